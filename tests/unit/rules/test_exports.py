"""The export share of the Appendix beside that of the contract."""

import pytest

from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

_CODE = "export-appendix-reaches-contract"


@pytest.mark.parametrize(
    ("share", "outcome"),
    [
        ("50%", Outcome.KEPT),
        ("49.99%", Outcome.BROKEN),
        ("[50%]", Outcome.KEPT),
        ("[to be fixed]", Outcome.CANNOT_BE_JUDGED),
    ],
)
def test_the_appendix_aims_at_no_less(share: str, outcome: Outcome) -> None:
    edit = Edit("appendices/4.yaml", f"share: {share}", "share: 55%")
    assert judged(example(edit), _CODE, "example").outcome is outcome


def test_without_a_share_on_both_sides_there_is_nothing_to_compare() -> None:
    edit = Edit("appendices/4.yaml", "", "export: {share: 55%, force: intention}\n")
    assert judged(example(edit), _CODE, "example").outcome is Outcome.NOT_APPLICABLE
    silent = "sales: {not_agreed: nothing is said of sales}\n"
    sales = "sales:\n  export: {share: 50%, force: intention, basis: Article 9}\n"
    judgement = judged(example(Edit("contract.yaml", silent, sales)), _CODE, "example")
    assert judgement.outcome is Outcome.NOT_APPLICABLE
