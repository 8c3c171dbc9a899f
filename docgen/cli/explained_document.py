"""A document explained: its head, its facts, its rules, its brackets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.building.backing import Backing
from docgen.building.explaining import Explanation, PageFact
from docgen.building.survey import why
from docgen.cli.explained_rules import judgement_as_json, judgement_lines
from docgen.cli.layout import column_of, labelled
from docgen.cli.translation import Speech
from docgen.cli.wording import say_basis, say_fact, say_place, say_state, source_as_json
from docgen.diagnostics.messages import Message, Words, message
from docgen.document.documents import Document
from docgen.document.inlines import Certainty
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.rules.ties import Tie

_SIDES = {"zh": "中文", "en": "English"}


def lines(explanation: Explanation, speech: Speech) -> Iterator[str]:
    """The explanation for people."""
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


def as_json(explanation: Explanation, speech: Speech) -> dict[str, Any]:
    """The explanation for programs."""
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
        (message("why"), speech.say(why(surveyed))),
        (message("edition to sign"), str(kind.sign)),
        (message("originals"), speech.say(say_fact(kind.originals))),
    ]
    said = [(speech.say(label), text) for label, text in rows]
    column = column_of([label for label, _ in said], 2)
    for label, text in said:
        yield from labelled(label, text, 2, column)


def _brackets(explanation: Explanation, speech: Speech) -> Iterator[str]:
    points = explanation.points
    if not points:
        yield speech.say(message("No bracket keeps it a draft."))
        return
    count = {"count": str(len(points))}
    yield speech.say(message("Brackets that keep it a draft: %(count)s", count))
    for number, point in enumerate(points, start=1):
        yield f"{number:4}. {point.path}   [{point.note}]"
        yield f"      {_place(explanation, point.place)}"


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
        yield f"{number:4}. {fact.path}   {self._certainty(fact)}".rstrip()
        for label, side in zip(sides, ("zh", "en"), strict=False):
            yield from labelled(label, said[side], 6, column)
        for one in fact.behind:
            if one.fact is not None and one.fact.derivation is not None:
                yield from self._computed(one.fact, column)
            else:
                name = one.path if len(fact.behind) > 1 else ""
                yield from self._written(one, name, column)
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

    def _written(self, one: Backing, name: str, column: int) -> Iterator[str]:
        parts = [name.rpartition(".")[2] if name.endswith((".zh", ".en")) else name]
        parts = [part for part in parts if part]
        parts.append(str(one.place.source))
        yield from labelled(self.say("written"), "  ".join(parts), 6, column)
        yield from self._basis(one.place.basis, self._appendix(one.place.source), column)
        if one.fact is not None and one.fact.is_provisional:
            stated = f"{self.speech.say(say_state(one.fact))}: {self.speech.say(say_fact(one.fact))}"
            yield from labelled("", stated, 6, column)

    def _computed(self, fact: Fact[Any], column: int) -> Iterator[str]:
        assert fact.derivation is not None
        by = message(
            "by %(rule)s: %(value)s",
            {"rule": fact.derivation.rule, "value": say_fact(fact)},
        )
        yield from labelled(self.say("computed"), self.speech.say(by), 6, column)
        yield from self._basis(fact.basis, "", column)
        yield from labelled("", self.speech.say(message("from")), 6, column)
        for source in fact.derivation.sources:
            yield from self._source(source, column + 2)

    def _tie(self, tie: Tie, column: int) -> Iterator[str]:
        said = f"{tie.fact.path}  {self.speech.say(say_fact(tie.fact))}"
        yield from labelled(self.say("agrees with"), said, 6, column)
        yield from labelled("", str(tie.fact.source), 6, column)
        yield from self._basis(tie.fact.basis, self._appendix(tie.fact.source), column)
        yield from labelled(
            "", self.speech.say(message("by the rule %(rule)s", {"rule": tie.rule})), 6, column
        )

    def _source(self, fact: Fact[Any], column: int) -> Iterator[str]:
        said = f"{fact.path}  {self.speech.say(say_fact(fact))}"
        yield from labelled("", said, 6, column)
        if fact.derivation is not None:
            for source in fact.derivation.sources:
                yield from self._source(source, column + 2)
        else:
            yield from labelled("", str(fact.source), 6, column)

    def _basis(self, citations: Any, appendix: str, column: int) -> Iterator[str]:
        articles = say_basis(citations, self.contract, self.speech)
        words = dict.fromkeys([appendix, *articles] if appendix else articles)
        if words:
            joint = "、" if self.speech.language == "zh" else ", "
            yield from labelled("", joint.join(words), 6, column)

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


_WORDS = {
    "written": message("written"),
    "agrees with": message("agrees with"),
    "computed": message("computed"),
}


def _joined(fact: PageFact) -> dict[str, str]:
    return {"zh": " · ".join(fact.zh), "en": " · ".join(fact.en)}
