"""Changes: which documents say something else than before, and which facts of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from docgen.building.dependents import facts_of
from docgen.building.explaining import said_on
from docgen.building.surveyed import ContractSurvey, Survey, Surveyed
from docgen.diagnostics.messages import Words
from docgen.document.inlines import facts_in, text_of
from docgen.document.slots import Slot
from docgen.model.facts import Fact


class Fate(StrEnum):
    """What became of a document."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, kw_only=True)
class ChangedFact:
    """A fact on the pages of a document, before and after; none where it was or is not there.

    A name or text that has a side in each language is no single fact: the words of the pages
    tell it.
    """

    path: str
    before: Fact[Any] | Words | None
    after: Fact[Any] | Words | None


@dataclass(frozen=True, kw_only=True)
class ChangedDocument:
    """A document that changed.

    `facts` are the changed facts that its pages say. `is_worded_anew` tells that the pages differ
    in words that are no facts: another wording, another number of lines.
    """

    contract: str
    fate: Fate
    before: Surveyed | None
    after: Surveyed | None
    facts: tuple[ChangedFact, ...]
    is_worded_anew: bool

    @property
    def id(self) -> str:
        """The id of the document."""
        return self._known.id

    @property
    def kind(self) -> str:
        """The folder of templates that it is of."""
        return self._known.planned.folder.name

    @property
    def _known(self) -> Surveyed:
        known = self.after or self.before
        assert known is not None
        return known


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Every changed document, and the contracts that could not be read, then or now."""

    documents: tuple[ChangedDocument, ...]
    unread_then: tuple[str, ...]
    unread_now: tuple[str, ...]


def changes(before: Survey, after: Survey) -> Changes:
    """Compare two surveys, contract by contract and document by document."""
    then = {contract.id: contract for contract in before.contracts}
    now = {contract.id: contract for contract in after.contracts}
    names = tuple(dict.fromkeys((*now, *then)))
    return Changes(
        documents=tuple(
            one for name in names for one in _of_contract(then.get(name), now.get(name))
        ),
        unread_then=tuple(name for name, one in then.items() if not one.is_loaded),
        unread_now=tuple(name for name, one in now.items() if not one.is_loaded),
    )


def _of_contract(
    then: ContractSurvey | None, now: ContractSurvey | None
) -> Iterator[ChangedDocument]:
    if (then is not None and not then.is_loaded) or (now is not None and not now.is_loaded):
        return
    old, new = _documents(then), _documents(now)
    facts_then = facts_of(then) if then is not None else {}
    facts_now = facts_of(now) if now is not None else {}
    name = now.id if now is not None else then.id if then is not None else ""
    for key in dict.fromkeys((*new, *old)):
        before, after = old.get(key), new.get(key)
        # A document that was or is blocked has no pages, and nothing on them to compare.
        found = _changed_facts((before, facts_then), (after, facts_now))
        worded = _is_drawn(before) and _is_drawn(after) and _wording(before) != _wording(after)
        if before is None or after is None or found or worded or before.state != after.state:
            fate = Fate.ADDED if before is None else Fate.CHANGED
            yield ChangedDocument(
                contract=name,
                fate=Fate.REMOVED if after is None else fate,
                before=before,
                after=after,
                facts=found if _is_drawn(before) and _is_drawn(after) else (),
                is_worded_anew=worded,
            )


def _documents(contract: ContractSurvey | None) -> dict[tuple[str, str], Surveyed]:
    """Documents by kind and id. One that is withheld has no pages, and is not compared."""
    if contract is None:
        return {}
    return {(one.planned.folder.name, one.id): one for one in contract.documents}


Forms = tuple[tuple[str, str], ...]
"""Each form in its language, as `zh.words`, with the text."""

Side = tuple[Surveyed | None, Mapping[str, Fact[Any]]]


def _changed_facts(then: Side, now: Side) -> tuple[ChangedFact, ...]:
    said_then, said_now = _said(then[0]), _said(now[0])
    return tuple(
        ChangedFact(
            path=path,
            before=then[1].get(path) or _words(said_then[path]) if path in said_then else None,
            after=now[1].get(path) or _words(said_now[path]) if path in said_now else None,
        )
        for path in dict.fromkeys((*said_now, *said_then))
        if said_then.get(path) != said_now.get(path)
    )


def _words(forms: Forms) -> Words:
    """What the pages say of a fact, in its first form in each language."""
    first = {name.partition(".")[0]: text for name, text in reversed(forms)}
    return Words(en=first.get("en", ""), zh=first.get("zh", ""))


def _said(surveyed: Surveyed | None) -> dict[str, Forms]:
    """What the pages of a document say of each fact: every form in its language."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for slot in _slots(surveyed):
        for language, inlines in (("zh", slot.zh), ("en", slot.en)):
            for said in facts_in(inlines):
                forms = found.setdefault(said.path, {})
                forms[f"{language}.{said.form}", text_of(said.parts)] = None
    return {path: tuple(sorted(forms)) for path, forms in found.items()}


def _is_drawn(surveyed: Surveyed | None) -> bool:
    return surveyed is not None and surveyed.document is not None


def _wording(surveyed: Surveyed | None) -> tuple[tuple[str, str], ...]:
    """The words of the pages with the facts taken out of them."""
    return tuple(
        (_without_facts(slot, "zh"), _without_facts(slot, "en")) for slot in _slots(surveyed)
    )


def _without_facts(slot: Slot, language: str) -> str:
    inlines = slot.zh if language == "zh" else slot.en
    text = text_of(inlines)
    for said in sorted(facts_in(inlines), key=lambda one: -len(text_of(one.parts))):
        text = text.replace(text_of(said.parts), "\0", 1)
    return text


def _slots(surveyed: Surveyed | None) -> Iterator[Slot]:
    if surveyed is not None and surveyed.document is not None:
        yield from said_on(surveyed.document)
