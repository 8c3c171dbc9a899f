"""Signatures, chop and date: one table whose rows never part."""

from __future__ import annotations

from dataclasses import replace

from docx.blkcntnr import BlockItemContainer
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Twips
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from docgen.document.blocks import ChopPlace, Execution, Particular, Signatory
from docgen.document.slots import Slot
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
"""Room to sign above each line of a face."""

_PLAIN_CLEAR_MM = 16
"""Room to sign above each line of another page."""

_IN_A_ROW = 2
_WHOLE_ROWS = 6
"""So many rows of signatures always stand on one page; of more, these are the last."""

CHOP_MARGIN_MM = 4
_BETWEEN_MM = 6
_DATE_LABEL = 28
"""Hundredths of the width."""


def add_execution(container: BlockItemContainer, execution: Execution, leaf: Leaf) -> None:
    """Add the block: a single chop at the right of the signatures, several below them.

    Many signatures may run on to the next page, row by row; those of a face stay on it.
    """
    rows = -(-len(execution.signatories) // _IN_A_ROW)
    leading = 0 if leaf.is_face else max(rows - _WHOLE_ROWS, 0) * _IN_A_ROW
    if leading:
        _add_leading(container, execution, leading, leaf)
    _add_ending(container, replace(execution, signatories=execution.signatories[leading:]), leaf)


def _add_leading(
    container: BlockItemContainer, execution: Execution, leading: int, leaf: Leaf
) -> None:
    """Add the rows that may stand on a page before the last ones."""
    grid = _add_signatures(
        container, execution.signatories[:leading], leaf, _width(execution, leaf)
    )
    for number, row in enumerate(grid.rows):
        for paragraph in row._tr.xpath(".//w:p"):
            is_clear = not number % 2
            WordParagraph(paragraph, grid).paragraph_format.keep_with_next = is_clear
    add_paragraph(container, "Break")


def _width(execution: Execution, leaf: Leaf) -> int:
    """The width that a single chop leaves for signatures."""
    match execution.chops:
        case (chop,):
            return leaf.width - twips(chop.width + 2 * CHOP_MARGIN_MM)
        case _:
            return leaf.width


def _add_ending(container: BlockItemContainer, execution: Execution, leaf: Leaf) -> None:
    """Add what is never cut: all of it stands in the one row of a table.

    A row that cannot split is what every program keeps whole.
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
        case chops:
            inner = add_table(around, 3, (leaf.width,))
            signed, sealed, lower = (row.cells[0] for row in inner.rows)
            _add_chops(sealed, chops, leaf)
    width = _width(execution, leaf)
    beside = _date_beside(execution)
    if execution.signatories:
        _add_signatures(signed, execution.signatories, leaf, width, beside)
    if execution.dated is not None and beside is None:
        _add_date(lower, execution.dated, leaf, width)
        pad_cell(lower, "top", 2 * leaf.scale.pad)
        pad_cell(lower, "bottom", leaf.scale.pad)
    for cell in (signed, sealed, lower, around):
        if cell.tables:
            # A cell may not end with a table.
            add_paragraph(cell, "Break")
    keep_with_next(whole)


def _date_beside(execution: Execution) -> Particular | None:
    """The date, if the last row of signatures leaves room for it.

    A single signature beside a chop leaves too little: there the date stands below.
    """
    count = len(execution.signatories)
    has_room = count % _IN_A_ROW and (count > _IN_A_ROW or not execution.chops)
    return execution.dated if has_room else None


def _add_signatures(
    container: BlockItemContainer,
    signatories: tuple[Signatory, ...],
    leaf: Leaf,
    width: int,
    dated: Particular | None = None,
) -> Table:
    """Two side by side, as many rows as it takes; `dated` stands at the end of the last row."""
    between = twips(_BETWEEN_MM)
    half = (width - between) // 2
    pairs = [
        signatories[start : start + _IN_A_ROW] for start in range(0, len(signatories), _IN_A_ROW)
    ]
    grid = add_table(container, 2 * len(pairs), (half, between, half))
    for number, pair in enumerate(pairs):
        clear, captions = grid.rows[2 * number], grid.rows[2 * number + 1]
        room = CLEAR_MM if leaf.is_face else _PLAIN_CLEAR_MM
        fix_height(clear, twips(room), is_exact=True)
        for place, signatory in zip((0, 2), pair, strict=False):
            rule_cells((clear.cells[place],), bottom=RULE)
            pad_cell(captions.cells[place], "top", 40)
            _add_caption(captions.cells[place], signatory, leaf)
    if dated is not None:
        beside = grid.rows[2 * len(pairs) - 1].cells[2]
        pad_cell(beside, "top", 40)
        for slot in (dated.label, *(line.slot for line in dated.values)):
            _add_date_line(beside, slot, leaf)
    return grid


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
            _add_date_line(beside, slot, leaf)


def _add_date_line(cell: _Cell, slot: Slot, leaf: Leaf) -> None:
    for language, inlines in slot.printed(leaf.languages):
        paragraph = add_paragraph(cell, "Date")
        add_inlines(paragraph, inlines, Manner(language=language))
