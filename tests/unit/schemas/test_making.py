"""The schemas take our own data as an editor reads it, and no slip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from docgen.schemas.files import DATA_FILES, DataFile
from docgen.schemas.key_words import FILE, Dictionary, Meaning, read_key_words
from docgen.schemas.making import make_schemas
from tests.unit.schemas.core_yaml import read

ROOT = Path(__file__).parents[3]
WORDS = read_key_words((ROOT / FILE).read_bytes())
SCHEMAS = make_schemas(WORDS)
FILES = {one.name: one for one in DATA_FILES}


def _of_kind(one: DataFile) -> Iterator[Path]:
    """The files of a kind that the repository has, its test contracts and skeleton included."""
    for root in (ROOT, ROOT / "skeleton", *(ROOT / "tests/contracts").iterdir()):
        yield from sorted(root.glob(one.glob))


def _errors(name: str, text: str) -> list[Any]:
    schema = SCHEMAS[FILES[name].file]
    return list(jsonschema.Draft7Validator(schema).iter_errors(read(text)))


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_valid_itself(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[FILES[name].file])


@pytest.mark.parametrize("name", FILES)
def test_all_our_own_data_fit(name: str) -> None:
    paths = list(_of_kind(FILES[name]))
    assert paths
    assert {str(path): _errors(name, path.read_text("utf-8")) for path in paths} == {
        str(path): [] for path in paths
    }


_CONTRIBUTION = """\
format: 1
basis: [Article 5, Appendix 1]
id: A-01
party: A
pays: A-1
form: cash
amount: USD 600,000
made_on: 2002-04-12
surplus: {amount: USD 12.50, goes_to: {zh: 资本公积, en: Reserve}}
report: R-1
certificates:
  - id: A-01
    number: 001
    issued_on: 2002-05-20
    signatories: [{office: chairman, director: A1}]
"""


@pytest.mark.parametrize(
    ("typed", "instead_of"),
    [
        ("made_on: 2003-06-02", "made_on: 2002-04-12"),
        ("made_on: [2003-06-02]", "made_on: 2002-04-12"),
        ("made_on: [to be fixed]", "made_on: 2002-04-12"),
        ("made_on: []", "made_on: 2002-04-12"),
        ("made_on: by_hand", "made_on: 2002-04-12"),
        ("made_on: {by_hand: 2003-06-02}", "made_on: 2002-04-12"),
        ("made_on: {value: 2003-06-02, basis: Article 9}", "made_on: 2002-04-12"),
        ("made_on: {value: [to be fixed], basis: [IR 28]}", "made_on: 2002-04-12"),
        ("made_on: {not_agreed: nothing is said}", "made_on: 2002-04-12"),
        ("amount: [USD 14,651,000]", "amount: USD 600,000"),
        ("amount: USD 14651000", "amount: USD 600,000"),
        ("number: 2002-1", "number: 001"),
        ("number: true", "number: 001"),
        ("zh: [资本公积，待定, 待批]", "zh: 资本公积"),
        ("format: '1'", "format: 1"),
        ("party: 1", "party: A"),
    ],
)
def test_every_notation_is_taken(typed: str, instead_of: str) -> None:
    assert instead_of in _CONTRIBUTION
    assert _errors("contributions", _CONTRIBUTION.replace(instead_of, typed)) == []


@pytest.mark.parametrize(
    ("typed", "instead_of"),
    [
        ("maid_on: 2002-04-12", "made_on: 2002-04-12"),
        ("", "party: A\n"),
        ("form: gold", "form: cash"),
        ("certificates: none\nold:", "certificates:"),
        ("made_on: 12 April 2002", "made_on: 2002-04-12"),
        ("made_on: 2002-13-12", "made_on: 2002-04-12"),
        ("made_on:", "made_on: 2002-04-12"),
        ("made_on: [[to be fixed]]", "made_on: 2002-04-12"),
        ("made_on: {by_hnd: 2002-04-12}", "made_on: 2002-04-12"),
        ("made_on: {by_hand: yesterday}", "made_on: 2002-04-12"),
        ("amount: 600,000", "amount: USD 600,000"),
        ("amount: 600000", "amount: USD 600,000"),
        ("amount: RMB 600,000", "amount: USD 600,000"),
        ("amount: USD 6,00,000", "amount: USD 600,000"),
        ("goes_to: the reserve", "goes_to: {zh: 资本公积, en: Reserve}"),
        ("en: 资本公积", "en: Reserve"),
        ("id: a_01", "id: A-01\nparty"),
        ("basis: [Art. 5, Appendix 1]", "basis: [Article 5, Appendix 1]"),
        ("format: 2", "format: 1"),
    ],
)
def test_no_slip_is_taken(typed: str, instead_of: str) -> None:
    assert instead_of in _CONTRIBUTION
    slip = typed + ("\nparty" if instead_of.endswith("party") else "")
    assert _errors("contributions", _CONTRIBUTION.replace(instead_of, slip)) != []


def _properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    match schema:
        case dict():
            yield from schema.get("properties", {}).items()
            for inner in schema.values():
                yield from _properties(inner)
        case list():
            for inner in schema:
                yield from _properties(inner)
        case _:
            pass


@pytest.mark.parametrize("name", FILES)
def test_every_key_is_explained_in_both_languages(name: str) -> None:
    schema = SCHEMAS[FILES[name].file]
    markers = {"value", "by_hand", "not_agreed", "basis", "inferred"}
    explained = [(key, one) for key, one in _properties(schema) if "title" in one]
    unexplained = {key for key, one in _properties(schema) if "title" not in one}
    assert unexplained <= markers
    explained += [(key, schema["definitions"][key]) for key in ("basis", "inferred")]
    assert len(explained) > 10
    for key, one in explained:
        assert one["description"].count("\n\n") == 1, key
        chinese, _, english = one["description"].partition("\n\n")
        for zh, en in ((chinese, english), one["title"].split(" · ")):
            assert any("\u4e00" <= char <= "\u9fff" for char in zh), key
            assert not any("\u4e00" <= char <= "\u9fff" for char in en), key
            assert en.strip(), key


class _Asked(dict[str, Meaning]):
    """Meanings that remember which were asked for."""

    def __init__(self, meanings: Any) -> None:
        super().__init__(meanings)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Meaning:
        self.asked.add(key)
        return super().__getitem__(key)


def test_no_explanation_is_left_over() -> None:
    files, values, keys = _Asked(WORDS.files), _Asked(WORDS.values), _Asked(WORDS.keys)
    make_schemas(Dictionary(files=files, values=values, keys=keys))
    for meanings in (files, values, keys):
        assert set(meanings) - meanings.asked == set()


def test_a_key_that_nobody_explains_is_a_fault() -> None:
    without = {key: one for key, one in WORDS.keys.items() if key != "valued_in"}
    with pytest.raises(KeyError, match="valued_in"):
        make_schemas(Dictionary(files=WORDS.files, values=WORDS.values, keys=without))


def test_every_reference_leads_to_a_definition() -> None:
    for schema in SCHEMAS.values():
        named = {one.rpartition("/")[2] for one in _references(schema)}
        assert named == set(schema["definitions"])


def _references(schema: Any) -> Iterator[str]:
    match schema:
        case {"$ref": str(name)}:
            yield name
        case dict():
            for inner in schema.values():
                yield from _references(inner)
        case list():
            for inner in schema:
                yield from _references(inner)
        case _:
            pass
