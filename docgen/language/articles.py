"""Citations of articles, their items, chapters and appendices."""

import re
from typing import Final, assert_never

from docgen.language.chinese_numerals import plain_numeral, read_plain_numeral
from docgen.language.languages import Language
from docgen.language.readings import Unreadable

_ITEM: Final = re.compile("[1-9][0-9]{0,2}|[a-z]")
_DEEPEST: Final = 2
_ENGLISH: Final = re.compile(r"Article ([1-9][0-9]{0,3})((?:\([0-9a-z]+\))*)")
_CHINESE: Final = re.compile(
    "第([^第条]+)条(?:第（([^）]+)）项(?:第(?:（([a-z])）项|([0-9]+)目))?)?"
)


def article(number: int, items: tuple[str, ...], language: Language) -> str:
    """Cite an article and, if given, an item: Article 104(2), 第一百零四条第（二）项.

    Items go inward, two at most, each a number or a small letter: ("2", "a") gives
    Article 104(2)(a), 第一百零四条第（二）项第（a）项; a number inside an item is a 目.
    """
    _check(number)
    if len(items) > _DEEPEST or not all(_ITEM.fullmatch(item) for item in items):
        raise ValueError(f"items are at most two, numbers or letters, not {items}")
    match language:
        case Language.EN:
            return f"Article {number}" + "".join(f"({item})" for item in items)
        case Language.ZH:
            return f"第{plain_numeral(number)}条" + _chinese_items(items)
        case _:
            assert_never(language)


def unnumbered_item(position: int, language: Language, *, article_number: int | None = None) -> str:
    """Cite an item that its text does not number, by its place in the list, from 1.

    item 4 (unnumbered in source), 第四项（原文未编号）; with an article, Article 54, item 4 ….
    """
    _check(position)
    within = "" if article_number is None else article(article_number, (), language)
    match language:
        case Language.EN:
            return f"{within + ', ' if within else ''}item {position} (unnumbered in source)"
        case Language.ZH:
            return f"{within}第{plain_numeral(position)}项（原文未编号）"
        case _:
            assert_never(language)


def statutory_article(title: str, number: int, items: tuple[str, ...], language: Language) -> str:
    """Cite an article of a statute by the title it has in that language.

    Article 4 of the …, 《…》第四条; the title comes without "the" and with or without 《》.
    """
    cited = article(number, items, language)
    match language:
        case Language.EN:
            return f"{cited} of the {title}"
        case Language.ZH:
            return f"{title if title.startswith('《') else f'《{title}》'}{cited}"
        case _:
            assert_never(language)


def chapter(number: int, language: Language) -> str:
    """Cite a chapter: Chapter 19, 第十九章."""
    _check(number)
    match language:
        case Language.EN:
            return f"Chapter {number}"
        case Language.ZH:
            return f"第{plain_numeral(number)}章"
        case _:
            assert_never(language)


def appendix(number: int, language: Language) -> str:
    """Cite an appendix: Appendix 2, 附件二."""
    _check(number)
    match language:
        case Language.EN:
            return f"Appendix {number}"
        case Language.ZH:
            return f"附件{plain_numeral(number)}"
        case _:
            assert_never(language)


def read_article(text: str, language: Language) -> tuple[int, tuple[str, ...]]:
    """Read an article number and its items back; raises Unreadable unless spelt as we do."""
    match language:
        case Language.EN:
            cited = _read_english(text)
        case Language.ZH:
            cited = _read_chinese(text)
        case _:
            assert_never(language)
    if cited is None or article(*cited, language) != text:
        raise Unreadable(text, "an article")
    return cited


def _check(number: int) -> None:
    if not 1 <= number <= 9999:
        raise ValueError(f"{number} is not the number of a place in a text")


def _chinese_items(items: tuple[str, ...]) -> str:
    said = ""
    for depth, item in enumerate(items):
        if item.isalpha():
            said += f"第（{item}）项"
        elif depth == 0:
            said += f"第（{plain_numeral(int(item))}）项"
        else:
            said += f"第{item}目"
    return said


def _read_english(text: str) -> tuple[int, tuple[str, ...]] | None:
    match = _ENGLISH.fullmatch(text)
    if match is None:
        return None
    items = tuple(re.findall(r"[0-9a-z]+", match[2]))
    if len(items) > _DEEPEST or not all(_ITEM.fullmatch(item) for item in items):
        return None
    return int(match[1]), items


def _read_chinese(text: str) -> tuple[int, tuple[str, ...]] | None:
    match = _CHINESE.fullmatch(text)
    if match is None:
        return None
    number, first, letter, count = match.groups()
    items = [item for item in (letter, count) if item]
    if first:
        items.insert(0, first if _ITEM.fullmatch(first) else str(read_plain_numeral(first)))
    value = read_plain_numeral(number)
    in_range = 1 <= value <= 9999 and all(_ITEM.fullmatch(item) for item in items)
    return (value, tuple(items)) if in_range else None
