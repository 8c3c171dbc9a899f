"""Rules on lost votes: the second vote, the referral, and the decision of the executives."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.facts.last_days import rolled
from docgen.model.board_decisions import Deadlock
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Referral, Resolution
from docgen.rules.board.cases import meeting_of, resolution_of
from docgen.rules.board.counting import Verdict
from docgen.rules.board.deadlock import agreed_deadlock, decide_until_of, refer_until_of
from docgen.rules.board.outcomes import decide
from docgen.rules.dates import last_day
from docgen.rules.day_order import too_late
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import place_of, say


def second_vote_follows_a_lost_vote(case: Case, read: Reading) -> Iterator[Breach]:
    """Does a second vote follow a vote at an earlier meeting that was lost, not passed?

    Basis: the contract's article on the second vote.
    """
    meeting, first, earlier = _second_vote(case)
    outcome = decide(case.contract, earlier, first, read)
    is_earlier = read(earlier.held_on) < read(meeting.held_on)
    if outcome.verdict is Verdict.UNDECIDED and is_earlier:
        raise ForCounselError(message("how the first vote came out cannot be judged"))
    if not is_earlier or outcome.verdict is not Verdict.NOT_OBTAINED:
        second = resolution_of(case)
        yield Breach(
            at=place_of(second.second_vote_of or second.id),
            said=message("there was no lost vote before on which to vote again"),
            observed=str(second.second_vote_of),
            required=message("an earlier resolution without the affirmative vote"),
            facts=(earlier.held_on, meeting.held_on),
            hint=message("correct second_vote_of, or leave it out"),
        )


def second_vote_waits_for_its_day(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the second vote called only after the agreed time has elapsed from the first?

    The right is one to call a meeting, so the first notice of it counts, not the meeting. The
    day of the first vote is not counted; all of the last day must have elapsed. A call after
    it, but before the next working day has elapsed where it is a day of rest, is for counsel.
    Basis: the contract's article on the second vote.
    """
    meeting, _, earlier = _second_vote(case)
    period = _agreed(case).second_vote_after
    last = last_day(read(earlier.held_on), read(period))
    called_on = _called_on(meeting, read)
    day = called_on if called_on is not None else meeting.held_on
    if read(day) <= last:
        yield Breach(
            at=day.source,
            said=message("the second vote is called before its time has come"),
            observed=say(day.value),
            required=message("later than %(last)s", {"last": say(last)}),
            facts=(day, earlier.held_on, period),
            hint=message("ask counsel whether the second vote stands"),
        )
        return
    if called_on is None:
        raise ForCounselError(message("no call for the second vote is recorded"))
    working_day = rolled(case.contract, last).day
    if working_day is not None and read(day) <= working_day:
        raise ForCounselError(
            message(
                "the time ends on %(last)s, a day of rest; the next working day is %(rolled)s",
                {"last": say(last), "rolled": say(working_day)},
            )
        )


def _called_on(meeting: Meeting, read: Reading) -> Fact[datetime.date] | None:
    """The day on which the first director got notice of a meeting; none if none is recorded."""
    given = meeting.notice.given if meeting.notice is not None else ()
    return min((one.given_on for one in given), key=read, default=None)


def referral_is_made_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the matter referred within the agreed time of the second vote?

    Basis: the contract's article on the referral.
    """
    referral = _referral(case)
    agreed = _agreed(case)
    last = read(refer_until_of(agreed, meeting_of(case), resolution_of(case)))
    if read(referral.made_on) > last:
        behind = (meeting_of(case).held_on, agreed.refer_within)
        said = message("the matter is referred too late")
        yield too_late(referral.made_on, last, said, behind)


def the_offices_refer(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the agreed offices refer the matter, and does it reach the executive of each Party?

    Basis: the contract's article on the referral.
    """
    referral = _referral(case)
    agreed = _agreed(case)
    if sorted(referral.made_by) != sorted(agreed.referred_by):
        yield Breach(
            at=referral.place.source,
            said=message("the matter is not referred by the offices that the contract names"),
            observed=", ".join(referral.made_by) or "-",
            required=", ".join(agreed.referred_by),
            facts=(referral.made_on, agreed.refer_within),
            hint=message("name these offices under made_by"),
        )
    parties = {str(one.id) for one in case.contract.terms.parties}
    if {str(one.party) for one in referral.received} != parties:
        raise ForCounselError(message("not every receipt of the referral is recorded"))


def executives_decide_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Do the highest executives decide within the agreed time of receipt of the referral?

    Counted from the last receipt where the days differ. What is not recorded as resolved or not
    is never inferred.
    Basis: the contract's article on the referral.
    """
    referral = _referral(case)
    agreed = _agreed(case)
    if referral.outcome is None:
        raise ForCounselError(message("the outcome of the referral is not recorded"))
    if read(referral.outcome) == "not resolved":
        raise NotApplicableError(message("the executives did not resolve the matter"))
    until = decide_until_of(agreed, resolution_of(case))
    if until is None or referral.decided_on is None:
        raise ForCounselError(message("not every receipt of the referral is recorded"))
    last = read(until)
    if read(referral.decided_on) > last:
        yield Breach(
            at=referral.decided_on.source,
            said=message("the executives decided after their time"),
            observed=say(referral.decided_on.value),
            required=message("%(last)s or earlier", {"last": say(last)}),
            facts=(referral.decided_on, agreed.decide_within),
            hint=message("ask counsel whether the decision binds"),
        )


def referral_follows_a_second_failure(case: Case, read: Reading) -> Iterator[Breach]:
    """Is only a matter referred on which the second vote was lost?

    Basis: the contract's article on the referral.
    """
    referral = _referral(case)
    resolution = resolution_of(case)
    outcome = decide(case.contract, meeting_of(case), resolution, read)
    if outcome.verdict is Verdict.UNDECIDED:
        raise ForCounselError(message("how the second vote came out cannot be judged"))
    if resolution.second_vote_of is None or outcome.verdict is not Verdict.NOT_OBTAINED:
        yield Breach(
            at=place_of(referral.id),
            said=message("only a matter lost in its second vote is referred"),
            observed=str(resolution.id),
            required=message("a resolution with second_vote_of that was lost"),
            facts=(referral.made_on, meeting_of(case).held_on),
            hint=message("move the referral to the second vote, or take it out"),
        )


def _agreed(case: Case) -> Deadlock:
    agreed = agreed_deadlock(case.contract)
    if agreed is None:
        raise NotApplicableError(message("nothing is agreed about a lost vote"))
    return agreed


def _second_vote(case: Case) -> tuple[Meeting, Resolution, Meeting]:
    """The meeting, the resolution voted on before, and the meeting of that."""
    wanted = resolution_of(case).second_vote_of
    for earlier, _, resolution in case.contract.voted():
        if wanted is not None and resolution.id == wanted:
            return meeting_of(case), resolution, earlier
    raise NotApplicableError(message("this is not a second vote"))


def _referral(case: Case) -> Referral:
    referral = resolution_of(case).referral
    if referral is None:
        raise NotApplicableError(message("the matter is not referred"))
    return referral
