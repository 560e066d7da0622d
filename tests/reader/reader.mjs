// The reader of handouts as it is shipped (src/web/handout, in the language of 2017), for the tests beside it.
import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import { readFileSync, readdirSync } from "node:fs";
import { webcrypto } from "node:crypto";
import { createRequire } from "node:module";
import { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { createInflateRaw } from "node:zlib";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WEB = `${ROOT}src/web/handout`;

// Node 18 has no DecompressionStream for this format; its zlib has.
try {
  new DecompressionStream("deflate-raw");
} catch {
  globalThis.DecompressionStream = function () {
    return Duplex.toWeb(createInflateRaw());
  };
}

// Nor has it these as a global.
globalThis.crypto ??= webcrypto;

// `main.js` is the page itself: it begins at once, and wants a browser.
const modules = readdirSync(WEB).filter((name) => name.endsWith(".js") && name !== "main.js");
const contents = modules.map((name) => `export * as ${name.slice(0, -3)} from "./${name}";`).join("\n");
const { outputFiles } = buildSync({
  stdin: { contents, resolveDir: WEB },
  bundle: true,
  format: "cjs",
  target: "es2017",
  write: false,
});
const module = { exports: {} };
new Function("module", "require", outputFiles[0].text)(module, createRequire(import.meta.url));
export const reader = module.exports;
export const sources = modules.concat("main.js").map((name) => readFileSync(`${WEB}/${name}`, "utf8"));

const tables = `${ROOT}src/catalogue/handout`;
export const table = (language) => JSON.parse(readFileSync(`${tables}/${language}.json`, "utf8"));
export const languages = readdirSync(tables).map((name) => name.replace(".json", ""));

/** What a text holds, and who signed it. */
export const judged = async (text, keys) => {
  const { handout, signature, check } = await reader.read.read(text, keys, async () => globalThis.verifyEd25519);
  assert.equal(signature.state === "checking", Boolean(check));
  return { handout, signature: check ? await check() : signature };
};

/** What a text holds. */
export const read = async (text) => (await judged(text, [])).handout;

/** The name of what is wrong with a text, or nothing where it is read. Anything that has no such name is a fault of ours. */
export const whyNot = async (text, keys = []) => {
  try {
    await judged(text, keys);
    return undefined;
  } catch (error) {
    if (!(error instanceof reader.refused.Refused)) throw error;
    return error.name;
  }
};
