"""What is known before a text is read: names in both languages, and numbers of papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from docgen.model.facts import Fact
from docgen.proof.mentions import Mention, MentionKind
from docgen.proof.spans import Found
from docgen.proof.tidying import tidy

_NAME_KINDS = frozenset({"name", "chinese-name"})
_ROLES_AND_TOWNS = frozenset({"to", "at", "seat"})
"""Facts of these names say who gets a copy or where: ordinary words, which a sentence may
paraphrase."""

_REMEMBERED = 1 << 12
_SHORTEST_NAME = 2
_SHORTEST_NUMBER = 4
_HAS_FIGURE = re.compile("[0-9]")
_YEAR_OR_DAY = re.compile("[0-9]{1,5}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Figures that mean something by themselves, whatever fact they stand in."""


@dataclass(frozen=True)
class Known:
    """Spellings that mean one thing: `names` maps each to the name's path.

    `numbers` are texts such as the number of a licence, mentioned as they stand.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()

    def find(self, text: str) -> Iterator[Found]:
        """Find the known spellings in a tidy text."""
        for match in self._pattern.finditer(text):
            spelling = _key(match[0])
            if path := self._names.get(spelling):
                mention = Mention(MentionKind.NAME, path)
            else:
                mention = Mention(MentionKind.NUMBER, spelling)
            yield Found(match.start(), match.end(), mention)

    @cached_property
    def mentioned(self) -> dict[str, frozenset[Mention]]:
        """What texts mention that were read with these spellings."""
        return {}

    def __getstate__(self) -> dict[str, Any]:
        """Travel without what can be read again."""
        return {name: one for name, one in vars(self).items() if name != "mentioned"}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {_key(name): path for name, path in self.names.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        spellings = sorted({*self.names, *self.numbers}, key=lambda one: (-len(one), one))
        alternatives = "|".join(map(_expression, spellings))
        return re.compile(alternatives or "(?!)")


def known_from(facts: Mapping[str, Fact[Any]]) -> Known:
    """Collect names, and texts with figures that stand alone in their facts.

    Names that share a spelling in either language are one name.
    """
    spellings: dict[str, list[str]] = {}
    for path, fact in facts.items():
        if _is_name(path, fact) and len(_bare(fact)) >= _SHORTEST_NAME:
            spellings.setdefault(path.rpartition(".")[0], []).append(_bare(fact))
    names: dict[str, str] = {}
    for path, spelt in spellings.items():
        same = [names[one] for one in spelt if one in names]
        first = min(same, key=list(spellings).index, default=path)
        names = {one: first if name in same else name for one, name in names.items()}
        names.update(dict.fromkeys(spelt, first))
    numbers = {_bare(fact) for path, fact in facts.items() if _is_number(path, fact)}
    return Known(names=names, numbers=frozenset(numbers - set(names)))


def _is_name(path: str, fact: Fact[Any]) -> bool:
    if not isinstance(fact.settled, str) or not path.endswith((".zh", ".en")):
        return False
    last = path.split(".")[-2]
    return last == "called" or (fact.kind in _NAME_KINDS and last not in _ROLES_AND_TOWNS)


def _is_number(path: str, fact: Fact[Any]) -> bool:
    """A text in one language with figures: a number of a licence or of a report, no sentence."""
    if not isinstance(fact.settled, str):
        return False
    bare = _bare(fact)
    if len(bare) < _SHORTEST_NUMBER or _YEAR_OR_DAY.fullmatch(bare):
        return False
    if path.endswith((".zh", ".en")):
        return False
    match fact:
        case Fact(settled=str() as text, kind="" | "id" | "text"):
            is_short = len(text.split()) == 1 or re.fullmatch(r"[0-9() -]+", text) is not None
            return is_short and _HAS_FIGURE.search(text) is not None
        case _:
            return False


def _bare(fact: Fact[Any]) -> str:
    return str(fact.settled).removeprefix("[").removesuffix("]").strip()


@lru_cache(maxsize=_REMEMBERED)
def _expression(spelling: str) -> str:
    """A pattern that also finds the spelling over a broken line, but never inside a word."""
    spelling = tidy(spelling)
    words = r"\s+".join(re.escape(word) for word in spelling.split())
    words = words.replace(r"\-", r"-\s?")
    before = r"(?<![A-Za-z0-9])" if spelling[:1].isascii() else ""
    after = r"(?![A-Za-z0-9])" if spelling[-1:].isalnum() and spelling[-1:].isascii() else ""
    return f"{before}{words}{after}"


def _key(spelling: str) -> str:
    return re.sub(r"\s+", "", tidy(spelling))

