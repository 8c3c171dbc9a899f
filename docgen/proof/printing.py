"""The words that a file of one edition must print, in groups that stand in order."""

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
    Particulars,
    Table,
    Unbroken,
)
from docgen.document.documents import Document, Edition, marks
from docgen.document.inlines import Inlines, PageCount, PageNumber, Text, text_of
from docgen.document.slots import Slot
from docgen.proof.slots import execution_slots, particular_slots, source_of
from docgen.proof.tidying import squeeze

Languages = tuple[LanguageCode, ...]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Words that stand together; groups follow each other, within one the order is free.

    `repeatable` words may stand in a file more than once: the head of a table on every page.
    """

    source: Source
    pieces: tuple[str, ...]
    repeatable: tuple[str, ...] = ()


def groups(document: Document, edition: Edition) -> tuple[Group, ...]:
    """What the blocks of a document print in an edition."""
    made = _blocks(document.blocks, edition.languages)
    return tuple(group for group in made if group.pieces)


def page_header(document: Document, edition: Edition) -> tuple[str, ...]:
    """The marks and the header that stand above every page."""
    words = [mark.text for mark in marks(document, edition)]
    header = document.furniture.header.printed(edition.languages)
    return (*words, *(text_of(inlines) for _, inlines in header))


def page_footer(document: Document, edition: Edition, page: str, pages: str) -> tuple[str, ...]:
    """What stands below a page, with the page's number and the number of pages."""
    numbers = {PageNumber: page, PageCount: pages}
    return tuple(
        text_of(
            Text(numbers[type(one)]) if isinstance(one, PageNumber | PageCount) else one
            for one in inlines
        )
        for _, inlines in document.furniture.footer.printed(edition.languages)
    )


def _blocks(blocks: Iterable[AnyBlock], languages: Languages) -> Iterator[Group]:
    for block in blocks:
        yield from _block(block, languages)


def _block(block: AnyBlock, languages: Languages) -> Iterator[Group]:
    source = source_of(block)
    match block:
        case Heading(slot=slot) | Paragraph(slot=slot):
            yield _group(source, (slot,), languages)
        case Particulars(rows=rows):
            for row in rows:
                yield _group(source, particular_slots(row), languages)
        case Table(head=head, rows=lines):
            heading = _group(source, head, languages)
            yield Group(source=source, pieces=heading.pieces, repeatable=heading.pieces)
            for line in lines:
                yield _group(source, line.cells, languages)
        case Items(ordinals=ordinals, items=items):
            for ordinal, inner in zip(ordinals, items, strict=True):
                yield from _item(source, ordinal, inner, languages)
        case Execution():
            yield _group(source, execution_slots(block), languages)
        case Face(blocks=inner) | Annex(blocks=inner) | Unbroken(blocks=inner):
            yield from _blocks(inner, languages)
        case Foot(slots=slots):
            same = tuple(text_of(slot.zh) for slot in slots if slot.is_same_in_both)
            pieces = _group(source, slots, languages).pieces
            yield Group(source=source, pieces=pieces, repeatable=same)
        case _:
            assert_never(block)


def _item(
    source: Source, ordinal: Slot, blocks: tuple[AnyBlock, ...], languages: Languages
) -> Iterator[Group]:
    match blocks:
        case (Paragraph(slot=slot) as first, *rest):
            whole = Slot(zh=(*ordinal.zh, *slot.zh), en=(*ordinal.en, *slot.en))
            yield _group(source_of(first), (whole,), languages)
            yield from _blocks(rest, languages)
        case _:
            yield _group(source, (ordinal,), languages)
            yield from _blocks(blocks, languages)


def _group(source: Source, slots: Iterable[Slot], languages: Languages) -> Group:
    said: list[Inlines] = [
        inlines for slot in slots for _, inlines in slot.printed(languages)
    ]
    pieces = (text_of(inlines) for inlines in said)
    return Group(source=source, pieces=tuple(piece for piece in pieces if squeeze(piece)))
