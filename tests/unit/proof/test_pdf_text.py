"""What is read back from a PDF: words, fonts, places, and what cannot be seen."""

from collections.abc import Callable, Iterator

import pytest
from weasyprint import HTML

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.source import Source
from docgen.proof.boxes import find_invisible, find_off_page
from docgen.proof.file_text import FileText
from docgen.proof.glyphs import find_foreign_fonts, find_missing_glyphs
from docgen.proof.pdf_text import read_pdf
from docgen.writers.pdf.fonts import LATIN, SONGTI

WHERE = Source("x.pdf")
FAMILIES = frozenset({LATIN, SONGTI})
STYLE = f"@page {{ size: A5 }} body {{ font: 12pt '{LATIN}', '{SONGTI}' }}"


def _read(body: str) -> FileText:
    return read_pdf(HTML(string=f"<style>{STYLE}</style>{body}").write_pdf())


def _foreign(text: FileText, where: Source) -> Iterator[Finding]:
    return find_foreign_fonts(text, FAMILIES, where)


CHECKS: tuple[Callable[[FileText, Source], Iterator[Finding]], ...] = (
    find_off_page, find_invisible, _foreign, find_missing_glyphs,
)  # fmt: skip


def _found(body: str) -> list[tuple[str, object]]:
    text = _read(body)
    return [(one.code, one.observed) for check in CHECKS for one in check(text, WHERE)]


def test_words_come_back_with_their_fonts() -> None:
    (page,) = _read("<p>Paid 美元 龘𠮷䶮</p>").pages
    assert page.text == "Paid 美元 龘𠮷䶮"
    assert {one.font for one in page.stretches} == FAMILIES
    assert {round(one.size) for one in page.stretches} == {12}
    assert all(one.is_embedded and one.is_painted for one in page.stretches)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Plain words 和汉字</p>",
        "<p style='color: #555'>grey</p>",
        "<p style='opacity: 0.9'>nearly opaque</p>",
        "<p style='transform: rotate(5deg)'>turned a little</p>",
        "<div style='overflow: hidden'>nothing is cut</div>",
    ],
)
def test_what_can_be_seen_is_not_found(body: str) -> None:
    assert _found(body) == []


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ("<p style='white-space: nowrap'>{}</p>".format("on and on " * 30), "file-off-page",
         ("on and on " * 30).strip()),
        ("<p style='position: absolute; left: -500px'>gone</p>", "file-off-page", "gone"),
        ("<p style='margin-top: -300px; position: absolute; top: 0'>above</p>", "file-off-page",
         "above"),
        ("<p style='transform: translateX(900px)'>moved</p>", "file-off-page", "moved"),
        ("<p style='color: white'>white</p>", "file-invisible", "white"),
        ("<p style='font-size: 1px'>tiny</p>", "file-invisible", "tiny"),
        ("<p style='transform: scale(0.1)'>shrunk</p>", "file-invisible", "shrunk"),
        ("<p style='opacity: 0.05'>faint</p>", "file-invisible", "faint"),
        ("<p style='color: rgba(0, 0, 0, 0.05)'>pale</p>", "file-invisible", "pale"),
        ("<p style='overflow: hidden; height: 4px'>cut</p>", "file-invisible", "cut"),
        ("<p style='font-family: DejaVu Sans'>other</p>", "file-fonts", "DejaVu Sans"),
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_found(body: str, code: str, words: str) -> None:
    assert _found(body) == [(code, words)]
