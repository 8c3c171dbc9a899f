"""A document as other programs can take it: its words, page by page, in lines and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

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
    Row,
    Table,
    Unbroken,
)
from docgen.document.documents import Document, Edition, marks
from docgen.document.inlines import text_of
from docgen.document.slots import Slot

_BOTH = Edition.ZH_EN


class Shape(StrEnum):
    """What a piece is on the page."""

    HEADING = "heading"
    LINE = "line"
    TABLE = "table"
    NEW_PAGE = "new page"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece of the page; a line is a table of one cell. Both languages stand in a cell."""

    shape: Shape
    rows: tuple[tuple[str, ...], ...] = ()


def transcription(document: Document) -> tuple[Piece, ...]:
    """All words of a document that a page in both languages bears, in their order."""
    furniture = (mark.text for mark in marks(document, _BOTH))
    return (
        _line(" ".join((_said(document.furniture.header), *furniture))),
        *_pieces(document.blocks),
    )


def _pieces(blocks: Iterable[AnyBlock]) -> Iterator[Piece]:
    for block in blocks:
        yield from _piece(block)


def _piece(block: AnyBlock) -> Iterator[Piece]:
    match block:
        case Heading(slot=slot) | Paragraph(slot=slot, role="title"):
            yield Piece(shape=Shape.HEADING, rows=((_said(slot),),))
        case Paragraph(slot=slot):
            yield _line(_said(slot))
        case Particulars(rows=rows):
            yield _table(_particular(row) for row in rows)
        case Table(head=head, rows=rows):
            yield _table(tuple(map(_said, row.cells)) for row in (Row(cells=head), *rows))
        case Items(ordinals=ordinals, items=items):
            for ordinal, inner in zip(ordinals, items, strict=True):
                yield _line(_said(ordinal))
                yield from _pieces(inner)
        case Execution():
            yield from _execution(block)
        case Face(blocks=inner) | Unbroken(blocks=inner):
            yield from _pieces(inner)
        case Foot(slots=slots):
            yield from (_line(_said(slot)) for slot in slots)
        case Annex(blocks=inner):
            yield Piece(shape=Shape.NEW_PAGE)
            yield from _pieces(inner)


def _execution(execution: Execution) -> Iterator[Piece]:
    signing = (f"{_said(who.capacity)}\n{_said(who.name)}" for who in execution.signatories)
    sealing = (_said(chop.label) for chop in execution.chops)
    yield _table([(*signing, *sealing)])
    if execution.dated is not None:
        yield _table([_particular(execution.dated)])


def _particular(particular: Particular) -> tuple[str, ...]:
    return _said(particular.label), "\n".join(_said(line.slot) for line in particular.values)


def _line(text: str) -> Piece:
    return Piece(shape=Shape.LINE, rows=((text,),))


def _table(rows: Iterable[tuple[str, ...]]) -> Piece:
    return Piece(shape=Shape.TABLE, rows=tuple(rows))


def _said(slot: Slot) -> str:
    return "\n".join(text_of(said) for _, said in slot.printed(_BOTH.languages))
