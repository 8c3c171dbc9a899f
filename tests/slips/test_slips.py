"""Each slip gives one finding at its place, whose hint, followed to the letter, mends it."""

from __future__ import annotations

import re

import pytest

from docgen.cli.translation import speech
from docgen.diagnostics.findings import Finding
from docgen.facts.loading import load_contract
from tests.slips.table import KEPT, NUMBER, OF_TYPING, OF_YAML, Slip
from tests.smallest import A_01, CONTRACT, FOLDER, TEXTS, changed, laws, loaded

ALL = (*OF_TYPING, *OF_YAML)
MENDED = [slip for slip in ALL if slip.right and slip.wrong]
HAN = re.compile("[\u4e00-\u9fff]")
ENGLISH, CHINESE = speech("en"), speech("zh")


def _named(slip: Slip) -> str:
    return slip.name


def _finding(slip: Slip) -> Finding:
    (finding,) = loaded(changed(slip.file, slip.typed, slip.instead_of)).findings
    return finding


def _place(slip: Slip) -> tuple[int, int]:
    """Where the part of a slip that is wrong stands, counted in the text itself."""
    text = changed(slip.file, slip.typed, slip.instead_of)[slip.file]
    start = text.index(slip.typed)
    # What is doubled is wrong where it stands for the second time.
    is_doubled = slip.typed.count(slip.at) > 1 and slip.code.startswith("duplicate")
    find = text.rindex if is_doubled else text.index
    at = find(slip.at, start, start + len(slip.typed))
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


@pytest.mark.parametrize("slip", ALL, ids=_named)
def test_a_slip_is_one_finding_where_it_was_typed(slip: Slip) -> None:
    finding = _finding(slip)
    source = finding.source
    assert (finding.code, source.file) == (slip.code, FOLDER + slip.file)
    assert (source.line, source.column) == _place(slip)


@pytest.mark.parametrize("slip", ALL, ids=_named)
def test_a_slip_is_said_in_both_languages(slip: Slip) -> None:
    finding = _finding(slip)
    for said in (finding.message, finding.hint):
        english, chinese = ENGLISH.say(said), CHINESE.say(said)
        assert english
        assert HAN.search(chinese), chinese
        assert "%(" not in english + chinese


@pytest.mark.parametrize("slip", MENDED, ids=_named)
def test_a_hint_followed_to_the_letter_mends_the_slip(slip: Slip) -> None:
    finding = _finding(slip)
    for words in (ENGLISH, CHINESE):
        assert slip.right in words.say(finding.hint)
    mended = slip.typed.replace(slip.wrong, slip.right)
    findings = loaded(changed(slip.file, mended, slip.instead_of)).findings
    assert [one.code for one in findings] == []


@pytest.mark.parametrize("typed", KEPT)
def test_what_yaml_would_make_something_else_stays_the_text_that_it_is(typed: str) -> None:
    contract = loaded(changed(CONTRACT, f"licence_number: {typed}", NUMBER)).contract
    assert contract is not None
    assert contract.facts["company.licence_number"].value == typed


@pytest.mark.parametrize(
    ("code", "data", "line", "column"),
    [
        ("utf-16", TEXTS[A_01].encode("utf-16"), 1, 1),
        ("not-utf-8", TEXTS[A_01].replace("pays", "# 甲\npays").encode("gbk"), 5, 3),
        ("file-too-large", TEXTS[A_01].encode() + b"# x\n" * 70_000, 1, 1),
        ("empty-file", b"", 1, 1),
    ],
)
def test_bytes_that_are_no_file_of_facts_are_one_finding(
    code: str, data: bytes, line: int, column: int
) -> None:
    files = {FOLDER + name: text.encode() for name, text in TEXTS.items()}
    files[FOLDER + A_01] = data
    findings = load_contract("small", files, laws()).findings
    own = [one for one in findings if one.source.file == FOLDER + A_01]
    places = [(one.code, one.source.line, one.source.column) for one in own]
    assert places == [(code, line, column)]


def test_a_mark_of_byte_order_is_accepted() -> None:
    files = {FOLDER + name: text.encode("utf-8-sig") for name, text in TEXTS.items()}
    assert load_contract("small", files, laws()).findings == ()


def test_many_aliases_of_aliases_cost_nothing() -> None:
    bomb = "".join(f"x{n}: [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 30))
    findings = loaded(changed(A_01, bomb + "party: A", "party: A")).findings
    assert {one.code for one in findings} == {"alias"}
