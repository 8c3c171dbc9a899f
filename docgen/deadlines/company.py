"""Periods of the company's life: approval, registration, term, reports and secrets."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.deadlines.counting import last_day
from docgen.deadlines.deadline import Run
from docgen.diagnostics.messages import Words
from docgen.model.contract import Contract
from docgen.model.facts import Fact, computed
from docgen.model.law import StatutoryNumber
from docgen.model.termination import Duration
from docgen.model.values import Period

_LAST_OF_A_YEAR = (12, 31)


def approvals(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the time of the authority to decide, until it has; the filing is not recorded."""
    if contract.terms.company.approved_on is None or not contract.terms.company.approved_on.settled:
        yield from _statutory(contract, "approval-within", None, None)


def registrations(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By law: the time to apply for registration after approval.

    The licence shows that it was applied for, not when; so it is met on the day of the licence.
    """
    company = contract.terms.company
    starts = company.approved_on
    yield from _statutory(contract, "registration-within", starts, company.established_on)


def terms(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By contract: the term."""
    duration = _duration(contract)
    if duration is not None:
        yield Run(subject=contract.id, starts=duration.starts_on, period=duration.period)


def extensions(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By contract: the last day to apply for an extension, counted back from the expiry."""
    duration = _duration(contract)
    agreed = duration.extension.settled if duration is not None and duration.extension else None
    if duration is not None and agreed is not None:
        yield Run(
            subject=contract.id,
            starts=_expiry(contract, duration),
            period=agreed.apply_before,
            is_before=True,
        )


def regular_meetings(contract: Contract, as_of: datetime.date) -> Iterator[Run]:
    """By contract: a regular meeting in each calendar year, from the company's establishment."""
    board = contract.terms.board.settled if contract.terms.board is not None else None
    agreed = board.meetings.settled if board is not None and board.meetings else None
    established = contract.terms.company.established_on
    if agreed is None:
        return
    if established.settled is None:
        yield Run(subject=contract.id, starts=established)
        return
    ended = _ended_on(contract)
    last_year = min(as_of, ended).year if ended is not None else as_of.year
    for year in range(established.settled.year, last_year + 1):
        held = [
            one.held_on
            for one in contract.meetings
            if one.kind == "regular" and one.held_on.settled and one.held_on.settled.year == year
        ]
        sources = (agreed.regular_a_year, established)
        path = f"deadlines.regular-meeting-held.{year}"
        last = computed("last_day", path, datetime.date(year, *_LAST_OF_A_YEAR), sources, "date")
        yield Run(
            subject=str(year), starts=last, met=min(held, key=lambda day: day.value, default=None)
        )


def reports(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By contract: the reports to the Parties, for which no day is agreed."""
    finance = contract.terms.finance.settled if contract.terms.finance is not None else None
    for report in finance.reports if finance is not None else ():
        what = Words(en=report.what.en.settled or "", zh=report.what.zh.settled or "")
        yield Run(subject=str(report.id), starts=None, what=what, basis=report.place.basis)


def confidentiality(contract: Contract, _: datetime.date) -> Iterator[Run]:
    """By contract: how long secrets are kept after the end."""
    terms_of_it = contract.terms.confidentiality
    agreed = terms_of_it.settled if terms_of_it is not None else None
    if agreed is None:
        return
    approved = [one.approval.dated for one in contract.dissolutions if one.approval is not None]
    yield Run(subject=contract.id, starts=approved[0] if approved else None, period=agreed.survives)


def statutory_period(contract: Contract, number: str) -> Fact[Period] | None:
    """A period of the law pack by the id of its number; none if the pack has no such number."""
    found: StatutoryNumber | None = next(
        (one for one in contract.law.numbers if one.id == number), None
    )
    return found.period if found is not None else None


def _statutory(
    contract: Contract,
    number: str,
    starts: Fact[datetime.date] | None,
    met: Fact[datetime.date] | None,
) -> Iterator[Run]:
    period = statutory_period(contract, number)
    if period is not None:
        yield Run(subject=contract.id, starts=starts, period=period, met=met)


def _duration(contract: Contract) -> Duration | None:
    return contract.terms.duration.settled if contract.terms.duration is not None else None


def _expiry(contract: Contract, duration: Duration) -> Fact[datetime.date] | None:
    if duration.starts_on is None:
        return None
    return last_day(contract, f"{contract.id}.expiry", duration.starts_on, duration.period)


def _ended_on(contract: Contract) -> datetime.date | None:
    """The day on which the company was struck off the register."""
    days = [one.deregistered_on for one in contract.dissolutions if one.deregistered_on]
    return next((day.settled for day in days if day.settled is not None), None)
