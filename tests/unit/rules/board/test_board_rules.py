"""Every rule of the board, kept in a plain year of meetings and broken by a small change."""

from __future__ import annotations

import datetime

import pytest

from docgen.diagnostics.findings import Severity
from docgen.diagnostics.messages import render
from docgen.rules.board.table import BOARD_RULES
from docgen.rules.judging import Outcome, judge
from tests.unit.rules.board.boards import Edit, contract, judged
from tests.unit.rules.board.year import (
    AS_IT_IS,
    B4,
    BOARD,
    CHANGES,
    CONTRACT,
    FIRST,
    LAW_PACK,
    LOST,
    M_2,
    M_3,
    M_5,
    MEETINGS,
    ONE,
    W_1,
    WRITTEN,
    Change,
)


def _broken(*edits: Edit) -> set[tuple[str, str]]:
    loaded = contract(*MEETINGS, written=[WRITTEN], edits=edits)
    codes = {rule.code for rule in BOARD_RULES}
    return {
        (one.rule.code, one.case.subject)
        for one in judge(loaded)
        if one.outcome is Outcome.BROKEN and one.rule.code in codes
    }


def test_a_plain_year_breaks_nothing_but_what_lies_in_the_votes_and_the_contract() -> None:
    assert _broken() == AS_IT_IS


def test_every_rule_of_the_board_is_kept_somewhere() -> None:
    """But for the one that only says, where it applies, that articles read differently."""
    edits = (
        Edit(BOARD, B4 + ", departure: {because: removal, notified_on: 2002-03-01}", B4),
        Edit(LAW_PACK, "has the power to decide\"}\n    share: 0%",
             "has the power to decide\"}\n    share: 100%"),
        Edit(W_1, f"appointments: [{{position: ceo, action: engages, person: {ONE}}}]",
             "appointments: []"),
        Edit(W_1, "matter: 54-6", "matter: 54-8"),
        Edit(M_2, "against: [A1, A2]}", "against: [A1, A2, A3]}"),
    )  # fmt: skip
    kept: set[str] = set()
    for some in ((), edits):
        loaded = contract(*MEETINGS, written=[WRITTEN], edits=some)
        kept |= {one.rule.code for one in judge(loaded) if one.outcome is Outcome.KEPT}
    assert {rule.code for rule in BOARD_RULES} - kept == {"senior-positions-read-alike"}


@pytest.mark.parametrize(
    "change", CHANGES, ids=[f"{n}-{c.code}" for n, c in enumerate(CHANGES)]
)
def test_an_edit_breaks_the_rule(change: Change) -> None:
    assert (change.code, change.subject) not in AS_IT_IS
    assert (change.code, change.subject) in _broken(change.edit)


def test_every_rule_of_the_board_is_broken_by_an_edit() -> None:
    assert {change.code for change in CHANGES} == {rule.code for rule in BOARD_RULES}


def test_every_finding_says_what_was_found_what_is_wanted_and_how_to_mend_it() -> None:
    for change in CHANGES:
        loaded = contract(*MEETINGS, written=[WRITTEN], edits=[change.edit])
        for judgement in judge(loaded):
            for finding in judgement.findings:
                for said in (finding.message, finding.observed, finding.required, finding.hint):
                    assert render(said, "en", str).strip(), finding


_SECOND_ALONE = [
    Edit(M_3, "convened_by: {director: B2}", "convened_by: {director: A1}"),
    Edit(M_3, "kind: interim", "kind: regular"),
]


def test_any_director_may_call_a_second_vote_without_a_request() -> None:
    assert not {one for one in _broken(*_SECOND_ALONE) if one[1] == "M-3"}


def test_a_meeting_for_a_second_vote_is_a_kind_of_its_own_that_any_director_may_call() -> None:
    edits = [
        Edit(M_3, "convened_by: {director: B2}", "convened_by: {director: A1}"),
        Edit(M_3, "kind: second vote", "kind: regular"),
    ]
    assert not {one for one in _broken(*edits) if one[1] == "M-3"}


@pytest.mark.parametrize(
    ("first", "called", "outcome"),
    [
        # Seven days from Saturday 6 July end on Saturday 13 July; Monday is the 15th.
        ("2002-07-06", "2002-07-13", Outcome.BROKEN),
        ("2002-07-06", "2002-07-15", Outcome.CANNOT_BE_JUDGED),
        ("2002-07-06", "2002-07-16", Outcome.KEPT),
        ("2002-07-01", "2002-07-08", Outcome.BROKEN),
        ("2002-07-01", "2002-07-09", Outcome.KEPT),
    ],
)
def test_a_call_between_the_last_day_and_the_next_working_day_is_for_counsel(
    first: str, called: str, outcome: Outcome
) -> None:
    edits = [
        Edit(M_2, f"held_on: {first}", "held_on: 2002-07-01"),
        Edit(M_3, f"given_on: {called}", "given_on: 2002-07-09"),
    ]
    loaded = contract(*MEETINGS, edits=edits)
    assert judged(loaded, "second-vote-waits-for-its-day", "R-4").outcome is outcome


def test_the_first_notice_is_the_call_however_long_the_meeting_waits() -> None:
    early = "given: [{to: [A1], given_on: 2002-07-08, received_on: 2002-07-08, means: courier}, "
    loaded = contract(*MEETINGS, edits=[Edit(M_3, early, "given: [")])
    found = judged(loaded, "second-vote-waits-for-its-day", "R-4")
    assert found.outcome is Outcome.BROKEN
    assert render(found.findings[0].observed, "en", str) == "2002-07-08"


@pytest.mark.parametrize(
    ("held", "outcome"),
    [("2002-07-08", Outcome.BROKEN), ("2002-07-09", Outcome.CANNOT_BE_JUDGED)],
)
def test_a_second_vote_without_a_recorded_call_is_judged_by_its_day_only_if_too_early(
    held: str, outcome: Outcome
) -> None:
    given = "notice:\n  given: [{to: all, given_on: 2002-07-09, received_on: 2002-07-09, "
    edits = [
        Edit(M_3, "convened_by", f"{given}means: courier}}]\nconvened_by"),
        Edit(M_3, f"held_on: {held}", "held_on: 2002-07-23"),
    ]
    loaded = contract(*MEETINGS, edits=edits)
    assert judged(loaded, "second-vote-waits-for-its-day", "R-4").outcome is outcome


@pytest.mark.parametrize(
    ("given", "held", "outcome"),
    [
        ("2002-06-10", "2002-07-01", Outcome.KEPT),
        ("2002-07-01", "2002-07-02", Outcome.CANNOT_BE_JUDGED),
        ("2002-07-02", "2002-07-12", Outcome.BROKEN),
    ],
)
def test_an_interim_meeting_called_in_time_and_held_later_is_for_counsel(
    given: str, held: str, outcome: Outcome
) -> None:
    edits = [
        Edit(M_2, f"given_on: {given}, received_on: {given}",
             "given_on: 2002-06-10, received_on: 2002-06-11"),
        Edit(M_2, f"held_on: {held}", "held_on: 2002-07-01"),
    ]  # fmt: skip
    loaded = contract(*MEETINGS, edits=edits)
    assert judged(loaded, "interim-meeting-is-convened-in-time", "M-2").outcome is outcome


@pytest.mark.parametrize(
    ("received", "outcome"),
    [
        ("2003-03-12", Outcome.KEPT),
        ("2003-03-13", Outcome.CANNOT_BE_JUDGED),
        ("2003-03-14", Outcome.BROKEN),
    ],
)
def test_seven_days_that_end_on_the_day_of_the_second_meeting_are_for_counsel(
    received: str, outcome: Outcome
) -> None:
    edit = Edit(M_5, f"received_on: {received}", "received_on: 2003-03-12")
    loaded = contract(*MEETINGS, edits=[edit])
    assert judged(loaded, "notice-of-second-call-is-given-in-time", "M-5").outcome is outcome


def test_a_contract_without_a_period_of_notice_has_no_such_rule() -> None:
    edit = Edit(CONTRACT, "notice: {not_agreed: silent}", "notice: 10 days")
    loaded = contract(*MEETINGS, edits=[edit])
    found = judged(loaded, "notice-of-meeting-is-given-in-time", "M-1")
    assert found.outcome is Outcome.NOT_APPLICABLE


def test_minutes_are_overdue_only_by_the_day_that_somebody_asks_about() -> None:
    code = "draft-minutes-reach-all-in-time"
    loaded = contract(*MEETINGS)
    assert judged(loaded, code, "M-2").outcome is Outcome.CANNOT_BE_JUDGED
    late = [
        one
        for one in judge(loaded, as_of=datetime.date(2002, 8, 1))
        if (one.rule.code, one.case.subject) == (code, "M-2")
    ]
    assert [one.outcome for one in late] == [Outcome.BROKEN]


def test_a_regular_meeting_is_missed_only_in_a_past_year() -> None:
    code = "regular-meeting-is-held-each-year"
    loaded = contract(FIRST)
    assert judged(loaded, code).outcome is Outcome.KEPT
    for day, outcome in (("2003-12-31", Outcome.KEPT), ("2004-01-01", Outcome.BROKEN)):
        asked = datetime.date.fromisoformat(day)
        (found,) = [one for one in judge(loaded, as_of=asked) if one.rule.code == code]
        assert found.outcome is outcome, day


def test_years_without_a_regular_meeting_are_told_together() -> None:
    asked = datetime.date(2033, 1, 1)
    found = [
        finding
        for one in judge(contract(FIRST), as_of=asked)
        for finding in one.findings
        if finding.code == "regular-meeting-is-held-each-year"
    ]
    assert [dict(one.message.values)["year"] for one in found] == ["2003–2032"]


def test_a_lost_vote_is_a_remark_at_the_line_of_the_vote() -> None:
    loaded = contract(*MEETINGS)
    (finding,) = judged(loaded, "resolution-is-carried", "R-3").findings
    assert finding.severity is Severity.REMARK
    line = LOST.splitlines()[finding.source.line - 1]
    assert line.strip().startswith("votes:")
    basis = [render(one, "en", str) for one in finding.basis]
    assert "Article 55" in basis
