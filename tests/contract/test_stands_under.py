"""Tests of the question whether a fact stands under its basis."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contract.stands_under import stands_under

ARTICLES: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("articles.json").read_text(encoding="utf-8")
)["articles"]


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("30", "USD 29900000"),
        ("Article 31", "49%"),
        ("35", "60 day"),
        ("104", "90 day"),
        ("127", "1 working day"),
        ("84", "--12-31"),
        ("signature", "2002-11-08"),
        ("32", "Appendix 3"),
        ("1", "Baoding Fengfan Group Limited Liability Company"),
        ("preamble", "Fengfan Group Limited Liability Company"),
        ("127", "(0312) 3236562"),
    ],
)
def test_a_fact_that_the_article_states_stands_under_it(basis: str, said: str) -> None:
    assert stands_under(ARTICLES, basis, said)


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("30", "USD 14651000"),
        ("30", "USD 29,900,000"),
        ("30", "EUR 29900000"),
        ("31", "49.0%"),
        ("31", "50%"),
        ("35", "60 month"),
        ("127", "1 day"),
        ("30", "2002-11-08"),
        ("preamble", "Baoding Fengfan Group Limited Liability Company"),
        ("1", "Deepak Swamy"),
        ("127", "(0312) 3225931"),
        ("30", ""),
        ("30", " . "),
    ],
)
def test_a_fact_that_the_article_does_not_state_does_not_stand_under_it(
    basis: str, said: str
) -> None:
    assert not stands_under(ARTICLES, basis, said)


@pytest.mark.parametrize(
    "said",
    [
        "Valence Technology, Inc.",
        "valence technology inc",
        "VALENCE  TECHNOLOGY,INC.",
        " Valence\nTechnology Inc. ",
    ],
)
def test_case_space_commas_and_full_stops_do_not_part_names(said: str) -> None:
    assert stands_under(ARTICLES, "1", said)


def test_a_part_of_a_name_is_not_the_name() -> None:
    assert not stands_under(ARTICLES, "1", "Valence")


@pytest.mark.parametrize("basis", ["0", "129", "31(2)", "Articles 31", "", "Chapter 1"])
def test_nothing_stands_under_an_article_that_does_not_exist(basis: str) -> None:
    assert not stands_under(ARTICLES, basis, "49%")
