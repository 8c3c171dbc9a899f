"""What happened: contributions, their verification, and the certificates issued for them."""

from __future__ import annotations

from docgen.model.capital import Form
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Day, Id, Line, Money, Rate, RecordId


class ExchangeRate(Term):
    """A published rate: units of the paid currency for a hundred of the credited one."""

    per_hundred: Stated[Rate]
    on: Stated[Day]
    published_by: Name
    source: Wording | None = None


class Transfer(Term):
    """One payment in another currency, and what it is credited as.

    `credited` is the product as rounded; a surplus over the contribution goes where
    `Contribution.surplus` says.
    """

    id: Id
    on: Stated[Day]
    paid: Stated[Money]
    rate: ExchangeRate
    credited: Stated[Money]


class Surplus(Term):
    """What was paid beyond the contribution, and where it goes."""

    amount: Stated[Money]
    goes_to: Wording


class Cancellation(Term):
    """That a certificate was cancelled: when and why."""

    on: Stated[Day]
    why: Wording


class Certificate(Term):
    """One certificate issued for a contribution. Only a living one counts in sums.

    `signed_by` names, in the order of the contract's offices, who signs.
    """

    id: RecordId
    number: Stated[Line]
    issued_on: Stated[Day]
    signatories: Listing[CertificateSignatory] = ()
    replaces: RecordId | None = None
    cancelled: Cancellation | None = None

    @property
    def is_living(self) -> bool:
        """Does the certificate count?"""
        return self.cancelled is None


class CertificateSignatory(Term):
    """Who signs in which office. `acting_for` says that it is done for the holder."""

    office: Id
    director: Id
    acting_for: Id | None = None


class Contribution(Term):
    """One contribution as made, with what it pays, what values it, and its certificates.

    `made_on` is the date that the certificate states. `report` names the verification report.
    """

    format: Line
    id: RecordId
    party: Id
    pays: Stated[Id]
    valued_in: Stated[Id] | None = None
    form: Form
    described: Wording | None = None
    amount: Stated[Money]
    made_on: Stated[Day]
    transfers: Listing[Transfer] = ()
    surplus: Surplus | None = None
    report: Stated[Id]
    certificates: Listing[Certificate]


class VerificationReport(Term):
    """A capital verification report; it may cover several contributions.

    `received_on` is the day on which the company got it: the time for certificates runs from
    it.
    """

    format: Line
    id: Id
    firm: Name
    number: Stated[Line]
    dated: Stated[Day]
    received_on: Stated[Day]
    appointed_by: Wording | None = None
    covers: Listing[RecordId]
