"""`docgen check`."""

from __future__ import annotations

from docgen.building.survey import Survey, is_faulty, survey
from docgen.cli.report import (
    count_findings,
    finding_as_json,
    finding_as_text,
    print_json,
    print_result,
)
from docgen.cli.settings import Settings
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.messages import message


def check(settings: Settings) -> int:
    """Read and judge everything, and print what was found."""
    found = survey(settings.inputs(), as_of=settings.as_of)
    speech = settings.speech
    if settings.is_json:
        print_json({"findings": [finding_as_json(one, speech) for one in found.findings]})
    else:
        for finding in found.findings:
            print_result(finding_as_text(finding, speech, found.lines))
        summary = message(
            "%(counts)s; %(brackets)s open brackets. Nothing was written.",
            {
                "counts": count_findings(found.findings, speech),
                "brackets": str(open_brackets(found)),
            },
        )
        print_result(speech.say(summary))
    return int(ExitCode.FINDINGS if is_faulty(found) else ExitCode.DONE)


def open_brackets(found: Survey) -> int:
    """How many brackets keep documents drafts, each counted once."""
    return len(
        {
            point.place
            for contract in found.contracts
            for document in contract.documents
            for point in document.points
        }
    )
