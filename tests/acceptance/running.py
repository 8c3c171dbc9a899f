"""The command line from outside: a process, its exit status, its output, its files."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.prepared import CACHE

ROOT = Path(__file__).parents[2]
MEMORY = ".docgen.json"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a run of docgen ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The result, read as JSON."""
        return json.loads(self.out)


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """The variables of a machine on which nobody has set anything up but prepared fonts."""
    return {"PATH": os.defpath, "HOME": str(home), "XDG_CACHE_HOME": str(CACHE), **more}


def docgen(folder: Path, *arguments: str, python: str = sys.executable, **more: str) -> Outcome:
    """Run docgen in a folder and give how it ended; a traceback is never an answer."""
    done = subprocess.run(
        [python, "-m", "docgen", *arguments],
        cwd=folder,
        env=surroundings(folder, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return Outcome(status=done.returncode, out=done.stdout, err=done.stderr)


def copied(to: Path, *contracts: str) -> Path:
    """A workspace with copies of some contracts of the repository, or of its test contracts."""
    for contract in contracts:
        own = ROOT / "tests/contracts" / contract / "contract_data" / contract
        source = own if own.is_dir() else ROOT / "contract_data" / contract
        shutil.copytree(source, to / "contract_data" / contract)
    return to


def edited(workspace: Path, file: str, typed: str, instead_of: str) -> tuple[int, int]:
    """Change the only place where a text stands; gives the line and column of what is typed."""
    path = workspace / "contract_data" / file
    text = path.read_text("utf-8")
    assert text.count(instead_of) == 1, instead_of
    before = text.partition(instead_of)[0]
    path.write_text(text.replace(instead_of, typed), "utf-8")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file with its time of change and its digest, but not what builds remember."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, sha256(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MEMORY
    }


def contents(folder: Path) -> dict[str, str]:
    """Every file with its digest, but not what builds remember."""
    return {name: digest for name, (_, digest) in snapshot(folder).items()}


def sha256(path: Path) -> str:
    """The digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
