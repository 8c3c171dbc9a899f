"""Funds, profit, accounts and what the company reports to the Parties."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Day, Id, Line, Share


class Fund(Term):
    """One of the funds set up from after-tax profit."""

    id: Id
    name: Wording


class Funds(Term):
    """The funds; `most` is the part of a year's after-tax profit that all may take together."""

    funds: Listing[Fund]
    most: Stated[Share]
    decided_by: Literal["board", "parties"]


class Profit(Term):
    """How profit is distributed. `matter` names the reserved matter of the board."""

    decided: Literal["once a year", "not stated"]
    decided_by: Literal["board", "parties"]
    matter: Id | None = None
    in_proportion_to: Literal["shares of registered capital", "other"]
    remittance: Wording | None = None


class Report(Term):
    """A report that the company gives to the Parties."""

    id: Id
    what: Wording
    every: Literal["month", "quarter", "year"]
    within: Stated[Line] | None = None
    audited: Literal["audited", "unaudited"]


class Accounting(Term):
    """The company's books and fiscal year. `base_currency` is an ISO code."""

    base_currency: Stated[Line]
    fiscal_year: Wording
    first_fiscal_year: Wording | None = None
    first_fiscal_year_ends: Stated[Day] | None = None


class Levy(Term):
    """A share of something that the company pays regularly."""

    id: Id
    what: Wording
    share: Stated[Share]
    every: Literal["month", "quarter", "year"]


class FinanceTerms(Term):
    """Money matters of the company."""

    funds: Stated[Funds] | None = None
    profit: Stated[Profit] | None = None
    accounting: Stated[Accounting] | None = None
    reports: Listing[Report] = ()
    levies: Listing[Levy] = ()
