"""A new workspace: a contract to fill in, with all that is needed to make its papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.building.placing import place, require_folder
from docgen.building.workspace import package_root
from docgen.diagnostics.errors import DiskError, UsageError

_SKELETON = "skeleton"
_RECORDS = f"{_SKELETON}/records"
_EDITOR = ".vscode"
_SHARED = (
    ".ci/base",
    ".ci/gather.py",
    ".ci/gitlab.yml",
    ".ci/papers",
    ".ci/summary",
    ".github/workflows/documents.yml",
)
"""What checks docgen's own repository on every change, and any workspace as well."""


def new_workspace(folder: Path) -> tuple[str, ...]:
    """Write a workspace into an empty folder, and name its files.

    Raises:
        UsageError: there is something in the folder.
        DiskError: nobody may write there.
    """
    require_folder(folder)
    if folder.is_dir() and any(folder.iterdir()):
        raise UsageError(
            "%(folder)s is not empty; a workspace begins in a folder of its own",
            folder=str(folder),
        )
    files = workspace_files()
    for name, content in files.items():
        place(folder / name, content)
    return tuple(files)


def workspace_files() -> Mapping[str, bytes]:
    """The files of a new workspace, by their paths in it."""
    root = package_root()
    return dict(sorted(_files(root)))


def _files(root: Path) -> Iterator[tuple[str, bytes]]:
    records = root / _RECORDS
    for path in (root / _SKELETON).rglob("*"):
        if path.is_file() and not path.is_relative_to(records):
            yield path.relative_to(root / _SKELETON).as_posix(), _read(path)
    for path in (root / _EDITOR).rglob("*.json"):
        yield path.relative_to(root).as_posix(), _read(path)
    for name in _SHARED:
        yield name, _read(root / name)


def record_skeletons() -> Mapping[str, str]:
    """The texts of new records by their names, `meeting` or `matters/call`."""
    folder = package_root() / _RECORDS
    return {
        path.relative_to(folder).with_suffix("").as_posix(): _read(path).decode()
        for path in sorted(folder.rglob("*.yaml"))
    }


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DiskError(
            "%(file)s cannot be read: %(why)s", file=str(path), why=error.strerror or ""
        ) from error
