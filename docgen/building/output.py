"""The output folder of one contract: what is there, what is fresh, what has to go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docgen.building.manifests import Entry, digest, read_manifest, write_manifest
from docgen.building.placing import place, remove, sweep
from docgen.building.survey import ContractSurvey, Surveyed
from docgen.building.tasks import Task, Written
from docgen.diagnostics.findings import Finding
from docgen.document.documents import is_to_be_signed


@dataclass(kw_only=True)
class ContractMade:
    """What was done for one contract.

    `failed` are files that did not pass their own check, with what was found; the old file of
    each stays.
    """

    id: str
    documents: int = 0
    made: list[Path] = field(default_factory=list)
    fresh: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    failed: list[tuple[Path, tuple[Finding, ...]]] = field(default_factory=list)


class Output:
    """The files of one contract, with the manifest that tells what each was made from."""

    def __init__(self, contract: ContractSurvey, out: Path) -> None:
        self.contract = contract
        self.folder = out / contract.id
        self.entries = read_manifest(self.folder)
        self.report = ContractMade(id=contract.id, documents=len(contract.documents))

    def stale(self, tasks: Iterable[Task], *, is_forced: bool) -> Iterator[Task]:
        """The tasks whose files are not fresh; the others are counted as such."""
        sweep(self.folder)
        for task in tasks:
            if not is_forced and self._is_fresh(task):
                self.report.fresh.append(self.folder / task.path)
            else:
                yield task

    def accept(self, written: Written) -> None:
        """Move a finished file into place; of a failed one the old file stays."""
        path = self.folder / written.task.path
        if written.findings:
            self.report.failed.append((path, written.findings))
            return
        place(path, written.content)
        self.entries[written.task.path] = _entry(written)
        self.report.made.append(path)

    def finish(self, kinds: tuple[str, ...]) -> ContractMade:
        """Remove the files of papers that there are no more, and write the manifest.

        Only the kinds that were asked for are looked at; none means all.
        """
        if self.contract.is_loaded:
            for path in self._obsolete(kinds):
                if remove(self.folder / path):
                    self.report.removed.append(self.folder / path)
                del self.entries[path]
            if self.entries or self.folder.is_dir():
                write_manifest(self.folder, self.contract.id, self.entries)
        return self.report

    def _is_fresh(self, task: Task) -> bool:
        entry = self.entries.get(task.path)
        path = self.folder / task.path
        if entry is None or not path.is_file():
            return False
        same = entry.fingerprint == task.request.fingerprint
        return same and digest(path.read_bytes()) == entry.sha256

    def _obsolete(self, kinds: tuple[str, ...]) -> list[str]:
        documents = {one.id: one for one in self.contract.documents}
        return [
            path
            for path, entry in self.entries.items()
            if not kinds or entry.kind in kinds
            if entry.document not in documents or _is_blocked(documents[entry.document])
        ]


def _is_blocked(surveyed: Surveyed) -> bool:
    return surveyed.document is None and not surveyed.is_withheld


def _entry(written: Written) -> Entry:
    document, request = written.task.document, written.task.request
    is_signed = is_to_be_signed(document, request.edition)
    return Entry(
        document=document.id,
        kind=document.kind,
        edition=request.edition.value,
        format=written.task.format.value,
        state=document.state.value,
        path=written.task.path,
        sha256=digest(written.content),
        fingerprint=request.fingerprint,
        sign=is_signed,
        originals=document.originals if is_signed else None,
    )
