"""Deadlines that notices start, by what is recorded of their dispatch."""

from __future__ import annotations

import datetime

from docgen.deadlines.finding import deadlines_of
from tests.unit.rules.notices.letters import BREACH, contract, courier, notice, serving

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
