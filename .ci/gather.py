"""Copies papers out of out/ into a folder: those of changed documents, and those of a list.

gather.py FOLDER CHANGES LIST: CHANGES is what `docgen changes --format json` printed, LIST has one
path on each line. Prints what it copied.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OUT = Path("out")
MANIFEST = "manifest.json"
FORMATS = frozenset({"pdf", "docx"})


def papers_of(changes: dict[str, Any]) -> Iterator[Path]:
    """The files of the changed documents, as the manifests of their contracts name them."""
    changed = {
        (one["contract"], one["kind"], one["document"])
        for one in changes["documents"]
        if one["fate"] != "removed"
    }
    for contract in sorted({contract for contract, _, _ in changed}):
        manifest = OUT / contract / MANIFEST
        entries = json.loads(manifest.read_text("utf-8"))["files"] if manifest.is_file() else []
        for entry in entries:
            is_changed = (contract, entry["kind"], entry["document"]) in changed
            if is_changed and entry["format"] in FORMATS:
                yield OUT / contract / entry["path"]


def main(folder: Path, changes: Path, listed: Path) -> None:
    """Copy each paper once, to the same place below the folder."""
    told = json.loads(changes.read_text("utf-8"))
    made = [Path(line) for line in listed.read_text("utf-8").splitlines()]
    for path in sorted({*papers_of(told), *made}):
        if path.is_file():
            place = folder / path.relative_to(OUT)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, place)
            print(place)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
