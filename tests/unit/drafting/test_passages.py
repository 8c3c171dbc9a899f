"""Texts that name facts, names in a row, words of facts, and pieces that never break."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.document import blocks as b
from docgen.document.inlines import Certainty, Said, facts_in, text_of
from docgen.drafting.speaking import Speaker
from docgen.drafting.spoken import MisusedFactError
from docgen.language import Language
from docgen.model.facts import Fact, FactState
from docgen.model.values import read_money
from tests.unit.drafting.facts import drafted, known, name, open_fact, wording

AMOUNT = known(read_money("USD 1,000"), "amount", "contributions.A-01.amount")


def _speaker(language: Language, fact: Fact[Any] | None = AMOUNT) -> Speaker:
    words = {"Passed": "通过", "amount to be fixed": "金额待定", "to be fixed": "待定"}
    translate = words.__getitem__ if language is Language.ZH else str
    return Speaker(language, translate, {}, refer=lambda *_: fact)


def _filtered(speaker: Speaker, filter_name: str, *values: Any) -> str:
    return str(speaker.filters()[filter_name](*values).__html__())


def test_a_text_says_the_facts_that_it_names_each_language_its_own_way() -> None:
    text = wording("{zh: 以<A-01.amount>购置, en: Bought for <A-01.amount>}")
    zh = _filtered(_speaker(Language.ZH), "text", text)
    en = _filtered(_speaker(Language.EN), "text", text)
    for said, words in ((zh, "1,000美元"), (en, "US$1,000")):
        assert 'path="contributions.A-01.amount" form="amount_in_text"' in said
        assert words in said
        assert "&lt;" not in said


def test_a_text_that_names_nothing_is_refused() -> None:
    text = wording("{zh: 以<A-09.amount>购置, en: Bought for <A-09.amount>}")
    with pytest.raises(MisusedFactError):
        _filtered(_speaker(Language.EN, None), "text", text)


def test_an_open_fact_stays_in_brackets_inside_its_text() -> None:
    text = wording("{zh: 以<A-01.amount>购置, en: Bought for <A-01.amount>}")
    fact = open_fact("amount", "contributions.A-01.amount")
    said = _filtered(_speaker(Language.ZH, fact), "text", text)
    assert 'certainty="bracketed">[金额待定]' in said


def test_names_stand_in_a_row() -> None:
    names = [name("{zh: 甲, en: A}"), name("{zh: 乙, en: B}"), name("{zh: 丙, en: C}")]
    assert _filtered(_speaker(Language.EN), "names", names).count("<fact") == 3
    assert "</fact> and <fact" in _filtered(_speaker(Language.EN), "names", names)
    assert "</fact>、<fact" in _filtered(_speaker(Language.ZH), "names", names)


@pytest.mark.parametrize("names", [[], None, [known("A")]])
def test_nothing_but_names_is_put_in_a_row(names: object) -> None:
    with pytest.raises(MisusedFactError):
        _filtered(_speaker(Language.EN), "names", names)


def test_a_word_of_a_fact_is_as_sure_as_the_fact() -> None:
    sure = known("passed", "word")
    unsure = known("passed", "word", state=FactState.PROVISIONAL)
    assert ">通过<" in _filtered(_speaker(Language.ZH), "word", sure, None, "outcome")
    assert ">[通过]<" in _filtered(_speaker(Language.ZH), "word", unsure, None, "outcome")


def test_facts_named_by_a_text_are_found_after_it() -> None:
    inner = Said(path="a", form="amount", certainty=Certainty.SETTLED, parts=())
    outer = Said(path="b", form="passage", certainty=Certainty.SETTLED, parts=(inner,))
    assert [one.path for one in facts_in((outer,))] == ["b", "a"]


def test_an_unbroken_piece_holds_its_blocks() -> None:
    made = drafted(
        "<document><unbroken><resolution>{{ _('Cash') }}</resolution>"
        "<vote>{{ _('Cash') }}</vote></unbroken></document>"
    )
    assert made.document is not None
    (piece,) = made.document.blocks
    assert isinstance(piece, b.Unbroken)
    assert [one.role for one in piece.blocks if isinstance(one, b.Paragraph)] == [
        "resolution",
        "vote",
    ]
    (first, _) = piece.blocks
    assert isinstance(first, b.Paragraph)
    assert text_of(first.slot.zh) == "现金"
