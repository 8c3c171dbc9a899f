"""The whole line, top to bottom: read, judge, draft, write, prove, and move into place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.building.digests import Wish
from docgen.building.memory import FILE, Memory, Undrawn, read_memory, write_memory
from docgen.building.order import Order, Progress
from docgen.building.output import ContractMade, Output
from docgen.building.placing import require_folder, sweep, sweep_beside
from docgen.building.shelf import Shelf
from docgen.building.standing import Standing, joined_lines
from docgen.building.stock import Stock, take_stock
from docgen.building.workspace import Inputs
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.findings import Finding, has_error
from docgen.document.renditions import Format

if TYPE_CHECKING:
    from docgen.building.tasks import Task

Stale = list[tuple[Output, "Task"]]
Outputs = Mapping[str, Output]
NotDrawn = Mapping[str, Undrawn]


@dataclass(frozen=True, kw_only=True)
class Made:
    """What a run did, and what it found besides the survey's findings.

    `left` are the folders of contracts that were made once and are in the workspace no more.
    """

    standing: Standing
    contracts: tuple[ContractMade, ...]
    glyphs: tuple[Finding, ...]
    left: tuple[Path, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found in data, templates and catalogues."""
        return (*self.standing.findings, *self.glyphs)

    @property
    def exit_code(self) -> ExitCode:
        """The status that tells how the run ended."""
        if any(contract.failed for contract in self.contracts):
            return ExitCode.PRODUCED_FILE
        return ExitCode.FINDINGS if has_error(self.findings) else ExitCode.DONE


def make(inputs: Inputs, order: Order, progress: Progress) -> Made:
    """Make what is stale.

    Raises:
        MissingError: a font or a library that the formats need is missing, and nothing was
            written; or a cluster cannot go on, and what was written before stays.
        DiskError: a file cannot be written.
    """
    for name in inputs.contracts:
        require_folder(order.out / name)
    memory = read_memory(order.out / FILE)
    shelf = Shelf(order, memory, inputs.templates)
    # Read, judge and draft everything that is not as it was.
    stock = take_stock(inputs, Wish(kinds=order.kinds, as_of=order.as_of), memory, shelf.kept)
    outputs = {one.id: Output(one, shelf) for one in stock.standing.contracts}
    _sweep(outputs, order)
    undrawn = _keep(stock, outputs, shelf)
    stale: Stale = []
    if stock.survey is not None:
        from docgen.building.coverage import undrawn_documents
        from docgen.building.tasks import tasks_of

        tasks = tasks_of(stock.survey, order, inputs.templates)
        # What no declared font can show is not written.
        undrawn |= undrawn_documents(stock.survey, tasks, stock.standing)
        stale = _stale(tasks, outputs, undrawn, stock)
        stale.sort(key=lambda one: (one[1].request.edition, one[1].format) != order.first)
    # Write several files at once; each is read back and proved, then moved into place.
    _write(stale, order, stock.memory, progress)
    # Remove what there should be no more, and remember how everything was made.
    contracts = tuple(_finished(output, memory) for output in outputs.values())
    if not order.is_rehearsed:
        remembered = _remembered(stock.memory, outputs, undrawn)
        if remembered != memory:
            write_memory(order.out / FILE, remembered)
    return Made(
        standing=_with_lines(stock.standing, undrawn),
        contracts=contracts,
        glyphs=tuple(finding for one in undrawn.values() for finding in one.findings),
        left=tuple(_left(inputs, order, memory)),
    )


def _sweep(outputs: Outputs, order: Order) -> None:
    """Remove what an interrupted run left half-written."""
    if not order.is_rehearsed:
        sweep_beside(order.out / FILE)
        for output in outputs.values():
            sweep(output.folder)


def _keep(stock: Stock, outputs: Outputs, shelf: Shelf) -> dict[str, Undrawn]:
    """Count the files of what was not drafted; gives what is known not to be shown."""
    undrawn: dict[str, Undrawn] = {}
    surveyed = stock.surveyed
    for contract in stock.standing.contracts:
        settled = stock.settled.get(contract.id, frozenset())
        for document in contract.documents:
            if contract.id in surveyed and document.id not in settled:
                continue
            known = shelf.undrawn(contract.id, document)
            if known is not None:
                undrawn[f"{contract.id}/{document.id}"] = known
            else:
                outputs[contract.id].keep(document)
    return undrawn


def _stale(
    tasks: Iterable[Task], outputs: Outputs, undrawn: NotDrawn, stock: Stock
) -> Stale:
    drawn = [task for task in tasks if task.name not in undrawn]
    return [
        (output, task)
        for output in outputs.values()
        for task in output.stale(
            (one for one in drawn if one.document.contract == output.contract.id), stock.current
        )
    ]


def _write(stale: Stale, order: Order, memory: Memory, progress: Progress) -> None:
    if order.is_rehearsed:
        for output, task in stale:
            output.announce(task)
    if order.is_rehearsed or not stale:
        return
    from docgen.building.executors import local_executor
    from docgen.building.font_case import set_in_faces
    from docgen.writers.pdf.native import require_engine

    if order.executor is None and any(task.format is Format.PDF for _, task in stale):
        require_engine()
    pending = {f"{output.contract.id}/{task.path}" for output, task in stale}
    with set_in_faces([task for _, task in stale], order.fonts, order.jobs) as tasks:
        execute = order.executor or local_executor(order.jobs)
        results = execute(tasks)
        progress(0, len(stale))
        for number, ((output, task), written) in enumerate(
            zip(stale, results, strict=True), start=1
        ):
            if number == 1:
                # Should the run end from here on, the next one knows what may have come of it.
                write_memory(order.out / FILE, replace(memory, pending=memory.pending | pending))
            output.accept(task, written)
            progress(number, len(stale))


def _left(inputs: Inputs, order: Order, memory: Memory) -> Iterator[Path]:
    """The folders of contracts that are there no more.

    They are named, not removed: another workspace may have made them into the same folder.
    """
    for name in sorted(memory.manifests) if inputs.is_whole else ():
        if name not in inputs.contracts and (order.out / name).is_dir():
            yield order.out / name


def _finished(output: Output, memory: Memory) -> ContractMade:
    prefix = f"{output.contract.id}/"
    ours = (name.removeprefix(prefix) for name in memory.pending if name.startswith(prefix))
    return output.finish(ours)


def _remembered(memory: Memory, outputs: Outputs, undrawn: NotDrawn) -> Memory:
    """What is to be remembered when everything is in its place."""
    of_others = {name: one for name, one in memory.files.items() if _of(name) not in outputs}
    files = {
        f"{output.contract.id}/{path}": one
        for output in outputs.values()
        for path, one in output.files.items()
    }
    manifests = {
        name: output.manifest for name, output in outputs.items() if output.manifest is not None
    }
    standing = {
        f"{output.contract.id}/{document.id}"
        for output in outputs.values()
        for document in output.contract.documents
    }
    known = {
        name: one
        for name, one in memory.undrawn.items()
        if _of(name) not in outputs or name in standing
    }
    unread = {name for name, output in outputs.items() if not output.contract.is_loaded}
    return replace(
        memory,
        files={**of_others, **files},
        undrawn={**known, **undrawn},
        manifests={**memory.manifests, **manifests},
        pending=frozenset(
            name for name in memory.pending if _of(name) not in outputs or _of(name) in unread
        ),
    )


def _of(name: str) -> str:
    """The contract that a name in the memory begins with."""
    return name.partition("/")[0]


def _with_lines(standing: Standing, undrawn: NotDrawn) -> Standing:
    lines = standing.lines
    for one in undrawn.values():
        lines = joined_lines(lines, one.lines)
    return replace(standing, lines=lines)
