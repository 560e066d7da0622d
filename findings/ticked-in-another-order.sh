#!/usr/bin/env bash
# fhirpath.js 5.2.2 (npm fhirpath, by HL7) and fhirpathpy 2.2.4 (PyPI) say that two collections with the same items in another
# order are not equivalent (`~`), and that they are `!~`. The FHIRPath specification says under «~ (Equivalent)» of collections
# with many items: "Comparison is not order dependent". @medplum/core 5.2.13 and @atomic-ehr/fhirpath 0.1.4 (npm) hold to it:
#
#   expression                  fhirpath.js fhirpathpy medplum atomic
#   (1 | 2) ~ (1 | 2)           true        true       true    true
#   (1 | 2) ~ (2 | 1)           false       false      true    true
#   answers before ~ after      false       false      true    true
#   answers before !~ after     true        true       false   false
#
# (Medplum's and Atomic's engines are wrong elsewhere: see a-month-after-a-date.sh.) A question where many answers may be ticked
# has them in the order of ticking, or of the form, or of the store that kept them; `~` is the operator to ask whether anything
# has changed since the last contact. By HL7's own engine a form whose answers were only stored in another order has changed.
# Its `subsetOf` does find the one in the other.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check fhirpathpy==2.2.4 python-dateutil==2.9.0.post0 antlr4-python3-runtime==4.13.2
npm init --yes > npm.log
npm install --silent --no-audit --no-fund fhirpath@5.2.2 @medplum/core@5.2.13 @atomic-ehr/fhirpath@0.1.4
cat > response.json <<'JSON'
{"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
  {"linkId": "before", "answer": [{"valueString": "housing"}, {"valueString": "debt"}]},
  {"linkId": "after", "answer": [{"valueString": "debt"}, {"valueString": "housing"}]}]}
JSON
cat > expressions.json <<'JSON'
[["(1 | 2) ~ (1 | 2)", "(1 | 2) ~ (1 | 2)"],
 ["(1 | 2) ~ (2 | 1)", "(1 | 2) ~ (2 | 1)"],
 ["answers before ~ after", "item.where(linkId = 'before').answer.value ~ item.where(linkId = 'after').answer.value"],
 ["answers before !~ after", "item.where(linkId = 'before').answer.value !~ item.where(linkId = 'after').answer.value"],
 ["subsetOf", "item.where(linkId = 'before').answer.value.subsetOf(item.where(linkId = 'after').answer.value)"]]
JSON
cat > ask.mjs <<'JS'
import { readFileSync } from "node:fs";
globalThis.WebSocket ??= class {}; // medplum wants one to be there as it loads; node 20 has none
const { evalFhirPath } = await import("@medplum/core");
const { default: fhirpath } = await import("fhirpath");
const { default: r4 } = await import("fhirpath/fhir-context/r4/index.js");
const { evaluate } = await import("@atomic-ehr/fhirpath");

const response = JSON.parse(readFileSync("response.json"));
const answers = [];
for (const [, expression] of JSON.parse(readFileSync("expressions.json"))) {
  answers.push([
    fhirpath.evaluate(response, expression, {}, r4),
    evalFhirPath(expression, response),
    await evaluate(expression, { input: response }),
  ].map(String));
}
console.log(JSON.stringify(answers));
JS
cat > ask.py <<'PY'
import json
from fhirpathpy import evaluate
from fhirpathpy.models import models

response = json.load(open("response.json"))
print(f'{"expression":27} fhirpath.js fhirpathpy medplum atomic')
for (name, expression), (js, medplum, atomic) in zip(json.load(open("expressions.json")), json.load(open("js.out"))):
    py = str(evaluate(response, expression, {}, models["r4"])[0]).lower()
    if name == "subsetOf":
        assert js == "true"
    else:
        print(f"{name:27} {js:11} {py:10} {medplum:7} {atomic}")
PY
node ask.mjs > js.out
found=$(python/bin/python ask.py)
printf '%s\n' "$found"
expected='expression                  fhirpath.js fhirpathpy medplum atomic
(1 | 2) ~ (1 | 2)           true        true       true    true
(1 | 2) ~ (2 | 1)           false       false      true    true
answers before ~ after      false       false      true    true
answers before !~ after     true        true       false   false'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
