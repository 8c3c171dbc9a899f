"""Two states of a contract's papers laid beside each other, fact by fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docgen.building.surveyed import ContractSurvey
from docgen.document.blocks import Annex, AnyBlock
from docgen.document.documents import Document
from docgen.document.inlines import Inline, Said, Strong, text_of
from docgen.model.facts import Fact
from docgen.proof.slots import LANGUAGES, slots_of


@dataclass(frozen=True)
class Piece:
    """Some words of a page: those of one fact, or those between facts."""

    path: str
    form: str
    language: str
    words: str

    @property
    def names(self) -> tuple[str, ...]:
        """The paths under which the fact may be found."""
        return self.path, f"{self.path}.{self.language}"


def facts_of(contract: ContractSurvey) -> dict[str, Fact[Any]]:
    """The single facts of a contract, those computed for its papers included."""
    found: dict[str, Fact[Any]] = dict(contract.judgements[0].case.contract.facts)
    for surveyed in contract.documents:
        found.update(surveyed.planned.assignment.facts)
    return {path: fact for path, fact in found.items() if fact.kind}


def changed_paths(before: Mapping[str, Fact[Any]], after: Mapping[str, Fact[Any]]) -> set[str]:
    """The facts that have another value or are otherwise sure."""
    return {
        path
        for path in before.keys() | after.keys()
        if path not in before or path not in after or _sense(before[path]) != _sense(after[path])
    }


def _sense(fact: Fact[Any]) -> tuple[object, ...]:
    return fact.settled, fact.state


def pieces(document: Document) -> tuple[Piece, ...]:
    """What a document says in both languages, but for the list of its open points."""
    kept = replace(document, blocks=tuple(filter(_is_kept, document.blocks)))
    return tuple(
        piece
        for placed in slots_of(kept)
        for language in LANGUAGES
        for piece in _pieces(placed.slot.said_in(language), language)
    )


def _is_kept(block: AnyBlock) -> bool:
    return not (isinstance(block, Annex) and block.is_open_points)


def _pieces(inlines: Iterable[Inline], language: str) -> Iterator[Piece]:
    for inline in inlines:
        match inline:
            case Said(path=path, form=form):
                yield Piece(path, form, language, text_of((inline,)))
            case Strong(inlines=inner):
                yield from _pieces(inner, language)
            case _:
                yield Piece("", "", language, text_of((inline,)))
