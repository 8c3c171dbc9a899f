"""Digests: each input changes what rests on it, and nothing else."""

from __future__ import annotations

import datetime
from dataclasses import fields, replace
from typing import Any

import pytest

from docgen.building.digests import Digests, Wish, digests_of
from docgen.building.workspace import Inputs

INPUTS = Inputs(
    contracts={"x": {"contract_data/x/contract.yaml": b"1"}, "y": {}},
    laws={"a": ("law/a.yaml", b"1"), "b": ("law/b.yaml", b"1")},
    calendars={"cn": ("law/working-days/cn.yaml", b"1")},
    templates={"slips/kind.yaml": b"1", "slips/template.xml": b"1"},
    papers=b"1",
    glossary=b"1",
    keys=b"1",
)


def _key(inputs: Inputs, law: str = "a", wish: Wish | None = None) -> str:
    return digests_of(inputs, wish or Wish()).survey_key("x", law)


@pytest.mark.parametrize(
    "changed",
    [
        replace(INPUTS, contracts={**INPUTS.contracts, "x": {"contract_data/x/c.yaml": b"1"}}),
        replace(INPUTS, laws={**INPUTS.laws, "a": ("law/a.yaml", b"2")}),
        replace(INPUTS, calendars={}),
        replace(INPUTS, glossary=b"2"),
        replace(INPUTS, templates={**INPUTS.templates, "slips/kind.yaml": b"2"}),
        replace(INPUTS, templates={**INPUTS.templates, "others/kind.yaml": b"1"}),
    ],
)
def test_what_a_contract_is_judged_by_changes_its_key(changed: Inputs) -> None:
    assert _key(changed) != _key(INPUTS)


@pytest.mark.parametrize(
    "changed",
    [
        replace(INPUTS, contracts={**INPUTS.contracts, "y": {"contract_data/y/c.yaml": b"1"}}),
        replace(INPUTS, laws={**INPUTS.laws, "b": ("law/b.yaml", b"2")}),
        replace(INPUTS, templates={**INPUTS.templates, "slips/template.xml": b"2"}),
        replace(INPUTS, papers=b"2"),
    ],
)
def test_what_it_is_not_judged_by_does_not(changed: Inputs) -> None:
    assert _key(changed) == _key(INPUTS)


def test_a_contract_whose_law_is_not_known_rests_on_all() -> None:
    changed = replace(INPUTS, laws={**INPUTS.laws, "b": ("law/b.yaml", b"2")})
    assert _key(changed, law="") != _key(INPUTS, law="")


def test_kinds_and_day_are_part_of_the_key() -> None:
    wishes = (Wish(), Wish(kinds=("slips",)), Wish(as_of=datetime.date(2003, 1, 1)))
    assert len({_key(INPUTS, wish=wish) for wish in wishes}) == len(wishes)


def test_every_text_changes_the_digest_of_texts() -> None:
    def texts(inputs: Inputs) -> str:
        found: Digests = digests_of(inputs, Wish())
        return found.texts

    others = (
        replace(INPUTS, papers=b"2"),
        replace(INPUTS, glossary=b"2"),
        replace(INPUTS, templates={**INPUTS.templates, "slips/template.xml": b"2"}),
    )
    assert len({texts(one) for one in (INPUTS, *others)}) == 1 + len(others)


_JUDGED = [one.name for one in fields(Inputs) if one.name != "is_whole"]
"""Whether contracts were left out changes nothing in the others."""


@pytest.mark.parametrize("name", _JUDGED)
def test_no_input_is_forgotten(name: str) -> None:
    changed: dict[str, Any] = {
        "contracts": {**INPUTS.contracts, "x": {}},
        "laws": {"a": ("law/a.yaml", b"2")},
        "calendars": {},
        "templates": {},
    }
    other = replace(INPUTS, **{name: changed.get(name, b"2")})
    before, now = digests_of(INPUTS, Wish()), digests_of(other, Wish())
    assert (before.survey_key("x", "a"), before.texts) != (now.survey_key("x", "a"), now.texts)
