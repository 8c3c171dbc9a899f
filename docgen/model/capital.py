"""Investment, registered capital, and what each Party subscribes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import PlainValidator

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Id, Line, Money, Share, naming, unreadable


class FormOfContribution(StrEnum):
    """What a contribution is made in, in the words of the law."""

    CASH = "cash"
    EQUIPMENT = "equipment"
    MATERIALS = "materials"
    BUILDINGS = "buildings"
    LAND_USE = "land-use right"
    TECHNOLOGY = "technology"
    INDUSTRIAL_PROPERTY = "industrial property"
    OTHER = "other"

    @property
    def is_in_kind(self) -> bool:
        """Does it need a valuation?"""
        return self is not FormOfContribution.CASH


def _read_form(text: str) -> FormOfContribution:
    try:
        return FormOfContribution(text)
    except ValueError:
        allowed = ", ".join(FormOfContribution)
        raise unreadable("form-of-contribution", text, allowed) from None


Form = Annotated[FormOfContribution, PlainValidator(naming(_read_form))]


class Amount(Term):
    """An amount that the contract states in a place of its own."""

    amount: Stated[Money]


class SubscribedForm(Term):
    """A part of a subscription that is contributed in one form.

    `appendix` is the number of the Appendix that values it.
    """

    id: Id
    form: Form
    described: Wording | None = None
    amount: Stated[Money]
    appendix: Stated[Count] | None = None


class UseOfFunds(Term):
    """What a Party's cash is to be spent on; a use of money, not a form of contribution."""

    id: Id
    amount: Stated[Money]
    purpose: Wording
    from_party: Id | None = None
    appendix: Stated[Count] | None = None


class Subscription(Term):
    """What one Party undertakes to contribute, its share, and in which forms."""

    party: Id
    amount: Stated[Money]
    share: Stated[Share]
    forms: Listing[SubscribedForm] = ()
    uses: Listing[UseOfFunds] = ()


class Conversion(Term):
    """By which published rate, and of which day, a contribution in another currency counts."""

    rate: Wording
    source: Wording | None = None
    day: Wording


class Capital(Term):
    """Total investment, registered capital and subscriptions."""

    total_investment: Amount
    registered_capital: Amount
    subscriptions: Listing[Subscription]
    conversion: Stated[Conversion] | None = None


class ConditionPrecedent(Term):
    """One condition without which nobody need contribute."""

    id: Id
    condition: Wording
    satisfied: Stated[Line] | None = None
