"""The document: what writers take and readers compare."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from docgen.diagnostics.messages import LanguageCode
from docgen.document.blocks import AnyBlock
from docgen.document.inlines import text_of
from docgen.document.slots import Slot


class Edition(StrEnum):
    """A language arrangement of a document."""

    ZH = "zh"
    EN = "en"
    ZH_EN = "zh-en"

    @property
    def languages(self) -> tuple[LanguageCode, ...]:
        """The languages printed, the leading one first."""
        match self:
            case Edition.ZH:
                return ("zh",)
            case Edition.EN:
                return ("en",)
            case Edition.ZH_EN:
                return ("zh", "en")


class Arrangement(StrEnum):
    """How a bilingual page sets its two languages: one above the other or side by side."""

    STACKED = "stacked"
    COLUMNS = "columns"


class State(StrEnum):
    """How far a document is from being issued."""

    BLOCKED = "blocked"
    DRAFT = "draft"
    READY = "ready"


@dataclass(frozen=True, kw_only=True)
class Furniture:
    """What stands on every page around the text.

    `header` names the company and the document; `footer` counts the pages; the other slots
    are the marks of a draft, of a specimen, and of an edition that is not the one to sign.
    `cancelled` is empty unless the paper no longer counts.
    """

    header: Slot
    footer: Slot
    draft: Slot
    specimen: Slot
    reference: Slot
    cancelled: Slot = field(default_factory=Slot)


class Density(StrEnum):
    """How closely a face is set, the roomiest first."""

    REGULAR = "regular"
    COMPACT = "compact"
    DENSE = "dense"
    DENSEST = "densest"


@dataclass(frozen=True, kw_only=True)
class Document:
    """One document in both languages.

    `sign` is the edition that people sign. `densities` say for some editions how closely a face
    is set from the start; the others begin with the roomiest.
    """

    id: str
    kind: str
    contract: str
    title: Slot
    state: State
    is_specimen: bool
    arrangement: Arrangement
    sign: Edition
    originals: int | None
    furniture: Furniture
    blocks: tuple[AnyBlock, ...]
    densities: tuple[tuple[Edition, Density], ...] = ()

    def densities_of(self, edition: Edition) -> tuple[Density, ...]:
        """The densities to try for an edition, the roomiest first."""
        every = tuple(Density)
        return every[every.index(dict(self.densities).get(edition, Density.REGULAR)) :]


class MarkRole(StrEnum):
    """What a page mark says."""

    CANCELLED = "cancelled"
    DRAFT = "draft"
    SPECIMEN = "specimen"
    REFERENCE = "reference"


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A mark on every page, the same words in every edition."""

    role: MarkRole
    text: str


def is_to_be_signed(document: Document, edition: Edition) -> bool:
    """Is this the edition that people sign, and does the paper still count?"""
    return edition is document.sign and document.furniture.cancelled.is_empty


def marks(document: Document, edition: Edition) -> tuple[Mark, ...]:
    """The marks that every page of an edition bears, the weightiest first."""
    furniture = document.furniture
    found: list[Mark] = []
    if not furniture.cancelled.is_empty:
        found.append(Mark(role=MarkRole.CANCELLED, text=_both(furniture.cancelled, " ", "en")))
    if document.state is not State.READY:
        found.append(Mark(role=MarkRole.DRAFT, text=_both(furniture.draft, " ", "en")))
    if document.is_specimen:
        found.append(Mark(role=MarkRole.SPECIMEN, text=_both(furniture.specimen, " ", "en")))
    if edition is not document.sign:
        text = _both(furniture.reference, " · ", "zh")
        found.append(Mark(role=MarkRole.REFERENCE, text=text))
    return tuple(found)


def _both(slot: Slot, between: str, first: LanguageCode) -> str:
    zh, en = text_of(slot.zh), text_of(slot.en)
    return between.join((en, zh) if first == "en" else (zh, en))
