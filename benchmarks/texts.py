"""Ten times as many documents, as text, which costs little enough to make thousands of them."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.bench import Bench
from benchmarks.effort import CERTIFICATES
from benchmarks.measuring import in_rounds
from benchmarks.rows import Row, ratios, seconds
from benchmarks.workspaces import write_workspace

_TIMES = 10


def texts(bench: Bench) -> Iterator[Row]:
    """Make some and ten times as many, then nothing of either, in rounds."""
    contracts = bench.effort.texts
    small = write_workspace(bench.folder / "texts", contracts)
    large = write_workspace(bench.folder / "more-texts", _TIMES * contracts)
    some, many = (f"{count * CERTIFICATES} documents" for count in (contracts, _TIMES * contracts))
    made_small = bench.build(small, "text")
    made_large = bench.build(large, "text")
    taken = in_rounds(
        {"small": lambda: bench.build(small, "text"), "large": lambda: bench.build(large, "text")},
        bench.effort.rounds,
    )
    yield Row(
        key="growth",
        figures=(made_large / made_small,),
        sides={some: seconds([made_small]), many: seconds([made_large])},
    )
    yield Row(
        key="no-op-growth",
        figures=ratios(taken["large"], taken["small"]),
        sides={some: seconds(taken["small"]), many: seconds(taken["large"])},
    )
    yield Row(
        key="no-op-text",
        figures=tuple(100 * one / made_large for one in taken["large"]),
        sides={"nothing to make": seconds(taken["large"]), "making all": seconds([made_large])},
        note=many,
    )
