"""Facts that are computed for the papers."""

from fractions import Fraction
from typing import Any

import pytest

from docgen.diagnostics.messages import render
from docgen.facts.wording import cite
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.values import read_money
from docgen.rules.conclusions import CONCLUSIONS
from docgen.rules.rule import Case
from tests.unit.rules.example import Edit, example


def _concluded(contract: Contract, name: str, contribution_id: str) -> Fact[Any]:
    (contribution,) = [one for one in contract.contributions if one.id == contribution_id]
    case = Case(contract=contract, party=contribution.party, contribution=contribution)
    return CONCLUSIONS[name](case)


@pytest.mark.parametrize(
    ("contribution", "amount", "of_subscription", "of_capital"),
    [
        ("A-01", "USD 300,000", Fraction(1, 2), Fraction(3, 10)),
        ("A-02", "USD 500,000", Fraction(5, 6), Fraction(1, 2)),
        ("A-03", "USD 600,000", Fraction(1), Fraction(3, 5)),
        ("B-01", "USD 250,000", Fraction(5, 8), Fraction(1, 4)),
        ("B-02", "USD 400,000", Fraction(1), Fraction(2, 5)),
    ],
)
def test_the_cumulative_amount_runs_by_date(
    contribution: str, amount: str, of_subscription: Fraction, of_capital: Fraction
) -> None:
    contract = example()
    cumulative = _concluded(contract, "cumulative_contribution", contribution)
    assert cumulative.value == read_money(amount)
    assert cumulative.state is FactState.KNOWN
    share = _concluded(contract, "cumulative_share_of_subscription", contribution)
    assert share.value == of_subscription
    share = _concluded(contract, "share_of_registered_capital_contributed", contribution)
    assert share.value == of_capital


def test_on_one_day_the_id_decides() -> None:
    contract = example(
        Edit("contributions/A-03.yaml", "made_on: 2002-08-20", "made_on: 2002-08-22")
    )
    assert _concluded(contract, "cumulative_contribution", "A-02").value == read_money(
        "USD 500,000"
    )
    assert _concluded(contract, "cumulative_contribution", "A-03").value == read_money(
        "USD 600,000"
    )


@pytest.mark.parametrize("contribution", ["A-01", "A-02", "A-03"])
def test_an_open_date_of_the_party_leaves_the_sum_open(contribution: str) -> None:
    opened = Edit("contributions/A-02.yaml", "made_on: [to be fixed]", "made_on: 2002-08-20")
    contract = example(opened)
    fact = _concluded(contract, "cumulative_contribution", contribution)
    assert fact.state is FactState.OPEN
    assert fact.derivation is not None
    sources = {source.path for source in fact.derivation.sources}
    assert "contributions.A-02.made_on" in sources
    share = _concluded(contract, "cumulative_share_of_subscription", contribution)
    assert share.state is FactState.OPEN
    assert _concluded(contract, "cumulative_contribution", "B-01").state is FactState.KNOWN


def test_a_date_in_brackets_leaves_the_sum_provisional() -> None:
    contract = example(
        Edit("contributions/A-02.yaml", "made_on: [2002-08-20]", "made_on: 2002-08-20")
    )
    fact = _concluded(contract, "cumulative_contribution", "A-03")
    assert fact.state is FactState.PROVISIONAL
    assert fact.value == read_money("USD 600,000")


def test_a_contribution_whose_certificate_is_cancelled_for_good_does_not_count() -> None:
    cancelled = "replaces: B-01\n    cancelled: {on: 2002-06-20, why: {zh: 撤销, en: Void}}\n"
    contract = example(Edit("contributions/B-01.yaml", cancelled, "replaces: B-01\n"))
    assert _concluded(contract, "cumulative_contribution", "B-02").value == read_money(
        "USD 150,000"
    )


def test_a_conclusion_is_called_by_its_name_and_stands_on_the_basis_of_its_sources() -> None:
    fact = _concluded(example(), "cumulative_share_of_subscription", "A-02")
    assert fact.path == "contributions.A-02.cumulative_share_of_subscription"
    assert fact.kind == "share"
    assert fact.derivation is not None
    assert fact.derivation.rule == "cumulative_share_of_subscription"
    assert [render(cite(citation), "en", str) for citation in fact.basis] == ["Article 5"]


def test_what_was_paid_before_conversion_is_added_up() -> None:
    contract = example()
    paid = _concluded(contract, "total_paid_in_other_currency", "A-01")
    assert paid.value == read_money("CNY 2,483,201")
    assert _concluded(contract, "total_paid_in_other_currency", "A-02").settled is None


def test_the_valuation_is_the_sum_of_its_list_or_the_value_of_the_item() -> None:
    contract = example(Edit("appendices/2.yaml", "USD 60,001", "USD 60,000"))
    assert _concluded(contract, "valuation_total", "B-02").value == read_money("USD 150,001")
    assert _concluded(contract, "valuation_total", "A-03").value == read_money("USD 100,000")
    assert _concluded(contract, "valuation_total", "A-02").settled is None


def test_every_conclusion_is_named_after_its_function() -> None:
    assert all(name == function.__name__ for name, function in CONCLUSIONS.items())
