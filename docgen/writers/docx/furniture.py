"""What stands on every page: marks, header, page numbers."""

from __future__ import annotations

from docx.section import Section
from docx.table import _Cell

from docgen.diagnostics.messages import LanguageCode
from docgen.document.documents import Mark, MarkRole, marks
from docgen.document.inlines import Text
from docgen.document.slots import Slot
from docgen.writers.docx.page import Geometry, twips
from docgen.writers.docx.runs import Manner, add_inlines, add_words
from docgen.writers.docx.tables import add_paragraph, add_table
from docgen.writers.requests import WriteRequest

EM_SPACE = "\N{EM SPACE}"
MIDDLE_DOT = " · "

_MARKS, _MARKS_WIDE = 32, 44
"""Hundredths of the width: the marks, and the marks with the longest of them."""


def furnish(section: Section, request: WriteRequest, geometry: Geometry) -> None:
    """Write the header and the footer of a section."""
    _write_header(section, request, geometry)
    _write_footer(section, request.document.furniture.footer, request.edition.languages)


def _write_header(section: Section, request: WriteRequest, geometry: Geometry) -> None:
    header = section.header
    header.is_linked_to_previous = False
    overhang = twips(geometry.overhang)
    width = geometry.width + 2 * overhang
    borne = marks(request.document, request.edition)
    has_reference = any(mark.role is MarkRole.REFERENCE for mark in borne)
    left = width * (_MARKS_WIDE if has_reference else _MARKS) // 100
    (last,) = header.paragraphs
    table = add_table(header, 1, (left, width - left), indent=-overhang)
    # A header may not end with a table.
    header._element.append(last._p)
    last.style = "Break"
    marked, named = table.rows[0].cells
    _write_marks(marked, borne)
    for language, inlines in request.document.furniture.header.printed(request.edition.languages):
        add_inlines(add_paragraph(named, "Header"), inlines, Manner(language=language))


def _write_marks(cell: _Cell, borne: tuple[Mark, ...]) -> None:
    """The state on the first line; which edition it is, on a line of its own."""
    states = [mark.text for mark in borne if mark.role is not MarkRole.REFERENCE]
    others = [mark.text for mark in borne if mark.role is MarkRole.REFERENCE]
    if states:
        manner = Manner(language="zh", is_strong=True)
        add_words(add_paragraph(cell, "Mark"), EM_SPACE.join(states), manner)
    for text in others:
        add_words(add_paragraph(cell, "Mark Second"), text, Manner(language="zh"))


def _write_footer(section: Section, slot: Slot, languages: tuple[LanguageCode, ...]) -> None:
    footer = section.footer
    footer.is_linked_to_previous = False
    (paragraph,) = footer.paragraphs
    paragraph.style = "Footer"
    for position, (language, inlines) in enumerate(slot.printed(languages)):
        between = (Text(MIDDLE_DOT),) if position else ()
        add_inlines(paragraph, (*between, *inlines), Manner(language=language))
