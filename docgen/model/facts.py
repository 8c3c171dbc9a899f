"""A fact: a value that knows where it was written, on what basis, and how sure it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from docgen.diagnostics.source import Source
from docgen.model.citations import Citation
from docgen.model.written import (
    NOWHERE,
    Place,
    Written,
    WrittenMapping,
    WrittenSequence,
    WrittenText,
)

T = TypeVar("T")
S = TypeVar("S")

BY_HAND = "by_hand"
NOT_AGREED = "not_agreed"
VALUE = "value"


@dataclass(frozen=True)
class ValueKind:
    """The name of a type of value, as an annotation beside its reader.

    In brackets, a text that must be Chinese and has no Chinese character is a note.
    """

    word: str = ""
    is_chinese: bool = False


class FactState(StrEnum):
    """How sure a fact is.

    known: agreed. provisional: in brackets, but with a value. open: in brackets, no value yet.
    by hand: filled in with ink when signing, a date recorded afterwards may stand beside it.
    not agreed: the contract says nothing, on purpose or by omission.
    """

    KNOWN = "known"
    PROVISIONAL = "provisional"
    OPEN = "open"
    BY_HAND = "by_hand"
    NOT_AGREED = "not_agreed"


@dataclass(frozen=True, kw_only=True)
class Derivation:
    """How a computed fact came about: the rule's name and the facts it was computed from."""

    rule: str
    sources: tuple[Fact[Any], ...]


class OpenFactError(Exception):
    """A fact was read that has no value yet. Rules end with this; nobody else meets it."""

    def __init__(self, fact: Fact[Any]) -> None:
        self.fact = fact
        super().__init__(fact.path)


@dataclass(frozen=True, kw_only=True)
class Fact(Generic[T]):
    """One fact of a contract.

    `kind` names the type of the value (`date`, `amount`, `text`, …): an open fact is printed
    with the words of its kind. `note` is what stands in the brackets of an open fact, or the
    reason why nothing was agreed.
    """

    settled: T | None
    state: FactState = FactState.KNOWN
    place: Place = NOWHERE
    kind: str = ""
    note: str = ""
    derivation: Derivation | None = None

    @property
    def path(self) -> str:
        """The name of the fact among the facts of its contract."""
        return self.place.path

    @property
    def source(self) -> Source:
        """Where the fact was written."""
        return self.place.source

    @property
    def basis(self) -> tuple[Citation, ...]:
        """The articles that justify the fact."""
        return self.place.basis

    @property
    def value(self) -> T:
        """The value, as if the fact were known.

        Raises:
            OpenFactError: there is no value to read.
        """
        if self.settled is None:
            raise OpenFactError(self)
        return self.settled

    @property
    def is_provisional(self) -> bool:
        """Does the fact keep a paper a draft?"""
        return self.state in (FactState.PROVISIONAL, FactState.OPEN)


def _kind_of(inner: Any) -> ValueKind:
    """The type of a fact's value, taken from the annotation of its reader."""
    for annotation in getattr(inner, "__metadata__", ()):
        if isinstance(annotation, ValueKind):
            return annotation
    word = getattr(inner, "kind_of_value", "")
    return ValueKind(word if isinstance(word, str) else "")


class _FactReader:
    """Tells the schemas how a fact is read from what was written."""

    def __get_pydantic_core_schema__(
        self, source_type: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        (inner,) = get_args(source_type)
        schema = handler.generate_schema(inner)
        kind = _kind_of(inner)

        def read(written: Any, validate: core_schema.ValidatorFunctionWrapHandler) -> Fact[Any]:
            return _read_fact(written, validate, kind)

        return core_schema.no_info_wrap_validator_function(read, schema)


Stated = Annotated[Fact[T], _FactReader()]
"""A field of a schema that states a fact: `amount: Stated[Money]`."""


def computed(
    rule: str, path: str, value: S | None, sources: tuple[Fact[Any], ...], kind: str = ""
) -> Fact[S]:
    """Make a fact that follows from others: as sure as the least sure of them.

    Its basis is that of all its sources, each citation once; its place is the first source's.
    """
    states = {fact.state for fact in sources}
    if value is None:
        waits_for_ink = FactState.BY_HAND in states and FactState.OPEN not in states
        state = FactState.BY_HAND if waits_for_ink else FactState.OPEN
    elif states & {FactState.PROVISIONAL, FactState.OPEN}:
        state = FactState.PROVISIONAL
    else:
        state = FactState.KNOWN
    basis = tuple(dict.fromkeys(citation for fact in sources for citation in fact.basis))
    source = sources[0].source if sources else NOWHERE.source
    return Fact(
        settled=value,
        state=state,
        place=Place(source=source, path=path, basis=basis),
        kind=kind,
        derivation=Derivation(rule=rule, sources=sources),
    )


_INNER_BRACKETS = re.compile(r"\[[^\]]*\]|［[^］]*］|【[^】]*】")


def _read_fact(
    written: Any, validate: core_schema.ValidatorFunctionWrapHandler, kind: ValueKind
) -> Fact[Any]:
    match written:
        case WrittenSequence(between=str(between)) if _has_brackets_inside(written):
            inner = _INNERMOST.fullmatch(between)
            context = {"written": f"[{between}]", "hint": f"[{inner[1]}]" if inner else ""}
            raise PydanticCustomError("double-brackets", "{written}", context)
        case WrittenSequence(between=str(between), place=place):
            return _bracketed(WrittenText(between, place), validate, kind)
        case WrittenMapping() if NOT_AGREED in written:
            return _not_agreed(written, kind)
        case WrittenMapping() if BY_HAND in written:
            return _recorded_by_hand(written, validate, kind)
        case WrittenMapping() if VALUE in written:
            return _with_own_basis(written, validate, kind)
        case WrittenText() if written == BY_HAND:
            return Fact(settled=None, state=FactState.BY_HAND, place=written.place, kind=kind.word)
    value = validate(written)
    place = written.place if isinstance(written, Written) else NOWHERE
    in_part = isinstance(value, str) and _INNER_BRACKETS.search(value)
    state = FactState.PROVISIONAL if in_part else FactState.KNOWN
    return Fact(settled=value, state=state, place=place, kind=kind.word)


_INNERMOST = re.compile(r"[\[\s]*([^\[\]]*?)[\]\s]*")


def _has_brackets_inside(written: WrittenSequence) -> bool:
    return any(isinstance(one, WrittenSequence) for one in written)


def _bracketed(
    text: WrittenText, validate: core_schema.ValidatorFunctionWrapHandler, kind: ValueKind
) -> Fact[Any]:
    """What stands in brackets has a value if it reads as one, else it is open."""
    note = str(text).strip()
    place = text.place
    if note:
        try:
            value = validate(WrittenText(note, place, plain=False))
        except (ValidationError, PydanticCustomError):
            value = None
        if value is not None and not _is_note(note, kind):
            return Fact(
                settled=value, state=FactState.PROVISIONAL, place=place, kind=kind.word, note=note
            )
    return Fact(settled=None, state=FactState.OPEN, place=place, kind=kind.word, note=note)


_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")


def has_han(text: str) -> bool:
    """Has the text a Chinese character?"""
    return _HAN.search(text) is not None


_NOTE = re.compile(r"to be |not |unknown|tbd|待|未|尚", re.IGNORECASE)


def _is_note(text: str, kind: ValueKind) -> bool:
    """Does a text in brackets say that something is missing, rather than what it is?"""
    if kind.is_chinese and not has_han(text):
        return True
    return _NOTE.match(text) is not None


def _with_own_basis(
    written: WrittenMapping, validate: core_schema.ValidatorFunctionWrapHandler, kind: ValueKind
) -> Fact[Any]:
    """Read `{value: 25%, basis: LAW 4}`; the basis was taken out and stands in the place."""
    _only_key(written, VALUE)
    fact = _read_fact(written[WrittenText(VALUE)], validate, kind)
    return replace(fact, place=replace(written.place, source=fact.place.source))


def _not_agreed(written: WrittenMapping, kind: ValueKind) -> Fact[Any]:
    _only_key(written, NOT_AGREED)
    reason = written[WrittenText(NOT_AGREED)]
    if not isinstance(reason, WrittenText) or not reason.strip():
        raise PydanticCustomError("reason-missing", "not_agreed needs a reason")
    return Fact(
        settled=None,
        state=FactState.NOT_AGREED,
        place=written.place,
        kind=kind.word,
        note=str(reason),
    )


def _recorded_by_hand(
    written: WrittenMapping, validate: core_schema.ValidatorFunctionWrapHandler, kind: ValueKind
) -> Fact[Any]:
    _only_key(written, BY_HAND)
    value = validate(written[WrittenText(BY_HAND)])
    return Fact(settled=value, state=FactState.BY_HAND, place=written.place, kind=kind.word)


def _only_key(written: WrittenMapping, key: str) -> None:
    if len(written) > 1:
        raise PydanticCustomError(
            "stands-alone", "{key} stands alone in its mapping", {"key": key}
        )


def moved(fact: Fact[T], path: str) -> Fact[T]:
    """The same fact under another path."""
    return replace(fact, place=replace(fact.place, path=path))
