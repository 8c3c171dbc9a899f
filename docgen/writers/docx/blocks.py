"""Blocks of a document as paragraphs and tables of Word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from docx.blkcntnr import BlockItemContainer
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Cell

from docgen.document.blocks import (
    Annex,
    AnyBlock,
    CellAlignment,
    Execution,
    Face,
    Foot,
    Heading,
    Items,
    Paragraph,
    Particulars,
    Row,
    Table,
    Unbroken,
)
from docgen.writers.docx.execution import add_execution
from docgen.writers.docx.page import Leaf
from docgen.writers.docx.paragraphs import Saying, add_paired, add_stacked, is_paired, sayings
from docgen.writers.docx.particulars import add_particulars
from docgen.writers.docx.runs import Manner, add_inlines
from docgen.writers.docx.tables import (
    HAIR,
    RULE,
    add_paragraph,
    add_table,
    mark_row,
    pad_cell,
    rule_cells,
    unique_cells,
)

_ALIGNMENTS: dict[CellAlignment, WD_ALIGN_PARAGRAPH] = {
    "start": WD_ALIGN_PARAGRAPH.LEFT,
    "end": WD_ALIGN_PARAGRAPH.RIGHT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
}


def add_blocks(container: BlockItemContainer, blocks: Iterable[AnyBlock], leaf: Leaf) -> None:
    """Add blocks in order; neighbours that stand in two columns share one table."""
    pairs: list[Saying] = []
    earlier: Saying | AnyBlock | None = None
    for piece in _pieces(blocks):
        if not leaf.is_face and _stands_off(piece, earlier):
            add_paragraph(container, "Gap")
        earlier = piece
        match piece:
            case Saying() if is_paired(piece, leaf):
                pairs.append(piece)
                continue
            case _:
                _add_pairs(container, pairs, leaf)
        match piece:
            case Saying():
                add_stacked(container, piece, leaf)
            case _:
                _add_piece(container, piece, leaf)
    _add_pairs(container, pairs, leaf)


def _stands_off(piece: Saying | AnyBlock, earlier: Saying | AnyBlock | None) -> bool:
    """Does text follow a table or the head of the paper?"""
    match piece, earlier:
        case Saying(), Particulars() | Table():
            return True
        case Saying(style=style), Saying(style="title" | "number"):
            return style not in ("title", "number")
        case _:
            return False


def _pieces(blocks: Iterable[AnyBlock]) -> Iterable[Saying | AnyBlock]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Items():
                yield from sayings(block)
            case Unbroken(blocks=inner):
                yield from _tied(tuple(_pieces(inner)))
            case _:
                yield block


def _tied(pieces: tuple[Saying | AnyBlock, ...]) -> Iterable[Saying | AnyBlock]:
    """Tie each paragraph to what follows it in the same piece."""
    for number, piece in enumerate(pieces, start=1):
        match piece:
            case Saying() if number < len(pieces):
                yield replace(piece, keeps_next=True)
            case _:
                yield piece


def _add_pairs(container: BlockItemContainer, pairs: list[Saying], leaf: Leaf) -> None:
    if pairs:
        add_paragraph(container, "Break")
        add_paired(container, tuple(pairs), leaf)
        pairs.clear()


def _add_piece(container: BlockItemContainer, block: AnyBlock, leaf: Leaf) -> None:
    match block:
        case Particulars():
            add_paragraph(container, "Gap")
            add_particulars(container, block, leaf)
        case Table():
            add_paragraph(container, "Gap")
            _add_table(container, block, leaf)
        case Execution():
            add_paragraph(container, "Gap")
            add_execution(container, block, leaf)
        case Foot():
            add_paragraph(container, "Gap")
            _add_foot(container, block, leaf)
        case Face(blocks=inner) | Annex(blocks=inner):
            add_blocks(container, inner, leaf)
        case Heading() | Paragraph() | Items() | Unbroken():
            add_blocks(container, (block,), leaf)
        case _:
            assert_never(block)


def _add_table(container: BlockItemContainer, block: Table, leaf: Leaf) -> None:
    """A table with a head row that comes again on every page."""
    total = sum(block.shares)
    widths = [leaf.width * share // total for share in block.shares]
    widths[-1] = leaf.width - sum(widths[:-1])
    rows = (Row(cells=block.head), *block.rows)
    table = add_table(container, len(rows), tuple(widths), pad=70)
    mark_row(table.rows[0], "<w:tblHeader/>")
    for position, (made, row) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, slot, alignment in zip(made.cells, row.cells, block.alignments, strict=True):
            for language, inlines in slot.printed(leaf.languages):
                paragraph = add_paragraph(cell, "Cell")
                paragraph.alignment = _ALIGNMENTS[alignment]
                manner = Manner(language=language, is_strong=row.is_total or not position)
                add_inlines(paragraph, inlines, manner)
        _part_cells(unique_cells(made))
        is_firm = position < 2 or row.is_total
        rule_cells(unique_cells(made), top=RULE if is_firm else HAIR)
    rule_cells(unique_cells(table.rows[len(rows) - 1]), bottom=RULE)


_BESIDE = 85
"""Twips on either side of the edge between two columns."""


def _part_cells(cells: Sequence[_Cell]) -> None:
    """Keep the words of neighbouring cells apart; those at the sides stand level with the text."""
    for cell in cells[1:]:
        pad_cell(cell, "left", _BESIDE)
    for cell in cells[:-1]:
        pad_cell(cell, "right", _BESIDE)


_FOOT_PAD = 24


def _add_foot(container: BlockItemContainer, foot: Foot, leaf: Leaf) -> None:
    if not foot.slots:
        return
    table = add_table(container, len(foot.slots), (leaf.width,))
    first, *_ = rows = tuple(table.rows)
    for row, slot in zip(rows, foot.slots, strict=True):
        for language, inlines in slot.printed(leaf.languages):
            paragraph = add_paragraph(row.cells[0], "Foot")
            add_inlines(paragraph, inlines, Manner(language=language))
        # A pair of lines stands apart from the next pair.
        pad_cell(row.cells[0], "top", leaf.scale.pad if row is first else _FOOT_PAD)
    rule_cells(first.cells, top=HAIR)
