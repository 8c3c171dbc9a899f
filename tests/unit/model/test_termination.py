"""Tests of the terms about the grounds for termination."""

from __future__ import annotations

from docgen.model.facts import FactState
from docgen.model.termination import Duration, Ground, Negotiation
from docgen.model.values import Period, Unit
from tests.unit.model.stated_in_yaml import complaints, stated

GROUND = """\
id: 104-1a
name: {zh: 逾期未缴付出资, en: Late contribution}
concerns: either party
notice_by: any party
conditions:
  - {id: late, what: {zh: 逾期, en: Late}, period: [90 days], runs_from: due date, measure: elapsed}
"""


def test_a_period_in_brackets_has_a_value_and_is_provisional() -> None:
    period = stated(Ground, GROUND).conditions[0].period
    assert period is not None
    assert (period.value, period.state) == (Period(90, Unit.DAY), FactState.PROVISIONAL)


def test_a_ground_is_listed_unless_said_otherwise() -> None:
    assert stated(Ground, GROUND).listed == "listed"
    assert stated(Ground, GROUND + "listed: not listed\n").listed == "not listed"


def test_a_period_runs_only_from_events_that_are_known() -> None:
    assert complaints(Ground, GROUND.replace("due date", "full moon")) == [(6, "not-one-of")]


def test_an_applicant_may_be_open() -> None:
    negotiation = stated(
        Negotiation,
        """\
within: 30 days
runs_from: receipt of notice
unless: {zh: 同意继续, en: They agree to go on}
deemed: {zh: 视为同意终止, en: Deemed to agree to terminate}
applied_to: approval-authority
applicant: [not stated]
""",
    )
    assert (negotiation.applicant.state, negotiation.applicant.note) == (
        FactState.OPEN,
        "not stated",
    )


def test_a_term_may_have_no_stated_start() -> None:
    duration = stated(Duration, "period: 50 years\nstarts_on: [not stated]\n")
    assert duration.starts_on is not None
    assert duration.starts_on.state is FactState.OPEN
