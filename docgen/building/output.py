"""The output folder of one contract: what is there, what is fresh, what has to go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.building import decisions
from docgen.building.decisions import Compared, Reasons, reasons_to_make
from docgen.building.manifests import (
    MANIFEST,
    Entry,
    digest,
    is_own_path,
    read_manifest,
    write_manifest,
)
from docgen.building.memory import RememberedFile
from docgen.building.placing import place, remove
from docgen.building.shelf import Shelf, sha256_of
from docgen.building.standing import ContractStanding, DocumentStanding
from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message
from docgen.document.documents import State, is_to_be_signed

if TYPE_CHECKING:
    from docgen.building.tasks import Task, Written


@dataclass(kw_only=True)
class ContractMade:
    """What was done for one contract; of a rehearsal, what would be done.

    `failed` are files that did not pass their own check, with what was found; the old file of
    each stays. `reasons` say why a file was made or removed.
    """

    id: str
    documents: int = 0
    made: list[Path] = field(default_factory=list)
    fresh: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    failed: list[tuple[Path, tuple[Finding, ...]]] = field(default_factory=list)
    reasons: dict[Path, Reasons] = field(default_factory=dict)


class Output:
    """The files of one contract, with the manifest that tells what each was made from."""

    def __init__(self, contract: ContractStanding, shelf: Shelf) -> None:
        self.contract = contract
        self.shelf = shelf
        self.folder = shelf.order.out / contract.id
        self.entries = read_manifest(self.folder)
        self.report = ContractMade(id=contract.id, documents=len(contract.documents))
        self.files = {
            name.removeprefix(f"{contract.id}/"): one
            for name, one in shelf.memory.files.items()
            if name.startswith(f"{contract.id}/")
        }
        self.manifest = shelf.memory.manifests.get(contract.id)
        self._documents = {one.id: one for one in contract.documents}

    def keep(self, document: DocumentStanding) -> None:
        """Count the files of a document that is known to be as it was."""
        for path, _, _ in self.shelf.files(document):
            self.report.fresh.append(self.folder / path)

    def stale(self, tasks: Iterable[Task], current: frozenset[str]) -> Iterator[Task]:
        """The tasks whose files are not fresh, each with its reasons; the others are counted.

        `current` are the digests of all sentences of the catalogue.
        """
        for task in tasks:
            path = self.folder / task.path
            reasons = self._reasons(task, current)
            if reasons:
                self.report.reasons[path] = reasons
                yield task
            else:
                self.report.fresh.append(path)
                sha256 = self.files[task.path].sha256
                self.entries[task.path] = _entry(task, sha256)
                self.files[task.path] = self._now(task, sha256)

    def announce(self, task: Task) -> None:
        """Count a file as one that would be made."""
        self.report.made.append(self.folder / task.path)

    def accept(self, task: Task, written: Written) -> None:
        """Move a finished file into place; of a failed one the old file stays."""
        path = self.folder / task.path
        if written.findings:
            self.report.failed.append((path, written.findings))
            return
        place(path, written.content)
        sha256 = digest(written.content)
        self.entries[task.path] = _entry(task, sha256)
        self.files[task.path] = self._now(task, sha256)
        self.report.made.append(path)

    def finish(self, pending: Iterable[str] = ()) -> ContractMade:
        """Remove the files of papers that there are no more, and write the manifest.

        Only the kinds that were asked for are looked at; none means all. `pending` files were
        left by a build that was ended.
        """
        if self.contract.is_loaded:
            for path in self._obsolete():
                self._remove(path, decisions.NO_MORE)
            for path in sorted(pending):
                if is_own_path(path) and path not in self.entries:
                    self._remove(path, decisions.LEFT_BEHIND)
            if not self._is_rehearsed and (self.entries or self.folder.is_dir()):
                write_manifest(self.folder, self.contract.id, self.entries)
                self.manifest = sha256_of(self.folder / MANIFEST)
        return self.report

    @property
    def _is_rehearsed(self) -> bool:
        return self.shelf.order.is_rehearsed

    def _remove(self, path: str, reason: Message) -> None:
        place_of = self.folder / path
        is_there = place_of.is_file() if self._is_rehearsed else remove(place_of)
        if is_there:
            self.report.removed.append(place_of)
            self.report.reasons[place_of] = (reason,)
        self.entries.pop(path, None)
        self.files.pop(path, None)

    def _reasons(self, task: Task, current: frozenset[str]) -> Reasons:
        """Why a file has to be made; nothing if it is fresh."""
        before, entry = self.files.get(task.path), self.entries.get(task.path)
        if before is None:
            return (decisions.NEW,) if entry is None else (decisions.NOT_REMEMBERED,)
        if self.shelf.order.is_forced:
            return (decisions.FORCED,)
        document = self._documents[task.document.id]
        assert document.inputs is not None
        reasons = reasons_to_make(
            Compared(
                before=before,
                draft_before=self.shelf.memory.drafts.get(before.draft),
                now=self._now(task, before.sha256),
                draft_now=document.inputs,
                current=current,
            )
        )
        if reasons:
            return reasons
        is_known = entry is not None and entry.sha256 == before.sha256
        if not is_known or sha256_of(self.folder / task.path) != before.sha256:
            return (decisions.NOT_AS_WRITTEN,)
        return ()

    def _now(self, task: Task, sha256: str) -> RememberedFile:
        return self.shelf.as_it_is(self._documents[task.document.id], task.format, sha256)

    def _obsolete(self) -> list[str]:
        kinds = self.shelf.order.kinds
        return [
            path
            for path, entry in self.entries.items()
            if not kinds or entry.kind in kinds
            if entry.document not in self._documents
            or _is_blocked(self._documents[entry.document])
        ]


def _is_blocked(document: DocumentStanding) -> bool:
    return document.state is State.BLOCKED and not document.is_withheld


def _entry(task: Task, sha256: str) -> Entry:
    document, request = task.document, task.request
    is_signed = is_to_be_signed(document, request.edition)
    return Entry(
        document=document.id,
        kind=document.kind,
        edition=request.edition.value,
        format=task.format.value,
        state=document.state.value,
        path=task.path,
        sha256=sha256,
        fingerprint=request.fingerprint,
        sign=is_signed,
        originals=document.originals if is_signed else None,
    )
