"""`docgen changes`: which papers a branch touches, told from git alone."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from tests.acceptance.running import ROOT, copied, docgen, edited

AMOUNT = "fifty-fifty/contributions/A-01.yaml"


def _git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.invalid")
    subprocess.run(("git", *identity, *arguments), cwd=folder, check=True, capture_output=True)


def _repository(folder: Path, *contracts: str) -> Path:
    """A workspace below the top of a repository, as it was signed."""
    workspace = copied(folder / "office/papers", *contracts)
    _git(folder, "init", "--initial-branch", "main")
    _git(folder, "add", ".")
    _git(folder, "commit", "--message", "as signed")
    return workspace


def _documents(workspace: Path, since: str = "main") -> dict[str, Any]:
    told = docgen(workspace, "changes", "--since", since, "--format", "json", PATH="/usr/bin:/bin")
    assert told.status == 0, told.err
    return {one["document"]: one for one in told.json["documents"]}


def test_a_changed_fact_is_shown_in_exactly_the_papers_that_say_it(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty", "no-quorum")
    assert _documents(workspace) == {}
    edited(workspace, AMOUNT, "issued_on: 2003-02-21", "issued_on: 2003-02-20")
    found = _documents(workspace)
    assert list(found) == ["IC-A-01"]
    (fact,) = found["IC-A-01"]["facts"]
    assert fact["path"] == "contributions.A-01.certificates.A-01.issued_on"
    assert (fact["before"], fact["after"]) == ("2003-02-20", "2003-02-21")
    assert found["IC-A-01"]["fate"] == "changed"
    assert not found["IC-A-01"]["worded_anew"]


def test_the_table_for_a_summary_names_document_fact_before_and_after(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    edited(workspace, AMOUNT, "issued_on: 2003-02-21", "issued_on: 2003-02-20")
    told = docgen(workspace, "changes", "--since", "HEAD", "--markdown", PATH="/usr/bin:/bin")
    head, rule, row = told.out.strip().split("\n")
    assert head == "| contract | document | fact | before | after |"
    assert set(rule) == {"|", "-", " "}
    assert row.startswith("| fifty-fifty | IC-A-01 Investment Certificate | `contributions.A-01.")
    assert row.endswith("| 2003-02-20 | 2003-02-21 |")


def test_a_name_of_which_one_side_changed_is_told_in_both_languages(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    name = '虚构食品有限公司, en: "%s Foods Co., Ltd."'
    edited(workspace, "fifty-fifty/contract.yaml", name % "New | *", name % "Invented")
    told = docgen(workspace, "changes", "--since", "HEAD", "--markdown", PATH="/usr/bin:/bin")
    rows = [row for row in told.out.splitlines() if "`parties.A.name`" in row]
    before = "虚构食品有限公司 · Invented Foods Co., Ltd."
    after = r"虚构食品有限公司 · New \| \* Foods Co., Ltd."
    assert rows
    assert all(row.endswith(f"| {before} | {after} |") for row in rows)


def test_a_paper_that_is_blocked_no_more_lists_its_state_and_no_facts(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    chairman, other = "{office: chairman, director: B1}", "{office: chairman, director: A2}"
    edited(workspace, AMOUNT, other, chairman)
    _git(tmp_path, "commit", "--all", "--message", "signed by another")
    edited(workspace, AMOUNT, chairman, other)
    found = _documents(workspace)["IC-A-01"]
    assert (found["state_before"], found["state"]) == ("blocked", "ready")
    assert (found["facts"], found["worded_anew"]) == ([], False)


def test_a_new_record_adds_its_papers_and_one_taken_away_removes_them(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    meeting = workspace / "contract_data/fifty-fifty/meetings/M-01.yaml"
    meeting.unlink()
    fates = {name: one["fate"] for name, one in _documents(workspace).items()}
    assert fates["MIN-M-01"] == "removed"
    _git(tmp_path, "commit", "--all", "--message", "without the meeting")
    _git(tmp_path, "checkout", "main~1", "--", ".")
    fates = {name: one["fate"] for name, one in _documents(workspace).items()}
    assert fates["MIN-M-01"] == "added"


def test_a_bracket_that_is_settled_changes_the_state(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    edited(workspace, AMOUNT, "issued_on: [2003-02-20]", "issued_on: 2003-02-20")
    found = _documents(workspace)["IC-A-01"]
    assert (found["state_before"], found["state"]) == ("ready", "draft")


def test_another_wording_is_a_change_without_a_fact(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    own = workspace / "templates/certificates/template.xml"
    own.parent.mkdir(parents=True)
    text = (ROOT / "templates/certificates/template.xml").read_text("utf-8")
    label = "<label>{% trans %}Date of contribution{% endtrans %}</label>"
    assert text.count(label) == 1
    other = label.replace("Date of contribution", "Date of issue")
    own.write_text(text.replace(label, other), "utf-8")
    found = _documents(workspace)
    assert {"IC-A-01", "IC-B-01"} <= set(found)
    assert all(one["worded_anew"] and one["facts"] == [] for one in found.values())


def test_a_commit_that_does_not_exist_is_a_wrong_use(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    told = docgen(workspace, "changes", "--since", "nowhere", PATH="/usr/bin:/bin")
    assert told.status == 1
    assert "nowhere" in told.err


def test_data_that_cannot_be_read_now_are_told(tmp_path: Path) -> None:
    workspace = _repository(tmp_path, "fifty-fifty")
    edited(workspace, "fifty-fifty/board.yaml", "format:\t1", "format: 1")
    told = docgen(workspace, "changes", "--since", "main", PATH="/usr/bin:/bin")
    assert told.status == 2
    assert "fifty-fifty" in told.err
