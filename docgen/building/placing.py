"""Getting finished files into place: whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from docgen.diagnostics.errors import DiskError

_TEMPORARY = ".docgen-"
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


def place(path: Path, content: bytes) -> None:
    """Write a file so that it is never seen half-written, for those whom the umask admits.

    Raises:
        DiskError: the folder or the file cannot be written; the old file stays.
    """
    temporary = path.parent / f"{_TEMPORARY}{os.urandom(8).hex()}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(temporary, _NEW, 0o666)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise DiskError(
            "%(file)s cannot be written: %(why)s", file=str(path), why=error.strerror or ""
        ) from error


def require_folder(folder: Path) -> None:
    """See to it that a folder is there or can be made, before anything is made for it.

    Raises:
        DiskError: a file stands in its place or above it, or nobody may write there.
    """
    above = next(one for one in (folder, *folder.absolute().parents) if os.path.lexists(one))
    if not above.is_dir():
        why = os.strerror(errno.ENOTDIR)
    elif not os.access(above, os.W_OK | os.X_OK):
        why = os.strerror(errno.EACCES)
    else:
        return
    raise DiskError("%(file)s cannot be written: %(why)s", file=str(folder), why=why)


def remove(path: Path) -> bool:
    """Remove a file; says whether there was one.

    Raises:
        DiskError: it cannot be removed.
    """
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise DiskError(
            "%(file)s cannot be removed: %(why)s", file=str(path), why=error.strerror or ""
        ) from error
    return True


def sweep(folder: Path) -> None:
    """Remove what an interrupted run left behind."""
    _sweep(folder.rglob(f"{_TEMPORARY}*"))


def sweep_beside(path: Path) -> None:
    """Remove what interrupted runs left beside a file; what is in folders is left alone."""
    _sweep(path.parent.glob(f"{_TEMPORARY}*"))


def _sweep(found: Iterable[Path]) -> None:
    for path in found:
        if path.is_file():
            remove(path)
