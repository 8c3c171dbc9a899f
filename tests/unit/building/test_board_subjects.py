"""Which papers of the board there are, and what they state about presence and votes."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.building.board_subjects import board_subjects
from docgen.building.subject import Subject
from docgen.model.contract import Contract
from docgen.model.kinds import BoardSubject
from tests.unit.rules.board.boards import consents, contract, meeting


def _of(found: Contract, kind: BoardSubject) -> dict[str, Subject]:
    return {one.id: one for one in board_subjects(found, kind)}


def _vote(found: Contract) -> Any:
    """The votes on the only item of the only meeting, as its minutes see them."""
    (minutes,) = _of(found, "minutes").values()
    (vote,) = minutes.names["casts"].values()
    return vote


def test_a_passed_resolution_has_its_paper_and_its_extract() -> None:
    found = contract(meeting("{for: all}"))
    assert list(_of(found, "resolution")) == list(_of(found, "passed-resolution"))
    assert _vote(found).result.word == "passed"
    assert not any(one.is_unjudged for one in _of(found, "resolution").values())


@pytest.mark.parametrize(
    ("votes", "word", "reason"),
    [
        ("{for: [A1, A2, A3], against: [B1, B2, B3, B4]}", "affirmative vote not obtained",
         "majority"),
        ("{for: [B1, B2, B3, B4], against: [A1, A2, A3]}", "affirmative vote not obtained",
         "party"),
    ],
)  # fmt: skip
def test_a_lost_vote_stands_in_the_minutes_alone(votes: str, word: str, reason: str) -> None:
    found = contract(meeting(votes))
    assert _of(found, "resolution") == {}
    vote = _vote(found)
    assert (vote.result.word, vote.result.reason) == (word, reason)
    assert vote.procedure is not None


def test_an_outcome_left_to_counsel_has_a_draft_and_no_extract() -> None:
    ways = {"A1": "telephone", "A2": "telephone", "A3": "telephone"}
    found = contract(meeting("{for: all}", ways=ways))
    (paper,) = _of(found, "resolution").values()
    assert paper.is_unjudged
    assert _of(found, "passed-resolution") == {}
    assert "calls" in _vote(found).result.doubts


def test_a_resolution_waits_for_its_votes() -> None:
    found = contract(meeting(head="held_on: [to be fixed]\n"))
    (paper,) = _of(found, "resolution").values()
    assert paper.is_unjudged
    assert paper.names["vote"].result.word == ""


def test_whoever_approves_signs_once_also_for_those_who_sent_him() -> None:
    found = contract(meeting("{for: rest, against: [B4]}", ways={"A2": "proxy"}))
    (paper,) = _of(found, "resolution").values()
    hands = paper.names["hands"]
    assert sum(len(hand.proxies) for hand in hands) == 1
    assert sum(hand.is_director for hand in hands) == 5
    proxy_papers = _of(found, "proxy")
    assert [name.rpartition("-")[2] for name in proxy_papers] == ["A2"]


def test_statements_about_a_meeting_are_computed_from_facts() -> None:
    found = contract(meeting("{for: all}"))
    (minutes,) = _of(found, "minutes").values()
    quorum = minutes.names["gathering"].quorum
    assert quorum.settled == "a quorum was present"
    assert quorum.derivation is not None
    assert quorum.path in minutes.conclusions


def test_minutes_without_a_recorded_draft_are_planned_as_one() -> None:
    (name,) = _of(contract(meeting("{for: all}")), "minutes")
    assert name.endswith("-1")


def test_a_written_resolution_counts_those_in_office() -> None:
    all_seven = consents("A1", "A2", "A3", "B1", "B2", "B3", "B4")
    (paper,) = _of(contract(written=[all_seven]), "written-resolution").values()
    assert paper.names["asked"].settled == 7
    assert not paper.is_unjudged


def test_first_calls_and_second_calls_have_notices_of_their_own() -> None:
    found = contract(meeting("{for: all}"))
    assert len(_of(found, "first-call")) == 1
    assert _of(found, "second-call") == {}
    assert _of(found, "interim-request") == {}
    assert _of(found, "referral") == {}
    assert _of(found, "appointment") == {}


_AGAIN = "id: M-2\nkind: second vote\nheld_on: 2002-03-26\n"


@pytest.mark.parametrize(
    ("caller", "is_by_a_director"),
    [
        ("convened_by: {director: A1}\n", False),
        ("convened_by: {director: B1}\n", True),
        ("convened_by: {director: B2}\n", True),
        ("convened_by: {director: B1, acting_for: chairman}\n", False),
        ("", False),
    ],
)
def test_who_calls_a_second_vote_signs_its_notice_in_no_office_but_his_own(
    caller: str, is_by_a_director: bool
) -> None:
    lost = "{for: [B1, B2, B3, B4], against: rest}"
    again = meeting(lost, head=_AGAIN + caller, more="      second_vote_of: R-1\n")
    notices = _of(contract(meeting(lost), again), "first-call")
    assert notices["M-2"].names["is_called_by_a_director"] is is_by_a_director
    assert notices["M-1"].names["is_called_by_a_director"] is False


def test_an_interim_request_states_the_last_day_only_where_receipt_is_recorded() -> None:
    head = (
        "kind: interim\nheld_on: 2002-04-15\nrequest: {by: [B1, B2], dated: 2002-03-28, "
        "received_on: 2002-04-01, matters: [{zh: 一, en: One}]}\n"
    )
    (paper,) = _of(contract(meeting(head=head)), "interim-request").values()
    days = paper.names["convene_until"]
    assert days.literal.settled is not None
    assert {days.literal.path, days.rolled.path} <= paper.conclusions.keys()
    unknown = head.replace("received_on: 2002-04-01", "received_on: [to be recorded]")
    (paper,) = _of(contract(meeting(head=unknown)), "interim-request").values()
    assert paper.names["convene_until"].literal.settled is None


_REFERRAL = (
    "      second_vote_of: R-1\n      referral: {id: RF-1, made_on: %s, "
    "made_by: [chairman, vice-chairman], received: [{party: A, on: 2002-04-02}]}\n"
)


@pytest.mark.parametrize("made_on", ["2002-03-28", "[to be fixed]"])
def test_a_referral_is_signed_by_those_who_hold_the_offices(made_on: str) -> None:
    lost = "{for: [B1, B2, B3, B4], against: rest}"
    again = meeting(lost, head=_AGAIN, more=_REFERRAL % made_on)
    (paper,) = _of(contract(meeting(lost), again), "referral").values()
    signing = [(str(office.id), str(holder.id)) for office, holder in paper.names["made_by"]]
    assert signing == [("chairman", "A1"), ("vice-chairman", "B1")]
