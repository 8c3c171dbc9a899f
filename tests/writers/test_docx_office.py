"""What LibreOffice makes of a DOCX file."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from docgen.document.documents import Document, Edition, marks
from tests.writers.docx_reading import SAMPLES, expected, said, squeezed, written

PAGES = {"certificate": 2, "draft": 3, "renminbi": 1}
CASES = [(name, edition) for name in PAGES for edition in Edition]

# The fonts that Word has, and what has their measures here.
FONTS = {
    "宋体": "Noto Serif CJK SC",
    "黑体": "Noto Sans CJK SC",
    "Times New Roman": "Liberation Serif",
}

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Convert every sample to PDF in one run of the office program."""
    office = shutil.which("soffice")
    assert office is not None, "soffice is missing: install libreoffice-writer"
    folder = tmp_path_factory.mktemp("office")
    for name, edition in CASES:
        path = folder / f"{name}.{edition.value}.docx"
        path.write_bytes(written(SAMPLES[name](), edition))
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *map(str, sorted(folder.glob("*.docx"))),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(_font_configuration(folder))},
        check=True,
        capture_output=True,
    )
    return folder


def _font_configuration(folder: Path) -> Path:
    aliases = "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{stand_in}</string></edit>'
        "</match>"
        for name, stand_in in FONTS.items()
    )
    path = folder / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{aliases}</fontconfig>',
        encoding="utf-8",
    )
    return path


def pages(converted: Path, name: str, edition: Edition) -> list[str]:
    """Read the words of each page, without white space."""
    pdf = pypdfium2.PdfDocument(converted / f"{name}.{edition.value}.pdf")
    try:
        return [squeezed(page.get_textpage().get_text_bounded()) for page in pdf]
    finally:
        pdf.close()


def around(document: Document, edition: Edition, page: int, count: int) -> str:
    """Say what stands around the text of a page."""
    footers = {
        "zh": f"第{page}页，共{count}页",
        "en": f"Page{page}of{count}",
    }
    return squeezed(
        "".join(mark.text for mark in marks(document, edition))
        + said(document.furniture.header, edition.languages)
        + "·".join(footers[language] for language in edition.languages)
    )


@pytest.mark.parametrize(("name", "edition"), CASES)
def test_the_face_is_one_page(converted: Path, name: str, edition: Edition) -> None:
    found = pages(converted, name, edition)
    assert len(found) == PAGES[name]
    last_of_face = {
        "zh": "非经合营合同第三十七条",
        "en": "NottobetransferredorencumberedexceptasArticles37and39provide.",
    }
    for language in edition.languages:
        assert last_of_face[language] in found[0]


@pytest.mark.parametrize(("name", "edition"), CASES)
def test_the_converted_pages_have_the_words_of_the_document(
    converted: Path, name: str, edition: Edition
) -> None:
    document, found = SAMPLES[name](), pages(converted, name, edition)
    wanted = expected(document, edition) + "".join(
        around(document, edition, number, len(found)) for number in range(1, len(found) + 1)
    )
    # The title is set in capitals, and the columns of a page are read in another order.
    assert Counter("".join(found).casefold()) == Counter(wanted.casefold())
