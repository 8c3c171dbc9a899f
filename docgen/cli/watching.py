"""Waiting for saves: files looked at again and again, until some are not as they were."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from docgen.building.files import files_below

SECONDS_BETWEEN_LOOKS = 0.05
SECONDS_OF_REST = 0.03
"""After these without another save it is finished; what an editor saves at once is closer."""

_SLEPT_FOR_EACH_LOOK = 9
"""After a look so many times as long as it took is slept, so that many files keep no core busy."""

Seen = Mapping[str, tuple[int, int, int]]
"""How files were when they were looked at: their number, their size and their time of change."""


def look(folders: Iterable[Path]) -> Seen:
    """Look at all files below folders that somebody may have saved.

    Hidden files and those whose names end in ~ are what editors keep for themselves.
    """
    seen: dict[str, tuple[int, int, int]] = {}
    for folder in folders:
        for name, path in files_below(str(folder)):
            if any(part.startswith(".") for part in name.split("/")) or name.endswith("~"):
                continue
            try:
                now = os.stat(path)
            except FileNotFoundError:
                # It went since the folder was listed; the next look will say the same.
                continue
            seen[path] = (now.st_ino, now.st_size, now.st_mtime_ns)
    return seen


def wait_for_saves(
    before: Seen, look_again: Callable[[], Seen], sleep: Callable[[float], None]
) -> Seen:
    """Wait until files are not as before, and then stay as they are from one look to the next.

    So several saves at once are waited for together. Gives how the files are then.
    """
    seen, took = before, 0.0
    while True:
        wanted = SECONDS_BETWEEN_LOOKS if seen == before else SECONDS_OF_REST
        sleep(max(wanted, _SLEPT_FOR_EACH_LOOK * took))
        started = time.perf_counter()
        now = look_again()
        took = time.perf_counter() - started
        if now != before and now == seen:
            return now
        seen = now
