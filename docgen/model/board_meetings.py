"""When the board meets, who may act for whom, and how it is recorded."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.diagnostics.messages import LanguageCode
from docgen.model.board_decisions import Assent
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Id, Period, Share


class InterimRequest(Term):
    """Who may request an interim meeting, a number or a fraction, and by when it is convened.

    `convened_within` runs from the receipt of the request by the office that convenes.
    """

    directors: Stated[Count] | None = None
    fraction: Stated[Share] | None = None
    form: Literal["in writing", "not stated"]
    convened_within: Stated[Period]

    @model_validator(mode="after")
    def _is_number_or_fraction(self) -> Self:
        if (self.directors is None) == (self.fraction is None):
            raise PydanticCustomError("directors-or-fraction", "a number or a fraction")
        return self


class MeetingTerms(Term):
    """Meetings of the board.

    `first_within` runs from the establishment of the company. `notice` is the time between
    the call and an ordinary meeting.
    """

    first_within: Stated[Period]
    regular_a_year: Stated[Count]
    interim: Stated[InterimRequest]
    notice: Stated[Period]
    convened_by: Id
    agenda_after_consulting: Id | None = None
    venue: Wording | None = None
    other_venue_agreed_by: Listing[Id] = ()
    attendance: Listing[Literal["in person", "telephone", "video conference", "proxy"]]


class Proxies(Term):
    """Whom an absent director may entrust."""

    holder: Literal["anybody", "another director", "nobody"]
    several: Literal["allowed", "not allowed", "not stated"]
    form: Literal["in writing", "not stated"]


class Minutes(Term):
    """The record of a meeting. Both periods run from the meeting."""

    languages: Listing[LanguageCode]
    recorded_by: Wording | None = None
    resolutions_signed_by: Literal["directors approving", "directors attending", "chairman"]
    draft_within: Stated[Period] | None = None
    draft_to: Literal["each director", "not stated"] = "not stated"
    final_within: Stated[Period] | None = None
    final_by: Listing[Id] = ()
    final_to: Literal["each director and each party", "each director", "not stated"] = "not stated"
    kept: Wording | None = None


class WrittenResolutions(Term):
    """Resolutions without a meeting."""

    assent: Assent
    form: Literal["in writing", "not stated"]
    counterparts: Literal["allowed", "not allowed", "not stated"]
    filed: Wording | None = None
    force: Wording | None = None
