"""Proxies: whom the contract lets act, how many for one, and how they voted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.model.attendance import Attendance, Proxy
from docgen.model.board_meetings import Proxies
from docgen.model.contract import Contract
from docgen.model.meetings import Meeting
from docgen.rules.board.needs import is_agreed
from docgen.rules.board.office import agreed_board
from docgen.rules.rule import Reading


@dataclass(frozen=True, kw_only=True)
class Held:
    """A proxy with the entry of the director who gave it."""

    entry: Attendance
    proxy: Proxy


def held_proxies(meeting: Meeting) -> tuple[Held, ...]:
    """The proxies by which directors attend a meeting."""
    return tuple(
        Held(entry=one, proxy=one.proxy)
        for one in meeting.attendance
        if one.proxy is not None and one.present.settled == "proxy"
    )


def holder_of(proxy: Proxy) -> str:
    """Who holds a proxy: a director's id, or a person's name."""
    if proxy.holder is not None:
        return str(proxy.holder)
    assert proxy.person is not None
    return proxy.person.en.settled or proxy.person.zh.settled or proxy.person.place.path


def held_by_one(meeting: Meeting) -> dict[str, tuple[Held, ...]]:
    """The proxies of a meeting by who holds them."""
    found: dict[str, list[Held]] = {}
    for held in held_proxies(meeting):
        found.setdefault(holder_of(held.proxy), []).append(held)
    return {holder: tuple(proxies) for holder, proxies in found.items()}


def against_the_contract(contract: Contract, meeting: Meeting, read: Reading) -> frozenset[str]:
    """The directors whose proxies the contract does not allow."""
    agreed = agreed_board(contract, read).proxies
    if agreed is None or not is_agreed(agreed):
        return frozenset()
    return frozenset(_not_allowed(read(agreed), meeting))


def _not_allowed(agreed: Proxies, meeting: Meeting) -> Iterator[str]:
    for held in held_by_one(meeting).values():
        for number, one in enumerate(held):
            is_stranger = one.proxy.holder is None and agreed.holder == "another director"
            is_too_many = number > 0 and agreed.several == "not allowed"
            if is_stranger or is_too_many or agreed.holder == "nobody":
                yield str(one.entry.director)
