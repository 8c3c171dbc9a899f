"""How often the files of a document say each of its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.building.draft_inputs import document_digest
from docgen.building.explaining import Explanation
from docgen.building.files import content
from docgen.building.manifests import read_manifest
from docgen.building.memory import FILE, read_memory
from docgen.building.order import Order
from docgen.building.shelf import Shelf
from docgen.building.tasks import Task, tasks_for
from docgen.document.documents import Edition
from docgen.facts.wording import statutes_of
from docgen.proof.known import known_from
from docgen.proof.parity_table import ParitySources, parity_table
from docgen.proof.produced_file import READERS, ProducedFile


@dataclass(frozen=True, kw_only=True)
class FileRead:
    """One file that was read back.

    `times` counts by the path of each fact. `is_stale` tells that the next build would make the
    file anew.
    """

    path: str
    edition: str
    format: str
    is_stale: bool
    times: Mapping[str, int]


def read_files(
    explanation: Explanation, order: Order, templates: Mapping[str, bytes]
) -> tuple[FileRead, ...]:
    """Read the document's files as an order would make them, as far as they are there.

    Raises:
        DiskError: a file cannot be read.
    """
    document = explanation.surveyed.document
    folder = order.out / explanation.contract.id
    if document is None or not folder.is_dir():
        return ()
    editions = [Edition(name) for name in explanation.surveyed.planned.folder.kind.editions]
    manifest = read_manifest(folder)
    shelf = Shelf(order, read_memory(order.out / FILE), templates)
    drafted = document_digest(document)
    facts = explanation.surveyed.planned.assignment.facts
    sources = ParitySources(
        facts=facts, statutes=statutes_of(explanation.contract.law), known=known_from(facts)
    )
    found: list[FileRead] = []
    for task in tasks_for(document, editions, READERS, templates, sources.known):
        if not (folder / task.path).is_file():
            continue
        produced = _produced(task, folder / task.path)
        name = f"{explanation.contract.id}/{task.path}"
        is_kept = shelf.is_kept(name, task.format, manifest.get(task.path), drafted)
        rows = parity_table(document, (produced,), sources)
        found.append(
            FileRead(
                path=task.path,
                edition=task.request.edition.value,
                format=task.format.value,
                is_stale=not is_kept,
                times={row.path: dict(row.found)[produced.source.file] for row in rows},
            )
        )
    return tuple(found)


def _produced(task: Task, path: Path) -> ProducedFile:
    return ProducedFile(
        document=task.document,
        edition=task.request.edition,
        format=task.format,
        content=content(path),
        fingerprint=task.request.fingerprint,
    )
