"""The manifest of a contract's output: every file with what it is, and its digest."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from docgen.building.placing import place

MANIFEST = "manifest.json"
_PATH = re.compile(r"[^./\\:][^/\\:]*/[^./\\:][^/\\:]*")


@dataclass(frozen=True, kw_only=True, order=True)
class Entry:
    """One file. `path` is relative to the manifest; `fingerprint` says what it was made from.

    `sign` tells the edition that people sign, `originals` how many of it.
    """

    document: str
    kind: str
    edition: str
    format: str
    state: str
    path: str
    sha256: str
    fingerprint: str
    sign: bool
    originals: int | None


def read_manifest(folder: Path) -> dict[str, Entry]:
    """The entries of a manifest by path; none if there is no readable one.

    Losing a manifest costs time only: every file is then made anew. An entry whose file would
    stand elsewhere than docgen puts its files is none of docgen's, and left out.
    """
    try:
        stored = json.loads((folder / MANIFEST).read_text("utf-8"))
        entries = [Entry(**entry) for entry in stored["files"]]
        return {entry.path: entry for entry in entries if is_own_path(entry.path)}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def is_own_path(path: str) -> bool:
    """Does a path name a file in the folder of a kind, where docgen writes and removes files?"""
    return _PATH.fullmatch(path) is not None


def write_manifest(folder: Path, contract: str, entries: dict[str, Entry]) -> None:
    """Write the manifest of a contract, sorted by path.

    Raises:
        DiskError: it cannot be written.
    """
    files = [asdict(entries[path]) for path in sorted(entries)]
    text = json.dumps({"contract": contract, "files": files}, ensure_ascii=False, indent=1)
    content = (text + "\n").encode()
    path = folder / MANIFEST
    if not path.is_file() or path.read_bytes() != content:
        place(path, content)


def digest(content: bytes) -> str:
    """The sha256 of some bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
