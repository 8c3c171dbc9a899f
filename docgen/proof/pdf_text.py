"""The reader of PDFs."""

from __future__ import annotations

from functools import partial
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from docgen.proof.file_text import FileText, Page
from docgen.proof.pdf_stretches import stretches, utf_16


def read_pdf(content: bytes) -> FileText:
    """Read words, fonts, places and properties.

    Raises:
        pypdfium2.PdfiumError: the bytes are no PDF.
    """
    document = pypdfium2.PdfDocument(content)
    try:
        pages = tuple(_page(document, number) for number in range(len(document)))
        return FileText(
            pages=pages,
            title=_property(document, "Title"),
            document=_property(document, "docgendocument"),
            edition=_property(document, "docgenedition"),
            fingerprint=_property(document, "docgenfingerprint"),
        )
    finally:
        document.close()


def _page(document: Any, number: int) -> Page:
    page = document[number]
    words = page.get_textpage()
    try:
        return Page(
            text=words.get_text_range(),
            box=page.get_cropbox(),
            stretches=tuple(stretches(page, words)),
        )
    finally:
        words.close()
        page.close()


def _property(document: Any, name: str) -> str:
    return utf_16(partial(pdfium.FPDF_GetMetaText, document, name.encode("ascii")))
