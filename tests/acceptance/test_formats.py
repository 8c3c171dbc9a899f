"""Findings as the machines that run checks want them, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.acceptance.running import ROOT, copied, docgen, edited
from tests.unit.cli.formats.workflow_commands import read_command

FILE = "contract_data/fifty-fifty/contributions/A-01.yaml"
SCHEMA = ROOT / "tests/unit/cli/formats/sarif-as-written.schema.json"


@pytest.fixture
def faulty(tmp_path: Path) -> tuple[Path, int]:
    """A workspace with a full-width colon, and the line where it stands."""
    workspace = copied(tmp_path / "papers", "fifty-fifty")
    (tmp_path / ".git").mkdir()
    typed = ("form： cash", "form: cash")
    line, _ = edited(workspace, "fifty-fifty/contributions/A-01.yaml", *typed)
    return workspace, line


@pytest.mark.parametrize("command", [("check",), ("build", "--dry-run")], ids=" ".join)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_line_for_github_is_a_command_on_the_line_of_the_fault(
    faulty: tuple[Path, int], command: tuple[str, ...], language: str
) -> None:
    workspace, line = faulty
    told = docgen(workspace, *command, "--format", "github", "--lang", language)
    assert told.status == 2, told.err
    read = [read_command(one) for one in told.out.splitlines()]
    assert len(read) == len(json.loads(_json(workspace))["findings"])
    (error,) = [one for one in read if one.name == "error"]
    assert error.properties["file"] == f"papers/{FILE}"
    assert error.properties["line"] == str(line)
    assert error.properties["title"] == "full-width-colon"
    assert ("提示：" if language == "zh" else "hint: ") in error.data


def _json(workspace: Path) -> str:
    return docgen(workspace, "check", "--format", "json").out


def test_the_counts_are_said_beside_the_findings_and_not_among_them(
    faulty: tuple[Path, int],
) -> None:
    told = docgen(faulty[0], "check", "--format", "github")
    assert "1 error," in told.err
    assert "1 error," not in told.out


def test_gitlab_gets_a_report_of_exactly_the_findings(faulty: tuple[Path, int]) -> None:
    workspace, line = faulty
    told = docgen(workspace, "check", "--format", "gitlab")
    assert told.status == 2
    (error,) = [one for one in told.json if one["severity"] == "critical"]
    assert error["check_name"] == "full-width-colon"
    assert error["location"] == {"path": f"papers/{FILE}", "lines": {"begin": line}}
    prints = [one["fingerprint"] for one in told.json]
    assert len(set(prints)) == len(prints) == len(json.loads(_json(workspace))["findings"])


def test_a_fingerprint_outlives_lines_that_come_above_it(faulty: tuple[Path, int]) -> None:
    workspace, line = faulty
    before = docgen(workspace, "check", "--format", "gitlab").json
    path = workspace / FILE
    path.write_text("# 说明\n\n" + path.read_text("utf-8"), "utf-8")
    after = docgen(workspace, "check", "--format", "gitlab").json
    assert [one["fingerprint"] for one in after] == [one["fingerprint"] for one in before]
    lines = [one["location"]["lines"]["begin"] for one in after if one["severity"] == "critical"]
    assert lines == [line + 2]


def test_a_log_of_static_analysis_keeps_to_its_schema(faulty: tuple[Path, int]) -> None:
    told = docgen(faulty[0], "build", "--dry-run", "--format", "sarif")
    assert told.status == 2
    jsonschema.validate(told.json, json.loads(SCHEMA.read_text("utf-8")))
    results = told.json["runs"][0]["results"]
    assert "full-width-colon" in [one["ruleId"] for one in results]


def test_faultless_data_give_no_command_and_empty_reports(tmp_path: Path) -> None:
    workspace = copied(tmp_path, "two-company-party")
    github = docgen(workspace, "check", "--format", "github")
    found = json.loads(_json(workspace))["findings"]
    assert (github.status, len(github.out.splitlines())) == (0, len(found))
    assert not [one for one in github.out.splitlines() if one.startswith("::error")]


@pytest.mark.parametrize("command", ["list", "explain", "deadlines", "doctor"])
def test_commands_that_find_nothing_have_no_such_formats(command: str, tmp_path: Path) -> None:
    told = docgen(tmp_path, command, "--format", "sarif")
    assert told.status == 1
    assert "--format; it takes text, json;" in told.err
