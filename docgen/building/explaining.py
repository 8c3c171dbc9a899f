"""The explanation of one document: each fact on its pages, each rule judged on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from docgen.building.backing import Backing, backing
from docgen.building.plan import rests_on
from docgen.building.surveyed import ContractSurvey, Survey, Surveyed
from docgen.diagnostics.errors import UsageError
from docgen.document.blocks import AnyBlock
from docgen.document.documents import Document
from docgen.document.inlines import Certainty, Said, facts_in, text_of
from docgen.document.slots import Slot
from docgen.drafting.open_points import OpenPoint, slots_in
from docgen.facts.loading import Lines
from docgen.model.contract import Contract
from docgen.rules.judging import Judgement, Outcome
from docgen.rules.ties import Tie, ties

_NEAREST = 5


@dataclass(frozen=True, kw_only=True)
class PageFact:
    """One fact as the pages say it: each different saying once, in the order of the page.

    `path` is as the page names it: a text in both languages is one fact of the page with two
    behind it. `ties` are the facts that must agree with it.
    """

    path: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    certainty: Certainty
    behind: tuple[Backing, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A document with everything that it says and rests on."""

    contract: Contract
    surveyed: Surveyed
    facts: tuple[PageFact, ...]
    judgements: tuple[Judgement, ...]

    @property
    def points(self) -> tuple[OpenPoint, ...]:
        """The brackets that keep it a draft."""
        return self.surveyed.points


def explain_document(survey: Survey, wanted: str) -> Explanation:
    """Explain the document of that id.

    Raises:
        UsageError: no contract has it, or more than one.
    """
    found = [
        (contract, document)
        for contract in survey.contracts
        for document in contract.documents
        if document.id == wanted
    ]
    if not found:
        raise _unknown(survey, wanted)
    if len({contract.id for contract, _ in found}) > 1:
        raise UsageError(
            "%(document)s stands in several contracts: %(contracts)s; name one with --contract",
            document=wanted,
            contracts=", ".join(contract.id for contract, _ in found),
        )
    contract, document = found[0]
    return _explain(contract, document, survey.lines)


def document_ids(survey: Survey) -> tuple[str, ...]:
    """The ids of all documents, each once."""
    ids = (one.id for contract in survey.contracts for one in contract.documents)
    return tuple(dict.fromkeys(ids))


def judgements_on(contract: ContractSurvey, document: Surveyed) -> tuple[Judgement, ...]:
    """The judgements on a document's own contract, Party and records.

    Those on other records of its Party belong to it only where they keep it back.
    """
    case = document.planned.subject.case
    own = {"", case.contract.id, case.party, *(str(one.id) for one in case.records)}
    return tuple(
        one
        for one in contract.judgements
        if rests_on(case, one)
        if one.case.subject in own or one.outcome is Outcome.BROKEN
    )


def said_on(document: Document) -> Iterator[Slot]:
    """Every text of the pages, the furniture after the body."""
    yield from slots_in(_without_open_points(document.blocks))
    furniture = document.furniture
    yield from (furniture.header, furniture.footer)


def nearest(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names most like the one wanted, the best first, whatever the capitals."""
    by_small = {name.casefold(): name for name in known}
    close = get_close_matches(wanted.casefold(), list(by_small), n=_NEAREST, cutoff=0.5)
    return tuple(by_small[name] for name in close)


def _unknown(survey: Survey, wanted: str) -> UsageError:
    unread = [contract.id for contract in survey.contracts if not contract.is_loaded]
    known = document_ids(survey)
    if unread:
        return UsageError(
            "there is no document %(document)s; data of %(contracts)s could not be read, "
            "docgen check says why",
            document=wanted,
            contracts=", ".join(unread),
        )
    close = ", ".join(nearest(wanted, known))
    if not close:
        return UsageError(
            "there is no document %(document)s; docgen list names those that there are",
            document=wanted,
        )
    return UsageError(
        "there is no document %(document)s; the nearest: %(nearest)s",
        document=wanted,
        nearest=close,
    )


def _explain(contract: ContractSurvey, surveyed: Surveyed, lines: Lines) -> Explanation:
    model = surveyed.planned.subject.case.contract
    facts: tuple[PageFact, ...] = ()
    if surveyed.document is not None:
        page = _Page(model, surveyed, contract.judgements, lines)
        facts = tuple(page.facts(surveyed.document))
    return Explanation(
        contract=model,
        surveyed=surveyed,
        facts=facts,
        judgements=judgements_on(contract, surveyed),
    )


class _Page:
    """Gathers what the pages of one document say of each fact."""

    def __init__(
        self,
        contract: Contract,
        surveyed: Surveyed,
        judgements: tuple[Judgement, ...],
        lines: Lines,
    ) -> None:
        self.contract = contract
        self.known = surveyed.planned.assignment.facts
        self.judgements = judgements
        self.lines = lines

    def facts(self, document: Document) -> Iterator[PageFact]:
        """Each fact once, where the pages first say it."""
        sayings: dict[str, tuple[list[Said], list[Said]]] = {}
        for slot in said_on(document):
            for side, inlines in enumerate((slot.zh, slot.en)):
                for said in facts_in(inlines):
                    sayings.setdefault(said.path, ([], []))[side].append(said)
        for path, (zh, en) in sayings.items():
            yield self._fact(path, zh, en)

    def _fact(self, path: str, zh: list[Said], en: list[Said]) -> PageFact:
        behind = backing(path, self.known, self.contract, self.lines)
        single = behind[0].fact if len(behind) == 1 else None
        return PageFact(
            path=path,
            zh=tuple(dict.fromkeys(text_of(said.parts) for said in zh)),
            en=tuple(dict.fromkeys(text_of(said.parts) for said in en)),
            certainty=max((said.certainty for said in (*zh, *en)), key=_DOUBT.index),
            behind=behind,
            ties=ties(single, self.judgements) if single is not None else (),
        )


_DOUBT = (Certainty.SETTLED, Certainty.BLANK, Certainty.BRACKETED)


def _without_open_points(blocks: tuple[AnyBlock, ...]) -> Iterator[AnyBlock]:
    for block in blocks:
        if not getattr(block, "is_open_points", False):
            yield block
