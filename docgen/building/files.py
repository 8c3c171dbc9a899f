"""Files of a folder and their bytes, without more ado: a run reads hundreds of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from docgen.diagnostics.errors import DiskError


def files_below(folder: str) -> Iterator[tuple[str, str]]:
    """Every file below a folder: its path from there, with forward slashes, and where it is.

    They come in the order of their names, folder by folder. No folder has no files. Links to
    folders are followed, unless they lead back to a folder on the way to them.

    Raises:
        DiskError: a folder or a link is there, but cannot be looked into.
    """
    yield from _files(folder, "", frozenset())


def _files(folder: str, prefix: str, entered: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The files below a folder; `entered` are the folders to which links led on the way."""
    try:
        with os.scandir(folder) as listed:
            found = sorted(listed, key=lambda one: one.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise _unreadable(folder, error) from error
    for one in found:
        try:
            is_folder, is_file = one.is_dir(), one.is_file()
        except OSError as error:
            raise _unreadable(one.path, error) from error
        if is_folder and not one.is_symlink():
            yield from _files(one.path, f"{prefix}{one.name}/", entered)
        elif is_folder:
            target = os.path.realpath(one.path)
            if target not in entered and not _is_above(target, one.path):
                yield from _files(one.path, f"{prefix}{one.name}/", entered | {target})
        elif is_file:
            yield prefix + one.name, one.path


def _is_above(target: str, link: str) -> bool:
    """Is the folder to which a link leads one that it stands in?"""
    place = os.path.realpath(os.path.dirname(link))
    return place == target or place.startswith(os.path.join(target, ""))


def content(path: str | Path) -> bytes:
    """The bytes of a file.

    Raises:
        DiskError: it cannot be read.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str | Path, error: OSError) -> DiskError:
    why = error.strerror or ""
    return DiskError("%(file)s cannot be read: %(why)s", file=str(path), why=why)
