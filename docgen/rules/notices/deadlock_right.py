"""Rules on the right to terminate after a deadlock of the board."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, assert_never

from docgen.diagnostics.messages import Message, message
from docgen.model.contract import Contract
from docgen.model.meetings import Meeting
from docgen.model.notice_matters import TerminationMatter
from docgen.model.resolutions import Resolution
from docgen.rules.board.counting import Verdict
from docgen.rules.board.deadlock import Stage, procedure_of
from docgen.rules.board.outcomes import outcome_of
from docgen.rules.notices.cases import notice_of, termination_of
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import place_of

AFFECTED = "affected party"
"""Who gives notice on the ground of a deadlock, as the terms call it."""


def deadlock_rests_on_a_resolution_not_passed(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the deadlock rest on a resolution whose procedure ended without its being passed?

    The executives must be recorded as not having resolved it; that is never inferred. A notice
    that is not dated yet need not name it yet.
    Basis: the contract's article on the deadlock.
    """
    matter = _deadlock(case)
    if matter.resolution is None:
        read(notice_of(case).dated)
        yield _breach(case, matter, message("the notice names no resolution that was not passed"))
        return
    meeting, resolution = named_resolution(case.contract, matter.resolution)
    read(meeting.held_on)
    stage, last = stage_of(case.contract, meeting, resolution)
    if stage is None and outcome_of(case.contract, *last).verdict is Verdict.UNDECIDED:
        raise ForCounselError(message("how the vote came out cannot be judged"))
    match stage:
        case Stage.DEEMED_NOT_PASSED:
            return
        case Stage.DECIDED_LATE:
            raise ForCounselError(message("the executives decided after their time"))
        case Stage.REFERRED:
            raise ForCounselError(message("the outcome of the referral is not recorded"))
        case None | Stage.DECIDED:
            said = message("the resolution was passed, or the executives decided the matter")
        case Stage.CONSULTATION | Stage.SECOND_VOTE_TAKEN | Stage.REFERRAL_DUE:
            said = message("the procedure for a lost vote has not come to its end")
        case _:
            assert_never(stage)
    yield _breach(case, matter, said)


def deadlock_concerns_management_or_finance(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the resolution that was not passed concern management or financial matters?

    Where that is not said of the vote that is named, it is looked for with the other one.
    Basis: the contract's article on the deadlock.
    """
    matter = _deadlock(case)
    if matter.resolution is None:
        raise NotApplicableError(message("the notice names no resolution"))
    meeting, resolution = named_resolution(case.contract, matter.resolution)
    read(meeting.held_on)
    concerns = _concerns(case.contract, resolution)
    match concerns:
        case "management" | "financial matters":
            return
        case "not stated":
            raise ForCounselError(
                message("it is not recorded whether it concerns management or financial matters")
            )
        case "neither":
            yield _breach(
                case,
                matter,
                message("the resolution concerns neither management nor financial matters"),
            )
        case _:
            assert_never(concerns)


def ground_is_on_the_list(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the article on termination list the ground, and the negotiation follow it?

    Basis: the contract's articles on the ground and on termination.
    """
    matter, ground = termination_of(case)
    read(ground.name.en)
    if ground.listed != "listed" or ground.negotiation != "follows":
        yield Breach(
            at=place_of(matter.ground),
            said=(
                message("the article on termination does not list this ground")
                if ground.listed != "listed"
                else message("the article on negotiation does not name this ground")
            ),
            observed=str(matter.ground),
            required=message("a ground on the list, or what counsel says"),
            facts=(ground.name.en, notice_of(case).dated),
            hint=message("whether the time for negotiation runs after it is for counsel"),
        )


def stage_of(
    contract: Contract, meeting: Meeting, resolution: Resolution
) -> tuple[Stage | None, tuple[Meeting, Resolution]]:
    """How far the procedure on a lost vote came, at its last vote; none if it was not lost."""
    procedure = procedure_of(contract, meeting, resolution)
    if procedure is not None and procedure.second_vote is not None:
        last = named_resolution(contract, procedure.second_vote.id)
        second = procedure_of(contract, *last)
        return (second.stage if second is not None else None), last
    return (procedure.stage if procedure is not None else None), (meeting, resolution)


def named_resolution(contract: Contract, resolution_id: str) -> tuple[Meeting, Resolution]:
    """The resolution of that id with its meeting; references were checked."""
    return next((meeting, one) for meeting, _, one in contract.voted() if one.id == resolution_id)


def _concerns(
    contract: Contract, resolution: Resolution
) -> Literal["management", "financial matters", "neither", "not stated"]:
    """What is said of either vote on the matter."""
    for _, _, one in contract.voted():
        is_same = resolution.id in (one.id, one.second_vote_of) or (
            one.id == resolution.second_vote_of
        )
        if is_same and one.concerns != "not stated":
            return one.concerns
    return "not stated"


def _deadlock(case: Case) -> TerminationMatter:
    matter, ground = termination_of(case)
    if ground.notice_by != AFFECTED and matter.resolution is None:
        raise NotApplicableError(message("the ground is not a deadlock"))
    return matter


def _breach(case: Case, matter: TerminationMatter, said: Message) -> Breach:
    return Breach(
        at=place_of(matter.resolution or matter.ground),
        said=said,
        observed=str(matter.resolution or "-"),
        required=message("a resolution on management or financial matters, deemed not passed"),
        facts=(notice_of(case).dated,),
        hint=message("name it under resolution, and record the referral and its outcome"),
    )
