"""Getting finished files into place: whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from docgen.diagnostics.errors import DiskError

_TEMPORARY = ".docgen-"


def place(path: Path, content: bytes) -> None:
    """Write a file so that it is never seen half-written.

    Raises:
        DiskError: the folder or the file cannot be written; the old file stays.
    """
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=_TEMPORARY, dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(temporary, 0o644)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
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
    if folder.is_dir():
        for path in folder.rglob(f"{_TEMPORARY}*"):
            remove(path)


def sweep_beside(path: Path) -> None:
    """Remove what interrupted runs left beside a file; what is in folders is left alone."""
    for left in path.parent.glob(f"{_TEMPORARY}*"):
        if left.is_file():
            remove(left)
