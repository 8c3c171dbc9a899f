"""How notices are given, and when they count as received."""

from __future__ import annotations

from typing import Literal

from docgen.diagnostics.messages import LanguageCode
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Id, Period


class Means(Term):
    """A means of giving notice.

    `named` says whether the contract lists it among the permitted means. `deemed_received` runs
    from hand-over or sending. `confirmation` says whether receipt is deemed only with a
    confirmation receipt and a confirming letter.
    """

    id: Id
    name: Wording
    named: Literal["listed", "not listed"]
    deemed_received: Stated[Period]
    confirmation: Literal["needed", "not needed", "not stated"]


class NoticeTerms(Term):
    """Form, languages, means and deemed receipt of notices.

    `between` says whose notices these terms govern. `working_days_of` says whose working days
    count, by the code of the country. The addresses stand with the Parties and the company.
    """

    between: Literal["parties and company", "parties", "everybody"]
    form: Literal["in writing", "not stated"]
    languages: Listing[LanguageCode]
    means: Listing[Means]
    confirmed_by: Listing[Id] = ()
    working_days_of: Stated[Id] | None = None
    change_of_address: Wording | None = None
