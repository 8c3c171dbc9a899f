"""Facts that follow from others, for the papers to state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from docgen.model.facts import Fact, computed
from docgen.model.records import Contribution
from docgen.model.values import Money
from docgen.rules.agreement import contribution_of
from docgen.rules.amounts import settled_total
from docgen.rules.certificates import counts
from docgen.rules.rule import Case

Conclusion = Callable[[Case], Fact[Any]]
"""Computes one fact of a case with a contribution; open while what it needs is open."""


def cumulative_contribution(case: Case) -> Fact[Money]:
    """Add the Party's contributions up to and including this one, by date made, then by id.

    Others count if their certificate is living, or none is issued yet. While a date is open
    nobody knows their order, and the sum is open too, unless the Party made this one alone.
    """
    own = contribution_of(case)
    others = [
        one
        for one in case.contract.contributions
        if one.party == own.party and one.id != own.id and counts(one)
    ]
    if not others:
        return _concluded(case, "cumulative_contribution", own.amount.settled, (own.amount,))
    dates = tuple(one.made_on for one in (own, *others))
    if any(date.settled is None for date in dates):
        amounts = tuple(one.amount for one in (own, *others))
        return _concluded(case, "cumulative_contribution", None, (*amounts, *dates))
    counted = (own, *(one for one in others if _order(one) < _order(own)))
    amounts = tuple(one.amount for one in counted)
    value = settled_total(amounts)
    return _concluded(case, "cumulative_contribution", value, (*amounts, *dates))


def cumulative_share_of_subscription(case: Case) -> Fact[Fraction]:
    """Find which part of its subscription the Party has contributed so far, exactly."""
    subscribed = case.contract.subscription(contribution_of(case).party).amount
    return _share(case, "cumulative_share_of_subscription", subscribed)


def share_of_registered_capital_contributed(case: Case) -> Fact[Fraction]:
    """Find which part of the registered capital the Party has contributed so far, exactly."""
    capital = case.contract.terms.capital.registered_capital.amount
    return _share(case, "share_of_registered_capital_contributed", capital)


def total_paid_in_other_currency(case: Case) -> Fact[Money]:
    """Add what was paid in the contribution's transfers, before conversion.

    Open if there is no transfer, or if they were paid in more than one currency.
    """
    paid = tuple(transfer.paid for transfer in contribution_of(case).transfers)
    return _concluded(case, "total_paid_in_other_currency", settled_total(paid), paid)


def valuation_total(case: Case) -> Fact[Money]:
    """Add the lines of the valuation list; an item without lines has its own value.

    Open if no item values the contribution.
    """
    valued_in = contribution_of(case).valued_in
    if valued_in is None or valued_in.settled is None:
        sources = () if valued_in is None else (valued_in,)
        return _concluded(case, "valuation_total", None, sources)
    item = case.contract.valued_item(valued_in.settled)
    values = tuple(part.value for part in item.parts) or (item.value,)
    return _concluded(case, "valuation_total", settled_total(values), (*values, valued_in))


CONCLUSIONS: Mapping[str, Conclusion] = {
    "cumulative_contribution": cumulative_contribution,
    "cumulative_share_of_subscription": cumulative_share_of_subscription,
    "share_of_registered_capital_contributed": share_of_registered_capital_contributed,
    "total_paid_in_other_currency": total_paid_in_other_currency,
    "valuation_total": valuation_total,
}


def _order(contribution: Contribution) -> tuple[object, ...]:
    return contribution.made_on.value, contribution.id


def _share(case: Case, name: str, whole: Fact[Money]) -> Fact[Fraction]:
    part = cumulative_contribution(case)
    value = None
    if part.settled is not None and whole.settled is not None and whole.settled.amount:
        value = Fraction(part.settled.amount) / Fraction(whole.settled.amount)
    return _concluded(case, name, value, (part, whole))


def _concluded(case: Case, name: str, value: Any, sources: tuple[Fact[Any], ...]) -> Fact[Any]:
    kind = "share" if "share" in name else "amount"
    path = f"{contribution_of(case).place.path}.{name}"
    return computed(name, path, value, sources, kind)
