"""The prepared faces of all tests: made by the first process that needs them, once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from docgen.building.font_case import prepare_faces
from docgen.building.order import FontCase
from docgen.diagnostics.messages import Message
from docgen.writers.requests import FaceFile

CACHE = Path(__file__).parents[1] / ".pytest_cache" / "prepared"
"""What the processes that tests start have as the person's own cache folder."""

_PROCESSES = 2


@cache
def faces() -> tuple[FaceFile, ...]:
    """The files of all prepared faces."""
    case = FontCase(folder=CACHE / "docgen" / "fonts", progress=_say_nothing, warn=_fail)
    return prepare_faces(case, _PROCESSES)


def _say_nothing(done: int, of: int) -> None:
    """Nobody waits."""


def _fail(said: Message) -> None:
    raise AssertionError(said)
