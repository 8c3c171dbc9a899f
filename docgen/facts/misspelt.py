"""Which key was meant by one that a schema does not know."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docgen.model.facts import BY_HAND, NOT_AGREED, VALUE, has_han
from docgen.model.written import WrittenMapping

Location = tuple[str | int, ...]

KeyNames = Callable[[], Mapping[str, frozenset[str]]]
"""What each key is called in Chinese; asked only where somebody typed a key in Chinese."""

_OF_EVERY_MAPPING = ("basis", "inferred")
_OF_SINGLE_VALUES = (VALUE, BY_HAND, NOT_AGREED)
_ALIKE = 0.6
"""How much of a key must be right for another one to be meant by it."""
_HALF_ALIKE = 0.5
"""The same for a Chinese name of a key that is missing: half of four characters is 日期."""


@dataclass(frozen=True, kw_only=True)
class Complained:
    """What the schema complains of at a location; `nearest` is the key meant there."""

    kind: str
    where: Location
    detail: Mapping[str, Any]
    nearest: str = ""


def no_names() -> Mapping[str, frozenset[str]]:
    """Nobody has said what keys are called in Chinese."""
    return {}


def nearest_key(key: str, known: Iterable[str]) -> str:
    """The key most like the one that was typed; nothing if none is like it."""
    typed = re.sub(r"[ -]+", "_", key).lower()
    close = difflib.get_close_matches(typed, tuple(known), n=1, cutoff=_ALIKE)
    return close[0] if close else ""


def _named_key(name: str, known: Iterable[str], names: KeyNames, alike: float) -> str:
    """The key that is called most like what was typed in Chinese; nothing if none is."""
    chinese = names()
    called = {word: key for key in known for word in chinese.get(key, ())}
    close = difflib.get_close_matches(name, tuple(called), n=1, cutoff=alike)
    return called[close[0]] if close else ""


def without_echoes(
    complaints: Iterable[Complained],
    mappings: Mapping[Location, WrittenMapping],
    names: KeyNames = no_names,
) -> Iterator[Complained]:
    """Say once what is wrong twice: a misspelt key is not missing, too.

    `mappings` are those in which keys are missing or not known, by their locations; `names`
    are what the keys are called in Chinese.
    """
    everything = tuple(complaints)
    missing: dict[Location, list[str]] = {}
    for one in everything:
        if one.kind == "missing":
            missing.setdefault(one.where[:-1], []).append(str(one.where[-1]))
    meant: dict[Location, str] = {}
    for one in everything:
        if one.kind == "extra_forbidden":
            around, key = one.where[:-1], str(one.where[-1])
            wanted = missing.get(around, [])
            others = _others(mappings.get(around))
            if has_han(key):
                nearest = _named_key(key, wanted, names, _HALF_ALIKE) or _named_key(
                    key, others, names, _ALIKE
                )
            else:
                nearest = nearest_key(key, wanted) or nearest_key(key, others)
            if nearest in wanted:
                wanted.remove(nearest)
            meant[one.where] = nearest
    for one in everything:
        if one.kind == "missing" and str(one.where[-1]) not in missing[one.where[:-1]]:
            continue
        yield replace(one, nearest=meant.get(one.where, one.nearest))


def _others(mapping: WrittenMapping | None) -> tuple[str, ...]:
    """The keys that could stand in a mapping, those that stand there already last."""
    if mapping is None:
        return ()
    free = [key for key in mapping.known_keys if key not in mapping]
    return (*free, *(key for key in mapping.known_keys if key in mapping), *_OF_EVERY_MAPPING)


def misspelt_marker(piece: object) -> tuple[str, str] | None:
    """The key of `{valeu: …, bassis: …}` that was misspelt, and what was meant by it."""
    if not isinstance(piece, WrittenMapping):
        return None
    for key in piece:
        if key not in _OF_SINGLE_VALUES:
            nearest = nearest_key(key, (*_OF_SINGLE_VALUES, *_OF_EVERY_MAPPING))
            if nearest and nearest not in piece:
                return str(key), nearest
    return None
