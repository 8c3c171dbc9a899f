"""Contributions against instalments, items and reports."""

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

_OVERPAID = "instalments-are-not-overpaid"


def test_an_open_contribution_leaves_open_whether_an_instalment_is_overpaid() -> None:
    judgement = judged(
        example(Edit("contributions/A-02.yaml", "pays: [to be fixed]", "pays: A-2")),
        _OVERPAID,
        "A",
    )
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED


def test_what_is_known_to_overpay_is_broken_whatever_is_open() -> None:
    judgement = judged(
        example(
            Edit("contributions/A-02.yaml", "pays: [to be fixed]", "pays: A-2"),
            Edit("contributions/A-01.yaml", "amount: USD 300,001\n", "amount: USD 300,000\n"),
        ),
        _OVERPAID,
        "A",
    )
    (finding,) = judgement.findings
    assert render(finding.observed, "en", str) == "US$300,001"
    assert render(finding.required, "en", str) == "US$300,000 or less"


def test_an_item_valued_twice_is_found_although_another_reference_is_open() -> None:
    contract = example(
        Edit("contributions/A-01.yaml", "pays: A-1\nvalued_in: [to be fixed]\n", "pays: A-1\n"),
        Edit("contributions/A-02.yaml", "pays: A-2\nvalued_in: presses\n", "pays: A-2\n"),
    )
    (finding,) = judged(contract, "items-are-valued-once", "A").findings
    assert finding.source == contract.contributions[2].valued_in.source  # type: ignore[union-attr]
    assert render(finding.observed, "en", str) == "A-02; A-03"


def test_the_item_is_accused_if_the_contract_has_the_amount_of_the_contribution() -> None:
    contract = example(Edit("appendices/3.yaml", "value: USD 100,001", "value: USD 100,000"))
    (finding,) = judged(contract, "contribution-equals-its-valuation", "A-03").findings
    assert finding.source == contract.valued_item("presses").value.source


def test_contribution_and_report_name_each_other_both_ways() -> None:
    code = "report-covers-contribution"
    left_out = Edit("reports/R-2.yaml", "covers: [A-02, A-03]", "covers: [A-02, A-03, B-02]")
    (finding,) = judged(example(left_out), code, "B-02").findings
    assert render(finding.message, "en", str) == "B-02 names R-2, which does not cover it"
    covered = Edit("reports/R-1.yaml", "covers: [A-01, B-01, B-02]", "covers: [A-01, B-01]")
    (finding,) = judged(example(covered), code, "B-02").findings
    assert render(finding.message, "en", str) == "R-1 covers B-02, which does not name it"
