"""What people type in place of a date, an amount, a share, a period or a text."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import render
from docgen.model.facts import Fact, FactState
from docgen.model.values import Money
from tests.smallest import A_01, CONTRACT, changed, loaded

DATE = (A_01, "made_on: ", "2002-04-12", "contributions.A-01.made_on")
AMOUNT = (A_01, "amount: ", "USD 600,000", "contributions.A-01.amount")
SHARE = (CONTRACT, "share: ", "60%", "capital.subscriptions.A.share")
PERIOD = (CONTRACT, "issued_within: ", "60 days", "certificates.issued_within")
LINE = (CONTRACT, "licence_number: ", '"0001"', "company.licence_number")
CHINESE = (CONTRACT, "zh: ", "甲公司", "parties.A.name.zh")
ENGLISH = (CONTRACT, "en: ", "First Company", "parties.A.name.en")

Field = tuple[str, str, str, str]


def _texts(field: Field, typed: str) -> dict[str, str]:
    file, key, value, _ = field
    return changed(file, key + typed, key + value)


def _finding(field: Field, typed: str) -> Finding:
    """The one finding, which stands exactly under what was typed."""
    texts = _texts(field, typed)
    (finding,) = loaded(texts).findings
    source = finding.source
    line = texts[field[0]].split("\n")[source.line - 1]
    assert line[source.column - 1 :][: source.length] == typed
    return finding


def _fact(field: Field, typed: str) -> Fact[Any]:
    contract = loaded(_texts(field, typed)).contract
    assert contract is not None, loaded(_texts(field, typed)).findings
    return contract.facts[field[3]]


def _hint(finding: Finding) -> str:
    return render(finding.hint, "en", str)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("08/11/2002", "2002-08-11 / 2002-11-08"),
        ("31/12/2002", "2002-12-31"),
        ("12/12/2002", "2002-12-12"),
        ("2024-1-3", "2024-01-03"),
        ("2024/1/31", "2024-01-31"),
        ("2024.1.31", "2024-01-31"),
        ("2024年1月31日", "2024-01-31"),
        ("2024 年 1 月 31 日", "2024-01-31"),
        ("２００２-04-12", "2002-04-12"),
        ("2OO2-O4-12", "2002-04-12"),
        ("20020412", "2002-04-12"),
        ("二〇〇二年四月十二日", "2002-04-12"),
        ("12 April 2002", "2002-04-12"),
        ("April 12, 2002", "2002-04-12"),
        ("the 12th day of April, 2002", "2002-04-12"),
        ("12-Apr-2002", "2002-04-12"),
        ("2002-04-12。", "2002-04-12"),
        ("2002-04-12 星期五", "2002-04-12"),
        ("Friday, 12 April 2002", "2002-04-12"),
    ],
)
def test_another_notation_of_a_date_is_told_the_date_meant(typed: str, meant: str) -> None:
    finding = _finding(DATE, typed)
    assert finding.code == "date"
    assert _hint(finding) == f"type year, month and day: {meant}"


@pytest.mark.parametrize(
    "typed", ["2024/13/01", "31/31/2002", "2002-4", "soon", "12/04/02", "30 February 2002"]
)
def test_what_is_no_date_in_any_notation_is_told_the_notation(typed: str) -> None:
    finding = _finding(DATE, typed)
    assert finding.code == "date"
    assert _hint(finding) == "type year, month and day with hyphens: YYYY-MM-DD"


@pytest.mark.parametrize("typed", ["2024-02-30", "2023-02-29", "2002-00-10", "2002-13-01"])
def test_a_day_that_the_calendar_does_not_have_is_found(typed: str) -> None:
    assert _finding(DATE, typed).code == "no-such-day"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2990万美元", "USD 29,900,000"),
        ("US$29.9 million", "USD 29,900,000"),
        ("HK$5,000", "HKD 5,000"),
        ("US$14,651,000", "USD 14,651,000"),
        ("$ 5", "USD 5"),
        ("14651000美元", "USD 14651000"),
        ("￥600,000", "CNY 600,000"),
        ("RMB 600,000", "CNY 600,000"),
        ("人民币600,000元", "CNY 600,000"),
        ("€5.50", "EUR 5.50"),
        ("八十万美元", "USD 800,000"),
        ("人民币捌拾万元整", "CNY 800,000"),
        ("一亿二千万零五百元", "CNY 120,000,500"),
        ("六十万美元（US$600,000）", "USD 600,000"),
    ],
)
def test_an_amount_without_its_iso_code_is_told_the_one_meant(typed: str, meant: str) -> None:
    finding = _finding(AMOUNT, typed)
    assert finding.code == "currency-sign"
    assert _hint(finding) == f"type {meant}"


def test_nobody_guesses_the_currency_of_bare_figures() -> None:
    finding = _finding(AMOUNT, "14,651,000")
    assert finding.code == "amount-without-currency"
    assert "USD 14,651,000, CNY 14,651,000 or another" in _hint(finding)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("USD600,000", "USD 600,000"),
        ("usd 600,000", "USD 600,000"),
        ("600,000 USD", "USD 600,000"),
        ("USD １，０００", "USD 1,000"),
        ("USD 6OO,OOO", "USD 600,000"),
        ("USD 600 000", "USD 600,000"),
        ("USD 600.000,00", "USD 600000.00"),
        ("USD 600,0000", "USD 600,000 / USD 6,000,000"),
        ("USD 1,600,0000", "USD 1,600,000 / USD 16,000,000"),
        ("陆拾万美元（USD 700,000）", ""),
        ("万美元", ""),
        ("USD 14,65,000", ""),
        ("USD 1e6", ""),
    ],
)
def test_an_amount_in_other_figures_is_told_those_meant(typed: str, meant: str) -> None:
    finding = _finding(AMOUNT, typed)
    assert finding.code == "amount"
    assert _hint(finding) == f"type {meant}" if meant else "USD 1,234,567" in _hint(finding)


@pytest.mark.parametrize(
    "typed",
    [
        "USD 14,65,000",
        "USD 1465,000",
        "USD 14,651,00",
        "USD -5",
        "USD 5.",
        "USD .5",
        "USD 600.000,00",
        "usd 600,000",
        "USD600,000",
        "USD  600,000",
        "600,000 USD",
        "USD １，０００",
        "USD 1，000",
        "USD 1e6",
        "USD 1_000",
        "USD 6 hundred",
    ],
)
def test_what_is_no_amount_is_found(typed: str) -> None:
    assert _finding(AMOUNT, typed).code == "amount"


def test_an_amount_survives_the_blanks_that_an_editor_puts_into_brackets() -> None:
    fact = _fact(AMOUNT, "[USD 29, 900, 000]")
    assert fact.state is FactState.PROVISIONAL
    assert fact.value == Money("USD", Decimal(29_900_000))


@pytest.mark.parametrize(
    "typed", ["60", "0.6", "60 %", "60％", "120%", "3/2", "2/0", "60.%", "-5%", "６０%", "六成"]
)
def test_what_is_no_share_is_found(typed: str) -> None:
    assert _finding(SHARE, typed).code == "share"


@pytest.mark.parametrize(
    "typed",
    ["30", "0 days", "30 Days", "30days", "30  days", "30天", "two months", "9 weeks", "3.5 days"],
)
def test_what_is_no_period_is_found(typed: str) -> None:
    assert _finding(PERIOD, typed).code == "period"


@pytest.mark.parametrize(
    ("field", "typed", "meant"),
    [
        (SHARE, "60", "60%"),
        (SHARE, "0.6", "60%"),
        (SHARE, "６０％", "60%"),
        (SHARE, "六成", "60%"),
        (SHARE, "百分之六十", "60%"),
        (SHARE, "三分之二", "2/3"),
        (SHARE, "sixty percent", "60%"),
        (PERIOD, "60天", "60 days"),
        (PERIOD, "60days", "60 days"),
        (PERIOD, "sixty days", "60 days"),
        (PERIOD, "sixty (60) days", "60 days"),
        (PERIOD, "十四日", "14 days"),
        (PERIOD, "14个工作日", "14 working days"),
        (PERIOD, "两年", "2 years"),
        (PERIOD, "one month", "1 month"),
    ],
)
def test_a_share_or_period_in_other_words_is_told_the_one_meant(
    field: Field, typed: str, meant: str
) -> None:
    assert _hint(_finding(field, typed)) == f"type {meant}"


@pytest.mark.parametrize(
    ("field", "typed"), [(SHARE, "120%"), (SHARE, "1"), (PERIOD, "60"), (PERIOD, "sixty (50) days")]
)
def test_what_may_mean_two_things_is_not_guessed(field: Field, typed: str) -> None:
    hint = _hint(_finding(field, typed))
    assert "such as" in hint or "like one of these" in hint


@pytest.mark.parametrize("typed", ["by hand", "By-hand", "手填"])
@pytest.mark.parametrize("field", [DATE, AMOUNT, PERIOD])
def test_other_words_for_ink_are_told_the_one_of_the_house(field: Field, typed: str) -> None:
    finding = _finding(field, typed)
    assert (finding.code, _hint(finding)) == ("by-hand", "type by_hand")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("第五条", "Article 5"), ("Art. 5", "Article 5"), ("article 5", "Article 5"),
     ("第五条第（二）项", "Article 5(2)"), ("附件一", "Appendix 1"), ("IR29", "IR 29")],
)  # fmt: skip
def test_a_citation_in_another_form_is_told_the_one_meant(typed: str, meant: str) -> None:
    (finding,) = loaded(changed(A_01, f"basis: {typed}", "basis: Article 5")).findings
    assert (finding.code, _hint(finding)) == ("citation", f"type {meant}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("第五条、第八条", "[Article 5, Article 8]"),
     ("Article 5(1) and 附件一", "[Article 5(1), Appendix 1]"),
     ("[第五条和第八条]", "Article 5, Article 8")],
)  # fmt: skip
def test_several_citations_in_one_text_are_told_as_a_list(typed: str, meant: str) -> None:
    (finding,) = loaded(changed(A_01, f"basis: {typed}", "basis: Article 5")).findings
    assert (finding.code, _hint(finding)) == ("citation", f"type {meant}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("第五条第一款", "Article 5"), ("第五条第一款第（二）项", "Article 5(2)"),
     ("Article 5 paragraph 1", "Article 5")],
)  # fmt: skip
def test_a_paragraph_without_a_number_is_told_its_article(typed: str, meant: str) -> None:
    (finding,) = loaded(changed(A_01, f"basis: {typed}", "basis: Article 5")).findings
    said = f"an unnumbered paragraph is not named, only its article: type {meant}"
    assert (finding.code, _hint(finding)) == ("citation", said)


def test_a_citation_that_is_half_understood_is_not_guessed() -> None:
    (finding,) = loaded(changed(A_01, "basis: 第五条、见后", "basis: Article 5")).findings
    assert _hint(finding).startswith("type it like one of these")


@pytest.mark.parametrize(
    ("typed", "instead_of", "meant"),
    [
        ("party: 甲公司", "party: A", "type A"),
        ("party: Party B", "party: A", "type B"),
        ("party: 丙方", "party: A", "those that exist: A, B"),
        ("office: 总裁,", "office: chairman,", "those that exist: chairman"),
    ],
)
def test_a_name_in_place_of_an_id_is_told_the_id_or_those_that_exist(
    typed: str, instead_of: str, meant: str
) -> None:
    (finding,) = loaded(changed(A_01, typed, instead_of)).findings
    assert (finding.code, _hint(finding)) == ("id", meant)


@pytest.mark.parametrize(
    ("typed", "meant"), [("现金", "cash"), ("Cash", "cash"), ("专有技术", "technology")]
)
def test_a_form_in_other_words_is_told_the_word_of_the_list(typed: str, meant: str) -> None:
    (finding,) = loaded(changed(A_01, f"\nform: {typed}", "\nform: cash")).findings
    assert (finding.code, _hint(finding)) == ("form-of-contribution", f"type {meant}")


@pytest.mark.parametrize("field", [DATE, AMOUNT, LINE, CHINESE])
def test_quote_marks_of_print_around_a_value_are_found(field: Field) -> None:
    finding = _finding(field, f"“{field[2].strip(chr(34))}”")
    assert finding.code == "curly-quotes"
    assert _hint(finding).startswith(f'type "{field[2].strip(chr(34))}";')


def test_quote_marks_of_print_inside_straight_ones_are_part_of_the_text() -> None:
    assert _fact(LINE, '"“0001”"').value == "“0001”"


@pytest.mark.parametrize("typed", ["[[2002-04-12]]", "[ [2002-04-12] ]", "[[to be fixed]]"])
def test_brackets_in_brackets_are_told_to_lose_one_pair(typed: str) -> None:
    (finding,) = loaded(_texts(DATE, typed)).findings
    assert finding.code == "double-brackets"
    assert _hint(finding) == f"type [{typed.strip('[ ]')}]"


@pytest.mark.parametrize("typed", ["", "待定"])
def test_an_id_is_never_told_to_stay_open(typed: str) -> None:
    (finding,) = loaded(changed(A_01, f"\nparty: {typed}", "\nparty: A")).findings
    assert "cannot stay open" in _hint(finding)


def test_a_period_may_be_written_in_the_singular() -> None:
    assert _fact(PERIOD, "30 day").value == _fact(PERIOD, "30 days").value


@pytest.mark.parametrize("typed", ["待定", "TBD", "tbd", "×××", "____", "XX", "？？"])
@pytest.mark.parametrize("field", [DATE, AMOUNT, SHARE, PERIOD, LINE, CHINESE, ENGLISH])
def test_a_word_that_stands_for_a_missing_value_is_told_to_use_brackets(
    field: Field, typed: str
) -> None:
    finding = _finding(field, typed)
    assert finding.code == "placeholder"
    assert "[to be fixed]" in _hint(finding)


@pytest.mark.parametrize("typed", ["日期待定", "编号TBD", "XX有限公司", "No. ____"])
def test_such_a_word_inside_a_longer_text_is_found_too(typed: str) -> None:
    assert _finding(LINE, typed).code == "placeholder"


@pytest.mark.parametrize("typed", ["XXI", "Sotbd", "TBDX", "a_b", "100×200", "why?"])
def test_a_text_that_only_resembles_such_a_word_is_none(typed: str) -> None:
    assert _fact(LINE, typed).value == typed


@pytest.mark.parametrize(
    ("field", "typed", "meant"),
    [
        (DATE, "【2002-04-12】", "[2002-04-12]"),
        (AMOUNT, "［USD 600,000］", "[USD 600,000]"),
        (LINE, "【0001】", "[0001]"),
        (CHINESE, "［甲公司］", "[甲公司]"),
        (CHINESE, "【待定】", "[待定]"),
    ],
)
def test_a_whole_value_in_wide_brackets_is_told_to_use_narrow_ones(
    field: Field, typed: str, meant: str
) -> None:
    finding = _finding(field, typed)
    assert finding.code == "full-width-brackets"
    assert _hint(finding) == f"type {meant}"


@pytest.mark.parametrize(
    "typed", ["聘请［姓名］为总经理", "聘请【姓名】为总经理", '"聘请[姓名]为总经理"']
)
@pytest.mark.parametrize("field", [LINE, CHINESE])
def test_brackets_of_any_width_inside_a_text_make_it_provisional(
    field: Field, typed: str
) -> None:
    fact = _fact(field, typed)
    assert fact.state is FactState.PROVISIONAL
    assert fact.value == typed.strip('"')


@pytest.mark.parametrize("field", [DATE, AMOUNT, SHARE, PERIOD, LINE, CHINESE, ENGLISH])
def test_an_empty_value_is_found(field: Field) -> None:
    (finding,) = loaded(_texts(field, '""')).findings
    assert finding.code == "empty-value"


@pytest.mark.parametrize("field", [DATE, AMOUNT, SHARE, PERIOD, LINE, CHINESE, ENGLISH])
@pytest.mark.parametrize("typed", ["[to be fixed]", "[]", "[to be agreed, see Article 5: later]"])
def test_a_note_in_brackets_leaves_a_fact_open(field: Field, typed: str) -> None:
    fact = _fact(field, typed)
    assert (fact.state, fact.settled, fact.note) == (FactState.OPEN, None, typed[1:-1])


def test_ink_leaves_a_blank_until_the_date_is_recorded() -> None:
    blank, recorded = _fact(DATE, "by_hand"), _fact(DATE, "{by_hand: 2003-07-01}")
    assert (blank.state, blank.settled) == (FactState.BY_HAND, None)
    assert (recorded.state, recorded.settled) == (FactState.BY_HAND, datetime.date(2003, 7, 1))


def test_what_is_not_agreed_keeps_its_reason() -> None:
    fact = _fact(DATE, "{not_agreed: the contract is silent}")
    assert (fact.state, fact.note) == (FactState.NOT_AGREED, "the contract is silent")


def test_a_single_value_may_stand_under_an_article_of_its_own() -> None:
    own, inherited = _fact(DATE, "{value: 2002-04-12, basis: Article 9}"), _fact(DATE, "2002-04-12")
    assert [citation.number for citation in own.basis] == [9]
    assert [citation.number for citation in inherited.basis] == [5]
    assert own.value == inherited.value


def test_a_value_under_its_own_article_may_be_in_brackets() -> None:
    fact = _fact(DATE, "{value: [2002-04-12], basis: Article 9}")
    assert fact.state is FactState.PROVISIONAL
    assert [citation.number for citation in fact.basis] == [9]
