"""What the rules of capital say, and which place they accuse."""

from docgen.diagnostics.messages import render
from docgen.diagnostics.source import Source
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

_SUM = "contributions-sum-to-registered-capital"
_TYPED = Edit("contract.yaml", "amount: USD 600,001\n", "amount: USD 600,000\n")


def test_a_mistyped_subscription_is_found_with_both_figures_and_the_article() -> None:
    (finding,) = judged(example(_TYPED), _SUM, "example").findings
    assert finding.source == Source("contract_data/example/contract.yaml", 29, 15, 11)
    assert render(finding.observed, "en", str) == "US$1,000,001"
    assert render(finding.required, "en", str) == "US$1,000,000"
    assert [render(basis, "en", str) for basis in finding.basis] == ["Article 5"]
    assert [render(basis, "zh", str) for basis in finding.basis] == ["第五条"]


def test_the_hint_lists_the_parts_and_what_the_other_places_say() -> None:
    (finding,) = judged(example(_TYPED), _SUM, "example").findings
    hint = render(finding.hint, "en", str)
    assert "Party A US$600,001; Party B US$400,000" in hint
    assert "the parts of the subscription: US$600,000" in hint
    assert "the registered capital: US$1,000,000" in hint
    assert "the instalments: US$600,000 (contract_data/example/appendices/1.yaml:6:" in hint
    assert "60% of the registered capital: US$600,000" in hint


def test_nobody_is_accused_but_the_registered_capital_if_all_else_agrees() -> None:
    edit = Edit("contract.yaml", '{amount: "USD 1,000,001"', '{amount: "USD 1,000,000"')
    contract = example(edit)
    (finding,) = judged(contract, _SUM, "example").findings
    assert finding.source == contract.terms.capital.registered_capital.amount.source
    assert render(finding.observed, "en", str) == "US$1,000,001"
    assert render(finding.required, "en", str) == "US$1,000,000"


def test_an_unknown_share_cannot_be_judged() -> None:
    contract = example(Edit("contract.yaml", "share: [not known]", "share: 60%"))
    of_party = judged(contract, "subscribed-share-is-exact", "A")
    of_all = judged(contract, "shares-sum-to-the-whole", "example")
    for judgement in (of_party, of_all):
        assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
        assert judgement.waiting_for is contract.terms.capital.subscriptions[0].share


def test_a_share_in_brackets_makes_the_outcome_provisional() -> None:
    contract = example(Edit("contract.yaml", "share: [60%]", "share: 60%"))
    judgement = judged(contract, "subscribed-share-is-exact", "A")
    assert judgement.outcome is Outcome.KEPT
    assert judgement.is_provisional


def test_a_share_that_no_percentage_says_is_exact_as_a_fraction() -> None:
    capital = Edit("contract.yaml", '{amount: "USD 900,000"', '{amount: "USD 1,000,000"')
    fraction = Edit("contract.yaml", "share: 2/3", "share: 60%")
    rounded = Edit("contract.yaml", "share: 66.67%", "share: 60%")
    exact = judged(example(capital, fraction), "subscribed-share-is-exact", "A")
    assert exact.outcome is Outcome.KEPT
    broken = judged(example(capital, rounded), "subscribed-share-is-exact", "A")
    assert broken.outcome is Outcome.BROKEN
    assert render(broken.findings[0].required, "en", str) == "2/3"


def test_a_subscription_in_another_currency_is_not_added_up() -> None:
    edit = Edit("contract.yaml", "amount: CNY 600,000\n", "amount: USD 600,000\n")
    judgement = judged(example(edit), _SUM, "example")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert "without a rate" in judgement.reason.template
    assert judged(example(edit), "amounts-in-one-currency", "A").outcome is Outcome.BROKEN
