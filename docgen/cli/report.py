"""What is printed: results to stdout, everything else to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from docgen.cli.translation import Speech
from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import message
from docgen.language.widths import width

Lines = Mapping[str, tuple[str, ...]]

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "remark"}


def finding_as_json(finding: Finding, speech: Speech) -> dict[str, Any]:
    """A finding as `--format json` gives it."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.source.file,
        "line": finding.source.line,
        "column": finding.source.column,
        "message": speech.say(finding.message),
        "observed": speech.say(finding.observed),
        "required": speech.say(finding.required),
        "basis": [speech.say(basis) for basis in finding.basis],
        "hint": speech.say(finding.hint),
    }


def finding_as_text(finding: Finding, speech: Speech, lines: Lines) -> str:
    """A finding for people: sentence, the line with a caret, hint."""
    severity = speech.say(message(_SEVERITIES[finding.severity]))
    said = sentence_of(finding, speech)
    head = f"{finding.source}: {severity}[{finding.code}]{speech.colon}{said}"
    parts = [head, *_excerpt(finding, lines)]
    if hint := hint_of(finding, speech):
        parts.append(f"  {hint}")
    return "\n".join(parts)


def sentence_of(finding: Finding, speech: Speech) -> str:
    """What was found, what was wanted, and the articles, in one line."""
    said = [speech.say(finding.message).rstrip(".。")]
    if finding.observed:
        said.append(
            speech.say(message("observed %(observed)s", {"observed": finding.observed}))
        )
    if finding.required:
        said.append(
            speech.say(message("required %(required)s", {"required": finding.required}))
        )
    basis = speech.clauses(speech.say(one) for one in finding.basis)
    whole = f"{said[0]}{speech.colon}{speech.phrases(said[1:])}" if said[1:] else said[0]
    return f"{whole} [{basis}]" if basis else whole


def hint_of(finding: Finding, speech: Speech) -> str:
    """What to type; nothing if the finding does not tell."""
    hint = speech.say(finding.hint)
    return f"{speech.say(message('hint'))}{speech.colon}{hint}" if hint else ""


def _excerpt(finding: Finding, lines: Lines) -> list[str]:
    source = finding.source
    of_file = lines.get(source.file, ())
    if not 1 <= source.line <= len(of_file):
        return []
    line = of_file[source.line - 1].replace("\t", " ")
    before = width(line[: source.column - 1])
    under = width(line[source.column - 1 : source.column - 1 + source.length]) or 1
    number = f"{source.line:5} | "
    return [f"{number}{line}", " " * (len(number) - 2) + "| " + " " * before + "^" * under]


_COUNTED = {
    Severity.ERROR: ("%(count)s error", "%(count)s errors"),
    Severity.WARNING: ("%(count)s warning", "%(count)s warnings"),
    Severity.REMARK: ("%(count)s remark", "%(count)s remarks"),
}


def count_findings(findings: Sequence[Finding], speech: Speech) -> str:
    """How many errors, warnings and remarks there are."""
    said: list[str] = []
    for severity, (one, several) in _COUNTED.items():
        count = sum(finding.severity is severity for finding in findings)
        said.append(speech.say(message(one if count == 1 else several, {"count": str(count)})))
    return speech.phrases(said)


def print_result(text: str) -> None:
    """Print a result."""
    print(text, file=sys.stdout)


def print_json(value: object) -> None:
    """Print a result for programs."""
    print(json.dumps(value, ensure_ascii=False, indent=1), file=sys.stdout)


def print_aside(text: str, end: str = "\n") -> None:
    """Print what is not the result."""
    print(text, file=sys.stderr, end=end, flush=True)
