"""Rules that one wrong place breaks together are one finding, at that place."""

from __future__ import annotations

import pytest

from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import Words, render
from docgen.rules.judging import judge
from docgen.rules.roots import root_findings
from tests.unit.rules.example import FOLDER, Edit, example

CONTRACT = "contract.yaml"
A_01 = "contributions/A-01.yaml"
A_02 = "contributions/A-02.yaml"
APPENDIX_1 = "appendices/1.yaml"


def _roots(edit: Edit) -> tuple[Finding, ...]:
    contract = example(edit)
    findings = root_findings(contract, judge(contract))
    return tuple(one for one in findings if one.severity is not Severity.REMARK)


ONE_ROOT = [
    ("a subscription", Edit(CONTRACT, "amount: USD 600,001\n", "amount: USD 600,000\n"),
     "US$600,001", "US$600,000"),
    ("a share", Edit(CONTRACT, "share: 61%", "share: 60%"), "61%", "60%"),
    ("a part of a subscription", Edit(CONTRACT, "USD 500,001", "USD 500,000"),
     "US$500,001", "US$500,000"),
    ("a part in kind", Edit(CONTRACT, "amount: USD 150,001", "amount: USD 150,000"),
     "US$150,001", "US$150,000"),
    ("the Party of a subscription", Edit(CONTRACT, "- party: B\n", "- party: A\n"), "B", "A"),
    ("the Party of a contribution", Edit(A_01, "\nparty: B", "\nparty: A"), "B", "A"),
    ("the report of a contribution", Edit(A_02, "report: R-1", "report: R-2"), "R-1", "R-2"),
    ("the Party of an instalment",
     Edit(APPENDIX_1, "{id: A-2, party: B", "{id: A-2, party: A"), "B", "A"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "observed", "required"),
    [case[1:] for case in ONE_ROOT],
    ids=[case[0] for case in ONE_ROOT],
)
def test_one_wrong_place_is_one_finding_that_says_what_belongs_there(
    edit: Edit, observed: str, required: str
) -> None:
    contract = example(edit)
    broken = [one for j in judge(contract) for one in j.findings]
    assert len(broken) > 1
    (root,) = _roots(edit)
    assert render(root.observed, "en", str) == observed
    assert render(root.required, "en", str) == required
    assert root.source.file == FOLDER + edit.file
    assert f"{required} instead of {observed} mends this" in render(root.hint, "en", str)


def test_what_the_change_does_not_mend_stays_a_finding_of_its_own() -> None:
    both = Edit(
        CONTRACT,
        'amount: USD 600,001\n      share: 60%\n      forms:\n        - {id: A-cash, form: cash, '
        'amount: "UDS 500,000"',
        'amount: USD 600,000\n      share: 60%\n      forms:\n        - {id: A-cash, form: cash, '
        'amount: "USD 500,000"',
    )
    codes = {one.code for one in _roots(both)}
    assert "amounts-can-be-paid" in codes
    assert len(codes) > 1


def test_the_example_has_nothing_to_mend() -> None:
    contract = example()
    findings = root_findings(contract, judge(contract))
    assert [one.code for one in findings if one.severity is Severity.ERROR] == []


def test_a_statute_is_cited_by_its_title_in_both_languages() -> None:
    late = Edit(A_01, "made_on: 2002-06-02", "made_on: 2002-04-12")
    bases = [basis for one in _roots(late) for basis in one.basis if isinstance(basis, Words)]
    said = {render(basis, "zh", str) for basis in bases}
    assert "《中外合资经营企业合营各方出资的若干规定》第四条" in said
    assert not any("CC" in render(basis, "en", str) for basis in bases)
