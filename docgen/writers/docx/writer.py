"""The DOCX writer."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.section import Section
from docx.shared import Mm

from docgen.document.blocks import Annex, AnyBlock, Face
from docgen.writers.docx.archive import pack, unpack
from docgen.writers.docx.blocks import add_blocks
from docgen.writers.docx.density import fitting, plain
from docgen.writers.docx.furniture import furnish
from docgen.writers.docx.identities import identify_paragraphs
from docgen.writers.docx.package import blank_package
from docgen.writers.docx.page import (
    FACE,
    PLAIN,
    SHEET_HEIGHT_MM,
    SHEET_WIDTH_MM,
    Geometry,
    Leaf,
)
from docgen.writers.docx.scales import SCALES, Scale
from docgen.writers.docx.shapes import add_frame, number_drawings
from docgen.writers.docx.styles import styles_for, styles_xml
from docgen.writers.docx.tables import add_paragraph
from docgen.writers.requests import WriteRequest


@dataclass(frozen=True, kw_only=True)
class Part:
    """Blocks that share a section of Word."""

    blocks: tuple[AnyBlock, ...]
    is_face: bool = False


def write_docx(request: WriteRequest) -> bytes:
    """Write a document for Word; the same request gives the same bytes."""
    parts = tuple(_parts(request.document.blocks))
    scale = _scale(parts, request)
    styles = styles_for(scale, len(request.edition.languages) > 1)
    package = blank_package(request, styles_xml(styles))
    document = docx.Document(io.BytesIO(package))
    for number, part in enumerate(parts):
        if number:
            document.add_section(WD_SECTION.NEW_PAGE)
            document.paragraphs[-1].style = "Break"
        _write_part(document, part, request, scale)
    add_paragraph(document._body, "Break")
    number_drawings(document.element.body)
    identify_paragraphs(document.element.body, request.document.id)
    stream = io.BytesIO()
    document.save(stream)
    return pack(unpack(stream.getvalue()))


def _parts(blocks: tuple[AnyBlock, ...]) -> Iterator[Part]:
    """A face and an annex each begin a page; what stands between them goes together."""
    loose: list[AnyBlock] = []
    for block in blocks:
        match block:
            case Face() | Annex():
                if loose:
                    yield Part(blocks=tuple(loose))
                    loose.clear()
                yield Part(blocks=(block,), is_face=isinstance(block, Face))
            case _:
                loose.append(block)
    if loose:
        yield Part(blocks=tuple(loose))


def _scale(parts: tuple[Part, ...], request: WriteRequest) -> Scale:
    """The closest setting that any face needs; without a face, what fills pages well."""
    needed = [
        fitting(block, _leaf(request, FACE, SCALES[0]))
        for part in parts
        for block in part.blocks
        if isinstance(block, Face)
    ]
    if needed:
        return min(needed, key=_roominess)
    return plain([part.blocks for part in parts], _leaf(request, PLAIN, SCALES[0]))


def _roominess(scale: Scale) -> tuple[int, int, int]:
    return scale.value.line, scale.pad, scale.gap


def _leaf(request: WriteRequest, geometry: Geometry, scale: Scale) -> Leaf:
    return Leaf(
        languages=request.edition.languages,
        arrangement=request.document.arrangement,
        scale=scale,
        width=geometry.width,
        is_face=geometry is FACE,
    )


def _write_part(document: WordDocument, part: Part, request: WriteRequest, scale: Scale) -> None:
    section = document.sections[-1]
    geometry = FACE if part.is_face else PLAIN
    _lay_out(section, geometry)
    furnish(section, request, geometry)
    if part.is_face:
        add_frame(add_paragraph(document._body, "Break"))
    add_blocks(document._body, part.blocks, _leaf(request, geometry, scale))


def _lay_out(section: Section, geometry: Geometry) -> None:
    section.page_width, section.page_height = Mm(SHEET_WIDTH_MM), Mm(SHEET_HEIGHT_MM)
    section.left_margin, section.right_margin = Mm(geometry.left), Mm(geometry.right)
    section.top_margin, section.bottom_margin = Mm(geometry.top), Mm(geometry.bottom)
    section.header_distance, section.footer_distance = Mm(geometry.header), Mm(geometry.footer)
    section.gutter = Mm(0)
