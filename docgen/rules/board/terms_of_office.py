"""Rule on the times of office of directors and office holders: each ends after it began."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import islice

from docgen.diagnostics.messages import Message, message
from docgen.model.board import Director, OfficeHolder
from docgen.model.facts import Fact
from docgen.rules.day_order import in_order
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import place_of

Pair = tuple[Fact[datetime.date], Fact[datetime.date] | None, Message]
"""Two days of which the first may not be later, and what to say if it is."""


def times_of_office_are_in_order(case: Case, read: Reading) -> Iterator[Breach]:
    """Does each time of office end after it began, and an office no later than the directorship?

    Of each entry the first contradiction is told. Open dates are left out.
    Basis: the contract's article on the board.
    """
    board = case.contract.board
    if not board.directors:
        raise NotApplicableError(message("no director is recorded"))
    told: set[str] = set()
    for director in board.directors:
        held = [one for one in board.offices if one.director == director.id]
        breaches = tuple(islice(_in_order(_of_director(director, held), read), 1))
        if breaches:
            told.add(director.id)
        yield from breaches
    for holder in board.offices:
        director = case.contract.director(holder.director)
        among = () if director.id in told else (director,)
        yield from islice(_of_holder(holder, among, read), 1)


def _of_director(director: Director, held: list[OfficeHolder]) -> Iterator[Pair]:
    until, departure = director.until, director.departure
    yield director.since, until, _BACKWARDS
    if departure is not None and departure.dated is not None and departure.because != "death":
        said = message("the last day in office is before the day on which leaving it is dated")
        if not _is_the_day_after(departure.dated, until):
            yield departure.dated, until, said
    for holder in held:
        if holder.until is not None and _is_later(holder.until, holder.since):
            said = message(
                "%(director)s is no director any more, but still in the office %(office)s",
                {"director": str(director.id), "office": str(holder.office)},
            )
            yield holder.until, until, said


def _of_holder(
    holder: OfficeHolder, directors: tuple[Director, ...], read: Reading
) -> Iterator[Breach]:
    yield from _in_order([(holder.since, holder.until, _BACKWARDS)], read)
    for director in directors:
        said = message("the office begins before its holder is a director")
        yield from _in_order([(director.since, holder.since, said)], read)
        if holder.until is None and director.until is not None and director.until.settled:
            yield Breach(
                at=place_of(holder.director),
                said=message(
                    "%(director)s is no director any more, but still in the office %(office)s",
                    {"director": str(director.id), "office": str(holder.office)},
                ),
                observed=message("nothing"),
                required=f"until: {read(director.until)}",
                facts=(holder.since, director.until),
                hint=message("record until, the last day in the office"),
            )


_BACKWARDS = message("the last day in office is before the first one")


def _is_the_day_after(day: Fact[datetime.date], last: Fact[datetime.date] | None) -> bool:
    """Does somebody leave as of the day on which the successor begins?"""
    if last is None or None in (day.settled, last.settled):
        return False
    return day.value - last.value == datetime.timedelta(days=1)


def _is_later(day: Fact[datetime.date], other: Fact[datetime.date]) -> bool:
    return None not in (day.settled, other.settled) and day.value >= other.value


def _in_order(pairs: Iterator[Pair] | list[Pair], read: Reading) -> Iterator[Breach]:
    for first, second, said in pairs:
        if second is not None and None not in (first.settled, second.settled):
            yield from in_order(read, first, second, said)
