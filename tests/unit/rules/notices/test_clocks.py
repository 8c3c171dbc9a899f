"""The periods before and after a notice, and the days on which they end."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.diagnostics.messages import render
from docgen.model.contract import Contract
from docgen.model.facts import FactState
from docgen.model.notices import Notice
from docgen.rules.notices.clocks import (
    Clock,
    clocks_started_by,
    may_be_served_from,
    negotiation_clock,
    say_counted,
    waiting_clocks,
)
from tests.unit.rules.notices.letters import (
    BREACH,
    FORCE_MAJEURE,
    LASTED,
    ONE,
    Edit,
    contract,
    courier,
    notice,
    serving,
    termination,
)

AFTER = "id: N-2\nfollows: N-1"
CONSULTATION = f"consultation: {{dispute: {ONE}, position: {ONE}}}\n"
ARBITRATION = f"arbitration: {{dispute: {ONE}, failed: yes, claims: [{ONE}]}}\n"
CALL = 'call: {instalment: A-1, outstanding: "USD 490,000"}\n'
_CURED = termination("104-2", "material-breach", "not-cured")
_EVENT = notice(FORCE_MAJEURE, courier("2003-03-10", to="B"), between="from: A\nto: [B]")
_INSOLVENT = termination("104-3b", "insolvency-of-party")


def _loaded(*notices: str, edits: tuple[Edit, ...] = ()) -> tuple[Contract, Notice]:
    loaded = contract(serving(*notices), *edits)
    return loaded, loaded.notices[-1]


def _days(clock: Clock) -> list[str]:
    return [one.value.isoformat() for one in (clock.last, clock.rolled, clock.right_from)]


def test_the_thirty_days_of_negotiation_run_from_receipt() -> None:
    found = negotiation_clock(*_loaded(notice(_INSOLVENT, courier("2003-03-10"))))
    assert found is not None
    assert found.starts_on.value == datetime.date(2003, 3, 24)
    assert _days(found) == ["2003-04-23", "2003-04-23", "2003-04-24"]
    assert found.right_from.state is FactState.KNOWN
    assert {str(one.number) for one in found.last.basis} == {"105", "127"}


def test_a_planned_dispatch_gives_a_provisional_clock_and_none_gives_none() -> None:
    found = negotiation_clock(*_loaded(notice(_INSOLVENT, courier("[2003-03-10]"))))
    assert found is not None
    assert found.right_from.state is FactState.PROVISIONAL
    assert _days(found)[0] == "2003-04-23"
    assert negotiation_clock(*_loaded(notice(_INSOLVENT))) is None
    found = negotiation_clock(*_loaded(notice(_INSOLVENT, courier("by_hand"))))
    assert found is not None
    assert found.last.state is FactState.BY_HAND


def test_no_negotiation_runs_after_the_deadlock_nor_after_another_notice() -> None:
    deadlock = termination("55-deadlock", "not-passed", "adverse-effect", more="resolution: R-2")
    assert negotiation_clock(*_loaded(notice(deadlock, courier("2003-03-10")))) is None
    assert negotiation_clock(*_loaded(notice(BREACH, courier("2003-03-10")))) is None


def test_the_time_to_cure_is_shown_from_dispatch_and_from_receipt() -> None:
    loaded, found = _loaded(
        notice(BREACH, courier("2003-03-10")),
        notice(_CURED, head=AFTER, dated="2003-06-01"),
    )
    clocks = waiting_clocks(loaded, found)
    assert [one.counted for one in clocks] == ["from dispatch", "from receipt"]
    assert [_days(one)[0] for one in clocks] == ["2003-05-09", "2003-05-23"]
    may_from = may_be_served_from(loaded, found)
    assert may_from is not None
    assert may_from.value == datetime.date(2003, 5, 24)
    assert clocks[0].condition is not None
    assert clocks[0].condition.id == "not-cured"
    started = clocks_started_by(loaded, loaded.notices[0])
    assert [_days(one) for one in started] == [_days(one) for one in clocks]


@given(days=st.integers(0, 1500))
@settings(max_examples=15, deadline=None)
def test_the_right_arises_after_the_last_day_of_either_reading(days: int) -> None:
    handed = datetime.date(2002, 1, 10) + datetime.timedelta(days=days)
    loaded, found = _loaded(
        notice(BREACH.replace("2003-02-01", "2002-01-10"), courier(handed.isoformat()),
               dated="2002-01-10"),
        notice(_CURED, head=AFTER, dated="2006-12-31"),
    )  # fmt: skip
    may_from = may_be_served_from(loaded, found)
    clocks = waiting_clocks(loaded, found)
    assert may_from is not None
    assert len(clocks) == 2
    for clock in clocks:
        assert clock.starts_on.value < clock.last.value <= clock.rolled.value < may_from.value


def test_a_last_day_in_the_holidays_lets_the_right_arise_after_them() -> None:
    overdue = termination("104-1a", "not-contributed", "overdue",
                          more="concerning: A\n  instalment: A-1")  # fmt: skip
    loaded, found = _loaded(notice(overdue, dated="2003-05-07"))
    (clock,) = waiting_clocks(loaded, found)
    assert _days(clock) == ["2003-05-01", "2003-05-06", "2003-05-07"]
    assert clock.counted == "from its start"
    # The ninety days stand in brackets.
    assert clock.last.state is FactState.PROVISIONAL


def test_without_an_instalment_or_a_due_date_the_first_day_is_open() -> None:
    overdue = termination("104-1a", "not-contributed", "overdue")
    loaded, found = _loaded(notice(overdue))
    may_from = may_be_served_from(loaded, found)
    assert may_from is not None
    assert may_from.state is FactState.OPEN
    named = overdue.replace("concerning: A", "concerning: A\n  instalment: A-1")
    undated = Edit("appendices/1.yaml", 'amount: "USD 490,000"}', 'amount: "USD 490,000", '
                   "due: 2003-01-31}")  # fmt: skip
    loaded, found = _loaded(notice(named), edits=(undated,))
    may_from = may_be_served_from(loaded, found)
    assert may_from is not None
    assert may_from.state is FactState.OPEN


def test_a_recorded_start_stands_in_where_nothing_else_tells_it() -> None:
    lasting = termination("104-6", "impairment", "duration", "no-solution")
    recorded = Edit("notices/1.yaml", "duration, holds: yes, runs_from: 2003-01-02",
                    "duration, holds: yes")  # fmt: skip
    loaded, found = _loaded(notice(lasting), edits=(recorded,))
    (clock,) = waiting_clocks(loaded, found)
    assert _days(clock) == ["2003-07-02", "2003-07-02", "2003-07-03"]


def test_months_are_calendar_months_and_end_with_the_month() -> None:
    lasting = termination("104-6", "impairment", LASTED, "no-solution")
    loaded, found = _loaded(_EVENT, notice(lasting, head=AFTER))
    (clock,) = waiting_clocks(loaded, found)
    assert _days(clock) == ["2003-02-28", "2003-02-28", "2003-03-01"]


@pytest.mark.parametrize(
    ("recorded", "starts"), [("2002-10-01", "2002-10-01"), ("2002-08-01", "2002-08-31")]
)
def test_consequences_start_on_the_day_recorded_but_not_before_the_event(
    recorded: str, starts: str
) -> None:
    duration = f"duration, runs_from: {recorded}"
    lasting = termination("104-6", "impairment", duration, "no-solution")
    loaded, found = _loaded(_EVENT, notice(lasting, head=AFTER))
    (clock,) = waiting_clocks(loaded, found)
    assert clock.starts_on.value.isoformat() == starts


def test_nobody_infers_when_the_consequences_of_an_event_began() -> None:
    lasting = termination("104-6", "impairment", "duration", "no-solution")
    loaded, found = _loaded(_EVENT, notice(lasting, head=AFTER))
    (clock,) = waiting_clocks(loaded, found)
    assert clock.starts_on.state is FactState.OPEN
    assert clock.last.state is FactState.OPEN


def test_an_event_itself_is_counted_from_its_own_start() -> None:
    lasting = termination("104-6", "impairment", "duration, runs_from: 2002-10-01", "no-solution")
    of_event = Edit("contract.yaml", "runs_from: start of event",
                    "runs_from: start of consequences")  # fmt: skip
    loaded, found = _loaded(_EVENT, notice(lasting, head=AFTER), edits=(of_event,))
    (clock,) = waiting_clocks(loaded, found)
    assert clock.starts_on.value.isoformat() == "2002-08-31"


def test_evidence_is_due_fifteen_days_after_the_earliest_dispatch() -> None:
    text = notice(
        FORCE_MAJEURE, courier("2003-03-12", to="B"), courier("2003-03-10", to="B", name="first"),
        between="from: A\nto: [B]",
    )  # fmt: skip
    (clock,) = clocks_started_by(*_loaded(text))
    assert (clock.counted, _days(clock)[0]) == ("from dispatch", "2003-03-25")


def test_arbitration_waits_for_sixty_days_after_service_of_the_request() -> None:
    loaded, found = _loaded(
        notice(CONSULTATION, courier("2003-03-10")),
        notice(ARBITRATION, head=AFTER, between="from: B\nto: [institution, A]"),
    )
    (clock,) = waiting_clocks(loaded, found)
    assert _days(clock) == ["2003-05-23", "2003-05-23", "2003-05-24"]
    assert [_days(one) for one in clocks_started_by(loaded, loaded.notices[0])] == [_days(clock)]


def test_a_call_starts_the_laws_month_by_both_readings() -> None:
    clocks = clocks_started_by(*_loaded(notice(CALL, courier("2003-03-10"))))
    assert [_days(one)[0] for one in clocks] == ["2003-04-10", "2003-04-24"]
    assert "CC" in {one.statute for one in clocks[0].last.basis}


@pytest.mark.parametrize(
    ("typed", "starts"),
    [("receipt of notice", ["2003-03-24"]), ("dispatch of notice", ["2003-03-10"])],
)
def test_where_the_contract_says_which_there_is_one_reading(typed: str, starts: list[str]) -> None:
    said = Edit("contract.yaml", f"runs_from: {typed}\n          measure",
                "runs_from: written notice\n          measure")  # fmt: skip
    loaded, found = _loaded(
        notice(BREACH, courier("2003-03-10")), notice(_CURED, head=AFTER), edits=(said,)
    )
    clocks = waiting_clocks(loaded, found)
    assert [one.starts_on.value.isoformat() for one in clocks] == starts


def test_a_breach_counts_where_it_is_not_said_whom_the_ground_concerns() -> None:
    unsaid = _CURED.replace("  concerning: A\n", "")
    loaded, found = _loaded(notice(BREACH, courier("2003-03-10")), notice(unsaid, head=AFTER))
    starts = [one.starts_on.value.isoformat() for one in waiting_clocks(loaded, found)]
    assert starts == ["2003-03-10", "2003-03-24"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2003-03-10", "30 days from 2003-03-24 end on 2003-04-23"),
        (
            "2003-03-18",
            "30 days from 2003-04-01 end on 2003-05-01, a day of rest; "
            "the next working day is 2003-05-06",
        ),
    ],
)
def test_a_day_of_rest_is_spoken_of_only_where_there_is_one(day: str, said: str) -> None:
    clock = negotiation_clock(*_loaded(notice(_INSOLVENT, courier(day), dated=day)))
    assert clock is not None
    assert render(say_counted(clock), "en", str) == said


def test_a_period_in_working_days_is_counted_by_the_published_calendar() -> None:
    working = Edit("contract.yaml", "within: 3 working days\n    runs_from: receipt",
                   "within: 30 days\n    runs_from: receipt")  # fmt: skip
    hand = "{id: hand, to: A, means: hand, handed_over_on: 2003-04-29, received_on: 2003-04-29}"
    loaded, found = _loaded(notice(_INSOLVENT, hand), edits=(working,))
    clock = negotiation_clock(loaded, found)
    assert clock is not None
    assert _days(clock)[0] == "2003-05-07"
