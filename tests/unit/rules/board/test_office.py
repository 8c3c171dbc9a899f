"""Who is in office on a day, with the first and the last day included."""

from __future__ import annotations

import datetime

import pytest

from docgen.model.facts import OpenFactError
from docgen.rules.board.office import directors_in_office, expired, office_holder
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
    ("day", "last", "seated"),
    [
        ("2002-02-28", None, 0),
        ("2002-03-01", "B4", 7),
        ("2002-06-30", "B4", 7),
        ("2002-07-01", "B3", 6),
        ("2002-07-02", "B5", 7),
    ],
)
def test_first_and_last_day_count(day: str, last: str | None, seated: int) -> None:
    loaded = contract(edits=[_CHANGED])
    on = datetime.date.fromisoformat(day)
    found = directors_in_office(loaded, on, Reading())
    assert (found[-1].id if found else None) == last
    assert len(found) == seated


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


_LEFT = Edit(
    "board.yaml",
    f"{_LINE}, until: 2003-06-30, departure: {{because: resignation}}}}\n"
    "  - {id: B5, name: {zh: 一, en: One}, appointed_by: B, since: 2003-07-01,"
    " until: 2004-06-30, replaces: B4, departure: {because: death}}\n"
    "  - {id: B6, name: {zh: 一, en: One}, appointed_by: B, since: 2004-07-01, replaces: B5}\n",
    f"{_LINE}}}\n",
)
_REST = Edit(
    "contract.yaml",
    "names_notified: in writing\n    successor_serves: rest of the term",
    "names_notified: in writing",
)


@pytest.mark.parametrize(
    ("edits", "is_over"), [([_LEFT, _REST], True), ([_LEFT], False)], ids=["rest", "not stated"]
)
def test_a_successor_serves_out_the_term_where_that_is_agreed(
    edits: list[Edit], is_over: bool
) -> None:
    found = expired(contract(edits=edits), datetime.date(2006, 3, 2), Reading())
    assert ("B6" in {str(one.id) for one in found}) is is_over


def test_who_replaces_a_director_whose_term_was_over_serves_a_term_of_their_own() -> None:
    loaded = contract(edits=[_CHANGED, _REST])
    found = expired(loaded, datetime.date(2006, 3, 2), Reading())
    assert "B5" not in {str(one.id) for one in found}


@pytest.mark.parametrize("until", ["2006-02-28", "2006-03-01", "2006-08-31"])
def test_who_replaces_a_director_that_served_to_the_end_serves_a_full_term(until: str) -> None:
    retired = Edit(
        "board.yaml",
        f"{_LINE}, until: {until}, departure: {{because: retirement}}}}\n"
        "  - {id: B5, name: {zh: 一, en: One}, appointed_by: B, since: 2006-09-01, replaces: B4}\n",
        f"{_LINE}}}\n",
    )
    found = expired(contract(edits=[retired, _REST]), datetime.date(2007, 3, 2), Reading())
    assert "B5" not in {str(one.id) for one in found}


def test_two_directors_who_replace_each_other_end_the_search() -> None:
    circle = Edit(
        "board.yaml",
        f"{_LINE}, replaces: B5, departure: {{because: death}}}}\n"
        "  - {id: B5, name: {zh: 一, en: One}, appointed_by: B, since: 2003-07-01,"
        " replaces: B4, departure: {because: death}}\n",
        f"{_LINE}}}\n",
    )
    found = expired(contract(edits=[circle, _REST]), datetime.date(2006, 3, 2), Reading())
    assert {"A1", "B1"} <= {str(one.id) for one in found}


def test_an_open_day_is_not_guessed() -> None:
    edit = Edit("board.yaml", _LINE.replace("2002-03-01", "[to be notified]") + "}", _LINE + "}")
    loaded = contract(edits=[edit])
    with pytest.raises(OpenFactError, match=r"directors\.B4\.since"):
        directors_in_office(loaded, datetime.date(2002, 4, 1), Reading())
