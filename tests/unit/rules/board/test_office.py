"""Who is in office on a day, with the first and the last day included."""

from __future__ import annotations

import datetime

import pytest

from docgen.model.facts import OpenFactError
from docgen.rules.board.office import directors_in_office, expired, office_holder, vacant_seats
from docgen.rules.rule import Reading
from tests.unit.rules.board.boards import Edit, contract

_LINE = "{id: B4, name: {zh: 一, en: One}, appointed_by: B, since: 2002-03-01"
_CHANGED = Edit(
    "board.yaml",
    f"{_LINE}, until: 2002-06-30}}\n"
    "  - {id: B5, name: {zh: 一, en: One}, appointed_by: B, since: 2002-07-02, replaces: B4}\n",
    f"{_LINE}}}\n",
)


@pytest.mark.parametrize(
    ("day", "last", "vacant"),
    [
        ("2002-02-28", None, 7),
        ("2002-03-01", "B4", 0),
        ("2002-06-30", "B4", 0),
        ("2002-07-01", "B3", 1),
        ("2002-07-02", "B5", 0),
    ],
)
def test_first_and_last_day_count(day: str, last: str | None, vacant: int) -> None:
    loaded = contract(edits=[_CHANGED])
    on = datetime.date.fromisoformat(day)
    found = directors_in_office(loaded, on, Reading())
    assert (found[-1].id if found else None) == last
    assert vacant_seats(loaded, on, Reading()) == vacant


def test_an_office_is_asked_for_as_of_a_day() -> None:
    edit = Edit(
        "board.yaml",
        "{office: chairman, director: A1, since: 2002-03-01, until: 2002-05-31}\n"
        "  - {office: chairman, director: A2, since: 2002-06-01}",
        "{office: chairman, director: A1, since: 2002-03-01}",
    )
    loaded = contract(edits=[edit])
    before = office_holder(loaded, "chairman", datetime.date(2002, 5, 31), Reading())
    after = office_holder(loaded, "chairman", datetime.date(2002, 6, 1), Reading())
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("A1", "A2")
    assert office_holder(loaded, "chairman", datetime.date(2002, 1, 1), Reading()) is None


def test_a_term_runs_out_after_its_last_day() -> None:
    loaded = contract()
    assert expired(loaded, datetime.date(2006, 3, 1), Reading()) == ()
    assert len(expired(loaded, datetime.date(2006, 3, 2), Reading())) == 7


def test_an_open_day_is_not_guessed() -> None:
    edit = Edit("board.yaml", _LINE.replace("2002-03-01", "[to be notified]") + "}", _LINE + "}")
    loaded = contract(edits=[edit])
    with pytest.raises(OpenFactError, match=r"directors\.B4\.since"):
        directors_in_office(loaded, datetime.date(2002, 4, 1), Reading())
