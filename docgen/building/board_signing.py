"""Who signs a paper of a meeting: each person once, for himself and for those who sent him."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from docgen.building.board_presence import Seat
from docgen.model.attendance import Proxy
from docgen.model.parties import Party
from docgen.model.terms import Name, Wording


@dataclass(frozen=True, kw_only=True)
class Hand:
    """One person who signs.

    `is_director` says that the person signs for himself as a director of `party`, in the
    `office` if there is one. `proxies` are the directors for whom he signs besides.
    """

    name: Name
    is_director: bool
    party: Party | None
    office: Wording | None
    proxies: tuple[Name, ...]


def hands(seats: tuple[Seat, ...], signing: Container[str]) -> tuple[Hand, ...]:
    """The persons who sign for the directors named, in the order of the seats.

    While nobody's attendance is recorded, every director signs.
    """
    people: dict[str, _Person] = {}
    for seat in seats:
        director = str(seat.director.id)
        people.setdefault(director, _Person(name=seat.name, seat=seat))
    for seat in seats:
        if str(seat.director.id) not in signing:
            continue
        match seat.entry.proxy if seat.entry is not None else None:
            case Proxy(holder=str(holder)) if holder in people:
                people[holder].proxies.append(seat.name)
            case Proxy(person=Name() as person):
                key = person.place.path
                people.setdefault(key, _Person(name=person)).proxies.append(seat.name)
            case _:
                people[str(seat.director.id)].is_director = True
    return tuple(one.hand() for one in people.values() if one.is_director or one.proxies)


class _Person:
    def __init__(self, *, name: Name, seat: Seat | None = None) -> None:
        self.name = name
        self.seat = seat
        self.is_director = False
        self.proxies: list[Name] = []

    def hand(self) -> Hand:
        return Hand(
            name=self.name,
            is_director=self.is_director,
            party=self.seat.party if self.seat is not None else None,
            office=self.seat.office if self.seat is not None else None,
            proxies=tuple(self.proxies),
        )
