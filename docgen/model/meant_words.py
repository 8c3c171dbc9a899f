"""Which word of a closed list people meant, and which citation."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from docgen.model.spelled_numbers import CHINESE_NUMBER, plain, whole_number

_OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "cash": ("现金", "货币", "货币资金", "现汇", "外汇", "美元现汇", "money", "currency"),
    "equipment": ("设备", "机器设备", "生产设备", "machinery", "machines"),
    "materials": ("材料", "原材料", "物料"),
    "buildings": ("房屋", "厂房", "建筑物", "building", "premises"),
    "land-use right": ("土地使用权", "场地使用权", "land", "land use"),
    "technology": ("技术", "专有技术", "非专利技术", "know-how"),
    "industrial property": ("工业产权", "专利", "专利权", "商标权", "patent", "trademark"),
    "other": ("其他", "其它"),
    "ordinary": ("普通", "一般", "普通事项", "一般事项", "普通决议事项"),
    "courier": ("快递", "特快专递", "快递服务", "EMS", "express"),
    "post": ("邮寄", "邮政", "挂号信", "挂号", "mail", "registered mail"),
    "fax": ("传真", "facsimile", "telefax"),
    "e-mail": ("电子邮件", "电邮", "邮件"),
    "hand": ("专人送达", "专人递送", "当面送达", "面交", "by hand", "hand delivery"),
    "hand delivery": ("专人送达", "专人递送", "当面送达", "面交", "by hand"),
    "chinese": ("中方", "中国", "中国合营者", "china", "prc"),
    "foreign": ("外方", "外国", "外国合营者"),
    "round": ("圆形", "圆", "circle", "circular"),
    "oval": ("椭圆形", "椭圆", "ellipse", "elliptical"),
    "intention": ("意向", "意图"),
    "duty": ("义务", "obligation"),
    "true": ("是", "真", "yes", "on"),
    "false": ("否", "假", "no", "off"),
    "yes": ("是", "true"),
    "no": ("否", "false"),
    "for": ("赞成", "同意", "in favour", "in favor"),
    "against": ("反对",),
    "abstain": ("弃权", "abstaining", "abstention"),
    "in person": ("亲自出席", "本人出席", "出席", "personally"),
    "telephone": ("电话", "phone", "by telephone"),
    "video conference": ("视频", "视频会议", "video", "videoconference"),
    "proxy": ("委托", "委托代表", "委托出席", "委托他人", "代理", "代理出席", "by proxy"),
    "absent": ("缺席", "未出席"),
    "regular": ("定期", "定期会议", "ordinary"),
    "interim": ("临时", "临时会议", "extraordinary"),
    "first": ("首次", "第一次", "1st"),
    "second": ("第二次", "2nd"),
    "all": ("全体", "全部"),
    "not stated": ("未约定", "未规定", "未载明"),
    "zh": ("中文", "chinese"),
    "en": ("英文", "english"),
}
_ALIKE = 0.6
"""How much of a word must be right for another one to be meant by it."""


def word_meant(typed: str, possible: Iterable[str]) -> str:
    """The word of the list that was meant; nothing where nobody can tell."""
    words = tuple(possible)
    text = _folded(typed)
    for word in words:
        if text == _folded(word) or text in map(_folded, _OTHER_WORDS.get(word, ())):
            return word
    close = difflib.get_close_matches(text, words, n=1, cutoff=_ALIKE)
    return close[0] if close else ""


_LISTED = {
    ("中英文", "中英双语", "双语", "中文和英文", "中文、英文", "中、英文", "bilingual",
     "both", "chinese and english"): "zh, en",
    ("中文", "中", "chinese"): "zh",
    ("英文", "英", "english"): "en",
}  # fmt: skip


def listed_words(typed: str) -> str:
    """The elements of a list that one word says, `zh, en` for 中英文; else nothing."""
    text = typed.strip().casefold()
    return next((meant for words, meant in _LISTED.items() if text in words), "")


def _folded(text: str) -> str:
    return re.sub(r"[ _-]+", " ", plain(text)).casefold()


_ARTICLE = re.compile(
    r"(?:article|art\.?|articles|clause|section|§) ?([1-9][0-9]{0,2})\.?"
    r"((?: ?\( ?[0-9a-z]{1,3} ?\))*)(?: items? ([1-9][0-9]?))?",
    re.IGNORECASE,
)
_NUMBER = rf"([0-9]{{1,3}}|{CHINESE_NUMBER})"
_CHINESE_ARTICLE = re.compile(
    rf"(?:本?合同)?第{_NUMBER}条(?:之)?((?:第?\({_NUMBER}\)[项款]?)*)"
)
_OTHER_PLACES = (
    ("Chapter", re.compile(rf"第{_NUMBER}章|chapter ?([0-9]{{1,3}})", re.IGNORECASE)),
    (
        "Appendix",
        re.compile(rf"附[件录]{_NUMBER}|(?:appendix|annex|exhibit) ?([0-9]{{1,3}})", re.IGNORECASE),
    ),
)
_STATUTE = re.compile(
    rf"([A-Z][A-Z0-9]{{0,15}}?) ?(?:Art(?:icle|\.)? ?)?(?:第?{_NUMBER}条?)((?: ?\([0-9a-z]+\))*)"
)
_WHOLE_PLACES = {
    "序言": "Preamble", "前言": "Preamble", "preamble": "Preamble", "recitals": "Preamble",
    "签署页": "Signature page", "签字页": "Signature page", "signature page": "Signature page",
}  # fmt: skip


_FIRST_WORD = re.compile("^[A-Za-z]{5,}")


def _place_word(found: re.Match[str]) -> str:
    """The word for a place in a contract that was misspelt."""
    word = found[0].lower()
    close = difflib.get_close_matches(word, ("article", "appendix", "chapter"), 1, _ALIKE)
    return close[0] if close else found[0]


_PARAGRAPH = re.compile(rf"第{_NUMBER}款|,? ?(?:paragraph|para\.?) ?[0-9]+", re.IGNORECASE)
_BETWEEN = re.compile(r" *(?:[,，、;；]|和|与|及|以及|\band\b|&) *")


def names_paragraph(text: str) -> bool:
    """Does a citation name a 款, a paragraph without a number of its own?"""
    return _PARAGRAPH.search(plain(text)) is not None


def citations_meant(text: str) -> tuple[str, ...]:
    """The citations in one text, as 第十条、第十一条; none if a part of it cites nothing."""
    each = tuple(citation_meant(one) for one in _BETWEEN.split(text))
    return each if len(each) > 1 and all(each) else ()


def citation_meant(text: str) -> str:
    """`Article 10` for 第十条, `Art. 10`, `article 10`; nothing for what cites nothing.

    Of 第十条第一款 the article is left: a paragraph that bears no number has no notation.
    """
    typed = _PARAGRAPH.sub("", plain(text).rstrip(".。;；"))
    if whole := _WHOLE_PLACES.get(typed.lower()):
        return whole
    typed = _FIRST_WORD.sub(_place_word, typed)
    if found := _ARTICLE.fullmatch(typed):
        items = re.sub(r"\s", "", found[2]).lower()
        counted = f" item {found[3]}" if found[3] else ""
        return f"Article {found[1]}{items}{counted}"
    if found := _CHINESE_ARTICLE.fullmatch(typed.replace(" ", "")):
        items = "".join(f"({whole_number(one)})" for one in re.findall(r"\(([^)]+)\)", found[2]))
        return f"Article {whole_number(found[1])}{items}"
    for name, pattern in _OTHER_PLACES:
        if found := pattern.fullmatch(typed):
            return f"{name} {whole_number(found[1] or found[2])}"
    if found := _STATUTE.fullmatch(typed):
        return f"{found[1]} {whole_number(found[2])}{found[3].replace(' ', '')}"
    return ""
