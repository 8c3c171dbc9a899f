"""One wrong date of the board's records is one finding, at that date."""

from __future__ import annotations

import pytest

from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import render
from docgen.rules.judging import judge
from docgen.rules.roots import root_findings
from tests.unit.rules.board.boards import Edit, contract
from tests.unit.rules.board.year import B4, BOARD, FIRST, LOST, M_1, M_2

_A1 = "{id: A1, name: {zh: 一, en: One}, appointed_by: A, since: 2002-03-01"
_CHAIRMAN = "{office: chairman, director: A1, since: 2002-03-01"
_LEFT = f"{_A1}, until: 2002-05-31}}\n  - {_A1.replace('A1', 'A4').replace('-03-', '-06-')}"
_LEFT = f"{_LEFT}, replaces: A1"
_HELD = f"{_CHAIRMAN}, until: 2002-05-31}}\n  - {_CHAIRMAN.replace('A1', 'A4')}"
_HELD = _HELD.replace("A4, since: 2002-03", "A4, since: 2002-06")
_SUCCEEDED = (
    Edit(BOARD, _LEFT, _A1),
    Edit(BOARD, _HELD, _CHAIRMAN),
    Edit(M_2, "{director: A4, present: in person}", "{director: A1, present: in person}"),
    Edit(M_2, "convened_by: {director: A4}", "convened_by: {director: A1}"),
    Edit(M_2, "against: [A4, A2, A3]", "against: [A1, A2, A3]"),
)
"""A1 leaves on 31 May 2002, and A4 comes in his place, as a director and as chairman."""


def _judged(*edits: Edit) -> tuple[int, list[Finding]]:
    """How many errors the rules find, and what is said in the end, without remarks."""
    loaded = contract(FIRST, LOST, edits=edits)
    judgements = judge(loaded)
    found = [one for each in judgements for one in each.findings]
    said = [one for one in root_findings(loaded, judgements) if one.severity is Severity.ERROR]
    return len([one for one in found if one.severity is not Severity.REMARK]), said


def test_a_change_of_chairman_breaks_nothing() -> None:
    assert _judged(*_SUCCEEDED) == (0, [])


@pytest.mark.parametrize(
    ("edit", "observed", "required"),
    [
        (Edit(BOARD, _LEFT.replace("until: 2002", "until: 2001"), _LEFT),
         "2001-05-31", "2002-05-31"),
        (Edit(BOARD, _HELD.replace("until: 2002", "until: 2001"), _HELD),
         "2001-05-31", "2002-05-31"),
        (Edit(BOARD, _HELD.replace(", until: 2002-05-31", ""), _HELD),
         "nothing", "until: 2002-05-31"),
        (Edit(BOARD, _LEFT.replace("since: 2002-06-01", "since: 2002-03-10"), _LEFT),
         "2002-03-10", "2002-06-01"),
        (Edit(BOARD, B4 + ", until: 2001-05-31", B4), "2001-05-31", "2002-03-01 or later"),
        (Edit(BOARD, B4.replace("2002", "2003"), B4), "2003-03-01", "2002-03-01"),
        (Edit(M_1, "held_on: 2002-01-15", "held_on: 2002-03-15"), "2002-01-15", "2002-03-15"),
        (Edit(M_1, "held_on: 2003-03-15", "held_on: 2002-03-15"), "2003-03-15", "2002-03-15"),
        (Edit(M_2, "held_on: 2002-02-01", "held_on: 2002-07-01"),
         "2002-02-01", "2002-06-11 or later"),
    ],
)  # fmt: skip
def test_one_wrong_date_is_one_error_that_says_what_belongs_there(
    edit: Edit, observed: str, required: str
) -> None:
    raw, errors = _judged(*_SUCCEEDED, edit)
    assert raw > 1
    (error,) = errors
    assert render(error.observed, "en", str) == observed
    assert render(error.required, "en", str) == required
    assert error.source.file.endswith(edit.file)


def test_nobody_in_office_at_all_is_told_once_and_not_for_each_who_came() -> None:
    loaded = contract(FIRST, edits=[Edit(M_1, "held_on: 2001-12-24", "held_on: 2002-03-15")])
    codes = [one.code for each in judge(loaded) for one in each.findings]
    assert codes.count("attendance-names-each-director-once") == 1


def test_whoever_is_left_out_of_the_attendance_is_missed_where_it_stands() -> None:
    line = "  - {director: B3, present: in person}\n"
    loaded = contract(FIRST, edits=[Edit(M_1, "", line)])
    (finding,) = (
        one
        for each in judge(loaded)
        for one in each.findings
        if one.code == "attendance-names-each-director-once"
    )
    assert finding.source == loaded.meetings[0].attendance[-1].place.source
