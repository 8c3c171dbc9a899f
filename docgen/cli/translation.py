"""The language in which docgen talks to the person."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence

from docgen.diagnostics.messages import LanguageCode, Translate, Value, render


class Speech:
    """Says messages in the person's language."""

    def __init__(self, language: LanguageCode, translate: Translate) -> None:
        self.language = language
        self.translate = translate

    def say(self, said: Value) -> str:
        """The words of a message."""
        return render(said, self.language, self.translate)

    def items(self, said: Iterable[str]) -> str:
        """The things of a list, one after the other."""
        return self._of("、", ", ").join(said)

    def phrases(self, said: Iterable[str]) -> str:
        """The parts of a sentence, one after the other."""
        return self._of("，", ", ").join(said)

    def clauses(self, said: Iterable[str]) -> str:
        """Sentences of one line, one after the other."""
        return self._of("；", "; ").join(said)

    @property
    def colon(self) -> str:
        """What stands between a head and what it announces."""
        return self._of("：", ": ")

    def _of(self, chinese: str, english: str) -> str:
        return chinese if self.language == "zh" else english


ENGLISH = Speech("en", lambda sentence: sentence)


def speech(language: LanguageCode) -> Speech:
    """Read the catalogue of messages if the language needs one.

    A sentence that it lacks is said in English rather than not at all.
    """
    if language == "en":
        return ENGLISH
    from docgen.building.workspace import read_messages

    sentences = read_sentences(read_messages().decode("utf-8"))
    return Speech("zh", lambda sentence: sentences.get(sentence) or sentence)


_ENTRY = re.compile(r'(?<!#, fuzzy\n)^msgid (".+")\nmsgstr (".+")$', re.MULTILINE)


def read_sentences(text: str) -> Mapping[str, str]:
    """The sentences of our own catalogue, in which msgid and msgstr stand on a line each.

    A library would read more than can stand there, and take longer than the whole command.
    """
    entries = ((json.loads(one[1]), json.loads(one[2])) for one in _ENTRY.finditer(text))
    return {sentence: chinese for sentence, chinese in entries if chinese}


def wanted_language(arguments: Sequence[str], variables: Mapping[str, str]) -> LanguageCode:
    """The language asked for by --lang, else that of the locale, else English.

    It is looked for before the command line is parsed, since help is said in it, too.
    """
    for position, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return "zh" if argument.endswith("=zh") else "en"
        if argument == "--lang" and position + 1 < len(arguments):
            return "zh" if arguments[position + 1] == "zh" else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := variables.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def own_variables() -> Mapping[str, str]:
    """The environment of this process."""
    return os.environ
