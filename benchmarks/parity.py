"""The cost of proving files, measured beside the cost of writing them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TypeVar

from docgen.building.survey import survey
from docgen.building.tasks import Task, tasks_for
from docgen.building.workspace import Inputs, read_inputs
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from docgen.proof.produced_file import ProducedFile
from docgen.proof.proving import prove_file
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES
from docgen.writers.table import WRITERS

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[1]
RESULT = ROOT / "out" / "bench.json"
KIND = "certificates"
FILES = 20
ROUNDS = 3
"""Each file is written and proved so often; the first time, which loads engines, is left out."""


@dataclass
class Timed:
    """How long one file took, in seconds, round by round."""

    path: str
    format: Format
    writing: list[float] = field(default_factory=list)
    proving: list[float] = field(default_factory=list)


def tasks(inputs: Inputs) -> list[Task]:
    """Choose files of the specimen: PDF and DOCX, all editions, document by document."""
    (contract,) = survey(inputs, (KIND,)).contracts
    return [
        task
        for one in contract.documents
        if one.document is not None
        for task in tasks_for(
            one.document, Edition, (Format.PDF, Format.DOCX), inputs.templates, contract.known
        )
    ][:FILES]


def measure(task: Task, timed: Timed) -> None:
    """Write and prove one file, and note how long each took."""
    request = task.request
    content = _timed(lambda: WRITERS[task.format](request), timed.writing)
    produced = ProducedFile(
        document=request.document,
        edition=request.edition,
        format=task.format,
        content=content,
        fingerprint=request.fingerprint,
    )
    found = _timed(lambda: prove_file(produced, task.known, EMBEDDED_FAMILIES), timed.proving)
    if found:
        raise SystemExit(f"{task.path}: {found}")


def _timed(run: Callable[[], T], durations: list[float]) -> T:
    start = time.perf_counter()
    result = run()
    durations.append(time.perf_counter() - start)
    return result


def summaries(files: list[Timed]) -> Iterator[dict[str, object]]:
    """Sum the medians of the files, for each format and for all."""
    for name in (*sorted({one.format for one in files}), "all"):
        some = [one for one in files if name in (one.format, "all")]
        writing = sum(median(one.writing) for one in some)
        proving = sum(median(one.proving) for one in some)
        yield {
            "files": name if name == "all" else Format(name).value,
            "count": len(some),
            "writing_seconds": round(writing, 4),
            "proving_seconds": round(proving, 4),
            "ratio": round(proving / writing, 4),
        }


def main() -> None:
    """Measure in rounds, so that writing and proving meet the same machine."""
    chosen = tasks(read_inputs(ROOT, ("specimen",)))
    files = [Timed(path=task.path, format=task.format) for task in chosen]
    for task in chosen[:2]:
        measure(task, Timed(path=task.path, format=task.format))
    for _ in range(ROUNDS):
        for task, timed in zip(chosen, files, strict=True):
            measure(task, timed)
    results = list(summaries(files))
    for one in results:
        print(
            f"{one['files']:>5}  {one['count']:>2} files  writing {one['writing_seconds']:>8} s"
            f"  proving {one['proving_seconds']:>8} s  ratio {one['ratio']}"
        )
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps({"rounds": ROUNDS, "results": results}, indent=2) + "\n", "utf-8")
    print(RESULT.relative_to(ROOT))


if __name__ == "__main__":
    main()
