"""Both languages' spellings of one thing are one mention."""

import datetime
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

from docgen.proof.known import Known
from docgen.proof.mentions import (
    Amount,
    CitedArticle,
    Mention,
    MentionedValue,
    MentionKind,
    PartialDay,
    Span,
)
from docgen.proof.recognising import recognise

NOTHING_KNOWN = Known()
KNOWN = Known(
    names={
        "样本精密仪器有限公司": "company.name",
        "Specimen Precision Instruments Co., Ltd.": "company.name",
        "甲方": "parties.A.called",
        "Party A": "parties.A.called",
        "范例": "short",
        "范例甲": "board.A1.name",
        "Fan Lijia": "board.A1.name",
    },
    numbers=frozenset({"SP-2003-001", "样会验字〔2002〕第001号"}),
)


def _read(text: str, known: Known = NOTHING_KNOWN) -> list[tuple[str, MentionedValue]]:
    return [(one.kind.value, one.value) for one in recognise(text, known).elements()]


@pytest.mark.parametrize(
    "text",
    [
        "壹仟肆佰陆拾伍万壹仟美元整",
        "壹仟肆佰陆拾伍万壹仟美元正",
        "壹仟肆佰陸拾伍萬壹仟美元整",
        "美元壹仟肆佰陆拾伍万壹仟元整",
        "一千四百六十五万一千美元",
        "14,651,000美元",
        "14651000美元",
        "1,465.1万美元",
        "1465.1 万美元",
        "US$14,651,000",
        "US$ 14,651,000.00",
        "U.S.$14,651,000",
        "USD 14,651,000",
        "USD\N{NO-BREAK SPACE}14,651,000",
        "14.651 million US dollars",
        "14,651,000 United States Dollars",
        "Fourteen Million Six Hundred Fifty-One Thousand United States Dollars",
        "fourteen million, six hundred and fifty-one thousand united states dollars",
        "Fourteen Million Six Hundred Fifty-\nOne Thousand United\nStates Dollars",
        "Fourteen Million Six Hundred Fifty\ufffe\r\nOne Thou\u2010\r\nsand United States Dollars",
        "US$14,651,\r\n000",
        "US$14\r\n,651,000",
        "ＵＳ＄１４，６５１，０００",
        "U S $ 1 4 , 6 5 1 , 0 0 0",
        "1 4 , 6 5 1 , 0 0 0 美 元",
        "壹仟肆佰陆拾伍万\n壹仟美元整",
        "壹 仟 肆 佰 陆 拾 伍 万 壹 仟 美 元 整",
    ],
)
def test_every_spelling_of_an_amount_is_that_amount(text: str) -> None:
    assert _read(text) == [("amount", Amount("USD", Decimal(14651000)))]


@pytest.mark.parametrize(
    ("text", "code", "amount"),
    [
        ("人民币1,465万元", "CNY", "14650000"),
        ("500元", "CNY", "500"),
        ("RMB 1,409.50", "CNY", "1409.5"),
        ("¥1,409.50", "CNY", "1409.5"),
        ("人民币壹仟肆佰零玖元伍角", "CNY", "1409.5"),
        ("人民币壹仟陆佰捌拾元零叁角贰分", "CNY", "1680.32"),
        ("人民币壹仟陆佰捌拾元叁角贰分", "CNY", "1680.32"),
        ("人民币壹拾万柒仟元伍角叁分", "CNY", "107000.53"),
        ("人民币壹拾万零柒仟元零伍角叁分", "CNY", "107000.53"),
        ("人民币壹万陆仟肆佰零玖元零贰分", "CNY", "16409.02"),
        ("人民币伍角", "CNY", "0.5"),
        ("壹佰零壹美元壹拾壹美分", "USD", "101.11"),
        ("壹美元零伍美分", "USD", "1.05"),
        ("One Hundred One United States Dollars and Eleven Cents", "USD", "101.11"),
        ("HK$8,000,000", "HKD", "8000000"),
        ("壹亿元整", "CNY", "100000000"),
        ("壹亿零壹仟美元整", "USD", "100001000"),
        ("1.5亿美元", "USD", "150000000"),
        ("$500", "$", "500"),
    ],
)
def test_amounts_of_all_kinds_are_read(text: str, code: str, amount: str) -> None:
    assert _read(text) == [("amount", Amount(code, Decimal(amount)))]


@pytest.mark.parametrize(
    "text",
    [
        "壹仟肆佰零陆拾伍万美元整",
        "壹亿壹仟美元整",
        "壹仟伍美元整",
        "壹美元伍美分",
        "人民币壹元伍分",
        "Fourteen Hundred Thousand Million Six Million United States Dollars",
        "thirty (20) days",
        "三十（20）日",
        "2002年13月8日",
        "February 30, 2002",
        "第一百四条",
    ],
)
def test_what_is_spelt_wrongly_is_no_value(text: str) -> None:
    assert [kind for kind, _ in _read(text)] == ["unreadable"]


def test_one_zero_more_or_less_is_another_amount() -> None:
    right = recognise("壹仟肆佰陆拾伍万美元整", NOTHING_KNOWN)
    assert recognise("1,465万美元", NOTHING_KNOWN) == right
    assert recognise("壹佰肆拾陆万伍仟美元整", NOTHING_KNOWN) != right


@pytest.mark.parametrize(
    "text",
    [
        "2002年11月8日",
        "２００２年１１月８日",
        "2002 年 11 月 8 日",
        "2002年\r\n11月8\r\n日",
        "二〇〇二年十一月八日",
        "二○○二年十一月\n八日",
        "贰零零贰年壹拾壹月零捌日",
        "November 8, 2002",
        "November\N{NO-BREAK SPACE}8, 2002",
        "November\r\n8, 2002",
        "November 8th, 2002",
        "Nov. 8, 2002",
        "8 November 2002",
        "the 8th day of November, 2002",
        "2002-11-08",
    ],
)
def test_every_spelling_of_a_date_is_that_date(text: str) -> None:
    assert _read(text) == [("date", datetime.date(2002, 11, 8))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2002年11月", PartialDay(2002, 11, None)),
        ("November 2002", PartialDay(2002, 11, None)),
        ("12月31日", PartialDay(None, 12, 31)),
        ("十二月三十一日", PartialDay(None, 12, 31)),
        ("December 31", PartialDay(None, 12, 31)),
        ("31 December", PartialDay(None, 12, 31)),
    ],
)
def test_a_part_of_a_date_is_a_date(text: str, day: PartialDay) -> None:
    assert _read(text) == [("date", day)]


@pytest.mark.parametrize(
    ("text", "share", "times"),
    [
        ("49%", Fraction(49, 100), 1),
        ("４９％", Fraction(49, 100), 1),
        ("49 per cent", Fraction(49, 100), 1),
        ("百分之四十九（49%）", Fraction(49, 100), 2),
        ("forty-nine percent (49%)", Fraction(49, 100), 2),
        ("百分之十九点七三", Fraction(1973, 10000), 1),
        ("nineteen point seven three percent", Fraction(1973, 10000), 1),
        ("约21.88%", Fraction(2188, 10000), 1),
        ("approximately 21.88%", Fraction(2188, 10000), 1),
        ("百分之百", Fraction(1), 1),
        ("千分之五", Fraction(5, 1000), 1),
        ("三分之二", Fraction(2, 3), 1),
        ("two thirds", Fraction(2, 3), 1),
        ("two-thirds", Fraction(2, 3), 1),
        ("2/3", Fraction(2, 3), 1),
    ],
)
def test_every_spelling_of_a_share_is_that_share(text: str, share: Fraction, times: int) -> None:
    assert _read(text) == [("share", share)] * times


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("第一百零四条第（二）项", CitedArticle(104, ("2",))),
        ("第一百零四条\n第（二）项", CitedArticle(104, ("2",))),
        ("Article 104(2)", CitedArticle(104, ("2",))),
        ("Article\n104(2)", CitedArticle(104, ("2",))),
        ("第104条", CitedArticle(104)),
        ("第一百零四条第（二）项第（a）项", CitedArticle(104, ("2", "a"))),
        ("Article 104(2)(a)", CitedArticle(104, ("2", "a"))),
        ("Article 20 the director", CitedArticle(20)),
        ("第五十四条第四项（原文未编号）", CitedArticle(54, ("item 4",))),
        ("Article 54, item 4 (unnumbered in source)", CitedArticle(54, ("item 4",))),
    ],
)
def test_every_spelling_of_an_article_is_that_article(text: str, cited: CitedArticle) -> None:
    assert _read(text) == [("article", cited)]


def test_articles_in_a_list_are_articles() -> None:
    assert _read("Articles 32, 35(1) and 42; Appendices 2 and 3") == _read(
        "第三十二条、第三十五条第（一）项、第四十二条；附件二、附件三"
    )


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("附件二", "appendix", 2),
        ("Appendix 2", "appendix", 2),
        ("第十九章", "chapter", 19),
        ("Chapter 19", "chapter", 19),
    ],
)
def test_appendices_and_chapters_are_read(text: str, kind: str, number: int) -> None:
    assert _read(text) == [(kind, number)]


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("三十（30）日", 30, "day"),
        ("thirty (30) days", 30, "day"),
        ("30日内", 30, "day"),
        ("within 30 days", 30, "day"),
        ("三十天", 30, "day"),
        ("a thirty-day period", 30, "day"),
        ("两（2）个月", 2, "month"),
        ("two months", 2, "month"),
        ("五十年", 50, "year"),
        ("fifty (50) years", 50, "year"),
        ("十个工作日", 10, "working day"),
        ("ten working days", 10, "working day"),
        ("ten (10) business\ndays", 10, "working day"),
    ],
)
def test_every_spelling_of_a_period_is_that_period(text: str, count: int, unit: str) -> None:
    assert _read(text) == [("period", Span(Decimal(count), unit))]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("董事三名", "three directors"),
        ("七（7）名董事", "seven (7) directors"),
        ("正本一式六份", "six originals"),
        ("两种文本", "the two versions"),
        ("第三次会议", "the third meeting"),
        ("1亿瓦时", "100,000,000 watt-hours"),
        ("2002年度", "the year 2002"),
        ("二〇〇二年", "2002"),
        ("传真0312", "fax 0312"),
        ("工艺“一号”", "process No. 1"),
        ("第000001号", "No. 000001"),
        ("第 1 页，共 2 页", "Page 1 of 2"),
    ],
)
def test_counted_things_are_equal_in_both_languages(zh: str, en: str) -> None:
    assert recognise(zh, NOTHING_KNOWN) == recognise(en, NOTHING_KNOWN) != Counter()


@pytest.mark.parametrize(
    "text",
    ["第三方", "a Third Party", "任何一方", "each year", "每一年", "one of them", "张三", "双方",
     "the parties", "any one year", "年产量", "百分之", "第一次", "the first meeting"],
)  # fmt: skip
def test_ordinary_words_mention_nothing(text: str) -> None:
    assert not recognise(text, NOTHING_KNOWN)


def test_nothing_is_counted_twice() -> None:
    text = "2002年11月8日起三十（30）日内缴付14,651,000美元，占49%"
    assert Counter(kind for kind, _ in _read(text)) == Counter(
        {"date": 1, "period": 1, "amount": 1, "share": 1}
    )


def test_names_of_both_languages_are_one_name() -> None:
    zh = recognise("样本精密仪器有限公司与甲方", KNOWN)
    en = recognise("Specimen Precision\nInstruments Co., Ltd. and Party A", KNOWN)
    assert zh == en
    assert {one.value for one in zh} == {"company.name", "parties.A.called"}


def test_the_longest_name_counts() -> None:
    assert _read("范例甲", KNOWN) == [("name", "board.A1.name")]


def test_a_name_inside_a_word_is_no_name() -> None:
    assert not recognise("Party And Fan Lijian", KNOWN)


def test_numbers_of_papers_are_read_whole() -> None:
    text = "No. SP-\ufffe\r\n2003-001"
    assert _read("No. SP-2003-001", KNOWN) == [("number", "SP-2003-001")]
    assert _read(text.replace("-\ufffe", "\ufffe"), KNOWN) == [("number", "SP-2003-001")]
    assert _read("样会验字\r\n〔2002〕第001号", KNOWN) == [("number", "样会验字〔2002〕第001号")]


def test_a_number_with_another_figure_is_not_that_number() -> None:
    assert Mention(MentionKind.NUMBER, "SP-2003-001") not in recognise("SP-2003-0012", KNOWN)


def test_an_amount_counts_nothing_that_stands_after_it() -> None:
    expected = [("amount", Amount("USD", Decimal(1200000)))]
    assert _read("US$1,200,000 from Party B") == expected
    assert _read("US$1,200,000 of the shares") == expected
