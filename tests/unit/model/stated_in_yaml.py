"""Terms read from a few lines of YAML, as a data file would state them."""

from __future__ import annotations

from typing import TypeVar

from docgen.facts.annotating import annotate
from docgen.facts.binding import bind
from docgen.facts.reading import read_text
from docgen.model.terms import Term

S = TypeVar("S", bound=Term)


def stated(schema: type[S], text: str) -> S:
    """Read the lines as the schema; they must have no slip and fit."""
    reading = read_text("example.yaml", text.encode())
    assert reading.written is not None, reading.findings
    assert annotate(reading.written.root, "") == ()
    term, findings = bind(schema, reading.written.root)
    assert term is not None, findings
    return term


def complaints(schema: type[Term], text: str) -> list[tuple[int, str]]:
    """The line and the schema's own words of everything that does not fit."""
    reading = read_text("example.yaml", text.encode())
    assert reading.written is not None, reading.findings
    annotate(reading.written.root, "")
    _, findings = bind(schema, reading.written.root)
    return [(finding.source.line, finding.code) for finding in findings]
