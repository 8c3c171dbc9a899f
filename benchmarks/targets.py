"""The table of targets: what is measured, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Direction(StrEnum):
    """On which side of its limit a figure must lie."""

    AT_MOST = "at most"
    AT_LEAST = "at least"
    SHOWN = "shown"


@dataclass(frozen=True, kw_only=True)
class Target:
    """One figure; `unit` is empty for a ratio. What is only shown has no limit."""

    key: str
    name: str
    direction: Direction = Direction.SHOWN
    limit: float = 0
    unit: str = ""

    def is_met_by(self, value: float) -> bool | None:
        """Does a figure meet the target? None where nothing is asked."""
        match self.direction:
            case Direction.AT_MOST:
                return value <= self.limit
            case Direction.AT_LEAST:
                return value >= self.limit
            case Direction.SHOWN:
                return None


def _at_most(limit: float, key: str, name: str, unit: str = "") -> Target:
    return Target(key=key, name=name, direction=Direction.AT_MOST, limit=limit, unit=unit)


def _at_least(limit: float, key: str, name: str) -> Target:
    return Target(key=key, name=name, direction=Direction.AT_LEAST, limit=limit)


def _shown(key: str, name: str, unit: str = "") -> Target:
    return Target(key=key, name=name, unit=unit)


def _by_key(targets: Iterable[Target]) -> Mapping[str, Target]:
    return MappingProxyType({target.key: target for target in targets})


TARGETS = _by_key(
    (
        _at_most(80, "size", "the largest certificate of the batch", "KB"),
        _at_most(2.5, "check-unchanged", "check, nothing changed / import yaml, pydantic, jinja2"),
        _at_most(8, "check-changed", "check after a change / import yaml, pydantic, jinja2"),
        _at_most(1.15, "marginal", "a certificate of a batch / bare write_pdf, our font (CPU)"),
        _shown("marginal-proved", "the same, with its proof"),
        _shown("marginal-untagged", "the same without proof / bare write_pdf without tags"),
        _at_most(0.6, "naive", "a certificate of a batch / HTML(…).write_pdf(), system font (CPU)"),
        _at_most(0.25, "proof", "reading back and proving a file / writing it"),
        _shown("typst", "a certificate of a batch / Typst, one compiler (CPU): the ceiling"),
        _at_least(0.9, "workers", "speed-up by a second worker / that of bare write_pdf"),
        _at_most(2.5, "watch", "from saving a fact to the PDF / writing it warm"),
        _at_least(6, "command", "a WeasyPrint command each / docgen with 2 workers"),
        _shown("commands", "the same, two WeasyPrint commands at a time"),
        _at_least(6, "office", "docxtpl and LibreOffice, a process each / docgen with 2 workers"),
        _at_least(1.5, "office-batch", "docxtpl, one LibreOffice for all / docgen with 2 workers"),
        _at_most(0.5, "no-op", "nothing to make / making all, PDF", "%"),
        _at_most(1.2, "one-fact", "one changed fact / nothing to make + contract + its papers"),
        _shown("no-op-text", "nothing to make / making all, text, which is quickly made", "%"),
        _at_most(10, "no-op-growth", "nothing to make: ten times as many documents / as many"),
        _at_most(10, "growth", "making all: ten times as many documents / as many"),
        _at_most(1.1, "memory", "memory of a worker after many documents / after few"),
    )
)
