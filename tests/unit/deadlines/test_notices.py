"""Deadlines that notices start, by what is recorded of their dispatch."""

from __future__ import annotations

import datetime

import pytest

from docgen.deadlines.deadline import State
from docgen.deadlines.finding import deadlines_of
from docgen.rules.notices.clocks import clocks_started_by
from docgen.rules.notices.starts import begun_by
from tests.unit.deadlines import days
from tests.unit.rules.notices.letters import (
    BREACH,
    FORCE_MAJEURE,
    Edit,
    contract,
    courier,
    notice,
    serving,
    termination,
)

_AS_OF = datetime.date(2003, 4, 1)


def test_a_fax_that_is_not_confirmed_has_no_day_of_receipt_of_its_own() -> None:
    fax = "{id: fax, to: A, means: fax, handed_over_on: 2003-03-10, letter: courier}"
    loaded = contract(serving(notice(BREACH, fax, courier("2003-03-10"))))
    found = {one.id for one in deadlines_of(loaded, _AS_OF) if one.sort.code == "notice-received"}
    assert found == {"notice-received.N-1-courier"}


def test_a_notice_of_a_year_beyond_the_calendar_leaves_its_periods_open() -> None:
    loaded = contract(serving(notice(BREACH, courier("9999-12-30"), dated="9999-12-30")))
    found = {one.id: one for one in deadlines_of(loaded, _AS_OF)}
    assert found["breach-cured-from-dispatch.N-1"].due is None


@pytest.mark.parametrize("name", ["specimen", "fengfan-valence"])
def test_every_period_that_a_notice_starts_is_a_deadline_with_the_same_last_day(name: str) -> None:
    loaded = days.contract(name)
    listed = deadlines_of(loaded, _AS_OF)
    counted = 0
    for one in loaded.notices:
        last_days = {found.last.path: found.last for found in listed if found.last is not None}
        for clock in clocks_started_by(loaded, one):
            is_listed = one.call is None or clock.counted == "from receipt"
            if clock.last.settled is not None and is_listed:
                assert last_days[clock.last.path] == clock.last
                counted += 1
    assert counted or name != "specimen"


def test_a_notice_without_a_dispatch_starts_periods_that_do_not_run() -> None:
    loaded = contract(serving(notice(BREACH)))
    assert {one.starts_on for one in begun_by(loaded, loaded.notices[0])} == {None}
    assert clocks_started_by(loaded, loaded.notices[0]) == ()
    found = {one.id: one for one in deadlines_of(loaded, _AS_OF)}
    assert found["breach-cured-from-receipt.N-1"].state is State.NOT_STARTED


def test_a_planned_notice_without_a_day_has_started_nothing() -> None:
    loaded = contract(serving(notice(BREACH, courier("[to be sent]"))))
    found = {one.id: one for one in deadlines_of(loaded, _AS_OF)}
    assert found["breach-cured-from-dispatch.N-1"].state is State.NOT_STARTED
    assert found["breach-cured-from-receipt.N-1"].state is State.NOT_STARTED


_EVENT = notice(FORCE_MAJEURE, courier("2002-09-10", to="B"), between="from: A\nto: [B]")
_LASTING = "force-majeure-consequences-lasting.N-1"


def test_the_consequences_of_an_event_are_not_counted_from_the_event() -> None:
    found = {one.id: one for one in deadlines_of(contract(serving(_EVENT)), _AS_OF)}
    assert found[_LASTING].state is State.NOT_STARTED


def test_the_consequences_of_an_event_are_counted_from_the_day_recorded() -> None:
    matter = termination("104-6", "impairment", "duration, runs_from: 2002-10-01", "no-solution")
    ending = notice(matter, courier("2003-05-26"), head="id: N-2\nfollows: N-1")
    found = {one.id: one for one in deadlines_of(contract(serving(_EVENT, ending)), _AS_OF)}
    last = found[_LASTING].last
    assert last is not None
    assert last.settled == datetime.date(2003, 4, 1)


def test_the_end_of_an_event_ends_no_time_of_its_consequences() -> None:
    ended = Edit("notices/1.yaml", "2002-08-31, ended_on: 2002-10-15", "2002-08-31")
    matter = termination("104-6", "impairment", "duration, runs_from: 2002-10-01", "no-solution")
    ending = notice(matter, courier("2003-05-26"), head="id: N-2\nfollows: N-1")
    loaded = contract(serving(_EVENT, ending), ended)
    found = {one.id: one for one in deadlines_of(loaded, _AS_OF)}
    assert found[_LASTING].state is not State.MET


def test_working_days_of_a_notice_are_counted_by_the_terms_on_notices() -> None:
    sixty = Edit("contract.yaml", "period: 60 working days", "period: 60 days")
    abroad = Edit("contract.yaml", "working_days_of: US", "working_days_of: [CN]")
    texts = serving(notice(BREACH, courier("2003-04-01")))
    in_china, elsewhere = contract(texts, sixty), contract(texts, sixty, abroad)
    last_days = set()
    for loaded in (in_china, elsewhere):
        found = {one.id: one for one in deadlines_of(loaded, _AS_OF)}
        from_dispatch = found["breach-cured-from-dispatch.N-1"].last
        assert from_dispatch is not None
        assert from_dispatch == clocks_started_by(loaded, loaded.notices[0])[0].last
        last_days.add(from_dispatch.settled)
    assert len(last_days) == 2
