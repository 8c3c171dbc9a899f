"""Which deadlines there are on a day, and how each stands."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator

import pytest

from docgen.deadlines.deadline import DeadlineSort, Nature, Run, State
from docgen.deadlines.finding import deadlines_of
from docgen.deadlines.table import DEADLINE_SORTS
from docgen.diagnostics.messages import message
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.values import Period, Unit
from tests.unit.deadlines.days import contract, day, deadlines, known, period, still_open

RUN = Run(subject="x", starts=known(day("2003-06-02")), period=period(60, Unit.DAY))


def _state(nature: Nature, run: Run, as_of: str) -> State:
    def runs(_: Contract, __: datetime.date) -> Iterator[Run]:
        yield run

    sort = DeadlineSort(
        code="x",
        what=message("the meeting"),
        who=lambda _: "somebody",
        event=message("the meeting"),
        nature=nature,
        runs=runs,
    )
    (found,) = deadlines_of(contract(), day(as_of), (sort,))
    return found.state


@pytest.mark.parametrize(
    ("as_of", "met", "state"),
    [
        ("2003-06-01", None, State.NOT_STARTED),
        ("2003-06-02", None, State.RUNNING),
        ("2003-08-01", None, State.RUNNING),
        ("2003-08-02", None, State.OVERDUE),
        ("2003-08-02", "2003-08-01", State.MET),
        ("2003-08-03", "2003-08-02", State.MET_LATE),
        # What is done later is not done yet.
        ("2003-07-01", "2003-07-20", State.RUNNING),
    ],
)
def test_a_duty_is_due_on_its_last_day(as_of: str, met: str | None, state: State) -> None:
    done = known(day(met)) if met else None
    assert _state(Nature.DUTY, dataclasses.replace(RUN, met=done), as_of) is state


def test_a_right_waits_for_the_day_after_a_day_of_rest() -> None:
    run = Run(subject="x", starts=known(day("2003-02-18")), period=period(60, Unit.DAY))
    assert _state(Nature.RIGHT, run, "2003-04-21") is State.RUNNING
    assert _state(Nature.RIGHT, run, "2003-04-22") is State.ENDED


def test_what_waits_for_an_open_day_is_open_and_says_for_which() -> None:
    assert _state(Nature.DUTY, dataclasses.replace(RUN, starts=still_open()), "2003-07-01") is (
        State.OPEN
    )
    meeting = deadlines("2003-03-31", "fengfan-valence")["first-meeting-held.fengfan-valence"]
    assert meeting.state is State.OPEN
    assert meeting.waiting_for is not None
    assert meeting.waiting_for.path == "company.established_on"


def test_a_period_that_was_not_agreed_is_no_deadline() -> None:
    none: Fact[Period] = Fact(settled=None, state=FactState.NOT_AGREED)
    run = dataclasses.replace(RUN, period=none)
    sort = dataclasses.replace(DEADLINE_SORTS[0], runs=lambda *_: iter((run,)))
    assert deadlines_of(contract(), day("2003-07-01"), (sort,)) == ()


def test_the_conditions_precedent_of_the_real_contract_end_on_a_saturday() -> None:
    found = deadlines("2003-03-31", "fengfan-valence")["conditions-precedent-satisfied.104-1b"]
    assert found.last is not None
    assert found.last.settled == day("2003-03-08")
    assert found.from_day == day("2003-03-11")
    assert found.is_provisional
    assert found.state is State.ENDED


@pytest.mark.parametrize(
    ("wanted", "due", "state"),
    [
        ("certificate-issued.A-01", "2003-02-07", State.MET),
        ("first-meeting-held.specimen", "2002-10-16", State.MET),
        ("first-instalment-paid.A", "2002-12-16", State.MET),
        ("second-call-notified.M-03", "2002-12-12", State.MET),
        ("second-vote-called.R-2003-03", "2003-08-20", State.ENDED),
        ("deadlock-referred.R-2003-04", "2003-09-17", State.MET),
        ("deadlock-decided.RF-2003-1", "2003-10-16", State.MET),
        ("draft-minutes-distributed.M-04", "2003-04-19", State.MET),
        ("final-minutes-distributed.M-04", "2003-05-19", State.MET),
        ("term-of-office.A2", "2006-09-16", State.RUNNING),
        ("contract-term.specimen", "2032-09-16", State.RUNNING),
        ("extension-applied-for.specimen", "2032-03-16", State.RUNNING),
        ("regular-meeting-held.2003", "2003-12-31", State.MET),
    ],
)
def test_the_specimen_has_its_deadlines(wanted: str, due: str, state: State) -> None:
    found = deadlines("2003-12-31")[wanted]
    assert found.due == day(due)
    assert found.state is state
    assert found.basis


def test_the_last_day_to_agree_stands_beside_the_day_on_which_agreement_is_deemed() -> None:
    found = deadlines("2004-10-07")
    agreeing, deemed = found["continuation-agreed.N-06"], found["negotiation-over.N-06"]
    assert (agreeing.due, agreeing.state) == (day("2004-10-06"), State.ENDED)
    assert (deemed.due, deemed.state) == (day("2004-10-09"), State.RUNNING)


def test_a_right_that_would_arise_after_the_calendar_has_no_day() -> None:
    def runs(_: Contract, __: datetime.date) -> Iterator[Run]:
        yield Run(subject="x", starts=known(day("9999-12-31")))

    sort = dataclasses.replace(DEADLINE_SORTS[0], nature=Nature.RIGHT, runs=runs)
    (found,) = deadlines_of(contract(), day("2003-07-01"), (sort,))
    assert found.from_day is None


def test_no_deadline_of_a_lump_sum_where_instalments_are_agreed() -> None:
    codes = {one.sort.code for one in deadlines("2003-12-31").values()}
    assert "first-instalment-paid" in codes
    assert "lump-sum-paid" not in codes


def test_both_are_shown_while_nobody_knows_which_is_agreed() -> None:
    codes = {one.sort.code for one in deadlines("2003-12-31", "fengfan-valence").values()}
    assert {"first-instalment-paid", "lump-sum-paid"} <= codes


def test_a_report_without_an_agreed_day_recurs() -> None:
    states = {
        one.state for one in deadlines("2003-12-31").values() if one.sort.code == "report-given"
    }
    assert states == {State.RECURRING}


def test_ids_name_one_deadline_each_and_the_first_due_comes_first() -> None:
    for name in ("specimen", "fengfan-valence"):
        found = deadlines_of(contract(name), day("2004-06-30"))
        assert len({one.id for one in found}) == len(found)
        days = [one.due for one in found if one.due is not None]
        assert days == sorted(days)
        assert all(one.due is None for one in found[len(days) :])


def test_codes_are_permanent_names_used_once() -> None:
    codes = [sort.code for sort in DEADLINE_SORTS]
    assert len(set(codes)) == len(codes)
