from __future__ import annotations

from fractions import Fraction

import pytest

from docgen.language.typed_numbers import typed_numbers


def _values(text: str) -> list[Fraction | str]:
    return [found.value for found in typed_numbers(text)]


@pytest.mark.parametrize(
    ("en", "zh", "values"),
    [
        ("within thirty days", "三十日内", [30]),
        ("thirty (30) days", "三十（30）日", [30]),
        ("one hundred and twenty days", "一百二十天", [120]),
        ("three directors", "三名董事", [3]),
        ("two parties", "两方", [2]),
        ("six originals", "一式六份", [6]),
        ("ten working days", "十个工作日", [10]),
        ("two thirds", "三分之二", [Fraction(2, 3)]),
        ("thirty per cent", "百分之三十", [30]),
        ("49%", "49％", [49]),
        ("US$14,650,000", "1,465万美元", [14_650_000]),
        ("14.65 million", "壹仟肆佰陆拾伍万美元", [14_650_000]),
        ("8 November 2002", "8日11月2002年", [8, 11, 2002]),
        ("Article 104(2)", "第一百零四条第（二）项", [104, 2]),
        ("Appendix Two", "附件二", [2]),
        ("Chapter IV", "第四章", [4]),
    ],
)
def test_both_languages_come_to_the_same(en: str, zh: str, values: list[Fraction]) -> None:
    assert _values(en) == _values(zh) == values


def test_a_year_said_digit_by_digit_is_read() -> None:
    assert _values("二〇〇二年十一月八日") == [2002, 11, 8]


@pytest.mark.parametrize(
    "text",
    [
        "one Party to the other",
        "任何一方未经另一方同意",
        "第二次表决",
        "the first meeting",
        "第一次会议",
        "全体董事一致同意",
        "一旦生效",
        "万一",
        "同一日",
        "within a month",
        "附件",
    ],
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert _values(text) == []


def test_figures_and_words_are_told_apart_with_their_place() -> None:
    first, second = typed_numbers("in 30 days or forty days")

    assert (first.text, first.start, first.is_in_words) == ("30", 3, False)
    assert (second.text, second.start, second.is_in_words) == ("forty days", 14, True)


def test_a_number_that_is_misspelt_keeps_its_text_for_a_value() -> None:
    assert _values("一百十日") == ["一百十日"]
