"""Rules on the law's times and numbers for a liquidation, and on the sums of its papers."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.contract import Contract
from docgen.model.dissolutions import LiquidationPaper
from docgen.model.facts import Fact
from docgen.model.law import StatutoryNumber
from docgen.model.values import Money, Period
from docgen.rules.amounts import less, total
from docgen.rules.dates import last_day
from docgen.rules.notices.cases import dissolution_of
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import say

COMMITTEE_LEAST = "liquidation-committee-least"
COMMITTEE_WITHIN = "liquidation-committee-within"
LIQUIDATION_WITHIN = "liquidation-within"
EXTENSION = "liquidation-extension"
"""The ids of the law's numbers on liquidation."""


def committee_reaches_the_laws_number(case: Case, read: Reading) -> Iterator[Breach]:
    """Has the committee at least as many members as the law asks for?

    Basis: the law's article on the committee.
    """
    committee = dissolution_of(case).committee
    least = _number(case.contract, COMMITTEE_LEAST).count
    if committee is None or least is None:
        raise NotApplicableError(message("no committee is recorded"))
    if len(committee.members) < read(least):
        yield Breach(
            at=committee.place.source,
            said=message("the committee has fewer members than the law asks for"),
            observed=say(len(committee.members)),
            required=message("%(count)s or more", {"count": say(least.value)}),
            facts=(committee.appointed_on, least),
            hint=message("record every member"),
        )


def committee_is_formed_in_the_laws_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the committee formed within the law's time of the approval of the dissolution?

    Counted from the date of the approval; the last day is included and not moved off a day of
    rest. Without a committee, only as of a day that somebody asks about.
    Basis: the law's article on the committee.
    """
    committee = dissolution_of(case).committee
    formed = committee.appointed_on if committee is not None else None
    within = _period(case.contract, COMMITTEE_WITHIN)
    yield from _in_time(case, read, formed, (_approved(case), within))


def liquidation_ends_in_the_laws_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the report of completion made within the law's time of the approval?

    Within the further time for which an extension may be granted it cannot be judged.
    Basis: the law's article on the time for liquidation.
    """
    completion = dissolution_of(case).completion
    approved = _approved(case)
    within, more = _period(case.contract, LIQUIDATION_WITHIN), _period(case.contract, EXTENSION)
    if completion is not None:
        last = last_day(read(approved), read(within))
        if last < read(completion.dated) <= last_day(last, read(more)):
            raise ForCounselError(
                message("it ends after %(last)s; was more time granted?", {"last": say(last)})
            )
    yield from _in_time(
        case, read, completion.dated if completion is not None else None, (approved, within)
    )


def plan_adds_up(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the surplus of the plan what the assets leave after expenses and debts?

    Basis: the contract's articles on expenses and on the balance.
    """
    yield from _adds_up(dissolution_of(case).plan, read)


def completion_adds_up(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the surplus of the report what the assets leave after expenses and debts?

    Basis: the contract's articles on expenses and on the balance.
    """
    yield from _adds_up(dissolution_of(case).completion, read)


def _adds_up(paper: LiquidationPaper | None, read: Reading) -> Iterator[Breach]:
    if paper is None or paper.surplus is None or not paper.assets:
        raise NotApplicableError(message("no surplus is stated beside assets"))
    surplus = read(paper.surplus)
    currency = surplus.currency
    assets = total([read(one.amount) for one in paper.assets], currency)
    taken = [read(one.amount) for one in paper.debts]
    if paper.expenses is not None:
        taken.append(read(paper.expenses))
    left = less(assets, total(taken, currency))
    if left != surplus.amount:
        yield Breach(
            at=paper.surplus.source,
            said=(
                message("expenses and debts are more than the assets")
                if left < 0
                else message("the surplus is not what the assets leave")
            ),
            observed=say(surplus),
            required=say(Money(currency, left)) if left >= 0 else message("no surplus"),
            facts=(paper.surplus, *(one.amount for one in (*paper.assets, *paper.debts))),
            hint=(
                message("the company may be insolvent; ask counsel")
                if left < 0
                else message("assets less expenses and debts")
            ),
        )


def _in_time(
    case: Case,
    read: Reading,
    done: Fact[datetime.date] | None,
    counted: tuple[Fact[datetime.date], Fact[Period]],
) -> Iterator[Breach]:
    """A breach if something was done after its last day, or is overdue."""
    start, within = counted
    last = last_day(read(start), read(within))
    if done is None and (case.as_of is None or case.as_of <= last):
        raise NotApplicableError(message("it is not recorded as done, nor overdue"))
    day = read(done) if done is not None else None
    if day is None or day > last:
        yield Breach(
            at=done.source if done is not None else start.source,
            said=message("the last day for it was %(last)s", {"last": say(last)}),
            observed=say(day) if day is not None else message("nothing"),
            required=message("%(last)s or earlier", {"last": say(last)}),
            facts=(start, within) if done is None else (done, start, within),
            hint=message(
                "%(period)s from the approval on %(day)s",
                {"period": say(within.value), "day": say(start.value)},
            ),
        )


def _approved(case: Case) -> Fact[datetime.date]:
    approval = dissolution_of(case).approval
    if approval is None:
        raise NotApplicableError(message("no approval of the dissolution is recorded"))
    return approval.dated


def _number(contract: Contract, number_id: str) -> StatutoryNumber:
    for number in contract.law.numbers:
        if number.id == number_id:
            return number
    raise NotApplicableError(message("the law pack has no number for this"))


def _period(contract: Contract, number_id: str) -> Fact[Period]:
    period = _number(contract, number_id).period
    if period is None:
        raise NotApplicableError(message("the law pack has no number for this"))
    return period
