"""The order of dates, and the last day for a certificate."""

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

CONTRACT, A_02, R_2 = "contract.yaml", "contributions/A-02.yaml", "reports/R-2.yaml"
_IN_TIME = "certificate-issued-in-time"


@pytest.mark.parametrize(
    ("period", "received_on", "last", "day_after"),
    [
        ("60 days", "2002-09-02", "2002-11-01", "2002-11-02"),
        ("2 months", "2002-09-02", "2002-11-02", "2002-11-03"),
        ("2 months", "2002-08-31", "2002-10-31", "2002-11-01"),
        ("1 month", "2002-08-31", "2002-09-30", "2002-10-01"),
        ("1 year", "2002-09-02", "2003-09-02", "2003-09-03"),
    ],
)
def test_the_last_day_is_in_time_and_the_next_is_not(
    period: str, received_on: str, last: str, day_after: str
) -> None:
    agreed = Edit(CONTRACT, f"issued_within: {period}", "issued_within: 60 days")
    received = Edit(R_2, f"received_on: {received_on}", "received_on: 2002-09-02")
    on_last = Edit(A_02, f"issued_on: {last}", "issued_on: 2002-09-16")
    assert judged(example(agreed, received, on_last), _IN_TIME, "A-02").outcome is Outcome.KEPT
    after = Edit(A_02, f"issued_on: {day_after}", "issued_on: 2002-09-16")
    (finding,) = judged(example(agreed, received, after), _IN_TIME, "A-02").findings
    assert render(finding.observed, "en", str) == day_after
    assert render(finding.required, "en", str) == f"{last} or earlier"


def test_the_finding_cites_the_article_of_the_period() -> None:
    late = Edit(A_02, "issued_on: 2002-12-16", "issued_on: 2002-09-16")
    (finding,) = judged(example(late), _IN_TIME, "A-02").findings
    assert [render(basis, "en", str) for basis in finding.basis] == ["Article 8"]
    assert "from receipt of the report on 2002-09-02" in render(finding.hint, "en", str)


def test_a_period_in_working_days_cannot_be_judged() -> None:
    edit = Edit(CONTRACT, "issued_within: 60 working days", "issued_within: 60 days")
    judgement = judged(example(edit), _IN_TIME, "A-02")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.waiting_for is None


def test_a_certificate_that_replaces_another_has_no_period() -> None:
    edit = Edit("contributions/B-01.yaml", "issued_on: 2003-06-12", "issued_on: 2002-06-12")
    assert judged(example(edit), _IN_TIME, "B-01-2").outcome is Outcome.NOT_APPLICABLE
    assert judged(example(edit), _IN_TIME, "B-01").outcome is Outcome.KEPT


def test_a_contribution_may_precede_the_establishment_of_the_company() -> None:
    edit = Edit(CONTRACT, "established_on: 2002-04-20", "established_on: 2002-03-01")
    contract = example(edit)
    assert judged(contract, "establishment-precedes-certificate", "A-01").outcome is Outcome.KEPT
    assert judged(contract, "contribution-precedes-report", "A-01").outcome is Outcome.KEPT


@pytest.mark.parametrize(
    ("code", "file", "edit", "subject"),
    [
        (
            "contribution-precedes-report",
            A_02,
            ("made_on: 2002-08-30", "made_on: 2002-08-20"),
            "A-02",
        ),
        ("report-precedes-receipt", R_2, ("dated: 2002-09-02", "dated: 2002-08-30"), "A-02"),
        (
            "receipt-precedes-certificate",
            A_02,
            ("issued_on: 2002-09-02", "issued_on: 2002-09-16"),
            "A-02",
        ),
    ],
)
def test_two_things_on_one_day_are_in_order(
    code: str, file: str, edit: tuple[str, str], subject: str
) -> None:
    assert judged(example(Edit(file, *edit)), code, subject).outcome is Outcome.KEPT


def test_a_date_by_hand_is_judged_once_it_is_recorded() -> None:
    recorded = Edit("contributions/B-02.yaml", "{by_hand: 2002-11-02}", "by_hand")
    assert judged(example(recorded), _IN_TIME, "B-02").outcome is Outcome.BROKEN
    in_time = Edit("contributions/B-02.yaml", "{by_hand: 2002-11-01}", "by_hand")
    judgement = judged(example(in_time), _IN_TIME, "B-02")
    assert judgement.outcome is Outcome.KEPT
    assert not judgement.is_provisional
