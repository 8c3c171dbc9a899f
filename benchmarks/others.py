"""The other ways to the same certificates: a command each, or Word templates and LibreOffice."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.measuring import wall
from benchmarks.pages import Engine, as_pages
from benchmarks.peers import WEASYPRINT, run
from benchmarks.transcription import transcription
from benchmarks.word_template import write_template

_FEW = 4


@dataclass(frozen=True, kw_only=True)
class Source:
    """One certificate as the others take it: a page, a Word template and its texts."""

    page: Path
    template: Path
    texts: Path

    @property
    def made(self) -> Path:
        """Where the PDF of the page goes."""
        return self.page.with_suffix(".pdf")

    @property
    def filled(self) -> Path:
        """Where the filled template goes."""
        return self.template.with_name(f"{self.template.stem}-filled.docx")


@dataclass(frozen=True, kw_only=True)
class Commands:
    """The seconds for each document by WeasyPrint's command, one and two at a time."""

    single: list[float] = field(default_factory=list)
    double: list[float] = field(default_factory=list)

    def measure(self, sources: Sequence[Source]) -> None:
        """Make the page of each, by a command each."""
        self.single.append(wall(lambda: list(map(_print, sources))) / len(sources))
        with ThreadPoolExecutor(2) as pool:
            self.double.append(wall(lambda: list(pool.map(_print, sources))) / len(sources))


@dataclass(frozen=True, kw_only=True)
class Office:
    """The seconds for each document by docxtpl and LibreOffice: processes each, and one for all.

    `batch_start` is what one for all takes before its first document.
    """

    single: list[float] = field(default_factory=list)
    batch: list[float] = field(default_factory=list)
    batch_start: list[float] = field(default_factory=list)

    def measure(self, sources: Sequence[Source], bench: Bench) -> None:
        """Fill and convert each by itself, then all, and a few by which the start is told."""
        self.single.append(sum(_convert([one], bench) for one in sources) / len(sources))
        few = _convert(sources[: max(1, len(sources) // _FEW)], bench)
        many = _convert(sources, bench)
        each = (many - few) / (len(sources) - max(1, len(sources) // _FEW))
        self.batch.append(each)
        self.batch_start.append(many - len(sources) * each)


def write_sources(bench: Bench, folder: Path) -> list[Source]:
    """Write what the others are made from, as many as are measured."""
    folder.mkdir()
    made = as_pages(bench, Engine(bench.papers.prepared[0].request.faces))
    sources = []
    for number in range(bench.effort.peers):
        one = made[number % len(made)]
        stem = str(number + 1)
        source = Source(
            page=folder / f"{stem}.html",
            template=folder / f"{stem}.docx",
            texts=folder / f"{stem}.json",
        )
        source.page.write_text(one.page, "utf-8")
        write_template(transcription(one.task.document), source.template, source.texts)
        sources.append(source)
    return sources


def warm_up_office(sources: Sequence[Source], bench: Bench) -> None:
    """Let LibreOffice write its settings, which it does the first time."""
    _convert(sources[:1], bench)


def _print(source: Source) -> None:
    run((str(WEASYPRINT), str(source.page), str(source.made)))


def _convert(sources: Sequence[Source], bench: Bench) -> float:
    """Fill templates by one process and convert them by another; gives the seconds of both."""
    triples = [str(path) for one in sources for path in (one.template, one.texts, one.filled)]
    filling = wall(lambda: bench.peers.run("peer_docxtpl.py", *triples))
    out = sources[0].page.parent / "converted"
    return filling + bench.peers.to_pdf([one.filled for one in sources], out)
