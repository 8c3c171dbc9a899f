"""What the board resolves, at a meeting or in writing, and what follows where it does not."""

from __future__ import annotations

from typing import Literal

from docgen.model.attendance import Means, Votes
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Day, Id, Line, RecordId

ORDINARY = "ordinary"
"""The matter of a resolution that needs no more than an ordinary vote."""


class PartyConsent(Term):
    """The written consent of a Party beside the resolution of the board."""

    party: Id
    dated: Stated[Day]


class Assenting(Term):
    """A director who was absent and assented in writing."""

    director: Id
    dated: Stated[Day]


class Appointment(Term):
    """Whom a resolution engages in a position of the management, or dismisses from it."""

    position: Id
    action: Literal["engages", "dismisses"]
    person: Name


class ReferralReceived(Term):
    """When the highest executive of a Party received a referral."""

    party: Id
    on: Stated[Day]
    means: Stated[Means] | None = None
    executive: Name | None = None


class Referral(Term):
    """A matter referred to the highest executives after the second vote.

    `outcome` is what is recorded of them; whether their time has run out is for the rules.
    """

    id: RecordId
    number: Stated[Line] | None = None
    made_on: Stated[Day]
    made_by: Listing[Id] = ()
    received: Listing[ReferralReceived] = ()
    outcome: Stated[Literal["resolved", "not resolved"]] | None = None
    decided_on: Stated[Day] | None = None
    decision: Wording | None = None


class Resolved(Term):
    """What a resolution says, and what it is about.

    `matter` is the id of a reserved matter of the contract, that of a matter of the law, or
    `ordinary`. `statutory` names the matter of the law where `matter` names another.
    `concerns` says whether it concerns management or financial matters. Texts may refer to
    facts by record and name: <A-01.amount>.
    """

    id: RecordId
    number: Stated[Line] | None = None
    matter: Id
    statutory: Id | None = None
    concerns: Literal["management", "financial matters", "neither", "not stated"] = "not stated"
    recitals: Listing[Wording] = ()
    text: Wording
    further: Listing[Wording] = ()
    appointments: Listing[Appointment] = ()
    party_consents: Listing[PartyConsent] = ()
    carried_out_by: Wording | None = None
    carried_out_until: Stated[Day] | None = None


class Resolution(Resolved):
    """A resolution put to the vote at a meeting.

    `second_vote_of` is the resolution on which the affirmative vote was not obtained before.
    `written_assents` are those of absent directors. `referral` follows a second failure.
    """

    votes: Votes | None = None
    second_vote_of: RecordId | None = None
    written_assents: Listing[Assenting] = ()
    referral: Referral | None = None


class Consent(Term):
    """The written consent of one director, on a counterpart or on the same paper."""

    director: Id
    signed_on: Stated[Day]
    at: Wording | None = None
    counterpart: Stated[Line] | None = None


class WrittenResolution(Resolved):
    """A resolution without a meeting: a file of its own."""

    format: Line
    circulated_on: Stated[Day] | None = None
    circulated_by: Id | None = None
    consents: Listing[Consent]
    counterparts: Literal["yes", "no"] = "yes"
    filed_on: Stated[Day] | None = None
    effective: Wording | None = None
