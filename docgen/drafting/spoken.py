"""A fact in the mouth of a template: it speaks only through its marked form."""

from __future__ import annotations

from typing import Any, NoReturn

from markupsafe import Markup, escape

from docgen.document.inlines import Blank, Certainty, Text
from docgen.model.facts import Fact, FactState


class MisusedFactError(Exception):
    """A template used a fact otherwise than by printing it through a formatting filter."""


class NotAgreedError(Exception):
    """A template prints a fact about which nothing was agreed."""

    def __init__(self, fact: Fact[Any]) -> None:
        self.fact = fact
        super().__init__(fact.path)


class Spoken:
    """How a fact is said, with its mark.

    Whatever would turn it into unmarked text raises.
    """

    __slots__ = ("certainty", "form", "parts", "path")

    def __init__(
        self, path: str, form: str, certainty: Certainty, parts: Parts
    ) -> None:
        self.path = path
        self.form = form
        self.certainty = certainty
        self.parts = parts

    def __html__(self) -> Markup:
        """The marked form, which the markup of the document knows as a fact."""
        inner = "".join(_markup(part) for part in self.parts)
        path, form, certainty = map(escape, (self.path, self.form, self.certainty.value))
        return Markup(f'<fact path="{path}" form="{form}" certainty="{certainty}">{inner}</fact>')

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise MisusedFactError(self.path)

    __str__ = __format__ = __len__ = __iter__ = __add__ = __radd__ = __mod__ = _refuse
    __getitem__ = __contains__ = __mul__ = __rmul__ = __int__ = __float__ = _refuse


Parts = tuple[Text | Blank | Spoken, ...]
"""What a saying is made of; a text may name other facts."""


def stated_fact(fact: object, form: str) -> Fact[Any]:
    """The fact that a filter was given.

    Raises:
        MisusedFactError: it is no fact.
    """
    if not isinstance(fact, Fact):
        raise MisusedFactError(f"the filter {form} takes a fact")
    return fact


def certainty_of(fact: Fact[Any]) -> Certainty:
    """How sure the page shows a fact to be."""
    match fact.state:
        case FactState.BY_HAND:
            return Certainty.BLANK
        case FactState.OPEN | FactState.PROVISIONAL:
            return Certainty.BRACKETED
        case _:
            return Certainty.SETTLED


def _markup(part: Text | Blank | Spoken) -> Markup:
    match part:
        case Spoken():
            return part.__html__()
        case Text(text=text):
            return escape(text)
        case Blank(width=width):
            return Markup(f'<blank width="{width}"/>')
