"""Files of a folder and their bytes, without more ado: a run reads hundreds of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from docgen.diagnostics.errors import DiskError


def files_below(folder: str) -> Iterator[tuple[str, str]]:
    """Every file below a folder: its path from there, with forward slashes, and where it is.

    They come in the order of their names, folder by folder. Links to folders are not followed.
    """
    yield from _files(folder, "")


def _files(folder: str, prefix: str) -> Iterator[tuple[str, str]]:
    try:
        with os.scandir(folder) as listed:
            found = sorted(listed, key=lambda one: one.name)
    except OSError:
        return
    for one in found:
        if one.is_dir(follow_symlinks=False):
            yield from _files(one.path, f"{prefix}{one.name}/")
        elif one.is_file():
            yield prefix + one.name, one.path


def content(path: str | Path) -> bytes:
    """The bytes of a file.

    Raises:
        DiskError: it cannot be read.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:
        raise DiskError(
            "%(file)s cannot be read: %(why)s", file=str(path), why=error.strerror or ""
        ) from error
