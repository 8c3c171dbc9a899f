"""In which languages the contract and the papers of the company are written."""

from __future__ import annotations

from typing import Literal

from docgen.diagnostics.messages import LanguageCode
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Id


class Originals(Term):
    """How many originals are signed in one language."""

    language: LanguageCode
    count: Stated[Count]


class ContractText(Term):
    """The languages of the contract itself, and which of them counts."""

    languages: Listing[LanguageCode]
    force: Literal["equally valid", "zh prevails", "en prevails"]
    originals: Listing[Originals] = ()
    discrepancy: Wording | None = None


class LanguageUse(Term):
    """The languages of one class of papers or of one activity.

    `management`, `accounting-records`, `financial-statements` are ids in use.
    """

    id: Id
    what: Wording
    languages: Listing[LanguageCode]


class LanguageTerms(Term):
    """Languages and originals. Minutes and notices state theirs in their own terms."""

    contract: ContractText
    uses: Listing[LanguageUse] = ()
