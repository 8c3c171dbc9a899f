"""Articles 54, 55, 59 and 62 once more, in plain truths, for comparison.

Written from the contract alone; imports nothing of the program.
"""

from __future__ import annotations

from typing import NamedTuple


class Seat(NamedTuple):
    """One of the seven seats: whose appointee, whether there (or by proxy), whether assenting."""

    of_party_a: bool
    is_there: bool
    assents: bool


def quorum_of_59(seats: tuple[Seat, ...]) -> bool:
    """Five directors present in person or by proxy."""
    return [seat.is_there for seat in seats].count(True) >= 5


def decided_under_55(seats: tuple[Seat, ...]) -> bool:
    """A majority of those there, with one of each Party's directors at least."""
    if not quorum_of_59(seats):
        return False
    there = [seat for seat in seats if seat.is_there]
    yes = [seat for seat in there if seat.assents]
    no_majority = len(yes) <= len(there) - len(yes)
    from_a = any(seat.of_party_a for seat in yes)
    from_b = any(not seat.of_party_a for seat in yes)
    return not no_majority and from_a and from_b


def decided_under_54(seats: tuple[Seat, ...]) -> bool:
    """Every one of the seven directors assents, at a meeting with a quorum."""
    return quorum_of_59(seats) and all(seat.is_there and seat.assents for seat in seats)


def decided_under_62(in_office: tuple[bool, ...], has_signed: tuple[bool, ...]) -> bool:
    """Every director then in office has signed."""
    return all(signed for holds, signed in zip(in_office, has_signed, strict=True) if holds)
