"""The speed-up by a second worker, beside that of two processes of the engine alone."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence

from benchmarks.bench import Bench
from benchmarks.measuring import in_rounds, wall
from benchmarks.pages import Engine, Pages, as_pages
from benchmarks.papers import PROCESSES
from benchmarks.rows import Row, Side, ratios, seconds
from docgen.building.executors import local_executor
from docgen.building.tasks import Task

_COPIES = 3


def speed_up(bench: Bench) -> Iterator[Row]:
    """Write the same certificates with one process and with two, by docgen and by the engine."""
    engine = Engine(bench.papers.prepared[0].request.faces)
    made = as_pages(bench, engine) * _COPIES
    tasks = [one.task for one in made]
    taken = in_rounds(
        {
            "docgen 1": lambda: wall(lambda: _written(tasks, 1)),
            "docgen 2": lambda: wall(lambda: _written(tasks, PROCESSES)),
            "bare 1": lambda: wall(lambda: _bare(made, engine, 1)),
            "bare 2": lambda: wall(lambda: _bare(made, engine, PROCESSES)),
        },
        min(bench.effort.rounds, 3),
    )
    ours = ratios(taken["docgen 1"], taken["docgen 2"])
    bare = ratios(taken["bare 1"], taken["bare 2"])
    yield Row(
        key="workers",
        figures=ratios(ours, bare),
        sides={
            "docgen": Side(values=ours, unit="times"),
            "write_pdf": Side(values=bare, unit="times"),
            f"docgen, 1 worker, {len(made)} files with proof": seconds(taken["docgen 1"]),
            "docgen, 2 workers": seconds(taken["docgen 2"]),
            "write_pdf, 1 process": seconds(taken["bare 1"]),
            "write_pdf, 2 processes": seconds(taken["bare 2"]),
        },
    )


def _written(tasks: Sequence[Task], jobs: int) -> None:
    for written in local_executor(jobs)(tasks):
        if written.findings:
            raise SystemExit(str(written.findings))


def _bare(made: Sequence[Pages], engine: Engine, processes: int) -> None:
    """Share pages among copies of this process, in which everything is loaded."""
    context = multiprocessing.get_context("fork")
    running = [
        context.Process(target=_write_all, args=(made[start::processes], engine))
        for start in range(processes)
    ]
    for process in running:
        process.start()
    for process in running:
        process.join()
        if process.exitcode != 0:
            raise SystemExit("a process of the engine failed")


def _write_all(made: Sequence[Pages], engine: Engine) -> None:
    for one in made:
        engine.shared(one.page)
