"""The filters of templates: a fact in, its marked saying out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from docgen.diagnostics.messages import Words
from docgen.document.inlines import Blank, Certainty, Text, text_of
from docgen.drafting.cited import cited_by
from docgen.drafting.open_points import Note, OpenPoint
from docgen.drafting.open_words import FORMS_IN_TEXTS, OPEN_WORDS
from docgen.drafting.sayings import FORMS, Forms, Parts, blank, quoted
from docgen.drafting.spoken import (
    MisusedFactError,
    NotAgreedError,
    Spoken,
    certainty_of,
    stated_fact,
)
from docgen.facts.wording import Statutes, cite
from docgen.language import Language, enumeration, separators
from docgen.model.citations import Citation
from docgen.model.facts import Fact, FactState
from docgen.model.terms import Name, Term, Wording
from docgen.model.text_references import Reference, pieces

Translate = Callable[[str], str]
Refer = Callable[[str, str], Fact[Any] | None]
"""Finds the fact that a text names, as said in `zh` or `en`; none if there is none."""


def refer_to_nothing(_: str, __: str) -> None:
    """Find no fact: for texts that name none."""


_UNNAMED = Words(en="the relevant articles", zh="有关条款")


class Speaker:
    """Says facts in one language. `translate` gives the language's words for English ones."""

    def __init__(
        self,
        language: Language,
        translate: Translate,
        statutes: Statutes,
        forms: Forms = FORMS,
        refer: Refer = refer_to_nothing,
    ) -> None:
        self.language = language
        self.translate = translate
        self.statutes = statutes
        self.forms = forms
        self.refer = refer

    def filters(self) -> dict[str, Callable[..., Any]]:
        """The formatting filters by the names that templates use."""
        forms = {name: partial(self._say, form=name) for name in self.forms}
        return {**forms, "name": self._name, "names": self._names, "text": self._text,
                "word": self._word, "basis": self._basis,
                "quotation": self._quotation, "label": self._label, "note": self._note}

    def _say(self, fact: object, *, form: str) -> Spoken:
        stated = stated_fact(fact, form)
        return Spoken(stated.path, form, certainty_of(stated), self._parts(stated, form))

    def _parts(self, fact: Fact[Any], form: str) -> Parts:
        match fact.state:
            case FactState.BY_HAND:
                return blank(form, self.language)
            case FactState.OPEN:
                return (Text(f"[{self._open(fact)}]"),)
            case FactState.NOT_AGREED:
                raise NotAgreedError(fact)
            case FactState.PROVISIONAL:
                said = self.forms[form](fact.value, self.language)
                return (Text(said if _has_brackets(said) else f"[{said}]"),)
            case FactState.KNOWN:
                return (Text(self.forms[form](fact.value, self.language)),)

    def _open(self, fact: Fact[Any]) -> str:
        return self._missing(fact.kind)

    def _text(self, wording: object) -> Spoken:
        if not isinstance(wording, Wording):
            raise MisusedFactError("the filter text takes a wording in both languages")
        fact = wording.said_in(self.language.value)
        if fact.settled is not None and any(isinstance(p, Reference) for p in pieces(fact.settled)):
            return self._passage(wording.place.path, fact)
        return Spoken(
            wording.place.path, "text", certainty_of(fact), self._parts(fact, "line")
        )

    def _passage(self, path: str, fact: Fact[str]) -> Spoken:
        """A text that names facts: each is said as a fact of its own."""
        said: list[Text | Blank | Spoken] = [self._piece(piece) for piece in pieces(fact.value)]
        if fact.is_provisional:
            said = [Text("["), *said, Text("]")]
        return Spoken(path, "passage", certainty_of(fact), tuple(said))

    def _piece(self, piece: str | Reference) -> Text | Spoken:
        match piece:
            case Reference(written=written):
                fact = self.refer(written, self.language.value)
                if fact is None:
                    raise MisusedFactError(f"<{written}>")
                said = self._say(fact, form=FORMS_IN_TEXTS.get(fact.kind, "line"))
                whole = fact.path.removesuffix(".zh").removesuffix(".en")
                if whole == fact.path:
                    return said
                form = "name" if fact.kind in ("name", "chinese-name") else "text"
                return Spoken(whole, form, said.certainty, said.parts)
            case str():
                return Text(piece)

    def _names(self, names: object) -> Markup:
        """Several names in a row: A, B and C."""
        if not isinstance(names, list | tuple) or not names:
            raise MisusedFactError("the filter names takes one name or more")
        said = [self._name(name).__html__() for name in names]
        between = separators(len(said), self.language)
        rest = (escape(stop) + name for stop, name in zip(between, said[1:], strict=True))
        return Markup().join((said[0], *rest))

    def _name(self, name: object) -> Spoken:
        """A name; where the Chinese is open, the Latin name with what is missing in brackets."""
        if not isinstance(name, Name):
            raise MisusedFactError("the filter name takes a name in both languages")
        fact = name.said_in(self.language.value)
        parts = self._parts(fact, "line")
        latin = name.en
        if fact is name.zh and fact.state is FactState.OPEN and latin.settled is not None:
            said = latin.settled.removeprefix("[").removesuffix("]")
            missing = self._open(fact)
            # What is in brackets in one language is not outside them in the other.
            whole = f"[{said}；{missing}]" if latin.is_provisional else f"{said} [{missing}]"
            parts = (Text(whole),)
        return Spoken(name.place.path, "name", certainty_of(fact), parts)

    def _word(self, value: object, owner: Term, name: str) -> Spoken:
        """A word of our vocabulary, such as a form of contribution, said from the catalogue."""
        if isinstance(value, Fact):
            return self._word_of_fact(value)
        said = self.translate(str(value).capitalize())
        path = f"{owner.place.path}.{name}"
        return Spoken(path, "word", Certainty.SETTLED, (Text(said),))

    def _word_of_fact(self, fact: Fact[Any]) -> Spoken:
        if fact.settled is None:
            return Spoken(fact.path, "word", certainty_of(fact), self._parts(fact, "line"))
        said = self.translate(str(fact.value).capitalize())
        said = f"[{said}]" if fact.is_provisional else said
        return Spoken(fact.path, "word", certainty_of(fact), (Text(said),))

    def _basis(self, facts: object) -> Spoken:
        """The articles that some facts rest on, each once, in the order of the contract.

        While nobody has recorded any, the sentence around them is to read well all the same.
        """
        cited = cited_by(facts)
        of_statutes = [one for one in cited.citations if one.statute]
        of_contract = [one for one in cited.citations if not one.statute]
        # "Article 35 and Article 4 of the Provisions" would be two articles of the Provisions.
        parts = [self._cited(part) for part in (of_contract, of_statutes) if part]
        joined = ("、" if self.language is Language.ZH else "; ").join(parts)
        said = joined or (_UNNAMED.zh if self.language is Language.ZH else _UNNAMED.en)
        return Spoken(cited.path, "basis", Certainty.SETTLED, (Text(said),))

    def _cited(self, citations: Sequence[Citation]) -> str:
        words = [cite(one, self.statutes) for one in citations]
        if self.language is Language.ZH:
            return "、".join(one.zh for one in words)
        return enumeration([one.en for one in words], Language.EN)

    def _label(self, point: object) -> Markup:
        """What people call an open point; where they have no name for it, that of the fact."""
        if not isinstance(point, OpenPoint):
            raise MisusedFactError("the filter label takes an open point")
        zh, en = text_of(point.label.zh), text_of(point.label.en)
        return escape((zh if self.language is Language.ZH else en) or point.path)

    def _note(self, point: object) -> Markup:
        """What stands in the brackets; words for what is missing only to those who read them."""
        if not isinstance(point, OpenPoint):
            raise MisusedFactError("the filter note takes an open point")
        read = [one for one in point.notes if one.is_for(self.language.value)]
        read = [one for one in read if one.is_in(self.language.value)] or read
        if all(one.value is not None for one in read):
            # What is missing was told to readers of the other language alone, and is told once.
            read += [one for one in point.notes if one.value is None][:1]
        in_order = (one for one in point.notes if one in read)
        return escape(" / ".join(dict.fromkeys(self._noted(one) for one in in_order)))

    def _noted(self, note: Note) -> str:
        if not note.is_for(self.language.value):
            return self._missing(note.kind)
        form = FORMS_IN_TEXTS.get(note.kind)
        if note.value is None or form is None:
            # Where only a part of a text is in brackets, the whole of it was typed.
            return note.typed or str(note.value or "")
        said: str = self.forms[form](note.value, self.language)
        return said

    def _missing(self, kind: str) -> str:
        return self.translate(OPEN_WORDS.get(kind, OPEN_WORDS[""]))

    def _quotation(self, rate: object, paid: object, credited: object) -> Spoken:
        """A rate as it is published: so much of one currency for a hundred of another."""
        stated = stated_fact(rate, "quotation")
        of = stated_fact(paid, "quotation").settled
        into = stated_fact(credited, "quotation").settled
        if stated.settled is None or of is None or into is None:
            return self._say(rate, form="rate")
        said = quoted(stated.value, into.currency, of.currency)
        text = f"[{said}]" if stated.is_provisional else said
        return Spoken(stated.path, "quotation", certainty_of(stated), (Text(text),))


def _has_brackets(said: str) -> bool:
    return any(bracket in said for bracket in "[［【")
