"""A document explained: its head, its facts, its rules, its brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from docgen.building.backing import Backing
from docgen.building.explaining import Explanation, PageFact
from docgen.building.found_in_files import FileRead
from docgen.building.surveyed import why
from docgen.cli.explained_files import file_lines
from docgen.cli.explained_rules import judgement_as_json, judgement_lines
from docgen.cli.layout import column_of, labelled
from docgen.cli.translation import Speech
from docgen.cli.wording import say_basis, say_fact, say_place, say_state, source_as_json
from docgen.diagnostics.messages import Message, Value, Words, message
from docgen.document.documents import Document
from docgen.document.inlines import Certainty
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.rules.ties import Tie

_SIDES = {"zh": "中文", "en": "English"}


def lines(
    explanation: Explanation, files: Sequence[FileRead], speech: Speech
) -> Iterator[str]:
    """The explanation for people, with the files that were read back."""
    yield from _head(explanation, speech)
    printer = _Facts(explanation.contract, speech)
    yield ""
    count = {"count": str(len(explanation.facts))}
    yield speech.say(message("Facts on its pages, in their order: %(count)s", count))
    for number, fact in enumerate(explanation.facts, start=1):
        yield ""
        yield from printer.lines(number, fact)
    yield ""
    yield from judgement_lines(explanation.judgements, speech)
    yield ""
    yield from _brackets(explanation, speech)
    if files:
        yield ""
        yield from file_lines(explanation.facts, files, speech)


def as_json(
    explanation: Explanation, files: Sequence[FileRead], speech: Speech
) -> dict[str, Any]:
    """The explanation for programs, with the files that were read back."""
    surveyed = explanation.surveyed
    kind = surveyed.planned.folder.kind
    printer = _Facts(explanation.contract, speech)
    return {
        "document": surveyed.id,
        "kind": surveyed.planned.folder.name,
        "contract": surveyed.planned.contract,
        "title": {"zh": kind.title.zh.value, "en": kind.title.en.value},
        "state": surveyed.state.value,
        "why": speech.say(why(surveyed)),
        "sign": kind.sign,
        "originals": kind.originals.settled,
        "facts": [printer.as_json(fact) for fact in explanation.facts],
        "rules": [judgement_as_json(one, speech) for one in explanation.judgements],
        "brackets": [
            {"path": one.path, "place": _place(explanation, one.place), "note": one.note}
            for one in explanation.points
        ],
        "files": [asdict(one) for one in files],
    }


def _head(explanation: Explanation, speech: Speech) -> Iterator[str]:
    surveyed = explanation.surveyed
    kind = surveyed.planned.folder.kind
    title = Words(en=kind.title.en.value, zh=kind.title.zh.value)
    state = message("blocked")
    if isinstance(surveyed.document, Document):
        state = Message(surveyed.document.state.value)
    yield f"{surveyed.id}   {speech.say(title)}   {speech.say(state)}"
    rows = [
        (message("contract"), surveyed.planned.contract),
        (message("kind of document"), surveyed.planned.folder.name),
        (message("why"), speech.say(_why(explanation))),
        (message("edition to sign"), str(kind.sign)),
        (message("originals"), speech.say(say_fact(kind.originals))),
    ]
    said = [(speech.say(label), text) for label, text in rows]
    column = column_of([label for label, _ in said], 2)
    for label, text in said:
        yield from labelled(label, text, 2, column)


def _why(explanation: Explanation) -> Message:
    """Why it is in its state; its brackets stand in a list of their own."""
    if not explanation.points:
        return why(explanation.surveyed)
    count = {"count": str(len(explanation.points))}
    return message("open brackets: %(count)s, listed at the end", count)


def _brackets(explanation: Explanation, speech: Speech) -> Iterator[str]:
    points = explanation.points
    if not points:
        yield speech.say(message("No bracket keeps it a draft."))
        return
    count = {"count": str(len(points))}
    yield speech.say(message("Brackets that keep it a draft: %(count)s", count))
    for number, point in enumerate(points, start=1):
        yield from labelled(f"{number:4}.", f"{point.path}   [{point.note}]", 0, 6)
        yield from labelled("", _place(explanation, point.place), 6, 6)


def _place(explanation: Explanation, place: str) -> str:
    """The place from the workspace; in the paper it is told from the contract's folder."""
    return f"contract_data/{explanation.contract.id}/{place}"


class _Facts:
    """Says the facts of a page."""

    def __init__(self, contract: Contract, speech: Speech) -> None:
        self.contract = contract
        self.speech = speech

    def lines(self, number: int, fact: PageFact) -> Iterator[str]:
        """One fact: its sayings, what stands behind it, what agrees with it."""
        said = _joined(fact)
        sides = ["中文 = English"] if said["zh"] == said["en"] else list(_SIDES.values())
        labels = [*sides, self.say("written"), self.say("agrees with"), self.say("computed")]
        column = column_of(labels, 6)
        head = f"{self._name(fact.path)}   {self._certainty(fact)}"
        yield from labelled(f"{number:4}.", head.rstrip(), 0, 6)
        for label, side in zip(sides, ("zh", "en"), strict=False):
            yield from labelled(label, said[side], 6, column)
        yield from self._behind(fact, column)
        for tie in fact.ties:
            yield from self._tie(tie, column)

    def as_json(self, fact: PageFact) -> dict[str, Any]:
        """One fact for programs."""
        return {
            "path": fact.path,
            "zh": list(fact.zh),
            "en": list(fact.en),
            "certainty": fact.certainty.value,
            "behind": [self._backing_as_json(one) for one in fact.behind],
            "agrees_with": [
                {**self._fact_as_json(tie.fact), "rule": tie.rule} for tie in fact.ties
            ],
        }

    def say(self, sentence: str) -> str:
        """A word of the layout, said from a sentence that stands in this module."""
        return self.speech.say(_WORDS[sentence])

    def _certainty(self, fact: PageFact) -> str:
        match fact.certainty:
            case Certainty.SETTLED:
                return ""
            case Certainty.BRACKETED:
                return f"— {self.speech.say(message('in brackets'))}"
            case Certainty.BLANK:
                return f"— {self.speech.say(message('filled in by hand'))}"

    def _name(self, path: str) -> str:
        """What a fact is called; a list of articles by the facts whose articles they are."""
        if " " not in path:
            return path
        facts = {"facts": ", ".join(path.split())}
        return self.speech.say(message("articles of %(facts)s", facts))

    def _behind(self, fact: PageFact, column: int) -> Iterator[str]:
        """Where it was written; the basis once where it is that of several places."""
        label = self.say("written")
        for citations, group in groupby(fact.behind, key=lambda one: one.place.basis):
            appendix = ""
            for one in group:
                if one.fact is not None and one.fact.derivation is not None:
                    yield from self._computed(one.fact, column)
                    continue
                for line in self._written(one, fact):
                    yield from labelled(label, line, 6, column)
                    label = ""
                appendix = self._appendix(one.place.source)
            if not _is_computed(fact):
                yield from self._basis(citations, appendix, column)

    def _written(self, one: Backing, fact: PageFact) -> Iterator[str]:
        name = one.path.removeprefix(f"{fact.path}.") if len(fact.behind) > 1 else ""
        if name in _SIDES:
            yield f"{one.place.source}  {_SIDES[name]}"
        else:
            yield from (name, str(one.place.source)) if name else (str(one.place.source),)
        if one.fact is not None and one.fact.is_provisional:
            state = self.speech.say(say_state(one.fact))
            yield f"{state}{self.speech.colon}{self.speech.say(say_fact(one.fact))}"

    def _computed(self, fact: Fact[Any], column: int) -> Iterator[str]:
        assert fact.derivation is not None
        by = message("%(value)s, by %(rule)s from", _conclusion(fact))
        yield from labelled(self.say("computed"), self.speech.say(by), 6, column)
        for source in fact.derivation.sources:
            yield from self._source(source, column + 2)
        yield from self._basis(fact.basis, "", column)

    def _tie(self, tie: Tie, column: int) -> Iterator[str]:
        said = f"{tie.fact.path}  {self.speech.say(say_fact(tie.fact))}"
        yield from labelled(self.say("agrees with"), said, 6, column)
        yield from labelled("", str(tie.fact.source), 6, column)
        yield from self._basis(tie.fact.basis, self._appendix(tie.fact.source), column)
        yield from labelled(
            "", self.speech.say(message("by the rule %(rule)s", {"rule": tie.rule})), 6, column
        )

    def _source(self, fact: Fact[Any], column: int) -> Iterator[str]:
        if fact.derivation is None:
            said = f"{fact.path}  {self.speech.say(say_fact(fact))}"
            yield from labelled("", said, column, column)
            yield from labelled("", str(fact.source), column + 2, column + 2)
            return
        by = message("%(value)s, by %(rule)s from", _conclusion(fact))
        yield from labelled("", f"{fact.path}  {self.speech.say(by)}", column, column)
        for source in fact.derivation.sources:
            yield from self._source(source, column + 2)

    def _basis(self, citations: Any, appendix: str, column: int) -> Iterator[str]:
        articles = say_basis(citations, self.contract, self.speech)
        words = dict.fromkeys([appendix, *articles] if appendix else articles)
        if words:
            yield from labelled("", self.speech.items(words), 6, column)

    def _appendix(self, source: Any) -> str:
        return say_place(source, self.contract, self.speech)

    def _backing_as_json(self, one: Backing) -> dict[str, Any]:
        if one.fact is not None:
            return self._fact_as_json(one.fact)
        return {
            "path": one.path,
            **source_as_json(one.place.source),
            "basis": say_basis(one.place.basis, self.contract, self.speech),
        }

    def _fact_as_json(self, fact: Fact[Any]) -> dict[str, Any]:
        found: dict[str, Any] = {
            "path": fact.path,
            "value": self.speech.say(say_fact(fact)),
            "state": fact.state.value,
            "note": fact.note,
            **source_as_json(fact.source),
            "basis": say_basis(fact.basis, self.contract, self.speech),
            "stands_in": self._appendix(fact.source),
        }
        if fact.derivation is not None:
            found["computed_by"] = fact.derivation.rule
            found["computed_from"] = [
                self._fact_as_json(source) for source in fact.derivation.sources
            ]
        return found


def _is_computed(fact: PageFact) -> bool:
    return any(one.fact is not None and one.fact.derivation is not None for one in fact.behind)


def _conclusion(fact: Fact[Any]) -> dict[str, Value]:
    """A computed value and what computed it."""
    assert fact.derivation is not None
    return {"value": say_fact(fact), "rule": fact.derivation.rule}


_WORDS = {
    "written": message("written"),
    "agrees with": message("agrees with"),
    "computed": message("computed"),
}


def _joined(fact: PageFact) -> dict[str, str]:
    return {"zh": " · ".join(fact.zh), "en": " · ".join(fact.en)}
