"""`docgen explain`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from docgen.building.codes import meanings
from docgen.building.dependents import dependents
from docgen.building.explaining import document_ids, explain_document, nearest
from docgen.building.found_in_files import read_files
from docgen.building.order import Order
from docgen.building.survey import survey
from docgen.building.surveyed import Survey
from docgen.building.tracing import trace
from docgen.cli import explained_code, explained_document, explained_fact, explained_text
from docgen.cli.build import font_case
from docgen.cli.report import finding_as_text, print_aside, print_json, print_result
from docgen.cli.settings import OUT, Settings
from docgen.diagnostics.errors import ExitCode, UsageError
from docgen.diagnostics.findings import Severity, has_error
from docgen.document.renditions import Format
from docgen.rules.table import RULES

_ENDINGS = tuple(f".{one.extension}" for one in Format)


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is to be explained: exactly one of a document or code, a fact, a text.

    `out` is the folder whose files are read back; none means that of the workspace.
    """

    name: str | None
    fact: str | None
    text: str | None
    out: Path | None = None

    def __post_init__(self) -> None:
        asked = [one for one in (self.name, self.fact, self.text) if one is not None]
        if len(asked) != 1:
            raise UsageError("name one thing: a document, a code, --fact PATH or --text WORDS")


def explain(settings: Settings, question: Question) -> int:
    """Explain a document, a code, a fact or words on a page.

    Raises:
        UsageError: there is no such thing, or more than one.
    """
    inputs = settings.inputs()
    found = survey(inputs)
    speech = settings.speech
    name = None if question.name is None else _name_of(question.name)
    if name is not None and name == name.lower():
        return _explain_code(settings, found, name)
    if name is not None:
        explanation = explain_document(found, name)
        order = Order(out=question.out or settings.folder / OUT, fonts=font_case(settings))
        files = read_files(explanation, order, inputs.templates)
        if settings.is_json:
            print_json(explained_document.as_json(explanation, files, speech))
        else:
            _print(explained_document.lines(explanation, files, speech))
    elif question.fact is not None:
        touched = dependents(found, question.fact)
        if settings.is_json:
            print_json([explained_fact.as_json(one, found, speech) for one in touched])
        else:
            for one in touched:
                _print(explained_fact.lines(one, found, speech))
    else:
        words = question.text or ""
        traces = trace(found, inputs, words)
        if not traces:
            raise UsageError(
                "no page and no line says %(text)s; try a shorter part of the sentence",
                text=words,
            )
        if settings.is_json:
            print_json([explained_text.as_json(one) for one in traces])
        else:
            _print(explained_text.lines(traces, speech))
    return _errors(settings, found)


def _name_of(typed: str) -> str:
    """A document's id, also out of the name of one of its files; a code as it was typed."""
    file = PurePath(typed).name
    return file.partition(".")[0] if file.endswith(_ENDINGS) else typed


def _explain_code(settings: Settings, found: Survey, code: str) -> int:
    speech = settings.speech
    rule = next((one for one in RULES if one.code == code), None)
    known = meanings()
    if rule is not None:
        if settings.is_json:
            print_json(explained_code.rule_as_json(rule, found, speech))
        else:
            _print(explained_code.rule_lines(rule, found, speech))
    elif code in known:
        if settings.is_json:
            print_json(explained_code.meaning_as_json(known[code], speech))
        else:
            _print(explained_code.meaning_lines(known[code], speech))
    else:
        raise _unknown_code(code, found, [*(one.code for one in RULES), *known])
    return int(ExitCode.DONE)


def _unknown_code(code: str, found: Survey, known: Iterable[str]) -> UsageError:
    meant = next((one for one in document_ids(found) if one.casefold() == code), None)
    if meant is not None:
        return UsageError(
            "there is no code %(code)s; ids of documents are written in capitals: "
            "docgen explain %(document)s",
            code=code,
            document=meant,
        )
    close = ", ".join(nearest(code, known))
    if not close:
        return UsageError(
            "there is no code %(code)s; the code of a finding stands in its square brackets",
            code=code,
        )
    return UsageError(
        "there is no code %(code)s; the nearest: %(nearest)s", code=code, nearest=close
    )


def _errors(settings: Settings, found: Survey) -> int:
    for finding in found.findings:
        if finding.severity is Severity.ERROR:
            print_aside(finding_as_text(finding, settings.speech, found.lines))
    return int(ExitCode.FINDINGS if has_error(found.findings) else ExitCode.DONE)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print_result(line)
