"""References to facts in the texts of records: each must name a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.facts.indexing import index_facts
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.text_references import Reference, has_stray_mark, path_of, pieces


def dangling_in_texts(contract: Contract) -> Iterator[Finding]:
    """Find the references of records with running text that name no fact."""
    records = (
        *contract.meetings,
        *contract.written_resolutions,
        *contract.letters,
        *contract.plain_resolutions,
        *contract.notices,
        *contract.dissolutions,
    )
    for fact in index_facts(records).values():
        if isinstance(fact.settled, str):
            yield from _in_text(contract, fact, fact.settled)


def _in_text(contract: Contract, fact: Fact[str], text: str) -> Iterator[Finding]:
    if has_stray_mark(text):
        yield _no_reference(fact, text)
    for piece in pieces(text):
        if isinstance(piece, Reference) and path_of(contract, piece) is None:
            yield _names_nothing(fact, piece)


def without_echoes(contract: Contract, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out the references that would name a fact if one id in them were another.

    Where ids dangle or stand twice, those references follow from that.
    """
    every: set[str] = set()
    for path in contract.facts:
        every |= _gaps(path) | {f"*.{path.split('.', 2)[-1]}"}
    for finding in findings:
        name = str(finding.observed).strip("<>")
        if finding.code != "text-reference" or not _gaps(name) & every:
            yield finding


_RECORD = re.compile("[A-Z0-9-]+")


def _gaps(path: str) -> frozenset[str]:
    """The path of a fact or its wording, with each of its names in turn left out."""
    names = path.removesuffix(".zh").removesuffix(".en").split(".")
    first = 0 if _RECORD.fullmatch(names[0]) else 1
    return frozenset(
        ".".join((*names[:at], "*", *names[at + 1 :])) for at in range(first, len(names) - 1)
    )


def _no_reference(fact: Fact[str], text: str) -> Finding:
    return Finding(
        code="no-text-reference",
        source=fact.source,
        message=message("< and > stand around the name of a fact, and nowhere else"),
        observed=text,
        required="<A-01.amount>",
        hint=message("type the id of a record, a dot and a key, without blanks: <A-01.amount>"),
    )


def _names_nothing(fact: Fact[str], reference: Reference) -> Finding:
    return Finding(
        code="text-reference",
        source=fact.source,
        message=message("there is no fact of this name"),
        observed=f"<{reference.written}>",
        required="<A-01.amount>",
        hint=message("type the id of a record, a dot and a key, without blanks: <A-01.amount>"),
    )
