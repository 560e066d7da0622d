// Writes handout.html into a build: the page that opens a handout link, as one file that fetches nothing. Its policy allows by
// hash what stands in it and nothing else. Called by script/pack; tests/e2e/handout.rs opens what it made.
//   node script/handout.mjs FOLDER
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WEB = "src/web/handout";
const TABLES = "src/catalogue/handout";

const [folder] = process.argv.slice(2);
const fail = (why) => {
  console.error(`error: ${why}; look at script/handout.mjs`);
  process.exit(1);
};
// The language of 2017, so that an old browser gets as far as saying that it is too old.
const built = (entry, options) => {
  const { outputFiles } = buildSync({ entryPoints: [`${WEB}/${entry}`], bundle: true, minify: true, write: false, logLevel: "error", ...options });
  return outputFiles[0].text.trim();
};
const inline = (text, tag) => {
  if (text.includes(`</${tag}`) || text.includes("<!--") || text.includes("\r")) fail(`the ${tag} cannot stand in a page`);
  return { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
};
const script = inline(built("main.js", { format: "iife", target: "es2017" }), "script");
const style = inline(built("page.css", {}), "style");
const policy = [
  "default-src 'none'",
  `script-src ${script.hash}`,
  `style-src ${style.hash}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

// English first, since it stands in for what others lack; then those that lack nothing.
const names = readdirSync(TABLES).filter((name) => name.endsWith(".json")).sort();
const tables = names.map((name) => JSON.parse(readFileSync(join(TABLES, name), "utf8")));
const rank = ({ language, whole }) => (language === "en" ? 0 : whole ? 1 : 2);
tables.sort((one, other) => rank(one) - rank(other));
const blocks = tables.map((table) => `<script type="application/json">${JSON.stringify(table).replace(/</g, "\\u003c")}</script>`);

const parts = { POLICY: policy, TITLE: tables[0].title, STYLE: style.text, TABLES: blocks.join("\n    "), SCRIPT: script.text };
const page = readFileSync(`${WEB}/page.html`, "utf8").replace(/\b(?:POLICY|TITLE|STYLE|TABLES|SCRIPT)\b/g, (place) => parts[place]);
writeFileSync(join(folder, "handout.html"), page);
