"""Findings in the interchange format of static analysis, SARIF 2.1.0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from urllib.parse import quote

from docgen.building.codes import Meaning, meanings
from docgen.cli.explained_code import sentence
from docgen.cli.formats.places import Placed
from docgen.cli.translation import Speech
from docgen.diagnostics.findings import Severity
from docgen.diagnostics.messages import Message
from docgen.diagnostics.source import Source
from docgen.rules.table import RULES

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "note"}
_LANGUAGES = {"en": "en", "zh": "zh-CN"}

Written = dict[str, object]


def log(found: Sequence[Placed], speech: Speech) -> Written:
    """The log of one run: the codes that occur, and every finding."""
    codes = list(dict.fromkeys(one.finding.code for one in found))
    numbers = {code: number for number, code in enumerate(codes)}
    driver = {
        "name": "docgen",
        "version": version("docgen"),
        "language": _LANGUAGES[speech.language],
        "rules": _rules(codes, speech),
    }
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[speech.language],
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, numbers[one.finding.code], speech) for one in found],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(codes: Iterable[str], speech: Speech) -> list[Written]:
    """Each code with what it asks, or what its findings say."""
    known = meanings()
    questions = {rule.code: speech.say(Message(rule.question)) for rule in RULES}
    return [
        {
            "id": code,
            "shortDescription": {"text": questions.get(code) or _said_of(code, known, speech)},
            "help": {"text": f"docgen explain {code}"},
        }
        for code in codes
    ]


def _said_of(code: str, known: Mapping[str, Meaning], speech: Speech) -> str:
    said = known[code].said if code in known else ()
    return " / ".join(sentence(one, speech) for one in said) or code


def _result(one: Placed, number: int, speech: Speech) -> Written:
    finding = one.finding
    result: Written = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": one.said(speech)},
        "locations": [{"physicalLocation": _place(one, finding.source)}],
        "fingerprints": {"docgen/v1": one.fingerprint},
        # The only one by which GitHub knows a finding again.
        "partialFingerprints": {"primaryLocationLineHash": one.fingerprint},
    }
    if finding.also:
        result["relatedLocations"] = [
            {
                "id": position,
                "physicalLocation": _place(one, source),
            }
            for position, source in enumerate(finding.also, start=1)
        ]
    return result


def _place(one: Placed, source: Source) -> Written:
    column = max(source.column, 1)
    return {
        "artifactLocation": {"uri": quote(one.file_of(source)), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": max(source.line, 1),
            "startColumn": column,
            "endColumn": column + max(source.length, 1),
        },
    }
