// Makes the program's loader of chunks out of what wasm-split-cli wrote, and names the files: called by script/pack.
//   node script/loader.mjs FOLDER
// A chunk is what Rust names in `#[wasm_split(chunk, …)]`. Its file is `chunk.wasm`; what several chunks share is a file of
// its own, `one-two.wasm`, so that a name says for whom it is. Nothing here knows a chunk by name.
// Prints a line `FROM TO` for each file to be taken along.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const path = join(folder, "__wasm_split.js");
let source = readFileSync(path, "utf8");
const fail = (why) => {
  console.error(`error: the loader of the chunks has changed: ${why}; look at script/loader.mjs`);
  process.exit(1);
};

const named = new Map();
for (const [, chunks, file] of source.matchAll(/\/\* (.+) \*\/\nconst __(chunk_\d+) = /g)) named.set(file, chunks.split(", ").sort().join("-"));
for (const [, chunk] of source.matchAll(/"\.\/split_(\w+)\.wasm"/g)) named.set(`split_${chunk}`, chunk);
if (named.size === 0) fail("it names no file");

const replaced = (what, by) => {
  const before = source;
  source = source.replaceAll(what, by);
  if (source === before) fail(`there is no ${what}`);
};
replaced(/fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\)/g, (_, file) => {
  if (!named.has(file)) fail(`whose is ${file}?`);
  return `part("${named.get(file)}.wasm")`;
});
replaced("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)");
if (source.includes("fetch(")) fail("it fetches by itself");

const files = [...named.values()].map((name) => `${name}.wasm`).sort();
writeFileSync(
  path,
  `import { part } from "parts";
${source}
/** The part that comes first. */
export const core = "liaison_bg.wasm";
/** Every part of the program. */
export const files = [core, ...${JSON.stringify(files)}];
/** Has a chunk fetched, with what it shares with others, before the program asks for it. */
export const prefetch = (chunk) => files.filter((file) => file.slice(0, -5).split("-").includes(chunk)).forEach(part);
`,
);
for (const [from, to] of named) console.log(from, to);
