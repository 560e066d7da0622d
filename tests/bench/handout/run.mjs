// Called by script/benchmark-handout: opens one handout in the reader, signed and not, and a page written by hand with the same
// content, in turn, and prints the table of docs/benchmarks.md.
//   node tests/bench/handout/run.mjs PAGE [VISITS]
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { serve } from "../element/site.mjs";
import { SETTINGS, visit } from "../element/visit.mjs";

const [path, count] = process.argv.slice(2);
const visits = Number(count ?? 7);
const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");
const READ = "Northmere Safe Haven";
const vectors = (name) => JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), "utf8"));
const fragment = (link) => link.slice(link.indexOf("#"));
const page = readFileSync(path, "utf8");
const signed = vectors("handout-2");
const withKeys = page.replace('{"keys":[]}', JSON.stringify({ keys: signed.keys }));
if (withKeys === page) throw new Error("the page has no list of keys");
const PAGES = {
  reader: { says: "the reader", page, fragment: fragment(vectors("handout-1").good[0].link) },
  signed: { says: "the reader, signed and checked", page: withKeys, fragment: fragment(signed.good[0].link) },
  hand: { says: "written by hand", page: readFileSync(new URL("by-hand.html", import.meta.url), "utf8"), fragment: "" },
};

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const number = (value) => Math.round(value).toLocaleString("en-GB");
const load = () => loadavg()[0].toFixed(0);
const busy = [load()];
const site = await serve(PAGES);
const names = Object.keys(PAGES);
const measured = []; // { name, setting, text, bytes }
const go = (name, setting) => visit(`${site.url}/${name}.html${PAGES[name].fragment}`, SETTINGS[setting], READ, PROBE);
// Not counted: the first visit compresses the files and reads the browser from the disk.
for (const name of names) await go(name, "plain");
for (let round = 0; round < visits; round += 1) {
  for (const setting of Object.keys(SETTINGS)) {
    // Another one begins each round, so that nobody always follows the same neighbour.
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + round) % names.length];
      const { question, requests } = await go(name, setting);
      measured.push({ name, setting, text: question, bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0) });
    }
  }
  console.error(`round ${round + 1} of ${visits} is done`);
}
await site.close();
if (site.missing.size > 0) throw new Error(`asked for in vain: ${[...site.missing].join(", ")}`);

const of = (name, setting) => middle(measured.filter((one) => one.name === name && one.setting === setting).map(({ text }) => text));
const bytes = (name) => measured.find((one) => one.name === name && one.setting === "plain").bytes;
const settings = Object.keys(SETTINGS);
const row = (...words) => `| ${words.join(" | ")} |`;
busy.push(load());
const browser = execFileSync(process.env.CHROMIUM, ["--version"], { stdio: ["ignore", "pipe", "ignore"] }).toString().match(/Chromium [\d.]+/)[0];
const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
console.log(`${day}, ${availableParallelism()} cores (load ${busy.join(" to ")}), ${browser}, Node.js ${process.versions.node}, median of ${visits} visits, in milliseconds:\n`);
console.log(row("", ...settings, "bytes"));
console.log(row("---", ...settings.map(() => "---:"), "---:"));
for (const name of names) console.log(row(PAGES[name].says, ...settings.map((setting) => number(of(name, setting))), number(bytes(name))));
for (const name of ["reader", "signed"]) {
  const ratios = settings.map((setting) => (of(name, setting) / of("hand", setting)).toFixed(2));
  console.log(row(`${PAGES[name].says} ÷ by hand`, ...ratios, (bytes(name) / bytes("hand")).toFixed(2)));
}
