"""A subject: what one document is about, and what its template sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.terms import Wording
from docgen.rules.rule import Case


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What one document is about: its case for the rules, and the names for its template.

    `is_unjudged` says that the paper states something that is left to counsel, or that waits
    for an open fact, so that it stays a draft.
    """

    id: str
    case: Case
    names: Mapping[str, Any]
    conclusions: Mapping[str, Fact[Any]]
    is_unjudged: bool = False


def common_names(contract: Contract, running: Wording | None = None) -> dict[str, Any]:
    """The names that every template sees; `running` stands in the header of every page."""
    return {
        "contract": contract.terms,
        "company": contract.terms.company,
        "appendices": contract.appendices,
        "board": contract.board,
        "law": contract.law,
        "running": running,
    }


def by_path(facts: Iterable[Fact[Any] | None]) -> dict[str, Fact[Any]]:
    """Computed facts by their paths; what there is not is left out."""
    return {fact.path: fact for fact in facts if fact is not None}
