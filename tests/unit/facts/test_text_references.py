"""A reference in a text is found where it stands, and in both languages or in none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.building.contracts import load_from
from docgen.building.workspace import read_inputs
from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import render

INPUTS = read_inputs(Path(__file__).parents[3], ("specimen",))
LETTER = "contract_data/specimen/letters/L-01.yaml"
ENGLISH = "Two papers"


def _findings(chinese: str, english: str) -> tuple[Finding, ...]:
    files: Mapping[str, bytes] = INPUTS.contracts["specimen"]
    text = files[LETTER].decode()
    before, after = text.split("\nenclosures:")
    changed = f"{before}\n  - zh: {chinese}\n    en: {english}\nenclosures:{after}".encode()
    inputs = replace(INPUTS, contracts={"specimen": {**files, LETTER: changed}})
    return load_from(inputs, "specimen").findings


def _hint(finding: Finding) -> str:
    return render(finding.hint, "en", str)


@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_a_reference_that_names_nothing_is_found_at_its_column(quote: str) -> None:
    (finding,) = _findings(f"{quote}请见<A-01.amonut>的记载{quote}", ENGLISH)
    begins = len("  - zh: ") + len(quote) + len("请见") + 1
    assert (finding.source.column, finding.source.length) == (begins, len("<A-01.amonut>"))
    assert _hint(finding) == "did you mean <A-01.amount>?"


def test_another_number_is_no_slip_of_the_name() -> None:
    (finding,) = _findings("请见<A-77.amount>", ENGLISH)
    assert "type the id of a record" in _hint(finding)


def test_a_mark_alone_is_found_at_its_column() -> None:
    (finding,) = _findings("数量 < 3", ENGLISH)
    assert finding.code == "no-text-reference"
    assert finding.source.column == len("  - zh: 数量 ") + 1


@pytest.mark.parametrize("typed", ["请见《GB4943.1》", "请见《合营合同》", "请见〈A-01〉"])
def test_titles_are_no_references(typed: str) -> None:
    assert _findings(typed, ENGLISH) == ()


def test_a_date_typed_where_the_other_language_names_it_is_told_the_name() -> None:
    named = "<company.established_on>"
    (finding,) = _findings("已于2002年9月16日成立", f"It was established on {named}")
    assert (finding.code, finding.observed) == ("named-in-one-language", "2002年9月16日")
    assert _hint(finding) == f"type {named}"
    assert _findings(f"已于{named}成立", f"It was established on {named}") == ()


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("<A-01.amount>", "<contributions.A-01.amount>"),
        ("<company.name.zh>", "<company.name.en>"),
        ("<company.name>", "<company.name.en>"),
    ],
)
def test_one_fact_may_be_named_in_two_ways(zh: str, en: str) -> None:
    assert _findings(f"即{zh}", f"It is {en}") == ()


def test_a_part_of_another_figure_is_not_the_value_of_a_fact() -> None:
    named = "<company.established_on>"
    (finding,) = _findings("已于12002年9月16日成立", f"It was established on {named}")
    assert finding.observed == "已于12002年9月16日成立"
    (finding,) = _findings("见附件<appendices.1.number>", "See Appendix 1 of June 17")
    assert finding.observed == "See Appendix 1 of June 17"


def test_what_one_language_does_not_mention_at_all_is_found_at_its_text() -> None:
    (finding,) = _findings("已于<company.established_on>成立", "It was established")
    assert finding.code == "named-in-one-language"
    assert finding.observed == "It was established"
    assert _hint(finding) == "write <company.established_on> in both texts, or in none"
