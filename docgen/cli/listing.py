"""`docgen list`."""

from __future__ import annotations

from docgen.building.survey import ContractSurvey, Surveyed, survey, why
from docgen.cli.report import finding_as_text, print_aside, print_json, print_result
from docgen.cli.settings import Settings
from docgen.cli.translation import Speech
from docgen.cli.widths import table
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.findings import Severity, has_error
from docgen.diagnostics.messages import Words, message


def list_documents(settings: Settings) -> int:
    """List every document with its state and why it is in it."""
    found = survey(settings.inputs(), as_of=settings.as_of)
    speech = settings.speech
    if settings.is_json:
        rows = [
            _as_json(contract.id, document, speech)
            for contract in found.contracts
            for document in contract.documents
        ]
        print_json(rows)
    else:
        for contract in found.contracts:
            print_result(contract.id)
            for line in table(_rows(contract, speech)):
                print_result(line)
    for finding in found.findings:
        if finding.severity is Severity.ERROR:
            print_aside(finding_as_text(finding, speech, found.lines))
    return int(ExitCode.FINDINGS if has_error(found.findings) else ExitCode.DONE)


def _rows(contract: ContractSurvey, speech: Speech) -> list[tuple[str, ...]]:
    return [
        (
            document.id,
            speech.say(_title(document)),
            speech.say(message(document.state.value)),
            speech.say(why(document)),
        )
        for document in contract.documents
    ]


def _title(document: Surveyed) -> Words:
    title = document.planned.folder.kind.title
    return Words(en=title.en.value, zh=title.zh.value)


def _as_json(contract: str, document: Surveyed, speech: Speech) -> dict[str, object]:
    return {
        "contract": contract,
        "id": document.id,
        "kind": document.planned.folder.name,
        "state": document.state.value,
        "editions": list(document.planned.folder.kind.editions),
        "why": speech.say(why(document)),
    }
