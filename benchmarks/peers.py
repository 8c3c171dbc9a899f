"""The other programs: an environment of their own, and the commands that run them."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measuring import wall
from benchmarks.rows import NotMeasuredError

_HERE = Path(__file__).resolve().parent
_LOCK = _HERE / "peers.lock"
WEASYPRINT = Path(sys.executable).with_name("weasyprint")
_PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--retries", "1")


@dataclass(frozen=True, kw_only=True)
class Peers:
    """What stands beside docgen: `python` runs docxtpl and Typst, `why` says why it cannot."""

    python: Path
    office: str | None
    profile: Path
    why: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)

    def run(self, script: str, *arguments: str) -> str:
        """Run a script of the bench with the peers' own Python.

        Raises:
            NotMeasuredError: they could not be installed, or the script failed.
        """
        if self.why:
            raise NotMeasuredError(self.why)
        return run((str(self.python), str(_HERE / script), *arguments))

    def to_pdf(self, files: Sequence[Path], out: Path) -> float:
        """Convert Word files by one LibreOffice, and give the seconds that it took.

        Raises:
            NotMeasuredError: there is no LibreOffice, or it made fewer files.
        """
        if self.office is None:
            raise NotMeasuredError("no soffice")
        shutil.rmtree(out, ignore_errors=True)
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        asked = ("--headless", "--convert-to", "pdf", "--outdir", str(out), *map(str, files))
        command = (self.office, profile, *asked)
        taken = wall(lambda: run(command))
        if len(list(out.glob("*.pdf"))) != len(files):
            raise NotMeasuredError("soffice did not convert all files")
        return taken


@contextmanager
def installed_peers(folder: Path) -> Iterator[Peers]:
    """Install the peers in a folder, unless they are there already.

    LibreOffice gets settings of its own, away from the person's.
    """
    python = folder / "venv" / "bin" / "python"
    why = _install(python)
    with tempfile.TemporaryDirectory() as profile:
        yield Peers(
            python=python,
            office=shutil.which("soffice"),
            profile=Path(profile),
            why=why,
            versions={} if why else _versions(python),
        )


def run(command: Sequence[str]) -> str:
    """Run a peer.

    Raises:
        NotMeasuredError: it failed.
    """
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotMeasuredError(f"{Path(command[0]).name} failed: {error}") from error
    return done.stdout


def _install(python: Path) -> str:
    """Install what is locked; gives why that cannot be done."""
    digest = hashlib.sha256(_LOCK.read_bytes()).hexdigest()
    stamp = python.parents[1] / "installed"
    if stamp.is_file() and stamp.read_text("ascii") == digest:
        return ""
    locked = ("install", "--no-deps", "--require-hashes", "-r", str(_LOCK))
    try:
        venv.create(python.parents[1], clear=True, with_pip=True)
        run((str(python), *_PIP, *locked))
    except (OSError, subprocess.SubprocessError, NotMeasuredError):
        return "docxtpl and Typst cannot be installed (is there a network?)"
    stamp.write_text(digest, "ascii")
    return ""


def _versions(python: Path) -> Mapping[str, str]:
    listed = json.loads(run((str(python), *_PIP, "list", "--format", "json")))
    return {one["name"]: one["version"] for one in listed if one["name"] in ("docxtpl", "typst")}
