"""References to facts in the texts of board records: each must name a fact."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.facts.indexing import index_facts
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.text_references import Reference, has_stray_mark, path_of, pieces


def dangling_in_texts(contract: Contract) -> Iterator[Finding]:
    """Find the references of meetings and written resolutions that name no fact."""
    for fact in index_facts((*contract.meetings, *contract.written_resolutions)).values():
        if isinstance(fact.settled, str):
            yield from _in_text(contract, fact, fact.settled)


def _in_text(contract: Contract, fact: Fact[str], text: str) -> Iterator[Finding]:
    if has_stray_mark(text):
        yield _no_reference(fact, text)
    for piece in pieces(text):
        if isinstance(piece, Reference) and path_of(contract, piece) is None:
            yield _names_nothing(fact, piece)


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
