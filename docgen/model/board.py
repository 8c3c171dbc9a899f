"""Who sits on the board, in which office, from when to when: the schema of board.yaml."""

from __future__ import annotations

from typing import Literal

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term
from docgen.model.values import Day, Id, Line, RecordId


class AppointmentLetter(Term):
    """The letter by which a Party appoints a director.

    `notified_on` is the day on which the other Parties received the name in writing.
    """

    id: RecordId
    dated: Stated[Day]
    number: Stated[Line] | None = None
    notified_on: Stated[Day] | None = None


class Departure(Term):
    """Why a director left before the term ended, and when the other Parties were notified."""

    because: Literal["retirement", "resignation", "disability", "death", "removal"]
    dated: Stated[Day] | None = None
    notified_on: Stated[Day] | None = None


class Director(Term):
    """A director, who appointed him or her, and for which time.

    `until` is the last day in office. `replaces` names the director whose seat it was.
    """

    id: Id
    name: Name
    appointed_by: Id
    since: Stated[Day]
    until: Stated[Day] | None = None
    replaces: Id | None = None
    letter: AppointmentLetter | None = None
    departure: Departure | None = None


class OfficeHolder(Term):
    """A director in an office, from `since` to `until`, both days in office."""

    office: Id
    director: Id
    since: Stated[Day]
    until: Stated[Day] | None = None


class Board(Term):
    """board.yaml: directors and office holders."""

    format: Line
    directors: Listing[Director] = ()
    offices: Listing[OfficeHolder] = ()
