"""The index of facts: every written fact by its path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from docgen.model.facts import Fact
from docgen.model.terms import Term


def index_facts(terms: Iterable[Term]) -> dict[str, Fact[Any]]:
    """Find every fact below the terms, by its path."""
    return {fact.path: fact for term in terms for fact in _facts_in(term)}


def _facts_in(value: object) -> Iterator[Fact[Any]]:
    match value:
        case Fact():
            yield value
            yield from _facts_in(value.settled)
        case Term():
            for name in type(value).model_fields:
                yield from _facts_in(getattr(value, name))
        case tuple():
            for element in value:
                yield from _facts_in(element)
        case _:
            return
