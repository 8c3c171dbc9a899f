"""The commands: what they print, what they refuse, and how they end."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from docgen.cli import program
from docgen.cli.main import main
from tests.acceptance.running import ROOT, copied, docgen, edited, snapshot, surroundings

FINDING = {
    "code",
    "severity",
    "file",
    "line",
    "column",
    "message",
    "observed",
    "required",
    "basis",
    "hint",
}
LISTED = {"contract", "id", "kind", "state", "editions", "why"}
HAN = re.compile("[\u4e00-\u9fff]")


KINDS = {path.parent.name for path in (ROOT / "templates").glob("*/kind.yaml")}


def test_check_gives_its_findings_as_json(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    record = "fifty-fifty/contributions/A-01.yaml"
    edited(workspace, record, "EUR 1,200,001\nmade", "EUR 1,200,000\nmade")
    checked = docgen(workspace, "check", "--format", "json")
    assert checked.status == 2
    assert list(checked.json) == ["findings"]
    assert checked.json["findings"]
    for finding in checked.json["findings"]:
        assert set(finding) == FINDING
        assert (type(finding["line"]), type(finding["column"])) == (int, int)
        assert finding["severity"] in ("error", "warning", "remark")
        assert (workspace / finding["file"]).is_file()
    assert any("Article 8" in finding["basis"] for finding in checked.json["findings"])


def test_check_of_sound_data_ends_with_status_zero_and_writes_nothing(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "specimen")
    before = snapshot(workspace)
    checked = docgen(workspace, "check")
    assert checked.status == 0
    assert "0 errors" in checked.out
    assert snapshot(workspace) == before


def test_list_gives_every_document_with_its_state_as_json(tmp_path: Path) -> None:
    listed = docgen(copied(tmp_path, "fengfan-valence", "specimen"), "list", "--format", "json")
    assert listed.status == 0
    rows = listed.json
    for row in rows:
        assert set(row) == LISTED
        assert row["kind"] in KINDS
        assert row["editions"] == ["zh", "en", "zh-en"]
        assert row["why"]
    states = {(row["contract"], row["id"]): row["state"] for row in rows}
    real = {id_ for contract, id_ in states if contract == "fengfan-valence"}
    assert {"IC-A-01", "IC-B-01", "IC-B-02"} <= real
    assert {states["fengfan-valence", id_] for id_ in real} == {"draft"}
    assert {state for (contract, _), state in states.items() if contract == "specimen"} == {"ready"}
    assert len(rows) == len(states)


def test_a_list_names_the_brackets_that_keep_a_paper_a_draft(tmp_path: Path) -> None:
    listed = docgen(copied(tmp_path, "fengfan-valence"), "list", "--format", "json")
    why = {row["id"]: row["why"] for row in listed.json}
    assert "contributions.A-01.made_on" in why["IC-A-01"]


def test_a_withheld_paper_is_listed_with_the_rule_that_is_broken(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    edited(workspace, "fifty-fifty/contract.yaml", "share: 49%", "share: 50%")
    listed = docgen(workspace, "list", "--format", "json")
    assert listed.status == 2
    assert {row["state"] for row in listed.json} == {"blocked"}
    assert "shares-sum-to-the-whole" in listed.json[0]["why"]
    assert "error[" in listed.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["certify"],
        ["check", "nowhere"],
        ["check", "--contract", "nowhere"],
        ["list", "--contract", "nowhere"],
        ["build", "postcards"],
        ["build", "--edition", "fr"],
        ["build", "--edition", "zh,fr"],
        ["build", "--to", "odt"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["check", "--lang", "fr"],
        ["check", "--format", "xml"],
        ["check", "--nothing"],
        ["check", "--workspace", "not-a-folder"],
        ["list", "certificates"],
    ],
)
def test_wrong_use_ends_with_status_one_and_one_line(tmp_path: Path, arguments: list[str]) -> None:
    wrong = docgen(copied(tmp_path, "fifty-fifty"), *arguments)
    assert (wrong.status, wrong.out) == (1, "")
    assert wrong.err.startswith("docgen: ")
    assert len(wrong.err.strip().split("\n")) == 1


def test_wrong_use_is_said_in_chinese_too(tmp_path: Path) -> None:
    wrong = docgen(copied(tmp_path, "fifty-fifty"), "build", "postcards", "--lang", "zh")
    assert wrong.status == 1
    assert HAN.search(wrong.err)


def test_no_workspace_is_wrong_use(tmp_path: Path) -> None:
    assert docgen(tmp_path, "check").status == 1


def test_a_workspace_is_found_upward_from_the_current_folder(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    inner = workspace / "contract_data/fifty-fifty/contributions"
    listed = docgen(inner, "list", "--format", "json")
    assert {row["contract"] for row in listed.json} == {"fifty-fifty"}


def test_only_the_contracts_asked_for_are_read(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty", "no-quorum", "board-of-ten")
    named = ("--contract", "no-quorum", "--contract", "fifty-fifty")
    listed = docgen(workspace, "list", "--format", "json", *named)
    assert {row["contract"] for row in listed.json} == {"fifty-fifty", "no-quorum"}


def test_help_names_every_command_in_both_languages(tmp_path: Path) -> None:
    for language in ("en", "zh"):
        helped = docgen(tmp_path, "--help", LANG=f"{language}_CN.UTF-8")
        assert helped.status == 0
        for command in ("check", "build", "list", "doctor"):
            assert re.search(rf"^  {command} ", helped.out, re.MULTILINE)
        assert bool(HAN.search(helped.out)) is (language == "zh")


def test_the_version_is_told(tmp_path: Path) -> None:
    told = docgen(tmp_path, "--version")
    assert told.status == 0
    assert re.fullmatch(r"docgen \d+\.\d+\.\d+\n", told.out)


def test_chinese_is_printed_whole_on_a_terminal_that_knows_only_ascii(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    listed = docgen(workspace, "list", "--lang", "zh", LC_ALL="C", PYTHONUTF8="0")
    assert listed.status == 0
    assert HAN.search(listed.out)
    assert "\\u" not in listed.out


def test_the_language_is_that_of_the_locale_unless_asked_for(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    assert HAN.search(docgen(workspace, "check", LC_ALL="zh_CN.UTF-8").out)
    assert not HAN.search(docgen(workspace, "check", "--lang", "en", LC_ALL="zh_CN.UTF-8").out)


def test_doctor_names_libraries_and_fonts_with_their_versions(tmp_path: Path) -> None:
    told = docgen(tmp_path, "doctor", "--format", "json")
    assert told.status == 0, told.out
    parts = {part["name"]: part["found"] for part in told.json["parts"]}
    assert parts["weasyprint"].startswith("70.")
    assert parts.keys() >= {"docgen", "lxml", "icalendar", "pydyf", "markupsafe"}
    assert parts.keys().isdisjoint({"distributed", "pikepdf"})
    assert any("CJK" in name for name in parts)
    assert told.json["missing"] == 0


_WITHOUT_ONE_LIBRARY = """
import importlib.metadata as metadata

told = metadata.version


def version(name):
    if name == "python-docx":
        raise metadata.PackageNotFoundError(name)
    return told(name)


metadata.version = version
"""
"""Read by Python when it starts."""


def test_doctor_does_not_ask_the_system_for_a_library_of_python(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(_WITHOUT_ONE_LIBRARY, "utf-8")
    told = docgen(tmp_path, "doctor", PYTHONPATH=str(tmp_path))
    assert told.status == 3
    assert "missing: python-docx; install docgen again" in told.out
    assert "apt-get" not in told.out
    assert "PDF" not in told.out


def test_doctor_outlives_a_fontconfig_that_does_not_work(tmp_path: Path) -> None:
    broken = tmp_path / "fc-list"
    broken.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    told = docgen(tmp_path, "doctor", PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert told.status == 3
    assert "fonts-noto-cjk" in told.out


@pytest.mark.parametrize(
    "arguments", [["check"], ["list"], ["build", "certificates", "--to", "docx", "--jobs", "1"]]
)
def test_pango_is_not_needed_for_check_list_and_docx(tmp_path: Path, arguments: list[str]) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    heavy = ["weasyprint", *([] if "build" in arguments else ["docx", "pikepdf", "fontTools"])]
    code = (
        "import json, sys\n"
        "from docgen.cli.main import main\n"
        f"status = main({arguments!r})\n"
        f"loaded = [name for name in {heavy!r} if name in sys.modules]\n"
        "print(json.dumps([status, loaded]), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=workspace,
        env=surroundings(tmp_path),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stderr.strip().split("\n")[-1]) == [0, []]


def test_a_fault_of_docgen_is_one_line_and_a_report_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> int:
        raise RuntimeError("a fault for the test")

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(program, "check", broken)
    assert main(["check", "--lang", "en"]) == 70
    out, err = capsys.readouterr()
    assert (out, len(err.strip().split("\n"))) == ("", 1)
    (report,) = tmp_path.glob("docgen-bug*.txt")
    assert str(report) in err
    assert "a fault for the test" in report.read_text("utf-8")
    assert list(elsewhere.iterdir()) == []


def test_a_library_that_is_missing_is_one_line_and_status_three(tmp_path: Path) -> None:
    fakes = tmp_path / "fakes"
    fakes.mkdir()
    (fakes / "click.py").write_text('raise ImportError("No module named click")\n', "utf-8")
    told = docgen(tmp_path, "check", PYTHONPATH=str(fakes))
    assert (told.status, told.out) == (3, "")
    assert told.err.startswith("docgen: ")
    assert len(told.err.strip().split("\n")) == 1
    assert "click" in told.err


def test_a_file_in_the_place_of_the_output_is_said_before_anything_is_drafted(
    tmp_path: Path,
) -> None:
    workspace = copied(tmp_path, "fifty-fifty")
    (workspace / "taken").write_text("a file", "utf-8")
    for out in ("taken", "taken/below"):
        built = docgen(workspace, "build", "certificates", "--out", out)
        assert (built.status, built.out) == (5, "")
        assert len(built.err.strip().split("\n")) == 1
        assert "taken" in built.err


def test_an_interrupted_run_ends_with_status_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(program, "check", interrupted)
    assert main(["check", "--lang", "en"]) == 130
    assert capsys.readouterr().err.strip() == "docgen: interrupted"


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "specimen")
    with subprocess.Popen(
        [sys.executable, "-m", "docgen", "list"],
        cwd=workspace,
        env=surroundings(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as listing:
        assert listing.stdout is not None
        assert listing.stderr is not None
        listing.stdout.close()
        said = listing.stderr.read()
    assert (listing.returncode, said) == (0, b"")


def test_the_repository_itself_has_no_error(tmp_path: Path) -> None:
    checked = docgen(tmp_path, "check", "--workspace", str(ROOT), "--format", "json")
    assert checked.status == 0
    assert [one for one in checked.json["findings"] if one["severity"] == "error"] == []
