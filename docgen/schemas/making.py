"""The making of JSON Schema from the models that read the files."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from docgen.model.facts import Fact
from docgen.model.terms import Term
from docgen.model.values import Id
from docgen.schemas.files import DATA_FILES, DataFile
from docgen.schemas.key_words import Dictionary, Meaning
from docgen.schemas.notations import (
    BASIS,
    BRACKETS,
    CITATION,
    CITATIONS,
    INFERRED,
    REASON,
    ref,
    stated,
)
from docgen.schemas.values import VALUES, Json, one_of

DIALECT = "http://json-schema.org/draft-07/schema#"
_FORMAT = "format"


def make_schemas(words: Dictionary) -> Mapping[str, Json]:
    """Make the schema of each kind of data file, by the name of its file."""
    return {one.file: _Schema(words).of_file(one) for one in DATA_FILES}


class _Schema:
    """One schema in the making; each mapping and each type of value is defined once."""

    def __init__(self, words: Dictionary) -> None:
        self.words = words
        self.definitions: dict[str, Json] = {"brackets": BRACKETS}
        self.definitions["citation"] = self._explained("citation", CITATION)
        self.around: Json = {BASIS: ref(BASIS), INFERRED: ref(INFERRED)}
        for key, value in ((BASIS, CITATIONS), (INFERRED, REASON)):
            self.definitions[key] = _described(words.of_key("", key), value)

    def of_file(self, one: DataFile) -> Json:
        """The schema of a file."""
        meaning = self.words.files[one.name]
        root = self._mapping(one.model)
        return {
            "$schema": DIALECT,
            "title": meaning.title,
            "description": meaning.description,
            **root,
            "definitions": dict(sorted(self.definitions.items())),
        }

    def _mapping(self, model: type[Term]) -> Json:
        """A closed mapping, in which `basis` and `inferred` may stand besides."""
        hints = get_type_hints(model, include_extras=True)
        properties: Json = {}
        for name, field in model.model_fields.items():
            key = field.alias or name
            properties[key] = self._key(model, key, field, hints[name])
        fields = model.model_fields.items()
        return {
            "type": "object",
            "properties": {**properties, **self.around},
            "required": [field.alias or name for name, field in fields if field.is_required()],
            "additionalProperties": False,
        }

    def _key(self, model: type[Term], key: str, field: FieldInfo, annotation: Any) -> Json:
        meaning = self.words.of_key(model.__name__, key)
        value = {"enum": [1, "1"]} if key == _FORMAT else self._type(annotation)
        made = _described(meaning, value)
        if isinstance(field.default, str):
            made["default"] = str(field.default)
        if "examples" not in made and (examples := self._examples(annotation)):
            made["examples"] = examples
        return made

    def _type(self, annotation: Any) -> Json:
        """What may stand where a schema has this annotation."""
        if annotation in VALUES:
            return self._value(annotation)
        origin, inside = get_origin(annotation), get_args(annotation)
        if origin is Literal:
            return one_of(_words_of(annotation))
        if origin in (Union, UnionType):
            (wanted,) = (one for one in inside if one is not NoneType)
            return self._type(wanted)
        if origin is Annotated:
            return self._annotated(inside[0], inside[1:])
        if origin is tuple:
            return {"type": "array", "items": self._type(inside[0])}
        if isinstance(annotation, type) and issubclass(annotation, Term):
            return self._defined(annotation)
        raise TypeError(f"no schema for {annotation!r}")

    def _annotated(self, inner: Any, metadata: tuple[Any, ...]) -> Json:
        kept = tuple(one for one in metadata if not isinstance(one, FieldInfo))
        if kept != metadata:
            # What the field is called was laid around its type.
            return self._type(Annotated[(inner, *kept)] if kept else inner)
        if get_origin(inner) is Fact:
            return self._stated(get_args(inner)[0])
        value = self._type(inner)
        may_be_short = isinstance(inner, type) and issubclass(inner, Term)
        if may_be_short and any(isinstance(one, BeforeValidator) for one in metadata):
            # An id that stands alone is short for a mapping.
            return {"anyOf": [self._value(Id), value]}
        return value

    def _stated(self, inner: Any) -> Json:
        name = f"stated-{_name_of(inner)}"
        if name not in self.definitions:
            value = self._type(inner)
            self.definitions[name] = stated(value, self.around)
        return ref(name)

    def _value(self, annotation: Any) -> Json:
        name, schema = VALUES[annotation]
        # The examples stand with each key; editors would show them twice.
        bare = {key: value for key, value in schema.items() if key != "examples"}
        self.definitions.setdefault(name, self._explained(name, bare))
        return ref(name)

    def _explained(self, name: str, schema: Json) -> Json:
        """The schema with what an editor says of a text that is not written like it."""
        if "anyOf" in schema:
            inner = [self._explained(name, one) for one in schema["anyOf"]]
            return {**schema, "anyOf": inner}
        if "pattern" not in schema:
            return schema
        return {**schema, "patternErrorMessage": self.words.values[name].on_one_line}

    def _defined(self, model: type[Term]) -> Json:
        name = _name_of(model)
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._mapping(model)
        return ref(name)

    def _examples(self, annotation: Any) -> list[object]:
        """The examples of the type that stands in an annotation."""
        if annotation in VALUES:
            return list(VALUES[annotation][1].get("examples", ()))
        if get_origin(annotation) in (tuple, Literal):
            return []
        inner = (self._examples(one) for one in get_args(annotation))
        return next((found for found in inner if found), [])


def _described(meaning: Meaning, value: Json) -> Json:
    """A key: its meaning, and what stands behind it."""
    said: Json = {"title": meaning.title, "description": meaning.description}
    # Beside a reference nothing else counts in this dialect.
    return {**said, "allOf": [value]} if "$ref" in value else {**said, **value}


def _words_of(annotation: Any) -> tuple[str, ...]:
    return tuple(str(word) for word in get_args(annotation))


def _name_of(annotation: Any) -> str:
    """The name of a definition; two mappings of one name stand in modules of their own."""
    if annotation in VALUES:
        return VALUES[annotation][0]
    match annotation:
        case type():
            return f"{annotation.__module__.rpartition('.')[2]}.{annotation.__name__}"
        case TypeVar():
            raise TypeError("an annotation was left open")
        case _:
            return "-".join(_words_of(annotation)).replace(" ", "-")
