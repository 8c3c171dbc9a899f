"""The quiet table of a face: labels at the left, values in level columns of language."""

from __future__ import annotations

from docx.blkcntnr import BlockItemContainer
from docx.shared import Twips
from docx.table import _Cell, _Row

from docgen.document.blocks import Particular, Particulars, ValueLine, ValueRole
from docgen.writers.docx.page import Leaf
from docgen.writers.docx.runs import Manner, add_inlines
from docgen.writers.docx.tables import (
    HAIR,
    RULE,
    add_paragraph,
    add_table,
    keep_row_with_next,
    pad_cell,
    rule_cells,
    unique_cells,
)

_STYLES: dict[ValueRole, str] = {
    "plain": "Value", "amount": "Amount", "words": "Words", "small": "Small",
}  # fmt: skip


_GUTTER = 160
"""Twips between neighbouring columns."""


def columns_of(leaf: Leaf) -> tuple[int, ...]:
    """Share the width out: the label, then a column for each language.

    Chinese says the same in six tenths of the room.
    """
    if leaf.is_bilingual:
        label, first = leaf.width * 29 // 100, leaf.width * 32 // 100
        return (label, first, leaf.width - label - first)
    label = leaf.width * 34 // 100
    return (label, leaf.width - label)


def is_set_across(particular: Particular) -> bool:
    """Does the value run over both columns? The amount does, with its words."""
    return any(line.role == "amount" for line in particular.values)


def add_particulars(container: BlockItemContainer, block: Particulars, leaf: Leaf) -> None:
    """Add the table: hairlines between the particulars only, a firm rule above and below."""
    count = sum(len(particular.values) for particular in block.rows)
    table = add_table(container, count, columns_of(leaf))
    start = 0
    for position, particular in enumerate(block.rows):
        rows = [table.rows[start + number] for number in range(len(particular.values))]
        start += len(rows)
        _add_particular(rows, particular, leaf)
        top = HAIR if position else RULE
        rule_cells(unique_cells(rows[0]), top=top)
        _pad(rows, leaf.scale.pad)
    if block.rows:
        rule_cells(unique_cells(table.rows[count - 1]), bottom=RULE)


def _add_particular(rows: list[_Row], particular: Particular, leaf: Leaf) -> None:
    label = rows[0].cells[0]
    if len(rows) > 1:
        label.merge(rows[-1].cells[0])
    _add_label(label, particular, leaf)
    across = is_set_across(particular)
    for row, line in zip(rows, particular.values, strict=True):
        _add_line(row, line, across, leaf)
    for row in rows[:-1]:
        keep_row_with_next(row)


def _add_label(cell: _Cell, particular: Particular, leaf: Leaf) -> None:
    for language, inlines in particular.label.printed(leaf.languages):
        style = "Label Second" if leaf.is_second(language) else "Label"
        paragraph = add_paragraph(cell, style)
        add_inlines(paragraph, inlines, Manner(language=language))
        match particular.values:
            case (ValueLine(role="amount"), *_) if not leaf.is_second(language):
                # The label stands level with the figures, which are taller.
                room = leaf.scale.amount.line - leaf.scale.label.line
                paragraph.paragraph_format.space_before = Twips(room // 2)


def _add_line(row: _Row, line: ValueLine, across: bool, leaf: Leaf) -> None:
    cells = row.cells[1:]
    printed = line.slot.printed(leaf.languages)
    if len(cells) > 1 and (across or len(printed) == 1):
        cells = (cells[0].merge(cells[1]),)
    for place, (language, inlines) in enumerate(printed):
        cell = cells[min(place, len(cells) - 1)]
        is_strong = line.role == "amount"
        paragraph = add_paragraph(cell, _STYLES[line.role])
        add_inlines(paragraph, inlines, Manner(language=language, is_strong=is_strong))


def _pad(rows: list[_Row], pad: int) -> None:
    for row in rows:
        for position, cell in enumerate(unique_cells(row)):
            if row is rows[0]:
                pad_cell(cell, "top", pad)
            if row is rows[-1]:
                pad_cell(cell, "bottom", pad)
            if position + 1 < len(row._tr.tc_lst):
                pad_cell(cell, "right", _GUTTER)
