#!/usr/bin/env bash
# A ticked and an empty box that docx 9.15.2 (npm) wrote into a Word document come out of docx2python 3.7.1 (PyPI) as two Arabic signs,
# U+0612 and U+0610 (RAHMATULLAH ALAYHE and SALLALLAHOU ALAYHE WASSALLAM). docx writes a box as a symbol of a font (`w:sym`) with
# its Unicode code, 2612 or 2610; docx2python leaves out the first figure of every such code, as if it were the F of a font's own
# codes, and puts a 0 there. mammoth 1.13.0 (npm) reads the box itself, and both read a symbol that has an F:
#
#   in the document        docx2python       mammoth
#   agrees, ticked         MS Gothic U+0612  a ticked box
#   shares, not ticked     MS Gothic U+0610  an empty box
#   Wingdings, F0FE        Wingdings U+00FE  U+1F5F9
#
# ECMA-376 part 1, 17.3.3.30 has the code as the place of the symbol in its font, which may be moved to F000 and up (as of Wingdings);
# it need not be. Both signs are sound characters, so a program has nothing to complain of: a form of consent that one tool filled
# in and another reads has an honorific where it had a yes, and another where it had a no.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check docx2python==3.7.1
npm init --yes > npm.log
npm install --silent --no-audit --no-fund docx@9.15.2 mammoth@1.13.0
cat > write.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { CheckBox, Document, Packer, Paragraph, SymbolRun, TextRun } from "docx";
import mammoth from "mammoth";

const line = (text, sign) => new Paragraph({ children: [new TextRun(`${text}: `), sign] });
const form = new Document({
  sections: [{
    children: [
      line("agrees, ticked", new CheckBox({ checked: true })),
      line("shares, not ticked", new CheckBox({ checked: false })),
      line("Wingdings, F0FE", new SymbolRun({ char: "F0FE", symbolfont: "Wingdings" })),
    ],
  }],
});
writeFileSync("form.docx", await Packer.toBuffer(form));
console.log((await mammoth.convertToHtml({ path: "form.docx" })).value.replaceAll("</p>", "</p>\n").trim());
JS
cat > read.py <<'PY'
import re
import zipfile
from docx2python import docx2python

codes = re.findall(r'<w:sym w:char="(\w+)" w:font="([^"]+)"', zipfile.ZipFile("form.docx").read("word/document.xml").decode())
assert codes == [("2612", "MS Gothic"), ("2610", "MS Gothic"), ("F0FE", "Wingdings")], codes
words = {'<input type="checkbox" checked="checked" />': "a ticked box", '<input type="checkbox" />': "an empty box"}
print(f'{"in the document":22} {"docx2python":17} mammoth')
with docx2python("form.docx") as document:
    lines = [line for line in document.text.split("\n") if line]
for line, html in zip(lines, open("html")):
    said, font, code = re.fullmatch(r"(.*): <span style=font-family:(.*)>&#x(\w+);</span>", line).groups()
    sign = re.search(r": (.*)</p>", html).group(1)
    shown = words.get(sign) or f"U+{ord(sign):04X}"
    print(f"{said:22} {font} {'U+' + code:{17 - len(font) - 1}} {shown}")
PY
node write.mjs > html
found=$(python/bin/python read.py)
printf '%s\n' "$found"
expected='in the document        docx2python       mammoth
agrees, ticked         MS Gothic U+0612  a ticked box
shares, not ticked     MS Gothic U+0610  an empty box
Wingdings, F0FE        Wingdings U+00FE  U+1F5F9'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
