// Writes referral-pack.html into a folder: the page that opens a sealed referral pack, as one file that fetches nothing. The
// program takes it in when it is built and puts the pack into its place; a trust may publish it to open links. Called by
// script/build, when the program that opens packs is there; tests/reader/pack.test.mjs holds it to its vectors.
//   node script/referral-pack.mjs PROGRAM.wasm FOLDER
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WEB = "src/web/pack";

const [program, folder] = process.argv.slice(2);
const fail = (why) => {
  console.error(`error: ${why}; look at script/referral-pack.mjs`);
  process.exit(1);
};
const built = (entry, options) => {
  const { outputFiles } = buildSync({ entryPoints: [`${WEB}/${entry}`], bundle: true, minify: true, write: false, logLevel: "error", ...options });
  return outputFiles[0].text.trim();
};
const inline = (text, tag) => {
  if (text.includes(`</${tag}`) || text.includes("<!--") || text.includes("\r")) fail(`the ${tag} cannot stand in a page`);
  return { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
};
const define = { PROGRAM: JSON.stringify(readFileSync(program).toString("base64")) };
const script = inline(built("main.js", { format: "esm", target: "es2020", define }), "script");
const style = inline(built("page.css", {}), "style");
const policy = [
  "default-src 'none'",
  `script-src ${script.hash} 'wasm-unsafe-eval'`,
  `style-src ${style.hash}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");
const table = JSON.parse(readFileSync(`${WEB}/en.json`, "utf8"));
const words = JSON.stringify(table).replace(/</g, "\\u003c");

const parts = { POLICY: policy, TITLE: table.title, STYLE: style.text, WORDS: words, SCRIPT: script.text };
const page = readFileSync(`${WEB}/page.html`, "utf8").replace(/\b(?:POLICY|TITLE|STYLE|WORDS|SCRIPT)\b/g, (place) => parts[place]);
if (page.split('id="pack"></script>').length !== 2) fail("the page has no place for a pack, or two");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "referral-pack.html"), page);
