"""Tasks: one rendition to write, with the fingerprint of what it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from docgen.building.manifests import digest
from docgen.building.order import Order, path_of
from docgen.building.styles import styles_of
from docgen.building.surveyed import Survey
from docgen.building.versions import library_versions
from docgen.diagnostics.errors import ProducedFileError
from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.document.documents import Document, Edition
from docgen.document.renditions import Format
from docgen.proof.known import Known
from docgen.proof.produced_file import ProducedFile
from docgen.proof.proving import prove_file
from docgen.writers.pdf.faces import fonts_identity
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES
from docgen.writers.requests import WriteRequest
from docgen.writers.table import WRITERS, Writer


@dataclass(frozen=True, kw_only=True)
class Task:
    """One file to write: where it goes, and what it is written from."""

    path: str
    format: Format
    request: WriteRequest
    known: Known = field(repr=False)

    @property
    def document(self) -> Document:
        """The document that is written."""
        return self.request.document

    @property
    def name(self) -> str:
        """The contract and the id of the document."""
        return f"{self.document.contract}/{self.document.id}"


@dataclass(frozen=True, kw_only=True)
class Written:
    """What came of a task: the bytes, or what is wrong with them."""

    content: bytes = b""
    findings: tuple[Finding, ...] = ()


def tasks_of(survey: Survey, order: Order, templates: Mapping[str, bytes]) -> list[Task]:
    """The files of every document that was drafted, as far as the order wants them."""
    found: list[Task] = []
    for contract in survey.contracts:
        for surveyed in contract.documents:
            if surveyed.document is None:
                continue
            kind = surveyed.planned.folder.kind
            editions = order.editions_of(tuple(kind.editions))
            formats = order.formats_of(tuple(kind.formats))
            found.extend(
                tasks_for(surveyed.document, editions, formats, templates, contract.known)
            )
    return found


def tasks_for(
    document: Document,
    editions: Iterable[Edition],
    formats: Iterable[Format],
    templates: Mapping[str, bytes],
    known: Known,
) -> Iterator[Task]:
    """The files of one document, edition by edition.

    `known` are the names and numbers of the contract, for reading the files back.
    """
    styles = styles_of(document.kind, templates)
    wanted = tuple(formats)
    for edition in editions:
        for format_ in wanted:
            yield Task(
                path=path_of(document.kind, document.id, edition, format_),
                format=format_,
                request=WriteRequest(
                    document=document,
                    edition=edition,
                    styles=styles,
                    fingerprint=_fingerprint(document, edition, format_, styles),
                ),
                known=known,
            )


def write(task: Task, writers: Mapping[Format, Writer] = WRITERS) -> Written:
    """Write one file in memory, read it back and prove it.

    A file that fails its own check is a result, not a crash.
    """
    request = task.request
    try:
        content = writers[task.format](request)
    except ProducedFileError as failure:
        return Written(findings=(_unwritable(task, failure),))
    produced = ProducedFile(
        document=request.document,
        edition=request.edition,
        format=task.format,
        content=content,
        fingerprint=request.fingerprint,
    )
    findings = prove_file(produced, task.known, EMBEDDED_FAMILIES)
    return Written(content=content, findings=findings)


def _unwritable(task: Task, failure: ProducedFileError) -> Finding:
    return Finding(
        code="file-unwritable",
        source=Source(f"{task.document.contract}/{task.path}"),
        message=message("the file cannot be written as it must be: %(why)s", {"why": failure.said}),
        hint=message("shorten what does not fit, or correct the style"),
    )


def _fingerprint(document: Document, edition: Edition, format_: Format, styles: str) -> str:
    """A digest of what a file is made from, the same on every machine with these releases.

    Documents are plain values, so that their notation is the same wherever they are drafted.
    Whether a file is fresh asks more: the shelf compares libraries of the system as well.
    """
    parts = (repr(document), edition.value, format_.value, styles, *_engines(format_))
    return digest("\0".join(parts).encode())


@cache
def _engines(format_: Format) -> tuple[str, ...]:
    """What writes a format; it stays the same as long as a process runs."""
    engines = tuple(f"{name} {one}" for name, one in library_versions(format_).items())
    return (*engines, f"fonts {fonts_identity()}") if format_ is Format.PDF else engines
