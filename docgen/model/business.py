"""What the company is for: purpose, scope, scale, sales and technology."""

from __future__ import annotations

from typing import Literal

from docgen.model.appendices import ExportTarget
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Count, Id, Money


class Target(Term):
    """A figure that is aimed at: a number of units, or an amount."""

    id: Id
    meaning: Wording
    count: Stated[Count] | None = None
    unit: Wording | None = None
    amount: Stated[Money] | None = None
    force: Literal["intention", "duty"]


class Business(Term):
    """Products, purpose, scope and scale."""

    products: Wording | None = None
    purpose: Wording
    scope: Wording
    targets: Listing[Target] = ()
    production_decided_by: Wording | None = None


class SalesTerms(Term):
    """Where the products are sold, and who else may sell them."""

    export: ExportTarget | None = None
    sold_through_others: Wording | None = None


class TechnologyTerms(Term):
    """The technology contributed: its agreement, its fee and its ratification.

    `subscribed` names the part of the subscription that the fee pays. `ratified_at` is the
    board meeting at which the company adopts the agreement.
    """

    agreement: Name
    fee: Stated[Money]
    subscribed: Id
    appendix: Stated[Count]
    signed: Wording | None = None
    effective: Wording | None = None
    ratified_at: Literal["first meeting", "any meeting"] | None = None
