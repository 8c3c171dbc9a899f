"""A plain letter: from whom, to whom, about what, in both languages."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Stated
from docgen.model.parties import ChopPlaceTerms
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Day, Id, Line, RecordId
from docgen.model.written import WrittenMapping, WrittenText


class Recipient(Term):
    """Whom a letter goes to.

    `who` is the id of a Party or of a public authority, or `company`; `name` is anybody else.
    Without `address` that of the contract's notices is taken, if it has one.
    """

    who: Id | None = None
    name: Name | None = None
    address: Wording | None = None
    attention: Wording | None = None

    @model_validator(mode="after")
    def _is_known_or_named(self) -> Self:
        if (self.who is None) == (self.name is None):
            raise PydanticCustomError("recipient", "an id or a name")
        return self


def _spelt_out(written: Any) -> Any:
    """An id that stands alone is short for {who: id}."""
    if not isinstance(written, WrittenText):
        return written
    mapping = WrittenMapping(place=written.place)
    mapping[WrittenText("who", written.place)] = written
    return mapping


Recipients = Listing[Annotated[Recipient, BeforeValidator(_spelt_out)]]
"""Ids, or mappings where more is to be said: [A, {name: …, address: …}]."""


class Signer(Term):
    """Who signs: the name, the capacity, or both."""

    name: Name | None = None
    capacity: Wording | None = None


class Letter(Term):
    """One letter. `from` is the id of a Party, or `company`.

    `chop` is the place of a Party's chop, where it uses one; the company's is agreed in the
    contract. Texts may refer to facts by record and name: <A-01.amount>.
    """

    format: Line
    id: RecordId
    number: Stated[Line] | None = None
    from_: Annotated[Id, Field(alias="from")]
    to: Recipients
    dated: Stated[Day]
    at: Wording | None = None
    subject: Wording
    salutation: Wording | None = None
    paragraphs: Listing[Wording]
    enclosures: Listing[Wording] = ()
    signed_by: Signer | None = None
    chop: ChopPlaceTerms | None = None
    copies_to: Recipients = ()
