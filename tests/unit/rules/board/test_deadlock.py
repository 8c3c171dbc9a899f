"""The procedure of a lost vote: which days it knows, and how far it has come."""

from __future__ import annotations

import datetime

import pytest

from docgen.rules.board.deadlock import Procedure, Stage, procedure_of
from tests.unit.rules.board.boards import Edit, contract, meeting

_LOST = "{for: [B1, B2, B3, B4], against: rest}"
_AGAIN = "id: M-2\nkind: regular\nheld_on: 2002-03-26\n"


def _procedure(*meetings: str, number: int = 0) -> Procedure | None:
    loaded = contract(*meetings)
    held, _, resolution = loaded.voted()[number]
    return procedure_of(loaded, held, resolution)


def _second(referral: str = "") -> Procedure:
    more = "      second_vote_of: R-1\n" + referral
    found = _procedure(meeting(_LOST), meeting(_LOST, head=_AGAIN, more=more), number=1)
    assert found is not None
    return found


def test_a_passed_resolution_and_a_lost_reserved_one_open_no_procedure() -> None:
    assert _procedure(meeting()) is None
    assert _procedure(meeting("{for: [A1], against: rest}", matter="54-1")) is None


def test_the_right_to_a_second_vote_arises_once_its_days_have_elapsed() -> None:
    head = "id: M-1\nkind: first\nheld_on: 2002-03-01\n"
    found = _procedure(meeting(_LOST, head=head))
    assert found is not None
    assert found.stage is Stage.CONSULTATION
    assert found.second_vote_from_literally.value == datetime.date(2002, 3, 9)
    assert found.second_vote_from.value == datetime.date(2002, 3, 9)


def test_a_period_that_ends_on_a_weekend_lets_the_right_arise_after_it() -> None:
    head = "id: M-1\nkind: first\nheld_on: 2003-03-01\n"
    found = _procedure(meeting(_LOST, head=head))
    assert found is not None
    assert found.second_vote_from_literally.value == datetime.date(2003, 3, 9)
    assert found.second_vote_from.value == datetime.date(2003, 3, 11)


@pytest.mark.parametrize(
    ("held_on", "literally", "rolled"),
    [
        ("2003-04-24", "2003-05-02", "2003-05-07"),
        ("2003-09-20", "2003-09-28", "2003-09-28"),
        ("2003-09-25", "2003-10-03", "2003-10-09"),
    ],
)
def test_holidays_put_the_right_off_and_a_saturday_that_is_worked_does_not(
    held_on: str, literally: str, rolled: str
) -> None:
    found = _procedure(meeting(_LOST, head=f"id: M-1\nkind: first\nheld_on: {held_on}\n"))
    assert found is not None
    assert found.second_vote_from_literally.value == datetime.date.fromisoformat(literally)
    assert found.second_vote_from.value == datetime.date.fromisoformat(rolled)
    assert not found.second_vote_from.is_provisional


def test_where_no_holidays_are_published_the_day_is_provisional() -> None:
    head = "id: M-1\nkind: first\nheld_on: 2003-04-24\n"
    loaded = contract(meeting(_LOST, head=head), edits=[Edit("law", "", "country: CN\n")])
    found = procedure_of(loaded, *loaded.voted()[0][::2])
    assert found is not None
    assert found.second_vote_from.value == datetime.date(2003, 5, 2)
    assert found.second_vote_from.is_provisional
    assert not found.second_vote_from_literally.is_provisional


def test_the_first_vote_knows_its_second() -> None:
    second = meeting(_LOST, head=_AGAIN, more="      second_vote_of: R-1\n")
    found = _procedure(meeting(_LOST), second)
    assert found is not None
    assert found.stage is Stage.SECOND_VOTE_TAKEN
    assert found.second_vote is not None
    assert found.second_vote.id == "R-2"


def test_after_a_second_failure_the_last_day_of_the_referral_is_known() -> None:
    found = _second()
    assert found.stage is Stage.REFERRAL_DUE
    assert found.refer_until is not None
    assert found.refer_until.value == datetime.date(2002, 4, 2)
    assert found.decide_until is None


def test_a_duty_keeps_its_last_day_and_the_next_working_day_stands_beside_it() -> None:
    again = "id: M-2\nkind: regular\nheld_on: 2002-03-30\n"
    second = meeting(_LOST, head=again, more="      second_vote_of: R-1\n" + _REFERRED)
    found = _procedure(meeting(_LOST), second, number=1)
    assert found is not None
    assert found.refer_until is not None
    assert found.refer_until_rolled is not None
    assert found.decide_until is not None
    assert found.decide_until_rolled is not None
    assert found.refer_until.value == datetime.date(2002, 4, 6)
    assert found.refer_until_rolled.value == datetime.date(2002, 4, 8)
    assert found.decide_until.value == datetime.date(2002, 5, 5)
    assert found.decide_until_rolled.value == datetime.date(2002, 5, 8)


_REFERRED = """\
      referral:
        id: RF-1
        made_on: 2002-04-01
        received: [{party: A, on: 2002-04-02}, {party: B, on: 2002-04-05}]
"""


@pytest.mark.parametrize(
    ("recorded", "stage"),
    [
        ("", Stage.REFERRED),
        ("        outcome: resolved\n        decided_on: 2002-05-05\n", Stage.DECIDED),
        ("        outcome: resolved\n        decided_on: 2002-05-06\n", Stage.DECIDED_LATE),
        ("        outcome: resolved\n", Stage.DECIDED_LATE),
        ("        outcome: not resolved\n", Stage.DEEMED_NOT_PASSED),
        ("        outcome: [to be recorded]\n", Stage.REFERRED),
    ],
)
def test_the_executives_have_thirty_days_from_the_last_receipt(recorded: str, stage: Stage) -> None:
    found = _second(_REFERRED + recorded)
    assert found.stage is stage
    assert found.decide_until is not None
    assert found.decide_until.value == datetime.date(2002, 5, 5)


def test_days_are_open_while_what_they_are_counted_from_is() -> None:
    found = _second(_REFERRED.replace("on: 2002-04-05", "on: [to be recorded]"))
    assert found.decide_until is not None
    assert found.decide_until.settled is None
