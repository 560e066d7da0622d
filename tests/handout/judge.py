"""Reads the QR code of every printed sheet with two decoders, also when the picture has suffered.

usage: judge.py FOLDER        each NAME.pdf has beside it NAME.txt, the text that its code must give byte for byte
Prints a table: for each sheet and treatment, which decoder read it. Ends with 1 when one of those named in NEEDED was
not read by both. A sharp picture proves nothing, hence the treatments; those outside NEEDED show where reading ends.
"""

import io
import pathlib
import subprocess
import sys

import zxingcpp
from PIL import Image, ImageFilter
from pyzbar.pyzbar import ZBarSymbol, decode

DPI = 150


def blurred(radius):
    return lambda page: page.filter(ImageFilter.GaussianBlur(radius))


def turned(page):
    return page.rotate(7, Image.BICUBIC, expand=True, fillcolor=255)


def half_contrast(page):
    return page.point(lambda value: 64 + value // 2)


def grey_paper(page):
    return page.point(lambda value: value * 3 // 4)


NEEDED = {
    "as printed": lambda page: page,
    "blurred by 1 px": blurred(1),
    "turned by 7°": turned,
    "on grey paper": grey_paper,
    "half the contrast": half_contrast,
    "all four": lambda page: half_contrast(grey_paper(turned(page)).filter(ImageFilter.GaussianBlur(1))),
}
BEYOND = {"blurred by 1.5 px": blurred(1.5), "blurred by 2 px": blurred(2)}
DECODERS = {
    "zbar": lambda page: [found.data for found in decode(page, symbols=[ZBarSymbol.QRCODE])],
    "zxing-cpp": lambda page: [found.bytes for found in zxingcpp.read_barcodes(page)],
}


def pages(pdf):
    """Each page in grey, as a printer of 150 dots an inch would put it on paper."""
    count = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    count = next(int(line.split()[1]) for line in count.splitlines() if line.startswith("Pages:"))
    for number in range(1, count + 1):
        command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", str(number), "-l", str(number), pdf]
        yield Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout)).convert("L")


def main(folder):
    sheets = sorted(pathlib.Path(folder).glob("*.pdf"))
    if not sheets:
        sys.exit(f"no sheets in {folder}")
    unread = 0
    print("| sheet | treatment |", " | ".join(DECODERS), "|\n|---|---|" + "---|" * len(DECODERS))
    for sheet in sheets:
        # A handout too large for one code has one on each page, and a line of text for each.
        wanted = sheet.with_suffix(".txt").read_bytes().splitlines()
        printed = list(pages(sheet))
        for name, treat in {**NEEDED, **BEYOND}.items():
            read = [set().union(*(found(treat(page)) for page in printed)) for found in DECODERS.values()]
            whole = [all(text in texts for text in wanted) for texts in read]
            unread += name in NEEDED and not all(whole)
            print(f"| {sheet.stem} | {name} |", " | ".join("read" if one else "not read" for one in whole), "|")
    if unread:
        sys.exit(f"{unread} treatments were not read by both")


main(*sys.argv[1:])
