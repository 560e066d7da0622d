#!/usr/bin/env bash
# pdfua 0.1.3 (PyPI) with the pikepdf that pip chooses for it (10.18.0) can't run its rule about empty headings (UA-14-001) on a
# document in which a heading has its content in an array, and calls that document a pass with exit code 0, which its help says
# means "no findings". The rule asks the array for an attribute of numbers, which pikepdf looks up as a key. An array of one number is
# how krilla writes every heading (here by typst 0.15.2), and ISO 32000-1, table 323 allows it for /K. So of two documents with
# one empty heading each, the one that has another, sound heading passes:
#
#   the only heading is empty    pdfua exit 2, UA-14-001 finding          outloud warns
#   a sound and an empty heading pdfua exit 0, UA-14-001 not evaluated    outloud warns
#   two sound headings           pdfua exit 0, UA-14-001 not evaluated    outloud passes
#
# The report does have a line that the rule was skipped and why; a build that goes by the exit code, as the help has it, never
# runs the rule on anything that krilla wrote. outloud 0.2.1 is here to show that the empty heading can be seen.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pdfua==0.1.3 outloud==0.2.1 typst==0.15.2 pikepdf==10.18.0 pymupdf==2.0
cat > summary.typ <<'TYPST'
#set document(title: "A summary")
#set text(lang: "en", region: "GB")
= A summary
Seen at the station.
== What was agreed
A visit at home.
TYPST
cat > check.py <<'PY'
import json
import subprocess
import pikepdf
import typst

with open("summary.pdf", "wb") as file:
    file.write(typst.compile("summary.typ", format="pdf", pdf_standards=["ua-1"]))


def one_empty(headings):
    first, second = headings
    first.S = pikepdf.Name("/P")
    second.S = pikepdf.Name("/H1")
    del second["/K"]


def sound_and_empty(headings):
    del headings[1]["/K"]


def two_sound(headings):
    assert all(isinstance(heading.K, pikepdf.Array) for heading in headings)


for name, change in [
    ("the only heading is empty", one_empty),
    ("a sound and an empty heading", sound_and_empty),
    ("two sound headings", two_sound),
]:
    with pikepdf.open("summary.pdf") as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        change([kid for kid in document.K if str(kid.S) in ("/H1", "/H2")])
        pdf.save("changed.pdf")
    pdfua = subprocess.run(["python/bin/pdfua", "check", "--format", "json", "changed.pdf"], capture_output=True, text=True)
    report = json.loads(pdfua.stdout)
    said = [f'{finding["rule_id"]} finding' for finding in report["findings"]]
    said += [f'{rule["rule_id"]} not evaluated' for rule in report["skipped"] if "raised" in rule["reason"]]
    outloud = subprocess.run(["python/bin/outloud", "--fail-on", "warning", "changed.pdf"], capture_output=True, text=True)
    print(f'{name:28} pdfua exit {pdfua.returncode}, {", ".join(said):26} outloud {["passes", "warns"][outloud.returncode]}')
PY
found=$(python/bin/python check.py)
printf '%s\n' "$found"
expected='the only heading is empty    pdfua exit 2, UA-14-001 finding          outloud warns
a sound and an empty heading pdfua exit 0, UA-14-001 not evaluated    outloud warns
two sound headings           pdfua exit 0, UA-14-001 not evaluated    outloud passes'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
