"""Signatures, chop and date: one table whose rows never part."""

from __future__ import annotations

from docx.blkcntnr import BlockItemContainer
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Twips
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from docgen.document.blocks import ChopPlace, Execution, Particular, Signatory
from docgen.writers.docx.page import Leaf, twips
from docgen.writers.docx.runs import Manner, add_inlines
from docgen.writers.docx.shapes import add_chop
from docgen.writers.docx.tables import (
    RULE,
    add_paragraph,
    add_table,
    fix_height,
    keep_with_next,
    pad_cell,
    rule_cells,
)

CLEAR_MM = 19
"""Room to sign above each line."""

CHOP_MARGIN_MM = 4
_BETWEEN_MM = 6
_DATE_LABEL = 28
"""Hundredths of the width."""


def add_execution(container: BlockItemContainer, execution: Execution, leaf: Leaf) -> None:
    """Add the block: a single chop at the right of the signatures, several below them.

    All of it stands in the one row of a table: a row that cannot split is what every program
    keeps whole.
    """
    whole = add_table(container, 1, (leaf.width,))
    (around,) = whole.rows[0].cells
    match execution.chops:
        case (chop,):
            right = twips(chop.width + CHOP_MARGIN_MM)
            inner = add_table(around, 2, (leaf.width - right, right))
            signed, sealed = inner.rows[0].cells
            lower = inner.rows[1].cells[0]
            sealed.merge(inner.rows[1].cells[1])
            for cell in (sealed, lower):
                cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
            _add_chop(sealed, chop, leaf)
            width = leaf.width - right - twips(CHOP_MARGIN_MM)
        case chops:
            inner = add_table(around, 3, (leaf.width,))
            signed, sealed, lower = (row.cells[0] for row in inner.rows)
            _add_chops(sealed, chops, leaf)
            width = leaf.width
    _add_signatures(signed, execution.signatories, leaf, width)
    if execution.dated is not None:
        _add_date(lower, execution.dated, leaf, width)
        pad_cell(lower, "top", 2 * leaf.scale.pad)
        pad_cell(lower, "bottom", leaf.scale.pad)
    for cell in (signed, sealed, lower, around):
        if cell.tables:
            # A cell may not end with a table.
            add_paragraph(cell, "Break")
    keep_with_next(whole)


def _add_signatures(
    cell: _Cell, signatories: tuple[Signatory, ...], leaf: Leaf, width: int
) -> None:
    """Two side by side, as many rows as it takes."""
    if not signatories:
        return
    between = twips(_BETWEEN_MM)
    half = (width - between) // 2
    pairs = [signatories[start : start + 2] for start in range(0, len(signatories), 2)]
    grid = add_table(cell, 2 * len(pairs), (half, between, half))
    for number, pair in enumerate(pairs):
        clear, captions = grid.rows[2 * number], grid.rows[2 * number + 1]
        fix_height(clear, twips(CLEAR_MM), is_exact=True)
        for place, signatory in zip((0, 2), pair, strict=False):
            rule_cells((clear.cells[place],), bottom=RULE)
            pad_cell(captions.cells[place], "top", 40)
            _add_caption(captions.cells[place], signatory, leaf)


def _add_caption(cell: _Cell, signatory: Signatory, leaf: Leaf) -> None:
    for slot in (signatory.capacity, signatory.name):
        if slot.is_empty:
            continue
        for place, (language, inlines) in enumerate(slot.printed(leaf.languages)):
            paragraph = add_paragraph(cell, "Capacity Second" if place else "Capacity")
            if slot is signatory.name and not place:
                paragraph.paragraph_format.space_before = Twips(leaf.scale.pad)
            add_inlines(paragraph, inlines, Manner(language=language))


def chop_columns(chops: tuple[ChopPlace, ...], leaf: Leaf) -> int:
    """Count how many of several chops stand side by side."""
    widest = max(twips(chop.width + CHOP_MARGIN_MM) for chop in chops)
    return min(len(chops), max(1, leaf.width // widest))


def _add_chops(cell: _Cell, chops: tuple[ChopPlace, ...], leaf: Leaf) -> None:
    """Add several side by side, as many as the width takes."""
    if not chops:
        return
    columns = chop_columns(chops, leaf)
    rows = -(-len(chops) // columns)
    grid = add_table(cell, rows, (leaf.width // columns,) * columns, pad=leaf.scale.pad)
    for number, chop in enumerate(chops):
        beside = grid.rows[number // columns].cells[number % columns]
        _add_chop(beside, chop, leaf).alignment = WD_ALIGN_PARAGRAPH.CENTER


def _add_chop(cell: _Cell, chop: ChopPlace, leaf: Leaf) -> WordParagraph:
    paragraph = add_paragraph(cell, "Seal")
    add_chop(paragraph, chop, leaf.languages)
    return paragraph


def _add_date(cell: _Cell, dated: Particular, leaf: Leaf, width: int) -> None:
    """The label, then the date beside it; each language in its turn."""
    values = tuple(line.slot for line in dated.values)
    label = width * _DATE_LABEL // 100
    table = add_table(cell, 1, (label, width - label))
    for beside, slots in zip(table.rows[0].cells, ((dated.label,), values), strict=True):
        for slot in slots:
            for language, inlines in slot.printed(leaf.languages):
                paragraph = add_paragraph(beside, "Date")
                add_inlines(paragraph, inlines, Manner(language=language))
