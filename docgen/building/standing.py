"""How contracts stand, as plain values that can be remembered without what they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from docgen.diagnostics.findings import Finding, has_error, in_order
from docgen.diagnostics.messages import Message, Words
from docgen.document.documents import State

Lines = Mapping[str, tuple[str, ...]]
"""Lines of files, for excerpts; those that nobody shows may be blank."""


@dataclass(frozen=True, kw_only=True)
class DraftInputs:
    """What one draft was made from, each thing with its digest.

    `name` is the digest of all of it, `document` that of the draft itself. `facts` are what
    the pages say, by path; `templates` the files it was drafted with; `sentences` one digest
    for each sentence with its Chinese.
    """

    name: str
    document: str
    state: State
    facts: Mapping[str, str] = field(repr=False)
    templates: Mapping[str, str] = field(repr=False)
    sentences: frozenset[str] = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class DocumentStanding:
    """One document: its state, why it is in it, and the brackets that keep it a draft.

    `inputs` is none where nothing could be drafted; `findings` are those of drafting.
    """

    id: str
    kind: str
    title: Words
    state: State
    editions: tuple[str, ...]
    formats: tuple[str, ...]
    why: Message
    is_withheld: bool
    brackets: tuple[str, ...]
    findings: tuple[Finding, ...]
    inputs: DraftInputs | None = None


@dataclass(frozen=True, kw_only=True)
class ContractStanding:
    """One contract; `law` is the pack that it was judged with, empty if none could be read.

    `findings` are those of its data and rules, without those of its documents' drafts.
    """

    id: str
    is_loaded: bool
    law: str
    documents: tuple[DocumentStanding, ...]
    findings: tuple[Finding, ...]
    lines: Lines = field(repr=False)

    def all_findings(self) -> Iterator[Finding]:
        """What was found in its data and in its drafts."""
        yield from self.findings
        for document in self.documents:
            yield from document.findings


@dataclass(frozen=True, kw_only=True)
class TextsStanding:
    """What was found in templates, catalogue and glossary."""

    findings: tuple[Finding, ...]
    lines: Lines = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """All contracts of a run, with all findings and the lines for their excerpts."""

    contracts: tuple[ContractStanding, ...]
    findings: tuple[Finding, ...]
    lines: Lines = field(repr=False)

    @property
    def is_faulty(self) -> bool:
        """Is there an error?"""
        return has_error(self.findings)


def standing_of(texts: TextsStanding, contracts: Iterable[ContractStanding]) -> Standing:
    """How everything stands, findings in order and each once."""
    all_contracts = tuple(contracts)
    lines = texts.lines
    for contract in all_contracts:
        lines = joined_lines(lines, contract.lines)
    found = [one for contract in all_contracts for one in contract.all_findings()]
    return Standing(
        contracts=all_contracts, findings=in_order((*texts.findings, *found)), lines=lines
    )


def joined_lines(some: Lines, more: Lines) -> Lines:
    """The lines of both; what is blank in one is as in the other."""
    joined = dict(some)
    for file, lines in more.items():
        before = joined.get(file, ())
        pairs = zip_longest(before, lines, fillvalue="")
        joined[file] = tuple(one or other for one, other in pairs) if before else lines
    return joined


def shown_lines(lines: Lines, findings: Iterable[Finding]) -> Lines:
    """The lines that excerpts of the findings show; the others are blank."""
    wanted: dict[str, set[int]] = {}
    for finding in findings:
        for source in (finding.source, *finding.also):
            wanted.setdefault(source.file, set()).add(source.line)
    return {
        file: tuple(
            line if number in numbers else ""
            for number, line in enumerate(lines[file][: max(numbers)], start=1)
        )
        for file, numbers in wanted.items()
        if file in lines
    }
