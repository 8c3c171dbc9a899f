"""Names and numbers are collected from the facts."""

from typing import Any

from docgen.model.facts import Fact, FactState
from docgen.proof.known import known_from


def _fact(value: str | None, kind: str, state: FactState = FactState.KNOWN) -> Fact[Any]:
    return Fact(settled=value, kind=kind, state=state)


def test_both_spellings_of_a_name_are_one_name() -> None:
    known = known_from({"a.name.zh": _fact("范例甲", "chinese-name"),
                        "a.name.en": _fact("Fan Lijia", "name")})  # fmt: skip
    assert known.names == {"范例甲": "a.name", "Fan Lijia": "a.name"}


def test_a_name_that_is_repeated_elsewhere_is_the_same_name() -> None:
    known = known_from({
        "a.name.zh": _fact("范例甲", "chinese-name"), "a.name.en": _fact("Fan Lijia", "name"),
        "b.name.zh": _fact("范例甲", "chinese-name"), "b.name.en": _fact("Mr. Fan", "name"),
    })  # fmt: skip
    assert known.names["Mr. Fan"] == known.names["Fan Lijia"] == "a.name"


def test_names_in_brackets_are_known_without_them_and_open_ones_not() -> None:
    known = known_from({
        "a.name.zh": _fact("[范例甲]", "chinese-name", FactState.PROVISIONAL),
        "a.name.en": _fact(None, "name", FactState.OPEN),
    })  # fmt: skip
    assert set(known.names) == {"范例甲"}


def test_how_a_party_is_called_is_a_name_and_who_gets_a_copy_is_not() -> None:
    known = known_from({
        "parties.A.called.en": _fact("Party A", "text"),
        "copies.file.to.en": _fact("General Manager", "name"),
    })  # fmt: skip
    assert set(known.names) == {"Party A"}


def test_numbers_of_papers_are_known_and_sentences_are_not() -> None:
    known = known_from({
        "licence": _fact("企合样总字第000001号", "text"),
        "number": _fact("SP-2003-001", "text"),
        "fax": _fact("(0312) 3236562", "text"),
        "sentence": _fact("Resolution 3 of the Board", "text"),
        "format": _fact("1", ""),
        "year": _fact("2002", "text"),
        "version": _fact("2002-11-08", ""),
        "item.zh": _fact("第1项财产", "text"),
    })  # fmt: skip
    assert known.numbers == {"企合样总字第000001号", "SP-2003-001", "(0312) 3236562"}


def test_people_whose_names_sound_alike_share_one_name() -> None:
    known = known_from({
        "a.name.zh": _fact("李伟", "chinese-name"), "a.name.en": _fact("Li Wei", "name"),
        "b.name.zh": _fact("李薇", "chinese-name"), "b.name.en": _fact("Li Wei", "name"),
        "c.name.zh": _fact("李伟", "chinese-name"), "c.name.en": _fact("Mr. Li", "name"),
    })  # fmt: skip
    assert set(known.names.values()) == {"a.name"}
