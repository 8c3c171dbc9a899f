"""The cost of proving files beside the cost of writing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from benchmarks.bench import Bench
from benchmarks.measuring import wall
from benchmarks.papers import KIND
from benchmarks.rows import Row, Side, ratios, seconds
from benchmarks.workspaces import ROOT, SPECIMEN
from docgen.building.survey import survey
from docgen.building.tasks import Task, tasks_for
from docgen.building.workspace import read_inputs
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from docgen.proof.produced_file import ProducedFile
from docgen.proof.proving import prove_file
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES
from docgen.writers.table import WRITERS

_FORMATS = (Format.PDF, Format.DOCX)


@dataclass(frozen=True, kw_only=True)
class Timed:
    """How long a file took in each round, written and proved."""

    format: Format
    writing: list[float] = field(default_factory=list)
    proving: list[float] = field(default_factory=list)


def parity(bench: Bench) -> Iterator[Row]:
    """Write and prove certificates in all editions, as PDF and as DOCX."""
    chosen = _tasks(2 * bench.effort.peers)
    for task in chosen[: len(_FORMATS)]:
        _measure(task, Timed(format=task.format), bench)
    files = [Timed(format=task.format) for task in chosen]
    for _ in range(min(bench.effort.rounds, 3)):
        for task, timed in zip(chosen, files, strict=True):
            _measure(task, timed, bench)
    writing, proving = _sums(files, lambda _: True)
    yield Row(
        key="proof",
        figures=ratios(proving, writing),
        sides={
            f"writing {len(files)} files": seconds(writing),
            "proving them": seconds(proving),
            **{f"{one.value} alone": _alone(files, one) for one in _FORMATS},
        },
    )


def _tasks(files: int) -> list[Task]:
    inputs = read_inputs(ROOT, (SPECIMEN,))
    (contract,) = survey(inputs, (KIND,)).contracts
    return [
        task
        for one in contract.documents
        if one.document is not None
        for task in tasks_for(one.document, Edition, _FORMATS, inputs.templates, contract.known)
    ][:files]


def _measure(task: Task, timed: Timed, bench: Bench) -> None:
    """Write and prove one file, with the fonts that papers are set in."""
    request = bench.papers.in_faces(task).request
    made: list[bytes] = []
    timed.writing.append(wall(lambda: made.append(WRITERS[task.format](request))))
    produced = ProducedFile(
        document=request.document,
        edition=request.edition,
        format=task.format,
        content=made[0],
        fingerprint=request.fingerprint,
    )
    found: list[object] = []
    timed.proving.append(
        wall(lambda: found.extend(prove_file(produced, task.known, EMBEDDED_FAMILIES)))
    )
    if found:
        raise SystemExit(f"{task.path}: {found}")


def _alone(files: list[Timed], format_: Format) -> Side:
    writing, proving = _sums(files, lambda one: one.format is format_)
    return Side(values=ratios(proving, writing), unit="of writing")


def _sums(
    files: list[Timed], is_wanted: Callable[[Timed], bool]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """What writing and proving the wanted files took, round by round."""
    wanted = [one for one in files if is_wanted(one)]
    writing = zip(*(one.writing for one in wanted), strict=True)
    proving = zip(*(one.proving for one in wanted), strict=True)
    return tuple(map(sum, writing)), tuple(map(sum, proving))
