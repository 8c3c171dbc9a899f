"""Sentences for people, kept apart from the language they are read in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

LanguageCode = Literal["zh", "en"]
Translate = Callable[[str], str]
"""Gives the sentence in the reader's language for an English one."""

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True)
class Words:
    """One value as each language says it."""

    en: str
    zh: str


@dataclass(frozen=True)
class Message:
    """An English sentence with named places, and what stands in them."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.template)


Value = str | Words | Message


def message(template: str, values: Mapping[str, Value] | None = None) -> Message:
    """Make a message; every `%(name)s` of the template needs a value.

    Raises:
        ValueError: a place without a value, or a value without a place.
    """
    values = values or {}
    wanted = set(_PLACEHOLDER.findall(template))
    if wanted != set(values):
        raise ValueError(f"{template!r} needs {sorted(wanted)}, has {sorted(values)}")
    return Message(template, tuple(sorted(values.items())))


def render(said: Value, language: LanguageCode, translate: Translate) -> str:
    """Say a message in one language."""
    match said:
        case str():
            return said
        case Words(en=en, zh=zh):
            return zh if language == "zh" else en
        case Message(template=template, values=values):
            filled = {name: render(value, language, translate) for name, value in values}
            text = translate(template) if template else ""
            return _PLACEHOLDER.sub(lambda place: filled[place[1]], text)
