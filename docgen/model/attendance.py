"""Who came to a meeting of the board, and in what way."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Stated
from docgen.model.people import Directors
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Day, Id, Line

Way = Literal["in person", "telephone", "video conference", "proxy", "absent"]
"""In what way a director attends. Whether an absent one is deemed present is for the rules."""

Vote = Literal["for", "against", "abstain"]
Means = Literal[
    "hand delivery", "courier", "post", "fax", "e-mail", "telegram", "telex", "other means"
]


class Instruction(Term):
    """How a proxy is to vote on one item of the agenda."""

    item: Id
    vote: Stated[Vote]


class Proxy(Term):
    """The paper by which an absent director entrusts somebody.

    The holder is a director, or a person who is none. Without instructions the holder votes as
    he or she sees fit.
    """

    holder: Id | None = None
    person: Name | None = None
    identity: Wording | None = None
    dated: Stated[Day] | None = None
    received_on: Stated[Day] | None = None
    number: Stated[Line] | None = None
    instructions: Listing[Instruction] = ()

    @model_validator(mode="after")
    def _is_director_or_person(self) -> Self:
        if (self.holder is None) == (self.person is None):
            raise PydanticCustomError("holder-or-person", "a director or another person")
        return self


class Attendance(Term):
    """One director at a meeting. `proxy` stands where the director attends by proxy.

    `at` is where a director is who attends from another place, as by telephone.
    """

    director: Id
    present: Stated[Way]
    at: Wording | None = None
    proxy: Proxy | None = None
    reason: Wording | None = None


class Other(Term):
    """Somebody else in attendance, such as the observer of the union or an officer."""

    name: Name
    capacity: Wording
    role: Literal["union observer", "officer", "adviser", "interpreter", "other"] = "other"


class NoticeGiven(Term):
    """A notice of a meeting to some directors: when and how sent, when received."""

    to: Directors
    given_on: Stated[Day]
    received_on: Stated[Day] | None = None
    means: Stated[Means]


class MeetingNotice(Term):
    """The notice of a meeting. `agenda` says whether the agenda went with it."""

    dated: Stated[Day] | None = None
    agenda: Literal["sent with it", "not sent", "not stated"] = "not stated"
    given: Listing[NoticeGiven] = ()


class Request(Term):
    """A request for an interim meeting.

    `received_on` is the day on which the office that convenes meetings received it.
    """

    by: Directors
    dated: Stated[Day]
    received_on: Stated[Day]
    matters: Listing[Wording]


class Votes(Term):
    """How the directors voted. Whoever is in no list did not vote."""

    in_favour: Annotated[Directors, Field(alias="for")]
    against: Directors | None = None
    abstaining: Directors | None = None
