"""A timeline: deadlines drawn as bars, for those who would rather look than read."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from docgen.deadlines.deadline import Deadline, Nature, State
from docgen.diagnostics.messages import Value

Say = Callable[[Value], str]

_WIDTH, _LEFT, _RIGHT, _ROW, _HEAD = 1360, 600, 130, 40, 44
_LABEL = 84
"""How many columns a label may take, a Chinese character two."""
_STYLE = """
body{font:14px/1.4 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:24px;
color:#1d2430;background:#fff}
h1{font-size:20px;margin:0 0 4px}h2{font-size:16px;margin:28px 0 6px}p{margin:0 0 8px;color:#566}
svg{display:block;max-width:100%;height:auto}
"""
_COLOURS = {
    State.MET: "#6f9a75",
    State.MET_LATE: "#c98f3c",
    State.RUNNING: "#4273b8",
    State.OVERDUE: "#b3261e",
    State.ENDED: "#98a1ad",
    State.NOT_STARTED: "#c9d1dc",
}
_MARKS = {State.MET: "✓", State.MET_LATE: "✓ !", State.OVERDUE: "!", State.RUNNING: "…"}
"""Beside the colour, for those who do not see it."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A contract to be drawn: its heading and its deadlines."""

    heading: str
    deadlines: tuple[Deadline, ...]


def timeline(
    drawings: Sequence[Drawn], title: str, as_of: datetime.date, words: tuple[Say, Say]
) -> str:
    """Draw the deadlines of contracts as one page of HTML; `words` say Chinese and English."""
    parts = [_contract(one, as_of, words) for one in drawings]
    return (
        '<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{escape(title)}</h1>{''.join(parts)}</body></html>\n"
    )


@dataclass(frozen=True)
class _Scale:
    first: datetime.date
    last: datetime.date

    def at(self, day: datetime.date) -> float:
        """The column of a day; what lies outside stands at the edge."""
        whole = max((self.last - self.first).days, 1)
        inside = min(max((day - self.first).days, 0), whole)
        return round(_LEFT + inside * (_WIDTH - _LEFT - _RIGHT) / whole, 1)


def _contract(drawn: Drawn, as_of: datetime.date, words: tuple[Say, Say]) -> str:
    rows = [one for one in drawn.deadlines if one.due is not None and one.starts is not None]
    heading = f"<h2>{escape(drawn.heading)}</h2>"
    if not rows:
        return f"{heading}<p>–</p>"
    scale = _scale(rows)
    height = _HEAD + _ROW * len(rows) + 12
    body = "".join(
        _row(one, scale, _HEAD + _ROW * number, words) for number, one in enumerate(rows)
    )
    return (
        f'{heading}<svg viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'role="img">{_axis(scale, height, as_of)}{body}</svg>'
    )


def _scale(rows: list[Deadline]) -> _Scale:
    """From the first start to the last day of what runs now: terms run for decades."""
    near = [one for one in rows if one.sort.nature is not Nature.TERM and not _is_far(one)]
    days = [day for one in near or rows for day in (_start(one), one.due) if day is not None]
    return _Scale(min(days), max(days))


def _is_far(one: Deadline) -> bool:
    """Is it counted back from something later?"""
    began = _start(one)
    return began is not None and one.due is not None and began > one.due


def _start(one: Deadline) -> datetime.date | None:
    return one.starts.settled if one.starts is not None else None


def _axis(scale: _Scale, height: int, as_of: datetime.date) -> str:
    lines = []
    for year in range(scale.first.year, scale.last.year + 1):
        for month in (1, 4, 7, 10):
            day = datetime.date(year, month, 1)
            if scale.first <= day <= scale.last:
                x = scale.at(day)
                name = f"{year}" if month == 1 else f"{month:02}"
                lines.append(_line(x, height, "#c3cad4" if month == 1 else "#e8ebf0"))
                lines.append(_words(x + 3, 22, name, 12 if month == 1 else 10, "#667"))
    if scale.first <= as_of <= scale.last:
        lines.append(_line(scale.at(as_of), height, "#b3261e"))
    return "".join(lines)


def _row(one: Deadline, scale: _Scale, y: int, words: tuple[Say, Say]) -> str:
    zh, en = words
    due = one.due
    assert due is not None
    colour = _COLOURS.get(one.state, "#98a1ad")
    what = _cut(f"{one.subject} · {zh(one.what)} · {zh(one.who)}")
    also = _cut(f"{en(one.what)} · {en(one.who)}")
    title = f"{zh(one.arithmetic)}\n{en(one.arithmetic)}"
    day = f"{due.isoformat()} {_MARKS.get(one.state, '')}"
    return (
        f"<g><title>{escape(title)}</title>{_words(0, y + 8, what, 12, '#1d2430')}"
        f"{_words(0, y + 24, also, 11, '#566')}{_bar(one, scale, y, colour)}"
        f"{_words(_WIDTH - _RIGHT + 10, y + 12, day, 12, colour)}</g>"
    )


def _bar(one: Deadline, scale: _Scale, y: int, colour: str) -> str:
    """From the start to the last day; an arrow where it goes on beyond the axis."""
    assert one.due is not None
    start, end = sorted((scale.at(_start(one) or one.due), scale.at(one.due)))
    width = max(round(end - start, 1), 3)
    parts = [
        f'<rect x="{start}" y="{y + 2}" width="{width}" height="10" rx="2" fill="{colour}"/>'
    ]
    if one.due > scale.last:
        parts.append(f'<path d="M{end + 2} {y}l7 7l-7 7z" fill="{colour}"/>')
    if one.met is not None and one.state in (State.MET, State.MET_LATE):
        x = scale.at(one.met.value)
        parts.append(f'<path d="M{x - 5} {y + 23}h10l-5 -9z" fill="#1d2430"/>')
    return "".join(parts)


def _line(x: float, height: int, colour: str) -> str:
    return f'<line x1="{x}" x2="{x}" y1="28" y2="{height}" stroke="{colour}"/>'


def _words(x: float, y: float, text: str, size: int, colour: str) -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{colour}">{escape(text)}</text>'


def _cut(text: str) -> str:
    """As much of a text as its column takes."""
    columns = 0
    for place, character in enumerate(text):
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if columns > _LABEL:
            return f"{text[:place]}…"
    return text
