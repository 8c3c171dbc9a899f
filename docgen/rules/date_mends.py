"""Changes of one date that may mend broken rules: times of office, meetings, payments."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docgen.diagnostics.messages import Value, message
from docgen.model.board import Director, OfficeHolder
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.meetings import Meeting
from docgen.rules.board.minutes_rules import days_in_order
from docgen.rules.mends import Mend, with_changed
from docgen.rules.saying import place_of, say

Day = Fact[datetime.date]
_NEXT = datetime.timedelta(days=1)


def date_mends(contract: Contract) -> Iterator[Mend]:
    """Find the single changes of a date after which days may follow one another again."""
    for number, director in enumerate(contract.board.directors):
        yield from _of_director(contract, number, director)
    for number, holder in enumerate(contract.board.offices):
        yield from _of_holder(contract, number, holder)
    for number, meeting in enumerate(contract.meetings):
        yield from _of_meeting(contract, number, meeting)
    yield from _of_payments(contract)


def _of_director(contract: Contract, number: int, director: Director) -> Iterator[Mend]:
    """Times of office by those of other directors, and by the offices held."""
    others = contract.board.directors
    after = [one for one in others if one.replaces == director.id]
    before = [one for one in others if one.id == director.replaces]
    held = [one for one in contract.board.offices if one.director == director.id]
    ends = (*_days(after, "since", -_NEXT), *_days(held, "until"))
    alike = [one for one in others if one.appointed_by == director.appointed_by]
    earlier = [one for one in _days(alike, "since") if one < (director.since.settled or one)]
    begins = (*_days(before, "until", _NEXT), *_days(held, "since"), *earlier)
    yield from _of_time(contract, ("directors", number), director, (begins, ends))


def _of_holder(contract: Contract, number: int, holder: OfficeHolder) -> Iterator[Mend]:
    """Times in an office by those of its other holders, and of the directorship."""
    others = [one for one in contract.board.offices if one.office == holder.office]
    director = [one for one in contract.board.directors if one.id == holder.director]
    ends = (*_days(others, "since", -_NEXT), *_days(director, "until"))
    begins = (*_days(others, "until", _NEXT), *_days(director, "since"))
    yield from _of_time(contract, ("offices", number), holder, (begins, ends))


def _of_time(
    contract: Contract,
    entry: tuple[str, int],
    of: Director | OfficeHolder,
    said: tuple[tuple[datetime.date, ...], tuple[datetime.date, ...]],
) -> Iterator[Mend]:
    """The first and the last day as others say them; a last day before the first left out."""
    begins, ends = said
    for day in dict.fromkeys(begins):
        if of.since.settled not in (None, day):
            yield _of_board(contract, entry, ("since", of.since), day)
    if of.until is None:
        for day in dict.fromkeys(ends):
            yield _recorded(contract, entry, of, day)
        return
    if of.until.settled is None:
        return
    for day in dict.fromkeys(ends):
        if day != of.until.settled and (of.since.settled is None or day >= of.since.settled):
            yield _of_board(contract, entry, ("until", of.until), day)
    if of.since.settled is not None and of.until.settled < of.since.settled:
        yield _of_board(contract, entry, ("until", of.until), None)


def _recorded(
    contract: Contract, entry: tuple[str, int], of: Director | OfficeHolder, day: datetime.date
) -> Mend:
    """A last day where none is recorded."""
    entries, number = entry
    change = {"until": replace(of.since, settled=day, state=FactState.KNOWN)}
    changed = with_changed(getattr(contract.board, entries), number, change)
    return Mend(
        at=place_of(of.id if isinstance(of, Director) else of.director),
        observed=message("nothing"),
        required=f"until: {day}",
        contract=replace(contract, board=contract.board.model_copy(update={entries: changed})),
    )


def _of_board(
    contract: Contract,
    entry: tuple[str, int],
    fact: tuple[str, Day],
    day: datetime.date | None,
) -> Mend:
    entries, number = entry
    key, wrong = fact
    right = None if day is None else replace(wrong, settled=day)
    changed = with_changed(getattr(contract.board, entries), number, {key: right})
    earliest = getattr(contract.board, entries)[number].since.settled
    required: Value = (
        say(day)
        if day is not None
        else message("%(day)s or later", {"day": say(earliest)})
    )
    return Mend(
        at=wrong.source,
        observed=say(wrong.value),
        required=required,
        contract=replace(contract, board=contract.board.model_copy(update={entries: changed})),
    )


def _days(
    entries: list[Any], key: str, then: datetime.timedelta = datetime.timedelta()
) -> tuple[datetime.date, ...]:
    facts = (getattr(one, key) for one in entries)
    days = (one.settled for one in facts if one is not None and one.settled is not None)
    return tuple(day + then for day in days if day not in (datetime.date.min, datetime.date.max))


def _of_meeting(contract: Contract, number: int, meeting: Meeting) -> Iterator[Mend]:
    """The day of a meeting that contradicts its notice or minutes, in another month or year."""
    held_on = meeting.held_on
    pairs = tuple(days_in_order(meeting))
    before = [first.settled for first, last in pairs if last is held_on and first.settled]
    after = [last.settled for first, last in pairs if first is held_on and last.settled]
    day = held_on.settled
    if day is None or not (any(one > day for one in before) or any(one < day for one in after)):
        return
    earliest = max(before, default=datetime.date.min)
    latest = min(after, default=datetime.date.max)
    meant = [one for one in _retyped(day, before + after) if earliest <= one <= latest]
    for one in meant:
        required = say(one) if len(meant) == 1 else _between(max(before, default=None), after)
        change = {"held_on": replace(held_on, settled=one)}
        yield Mend(
            at=held_on.source,
            observed=say(day),
            required=required,
            contract=replace(contract, meetings=with_changed(contract.meetings, number, change)),
        )


def _retyped(day: datetime.date, near: list[datetime.date]) -> list[datetime.date]:
    """The same day in another month, or in a year of the days near it."""
    found = [_moved(day, month=month) for month in range(1, 13)]
    found += [_moved(day, year=year) for year in sorted({one.year for one in near})]
    return [one for one in dict.fromkeys(found) if one is not None and one != day]


def _of_payments(contract: Contract) -> Iterator[Mend]:
    """The day of a contribution by the call that records when it was paid."""
    calls = [one.call for one in contract.notices if one.call is not None]
    for number, contribution in enumerate(contract.contributions):
        made_on = contribution.made_on
        for call in calls:
            paid = None if call.paid_on is None else call.paid_on.settled
            pays = contribution.pays.settled
            if pays is None or call.instalment.settled != pays or made_on.settled is None:
                continue
            if paid not in (None, made_on.settled):
                change = {"made_on": replace(made_on, settled=paid)}
                records = with_changed(contract.contributions, number, change)
                yield Mend(
                    at=made_on.source,
                    observed=say(made_on.value),
                    required=say(paid),
                    contract=replace(contract, contributions=records),
                )


def _between(earliest: datetime.date | None, after: list[datetime.date]) -> Value:
    match earliest, min(after, default=None):
        case datetime.date() as first, datetime.date() as last:
            return message(
                "a day from %(first)s to %(last)s", {"first": say(first), "last": say(last)}
            )
        case datetime.date() as first, None:
            return message("%(day)s or later", {"day": say(first)})
        case None, datetime.date() as last:
            return message("%(last)s or earlier", {"last": say(last)})
        case _:
            raise AssertionError("a day that contradicts no other has no bounds")


def _moved(day: datetime.date, **parts: int) -> datetime.date | None:
    """The day with another month or year; None where that has no such day."""
    try:
        return day.replace(**parts)
    except ValueError:
        return None
