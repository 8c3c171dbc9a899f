"""The texts of a template at the places where they were typed, everything else blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import Environment

from docgen.diagnostics.source import Source

HIDDEN = "\x00"
"""Stands for every character of an expression or a statement of Jinja."""

_TAG = re.compile(r"<!--.*?-->|<!\[CDATA\[|\]\]>|<\?.*?\?>|<[^<>]*>", re.DOTALL)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp);")
_TRANSLATING = ("_", "gettext", "ngettext")

Token = tuple[int, str, str]


@dataclass(frozen=True, kw_only=True)
class Passages:
    """Three views of one template, each with every character at its place in the file.

    `printed` is what goes on the page as it stands; `translated` is what the catalogue has
    Chinese for. `tags` has the markup, with `HIDDEN` for what Jinja gives.
    """

    file: str
    source: str
    printed: str
    translated: str
    tags: str

    def place(self, start: int, length: int) -> Source:
        """The place of a stretch of the template, to the end of its line at most."""
        before = self.source.rfind("\n", 0, start)
        end = self.source.find("\n", start)
        longest = (end if end >= 0 else len(self.source)) - start
        line = self.source.count("\n", 0, start) + 1
        return Source(self.file, line, start - before, max(1, min(length, longest)))

    def text_at(self, source: Source) -> str:
        """What was typed at a place."""
        start = self.start_of_line(source.line) + source.column - 1
        return self.source[start : start + source.length]

    def start_of_line(self, line: int) -> int:
        """Where a line begins."""
        start = 0
        for _ in range(line - 1):
            start = self.source.index("\n", start) + 1
        return start


def read_passages(file: str, source: str, grammar: Environment) -> Passages:
    """Take a template apart.

    Raises:
        TemplateSyntaxError: Jinja cannot tell its tokens.
    """
    text = source.replace("\r\n", "\n")
    printed, translated = _blank(text), _blank(text)
    for start, value, is_translated in _texts(text, grammar.lex(text)):
        target = translated if is_translated else printed
        target[start : start + len(value)] = value
    tags = "".join(printed)
    return Passages(
        file=file,
        source=text,
        printed=_without_tags(tags),
        translated=_without_tags("".join(translated)),
        tags=tags,
    )


def _blank(text: str) -> list[str]:
    return [one if one == "\n" else HIDDEN for one in text]


def _without_tags(text: str) -> str:
    """Blank the markup; words on both sides of a tag are still beside each other."""
    for pattern in (_TAG, _ENTITY):
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return text


def _texts(text: str, tokens: Iterable[Token]) -> Iterator[tuple[int, str, bool]]:
    """Each text with its start, and whether it is translated."""
    inside = False
    offset = 0
    before: list[str] = []
    for _, kind, value in tokens:
        # Jinja leaves out blanks that a minus sign takes away, and nothing else.
        offset = text.index(value, offset)
        if kind == "data":
            yield offset, value, inside
        elif kind == "string" and len(before) > 1 and before[-1] == "(":
            if before[-2] in _TRANSLATING:
                yield offset + 1, value[1:-1], True
        elif kind == "name" and before[-1:] == ["{%"]:
            inside = value == "trans" or (inside and value != "endtrans")
        offset += len(value)
        if kind != "whitespace":
            before = [*before[-1:], value.rstrip("-+ \n\t") if kind == "block_begin" else value]
