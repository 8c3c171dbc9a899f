"""By when an interim meeting is to be convened: as counted, and off a day of rest."""

from __future__ import annotations

import datetime

from docgen.facts.last_days import LastDay
from docgen.model.facts import FactState
from docgen.rules.board.interim import convene_until_of
from tests.unit.rules.board.boards import Edit, contract, meeting

_REQUESTED = (
    "kind: interim\nheld_on: 2002-07-01\n"
    "request: {by: [B1, B2], dated: 2002-05-28, received_on: %s, matters: [{zh: 一, en: One}]}\n"
)


def _convene_until(received_on: str, *edits: Edit) -> LastDay | None:
    loaded = contract(meeting(head=_REQUESTED % received_on), edits=edits)
    return convene_until_of(loaded, loaded.meetings[0])


def test_the_time_to_convene_runs_from_receipt_of_the_request() -> None:
    found = _convene_until("2002-06-03")
    assert found is not None
    assert found.rolled.state is FactState.KNOWN
    assert found.literal.value == found.rolled.value == datetime.date(2002, 7, 3)
    assert not found.is_moved
    assert found.literal.path != found.rolled.path


def test_a_last_day_on_a_weekend_stands_beside_the_monday_after_it() -> None:
    found = _convene_until("2002-05-31")
    assert found is not None
    assert found.is_moved
    assert found.literal.value == datetime.date(2002, 6, 30)
    assert found.rolled.value == datetime.date(2002, 7, 1)


def test_where_no_holidays_are_published_the_moved_day_alone_is_provisional() -> None:
    found = _convene_until("2002-06-03", Edit("law", "", "country: CN\n"))
    assert found is not None
    assert (found.literal.state, found.rolled.state) == (FactState.KNOWN, FactState.PROVISIONAL)


def test_the_last_day_is_open_while_the_receipt_is() -> None:
    found = _convene_until("[to be recorded]")
    assert found is not None
    assert found.literal.settled is None
    assert found.rolled.settled is None
    assert not found.is_moved


def test_without_a_request_or_an_agreed_period_there_is_no_last_day() -> None:
    loaded = contract(meeting())
    assert convene_until_of(loaded, loaded.meetings[0]) is None
    agreed = "interim: {directors: 2, form: in writing, convened_within: 30 days}"
    edit = Edit("contract.yaml", "interim: {not_agreed: silent}", agreed)
    assert _convene_until("2002-06-03", edit) is None
