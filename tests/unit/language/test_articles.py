"""Citations in both languages."""

import pytest

from docgen.language import (
    Language,
    Unreadable,
    appendix,
    article,
    chapter,
    read_article,
    statutory_article,
    unnumbered_item,
)

CITED: list[tuple[int, tuple[str, ...], str, str]] = [
    (5, (), "Article 5", "第五条"),
    (10, (), "Article 10", "第十条"),
    (100, (), "Article 100", "第一百条"),
    (110, (), "Article 110", "第一百一十条"),
    (104, ("2",), "Article 104(2)", "第一百零四条第（二）项"),
    (31, ("a",), "Article 31(a)", "第三十一条第（a）项"),
    (12, ("11", "b"), "Article 12(11)(b)", "第十二条第（十一）项第（b）项"),
    (12, ("3", "1"), "Article 12(3)(1)", "第十二条第（三）项第1目"),
]


@pytest.mark.parametrize(("number", "items", "english", "chinese"), CITED)
def test_an_article_is_cited_and_read_back(
    number: int, items: tuple[str, ...], english: str, chinese: str
) -> None:
    for language, text in ((Language.EN, english), (Language.ZH, chinese)):
        assert article(number, items, language) == text
        assert read_article(text, language) == (number, items)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Article",
        "Article 0",
        "Article 05",
        "article 5",
        "Article 5 (2)",
        "Article 5(0)",
        "Article 5(2",
        "Article 5(1)(2)(3)",
        "Art. 5",
        "第5条",
        "第零条",
        "第一百十条",
        "第一百零四条第二项",
        "第一百零四条第（2）项",
        "第一百零四条第（零）项",
        "第一百零四条第（）项",
        "第一百零四条（二）",
        "第一百零四条第(二)项",
        "第十二条第（三）项第一目",
        "第一百零四章",
    ],
)
@pytest.mark.parametrize("language", Language)
def test_another_spelling_is_refused(text: str, language: Language) -> None:
    with pytest.raises(Unreadable):
        read_article(text, language)


@pytest.mark.parametrize(
    ("number", "items"),
    [(0, ()), (10_000, ()), (5, ("0",)), (5, ("A",)), (5, ("",)), (5, ("1", "2", "3"))],
)
@pytest.mark.parametrize("language", Language)
def test_what_is_no_article_is_not_cited(
    number: int, items: tuple[str, ...], language: Language
) -> None:
    with pytest.raises(ValueError, match=r"number of a place|items"):
        article(number, items, language)


def test_an_unnumbered_item_is_cited_by_its_place() -> None:
    assert unnumbered_item(4, Language.EN) == "item 4 (unnumbered in source)"
    assert unnumbered_item(4, Language.ZH) == "第四项（原文未编号）"
    said = unnumbered_item(4, Language.EN, article_number=54)
    assert said == "Article 54, item 4 (unnumbered in source)"
    assert unnumbered_item(4, Language.ZH, article_number=54) == "第五十四条第四项（原文未编号）"


def test_a_chapter_and_an_appendix_are_cited() -> None:
    assert chapter(19, Language.EN) == "Chapter 19"
    assert chapter(19, Language.ZH) == "第十九章"
    assert appendix(2, Language.EN) == "Appendix 2"
    assert appendix(2, Language.ZH) == "附件二"


def test_a_statute_is_cited_with_its_title() -> None:
    assert statutory_article("Company Law", 4, ("1",), Language.EN) == (
        "Article 4(1) of the Company Law"
    )
    for title in ("公司法", "《公司法》"):
        assert statutory_article(title, 4, (), Language.ZH) == "《公司法》第四条"
