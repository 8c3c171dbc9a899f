"""Rows of the table: what came out, beside what was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.targets import TARGETS, Direction, Target


class NotMeasuredError(Exception):
    """Something that a row compares with is not at hand; the message says what."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """What one side of a comparison took, round by round; `per` says what for."""

    values: tuple[float, ...]
    unit: str = "s"
    per: str = ""

    def __str__(self) -> str:
        """The median, and where there are several values their range."""
        said = f"{_figure(median(self.values))} {self.unit}"
        if len(self.values) > 1:
            said += f" ({_figure(min(self.values))} to {_figure(max(self.values))})"
        return f"{said} {self.per}".rstrip()

    def as_json(self) -> dict[str, object]:
        """Every value, and the median."""
        return {
            "unit": self.unit,
            "per": self.per,
            "median": round(median(self.values), 4),
            "lowest": round(min(self.values), 4),
            "highest": round(max(self.values), 4),
            "rounds": [round(value, 4) for value in self.values],
        }


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: the median of the figures of its rounds, or why there is none."""

    key: str
    figures: tuple[float, ...] = ()
    sides: Mapping[str, Side] = field(default_factory=dict)
    note: str = ""

    @property
    def target(self) -> Target:
        """What was asked."""
        return TARGETS[self.key]

    @property
    def verdict(self) -> str:
        """Is the target met?"""
        if not self.figures:
            return "not measured"
        is_met = self.target.is_met_by(median(self.figures))
        return "shown" if is_met is None else "met" if is_met else "NOT MET"

    def lines(self) -> Iterator[str]:
        """The row as people read it: the figure and the target, then what they are made of."""
        target = self.target
        asked = ""
        if target.direction is not Direction.SHOWN:
            asked = f"{target.direction} {target.limit:g} {target.unit}".rstrip()
        figure = f"{_figure(median(self.figures))} {target.unit}".rstrip() if self.figures else "-"
        yield f"{self.verdict:<12} {figure:>8}  {asked:<13} {target.name}"
        for name, side in self.sides.items():
            yield f"{'':>38}{name}: {side}"
        if self.note:
            yield f"{'':>38}{self.note}"

    def as_json(self) -> dict[str, object]:
        """The row for programs."""
        target = self.target
        is_asked = target.direction is not Direction.SHOWN
        return {
            "key": self.key,
            "name": target.name,
            "unit": target.unit or "ratio",
            "direction": target.direction.value if is_asked else None,
            "target": target.limit if is_asked else None,
            "value": round(median(self.figures), 4) if self.figures else None,
            "figures": [round(figure, 4) for figure in self.figures],
            "met": target.is_met_by(median(self.figures)) if self.figures else None,
            "verdict": self.verdict,
            "sides": {name: side.as_json() for name, side in self.sides.items()},
            "note": self.note,
        }


def ratios(ours: Sequence[float], theirs: Sequence[float], scale: float = 1) -> tuple[float, ...]:
    """Divide round by round, so that both sides of a ratio met the same machine."""
    return tuple(scale * one / other for one, other in zip(ours, theirs, strict=True))


def milliseconds(seconds: Sequence[float], of: int = 1, per: str = "") -> Side:
    """What `of` pieces took, as milliseconds of one."""
    return Side(values=tuple(1000 * one / of for one in seconds), unit="ms", per=per)


def seconds(values: Sequence[float], per: str = "") -> Side:
    """What something took, in seconds."""
    return Side(values=tuple(values), per=per)


def not_measured(key: str, why: str) -> Row:
    """A row without a figure."""
    return Row(key=key, note=why)


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
