// Called by script/benchmark-element: visits every peer in every setting, in turn, and prints the table of docs/benchmarks.md.
//   node tests/bench/element/run.mjs [VISITS] [--waterfall]
// Everything measured goes to target/bench-element.json as well.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { PEERS } from "./peers.mjs";
import { serve } from "./site.mjs";
import { SETTINGS, visit } from "./visit.mjs";

const visits = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 7);
const waterfall = process.argv.includes("--waterfall");
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const number = (value) => Math.round(value).toLocaleString("en-GB");
// Another program at work shows in the load: the figures are then those of a slower machine, and the ratios still tell.
const load = () => loadavg()[0].toFixed(0);
const busy = [load()];
const site = await serve(PEERS);
const measured = []; // { peer, setting, control, question, requests }
const names = Object.keys(PEERS);

const go = (name, setting) => visit(`${site.url}/${name}.html`, SETTINGS[setting], PEERS[name].press);
// Not counted: the first visit compresses the files and reads the browser from the disk.
for (const name of names) await go(name, "plain");
for (let round = 0; round < visits; round += 1) {
  for (const setting of Object.keys(SETTINGS)) {
    // Another one begins each round, so that nobody always follows the same neighbour.
    for (let at = 0; at < names.length; at += 1) {
      const peer = names[(at + round) % names.length];
      measured.push({ peer, setting, ...(await go(peer, setting)) });
    }
  }
  console.error(`round ${round + 1} of ${visits} is done`);
}
await site.close();
if (site.missing.size > 0) throw new Error(`asked for in vain: ${[...site.missing].join(", ")}`);

const of = (peer, setting, what) => middle(measured.filter((one) => one.peer === peer && one.setting === setting).map((one) => one[what]));
const settings = Object.keys(SETTINGS);
const cells = (peer, what) => settings.map((setting) => of(peer, setting, what));
const row = (...words) => `| ${words.join(" | ")} |`;
const line = measured.filter(({ setting }) => setting === "plain");
const loaded = (peer) => line.find((one) => one.peer === peer).requests;
const bytes = (peer) => loaded(peer).reduce((sum, request) => sum + request.bytes, 0);
const rows = (peer) => {
  const { says, press } = PEERS[peer];
  const ways = press ? [[`: the first control (“${press}”)`, "control"], [`: the first question, “${press}” pressed at once`, "question"]] : [["", "question"]];
  return ways.map(([words, what]) => row(says + words, ...cells(peer, what).map(number), loaded(peer).length, number(bytes(peer))));
};
busy.push(load());
const browser = execFileSync(process.env.CHROMIUM, ["--version"], { stdio: ["ignore", "pipe", "ignore"] }).toString().match(/Chromium [\d.]+/)[0];
const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
console.log(`${day}, ${availableParallelism()} cores (load ${busy.join(" to ")}), ${browser}, Node.js ${process.versions.node}, median of ${visits} visits, in milliseconds:\n`);
console.log(row("", ...settings, "requests", "bytes"));
console.log(row("---", ...settings.map(() => "---:"), "---:", "---:"));
for (const peer of names) rows(peer).forEach((text) => console.log(text));
for (const [words, what] of [["first control", "control"], ["first question", "question"]]) {
  const ratios = settings.map((setting) => (of("liaison", setting, what) / of("surveyjs", setting, "question")).toFixed(2));
  console.log(row(`Liaison's ${words} ÷ SurveyJS`, ...ratios, "", (bytes("liaison") / bytes("surveyjs")).toFixed(2)));
}

if (waterfall) {
  const slow = measured.find(({ peer, setting }) => peer === "liaison" && setting === "1.6 Mbit/s, 150 ms").requests;
  console.log(`\n${row("Liaison at 1.6 Mbit/s, 150 ms", "asked for at ms", "whole at ms", "bytes", "asked for by")}\n| --- | ---: | ---: | ---: | --- |`);
  for (const { path, start, end, bytes, by } of slow) console.log(row(path, number(start), number(end), number(bytes), by));
}
mkdirSync("target", { recursive: true });
writeFileSync("target/bench-element.json", JSON.stringify(measured, null, 1));
