"""Tests of the stored facts of the signed contract's articles."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

STORED = Path(__file__).with_name("articles.json").read_text(encoding="utf-8")
STATED: dict[str, Any] = json.loads(STORED)
ARTICLES: dict[str, dict[str, Any]] = STATED["articles"]


def values(article: str, kind: str) -> list[str]:
    """List the values of one kind, once an occurrence."""
    return [figure["value"] for figure in ARTICLES[article][kind]]


def strings(node: Any) -> Iterator[str]:
    """Yield every text in the file, keys left out."""
    match node:
        case str():
            yield node
        case list():
            for one in node:
                yield from strings(one)
        case dict():
            for one in node.values():
                yield from strings(one)
        case _:
            pass


def test_the_articles_run_from_1_to_128_between_preamble_and_signature() -> None:
    numbered = [str(number) for number in range(1, 129)]
    assert list(ARTICLES) == ["preamble", *numbered, "signature"]


def test_the_chapters_run_from_1_to_25_and_share_out_the_articles_in_order() -> None:
    chapters = STATED["chapters"]
    assert [one["chapter"] for one in chapters] == list(range(1, 26))
    assert all(one["title"] for one in chapters)
    assert [key for one in chapters for key in one["articles"]] == list(ARTICLES)[:-1]
    for one in chapters:
        assert {ARTICLES[key]["chapter"] for key in one["articles"]} == {one["chapter"]}
    assert ARTICLES["signature"]["chapter"] is None


@pytest.mark.parametrize(
    ("article", "chapter"),
    [("1", 2), ("2", 3), ("31", 6), ("63", 10), ("103", 19), ("104", 20), ("106", 20), ("120", 25)],
)
def test_an_article_stands_in_its_chapter(article: str, chapter: int) -> None:
    assert ARTICLES[article]["chapter"] == chapter


def test_the_few_articles_with_a_heading_have_it() -> None:
    headed = {key: one["heading"] for key, one in ARTICLES.items() if one["heading"]}
    assert headed == {
        "1": "Parties to this Joint Venture Contract",
        "32": "The Method of Investment",
        "40": "Responsibilities of Party A",
        "41": "Responsibilities of Party B",
    }


@pytest.mark.parametrize(
    ("article", "amounts"),
    [
        ("29", ["USD 60000000"]),
        ("30", ["USD 29900000"]),
        ("31", ["USD 29900000", "USD 14651000", "USD 15249000"]),
        ("32", ["USD 14651000", "USD 7000000", "USD 15249000", "USD 5900000", "USD 9349000"]),
        ("42", ["USD 5900000"]),
    ],
)
def test_the_amounts_of_an_article(article: str, amounts: list[str]) -> None:
    assert values(article, "amounts") == amounts


def test_no_other_article_states_an_amount() -> None:
    stating = [key for key in ARTICLES if values(key, "amounts")]
    assert stating == ["29", "30", "31", "32", "42"]


def test_the_contributions_add_up() -> None:
    def dollars(article: str) -> list[int]:
        return [int(one.removeprefix("USD ")) for one in values(article, "amounts")]

    capital, of_a, of_b = dollars("31")
    assert of_a + of_b == capital
    assert dollars("32")[3] + dollars("32")[4] == of_b


@pytest.mark.parametrize(
    ("article", "percentages"),
    [
        ("2", ["50%", "50%"]),
        ("31", ["49%", "51%"]),
        ("49", ["50%"]),
        ("81", ["2%"]),
        ("91", ["10%"]),
    ],
)
def test_the_percentages_of_an_article(article: str, percentages: list[str]) -> None:
    assert values(article, "percentages") == percentages


@pytest.mark.parametrize(
    ("article", "numbers"),
    [
        ("29", ["100000000 watt-hour"]),
        ("35", ["60 day"]),
        ("52", ["7 director", "3 director", "4 director"]),
        ("53", ["4 year"]),
        ("55", ["1 member", "7 day", "7 day", "30 day"]),
        ("58", ["1 month", "1 meeting", "2 director", "30 day"]),
        ("59", ["5 director", "5 director", "7 day"]),
        ("60", ["1 director"]),
        ("61", ["30 day", "60 day"]),
        ("79", ["6 month"]),
        ("96", ["2 year"]),
        ("103", ["50 year", "6 month"]),
        ("104", ["90 day", "120 day", "60 day", "6 month"]),
        ("105", ["30 day"]),
        ("107", ["3 member", "1 member", "2 member"]),
        ("115", ["15 day"]),
        ("116", ["60 day"]),
        ("117", ["3 arbitrator", "1 arbitrator", "1 arbitrator", "1 arbitrator"]),
        ("124", ["6 original", "6 original"]),
        ("127", ["14 day", "1 working day"]),
    ],
)
def test_the_numbers_of_an_article(article: str, numbers: list[str]) -> None:
    assert values(article, "numbers") == numbers


def test_only_the_two_periods_of_article_104_are_in_brackets() -> None:
    bracketed = [
        (key, figure["value"])
        for key, one in ARTICLES.items()
        for kind in ("amounts", "percentages", "numbers")
        for figure in one[kind]
        if figure["bracketed"]
    ]
    assert bracketed == [("104", "90 day"), ("104", "120 day")]


def test_wherever_a_sum_or_percentage_is_written_in_words_the_figures_agree() -> None:
    written = [
        figure["written_in"]
        for one in ARTICLES.values()
        for kind in ("amounts", "percentages")
        for figure in one[kind]
    ]
    assert ["words"] not in written
    assert ["words", "figures"] in written


def test_the_only_dates_are_the_fiscal_year_end_and_the_day_of_signing() -> None:
    dated = {key: one["dates"] for key, one in ARTICLES.items() if one["dates"]}
    assert dated == {"84": ["--12-31"], "signature": ["2002-11-08"]}
    assert STATED["version"] == "2002-11-08"


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("preamble", "Valence Technology Inc."),
        ("1", "Baoding Fengfan Group Limited Liability Company"),
        ("1", "1306001000338"),
        ("1", "8 Fuchang Road, Baoding City, Hebei Province, PRC"),
        ("1", "Mengli Chen"),
        ("1", "Stephan B. Godevais"),
        ("1", "State of Delaware"),
        ("13", "FengFan - Valence Battery Company, Ltd."),
        ("24", "FENGFAN - VALENCE BATTERY COMPANY, LTD."),
        ("28", "lithium iron magnesium phosphate batteries"),
        ("52", "Party A"),
        ("66", "Chief Financial Officer"),
        ("72", "Baoding High Technology Development Zone"),
        ("81", "All China Federation of Labor Unions"),
        ("116", "Singapore International Arbitration Centre"),
        ("127", "Fengfan-Valence Battery Company, Ltd."),
        ("127", "301 Conestoga Way Henderson Nevada 89015 U.S.A."),
        ("127", "(0312) 3236562"),
        ("127", "(0312) 322 5931"),
        ("127", "(702) 558-1310"),
        ("127", "(702) 558-1073"),
        ("127", "Chen Mengli"),
        ("127", "General Counsel"),
        ("128", "Export Sales Contract"),
        ("signature", "FENGFAN GROUP LIMITED LIABILITY COMPANY"),
        ("signature", "DEEPAK SWAMY"),
        ("signature", "VICE PRESIDENT OF LICENSING OPERATIONS"),
    ],
)
def test_an_article_has_the_name_as_it_is_written(article: str, name: str) -> None:
    assert name in ARTICLES[article]["names"]


def test_only_articles_13_and_24_put_names_in_brackets() -> None:
    bracketed = [key for key, one in ARTICLES.items() if one["bracketed_names"]]
    assert bracketed == ["13", "24"]
    for key in bracketed:
        assert set(ARTICLES[key]["bracketed_names"]) <= set(ARTICLES[key]["names"])


@pytest.mark.parametrize(
    ("article", "references"),
    [
        ("9", ["Chapter 18"]),
        ("34", ["Article 28"]),
        ("40", ["Appendix 1", "Appendix 2", "Appendix 3", "Appendix 4"]),
        ("50", ["Exhibit B"]),
        ("104", ["Article 34", "Article 119"]),
        ("106", ["Article 105"]),
        ("116", ["Article 117"]),
        ("119", ["Chapter 20"]),
    ],
)
def test_an_article_refers_to_others_as_it_is_written(article: str, references: list[str]) -> None:
    assert ARTICLES[article]["references"] == references


def test_no_name_is_listed_twice() -> None:
    for one in ARTICLES.values():
        assert len(one["names"]) == len(set(one["names"]))


def test_the_file_holds_no_sentence_of_the_contract() -> None:
    texts = list(strings(STATED))
    assert max(len(text) for text in texts) <= 115
    assert not [text for text in texts if {"shall", "will", "is", "may"} & set(text.split())]


def test_the_file_is_ascii_and_laid_out_as_the_script_writes_it() -> None:
    assert STORED.isascii()
    assert json.dumps(STATED, indent=1) + "\n" == STORED
