"""The quiet table of a face: labels at the left, values in level columns of language."""

from __future__ import annotations

from docx.blkcntnr import BlockItemContainer
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from docgen.document.blocks import Particular, Particulars, ValueLine, ValueRole
from docgen.document.slots import PageLanguage, Slot
from docgen.writers.docx.page import Leaf
from docgen.writers.docx.runs import Manner, add_inlines
from docgen.writers.docx.tables import HAIR, RULE, add_paragraph, add_table, rule_cells

_STYLES: dict[ValueRole, str] = {
    "plain": "Value", "amount": "Amount", "words": "Words", "small": "Small",
}  # fmt: skip


def columns_of(leaf: Leaf) -> tuple[int, ...]:
    """Share the width out: the label, then a column for each language.

    Chinese says the same in six tenths of the room.
    """
    if leaf.is_bilingual:
        label, first = leaf.width * 27 // 100, leaf.width * 33 // 100
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
        _add_particular(table, rows, particular, leaf)
        top = HAIR if position else RULE
        rule_cells(_cells(rows[0]), top=top)
        _pad(rows, leaf.scale.pad)
    if block.rows:
        rule_cells(_cells(table.rows[count - 1]), bottom=RULE)
