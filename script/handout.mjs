// Writes handout.html into a build: the page that opens a handout link, as one file that fetches nothing. Its policy allows by
// hash what stands in it and nothing else. Called by script/pack; tests/e2e/handout.rs opens what it made.
//   node script/handout.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { built, data, inline, page, policy } from "./one-file.mjs";

const WEB = "src/web/handout";
const TABLES = "src/catalogue/handout";

const [folder] = process.argv.slice(2);
// The language of 2017, so that an old browser gets as far as saying that it is too old.
const scripts = ["main", "check"].map((name) => inline("script", built(`${WEB}/${name}.js`, { format: "iife", target: "es2017" })));
const style = inline("style", built(`${WEB}/page.css`));

// English first, since it stands in for what others lack; then those that lack nothing.
const names = readdirSync(TABLES).filter((name) => name.endsWith(".json")).sort();
const tables = names.map((name) => JSON.parse(readFileSync(join(TABLES, name), "utf8")));
const rank = ({ language, whole }) => (language === "en" ? 0 : whole ? 1 : 2);
tables.sort((one, other) => rank(one) - rank(other));
const [english, ...others] = tables.map((table) => `<script type="application/json">${data(table)}</script>`);

const [SCRIPT, CHECK] = scripts.map(({ text }) => text);
// On a slow line the page is read while it comes: what draws it stands before what it can do without.
const parts = { POLICY: policy(scripts, style), TITLE: tables[0].title, STYLE: style.text, ENGLISH: english, TABLES: others.join("\n    "), SCRIPT, CHECK };
writeFileSync(join(folder, "handout.html"), page(`${WEB}/page.html`, parts));
