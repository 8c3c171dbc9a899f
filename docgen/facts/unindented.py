"""Keys that stand beside the key that they belong below, because nobody indented them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import takewhile
from typing import Any

from docgen.facts.misspelt import Complained, Location
from docgen.model.written import WrittenMapping, WrittenSequence, WrittenText

NOT_INDENTED = "not-indented"
_WANTS_KEYS = ("mapping-expected", "both-languages")


def with_unindented(
    complaints: Iterable[Complained], around: Callable[[Location], WrittenMapping | None]
) -> tuple[Complained, ...]:
    """Say once that lines are not indented, where a key lacks its keys and others follow it.

    `around` gives the mapping that a location stands in. The complaint stands at the first of
    the keys; its hint are the lines, and its `nearest` is the key that they belong below.
    """
    told: list[Complained] = []
    beside: set[Location] = set()
    for one in complaints:
        keys = _keys_beside(one, around(one.where)) if one.kind in _WANTS_KEYS else ()
        if keys:
            beside.update((*one.where[:-1], str(key)) for key, _ in keys)
            told.append(_not_indented(one, keys))
        else:
            told.append(one)
    return tuple(
        one for one in told if one.kind != "extra_forbidden" or one.where not in beside
    )


Pair = tuple[WrittenText, Any]


def _keys_beside(one: Complained, mapping: WrittenMapping | None) -> tuple[Pair, ...]:
    """The keys right behind an empty one that are wanted below it and are unknown beside it."""
    context = one.detail.get("ctx") or {}
    owner = one.where[-1] if one.where else ""
    if mapping is None or owner not in mapping or context.get("written"):
        return ()
    wanted = str(context.get("hint", "")).split(", ")
    pairs = list(mapping.items())
    after = pairs[[key for key, _ in pairs].index(WrittenText(str(owner))) + 1 :]
    return tuple(
        takewhile(lambda pair: pair[0] in wanted and pair[0] not in mapping.known_keys, after)
    )


def _not_indented(one: Complained, keys: tuple[Pair, ...]) -> Complained:
    first, last = _line(keys[0][0]), max(_last_line(value) for _, value in keys)
    lines = f"{first}–{last}" if last > first else str(first)
    return Complained(
        kind=NOT_INDENTED,
        where=(*one.where[:-1], str(keys[0][0])),
        detail={"ctx": {"hint": lines}},
        nearest=str(one.where[-1]),
    )


def _line(piece: Any) -> int:
    return int(piece.place.source.line)


def _last_line(piece: Any) -> int:
    match piece:
        case WrittenMapping():
            inner = [_last_line(value) for value in piece.values()]
        case WrittenSequence():
            inner = [_last_line(element) for element in piece]
        case _:
            inner = []
    return max([_line(piece), *inner])
