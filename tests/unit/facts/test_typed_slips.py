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
    ],
)
def test_another_notation_of_a_date_is_told_the_date_meant(typed: str, meant: str) -> None:
    finding = _finding(DATE, typed)
    assert finding.code == "date"
    assert _hint(finding) == f"type year, month and day: {meant}"


@pytest.mark.parametrize(
    "typed", ["2024/13/01", "31/31/2002", "20020412", "2002-4", "soon", "２００２-04-12"]
)
def test_what_is_no_date_in_any_notation_is_told_the_notation(typed: str) -> None:
    finding = _finding(DATE, typed)
    assert finding.code == "date"
    assert _hint(finding) == "type year, month and day with hyphens: 2002-11-08"


@pytest.mark.parametrize("typed", ["2024-02-30", "2023-02-29", "2002-00-10", "2002-13-01"])
def test_a_day_that_the_calendar_does_not_have_is_found(typed: str) -> None:
    assert _finding(DATE, typed).code == "no-such-day"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14,651,000", "USD 14,651,000"),
        ("US$14,651,000", "USD 14,651,000"),
        ("$ 5", "USD 5"),
        ("14651000美元", "USD 14651000"),
        ("￥600,000", "CNY 600,000"),
        ("RMB 600,000", "CNY 600,000"),
        ("人民币600,000元", "CNY 600,000"),
        ("€5.50", "EUR 5.50"),
    ],
)
def test_an_amount_without_its_iso_code_is_told_the_one_meant(typed: str, meant: str) -> None:
    finding = _finding(AMOUNT, typed)
    assert finding.code == "amount-without-currency"
    assert render(finding.required, "en", str) == meant


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
