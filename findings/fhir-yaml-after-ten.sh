#!/usr/bin/env bash
# fhir.resources 8.3.0 (with PyYAML 6.0.3) reads a FHIR `time` from YAML in two ways, by its first digit. A plain 09:30:00 stays
# text and comes out right. A plain 17:00:00 is a number to PyYAML (YAML 1.1 counts in sixties: 61200), and fhir.resources takes
# the number for seconds since midnight in UTC and writes "17:00:00Z". FHIR R4 (datatypes, `time`) says that a time SHALL NOT
# have a zone, and fhir.resources itself will not read its own output:
#
#   YAML -> JSON   09:30:00 17:00:00Z
#   JSON again     refused: availableTime.0.availableEndTime
#   quoted YAML    09:30:00 17:00:00
#
# So nothing is wrong until a service closes after ten in the morning. Both times are text in YAML 1.2, and the writers that
# follow it (the npm package yaml 2.8.2 is one) need no quotes there: it writes `availableEndTime: 17:00:00`, and the file that
# one tool wrote rightly is changed by the other without a word. fhir.resources' own YAML is quoted and comes back whole.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check fhir.resources==8.3.0 fhir-core==1.1.12 pydantic==2.14.4 PyYAML==6.0.3
npm init --yes > npm.log
npm install --silent --no-audit --no-fund yaml@2.8.2
cat > write.mjs <<'JS'
import { stringify } from "yaml";
console.log(stringify({
  resourceType: "HealthcareService",
  availableTime: [{ daysOfWeek: ["mon"], availableStartTime: "09:30:00", availableEndTime: "17:00:00" }],
}));
JS
node write.mjs > service.yaml
grep -q 'availableEndTime: 17:00:00$' service.yaml
cat > read.py <<'PY'
import json
from fhir.resources.R4B.healthcareservice import HealthcareService

plain = open("service.yaml").read()


def times(service):
    hours = json.loads(service.model_dump_json())["availableTime"][0]
    return f'{hours["availableStartTime"]} {hours["availableEndTime"]}'


service = HealthcareService.model_validate_yaml(plain)
print("YAML -> JSON  ", times(service))
try:
    HealthcareService.model_validate_json(service.model_dump_json())
    print("JSON again     read")
except ValueError as error:
    print("JSON again     refused:", ".".join(str(part) for part in error.errors()[0]["loc"]))
quoted = plain.replace("09:30:00", '"09:30:00"').replace("17:00:00", '"17:00:00"')
service = HealthcareService.model_validate_yaml(quoted)
print("quoted YAML   ", times(service))
assert times(HealthcareService.model_validate_yaml(service.model_dump_yaml())) == times(service)
PY
found=$(python/bin/python read.py)
printf '%s\n' "$found"
expected='YAML -> JSON   09:30:00 17:00:00Z
JSON again     refused: availableTime.0.availableEndTime
quoted YAML    09:30:00 17:00:00'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
