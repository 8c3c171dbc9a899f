"""Ids as records name them, and the one finding at the root where many names dangle."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, Words, message
from docgen.diagnostics.source import Source
from docgen.model.written import WrittenText

_ALIKE = 0.6
"""How much of an id must be right for another one to be meant by it."""


_OF_A_FILE = 2
"""How many dots the path of the id of a whole file has: contributions.A-01.id."""


class Naming(NamedTuple):
    """An id where a record names it, what it should be the id of, and the ids that exist.

    `folder` is where files of such records stand; ids of other things are in the contract's
    own files.
    """

    name: str
    source: Source
    what: Words
    known: tuple[str, ...]
    folder: str = ""


def dangling(namings: Iterable[Naming]) -> Iterator[Finding]:
    """Find the names that are ids of nothing; many alike give one finding at their root.

    Where an id is given twice, the finding about that stands for the id that was lost. Where
    several records name what only one definition, named by nobody, can have meant, the
    definition is accused, not the records; and so is one whose file is called by the name.
    """
    groups: dict[tuple[Words, frozenset[str]], list[Naming]] = {}
    for naming in namings:
        groups.setdefault((naming.what, frozenset(naming.known)), []).append(naming)
    wrong = [(group[0], _wrong(group)) for group in groups.values()]
    misnamed: dict[str, WrittenText] = {}
    for (first, places_of), group in zip(wrong, groups.values(), strict=True):
        for name, places in places_of.items():
            definition = _definition(name, group) if not first.folder else None
            filed = _filed_as(name, first.known)
            if filed is not None:
                misnamed[name] = filed
                yield _misfiled(filed, places)
            elif definition is not None and len(places) > 1:
                misnamed[name] = definition
                yield _misnamed(definition, places)
    for _, places_of in wrong:
        for name, places in places_of.items():
            if name not in misnamed or misnamed[name] not in places[0].known:
                yield from map(_dangles, places)


def _wrong(group: list[Naming]) -> dict[str, list[Naming]]:
    """The names that dangle with their places, without those that a doubled id has lost."""
    known = group[0].known
    times = Counter(one.name for one in group if one.name not in known)
    lost = {name for name, _ in times.most_common(len(known) - len(set(known)))}
    return {
        name: [one for one in group if one.name == name] for name in times if name not in lost
    }


def _definition(name: str, group: list[Naming]) -> WrittenText | None:
    """The definition that a name can only have meant: of those that nobody names, the closest."""
    named = {one.name for one in group}
    known = group[0].known
    unnamed = [one for one in known if one not in named and isinstance(one, WrittenText)]
    if len(unnamed) == 1:
        return unnamed[0]
    close = _closest(name, unnamed)
    return next((one for one in unnamed if one == close), None)


def _filed_as(name: str, ids: Iterable[str]) -> WrittenText | None:
    """The id of the record whose file is called by a name."""
    filed = (
        one
        for one in ids
        if isinstance(one, WrittenText)
        and one.place.path.count(".") == _OF_A_FILE
        and PurePosixPath(one.place.source.file).stem == name
    )
    return next(filed, None)


def _closest(name: str, ids: Iterable[str]) -> str:
    """The id that differs from a name in its letters only; another number is another record."""
    alike = [str(one) for one in ids if _figures(one) == _figures(name)]
    close = difflib.get_close_matches(name, alike, n=1, cutoff=_ALIKE)
    return close[0] if close else ""


def _figures(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _misnamed(definition: WrittenText, places: list[Naming]) -> Finding:
    name = places[0].name
    return Finding(
        code="id-named-otherwise",
        source=definition.place.source,
        message=message(
            "nothing names %(id)s; %(count)s places name %(name)s, which is not the id of %(what)s",
            {"id": str(definition), "count": str(len(places)), "name": name,
             "what": places[0].what},
        ),
        observed=str(definition),
        required=name,
        hint=message(
            "type %(name)s here; it is first named at %(place)s",
            {"name": name, "place": str(places[0].source)},
        ),
        also=tuple(one.source for one in places),
    )  # fmt: skip


def _misfiled(definition: WrittenText, places: list[Naming]) -> Finding:
    name, place = places[0].name, str(places[0].source)
    said = {"file": name, "id": str(definition)}
    return Finding(
        code="id-unlike-its-file",
        source=definition.place.source,
        message=message("the file is called %(file)s, and its id is %(id)s", said),
        observed=str(definition),
        required=name,
        hint=message(
            "type %(name)s here; it is first named at %(place)s", {"name": name, "place": place}
        ),
        also=tuple(one.source for one in places),
    )


def _dangles(naming: Naming) -> Finding:
    return Finding(
        code="dangling-reference",
        source=naming.source,
        message=message(
            "%(name)s is not the id of %(what)s", {"name": naming.name, "what": naming.what}
        ),
        observed=naming.name,
        required=naming.what,
        hint=_hint(naming),
    )


def _hint(naming: Naming) -> Message:
    existing = {"known": ", ".join(dict.fromkeys(map(str, naming.known))) or "-"}
    if naming.folder == "appendices":
        return message(
            "those that exist: %(known)s; the Appendix that has it belongs into appendices/",
            existing,
        )
    if naming.folder:
        file = f"{naming.folder}/{naming.name}.yaml"
        return message(
            "those that exist: %(known)s; if the record is still to be made, make %(file)s",
            {**existing, "file": file},
        )
    close = _closest(naming.name, naming.known)
    if close:
        return message(
            "did you mean %(nearest)s? those that exist: %(known)s",
            {**existing, "nearest": close},
        )
    return message("those that exist: %(known)s", existing)
