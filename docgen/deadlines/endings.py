"""Periods from the approval of a dissolution to the end of the liquidation."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.deadlines.company import statutory_period
from docgen.deadlines.counting import last_day
from docgen.deadlines.deadline import Run
from docgen.model.contract import Contract
from docgen.model.dissolutions import Dissolution
from docgen.model.facts import Fact
from docgen.model.notices import Notice
from docgen.model.values import Period
from docgen.rules.notices.clocks import payment_clocks


def committees(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the formation of the liquidation committee."""
    for one in contract.dissolutions:
        met = one.committee.appointed_on if one.committee is not None else None
        yield from _from_approval(contract, one, "liquidation-committee-within", met)


def liquidations(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the liquidation."""
    for one in contract.dissolutions:
        met = one.completion.dated if one.completion is not None else None
        yield from _from_approval(contract, one, "liquidation-within", met)


def extensions(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the last day to apply for more time, counted back from the liquidation's end."""
    within = statutory_period(contract, "liquidation-within")
    period = statutory_period(contract, "liquidation-extension-applied-for")
    if within is None or period is None:
        return
    for one in contract.dissolutions:
        if one.continuation is None:
            ends = _end(contract, one, within)
            yield Run(subject=one.id, starts=ends, period=period, is_before=True)


def substitutes(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the application to dissolve or to bring in another partner, after a demand."""
    period = statutory_period(contract, "substitute-or-dissolution-within")
    for notice in contract.notices:
        if notice.call is not None and period is not None and notice.call.paid_on is None:
            yield Run(subject=notice.id, starts=_end_of_demand(contract, notice), period=period)


def _from_approval(
    contract: Contract, one: Dissolution, number: str, met: Fact[datetime.date] | None
) -> Iterator[Run]:
    period = statutory_period(contract, number)
    if period is not None and one.continuation is None:
        starts = one.approval.dated if one.approval is not None else None
        yield Run(subject=one.id, starts=starts, period=period, met=met)


def _end(
    contract: Contract, one: Dissolution, within: Fact[Period]
) -> Fact[datetime.date] | None:
    if one.approval is None:
        return None
    path = f"{one.place.path}.liquidation_end"
    return last_day(contract, path, one.approval.dated, within)


def _end_of_demand(contract: Contract, notice: Notice) -> Fact[datetime.date] | None:
    """The last day to pay upon a call, counted from its receipt; none while that is open."""
    for clock in payment_clocks(contract, notice):
        if clock.counted == "from receipt" and clock.starts_on.settled is not None:
            return clock.last
    return None
