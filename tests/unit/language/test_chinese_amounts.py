"""Chinese amounts in capitals."""

from decimal import Decimal

import pytest

from docgen.language import (
    AmountStyle,
    Language,
    Unreadable,
    amount_in_words,
    read_amount_in_words,
)

SAID = [
    ("CNY", "0", "人民币零元整", "人民币零元整"),
    ("CNY", "0.10", "人民币壹角", "人民币壹角"),
    ("CNY", "1000000.50", "人民币壹佰万元零伍角", "人民币壹佰万元零伍角"),
    ("CNY", "100001000", "人民币壹亿零壹仟元整", "人民币壹亿零壹仟元整"),
    ("TWD", "20", "新台币贰拾元整", "新台币贰拾元整"),
    ("USD", "0", "零美元整", "美元零元整"),
    ("USD", "1", "壹美元整", "美元壹元整"),
    ("USD", "1.01", "壹美元零壹美分", "美元壹元零壹分"),
    ("USD", "10.50", "壹拾美元伍拾美分", "美元壹拾元零伍角"),
    ("USD", "100001000", "壹亿零壹仟美元整", "美元壹亿零壹仟元整"),
    ("EUR", "2.20", "贰欧元贰拾欧分", "欧元贰元贰角"),
    ("HKD", "3.05", "叁港元零伍港分", "港元叁元零伍分"),
    ("GBP", "0.99", "玖拾玖便士", "英镑玖角玖分"),
    ("CHF", "20", "贰拾瑞士法郎整", "瑞士法郎贰拾元整"),
    ("JPY", "1000000", "壹佰万日元整", "日元壹佰万元整"),
]
VARIANTS = [
    ("人民币壹拾元壹角正", "CNY", "10.10"),
    ("人民幣貳萬陸仟圓正", "CNY", "26000"),
    ("美圆壹仟圆整", "USD", "1000"),
    ("壹拾美元零伍拾美分", "USD", "10.50"),
    ("人民币壹拾万零柒仟元伍角叁分", "CNY", "107000.53"),
]
MALFORMED = [
    "",
    "壹仟元整",
    "壹仟",
    "人民币",
    "人民币元整",
    "人民币整",
    "人民币壹仟",
    "人民币壹仟元",
    "人民币壹仟整",
    "人民币壹仟零零壹元整",
    "人民币壹仟元整整",
    "人民币壹元壹分",
    "人民币壹元零零壹分",
    "人民币壹元壹分整",
    "人民币壹元零壹角",
    "人民币零元伍角",
    "人民币壹元伍分壹角",
    "人民币壹元壹拾角",
    "人民币壹元壹角零壹分",
    "人民币壹元贰元整",
    "人民币伍角壹元整",
    "人民币 壹仟元整",
    "人民币壹仟美元整",
    "人民币拾元整",
    "人民币一千元整",
    "美元壹佰美元整",
    "美元壹元壹美分",
    "壹美元",
    "壹美元壹美分",
    "壹美元零伍拾美分",
    "壹美元壹佰美分",
    "壹美元零零美分",
    "壹美元零美分",
    "零美元伍美分",
    "壹美元伍港分",
    "零美分",
    "壹佰美分",
    "壹日元伍美分",
    "日元壹元壹角",
    "壹美元整整",
    "伍美分整",
]


@pytest.mark.parametrize(("code", "amount", "unit_last", "currency_first"), SAID)
def test_an_amount_is_said_in_both_styles_and_read_back(
    code: str, amount: str, unit_last: str, currency_first: str
) -> None:
    value = Decimal(amount)
    for style, words in zip(AmountStyle, (unit_last, currency_first), strict=True):
        assert amount_in_words(code, value, Language.ZH, style) == words
        assert read_amount_in_words(words, Language.ZH) == (code, value)


@pytest.mark.parametrize(("words", "code", "amount"), VARIANTS)
def test_another_correct_spelling_is_read(words: str, code: str, amount: str) -> None:
    assert read_amount_in_words(words, Language.ZH) == (code, Decimal(amount))


@pytest.mark.parametrize("words", MALFORMED)
def test_malformed_words_are_refused(words: str) -> None:
    with pytest.raises(Unreadable):
        read_amount_in_words(words, Language.ZH)
