"""The law of the day: numbers with their statutes."""

from __future__ import annotations

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Count, Day, Id, Line, Money, Period, Share


class Statute(Term):
    """A statute that citations name by its key."""

    id: Id
    title: Wording
    promulgated: Stated[Day] | None = None
    by: Name | None = None
    verified: Line | None = None


class CapitalBracket(Term):
    """What part of the total investment the registered capital must at least be.

    Above `above` and up to `up_to` (inclusive); `floor` is the least amount in the bracket for
    a total investment `floor_below`.
    """

    above: Stated[Money]
    up_to: Stated[Money] | None = None
    least: Stated[Share]
    floor: Stated[Money] | None = None
    floor_below: Stated[Money] | None = None


class CapitalLaw(Term):
    """The statutory limits of capital and contributions."""

    foreign_share_least: Stated[Share]
    technology_share_most: Stated[Share]
    technology_forms: Listing[Line]
    lump_sum_within: Stated[Period]
    first_instalment_within: Stated[Period]
    first_instalment_least: Stated[Share]
    late_instalment_notice_after: Stated[Period]
    demand_to_pay_within: Stated[Period]
    registered_to_total: Listing[CapitalBracket]
    certificate_particulars: Listing[Line]
    approval_threshold: Stated[Money]


class BoardLaw(Term):
    """The statutory floor for boards and their decisions."""

    directors_least: Stated[Count]
    term: Stated[Period]
    quorum: Stated[Share]
    regular_meetings_a_year: Stated[Count]
    interim_request_least: Stated[Share]
    unanimous_matters: Listing[UnanimousMatter]


class UnanimousMatter(Term):
    """A matter that the law leaves to the unanimous vote of the directors attending."""

    id: Id
    matter: Wording


class Law(Term):
    """A law pack: the statutes in force on a day, and their numbers.

    `country` is the code of the country whose holidays move the last days of periods.
    """

    format: Line
    id: Id
    title: Wording
    country: Id | None = None
    in_force_on: Stated[Day]
    statutes: Listing[Statute]
    capital: CapitalLaw
    board: BoardLaw
    numbers: Listing[StatutoryNumber] = ()


class StatutoryNumber(Term):
    """Any further number of the law: one of period, share, count or amount."""

    id: Id
    meaning: Wording
    period: Stated[Period] | None = None
    share: Stated[Share] | None = None
    count: Stated[Count] | None = None
    amount: Stated[Money] | None = None


