// Writes the service worker of a finished build: src/web/sw.js, with the list of the files it keeps and their hashes.
//   node script/precache.mjs DIR
// Called by script/pack as its last step, since the hashes must be those of the final files, and by
// tests/e2e/installed.rs for changed copies of a build.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dir = process.argv[2];
const fail = (why) => {
  console.error(`error: ${why}`);
  process.exit(1);
};
if (!dir) fail("name the directory of the build");

// The trust's own directory is of no version (sw.js keeps the last one). What another page embeds, the whole app as one file to carry away, and the pages of handouts and of referral packs: none of
// them is opened on an installed tablet.
const left = (path) => ["sw.js", "directory.json", "liaison-offline.html", "handout.html", "referral-pack.html"].includes(path) || path.startsWith("embed/");
const sha256 = (bytes) => createHash("sha256").update(bytes);
const files = readdirSync(dir, { recursive: true })
  .filter((path) => statSync(join(dir, path)).isFile() && !left(path))
  .sort()
  .map((path) => [path, `sha256-${sha256(readFileSync(join(dir, path))).digest("base64")}`]);
for (const needed of ["index.html", "boot.js", "liaison.js", "liaison_bg.wasm"]) {
  if (!files.some(([path]) => path === needed)) fail(`the build has no ${needed}; look at script/pack`);
}

const version = sha256(JSON.stringify(files)).digest("hex").slice(0, 16);
const list = files.map((file) => `\n  ${JSON.stringify(file)},`).join("");
const mark = /^const BUILD = .*$/m;
const worker = readFileSync(new URL("../src/web/sw.js", import.meta.url), "utf8");
if (!mark.test(worker)) fail("src/web/sw.js has no line for the list");
writeFileSync(join(dir, "sw.js"), worker.replace(mark, () => `const BUILD = { version: "${version}", files: [${list}\n] };`));
