"""What keeps a document a draft: the facts in brackets that it states or rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from docgen.diagnostics.messages import LanguageCode
from docgen.document import blocks as b
from docgen.document.inlines import Certainty, Said, facts_in
from docgen.document.slots import Slot
from docgen.model.facts import Fact, has_han

Called = Callable[[str], Slot]
"""What people call the fact of a path; nothing where they have no name for it."""


def call_nothing(_: str) -> Slot:
    """Have no name for any fact."""
    return Slot()


@dataclass(frozen=True, kw_only=True)
class Note:
    """What was typed between brackets: a value that is not settled, or words for what is missing.

    `kind` names the type of the fact; `value` is none where it is open.
    """

    typed: str
    kind: str = ""
    value: Any = None

    def is_for(self, language: LanguageCode) -> bool:
        """Does a reader of the language read it as it was typed?"""
        return self.value is not None or self.is_in(language)

    def is_in(self, language: LanguageCode) -> bool:
        """Is it written in the language?"""
        return has_han(self.typed) if language == "zh" else _LATIN.search(self.typed) is not None


_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, kw_only=True)
class OpenPoint:
    """One bracket: the fact, where it is filled in, and what was typed between the brackets.

    `place` is relative to the contract's folder. `label` is what people call the fact.
    """

    path: str
    place: str
    notes: tuple[Note, ...]
    label: Slot

    @property
    def note(self) -> str:
        """What was typed, in both languages where it was."""
        return " / ".join(dict.fromkeys(one.typed for one in self.notes if one.typed))


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
    called: Called,
) -> tuple[OpenPoint, ...]:
    """The brackets behind what is said on the pages and read by the rules, each once.

    `called` gives what people call a fact. `facts` finds a fact by the path that a saying
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
        note = Note(typed=fact.note, kind=fact.kind, value=fact.settled)
        if path in points:
            points[path] = replace(points[path], notes=(*points[path].notes, note))
        else:
            points[path] = OpenPoint(
                path=path, place=_place(fact), notes=(note,), label=called(path)
            )
    return tuple(points.values())


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
