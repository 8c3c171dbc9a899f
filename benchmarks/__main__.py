"""Every measurement, one after another: one table, and out/bench.json."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.bench import Bench, Section
from benchmarks.builds import builds
from benchmarks.checks import checks
from benchmarks.effort import FULL, QUICK, USUAL, Effort
from benchmarks.machine import load, machine, versions
from benchmarks.memory import memory
from benchmarks.pages import pages, size
from benchmarks.papers import read_papers
from benchmarks.parity import parity
from benchmarks.peers import Peers, installed_peers
from benchmarks.rows import NotMeasuredError, Row, not_measured
from benchmarks.speed_up import speed_up
from benchmarks.texts import texts
from benchmarks.typst_ceiling import typst
from benchmarks.watching import watch
from benchmarks.workspaces import ROOT, name_of, write_workspace
from docgen.cli.places import font_folder

FOLDER = ROOT / "out" / "bench"
RESULT = ROOT / "out" / "bench.json"

_SECTIONS: Mapping[str, tuple[Section, tuple[str, ...]]] = {
    "size": (size, ("size",)),
    "checks": (checks, ("check-unchanged", "check-changed")),
    "pages": (pages, ("marginal", "marginal-proved", "marginal-untagged", "naive")),
    "parity": (parity, ("proof",)),
    "typst": (typst, ("typst",)),
    "speed-up": (speed_up, ("workers",)),
    "watch": (watch, ("watch",)),
    "builds": (builds, ("command", "commands", "office", "office-batch", "no-op", "one-fact")),
    "texts": (texts, ("growth", "no-op-growth", "no-op-text")),
    "memory": (memory, ("memory",)),
}
"""The measurements in their order, cheap ones first, with the rows that each gives."""


def main() -> None:
    """Measure, and print and keep each row as soon as it is there; unmet targets are no failure."""
    effort, wanted = _asked()
    started = time.monotonic()
    rows: list[Row] = []
    with installed_peers(FOLDER) as peers:
        told = {"machine": machine(), "versions": versions(peers), "effort": effort.name}
        _say_what_is_measured(told)
        with _prepared(effort, peers) as bench:
            for name in wanted:
                for row in _rows_of(name, bench):
                    rows.append(row)
                    print("\n".join(row.lines()), flush=True)
                    _keep(told, rows, started)
    _conclude(rows, started)


def _asked() -> tuple[Effort, tuple[str, ...]]:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds and few documents")
    parser.add_argument(
        "--full", action="store_true", help="1,000 documents as PDF, 10,000 as text"
    )
    parser.add_argument("--only", choices=_SECTIONS, action="append", help="only these")
    asked = parser.parse_args()
    effort = QUICK if asked.quick else FULL if asked.full else USUAL
    return effort, tuple(asked.only or _SECTIONS)


@contextmanager
def _prepared(effort: Effort, peers: Peers) -> Iterator[Bench]:
    """Prepare faces and papers, which is not measured."""
    with tempfile.TemporaryDirectory(prefix="docgen-bench-") as place:
        folder = Path(place)
        variables = {**os.environ, "XDG_CACHE_HOME": str(FOLDER / "cache")}
        fonts = font_folder(variables, sys.platform)
        for judged in fonts.parent.glob("*.json"):
            # What earlier runs remembered of workspaces that are gone.
            judged.unlink()
        workspace = write_workspace(folder / "one", 1)
        papers = read_papers(workspace, name_of(1), fonts)
        gc.collect()
        gc.freeze()
        yield Bench(
            effort=effort,
            folder=folder,
            fonts=fonts,
            variables=variables,
            workspace=workspace,
            papers=papers,
            peers=peers,
        )


def _rows_of(name: str, bench: Bench) -> Iterator[Row]:
    """The rows of a measurement; those that cannot be had say why."""
    section, keys = _SECTIONS[name]
    found: set[str] = set()
    try:
        for row in section(bench):
            found.add(row.key)
            yield row
    except NotMeasuredError as failure:
        for key in keys:
            if key not in found:
                yield not_measured(key, str(failure))


def _say_what_is_measured(told: Mapping[str, object]) -> None:
    for name, what in told.items():
        said = ", ".join(f"{k} {v}" for k, v in what.items()) if isinstance(what, dict) else what
        print(f"{name}: {said}")
    print("each figure is the median of rounds in which all sides are measured, with its range\n")


def _keep(told: Mapping[str, object], rows: list[Row], started: float) -> None:
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    measured = {
        **told,
        "load_after": load(),
        "seconds": round(time.monotonic() - started),
        "rows": [row.as_json() for row in rows],
    }
    RESULT.write_text(json.dumps(measured, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _conclude(rows: list[Row], started: float) -> None:
    asked = [row for row in rows if row.verdict != "shown"]
    met = sum(row.verdict == "met" for row in asked)
    minutes = (time.monotonic() - started) / 60
    print(f"\n{met} of {len(asked)} targets met; {minutes:.1f} min; {RESULT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
