// Makes of what wasm-split-cli wrote the parts that are sent, and the program's loader of them: called by script/pack.
//   node script/loader.mjs FOLDER CHUNK...
// Rust names a chunk in `#[wasm_split(chunk, …)]`. The splitter writes a file for each chunk and one for every set of chunks
// that share code, 14 for the first four chunks. Here what is shared joins a chunk, so that few files are fetched and each compresses
// well: CHUNK... are those that a first screen waits for, so they take what they share with others, and what two of them share
// is `part_core.wasm`, for script/pack to put into the core: every first screen waits for it, and alone it compresses worse.
// Anything else goes to the first by name. Nothing else knows a chunk by name.
// Prints a line `FROM TO` for each part but the core's, without `.wasm`.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, ...first] = process.argv.slice(2);
const path = join(folder, "__wasm_split.js");
const source = readFileSync(path, "utf8");
const fail = (why) => {
  console.error(`error: what wasm-split-cli writes has changed: ${why}; look at script/loader.mjs`);
  process.exit(1);
};

// Which file is for whom.
const files = [];
for (const [, users, file] of source.matchAll(/\/\* (.+) \*\/\nconst __(chunk_\d+) = /g)) files.push({ file, users: users.split(", ").sort() });
const chunks = [...source.matchAll(/export const __wasm_split_load_(\w+) = /g)].map(([, chunk]) => chunk);
for (const chunk of chunks) if (source.includes(`"./split_${chunk}.wasm"`)) files.push({ file: `split_${chunk}`, users: [chunk] });
if (files.length !== source.split(".wasm\"").length - 1 || files.length === 0) fail("a file is not named as it was");
const CORE = "core";
const parts = new Map();
for (const { file, users } of files.sort((a, b) => (a.file < b.file ? -1 : 1))) {
  const waiting = users.filter((chunk) => first.includes(chunk));
  const name = waiting.length > 1 ? CORE : (waiting[0] ?? users[0]);
  const part = parts.get(name) ?? { files: [], users: new Set() };
  parts.set(name, part);
  part.files.push(file);
  for (const chunk of users) part.users.add(chunk);
}

// Files of one part are merged. Each imports the same memory, table and functions of the core, which wasm-merge would leave
// there as many times: a module that imports them once and passes them on stands between.
const features = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "sign-ext", "reference-types", "multivalue"];
const enabled = features.map((feature) => `--enable-${feature}`);
const run = (tool, ...args) => execFileSync(tool, [...enabled, ...args], { encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "ignore"] });
for (const [name, part] of parts) {
  const imports = new Map();
  for (const file of part.files) {
    for (const line of run("wasm-dis", join(folder, `${file}.wasm`)).matchAll(/^ \(import .*$/gm)) {
      const [, id, kind, type] = /^ \(import "__wasm_split" "([^"]+)" \((func|memory|table|global) \$(?:"[^"]*"|\S+)(.*)\)\)$/.exec(line[0]) ?? fail(line[0]);
      imports.set(id, { kind, type: type.replace(/\(type \S+\)/, "") });
    }
  }
  const taken = [...imports].map(([id, { kind, type }], at) => `(import "core" "${id}" (${kind} $${at} ${type}))`);
  const passed = [...imports].map(([id, { kind }], at) => `(export "${id}" (${kind} $${at}))`);
  const between = join(folder, `between_${name}`);
  writeFileSync(`${between}.wat`, `(module ${taken.join("\n")} ${passed.join("\n")})`);
  run("wasm-as", `${between}.wat`, "-o", `${between}.wasm`);
  const inputs = part.files.flatMap((file) => [join(folder, `${file}.wasm`), file]);
  run("wasm-merge", "-g", `${between}.wasm`, "__wasm_split", ...inputs, "-o", join(folder, `part_${name}.wasm`));
}
if (!parts.delete(CORE)) fail("the chunks share nothing");

// The loader: its beginning as it was written, then a line for each part and each chunk.
const begin = source.slice(0, source.search(/^(\/\* .+ \*\/\nconst __chunk_|export const __wasm_split_load_)/m));
if (!begin.includes("function wrapAsyncCb(") || !begin.includes("function makeLoad(") || begin.includes("fetch(")) fail("its loader");
const name = (part) => "__part_" + part.replaceAll("-", "_");
const names = [...parts.keys()].sort();
const of = (chunk) => names.filter((part) => parts.get(part).users.has(chunk));
writeFileSync(
  path,
  `import { part } from "parts";
${begin}
/** Has a file fetched; to be put into the core when all that belongs to it are here. */
const fetched = (file) => () => {
    const module = part(file);
    return async (imports) => WebAssembly.instantiate(await module, { core: imports.__wasm_split });
};
${names.map((part) => `const ${name(part)} = makeLoad(fetched("${part}.wasm"), []);`).join("\n")}
const nothing = () => async () => {};
${chunks.map((chunk) => `export const __wasm_split_load_${chunk} = wrapAsyncCb(makeLoad(nothing, [${of(chunk).map(name).join(", ")}]));`).join("\n")}
/** What the program loads its chunks by. An object of its own: the one a bundler makes of a module's exports takes in what a
 * page has added to all objects. */
export const loaders = { ${chunks.map((chunk) => `__wasm_split_load_${chunk}`).join(", ")} };
/** The part that comes first. */
export const core = "liaison_bg.wasm";
/** Every part of the program. */
export const files = [core, ...${JSON.stringify(names.map((part) => `${part}.wasm`))}];
const chunks = ${JSON.stringify(Object.fromEntries(chunks.map((chunk) => [chunk, of(chunk).map((part) => `${part}.wasm`)])))};
/** Has a chunk fetched, with what it shares with others, before the program asks for it. */
export const prefetch = (chunk) => (chunks[chunk] ?? []).forEach(part);
`,
);
for (const part of names) console.log(`part_${part}`, part);
