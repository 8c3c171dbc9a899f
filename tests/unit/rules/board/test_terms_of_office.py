"""A time of office ends after it began, and an office no later than the directorship."""

from __future__ import annotations

import pytest

from docgen.rules.judging import Outcome
from tests.unit.rules.board.boards import Edit, contract, judged, said

_CODE = "times-of-office-are-in-order"
_B1 = "{id: B1, name: {zh: 一, en: One}, appointed_by: B, since: 2002-03-01"
_HELD = "director: B1, since: 2002-03-01"
_NO_MORE = "B1 is no director any more, but still in the office vice-chairman"


def _found(director: str = "", office: str = "") -> tuple[Outcome, list[str]]:
    edits = [
        Edit("board.yaml", _B1 + director, _B1),
        Edit("board.yaml", _HELD + office, _HELD),
    ]
    found = judged(contract(edits=edits), _CODE)
    return found.outcome, said(found)


@pytest.mark.parametrize(
    ("director", "office"),
    [
        (", until: 2002-03-01", ", until: 2002-03-01"),
        (", until: 2003-05-31, departure: {because: death, dated: 2003-05-31}",
         ", until: 2003-05-30"),
        # As of the day on which the successor begins; and written after the event.
        (", until: 2003-05-30, departure: {because: removal, dated: 2003-05-31}",
         ", until: 2003-05-30"),
        (", until: 2003-05-30, departure: {because: death, dated: 2003-06-04}",
         ", until: 2003-05-30"),
        (", until: [to be fixed]", ", until: 2003-05-30"),
        (", until: [to be fixed], departure: {because: death, dated: 2003-05-31}", ""),
        (", until: 2003-05-31, departure: {because: death}", ", until: [to be fixed]"),
    ],
)  # fmt: skip
def test_days_that_follow_one_another_or_are_open_break_nothing(director: str, office: str) -> None:
    assert _found(director, office) == (Outcome.KEPT, [])


@pytest.mark.parametrize(
    ("director", "office", "told"),
    [
        (", until: 2002-02-28", ", until: 2002-06-30",
         "the last day in office is before the first one"),
        ("", ", until: 2002-02-28", "the last day in office is before the first one"),
        (", until: 2003-05-30, departure: {because: resignation, dated: 2003-06-01}",
         ", until: 2003-05-31",
         "the last day in office is before the day on which leaving it is dated"),
        (", until: 2003-05-30", ", until: 2003-05-31", _NO_MORE),
        (", until: 2003-05-30", "", _NO_MORE),
    ],
)  # fmt: skip
def test_a_contradiction_is_told_once(director: str, office: str, told: str) -> None:
    assert _found(director, office) == (Outcome.BROKEN, [told])


def test_an_office_does_not_begin_before_its_holder_is_a_director() -> None:
    edit = Edit("board.yaml", "director: B1, since: 2002-02-28", _HELD)
    found = judged(contract(edits=[edit]), _CODE)
    assert said(found) == ["the office begins before its holder is a director"]


def test_a_last_day_before_the_first_is_accused_itself() -> None:
    loaded = contract(edits=[Edit("board.yaml", _B1 + ", until: 2002-02-28", _B1)])
    (finding,) = judged(loaded, _CODE).findings
    until = loaded.director("B1").until
    assert until is not None
    assert finding.source == until.source
