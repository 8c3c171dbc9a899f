"""Files of a workspace that take the place of the package's, and whether these changed since."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from docgen.building.files import content, files_below
from docgen.building.workspace import DATA, GLOSSARY, LAW, PAPERS, package_root
from docgen.diagnostics.errors import UsageError

SCHEMAS = ".vscode/docgen"
_FOLDERS = ("templates", f"{DATA}/{LAW}")
_FILES = (PAPERS, GLOSSARY)
_MARK = re.compile(rb"copied from docgen, sha256 ([0-9a-f]{64})")
_HEAD_BYTES = 1000
_SUGGESTED = 3


class Age(StrEnum):
    """How an override stands to the packaged file that it takes the place of."""

    CURRENT = "current"
    AGED = "aged"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Override:
    """A file of the workspace in the place of a packaged one; `sha256` is that one's digest."""

    file: str
    age: Age
    packaged: Path
    sha256: str


def find_overrides(workspace: Path, package: Path | None = None) -> tuple[Override, ...]:
    """Find the files that take the place of the package's, in the order of their paths.

    A schema for editors is aged where it is not the package's own, since nobody edits those.

    Raises:
        DiskError: a file cannot be read.
    """
    root = package or package_root()
    if root.resolve() == workspace.resolve():
        return ()
    own = (file for file in packaged_files(root) if (workspace / file).is_file())
    marked = [_override(workspace, root, file) for file in own]
    schemas = [
        _schema(workspace, root, f"{SCHEMAS}/{name}")
        for name, _ in files_below(str(root / SCHEMAS))
        if (workspace / SCHEMAS / name).is_file()
    ]
    return (*marked, *(one for one in schemas if one.age is Age.AGED))


def packaged_files(root: Path) -> Iterator[str]:
    """The packaged files in whose place a workspace may put its own."""
    for folder in _FOLDERS:
        for name, _ in files_below(str(root / folder)):
            yield f"{folder}/{name}"
    yield from _FILES


def marked_copy(file: str, package: Path | None = None) -> bytes:
    """A packaged file to be changed in a workspace, whose head says of what it is a copy.

    Raises:
        UsageError: there is no such file.
        DiskError: it cannot be read.
    """
    root = package or package_root()
    known = list(packaged_files(root))
    if file not in known:
        raise UsageError(
            "docgen has no file %(file)s; the nearest: %(known)s",
            file=file,
            known=", ".join(_nearest(file, known)),
        )
    packaged = content(root / file)
    said = f"copied from docgen, sha256 {_digest(packaged)}"
    return f"{_comment(file, said)}\n".encode() + packaged


def _nearest(file: str, known: Iterable[str]) -> list[str]:
    every = sorted(known)
    below = [one for one in every if f"/{file.strip('/')}/" in f"/{one}"]
    return below or difflib.get_close_matches(file, every, n=_SUGGESTED, cutoff=0)


def _comment(file: str, said: str) -> str:
    match PurePosixPath(file).suffix:
        case ".xml":
            return f"{{# {said} #}}"
        case ".css":
            return f"/* {said} */"
        case _:
            return f"# {said}"


def _override(workspace: Path, root: Path, file: str) -> Override:
    packaged, own = content(root / file), content(workspace / file)
    digest = _digest(packaged)
    found = _MARK.search(own[:_HEAD_BYTES])
    if _lines(own) == _lines(packaged) or (found and found[1].decode() == digest):
        age = Age.CURRENT
    else:
        age = Age.AGED if found else Age.UNKNOWN
    return Override(file=file, age=age, packaged=root / file, sha256=digest)


def _schema(workspace: Path, root: Path, file: str) -> Override:
    packaged = content(root / file)
    is_same = _lines(content(workspace / file)) == _lines(packaged)
    return Override(
        file=file,
        age=Age.CURRENT if is_same else Age.AGED,
        packaged=root / file,
        sha256=_digest(packaged),
    )


def _digest(packaged: bytes) -> str:
    return hashlib.sha256(_lines(packaged)).hexdigest()


def _lines(text: bytes) -> bytes:
    """The text whatever its line ends are: git may have changed them."""
    return text.replace(b"\r\n", b"\n")
