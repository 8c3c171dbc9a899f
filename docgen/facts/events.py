"""The one door of PyYAML: its events, and its complaints as findings."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any, NamedTuple

import yaml

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.diagnostics.source import Source
from docgen.facts import structure_slips

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Mark(NamedTuple):
    """A place in the text: line, column and offset count from 0, in characters."""

    line: int
    column: int
    offset: int


class Sign(Enum):
    """What an event of YAML says."""

    TEXT = auto()
    MAPPING = auto()
    LIST = auto()
    END = auto()
    ALIAS = auto()


class Event(NamedTuple):
    """One event of YAML; `flow` is said of brackets, `anchor` and `tag` as they were typed."""

    sign: Sign
    start: Mark
    end: Mark
    text: str = ""
    plain: bool = False
    flow: bool = False
    anchor: str = ""
    tag: str = ""


def read_events(file: str, text: str) -> Iterator[Event | Finding]:
    """Give the events of a text one by one; a finding ends them where YAML gives up."""
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if (taken := _event(event)) is not None:
                yield taken
    except yaml.MarkedYAMLError as trouble:
        yield _syntax(file, text, trouble)
    except (yaml.YAMLError, UnicodeError):
        source = Source(file)
        yield structure_slips.syntax(source, "", message("a character is not allowed"))


def _event(event: Any) -> Event | None:
    """The event in our words; None for those that begin and end the stream."""
    sign: Sign
    match event:
        case yaml.ScalarEvent():
            sign = Sign.TEXT
        case yaml.MappingStartEvent():
            sign = Sign.MAPPING
        case yaml.SequenceStartEvent():
            sign = Sign.LIST
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            sign = Sign.END
        case yaml.AliasEvent():
            sign = Sign.ALIAS
        case _:
            return None
    start, end = event.start_mark, event.end_mark
    return Event(
        sign=sign,
        start=Mark(start.line, start.column, start.index),
        end=Mark(end.line, end.column, end.index),
        text=getattr(event, "value", ""),
        # The pure loader says "" where the one in C says None.
        plain=sign is Sign.TEXT and not event.style,
        flow=bool(getattr(event, "flow_style", False)),
        anchor=getattr(event, "anchor", None) or "",
        tag=getattr(event, "tag", None) or "",
    )


def _syntax(file: str, text: str, trouble: yaml.MarkedYAMLError) -> Finding:
    """Name the line of the slip: YAML often notices it only on the line after."""
    lines = text.split("\n")
    mark = trouble.problem_mark or trouble.context_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    late = trouble.problem is not None and "could not find expected ':'" in trouble.problem
    if late and trouble.context_mark:
        row, column = trouble.context_mark.line, trouble.context_mark.column
    row = min(row, len(lines) - 1)
    while row > 0 and not lines[row].strip():
        row, column = row - 1, len(lines[row - 1]) - len(lines[row - 1].lstrip())
    line = lines[row]
    column = min(column, len(line))
    source = Source(file, row + 1, column + 1, max(len(line.rstrip()) - column, 1))
    return structure_slips.syntax(source, line.strip(), _plainly(trouble.problem or ""))


def _plainly(problem: str) -> Message:
    if "expected ',' or" in problem:
        return message("a comma or a bracket is missing")
    if "expected ':'" in problem or "expected key" in problem:
        return message("a key, a colon or an indentation is wrong")
    if "indent" in problem or "<block end>" in problem or "block" in problem:
        return message("it is indented wrongly")
    if "escape" in problem:
        return message("a backslash has no meaning here")
    return message("a sign stands where it has no meaning")
