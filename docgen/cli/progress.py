"""How far a long piece of work is: a bar, a count and the time left, on a terminal alone."""

from __future__ import annotations

import sys
import time

from docgen.building.order import Progress
from docgen.cli.report import print_aside
from docgen.cli.translation import Speech
from docgen.cli.widths import padded
from docgen.diagnostics.messages import Message, message

_CELLS = 24
_COLUMNS = 72
_MINUTE = 60
_TOO_EARLY = 2
"""Seconds for which nothing is foretold."""


def progress_bar(speech: Speech, doing: str = "") -> Progress:
    """A bar that is drawn over itself until everything is done; its time runs from zero on."""
    started: list[float] = []

    def show(done: int, of: int) -> None:
        if not sys.stderr.isatty():
            return
        now = time.monotonic()
        if not started:
            started.append(now)
        line = progress_line(speech, (done, of), now - started[0])
        print_aside(f"\r{padded(doing + line, _COLUMNS)}", end="\n" if done == of else "")

    return show


def progress_line(speech: Speech, counts: tuple[int, int], seconds: float) -> str:
    """Say how many of how many are done, and how long the others take if all are alike.

    `seconds` is how long those took that are done.
    """
    done, of = counts
    full = _CELLS * done // of
    line = f"[{'#' * full}{'.' * (_CELLS - full)}] {done}/{of}"
    if done in (0, of) or seconds < _TOO_EARLY:
        return line
    return f"{line}  {speech.say(_time_left(round(seconds / done * (of - done))))}"


def _time_left(seconds: int) -> Message:
    if seconds < _MINUTE:
        return message("%(count)s s left", {"count": str(seconds)})
    return message("%(count)s min left", {"count": str(round(seconds / _MINUTE))})
