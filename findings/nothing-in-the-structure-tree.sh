#!/usr/bin/env bash
# Three PDF/UA-1 checkers from PyPI pass a document that has nothing to read in it. pdfua 0.1.3, outloud 0.2.1 and
# page-validation 0.11.0 each look whether the text is marked on the page (with a marked-content number) and whether there is a
# structure tree; none of them looks whether the numbers are in the tree. A sound document by typst 0.15.2 (which writes PDF with
# krilla) passes; so does the same one with a paragraph taken out of the tree, with the parent tree gone (which ISO 32000-1,
# table 322, requires), and with every element gone, so that the tree is its root alone. That they do judge shows in the last line:
#
#   as typst wrote it           pdfua pass   outloud pass   page pass
#   a paragraph not in the tree pdfua pass   outloud pass   page pass
#   no parent tree              pdfua pass   outloud pass   page pass
#   no element in the tree      pdfua pass   outloud pass   page pass
#   marked as not tagged        pdfua fail   outloud fail   page fail
#
# ISO 14289-1, 7.1 says that content shall be tagged as ISO 32000-1, 14.8 has it, and 14.7.4 there has marked content belong to the
# structure only by an element that refers to its number. A screen reader goes by the elements: it says nothing of the paragraph,
# or of anything. pdfua says of itself that it has 16 rules of 106; page-validation calls each of these compliant, and outloud
# has 0 errors and 0 warnings (veraPDF's issue 1629, open, tells of the second case there). Who edits tagged PDF after it was
# written (joins, stamps, takes pages out) breaks just this, so a check of it must walk the tree and count what it reaches.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pdfua==0.1.3 outloud==0.2.1 page-validation==0.11.0 typst==0.15.2 \
  pikepdf==10.18.0 pymupdf==2.0
cat > summary.typ <<'TYPST'
#set document(title: "A summary")
#set text(lang: "en", region: "GB")
= A summary
Seen at the station.

The next step is a visit at home.
TYPST
cat > check.py <<'PY'
import subprocess
import page
import pikepdf
import typst

with open("summary.pdf", "wb") as file:
    file.write(typst.compile("summary.typ", format="pdf", pdf_standards=["ua-1"]))


def as_it_is(root):
    pass


def no_paragraph(root):
    (document,) = root.StructTreeRoot.K
    assert [str(kid.S) for kid in document.K] == ["/H1", "/P", "/P"]
    del document.K[2]


def no_parent_tree(root):
    del root.StructTreeRoot["/ParentTree"]


def no_element(root):
    del root.StructTreeRoot["/K"]
    del root.StructTreeRoot["/ParentTree"]


def not_tagged(root):
    root.MarkInfo.Marked = False


def verdict(passed):
    return "pass" if passed else "fail"


for name, change in [
    ("as typst wrote it", as_it_is),
    ("a paragraph not in the tree", no_paragraph),
    ("no parent tree", no_parent_tree),
    ("no element in the tree", no_element),
    ("marked as not tagged", not_tagged),
]:
    with pikepdf.open("summary.pdf") as pdf:
        change(pdf.Root)
        pdf.save("changed.pdf")
    tools = {}
    for tool, command in [("pdfua", ["check"]), ("outloud", ["--fail-on", "warning"])]:
        run = subprocess.run(["python/bin/" + tool, *command, "changed.pdf"], capture_output=True, text=True)
        assert run.returncode in (0, 1, 2, 3) and "changed.pdf" in run.stdout, run
        tools[tool] = verdict(run.returncode == 0)
    tools["page"] = verdict(page.is_pdf_compliant("changed.pdf", profile=page.ValidationProfile.PDF_UA_1))
    print(f"{name:27} " + "   ".join(f"{tool} {result}" for tool, result in tools.items()))
PY
found=$(python/bin/python check.py)
printf '%s\n' "$found"
expected='as typst wrote it           pdfua pass   outloud pass   page pass
a paragraph not in the tree pdfua pass   outloud pass   page pass
no parent tree              pdfua pass   outloud pass   page pass
no element in the tree      pdfua pass   outloud pass   page pass
marked as not tagged        pdfua fail   outloud fail   page fail'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
