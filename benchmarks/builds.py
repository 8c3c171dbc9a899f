"""Many certificates: made by docgen and by others, made again, and after a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.effort import CERTIFICATES
from benchmarks.others import Commands, Office, Source, warm_up_office, write_sources
from benchmarks.rows import NotMeasuredError, Row, Side, milliseconds, not_measured, seconds
from benchmarks.workspaces import change_fact, name_of, write_workspace

_EACH = "a document"


def builds(bench: Bench) -> Iterator[Row]:
    """Make everything between two halves of the others' documents, then nothing, then a little."""
    workspace = write_workspace(bench.folder / "many", bench.effort.contracts)
    documents = CERTIFICATES * bench.effort.contracts
    sources = write_sources(bench, bench.folder / "others")
    first, second = sources[::2], sources[1::2]
    commands, office = Commands(), Office()
    commands.measure(first)
    missing = _measure_office(office, first, bench)
    full = bench.build(workspace)
    missing = missing or _measure_office(office, second, bench)
    commands.measure(second)
    yield from _command_rows(commands, full / documents, bench)
    yield from _office_rows(office, full / documents, missing, bench)
    yield from _nothing_to_make(workspace, full, bench)
    yield from _one_fact(workspace, bench)


def _measure_office(office: Office, sources: Sequence[Source], bench: Bench) -> str:
    """Measure LibreOffice; gives why that cannot be done."""
    try:
        warm_up_office(sources, bench)
        office.measure(sources, bench)
    except NotMeasuredError as failure:
        return str(failure)
    return ""


def _command_rows(commands: Commands, each: float, bench: Bench) -> Iterator[Row]:
    for key, taken in (("command", commands.single), ("commands", commands.double)):
        yield Row(
            key=key,
            figures=tuple(one / each for one in taken),
            sides={"docgen": _ours(each, bench), "WeasyPrint": milliseconds(taken, per=_EACH)},
            note=_scaled(bench),
        )


def _office_rows(office: Office, each: float, missing: str, bench: Bench) -> Iterator[Row]:
    if missing:
        yield not_measured("office", missing)
        yield not_measured("office-batch", missing)
        return
    documents = CERTIFICATES * bench.effort.contracts
    batch = [
        one + start / documents for one, start in zip(office.batch, office.batch_start, strict=True)
    ]
    for key, taken in (("office", office.single), ("office-batch", batch)):
        yield Row(
            key=key,
            figures=tuple(one / each for one in taken),
            sides={"docgen": _ours(each, bench), "LibreOffice": milliseconds(taken, per=_EACH)},
            note=f"{_scaled(bench)}; the same words, not the same page: no tags, no proof",
        )


def _ours(each: float, bench: Bench) -> Side:
    documents = CERTIFICATES * bench.effort.contracts
    return milliseconds([each], per=f"{_EACH}, {documents} in {each * documents:.0f} s")


def _scaled(bench: Bench) -> str:
    documents = CERTIFICATES * bench.effort.contracts
    return f"the other timed on {bench.effort.peers}, scaled to {documents}"


def _nothing_to_make(workspace: Path, full: float, bench: Bench) -> Iterator[Row]:
    taken = [bench.build(workspace) for _ in range(bench.effort.rounds)]
    yield Row(
        key="no-op",
        figures=tuple(100 * one / full for one in taken),
        sides={"nothing to make": seconds(taken), "making all": seconds([full])},
        note=f"{CERTIFICATES * bench.effort.contracts} documents",
    )


def _one_fact(workspace: Path, bench: Bench) -> Iterator[Row]:
    """Change a fact of a contract in the middle; its parts are measured cold as well."""
    contract = name_of(bench.effort.contracts // 2 + 1)
    numbers = count(101)
    parts: dict[str, list[float]] = {"change": [], "nothing": [], "reading": [], "writing": []}
    for _ in range(min(bench.effort.rounds, 3)):
        change_fact(workspace, contract, next(numbers))
        parts["change"].append(bench.build(workspace))
        parts["nothing"].append(bench.build(workspace))
        arguments = (str(workspace), contract, str(bench.fonts))
        reading, writing = bench.python("benchmarks.one_paper", *arguments)
        parts["reading"].append(reading)
        parts["writing"].append(writing)
    summed = list(map(sum, zip(parts["nothing"], parts["reading"], parts["writing"], strict=True)))
    yield Row(
        key="one-fact",
        figures=tuple(one / other for one, other in zip(parts["change"], summed, strict=True)),
        sides={
            "one changed fact": seconds(parts["change"]),
            "sum": seconds(summed),
            "nothing to make": seconds(parts["nothing"]),
            "reading, judging and drafting its contract": seconds(parts["reading"]),
            "writing and proving its paper": seconds(parts["writing"]),
        },
    )
