// What pages of one file have in common: what stands in them, and the policy that allows that by its hash and nothing else.
// Used by script/handout.mjs, script/referral-pack.mjs and script/offline.mjs.
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

export const fail = (why) => {
  console.error(`error: ${why}; look at script/${basename(process.argv[1])}`);
  process.exit(1);
};

/** A script or a style sheet with all that it imports. */
export const built = (entry, options = {}) => {
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, minify: true, write: false, logLevel: "error", ...options });
  return outputFiles[0].text.trim();
};

/** A text that stands in an element of this name, and its hash. */
export const inline = (tag, text) => {
  if (text.includes(`</${tag}`) || text.includes("<!--") || text.includes("\r")) fail(`the ${tag} cannot stand in a page`);
  return { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
};

/** JSON that stands in a page as data. */
export const data = (value) => JSON.stringify(value).replace(/</g, "\\u003c");

/** The policy of a page that may run these scripts, or this one, and this style sheet; `more` is what else a script may do. */
export const policy = (scripts, style, more = "") =>
  [
    "default-src 'none'",
    `script-src ${[].concat(scripts).map(({ hash }) => hash).join(" ")}${more}`,
    `style-src ${style.hash}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");

/** A page, with its parts in their places: words in capitals. */
export const page = (template, parts) =>
  readFileSync(template, "utf8").replace(new RegExp(`\\b(?:${Object.keys(parts).join("|")})\\b`, "g"), (place) => parts[place]);
