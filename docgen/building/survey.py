"""The survey: every contract read and judged, every document planned and drafted."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

from docgen.building.contracts import load_from
from docgen.building.fact_labels import labels_when_asked
from docgen.building.plan import Planned, plan
from docgen.building.surveyed import ContractSurvey, Survey, Surveyed
from docgen.building.texts import Texts, read_texts
from docgen.building.workspace import Inputs
from docgen.diagnostics.errors import UsageError
from docgen.diagnostics.findings import Finding, has_error, in_order
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.document.documents import Document
from docgen.drafting.drafting import Drafter
from docgen.drafting.glossary import check_wordings
from docgen.drafting.kinds import KindFolder, read_kinds
from docgen.drafting.open_points import Called
from docgen.facts.loading import Loaded
from docgen.facts.wording import statutes_of
from docgen.model.contract import Contract
from docgen.model.terms import Term
from docgen.model.text_references import fact_named
from docgen.proof.document_parity import compare_languages
from docgen.proof.known import Known, known_from
from docgen.proof.saying_parity import check_sayings
from docgen.rules.judging import judge
from docgen.rules.roots import root_findings
from docgen.rules.table import RULES
from docgen.schemas.key_words import Dictionary, read_key_words

_ALIKE = 0.6
"""How much of a name must be right for a kind to be meant by it."""

Settled = Callable[[str, str], bool]
"""Is it known how a document stands? It is named by its contract and its id."""


def nothing_settled(_: str, __: str) -> bool:
    """Every document is to be drafted."""
    return False


def survey(
    inputs: Inputs,
    wanted_kinds: tuple[str, ...] = (),
    as_of: datetime.date | None = None,
    settled: Settled = nothing_settled,
    texts: Texts | None = None,
) -> Survey:
    """Read and judge everything, and draft the documents of the wanted kinds, or of all.

    Without `as_of`, each record is judged as of its own dates. What is `settled` is not
    drafted; `texts` are read if they are not given.

    Raises:
        UsageError: a wanted kind does not exist.
    """
    kinds, findings = _kinds(inputs, wanted_kinds)
    keys = cache(lambda: read_key_words(inputs.keys))
    texts = texts or read_texts(inputs)
    titles = check_wordings(texts.terminology, (folder.kind for folder in kinds))
    of_texts = (*findings, *texts.findings, *titles)
    lines: dict[str, tuple[str, ...]] = dict(texts.lines)
    run = _Run(texts, keys, as_of, settled)
    contracts: list[ContractSurvey] = []
    for contract_id in inputs.contracts:
        loaded = load_from(inputs, contract_id)
        lines.update(loaded.lines)
        contracts.append(_survey_contract(loaded, kinds, run))
    found = [one for contract in contracts for one in contract.all_findings()]
    return Survey(
        contracts=tuple(contracts),
        kinds=kinds,
        findings=in_order((*of_texts, *found)),
        lines=lines,
        texts=texts,
        of_texts=of_texts,
    )


def _kinds(
    inputs: Inputs, wanted: tuple[str, ...]
) -> tuple[tuple[KindFolder, ...], tuple[Finding, ...]]:
    kinds, findings = read_kinds(inputs.templates)
    names = [folder.name for folder in kinds]
    for name in wanted:
        if name in names:
            continue
        if nearest := _nearest_kind(name, kinds):
            raise UsageError(
                "there is no kind of document %(name)s; did you mean %(nearest)s?",
                name=name,
                nearest=nearest,
            )
        raise UsageError(
            "there is no kind of document %(name)s; those that exist: %(known)s",
            name=name,
            known=", ".join(names),
        )
    chosen = tuple(folder for folder in kinds if not wanted or folder.name in wanted)
    return chosen, (*findings, *_unknown_rules(kinds))


def _nearest_kind(name: str, kinds: tuple[KindFolder, ...]) -> str:
    """The kind that was meant, by its name or by what its papers are called; else nothing."""
    called = {folder.name: folder.name for folder in kinds}
    called |= {
        str(title.settled): folder.name
        for folder in reversed(kinds)
        for title in (folder.kind.title.zh, folder.kind.title.en)
    }
    close = difflib.get_close_matches(name, called, n=1, cutoff=_ALIKE)
    return called[close[0]] if close else ""


def _unknown_rules(kinds: tuple[KindFolder, ...]) -> Iterator[Finding]:
    codes = {rule.code for rule in RULES}
    for folder in kinds:
        for code in folder.kind.requires:
            if code not in codes:
                source = Source(f"templates/{folder.name}/kind.yaml")
                yield Finding(
                    code="unknown-rule",
                    source=source,
                    message=message("this kind requires a rule that does not exist"),
                    observed=code,
                    required=", ".join(sorted(codes)),
                    hint=message("correct the name under requires"),
                )


@dataclass(frozen=True)
class _Run:
    texts: Texts
    keys: Callable[[], Dictionary]
    as_of: datetime.date | None
    settled: Settled

    def drafter(self, contract: Contract) -> Drafter:
        return Drafter(
            self.texts.templates,
            self.texts.catalogue,
            statutes_of(contract.law),
            refer=partial(fact_named, contract),
        )

    def is_faulty(self, planned: Planned) -> bool:
        return self.texts.is_faulty(planned.folder.name)


def _survey_contract(
    loaded: Loaded, kinds: tuple[KindFolder, ...], run: _Run
) -> ContractSurvey:
    contract = loaded.contract
    if contract is None:
        return ContractSurvey(
            id=loaded.id,
            is_loaded=False,
            documents=(),
            judgements=(),
            findings=loaded.findings,
            lines=loaded.lines,
        )
    judgements = judge(contract, as_of=run.as_of)
    findings = [*loaded.findings, *root_findings(contract, judgements, run.as_of)]
    drafter, known = run.drafter(contract), known_from(contract.facts)
    called = labels_when_asked(contract, run.keys)
    documents = [
        _survey_document(planned, drafter, known, run, called)
        for planned in plan(contract, kinds, judgements)
    ]
    findings.extend(_doubled(contract, documents))
    findings.extend(check_wordings(run.texts.terminology, _terms_of(contract)))
    return ContractSurvey(
        id=contract.id,
        is_loaded=True,
        documents=tuple(documents),
        judgements=judgements,
        known=known,
        law=str(contract.terms.law),
        findings=tuple(findings),
        lines=loaded.lines,
    )


def _terms_of(contract: Contract) -> tuple[Term, ...]:
    """Everything that was typed for a contract; the law pack has its own words."""
    records = (
        *contract.contributions,
        *contract.reports,
        *contract.meetings,
        *contract.written_resolutions,
        *contract.letters,
        *contract.plain_resolutions,
        *contract.notices,
        *contract.dissolutions,
    )
    return (contract.terms, *contract.appendices, contract.board, *records)


def _undrafted(planned: Planned) -> Surveyed:
    """A document whose texts have errors; a broken condition of the paper blocks it still."""
    is_blocked = bool(planned.blocking) and not planned.withheld
    return Surveyed(planned=planned, document=None, points=(), is_withheld=not is_blocked)


def _survey_document(
    planned: Planned, drafter: Drafter, known: Known, run: _Run, called: Called
) -> Surveyed:
    if run.settled(planned.contract, planned.id):
        return replace(_undrafted(planned), is_settled=True)
    if run.is_faulty(planned) or planned.withheld or planned.blocking:
        return _undrafted(planned)
    drafted = drafter.draft(planned.assignment, called)
    findings = list(drafted.findings)
    if drafted.document is not None:
        findings.extend(_parity(drafted.document, planned, known))
    document = None if has_error(findings) else drafted.document
    return Surveyed(
        planned=planned,
        document=document,
        points=drafted.points,
        is_withheld=document is None,
        drafted=drafted,
        findings=tuple(findings),
    )


def _parity(document: Document, planned: Planned, known: Known) -> Iterator[Finding]:
    """Both languages state the same facts, and each saying is read back as its fact."""
    facts = planned.assignment.facts
    yield from compare_languages(document, known, facts)
    yield from check_sayings(document, facts)


def _doubled(contract: Contract, documents: list[Surveyed]) -> Iterator[Finding]:
    """Files are named after documents, on machines that know no capitals."""
    seen: dict[str, str] = {}
    for document in documents:
        key = document.id.casefold()
        if key in seen:
            yield Finding(
                code="duplicate-document",
                source=Source(f"contract_data/{contract.id}/contract.yaml"),
                message=message("two documents have the same id"),
                observed=document.id,
                required=message("an id of its own"),
                hint=message("change the id of one of the records"),
            )
        seen[key] = document.id
