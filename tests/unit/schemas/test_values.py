"""What an editor takes for a value is what the readers take, and nothing else."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.model.capital import Form
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
from docgen.model.written import WrittenText
from docgen.schemas.values import VALUES

_TYPED: dict[Any, tuple[list[str], list[str]]] = {
    Money: (
        ["USD 29,900,000", "CNY 1409.50", "EUR 0", "USD 14, 651, 000"],
        ["29,900,000", "RMB 5", "USD 29,90", "usd 5", "USD5", "US$5", "USD 5.", "5 USD"],
    ),
    Period: (
        ["90 days", "1 day", "1 working day", "10 working days", "6 months", "50 years"],
        ["90", "90 Days", "ninety days", "0 days", "2 weeks", "90  days", "60天"],
    ),
    Day: (
        ["2002-11-08", "1999-12-31"],
        ["2002-11-8", "2002/11/08", "2002-13-01", "2002-00-10", "2002-11-32", "8 Nov 2002"],
    ),
    Days: (
        ["2003-05-01", "2003-05-01 to 2003-05-05"],
        ["2003-05-01 - 2003-05-05", "2003-05", "2003-05-01 to", "May 1 to May 5"],
    ),
    TimeOfDay: (
        ["09:30 +08:00", "23:59 -05:00"],
        ["9:30 +08:00", "09:30", "24:00 +08:00", "09:60 +08:00", "09:30+08:00", "09:30 +8"],
    ),
    Share: (
        ["49%", "19.5%", "100%", "2/3", "0%", "100.0%"],
        ["49", "101%", "0.49", "49 %", "2/0", "two thirds", "49%x"],
    ),
    Count: (
        ["7", "0", "20,000", "100,000,000"],
        ["seven", "07", "20,00", "7.5", "-1", "1,000,000,000"],
    ),
    Rate: (["827.70", "1", "100.000001"], ["8,27", "-1", "827.70 CNY", "0.0000001"]),
    Millimetres: (["42 mm", "5 mm"], ["42", "42mm", "0 mm", "4 cm", "1000 mm"]),
    Line: (["text", "文本"], [""]),
    Id: (["A", "A-01", "deputy-general-manager", "54-6"], ["A_1", "-A", "甲", "a b", ""]),
    RecordId: (["A-01", "2003-7"], ["a-01", "A_01", "A 01", "", "Ä-1"]),
    Form: (["cash", "land-use right"], ["gold", "Cash", ""]),
}


def _is_read(kind: Any, text: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(WrittenText(text, plain=False))
    except ValidationError:
        return False
    return True


def _is_taken(kind: Any, text: str) -> bool:
    return bool(jsonschema.Draft7Validator(VALUES[kind][1]).is_valid(text))


@pytest.mark.parametrize("kind", _TYPED, ids=[VALUES[kind][0] for kind in _TYPED])
def test_what_is_well_typed_is_read_and_taken(kind: Any) -> None:
    good, _ = _TYPED[kind]
    assert [text for text in good if not _is_read(kind, text)] == []
    assert [text for text in good if not _is_taken(kind, text)] == []


@pytest.mark.parametrize("kind", _TYPED, ids=[VALUES[kind][0] for kind in _TYPED])
def test_what_is_badly_typed_is_neither_read_nor_taken(kind: Any) -> None:
    _, bad = _TYPED[kind]
    assert [text for text in bad if _is_read(kind, text)] == []
    assert [text for text in bad if _is_taken(kind, text)] == []


@pytest.mark.parametrize("kind", VALUES, ids=[name for name, _ in VALUES.values()])
def test_an_example_is_what_it_stands_for(kind: Any) -> None:
    _, schema = VALUES[kind]
    for example in schema.get("examples", ()):
        assert jsonschema.Draft7Validator(schema).is_valid(example)


@pytest.mark.parametrize(("kind", "number"), [(Count, 7), (Rate, 827.7), (Line, 6), (Id, 1)])
def test_figures_are_numbers_for_an_editor(kind: Any, number: float) -> None:
    assert jsonschema.Draft7Validator(VALUES[kind][1]).is_valid(number)


@pytest.mark.parametrize(
    ("kind", "number"), [(Count, 7.5), (Count, -1), (Money, 5), (Day, 2003), (Rate, 0)]
)
def test_figures_that_are_no_such_value_are_not_taken(kind: Any, number: float) -> None:
    assert not jsonschema.Draft7Validator(VALUES[kind][1]).is_valid(number)
