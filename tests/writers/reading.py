"""What stands where on the pages of a PDF, in millimetres from the top left."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from docgen.document.documents import Document, Edition
from docgen.writers.pdf.writer import write_pdf
from docgen.writers.requests import WriteRequest
from tests.prepared import faces
from tests.writers import sample

ROOT = Path(__file__).resolve().parents[2]
FINGERPRINT = "5f" * 32
SAMPLES = {
    "certificate": sample.certificate,
    "renminbi": sample.renminbi_certificate,
    "draft": sample.draft_certificate,
    "crowded": sample.crowded_certificate,
    "columns": sample.columns_sample,
}
_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Do the two share any ground?"""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, kw_only=True)
class Glyph(Box):
    """A character with its size in points and the name of its font."""

    text: str
    size: float
    font: str


@dataclass(frozen=True, kw_only=True)
class Shape(Box):
    """A filled shape."""

    color: tuple[int, int, int]


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page: its words, characters and shapes."""

    text: str
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    shapes: tuple[Shape, ...]

    def find(self, words: str) -> tuple[Glyph, ...]:
        """The characters of the first place where these words stand."""
        start = "".join(glyph.text for glyph in self.glyphs).index(words)
        return self.glyphs[start : start + len(words)]


def styles() -> str:
    """The styles of the house and of certificates."""
    folders = ("_house/house.css", "certificates/style.css")
    return "\n".join((ROOT / "templates" / file).read_text("utf-8") for file in folders)


def request(document: Document, edition: Edition) -> WriteRequest:
    """Ask for one edition in the project's own styles."""
    return WriteRequest(
        document=document,
        edition=edition,
        styles=styles(),
        fingerprint=FINGERPRINT,
        faces=faces(),
    )


@cache
def pdf(name: str, edition: Edition) -> bytes:
    """One edition of a sample as PDF."""
    return write_pdf(request(SAMPLES[name](), edition))


@cache
def pages(name: str, edition: Edition) -> tuple[Page, ...]:
    """The pages of one edition of a sample."""
    return pages_of(pdf(name, edition))


def pages_of(content: bytes) -> tuple[Page, ...]:
    """The pages of any PDF."""
    document = pypdfium2.PdfDocument(content)
    found = tuple(_page(document[number]) for number in range(len(document)))
    document.close()
    return found


def embedded_fonts(content: bytes) -> set[str]:
    """The families of the fonts in a PDF, without their subset tags and weights."""
    with pikepdf.open(BytesIO(content)) as document:
        names = {
            str(item.FontName)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        }
    families = {name.split("+")[-1].replace("-", " ") for name in names}
    return {family.removesuffix(" Bold") for family in families}


def _page(page: pypdfium2.PdfPage) -> Page:
    width, height = page.get_size()
    text = page.get_textpage()
    glyphs = tuple(
        glyph
        for place in range(text.count_chars())
        if (glyph := _glyph(text, place, height)) is not None
    )
    shapes = tuple(
        _shape(item, height)
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
        if _is_filled(item)
    )
    return Page(
        text=text.get_text_range().replace("\r\n", "\n"),
        width=width / _MILLIMETRE,
        height=height / _MILLIMETRE,
        glyphs=glyphs,
        shapes=shapes,
    )


def _box(box: tuple[float, float, float, float], height: float) -> dict[str, float]:
    left, bottom, right, top = box
    return {
        "left": left / _MILLIMETRE,
        "top": (height - top) / _MILLIMETRE,
        "right": right / _MILLIMETRE,
        "bottom": (height - bottom) / _MILLIMETRE,
    }


def _glyph(text: pypdfium2.PdfTextPage, place: int, height: float) -> Glyph | None:
    character = chr(pdfium.FPDFText_GetUnicode(text, place))
    if not character.strip():
        return None
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, matrix)
    size = pdfium.FPDFText_GetFontSize(text, place) * abs(matrix.d)
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(text, place, name, len(name), None)
    font = name.value.decode().split("+")[-1]
    return Glyph(text=character, size=size, font=font, **_box(text.get_charbox(place), height))


def _is_filled(item: pypdfium2.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    return int(fill.value) != int(pdfium.FPDF_FILLMODE_NONE)


def _shape(item: pypdfium2.PdfObject, height: float) -> Shape:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    return Shape(color=(red.value, green.value, blue.value), **_box(item.get_bounds(), height))
