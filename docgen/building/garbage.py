"""How often Python looks for garbage."""

from __future__ import annotations

import gc

_USUAL = gc.get_threshold()
_OBJECTS, _YOUNG, _OLDER = 50_000, 20, 100
"""So many new objects between looks, and so many looks before those that survived are looked at."""


def look_for_garbage_seldom() -> None:
    """Look less often than Python does by itself, for the whole process.

    What a command reads and drafts it keeps nearly to its end: every look at it finds nothing,
    and they are a sixth of the time of reading.
    """
    gc.set_threshold(_OBJECTS, _YOUNG, _OLDER)


def look_for_garbage_as_usual() -> None:
    """Look as often as Python does: whoever makes page after page keeps nothing of the last one."""
    gc.set_threshold(*_USUAL)
