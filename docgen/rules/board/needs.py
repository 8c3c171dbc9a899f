"""What a resolution needs: the contract's words and the law's, as numbers to count with."""

from __future__ import annotations

import datetime
from typing import Any

from docgen.model.board_decisions import Assent, Quorum, Reserved, ReservedMatter
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.management import Position
from docgen.model.resolutions import Resolved
from docgen.rules.board.counting import Bench, Need, least
from docgen.rules.board.office import agreed_board, directors_in_office
from docgen.rules.rule import Reading


def matter_of(contract: Contract, resolved: Resolved) -> str:
    """The matter that decides what a resolution needs.

    Whoever engages or dismisses somebody of senior rank decides a reserved matter, whatever was
    typed.
    """
    management = contract.terms.management
    reserved = management.settled.reserved_matter if management and management.settled else None
    if reserved is not None and senior_positions(contract, resolved):
        return reserved
    return resolved.matter


def senior_positions(contract: Contract, resolved: Resolved) -> tuple[Position, ...]:
    """The positions of senior rank that a resolution fills or vacates."""
    management = contract.terms.management
    if management is None or management.settled is None:
        return ()
    named = {one.position for one in resolved.appointments}
    return tuple(
        one for one in management.settled.positions if one.rank == "senior" and one.id in named
    )


def reserved_matter(contract: Contract, resolved: Resolved, read: Reading) -> ReservedMatter | None:
    """The reserved matter of the contract that a resolution decides; none if it is ordinary."""
    reserved = _reserved(contract, read)
    if reserved is None:
        return None
    wanted = matter_of(contract, resolved)
    return next((one for one in reserved.matters if one.id == wanted), None)


def statutory_matter(contract: Contract, resolved: Resolved) -> str:
    """The matter of the law that a resolution decides, by its id; nothing if it is none."""
    law = [one.id for one in contract.law.board.unanimous_matters]
    found = [one for one in (resolved.statutory, resolved.matter) if one in law]
    return str(found[0]) if found else ""


def need_of(contract: Contract, resolved: Resolved, read: Reading) -> Need:
    """What a resolution needs when it is put to the vote at a meeting."""
    decisions = agreed_board(contract, read).decisions
    matter = reserved_matter(contract, resolved, read)
    assent = _reserved_assent(contract, matter, read) if matter else read(decisions.ordinary)
    return need_for(
        assent,
        read,
        is_reserved=matter is not None,
        is_statutory=bool(statutory_matter(contract, resolved)),
        is_open_when_lost=is_agreed(decisions.deadlock),
    )


def need_for(
    assent: Assent, read: Reading, *, is_reserved: bool, is_statutory: bool, is_open_when_lost: bool
) -> Need:
    """An agreed assent as numbers."""
    least_each = assent.from_each_party
    return Need(
        share=None if assent.fraction is None else read(assent.fraction),
        is_more=assent.needs == "more than",
        of=assent.of,
        counts_proxies=assent.present != "in person",
        from_each_party=read(least_each) if least_each is not None and is_agreed(least_each) else 0,
        is_reserved=is_reserved,
        is_statutory=is_statutory,
        is_open_when_lost=is_open_when_lost,
    )


def bench_of(contract: Contract, day: datetime.date, read: Reading) -> Bench:
    """Seats, quorum and directors in office on a day."""
    board = agreed_board(contract, read)
    seats = read(board.composition.directors)
    in_office = directors_in_office(contract, day, read)
    quorum = board.decisions.quorum
    agreed = read(quorum) if is_agreed(quorum) else None
    return Bench(
        seats=seats,
        quorum=_quorum(agreed, seats, len(in_office), read),
        quorum_counts_proxies=agreed is None or agreed.present != "in person",
        parties=tuple(one.party for one in board.composition.seats if read(one.count)),
        party_of={one.id: one.appointed_by for one in in_office},
    )


def statutory_quorum(contract: Contract, bench: Bench, read: Reading) -> int:
    """How many directors must attend by law."""
    return least(read(contract.law.board.quorum), bench.seats, is_more=False)


def is_agreed(fact: Fact[Any] | None) -> bool:
    """Is something agreed? What is open is, though nobody knows yet what."""
    return fact is not None and fact.state is not FactState.NOT_AGREED


def _quorum(agreed: Quorum | None, seats: int, in_office: int, read: Reading) -> int | None:
    if agreed is None:
        return None
    if agreed.directors is not None:
        return read(agreed.directors)
    assert agreed.fraction is not None
    of = in_office if agreed.of == "directors in office" else seats
    return least(read(agreed.fraction), of, is_more=False)


def _reserved(contract: Contract, read: Reading) -> Reserved | None:
    reserved = agreed_board(contract, read).decisions.reserved
    return read(reserved) if reserved is not None and is_agreed(reserved) else None


def _reserved_assent(contract: Contract, matter: ReservedMatter, read: Reading) -> Assent:
    if matter.assent is not None and is_agreed(matter.assent):
        return read(matter.assent)
    reserved = _reserved(contract, read)
    assert reserved is not None
    return reserved.assent
