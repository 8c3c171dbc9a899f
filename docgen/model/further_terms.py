"""Facts of a contract that no other schema has a place for."""

from __future__ import annotations

from typing import Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Fact, Stated
from docgen.model.terms import Term, Wording
from docgen.model.values import Count, Day, Id, Money, Period, Share


class FurtherTerm(Term):
    """One further fact: its meaning, and one value."""

    id: Id
    meaning: Wording
    amount: Stated[Money] | None = None
    period: Stated[Period] | None = None
    share: Stated[Share] | None = None
    count: Stated[Count] | None = None
    date: Stated[Day] | None = None
    text: Wording | None = None

    @model_validator(mode="after")
    def _has_one_value(self) -> Self:
        if len(self._values) != 1:
            raise PydanticCustomError("one-value", "one of the values")
        return self

    @property
    def _values(self) -> tuple[Fact[Any] | Wording, ...]:
        every = (self.amount, self.period, self.share, self.count, self.date, self.text)
        return tuple(value for value in every if value is not None)

    @property
    def value(self) -> Fact[Any] | Wording:
        """The value, whichever it is."""
        return self._values[0]
