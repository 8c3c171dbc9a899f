"""`docgen list`."""

from __future__ import annotations

from docgen.building.standing import ContractStanding, DocumentStanding
from docgen.cli.report import finding_as_text, print_aside, print_json, print_result
from docgen.cli.settings import Settings
from docgen.cli.translation import Speech
from docgen.cli.widths import table
from docgen.diagnostics.errors import ExitCode
from docgen.diagnostics.findings import Severity
from docgen.diagnostics.messages import message


def list_documents(settings: Settings) -> int:
    """List every document with its state and why it is in it."""
    found = settings.standing()
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
    return int(ExitCode.FINDINGS if found.is_faulty else ExitCode.DONE)


def _rows(contract: ContractStanding, speech: Speech) -> list[tuple[str, ...]]:
    return [
        (
            document.id,
            speech.say(document.title),
            speech.say(message(document.state.value)),
            speech.say(document.why),
        )
        for document in contract.documents
    ]


def _as_json(contract: str, document: DocumentStanding, speech: Speech) -> dict[str, object]:
    return {
        "contract": contract,
        "id": document.id,
        "kind": document.kind,
        "state": document.state.value,
        "editions": list(document.editions),
        "why": speech.say(document.why),
    }
