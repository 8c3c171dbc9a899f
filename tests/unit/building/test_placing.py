"""A finished file gets into place whole, or the old one stays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen.building.placing import place, remove, sweep
from docgen.diagnostics.errors import DiskError


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_the_folders_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "a/b/c.txt"
    place(path, "中".encode())
    assert path.read_text("utf-8") == "中"
    assert _names(path.parent) == ["c.txt"]


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_the_umask_says_who_may_read_a_file(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        place(tmp_path / "c.txt", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "c.txt").stat().st_mode & 0o777 == mode


def test_a_file_takes_the_place_of_the_old_one_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    place(path, b"old")
    with path.open("rb") as reader:
        place(path, b"new")
        assert reader.read() == b"old"
    assert path.read_bytes() == b"new"


def test_a_failure_leaves_what_was_there_and_no_temporary_file(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.mkdir()
    (path / "kept").write_bytes(b"old")
    with pytest.raises(DiskError) as raised:
        place(path, b"new")
    assert str(path) in dict(raised.value.said.values).values()
    assert (path / "kept").read_bytes() == b"old"
    assert _names(tmp_path) == ["c.txt"]


def test_a_folder_that_cannot_be_made_is_an_error_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DiskError):
        place(tmp_path / "file" / "c.txt", b"new")


def test_removing_says_whether_there_was_a_file(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_bytes(b"x")
    assert remove(path)
    assert not remove(path)
    assert _names(tmp_path) == []


def test_what_cannot_be_removed_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        remove(tmp_path)


def test_a_sweep_removes_only_what_an_interrupted_run_left(tmp_path: Path) -> None:
    (tmp_path / "k").mkdir()
    for name in ("k/.docgen-abc", "k/paper.pdf", "manifest.json", "k/.keep"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "k/.docgen-folder").mkdir()
    sweep(tmp_path)
    sweep(tmp_path / "nowhere")
    assert _names(tmp_path / "k") == [".docgen-folder", ".keep", "paper.pdf"]
    assert (tmp_path / "manifest.json").is_file()
