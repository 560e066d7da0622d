"""Holds every FHIR file of a folder against the models of PyPI's fhir.resources.

usage: judge.py FOLDER        script/test runs it after tests/fhir.rs has written the files
Ends with 1 and the path of each fault; also when it fails to refuse files that were broken on purpose.
"""

import copy
import json
import pathlib
import sys

from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError


def faults(data):
    """Every fault with its path; none for a sound resource."""
    try:
        resource = get_fhir_model_class(data["resourceType"]).model_validate(data)
    except ValidationError as error:
        return [".".join(map(str, fault["loc"])) + ": " + fault["msg"] for fault in error.errors()]
    back = json.loads(resource.model_dump_json())
    return [*codes(resource, data["resourceType"]), *differences(data, back, data["resourceType"])]


def codes(model, path):
    """Codes outside the list that the specification gives for their element; the models carry it, unchecked."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name, None)
        allowed = (field.json_schema_extra or {}).get("enum_values", ["+"])
        if value is not None and "+" not in allowed and value not in allowed:
            yield f"{path}.{name}: {value!r} is none of {allowed}"
        for index, inner in enumerate(value if isinstance(value, list) else [value]):
            if hasattr(type(inner), "model_fields"):
                yield from codes(inner, f"{path}.{name}[{index}]")


def differences(ours, theirs, path):
    """What the models read otherwise than it was written, such as an empty list, which FHIR does not know."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted(ours.keys() | theirs.keys()):
            yield from differences(ours.get(name), theirs.get(name), f"{path}.{name}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, (one, other) in enumerate(zip(ours, theirs)):
            yield from differences(one, other, f"{path}[{index}]")
    elif ours != theirs and not (isinstance(ours, str) and ours.replace("+00:00", "Z") == theirs):
        yield f"{path}: {ours!r} was read as {theirs!r}"


def score(data):
    return data["component"][0]


def answer(data):
    return next(item for item in data["item"] if "answer" in item)["answer"][0]


# Each breaks a sound file; the judge has to name the place.
RESPONSE, SCORE, BUNDLE = "phq-9-lowest.response.json", "phq-9-lowest.score.json", "case-a.bundle.json"
BROKEN = [
    (RESPONSE, "status", lambda data: data.pop("status")),
    (RESPONSE, "status", lambda data: data.update(status="done")),
    (RESPONSE, "valueScore", lambda data: answer(data).update(valueScore=1)),
    (RESPONSE, "answer", lambda data: answer(data).update(valueInteger=1)),
    (RESPONSE, "authored", lambda data: data.update(authored="21 November 2026")),
    (RESPONSE, "item", lambda data: data["item"][-1].update(answer=[])),
    (SCORE, "valueInteger", lambda data: data.update(valueInteger=2.5)),
    (SCORE, "component.0.code", lambda data: score(data).pop("code")),
    (SCORE, "note.0.text", lambda data: data["note"][0].pop("text")),
    (BUNDLE, "entry.0", lambda data: data["entry"][0]["resource"].pop("status")),
]


def main(folder):
    files = sorted(pathlib.Path(folder).glob("*.json"))
    failed = [] if files else [f"{folder}: no files"]
    for path in files:
        failed += [f"{path}: {fault}" for fault in faults(json.loads(path.read_text("utf-8")))]
    for number, (name, place, breaks) in enumerate(BROKEN, 1):
        data = json.loads(pathlib.Path(folder, name).read_text("utf-8"))
        broken = copy.deepcopy(data)
        breaks(broken)
        found = faults(broken)
        if broken == data or not any(place in fault for fault in found):
            failed.append(f"broken file {number} ({name}, {place}) is not refused there: {found}")
    for line in failed:
        print(line, file=sys.stderr)
    print(f"fhir.resources: {len(files)} files, {len(BROKEN)} broken ones refused" if not failed else "fhir.resources: faults")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
