// Writes integrity.json into the release: each file with its SHA-384, as the `integrity` attribute takes it. Called by
// script/pack, when all other files are there; the self-check (src/web/check.html) compares what a browser gets with it.
//   node script/integrity.mjs FOLDER
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const [folder] = process.argv.slice(2);
const [, version] = /^version = "(.+)"$/m.exec(readFileSync("Cargo.toml", "utf8"));
const list = "integrity.json";
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((name) => name !== list)
  .sort();
const hash = (name) => "sha384-" + createHash("sha384").update(readFileSync(join(folder, name))).digest("base64");
const files = Object.fromEntries(names.map((name) => [name, hash(name)]));
writeFileSync(join(folder, list), JSON.stringify({ version, files }, null, 1) + "\n");
