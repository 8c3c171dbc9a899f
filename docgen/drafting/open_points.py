"""What keeps a document a draft: the facts in brackets that it states or rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docgen.document import blocks as b
from docgen.document.inlines import Certainty, Said, facts_in
from docgen.document.slots import Slot
from docgen.model.facts import Fact


@dataclass(frozen=True, kw_only=True)
class OpenPoint:
    """One bracket: the fact, where it is filled in, and what was typed between the brackets.

    `place` is relative to the contract's folder. `label` is what the page calls the fact.
    """

    path: str
    place: str
    note: str
    label: Slot


def said_facts(blocks: Iterable[b.AnyBlock]) -> tuple[Said, ...]:
    """Every fact said on the pages, in both languages, in order."""
    return tuple(
        said
        for slot in slots_in(blocks)
        for inlines in (slot.zh, slot.en)
        for said in facts_in(inlines)
    )


def slots_in(blocks: Iterable[b.AnyBlock]) -> Iterator[Slot]:
    """Every text of the blocks, in order."""
    for block in blocks:
        match block:
            case b.Paragraph(slot=slot) | b.Heading(slot=slot):
                yield slot
            case b.Particulars(rows=rows):
                for row in rows:
                    yield from _particular(row)
            case b.Table(head=head, rows=rows):
                yield from head
                for cells in rows:
                    yield from cells.cells
            case b.Items(ordinals=ordinals, items=items):
                for ordinal, item in zip(ordinals, items, strict=True):
                    yield ordinal
                    yield from slots_in(item)
            case b.Execution():
                yield from _execution(block)
            case b.Face(blocks=inner) | b.Annex(blocks=inner) | b.Unbroken(blocks=inner):
                yield from slots_in(inner)
            case b.Foot(slots=slots):
                yield from slots


def _particular(row: b.Particular) -> Iterator[Slot]:
    yield row.label
    for value in row.values:
        yield value.slot


def _execution(block: b.Execution) -> Iterator[Slot]:
    for signatory in block.signatories:
        yield signatory.capacity
        yield signatory.name
    for chop in block.chops:
        yield chop.label
    if block.dated is not None:
        yield from _particular(block.dated)


def open_points(
    said: Iterable[Said],
    read: Iterable[Fact[Any]],
    facts: dict[str, Fact[Any]],
    called: Mapping[str, Slot],
) -> tuple[OpenPoint, ...]:
    """The brackets behind what is said on the pages and read by the rules, each once.

    `called` gives what the page calls a fact. `facts` finds a fact by the path that a saying
    names; a computed fact stands for the bracketed facts that it was computed from.
    """
    bracketed = [one for one in said if one.certainty is Certainty.BRACKETED]
    stated = [fact for one in bracketed for fact in _behind(one.path, facts)]
    written = [root for fact in (*stated, *read) for root in _roots(fact)]
    unique = {fact.source: fact for fact in written if fact.is_provisional}
    points: dict[str, OpenPoint] = {}
    for fact in sorted(unique.values(), key=lambda fact: fact.source):
        # The two languages of one text are one point: it is settled in one line.
        path = fact.path.removesuffix(".zh").removesuffix(".en")
        label = called.get(path, Slot())
        point = OpenPoint(path=path, place=_place(fact), note=fact.note, label=label)
        points[path] = _merged(points[path], point) if path in points else point
    return tuple(points.values())


def _merged(one: OpenPoint, other: OpenPoint) -> OpenPoint:
    notes = dict.fromkeys((one.note, other.note))
    return replace(one, note=" / ".join(note for note in notes if note))


def _place(fact: Fact[Any]) -> str:
    """The place within the contract's own folder: file:line:column."""
    return str(fact.source).removeprefix("contract_data/").partition("/")[2]


def _behind(path: str, facts: dict[str, Fact[Any]]) -> list[Fact[Any]]:
    candidates = (path, f"{path}.zh", f"{path}.en")
    return [facts[name] for name in candidates if name in facts]


def _roots(fact: Fact[Any]) -> list[Fact[Any]]:
    if fact.derivation is None:
        return [fact]
    return [root for source in fact.derivation.sources for root in _roots(source)]
