"""How long the contract lasts, who may end it, on which ground, and what follows a notice."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Day, Id, Period

Event = Literal[
    "due date",
    "signature",
    "dispatch of notice",
    "receipt of notice",
    "written notice",
    "start of event",
    "start of consequences",
    "not stated",
]
"""From what a period runs; `written notice` leaves open whether sent or received.

The consequences of an event may start after it: the day is recorded, never inferred.
"""


class Extension(Term):
    """How the term is extended. `apply_before` is the least time before it expires."""

    agreed_by: Literal["all parties", "not stated"]
    board: Literal["all directors", "ordinary", "not stated"]
    applied_to: Id
    apply_before: Stated[Period]


class Duration(Term):
    """The term of the contract; `starts` is bracketed where no start is stated."""

    period: Stated[Period]
    starts: Wording | None = None
    starts_on: Stated[Day] | None = None
    extension: Stated[Extension] | None = None


class Condition(Term):
    """One thing that must hold before notice may be given on a ground.

    A `period` must have elapsed (or been exceeded) since `runs_from`. A condition without a
    period is recorded by people, never inferred.
    """

    id: Id
    what: Wording
    period: Stated[Period] | None = None
    runs_from: Event | None = None
    measure: Literal["elapsed", "exceeded"] | None = None


class Ground(Term):
    """A ground for termination.

    `concerns` says in whose sphere it lies as the contract puts it; only where that is
    `the other party` is the sender's standing limited. `listed` says whether the article on
    termination lists it, `negotiation` whether the negotiation period follows it.
    """

    id: Id
    name: Wording
    concerns: Literal["either party", "the other party", "any party", "the parties", "company"]
    notice_by: Literal["any party", "other party", "affected party"]
    conditions: Listing[Condition]
    listed: Literal["listed", "not listed"] = "listed"
    negotiation: Literal["follows", "not stated"] = "follows"


class Negotiation(Term):
    """What follows a notice of termination before an application is made."""

    within: Stated[Period]
    runs_from: Event
    unless: Wording
    deemed: Wording
    applied_to: Id
    applicant: Stated[Wording]
    application: Wording | None = None


class TerminationTerms(Term):
    """The grounds, the form of the notice, and the negotiation after it."""

    notice: Literal["in writing", "not stated"]
    before: Wording | None = None
    grounds: Listing[Ground]
    negotiation: Stated[Negotiation] | None = None


class CommitteeSeats(Term):
    """How many members of the liquidation committee a Party nominates."""

    party: Id
    count: Stated[Count]


class LiquidationCommittee(Term):
    """Size, seats and appointment of the liquidation committee."""

    appointed_by: Literal["board"]
    members: Stated[Count]
    seats: Listing[CommitteeSeats]
    eligible: Wording | None = None
    advisers: Wording | None = None
    reported_to: Id | None = None


class LiquidationTerms(Term):
    """The liquidation of the company, from committee to deregistration."""

    committee: LiquidationCommittee
    appointed: Wording
    plan_approved_by: Literal["board"]
    plan: Wording | None = None
    assets: Wording | None = None
    expenses: Wording | None = None
    surplus: Literal["shares of registered capital", "other"]
    surplus_wording: Wording | None = None
    report_approved_by: Literal["board"]
    report_to: Id
    licence_to: Id
    originals_kept_by: Id | None = None
    copies_for: Id | None = None
