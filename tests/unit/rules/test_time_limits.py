"""The law's time for payment: three months for a first instalment, six for everything."""

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged, without_instalments

CONTRACT, SCHEDULE = "contract.yaml", "appendices/1.yaml"
_FIRST, _ALL = "first-instalment-in-time", "lump-sum-in-time"


def _scheduled(line: str) -> Edit:
    return Edit(SCHEDULE, f"schedule: {line}\ninstalments:", "instalments:")


@pytest.mark.parametrize("code", [_FIRST, _ALL])
def test_an_open_schedule_is_waited_for(code: str) -> None:
    contract = example(_scheduled("[to be fixed]"))
    judgement = judged(contract, code, "A")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.waiting_for is contract.appendices[0].schedule


@pytest.mark.parametrize("code", [_FIRST, _ALL])
def test_nothing_is_assumed_if_no_appendix_lists_anything(code: str) -> None:
    judgement = judged(without_instalments(""), code, "A")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.waiting_for is None


def test_instalments_of_different_days_are_instalments() -> None:
    contract = example()
    assert judged(contract, _FIRST, "A").outcome is Outcome.KEPT
    assert judged(contract, _ALL, "A").outcome is Outcome.NOT_APPLICABLE


def test_the_first_instalment_is_in_time_on_the_last_day_of_three_months() -> None:
    made = Edit("contributions/A-01.yaml", "made_on: 2002-06-01", "made_on: 2002-04-12")
    assert judged(example(made), _FIRST, "A").outcome is Outcome.KEPT
    late = Edit("contributions/A-01.yaml", "made_on: 2002-06-02", "made_on: 2002-04-12")
    (finding,) = judged(example(late), _FIRST, "A").findings
    assert "2002-06-01" in render(finding.message, "en", str)
    assert render(finding.observed, "en", str) == "US$0"
    assert render(finding.required, "en", str) == "15% of US$600,000 or more"


def test_too_small_a_first_instalment_is_found() -> None:
    part = Edit("law", "first_instalment_least: {value: 51%", "first_instalment_least: {value: 15%")
    (finding,) = judged(example(part), _FIRST, "A").findings
    assert render(finding.observed, "en", str) == "US$300,000"
    exact = Edit(
        "law", "first_instalment_least: {value: 50%", "first_instalment_least: {value: 15%"
    )
    assert judged(example(exact), _FIRST, "A").outcome is Outcome.KEPT


def test_the_lump_sum_is_in_time_on_the_last_day_of_six_months() -> None:
    at_once = _scheduled("lump sum")
    in_time = Edit(CONTRACT, "established_on: 2002-02-22", "established_on: 2002-03-01")
    assert judged(example(at_once, in_time), _ALL, "A").outcome is Outcome.KEPT
    late = Edit(CONTRACT, "established_on: 2002-02-21", "established_on: 2002-03-01")
    (finding,) = judged(example(at_once, late), _ALL, "A").findings
    assert render(finding.observed, "en", str) == "US$500,000"
    assert render(finding.required, "en", str) == "100% of US$600,000 or more"
    assert judged(example(at_once), _FIRST, "A").outcome is Outcome.NOT_APPLICABLE


def test_before_the_last_day_has_passed_nothing_is_missed() -> None:
    later = Edit(CONTRACT, "established_on: 2002-08-01", "established_on: 2002-03-01")
    part = Edit(
        "law", "first_instalment_least: {value: 100%", "first_instalment_least: {value: 15%"
    )
    unpaid = Edit("contributions/A-03.yaml", "amount: USD 90,000", "amount: USD 100,000")
    judgement = judged(example(later, part, unpaid), _FIRST, "A")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert "nothing later is recorded" in judgement.reason.template


def test_an_open_date_is_waited_for_unless_enough_is_paid_already() -> None:
    opened = Edit("contributions/A-02.yaml", "made_on: [to be fixed]", "made_on: 2002-08-20")
    assert judged(example(opened), _FIRST, "A").outcome is Outcome.KEPT
    part = Edit("law", "first_instalment_least: {value: 51%", "first_instalment_least: {value: 15%")
    judgement = judged(example(opened, part), _FIRST, "A")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.waiting_for is not None
