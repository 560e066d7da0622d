// Leaves out the style rules no screen uses; called by script/pack with the style sheet, writes what is left.
// Class names that the screens put together (`app-tier--{}`, `{block}__label`) are found in the source, not listed.
import { PurgeCSS } from "purgecss";
import { readdirSync, readFileSync } from "node:fs";

const escape = (text) => text.replaceAll("-", "\\-");
const screens = readdirSync("src/ui", { recursive: true }).filter((f) => f.endsWith(".rs")).map((f) => `src/ui/${f}`);
const made = screens.flatMap((file) => {
  const source = readFileSync(file, "utf8");
  const begins = [...source.matchAll(/([a-z][a-z0-9_-]*(?:--|__))\{/g)].map(([, begin]) => new RegExp("^" + escape(begin)));
  const ends = [...source.matchAll(/\}(__[a-z-]+)/g)].map(([, end]) => new RegExp(escape(end) + "$"));
  return [...begins, ...ends];
});
const [sheet] = await new PurgeCSS().purge({
  css: [process.argv[2]],
  content: [...screens, "index.html", "src/web/check.html", "src/web/check.js"],
  safelist: { standard: made, deep: made },
});
process.stdout.write(sheet.css);
