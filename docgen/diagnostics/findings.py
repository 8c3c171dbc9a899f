"""Problems in somebody's data, as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from docgen.diagnostics.messages import Message, Value
from docgen.diagnostics.source import Source


class Severity(StrEnum):
    """How much a finding weighs: an error stops what rests on it, a remark is only said."""

    ERROR = "error"
    WARNING = "warning"
    REMARK = "remark"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One problem: what was found, what was wanted, why, and what to type.

    `code` never changes its meaning. `basis` names articles or statutes, as printed.
    """

    code: str
    source: Source
    message: Message
    severity: Severity = Severity.ERROR
    observed: Value = ""
    required: Value = ""
    basis: tuple[Value, ...] = ()
    hint: Message = Message("")
    also: tuple[Source, ...] = ()


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by place, each once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda finding: (finding.source, finding.code)))


def has_error(findings: Iterable[Finding]) -> bool:
    """Is any of the findings an error?"""
    return any(finding.severity is Severity.ERROR for finding in findings)
