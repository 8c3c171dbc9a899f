"""The cost of a page: docgen's certificates beside the engine alone, and the size of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from math import fsum

from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetUnicode
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from benchmarks.bench import Bench
from benchmarks.measuring import cpu, in_rounds
from benchmarks.rows import Row, Side, milliseconds, ratios
from benchmarks.workspaces import FIRST
from docgen.building.tasks import Task, write
from docgen.document.documents import Density
from docgen.writers.pdf.faces import font_faces
from docgen.writers.pdf.fetching import FontFetcher
from docgen.writers.pdf.fonts import require_fonts
from docgen.writers.pdf.writer import paper
from docgen.writers.requests import FaceFile
from docgen.writers.table import WRITERS

VARIANT = "pdf/ua-1"
_SAME_PLACE = 0.5
"""Points; the letters of a page begin so near to those of another in the same density."""


@dataclass(frozen=True, kw_only=True)
class Pages:
    """A certificate, and its page as docgen sets it, for the engine alone."""

    task: Task
    page: str


Make = Callable[[Pages], object]


class Engine:
    """WeasyPrint alone: one configuration with the prepared faces for all pages, or nothing."""

    def __init__(self, faces: tuple[FaceFile, ...]) -> None:
        self._fetcher = FontFetcher(require_fonts() | {face.path for face in faces})
        self._fonts = FontConfiguration()
        CSS(string=font_faces(faces), font_config=self._fonts, url_fetcher=self._fetcher)

    def shared(self, text: str, variant: str | None = VARIANT) -> bytes:
        """Write a page with the shared fonts, by default tagged as docgen's pages are."""
        html = HTML(string=text, url_fetcher=self._fetcher)
        return bytes(html.write_pdf(font_config=self._fonts, pdf_variant=variant))

    @staticmethod
    def naive(text: str) -> bytes:
        """Write a page as the manual begins."""
        return bytes(HTML(string=text).write_pdf())


def size(bench: Bench) -> Iterator[Row]:
    """How large the largest certificate is, cancelled and with an annex, and a plain one."""
    sizes = {one.document.id: len(write_page(one)) / 1024 for one in bench.papers.prepared}
    largest = max(sizes, key=sizes.__getitem__)
    yield Row(
        key="size",
        figures=(sizes[largest],),
        sides={
            name: Side(values=(sizes[name],), unit="KB") for name in dict.fromkeys((largest, FIRST))
        },
    )


def pages(bench: Bench) -> Iterator[Row]:
    """What each certificate of a batch takes: every round makes all of them in every way."""
    engine = Engine(bench.papers.prepared[0].request.faces)
    made = as_pages(bench, engine)
    ways: dict[str, Make] = {
        "docgen": lambda one: write_page(one.task),
        "proved": lambda one: write(one.task),
        "bare": lambda one: engine.shared(one.page),
        "untagged": lambda one: engine.shared(one.page, None),
        "naive": lambda one: engine.naive(one.page),
    }
    for make in ways.values():
        make(made[0])
    taken = {
        name: tuple(map(fsum, zip(*rounds, strict=True)))
        for name, rounds in _by_page(ways, made, bench.effort.rounds).items()
    }
    yield from _rows(taken, len(made))


def _by_page(
    ways: dict[str, Make], made: list[Pages], rounds: int
) -> dict[str, list[tuple[float, ...]]]:
    """Measure page by page, so that all ways of making one lie close together."""
    by_page = [
        in_rounds({name: partial(cpu, partial(make, one)) for name, make in ways.items()}, rounds)
        for one in made
    ]
    return {name: [one[name] for one in by_page] for name in ways}


def _rows(taken: dict[str, tuple[float, ...]], count: int) -> Iterator[Row]:
    side = {name: milliseconds(spent, count) for name, spent in taken.items()}
    for key, ours, theirs in (
        ("marginal", "docgen", "bare"),
        ("marginal-proved", "proved", "bare"),
        ("marginal-untagged", "docgen", "untagged"),
        ("naive", "docgen", "naive"),
    ):
        yield Row(
            key=key,
            figures=ratios(taken[ours], taken[theirs]),
            sides={f"docgen, {count} certificates": side[ours], "WeasyPrint": side[theirs]},
        )


def write_page(task: Task) -> bytes:
    """Write a certificate as docgen does, without the proof."""
    return WRITERS[task.format](task.request)


def as_pages(bench: Bench, engine: Engine) -> list[Pages]:
    """The pages of the certificates, each at the density that docgen chose for it."""
    return [
        Pages(task=prepared, page=paper(whole.request, _density(prepared, engine)))
        for whole, prepared in zip(bench.papers.whole, bench.papers.prepared, strict=True)
    ]


def _density(task: Task, engine: Engine) -> Density:
    """The density at which the engine alone puts each letter as far to the right as docgen.

    How high it stands is not compared: docgen moves the blocks of a face apart afterwards, which
    is part of what its pages cost and of no other's.
    """
    wanted = _lefts(write_page(task))
    plain = replace(task.request, faces=())
    for density in task.document.densities_of(plain.edition):
        found = _lefts(engine.shared(paper(plain, density)))
        pairs = zip(found, wanted, strict=False)
        if len(found) == len(wanted) and all(abs(a - b) < _SAME_PLACE for a, b in pairs):
            return density
    raise SystemExit(f"{task.name}: at no density the page that docgen wrote")


def _lefts(content: bytes) -> list[float]:
    """Where the letters of the first page begin, without the spaces that its reader infers."""
    document = PdfDocument(content)
    text = document[0].get_textpage()
    found = [
        text.get_charbox(number)[0]
        for number in range(text.count_chars())
        if not chr(FPDFText_GetUnicode(text, number)).isspace()
    ]
    document.close()
    return found
