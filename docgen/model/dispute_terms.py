"""Disputes, force majeure and the adjustment to new law."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Count, Id, Period


class Arbitrators(Term):
    """How many arbitrators one Party, or somebody else, appoints."""

    party: Id | None = None
    appointed_by: Wording | None = None
    count: Stated[Count]


class Tribunal(Term):
    """The arbitrators and the force of their award."""

    arbitrators: Stated[Count]
    appointments: Listing[Arbitrators]
    award: Literal["final and binding", "not stated"]
    performance: Wording | None = None
    immunity: Wording | None = None


class Arbitration(Term):
    """Where and under which rules disputes are arbitrated."""

    institution: Name
    seat: Name
    rules: Wording


class DisputeTerms(Term):
    """Consultation first, then arbitration.

    `consultation` is the time after service of a notice requesting consultations.
    """

    consultation: Stated[Period]
    consultation_runs_from: Literal["service of notice", "dispatch of notice", "not stated"]
    arbitration: Stated[Arbitration]
    tribunal: Stated[Tribunal]
    governing_law: Wording | None = None


class ForceMajeure(Term):
    """Events beyond control. `evidence_within` runs from informing the other Party."""

    meaning: Wording | None = None
    informed: Literal["promptly", "not stated"]
    form: Literal["in writing", "not stated"]
    evidence_within: Stated[Period]
    effect: Wording | None = None
    consultation: Wording | None = None
    ground: Id | None = None


class EconomicAdjustment(Term):
    """What the Parties do when new law upsets the balance of their benefits."""

    event: Wording
    consultation: Literal["promptly", "not stated"]
    aim: Wording
    ground: Id | None = None
