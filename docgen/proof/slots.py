"""The texts of a document in order, each with the line of the template that asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from docgen.diagnostics.messages import LanguageCode
from docgen.diagnostics.source import Source
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
)
from docgen.document.documents import Document
from docgen.document.slots import Slot

LANGUAGES: tuple[LanguageCode, LanguageCode] = ("zh", "en")

FURNITURE = Source("templates/_house/furniture.xml")


@dataclass(frozen=True)
class PlacedSlot:
    """A text in both languages and the place of its template."""

    slot: Slot
    source: Source


def slots_of(document: Document) -> Iterator[PlacedSlot]:
    """All texts: the title, what stands on every page, then block by block."""
    furniture = document.furniture
    yield PlacedSlot(document.title, Source(f"templates/{document.kind}/kind.yaml"))
    for slot in (
        furniture.header, furniture.footer, furniture.draft, furniture.specimen,
        furniture.reference,
    ):  # fmt: skip
        yield PlacedSlot(slot, FURNITURE)
    yield from _blocks(document.blocks)


def source_of(block: AnyBlock) -> Source:
    """The line of the template that asked for a block."""
    return Source(f"templates/{block.template}", block.line)


def _at(block: AnyBlock, line: int) -> Source:
    """A line inside a block; the block's own where none is known."""
    return Source(f"templates/{block.template}", line or block.line)


def _blocks(blocks: Iterable[AnyBlock]) -> Iterator[PlacedSlot]:
    for block in blocks:
        for line, slot in _own_slots(block):
            yield PlacedSlot(slot, _at(block, line))
        match block:
            case Face(blocks=inner) | Annex(blocks=inner) | Unbroken(blocks=inner):
                yield from _blocks(inner)
            case Items(items=items):
                for inner in items:
                    yield from _blocks(inner)
            case _:
                pass


def _own_slots(block: AnyBlock) -> Iterator[tuple[int, Slot]]:
    """The texts of a block itself, each with its line where that is known."""
    match block:
        case Heading(slot=slot) | Paragraph(slot=slot):
            yield 0, slot
        case Particulars(rows=rows):
            for row in rows:
                yield row.line, row.label
                yield from ((value.line, value.slot) for value in row.values)
        case Table(head=head, rows=lines):
            yield from ((0, slot) for slot in head)
            for line in lines:
                yield from ((line.line, slot) for slot in line.cells)
        case Items(ordinals=ordinals):
            yield from ((0, slot) for slot in ordinals)
        case Execution():
            yield from ((0, slot) for slot in execution_slots(block))
        case Foot(slots=slots):
            yield from ((0, slot) for slot in slots)
        case Face() | Annex() | Unbroken():
            return
        case _:
            assert_never(block)


def particular_slots(particular: Particular) -> tuple[Slot, ...]:
    """A label and the lines of its value."""
    return (particular.label, *(line.slot for line in particular.values))


def execution_slots(execution: Execution) -> tuple[Slot, ...]:
    """What stands under signatures, in chops and at the date."""
    signed = [slot for who in execution.signatories for slot in (who.capacity, who.name)]
    sealed = [chop.label for chop in execution.chops]
    dated = () if execution.dated is None else particular_slots(execution.dated)
    return (*signed, *sealed, *dated)
