"""Work in processes: the order of its results, and how it ends early."""

from __future__ import annotations

import gc
import multiprocessing
import os

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
