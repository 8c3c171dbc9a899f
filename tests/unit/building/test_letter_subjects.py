"""Whom a letter names, at which address, and on which rules it rests."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.building.letter_subjects import Addressed, letters, plain_resolutions
from docgen.building.subject import Subject
from tests.unit.letters import LETTER, RESOLUTION, contract


def _letter(*changes: tuple[str, str]) -> Subject:
    text = LETTER
    for instead_of, typed in changes:
        assert instead_of in text
        text = text.replace(instead_of, typed)
    (subject,) = letters(contract(text))
    return subject


def _to(*changes: tuple[str, str]) -> Addressed:
    (one,) = _letter(*changes).names["to"]
    assert isinstance(one, Addressed)
    return one


def _en(wording: Any) -> str:
    return str(wording.en.value)


def test_a_party_gets_its_letter_at_its_address_for_notices() -> None:
    one = _to()
    assert (_en(one.called), _en(one.address), _en(one.attention)) == ("Party B", "A Street", "GC")


def test_what_the_letter_says_comes_before_the_details_for_notices() -> None:
    one = _to(("[B]", "[{who: B, address: {zh: 乙街, en: B Street}}]"))
    assert (_en(one.address), _en(one.attention)) == ("B Street", "GC")


def test_the_company_without_details_for_notices_has_no_address() -> None:
    one = _to(("[B]", "[company]"))
    assert len(one.names) == 1
    assert (one.called, one.address, one.attention) == (None, None, None)


def test_anybody_else_is_named_in_the_letter() -> None:
    one = _to(("[B]", "[{name: {zh: 银行, en: Bank}, address: {zh: 街, en: Road}}]"))
    assert ([_en(name) for name in one.names], _en(one.address)) == (["Bank"], "Road")


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2003-03-24", ["Old Ministry"]),
        ("2003-03-25", ["New Ministry"]),
        ("[to be fixed]", ["Old Ministry", "New Ministry"]),
    ],
)
def test_an_authority_has_the_name_of_the_letter_s_day(day: str, names: list[str]) -> None:
    subject = _letter(("[B]", "[ministry]"), ("dated: 2003-03-01", f"dated: {day}"))
    (one,) = subject.names["to"]
    assert [_en(name) for name in one.names] == names
    assert subject.is_unjudged == (len(names) > 1)


def test_a_letter_of_a_party_rests_on_the_rules_about_it() -> None:
    subject = _letter()
    assert (subject.id, subject.case.party) == ("L-1", "A")
    assert subject.names["chop"] is None


def test_a_letter_of_the_company_has_the_place_of_its_chop() -> None:
    subject = _letter(("from: A", "from: company"))
    assert subject.case.party == ""
    assert subject.names["chop"].width.value == 42
    assert subject.names["party"] is None


def test_a_plain_resolution_names_whose_body_resolves() -> None:
    of_party = RESOLUTION.replace("of: company", "of: A")
    for text, party in ((RESOLUTION, ""), (of_party, "A")):
        (subject,) = plain_resolutions(contract(resolution=text))
        assert (subject.id, subject.case.party) == ("P-1", party)
        assert len(subject.names["bodies"]) == 1
        assert subject.case.written_resolution is None
