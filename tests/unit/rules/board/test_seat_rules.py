"""A seat and an office have one director each on a day; the last day in office counts."""

from __future__ import annotations

import pytest

from docgen.rules.judging import Outcome
from tests.unit.rules.board.boards import Edit, contract, judged, said

_B4 = "{id: B4, name: {zh: 一, en: One}, appointed_by: B, since: 2002-03-01"
_B5 = "}\n  - {id: B5, name: {zh: 一, en: One}, appointed_by: B, since: 2003-03-01"
_HELD = "  - {office: vice-chairman, director: B1, since: 2002-03-01}\n"


def _seats(typed: str) -> tuple[Outcome, list[str]]:
    found = judged(contract(edits=[Edit("board.yaml", typed, _B4)]), "a-seat-has-one-director")
    return found.outcome, said(found)


@pytest.mark.parametrize("until", ["2003-02-28", "2002-04-01"])
def test_a_seat_may_be_filled_again_after_the_last_day(until: str) -> None:
    assert _seats(f"{_B4}, until: {until}{_B5}, replaces: B4")[0] is Outcome.KEPT


@pytest.mark.parametrize("until", [", until: 2003-03-01", ", until: 2004-01-01", ""])
def test_a_successor_does_not_sit_beside_the_predecessor(until: str) -> None:
    outcome, findings = _seats(f"{_B4}{until}{_B5}, replaces: B4")
    assert outcome is Outcome.BROKEN
    assert findings == ["B4 is still in office when B5 takes the seat"]


def test_a_successor_does_not_sit_beside_the_predecessor_though_another_seat_is_free() -> None:
    vacant = Edit("contract.yaml", "{party: B, count: 5}", "{party: B, count: 4}")
    edits = [vacant, Edit("board.yaml", f"{_B4}{_B5}, replaces: B4", _B4)]
    assert judged(contract(edits=edits), "a-seat-has-one-director").outcome is Outcome.BROKEN


def test_a_party_has_no_more_directors_than_seats_on_a_day() -> None:
    outcome, findings = _seats(_B4 + _B5)
    assert outcome is Outcome.BROKEN
    assert findings == ["a Party has more directors in office than seats on this day"]


def test_the_director_too_many_is_the_one_who_came_last() -> None:
    loaded = contract(edits=[Edit("board.yaml", _B4 + _B5.replace("2003", "2002"), _B4)])
    (finding,) = judged(loaded, "a-seat-has-one-director").findings
    assert loaded.director("B5").since.source == finding.source


def test_an_open_day_in_office_leaves_the_seats_unjudged_only_where_they_do_not_suffice() -> None:
    open_day = _B4.replace("since: 2002-03-01", "since: [to be fixed]")
    assert _seats(open_day)[0] is Outcome.KEPT
    assert _seats(open_day + _B5)[0] is Outcome.CANNOT_BE_JUDGED


@pytest.mark.parametrize(
    ("entries", "outcome"),
    [
        ("B1, since: 2002-03-01, until: 2002-06-30|B2, since: 2002-07-01", Outcome.KEPT),
        ("B1, since: 2002-03-01, until: 2002-07-01|B2, since: 2002-07-01", Outcome.BROKEN),
        ("B2, since: 2002-07-01|B1, since: 2002-03-01", Outcome.BROKEN),
        ("B2, since: 2002-07-01|B1, since: 2002-03-01, until: 2002-06-30", Outcome.KEPT),
    ],
)
def test_an_office_has_one_holder_on_a_day(entries: str, outcome: Outcome) -> None:
    lines = "".join(
        f"  - {{office: vice-chairman, director: {one}}}\n" for one in entries.split("|")
    )
    found = judged(
        contract(edits=[Edit("board.yaml", lines, _HELD)]), "an-office-has-one-holder"
    )
    assert found.outcome is outcome
    assert len(found.findings) == (outcome is Outcome.BROKEN)
