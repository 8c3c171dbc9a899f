"""What the keys of data files mean, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from docgen.facts.binding import bind
from docgen.facts.reading import read_text
from docgen.model.glossary import Word
from docgen.model.terms import Listing, Term
from docgen.model.values import Line

FILE = "locales/keys.yaml"


class KeyWord(Term):
    """A key, its name and what it means: `name: what it means` in each language.

    `key` is the key alone, or after the schema in which it means this: `Quorum.of`. `one` is
    what a single element is called in English where a list stands behind the key.
    """

    key: Line
    zh: Word
    en: Word
    one: Word | None = None


class KeyWords(Term):
    """keys.yaml: the kinds of data files, the types of values, and the keys."""

    format: Line
    files: Listing[KeyWord]
    values: Listing[KeyWord]
    keys: Listing[KeyWord]


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """The name of a key in each language, and its explanation, Chinese before English.

    `one` is the English name of a single element of a list; it is empty where there is none.
    """

    zh: str
    en: str
    description: str
    one: str = ""

    @property
    def title(self) -> str:
        """The name in both languages."""
        return f"{self.zh} · {self.en}"

    @property
    def on_one_line(self) -> str:
        """The name and the explanation where an editor shows one line."""
        return " ".join((self.title, *self.description.split("\n\n")))


@dataclass(frozen=True, kw_only=True)
class Dictionary:
    """The meanings of files, of types of values and of keys."""

    files: Mapping[str, Meaning]
    values: Mapping[str, Meaning]
    keys: Mapping[str, Meaning]

    def of_key(self, schema: str, key: str) -> Meaning:
        """The meaning of a key in a schema, else wherever it stands.

        Raises:
            KeyError: nobody has said what the key means.
        """
        own = f"{schema}.{key}"
        return self.keys[own if own in self.keys else key]

    def chinese_names(self) -> dict[str, frozenset[str]]:
        """What each key is called in Chinese, in whatever schema it stands."""
        names: dict[str, set[str]] = {}
        for key, meaning in self.keys.items():
            names.setdefault(key.rpartition(".")[2], set()).add(meaning.zh)
        return {key: frozenset(called) for key, called in names.items()}


@lru_cache(maxsize=1)
def read_key_words(data: bytes) -> Dictionary:
    """Read `locales/keys.yaml`, which is the package's own.

    Raises:
        ValueError: the file has a slip.
    """
    reading = read_text(FILE, data)
    if reading.written is None:
        raise ValueError(_first(reading.findings))
    words, findings = bind(KeyWords, reading.written.root)
    if words is None:
        raise ValueError(_first(findings))
    return Dictionary(
        files=_meanings(words.files),
        values=_meanings(words.values),
        keys=_meanings(words.keys),
    )


def _first(findings: tuple[object, ...]) -> str:
    return f"{FILE}: {findings[0]}" if findings else FILE


def _meanings(words: tuple[KeyWord, ...]) -> dict[str, Meaning]:
    return {str(word.key): _meaning(word) for word in words}


def _meaning(word: KeyWord) -> Meaning:
    chinese, _, zh = word.zh.partition("：")
    english, _, en = word.en.partition(": ")
    if not (zh and en):
        raise ValueError(f"{FILE}: {word.key}")
    return Meaning(
        zh=chinese,
        en=english,
        description=f"{_ended(zh, '。')}\n\n{_sentence(en)}",
        one=word.one or "",
    )


def _sentence(text: str) -> str:
    ended = _ended(text, ".")
    return ended[0].upper() + ended[1:]


def _ended(text: str, stop: str) -> str:
    return text if text.endswith((stop, "）")) else text + stop
