"""What stands behind a saying on a page: the facts it names, and where they were written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docgen.diagnostics.source import Source
from docgen.facts.loading import Lines
from docgen.model.citations import Authority, Citation
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.terms import Term
from docgen.model.written import Place

KnownFacts = Mapping[str, Fact[Any]]
"""Facts, written and computed, by their paths."""


@dataclass(frozen=True, kw_only=True)
class Backing:
    """What was written behind a saying, and the fact if it is one.

    A word of our vocabulary, such as a form of contribution, is no fact with a state.
    """

    place: Place
    fact: Fact[Any] | None = None

    @property
    def path(self) -> str:
        """The name of what was written."""
        return self.place.path


def backing(path: str, known: KnownFacts, contract: Contract, lines: Lines) -> tuple[Backing, ...]:
    """What stands behind the path that a saying names."""
    facts = facts_behind(path, known)
    return tuple(Backing(place=fact.place, fact=fact) for fact in facts) or tuple(
        _word(path, contract, lines)
    )


def facts_behind(path: str, known: KnownFacts) -> tuple[Fact[Any], ...]:
    """The facts that a path names: several paths, or a text with its two languages."""
    names = [f"{one}{side}" for one in path.split() for side in ("", ".zh", ".en")]
    return tuple(known[name] for name in names if name in known)


def roots(fact: Fact[Any]) -> Iterator[Fact[Any]]:
    """The written facts that a fact was computed from; itself if it is one."""
    if fact.derivation is None:
        yield fact
        return
    for source in fact.derivation.sources:
        yield from roots(source)


def rests_on(fact: Fact[Any], paths: set[str]) -> bool:
    """Is the fact one of those paths, or computed from one?"""
    if fact.path in paths:
        return True
    sources = fact.derivation.sources if fact.derivation is not None else ()
    return any(rests_on(source, paths) for source in sources)


def _word(path: str, contract: Contract, lines: Lines) -> Iterator[Backing]:
    """Where a word of our vocabulary was typed: the line of its key."""
    owner, _, key = path.rpartition(".")
    agreed = (contract.terms, *contract.appendices, contract.board)
    for term in (*agreed, *contract.contributions, *contract.reports):
        for inner in _terms_in(term):
            if inner.place.path == owner:
                source = _value_of(key, inner.place.source, lines)
                yield Backing(place=Place(source=source, path=path, basis=inner.place.basis))
                return


def _terms_in(value: object) -> Iterator[Term]:
    match value:
        case Term():
            yield value
            for name in type(value).model_fields:
                yield from _terms_in(getattr(value, name))
        case Fact(settled=inner):
            yield from _terms_in(inner)
        case tuple():
            for element in value:
                yield from _terms_in(element)
        case _:
            return


def _value_of(key: str, mapping: Source, lines: Lines) -> Source:
    """The place of a key's value; the key stands in the column of its mapping."""
    for number, line in enumerate(lines.get(mapping.file, ()), start=1):
        if number < mapping.line or not line[mapping.column - 1 :].startswith(f"{key}:"):
            continue
        value = line[mapping.column - 1 + len(key) + 1 :]
        column = len(line) - len(value.lstrip()) + 1
        return Source(mapping.file, number, column, len(value.strip()) or 1)
    return mapping


def appendix_of(source: Source, contract: Contract) -> Citation | None:
    """The Appendix in whose file something was written."""
    for appendix in contract.appendices:
        if appendix.place.source.file == source.file and appendix.number.settled is not None:
            return Citation(authority=Authority.APPENDIX, number=appendix.number.settled)
    return None
