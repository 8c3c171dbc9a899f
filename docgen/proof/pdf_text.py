"""The reader of PDFs: the one door of pypdfium2."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from docgen.proof.file_text import FileText, Page, Stretch

_NOT_PAINTED = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
_DEEPEST = 15
"""How deeply groups of a page's content may be nested."""


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
            stretches=tuple(_stretches(page, words)),
        )
    finally:
        words.close()
        page.close()


def _stretches(page: Any, words: Any) -> Iterator[Stretch]:
    for shown in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST):
        raw = shown.raw
        font, is_embedded = _font(pdfium.FPDFTextObj_GetFont(raw))
        mode = pdfium.FPDFTextObj_GetTextRenderMode(raw)
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(raw, size)
        matrix = shown.get_matrix()
        yield Stretch(
            text=_text(partial(_shown_text, raw, words.raw)),
            box=shown.get_bounds(),
            font=font,
            is_embedded=is_embedded,
            size=size.value * abs(matrix.d or matrix.b),
            color=_color(raw),
            is_painted=mode not in _NOT_PAINTED,
        )


def _shown_text(raw: Any, words: Any, room: Any, length: int) -> int:
    units = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    given: int = pdfium.FPDFTextObj_GetText(raw, words, units, length)
    return given


def _font(font: Any) -> tuple[str, bool]:
    length = pdfium.FPDFFont_GetFamilyName(font, None, 0)
    room = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetFamilyName(font, room, length)
    return room.value.decode("utf-8"), pdfium.FPDFFont_GetIsEmbedded(font) == 1


def _color(raw: Any) -> tuple[int, int, int, int]:
    parts = tuple(ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(raw, *parts)
    red, green, blue, opacity = (part.value for part in parts)
    return red, green, blue, opacity


def _property(document: Any, name: str) -> str:
    tag = name.encode("ascii")
    return _text(partial(pdfium.FPDF_GetMetaText, document, tag))


def _text(give: Callable[[Any, int], int]) -> str:
    """What a function of pdfium gives in UTF-16, asked for its length first."""
    length = give(None, 0)
    room = ctypes.create_string_buffer(length)
    give(room, length)
    return room.raw.decode("utf-16-le", errors="replace").removesuffix("\0")
