"""Executors: how many tasks are written at once, and where."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from docgen.building.tasks import Task, Written, write


def run(tasks: Sequence[Task], jobs: int) -> Iterator[Written]:
    """Write tasks, `jobs` at once, and give the results in the order of the tasks.

    Whatever ends the run early, an interrupt above all, ends the other processes at once.
    """
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(write, tasks)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=context)
    try:
        with _interrupts_held_back():
            # Not `pool.map`: it cancels what is left as soon as one fails, and a pool whose
            # processes then end chokes on what was cancelled and never comes to its end.
            promised = [pool.submit(write, task) for task in tasks]
        for promise in promised:
            yield promise.result()
    except BaseException:
        # A pool whose processes are gone gives up by itself; waiting for them would be longer.
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Start processes that never hear of an interrupt: only the one who asked answers it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
