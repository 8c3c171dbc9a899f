"""Both languages state the same facts, in the same order, and mention the same figures."""

from collections.abc import Mapping
from dataclasses import replace

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import render
from docgen.diagnostics.source import Source
from docgen.document.blocks import Annex, Paragraph
from docgen.document.inlines import Certainty, Inline, Said, Strong, Text
from docgen.model.facts import Fact
from docgen.model.written import Place
from docgen.proof.document_parity import compare_languages
from docgen.proof.known import Known
from tests.unit.proof.changing import PAPER, paper, said, slot
from tests.writers.sample import certificate, columns_sample, renminbi_certificate

Facts = Mapping[str, Fact[str]]
NO_FACTS: Facts = {}
KNOWN = Known(
    names={"范例甲": "A1.name", "Fan Lijia": "A1.name", "范例乙": "A2.name", "Fan Liyi": "A2.name"}
)
DAY_ZH, DAY_EN = said("signed", "date", "2002年11月8日"), said("signed", "date", "November 8, 2002")
PAID_ZH = said("paid", "amount_in_text", "5,900,000美元")
PAID_EN = said("paid", "amount_in_text", "US$5,900,000")
LEFT_ZH = said("left", "amount_in_text", "9,349,000美元")
LEFT_EN = said("left", "amount_in_text", "US$9,349,000")


def _compare(
    zh: tuple[Inline, ...], en: tuple[Inline, ...], facts: Facts = NO_FACTS
) -> tuple[Finding, ...]:
    return compare_languages(paper(slot(zh, en)), KNOWN, facts)


def test_the_samples_say_the_same_in_both_languages() -> None:
    for document in (certificate(), renminbi_certificate(), columns_sample()):
        assert compare_languages(document, KNOWN, NO_FACTS) == ()


def test_word_order_may_differ() -> None:
    zh = (Text("于"), DAY_ZH, Text("缴付"), PAID_ZH)
    assert _compare(zh, (Text("paid "), PAID_EN, Text(" on "), DAY_EN)) == ()


def test_a_dropped_fact_is_found_at_the_line_of_the_template() -> None:
    (found, *rest) = _compare((Text("于"), DAY_ZH, Text("缴付")), (PAID_EN, Text(" on "), DAY_EN))
    assert found.code == "parity-facts"
    assert found.source == Source(f"templates/{PAPER}", 1)
    assert "paid (amount_in_text)" in render(found.observed, "en", str)
    assert [one.code for one in rest] == ["parity-figures"]


def test_the_place_of_the_fact_stands_beside() -> None:
    place = Source("contract_data/x/contract.yaml", 7)
    typed = Fact(settled="", place=Place(source=place, path="paid"))
    found = _compare((Text("无"),), (PAID_EN,), {"paid": typed})[0]
    assert found.also == (place,)


def test_a_fact_in_plain_words_of_one_language_is_found() -> None:
    found = _compare((Text("缴付5,900,000美元"),), (Text("paid "), PAID_EN))
    assert [one.code for one in found] == ["parity-facts"]


def test_another_form_of_the_same_fact_is_found() -> None:
    words = said("paid", "amount_in_words", "伍佰玖拾万美元整")
    assert [one.code for one in _compare((words,), (PAID_EN,))] == ["parity-facts"]


def test_amounts_in_another_order_are_found() -> None:
    zh = (PAID_ZH, Text("和"), LEFT_ZH)
    assert [one.code for one in _compare(zh, (LEFT_EN, Text(" and "), PAID_EN))] == ["parity-order"]
    assert _compare(zh, (PAID_EN, Text(" and "), LEFT_EN)) == ()


def test_a_changed_figure_in_a_translation_is_found() -> None:
    (found,) = _compare((Text("三十（30）日内"),), (Text("within thirty-one (31) days"),))
    assert found.code == "parity-figures"
    assert render(found.observed, "en", str) == (
        "only in Chinese: 30 × day; only in English: 31 × day"
    )


def test_a_date_in_one_language_only_is_found() -> None:
    found = _compare((Text("于2002年11月8日签订"),), (Text("signed"),))
    assert [one.code for one in found] == ["parity-figures"]


def test_one_zero_too_few_in_words_is_found() -> None:
    zh = said("paid", "amount_in_words", "壹佰肆拾陆万伍仟美元整")
    en = said("paid", "amount_in_words", "Fourteen Million Six Hundred Fifty Thousand "
              "United States Dollars")  # fmt: skip
    assert [one.code for one in _compare((zh,), (en,))] == ["parity-figures"]


def test_another_name_in_one_language_is_found() -> None:
    found = _compare((Text("委派范例甲"),), (Text("appoints Fan Liyi"),))
    assert [one.code for one in found] == ["parity-figures"]


def test_what_staff_typed_is_placed_where_they_typed_it() -> None:
    place = Source("contract_data/x/meetings/1.yaml", 12)
    zh = said("meetings.1.item", "text", "批准49%的股权")
    en = said("meetings.1.item", "text", "approve 51% of the equity")
    typed = Fact(settled="批准49%的股权", place=Place(source=place, path="meetings.1.item.zh"))
    (found,) = _compare((Text("决议："), zh), (Text("Resolved: "), en), {typed.path: typed})
    assert (found.code, found.source) == ("parity-figures", place)
    assert found.also == (Source(f"templates/{PAPER}", 1),)


def test_emphasis_hides_nothing() -> None:
    zh = (Strong((Text("缴付"), PAID_ZH)),)
    assert [one.code for one in _compare(zh, (Text("paid"),))] == ["parity-facts", "parity-figures"]


def test_a_fact_that_is_open_in_one_language_is_compared_once_it_is_settled() -> None:
    name = said("A1.name", "name", "范例甲")
    opened = Said(path="A1.name", form="name", certainty=Certainty.BRACKETED,
                  parts=(Text("[to be fixed]"),))  # fmt: skip
    assert _compare((name, Text("，49%")), (opened, Text(", 49%"))) == ()
    found = _compare((name, Text("，49%")), (opened, Text(", 51%")))
    assert [one.code for one in found] == ["parity-figures"]


def test_the_list_of_open_points_is_left_out() -> None:
    cell = slot((Text("日期待定"),), (Text("to be fixed by June 30, 2003"),))
    document = paper(slot((Text("无"),), (Text("none"),)))
    listed = Annex(blocks=(Paragraph(slot=cell),), is_open_points=True)
    for annex, codes in ((listed, []), (replace(listed, is_open_points=False), ["parity-figures"])):
        found = compare_languages(
            replace(document, blocks=(*document.blocks, annex)), KNOWN, NO_FACTS
        )
        assert [one.code for one in found] == codes
