"""Every form in which a fact is said, in every state, in both languages."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from docgen.diagnostics.messages import Words
from docgen.document.inlines import Blank, Certainty, Text, text_of
from docgen.document.slots import Slot
from docgen.drafting.open_points import Note, OpenPoint
from docgen.drafting.open_words import OPEN_WORDS
from docgen.drafting.sayings import FORMS
from docgen.drafting.speaking import Speaker
from docgen.drafting.spoken import MisusedFactError, NotAgreedError, Spoken
from docgen.language import Language
from docgen.model.citations import read_citation
from docgen.model.facts import Fact, FactState
from docgen.model.times import TimeOfDay
from docgen.model.values import Money, Period, Unit
from docgen.model.written import NOWHERE, Place
from tests.unit.drafting.facts import known, name, open_fact, wording

USD = Money("USD", Decimal(14_651_000))
DAY = datetime.date(2002, 11, 8)
SAID: list[tuple[str, object, str, str]] = [
    ("amount", USD, "US$14,651,000", "US$14,651,000"),
    ("amount_in_full", USD, "US$14,651,000.00", "US$14,651,000.00"),
    ("amount_in_text", USD, "US$14,651,000", "14,651,000美元"),
    ("amount_in_words", Money("USD", Decimal(5)), "Five United States Dollars", "伍美元整"),
    ("date", DAY, "November 8, 2002", "2002年11月8日"),
    ("solemn_date", DAY, "November 8, 2002", "二〇〇二年十一月八日"),
    ("share", Fraction(49, 100), "49%", "49%"),
    ("share", Fraction(2, 3), "2/3", "2/3"),
    ("rounded_share", Fraction(1, 4), "25%", "25%"),
    ("share_in_words", Fraction(49, 100), "forty-nine percent (49%)", "百分之四十九（49%）"),
    ("period", Period(90, Unit.DAY), "ninety (90) days", "九十（90）日"),
    ("count", 1000, "1,000", "1,000"),
    ("count_in_words", 3, "three (3)", "三（3）"),
    ("time", TimeOfDay(9, 5, datetime.timedelta(hours=8)), "9:05, Beijing time", "北京时间9时05分"),
    ("clock", TimeOfDay(14, 0, datetime.timedelta(hours=8)), "14:00", "14时00分"),
    ("zone", TimeOfDay(9, 5, datetime.timedelta(hours=9)), "UTC+9", "UTC+9"),
    ("rate", Decimal("827.70"), "827.70", "827.70"),
    ("line", "a  b", "a  b", "a  b"),
    ("appendix", 2, "Appendix 2", "附件二"),
]
SAMPLES = {form: value for form, value, *_ in SAID}


def _speaker(language: Language) -> Speaker:
    words = {english: f"中{english}" for english in (*OPEN_WORDS.values(), "Cash")}
    statutes = {"IR": Words(en="Implementing Regulations", zh="实施条例")}
    translate = words.__getitem__ if language is Language.ZH else str
    return Speaker(language, translate, statutes)


ZH, EN = _speaker(Language.ZH), _speaker(Language.EN)


def _say(speaker: Speaker, form: str, *facts: Any) -> Spoken:
    spoken = speaker.filters()[form](*facts)
    assert isinstance(spoken, Spoken)
    return spoken


def _said(spoken: Spoken) -> str:
    return text_of(part for part in spoken.parts if not isinstance(part, Spoken))


def _words(speaker: Speaker, form: str, *facts: Any) -> str:
    return _said(_say(speaker, form, *facts))


@pytest.mark.parametrize(("form", "value", "en", "zh"), SAID)
def test_a_known_fact_is_said_in_each_language(
    form: str, value: object, en: str, zh: str
) -> None:
    assert (_words(EN, form, known(value)), _words(ZH, form, known(value))) == (en, zh)


def test_every_form_is_tried_above() -> None:
    assert set(SAMPLES) == set(FORMS)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("speaker", [ZH, EN], ids=["zh", "en"])
def test_a_provisional_fact_is_said_in_brackets(speaker: Speaker, form: str) -> None:
    plain = known(SAMPLES[form])
    bracketed = known(SAMPLES[form], state=FactState.PROVISIONAL)
    said = _say(speaker, form, bracketed)
    assert _said(said) == f"[{_words(speaker, form, plain)}]"
    assert said.certainty is Certainty.BRACKETED


@pytest.mark.parametrize("form", FORMS)
def test_an_open_fact_is_said_in_the_words_of_its_kind(form: str) -> None:
    fact = open_fact("date")
    assert _words(EN, form, fact) == "[date to be fixed]"
    assert _words(ZH, form, fact) == "[中date to be fixed]"
    assert _say(EN, form, fact).certainty is Certainty.BRACKETED


@pytest.mark.parametrize("kind", OPEN_WORDS)
def test_every_kind_of_open_fact_has_words(kind: str) -> None:
    assert _words(EN, "line", open_fact(kind)) == f"[{OPEN_WORDS[kind]}]"


@pytest.mark.parametrize("form", FORMS)
def test_ink_leaves_a_ruled_blank(form: str) -> None:
    for speaker in (ZH, EN):
        said = _say(speaker, form, known(None, "date", state=FactState.BY_HAND))
        assert said.certainty is Certainty.BLANK
        assert any(isinstance(part, Blank) for part in said.parts)
        assert not any(character.isdigit() for character in _said(said))


def test_a_chinese_date_by_hand_keeps_its_three_words() -> None:
    said = _say(ZH, "solemn_date", known(DAY, "date", state=FactState.BY_HAND))
    words = [part.text for part in said.parts if isinstance(part, Text)]
    assert words == ["年", "月", "日"]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_agreed_cannot_be_said(form: str) -> None:
    with pytest.raises(NotAgreedError):
        _say(EN, form, known(None, state=FactState.NOT_AGREED))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("value", [b"x", None, "a name", 7, 0.5])
def test_a_form_refuses_what_is_not_its_type_or_no_fact(form: str, value: object) -> None:
    with pytest.raises(MisusedFactError):
        _say(EN, form, value)
    if value is not None and type(value) is not type(SAMPLES[form]):
        with pytest.raises(MisusedFactError):
            _say(EN, form, known(value))


def test_a_share_that_two_decimals_cannot_say_is_marked_as_rounded() -> None:
    said = _words(EN, "rounded_share", known(Fraction(1, 3)))
    assert "33.33%" in said
    assert said != "33.33%"


def test_a_text_is_said_in_its_language_under_the_path_of_the_whole() -> None:
    both = wording("zh: 甲\nen: A\n")
    assert (_words(ZH, "text", both), _words(EN, "text", both)) == ("甲", "A")
    assert _say(ZH, "text", both).path == both.place.path


def test_a_text_with_brackets_inside_gets_no_second_pair() -> None:
    both = wording('zh: 聘请［姓名］\nen: "hire [name]"\n')
    assert _words(ZH, "text", both) == "聘请［姓名］"
    assert _words(EN, "text", both) == "hire [name]"
    assert _say(ZH, "text", both).certainty is Certainty.BRACKETED


def test_an_open_chinese_name_is_said_with_the_latin_name_beside_the_bracket() -> None:
    both = name("zh: [Valence Technology]\nen: Valence Technology\n")
    assert _words(ZH, "name", both) == "Valence Technology [中Chinese name to be given]"
    assert _words(EN, "name", both) == "Valence Technology"


def test_a_name_of_which_nothing_is_known_is_said_as_open() -> None:
    both = name("zh: [to be given]\nen: [to be given]\n")
    assert _words(ZH, "name", both) == "[中Chinese name to be given]"
    assert _words(EN, "name", both) == "[name to be given]"


@pytest.mark.parametrize("form", ["text", "name"])
def test_a_text_or_name_refuses_a_single_fact(form: str) -> None:
    with pytest.raises(MisusedFactError):
        _say(EN, form, known("x"))


def test_a_word_of_the_vocabulary_is_said_from_the_catalogue() -> None:
    owner = wording("zh: 甲\nen: A\n")
    assert _words(EN, "word", "cash", owner, "form") == "Cash"
    assert _words(ZH, "word", "cash", owner, "form") == "中Cash"


def _based(*citations: str) -> Fact[Any]:
    place = Place(source=NOWHERE.source, basis=tuple(map(read_citation, citations)))
    return Fact(settled=1, place=place)


def test_the_basis_of_facts_is_each_article_once_before_appendices_and_statutes() -> None:
    facts = [_based("IR 29", "Appendix 2", "Article 35"), _based("Article 31", "Article 35")]
    english = _words(EN, "basis", facts)
    of_contract, of_statute = english.split("; ")
    assert of_contract == "Article 31, Article 35 and Appendix 2"
    assert of_statute == "Article 29 of the Implementing Regulations"
    assert _words(ZH, "basis", facts).startswith("第三十一条、第三十五条、附件二、")


def test_without_articles_a_sentence_reads_well_all_the_same() -> None:
    assert _words(EN, "basis", [_based()]) == "the relevant articles"
    assert _words(ZH, "basis", [_based()]) == "有关条款"


def test_the_basis_of_what_is_no_fact_is_refused() -> None:
    with pytest.raises(MisusedFactError):
        _say(EN, "basis", ["Article 31"])


def test_a_rate_is_quoted_as_published_for_a_hundred_units() -> None:
    paid, credited = known(Money("CNY", Decimal(1))), known(Money("USD", Decimal(1)))
    said = _words(EN, "quotation", known(Decimal("827.71")), paid, credited)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == "US$100 = RMB 827.71"


def test_an_open_rate_is_quoted_as_open() -> None:
    paid, credited = known(Money("CNY", Decimal(1))), known(Money("USD", Decimal(1)))
    assert _words(EN, "quotation", open_fact("rate"), paid, credited) == "[rate to be fixed]"


_FILLED = [
    ((Note(typed="to be fixed", kind="date"),), "中date to be fixed", "to be fixed"),
    ((Note(typed="日期待定", kind="date"),), "日期待定", "date to be fixed"),
    (
        (Note(typed="to be given", kind="chinese-name"), Note(typed="to be given", kind="name")),
        "中Chinese name to be given",
        "to be given",
    ),
    (
        (Note(typed="not known", kind="chinese-name"), Note(typed="A Ltd", value="A Ltd")),
        "中Chinese name to be given / A Ltd",
        "not known / A Ltd",
    ),
    (
        (Note(typed="待定", kind="text"), Note(typed="to be given", kind="text")),
        "待定",
        "to be given",
    ),
    ((Note(typed="2002-08-20", kind="date", value=datetime.date(2002, 8, 20)),),
     "2002年8月20日", "August 20, 2002"),
    ((Note(typed="", kind="text", value="a [b] c"),), "a [b] c", "a [b] c"),
    ((Note(typed="甲", value="甲"), Note(typed="A", value="A")), "甲", "A"),
    ((Note(typed="甲", value="甲"),), "甲", "甲"),
    ((Note(typed="", kind="count"),), "中number to be fixed", "number to be fixed"),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "zh", "en"), _FILLED)
def test_a_note_is_told_as_typed_to_those_who_read_it_else_in_the_words_of_its_type(
    notes: tuple[Note, ...], zh: str, en: str
) -> None:
    point = OpenPoint(path="p", place="x.yaml:1:1", notes=notes, label=Slot())
    assert (str(ZH.filters()["note"](point)), str(EN.filters()["note"](point))) == (zh, en)
