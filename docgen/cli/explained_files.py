"""Files read back: how often each fact stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.building.explaining import PageFact
from docgen.building.found_in_files import FileRead
from docgen.cli.layout import COLUMNS
from docgen.cli.translation import Speech
from docgen.cli.widths import padded
from docgen.diagnostics.messages import message

_COUNT = 5
"""The columns of one file's counts."""


def file_lines(
    facts: Sequence[PageFact], files: Sequence[FileRead], speech: Speech
) -> Iterator[str]:
    """The files by number, then how often each of them mentions each fact."""
    count = {"count": str(len(files))}
    yield speech.say(message("Times that each fact is found in its files: %(count)s", count))
    stale = speech.say(message("to be made anew"))
    for number, file in enumerate(files, start=1):
        yield f"  ({number}) {file.path}{f'   {stale}' if file.is_stale else ''}"
    names = COLUMNS - _COUNT * len(files)
    numbers = "".join(f"({number})".rjust(_COUNT) for number in range(1, len(files) + 1))
    yield " " * names + numbers
    for number, fact in enumerate(facts, start=1):
        # A list of articles is no fact by itself; those whose articles it lists have rows.
        if " " not in fact.path and any(fact.path in file.times for file in files):
            name = _shortened(f"{number:4}. {fact.path}", names)
            times = (str(file.times.get(fact.path, "–")) for file in files)
            yield padded(name, names) + "".join(one.rjust(_COUNT) for one in times)


def _shortened(text: str, columns: int) -> str:
    return text if len(text) < columns else f"{text[: columns - 2]}…"
