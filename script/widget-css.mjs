// The style sheet of the page, made into that of the element: called by script/pack, writes to standard output.
//   node script/widget-css.mjs dist/liaison.css
// Inside a shadow root there is no `html` and no `body`, and `rem` would follow the font size of somebody else's page.
import postcss from "postcss";
import { readFileSync } from "node:fs";

const ROOT = 16; // pixels: what a browser takes for 1rem on a page that says nothing else
const style = postcss.parse(readFileSync(process.argv[2], "utf8"));
style.walkDecls((declaration) => {
  declaration.value = declaration.value.replace(/(-?\d*\.?\d+)rem\b/g, (_, rem) => `${+(rem * ROOT).toFixed(3)}px`);
});
style.walkRules((rule) => {
  rule.selectors = rule.selectors.map((selector) =>
    selector.replace(/^:root\b/, ":host").replace(/^(html|body)(?=$|[\s.:>+~])/, ".liaison").replace(/^\.js-enabled\s+/, ""),
  );
});
process.stdout.write(style.toString() + "\n" + readFileSync("src/web/liaison-widget.css", "utf8"));
