"""Counts in words and figures."""

from __future__ import annotations

import pytest

from docgen.language import Language, count_in_words


@pytest.mark.parametrize(
    ("count", "en", "zh"),
    [
        (1, "one (1)", "一（1）"),
        (2, "two (2)", "两（2）"),
        (3, "three (3)", "三（3）"),
        (12, "twelve (12)", "十二（12）"),
        (1200, "one thousand two hundred (1,200)", "一千二百（1,200）"),
    ],
)
def test_a_count_stands_in_words_before_its_figures(count: int, en: str, zh: str) -> None:
    assert count_in_words(count, Language.EN) == en
    assert count_in_words(count, Language.ZH) == zh
