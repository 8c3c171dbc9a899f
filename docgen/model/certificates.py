"""What the contract says of investment certificates."""

from __future__ import annotations

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Id, Period


class Recipient(Term):
    """Somebody who gets a copy, and what for."""

    id: Id
    to: Name
    purpose: Wording | None = None


class CertificateTerms(Term):
    """Name, time limit, signatories and copies of the certificates.

    `issued_within` runs from the company's receipt of the verification report, that day not
    counted. `signed_by` names offices of the board.
    """

    name: Wording
    issued_within: Stated[Period]
    signed_by: Listing[Id]
    copies: Listing[Recipient] = ()
    restriction: Wording | None = None
    verified_by: Wording | None = None
    form: Wording | None = None
    kept_by: Wording | None = None
