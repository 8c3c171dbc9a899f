"""What people call the facts of a contract: the record, then the names of the keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from docgen.diagnostics.messages import Words
from docgen.document.inlines import Text
from docgen.document.slots import Slot
from docgen.model.board import OfficeHolder
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.notices import Dispatch
from docgen.model.parties import Party
from docgen.model.terms import Term, Wording
from docgen.schemas.files import DATA_FILES
from docgen.schemas.key_words import Dictionary, Meaning

Chain = tuple[Words, ...]
"""The names that lead to a fact, from its record inwards."""

_WORD = re.compile("[a-z]{2}")
"""What tells an id that is a word, such as courier, from one that is a number, such as N-01."""
_BY_THEMSELVES = ("contract", "board")
"""Files of which a contract has one: the keys inside say enough."""


def labels_when_asked(
    contract: Contract, read: Callable[[], Dictionary]
) -> Callable[[str], Slot]:
    """Find what a fact is called by its path; nothing is read or walked before somebody asks."""

    @cache
    def every() -> Mapping[str, Words]:
        return labels_of(contract, read())

    def called(path: str) -> Slot:
        words = every().get(path)
        return Slot() if words is None else Slot(zh=(Text(words.zh),), en=(Text(words.en),))

    return called


def labels_of(contract: Contract, words: Dictionary) -> dict[str, Words]:
    """Call every written fact of a contract, by its path; a text in both languages is one fact."""
    parties = {str(party.id): party for party in contract.terms.parties}
    notices = contract.terms.notices
    means = notices.settled.means if notices is not None and notices.settled is not None else ()
    names = {
        **{str(one.id): one.title for one in contract.offices()},
        **{str(one.id): one.name for one in means},
    }
    walk = _Walk(words, parties, names)
    roots: tuple[Term, ...] = (
        contract.terms,
        contract.board,
        contract.law,
        *contract.appendices,
        *contract.contributions,
        *contract.reports,
        *contract.meetings,
        *contract.written_resolutions,
        *contract.letters,
        *contract.plain_resolutions,
        *contract.notices,
        *contract.dissolutions,
        *contract.working_days.values(),
    )
    return {
        path: _joined(chain)
        for root in roots
        for path, chain in walk.below(root, walk.record(root))
    }


class _Walk:
    """The names of the facts below a mapping, said with the words of the keys."""

    def __init__(
        self, words: Dictionary, parties: Mapping[str, Party], names: Mapping[str, Wording]
    ) -> None:
        self.words = words
        self.parties = parties
        self.names = names

    def record(self, root: Term) -> Chain:
        """What a file is called."""
        name = next(one.name for one in DATA_FILES if one.model is type(root))
        if name in _BY_THEMSELVES:
            return ()
        meaning, own = self.words.files[name], root.place.path.partition(".")[2]
        return (_numbered(meaning, own) if own else Words(zh=meaning.zh, en=meaning.one),)

    def below(self, value: object, chain: Chain) -> Iterator[tuple[str, Chain]]:
        """The facts in a value, each with the names that lead to it."""
        match value:
            case Fact():
                yield value.path, chain
                yield from self.below(value.settled, chain)
            case Wording():
                yield from ((path, chain) for path in (value.place.path, value.zh.path))
                yield value.en.path, chain
            case Term():
                for name, field in type(value).model_fields.items():
                    meaning = self.words.of_key(type(value).__name__, field.alias or name)
                    yield from self._behind(getattr(value, name), meaning, chain)
            case _:
                return

    def _behind(self, value: object, key: Meaning, chain: Chain) -> Iterator[tuple[str, Chain]]:
        match value:
            case tuple():
                counted = tuple(enumerate(value, start=1))
                called = [self._element(element, key, number) for number, element in counted]
                for (number, element), words in zip(counted, called, strict=True):
                    own = words if called.count(words) == 1 else _told_apart(words, key, number)
                    yield from self.below(element, (*chain, own))
            case Fact(settled=tuple()):
                yield value.path, (*chain, Words(zh=key.zh, en=key.en))
                yield from self._behind(value.settled, key, chain)
            case _:
                yield from self.below(value, (*chain, Words(zh=key.zh, en=key.en)))

    def _element(self, element: object, key: Meaning, number: int) -> Words:
        """One element of a list: the Party itself, whose it is, or its id or number."""
        match element:
            case Party(id=own):
                return self._party(str(own))
            case Term() | Fact():
                own = element.place.path.rpartition(".")[2]
                if _WORD.search(own):
                    return self._named(element, key, number)
                if own in self.parties and getattr(element, "party", None) == own:
                    of = self._party(own)
                    return Words(zh=f"{key.zh}（{of.zh}）", en=f"{key.one} ({of.en})")
                return _numbered(key, own)
            case _:
                return _numbered(key, str(number))

    def _named(self, element: object, key: Meaning, number: int) -> Words:
        """An element whose id is a word for files alone: by its name, else by its number."""
        match element:
            case OfficeHolder(office=own):
                name = self.names.get(str(own))
            case Dispatch(means=own):
                name = self.names.get(str(own))
            case _:
                name = next(iter(_names_in(element)), None)
        zh, en = (name.zh.settled, name.en.settled) if name is not None else (None, None)
        if not zh or not en:
            return _numbered(key, str(number))
        return Words(zh=f"{key.zh}（{zh}）", en=f"{key.one} ({en})")

    def _party(self, own: str) -> Words:
        called = self.parties[own].called
        if FactState.KNOWN is called.zh.state is called.en.state:
            return Words(zh=called.zh.value, en=called.en.value)
        return Words(zh=f"当事人 {own}", en=f"Party {own}")


def _told_apart(words: Words, key: Meaning, number: int) -> Words:
    """One of several elements that are called alike, with its number."""
    zh, en = words.zh.removeprefix(key.zh), words.en.removeprefix(key.one)
    return Words(zh=f"{key.zh} {number}{zh}", en=f"{key.one} {number}{en}")


def _names_in(element: object) -> Iterator[Wording]:
    """What an element is called in both languages, if that is settled."""
    for name in ("title", "called", "name", "meaning"):
        written = getattr(element, name, None)
        if isinstance(written, Wording):
            yield written


def _numbered(key: Meaning, own: str) -> Words:
    return Words(zh=f"{key.zh} {own}", en=f"{key.one} {own}")


def _joined(chain: Chain) -> Words:
    first, *rest = (one.en for one in chain)
    return Words(
        zh="：".join(one.zh for one in chain),
        en=": ".join((first, *(_inside(one) for one in rest))),
    )


def _inside(word: str) -> str:
    """A name within a row of names: small, unless it is a name of its own."""
    return word if word[1:2].isupper() else f"{word[:1].lower()}{word[1:]}"
