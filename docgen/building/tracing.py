"""The lines behind words on a page: data, template and catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from docgen.building.backing import backing, roots
from docgen.building.patterns import (
    folded,
    is_open_to_words,
    literals,
    marked,
    overlap,
    spans_of,
)
from docgen.building.surveyed import ContractSurvey, Survey, Surveyed
from docgen.building.workspace import DATA, PAPERS, Inputs
from docgen.diagnostics.messages import LanguageCode
from docgen.diagnostics.source import Source
from docgen.document import blocks as b
from docgen.document.documents import Document
from docgen.document.slots import Slot
from docgen.drafting.drafting import FURNITURE
from docgen.drafting.open_points import slots_in
from docgen.drafting.template_reading import grammar, read_templates, sentences_of
from docgen.language.catalogue_entries import Entry, read_entries

Span = tuple[int, int]


class Origin(StrEnum):
    """The sort of file in which words were written."""

    DATA = "data"
    TEMPLATE = "template"
    CATALOGUE = "catalogue"


@dataclass(frozen=True, kw_only=True)
class Trace:
    """One line behind some words, and the documents whose pages print them from it.

    `line` has no blanks at its ends; `column` counts from 1 in it.
    """

    origin: Origin
    source: Source
    line: str
    column: int
    documents: tuple[str, ...]


def trace(survey: Survey, inputs: Inputs, wanted: str) -> tuple[Trace, ...]:
    """Find the lines behind a sentence or a part of one, in either language.

    What the pages print comes first; if no page prints it, what was written is searched.
    """
    tracer = _Tracer(survey, inputs, folded(wanted))
    for contract in survey.contracts:
        for surveyed in contract.documents:
            tracer.search_pages(contract, surveyed)
    if not tracer.found:
        tracer.search_sources()
    return tracer.traces()


@dataclass
class _Tracer:
    survey: Survey
    inputs: Inputs
    wanted: str
    found: dict[tuple[Origin, Source], dict[str, None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        papers = self.inputs.papers.decode("utf-8", "replace")
        self.entries = tuple(entry for entry in read_entries(papers) if entry.msgid)
        self.templates = {
            path: data.decode("utf-8", "replace")
            for path, data in self.inputs.templates.items()
            if path.endswith(".xml")
        }
        readable, _ = read_templates(self.templates, grammar())
        self.sentences = sentences_of(readable)

    def search_pages(self, contract: ContractSurvey, surveyed: Surveyed) -> None:
        """Follow every place of a document's pages that prints the words."""
        if not self.wanted or surveyed.document is None:
            return
        printed_by = f"{contract.id} {surveyed.id}"
        for template, line, slot in _placed(surveyed.document):
            for side in _SIDES:
                for source in self._behind(slot, side, (template, line), surveyed):
                    self.found.setdefault(source, {})[printed_by] = None

    def search_sources(self) -> None:
        """Look in what was written, whether or not a paper prints it."""
        for entry in self.entries:
            for text, line in ((entry.msgid, entry.msgid_line), (entry.msgstr, entry.msgstr_line)):
                if self._is_part(text):
                    self._add(self._written_at(entry, line, ""))
        self._add(self._data_lines())

    def _data_lines(self) -> list[tuple[Origin, Source]]:
        """The lines of the data files that have the words."""
        return [
            (Origin.DATA, Source(file, number, _column_of(self.wanted, line)))
            for file, lines in self.survey.lines.items()
            if file.startswith(f"{DATA}/")
            for number, line in enumerate(lines, start=1)
            if self.wanted and self.wanted in folded(line)
        ]

    def traces(self) -> tuple[Trace, ...]:
        """What was found: data, then templates, then the catalogue, by place."""
        order = list(Origin)
        places = sorted(self.found, key=lambda place: (order.index(place[0]), place[1]))
        return tuple(self._trace(origin, source) for origin, source in places)

    def _trace(self, origin: Origin, source: Source) -> Trace:
        line = self._line(origin, source)
        indent = len(line) - len(line.lstrip())
        is_shown = self.wanted in folded(line)
        column = _column_of(self.wanted, line) if is_shown else source.column
        return Trace(
            origin=origin,
            source=source,
            line=line.strip(),
            column=max(1, column - indent),
            documents=tuple(self.found[origin, source]),
        )

    def _add(self, places: list[tuple[Origin, Source]]) -> None:
        for place in places:
            self.found.setdefault(place, {})

    def _behind(
        self,
        slot: Slot,
        side: LanguageCode,
        block: tuple[str, int],
        surveyed: Surveyed,
    ) -> Iterator[tuple[Origin, Source]]:
        """What stands behind each place of one text that has the words."""
        text, facts = marked(slot.said_in(side))
        notes = {folded(one.typed) for point in surveyed.points for one in point.notes}
        if text in notes and self.wanted in text:
            # A note in brackets is listed as it stands in the data.
            yield from self._data_lines()
            return
        for wanted in _places_of(self.wanted, text):
            said = [one for start, end, one in facts if overlap(wanted, (start, end))]
            for one in said:
                yield from self._data_behind(one.path, side, surveyed)
            entries = list(self._entries_behind(slot, side, wanted))
            for entry in entries:
                line = entry.msgstr_line if side == "zh" else entry.msgid_line
                yield from self._written_at(entry, line, block[0])
            if not entries and not said:
                # Places are listed as they stand in the data.
                block_line = Origin.TEMPLATE, Source(f"templates/{block[0]}", block[1])
                yield from self._data_lines() or [block_line]

    def _data_behind(
        self, path: str, side: LanguageCode, surveyed: Surveyed
    ) -> Iterator[tuple[Origin, Source]]:
        known = surveyed.planned.assignment.facts
        contract = surveyed.planned.subject.case.contract
        for one in backing(path, known, contract, self.survey.lines):
            if one.path.endswith(_OTHER_SIDE[side]):
                continue
            facts = roots(one.fact) if one.fact is not None else ()
            places = [fact.source for fact in facts] or [one.place.source]
            yield from ((Origin.DATA, place) for place in places)

    def _entries_behind(
        self, slot: Slot, side: LanguageCode, wanted: Span
    ) -> Iterator[Entry]:
        """The entries whose words make up that place, the longest first to claim them."""
        sides = {one: marked(slot.said_in(one)) for one in _SIDES}
        claimed: list[Span] = []
        for entry in sorted(self.entries, key=lambda one: -len("".join(literals(one.msgid)))):
            spans = {
                "zh": spans_of(entry.msgstr, sides["zh"][0]),
                "en": spans_of(entry.msgid, sides["en"][0]),
            }
            own = spans[side]
            if not (spans["zh"] and spans["en"]):
                continue
            if any(overlap(span, other) for span in own for other in claimed):
                continue
            if not all(is_open_to_words(span, sides[side][1]) for span in own):
                continue
            claimed.extend(own)
            if any(overlap(span, wanted) for span in own):
                yield entry

    def _written_at(
        self, entry: Entry, line: int, template: str
    ) -> list[tuple[Origin, Source]]:
        """The catalogue's line, and the lines of templates that say the sentence."""
        folders = ("templates/_house/", f"templates/{template.partition('/')[0]}/")
        places = [(Origin.CATALOGUE, Source(PAPERS, line, 1))]
        for source in self.sentences.get(entry.msgid, ()):
            if not template or source.file.startswith(folders):
                places.append((Origin.TEMPLATE, self._begun(source, entry.msgid)))
        return places

    def _begun(self, source: Source, sentence: str) -> Source:
        """The place with the column in which the words of a sentence begin on that line."""
        line = self._line(Origin.TEMPLATE, source)
        first = next((part for part in literals(sentence) if part), "")
        column = _column_of(first, line) if first and first in folded(line) else 1
        return Source(source.file, source.line, column)

    def _is_part(self, sentence: str) -> bool:
        """Is the search a part of the sentence, or the sentence with its places filled?"""
        if not self.wanted:
            return False
        parts = literals(sentence)
        if any(self.wanted in part for part in parts):
            return True
        words = sum(len(part) for part in parts)
        return words * 2 >= len(self.wanted) and bool(spans_of(sentence, self.wanted))

    def _line(self, origin: Origin, source: Source) -> str:
        match origin:
            case Origin.DATA:
                lines = self.survey.lines.get(source.file, ())
            case Origin.TEMPLATE:
                path = source.file.removeprefix("templates/")
                lines = tuple(self.templates.get(path, "").split("\n"))
            case Origin.CATALOGUE:
                lines = tuple(self.inputs.papers.decode("utf-8", "replace").splitlines())
        return lines[source.line - 1] if 1 <= source.line <= len(lines) else ""


_SIDES: tuple[LanguageCode, ...] = ("zh", "en")
_OTHER_SIDE: Mapping[LanguageCode, str] = {"zh": ".en", "en": ".zh"}


def _placed(document: Document) -> Iterator[tuple[str, int, Slot]]:
    """Every text of the pages with the template and line that asked for it."""
    yield from _in_blocks(document.blocks)
    furniture = document.furniture
    for slot in (
        furniture.header,
        furniture.footer,
        furniture.draft,
        furniture.specimen,
        furniture.reference,
    ):
        yield FURNITURE, 1, slot


def _in_blocks(blocks: tuple[b.AnyBlock, ...]) -> Iterator[tuple[str, int, Slot]]:
    for block in blocks:
        match block:
            case b.Face(blocks=inner) | b.Annex(blocks=inner) | b.Unbroken(blocks=inner):
                yield from _in_blocks(inner)
            case b.Items(items=items):
                for item in items:
                    yield from _in_blocks(item)
            case _:
                for slot in slots_in((block,)):
                    yield block.template, block.line, slot


def _places_of(wanted: str, text: str) -> Iterator[Span]:
    start = text.find(wanted)
    while start >= 0:
        yield start, start + len(wanted)
        start = text.find(wanted, start + 1)


def _column_of(wanted: str, line: str) -> int:
    """The column where folded words begin on a line."""
    return next(
        column
        for column in range(len(line), 0, -1)
        if wanted in folded(line[column - 1 :])
    )
