"""`docgen explain` from outside: what it prints in both languages, and how it ends."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.building.memory import FILE, read_memory, write_memory
from tests.acceptance.running import ROOT, Outcome, docgen

_OF_FENGFAN = ("--contract", "fengfan-valence")
_B_01 = "contract_data/fengfan-valence/contributions/B-01.yaml"


def _line_of(text: str, file: str) -> int:
    lines = (ROOT / file).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(text))


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in line)


@pytest.fixture(scope="module")
def english() -> Outcome:
    return docgen(ROOT, "explain", "IC-B-01", *_OF_FENGFAN)


@pytest.fixture(scope="module")
def chinese() -> Outcome:
    return docgen(ROOT, "explain", "IC-B-01", *_OF_FENGFAN, "--lang", "zh")


def _part(outcome: Outcome, head: str) -> str:
    """The lines about one fact of the page."""
    parts = [part for part in outcome.out.split("\n\n") if f". {head}" in part.split("\n")[0]]
    assert len(parts) == 1
    return parts[0]


def test_an_amount_is_shown_with_its_line_its_articles_and_its_appendix(
    english: Outcome,
) -> None:
    part = _part(english, "contributions.B-01.amount")
    line = _line_of("amount: USD 5,900,000", _B_01)
    assert english.status == 0
    assert "US$5,900,000 · 伍佰玖拾万美元整" in part
    assert f"{_B_01}:{line}:9" in part
    for words in ("Article 32(1)", "Article 42", "Appendix 2", "agrees with"):
        assert words in part


def test_the_same_in_chinese(chinese: Outcome) -> None:
    part = _part(chinese, "contributions.B-01.amount")
    assert chinese.status == 0
    for words in ("US$5,900,000", "第三十二条第（一）项", "第四十二条", "附件二"):
        assert words in part
    assert "出资证明书   草稿" in chinese.out.split("\n")[0]


def test_every_bracket_and_every_rule_is_listed(english: Outcome) -> None:
    _, _, rules = english.out.partition("Rules judged on it")
    rules, _, brackets = rules.partition("Brackets that keep it a draft")
    assert "contributions.B-01.pays is open" in rules
    assert "technology-within-the-cap" in rules
    assert f"{_B_01}:{_line_of('made_on:', _B_01)}:10" in brackets


def test_no_line_is_wider_than_a_terminal(english: Outcome, chinese: Outcome) -> None:
    """Only what cannot be broken, such as a long path, goes further."""
    for line in (*english.out.splitlines(), *chinese.out.splitlines()):
        assert _columns(line) <= 100 or " " not in line.strip(), line


def test_json_says_the_same() -> None:
    done = docgen(ROOT, "explain", "IC-B-01", *_OF_FENGFAN, "--format", "json")
    found = done.json
    assert {"document", "kind", "contract", "title", "state", "why", "sign", "originals",
            "facts", "rules", "brackets"} <= set(found)
    amount = next(one for one in found["facts"] if one["path"] == "contributions.B-01.amount")
    assert amount["behind"][0]["value"] == "US$5,900,000"
    assert amount["behind"][0]["line"] == _line_of("amount: USD 5,900,000", _B_01)
    linked = {one["path"]: one for one in amount["agrees_with"]}
    item = linked["appendices.2.items.technology.value"]
    assert item["stands_in"] == "Appendix 2"
    assert "Article 42" in item["basis"]
    assert {one["outcome"] for one in found["rules"]} >= {"kept", "cannot be judged"}


def test_a_ready_certificate_of_the_specimen_has_no_bracket() -> None:
    done = docgen(ROOT, "explain", "IC-B-02", "--contract", "specimen", "--format", "json")
    assert done.status == 0
    assert (done.json["state"], done.json["brackets"]) == ("ready", [])
    share = "contributions.B-02.cumulative_share_of_subscription"
    fact = next(one for one in done.json["facts"] if one["path"] == share)
    assert fact["behind"][0]["computed_by"] == "cumulative_share_of_subscription"
    assert all(one["line"] > 0 for one in fact["behind"][0]["computed_from"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("IC-B-01",), "fengfan-valence, specimen"),
        (("IC-B-99", *_OF_FENGFAN), "IC-B-01"),
        (("ic-b-01", *_OF_FENGFAN), "docgen explain IC-B-01"),
        (("ful-width-colon",), "full-width-colon"),
        (("全角冒号",), "square brackets"),
        (("contract_data/A-01.yaml:5",), "docgen list"),
        (("--fact", "contributions.B-01.amont"), "contributions.B-01.amount"),
        (("--text", "qwertz"), "qwertz"),
        ((), "--fact"),
        (("IC-B-01", "--text", "Party"), "--text"),
    ],
)
def test_what_cannot_be_explained_is_a_wrong_use(arguments: tuple[str, ...], said: str) -> None:
    done = docgen(ROOT, "explain", *arguments)
    assert done.status == 1
    assert done.out == ""
    assert said in done.err


def test_a_file_leads_to_its_document(english: Outcome) -> None:
    file = "out/fengfan-valence/certificates/IC-B-01.zh-en.pdf"
    asked = docgen(ROOT, "explain", file, *_OF_FENGFAN)
    assert (asked.status, asked.out) == (0, english.out)


def test_a_fact_lists_the_documents_that_a_change_would_touch() -> None:
    done = docgen(
        ROOT, "explain", "--fact", "appendices.2.items.technology.value", *_OF_FENGFAN,
        "--format", "json",
    )
    (found,) = done.json
    said = {one["document"]: one["said"] for one in found["documents"]}
    assert said["IC-B-01"] is True
    assert "contribution-equals-its-valuation" in [one["code"] for one in found["rules"]]
    assert "contributions.B-01.amount" in found["agrees_with"]


@pytest.mark.parametrize("words", ["注册会计师验", "Chinese registered accountant"])
def test_words_lead_to_template_and_catalogue(words: str) -> None:
    done = docgen(ROOT, "explain", "--text", words, *_OF_FENGFAN)
    assert done.status == 0
    assert "templates/certificates/template.xml:" in done.out
    assert "locales/zh_CN/LC_MESSAGES/papers.po:" in done.out
    assert "IC-B-01" in done.out


def test_a_rule_says_its_question_in_chinese() -> None:
    done = docgen(ROOT, "explain", "technology-within-the-cap", "--lang", "zh")
    assert done.status == 0
    assert "fengfan-valence" in done.out
    assert "technology-within-the-cap" in done.out
    assert "Is technology" not in done.out


def test_the_code_of_a_slip_says_what_to_type() -> None:
    done = docgen(ROOT, "explain", "full-width-colon", "--format", "json")
    assert done.json["messages"] == ["The colon after `…` is full-width."]
    assert done.json["required"] == ["an ASCII colon and a space"]


def test_files_are_read_back_and_a_fact_is_counted_in_each(tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "out"))
    built = docgen(ROOT, "build", *_OF_FENGFAN, "--to", "docx", "--edition", "zh,en", *out)
    assert built.status == 0
    done = docgen(ROOT, "explain", "IC-B-01", *_OF_FENGFAN, *out, "--format", "json")
    files = {one["edition"]: one for one in done.json["files"]}
    assert set(files) == {"zh", "en"}
    for file in files.values():
        assert file["is_stale"] is False
        assert file["times"]["contributions.B-01.amount"] >= 2
        assert file["times"]["signed.on"] == 1


def test_what_a_build_would_make_anew_is_said_to_be_stale(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = (*_OF_FENGFAN, "--out", str(out), "--format", "json")
    assert docgen(ROOT, "build", "certificates", "--to", "docx", *asked).status == 0
    # As if the English edition had been written by another release of a library.
    memory = read_memory(out / FILE)
    (name,) = [one for one in memory.files if one.endswith("/IC-B-01.en.docx")]
    before = memory.files[name]
    older = replace(before, versions={**before.versions, "lxml": "0"})
    write_memory(out / FILE, replace(memory, files={**memory.files, name: older}))
    told = docgen(ROOT, "explain", "IC-B-01", *asked).json["files"]
    assert [one["edition"] for one in told if one["is_stale"]] == ["en"]
    rehearsed = docgen(ROOT, "build", "certificates", "--to", "docx", "--dry-run", *asked).json
    assert [path for one in rehearsed["contracts"] for path in one["made"]] == [str(out / name)]
