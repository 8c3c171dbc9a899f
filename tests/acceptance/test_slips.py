"""Slips of the keyboard: one finding each, at its line, in English and in Chinese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docgen.facts.loading import load_contract
from tests.acceptance.running import Outcome, copied, docgen
from tests.smallest import laws

CONTRACT = "fifty-fifty"
FILE = f"contract_data/{CONTRACT}/contract.yaml"
HAN = re.compile("[\u4e00-\u9fff]")

SLIPS = {
    "a full-width colon": ("law: prc-e", "law：prc-e", "："),
    "a duplicate key": ("law: prc-e", "law: x\nlaw: prc-e", "law: prc"),
    "a tab": ("    side: chinese", "\tside: chinese", "\t"),
    "an unknown key": ("law: prc-e", "lew: x\nlaw: prc-e", "lew"),
    "a date in another notation": ("on: 2002-09-02", "on: 08/11/2002", "08/11"),
    "an invisible character": ("虚构食品有限公司", "虚构\u200b食品有限公司", "\u200b"),
    "a no-break space": ("law: prc-e", "law:\u00a0prc-e", "\u00a0"),
    "a full-width space": ("    side: chinese", "\u3000\u3000\u3000\u3000side: chinese", "\u3000"),
    "a wide bracket": ("zh: 虚构食品有限公司", "zh: 【虚构食品有限公司】", "【"),
    "a word for what is missing": ("2002-11-01", "待定", "待定"),
    "a comment without its blanks": ("021号", "021号 #1 室", " #1"),
    "a comma that cuts a name": (
        'en: "Invented Foods Co., Ltd."}',
        "en: Invented Foods Co., Ltd.}",
        " Ltd.}",
    ),
    "an anchor": ("law: prc-e", "law: &a prc-e", "&a"),
    "a day that does not exist": ("on: 2002-09-02", "on: 2002-02-30", "2002-02-30"),
    "an amount without a currency": ('amount: "EUR 4,0', 'amount: "4,0', '"4,000'),
}


def _slip(tmp_path: Path, name: str) -> tuple[Path, int]:
    """A workspace with one slip, and the line on which it stands."""
    instead_of, typed, at = SLIPS[name]
    workspace = copied(tmp_path, CONTRACT)
    path = workspace / FILE
    before, met, after = path.read_text("utf-8").partition(instead_of)
    assert met, instead_of
    text = before + typed + after
    path.write_text(text, "utf-8")
    return workspace, text[: text.index(at, len(before))].count("\n") + 1


def _only(outcome: Outcome) -> dict[str, object]:
    assert outcome.status == 2
    (finding,) = outcome.json["findings"]
    assert isinstance(finding, dict)
    return finding


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_one_finding_at_its_line_in_both_languages(tmp_path: Path, name: str) -> None:
    workspace, line = _slip(tmp_path, name)
    english = _only(docgen(workspace, "check", "--format", "json", "--lang", "en"))
    chinese = _only(docgen(workspace, "check", "--format", "json", "--lang", "zh"))
    for finding in (english, chinese):
        assert (finding["file"], finding["line"], finding["severity"]) == (FILE, line, "error")
    assert english["code"] == chinese["code"]
    for said in ("message", "hint"):
        assert str(english[said])
        assert HAN.search(str(chinese[said])), (said, chinese[said])
    assert not HAN.search(str(english["message"]))


def test_every_slip_has_a_code_of_its_own(tmp_path: Path) -> None:
    alike = {"a no-break space", "a full-width space"}
    codes: list[str] = []
    for number, name in enumerate(sorted(SLIPS.keys() - alike)):
        workspace, _ = _slip(tmp_path / str(number), name)
        files = {
            path.relative_to(workspace).as_posix(): path.read_bytes()
            for path in (workspace / "contract_data" / CONTRACT).rglob("*.yaml")
        }
        codes.extend(one.code for one in load_contract(CONTRACT, files, laws()).findings)
    assert len(set(codes)) == len(codes) == len(SLIPS) - len(alike)


def test_a_file_in_gbk_is_found_at_its_first_chinese_line(tmp_path: Path) -> None:
    workspace = copied(tmp_path, CONTRACT)
    path = workspace / FILE
    text = path.read_text("utf-8").replace("é", "e")
    path.write_bytes(text.encode("gbk"))
    first = next(n for n, line in enumerate(text.split("\n"), start=1) if HAN.search(line))
    for language in ("en", "zh"):
        finding = _only(docgen(workspace, "check", "--format", "json", "--lang", language))
        assert (finding["file"], finding["line"]) == (FILE, first)
        assert "UTF-8" in str(finding["hint"])


def test_the_text_of_a_finding_shows_place_code_line_caret_and_hint(tmp_path: Path) -> None:
    workspace, line = _slip(tmp_path, "a date in another notation")
    checked = docgen(workspace, "check")
    assert checked.status == 2
    head, excerpt, caret, hint = checked.out.split("\n")[:4]
    assert head.startswith(f"{FILE}:{line}:7: error[date]: ")
    assert "08/11/2002" in head
    assert excerpt.endswith("|   on: 08/11/2002")
    assert caret.index("^") == excerpt.index("08/11")
    assert caret.count("^") == len("08/11/2002")
    assert hint.startswith("  hint: ")
    assert checked.err == ""


def test_the_caret_stands_under_the_slip_in_a_line_with_chinese(tmp_path: Path) -> None:
    workspace, _ = _slip(tmp_path, "a wide bracket")
    excerpt, caret = docgen(workspace, "check", "--lang", "zh").out.split("\n")[1:3]
    before = excerpt[: excerpt.index("【")]
    assert caret.index("^") == len(before) + len(HAN.findall(before))


def test_a_build_with_a_slip_ends_with_status_two_and_writes_no_paper(tmp_path: Path) -> None:
    workspace, line = _slip(tmp_path, "an unknown key")
    built = docgen(workspace, "build", "certificates", "--to", "text")
    assert built.status == 2
    assert f"{FILE}:{line}:1: error[unknown-key]" in built.err
    assert list((workspace / "out").rglob("*.txt")) == []


def test_all_slips_of_a_run_are_shown_not_only_the_first(tmp_path: Path) -> None:
    workspace, _ = _slip(tmp_path, "a date in another notation")
    board = workspace / f"contract_data/{CONTRACT}/board.yaml"
    text = board.read_text("utf-8").replace("since: 2002-11-01", "since: soon", 1)
    board.write_text(text, "utf-8")
    findings = docgen(workspace, "check", "--format", "json").json["findings"]
    assert [Path(one["file"]).name for one in findings] == ["board.yaml", "contract.yaml"]
