"""Rules on seats and offices: nobody sits in a seat, or holds an office, that another holds."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.board import Director, OfficeHolder
from docgen.model.board_terms import Seats
from docgen.rules.board.cases import say_directors
from docgen.rules.board.office import agreed_board, directors_in_office
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import place_of, say


def a_seat_has_one_director(case: Case, read: Reading) -> Iterator[Breach]:
    """Is no seat filled twice on the same day?

    The last day in office counts. A director follows whoever he or she replaces; and of each
    Party no more are in office than the contract gives it seats.
    Basis: the contract's article on the composition of the board.
    """
    seats = agreed_board(case.contract, read).composition.seats
    directors = case.contract.board.directors
    early = [one for one in directors if _overlaps_predecessor(case, one, read)]
    for director in early:
        yield _still_filled(case, director)
    for one in seats:
        appointed = [each for each in directors if each.appointed_by == one.party]
        if len(appointed) > read(one.count):
            yield from _too_many(case, (one, appointed), early, read)


def _overlaps_predecessor(case: Case, director: Director, read: Reading) -> bool:
    if director.replaces is None:
        return False
    before = case.contract.director(director.replaces)
    return before.until is None or read(before.until) >= read(director.since)


def _still_filled(case: Case, director: Director) -> Breach:
    before = case.contract.director(director.replaces or "")
    until = before.until
    return Breach(
        at=director.since.source,
        said=message(
            "%(before)s is still in office when %(director)s takes the seat",
            {"before": str(before.id), "director": str(director.id)},
        ),
        observed=say(director.since.value),
        required=(
            message("a last day of the director before, earlier than this one")
            if until is None
            else message("later than %(last)s", {"last": say(until.value)})
        ),
        facts=(director.since, *([until] if until is not None else [])),
        hint=message("correct since, or the last day in office (until) of the director before"),
    )


def _too_many(
    case: Case,
    of_party: tuple[Seats, list[Director]],
    told: list[Director],
    read: Reading,
) -> Iterator[Breach]:
    """The first day on which a Party has more in office than seats, told at who came last."""
    seats, appointed = of_party
    by_since = sorted(appointed, key=lambda one: read(one.since))
    for director in by_since:
        in_office = directors_in_office(case.contract, read(director.since), read)
        together = [one for one in by_since if one in in_office]
        if len(together) <= read(seats.count):
            continue
        if not any(one in told for one in together):
            last = together[-1]
            yield Breach(
                at=last.since.source,
                said=message("a Party has more directors in office than seats on this day"),
                observed=say_directors(case.contract, {str(one.id) for one in together}),
                required=say(read(seats.count)),
                facts=(last.since, seats.count),
                hint=message("record until for whoever left before, or correct since"),
            )
        return


def an_office_has_one_holder(case: Case, read: Reading) -> Iterator[Breach]:
    """Does each office of the board have one holder at most on a day?

    The last day in office counts.
    Basis: the contract's article on the offices of the board.
    """
    holders = case.contract.board.offices
    if not holders:
        raise NotApplicableError(message("no holder of an office is recorded"))
    for number, holder in enumerate(holders):
        for earlier in holders[:number]:
            if earlier.office == holder.office and earlier.director != holder.director:
                first, second = sorted((earlier, holder), key=lambda one: read(one.since))
                if first.until is None or read(first.until) >= read(second.since):
                    yield _held_twice(first, second)


def _held_twice(first: OfficeHolder, second: OfficeHolder) -> Breach:
    return Breach(
        at=place_of(second.director),
        said=message(
            "the office %(office)s has two holders on this day", {"office": str(second.office)}
        ),
        observed=message(
            "%(second)s since %(day)s, and %(first)s",
            {
                "second": str(second.director),
                "day": say(second.since.value),
                "first": str(first.director),
            },
        ),
        required=message("one holder"),
        facts=(second.since, first.since, *([first.until] if first.until is not None else [])),
        hint=message("record until for the first holder, or correct since of the second"),
    )
