"""What was written in a data file, with the place of every piece.

The pieces are ordinary texts, mappings and sequences that also know where they stand, so
that the schemas can be fed with them as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from docgen.diagnostics.source import Source
from docgen.model.citations import Citation


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a piece stands: in the file, among the facts, and under which article.

    `path` names the piece among the facts of its contract (`parties.A.name.zh`). `basis` and
    `inferred` are inherited from the mapping around it. `inferred` says why a fact that the
    contract does not state in so many words is held to follow from it.
    """

    source: Source
    path: str = ""
    basis: tuple[Citation, ...] = ()
    inferred: str = ""

    def at(self, source: Source) -> Place:
        """The same place among the facts, written elsewhere."""
        return Place(source=source, path=self.path, basis=self.basis, inferred=self.inferred)

    def below(self, name: str) -> Place:
        """What `name` stands for inside."""
        path = f"{self.path}.{name}" if self.path else str(name)
        return Place(source=self.source, path=path, basis=self.basis, inferred=self.inferred)


NOWHERE = Place(source=Source("", 0, 0))


class WrittenText(str):
    """A scalar exactly as it counts: never a number, a date or a truth value."""

    __slots__ = ("place", "plain")

    place: Place
    plain: bool

    def __new__(cls, text: str, place: Place = NOWHERE, plain: bool = True) -> WrittenText:
        """Keep the text and its place; `plain` is false for quoted and block text."""
        made = super().__new__(cls, text)
        made.place = place
        made.plain = plain
        return made


class Shape(NamedTuple):
    """What a schema wants behind a key: a fact, a wording, a mapping, a list or a word.

    Of a mapping, `keys` are those that it must have.
    """

    name: str
    keys: tuple[str, ...] = ()


class WrittenMapping(dict[WrittenText, Any]):
    """A mapping whose keys are `WrittenText` and whose values are written pieces.

    `known_keys` are the keys of the schema that has read it, each with its shape there.
    `is_flow` says that it stands in braces, where commas separate.
    """

    def __init__(self, place: Place = NOWHERE, is_flow: bool = False) -> None:
        super().__init__()
        self.place = place
        self.is_flow = is_flow
        self.known_keys: Mapping[str, Shape] = {}


class WrittenSequence(list[Any]):
    """A list; for one in brackets, `between` is the text between them as it was typed."""

    def __init__(self, place: Place = NOWHERE, between: str | None = None) -> None:
        super().__init__()
        self.place = place
        self.between = between


Written = WrittenText | WrittenMapping | WrittenSequence


@dataclass(frozen=True, kw_only=True)
class WrittenFile:
    """One data file as read: its pieces, its lines for excerpts, and its place."""

    file: str
    root: WrittenMapping
    lines: tuple[str, ...] = field(repr=False)
