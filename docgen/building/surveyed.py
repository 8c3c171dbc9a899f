"""What a survey finds: each document, each contract, and why a document is in its state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.building.plan import Planned
from docgen.building.texts import Texts
from docgen.diagnostics.findings import Finding, has_error
from docgen.diagnostics.messages import Message, message
from docgen.document.documents import Document, State
from docgen.drafting.drafting import Drafted
from docgen.drafting.kinds import KindFolder
from docgen.drafting.open_points import OpenPoint
from docgen.facts.loading import Lines
from docgen.proof.known import Known
from docgen.rules.judging import Judgement


@dataclass(frozen=True, kw_only=True)
class Surveyed:
    """One document as it stands: drafted, blocked, or withheld for an error.

    A withheld document's files stay as they were; `state` is then that of a blocked one.
    `is_settled` says that it was not drafted since it is known how it stands.
    """

    planned: Planned
    document: Document | None
    points: tuple[OpenPoint, ...]
    is_withheld: bool
    is_settled: bool = False
    drafted: Drafted | None = field(default=None, repr=False)
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        """The id of the document."""
        return self.planned.id

    @property
    def state(self) -> State:
        """How far the document is from being issued."""
        return self.document.state if self.document is not None else State.BLOCKED


@dataclass(frozen=True, kw_only=True)
class ContractSurvey:
    """One contract as it stands. `is_loaded` is false where its files could not be read.

    `law` names the pack that it was judged with; `findings` are those of its data, without
    those of its documents' drafts.
    """

    id: str
    is_loaded: bool
    documents: tuple[Surveyed, ...]
    judgements: tuple[Judgement, ...]
    known: Known = field(default_factory=Known, repr=False)
    law: str = ""
    findings: tuple[Finding, ...] = ()
    lines: Lines = field(default_factory=dict, repr=False)

    def all_findings(self) -> Iterator[Finding]:
        """What was found in its data and in its drafts."""
        yield from self.findings
        for document in self.documents:
            yield from document.findings


@dataclass(frozen=True, kw_only=True)
class Survey:
    """All contracts of a run, with all findings and the lines for their excerpts.

    `of_texts` are the findings of templates, catalogue and glossary.
    """

    contracts: tuple[ContractSurvey, ...]
    kinds: tuple[KindFolder, ...]
    findings: tuple[Finding, ...]
    lines: Lines
    texts: Texts
    of_texts: tuple[Finding, ...] = ()


def why(surveyed: Surveyed) -> Message:
    """Why a document is in its state."""
    planned = surveyed.planned
    broken = (*planned.withheld, *planned.blocking)
    if broken:
        codes = ", ".join(dict.fromkeys(one.rule.code for one in broken))
        return message("broken: %(rules)s", {"rules": codes})
    if surveyed.document is None:
        return message("the template, its Chinese or a text in both languages has errors")
    if surveyed.points:
        paths = ", ".join(point.path for point in surveyed.points)
        count = str(len(surveyed.points))
        return message(
            "open bracket: %(count)s (%(facts)s)"
            if len(surveyed.points) == 1
            else "open brackets: %(count)s (%(facts)s)",
            {"count": count, "facts": paths},
        )
    if surveyed.state is State.DRAFT:
        return message("a conclusion is left to counsel")
    if not surveyed.document.furniture.cancelled.is_empty:
        return message("cancelled; the paper is for the file, nobody signs it")
    return message("nothing is open")


def is_faulty(survey: Survey) -> bool:
    """Did the survey find an error?"""
    return has_error(survey.findings)
