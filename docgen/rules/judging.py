"""Judging: every rule on every case, with an outcome for each."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, assert_never

from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import Message, Words, message
from docgen.facts.wording import cite, statutes_of
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState, OpenFactError
from docgen.rules.rule import (
    Breach,
    Case,
    ForCounselError,
    NotApplicableError,
    Reading,
    Rule,
    Scope,
    Weight,
)
from docgen.rules.table import RULES


class Outcome(StrEnum):
    """How a rule came out."""

    KEPT = "kept"
    BROKEN = "broken"
    NOT_APPLICABLE = "not applicable"
    CANNOT_BE_JUDGED = "cannot be judged"


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The outcome of one rule on one case.

    `facts` are those read. `reason` says why the rule does not apply or cannot be judged;
    `waiting_for` is the open fact that it waits for, if that is the reason.
    """

    rule: Rule
    case: Case
    outcome: Outcome
    facts: tuple[Fact[Any], ...]
    findings: tuple[Finding, ...] = ()
    reason: Message = Message("")
    waiting_for: Fact[Any] | None = None

    @property
    def is_provisional(self) -> bool:
        """Does the outcome rest on a fact in brackets?"""
        return any(fact.is_provisional for fact in self.facts)


def judge(
    contract: Contract,
    rules: tuple[Rule, ...] = RULES,
    as_of: datetime.date | None = None,
) -> tuple[Judgement, ...]:
    """Judge every rule on every case of a contract, in the order of the table.

    With `as_of`, what is not recorded by that day and was due before it is overdue.
    """
    return tuple(
        _judge(rule, replace(case, as_of=as_of))
        for rule in rules
        for case in _cases(contract, rule.scope)
    )


def _cases(contract: Contract, scope: Scope) -> Iterator[Case]:
    match scope:
        case Scope.CONTRACT:
            yield Case(contract=contract)
        case Scope.PARTY:
            for party in contract.terms.parties:
                yield Case(contract=contract, party=party.id)
        case Scope.CONTRIBUTION:
            for contribution in contract.contributions:
                yield Case(
                    contract=contract, party=contribution.party, contribution=contribution
                )
        case Scope.CERTIFICATE:
            for contribution in contract.contributions:
                for certificate in contribution.certificates:
                    yield Case(
                        contract=contract,
                        party=contribution.party,
                        contribution=contribution,
                        certificate=certificate,
                    )
        case Scope.MEETING:
            for meeting in contract.meetings:
                yield Case(contract=contract, meeting=meeting)
        case Scope.RESOLUTION:
            for meeting, _, resolution in contract.voted():
                yield Case(contract=contract, meeting=meeting, resolution=resolution)
        case Scope.WRITTEN_RESOLUTION:
            for written in contract.written_resolutions:
                yield Case(contract=contract, written_resolution=written)
        case Scope.NOTICE:
            for notice in contract.notices:
                yield Case(contract=contract, notice=notice)
        case Scope.DISSOLUTION:
            for dissolution in contract.dissolutions:
                yield Case(contract=contract, dissolution=dissolution)
        case _:
            assert_never(scope)


def _judge(rule: Rule, case: Case) -> Judgement:
    reading = Reading()
    breaches: list[Breach] = []
    reason, waiting = Message(""), None
    try:
        for breach in rule.judge(case, reading):
            breaches.append(breach)
        outcome = Outcome.KEPT
    except NotApplicableError as error:
        outcome, reason = Outcome.NOT_APPLICABLE, error.reason
    except ForCounselError as error:
        outcome, reason = Outcome.CANNOT_BE_JUDGED, error.reason
    except OpenFactError as error:
        outcome, reason, waiting = _without(error.fact)
    # What was found before an open fact was met stays found.
    return Judgement(
        rule=rule,
        case=case,
        outcome=Outcome.BROKEN if breaches else outcome,
        facts=tuple(reading.facts),
        findings=tuple(_finding(rule, breach, case.contract) for breach in breaches),
        reason=reason,
        waiting_for=waiting,
    )


def _without(fact: Fact[Any]) -> tuple[Outcome, Message, Fact[Any] | None]:
    if fact.state is FactState.NOT_AGREED:
        reason = message("not agreed: %(reason)s", {"reason": fact.note})
        return Outcome.NOT_APPLICABLE, reason, None
    place = {"fact": fact.path, "place": str(fact.source)}
    if fact.state is FactState.BY_HAND:
        reason = message("%(fact)s is filled in by hand and not recorded yet (%(place)s)", place)
    else:
        reason = message("%(fact)s is open (%(place)s)", place)
    return Outcome.CANNOT_BE_JUDGED, reason, fact


def _finding(rule: Rule, breach: Breach, contract: Contract) -> Finding:
    statutes = statutes_of(contract.law)
    citations = dict.fromkeys(c for fact in breach.facts for c in fact.basis)
    basis: tuple[Words, ...] = tuple(cite(one, statutes) for one in citations)
    return Finding(
        code=rule.code,
        source=breach.at,
        message=breach.said,
        severity=_severity(rule.weight),
        observed=breach.observed,
        required=breach.required,
        basis=basis,
        hint=breach.hint,
        also=tuple(
            fact.source for fact in breach.facts if fact.source != breach.at and fact.source.line
        ),
    )


def _severity(weight: Weight) -> Severity:
    match weight:
        case Weight.FACT:
            return Severity.ERROR
        case Weight.CONDITION | Weight.DUTY:
            return Severity.WARNING
        case Weight.RESULT | Weight.FLAG:
            return Severity.REMARK
        case _:
            assert_never(weight)
