"""`docgen build --watch`: a save makes what it touches; an interrupt ends it."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO

import pytest

from tests.acceptance.running import copied, docgen, edited, surroundings

CONTRACT = "fifty-fifty"
RECORD = f"{CONTRACT}/contributions/A-01.yaml"
CERTIFICATE = f"out/{CONTRACT}/certificates/IC-A-01.zh-en.txt"
TIMEOUT = 120
_AS_IN_A_TERMINAL = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
_START = f"{_AS_IN_A_TERMINAL}import docgen.cli.main; docgen.cli.main.run()"


@contextmanager
def _watching(workspace: Path) -> Iterator[subprocess.Popen[str]]:
    """A build that watches; it is ended in any case."""
    with subprocess.Popen(
        [sys.executable, "-u", "-c", _START, "build", "certificates", "--to", "text", "--watch"],
        cwd=workspace,
        env=surroundings(workspace),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as building:
        last = Timer(TIMEOUT, building.kill)
        last.start()
        try:
            yield building
        finally:
            last.cancel()
            building.kill()


def _until(out: IO[str] | None, said: str) -> str:
    """What is printed until a line begins with some words."""
    assert out is not None
    printed = ""
    for line in out:
        printed += line
        if line.startswith(said):
            return printed
    raise AssertionError(f"{said!r} was never printed:\n{printed}")


def test_a_save_makes_what_it_touches_until_an_interrupt(tmp_path: Path) -> None:
    workspace = copied(tmp_path, CONTRACT)
    good = (workspace / "contract_data" / RECORD).read_text("utf-8")
    with _watching(workspace) as building:
        first = _until(building.stdout, "waiting for saves")
        assert f"made {CERTIFICATE}  (" in first
        edited(workspace, RECORD, "number: FF-7", "number: FF-1")
        second = _until(building.stdout, "waiting for saves")
        assert f"made {CERTIFICATE}  (" in second
        assert "FF-7" in (workspace / CERTIFICATE).read_text("utf-8")
        # Half of a file, as it is found in the middle of being written.
        (workspace / "contract_data" / RECORD).write_text(
            good[: good.index("number:") + 4], "utf-8"
        )
        torn = _until(building.stdout, "waiting for saves")
        assert f"contract_data/{RECORD}:" in torn
        assert "error[" in torn
        assert "made " not in torn
        (workspace / "contract_data" / RECORD).write_text(good, "utf-8")
        assert f"made {CERTIFICATE}  (" in _until(building.stdout, "waiting for saves")
        building.send_signal(signal.SIGINT)
        last, _ = building.communicate()
        assert (building.returncode, last.strip()) == (130, "docgen: interrupted")
    assert "FF-1" in (workspace / CERTIFICATE).read_text("utf-8")


@pytest.mark.parametrize("asked", ["--dry-run", "--format=json"])
def test_watching_does_not_go_with_what_ends_at_once(tmp_path: Path, asked: str) -> None:
    workspace = copied(tmp_path, CONTRACT)
    done = docgen(workspace, "build", "--watch", asked)
    assert (done.status, done.out) == (1, "")
    assert "--watch" in done.err
    assert not (workspace / "out").exists()
