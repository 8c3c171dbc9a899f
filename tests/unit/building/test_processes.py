"""Work in processes: the order of its results, and how it ends early."""

from __future__ import annotations

import gc
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from docgen.building.processes import work_through

both = pytest.mark.parametrize("jobs", [1, 2])


def _square(number: int) -> int:
    if number < 0:
        raise ValueError(number)
    return number * number


def _process(_: int) -> int:
    return os.getpid()


def _frozen(_: int) -> bool:
    return gc.get_freeze_count() > 0


def _load() -> None:
    import fractions  # noqa: F401


@both
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(work_through(range(20), _square, jobs, _load)) == [n * n for n in range(20)]


@both
def test_nothing_to_do_loads_nothing(jobs: int) -> None:
    def refuse() -> None:
        raise AssertionError

    assert list(work_through((), _square, jobs, refuse)) == []


@both
def test_a_failure_ends_the_work_and_leaves_no_process(jobs: int) -> None:
    done = work_through((2, -1, *range(50)), _square, jobs, _load)
    assert next(done) == 4
    with pytest.raises(ValueError, match="-1"):
        next(done)
    assert multiprocessing.active_children() == []


def test_two_jobs_work_in_processes_of_their_own() -> None:
    assert os.getpid() not in work_through(range(4), _process, 2, _load)
    assert set(work_through(range(4), _process, 1, _load)) == {os.getpid()}


@both
def test_what_was_loaded_is_not_looked_through_for_waste(jobs: int) -> None:
    assert set(work_through(range(4), _frozen, jobs, _load)) == {True}


_ENDLESS = """
import os, time
from docgen.building.processes import work_through

def work(number):
    # At one stroke: both processes write into one pipe.
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(600 * number)

if __name__ == "__main__":
    list(work_through(range(9), work, 2, bool))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
def test_the_processes_end_with_the_one_that_asked_even_if_it_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(_ENDLESS, "utf-8")
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        try:
            started = [int(asking.stdout.readline()) for _ in range(3)]
        finally:
            asking.kill()
    ends = time.monotonic() + 60
    while any(_runs(process) for process in started):
        assert time.monotonic() < ends
        time.sleep(0.05)


def _runs(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    return state.is_file() and state.read_text("ascii").rpartition(")")[2].split()[0] != "Z"
