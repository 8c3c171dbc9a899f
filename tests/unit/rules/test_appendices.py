"""The Appendices against the contract, both ways."""

from docgen.diagnostics.messages import render
from docgen.model.values import Money
from docgen.rules.judging import Outcome
from tests.unit.rules.example import FOLDER, Edit, example, judged

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


def test_of_several_instalments_the_one_that_was_not_paid_so_is_accused() -> None:
    contract = example(Edit("appendices/1.yaml", "USD 200,001", "USD 200,000"))
    (finding,) = judged(contract, "instalments-sum-to-parts", "A").findings
    assert finding.source == contract.instalment("A-2").amount.source
    assert contract.instalment("A-2").amount.value == Money.of("USD 200,001")


def test_without_instalments_the_open_schedule_is_waited_for() -> None:
    edit = Edit("appendices/1.yaml", "schedule: [to be fixed]\nx_instalments:", "instalments:")
    assert edit
