"""Revisions: the inputs of a run as an earlier commit of the workspace's repository had them."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from docgen.building.workspace import DATA, FOLDERS, Inputs, package_root, read_inputs
from docgen.diagnostics.errors import MissingError, UsageError


def inputs_at(workspace: Path, revision: str, wanted: tuple[str, ...] = ()) -> Inputs:
    """Read the inputs as a commit had them; a contract that it lacks is left out.

    Raises:
        MissingError: git is not installed.
        UsageError: the workspace is in no repository, or the repository has no such commit.
    """
    commit = _git(workspace, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise UsageError(
            "%(folder)s is in no git repository that knows %(revision)s",
            folder=str(workspace),
            revision=revision,
        )
    with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
        then = Path(folder)
        _unpack(workspace, commit.decode().strip(), then)
        (then / DATA).mkdir(exist_ok=True)
        existing = tuple(name for name in wanted if (then / DATA / name).is_dir())
        if wanted and not existing:
            (then / DATA / wanted[0]).mkdir()
        # In docgen's own repository the package's files are the workspace's, then as now.
        is_own = package_root() == workspace.resolve()
        return read_inputs(then, existing, then if is_own else None)


def _unpack(workspace: Path, commit: str, to: Path) -> None:
    for folder in FOLDERS:
        # `./` is the workspace, which need not be the top of its repository.
        packed = _git(workspace, "archive", "--format=tar", commit, f"./{folder}")
        if packed is not None:
            with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
                for member in archive:
                    _place(archive, member, to)


def _place(archive: tarfile.TarFile, member: tarfile.TarInfo, to: Path) -> None:
    """Write one file; links and all that would stand elsewhere are no data.

    `TarFile.extractall` can leave them out by itself only since Python 3.11.4.
    """
    path = PurePosixPath(member.name)
    content = archive.extractfile(member) if member.isfile() else None
    if content is None or ".." in path.parts:
        return
    target = to / path.relative_to(path.anchor)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.read())


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints; none if it refuses."""
    try:
        done = subprocess.run(
            ("git", "-C", str(folder), *arguments), capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise MissingError(
            "%(program)s is not installed; on Debian or Ubuntu: apt-get install %(packages)s",
            program="git",
            packages="git",
        ) from error
    return done.stdout if done.returncode == 0 else None
