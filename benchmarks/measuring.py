"""Timing: several ways of doing the same, in rounds, so that all meet the same machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

Measured = Callable[[], float]
"""Does something, and gives what it took."""


def cpu(run: Callable[[], object]) -> float:
    """The processor time of this process that something takes, in seconds."""
    started = time.process_time()
    run()
    return time.process_time() - started


def wall(run: Callable[[], object]) -> float:
    """The time on the clock that something takes, in seconds."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def in_rounds(ways: Mapping[str, Measured], rounds: int) -> dict[str, tuple[float, ...]]:
    """Measure every way once a round, every other round in the opposite order."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds):
        for name in list(ways) if number % 2 == 0 else list(ways)[::-1]:
            taken[name].append(ways[name]())
    return {name: tuple(values) for name, values in taken.items()}
