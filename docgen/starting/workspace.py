"""A new workspace: a contract to fill in, with all that is needed to make its papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.building.files import content
from docgen.building.overrides import marked_copy
from docgen.building.placing import place, require_folder
from docgen.building.workspace import DATA, package_root
from docgen.diagnostics.errors import UsageError

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
    for name, data in files.items():
        place(folder / name, data)
    return tuple(files)


def copy_overrides(workspace: Path, files: tuple[str, ...]) -> tuple[str, ...]:
    """Copy packaged files into a workspace, whose own they then are; gives their paths in it.

    Raises:
        UsageError: the folder is no workspace or has such a file, or the package has none.
        DiskError: nobody may write there.
    """
    if not (workspace / DATA).is_dir():
        raise UsageError("%(folder)s has no folder contract_data", folder=str(workspace))
    copies = {name: marked_copy(name) for name in files}
    for name in copies:
        if (workspace / name).exists():
            raise UsageError("%(file)s is there already", file=str(workspace / name))
    for name, data in copies.items():
        place(workspace / name, data)
    return tuple(copies)


def workspace_files() -> Mapping[str, bytes]:
    """The files of a new workspace, by their paths in it."""
    root = package_root()
    return dict(sorted(_files(root)))


def _files(root: Path) -> Iterator[tuple[str, bytes]]:
    records = root / _RECORDS
    for path in (root / _SKELETON).rglob("*"):
        if path.is_file() and not path.is_relative_to(records):
            yield path.relative_to(root / _SKELETON).as_posix(), content(path)
    for path in (root / _EDITOR).rglob("*.json"):
        yield path.relative_to(root).as_posix(), content(path)
    for name in _SHARED:
        yield name, content(root / name)


def record_skeletons() -> Mapping[str, str]:
    """The texts of new records by their names, `meeting` or `matters/call`."""
    folder = package_root() / _RECORDS
    return {
        path.relative_to(folder).with_suffix("").as_posix(): content(path).decode()
        for path in sorted(folder.rglob("*.yaml"))
    }
