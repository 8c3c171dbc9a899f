"""What a line of text is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How a said fact is shown: plainly, in brackets on a grey ground, or as a ruled blank."""

    SETTLED = "settled"
    BRACKETED = "bracketed"
    BLANK = "blank"


@dataclass(frozen=True)
class Text:
    """Words of the paper."""

    text: str


@dataclass(frozen=True)
class Blank:
    """A ruled blank to be filled in with ink, `width` ems wide."""

    width: int


@dataclass(frozen=True, kw_only=True)
class Said:
    """A fact as it is said in one language.

    `path` names the fact, `form` the way of saying it (`amount`, `amount-in-words`, `date`).
    The brackets of a bracketed fact are part of its words. `parts` holds Blank pieces only
    where the certainty is BLANK, and other facts where a text of the data names them.
    """

    path: str
    form: str
    certainty: Certainty
    parts: tuple[Text | Blank | Said, ...]


@dataclass(frozen=True)
class Strong:
    """Emphasis by weight."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True)
class LineBreak:
    """A break that the drafter wants."""


@dataclass(frozen=True)
class PageNumber:
    """The number of the page; furniture only."""


@dataclass(frozen=True)
class PageCount:
    """How many pages there are; furniture only."""


Inline = Text | Blank | Said | Strong | LineBreak | PageNumber | PageCount
Inlines = tuple[Inline, ...]

BLANK_CHARACTER = "\N{NO-BREAK SPACE}"
"""What a ruled blank is in plain text, once for each em."""


def text_of(inlines: Iterable[Inline]) -> str:
    """The words alone; a line break is a newline, page fields are nothing."""
    return "".join(_text(inline) for inline in inlines)


def _text(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Blank(width=width):
            return BLANK_CHARACTER * width
        case Said(parts=parts):
            return text_of(parts)
        case Strong(inlines=inner):
            return text_of(inner)
        case LineBreak():
            return "\n"
        case PageNumber() | PageCount():
            return ""


def facts_in(inlines: Iterable[Inline]) -> tuple[Said, ...]:
    """The facts said, in order; after a text the facts that it names."""
    found: list[Said] = []
    for inline in inlines:
        match inline:
            case Said(parts=parts):
                found.extend((inline, *facts_in(parts)))
            case Strong(inlines=inner):
                found.extend(facts_in(inner))
            case _:
                pass
    return tuple(found)
