"""The language in which docgen talks to the person."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from docgen.diagnostics.messages import MessageLanguage, Translate, Value, render


class Speech:
    """Says messages in the person's language."""

    def __init__(self, language: MessageLanguage, translate: Translate) -> None:
        self.language = language
        self.translate = translate

    def say(self, said: Value) -> str:
        """The words of a message."""
        return render(said, self.language, self.translate)


ENGLISH = Speech("en", lambda sentence: sentence)


def speech(language: MessageLanguage) -> Speech:
    """Read the catalogue of messages if the language needs one.

    A sentence that it lacks is said in English rather than not at all.
    """
    if language == "en":
        return ENGLISH
    from docgen.building.workspace import MESSAGES, read_messages
    from docgen.language.catalogues import read_catalogue

    catalogue, _ = read_catalogue(MESSAGES, read_messages())
    return Speech("zh", lambda sentence: catalogue.sentences.get(sentence) or sentence)


def wanted_language(arguments: Sequence[str], variables: Mapping[str, str]) -> MessageLanguage:
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
