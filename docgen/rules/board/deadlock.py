"""What follows when the affirmative vote is not obtained: second vote, referral, decision."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from docgen.facts.last_days import LastDay, day_after, last_day_of, with_rolled
from docgen.model.board_decisions import Deadlock
from docgen.model.contract import Contract
from docgen.model.facts import Fact, computed
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Referral, Resolution
from docgen.model.values import Period
from docgen.rules.board.counting import Verdict
from docgen.rules.board.needs import is_agreed
from docgen.rules.board.outcomes import outcome_of


class Stage(StrEnum):
    """How far the procedure has come."""

    CONSULTATION = "the directors consult; a second vote may be called"
    SECOND_VOTE_TAKEN = "the second vote was taken"
    REFERRAL_DUE = "the matter is to be referred"
    REFERRED = "the matter is referred"
    DECIDED = "the highest executives decided; their decision binds"
    DECIDED_LATE = "the highest executives decided after their time: for counsel"
    DEEMED_NOT_PASSED = "deemed not passed"


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """The procedure for a lost vote, with the days that it knows so far.

    `second_vote_from` is the first day on which a second vote may be called, after a period
    that does not end on a weekend or holiday; `second_vote_from_literally` leaves these alone.
    Where no holidays are published for the year, `second_vote_from` is provisional.
    `refer_until` and `decide_until` are last days, inclusive, as duties literal; the `rolled` of
    each is the next working day. `decide_until` is counted from the last receipt of the referral.
    """

    stage: Stage
    second_vote_from: Fact[datetime.date]
    second_vote_from_literally: Fact[datetime.date]
    second_vote: Resolution | None = None
    refer_until: Fact[datetime.date] | None = None
    refer_until_rolled: Fact[datetime.date] | None = None
    decide_until: Fact[datetime.date] | None = None
    decide_until_rolled: Fact[datetime.date] | None = None
    referral: Referral | None = None


def procedure_of(
    contract: Contract, meeting: Meeting, resolution: Resolution
) -> Procedure | None:
    """The procedure that a lost vote opened; none if it was not lost, or none is agreed."""
    agreed = agreed_deadlock(contract)
    if agreed is None:
        return None
    if outcome_of(contract, meeting, resolution).verdict is not Verdict.NOT_OBTAINED:
        return None
    second = second_vote_on(contract, resolution)
    refer_until = decide_until = None
    if resolution.second_vote_of is not None:
        refer_until = refer_until_of(agreed, meeting, resolution)
        decide_until = decide_until_of(agreed, resolution)
    waiting = second_vote_waits_until(contract, agreed, meeting, resolution)
    return Procedure(
        stage=_stage(resolution, second, decide_until),
        second_vote_from=_second_vote(resolution, "from", waiting.rolled),
        second_vote_from_literally=_second_vote(resolution, "from_literally", waiting.literal),
        second_vote=second,
        refer_until=refer_until,
        refer_until_rolled=_rolled(contract, refer_until),
        decide_until=decide_until,
        decide_until_rolled=_rolled(contract, decide_until),
        referral=resolution.referral,
    )


def agreed_deadlock(contract: Contract) -> Deadlock | None:
    """What is agreed for a lost vote; none if nothing is, or it is open."""
    board = contract.terms.board
    if board is None or board.settled is None or not is_agreed(board.settled.decisions.deadlock):
        return None
    deadlock = board.settled.decisions.deadlock
    return deadlock.settled if deadlock is not None else None


def second_vote_on(contract: Contract, first: Resolution) -> Resolution | None:
    """The resolution by which a matter was voted on again."""
    for _, _, resolution in contract.voted():
        if resolution.second_vote_of == first.id:
            return resolution
    return None


def second_vote_waits_until(
    contract: Contract, agreed: Deadlock, meeting: Meeting, resolution: Resolution
) -> LastDay:
    """The last day of the time between a lost vote and the call for a second one."""
    last = _day(resolution, "last", (meeting.held_on,), agreed.second_vote_after)
    return with_rolled(contract, last, f"{last.path}_rolled")


def refer_until_of(
    agreed: Deadlock, meeting: Meeting, resolution: Resolution
) -> Fact[datetime.date]:
    """The last day on which a matter may be referred after its second vote."""
    return _day(resolution, "refer_until", (meeting.held_on,), agreed.refer_within)


def decide_until_of(agreed: Deadlock, resolution: Resolution) -> Fact[datetime.date] | None:
    """The last day of the highest executives; none if nobody received a referral."""
    referral = resolution.referral
    if referral is None or not referral.received:
        return None
    received = tuple(one.on for one in referral.received)
    return _day(resolution, "decide_until", received, agreed.decide_within)


def _rolled(contract: Contract, last: Fact[datetime.date] | None) -> Fact[datetime.date] | None:
    return None if last is None else with_rolled(contract, last, f"{last.path}_rolled").rolled


def _second_vote(
    resolution: Resolution, which: str, last: Fact[datetime.date]
) -> Fact[datetime.date]:
    name = f"second_vote_{which}"
    return day_after(last, name, f"{resolution.place.path}.{name}")


def _day(
    resolution: Resolution,
    name: str,
    days: tuple[Fact[datetime.date], ...],
    period: Fact[Period],
) -> Fact[datetime.date]:
    """The last day of a period from the last of some days; open while one of them is.

    A period of the board in working days stays open: nothing says whose they are.
    """
    known = [day.settled for day in days if day.settled is not None]
    start = max(known) if len(known) == len(days) else None
    last = last_day_of(start, period.settled)
    sources: tuple[Fact[Any], ...] = (*days, period)
    return computed(name, f"{resolution.place.path}.{name}", last, sources, "date")


def _stage(
    resolution: Resolution, second: Resolution | None, decide_until: Fact[datetime.date] | None
) -> Stage:
    if resolution.second_vote_of is None:
        return Stage.CONSULTATION if second is None else Stage.SECOND_VOTE_TAKEN
    referral = resolution.referral
    if referral is None:
        return Stage.REFERRAL_DUE
    match referral.outcome.settled if referral.outcome is not None else None:
        case "resolved":
            return Stage.DECIDED_LATE if _is_late(referral, decide_until) else Stage.DECIDED
        case "not resolved":
            return Stage.DEEMED_NOT_PASSED
        case _:
            return Stage.REFERRED


def _is_late(referral: Referral, until: Fact[datetime.date] | None) -> bool:
    decided_on = referral.decided_on.settled if referral.decided_on is not None else None
    last = until.settled if until is not None else None
    return decided_on is None or last is None or decided_on > last
