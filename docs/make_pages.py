"""Makes the pictures of representative pages in docs/pages, from PDF and from DOCX."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

REPOSITORY = Path(__file__).resolve().parent.parent
PAGES = REPOSITORY / "docs" / "pages"
SCALE = 1.25
PICTURES = (
    ("specimen-certificate", "specimen", "certificates", "IC-B-02", ("zh-en", "zh", "en")),
    ("draft-certificate", "fengfan-valence", "certificates", "IC-B-01", ("zh-en",)),
)
"""Name of the picture, contract, kind, document, editions."""
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
 <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
 {aliases}
</fontconfig>
"""
ALIAS = '<match target="pattern"><test name="family"><string>{}</string></test><edit name="family" \
mode="assign" binding="strong"><string>{}</string></edit></match>'
STAND_INS = (
    ("宋体", "Noto Serif CJK SC"),
    ("SimSun", "Noto Serif CJK SC"),
    ("黑体", "Noto Sans CJK SC"),
    ("SimHei", "Noto Sans CJK SC"),
    ("Times New Roman", "Liberation Serif"),
)
"""The fonts that recipients have, and what stands in for them here."""


def make_pages() -> None:
    """Build the documents and draw each page."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for old in PAGES.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        docgen = [sys.executable, "-m", "docgen", "build", "certificates", "--out", str(out)]
        subprocess.run(docgen, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
        for name, contract, kind, document, editions in PICTURES:
            for edition in editions:
                stem = out / contract / kind / f"{document}.{edition}"
                draw(stem.with_name(f"{stem.name}.pdf"), f"{name}.{edition}")
                draw(as_pdf(stem.with_name(f"{stem.name}.docx"), out), f"{name}.{edition}.docx")


def draw(pdf: Path, name: str) -> None:
    """Draw the pages of a PDF: the first under its name, the others with their number."""
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        picture = document[number].render(scale=SCALE, grayscale=False).to_pil()
        suffix = "" if number == 0 else f".page{number + 1}"
        picture.quantize(256).save(PAGES / f"{name}{suffix}.png", optimize=True)
    document.close()


def as_pdf(docx: Path, out: Path) -> Path:
    """Convert a DOCX with LibreOffice, with stand-ins for the fonts that recipients have."""
    aliases = "\n ".join(ALIAS.format(*pair) for pair in STAND_INS)
    config = out / "fonts.conf"
    config.write_text(FONTS.format(aliases=aliases), "utf-8")
    office = shutil.which("soffice") or "soffice"
    converted = out / "converted"
    subprocess.run(
        [office, f"-env:UserInstallation=file://{out}/office", "--headless",
         "--convert-to", "pdf", "--outdir", str(converted), str(docx)],
        check=True, stdout=subprocess.DEVNULL, env={**os.environ, "FONTCONFIG_FILE": str(config)},
    )  # fmt: skip
    return converted / f"{docx.stem}.pdf"


if __name__ == "__main__":
    make_pages()
