"""Transfers in another currency: product, rounding, surplus and day of the rate."""

from decimal import Decimal

import pytest

from docgen.diagnostics.messages import render
from docgen.model.values import read_money
from docgen.rules.amounts import converted
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

A_01 = "contributions/A-01.yaml"
_EXACT = "transfers-are-converted-exactly"


@pytest.mark.parametrize(
    ("paid", "rate", "into", "credited"),
    [
        ("CNY 827.70", "827.70", "USD", "USD 100.00"),
        ("CNY 6,500,000", "827.72", "USD", "USD 785,289.71"),
        # Exactly half a cent goes up.
        ("CNY 1.01", "200", "USD", "USD 0.51"),
        ("CNY 1.0099", "200", "USD", "USD 0.50"),
        # The yen has no smaller unit.
        ("CNY 1,000", "6.4", "JPY", "JPY 15625"),
        ("CNY 1,000", "6.5", "JPY", "JPY 15385"),
    ],
)
def test_the_product_is_rounded_half_up_to_the_smallest_unit(
    paid: str, rate: str, into: str, credited: str
) -> None:
    assert converted(read_money(paid), Decimal(rate), into) == read_money(credited)


def test_a_wrong_product_is_found_with_the_right_one_and_the_article() -> None:
    contract = example(Edit(A_01, "credited: USD 100,000.13", "credited: USD 100,000.12"))
    (finding,) = judged(contract, _EXACT, "A-01").findings
    assert finding.source == contract.contributions[0].transfers[1].credited.source
    assert render(finding.observed, "en", str) == "US$100,000.13"
    assert render(finding.required, "en", str) == "US$100,000.12"
    assert [render(basis, "en", str) for basis in finding.basis] == ["Article 7"]


def test_in_the_own_currency_what_is_paid_is_what_is_credited() -> None:
    own = Edit(A_01, "paid: USD 200,000", "paid: CNY 1,655,400")
    assert judged(example(own), _EXACT, "A-01").outcome is Outcome.KEPT
    less = Edit(A_01, "paid: USD 199,999", "paid: CNY 1,655,400")
    (finding,) = judged(example(less), _EXACT, "A-01").findings
    assert render(finding.required, "en", str) == "US$199,999"


def test_a_surplus_without_a_record_is_told_where_to_go() -> None:
    contract = example(Edit(A_01, "# surplus: {amount: USD 0.12", "surplus: {amount: USD 0.12"))
    (finding,) = judged(contract, "transfers-come-to-the-contribution", "A-01").findings
    assert render(finding.observed, "en", str) == "US$300,000.12"
    assert "record under surplus that US$0.12 is left over" in render(finding.hint, "en", str)


def test_a_surplus_greater_than_all_transfers_is_found() -> None:
    contract = example(Edit(A_01, "{amount: USD 999999", "{amount: USD 0.12"))
    (finding,) = judged(contract, "transfers-come-to-the-contribution", "A-01").findings
    assert finding.source == contract.contributions[0].surplus.amount.source  # type: ignore[union-attr]


def test_a_conversion_that_is_not_agreed_leaves_the_arithmetic() -> None:
    agreed = """  conversion:
    basis: Article 7
    rate: {zh: 基准汇率, en: Base rate}
    day: {zh: 缴款之日, en: The day of payment}
"""
    contract = example(
        Edit("contract.yaml", "  conversion: {not_agreed: the law applies}\n", agreed),
        Edit(A_01, "credited: USD 100,000.13", "credited: USD 100,000.12"),
    )
    (finding,) = judged(contract, _EXACT, "A-01").findings
    assert finding.basis == ()
