#!/usr/bin/env bash
# FHIR says that the precision of a decimal counts: 1.10 is not the same as 1.1, and a system should write what it read.
# fhir.resources 8.3.0 for Python (with fhir-core 1.1.12) holds a decimal in the type that can keep it, `Decimal`, and loses
# the zeros all the same, on both ways:
#
# - reading JSON text, a number is a float before it is a Decimal: 1.10 becomes Decimal('1.1'), and
#   123456789012345678.5 becomes Decimal('1.2345678901234568E+17'), another number;
# - writing, as JSON text or by model_dump(), a Decimal is a float again: Decimal('1.10'), given by hand and still there as the
#   value of the model, is written as 1.1.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check fhir.resources==8.3.0 fhir-core==1.1.12
cat > a.py <<'PY'
import json
from decimal import Decimal
from fhir.resources.quantity import Quantity

for text in ['{"value":1.10,"unit":"mg"}', '{"value":123456789012345678.5,"unit":"mg"}']:
    read = Quantity.model_validate_json(text)
    print("read   ", repr(read.value), read.model_dump_json())
given = Quantity.model_validate(json.loads('{"value":1.10,"unit":"mg"}', parse_float=Decimal))
print("given  ", repr(given.value), repr(given.model_dump()["value"]), given.model_dump_json())
PY
found=$(v/bin/python a.py)
printf '%s\n' "$found"
expected="read    Decimal('1.1') {\"value\":1.1,\"unit\":\"mg\"}
read    Decimal('1.2345678901234568E+17') {\"value\":123456789012345680,\"unit\":\"mg\"}
given   Decimal('1.10') 1.1 {\"value\":1.1,\"unit\":\"mg\"}"
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
