"""How the board decides: quorum, second call, assent and deadlock."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Id, Period, Share

Base = Literal["directors", "directors in office", "directors present"]
"""Of whom a part is counted: of all seats, of those filled, of those present."""


class Quorum(Term):
    """How many directors must be present: a number, or a fraction (at least) of `of`."""

    directors: Stated[Count] | None = None
    fraction: Stated[Share] | None = None
    of: Base = "directors"
    present: Literal["in person or by proxy", "in person", "not stated"]

    @model_validator(mode="after")
    def _is_number_or_fraction(self) -> Self:
        if (self.directors is None) == (self.fraction is None):
            raise PydanticCustomError("directors-or-fraction", "a number or a fraction")
        return self


class SecondCall(Term):
    """The meeting called after one without a quorum.

    `notice` is given to each director before it. `presence` says who counts as present.
    """

    called_by: Id
    notice: Stated[Period]
    presence: Literal["notified directors deemed present", "directors attending"]


class Assent(Term):
    """Who must assent: all, or at least or more than a fraction, of `of`.

    `from_each_party` is the least number of assenting directors among the appointees of each
    Party.
    """

    needs: Literal["all", "at least", "more than"]
    fraction: Stated[Share] | None = None
    of: Base
    present: Literal["in person or by proxy", "in person", "not stated"] = "not stated"
    from_each_party: Stated[Count] | None = None

    @model_validator(mode="after")
    def _is_whole_or_part(self) -> Self:
        if (self.needs == "all") != (self.fraction is None):
            raise PydanticCustomError("fraction-or-all", "all, or a fraction")
        return self


class ReservedMatter(Term):
    """A matter that needs more than an ordinary vote.

    `assent` stands here only where it differs from that of the other reserved matters.
    """

    id: Id
    matter: Wording
    assent: Stated[Assent] | None = None


class Reserved(Term):
    """The reserved matters and the assent that they need."""

    assent: Assent
    matters: Listing[ReservedMatter]


class Deadlock(Term):
    """What follows when the affirmative vote is not obtained.

    A second vote may be called once `second_vote_after` has elapsed; `refer_within` runs from
    the second vote, `decide_within` from receipt of the referral. `ground` names the ground
    for termination that a deadlock may give.
    """

    consultation: Wording | None = None
    second_vote_after: Stated[Period]
    second_vote_called_by: Literal["any director", "chairman"]
    refer_within: Stated[Period]
    referred_by: Listing[Id]
    referred_to: Wording
    decide_within: Stated[Period]
    decision: Literal["binding", "advice"]
    failing_decision: Literal["deemed not passed", "not stated"]
    ground: Id | None = None


class Decisions(Term):
    """Quorum, ordinary and reserved matters, deadlock. Without `reserved` all is ordinary."""

    quorum: Stated[Quorum]
    second_call: Stated[SecondCall] | None = None
    ordinary: Stated[Assent]
    reserved: Stated[Reserved] | None = None
    deadlock: Stated[Deadlock] | None = None
