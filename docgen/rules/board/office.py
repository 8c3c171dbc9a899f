"""Who is in office on a day."""

from __future__ import annotations

import datetime
from itertools import pairwise

from docgen.diagnostics.messages import message
from docgen.facts.last_days import last_day_of
from docgen.model.board import Director
from docgen.model.board_terms import BoardTerms, TermOfOffice
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.values import Period
from docgen.rules.rule import NotApplicableError, Reading


def agreed_board(contract: Contract, read: Reading) -> BoardTerms:
    """What is agreed about the board.

    Raises:
        NotApplicableError: nothing is.
    """
    if contract.terms.board is None:
        raise NotApplicableError(message("nothing is agreed about a board"))
    return read(contract.terms.board)


def directors_in_office(
    contract: Contract, day: datetime.date, read: Reading
) -> tuple[Director, ...]:
    """The directors in office on a day; the first and the last day count."""
    return tuple(one for one in contract.board.directors if _is_within(one, day, read))


def office_holder(
    contract: Contract, office: str, day: datetime.date, read: Reading
) -> Director | None:
    """The director who holds an office on a day; none if it is vacant."""
    for holder in contract.board.offices:
        if holder.office == office and _is_between(holder.since, holder.until, day, read):
            return contract.director(holder.director)
    return None


def expired(contract: Contract, day: datetime.date, read: Reading) -> tuple[Director, ...]:
    """The directors whose term has run out by a day though nothing ends their office."""
    term = _agreed(agreed_board(contract, read).term_of_office)
    if term is None:
        return ()
    return tuple(
        one
        for one in directors_in_office(contract, day, read)
        if one.until is None
        and _end(read(term_starts(contract, one, term)), read(term.period)) < day
    )


def term_starts(contract: Contract, director: Director, term: TermOfOffice) -> Fact[datetime.date]:
    """The day from which a director's term counts.

    Who serves out the term of a director that left early counts from the same day as that one.
    """
    chain = [director]
    while term.successor_serves == "rest of the term" and chain[-1].replaces is not None:
        replaced = contract.director(chain[-1].replaces)
        if replaced.departure is None or replaced in chain:
            break
        chain.append(replaced)
    starts = chain[-1].since
    for earlier, later in pairwise(reversed(chain)):
        if _served_to_the_end(starts, earlier.until, term):
            starts = later.since
    return starts


def _served_to_the_end(
    starts: Fact[datetime.date], until: Fact[datetime.date] | None, term: TermOfOffice
) -> bool:
    """Did a director leave when the term was over, give or take the day of counting?"""
    if until is None or None in (starts.settled, until.settled, term.period.settled):
        return False
    last = _end(starts.value, term.period.value)
    return (last - until.value).days <= 1


def _end(since: datetime.date, period: Period) -> datetime.date:
    return last_day_of(since, period) or datetime.date.max


def replacing_unnotified(
    contract: Contract, day: datetime.date, read: Reading
) -> tuple[Director, ...]:
    """The directors in office in place of one removed without recorded notice to the Parties."""
    term = _agreed(agreed_board(contract, read).term_of_office)
    if term is None or term.names_notified != "in writing":
        return ()
    removed = {one.id for one in contract.board.directors if _is_unnotified(one)}
    in_office = directors_in_office(contract, day, read)
    return tuple(one for one in in_office if one.replaces in removed)


def _is_unnotified(director: Director) -> bool:
    departure = director.departure
    return (
        departure is not None
        and departure.because == "removal"
        and departure.notified_on is None
    )


def _agreed(fact: Fact[TermOfOffice] | None) -> TermOfOffice | None:
    if fact is None or fact.state is FactState.NOT_AGREED:
        return None
    return fact.value



def _is_within(director: Director, day: datetime.date, read: Reading) -> bool:
    return _is_between(director.since, director.until, day, read)


def _is_between(
    since: Fact[datetime.date],
    until: Fact[datetime.date] | None,
    day: datetime.date,
    read: Reading,
) -> bool:
    return read(since) <= day and (until is None or day <= read(until))
