"""The law's limits on shares, total investment and approval, with its numbers from the pack."""

import pytest

from docgen.diagnostics.messages import render
from docgen.facts.wording import cite, statutes_of
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

CONTRACT = "contract.yaml"
_CAP, _PART = "technology-within-the-cap", "registered-capital-reaches-its-part"


def test_technology_at_the_cap_is_kept_and_beyond_it_for_counsel() -> None:
    at_cap = Edit("law", "{value: 15%, basis: CO 24(2)}", "{value: 20%, basis: CO 24(2)}")
    assert judged(example(at_cap), _CAP, "example").outcome is Outcome.KEPT
    below = Edit("law", "{value: 14.99%, basis: CO 24(2)}", "{value: 20%, basis: CO 24(2)}")
    judgement = judged(example(below), _CAP, "example")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.findings == ()
    assert "technology is 15% of the registered capital, above 14.99%" in render(
        judgement.reason, "en", str
    )


@pytest.mark.parametrize(
    ("investment", "outcome"),
    [
        # Up to three million: seven tenths.
        ("USD 1,428,571", Outcome.KEPT),
        ("USD 1,428,572", Outcome.BROKEN),
        # Up to ten million: half, but no less than the amount of the bracket.
        ("USD 3,000,001", Outcome.BROKEN),
    ],
)
def test_the_registered_capital_is_measured_against_the_total_investment(
    investment: str, outcome: Outcome
) -> None:
    edit = Edit(CONTRACT, investment, "USD 1,400,000")
    assert judged(example(edit), _PART, "example").outcome is outcome


@pytest.mark.parametrize(
    ("investment", "required"),
    [
        ("USD 3,000,000", "70% of US$3,000,000 or more"),
        ("USD 3,000,001", "US$2,100,000 or more"),
        ("USD 4,199,999", "US$2,100,000 or more"),
        ("USD 4,200,000", "50% of US$4,200,000 or more"),
        ("USD 10,000,001", "US$5,000,000 or more"),
        ("USD 12,500,000", "40% of US$12,500,000 or more"),
        ("USD 30,000,001", "US$12,000,000 or more"),
        ("USD 36,000,000", "1/3 of US$36,000,000 or more"),
    ],
)
def test_each_bracket_has_its_part_and_its_least_amount(investment: str, required: str) -> None:
    edit = Edit(CONTRACT, investment, "USD 1,400,000")
    contract = example(edit)
    (finding,) = judged(contract, _PART, "example").findings
    assert render(finding.required, "en", str) == required
    ratio = contract.law.capital.registered_to_total[0].least.basis[0]
    assert cite(ratio, statutes_of(contract.law)) in finding.basis


def test_a_total_investment_in_another_currency_than_the_law_is_not_judged() -> None:
    edit = Edit(CONTRACT, '{amount: "CNY 11,000,000"', '{amount: "USD 1,400,000"')
    for code in (_PART, "approval-is-the-provinces"):
        assert judged(example(edit), code, "example").outcome is Outcome.CANNOT_BE_JUDGED


def test_just_under_the_limit_of_the_province_is_fine_and_at_it_is_a_remark() -> None:
    under = Edit(CONTRACT, "USD 29,999,999", "USD 1,400,000")
    assert judged(example(under), "approval-is-the-provinces", "example").outcome is Outcome.KEPT
    at = Edit(CONTRACT, "USD 30,000,000", "USD 1,400,000")
    assert judged(example(at), "approval-is-the-provinces", "example").outcome is Outcome.BROKEN


def test_the_foreign_share_is_taken_from_the_amount_while_it_is_open() -> None:
    opened = Edit(CONTRACT, "share: [not known]", "share: 40%")
    code = "foreign-share-reaches-the-floor"
    assert judged(example(opened), code, "example").outcome is Outcome.KEPT
    floor = Edit("law", "foreign_share_least: {value: 41%", "foreign_share_least: {value: 25%")
    (finding,) = judged(example(opened, floor), code, "example").findings
    assert render(finding.observed, "en", str) == "40%"


def test_without_a_foreign_party_there_is_no_foreign_share() -> None:
    edit = Edit(
        CONTRACT, "side: chinese\n    name: {zh: 乙公司", "side: foreign\n    name: {zh: 乙公司"
    )
    judgement = judged(example(edit), "foreign-share-reaches-the-floor", "example")
    assert judgement.outcome is Outcome.NOT_APPLICABLE
