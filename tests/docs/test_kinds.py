"""The tables for those who write templates name everything that there is, and nothing else."""

from __future__ import annotations

from typing import Any, get_args

from docgen.drafting.environment import environment
from docgen.drafting.speaking import Speaker
from docgen.drafting.vocabulary import BLOCKS, INLINES
from docgen.language import Language
from docgen.model.kinds import Kind, SubjectKind
from tests.docs.reading import code_in, text_of

_TEXT = text_of("docs/kinds.md")


def _section(heading: str) -> str:
    return _TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def _first_column(heading: str) -> list[str]:
    rows = (line for line in _section(heading).splitlines() if line.startswith("| `"))
    return [name for row in rows for name in code_in(row.split("|")[1])]


def test_every_key_of_a_manifest_is_described() -> None:
    assert _first_column("kind.yaml") == list(Kind.model_fields)


def test_every_subject_is_described() -> None:
    assert sorted(_first_column("What a template sees")) == sorted(_words(SubjectKind))


def _words(literal: Any) -> list[str]:
    inner = get_args(literal)
    return [word for one in inner for word in (_words(one) if get_args(one) else [one])]


def test_every_element_is_described() -> None:
    section = _section("What a template may say")
    named = set(code_in(section))
    assert {*BLOCKS, *INLINES} - {"fact"} <= named
    assert set(_first_column("What a template may say")) <= {*BLOCKS, *INLINES}


def test_every_attribute_is_described() -> None:
    named = set(code_in(_section("What a template may say")))
    elements = {**BLOCKS, "blank": INLINES["blank"]}
    assert {name for one in elements.values() for name in one.attributes} <= named


def test_every_filter_and_test_of_templates_is_described() -> None:
    made = environment({}, Speaker(Language.EN, str, {}), lambda _: None)
    named = {one.partition("(")[0] for one in _first_column("Filters")}
    assert named == set(made.filters)
    told = set(code_in(_section("What a template may say")))
    assert {"is agreed", "is stated", "is cited"} <= told
    assert {"agreed", "stated", "cited"} <= set(made.tests)
