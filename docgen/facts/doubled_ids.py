"""Ids that two records have: accused is the one whose file is called otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.diagnostics.source import Source
from docgen.facts.board_references import Identified
from docgen.model.terms import Term
from docgen.model.written import WrittenText

_ID = re.compile(r"[A-Z0-9-]+")


class _Pair(NamedTuple):
    """The record that is accused, and the other one of its id."""

    accused: Identified
    other: Identified
    ids: frozenset[str]


def doubled_ids(groups: Iterable[Iterable[Identified]]) -> Iterator[Finding]:
    """Find the ids given twice in a group of records.

    Of a whole file that repeats another one, only the id of its record is told, not what
    stands in both.
    """
    pairs = tuple(pair for group in groups for pair in _pairs(tuple(group)))
    copies = {_files(one) for one in pairs if _is_file(one.accused) and _is_file(one.other)}
    for pair in pairs:
        if _files(pair) not in copies or _is_file(pair.accused):
            yield _twice(pair)


def place_of(name: str, near: Term) -> Source:
    """Where an id was typed; where its mapping begins if it is no longer known."""
    return name.place.source if isinstance(name, WrittenText) else near.place.source


def _pairs(group: tuple[Identified, ...]) -> Iterator[_Pair]:
    ids = frozenset(str(one.id) for one in group)
    first: dict[str, Identified] = {}
    for one in group:
        earlier = first.setdefault(one.id, one)
        if earlier is one:
            continue
        if _is_home(one) and not _is_home(earlier):
            first[one.id] = one
            yield _Pair(earlier, one, ids)
        else:
            yield _Pair(one, earlier, ids)


def _files(pair: _Pair) -> frozenset[str]:
    return frozenset((_source(pair.accused).file, _source(pair.other).file))


def _is_file(one: Identified) -> bool:
    """Is the record a file of its own, with the format of such files?"""
    return isinstance(one, Term) and "format" in type(one).model_fields


def _is_home(one: Identified) -> bool:
    return _is_file(one) and _stem(one) == one.id


def _stem(one: Identified) -> str:
    return PurePosixPath(_source(one).file).stem


def _source(one: Identified) -> Source:
    assert isinstance(one, Term)
    return place_of(one.id, one)


def _twice(pair: _Pair) -> Finding:
    accused, other = pair.accused, pair.other
    stem, name = _stem(accused), str(accused.id)
    is_misnamed = _is_file(accused) and _is_home(other)
    may_be_meant = is_misnamed and stem not in pair.ids and _ID.fullmatch(stem) is not None
    return Finding(
        code="duplicate-id",
        source=_source(accused),
        message=(
            message("the file is called %(file)s, and its id is %(id)s", {"file": stem, "id": name})
            if is_misnamed
            else message("the id %(name)s is given twice", {"name": name})
        ),
        observed=name,
        required=stem if may_be_meant else message("an id of its own"),
        hint=_hint(pair, is_misnamed, stem if may_be_meant else ""),
        also=(_source(other),),
    )


def _hint(pair: _Pair, is_misnamed: bool, meant: str) -> Message:
    place = {"place": str(_source(pair.other))}
    if meant:
        said = {"meant": meant, **place}
        return message("type %(meant)s here; the other one of this id is at %(place)s", said)
    if is_misnamed:
        return message("is the file a copy? then take it out; the first is at %(place)s", place)
    return message("the first is at %(place)s", place)
