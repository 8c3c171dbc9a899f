"""Loaded by a worker of the cluster before all else: it may open nothing in these folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

_VARIABLE = "SEALED"
_OPENING = ("open", "os.listdir", "os.scandir", "os.chdir", "ctypes.dlopen")


def _seal(folders: tuple[str, ...]) -> None:
    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _OPENING or not isinstance(arguments[0], str | bytes | os.PathLike):
            return
        path = os.path.abspath(os.fsdecode(arguments[0]))
        if any(Path(path).is_relative_to(folder) for folder in folders):
            raise PermissionError(f"{path} is sealed")

    sys.addaudithook(refuse)


_seal(tuple(os.environ[_VARIABLE].split(os.pathsep)))
