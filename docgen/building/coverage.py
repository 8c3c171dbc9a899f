"""Which documents have characters that no declared font can show."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.building.memory import Undrawn
from docgen.building.standing import Standing, shown_lines
from docgen.building.surveyed import Survey
from docgen.building.tasks import Task
from docgen.building.versions import engine_versions
from docgen.diagnostics.findings import Finding
from docgen.document.renditions import Format
from docgen.proof.missing_glyphs import find_uncovered


def undrawn_documents(
    survey: Survey, tasks: Sequence[Task], standing: Standing
) -> dict[str, Undrawn]:
    """What is remembered of each document that a PDF could not show, by its contract and id.

    Raises:
        MissingError: a declared font is not installed.
    """
    found = uncovered_documents(survey, tasks)
    return {
        f"{contract.id}/{document.id}": Undrawn(
            document=document.inputs.document,
            versions=engine_versions(Format.PDF),
            findings=found[contract.id, document.id],
            lines=shown_lines(survey.lines, found[contract.id, document.id]),
        )
        for contract in standing.contracts
        for document in contract.documents
        if document.inputs is not None and (contract.id, document.id) in found
    }


def uncovered_documents(
    survey: Survey, tasks: Sequence[Task]
) -> dict[tuple[str, str], tuple[Finding, ...]]:
    """The findings of each document that a PDF could not show, by contract and id.

    Raises:
        MissingError: a declared font is not installed.
    """
    pdfs = [task.document for task in tasks if task.format is Format.PDF]
    wanted = {(document.contract, document.id) for document in pdfs}
    if not wanted:
        return {}
    from docgen.writers.pdf.coverage import coverage

    covers = coverage().__contains__
    found: dict[tuple[str, str], tuple[Finding, ...]] = {}
    for contract in survey.contracts:
        for surveyed in contract.documents:
            if surveyed.document is None or (contract.id, surveyed.id) not in wanted:
                continue
            facts = surveyed.planned.assignment.facts
            findings = find_uncovered(surveyed.document, lambda sign: covers(ord(sign)), facts)
            if findings:
                found[contract.id, surveyed.id] = findings
    return found
