"""The PDF writer: the HTML page, set by WeasyPrint, each face on one page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from multiprocessing.util import Finalize

import pydyf  # type: ignore[import-untyped]
from weasyprint import CSS, HTML
from weasyprint.document import Document as LaidOut
from weasyprint.pdf.stream import Stream as Content
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from docgen.diagnostics.errors import ProducedFileError
from docgen.document.documents import Density, is_to_be_signed
from docgen.writers.html import FACE_END, FACE_START, page
from docgen.writers.markup import without_plain_facts
from docgen.writers.pdf.compression import DECODE_PARAMETERS, bare_font, compress_font
from docgen.writers.pdf.faces import font_faces
from docgen.writers.pdf.fetching import FontFetcher
from docgen.writers.pdf.fonts import require_fonts
from docgen.writers.pdf.spacing import space_letters
from docgen.writers.pdf.spreading import spread_faces
from docgen.writers.requests import FaceFile, WriteRequest

Faces = tuple[FaceFile, ...]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom of an element, from the top left of its page."""

_SHEETS = 64
"""Parsed style sheets that a process keeps: one for each kind, and in a watch one for each save."""
_WARMING = (
    "<!DOCTYPE html><html><body><p lang=zh>中文 <strong>A1</strong></p>"
    "<p lang=en>English <strong>“A1”</strong></p></body></html>"
)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A style sheet that was parsed, and what the engine complained of while it was."""

    parsed: CSS
    complaints: tuple[str, ...]


def write_pdf(request: WriteRequest) -> bytes:
    """Write a tagged PDF (PDF/UA-1); the same request gives the same bytes.

    Raises:
        MissingError: a declared font is not installed.
        ProducedFileError: a face does not fit on its page, a character is in no declared font,
            or the page asks for something from outside.
    """
    with _complaints() as complaints:
        written = _lay_out(request, complaints).write_pdf(
            finisher=_finisher(request), pdf_variant="pdf/ua-1", custom_metadata=True
        )
    if complaints:
        raise ProducedFileError(
            "the PDF of %(document)s (%(edition)s) is not clean: %(complaints)s",
            document=request.document.id,
            edition=request.edition.value,
            complaints="; ".join(dict.fromkeys(complaints)),
        )
    return bytes(written)


def paper(request: WriteRequest, density: Density) -> str:
    """Say the page as the engine sets it, without what only readers of HTML see."""
    return without_plain_facts(page(request, density))


def warm_up(styles: str, faces: Faces) -> None:
    """Load the engine, the fonts and a style sheet before the first page is written.

    Raises:
        MissingError: a declared font is not installed.
        ProducedFileError: a prepared face or something that the style sheet names is not there.
    """
    _render(_WARMING, faces, _sheet(styles, faces)).write_pdf()


def _lay_out(request: WriteRequest, complaints: list[str]) -> LaidOut:
    sheet = _sheet(request.styles, request.faces)
    complaints.extend(sheet.complaints)
    plain = replace(request, styles="")
    for density in request.document.densities_of(request.edition):
        laid_out = _render(paper(plain, density), request.faces, sheet)
        if _faces_fit(laid_out):
            spread_faces(laid_out)
            return laid_out
    raise ProducedFileError(
        "the face of %(document)s (%(edition)s) does not fit on one page",
        document=request.document.id,
        edition=request.edition.value,
    )


def _render(text: str, faces: Faces, sheet: Sheet) -> LaidOut:
    with _refusals():
        html = HTML(string=text, url_fetcher=_fetcher(faces))
        return html.render(font_config=_fonts(faces), stylesheets=[sheet.parsed])


@lru_cache(maxsize=_SHEETS)
def _sheet(styles: str, faces: Faces) -> Sheet:
    """Parse a style sheet, which takes long enough to do it once for all documents."""
    with _refusals(), _complaints() as complaints:
        parsed = CSS(string=styles, font_config=_fonts(faces), url_fetcher=_fetcher(faces))
    return Sheet(parsed=parsed, complaints=tuple(complaints))


@cache
def _fonts(faces: Faces) -> FontConfiguration:
    """The fonts as the engine knows them: loading them takes longer than a page."""
    fonts = FontConfiguration()
    with _refusals(), _complaints() as complaints:
        CSS(string=font_faces(faces), font_config=fonts, url_fetcher=_fetcher(faces))
    if complaints:
        raise ProducedFileError("%(why)s", why="; ".join(complaints))
    # The engine copies the faces and removes the copies when it is thrown away, which processes
    # of a pool never do.
    Finalize(None, fonts.__del__, exitpriority=0)
    return fonts


@cache
def _fetcher(faces: Faces) -> FontFetcher:
    return FontFetcher(require_fonts() | {face.path for face in faces})


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn the engine's refusal to read an address into a failure of the file."""
    try:
        yield
    except FatalURLFetchingError as error:
        raise ProducedFileError("%(why)s", why=str(error)) from error


def _faces_fit(laid_out: LaidOut) -> bool:
    return all(_face_fits(page.anchors, page.height) for page in laid_out.pages)


def _face_fits(anchors: Mapping[str, Box], height: float) -> bool:
    """Does a face that begins on this page end on it, no nearer to its foot than to its head?"""
    face, end = anchors.get(FACE_START), anchors.get(FACE_END)
    if face is None or end is None:
        return face is end
    _, top, _, bottom = face
    return bottom <= height - top and end[3] <= bottom


def _finisher(request: WriteRequest) -> Callable[[LaidOut, pydyf.PDF], None]:
    def finish(laid_out: LaidOut, pdf: pydyf.PDF) -> None:
        if is_to_be_signed(request.document, request.edition):
            _ask_for_single_sides(pdf)
        _finish(laid_out, pdf)

    return finish


def _ask_for_single_sides(pdf: pydyf.PDF) -> None:
    """Ask a printer for one page a sheet, because a seam chop runs over the edges of sheets."""
    preferences = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
    preferences["Duplex"] = "/Simplex"


def _finish(_: LaidOut, pdf: pydyf.PDF) -> None:
    for written in pdf.objects:
        match written:
            case pydyf.Stream(extra={"Subtype": "/OpenType"}):
                written.stream = [compress_font(b"".join(written.stream))]
                written.compress = False
                written.extra["Filter"] = "/FlateDecode"
                written.extra["DecodeParms"] = pydyf.Dictionary(DECODE_PARAMETERS)
            case pydyf.Stream(extra={"Length1": _}):
                bare = bare_font(b"".join(written.stream))
                written.stream = [bare]
                written.extra["Length1"] = len(bare)
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
