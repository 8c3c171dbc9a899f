"""Signatures, chop and date: one table whose rows never part."""

from __future__ import annotations

from docx.blkcntnr import BlockItemContainer
from docx.table import _Cell

from docgen.document.blocks import ChopPlace, Execution, Particular, Signatory
from docgen.document.slots import Slot
from docgen.writers.docx.page import Leaf, twips
from docgen.writers.docx.runs import Manner, add_inlines, add_words
from docgen.writers.docx.shapes import add_chop
from docgen.writers.docx.tables import (
    RULE,
    add_paragraph,
    add_table,
    fix_height,
    keep_with_next,
    rule_cells,
)

CLEAR_MM = 19
"""Room to sign above each line."""

CHOP_MARGIN_MM = 4
_BETWEEN_MM = 6
_EM_SPACE = "\N{EM SPACE}"


def add_execution(container: BlockItemContainer, execution: Execution, leaf: Leaf) -> None:
    """Add the block: a single chop at the right of the signatures, several below them.

    All of it is one table, whose rows cannot split and whose paragraphs keep with the next.
    """
    match execution.chops:
        case (chop,):
            right = twips(chop.width + CHOP_MARGIN_MM)
            outer = add_table(container, 2, (leaf.width - right, right))
            signed, sealed = outer.rows[0].cells
            lower, below = outer.rows[1].cells
            sealed.merge(below)
            _add_chop(sealed, chop, leaf)
            fix_height(outer.rows[0], twips(CLEAR_MM), is_exact=False)
            width = leaf.width - right - twips(CHOP_MARGIN_MM)
        case chops:
            outer = add_table(container, 3, (leaf.width,))
            signed, sealed, lower = (row.cells[0] for row in outer.rows)
            _add_chops(sealed, chops, leaf)
            width = leaf.width
    _add_signatures(signed, execution.signatories, leaf, width)
    if execution.dated is not None:
        _add_date(lower, execution.dated, leaf)
    for cell in (signed, sealed, lower):
        if not cell.paragraphs or cell.tables:
            add_paragraph(cell, "Break")
    keep_with_next(outer)


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
            _add_caption(captions.cells[place], signatory, leaf)


def _add_caption(cell: _Cell, signatory: Signatory, leaf: Leaf) -> None:
    for slot in (signatory.capacity, signatory.name):
        if slot.is_empty:
            continue
        for language, inlines in slot.printed(leaf.languages):
            style = "Capacity Second" if leaf.is_second(language) else "Capacity"
            add_inlines(add_paragraph(cell, style), inlines, Manner(language=language))


def _add_chops(cell: _Cell, chops: tuple[ChopPlace, ...], leaf: Leaf) -> None:
    """Side by side, as many as the width takes."""
    if not chops:
        return
    widest = max(twips(chop.width + CHOP_MARGIN_MM) for chop in chops)
    columns = min(len(chops), max(1, leaf.width // widest))
    rows = -(-len(chops) // columns)
    grid = add_table(cell, rows, (leaf.width // columns,) * columns)
    for number, chop in enumerate(chops):
        _add_chop(grid.rows[number // columns].cells[number % columns], chop, leaf)


def _add_chop(cell: _Cell, chop: ChopPlace, leaf: Leaf) -> None:
    paragraph = add_paragraph(cell, "Seal")
    add_chop(paragraph, chop, leaf.languages)


def _add_date(cell: _Cell, dated: Particular, leaf: Leaf) -> None:
    """One line: labels, then values, each language in its turn."""
    paragraph = add_paragraph(cell, "Date")
    slots: tuple[Slot, ...] = (dated.label, *(line.slot for line in dated.values))
    is_first = True
    for slot in slots:
        for language, inlines in slot.printed(leaf.languages):
            manner = Manner(language=language)
            if not is_first:
                add_words(paragraph, _EM_SPACE, manner)
            add_inlines(paragraph, inlines, manner)
            is_first = False
