"""A mention with the stretch of text that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from docgen.proof.mentions import Mention, MentionKind


@dataclass(frozen=True)
class Found:
    """A mention and where it stands, from `start` up to but not including `end`."""

    start: int
    end: int
    mention: Mention


Finder = Callable[[str], Iterator[Found]]
"""Finds the mentions of one sort in a tidy text; finders may overlap."""


def unreadable(start: int, end: int, text: str) -> Found:
    """A stretch that looks like a value and is none."""
    return Found(start, end, Mention(MentionKind.UNREADABLE, text[start:end]))


def longest_first(found: Iterable[Found]) -> tuple[Found, ...]:
    """Keep the longest of those that overlap; of equal ones the first given."""
    taken: list[Found] = []
    for one in sorted(found, key=lambda one: one.start - one.end):
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    return tuple(sorted(taken, key=lambda one: one.start))
