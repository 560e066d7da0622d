#!/usr/bin/env bash
# A meter without a name, once as HTML's element and once as a div with the role: axe-core 4.14.1 reports the div and passes the
# element, accessibility-checker-engine 4.0.34 (IBM's, npm) reports the element and passes the div. Of the progress bar axe-core
# reports the div only, and IBM's both. Both pass all four when they have a name:
#
#   without a name            axe-core                 IBM
#   <meter>                   passes                   input_label_exists
#   <div role="meter">        aria-meter-name          passes
#   <progress>                passes                   input_label_exists
#   <div role="progressbar">  aria-progressbar-name    input_label_exists
#   with a name               passes all               passes all
#
# For a screen reader they are the same: HTML-AAM 1.0 maps the elements to these roles, and WAI-ARIA 1.2 has "Accessible Name Required"
# for both. axe-core's rules say "ARIA meter nodes"; that a page is passed when its author follows the advice to use HTML's own
# element doesn't stand there, and a build that goes red for a div goes green for the same fault. A service's page has both (how far
# one is through a questionnaire, and where a score lies): "4" of what, nobody hears.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
npm init --yes > npm.log
npm install --silent --no-audit --no-fund axe-core@4.14.1 accessibility-checker-engine@4.0.34 jsdom@29.1.1
cat > check.mjs <<'JS'
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";

const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const ibmSource = readFileSync("node_modules/accessibility-checker-engine/ace.js", "utf8");

function open(part) {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Answers</title></head><body><main><h1>Answers</h1>${part}</main></body></html>`;
  return new JSDOM(page, { runScripts: "outside-only", pretendToBeVisual: true, virtualConsole: new VirtualConsole() }).window;
}

async function axe(part) {
  const window = open(part);
  window.eval(axeSource);
  const { violations } = await window.axe.run(window.document, { rules: { "color-contrast": { enabled: false } } });
  return violations.map((rule) => rule.id).join(" ") || "passes";
}

async function ibm(part) {
  const window = open(part);
  window.eval(`${ibmSource}\nwindow.ace = ace;`);
  const { results } = await new window.ace.Checker().check(window.document, ["IBM_Accessibility", "WCAG_2_2"]);
  return results.filter(({ value }) => value[1] !== "PASS").map(({ ruleId }) => ruleId).join(" ") || "passes";
}

const line = (...cells) => console.log(cells[0].padEnd(25), cells[1].padEnd(24), cells[2]);
const parts = {
  "<meter>": (name) => `<meter value="4" max="9"${name}></meter>`,
  '<div role="meter">': (name) => `<div role="meter" aria-valuenow="4" aria-valuemin="0" aria-valuemax="9"${name}></div>`,
  "<progress>": (name) => `<progress value="4" max="9"${name}></progress>`,
  '<div role="progressbar">': (name) => `<div role="progressbar" aria-valuenow="4" aria-valuemin="0" aria-valuemax="9"${name}></div>`,
};
line("without a name", "axe-core", "IBM");
for (const [said, make] of Object.entries(parts)) line(said, await axe(make("")), await ibm(make("")));
const named = Object.values(parts).map((make) => make(' aria-label="Questions answered"'));
const all = async (judge) => ((await Promise.all(named.map(judge))).every((said) => said === "passes") ? "passes all" : "not all");
line("with a name", await all(axe), await all(ibm));
JS
found=$(node check.mjs)
printf '%s\n' "$found"
expected='without a name            axe-core                 IBM
<meter>                   passes                   input_label_exists
<div role="meter">        aria-meter-name          passes
<progress>                passes                   input_label_exists
<div role="progressbar">  aria-progressbar-name    input_label_exists
with a name               passes all               passes all'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
