"""What the repository keeps for editors is up to date, and its tasks find what docgen finds."""

from __future__ import annotations

import json
import re
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from docgen.cli.report import finding_as_text
from docgen.cli.translation import speech
from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import LanguageCode, message
from docgen.diagnostics.source import Source
from tests.house.schemas import editor_files

ROOT = Path(__file__).parents[3]
FILES = editor_files()


def _json(name: str) -> Any:
    return json.loads((ROOT / ".vscode" / name).read_text("utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_a_file_for_editors_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_bytes() == FILES[name], "make schemas writes it anew"


def test_no_schema_is_left_over() -> None:
    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".vscode/docgen").iterdir()}
    assert kept == {name for name in FILES if name.startswith(".vscode/docgen/")}


def test_every_data_file_has_exactly_one_schema() -> None:
    globs = [glob for some in _json("settings.json")["yaml.schemas"].values() for glob in some]
    data = [*ROOT.glob("contract_data/**/*.yaml"), *ROOT.glob("templates/*/kind.yaml")]
    assert data
    for path in data:
        name = path.relative_to(ROOT).as_posix()
        fitting = [
            glob
            for glob in globs
            if glob.count("/") == name.count("/") and fnmatch(name, glob)
        ]
        assert len(fitting) == 1, name


def test_the_formatter_of_yaml_is_off() -> None:
    settings = _json("settings.json")
    assert settings["yaml.format.enable"] is False
    assert settings["[yaml]"]["editor.formatOnSave"] is False
    assert settings["files.eol"] == "\n"


def test_the_extension_for_yaml_is_recommended() -> None:
    assert "redhat.vscode-yaml" in _json("extensions.json")["recommendations"]


def test_there_is_a_task_for_checking_making_and_deadlines() -> None:
    tasks = {task["label"]: task for task in _json("tasks.json")["tasks"]}
    first = {label: task["args"][0] for label, task in tasks.items()}
    assert first == {"检查": "check", "生成": "build", "期限": "deadlines"}


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_task_finds_every_finding_at_its_place(
    severity: Severity, language: LanguageCode
) -> None:
    finding = Finding(
        code="no-such-day",
        source=Source("contract_data/x/contributions/A-01.yaml", 8, 10, 10),
        severity=severity,
        message=message("there is no such day in the calendar"),
        observed="2003-02-30",
    )
    said = finding_as_text(finding, speech(language), {}).splitlines()[0]
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "info"}
    for task in _json("tasks.json")["tasks"]:
        matching = [
            (matcher["severity"], found)
            for matcher in task["problemMatcher"]
            if (found := re.search(matcher["pattern"]["regexp"], said))
        ]
        ((kind, found),) = matching
        place = {name: found[group] for name, group in _groups(task).items()}
        assert kind == kinds[severity]
        assert place["file"] == "contract_data/x/contributions/A-01.yaml"
        assert (place["line"], place["column"], place["code"]) == ("8", "10", "no-such-day")


def _groups(task: Any) -> dict[str, int]:
    (pattern, *_) = (matcher["pattern"] for matcher in task["problemMatcher"])
    return {name: group for name, group in pattern.items() if name != "regexp"}
