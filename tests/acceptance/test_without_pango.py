"""A machine without the libraries for PDF: everything else works, and PDF says what it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.running import Outcome, copied, docgen, snapshot

CONTRACT = "fifty-fifty"
_LACKING = '''
import ctypes.util

import cffi

LACKED = ("gobject", "pango", "harfbuzz", "fontconfig")
opened, found = cffi.FFI.dlopen, ctypes.util.find_library


def dlopen(self, name, flags=0):
    if name is not None and any(one in str(name) for one in LACKED):
        raise OSError(f"cannot load library '{name}': no such file")
    return opened(self, name, flags)


def find_library(name):
    return None if any(one in name for one in LACKED) else found(name)


cffi.FFI.dlopen, ctypes.util.find_library = dlopen, find_library
'''
"""Read by Python when it starts: the libraries of the system cannot be found or opened."""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "lacking").mkdir()
    (tmp_path / "lacking/sitecustomize.py").write_text(_LACKING, "utf-8")
    return copied(tmp_path / "work", CONTRACT)


def _run(workspace: Path, *arguments: str) -> Outcome:
    return docgen(workspace, *arguments, PYTHONPATH=str(workspace.parent / "lacking"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("list",),
        ("explain", "IC-A-01"),
        ("deadlines", "--as-of", "2003-01-01"),
        ("new", "letter"),
        ("build", "certificates", "--edition", "zh-en", "--to", "docx,text"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_needs_no_pages_works(workspace: Path, arguments: tuple[str, ...]) -> None:
    done = _run(workspace, *arguments)
    assert done.status == 0, done.out + done.err
    if arguments[0] == "build":
        assert len(list((workspace / "out").rglob("*.zh-en.docx"))) > 0


@pytest.mark.parametrize(("language", "said"), [("en", "--to docx"), ("zh", "程序库")])
def test_a_build_of_pages_says_what_is_missing_and_writes_nothing(
    workspace: Path, language: str, said: str
) -> None:
    before = snapshot(workspace)
    done = _run(workspace, "build", "certificates", "--lang", language)
    assert done.status == 3
    assert done.out == ""
    assert "gobject" in done.err
    assert "docgen doctor" in done.err
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert snapshot(workspace) == before


def test_doctor_names_the_packages_and_the_container(workspace: Path) -> None:
    told = _run(workspace, "doctor")
    assert told.status == 3
    assert "apt-get install" in told.out
    assert "libpango-1.0-0" in told.out
    assert ".devcontainer" in told.out
