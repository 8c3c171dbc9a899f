"""The PDF writer: the HTML page, set by WeasyPrint, each face on one page."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

import pydyf  # type: ignore[import-untyped]
from weasyprint import HTML
from weasyprint.document import Document as LaidOut
from weasyprint.pdf.stream import Stream as Content
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from docgen.diagnostics.errors import ProducedFileError
from docgen.writers.html import FACE_END, FACE_START, page
from docgen.writers.pdf.compression import DECODE_PARAMETERS, compress_font
from docgen.writers.pdf.fetching import FontFetcher
from docgen.writers.pdf.fonts import require_fonts
from docgen.writers.pdf.spacing import space_letters
from docgen.writers.requests import WriteRequest

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of an element, from the top left of its page."""

DENSITIES = ("regular", "compact", "dense")
"""How closely a face is set, the first that holds it on one page."""


def write_pdf(request: WriteRequest) -> bytes:
    """Write a tagged PDF (PDF/UA-1); the same request gives the same bytes.

    Raises:
        MissingError: a declared font is not installed.
        ProducedFileError: a face does not fit on its page, a character is in no declared font,
            or the page asks for something from outside.
    """
    with _complaints() as complaints:
        written = _lay_out(request).write_pdf(
            finisher=_finish, pdf_variant="pdf/ua-1", custom_metadata=True
        )
    if complaints:
        raise ProducedFileError(
            "the PDF of %(document)s (%(edition)s) is not clean: %(complaints)s",
            document=request.document.id,
            edition=request.edition.value,
            complaints="; ".join(dict.fromkeys(complaints)),
        )
    return bytes(written)


def _lay_out(request: WriteRequest) -> LaidOut:
    for density in DENSITIES:
        laid_out = _render(page(request, density))
        if _faces_fit(laid_out):
            return laid_out
    raise ProducedFileError(
        "the face of %(document)s (%(edition)s) does not fit on one page",
        document=request.document.id,
        edition=request.edition.value,
    )


def _render(text: str) -> LaidOut:
    fetcher = FontFetcher(require_fonts())
    try:
        return HTML(string=text, url_fetcher=fetcher).render(font_config=_fonts())
    except FatalURLFetchingError as error:
        raise ProducedFileError("%(why)s", why=str(error)) from error


@cache
def _fonts() -> FontConfiguration:
    """The fonts as the engine knows them: loading them takes longer than a page."""
    return FontConfiguration()


def _faces_fit(laid_out: LaidOut) -> bool:
    return all(_face_fits(page.anchors, page.height) for page in laid_out.pages)


def _face_fits(anchors: Mapping[str, Box], height: float) -> bool:
    """Does a face that begins on this page end on it, no nearer to its foot than to its head?"""
    face, end = anchors.get(FACE_START), anchors.get(FACE_END)
    if face is None or end is None:
        return face is end
    _, top, _, bottom = face
    return bottom <= height - top and end[3] <= bottom


def _finish(_: LaidOut, pdf: pydyf.PDF) -> None:
    for written in pdf.objects:
        match written:
            case pydyf.Stream(extra={"Subtype": "/OpenType"}):
                written.stream = [compress_font(b"".join(written.stream))]
                written.compress = False
                written.extra["Filter"] = "/FlateDecode"
                written.extra["DecodeParms"] = pydyf.Dictionary(DECODE_PARAMETERS)
            case Content():
                written.stream = space_letters(written.stream)
            case _:
                pass


class _Collector(logging.Handler):
    """Keeps what the engine complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append(record.getMessage())


@contextmanager
def _complaints() -> Iterator[list[str]]:
    collector = _Collector()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(collector)
    try:
        yield collector.complaints
    finally:
        logger.removeHandler(collector)
