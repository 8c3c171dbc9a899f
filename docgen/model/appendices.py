"""The Appendices of a contract, as data that contributions rest on."""

from __future__ import annotations

from typing import Literal

from docgen.model.capital import Form
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Count, Day, Id, Line, Money, Share


class Instalment(Term):
    """One payment of the schedule: who, what, how much, when due.

    `subscribed` names the part of the subscription that it pays.
    """

    id: Id
    party: Id
    subscribed: Id
    form: Form
    amount: Stated[Money]
    due: Stated[Day] | None = None
    due_event: Wording | None = None


class ValuedItem(Term):
    """A thing or right contributed in kind, and the value that the Parties agreed.

    `parts` are the lines of its valuation list; their values add up to the item's. `unit` is
    what the quantity counts, as it is said after the number.
    """

    id: Id
    party: Id
    subscribed: Id
    form: Form
    description: Wording
    quantity: Stated[Line] | None = None
    unit: Wording | None = None
    value: Stated[Money]
    parts: Listing[ValuedPart] = ()


class ValuedPart(Term):
    """One line of a valuation list. `unit` is what its quantity counts."""

    id: Id
    description: Wording
    quantity: Stated[Line] | None = None
    unit: Wording | None = None
    value: Stated[Money]


class Purchase(Term):
    """Something that the company is to buy; no contribution. `use` names the use of funds."""

    id: Id
    use: Id
    seller: Id | None = None
    description: Wording
    amount: Stated[Money]


class ExportTarget(Term):
    """What part of the products is to be sold abroad; an intention is not a duty."""

    share: Stated[Share]
    force: Literal["intention", "duty"]


class Appendix(Term):
    """One Appendix. `agreement` is the contract that it consists of, where it is one."""

    format: Line
    number: Stated[Count]
    title: Wording
    also_titled: Listing[Stated[Line]] = ()
    parties_to_it: Listing[Id] = ()
    signed_on: Stated[Day] | None = None
    effective_on: Stated[Day] | None = None
    schedule: Stated[Line] | None = None
    instalments: Listing[Instalment] = ()
    items: Listing[ValuedItem] = ()
    purchases: Listing[Purchase] = ()
    export: ExportTarget | None = None
    agreement: Name | None = None
