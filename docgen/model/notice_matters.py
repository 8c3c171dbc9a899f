"""What a notice is about: each sort of matter, with its facts and who recorded them."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Stated
from docgen.model.parties import NoticeDetails
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Day, Id, Money, RecordId


class Happening(Term):
    """Something that happened: what, from when, until when, and what shows it.

    Both days are included; without `ended_on` it goes on.
    """

    what: Wording
    began_on: Stated[Day]
    ended_on: Stated[Day] | None = None
    evidence: Listing[Wording] = ()


class Recorded(Term):
    """One condition of a ground as people record it; `holds` is never inferred.

    `runs_from` is the day from which the condition's period runs, where neither the contract nor
    another record tells it.
    """

    condition: Id
    holds: Stated[Literal["yes", "no"]]
    what: Wording | None = None
    runs_from: Stated[Day] | None = None
    evidence: Listing[Wording] = ()


class TerminationMatter(Term):
    """Notice of termination on one ground.

    `concerning` is the Party in whose sphere the ground lies, where it lies in one's.
    `instalment` is what was not paid; `resolution` what was not passed in a deadlock.
    """

    ground: Id
    concerning: Id | None = None
    instalment: Stated[Id] | None = None
    resolution: RecordId | None = None
    conditions: Listing[Recorded]


class BreachMatter(Term):
    """Notice of a breach, with the demand to cure it.

    `ground` is the ground for termination whose cure period the notice starts.
    """

    by: Id
    ground: Id
    obligation: Wording
    breach: Happening
    demand: Wording
    cured_on: Stated[Day] | None = None


class CallMatter(Term):
    """Call for a contribution that is overdue.

    `outstanding` is what is unpaid of the instalment.
    """

    instalment: Stated[Id]
    outstanding: Stated[Money]
    paid_on: Stated[Day] | None = None


class ForceMajeureMatter(Term):
    """Notice of an event of force majeure."""

    event: Happening
    obligations: Wording
    consultation: Wording | None = None


class EvidenceMatter(Term):
    """Evidence of force majeure, after its notice."""

    shows: Wording
    issued_by: Listing[Wording] = ()


class ConsultationMatter(Term):
    """Request for consultations on a dispute."""

    dispute: Wording
    position: Wording
    proposed_on: Stated[Day] | None = None
    proposed_at: Wording | None = None


class ArbitrationMatter(Term):
    """Notice of arbitration, after consultations failed; `failed` is recorded, never inferred."""

    dispute: Wording
    failed: Stated[Literal["yes", "no"]]
    claims: Listing[Wording]
    arbitrator: Name | None = None


class AdjustmentMatter(Term):
    """Request for consultation on the balance of benefits after a change of the law."""

    change: Wording
    changed_on: Stated[Day]
    harmed: Id
    effect: Wording
    proposal: Wording


class AddressMatter(Term):
    """A change of address; what is not named stays as it was."""

    of: Id
    effective_on: Stated[Day]
    details: NoticeDetails


class ConsentMatter(Term):
    """A waiver or a consent that the contract asks a Party for.

    `to` says to what. `condition` is the condition precedent waived, `asked_on` the day of the
    request, `limits` what the consent does not extend to.
    """

    to: Literal[
        "waiver of a condition precedent",
        "alteration of a condition precedent",
        "increase of capital",
        "transfer of a share",
        "encumbrance of a share",
        "assignment of rights",
    ]
    condition: Id | None = None
    what: Wording
    amount: Stated[Money] | None = None
    in_favour_of: Name | None = None
    asked_on: Stated[Day] | None = None
    limits: Listing[Wording] = ()

    @model_validator(mode="after")
    def _names_its_condition(self) -> Self:
        if self.to.endswith("of a condition precedent") and self.condition is None:
            raise PydanticCustomError("needs-condition", "it names the condition precedent")
        return self


class FilingMatter(Term):
    """Covering letter for the copy of a certificate to the public authorities."""

    certificate: RecordId


Matter = (
    TerminationMatter
    | BreachMatter
    | CallMatter
    | ForceMajeureMatter
    | EvidenceMatter
    | ConsultationMatter
    | ArbitrationMatter
    | AdjustmentMatter
    | AddressMatter
    | ConsentMatter
    | FilingMatter
)
"""The sorts of matter; a notice has exactly one."""
