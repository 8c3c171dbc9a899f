"""Places in a repository, and fingerprints."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docgen.cli.formats.places import path_in_repository, placed
from docgen.diagnostics.source import Source
from tests.unit.cli.formats.findings import COLON, FILE, LINES


def _at(line: int) -> str:
    moved = replace(COLON, source=Source(FILE, line, 3))
    return placed([moved], LINES, Path("/"))[0].fingerprint


def test_a_fingerprint_stays_when_the_line_moves() -> None:
    assert _at(2) == _at(3) == _at(4)
    assert _at(1) != _at(2)


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    twice = placed([COLON, COLON], LINES, Path("/"))
    assert len({one.fingerprint for one in twice}) == 2
    assert twice[0].fingerprint == _at(2)


def test_code_and_file_are_part_of_a_fingerprint() -> None:
    others = (
        replace(COLON, code="other"),
        replace(COLON, source=Source("contract_data/other.yaml", 2, 3)),
    )
    prints = {one.fingerprint for one in placed((COLON, *others), LINES, Path("/"))}
    assert len(prints) == 3


def test_a_file_is_named_from_the_top_of_the_repository(tmp_path: Path) -> None:
    workspace = tmp_path / "office/papers"
    workspace.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (found,) = placed([COLON], LINES, workspace)
    assert found.file == f"office/papers/{FILE}"
    assert found.written == "  amount: USD 5"


def test_a_worktree_is_a_repository_as_well(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n", "utf-8")
    assert path_in_repository(tmp_path).as_posix() == "."
    assert path_in_repository(tmp_path / "a").as_posix() == "a"
