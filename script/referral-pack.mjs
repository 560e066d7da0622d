// Writes referral-pack.html into a folder: the page that opens a sealed referral pack, as one file that fetches nothing. The
// program takes it in when it is built and puts the pack into its place; a trust may publish it to open links. Called by
// script/referral-pack, when the program that opens packs is there; tests/reader/pack.test.mjs holds it to its vectors.
//   node script/referral-pack.mjs PROGRAM.wasm FOLDER
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { built, data, fail, inline, page, policy } from "./one-file.mjs";

const WEB = "src/web/pack";

const [program, folder] = process.argv.slice(2);
const define = { PROGRAM: JSON.stringify(readFileSync(program).toString("base64")) };
const script = inline("script", built(`${WEB}/main.js`, { format: "esm", target: "es2020", define }));
const style = inline("style", built(`${WEB}/page.css`));
const table = JSON.parse(readFileSync(`${WEB}/en.json`, "utf8"));

const parts = { POLICY: policy(script, style, " 'wasm-unsafe-eval'"), TITLE: table.title, STYLE: style.text, WORDS: data(table), SCRIPT: script.text };
const whole = page(`${WEB}/page.html`, parts);
if (whole.split('id="pack"></script>').length !== 2) fail("the page has no place for a pack, or two");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "referral-pack.html"), whole);
