"""Confidentiality, amendment, effect, and the order of the contract's documents."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Day, Id, Line, Period, Share


class Confidentiality(Term):
    """How long secrets are kept. `survives` runs from `after`."""

    survives: Stated[Period]
    after: Wording
    after_expiry: Stated[Wording] | None = None
    undertaking: Wording | None = None


class Amendment(Term):
    """What an amendment needs."""

    form: Literal["in writing", "not stated"]
    signed_by: Literal["all parties", "not stated"]
    approved_by: Listing[Id] = ()
    takes_effect: Wording | None = None


class Effect(Term):
    """When the contract takes effect: on or after which approval, and on which day."""

    approved_by: Id
    what: Wording
    effective_on: Stated[Day]


class AppendixEntry(Term):
    """An Appendix as the contract lists it."""

    number: Stated[Count]
    title: Wording


class ContractDocuments(Term):
    """Which texts make up the agreement, and which prevails."""

    appendices: Listing[AppendixEntry]
    appendices_bind: Wording | None = None


class Affiliate(Term):
    """What makes a company an affiliate of a Party: control, from which holding on."""

    party: Id
    meaning: Wording
    control_from: Stated[Share]


class DefinedTerm(Term):
    """A word that the contract defines. `short` is how the Chinese and English texts say it."""

    id: Id
    short: Wording
    meaning: Stated[Wording]


class Articles(Term):
    """The company's articles of association, and their rank beside the contract."""

    title: Wording
    signed: Wording | None = None
    text: Stated[Line] | None = None
    rank: Wording | None = None
