"""Dates in both languages."""

import json
from datetime import date
from pathlib import Path

import pytest

from docgen.language import DateForm, Language, Unreadable, read_date, written_date

VECTORS: list[dict[str, str]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "amounts_and_dates.json").read_text("utf-8")
)["dates"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["iso"]))
def test_published_dates_are_said_and_read(vector: dict[str, str]) -> None:
    day = date.fromisoformat(vector["iso"])
    for form in DateForm:
        assert written_date(day, Language.ZH, form) == vector[form.value]
        assert read_date(vector[form.value], Language.ZH) == day


def test_an_english_date_is_said_and_read() -> None:
    assert written_date(date(2002, 11, 8), Language.EN) == "November 8, 2002"
    assert read_date("November\n8, 2002", Language.EN) == date(2002, 11, 8)


def test_arabic_is_the_usual_chinese_form() -> None:
    assert written_date(date(2002, 11, 8), Language.ZH) == "2002年11月8日"


def test_a_cheque_date_in_traditional_characters_is_read() -> None:
    assert read_date("貳零零貳年壹拾壹月零捌日", Language.ZH) == date(2002, 11, 8)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "二○○二年十一月八日",
        "二OO二年十一月八日",
        "二零零二年十一月八日",
        "2002年十一月8日",
        "二〇〇二年11月8日",
        "2002年11月08日",
        "02年11月8日",
        "2002年13月1日",
        "2003年2月29日",
        "二〇〇三年二月二十九日",
        "二〇〇二年一十月八日",
        "0002年1月1日",
        "零零零贰年壹拾壹月零捌日",
        "贰零零贰年拾壹月零捌日",
        "贰零零贰年壹拾壹月捌日",
        "贰零零贰年零壹拾壹月零捌日",
        "贰零零贰年零零壹月零捌日",
        "贰零零贰年十一月八日",
        "2002年11月8号",
        "2002-11-08",
    ],
)
def test_a_doubtful_chinese_date_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_date(text, Language.ZH)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8 November 2002",
        "November 08, 2002",
        "Nov 8, 2002",
        "november 8, 2002",
        "February 29, 2003",
        "November 8 2002",
        "November 8, 0002",
        "2002-11-08",
    ],
)
def test_a_doubtful_english_date_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_date(text, Language.EN)


@pytest.mark.parametrize("language", Language)
def test_a_year_of_three_digits_is_not_said(language: Language) -> None:
    with pytest.raises(ValueError, match="four digits"):
        written_date(date(999, 1, 1), language)
