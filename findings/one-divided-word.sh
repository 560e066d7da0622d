#!/usr/bin/env bash
# One word divided at the end of a line changes every real hyphen after it, for four of six readers of PDF. typst 0.15.2 (PyPI; it writes
# PDF with krilla) draws both with one glyph. A font can name one character for a glyph (ToUnicode): krilla gives it to the kind
# that comes first in the document, and tells the other kind by /ActualText. Readers that pass over /ActualText take all for the first
# kind: after a divided word "16-17" comes out of pypdf 7.1.1 and pdfplumber 0.11.10 with a soft hyphen (U+00AD, here <SHY>), which
# is shown as nothing, and out of PDF.js (pdfjs-dist 5.6.205) and officeparser 8.1.1, which uses it, as two numbers. pypdfium2 5.15.2
# and PyMuPDF 2.0.0 know /ActualText:
#
#   PDF/UA-1 of typst    pypdf      pdfplumber PDF.js     officeparser pypdfium2  PyMuPDF
#   no divided word      16-17      16-17      16-17      16-17        16-17      16-17
#   a divided word first 16<SHY>17  16<SHY>17  16 17      16 17        16-17      16-17
#   a divided word after 16-17      16-17      16-17      16-17        16-17      16-17
#
# Both are sound PDF (ISO 32000-1, 9.10.2 and 14.9.4), and 14.8.2.2.3 there wants the soft hyphen for a divided word. typst's pull
# request 6799 says that not every viewer knows /ActualText; not that a hyphen on another page is what changes. Firefox has PDF.js.
# A search for "16-17" then finds nothing, and "1-2 visits" taken out of such a text may be read as 12, in a leaflet that was right
# until somebody made a paragraph before it longer. typst's `hyphenate: false` avoids it.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check typst==0.15.2 pypdf==7.1.1 pdfplumber==0.11.10 pypdfium2==5.15.2 pymupdf==2.0.0
npm init --yes > npm.log
npm install --silent --no-audit --no-fund pdfjs-dist@5.6.205 officeparser@8.1.1
cat > write.py <<'PY'
import typst

head = """#set document(title: "What we offer")
#set text(lang: "en", region: "gb", hyphenate: true)
#set page(width: 60mm, height: 100mm, margin: 6mm)
#set par(justify: true)
= What we offer
"""
ages = "For ages 16-17 only.\n"
divided = "The multidisciplinary neighbourhood representation is there.\n"
for name, body in [("none", ages), ("first", divided + "\n" + ages), ("after", ages + "\n" + divided)]:
    open("leaflet.typ", "w").write(head + body)
    open(f"{name}.pdf", "wb").write(typst.compile("leaflet.typ", pdf_standards=["ua-1"]))
PY
cat > pdfjs.mjs <<'JS'
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const texts = {};
for (const name of ["none", "first", "after"]) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(`${name}.pdf`)), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  texts[name] = items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("");
}
console.log(JSON.stringify(texts));
JS
cat > office.mjs <<'JS'
import { parseOffice } from "officeparser";

const texts = {};
for (const name of ["none", "first", "after"]) {
  const { content } = await parseOffice(`${name}.pdf`);
  texts[name] = content.map((part) => part.text).join("\n");
}
console.log(JSON.stringify(texts));
JS
cat > read.py <<'PY'
import json
import re
import pdfplumber
import pymupdf
import pypdf
import pypdfium2


def ages(text):
    return re.search("16(.*)17", text).group().replace("\u00ad", "<SHY>")


def line(*cells):
    print(f"{cells[0]:20} " + " ".join(f"{cell:{width}}" for cell, width in zip(cells[1:], [10, 10, 10, 12, 10, 10])).rstrip())


others = [json.load(open("pdfjs.json")), json.load(open("office.json"))]
line("PDF/UA-1 of typst", "pypdf", "pdfplumber", "PDF.js", "officeparser", "pypdfium2", "PyMuPDF")
for name, said in [("none", "no divided word"), ("first", "a divided word first"), ("after", "a divided word after")]:
    file = f"{name}.pdf"
    plain = pymupdf.open(file)[0].get_text()
    # That a word is divided, and not in the one without: PyMuPDF has its soft hyphen at the end of a line.
    assert ("\u00ad\n" in plain) == (name != "none")
    texts = [
        pypdf.PdfReader(file).pages[0].extract_text(),
        pdfplumber.open(file).pages[0].extract_text(),
        *(texts[name] for texts in others),
        pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range(),
        plain,
    ]
    line(said, *(ages(text) for text in texts))
PY
python/bin/python write.py
node pdfjs.mjs > pdfjs.json
node office.mjs > office.json
found=$(python/bin/python read.py)
printf '%s\n' "$found"
expected='PDF/UA-1 of typst    pypdf      pdfplumber PDF.js     officeparser pypdfium2  PyMuPDF
no divided word      16-17      16-17      16-17      16-17        16-17      16-17
a divided word first 16<SHY>17  16<SHY>17  16 17      16 17        16-17      16-17
a divided word after 16-17      16-17      16-17      16-17        16-17      16-17'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
