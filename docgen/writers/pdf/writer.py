"""The PDF writer: the HTML page, set by WeasyPrint, each face on one page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pydyf
from weasyprint import HTML
from weasyprint.document import Document as LaidOut
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from docgen.diagnostics.errors import ProducedFileError
from docgen.writers.html import FACE_END, FACE_START, page
from docgen.writers.pdf.fetching import FontFetcher
from docgen.writers.pdf.fonts import require_fonts
from docgen.writers.pdf.spacing import space_letters
from docgen.writers.requests import WriteRequest

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
    pages = [set(page.anchors) for page in laid_out.pages]
    return all((FACE_START in anchors) == (FACE_END in anchors) for anchors in pages)


def _finish(_: LaidOut, pdf: pydyf.PDF) -> None:
    for written in pdf.objects:
        if isinstance(written, pydyf.Stream) and all(
            isinstance(operation, bytes) for operation in written.stream
        ):
            written.stream = space_letters(written.stream)


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
