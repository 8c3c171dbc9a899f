"""The Parties, the companies and people that they are, and the Joint Venture Company."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.values import Day, Id, Line, Millimetres


class Person(Term):
    """A person as the contract names him or her: name, post, nationality."""

    name: Name
    position: Wording | None = None
    nationality: Wording | None = None
    also_written: Listing[Stated[Line]] = ()


class NoticeDetails(Term):
    """Where notices to somebody are sent, and for whose attention."""

    addressee: Name | None = None
    address: Wording | None = None
    fax: Stated[Line] | None = None
    telephone: Stated[Line] | None = None
    email: Stated[Line] | None = None
    attention: Wording | None = None
    representative: Name | None = None


class EntityDetails(Term):
    """What identifies a legal entity besides its name."""

    also_written: Listing[Stated[Line]] = ()
    law: Wording | None = None
    registration_number: Stated[Line] | None = None
    legal_address: Wording | None = None
    registered_address: Wording | None = None
    legal_representative: Person | None = None
    signatory: Person | None = None


class Entity(EntityDetails):
    """A legal entity."""

    name: Name


class Party(EntityDetails):
    """A Party to the contract: one legal entity, or several together as `members`.

    `side` is the investor's side in the words of the law: `chinese` or `foreign`.
    """

    id: Id
    called: Wording
    side: Literal["chinese", "foreign"]
    name: Name | None = None
    members: Listing[Entity] = ()
    notices: NoticeDetails | None = None

    @model_validator(mode="after")
    def _is_one_or_several(self) -> Self:
        if (self.name is None) == (not self.members):
            raise PydanticCustomError("name-or-members", "a party has a name or members")
        return self

    @property
    def names(self) -> tuple[Name, ...]:
        """The name of the Party, or of each of its members in their order."""
        if self.name is not None:
            return (self.name,)
        return tuple(member.name for member in self.members)


class ChopPlaceTerms(Term):
    """The shape and size of the chop, in millimetres; a round one gives its width alone."""

    shape: Literal["round", "oval"]
    width: Stated[Millimetres]
    height: Stated[Millimetres] | None = None


class JointVentureCompany(Term):
    """The Joint Venture Company. Its establishment is the day its licence was issued."""

    name: Name
    also_written: Listing[Stated[Line]] = ()
    legal_address: Wording
    legal_form: Wording | None = None
    established_on: Stated[Day]
    licence_number: Stated[Line]
    licence_received_on: Stated[Day] | None = None
    approval_certificate_number: Stated[Line] | None = None
    approved_on: Stated[Day] | None = None
    chop: ChopPlaceTerms
    notices: NoticeDetails | None = None
