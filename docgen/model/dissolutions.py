"""What follows a notice of termination: agreement to go on, or application and liquidation."""

from __future__ import annotations

from docgen.model.facts import Stated
from docgen.model.notices import Annex
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Count, Day, Id, Line, Money, RecordId


class Continuation(Term):
    """The Parties' written agreement to continue the contract, and on what terms."""

    id: RecordId
    number: Stated[Line] | None = None
    agreed_on: Stated[Day]
    at: Wording | None = None
    terms: Listing[Wording]


class Application(Term):
    """The application for termination and dissolution.

    `applicant` is a Party, `company` (by its board), or open: who applies depends on the ground.
    """

    id: RecordId
    number: Stated[Line] | None = None
    applicant: Stated[Id]
    dated: Stated[Day]
    submitted_on: Stated[Day] | None = None
    reasons: Listing[Wording] = ()
    annexes: Listing[Annex] = ()


class Approval(Term):
    """The approval of the dissolution by the authority: the act that ends the contract."""

    number: Stated[Line] | None = None
    dated: Stated[Day]
    received_on: Stated[Day] | None = None


class Member(Term):
    """A member of the liquidation committee, and which Party nominated him or her."""

    name: Name
    nominated_by: Stated[Id]
    director: Id | None = None
    position: Wording | None = None


class CommitteeReport(Term):
    """The report of the committee's formation."""

    id: RecordId
    number: Stated[Line] | None = None
    dated: Stated[Day]


class CommitteeFormed(Term):
    """The liquidation committee as appointed, and the report of its formation.

    `resolution` is the resolution of the board that appoints it.
    """

    resolution: RecordId | None = None
    appointed_on: Stated[Day]
    members: Listing[Member]
    chairman: Name | None = None
    address: Wording | None = None
    report: CommitteeReport | None = None


class LiquidationFigure(Term):
    """One line of a plan or report: what, and how much."""

    what: Wording
    amount: Stated[Money]


class LiquidationPaper(Term):
    """The liquidation plan, or the report of completion.

    `approved_by` is the resolution of the board. `surplus` is what is left for the Parties.
    """

    id: RecordId
    number: Stated[Line] | None = None
    dated: Stated[Day]
    as_of: Stated[Day] | None = None
    approved_by: RecordId | None = None
    assets: Listing[LiquidationFigure] = ()
    debts: Listing[LiquidationFigure] = ()
    expenses: Stated[Money] | None = None
    surplus: Stated[Money] | None = None
    statements: Listing[Wording] = ()
    annexes: Listing[Annex] = ()
    copies: Stated[Count] | None = None


class Dissolution(Term):
    """One course from a notice of termination to the end of the company.

    `resolution` is the resolution of the board on dissolution, where one was voted; where the
    time for negotiation ran out, agreement is deemed and no vote is claimed.
    """

    format: Line
    id: RecordId
    follows: RecordId
    continuation: Continuation | None = None
    resolution: RecordId | None = None
    application: Application | None = None
    approval: Approval | None = None
    committee: CommitteeFormed | None = None
    plan: LiquidationPaper | None = None
    completion: LiquidationPaper | None = None
    deregistered_on: Stated[Day] | None = None
    licence_handed_in_on: Stated[Day] | None = None
