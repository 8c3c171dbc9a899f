"""Counts of things, in words and figures."""

from __future__ import annotations

from typing import assert_never

from docgen.language.chinese_numerals import plain_numeral
from docgen.language.english_numerals import english_cardinal
from docgen.language.languages import Language


def count_in_words(count: int, language: Language) -> str:
    """Say how many there are of what follows: three (3), 三（3）, 两（2）."""
    match language:
        case Language.EN:
            return f"{english_cardinal(count)} ({count:,})"
        case Language.ZH:
            # A count of two is 两, never 二, before the thing that is counted.
            said = "两" if count == 2 else plain_numeral(count)
            return f"{said}（{count:,}）"
        case _:
            assert_never(language)
