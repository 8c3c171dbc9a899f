"""The pieces of a file, made from the events of YAML."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts import structure_slips
from docgen.facts.characters import not_nfc, not_normal
from docgen.facts.events import Event, Sign
from docgen.model.written import Place, Written, WrittenMapping, WrittenSequence, WrittenText

DEPTH_LIMIT = 20
"""How many mappings and lists may stand in each other."""


@dataclass(kw_only=True)
class _Open:
    """A mapping or list whose pieces are still coming."""

    piece: WrittenMapping | WrittenSequence
    event: Event
    key: WrittenText | None = None
    key_end: int = 0
    only: Event | None = None
    is_lost: bool = False

    @property
    def is_flow_list(self) -> bool:
        """Is this a list in brackets?"""
        return isinstance(self.piece, WrittenSequence) and self.event.flow


class Builder:
    """The mappings, lists and texts of one file, and what is wrong with them."""

    def __init__(self, file: str, text: str, comments: Iterable[tuple[int, int]]) -> None:
        self.file = file
        self.text = text
        self.lines = text.split("\n")
        self.comments = tuple(comments)
        self.findings: list[Finding] = []
        self.open: list[_Open] = []
        self.root: Written | None = None

    def take(self, event: Event) -> bool:
        """Add an event to the pieces; False when nothing more can be read."""
        if event.anchor and event.sign is not Sign.ALIAS:
            source = self._source(event)
            self.findings.append(structure_slips.anchor(source, f"&{event.anchor}"))
        elif event.tag:
            self.findings.append(structure_slips.tag(self._source(event), event.tag))
        match event.sign:
            case Sign.TEXT:
                self._scalar(event)
            case Sign.MAPPING | Sign.LIST:
                return self._start(event)
            case Sign.END:
                self._end(event)
            case Sign.ALIAS:
                source = self._source(event)
                self.findings.append(structure_slips.alias(source, f"*{event.anchor}"))
                self._place(WrittenText("", Place(source=source)))
        return True

    def _scalar(self, event: Event) -> None:
        source = self._source(event)
        holder = self.open[-1] if self.open else None
        if event.plain and not event.text and holder and holder.key is not None:
            source = self._behind_colon(holder)
        in_brackets = holder is not None and holder.is_flow_list
        if event.plain and event.start.line != event.end.line and not in_brackets:
            self.findings.append(structure_slips.multi_line_plain(source, event.text))
        if not unicodedata.is_normalized("NFC", event.text):
            at = not_normal(event.text) or 0
            self.findings.append(not_nfc(source, event.text[at : at + 2]))
        self._place(WrittenText(event.text, Place(source=source), plain=event.plain), event)

    def _start(self, event: Event) -> bool:
        source = self._source(event)
        if len(self.open) >= DEPTH_LIMIT:
            self.findings.append(_too_deep(source))
            return False
        place = Place(source=source)
        is_mapping = event.sign is Sign.MAPPING
        piece = WrittenMapping(place, event.flow) if is_mapping else WrittenSequence(place)
        self.open.append(_Open(piece=piece, event=event))
        return True

    def _end(self, event: Event) -> None:
        done = self.open.pop()
        if isinstance(done.piece, WrittenSequence) and done.event.flow:
            done.piece.between = self._between(done.piece, done, event.end.offset - 1)
        self._place(done.piece)

    def _place(self, piece: Written, event: Event | None = None) -> None:
        """Put a finished piece where it belongs."""
        if not self.open:
            self.root = piece
            return
        holder = self.open[-1]
        match holder.piece:
            case WrittenSequence() as items:
                holder.only = None if items else event
                items.append(piece)
            case WrittenMapping() as mapping if holder.key is None:
                self._take_key(holder, mapping, piece)
                holder.key_end = event.end.offset if event else 0
            case WrittenMapping() as mapping:
                self._take_value(holder, mapping, piece)

    def _take_value(self, holder: _Open, mapping: WrittenMapping, piece: Written) -> None:
        if holder.key is not None and not holder.is_lost:
            mapping[holder.key] = piece
        holder.key, holder.is_lost = None, False

    def _take_key(self, holder: _Open, mapping: WrittenMapping, piece: Written) -> None:
        source = piece.place.source
        if not isinstance(piece, WrittenText) or not piece:
            self.findings.append(structure_slips.key_not_text(source, self._excerpt(source)))
            holder.key, holder.is_lost = WrittenText("", piece.place), True
            return
        holder.key = piece
        if piece in mapping:
            earlier = next(key for key in mapping if key == piece)
            holder.is_lost = True
            self.findings.append(_duplicate(source, str(piece), earlier.place.source))
        elif piece == "<<" and piece.plain:
            self.findings.append(structure_slips.merge_key(source))

    def _between(self, items: WrittenSequence, done: _Open, end: int) -> str:
        """The text between brackets, or the text in quotes that is all that stands there."""
        start = done.event.start.offset + 1
        if done.only is not None and not done.only.plain:
            first, last = done.only.start.offset, done.only.end.offset
            if not (self.text[start:first] + self.text[last:end]).strip():
                return str(items[0])
        typed = ""
        for from_, to in self.comments:
            if start <= from_ < end:
                typed += self.text[start:from_]
                start = to
        typed += self.text[start:end]
        lines = [line.strip() for line in typed.split("\n")]
        return " ".join(line for line in lines if line) if len(lines) > 1 else typed

    def _behind_colon(self, holder: _Open) -> Source:
        """The place just after the colon of a key without a value."""
        at = self.text.find(":", holder.key_end) + 1 or holder.key_end
        line = self.text.count("\n", 0, at) + 1
        column = at - (self.text.rfind("\n", 0, at) + 1) + 1
        return Source(self.file, line, column)

    def _source(self, event: Event) -> Source:
        start, end = event.start, event.end
        rest = self.lines[start.line] if start.line < len(self.lines) else ""
        last = end.column if end.line == start.line else len(rest.rstrip())
        return Source(self.file, start.line + 1, start.column + 1, max(last - start.column, 1))

    def _excerpt(self, source: Source) -> str:
        return self.lines[source.line - 1][source.column - 1 :].strip()


def _too_deep(source: Source) -> Finding:
    return Finding(
        code="too-deep",
        source=source,
        message=message("Too many mappings and lists stand in each other."),
        observed=message("more than %(number)s levels", {"number": str(DEPTH_LIMIT)}),
        required=message("at most %(number)s levels", {"number": str(DEPTH_LIMIT)}),
        hint=message("Remove brackets, dashes or indented lines around this place."),
    )


def _duplicate(source: Source, key: str, earlier: Source) -> Finding:
    return Finding(
        code="duplicate-key",
        source=source,
        message=message(
            "The key `%(key)s` stands here for the second time; the first is in line %(line)s.",
            {"key": key, "line": str(earlier.line)},
        ),
        observed=key,
        required=message("each key once"),
        hint=message("Delete one of the two, or correct its key."),
        also=(earlier,),
    )
