"""Drafting a document: the template in both languages, paired, with its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2.sandbox import SandboxedEnvironment

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import LanguageCode
from docgen.document.blocks import AnyBlock, Face, Paragraph
from docgen.document.documents import (
    Arrangement,
    Document,
    Edition,
    Furniture,
    State,
)
from docgen.document.inlines import Certainty, Text
from docgen.document.slots import Slot
from docgen.drafting.environment import environment
from docgen.drafting.failures import FAILURES, faults_of_templates, finding_of
from docgen.drafting.kinds import KindFolder
from docgen.drafting.markup import read_markup
from docgen.drafting.open_points import (
    Called,
    OpenPoint,
    call_nothing,
    open_points,
    said_facts,
)
from docgen.drafting.pairing import Pair, pair_blocks, pair_furniture
from docgen.drafting.room import densities
from docgen.drafting.sayings import FORMS, Forms
from docgen.drafting.speaking import Refer, Speaker, refer_to_nothing
from docgen.drafting.templates import taken_in
from docgen.facts.wording import Statutes
from docgen.language import Language
from docgen.language.catalogues import Catalogue
from docgen.model.facts import Fact

FURNITURE = "_house/furniture.xml"
OPEN_POINTS = "_house/open-points.xml"


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """What is to be drafted.

    `names` are what the template sees. `facts` finds every fact, written or computed, by its
    path. `rests_on` are the facts that the required rules read; `is_unjudged` says that one
    of them could not be judged.
    """

    folder: KindFolder
    id: str
    contract: str
    is_specimen: bool
    names: Mapping[str, Any] = field(repr=False)
    facts: Mapping[str, Fact[Any]] = field(repr=False)
    rests_on: tuple[Fact[Any], ...] = ()
    is_unjudged: bool = False


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """A drafted document, or the findings that kept it from being drafted.

    `templates` were used, `sentences` were looked up in the catalogue.
    """

    document: Document | None
    points: tuple[OpenPoint, ...] = ()
    findings: tuple[Finding, ...] = ()
    templates: frozenset[str] = frozenset()
    sentences: frozenset[str] = frozenset()


class Drafter:
    """Drafts documents from one set of templates, catalogue and statutes."""

    def __init__(
        self,
        templates: Mapping[str, str],
        catalogue: Catalogue,
        statutes: Statutes,
        forms: Forms = FORMS,
        refer: Refer = refer_to_nothing,
    ) -> None:
        self._sources = templates
        self._catalogue = catalogue
        self._sentences: set[str] = set()
        self._measured: list[Fact[Any]] = []
        chinese = Speaker(Language.ZH, self._translate, statutes, forms, refer)
        english = Speaker(Language.EN, lambda sentence: sentence, statutes, forms, refer)
        self._environments: Mapping[LanguageCode, SandboxedEnvironment] = {
            "zh": environment(templates, chinese, self._measured.append),
            "en": environment(templates, english, self._measured.append),
        }

    def draft(self, assignment: Assignment, called: Called = call_nothing) -> Drafted:
        """Draft one document; what is wrong with the template or catalogue is found.

        `called` gives what people call the facts that the list of open points names.
        """
        folder = assignment.folder
        names = dict(assignment.names)
        self._sentences.clear()
        self._measured.clear()
        try:
            body, findings = self._paired(folder.template, names)
            if body is None:
                return Drafted(document=None, findings=findings)
            blocks = pair_blocks(body)
            # A size is read as a rule reads: it stands on the page without being said.
            read = (*assignment.rests_on, *self._measured)
            points = open_points(said_facts(blocks), read, dict(assignment.facts), called)
            is_draft = bool(points) or assignment.is_unjudged or _has_bracket(blocks)
            if points:
                blocks += self._annexed(points, names)
            furniture = self._furniture(names)
        except FAILURES as error:
            return Drafted(document=None, findings=(finding_of(error, folder.template),))
        state = State.DRAFT if is_draft else State.READY
        used = (folder.template, FURNITURE, *((OPEN_POINTS,) if points else ()))
        return Drafted(
            document=_document(assignment, blocks, furniture, state),
            points=points,
            templates=frozenset().union(*(taken_in(name, self._sources) for name in used)),
            sentences=frozenset(self._sentences),
        )

    def _translate(self, sentence: str) -> str:
        self._sentences.add(sentence)
        return self._catalogue.translate(sentence)

    def _paired(
        self, template: str, names: Mapping[str, Any]
    ) -> tuple[Pair | None, tuple[Finding, ...]]:
        with faults_of_templates():
            zh = self._environments["zh"].get_template(template).render(names)
            en = self._environments["en"].get_template(template).render(names)
        zh_root, zh_findings = read_markup(template, zh)
        en_root, en_findings = read_markup(template, en)
        if zh_root is None or en_root is None or zh_findings or en_findings:
            # What one language has, the other has as a rule: it is said once.
            return None, zh_findings or en_findings
        return Pair(zh_root, en_root, template), ()

    def _annexed(
        self, points: tuple[OpenPoint, ...], names: Mapping[str, Any]
    ) -> tuple[AnyBlock, ...]:
        return pair_blocks(self._house(OPEN_POINTS, {**names, "open_points": points}))

    def _furniture(self, names: Mapping[str, Any]) -> Furniture:
        return pair_furniture(self._house(FURNITURE, names))

    def _house(self, template: str, names: Mapping[str, Any]) -> Pair:
        pair, findings = self._paired(template, names)
        if pair is None:
            raise ValueError(f"{template}: {findings}")
        return pair


def _document(
    assignment: Assignment, blocks: tuple[AnyBlock, ...], furniture: Furniture, state: State
) -> Document:
    kind = assignment.folder.kind
    of_kind = Slot(zh=(Text(kind.title.zh.value),), en=(Text(kind.title.en.value),))
    return Document(
        id=assignment.id,
        kind=assignment.folder.name,
        contract=assignment.contract,
        title=_title(blocks) or of_kind,
        state=state,
        is_specimen=assignment.is_specimen,
        arrangement=Arrangement(kind.arrangement),
        sign=Edition(kind.sign),
        originals=kind.originals.settled,
        furniture=furniture,
        blocks=blocks,
        densities=densities(kind.room, blocks),
    )


def _has_bracket(blocks: tuple[AnyBlock, ...]) -> bool:
    """Is anything on the pages in brackets? Then the paper is a draft, whatever else holds."""
    return any(said.certainty is Certainty.BRACKETED for said in said_facts(blocks))


def _title(blocks: tuple[AnyBlock, ...]) -> Slot | None:
    """The title as the paper itself gives it."""
    for block in blocks:
        match block:
            case Paragraph(role="title", slot=slot):
                return slot
            case Face(blocks=inner):
                return _title(inner)
            case _:
                pass
    return None
