"""The files of one contract make a Contract, or findings about all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from docgen.diagnostics.messages import render
from docgen.facts.loading import load_contract
from docgen.model.values import Money
from tests.smallest import (
    A_01,
    APPENDIX,
    BOARD,
    CONTRACT,
    FOLDER,
    LAW,
    TEXTS,
    changed,
    found,
    laws,
    loaded,
    place_of,
)


def test_the_smallest_contract_loads_whole_and_without_a_finding() -> None:
    whole = loaded()
    assert whole.findings == ()
    contract = whole.contract
    assert contract is not None
    assert [record.id for record in contract.contributions] == ["A-01", "B-01"]
    assert [report.id for report in contract.reports] == ["R-1"]
    assert contract.instalment("A-1").amount.value == Money("USD", Decimal(600000))
    assert contract.law.id == LAW


def test_every_fact_is_found_by_its_path_and_knows_its_line() -> None:
    contract = loaded().contract
    assert contract is not None
    for path, text, file in (
        ("contributions.A-01.made_on", "2002-04-12", A_01),
        ("parties.A.name.zh", "甲公司", CONTRACT),
        ("appendices.1.instalments.B-1.due", "2002-04-30}\n  - {id: B-1", APPENDIX),
        ("board_record.directors.A1.name.en", "A One", BOARD),
    ):
        source = contract.facts[path].source
        line, column = place_of(TEXTS, file, text)
        at = (line, column) if path != "appendices.1.instalments.B-1.due" else (line + 1, column)
        assert (source.file, source.line, source.column) == (FOLDER + file, *at)


def test_the_lines_of_every_file_are_kept_for_excerpts() -> None:
    lines = loaded().lines
    assert lines[FOLDER + A_01][6] == "amount: USD 600,000"
    assert set(lines) == {FOLDER + name for name in TEXTS} | {laws()[LAW][0]}


def test_a_contract_with_an_error_is_not_loaded_but_all_its_files_are_looked_at() -> None:
    texts = {**changed(A_01, "amount: 5", "amount: USD 600,000"), BOARD: "format: 1\nx: y\n"}
    assert loaded(texts).contract is None
    assert [(code, file) for code, file, *_ in found(texts)] == [
        ("unknown-key", BOARD),
        ("amount-without-currency", A_01),
    ]


def test_a_file_without_format_is_found_at_its_beginning() -> None:
    assert found(changed(A_01, "basis", "format: 1\nbasis")) == [("format", A_01, 1, 1)]


def test_a_file_of_another_format_is_found_at_the_number() -> None:
    texts = changed(A_01, "format: 2", "format: 1")
    assert found(texts) == [("format", A_01, 1, 9)]


def test_a_file_of_no_kind_is_found() -> None:
    assert found({**TEXTS, "contribution/A-02.yaml": "format: 1\n"}) == [
        ("unknown-file", "contribution/A-02.yaml", 1, 1)
    ]


def test_a_file_in_a_folder_too_deep_is_found() -> None:
    name = "contributions/2002/A-02.yaml"
    assert found({**TEXTS, name: "format: 1\n"}) == [("unknown-file", name, 1, 1)]


def test_a_file_that_ends_in_yml_is_found_rather_than_overlooked() -> None:
    assert found({**TEXTS, "contributions/A-02.yml": "format: 1\n"}) == [
        ("unknown-file", "contributions/A-02.yml", 1, 1)
    ]


def test_a_contract_without_contract_or_board_says_which_file_is_missing() -> None:
    texts = {name: text for name, text in TEXTS.items() if name not in (CONTRACT, BOARD)}
    assert found(texts) == [("missing-file", BOARD, 1, 1), ("missing-file", CONTRACT, 1, 1)]


def test_an_unknown_law_is_found_where_it_is_named() -> None:
    texts = changed(CONTRACT, "law: prc-2001", f"law: {LAW}")
    assert found(texts) == [("unknown-law", CONTRACT, *place_of(texts, CONTRACT, "prc-2001"))]
    (finding,) = loaded(texts).findings
    assert render(finding.required, "en", str) == LAW


def test_a_slip_in_a_law_pack_is_found_in_the_law_pack() -> None:
    file, data = laws()[LAW]
    broken = {LAW: (file, data.replace(b"format: 1", b"format: 7", 1))}
    files = {FOLDER + name: text.encode() for name, text in TEXTS.items()}
    result = load_contract("small", files, broken)
    assert result.contract is None
    assert [(one.code, one.source.file) for one in result.findings] == [("format", file)]


@pytest.mark.parametrize(
    ("typed", "is_specimen"),
    [("specimen: true\n", True), ("specimen: false\n", False), ("", False)],
)
def test_only_specimen_true_marks_invented_data(typed: str, is_specimen: bool) -> None:
    contract = loaded(changed(CONTRACT, typed + "version", "version")).contract
    assert contract is not None
    assert contract.is_specimen is is_specimen


def test_a_file_that_is_no_text_hides_no_finding_of_another() -> None:
    files = {FOLDER + name: text.encode() for name, text in TEXTS.items()}
    files[FOLDER + A_01] = TEXTS[A_01].replace("A-1", "甲-1").encode("gbk")
    files[FOLDER + BOARD] = b"format: 1\nx: y\n"
    result = load_contract("small", files, laws())
    assert [one.source.file for one in result.findings] == [FOLDER + BOARD, FOLDER + A_01]
