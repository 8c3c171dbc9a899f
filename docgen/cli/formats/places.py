"""Findings placed in their repository, each with a fingerprint that outlives moved lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from docgen.cli.report import Lines, hint_of, sentence_of
from docgen.cli.translation import ENGLISH, Speech
from docgen.diagnostics.findings import Finding
from docgen.diagnostics.source import Source

_FINGERPRINT = 32


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A finding, and where it stands for people who look at the repository.

    `root` is the workspace's path in the repository; `written` is the line as it is written,
    empty where it is not known.
    """

    finding: Finding
    root: PurePosixPath
    written: str
    fingerprint: str

    @property
    def file(self) -> str:
        """The path of the file in the repository."""
        return self.file_of(self.finding.source)

    @property
    def line(self) -> int:
        """The line, counted from 1; the first where the finding is about a whole file."""
        return max(self.finding.source.line, 1)

    def file_of(self, source: Source) -> str:
        """The path in the repository of another place that belongs to the finding."""
        return (self.root / source.file).as_posix()

    def said(self, speech: Speech) -> str:
        """What was found, and below it what to type."""
        hint = hint_of(self.finding, speech)
        sentence = sentence_of(self.finding, speech)
        return f"{sentence}\n{hint}" if hint else sentence


def placed(findings: Iterable[Finding], lines: Lines, workspace: Path) -> tuple[Placed, ...]:
    """Place findings in the repository that the workspace belongs to.

    A fingerprint is made of the code, the file and the words of the line, so that it stays when
    lines above it come or go; of equal ones the later are numbered.
    """
    root = path_in_repository(workspace)
    seen: Counter[tuple[str, ...]] = Counter()
    found: list[Placed] = []
    for finding in findings:
        written = _written(finding.source, lines)
        words = " ".join(written.split()) or ENGLISH.say(finding.message)
        key = (finding.code, (root / finding.source.file).as_posix(), words)
        seen[key] += 1
        digest = sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest()
        found.append(
            Placed(finding=finding, root=root, written=written, fingerprint=digest[:_FINGERPRINT])
        )
    return tuple(found)


def path_in_repository(workspace: Path) -> PurePosixPath:
    """The workspace's path below the top of its repository; `.` where it is in none."""
    place = workspace.resolve()
    for folder in (place, *place.parents):
        if (folder / ".git").exists():
            return PurePosixPath(place.relative_to(folder).as_posix())
    return PurePosixPath(".")


def _written(source: Source, lines: Lines) -> str:
    of_file = lines.get(source.file, ())
    return of_file[source.line - 1] if 1 <= source.line <= len(of_file) else ""
