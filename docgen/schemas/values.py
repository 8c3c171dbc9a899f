"""How each type of value looks to an editor, whose YAML reads figures and truth values itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from docgen.model.capital import Form, FormOfContribution
from docgen.model.people import Directors
from docgen.model.terms import ChineseLine, ChineseName, EnglishLine, EnglishName
from docgen.model.times import TimeOfDay
from docgen.model.values import (
    Count,
    Day,
    Id,
    Line,
    Millimetres,
    Money,
    Period,
    Rate,
    RecordId,
    Share,
)
from docgen.model.working_days import Days

Json = dict[str, Any]

_SCALARS = ["string", "number", "boolean"]
_DAY = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_FIGURES = r"([0-9]{1,3}(, *[0-9]{3})+|[0-9]+)(\.[0-9]+)?"
_NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,63}"
_NO_HAN = "[^\u3400-\u9fff]"


def _written(pattern: str, *examples: str) -> Json:
    return {"type": "string", "pattern": f"^({pattern})$", "examples": list(examples)}


def _figures(pattern: str, figures: Json, *examples: object) -> Json:
    """Figures are a number for the editor, unless they are quoted or have commas."""
    text = {"type": "string", "pattern": f"^({pattern})$"}
    return {"anyOf": [figures, text], "examples": list(examples)}


_TEXT: Json = {"type": _SCALARS, "pattern": r"\S"}
_ENGLISH: Json = {"type": _SCALARS, "pattern": f"^{_NO_HAN}*$"}
_ID: Json = {"type": ["string", "number"], "pattern": f"^{_NAME}$", "minimum": 0}
_DIRECTORS: Json = {
    "anyOf": [
        {"enum": ["all", "rest"]},
        {"type": "array", "items": {"type": ["string", "number"]}},
    ],
    "examples": [["A1", "B1"], "all"],
}

# Aliases and classes, as they stand in the annotations of the schemas.
VALUES: Mapping[Any, tuple[str, Json]] = MappingProxyType(
    {
        Money: (
            "amount",
            _written(f"(?!RMB)[A-Z]{{3}} {_FIGURES}", "USD 29,900,000", "CNY 1,409.50"),
        ),
        Period: (
            "period",
            _written(
                "[1-9][0-9]{0,3} (working day|day|month|year)s?", "90 days", "1 working day"
            ),
        ),
        Day: ("date", _written(_DAY, "2003-06-02")),
        Days: ("days", _written(f"{_DAY}( to {_DAY})?", "2003-05-01 to 2003-05-05")),
        TimeOfDay: (
            "time",
            _written(r"([01][0-9]|2[0-3]):[0-5][0-9] [+-][01][0-9]:[0-5][0-9]", "09:30 +08:00"),
        ),
        Share: (
            "share",
            _written(
                r"(100(\.0+)?|0?[0-9]{1,2}(\.[0-9]+)?)%|[0-9]{1,6}/[1-9][0-9]{0,5}",
                "49%",
                "2/3",
            ),
        ),
        Count: (
            "count",
            _figures(
                "0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(,[0-9]{3}){1,2}",
                {"type": "integer", "minimum": 0, "maximum": 999_999_999},
                7,
                "20,000",
            ),
        ),
        Rate: (
            "rate",
            _figures(
                r"[0-9]{1,6}(\.[0-9]{1,6})?", {"type": "number", "exclusiveMinimum": 0}, "827.70"
            ),
        ),
        Millimetres: ("length", _written("[1-9][0-9]{0,2} mm", "42 mm")),
        Line: ("text", _TEXT),
        ChineseLine: ("text", _TEXT),
        ChineseName: ("text", _TEXT),
        EnglishLine: ("english-text", _ENGLISH),
        EnglishName: ("english-text", _ENGLISH),
        Id: ("id", _ID),
        RecordId: ("record-id", {**_ID, "pattern": "^[A-Z0-9][A-Z0-9-]{0,47}$"}),
        Form: ("form", {"enum": [str(one) for one in FormOfContribution]}),
        Directors: ("directors", _DIRECTORS),
    }
)
"""Each type with the name of its definition and what an editor may find there."""


def one_of(words: tuple[str, ...]) -> Json:
    """One of the words of a closed list; true and false are no texts for an editor."""
    known: list[object] = list(words)
    known += [value for word, value in (("true", True), ("false", False)) if word in words]
    return {"enum": known}
