"""Slips in records that only the rules can see: one error or warning, whose hint mends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from docgen.building.contracts import load_from
from docgen.building.workspace import read_inputs
from docgen.cli.translation import speech
from docgen.diagnostics.findings import Finding, Severity
from docgen.rules.judging import judge
from docgen.rules.roots import root_findings

SPECIMEN = "specimen"
FIRST, CALL, BOARD = "meetings/M-01.yaml", "notices/N-01.yaml", "board.yaml"
A_01, A_04, N_02, N_20 = (
    "contributions/A-01.yaml",
    "contributions/A-04.yaml",
    "notices/N-02.yaml",
    "notices/N-20.yaml",
)
INPUTS = read_inputs(Path(__file__).parents[2], (SPECIMEN,))
SAID = (speech("en"), speech("zh"))


class Slip(NamedTuple):
    """What is typed instead of what, and the code; the hint says the latter, or it is wanted."""

    file: str
    typed: str
    instead_of: str
    code: str


MENDED = (
    Slip(CALL, "2002-06-16", "2003-06-16", "call-was-paid-when-recorded"),
    Slip(CALL, "USD 80,000", "USD 800,000", "call-demands-all-that-is-unpaid"),
    Slip(A_04, "2002-06-16", "2003-06-16", "call-was-paid-when-recorded"),
    Slip(FIRST, "样精董决字[2002]第1号", "样精董决字〔2002〕第1号", "numbers-are-written-as-such"),
    Slip(FIRST, "样精董决字〔2002〕第１号", "样精董决字〔2002〕第1号",
         "numbers-are-written-as-such"),
    Slip(N_02, "样集函字【2003】第031号", "样集函字〔2003〕第031号", "numbers-are-written-as-such"),
    Slip(FIRST, "2002-01-10", "2002-10-10", "dates-of-the-meeting-are-in-order"),
    Slip(FIRST, "2003-10-10", "2002-10-10", "dates-of-the-meeting-are-in-order"),
    Slip(BOARD, "2002-05-31", "2003-05-31", "times-of-office-are-in-order"),
    Slip(BOARD, "director: A2, since: 2002-06-01", "director: A2, since: 2003-06-01",
         "times-of-office-are-in-order"),
    Slip("contract.yaml", "USD 800,000", "USD 8,000,000",
         "contributions-sum-to-registered-capital"),
    Slip(A_01, "id: A-02", "id: A-01", "duplicate-id"),
    Slip(A_01, "id: A-1", "id: A-01", "id-unlike-its-file"),
    Slip(N_20, "id: N-02", "id: N-20", "duplicate-id"),
)  # fmt: skip
POINTED_AT = (
    Slip(CALL, "USD 8,000,000", "USD 800,000", "call-demands-no-more-than-is-unpaid"),
    Slip(FIRST, "样精董决字〔2002〕第1号", "样精董决字〔2002〕第2号", "document-number-is-its-own"),
    Slip(N_02, "样集函字〔2003〕第021号", "样集函字〔2003〕第031号", "document-number-is-its-own"),
)


def _named(slip: Slip) -> str:
    return f"{slip.file}: {slip.typed}"


def _said(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    loaded = load_from(replace(INPUTS, contracts={SPECIMEN: files}), SPECIMEN)
    if loaded.contract is None or loaded.findings:
        return loaded.findings
    return root_findings(loaded.contract, judge(loaded.contract))


@cache
def _without_slip() -> frozenset[tuple[str, str]]:
    found = _said(INPUTS.contracts[SPECIMEN])
    assert {one.severity for one in found} <= {Severity.REMARK}
    return frozenset((one.code, str(one.source)) for one in found)


def _findings(slip: Slip) -> list[Finding]:
    """What the slip adds to what is remarked about the specimen."""
    files: Mapping[str, bytes] = INPUTS.contracts[SPECIMEN]
    name = f"contract_data/{SPECIMEN}/{slip.file}"
    text = files[name].decode()
    assert slip.instead_of in text
    changed = text.replace(slip.instead_of, slip.typed, 1).encode()
    found = _said({**files, name: changed})
    return [one for one in found if (one.code, str(one.source)) not in _without_slip()]


@pytest.mark.parametrize("slip", (*MENDED, *POINTED_AT), ids=_named)
def test_a_slip_is_one_finding_in_its_file(slip: Slip) -> None:
    (finding,) = _findings(slip)
    assert finding.code == slip.code
    assert finding.source.file == f"contract_data/{SPECIMEN}/{slip.file}"


@pytest.mark.parametrize("slip", MENDED, ids=_named)
def test_what_is_wanted_is_said_to_the_letter(slip: Slip) -> None:
    (finding,) = _findings(slip)
    for words in SAID:
        wanted = words.say(finding.required).replace("US$", "USD ")
        assert wanted
        assert slip.instead_of.endswith(wanted)


def test_a_director_left_out_of_the_attendance_is_missed_in_the_list() -> None:
    line = "  - {director: B3, present: in person}\n"
    (finding, *_) = _findings(
        Slip(FIRST, "", line, "attendance-names-each-director-once")
    )
    assert finding.source.line > 1
    assert "B3" in SAID[1].say(finding.hint)
