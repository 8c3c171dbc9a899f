"""Who manages the company from day to day, and who nominates whom."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Id


class Position(Term):
    """A position of the management.

    `nominated_by` names a Party or another position. `rank` says whether the position belongs
    to those whose holders the board engages and dismisses as a reserved matter.
    """

    id: Id
    title: Wording
    nominated_by: Stated[Id]
    nomination: Literal["shall", "may"] = "shall"
    rank: Literal["senior", "not senior", "not stated"]
    reports_to: Id | None = None


class ManagementTerms(Term):
    """Positions, and how they are filled and vacated. `appointed_by` is the board or a position."""

    positions: Listing[Position]
    others_nominated_by: Id | None = None
    appointed_by: Literal["board", "chief executive"]
    dismissal: Wording | None = None
    full_time: Wording | None = None
    structure: Wording | None = None
    reserved_matter: Id | None = None
