"""Tasks: one rendition to write, with the fingerprint of what it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version

from docgen.building.manifests import digest
from docgen.diagnostics.errors import DocgenError, ProducedFileError
from docgen.document.documents import Document, Edition
from docgen.document.renditions import Format
from docgen.drafting.kinds import STYLE
from docgen.writers.requests import WriteRequest
from docgen.writers.table import WRITERS

HOUSE_STYLE = "_house/house.css"
_ENGINES: Mapping[Format, tuple[str, ...]] = {
    Format.PDF: ("docgen", "weasyprint", "pydyf", "fonttools"),
    Format.DOCX: ("docgen", "python-docx"),
    Format.HTML: ("docgen",),
    Format.TEXT: ("docgen",),
}


@dataclass(frozen=True, kw_only=True)
class Task:
    """One file to write: where it goes, and what it is written from."""

    path: str
    format: Format
    request: WriteRequest

    @property
    def document(self) -> Document:
        """The document that is written."""
        return self.request.document


@dataclass(frozen=True, kw_only=True)
class Written:
    """What came of a task: the bytes, or why there are none."""

    task: Task
    content: bytes = b""
    failure: DocgenError | None = None


def tasks_for(
    document: Document,
    editions: Iterable[Edition],
    formats: Iterable[Format],
    templates: Mapping[str, bytes],
) -> Iterator[Task]:
    """The files of one document, edition by edition."""
    styles = _styles(document.kind, templates)
    wanted = tuple(formats)
    for edition in editions:
        for format_ in wanted:
            yield Task(
                path=f"{document.kind}/{document.id}.{edition.value}.{format_.extension}",
                format=format_,
                request=WriteRequest(
                    document=document,
                    edition=edition,
                    styles=styles,
                    fingerprint=_fingerprint(document, edition, format_, styles),
                ),
            )


def write(task: Task) -> Written:
    """Write one file in memory. A file that fails its own check is a result, not a crash."""
    try:
        return Written(task=task, content=WRITERS[task.format](task.request))
    except ProducedFileError as failure:
        return Written(task=task, failure=failure)


def _styles(kind: str, templates: Mapping[str, bytes]) -> str:
    parts = (templates.get(HOUSE_STYLE, b""), templates.get(f"{kind}/{STYLE}", b""))
    return "\n".join(part.decode("utf-8") for part in parts)


def _fingerprint(document: Document, edition: Edition, format_: Format, styles: str) -> str:
    """A digest of all that the bytes depend on.

    Documents are plain values, so that their notation is the same wherever they are drafted.
    """
    engines = [f"{name} {version(name)}" for name in _ENGINES[format_]]
    parts = (repr(document), edition.value, format_.value, styles, *engines)
    return digest("\0".join(parts).encode())
