#!/usr/bin/env bash
# calamine 0.38.0 (a crate) reads an ODS by how its XML is spelled. White space between the cells of a row, or a comment there,
# makes it refuse the sheet; a text in a CDATA section it reads as an empty text, without an error. All four spellings mean the same
# sheet in XML (OpenDocument 1.3 part 3, 9.1.3 has only elements in a row, so white space there says nothing), and odfpy 1.4.1
# by way of pandas 3.1.1 reads the same from each:
#
#   cells without a gap       calamine "Monday" "09:00 & on"    pandas Monday, 09:00 & on
#   a line break between      calamine refused                  pandas Monday, 09:00 & on
#   a comment between         calamine refused                  pandas Monday, 09:00 & on
#   text in CDATA             calamine "Monday" ""              pandas Monday, 09:00 & on
#   as SheetJS writes it      calamine refused                  pandas Monday, 09:00 & on
#
# The second is no made-up case: SheetJS 0.18.5 (npm xlsx) writes every ODS so, and calamine reads none of them, while its line
# breaks between rows are read well. What a manager's page offers as ODS can't then be read by the tool of a colleague that is
# written in Rust, or in Python with Polars or pandas, which both read ODS with calamine. LibreOffice writes no gaps, so a
# test with its files doesn't show it.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1
npm init --yes > npm.log
npm install --silent --no-audit --no-fund xlsx@0.18.5
cargo init --quiet --name spelled .
cat >> Cargo.toml <<'TOML'
calamine = "=0.38.0"
TOML
cat > src/main.rs <<'RUST'
use calamine::{open_workbook, Ods, OdsError, Reader};

fn read(path: &str) -> Result<String, OdsError> {
    let mut book: Ods<_> = open_workbook(path)?;
    let sheet = book.worksheet_range("Hours")?;
    Ok(sheet.rows().flatten().map(|cell| format!("{:?}", cell.to_string())).collect::<Vec<_>>().join(" "))
}

fn main() {
    for path in std::env::args().skip(1) {
        match read(&path) {
            Ok(cells) => println!("{cells}"),
            Err(OdsError::Mismatch { expected: "table-cell", .. }) => println!("refused"),
            Err(other) => println!("{other}"),
        }
    }
}
RUST
cat > write.py <<'PY'
import zipfile

kind = "application/vnd.oasis.opendocument.spreadsheet"
names = "urn:oasis:names:tc:opendocument:xmlns"


def write(path, gap, text):
    def cell(text):
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
            f'xmlns:text="{names}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
            f'<table:table table:name="Hours"><table:table-row>{cell("Monday")}{gap}{cell(text)}</table:table-row>'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
        package.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0" manifest:version="1.3">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        )


write("0.ods", "", "09:00 &amp; on")
write("1.ods", "\n", "09:00 &amp; on")
write("2.ods", "<!-- opens -->", "09:00 &amp; on")
write("3.ods", "", "<![CDATA[09:00 & on]]>")
PY
cat > write.mjs <<'JS'
import XLSX from "xlsx";
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Monday", "09:00 & on"]]), "Hours");
XLSX.writeFile(book, "4.ods");
JS
cat > compare.py <<'PY'
import pandas

names = ["cells without a gap", "a line break between", "a comment between", "text in CDATA", "as SheetJS writes it"]
for number, (name, calamine) in enumerate(zip(names, open("calamine.out"))):
    (row,) = pandas.read_excel(f"{number}.ods", header=None, engine="odf").values.tolist()
    print(f'{name:25} calamine {calamine.strip():24} pandas {", ".join(row)}')
PY
python/bin/python write.py
node write.mjs
cargo run --quiet -- 0.ods 1.ods 2.ods 3.ods 4.ods > calamine.out
found=$(python/bin/python compare.py)
printf '%s\n' "$found"
expected='cells without a gap       calamine "Monday" "09:00 & on"    pandas Monday, 09:00 & on
a line break between      calamine refused                  pandas Monday, 09:00 & on
a comment between         calamine refused                  pandas Monday, 09:00 & on
text in CDATA             calamine "Monday" ""              pandas Monday, 09:00 & on
as SheetJS writes it      calamine refused                  pandas Monday, 09:00 & on'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
