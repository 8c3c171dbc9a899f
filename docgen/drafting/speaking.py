"""The filters of templates: a fact in, its marked saying out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from docgen.document.inlines import Blank, Certainty, Text, text_of
from docgen.drafting.open_points import OpenPoint
from docgen.drafting.sayings import FORMS, Forms, Parts, blank
from docgen.drafting.spoken import MisusedFactError, NotAgreedError, Spoken
from docgen.facts.wording import Statutes, cite
from docgen.language import Language, amount_symbol, separators
from docgen.model.appendices import Appendix
from docgen.model.citations import Authority, Citation
from docgen.model.facts import Fact, FactState
from docgen.model.terms import Name, Term, Wording
from docgen.model.text_references import Reference, pieces

Translate = Callable[[str], str]
Refer = Callable[[str, str], Fact[Any] | None]
"""Finds the fact that a text names, as said in `zh` or `en`; none if there is none."""


def refer_to_nothing(_: str, __: str) -> None:
    """Find no fact: for texts that name none."""


OPEN_WORDS = {
    "amount": "amount to be fixed",
    "date": "date to be fixed",
    "share": "share to be fixed",
    "period": "period to be fixed",
    "count": "number to be fixed",
    "rate": "rate to be fixed",
    "name": "name to be given",
    "chinese-name": "Chinese name to be given",
    "text": "to be fixed",
    "id": "to be fixed",
    "length": "to be fixed",
    "time": "time to be fixed",
    "word": "outcome to be determined",
    "directors": "directors to be named",
    "": "to be fixed",
}
"""What an open fact prints, by its kind: English sentences of the papers' catalogue."""


FORMS_IN_TEXTS = {
    "amount": "amount_in_text",
    "date": "date",
    "share": "share",
    "period": "period",
    "count": "count",
    "rate": "rate",
    "time": "time",
}
"""How a text of the data says a fact that it names, by the fact's kind."""


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
                "quotation": self._quotation, "label": self._label}

    def _say(self, fact: object, *, form: str) -> Spoken:
        stated = _fact(fact, form)
        return Spoken(stated.path, form, _certainty(stated), self._parts(stated, form))

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
        return self.translate(OPEN_WORDS.get(fact.kind, OPEN_WORDS[""]))

    def _text(self, wording: object) -> Spoken:
        if not isinstance(wording, Wording):
            raise MisusedFactError("the filter text takes a wording in both languages")
        fact = wording.said_in(self.language.value)
        if fact.settled is not None and any(isinstance(p, Reference) for p in pieces(fact.settled)):
            return self._passage(wording.place.path, fact)
        return Spoken(
            wording.place.path, "text", _certainty(fact), self._parts(fact, "line")
        )

    def _passage(self, path: str, fact: Fact[str]) -> Spoken:
        """A text that names facts: each is said as a fact of its own."""
        said: list[Text | Blank | Spoken] = [self._piece(piece) for piece in pieces(fact.value)]
        if fact.is_provisional:
            said = [Text("["), *said, Text("]")]
        return Spoken(path, "passage", _certainty(fact), tuple(said))

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
        return Spoken(name.place.path, "name", _certainty(fact), parts)

    def _word(self, value: object, owner: Term, name: str) -> Spoken:
        """A word of our vocabulary, such as a form of contribution, said from the catalogue."""
        if isinstance(value, Fact):
            return self._word_of_fact(value)
        said = self.translate(str(value).capitalize())
        path = f"{owner.place.path}.{name}"
        return Spoken(path, "word", Certainty.SETTLED, (Text(said),))

    def _word_of_fact(self, fact: Fact[Any]) -> Spoken:
        if fact.settled is None:
            return Spoken(fact.path, "word", _certainty(fact), self._parts(fact, "line"))
        said = self.translate(str(fact.value).capitalize())
        said = f"[{said}]" if fact.is_provisional else said
        return Spoken(fact.path, "word", _certainty(fact), (Text(said),))

    def _basis(self, facts: object) -> Spoken:
        """The articles that some facts rest on, each once, in the order of the contract."""
        sources = list(_flat(facts))
        places = [source.place for source in sources]
        citations = dict.fromkeys(one for source in sources for one in _citations(source))
        words = [cite(citation, self.statutes) for citation in sorted(citations, key=_order)]
        said = [one.zh if self.language is Language.ZH else one.en for one in words]
        joined = ("、" if self.language is Language.ZH else ", ").join(said)
        path = " ".join(dict.fromkeys(place.path for place in places))
        return Spoken(path, "basis", Certainty.SETTLED, (Text(joined),))

    def _label(self, point: object) -> Markup:
        """What the page calls an open point; where it has no label, the name of the fact."""
        if not isinstance(point, OpenPoint):
            raise MisusedFactError("the filter label takes an open point")
        zh, en = text_of(point.label.zh), text_of(point.label.en)
        return escape((zh if self.language is Language.ZH else en) or point.path)

    def _quotation(self, rate: object, paid: object, credited: object) -> Spoken:
        """A rate as it is published: so much of one currency for a hundred of another."""
        stated = _fact(rate, "quotation")
        of, into = _fact(paid, "quotation").settled, _fact(credited, "quotation").settled
        if stated.settled is None or of is None or into is None:
            return self._say(rate, form="rate")
        said = (
            f"{amount_symbol(into.currency, QUOTED_UNITS)} = "
            f"{amount_symbol(of.currency, stated.value)}"
        )
        text = f"[{said}]" if stated.is_provisional else said
        return Spoken(stated.path, "quotation", _certainty(stated), (Text(text),))


QUOTED_UNITS = Decimal(100)
"""Rates are published for a hundred units; see `ExchangeRate.per_hundred`."""


def _flat(facts: object) -> Iterator[Fact[Any] | Term]:
    """Facts and terms, also from lists; what a contract does not have counts for nothing."""
    match facts:
        case None:
            return
        case list() | tuple():
            for fact in facts:
                yield from _flat(fact)
        case Fact() | Term():
            yield facts
        case _:
            raise MisusedFactError("the filter basis takes facts")


def _citations(source: Fact[Any] | Term) -> tuple[Citation, ...]:
    """What a fact rests on; an Appendix is cited itself."""
    if isinstance(source, Appendix):
        return (Citation(authority=Authority.APPENDIX, number=source.number.value),)
    return source.place.basis


def _order(citation: Citation) -> tuple[int, int, tuple[str, ...]]:
    """Articles before appendices, the contract before statutes."""
    rank = (Authority.PREAMBLE, Authority.ARTICLE, Authority.CHAPTER, Authority.APPENDIX,
            Authority.SIGNATURE_PAGE, Authority.STATUTE).index(citation.authority)
    return rank, citation.number, citation.items


def _fact(fact: object, form: str) -> Fact[Any]:
    if not isinstance(fact, Fact):
        raise MisusedFactError(f"the filter {form} takes a fact")
    return fact


def _has_brackets(said: str) -> bool:
    return any(bracket in said for bracket in "[［【")


def _certainty(fact: Fact[Any]) -> Certainty:
    match fact.state:
        case FactState.BY_HAND:
            return Certainty.BLANK
        case FactState.OPEN | FactState.PROVISIONAL:
            return Certainty.BRACKETED
        case _:
            return Certainty.SETTLED
