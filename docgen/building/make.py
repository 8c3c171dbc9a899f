"""The whole line, top to bottom: read, judge, draft, write, and move into place."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from docgen.building.executors import run
from docgen.building.manifests import Entry, digest, read_manifest, write_manifest
from docgen.building.placing import place, remove, sweep
from docgen.building.survey import ContractSurvey, Survey, Surveyed, is_faulty, survey
from docgen.building.tasks import Task, Written, tasks_for
from docgen.building.workspace import Inputs
from docgen.diagnostics.errors import DocgenError, ExitCode
from docgen.document.documents import Edition
from docgen.document.renditions import Format


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is asked for. Empty kinds, editions or formats mean those of each kind."""

    out: Path
    kinds: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
    formats: tuple[Format, ...] = ()
    as_of: datetime.date | None = None
    jobs: int = 1
    is_forced: bool = False


@dataclass(kw_only=True)
class ContractMade:
    """What was done for one contract."""

    id: str
    documents: int = 0
    made: list[Path] = field(default_factory=list)
    fresh: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    failures: list[tuple[Path, DocgenError]] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Made:
    """What a run did, and what it found."""

    survey: Survey
    contracts: tuple[ContractMade, ...]

    @property
    def exit_code(self) -> ExitCode:
        """The status that tells how the run ended."""
        if any(contract.failures for contract in self.contracts):
            return ExitCode.PRODUCED_FILE
        return ExitCode.FINDINGS if is_faulty(self.survey) else ExitCode.DONE


Progress = Callable[[int, int], None]
"""Told after each file how many of how many are done."""


def make(inputs: Inputs, order: Order, progress: Progress) -> Made:
    """Make what is stale.

    Raises:
        MissingError: a font or a library that the formats need is missing; nothing was written.
        DiskError: a file cannot be written.
    """
    surveyed = survey(inputs, order.kinds, order.as_of)
    lines = [_Line(contract, order, inputs) for contract in surveyed.contracts]
    stale = [(line, task) for line in lines for task in line.stale_tasks()]
    results = run([task for _, task in stale], order.jobs)
    for number, ((line, _), written) in enumerate(zip(stale, results, strict=True), start=1):
        line.accept(written)
        progress(number, len(stale))
    return Made(survey=surveyed, contracts=tuple(line.finish() for line in lines))


class _Line:
    """The making of one contract's files against what is already there."""

    def __init__(self, contract: ContractSurvey, order: Order, inputs: Inputs) -> None:
        self.contract = contract
        self.order = order
        self.inputs = inputs
        self.folder = order.out / contract.id
        self.known = read_manifest(self.folder)
        self.report = ContractMade(id=contract.id, documents=len(contract.documents))

    def stale_tasks(self) -> Iterable[Task]:
        """The files to write; those that are fresh are counted as such."""
        sweep(self.folder)
        for surveyed in self.contract.documents:
            for task in self._tasks(surveyed):
                if self._is_fresh(task):
                    self.report.fresh.append(self.folder / task.path)
                else:
                    yield task

    def accept(self, written: Written) -> None:
        """Move a finished file into place; of a failed one the old file stays."""
        path = self.folder / written.task.path
        if written.failure is not None:
            self.report.failures.append((path, written.failure))
            return
        place(path, written.content)
        self.known[written.task.path] = _entry(written)
        self.report.made.append(path)

    def finish(self) -> ContractMade:
        """Remove the files of papers that there are no more, and write the manifest."""
        if self.contract.is_loaded:
            for path in self._obsolete():
                if remove(self.folder / path):
                    self.report.removed.append(self.folder / path)
                del self.known[path]
            if self.known or self.folder.is_dir():
                write_manifest(self.folder, self.contract.id, self.known)
        return self.report

    def _tasks(self, surveyed: Surveyed) -> Iterable[Task]:
        if surveyed.document is None:
            return ()
        kind = surveyed.planned.folder.kind
        editions = [Edition(name) for name in kind.editions]
        if self.order.editions:
            editions = [one for one in editions if one in self.order.editions]
        formats = self.order.formats or tuple(Format(name) for name in kind.formats)
        return tasks_for(surveyed.document, editions, formats, self.inputs.templates)

    def _is_fresh(self, task: Task) -> bool:
        entry = self.known.get(task.path)
        path = self.folder / task.path
        if self.order.is_forced or entry is None or not path.is_file():
            return False
        same = entry.fingerprint == task.request.fingerprint
        return same and digest(path.read_bytes()) == entry.sha256

    def _obsolete(self) -> list[str]:
        """The files of blocked papers, and of those that are no longer planned."""
        documents = {one.id: one for one in self.contract.documents}
        return [
            path
            for path, entry in self.known.items()
            if not self.order.kinds or entry.kind in self.order.kinds
            if entry.document not in documents or _is_blocked(documents[entry.document])
        ]


def _is_blocked(surveyed: Surveyed) -> bool:
    return surveyed.document is None and not surveyed.is_withheld


def _entry(written: Written) -> Entry:
    document, request = written.task.document, written.task.request
    return Entry(
        document=document.id,
        kind=document.kind,
        edition=request.edition.value,
        format=written.task.format.value,
        state=document.state.value,
        path=written.task.path,
        sha256=digest(written.content),
        fingerprint=request.fingerprint,
        sign=request.edition is document.sign,
        originals=document.originals if request.edition is document.sign else None,
    )
