// The page as script/handout.mjs writes it into a build: one file that may run only what stands in it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { ROOT, languages, table } from "./reader.mjs";

const folder = mkdtempSync(join(tmpdir(), "handout-"));
execFileSync("node", ["script/handout.mjs", folder], { cwd: ROOT });
const page = readFileSync(join(folder, "handout.html"), "utf8");
rmSync(folder, { recursive: true });
const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page);
const between = (from, to) => page.split(from).slice(1).map((part) => part.split(to)[0]);

test("its policy names what stands in it, and allows nothing else", () => {
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const [style, script] = [between("<style>", "</style>"), between("<script>", "</script>")];
  assert.deepEqual([style.length, script.length], [1, 2]);
  assert.ok(policy.includes(`style-src ${hash(style[0])};`) && policy.includes(`script-src ${hash(script[0])} ${hash(script[1])};`));
  assert.doesNotMatch(policy, /unsafe|'self'|https?:|\*|connect-src/);
  const said = `Content-Security-Policy: ${policy.replace(/sha256-[^']+/g, "sha256-…")}; frame-ancestors 'none'\n`;
  assert.ok(readFileSync(`${ROOT}docs/handouts.md`, "utf8").includes(said), said);
});

test("it names nothing to fetch", () => {
  const [head] = page.split("<style>");
  assert.deepEqual(page.match(/<[a-z]+ [^>]*\b(?:src|srcset|action|ping)=/g), null);
  assert.deepEqual(head.match(/href="[^"]*"/g), ['href="data:,"']);
  assert.doesNotMatch(between("<style>", "</style>")[0], /url\(|@import/);
});

test("its sentences are blocks of data, English first", () => {
  const blocks = between('<script type="application/json">', "</script>").map((text) => JSON.parse(text));
  assert.equal(blocks[0].language, "en");
  assert.equal(blocks.length, languages.length);
  for (const block of blocks) assert.deepEqual(block, table(block.language));
});

test("what draws the page comes before the other languages and before what checks a signature, all in one page", () => {
  const at = (text) => page.indexOf(text);
  const [main, check] = between("<script>", "</script>");
  assert.ok(main.includes("DecompressionStream") && check.includes("verifyEd25519="), "two scripts, the second one Ed25519");
  const order = ['id="keys"', '"language":"en"', "<script>", '"language":"cy"', '"language":"ar"', `<script>${check}`].map(at);
  assert.ok(order.every((place) => place > 0), `${order}`);
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  // Until then, two thirds of what a server sends.
  const first = brotliCompressSync(page.slice(0, at(main) + main.length)).length;
  assert.ok(first < brotliCompressSync(page).length * 0.7, `${first} bytes`);
});

test("it weighs at most 20 KB, as a server would send it", () => {
  const weight = brotliCompressSync(page).length;
  assert.ok(weight <= 20 * 1024, `${weight} bytes`);
});
