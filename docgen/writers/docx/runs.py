"""Inlines as runs of Word: one language and one face each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from docgen.diagnostics.messages import LanguageCode
from docgen.document.inlines import (
    BLANK_CHARACTER,
    Blank,
    Certainty,
    Inline,
    LineBreak,
    PageCount,
    PageNumber,
    Said,
    Strong,
    Text,
)
from docgen.writers.docx.elements import word_element

SONG = "宋体"
HEI = "黑体"

Typeface = Literal["plain", "chinese-marks", "chinese-strong", "latin-strong"]

_HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CHINESE = re.compile(rf"([\u3000-\u303f\uff00-\uffef{_HANZI}\U00020000-\U0003ffff]+)")
# These marks stand in both scripts; between Latin letters they are Latin, as in an apostrophe.
_SHARED_MARKS = re.compile(
    rf"((?<![A-Za-z])[“”‘’—…]+|[“”‘’—…]+(?![A-Za-z])|(?<=[{_HANZI}])·(?=[{_HANZI}]))"
)


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How words are set."""

    language: LanguageCode
    is_strong: bool = False
    style: str = ""


def add_inlines(paragraph: WordParagraph, inlines: Iterable[Inline], manner: Manner) -> None:
    """Add inlines to the end of a paragraph."""
    for inline in inlines:
        _add(paragraph, inline, manner)


def _add(paragraph: WordParagraph, inline: Inline, manner: Manner) -> None:
    match inline:
        case Text(text=text):
            add_words(paragraph, text, manner)
        case Blank(width=width):
            words = BLANK_CHARACTER * width
            add_words(paragraph, words, replace(manner, style="Blank"))
        case Said(certainty=certainty, parts=parts):
            said = replace(manner, style="OpenPoint")
            is_bracketed = certainty is Certainty.BRACKETED
            add_inlines(paragraph, parts, said if is_bracketed else manner)
        case Strong(inlines=inner):
            add_inlines(paragraph, inner, replace(manner, is_strong=True))
        case LineBreak():
            paragraph.add_run().add_break()
        case PageNumber():
            _add_field(paragraph, "PAGE", manner)
        case PageCount():
            _add_field(paragraph, "NUMPAGES", manner)
        case _:
            assert_never(inline)


def add_words(paragraph: WordParagraph, text: str, manner: Manner) -> None:
    """Add words, each stretch in the face of its script."""
    for words, face in _stretches(text, manner):
        run = paragraph.add_run(words)
        _set(run, manner, face)


def end_tracking(paragraph: WordParagraph) -> None:
    """Take the tracking from the last letter, so that centred words stand in the middle.

    Word counts the space after it, other programs do not.
    """
    worded = [run for run in paragraph.runs if run.text.strip()]
    if not worded:
        return
    last = worded[-1]
    letter = deepcopy(last._element)
    last._element.addnext(letter)
    last.text, Run(letter, paragraph).text = last.text[:-1], last.text[-1]
    (language,) = letter.xpath("./w:rPr/w:lang")
    language.addprevious(word_element('<w:spacing w:val="0"/>'))


def _stretches(text: str, manner: Manner) -> Iterable[tuple[str, Typeface]]:
    if manner.language == "en":
        yield from _weighted(text, manner)
        return
    for position, words in enumerate(_SHARED_MARKS.split(text)):
        if position % 2:
            yield words, "chinese-marks"
        else:
            yield from _weighted(words, manner)


def _weighted(text: str, manner: Manner) -> Iterable[tuple[str, Typeface]]:
    if not manner.is_strong:
        if text:
            yield text, "plain"
        return
    for position, words in enumerate(_CHINESE.split(text)):
        if words:
            yield words, "chinese-strong" if position % 2 else "latin-strong"


def _set(run: Run, manner: Manner, face: Typeface) -> None:
    """Order matters to the schema: style, fonts, weight, language; python-docx keeps it."""
    properties = run._element.get_or_add_rPr()
    if manner.style:
        properties.insert(0, word_element(f'<w:rStyle w:val="{manner.style}"/>'))
    fonts: dict[str, str] = {}
    match face:
        case "chinese-marks":
            fonts = {"ascii": SONG, "hAnsi": SONG, "eastAsia": SONG, "hint": "eastAsia"}
        case "chinese-strong":
            # 宋体 has no bold cut, and a smeared one is worse than another face.
            fonts = {"eastAsia": HEI, "hint": "eastAsia"}
        case "latin-strong":
            run.bold = True
        case "plain":
            pass
        case _:
            assert_never(face)
    if fonts:
        element = properties.get_or_add_rFonts()
        for name, value in fonts.items():
            element.set(qn(f"w:{name}"), value)
    properties.append(word_element(_language(manner.language)))


def _language(language: LanguageCode) -> str:
    """Latin words stay English in a Chinese text, or they break in the middle."""
    chinese = ' w:eastAsia="zh-CN"' if language == "zh" else ""
    return f'<w:lang w:val="en-US"{chinese}/>'


def _add_field(paragraph: WordParagraph, code: str, manner: Manner) -> None:
    """A field that Word counts; what stands in it until then is 1."""
    for xml in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        run = paragraph.add_run()
        _set(run, manner, "plain")
        run._element.append(word_element(xml))
