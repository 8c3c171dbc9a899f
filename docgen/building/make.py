"""The whole line, top to bottom: read, judge, draft, write, prove, and move into place."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.building.coverage import uncovered_documents
from docgen.building.executors import run
from docgen.building.output import ContractMade, Output
from docgen.building.survey import ContractSurvey, Survey, survey
from docgen.building.tasks import Task, tasks_for
from docgen.building.workspace import Inputs
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.findings import Finding, has_error
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


@dataclass(frozen=True, kw_only=True)
class Made:
    """What a run did, and what it found besides the survey's findings."""

    survey: Survey
    contracts: tuple[ContractMade, ...]
    glyphs: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found in data, templates and catalogues."""
        return (*self.survey.findings, *self.glyphs)

    @property
    def exit_code(self) -> ExitCode:
        """The status that tells how the run ended."""
        if any(contract.failed for contract in self.contracts):
            return ExitCode.PRODUCED_FILE
        return ExitCode.FINDINGS if has_error(self.findings) else ExitCode.DONE


Progress = Callable[[int, int], None]
"""Told after each file how many of how many are done."""


def make(inputs: Inputs, order: Order, progress: Progress) -> Made:
    """Make what is stale.

    Raises:
        MissingError: a font or a library that the formats need is missing; nothing was written.
        DiskError: a file cannot be written.
    """
    # Read, judge and draft everything.
    surveyed = survey(inputs, order.kinds, order.as_of)
    # What no declared font can show is not written.
    tasks = {one.id: tuple(_tasks(one, order, inputs)) for one in surveyed.contracts}
    glyphs = uncovered_documents(surveyed, [task for some in tasks.values() for task in some])
    # Write what is stale, several files at once; each is read back and proved where it is written.
    outputs = [Output(contract, order.out) for contract in surveyed.contracts]
    stale = [
        (output, task)
        for output in outputs
        for task in output.stale(
            (task for task in tasks[output.contract.id] if _named(task) not in glyphs),
            is_forced=order.is_forced,
        )
    ]
    results = run([task for _, task in stale], order.jobs)
    # Move what passed into place, one by one, and remove what there should be no more.
    for number, ((output, _), written) in enumerate(zip(stale, results, strict=True), start=1):
        output.accept(written)
        progress(number, len(stale))
    return Made(
        survey=surveyed,
        contracts=tuple(output.finish(order.kinds) for output in outputs),
        glyphs=tuple(finding for found in glyphs.values() for finding in found),
    )


def _named(task: Task) -> tuple[str, str]:
    return task.document.contract, task.document.id


def _tasks(contract: ContractSurvey, order: Order, inputs: Inputs) -> Iterator[Task]:
    for surveyed in contract.documents:
        if surveyed.document is None:
            continue
        kind = surveyed.planned.folder.kind
        editions = [Edition(name) for name in kind.editions]
        if order.editions:
            editions = [one for one in editions if one in order.editions]
        formats = order.formats or tuple(Format(name) for name in kind.formats)
        yield from tasks_for(
            surveyed.document, editions, formats, inputs.templates, contract.known
        )
