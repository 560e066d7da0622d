#!/usr/bin/env bash
# pandas 3.1.1 with odfpy 1.4.1 (its engine for ODS unless it is told another) takes a time from the text that the cell shows and
# not from the cell's value. The text is in whatever format its author chose, so the same half past five is another time in each
# of them, and nothing is said. python-calamine 0.9.1, the other engine that pandas has for ODS, takes the value:
#
#   17:30 shown as 17:30       odf 17:30:00   calamine 17:30:00
#   17:30 shown as 5.30 pm     odf 17:00:00   calamine 17:30:00
#   17:30 shown as 1730        odf 00:00:00   calamine 17:30:00
#   8 min 30 s shown as 08:30  odf 08:30:00   calamine 00:08:30
#   26 hours shown as 02:00    odf 02:00:00   calamine PT26H00M00S
#
# OpenDocument 1.3 part 3 (19.389, office:value-type) has the value of a time in office:time-value, a duration; the text is how
# it is shown. "5.30 pm" is how times are written in England, and mm:ss is what a spreadsheet offers for how long a call took: an
# average of it is sixty times too long. LibreOffice 7.4 writes exactly such cells for such formats. Opening hours and waiting
# times that a service keeps in ODS come into an analysis wrong, and only for the columns that someone made look nicer.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1
cat > read.py <<'PY'
import zipfile
import pandas

kind = "application/vnd.oasis.opendocument.spreadsheet"
names = "urn:oasis:names:tc:opendocument:xmlns"
cells = [
    ("17:30", "PT17H30M00S", "17:30"),
    ("17:30", "PT17H30M00S", "5.30 pm"),
    ("17:30", "PT17H30M00S", "1730"),
    ("8 min 30 s", "PT00H08M30S", "08:30"),
    ("26 hours", "PT26H00M00S", "02:00"),
]
rows = "".join(
    f'<table:table-row><table:table-cell office:value-type="time" office:time-value="{value}">'
    f"<text:p>{shown}</text:p></table:table-cell></table:table-row>"
    for _, value, shown in cells
)
with zipfile.ZipFile("times.ods", "w") as package:
    package.writestr("mimetype", kind)
    package.writestr(
        "content.xml",
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
        f'xmlns:text="{names}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
        f'<table:table table:name="Times">{rows}</table:table></office:spreadsheet></office:body></office:document-content>',
    )
    package.writestr(
        "META-INF/manifest.xml",
        f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    )
plain = pandas.read_excel("times.ods", header=None)[0]
odf = pandas.read_excel("times.ods", header=None, engine="odf")[0]
assert list(plain) == list(odf)
calamine = pandas.read_excel("times.ods", header=None, engine="calamine")[0]
for (value, _, shown), one, other in zip(cells, odf, calamine):
    print(f"{value + ' shown as ' + shown:26} odf {one}   calamine {other}")
PY
found=$(python/bin/python read.py)
printf '%s\n' "$found"
expected='17:30 shown as 17:30       odf 17:30:00   calamine 17:30:00
17:30 shown as 5.30 pm     odf 17:00:00   calamine 17:30:00
17:30 shown as 1730        odf 00:00:00   calamine 17:30:00
8 min 30 s shown as 08:30  odf 08:30:00   calamine 00:08:30
26 hours shown as 02:00    odf 02:00:00   calamine PT26H00M00S'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
