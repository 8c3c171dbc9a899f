"""The notation of standings in JSON: findings and states as values, in no language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen.building.standing import (
    ContractStanding,
    DocumentStanding,
    DraftInputs,
    Lines,
    TextsStanding,
)
from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.messages import Message, Value, Words
from docgen.diagnostics.source import Source
from docgen.document.documents import State

Written = Any
"""What `json` reads and writes."""


def write_value(value: Value) -> Written:
    """A message is a list, words are a mapping, text is text."""
    match value:
        case Words(en=en, zh=zh):
            return {"en": en, "zh": zh}
        case Message(template=template, values=values):
            return [template, {name: write_value(one) for name, one in values}]
        case _:
            return str(value)


def read_value(written: Written) -> Value:
    """The value that was written."""
    match written:
        case str():
            return written
        case {"en": str(en), "zh": str(zh)}:
            return Words(en=en, zh=zh)
        case _:
            return read_message(written)


def read_message(written: Written) -> Message:
    """The message that was written."""
    template, values = written
    read = ((str(name), read_value(value)) for name, value in values.items())
    return Message(str(template), tuple(sorted(read)))


def write_finding(finding: Finding) -> Written:
    """A finding as a mapping."""
    return {
        "code": finding.code,
        "source": _write_source(finding.source),
        "message": write_value(finding.message),
        "severity": finding.severity.value,
        "observed": write_value(finding.observed),
        "required": write_value(finding.required),
        "basis": [write_value(one) for one in finding.basis],
        "hint": write_value(finding.hint),
        "also": [_write_source(one) for one in finding.also],
    }


def read_finding(written: Written) -> Finding:
    """The finding that was written."""
    return Finding(
        code=written["code"],
        source=Source(*written["source"]),
        message=read_message(written["message"]),
        severity=Severity(written["severity"]),
        observed=read_value(written["observed"]),
        required=read_value(written["required"]),
        basis=tuple(read_value(one) for one in written["basis"]),
        hint=read_message(written["hint"]),
        also=tuple(Source(*one) for one in written["also"]),
    )


def _write_source(source: Source) -> Written:
    return [source.file, source.line, source.column, source.length]


def read_findings(written: Written) -> tuple[Finding, ...]:
    """The findings that were written."""
    return tuple(read_finding(one) for one in written)


def write_lines(lines: Lines) -> Written:
    """Only the lines that are not blank, by their numbers."""
    return {
        file: {str(number): line for number, line in enumerate(some, start=1) if line}
        for file, some in lines.items()
    }


def read_lines(written: Written) -> Lines:
    """The lines that were written; the others are blank."""
    return {
        file: tuple(
            some.get(str(number), "") for number in range(1, max(map(int, some), default=0) + 1)
        )
        for file, some in written.items()
    }


def write_texts(texts: TextsStanding) -> Written:
    """What was found in texts, as a mapping."""
    return {
        "findings": [write_finding(one) for one in texts.findings],
        "lines": write_lines(texts.lines),
    }


def read_texts(written: Written) -> TextsStanding:
    """What was written of texts."""
    return TextsStanding(
        findings=read_findings(written["findings"]), lines=read_lines(written["lines"])
    )


def write_contract(contract: ContractStanding) -> Written:
    """A contract as a mapping; the inputs of a draft are named by their digest."""
    return {
        "id": contract.id,
        "is_loaded": contract.is_loaded,
        "law": contract.law,
        "documents": [_write_document(one) for one in contract.documents],
        "findings": [write_finding(one) for one in contract.findings],
        "lines": write_lines(contract.lines),
    }


def read_contract(written: Written, drafts: Mapping[str, DraftInputs]) -> ContractStanding:
    """The contract that was written; `drafts` finds the inputs of its drafts."""
    return ContractStanding(
        id=written["id"],
        is_loaded=bool(written["is_loaded"]),
        law=written["law"],
        documents=tuple(_read_document(one, drafts) for one in written["documents"]),
        findings=read_findings(written["findings"]),
        lines=read_lines(written["lines"]),
    )


def _write_document(document: DocumentStanding) -> Written:
    return {
        "id": document.id,
        "kind": document.kind,
        "title": write_value(document.title),
        "state": document.state.value,
        "editions": list(document.editions),
        "formats": list(document.formats),
        "why": write_value(document.why),
        "is_withheld": document.is_withheld,
        "brackets": list(document.brackets),
        "findings": [write_finding(one) for one in document.findings],
        "inputs": document.inputs.name if document.inputs is not None else None,
    }


def _read_document(written: Written, drafts: Mapping[str, DraftInputs]) -> DocumentStanding:
    return DocumentStanding(
        id=written["id"],
        kind=written["kind"],
        title=Words(**written["title"]),
        state=State(written["state"]),
        editions=tuple(written["editions"]),
        formats=tuple(written["formats"]),
        why=read_message(written["why"]),
        is_withheld=bool(written["is_withheld"]),
        brackets=tuple(written["brackets"]),
        findings=read_findings(written["findings"]),
        inputs=drafts[written["inputs"]] if written["inputs"] is not None else None,
    )


def write_inputs(inputs: DraftInputs) -> Written:
    """The inputs of a draft as a mapping."""
    return {
        "document": inputs.document,
        "state": inputs.state.value,
        "facts": dict(sorted(inputs.facts.items())),
        "templates": dict(sorted(inputs.templates.items())),
        "sentences": sorted(inputs.sentences),
    }


def read_inputs(name: str, written: Written) -> DraftInputs:
    """The inputs of a draft that were written under their name."""
    return DraftInputs(
        name=name,
        document=written["document"],
        state=State(written["state"]),
        facts=dict(written["facts"]),
        templates=dict(written["templates"]),
        sentences=frozenset(written["sentences"]),
    )
