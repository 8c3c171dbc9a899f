"""The pieces of a page, by what they mean; how they look is for the writers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from docgen.document.slots import Slot

ParagraphRole = Literal[
    "body",
    "lead",
    "note",
    "right",
    "organization",
    "title",
    "number",
    "address",
    "resolution",
    "vote",
]
"""body: running text. lead: the sentence that certifies. note: small print. right: set at the
right edge (a date, a place). organization, title, number: the head of a paper. address: to whom it
goes. resolution: what is resolved, set off. vote: how the votes fell, under what they were cast
on."""

ValueRole = Literal["plain", "amount", "words", "small"]
"""amount: the figure that matters most on the page. words: the amount in words. small: an
addition to the value above it."""

CellAlignment = Literal["start", "end", "center"]


@dataclass(frozen=True, kw_only=True)
class Block:
    """Any block: `line` is the line of the template that asked for it, `template` its file.

    Neither stands on the page, so that the notation of a document is without them: a template
    in which lines only move makes the same paper.
    """

    template: str = field(default="", repr=False)
    line: int = field(default=0, repr=False)


@dataclass(frozen=True, kw_only=True)
class Heading(Block):
    """A heading; level 1 is the highest below the title."""

    level: int
    slot: Slot


@dataclass(frozen=True, kw_only=True)
class Paragraph(Block):
    """A paragraph."""

    slot: Slot
    role: ParagraphRole = "body"


@dataclass(frozen=True, kw_only=True)
class ValueLine:
    """One line of a particular's value; `line` is that of the template, as in a block."""

    slot: Slot
    role: ValueRole = "plain"
    line: int = field(default=0, repr=False)


@dataclass(frozen=True, kw_only=True)
class Particular:
    """A label and its value, a line or more; `line` is that of the template."""

    label: Slot
    values: tuple[ValueLine, ...]
    line: int = field(default=0, repr=False)


@dataclass(frozen=True, kw_only=True)
class Particulars(Block):
    """A quiet table of labelled values."""

    rows: tuple[Particular, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a table; `is_total` sets it off, `line` is that of the template."""

    cells: tuple[Slot, ...]
    is_total: bool = False
    line: int = field(default=0, repr=False)


@dataclass(frozen=True, kw_only=True)
class Table(Block):
    """A table with a head row; each column has its alignment and its share of the width."""

    head: tuple[Slot, ...]
    rows: tuple[Row, ...]
    alignments: tuple[CellAlignment, ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Items(Block):
    """Numbered or unnumbered items.

    `ordinals` holds what stands before each, in both languages; empty slots for a plain list.
    """

    ordinals: tuple[Slot, ...]
    items: tuple[tuple[AnyBlock, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """A place to sign: the capacity under the line and, where known, the name."""

    capacity: Slot
    name: Slot


@dataclass(frozen=True, kw_only=True)
class ChopPlace:
    """The empty place for a chop, in millimetres. It covers no text."""

    shape: Literal["round", "oval"]
    width: int
    height: int
    label: Slot


@dataclass(frozen=True, kw_only=True)
class Execution(Block):
    """Signatures, chop and date of a paper: one piece that never breaks over pages."""

    signatories: tuple[Signatory, ...]
    chops: tuple[ChopPlace, ...] = ()
    dated: Particular | None = None


@dataclass(frozen=True, kw_only=True)
class Face(Block):
    """A framed page that stands alone: a certificate's face."""

    blocks: tuple[AnyBlock, ...]


@dataclass(frozen=True, kw_only=True)
class Foot(Block):
    """What stands small at the foot of a face: what it rests on, who gets copies."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, kw_only=True)
class Annex(Block):
    """A part that begins on a new page.

    `is_open_points` marks the list of open points that closes a draft.
    """

    blocks: tuple[AnyBlock, ...]
    is_open_points: bool = False


@dataclass(frozen=True, kw_only=True)
class Unbroken(Block):
    """A piece that a page holds whole: a resolution with its votes, signatures with text."""

    blocks: tuple[AnyBlock, ...]


AnyBlock = (
    Heading | Paragraph | Particulars | Table | Items | Execution | Face | Foot | Annex | Unbroken
)
