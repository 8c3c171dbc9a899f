"""Work done by several processes at once, its results in order."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import TypeVar

from docgen.building.garbage import look_for_garbage_as_usual

Item = TypeVar("Item")
Result = TypeVar("Result")
WarmUp = Callable[[], None]
"""What is loaded before the first of several items; it must be able to travel to a process."""

_THREADS = Path("/proc/self/task")


def work_through(
    items: Sequence[Item], work: Callable[[Item], Result], jobs: int, warm_up: WarmUp
) -> Iterator[Result]:
    """Work on items, `jobs` at once, and give the results in the order of the items.

    A single item is worked on here, as things are.

    Whatever ends the run early, an interrupt above all, ends the other processes at once.
    """
    if not items:
        return
    if len(items) == 1:
        yield _work_on(items[0], work)
        return
    if jobs <= 1:
        settle(warm_up)
        yield from map(work, items)
        return
    pool = _pool(min(jobs, len(items)), warm_up)
    try:
        with _interrupts_held_back():
            # Not `pool.map`: it cancels what is left as soon as one fails, and a pool whose
            # processes then end chokes on what was cancelled and never comes to its end.
            promised = [pool.submit(work, item) for item in items]
        for promise in promised:
            yield promise.result()
    except BaseException:
        # A pool whose processes are gone gives up by itself; waiting for them would be longer.
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown()


def _work_on(item: Item, work: Callable[[Item], Result]) -> Result:
    """Work on a single item: no warm-up pays, and nothing else is searched for garbage."""
    is_frozen = gc.get_freeze_count() > 0
    gc.freeze()
    try:
        return work(item)
    finally:
        if not is_frozen:
            gc.unfreeze()


def _pool(processes: int, warm_up: WarmUp) -> ProcessPoolExecutor:
    """Share what is loaded with every process where that is safe, else let each load it."""
    if sys.platform == "linux":
        settle(warm_up)
        if _is_single_threaded():
            context = multiprocessing.get_context("fork")
            return ProcessPoolExecutor(
                processes, mp_context=context, initializer=_end_with_who_asked
            )
    return ProcessPoolExecutor(
        processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=partial(_begin, warm_up),
    )


def _begin(warm_up: WarmUp) -> None:
    _end_with_who_asked()
    settle(warm_up)


def _end_with_who_asked() -> None:
    """Let this process end when the one that asked is gone, however that was ended."""
    Thread(target=_await_the_end, daemon=True).start()


def _await_the_end() -> None:
    asked = parent_process()
    assert asked is not None
    wait([asked.sentinel])
    os._exit(1)


def settle(warm_up: WarmUp) -> None:
    """Load what all items need, and never look through it again for what can be thrown away."""
    warm_up()
    gc.collect()
    gc.freeze()
    look_for_garbage_as_usual()


def _is_single_threaded() -> bool:
    """Would a copy of this process be whole? The copy has no threads but the one that asks."""
    return _THREADS.is_dir() and len(os.listdir(_THREADS)) == 1


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
