// Writes the built-in instruments as files of their own, so that a page with one of them fetches that one: called by
// script/pack.
//   node script/packs.mjs FOLDER
// Prints the list for the element as JSON: id, and the hash in the name of the file, `id-hash.json`. The hash is the first
// 32 digits of its SHA-256: 128 bits, so many that nobody can make another file with the same; src/catalogue/pack_file.rs
// compares it, and has a test that holds such a file to the instrument built into the program.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DIGITS = 32;
const folder = process.argv[2];
mkdirSync(folder, { recursive: true });

// What stands between the words of a JSON text is left out, and nothing else is touched.
const dense = (json) => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");

const list = {};
for (const owner of ["instruments", "instruments_owned"]) {
  const above = join("src/catalogue", owner);
  const ids = readdirSync(above, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  for (const id of ids.sort()) {
    const [questionnaire, scoring] = ["questionnaire", "scoring"].map((name) => dense(readFileSync(join(above, id, `${name}.json`), "utf8")));
    const text = `{"questionnaire":${questionnaire},"scoring":${scoring}}`;
    list[id] = createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
    writeFileSync(join(folder, `${id}-${list[id]}.json`), text);
  }
}
console.log(JSON.stringify(list));
