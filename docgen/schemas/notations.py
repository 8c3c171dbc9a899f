"""The notations around a value: brackets, ink, what is not agreed, a basis of its own."""

from __future__ import annotations

from docgen.model.facts import BY_HAND, NOT_AGREED, VALUE
from docgen.schemas.values import Json

BASIS = "basis"
INFERRED = "inferred"
_ITEMS = r"(\([0-9a-z]{1,3}\))*"
_NUMBER = "[1-9][0-9]{0,2}"
_CITATION = (
    f"^((Article|Chapter|Appendix) {_NUMBER}{_ITEMS}( item [1-9][0-9]?)?"
    f"|Preamble|Signature page|[A-Z][A-Z0-9]{{0,15}} {_NUMBER}{_ITEMS})$"
)


CITATION: Json = {"type": "string", "pattern": _CITATION}
CITATIONS: Json = {
    "anyOf": [
        {"$ref": "#/definitions/citation"},
        {"type": "array", "items": {"$ref": "#/definitions/citation"}, "minItems": 1},
    ],
    "examples": ["Article 31", ["Article 32(2)", "Appendix 3"]],
}
REASON: Json = {"type": ["string", "number"], "pattern": r"\S"}
BRACKETS: Json = {"type": "array", "items": {"not": {"type": "array"}}}
"""What is not agreed yet; brackets inside brackets are a slip."""


def ref(name: str) -> Json:
    """A reference to a definition of the same file."""
    return {"$ref": f"#/definitions/{name}"}


def stated(value: Json, around: Json) -> Json:
    """A fact: its value, or one of the notations around it.

    `around` are the keys that stand in any mapping; `value` is a schema or a reference to one.
    """
    open_or_ink = [ref("brackets"), {"const": BY_HAND}]
    nothing = _mapping(NOT_AGREED, REASON, around)
    ink = _mapping(BY_HAND, value, around)
    inner = {"anyOf": [value, *open_or_ink, nothing, ink]}
    return {"anyOf": [value, *open_or_ink, nothing, ink, _mapping(VALUE, inner, around)]}


def _mapping(key: str, value: Json, around: Json) -> Json:
    return {
        "type": "object",
        "properties": {key: value, **around},
        "required": [key],
        "additionalProperties": False,
    }
