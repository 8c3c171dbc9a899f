"""The glossary: one Chinese and one English word for each thing."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import PlainValidator

from docgen.model.terms import Listing, Term
from docgen.model.values import Id, Line, read_line, unreadable
from docgen.model.written import WrittenText


def _read_word(written: Any) -> str:
    """Take a word as it is, even one that in data would stand for a missing value."""
    if isinstance(written, WrittenText):
        return read_line(str(written))
    raise unreadable("text-expected", "")


Word = Annotated[str, PlainValidator(_read_word)]


class DefinedTerm(Term):
    """A word of the papers.

    `also_zh` and `also_en` mean the same and may stand for it; `never_zh` may not. A term
    that is only for messages is not looked for in papers.
    """

    id: Id
    zh: Word
    en: Word
    also_zh: Listing[Word] = ()
    also_en: Listing[Word] = ()
    never_zh: Listing[Word] = ()
    only_for: Literal["papers", "messages"] | None = None
    note: Word | None = None

    @property
    def english(self) -> tuple[str, ...]:
        """Every English form."""
        return (self.en, *self.also_en)

    @property
    def chinese(self) -> tuple[str, ...]:
        """Every Chinese form that may stand for it."""
        return (self.zh, *self.also_zh)


class Glossary(Term):
    """glossary.yaml: the terms in the order in which people read them."""

    format: Line
    terms: Listing[DefinedTerm]
