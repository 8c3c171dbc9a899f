"""`docgen check`."""

from __future__ import annotations

from docgen.building.standing import Standing
from docgen.cli.formats.printing import print_findings
from docgen.cli.report import (
    count_findings,
    finding_as_json,
    finding_as_text,
    print_aside,
    print_json,
    print_result,
)
from docgen.cli.settings import Printed, Settings
from docgen.cli.translation import Speech
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.messages import message


def check(settings: Settings) -> int:
    """Read and judge everything, and print what was found."""
    found = settings.standing()
    speech = settings.speech
    match settings.printed:
        case Printed.JSON:
            print_json({"findings": [finding_as_json(one, speech) for one in found.findings]})
        case Printed.TEXT:
            for finding in found.findings:
                print_result(finding_as_text(finding, speech, found.lines))
            print_result(_summary(found, speech))
        case _:
            print_findings(found.findings, found.lines, settings)
            print_aside(_summary(found, speech))
    return int(ExitCode.FINDINGS if found.is_faulty else ExitCode.DONE)


def _summary(found: Standing, speech: Speech) -> str:
    brackets = open_brackets(found)
    summary = message(
        "%(counts)s; %(brackets)s open bracket. Nothing was written."
        if brackets == 1
        else "%(counts)s; %(brackets)s open brackets. Nothing was written.",
        {"counts": count_findings(found.findings, speech), "brackets": str(brackets)},
    )
    return speech.say(summary)


def open_brackets(found: Standing) -> int:
    """How many brackets keep documents drafts, each counted once."""
    return len(
        {
            (contract.id, bracket)
            for contract in found.contracts
            for document in contract.documents
            for bracket in document.brackets
        }
    )
