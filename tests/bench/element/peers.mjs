// Whom Liaison is measured beside, and the page of each: what its own documentation says to put on a page, and nothing more.
// Each asks the PHQ-9 of the package (src/catalogue/instruments/phq-9/questionnaire.json). run.mjs serves and visits them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = new URL("../../../", import.meta.url).pathname;
const MODULES = join(ROOT, "tests/bench/peers/node_modules");
const LFORMS = join(ROOT, "target/peers/package/dist/lforms");
const phq9 = JSON.parse(readFileSync(join(ROOT, "src/catalogue/instruments/phq-9/questionnaire.json")));
const version = (file) => JSON.parse(readFileSync(join(file, "package.json"))).version;

const page = (head, body) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>PHQ-9</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
const stem = phq9.item.find(({ type }) => type === "display").text;
const asked = phq9.item.filter(({ type }) => type === "choice");
const options = ({ answerOption }) => answerOption.map(({ valueCoding: { code, display } }) => ({ code, display }));

// One question a page, as Liaison has it: less to draw than all ten at once.
const surveyjs = {
  title: phq9.title,
  description: stem,
  questionsOnPageMode: "questionPerPage",
  elements: asked.map((item) => ({
    type: "radiogroup",
    name: item.linkId,
    title: item.text,
    isRequired: Boolean(item.required),
    choices: options(item).map(({ code, display }) => ({ value: code, text: display })),
  })),
};

// LHC-Forms draws a list to type into unless it is told that it is to be radios.
const radios = [
  {
    url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
    valueCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" }] },
  },
];
const lhc = { ...phq9, item: phq9.item.map((item) => (item.type === "choice" ? { ...item, extension: radios } : item)) };

/** By name: `page` (HTML), `files` (text by path), `folders` (on the disk, by path), `press` (see probe.js). */
export const PEERS = {
  liaison: {
    says: `Liaison ${/^version = "(.*)"$/m.exec(readFileSync(join(ROOT, "Cargo.toml")))[1]}`,
    press: "Begin",
    page: page(
      '<script type="module" src="/liaison/embed/liaison-widget.js"></script>',
      '<liaison-widget view="instrument" instrument="phq-9"></liaison-widget>',
    ),
    folders: { "/liaison": join(ROOT, "dist") },
  },
  surveyjs: {
    says: `SurveyJS ${version(join(MODULES, "survey-core"))}`,
    page: page(
      // Without its font, which comes from another site.
      `<link href="/core/survey-core.fontless.min.css" rel="stylesheet" />
    <script src="/core/survey.core.min.js"></script>
    <script src="/ui/survey-js-ui.min.js"></script>
    <script src="/surveyjs/page.js"></script>`,
      '<div id="survey"></div>',
    ),
    files: {
      "/surveyjs/page.js": `const survey = new Survey.Model(${JSON.stringify(surveyjs)});
document.addEventListener("DOMContentLoaded", () => survey.render(document.getElementById("survey")));`,
    },
    folders: { "/core": join(MODULES, "survey-core"), "/ui": join(MODULES, "survey-js-ui") },
  },
  lhcforms: {
    says: `LHC-Forms ${version(join(LFORMS, "../.."))}`,
    page: page(
      '<link href="/lhc/webcomponent/styles.css" rel="stylesheet" />',
      `<div id="form"></div>
    <script src="/lhc/webcomponent/assets/lib/zone.min.js"></script>
    <script src="/lhc/webcomponent/runtime.js"></script>
    <script src="/lhc/webcomponent/polyfills.js"></script>
    <script src="/lhc/webcomponent/main.js"></script>
    <script src="/lhc/fhir/R4/lformsFHIR.min.js"></script>
    <script src="/lhcforms/page.js"></script>`,
    ),
    files: { "/lhcforms/page.js": `LForms.Util.addFormToPage(${JSON.stringify(lhc)}, "form");` },
    folders: { "/lhc": LFORMS },
  },
  floor: {
    says: "floor: a page of HTML",
    page: page(
      '<script>addEventListener("change", ({ target }) => { document.title = target.value; });</script>',
      `<h1>${phq9.title}</h1><p>${stem}</p>
    <fieldset><legend>${asked[0].text}</legend>${options(asked[0])
      .map(({ code, display }) => `<p><label><input type="radio" name="1" value="${code}" /> ${display}</label></p>`)
      .join("")}</fieldset>`,
    ),
  },
};
