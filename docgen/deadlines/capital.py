"""Periods of the capital: certificates, payments and conditions."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from fractions import Fraction

from docgen.deadlines.deadline import Run
from docgen.diagnostics.messages import Value
from docgen.model.appendices import Instalment
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.records import Contribution
from docgen.model.termination import Condition, Event, Ground
from docgen.model.values import Money, Period
from docgen.rules.amounts import settled_total
from docgen.rules.certificates import counts
from docgen.rules.rule import UNANSWERED, Case, Reading
from docgen.rules.saying import say_party
from docgen.rules.time_limits import INSTALMENTS, LUMP_SUM, agreed_schedule


def certificates(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """From the receipt of each verification report to the certificate of each contribution."""
    period = contract.terms.certificates.issued_within
    for contribution in contract.contributions:
        report = contribution.report.settled
        starts = contract.report(report).received_on if report is not None else None
        issued = [one.issued_on for one in contribution.certificates if one.replaces is None]
        yield Run(
            subject=contribution.id,
            starts=starts,
            period=period,
            met=_first(issued),
        )


def instalments(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """The due day of each instalment of the Appendices."""
    for one in contract.instalments():
        yield Run(
            subject=one.id,
            starts=one.due,
            met=paid_on(contract, one),
            who=say_party(contract, one.party),
        )


def lump_sums(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: each Party's whole contribution, unless it is agreed to be paid in instalments."""
    if _schedule(contract) != INSTALMENTS:
        period = contract.law.capital.lump_sum_within
        yield from _of_each_party(contract, period, Fraction(1))


def first_instalments(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the least first instalment of each Party, unless all is paid at once."""
    if _schedule(contract) != LUMP_SUM:
        law = contract.law.capital
        least = law.first_instalment_least.settled
        yield from _of_each_party(contract, law.first_instalment_within, least)


def late_instalments(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the lateness of an instalment that brings the authorities' notice."""
    period = contract.law.capital.late_instalment_notice_after
    for one in contract.instalments():
        if one.due is not None and not _is_paid_in_time(contract, one):
            yield Run(subject=one.id, starts=one.due, period=period, met=paid_on(contract, one))


def graces(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By contract: the time after a due day from which notice of termination may be given."""
    for ground, condition in conditions_from(contract, "due date"):
        for one in contract.instalments():
            if _is_paid_in_time(contract, one):
                continue
            yield Run(
                subject=f"{ground.id}-{one.id}",
                starts=one.due,
                period=condition.period,
                met=paid_on(contract, one),
                who=_others(contract, one.party),
            )
        if not contract.instalments():
            yield Run(subject=ground.id, starts=None, period=condition.period)


def conditions_precedent(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By contract: the time from signature in which the conditions are to be satisfied."""
    for ground, condition in conditions_from(contract, "signature"):
        yield Run(subject=ground.id, starts=contract.terms.signed.on, period=condition.period)


def conditions_from(contract: Contract, event: Event) -> Iterator[tuple[Ground, Condition]]:
    """The conditions of grounds for termination whose period runs from an event."""
    terms = contract.terms.termination
    for ground in terms.settled.grounds if terms is not None and terms.settled else ():
        for condition in ground.conditions:
            if condition.runs_from == event and condition.period is not None:
                yield ground, condition


def paid_on(contract: Contract, instalment: Instalment) -> Fact[datetime.date] | None:
    """The day on which an instalment was paid in full; none if it is not, or nobody can say."""
    paid = [one for one in contract.contributions if one.pays.settled == instalment.id]
    return _reached_on([one for one in paid if counts(one)], instalment.amount.settled)


def _is_paid_in_time(contract: Contract, instalment: Instalment) -> bool:
    """Was an instalment paid by its due day, so that no further time began to run?"""
    paid = paid_on(contract, instalment)
    due = instalment.due.settled if instalment.due is not None else None
    return paid is not None and due is not None and paid.value <= due


def _of_each_party(
    contract: Contract, period: Fact[Period], part: Fraction | None
) -> Iterator[Run]:
    for subscription in contract.terms.capital.subscriptions:
        own = [
            one for one in contract.contributions if one.party == subscription.party and counts(one)
        ]
        yield Run(
            subject=str(subscription.party),
            starts=contract.terms.company.established_on,
            period=period,
            met=_reached_on(own, subscription.amount.settled, part or Fraction(1)),
            who=say_party(contract, subscription.party),
        )


def _reached_on(
    contributions: list[Contribution], whole: Money | None, part: Fraction = Fraction(1)
) -> Fact[datetime.date] | None:
    """The day on which contributions in their order first made up a part of an amount."""
    if whole is None:
        return None
    known = [one for one in contributions if one.made_on.settled and one.amount.settled]
    known.sort(key=lambda one: one.made_on.value)
    for end in range(1, len(known) + 1):
        total = settled_total(tuple(one.amount for one in known[:end]))
        if total is not None and Fraction(total.amount) >= Fraction(whole.amount) * part:
            return known[end - 1].made_on
    return None


def _schedule(contract: Contract) -> str:
    """Whether all is paid at once or in instalments; nothing while nobody can say."""
    try:
        return agreed_schedule(Case(contract=contract), Reading())
    except UNANSWERED:
        return ""


def _first(days: list[Fact[datetime.date]]) -> Fact[datetime.date] | None:
    known = [day for day in days if day.settled is not None]
    return min(known, key=lambda day: day.value, default=None)


def _others(contract: Contract, party: str) -> Value | None:
    others = [one.id for one in contract.terms.parties if one.id != party]
    return say_party(contract, others[0]) if len(others) == 1 else None
