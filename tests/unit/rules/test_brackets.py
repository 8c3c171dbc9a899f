"""Brackets with figures that were meant as a value, perhaps."""

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from tests.unit.rules.example import Edit, example, judged

_CODE = "bracket-reads-like-a-value"


@pytest.mark.parametrize(
    ("typed", "instead_of", "form"),
    [
        ("made_on: [20 August 2002]", "made_on: 2002-08-20", "a date: [YYYY-MM-DD]"),
        ("amount: [200,000 dollars]", "amount: USD 200,000", "an amount: [USD 1,234,567]"),
    ],
)
def test_figures_in_brackets_that_do_not_parse_are_remarked(
    typed: str, instead_of: str, form: str
) -> None:
    contract = example(Edit("contributions/A-02.yaml", typed, instead_of))
    (finding,) = judged(contract, _CODE, "example").findings
    assert render(finding.required, "en", str) == form
    assert f"[{finding.observed}]" in typed


@pytest.mark.parametrize("typed", ["[to be fixed]", "[]", "[2002-08-21]"])
def test_notes_without_figures_and_values_are_not(typed: str) -> None:
    contract = example(Edit("contributions/A-02.yaml", f"made_on: {typed}", "made_on: 2002-08-20"))
    assert judged(contract, _CODE, "example").outcome is Outcome.KEPT
