"""The base of all schemas: closed mappings that remember where they were written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Self, TypeVar, get_origin

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PlainValidator,
    PrivateAttr,
    model_validator,
)
from pydantic.fields import FieldInfo

from docgen.model.facts import Fact, FactState, Stated, ValueKind, has_han
from docgen.model.values import read_line, reader, unreadable
from docgen.model.written import NOWHERE, Place, Shape, WrittenMapping, WrittenSequence, WrittenText

T = TypeVar("T")


def _as_tuple(written: Any) -> Any:
    return tuple(written) if isinstance(written, WrittenSequence) else written


Listing = Annotated[tuple[T, ...], BeforeValidator(_as_tuple)]
"""A list of the data file; where a list is expected, brackets are a list."""


class Term(BaseModel):
    """A mapping of a data file. Unknown keys are refused; `place` says where it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    # Made by a function, because the library would copy a default, deeply, for each mapping.
    _place: Place = PrivateAttr(default_factory=lambda: NOWHERE)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(cls, written: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(written, WrittenMapping | cls):
            typed = str(written) if isinstance(written, WrittenText) else ""
            raise unreadable(cls._expected_code(), typed, ", ".join(cls._shapes()))
        if isinstance(written, WrittenMapping):
            # The reader of data files suggests the nearest of these for an unknown key.
            written.known_keys = cls._shapes()
        term = handler(written)
        if isinstance(written, WrittenMapping):
            term._place = written.place
        return term

    @classmethod
    def _expected_code(cls) -> str:
        return "mapping-expected"

    @classmethod
    @cache
    def _shapes(cls) -> Mapping[str, Shape]:
        """Each key, and what belongs behind it."""
        fields = cls.model_fields.items()
        return MappingProxyType({field.alias or name: _shape(field) for name, field in fields})

    @property
    def place(self) -> Place:
        """Where the mapping was written."""
        return self._place


def _shape(field: FieldInfo) -> Shape:
    kind = field.annotation
    if get_origin(kind) is tuple:
        return Shape("list")
    if get_origin(kind) is Fact:
        return Shape("fact")
    if not isinstance(kind, type) or not issubclass(kind, Term):
        return Shape("word")
    if issubclass(kind, Wording):
        return Shape("wording")
    inner = kind.model_fields.items()
    return Shape("mapping", tuple(one.alias or name for name, one in inner if one.is_required()))


def _read_chinese(text: str) -> str:
    return read_line(text)


def _read_english(text: str) -> str:
    line = read_line(text)
    if has_han(line):
        raise unreadable("english-text", text)
    return line


ChineseLine = Annotated[str, PlainValidator(reader(_read_chinese)), ValueKind("text", True)]
EnglishLine = Annotated[str, PlainValidator(reader(_read_english)), ValueKind("text")]
ChineseName = Annotated[str, PlainValidator(reader(_read_chinese)), ValueKind("chinese-name", True)]
EnglishName = Annotated[str, PlainValidator(reader(_read_english)), ValueKind("name")]


class Wording(Term):
    """A text in both languages, each as sure as it is."""

    zh: Stated[ChineseLine]
    en: Stated[EnglishLine]

    @classmethod
    def _expected_code(cls) -> str:
        return "both-languages"

    def said_in(self, language: str) -> Fact[str]:
        """The wording in `zh` or `en`, under the path of the whole."""
        return self.zh if language == "zh" else self.en

    @property
    def is_open(self) -> bool:
        """Is either language still open?"""
        return FactState.OPEN in (self.zh.state, self.en.state)


class Name(Wording):
    """A name in both languages.

    The Chinese of a name that nobody attested is open; the Latin name stands beside the
    bracket. A name that is written in Latin letters in both texts is given twice.
    """

    zh: Stated[ChineseName]
    en: Stated[EnglishName]
