#!/usr/bin/env bash
# The same FHIRPath for a score, worked out in the browser by fhirpath.js 5.2.2 (npm fhirpath) and on a server by fhirpathpy 2.2.4
# (PyPI, which calls itself an implementation of FHIRPath), is another number. A half is rounded up by the one and to the even
# figure by the other; the remainder of a negative number has the other sign; a root is a number or nothing; the sum of no
# answers is no number or 0; and the sum or highest of real answers (both with the R4 model) is a TypeError in Python:
#
#   expression              fhirpath.js  fhirpathpy
#   2.5.round(0)            3            2
#   0.125.round(2)          0.13         0.12
#   (-7) mod 3              -1           2
#   4.power(0.5)            2            no answer
#   {}.sum()                no answer    0
#   answers.count()         3            3
#   answers.sum()           6            TypeError
#   answers.max()           3            TypeError
#
# The FHIRPath specification has «round» as the traditional one (0.5 or higher goes to 1), «mod» as the remainder of a truncated
# division, and for `power` an empty answer only where the power can't be represented. A screening score stands on such sums:
# fhirpathpy gives a form that nobody filled in the score 0, as if it had been asked and all was well.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check fhirpathpy==2.2.4 python-dateutil==2.9.0.post0 antlr4-python3-runtime==4.13.2
npm init --yes > npm.log
npm install --silent --no-audit --no-fund fhirpath@5.2.2
cat > response.json <<'JSON'
{"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
  {"linkId": "sleep", "answer": [{"valueInteger": 1}]},
  {"linkId": "mood", "answer": [{"valueInteger": 2}]},
  {"linkId": "worry", "answer": [{"valueInteger": 3}]}]}
JSON
cat > expressions.json <<'JSON'
["2.5.round(0)", "0.125.round(2)", "(-7) mod 3", "4.power(0.5)", "{}.sum()", "answers.count()", "answers.sum()", "answers.max()"]
JSON
cat > score.mjs <<'JS'
import { readFileSync } from "node:fs";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4/index.js";

const response = JSON.parse(readFileSync("response.json"));
for (const expression of JSON.parse(readFileSync("expressions.json"))) {
  console.log(fhirpath.evaluate(response, expression.replace("answers", "item.answer.value"), {}, r4).join(" ") || "no answer");
}
JS
cat > score.py <<'PY'
import json
from fhirpathpy import evaluate
from fhirpathpy.models import models

response = json.load(open("response.json"))
print(f'{"expression":23} fhirpath.js  fhirpathpy')
for expression, other in zip(json.load(open("expressions.json")), open("js.out")):
    try:
        found = evaluate(response, expression.replace("answers", "item.answer.value"), {}, models["r4"])
        score = " ".join(str(value) for value in found) or "no answer"
    except TypeError:
        score = "TypeError"
    print(f"{expression:23} {other.strip():12} {score}")
PY
node score.mjs > js.out
found=$(python/bin/python score.py)
printf '%s\n' "$found"
expected='expression              fhirpath.js  fhirpathpy
2.5.round(0)            3            2
0.125.round(2)          0.13         0.12
(-7) mod 3              -1           2
4.power(0.5)            2            no answer
{}.sum()                no answer    0
answers.count()         3            3
answers.sum()           6            TypeError
answers.max()           3            TypeError'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
