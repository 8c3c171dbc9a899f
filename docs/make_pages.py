"""Makes the pictures of representative pages in docs/pages, from PDF and from DOCX."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops
from weasyprint import CSS, HTML

REPOSITORY = Path(__file__).resolve().parent.parent
PAGES = REPOSITORY / "docs" / "pages"
SCALE = 1.25
PICTURES = (
    ("specimen-certificate", "specimen", "certificates", "IC-B-02", ("zh-en", "zh", "en")),
    ("draft-certificate", "fengfan-valence", "certificates", "IC-B-01", ("zh-en",)),
)
"""Name of the picture, contract, kind, document, editions."""

SHEETS = (
    ("meeting-notices", "NOT-M-05"),
    ("second-call-notices", "NSC-M-03"),
    ("interim-requests", "REQ-M-05"),
    ("proxies", "PRX-M-04-A3"),
    ("attendance-sheets", "ATT-M-04"),
    ("minutes", "MIN-M-04"),
    ("resolutions", "RES-R-2003-02"),
    ("resolution-extracts", "EXT-R-2003-02"),
    ("written-resolutions", "WR-W-01"),
    ("appointment-letters", "APP-AL-A5"),
    ("referrals", "REF-RF-2003-1"),
    ("notices", "NT-N-06"),
    ("breach-notices", "BN-N-05"),
    ("contribution-calls", "CL-N-01"),
    ("continuation-agreements", "AC-C-01"),
    ("dissolution-applications", "DA-A-01"),
    ("dissolution-resolutions", "DR-D-02-R-2004-02"),
    ("committee-reports", "CF-F-01"),
    ("liquidation-plans", "LP-P-01"),
    ("liquidation-reports", "LR-K-01"),
    ("force-majeure-notices", "FMN-N-20"),
    ("evidence-letters", "EVI-N-21"),
    ("consultation-requests", "RFC-N-22"),
    ("arbitration-notices", "ARB-N-23"),
    ("adjustment-requests", "ADJ-N-24"),
    ("consents", "CSN-N-25"),
    ("address-changes", "ADR-N-26"),
    ("certificate-letters", "FIL-N-27"),
    ("proofs-of-service", "POS-N-06-courier"),
    ("letters", "LTR-L-01"),
    ("plain-resolutions", "PR-P-01"),
)
"""Kind and document of the specimen's other papers, each drawn as one sheet."""
TIMELINE = ("--contract", "specimen", "--as-of", "2003-12-31", "--timeline")
TIMELINE_PAGE = "@page { size: 1440px 3400px; margin: 0 }"
SHEET_EDITION = "zh-en"
SHEET_SCALE = 0.9
SHEET_PAGES = 4
"""So many pages, from the first, show the signatures of each of them."""
SHEET_GAP = 8
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
        kinds = ("certificates", *(kind for kind, _ in SHEETS))
        docgen = [sys.executable, "-m", "docgen", "build", *kinds, "--out", str(out)]
        subprocess.run(docgen, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
        for name, contract, kind, document, editions in PICTURES:
            for edition in editions:
                stem = out / contract / kind / f"{document}.{edition}"
                draw(stem.with_name(f"{stem.name}.pdf"), f"{name}.{edition}")
                draw(as_pdf(stem.with_name(f"{stem.name}.docx"), out), f"{name}.{edition}.docx")
        for kind, document in SHEETS:
            stem = out / "specimen" / kind / f"{document}.{SHEET_EDITION}"
            pdf = stem.with_name(f"{stem.name}.pdf")
            docx = as_pdf(stem.with_name(f"{stem.name}.docx"), out)
            draw_sheet((pdf, docx), f"specimen-{kind}.{SHEET_EDITION}")
        draw_timeline(out)


def draw_timeline(out: Path) -> None:
    """Draw the deadlines of the specimen, as a browser shows them."""
    page = out / "timeline.html"
    docgen = [sys.executable, "-m", "docgen", "deadlines", *TIMELINE, str(page)]
    subprocess.run(docgen, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    pdf = out / "timeline.pdf"
    HTML(filename=page).write_pdf(pdf, stylesheets=[CSS(string=TIMELINE_PAGE)])
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=0.9).to_pil()
    bottom = ImageChops.invert(picture.convert("L")).getbbox()
    height = bottom[3] + SHEET_GAP if bottom else picture.height
    cropped = picture.crop((0, 0, picture.width, height))
    cropped.quantize(64).save(PAGES / "specimen-timeline.png", optimize=True)


def draw(pdf: Path, name: str) -> None:
    """Draw the pages of a PDF: the first under its name, the others with their number."""
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        picture = document[number].render(scale=SCALE, grayscale=False).to_pil()
        suffix = "" if number == 0 else f".page{number + 1}"
        picture.quantize(256).save(PAGES / f"{name}{suffix}.png", optimize=True)
    document.close()


def draw_sheet(files: tuple[Path, ...], name: str) -> None:
    """Draw the first pages of each file in a row of its own, all on one picture."""
    rows = [rendered(file) for file in files]
    width, height = rows[0][0].size
    columns = max(map(len, rows))
    size = (columns * (width + SHEET_GAP), len(rows) * (height + SHEET_GAP))
    sheet = Image.new("RGB", size, "gray")
    for down, row in enumerate(rows):
        for across, page in enumerate(row):
            sheet.paste(page, (across * (width + SHEET_GAP), down * (height + SHEET_GAP)))
    sheet.quantize(32).save(PAGES / f"{name}.png", optimize=True)


def rendered(pdf: Path) -> list[Image.Image]:
    """Render the first pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    shown = min(len(document), SHEET_PAGES)
    pages = [document[number].render(scale=SHEET_SCALE) for number in range(shown)]
    pictures = [page.to_pil() for page in pages]
    document.close()
    return pictures


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
