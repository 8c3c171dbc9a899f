"""References to facts in the texts of records: each must name a fact, in both languages."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.facts.indexing import index_facts
from docgen.facts.one_sided_references import named_on_one_side, place_in
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.spelled_numbers import plain
from docgen.model.text_references import Reference, has_stray_mark, path_of, pieces

_MARK = re.compile("[<>〈《＜]")
_MARKED = re.compile("([<〈《＜])([^<>〈〉《》＜＞]+)([>〉》＞])")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+")
_ALIKE = 0.6
"""How much of a name must be right for another one to be meant by it."""


def dangling_in_texts(contract: Contract) -> Iterator[Finding]:
    """Find the references of records with running text that name no fact, or on one side only."""
    records = (
        *contract.meetings,
        *contract.written_resolutions,
        *contract.letters,
        *contract.plain_resolutions,
        *contract.notices,
        *contract.dissolutions,
    )
    facts = index_facts(records)
    sound: dict[str, None] = {}
    faulty: set[str] = set()
    for path, fact in facts.items():
        if isinstance(fact.settled, str) and _MARK.search(fact.settled):
            found = tuple(_in_text(contract, fact, fact.settled))
            yield from found
            wording = path.rpartition(".")[0]
            sound[wording] = None
            if found:
                faulty.add(wording)
    for wording in sound:
        if wording not in faulty:
            sides = facts.get(f"{wording}.zh"), facts.get(f"{wording}.en")
            yield from named_on_one_side(contract, *sides)


def _in_text(contract: Contract, fact: Fact[str], text: str) -> Iterator[Finding]:
    for marked in _MARKED.finditer(text):
        name = marked[2]
        is_wide = marked[1] + marked[3] != "<>"
        if not is_wide and Reference(name) in pieces(marked[0]):
            if path_of(contract, Reference(name)) is None:
                yield _names_nothing(contract, fact, marked)
        elif is_wide and _NAME.fullmatch(name) and path_of(contract, Reference(name)):
            yield _in_wide_marks(fact, marked)
            return
    if has_stray_mark(text):
        yield _no_reference(contract, fact, text)


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


def _no_reference(contract: Contract, fact: Fact[str], text: str) -> Finding:
    """A < or > that belongs to no reference, or one around what cannot be a name."""
    alone = [one for one in _MARKED.finditer(text) if Reference(one[2]) not in pieces(one[0])]
    stray = alone[0].span() if alone else _first_stray(text)
    meant = _nearest(contract, re.sub(r"\s+", ".", alone[0][2].strip())) if alone else ""
    return Finding(
        code="no-text-reference",
        source=place_in(fact, *stray),
        message=message("< and > stand around the name of a fact, and nowhere else"),
        observed=text,
        required=_a_name(),
        hint=_hint(meant),
    )


def _first_stray(text: str) -> tuple[int, int]:
    """Where a < or > stands by itself."""
    at = 0
    for piece in pieces(text):
        if isinstance(piece, Reference):
            at += len(piece.written) + 2
        elif found := re.search("[<>]", piece):
            return at + found.start(), at + found.end()
        else:
            at += len(piece)
    return 0, len(text)


def _names_nothing(contract: Contract, fact: Fact[str], marked: re.Match[str]) -> Finding:
    return Finding(
        code="text-reference",
        source=place_in(fact, *marked.span()),
        message=message("there is no fact of this name"),
        observed=marked[0],
        required=_a_name(),
        hint=_hint(_nearest(contract, marked[2])),
    )


def _in_wide_marks(fact: Fact[str], marked: re.Match[str]) -> Finding:
    return Finding(
        code="marks-of-reference",
        source=place_in(fact, *marked.span()),
        message=message("the name of a fact stands between < and >, not between %(marks)s",
                        {"marks": f"{marked[1]} {marked[3]}"}),
        observed=marked[0],
        required=f"<{marked[2]}>",
        hint=message("type %(meant)s", {"meant": f"<{marked[2]}>"}),
    )  # fmt: skip


def _a_name() -> Message:
    return message("the name of a fact between < and >")


def _hint(nearest: str) -> Message:
    if nearest:
        return message("did you mean %(nearest)s?", {"nearest": f"<{nearest}>"})
    return message("type the id of a record, a dot and a key, without blanks: <A-01.amount>")


def _nearest(contract: Contract, name: str) -> str:
    """The name most like one that names nothing; another number is another record."""
    typed = plain(name)
    alike = (one for one in _names(contract) if _figures(one) == _figures(typed))
    close = difflib.get_close_matches(typed, tuple(dict.fromkeys(alike)), 5, _ALIKE)
    return next((one for one in close if path_of(contract, Reference(one))), "")


def _names(contract: Contract) -> Iterator[str]:
    """What facts can be called in a text: by their paths, or from the id of their record on."""
    for path in contract.facts:
        names = path.removesuffix(".zh").removesuffix(".en").split(".")
        yield from (".".join(names[at:]) for at in range(min(3, len(names) - 1)))


def _figures(text: str) -> str:
    return "".join(char for char in text if char.isdigit())
