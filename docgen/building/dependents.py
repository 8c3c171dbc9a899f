"""What a change of a fact would touch: pages that say it, rules that read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docgen.building.backing import facts_behind, rests_on
from docgen.building.explaining import judgements_on, nearest, said_on
from docgen.building.surveyed import ContractSurvey, Survey, Surveyed
from docgen.diagnostics.errors import UsageError
from docgen.document.inlines import facts_in
from docgen.model.facts import Fact
from docgen.rules.judging import Judgement
from docgen.rules.ties import Tie, ties


@dataclass(frozen=True, kw_only=True)
class Touched:
    """A document that a change would touch.

    `is_said` tells that its pages say the fact or one computed from it; `rules` are the codes
    of those that read it and on which the document rests.
    """

    surveyed: Surveyed
    is_said: bool
    rules: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Dependents:
    """The facts at or below a path of one contract, and what rests on them.

    `computed` are the conclusions drawn from them, `judgements` those that read them.
    """

    contract: str
    facts: tuple[Fact[Any], ...]
    computed: tuple[Fact[Any], ...]
    touched: tuple[Touched, ...]
    judgements: tuple[Judgement, ...]
    ties: tuple[Tie, ...]


def dependents(survey: Survey, path: str) -> tuple[Dependents, ...]:
    """Find what rests on the fact or facts of that path, contract by contract.

    Raises:
        UsageError: no contract has such a path.
    """
    known = {contract.id: facts_of(contract) for contract in survey.contracts}
    found = tuple(
        _dependents(contract, path, known[contract.id])
        for contract in survey.contracts
        if any(_is_below(name, path) for name in known[contract.id])
    )
    if not found:
        paths = {name for facts in known.values() for name in facts}
        raise UsageError(
            "there is no fact %(path)s; the nearest: %(nearest)s",
            path=path,
            nearest=", ".join(nearest(path, sorted(_with_stems(paths)))) or "-",
        )
    return found


def facts_of(contract: ContractSurvey) -> Mapping[str, Fact[Any]]:
    """Every fact of a contract by its path, the computed ones of its documents included."""
    known: dict[str, Fact[Any]] = {}
    for judgement in contract.judgements[:1]:
        known.update(judgement.case.contract.facts)
    for document in contract.documents:
        known.update(document.planned.assignment.facts)
    return known


def _dependents(
    contract: ContractSurvey, path: str, known: Mapping[str, Fact[Any]]
) -> Dependents:
    facts = tuple(fact for name, fact in sorted(known.items()) if _is_below(name, path))
    meant = {fact.path for fact in facts}
    reading = tuple(
        one for one in contract.judgements if any(rests_on(fact, meant) for fact in one.facts)
    )
    documents = (_touched(contract, one, meant, known) for one in contract.documents)
    return Dependents(
        contract=contract.id,
        facts=facts,
        computed=tuple(
            fact
            for name, fact in sorted(known.items())
            if name not in meant and rests_on(fact, meant)
        ),
        touched=tuple(one for one in documents if one.is_said or one.rules),
        judgements=reading,
        ties=ties(facts[0], contract.judgements) if len(facts) == 1 else (),
    )


def _touched(
    contract: ContractSurvey,
    surveyed: Surveyed,
    meant: set[str],
    known: Mapping[str, Fact[Any]],
) -> Touched:
    rules = (
        one.rule.code
        for one in judgements_on(contract, surveyed)
        if any(rests_on(fact, meant) for fact in one.facts)
    )
    is_said = any(
        rests_on(fact, meant)
        for path in _paths_said(surveyed)
        for fact in facts_behind(path, known)
    )
    return Touched(surveyed=surveyed, is_said=is_said, rules=tuple(dict.fromkeys(rules)))


def _paths_said(surveyed: Surveyed) -> Iterator[str]:
    if surveyed.document is not None:
        for slot in said_on(surveyed.document):
            for inlines in (slot.zh, slot.en):
                yield from (said.path for said in facts_in(inlines))


def _is_below(name: str, path: str) -> bool:
    return name == path or name.startswith(f"{path}.")


def _with_stems(paths: set[str]) -> set[str]:
    """The paths with those of the mappings around them, which can be asked for, too."""
    stems = {path.rpartition(".")[0] for path in paths}
    return {path for path in paths | stems if path}
