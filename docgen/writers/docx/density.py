"""How closely a face is set: its lines are counted, because nothing can be measured here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from docgen.document.blocks import (
    Annex,
    AnyBlock,
    Execution,
    Face,
    Foot,
    Heading,
    Items,
    Paragraph,
    Particular,
    Particulars,
    Table,
    Unbroken,
    ValueLine,
)
from docgen.document.inlines import Inlines, Text, text_of
from docgen.document.slots import Slot
from docgen.writers.docx import scales
from docgen.writers.docx.execution import CHOP_MARGIN_MM, CLEAR_MM, chop_columns
from docgen.writers.docx.page import FACE, PLAIN, Leaf, twips
from docgen.writers.docx.particulars import columns_of, is_set_across
from docgen.writers.docx.scales import SCALES, TITLE, TITLE_SECOND, Scale, Type

_SLACK = 900
"""Twips left free, for fonts whose lines wrap earlier than counted."""

_PLAIN_SLACK = 100
_PLAIN_SCALES = SCALES[1:4]
_MOST_GAP = 460
_MOST_PAD = 110
_GAPS = 7
"""How many gaps, about, a face has from top to bottom."""


def fitting(face: Face, leaf: Leaf) -> Scale:
    """Choose the roomiest scale that fits the page, and spread part of what is left over."""
    for scale in SCALES:
        left = FACE.height - _SLACK - height(face.blocks, replace(leaf, scale=scale))
        if left >= 0:
            break
    rows = sum(len(block.rows) for block in face.blocks if isinstance(block, Particulars))
    free = max(left, 0)
    pad = min(_MOST_PAD, scale.pad + free // 2 // max(1, 2 * rows))
    free -= (pad - scale.pad) * 2 * rows
    return replace(scale, pad=pad, gap=min(_MOST_GAP, scale.gap + free // _GAPS))


def plain(pages: Sequence[Iterable[AnyBlock]], leaf: Leaf) -> Scale:
    """Choose the roomiest plain scale at which each part of a paper stands on one page.

    So no signature stands alone on a second page. What is longer anyway is set roomily.
    """
    for scale in _PLAIN_SCALES:
        closer = replace(leaf, scale=scale)
        if all(height(blocks, closer) <= PLAIN.height - _PLAIN_SLACK for blocks in pages):
            return scale
    return _PLAIN_SCALES[0]


def height(blocks: Iterable[AnyBlock], leaf: Leaf) -> int:
    """Estimate the height of blocks in twips."""
    return sum(_height(block, leaf) for block in blocks)


def _height(block: AnyBlock, leaf: Leaf) -> int:
    scale = leaf.scale
    match block:
        case Paragraph():
            return _paragraph(block, leaf)
        case Heading(slot=slot):
            return _stacked(slot, scales.HEADINGS[0], leaf, leaf.width) + 320
        case Particulars(rows=rows):
            return scale.gap // 2 + sum(_particular(row, leaf) for row in rows)
        case Execution():
            return scale.gap + _execution(block, leaf)
        case Foot(slots=slots):
            lines = sum(_stacked(slot, scale.foot, leaf, leaf.width) for slot in slots)
            return scale.gap + scale.pad + lines
        case Table(rows=rows):
            cell = scales.CELL.line * len(leaf.languages) + 140
            return scale.gap + cell * (1 + len(rows))
        case Items(items=items):
            return sum(height(inner, leaf) for inner in items)
        case Face(blocks=inner) | Annex(blocks=inner) | Unbroken(blocks=inner):
            return height(inner, leaf)
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph, leaf: Leaf) -> int:
    scale, slot = leaf.scale, paragraph.slot
    match paragraph.role:
        case "title":
            return scale.gap * 5 // 4 + _title(slot, leaf)
        case "organization":
            return scale.gap * 3 // 2 + _stacked(slot, scale.organization, leaf, leaf.width)
        case "number":
            return scale.gap * 2 // 3 + scale.value.line
        case "lead":
            return scale.gap + sum(
                _lines(said, scale.lead_second if language == "en" else scale.lead, leaf.width)
                for language, said in slot.printed(leaf.languages)
            )
        case "body" | "note" | "right" | "address" | "resolution" | "vote":
            body = scales.BODY_PAIRED if leaf.is_bilingual else scales.BODY_SINGLE
            return _stacked(slot, body, leaf, leaf.width) + 100
        case _:
            assert_never(paragraph.role)


def _title(slot: Slot, leaf: Leaf) -> int:
    """A title is set in capitals with wide gaps: nearly half as wide again."""
    printed = slot.printed(leaf.languages)
    types = (TITLE, TITLE_SECOND)[: len(printed)]
    return sum(
        _lines(
            (Text(text_of(said).upper()),),
            replace(type_, size=type_.size * 7 // 5),
            leaf.width,
        )
        for (_, said), type_ in zip(printed, types, strict=True)
    )


def _particular(particular: Particular, leaf: Leaf) -> int:
    scale, columns = leaf.scale, columns_of(leaf)
    label = sum(
        _lines(said, scale.label_second if leaf.is_second(language) else scale.label, columns[0])
        for language, said in particular.label.printed(leaf.languages)
    )
    if is_set_across(particular):
        label += (scale.amount.line - scale.label.line) // 2
    values = sum(_value(line, particular, leaf) for line in particular.values)
    return max(label, values) + 2 * scale.pad


def _value(line: ValueLine, particular: Particular, leaf: Leaf) -> int:
    scale, columns = leaf.scale, columns_of(leaf)[1:]
    types = {
        "plain": scale.value, "amount": scale.amount, "words": scale.words, "small": scale.small,
    }  # fmt: skip
    if is_set_across(particular) or len(line.slot.printed(leaf.languages)) == 1:
        return _stacked(line.slot, types[line.role], leaf, sum(columns))
    return _level(line.slot, types[line.role], leaf, columns)


def _execution(execution: Execution, leaf: Leaf) -> int:
    scale = leaf.scale
    chops = [twips(chop.height) + 300 for chop in execution.chops]
    is_beside = len(chops) == 1
    right = twips(execution.chops[0].width + 2 * CHOP_MARGIN_MM) if is_beside else 0
    half = (leaf.width - right) // 2 - 200
    captions = [
        _captions(who.capacity, leaf, half) + _captions(who.name, leaf, half)
        for who in execution.signatories
    ]
    pairs = (captions[start : start + 2] for start in range(0, len(captions), 2))
    signed = sum(twips(CLEAR_MM) + max(pair) for pair in pairs)
    if execution.dated is not None:
        signed += scale.words.line * len(leaf.languages)
        signed += 3 * scale.pad
    if is_beside:
        return max(signed, *chops)
    if chops:
        rows = -(-len(chops) // chop_columns(execution.chops, leaf))
        signed += rows * (max(chops) + 2 * scale.pad)
    return signed


def _captions(slot: Slot, leaf: Leaf, width: int) -> int:
    return sum(
        _lines(said, leaf.scale.small if leaf.is_second(language) else leaf.scale.words, width)
        for language, said in slot.printed(leaf.languages)
    )


def _stacked(slot: Slot, type_: Type, leaf: Leaf, width: int) -> int:
    return sum(_lines(said, type_, width) for _, said in slot.printed(leaf.languages))


def _level(slot: Slot, type_: Type, leaf: Leaf, columns: tuple[int, ...]) -> int:
    printed = slot.printed(leaf.languages)
    return max(
        _lines(said, type_, width) for (_, said), width in zip(printed, columns, strict=False)
    )


def _lines(inlines: Inlines, type_: Type, width: int) -> int:
    """Estimate the height of words that wrap in a width."""
    lines = text_of(inlines).split("\n") if inlines else []
    # A twentieth more, because words do not fill their lines.
    counted = (-(-_width(line) * type_.size * 21 // (20 * 1000 * width)) for line in lines)
    return type_.line * sum(max(1, count) for count in counted)


def _width(text: str) -> int:
    """Estimate in thousandths of an em."""
    return sum(_character(character) for character in text)


def _character(character: str) -> int:
    if ord(character) >= 0x2E80 or character in "“”‘’—…\N{NO-BREAK SPACE}":
        return 1000
    for characters, width in _LATIN_WIDTHS:
        if character in characters:
            return width
    return 690 if character.isupper() else 500


_LATIN_WIDTHS = ((" .,;:/'ijlt", 275), ("frI()[]-", 335), ("aceszJ", 445), ("mwMW%&@", 850))
"""Widths of a serif with the metrics of Times, in thousandths of an em; the rest are figures
and round letters."""
