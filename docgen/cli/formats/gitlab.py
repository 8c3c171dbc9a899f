"""Findings as a code quality report of GitLab."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.cli.formats.places import Placed
from docgen.cli.translation import Speech
from docgen.diagnostics.findings import Severity

_SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.REMARK: "info",
}


def code_quality(found: Iterable[Placed], speech: Speech) -> list[dict[str, object]]:
    """The report: one entry for each finding, said on one line."""
    return [
        {
            "description": " ".join(one.said(speech).split()),
            "check_name": one.finding.code,
            "fingerprint": one.fingerprint,
            "severity": _SEVERITIES[one.finding.severity],
            "location": {"path": one.file, "lines": {"begin": one.line}},
        }
        for one in found
    ]
