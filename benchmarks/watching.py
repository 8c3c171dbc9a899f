"""From saving a fact to its paper, while docgen watches."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.bench import PROGRAM, Bench, build_arguments
from benchmarks.measuring import wall
from benchmarks.pages import write_page
from benchmarks.rows import Row, milliseconds, ratios
from benchmarks.workspaces import FIRST, change_fact, name_of, write_workspace

_READY = "waiting for saves"
_BETWEEN_LOOKS = 0.05
"""Seconds; docgen looks at files about so often, and saves fall anywhere in between."""
_PATIENCE = 60.0


def watch(bench: Bench) -> Iterator[Row]:
    """Save another number again and again, and wait for the certificate that states it."""
    workspace = write_workspace(bench.folder / "watched", 1)
    contract, task = name_of(1), bench.papers.named(FIRST)
    produced = workspace / "out" / contract / task.path
    write_page(task)
    waited: list[float] = []
    warm: list[float] = []
    with _watching(bench, workspace) as watcher:
        for number in range(bench.effort.rounds):
            _await_ready(watcher)
            time.sleep(_BETWEEN_LOOKS * number / bench.effort.rounds)
            before = produced.stat().st_ino
            started = time.perf_counter()
            change_fact(workspace, contract, 101 + number)
            _await_other(produced, before, watcher)
            waited.append(time.perf_counter() - started)
            warm.append(wall(lambda: write_page(task)))
    yield Row(
        key="watch",
        figures=ratios(waited, warm),
        sides={"from save to file": milliseconds(waited), "warm write": milliseconds(warm)},
        note="waiting until nothing more is saved is part of it",
    )


@contextmanager
def _watching(bench: Bench, workspace: Path) -> Iterator[subprocess.Popen[str]]:
    command = (str(PROGRAM), *build_arguments(workspace), "--watch")
    watcher = subprocess.Popen(
        command,
        env=bench.variables,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield watcher
    finally:
        # Not an interrupt, which what runs in the background is deaf to.
        watcher.terminate()
        watcher.communicate()


def _await_ready(watcher: subprocess.Popen[str]) -> None:
    """Read what docgen says until it waits."""
    assert watcher.stderr is not None
    for line in watcher.stderr:
        if "error" in line:
            raise SystemExit(line)
        if _READY in line:
            return
    raise SystemExit("docgen build --watch ended by itself")


def _await_other(file: Path, before: int, watcher: subprocess.Popen[str]) -> None:
    """Wait until another file stands in the place of one."""
    until = time.perf_counter() + _PATIENCE
    while file.stat().st_ino == before:
        if time.perf_counter() > until or watcher.poll() is not None:
            raise SystemExit("docgen build --watch made nothing of what was saved")
        time.sleep(0.002)
