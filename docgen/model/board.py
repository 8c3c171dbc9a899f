"""Who sits on the board, in which office, from when to when: the schema of board.yaml."""

from __future__ import annotations

from docgen.model.facts import Stated
from docgen.model.terms import Listing, Name, Term
from docgen.model.values import Day, Id, Line


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
