"""Brackets of Chinese type where YAML wants its own."""

from __future__ import annotations

import re

WIDE_OPENERS = "｛（【［"
_OPENERS = "{[(" + WIDE_OPENERS
_CLOSERS = "｝）】］}])"
_DEEPEST = 20
_KEY = re.compile(r" *[A-Za-z_]\w* ?[:：]")
_WIDE_COMMA = re.compile(r" *[，；、] *(?=[A-Za-z_]\w* ?[:：])")
_WIDE_COLON = re.compile(r"(^ *|[{,] *)([A-Za-z_]\w*) ?： *")
_ANY_WIDE_COMMA = re.compile(r" *[，；、] *")


def narrowed_keys(text: str, at: int = 0) -> str:
    """Give keys in brackets of Chinese type that open at a column in braces, else nothing."""
    if text[at : at + 1] not in tuple(WIDE_OPENERS):
        return ""
    form, _ = _pair(text, at, 0)
    return form if form[:1] == "{" else ""


def narrowed_list(text: str) -> str:
    """Give a whole text in such brackets as a list or a mapping; nothing if it is none."""
    if text[:1] not in tuple(WIDE_OPENERS):
        return ""
    form, end = _pair(text, 0, 0)
    # Round ones are part of many a text.
    return form if end == len(text) and (form[:1] == "{" or text[0] != "（") else ""


def _pair(text: str, at: int, depth: int) -> tuple[str, int]:
    """The pair of brackets that opens at a column, mended, and the column behind it."""
    inside, column = "", at + 1
    if depth > _DEEPEST:
        return "", column
    while column < len(text) and text[column] not in _CLOSERS:
        if text[column] in _OPENERS:
            inner, column = _pair(text, column, depth + 1)
            if not inner:
                return "", column
            inside += inner
        else:
            inside += text[column]
            column += 1
    if column == len(text):
        return "", column
    if _KEY.match(inside):
        inside = _WIDE_COLON.sub(r"\1\2: ", _WIDE_COMMA.sub(", ", inside))
        return f"{{{inside}}}", column + 1
    if depth:
        return f"{text[at]}{inside}{text[column]}", column + 1
    return f"[{_ANY_WIDE_COMMA.sub(', ', inside)}]", column + 1
