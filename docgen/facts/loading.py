"""Loading: the files of one contract to a Contract, with all findings of one run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from docgen.diagnostics.findings import Finding, has_error, in_order
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts.bound_files import bind_file
from docgen.facts.file_kinds import FILE_KINDS, FileKind
from docgen.facts.indexing import index_facts
from docgen.facts.meant_ids import with_meant_ids
from docgen.facts.misfiled import misfiled, unread_files
from docgen.facts.misspelt import KeyNames, no_names
from docgen.facts.references import dangling_references
from docgen.model.appendices import Appendix
from docgen.model.board import Board
from docgen.model.contract import Contract
from docgen.model.contract_terms import ContractTerms
from docgen.model.dissolutions import Dissolution
from docgen.model.law import Law
from docgen.model.letters import Letter
from docgen.model.meetings import Meeting
from docgen.model.notices import Notice
from docgen.model.plain_resolutions import PlainResolution
from docgen.model.records import Contribution, VerificationReport
from docgen.model.resolutions import WrittenResolution
from docgen.model.terms import Term
from docgen.model.working_days import WorkingCalendar

S = TypeVar("S", bound=Term)

Lines = Mapping[str, tuple[str, ...]]
"""The lines of every file read, for excerpts."""


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """One contract as far as it could be loaded: none if any file has an error."""

    id: str
    contract: Contract | None
    findings: tuple[Finding, ...]
    lines: Lines


Packs = Mapping[str, tuple[str, bytes]]
"""The path and the bytes of files that contracts share, by what each is called."""


def load_contract(
    contract_id: str,
    files: Mapping[str, bytes],
    laws: Packs,
    calendars: Packs = MappingProxyType({}),
    names: KeyNames = no_names,
) -> Loaded:
    """Load the files of one contract.

    `files` maps workspace paths (`contract_data/<id>/…`) to bytes; `laws` has the law packs by
    their ids, `calendars` the published working days by the codes of the countries; `names` are
    what the keys are called in Chinese, for hints.
    """
    loader = _Loader(prefix=f"contract_data/{contract_id}/", names=names)
    terms: list[tuple[str, Term]] = []
    for file in sorted(files):
        terms.extend(loader.load(file, files[file]))
    law = loader.load_law(_one(terms, ContractTerms), laws)
    working_days = loader.load_calendars(calendars)
    contract = _assemble(contract_id, [term for _, term in terms], law, working_days)
    findings = [*loader.findings, *loader.of_folder(files)]
    if contract is not None and not has_error(findings):
        findings.extend(dangling_references(contract))
    if has_error(findings):
        contract = None
        findings = with_meant_ids(findings, files, loader.lines)
    return Loaded(
        id=contract_id, contract=contract, findings=in_order(findings), lines=loader.lines
    )


def _assemble(
    contract_id: str,
    terms: list[Term],
    law: Law | None,
    working_days: Mapping[str, WorkingCalendar],
) -> Contract | None:
    agreed, board = _one_of(terms, ContractTerms), _one_of(terms, Board)
    if agreed is None or board is None or law is None:
        return None
    return Contract(
        id=contract_id,
        terms=agreed,
        appendices=_all_of(terms, Appendix),
        board=board,
        contributions=_all_of(terms, Contribution),
        reports=_all_of(terms, VerificationReport),
        law=law,
        facts=index_facts((*terms, law, *working_days.values())),
        working_days=working_days,
        meetings=_all_of(terms, Meeting),
        written_resolutions=_all_of(terms, WrittenResolution),
        letters=_all_of(terms, Letter),
        plain_resolutions=_all_of(terms, PlainResolution),
        notices=_all_of(terms, Notice),
        dissolutions=_all_of(terms, Dissolution),
    )


def _all_of(terms: list[Term], schema: type[S]) -> tuple[S, ...]:
    return tuple(term for term in terms if isinstance(term, schema))


def _one_of(terms: list[Term], schema: type[S]) -> S | None:
    return next((term for term in terms if isinstance(term, schema)), None)


def _one(terms: list[tuple[str, Term]], schema: type[S]) -> S | None:
    return _one_of([term for _, term in terms], schema)


class _Loader:
    """Reads files one by one and gathers findings and lines."""

    def __init__(self, prefix: str, names: KeyNames) -> None:
        self.prefix = prefix
        self.names = names
        self.findings: list[Finding] = []
        self.lines: dict[str, tuple[str, ...]] = {}
        self.unread: dict[str, bytes] = {}

    def load(self, file: str, data: bytes) -> Iterator[tuple[str, Term]]:
        """Read one file of the contract's folder as its kind."""
        name = file.removeprefix(self.prefix)
        kind = next((kind for kind in FILE_KINDS if kind.pattern.fullmatch(name)), None)
        if kind is None:
            self.unread[file] = data
            return
        term = self._bind_record(file, data, kind)
        if term is not None:
            yield file, term

    def load_law(
        self, terms: ContractTerms | None, laws: Mapping[str, tuple[str, bytes]]
    ) -> Law | None:
        """Read the law pack that the contract names."""
        if terms is None:
            return None
        if terms.law not in laws:
            self.findings.append(_no_law(terms, laws))
            return None
        file, data = laws[terms.law]
        return self._bind(file, data, Law, "law")

    def load_calendars(self, calendars: Packs) -> dict[str, WorkingCalendar]:
        """Read the calendars; one that does not fit is left out, with its findings."""
        read = {
            country: self._bind(file, data, WorkingCalendar, f"working_days.{country}")
            for country, (file, data) in calendars.items()
        }
        return {country: one for country, one in read.items() if one is not None}

    def of_folder(self, files: Mapping[str, bytes]) -> Iterator[Finding]:
        """The files that every contract has and this one lacks, and those that are not read."""
        unread = unread_files(self.prefix, self.unread, files)
        yield from unread
        named_otherwise = [one.required for one in unread]
        for name in ("contract.yaml", "board.yaml"):
            if self.prefix + name not in files and name not in named_otherwise:
                yield _missing_file(self.prefix + name)

    def _bind_record(self, file: str, data: bytes, kind: FileKind) -> Term | None:
        """Read a file of a folder; one that holds another kind of record is only told so."""
        bound = bind_file(file, data, kind.schema, kind.path, self.names)
        self.lines[file] = bound.lines
        elsewhere = None
        if bound.term is None:
            elsewhere = misfiled(file, data, kind, bound.findings)
        self.findings.extend(bound.findings if elsewhere is None else (elsewhere,))
        return bound.term

    def _bind(self, file: str, data: bytes, schema: type[S], path: str) -> S | None:
        bound = bind_file(file, data, schema, path, self.names)
        self.findings.extend(bound.findings)
        self.lines[file] = bound.lines
        return bound.term if isinstance(bound.term, schema) else None


def _missing_file(file: str) -> Finding:
    return Finding(
        code="missing-file",
        source=Source(file),
        message=message("this file is missing"),
        observed=message("nothing"),
        required=file,
        hint=message("make it; the specimen shows what it holds"),
    )


def _no_law(terms: ContractTerms, laws: Mapping[str, tuple[str, bytes]]) -> Finding:
    place = getattr(terms.law, "place", terms.place)
    return Finding(
        code="unknown-law",
        source=place.source,
        message=message("there is no law pack %(name)s", {"name": terms.law}),
        observed=terms.law,
        required=", ".join(sorted(laws)),
        hint=message("type the name of a file in contract_data/law, without .yaml"),
    )
