"""Findings as workflow commands of GitHub, which shows each of them on its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.cli.formats.places import Placed
from docgen.cli.translation import Speech
from docgen.diagnostics.findings import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "notice"}
_BREAKS = ("\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""What some readers take for the end of a line, and GitHub has no escape for."""


def commands(found: Iterable[Placed], speech: Speech) -> Iterator[str]:
    """One command for each finding, each on a line of its own.

    Of each sort GitHub shows the first ten of a step on the lines; all stand in the log.
    """
    for one in found:
        source = one.finding.source
        properties = {
            "file": one.file,
            "line": str(one.line),
            "col": str(max(source.column, 1)),
            "endColumn": str(max(source.column, 1) + max(source.length, 1)),
            "title": one.finding.code,
        }
        said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        yield f"::{_COMMANDS[one.finding.severity]} {said}::{_data(one.said(speech))}"


def _data(text: str) -> str:
    """Escape what would end the command; the sign of an escape comes first."""
    for sign in _BREAKS:
        text = text.replace(sign, " ")
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """In a property, the signs between properties are escaped as well."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
