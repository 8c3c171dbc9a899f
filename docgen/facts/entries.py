"""The entries between the commas of [ ] and { }."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docgen.facts import slips
from docgen.facts.sheet import Sheet, Spot, indent_of
from docgen.facts.wide_brackets import narrowed_keys, narrowed_list

_WIDE_KEY = re.compile(r"(\w+)：")
_TIGHT_KEY = re.compile(r"([A-Za-z_]\w*):(?!//)(.+)", re.DOTALL)
_WIDE_COMMA = re.compile(r"\s*([，、])\s*")
_JOINED = re.compile(r"[A-Za-z0-9-]+(?:\s*[，、]\s*[A-Za-z0-9-]+)+")
_NEXT_KEY = re.compile(r"([，；、])\s*\w+\s*$")


@dataclass(kw_only=True)
class Entry:
    """What stands between two commas; `text_start` is where its last text begins."""

    start: Spot | None = None
    end: Spot | None = None
    text_start: Spot | None = None
    colons: list[Spot] = field(default_factory=list)
    comma: Spot | None = None
    is_closed: bool = False
    is_open_text: bool = False
    mixed: Spot | None = None
    mixed_bracket: bool = False

    @property
    def is_empty(self) -> bool:
        """Does nothing stand between the commas?"""
        return self.start is None

    @property
    def is_broken(self) -> bool:
        """Can YAML not take the entry as it stands in a list?"""
        without_key = bool(self.colons) and self.start == self.colons[0]
        return len(self.colons) > 1 or self.mixed is not None or without_key

    def add_colon(self, spot: Spot) -> None:
        """A colon that separates a key from its value."""
        self._begin(spot)
        self.colons.append(spot)
        self.end = Spot(spot.row, spot.column + 1)
        self.text_start = None
        self.is_closed = self.is_open_text = False

    def add_text(self, start: Spot, end: Spot) -> None:
        """Plain text."""
        self._begin(start)
        if self.is_closed and self.mixed is None:
            self.mixed = start
        self.end = end
        self.text_start = self.text_start or start
        self.is_open_text = True

    def add_closed(self, start: Spot, bracket: bool) -> None:
        """Quoted text or an inner bracket."""
        self._begin(start)
        if (self.is_closed or self.is_open_text) and self.mixed is None:
            self.mixed, self.mixed_bracket = start, bracket
        self.text_start = self.text_start or start
        self.is_closed = True

    def _begin(self, spot: Spot) -> None:
        self.start = self.start or spot


def judge_list(sheet: Sheet, opener: Spot, closer: Spot) -> None:
    """Accuse a list whose text YAML cannot take."""
    text = between(sheet, Spot(opener.row, opener.column + 1), closer)
    rest = sheet.lines[closer.row][closer.column :]
    if opener.row == closer.row and not rest.startswith("]"):
        text += rest.split("]")[0]
    sheet.accuse(slips.brackets_need_quotes(sheet.source(opener), text.strip()))


def is_joined(sheet: Sheet, entry: Entry) -> bool:
    """Is an entry several ids or words with a comma of another width between them?"""
    start, end = _span(entry)
    is_in_line = not entry.is_empty and start.row == end.row
    return is_in_line and bool(_JOINED.fullmatch(between(sheet, start, end).strip()))


def judge_joined(sheet: Sheet, entry: Entry) -> None:
    """Accuse the first comma of another width between ids or words of a list."""
    start, end = _span(entry)
    text = between(sheet, start, end)
    found = _WIDE_COMMA.search(text)
    assert found is not None
    source = sheet.source(Spot(start.row, start.column + found.start(1)))
    form = _WIDE_COMMA.sub(", ", text.strip())
    sheet.accuse(slips.full_width_form(source, found[1], form))
    line = sheet.lines[start.row]
    mended = re.sub("[，、]", ",", text)
    sheet.lines[start.row] = line[: start.column] + mended + line[end.column :]


def judge_mapping(sheet: Sheet, entries: list[Entry]) -> None:
    """Accuse the entries of { } that are no `key: value`."""
    owner: Entry | None = None
    for number, entry in enumerate(entries):
        if not entry.colons:
            last = _last_cut(entries, number)
            _without_colon(sheet, entry, owner, entries[last])
        else:
            owner = entry
            _with_colon(sheet, entry)


def _last_cut(entries: list[Entry], number: int) -> int:
    """The last of the entries without a colon that follow each other."""
    while number + 1 < len(entries) and not entries[number + 1].colons:
        number += 1
    return number


def _without_colon(sheet: Sheet, entry: Entry, owner: Entry | None, last: Entry) -> None:
    start, end = _span(entry)
    text = between(sheet, start, end).strip()
    source = sheet.source(start, len(text))
    if found := _WIDE_KEY.match(text):
        colon = Spot(start.row, start.column + found.end() - 1)
        sheet.accuse(slips.full_width_colon(sheet.source(colon), found[1]))
    elif found := _TIGHT_KEY.match(text):
        colon = Spot(start.row, start.column + found.end(1))
        sheet.accuse(slips.missing_space(sheet.source(colon), found[1], found[2]))
    elif owner is not None and owner.comma is not None and owner.colons:
        key = between(sheet, _span(owner)[0], owner.colons[0])
        whole = between(sheet, _after(owner.colons[0]), _span(last)[1]).strip()
        if _judge_brackets(sheet, _after(owner.colons[0]), whole):
            return
        form = f"{key}: {slips.quoted(_unquoted(whole))}"
        sheet.accuse(slips.comma_cuts_text(sheet.source(owner.comma), text, form))
    else:
        sheet.accuse(slips.missing_colon(source, text))


def _with_colon(sheet: Sheet, entry: Entry) -> None:
    value_start, end = _after(entry.colons[0]), _span(entry)[1]
    value = between(sheet, value_start, end).strip()
    if len(entry.colons) > 1:
        before = between(sheet, value_start, entry.colons[1])
        if found := _NEXT_KEY.search(before):
            spot = Spot(entry.colons[1].row, entry.colons[1].column - len(found[0]))
            sheet.accuse(slips.full_width_punctuation(sheet.source(spot), found[1]))
        elif not _judge_brackets(sheet, value_start, ""):
            sheet.accuse(slips.colon_in_text(sheet.source(entry.colons[1]), value))
    elif entry.mixed is not None:
        source = sheet.source(entry.mixed)
        if entry.mixed_bracket or value.startswith(("[", "{")):
            sheet.accuse(slips.brackets_in_text(source, value))
        else:
            sheet.accuse(slips.text_after_quote(source, value))


def _judge_brackets(sheet: Sheet, value: Spot, whole: str) -> bool:
    """Accuse the brackets of Chinese type around keys, or around a whole value with commas."""
    line = sheet.lines[value.row]
    at = value.column + indent_of(line[value.column :])
    form = narrowed_list(whole) if whole else narrowed_keys(line, at)
    if form:
        sheet.accuse(slips.full_width_form(sheet.source(Spot(value.row, at)), line[at], form))
    return bool(form)


def _span(entry: Entry) -> tuple[Spot, Spot]:
    nowhere = Spot(0, 0)
    return entry.start or nowhere, entry.end or entry.start or nowhere


def _after(spot: Spot) -> Spot:
    return Spot(spot.row, spot.column + 1)


def _unquoted(text: str) -> str:
    return text.replace('"', "") if text.count('"') == 2 else text


def between(sheet: Sheet, start: Spot, end: Spot) -> str:
    """The text between two spots, line ends and the indentation after them as one space."""
    if start.row == end.row:
        return sheet.lines[start.row][start.column : end.column]
    parts = [sheet.lines[start.row][start.column :]]
    parts += sheet.lines[start.row + 1 : end.row]
    parts.append(sheet.lines[end.row][: end.column])
    return " ".join(part.strip() for part in parts)
