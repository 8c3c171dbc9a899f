"""The line of checks that a paper passes, so that any of them can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from docgen.building.plan import Planned, plan
from docgen.building.tasks import Task, Written, tasks_for, write
from docgen.building.workspace import GLOSSARY, PAPERS, Inputs, read_inputs
from docgen.diagnostics.findings import Finding, Severity, has_error
from docgen.document.documents import Document
from docgen.drafting.drafting import Drafted, Drafter
from docgen.drafting.glossary import Terminology, check_entries, check_wordings, read_glossary
from docgen.drafting.kinds import read_kinds
from docgen.drafting.style_checks import check_styles
from docgen.drafting.template_checks import check_template
from docgen.drafting.template_reading import TemplateRead, grammar, read_templates, sentences_of
from docgen.facts.loading import Loaded, load_contract
from docgen.facts.wording import statutes_of
from docgen.language.catalogue_checks import check_catalogue
from docgen.language.catalogue_entries import read_entries
from docgen.language.catalogues import read_catalogue
from docgen.model.facts import Fact
from docgen.proof.boxes import find_invisible, find_off_page
from docgen.proof.document_parity import compare_languages
from docgen.proof.file_parity import compare_file
from docgen.proof.file_text import FileText
from docgen.proof.glyphs import find_foreign_fonts, find_missing_glyphs
from docgen.proof.known import known_from
from docgen.proof.missing_glyphs import find_uncovered
from docgen.proof.produced_file import READERS, ProducedFile
from docgen.proof.saying_parity import check_sayings
from docgen.rules.judging import Judgement, judge
from docgen.writers.pdf.coverage import coverage
from docgen.writers.pdf.fonts import EMBEDDED_FAMILIES
from tests.faults.record import Caught, Check, Fault, edited, place

ROOT = Path(__file__).resolve().parents[2]
SPECIMEN = "specimen"
KIND = "certificates"
DRAFTED = ("IC-A-02", "IC-B-01", "IC-B-02")
"""The certificates that are drafted: one with two transfers, one cancelled, one with an annex."""

WRITTEN = "IC-A-03"
"""The certificate that is written: the shortest."""

LEFT_OUT = ("/meetings/", "/resolutions/", "/notices/", "/dissolutions/", "/letters/", "/plain-")
"""Records that no certificate is made from."""


@cache
def inputs_of_the_specimen() -> Inputs:
    """Everything that the specimen's certificates are made from."""
    inputs = read_inputs(ROOT, (SPECIMEN,))
    files = inputs.contracts[SPECIMEN].items()
    kept = {path: data for path, data in files if not any(one in path for one in LEFT_OUT)}
    templates = {
        path: data
        for path, data in inputs.templates.items()
        if path.startswith((f"{KIND}/", "_house/"))
    }
    return replace(inputs, contracts={SPECIMEN: kept}, templates=templates)


@cache
def _loaded(files: tuple[tuple[str, bytes], ...]) -> Loaded:
    return load_contract(SPECIMEN, dict(files), inputs_of_the_specimen().laws)


@cache
def _judged(files: tuple[tuple[str, bytes], ...]) -> tuple[Judgement, ...]:
    contract = _loaded(files).contract
    return judge(contract) if contract is not None else ()


# What most faults leave alone is read and checked once.

Sources = tuple[tuple[str, str], ...]
"""Templates by their path."""


@cache
def _read(templates: Sources) -> tuple[tuple[TemplateRead, ...], tuple[Finding, ...]]:
    return read_templates(dict(templates), grammar())


@cache
def _slips(templates: Sources) -> tuple[Finding, ...]:
    jinja = grammar()
    return tuple(slip for one in _read(templates)[0] for slip in check_template(one, jinja))


@cache
def _entries_checked(papers: bytes, templates: Sources) -> tuple[Finding, ...]:
    return check_catalogue(PAPERS, papers, sentences_of(_read(templates)[0])).findings


@cache
def _terms() -> Terminology:
    return read_glossary(GLOSSARY, inputs_of_the_specimen().glossary)[0]


@cache
def _terms_checked(papers: bytes) -> tuple[Finding, ...]:
    entries = read_entries(papers.decode())
    return tuple(slip for _, slip in check_entries(_terms(), PAPERS, entries))


class Given:
    """What a fault leaves for the checks to look at, each part made when it is asked for."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.inputs = edited(inputs_of_the_specimen(), fault.edits)
        self.made: dict[Check, tuple[Finding, ...]] = {}

    def findings(self, check: Check) -> tuple[Finding, ...]:
        """What a check finds; asked again, it is not done again."""
        if check not in self.made:
            self.made[check] = tuple(check(self))
        return self.made[check]

    @cached_property
    def templates(self) -> Mapping[str, str]:
        files = self.inputs.templates.items()
        return {path: data.decode() for path, data in files if path.endswith(".xml")}

    @cached_property
    def sources(self) -> Sources:
        return tuple(self.templates.items())

    @cached_property
    def _data(self) -> tuple[tuple[str, bytes], ...]:
        return tuple(self.inputs.contracts[SPECIMEN].items())

    @property
    def loaded(self) -> Loaded:
        return _loaded(self._data)

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        return _judged(self._data)

    @cached_property
    def drafts(self) -> tuple[tuple[Planned, Drafted], ...]:
        wanted = DRAFTED if self.fault.spoilt is None else (WRITTEN,)
        contract = self.loaded.contract
        if contract is None:
            return ()
        catalogue, _ = read_catalogue(PAPERS, self.inputs.papers)
        statutes = statutes_of(contract.law)
        drafter = Drafter(self.templates, catalogue, statutes, self.fault.forms)
        kinds = tuple(one for one in read_kinds(self.inputs.templates)[0] if one.name == KIND)
        planned = [one for one in plan(contract, kinds, self.judgements) if one.id in wanted]
        return tuple((one, drafter.draft(one.assignment)) for one in planned)

    @property
    def facts(self) -> Mapping[str, Fact[Any]]:
        contract = self.loaded.contract
        return contract.facts if contract is not None else {}

    def documents(self) -> Iterator[tuple[Planned, Document]]:
        for planned, drafted in self.drafts:
            if drafted.document is not None:
                yield planned, drafted.document

    @cached_property
    def written(self) -> tuple[Task, Written] | None:
        spoilt = self.fault.spoilt
        if spoilt is None:
            return None
        ((_, document),) = self.documents()
        known = known_from(self.facts)
        (task,) = tasks_for(
            document, (spoilt.edition,), (spoilt.format,), self.inputs.templates, known
        )
        return task, write(task, {spoilt.format: spoilt.writer})

    @cached_property
    def produced(self) -> tuple[ProducedFile, FileText] | None:
        if self.written is None:
            return None
        task, written = self.written
        if not written.content:
            return None
        request = task.request
        file = ProducedFile(
            document=request.document,
            edition=request.edition,
            format=task.format,
            content=written.content,
            fingerprint=request.fingerprint,
        )
        return file, READERS[file.format](file.content)


# --- the checks -----------------------------------------------------------------------------------


def grammar_of_templates(given: Given) -> Iterable[Finding]:
    return _read(given.sources)[1]


def words_of_templates(given: Given) -> Iterable[Finding]:
    return _slips(given.sources)


def catalogue(given: Given) -> Iterable[Finding]:
    return _entries_checked(given.inputs.papers, given.sources)


def glossary_of_catalogue(given: Given) -> Iterable[Finding]:
    return _terms_checked(given.inputs.papers)


def styles(given: Given) -> Iterable[Finding]:
    files = given.inputs.templates.items()
    return check_styles({path: data.decode() for path, data in files if path.endswith(".css")})


def data(given: Given) -> Iterable[Finding]:
    return given.loaded.findings


def rules(given: Given) -> Iterable[Finding]:
    return [finding for judgement in given.judgements for finding in judgement.findings]


def glossary_of_data(given: Given) -> Iterable[Finding]:
    contract = given.loaded.contract
    if contract is None:
        return ()
    records = (*contract.contributions, *contract.reports)
    terms = (contract.terms, *contract.appendices, contract.board, *records)
    return check_wordings(_terms(), terms)


def drafts(given: Given) -> Iterable[Finding]:
    return [finding for _, drafted in given.drafts for finding in drafted.findings]


def languages(given: Given) -> Iterable[Finding]:
    for planned, document in given.documents():
        facts = planned.assignment.facts
        yield from compare_languages(document, known_from(given.facts), facts)


def sayings(given: Given) -> Iterable[Finding]:
    for planned, document in given.documents():
        yield from check_sayings(document, planned.assignment.facts)


def glyphs(given: Given) -> Iterable[Finding]:
    covered = coverage()
    for planned, document in given.documents():
        facts = planned.assignment.facts
        yield from find_uncovered(document, lambda sign: ord(sign) in covered, facts)


def writing(given: Given) -> Iterable[Finding]:
    """What a writer says that cannot be written; it leaves no bytes."""
    if given.written is None:
        return ()
    _, written = given.written
    return () if written.content else written.findings


def words_of_file(given: Given) -> Iterable[Finding]:
    if given.produced is None:
        return ()
    file, text = given.produced
    return compare_file(file, text, known_from(given.facts))


def _of_file(
    given: Given, check: Callable[[FileText, ProducedFile], Iterable[Finding]]
) -> Iterable[Finding]:
    if given.produced is None:
        return ()
    file, text = given.produced
    return check(text, file)


def visible(given: Given) -> Iterable[Finding]:
    return _of_file(given, lambda text, file: find_invisible(text, file.source))


def on_page(given: Given) -> Iterable[Finding]:
    return _of_file(given, lambda text, file: find_off_page(text, file.source))


def fonts(given: Given) -> Iterable[Finding]:
    return _of_file(
        given, lambda text, file: find_foreign_fonts(text, EMBEDDED_FAMILIES, file.source)
    )


def glyphs_of_file(given: Given) -> Iterable[Finding]:
    return _of_file(given, lambda text, file: find_missing_glyphs(text, file.source))


STAGES: tuple[tuple[Check, ...], ...] = (
    (grammar_of_templates, words_of_templates, catalogue, glossary_of_catalogue, styles),
    (data, rules, glossary_of_data),
    (drafts,),
    (languages, sayings, glyphs),
    (writing, words_of_file, visible, on_page, fonts, glyphs_of_file),
)
"""Every check, in stages: nothing is asked of what did not pass the stage before."""

CHECKS: tuple[Check, ...] = tuple(check for stage in STAGES for check in stage)


@cache
def given(fault: Fault) -> Given:
    """What a fault leaves, kept from test to test."""
    return Given(fault)


def found(fault: Fault, checks: Sequence[Check] = CHECKS) -> frozenset[tuple[str, str]]:
    """Code and place of everything that these checks find, but for remarks."""
    seen: list[Finding] = []
    for stage in STAGES:
        for check in stage:
            if check in checks:
                seen.extend(given(fault).findings(check))
        if has_error(seen):
            break
    return places(seen)


def places(findings: Iterable[Finding]) -> frozenset[tuple[str, str]]:
    """Code, file and line of findings, but for remarks."""
    return frozenset(
        (one.code, f"{one.source.file}:{one.source.line}")
        for one in findings
        if one.severity is not Severity.REMARK
    )


def wanted(fault: Fault, caught: Caught) -> tuple[str, str]:
    """Code and place that a fault must be given."""
    return caught.code, place(fault, caught, given(fault).inputs)
