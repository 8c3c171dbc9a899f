"""The recogniser of cited places: Article 104(2), 第一百零四条第（二）项, Appendix 2, 附件二."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.proof.chinese_numbers import NUMERAL, read_number
from docgen.proof.mentions import CitedArticle, Mention, MentionKind
from docgen.proof.spans import Found, unreadable

_ENGLISH_ARTICLE = re.compile(
    r"(?<![A-Za-z])Art(?:icle|\.)\s+(?P<number>[0-9]{1,4})(?![0-9])"
    r"(?P<items>(?:\((?:[0-9]{1,3}|[a-z])\))*)"
    r"(?:,?\s+item\s+(?P<item>[0-9]{1,2}))?",
    re.IGNORECASE,
)
_LISTED = r"[0-9]{1,4}(?![0-9])(?:\((?:[0-9]{1,3}|[a-z])\))*"
_ENGLISH_LIST = re.compile(
    r"(?<![A-Za-z])(?P<what>Articles|Appendices|Chapters)\s+"
    rf"{_LISTED}(?:(?:,\s*|\s+)(?:(?:and|or|to|through)\s+)?{_LISTED})*",
    re.IGNORECASE,
)
_ONE_OF_LIST = re.compile(r"(?P<number>[0-9]{1,4})(?P<items>(?:\([0-9a-z]{1,3}\))*)")
_OPENING, _CLOSING = "[（(]", "[）)]"
_ANY = rf"(?:[0-9]{{1,4}}|{NUMERAL}{{1,9}})"
_CHINESE_ARTICLE = re.compile(
    rf"第(?P<number>{_ANY})条"
    rf"(?P<items>(?:第{_OPENING}(?:{_ANY}|[a-z]){_CLOSING}项|第[0-9]{{1,3}}目|第{_ANY}项)*)"
)
_CHINESE_ITEM = re.compile(
    rf"第(?:{_OPENING}(?P<item>{_ANY}|[a-z]){_CLOSING}|(?P<counted>{_ANY}))项|第(?P<deep>[0-9]+)目"
)
_CHAPTER = (
    re.compile(r"(?<![A-Za-z])Chapter\s+(?P<number>[0-9]{1,4})(?![0-9])", re.IGNORECASE),
    re.compile(rf"第(?P<number>{_ANY})章"),
)
_APPENDIX = (
    re.compile(r"(?<![A-Za-z])Appendix\s+(?P<number>[0-9]{1,4})(?![0-9])", re.IGNORECASE),
    re.compile(rf"附件(?P<number>{_ANY})"),
)


def articles(text: str) -> Iterator[Found]:
    """Find citations of articles with their items, of chapters and of appendices."""
    for match in _ENGLISH_ARTICLE.finditer(text):
        items = re.findall("[0-9a-z]+", match["items"].lower())
        counted = [f"item {match['item']}"] if match["item"] else []
        value = CitedArticle(int(match["number"]), tuple(items + counted))
        yield Found(match.start(), match.end(), Mention(MentionKind.ARTICLE, value))
    for match in _CHINESE_ARTICLE.finditer(text):
        cited = _chinese(match)
        if cited is None:
            yield unreadable(match.start(), match.end(), text)
        else:
            yield Found(match.start(), match.end(), Mention(MentionKind.ARTICLE, cited))
    for match in _ENGLISH_LIST.finditer(text):
        for one in _ONE_OF_LIST.finditer(text, match.start(), match.end()):
            yield Found(one.start(), one.end(), _listed(match["what"].lower(), one))
    yield from _numbered(_CHAPTER, MentionKind.CHAPTER, text)
    yield from _numbered(_APPENDIX, MentionKind.APPENDIX, text)


def _listed(what: str, one: re.Match[str]) -> Mention:
    number = int(one["number"])
    match what:
        case "appendices":
            return Mention(MentionKind.APPENDIX, number)
        case "chapters":
            return Mention(MentionKind.CHAPTER, number)
        case _:
            items = tuple(re.findall("[0-9a-z]+", one["items"].lower()))
            return Mention(MentionKind.ARTICLE, CitedArticle(number, items))


def _numbered(
    patterns: tuple[re.Pattern[str], ...], kind: MentionKind, text: str
) -> Iterator[Found]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            number = _number(match["number"])
            if number is None:
                yield unreadable(match.start(), match.end(), text)
            else:
                yield Found(match.start(), match.end(), Mention(kind, number))


def _chinese(match: re.Match[str]) -> CitedArticle | None:
    number = _number(match["number"])
    items: list[str] = []
    for found in _CHINESE_ITEM.finditer(match["items"]):
        said = found["item"] or found["counted"] or found["deep"]
        item = said if re.fullmatch("[a-z]", said) else _number(said)
        if item is None:
            return None
        items.append(f"item {item}" if found["counted"] else str(item))
    return None if number is None else CitedArticle(number, tuple(items))


def _number(text: str) -> int | None:
    return int(text) if text.isascii() else read_number(text)
