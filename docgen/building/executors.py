"""Executors: how many tasks are written at once, and where."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from docgen.building.tasks import Task, Written, write


def run(tasks: Sequence[Task], jobs: int) -> Iterator[Written]:
    """Write tasks, `jobs` at once, and give the results in the order of the tasks."""
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(write, tasks)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=context) as pool:
        try:
            yield from pool.map(write, tasks)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
