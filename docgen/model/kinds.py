"""A kind of document: the manifest of a template folder."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Stated
from docgen.model.notices import Sort
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Line, RecordId

BoardSubject = Literal[
    "meeting",
    "first-call",
    "second-call",
    "interim-request",
    "minutes",
    "proxy",
    "resolution",
    "passed-resolution",
    "written-resolution",
    "appointment",
    "referral",
]
"""What a paper of the board is about. meeting: each, on whatever call. minutes: each draft, and
the final text. resolution: passed, or waiting for votes or for counsel."""

EndingSubject = Literal[
    "continuation",
    "application",
    "dissolution-resolution",
    "committee",
    "liquidation-plan",
    "liquidation-completion",
]
"""What a paper on the way to the end of the company is about."""

SubjectKind = Literal[
    "certificate",
    "contribution",
    "party",
    "contract",
    "notice",
    "dispatch",
    "letter",
    "plain-resolution",
    BoardSubject,
    EndingSubject,
]
EditionName = Literal["zh", "en", "zh-en"]


class Room(Term):
    """How much a face has room for when it is set at each density, in Chinese characters.

    A Latin letter counts half. Where nothing is said there is room for anything.
    """

    regular: Count | None = None
    compact: Count | None = None
    dense: Count | None = None

    @model_validator(mode="after")
    def _grows(self) -> Self:
        given = (self.regular, self.compact, self.dense)
        known = [one for one in given if one is not None]
        if known != sorted(set(known)) or given[: len(known)] != tuple(known):
            written = ", ".join(map(str, known))
            raise PydanticCustomError("room-order", "{written}", {"written": written})
        return self


class Rooms(Term):
    """The room on the face of each edition."""

    zh: Room | None = None
    en: Room | None = None
    zh_en: Annotated[Room | None, Field(alias="zh-en")] = None


class Kind(Term):
    """kind.yaml: what a kind of document is about and how it is set.

    `subject` names what one document is made for each of; `of` narrows notices to some sorts.
    `sign` is the edition that people sign, `originals` how many of it. `requires` names the
    rules that must be kept. `room` spares the attempts that are known to fail: a face that
    still does not fit its page is set closer.
    """

    format: Line
    title: Wording
    subject: SubjectKind
    of: Listing[Sort] = ()
    prefix: RecordId
    arrangement: Literal["stacked", "columns"]
    sign: EditionName
    originals: Stated[Count]
    editions: Listing[EditionName]
    formats: Listing[Literal["pdf", "docx"]]
    requires: Listing[Line] = ()
    room: Rooms | None = None
