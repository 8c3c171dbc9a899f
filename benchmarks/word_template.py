"""A Word template with a tag for every text of a document, for docxtpl."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt

from benchmarks.transcription import Piece, Shape

_WESTERN, _CHINESE, _SIZE = "Liberation Serif", "Noto Serif CJK SC", 9


def write_template(pieces: Sequence[Piece], template: Path, texts: Path) -> None:
    """Write the template, and the texts by the names of their tags as JSON."""
    document = new_document()
    _set_fonts(document)
    said: dict[str, str] = {}
    numbers = count(1)

    def tag(text: str) -> str:
        name = f"t{next(numbers)}"
        said[name] = text
        return f"{{{{ {name} }}}}"

    for piece in pieces:
        _add(document, piece, [[tag(cell) for cell in row] for row in piece.rows])
    document.save(str(template))
    texts.write_text(json.dumps(said, ensure_ascii=False), "utf-8")


def _add(document: WordDocument, piece: Piece, rows: list[list[str]]) -> None:
    match piece.shape:
        case Shape.HEADING:
            document.add_heading(rows[0][0], 1)
        case Shape.LINE:
            document.add_paragraph(rows[0][0])
        case Shape.TABLE:
            table = document.add_table(len(rows), max(map(len, rows)), style="Table Grid")
            for cells, texts in zip(table.rows, rows, strict=True):
                for cell, text in zip(cells.cells, texts, strict=False):
                    cell.text = text
        case Shape.NEW_PAGE:
            document.add_page_break()  # type: ignore[no-untyped-call]


def _set_fonts(document: WordDocument) -> None:
    for name in ("Normal", "Heading 1"):
        style = document.styles[name]
        font = style.font
        font.name, font.size = _WESTERN, Pt(_SIZE)
        font.element.rPr.rFonts.set(qn("w:eastAsia"), _CHINESE)
