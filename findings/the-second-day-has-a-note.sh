#!/usr/bin/env bash
# A list of plain values in which only a later one has an extension (here: Tuesdays by appointment) is lost between two libraries
# that each turn FHIR JSON into XML and back. fhir 4.12.0 (npm) writes the right XML and then can't read it, its own or anybody's:
# it fails with a TypeError. With the extension on the first value it reads the very same kind of list. fhir.resources 8.3.0
# (PyPI) reads both, but of an `id` that such a value has it writes nothing into XML, without a word:
#
#   extension on the first day    fhir reads         fhir.resources reads
#   extension on the second day   fhir TypeError     fhir.resources reads
#   an id on the second day       fhir TypeError     fhir.resources reads, writes no id
#
# FHIR R4 (json, "JSON representation of primitive elements") pads such a list with null, and has in xml that `id` is an attribute
# and an extension a child of the element. That the first in the list is the one that tests have is why it isn't seen. Opening
# days with a note each, and answers with a reason why one is absent, are such lists.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check fhir.resources==8.3.0 fhir-core==1.1.12 pydantic==2.14.4 lxml==6.1.3
npm init --yes > npm.log
npm install --silent --no-audit --no-fund fhir@4.12.0
cat > services.py <<'PY'
import json

note = {"extension": [{"url": "https://example.org/note", "valueString": "by appointment"}]}
cases = [
    ["extension on the first day", [note, None]],
    ["extension on the second day", [None, note]],
    ["an id on the second day", [None, {"id": "tuesday"}]],
]
json.dump(
    [
        [name, {"resourceType": "HealthcareService", "availableTime": [{"daysOfWeek": ["mon", "tue"], "_daysOfWeek": more}]}]
        for name, more in cases
    ],
    open("services.json", "w"),
)
PY
cat > turn.mjs <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import module from "fhir";

const fhir = new module.Fhir();
for (const [number, [, service]] of JSON.parse(readFileSync("services.json")).entries()) {
  const xml = fhir.objToXml(service);
  writeFileSync(`${number}.xml`, xml);
  try {
    const back = fhir.xmlToObj(xml).availableTime[0];
    console.log(back.daysOfWeek.join() === "mon,tue" && back._daysOfWeek[0].extension ? "reads" : "reads otherwise");
  } catch (error) {
    console.log(error.name);
  }
}
JS
cat > turn.py <<'PY'
import json
from fhir.resources.R4B.healthcareservice import HealthcareService

for number, ((name, service), other) in enumerate(zip(json.load(open("services.json")), open("fhir.out"))):
    given = HealthcareService.model_validate(service)
    (hours,) = HealthcareService.model_validate_xml(open(f"{number}.xml", "rb").read()).availableTime
    said = "reads" if hours.daysOfWeek == ["mon", "tue"] else "reads otherwise"
    xml = given.model_dump_xml().decode()
    if "by appointment" not in xml:
        said += ", writes the id" if "tuesday" in xml else ", writes no id"
    print(f"{name:29} fhir {other.strip():13} fhir.resources {said}")
PY
python/bin/python services.py
node turn.mjs > fhir.out
found=$(python/bin/python turn.py)
printf '%s\n' "$found"
expected='extension on the first day    fhir reads         fhir.resources reads
extension on the second day   fhir TypeError     fhir.resources reads
an id on the second day       fhir TypeError     fhir.resources reads, writes no id'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
