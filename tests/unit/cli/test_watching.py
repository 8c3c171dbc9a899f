"""Saves are seen: what counts as one, and when it counts as finished."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.cli.watching import SECONDS_BETWEEN_LOOKS, SECONDS_OF_REST, Seen, look, wait_for_saves

OLD: Seen = {"a": (1, 10, 100), "b": (2, 20, 200)}
NEW: Seen = {**OLD, "a": (1, 11, 101)}
BOTH: Seen = {**NEW, "b": (2, 21, 201)}


class _Interrupt(Exception):
    """Nobody waits any longer."""


def _wait(*looks: Seen) -> tuple[Seen, list[float]]:
    """Wait while these are seen; gives what was seen last, and each time that was slept."""
    slept: list[float] = []
    coming = iter(looks)

    def seen() -> Seen:
        for one in coming:
            return one
        raise _Interrupt

    return wait_for_saves(OLD, seen, slept.append), slept


def test_a_save_is_given_when_the_next_look_is_the_same() -> None:
    assert _wait(OLD, OLD, NEW, NEW) == (NEW, [SECONDS_BETWEEN_LOOKS] * 3 + [SECONDS_OF_REST])


def test_several_saves_at_once_are_waited_for_together() -> None:
    assert _wait(NEW, BOTH, BOTH)[0] == BOTH


@pytest.mark.parametrize(
    "looks", [(OLD, OLD, OLD), (NEW, OLD, OLD), (NEW, BOTH, NEW)], ids=["none", "undone", "unrest"]
)
def test_without_a_finished_save_the_wait_goes_on(looks: tuple[Seen, ...]) -> None:
    with pytest.raises(_Interrupt):
        _wait(*looks)


def test_a_removed_file_is_a_change() -> None:
    gone = {"b": OLD["b"]}
    assert _wait(gone, gone)[0] == gone


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a record."""
    (tmp_path / "data/records").mkdir(parents=True)
    _record(tmp_path / "data").write_text("format: 1\n", "utf-8")
    return tmp_path / "data"


def _record(folder: Path) -> Path:
    return folder / "records/A-01.yaml"


def _written(folder: Path) -> None:
    _record(folder).write_text("format: 1\nid: A-01\n", "utf-8")


def _touched(folder: Path) -> None:
    os.utime(_record(folder), ns=(0, 0))


def _replaced(folder: Path) -> None:
    """As many editors save: another file of the same size and time takes the place."""
    before = _record(folder).stat()
    other = folder / ".saved"
    other.write_text("format: 2\n", "utf-8")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.rename(_record(folder))


def _removed(folder: Path) -> None:
    _record(folder).unlink()


def _added(folder: Path) -> None:
    (folder / "records/A-02.yaml").write_text("", "utf-8")


@pytest.mark.parametrize("saved", [_written, _touched, _replaced, _removed, _added])
def test_every_sort_of_save_is_seen(folder: Path, saved: Callable[[Path], None]) -> None:
    before = look([folder])
    assert look([folder]) == before
    saved(folder)
    assert look([folder]) != before


@pytest.mark.parametrize("name", [".A-01.yaml.swp", "A-01.yaml~", ".git/index"])
def test_what_editors_keep_for_themselves_is_no_save(folder: Path, name: str) -> None:
    before = look([folder])
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x", "utf-8")
    assert look([folder]) == before


def test_folders_that_do_not_exist_have_no_files(folder: Path) -> None:
    assert look([folder / "templates", folder]) == look([folder])
