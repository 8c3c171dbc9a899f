"""The memory of a worker after few and after many documents."""

from __future__ import annotations

import json
import os
import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.papers import read_papers
from benchmarks.rows import NotMeasuredError, Row, Side
from benchmarks.workspaces import name_of
from docgen.building.executors import warm_up
from docgen.building.processes import settle
from docgen.building.tasks import Task, write
from docgen.document.renditions import Format

_STATUS = Path("/proc/self/statm")


def memory(bench: Bench) -> Iterator[Row]:
    """Measure in a process of its own."""
    if not _STATUS.is_file():
        raise NotMeasuredError("this system does not say what memory a process holds")
    few, many = bench.effort.documents
    arguments = (str(bench.workspace), str(bench.fonts), str(few), str(many))
    held = bench.python("benchmarks.memory", *arguments)
    yield Row(
        key="memory",
        figures=(held[1] / held[0],),
        sides={
            f"after {count} documents": Side(values=(one / 1024,), unit="MB")
            for count, one in zip((few, many), held, strict=True)
        },
    )


def _held(tasks: Iterator[Task], few: int, many: int) -> tuple[float, float]:
    """The kilobytes held after each number of documents, written and proved one by one."""
    first = next(tasks).request
    settle(partial(warm_up, frozenset((Format.PDF,)), first.styles, first.faces))
    held: list[float] = []
    for number, task in enumerate(islice(tasks, many), start=1):
        written = write(task)
        if written.findings:
            raise SystemExit(str(written.findings))
        if number in (few, many):
            held.append(_resident())
    return held[0], held[1]


def _numbered(tasks: tuple[Task, ...]) -> Iterator[Task]:
    """Certificates without end, each an object of its own with an id of its own."""
    number = 0
    while True:
        for task in tasks:
            number += 1
            document = replace(task.document, id=f"{task.document.id}-{number}")
            numbered = replace(task, request=replace(task.request, document=document))
            copied: Task = pickle.loads(pickle.dumps(numbered))
            yield copied


def _resident() -> float:
    pages = int(_STATUS.read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024


if __name__ == "__main__":
    folder, fonts, first, last = sys.argv[1:]
    papers = read_papers(Path(folder), name_of(1), Path(fonts))
    print(json.dumps(_held(_numbered(papers.prepared), int(first), int(last))))
