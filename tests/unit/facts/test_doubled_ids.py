"""Of two records with one id, the one whose file is called otherwise is accused."""

from __future__ import annotations

import pytest

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import render
from tests.smallest import A_01, B_01, FOLDER, REPORT, TEXTS, loaded


def _one(texts: dict[str, str]) -> Finding:
    (finding,) = loaded(texts).findings
    return finding


def _with(file: str, typed: str, instead_of: str) -> dict[str, str]:
    assert instead_of in TEXTS[file]
    return {**TEXTS, file: TEXTS[file].replace(instead_of, typed, 1)}


@pytest.mark.parametrize(
    ("file", "typed", "instead_of"),
    [(A_01, "\nid: B-01", "\nid: A-01"), (B_01, "\nid: A-01", "\nid: B-01")],
)
def test_an_id_that_another_file_is_called_by_is_accused_wherever_it_comes(
    file: str, typed: str, instead_of: str
) -> None:
    finding = _one(_with(file, typed, instead_of))
    right = instead_of.removeprefix("\nid: ")
    assert (finding.code, finding.source.file) == ("duplicate-id", FOLDER + file)
    assert finding.required == right
    assert f"type {right} here" in render(finding.hint, "en", str)


@pytest.mark.parametrize("name", ["A-01 - 副本", "A-01 (2)", "Copy of A-01"])
def test_a_copy_is_told_once_and_the_first_is_left_alone(name: str) -> None:
    finding = _one({**TEXTS, f"contributions/{name}.yaml": TEXTS[A_01]})
    assert finding.source.file == f"{FOLDER}contributions/{name}.yaml"
    assert "copy" in render(finding.hint, "en", str)
    assert [one.file for one in finding.also] == [FOLDER + A_01]


def test_a_copy_that_is_to_be_another_record_is_told_the_name_of_its_file() -> None:
    finding = _one({**TEXTS, "contributions/A-09.yaml": TEXTS[A_01]})
    assert (finding.observed, finding.required) == ("A-01", "A-09")


@pytest.mark.parametrize(
    ("file", "typed", "instead_of"),
    [(A_01, "\nid: A-1", "\nid: A-01"), (REPORT, "\nid: R-01", "\nid: R-1")],
)
def test_a_record_that_others_name_by_its_file_is_accused_not_those_who_name_it(
    file: str, typed: str, instead_of: str
) -> None:
    finding = _one(_with(file, typed, instead_of))
    right = instead_of.removeprefix("\nid: ")
    assert (finding.code, finding.source.file) == ("id-unlike-its-file", FOLDER + file)
    assert (finding.observed, finding.required) == (typed.removeprefix("\nid: "), right)
    assert f"type {right} here" in render(finding.hint, "en", str)
