"""HTML elements, and slots as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from docgen.diagnostics.messages import LanguageCode
from docgen.document.inlines import (
    Blank,
    Certainty,
    Inline,
    Inlines,
    LineBreak,
    PageCount,
    PageNumber,
    Said,
    Strong,
    Text,
)
from docgen.document.slots import Slot

Languages = tuple[LanguageCode, ...]

NOTHING = Slot()

LANGUAGE_TAGS: dict[LanguageCode, str] = {"zh": "zh-Hans", "en": "en"}

_CLOSING = re.compile(r"[\u4e00-\u9fff]{2}。$")
"""How a Chinese paragraph ends; kept together, so that no character stands alone on a line."""

_CERTAINTIES = {
    Certainty.SETTLED: "",
    Certainty.BRACKETED: "bracketed",
    Certainty.BLANK: "by-hand",
}


_FACT = re.compile(r"(<data[^>]*>|</data>)")
"""Where the element of a fact begins or ends; no value of an attribute holds a bare sign."""

_UNITS = frozenset(
    {"amount", "amount_in_full", "amount_in_text", "date", "solemn_date", "share", "rounded_share"}
)
"""Ways of saying a figure that never breaks over lines."""


def element(tag: str, content: str, css_class: str = "", **attributes: str) -> str:
    """Make one element; `content` is HTML already, attribute values are plain text."""
    named = {"class": css_class, **attributes}
    said = "".join(f' {name}="{escape(value)}"' for name, value in named.items() if value)
    return f"<{tag}{said}>{content}</{tag}>"


def inlines_html(inlines: Inlines) -> str:
    """Say inlines as HTML."""
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            said = escape(text, quote=False)
            return _CLOSING.sub(r'<span class="together">\g<0></span>', said)
        case Blank(width=width):
            return element("span", "&#160;", "blank", style=f"width: {width}em")
        case Said(path=path, form=form, certainty=certainty, parts=parts):
            unit = "unit" if form in _UNITS else ""
            classes = " ".join(name for name in (_CERTAINTIES[certainty], unit) if name)
            return element("data", inlines_html(parts), classes, value=path)
        case Strong(inlines=inner):
            return element("strong", inlines_html(inner))
        case LineBreak():
            return "<br>"
        case PageNumber():
            return element("span", "", "page-number")
        case PageCount():
            return element("span", "", "page-count")


def without_plain_facts(page: str) -> str:
    """Take out the elements of facts that look like the words around them.

    On paper nobody sees them, and the engine shapes and breaks text better in one piece.
    """
    kept: list[str] = []
    open_elements: list[bool] = []
    for part in _FACT.split(page):
        is_kept = True
        if part == "</data>":
            is_kept = open_elements.pop()
        elif part.startswith("<data"):
            is_kept = " class=" in part
            open_elements.append(is_kept)
        if is_kept:
            kept.append(part)
    return "".join(kept)


def in_language(tag: str, language: LanguageCode, content: str) -> str:
    """Make an element whose text is in one language."""
    return element(tag, content, lang=LANGUAGE_TAGS[language])


def sayings(
    slot: Slot,
    languages: Languages,
    tag: str | Callable[[int], str] = "span",
    ordinal: Slot = NOTHING,
) -> str:
    """Say a slot, an element for each language that prints it.

    `tag` may depend on the place of the language. `ordinal` stands before the text, in its own
    language.
    """
    whole = Slot(zh=(*ordinal.zh, *slot.zh), en=(*ordinal.en, *slot.en))
    made = []
    for place, (language, _) in enumerate(whole.printed(languages)):
        text = inlines_html(slot.said_in(language))
        if not ordinal.is_empty:
            text = element("span", inlines_html(ordinal.said_in(language)), "ordinal") + text
        name = tag if isinstance(tag, str) else tag(place)
        made.append(in_language(name, language, text))
    return "".join(made)
