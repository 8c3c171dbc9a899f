"""Whose consent it takes to change the capital, to transfer or to encumber a share."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Id


class Consents(Term):
    """Who must consent to one kind of act.

    `of_parties` says which Parties, `form` and `time` how and when they consent. `approved_by`
    and `registered_by` name authorities. `matter` names the reserved matter of the board.
    """

    of_parties: Literal["each party", "other party", "none"]
    form: Literal["in writing", "not stated"]
    time: Literal["beforehand", "not stated"] = "not stated"
    matter: Id | None = None
    approved_by: Listing[Id] = ()
    registered_by: Listing[Id] = ()


class CapitalChanges(Term):
    """Increase and decrease of capital, transfer, encumbrance, assignment."""

    increase: Stated[Consents] | None = None
    decrease: Stated[Consents] | None = None
    transfer: Stated[Consents] | None = None
    encumbrance: Stated[Consents] | None = None
    assignment: Stated[Consents] | None = None
    pre_emption: Stated[Wording] | None = None
