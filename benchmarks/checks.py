"""`docgen check` on the contracts of the repository, beside the import of what it stands upon."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count

from benchmarks.bench import Bench
from benchmarks.measuring import in_rounds, wall
from benchmarks.peers import run
from benchmarks.rows import Row, ratios, seconds
from benchmarks.workspaces import SPECIMEN, change_fact, copy_repository

_IMPORTS = "import yaml, pydantic, jinja2"


def checks(bench: Bench) -> Iterator[Row]:
    """Check again and again, with nothing changed and with one fact changed."""
    workspace = copy_repository(bench.folder / "checked")
    numbers = count(101)

    def check() -> float:
        return bench.docgen("check", "--workspace", str(workspace), may_find=True)

    def check_a_change() -> float:
        change_fact(workspace, SPECIMEN, next(numbers))
        return check()

    check()
    taken = in_rounds(
        {
            "imports": lambda: wall(lambda: run((sys.executable, "-c", _IMPORTS))),
            "unchanged": check,
            "changed": check_a_change,
        },
        bench.effort.rounds,
    )
    for key in ("unchanged", "changed"):
        yield Row(
            key=f"check-{key}",
            figures=ratios(taken[key], taken["imports"]),
            sides={"check": seconds(taken[key]), "imports": seconds(taken["imports"])},
        )
