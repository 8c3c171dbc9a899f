"""Sizes of type, from roomy to tight; all lengths in twips, twenty to a point."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Type:
    """A size of type and the exact height of its lines."""

    size: int
    line: int


@dataclass(frozen=True, kw_only=True)
class Scale:
    """The sizes of a face; `pad` is above and below each particular, `gap` between blocks."""

    organization: Type
    lead: Type
    lead_second: Type
    value: Type
    label: Type
    label_second: Type
    amount: Type
    words: Type
    small: Type
    foot: Type
    pad: int
    gap: int


TITLE = Type(size=440, line=640)
"""二号."""
TITLE_SECOND = Type(size=240, line=340)

SCALES = (
    Scale(
        organization=Type(size=320, line=460),
        lead=Type(size=240, line=420),
        lead_second=Type(size=230, line=320),
        value=Type(size=240, line=340),
        label=Type(size=210, line=340),
        label_second=Type(size=180, line=240),
        amount=Type(size=360, line=480),
        words=Type(size=240, line=340),
        small=Type(size=180, line=270),
        foot=Type(size=180, line=270),
        pad=80,
        gap=280,
    ),
    Scale(
        organization=Type(size=300, line=420),
        lead=Type(size=240, line=400),
        lead_second=Type(size=220, line=300),
        value=Type(size=240, line=310),
        label=Type(size=180, line=270),
        label_second=Type(size=160, line=200),
        amount=Type(size=360, line=440),
        words=Type(size=220, line=300),
        small=Type(size=180, line=240),
        foot=Type(size=160, line=220),
        pad=60,
        gap=220,
    ),
    Scale(
        organization=Type(size=300, line=400),
        lead=Type(size=210, line=340),
        lead_second=Type(size=210, line=270),
        value=Type(size=210, line=270),
        label=Type(size=180, line=230),
        label_second=Type(size=150, line=180),
        amount=Type(size=340, line=410),
        words=Type(size=210, line=260),
        small=Type(size=180, line=220),
        foot=Type(size=150, line=200),
        pad=50,
        gap=180,
    ),
    Scale(
        organization=Type(size=280, line=350),
        lead=Type(size=200, line=290),
        lead_second=Type(size=190, line=235),
        value=Type(size=210, line=240),
        label=Type(size=180, line=210),
        label_second=Type(size=150, line=165),
        amount=Type(size=320, line=360),
        words=Type(size=200, line=230),
        small=Type(size=160, line=190),
        foot=Type(size=150, line=180),
        pad=36,
        gap=120,
    ),
    Scale(
        organization=Type(size=280, line=340),
        lead=Type(size=200, line=280),
        lead_second=Type(size=190, line=230),
        value=Type(size=190, line=225),
        label=Type(size=170, line=200),
        label_second=Type(size=140, line=160),
        amount=Type(size=310, line=350),
        words=Type(size=190, line=215),
        small=Type(size=160, line=180),
        foot=Type(size=150, line=175),
        pad=28,
        gap=100,
    ),
    Scale(
        organization=Type(size=280, line=340),
        lead=Type(size=180, line=260),
        lead_second=Type(size=180, line=220),
        value=Type(size=180, line=220),
        label=Type(size=160, line=190),
        label_second=Type(size=140, line=160),
        amount=Type(size=300, line=340),
        words=Type(size=180, line=210),
        small=Type(size=150, line=180),
        foot=Type(size=140, line=170),
        pad=22,
        gap=80,
    ),
    Scale(
        organization=Type(size=260, line=310),
        lead=Type(size=180, line=240),
        lead_second=Type(size=170, line=205),
        value=Type(size=180, line=205),
        label=Type(size=160, line=180),
        label_second=Type(size=130, line=145),
        amount=Type(size=300, line=330),
        words=Type(size=180, line=200),
        small=Type(size=150, line=165),
        foot=Type(size=130, line=150),
        pad=14,
        gap=50,
    ),
)

BODY_SINGLE = Type(size=240, line=420)
BODY_SINGLE_LATIN = Type(size=240, line=348)
BODY_PAIRED = Type(size=210, line=340)
CELL = Type(size=210, line=290)
HEADINGS = (Type(size=280, line=420), Type(size=240, line=380), Type(size=240, line=380))
SMALL_PRINT = Type(size=180, line=260)
FURNITURE = Type(size=140, line=190)
MARK = Type(size=180, line=220)
MARK_SECOND = Type(size=150, line=200)
CHOP_LABEL = Type(size=150, line=190)
HAIR_LINE = Type(size=20, line=20)
"""A paragraph that must be there and is not to be seen."""
