"""The Appendices against the contract, both ways."""

from docgen.diagnostics.messages import render
from docgen.model.values import read_money
from docgen.rules.judging import Outcome
from tests.unit.rules.example import FOLDER, Edit, example, judged, without_instalments

_ITEMS = "valued-items-equal-their-part"


def test_an_item_changed_in_its_appendix_alone_is_one_finding_that_names_both_places() -> None:
    edit = Edit("appendices/3.yaml", "value: USD 100,001", "value: USD 100,000")
    (finding,) = judged(example(edit), _ITEMS, "A").findings
    assert finding.source.file == FOLDER + "appendices/3.yaml"
    assert {source.file for source in finding.also} == {FOLDER + "contract.yaml"}
    assert render(finding.observed, "en", str) == "US$100,001"
    assert render(finding.required, "en", str) == "US$100,000"
    assert [render(basis, "en", str) for basis in finding.basis] == ["Appendix 3", "Article 6"]


def test_a_part_changed_in_the_contract_alone_is_accused_there() -> None:
    edit = Edit("contract.yaml", "amount: USD 100,001\n", "amount: USD 100,000\n")
    (finding,) = judged(example(edit), _ITEMS, "A").findings
    assert finding.source.file == FOLDER + "contract.yaml"
    assert {source.file for source in finding.also} == {FOLDER + "appendices/3.yaml"}
    assert render(finding.observed, "en", str) == "US$100,001"
    assert render(finding.required, "en", str) == "US$100,000"


def test_of_several_instalments_the_one_that_was_not_paid_so_is_accused() -> None:
    contract = example(Edit("appendices/1.yaml", "USD 200,001", "USD 200,000"))
    (finding,) = judged(contract, "instalments-sum-to-parts", "A").findings
    assert finding.source == contract.instalment("A-2").amount.source
    assert contract.instalment("A-2").amount.value == read_money("USD 200,001")


def test_without_instalments_the_open_schedule_is_waited_for() -> None:
    contract = without_instalments("schedule: [to be fixed]")
    judgement = judged(contract, "instalments-sum-to-parts", "A")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.waiting_for is contract.appendices[0].schedule


def test_without_instalments_and_schedule_the_rule_does_not_apply() -> None:
    judgement = judged(without_instalments(""), "instalments-sum-to-parts", "A")
    assert judgement.outcome is Outcome.NOT_APPLICABLE


def test_instalments_that_pay_their_parts_but_not_the_subscription_are_found() -> None:
    edit = Edit("contract.yaml", "amount: USD 600,001\n", "amount: USD 600,000\n")
    (finding,) = judged(example(edit), "instalments-sum-to-parts", "A").findings
    assert render(finding.observed, "en", str) == "US$600,001"
    assert render(finding.required, "en", str) == "US$600,000"


def test_purchases_that_differ_from_the_use_name_both_places() -> None:
    edit = Edit("appendices/3.yaml", "amount: USD 79,999", "amount: USD 80,000")
    (finding,) = judged(example(edit), "purchases-equal-their-use", "A").findings
    assert finding.source.file == FOLDER + "appendices/3.yaml"
    assert {source.file for source in finding.also} == {FOLDER + "contract.yaml"}
