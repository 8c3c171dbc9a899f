"""A cluster of this machine: a scheduler and workers, each a process with nothing of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SEALED = Path(__file__).with_name("sealed.py")
_PATIENCE = 60
"""Seconds in which a scheduler or a worker has to appear."""


@dataclass(frozen=True, kw_only=True)
class Cluster:
    """A scheduler and where its workers write what they say."""

    address: str
    folder: Path
    keeper: int

    def kill_workers(self) -> None:
        """Kill the processes of all workers, whose keeper starts others."""
        threads = Path(f"/proc/{self.keeper}/task").glob("*/children")
        children = [int(child) for one in threads for child in one.read_text("ascii").split()]
        workers = [one for one in children if _is_worker(one)]
        assert workers
        for worker in workers:
            os.kill(worker, signal.SIGKILL)

    @property
    def said(self) -> str:
        """What the workers have said so far."""
        return (self.folder / "worker.log").read_text("utf-8")


def _is_worker(process: int) -> bool:
    return b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes()


@contextmanager
def running_cluster(folder: Path, sealed: tuple[Path, ...], **more: str) -> Iterator[Cluster]:
    """Run a scheduler and two workers with an empty home that may not open `sealed` folders."""
    address_file = folder / "scheduler.json"
    variables = {
        "PATH": os.defpath,
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "scratch"),
        "SEALED": os.pathsep.join(map(str, sealed)),
        **more,
    }
    for name in ("home", "scratch", "work"):
        (folder / name).mkdir(parents=True)
    with (
        _started(folder, "scheduler", variables, "--host", "127.0.0.1", "--port", "0",
                 "--no-dashboard", "--scheduler-file", str(address_file)),
        _started(folder, "worker", variables, "--scheduler-file", str(address_file),
                 "--nthreads", "1", "--nworkers", "2", "--no-dashboard",
                 "--preload", str(_SEALED)) as worker,
    ):
        _wait_for(folder / "worker.log", "Registered to", 2)
        address = json.loads(address_file.read_text("utf-8"))["address"]
        yield Cluster(address=address, folder=folder, keeper=worker)


@contextmanager
def _started(
    folder: Path, name: str, variables: dict[str, str], *arguments: str
) -> Iterator[int]:
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", name, *arguments],
            cwd=folder / "work",
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield process.pid
    finally:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


def _wait_for(log: Path, words: str, times: int) -> None:
    ends = time.monotonic() + _PATIENCE
    while log.read_text("utf-8").count(words) < times:
        if time.monotonic() > ends:
            raise TimeoutError(f"{words!r} is not in {log}:\n{log.read_text('utf-8')}")
        time.sleep(0.1)
