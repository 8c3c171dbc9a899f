"""The executor of one machine: how many tasks are written at once, and what is loaded before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from types import MappingProxyType

from docgen.building.order import Executor
from docgen.building.processes import work_through
from docgen.building.tasks import Task, Written, write
from docgen.diagnostics.errors import ProducedFileError
from docgen.document.renditions import Format
from docgen.writers.requests import FaceFile

_LOADED = MappingProxyType(
    {
        Format.PDF: ("docgen.writers.pdf.writer", "docgen.proof.pdf_text"),
        Format.DOCX: ("docgen.writers.docx.writer", "docgen.proof.docx_text"),
    }
)
"""The modules that load the engines of a format."""


def local_executor(jobs: int) -> Executor:
    """Write with so many processes of this machine."""
    return partial(_run, jobs=jobs)


def warm_up(formats: frozenset[Format], styles: str, faces: tuple[FaceFile, ...]) -> None:
    """Load the engines and readers of formats, and the fonts and the style of pages."""
    for format_ in formats:
        for module in _LOADED.get(format_, ()):
            import_module(module)
    if Format.PDF in formats:
        from docgen.writers.pdf.writer import warm_up as warm_up_pages

        # What is wrong is said of each file that it keeps from being written.
        with suppress(ProducedFileError):
            warm_up_pages(styles, faces)


def _run(tasks: Sequence[Task], jobs: int) -> Iterator[Written]:
    """Write tasks, `jobs` at once, and give the results in the order of the tasks.

    Whatever ends the run early, an interrupt above all, ends the other processes at once.
    """
    formats = frozenset(task.format for task in tasks)
    pages = [task.request for task in tasks if task.format is Format.PDF]
    page = (pages[0].styles, pages[0].faces) if pages else ("", ())
    yield from work_through(tasks, write, jobs, partial(warm_up, formats, *page))
