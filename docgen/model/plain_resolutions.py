"""A plain resolution: what a body resolves for which no record of meetings is kept."""

from __future__ import annotations

from docgen.model.facts import Stated
from docgen.model.letters import Signer
from docgen.model.parties import ChopPlaceTerms
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Day, Id, Line, RecordId


class PlainResolution(Term):
    """A resolution as it is signed, with no vote, no quorum and no outcome.

    `of` is the id of the Party whose body it is, or `company`. A resolution of the company's
    board is a record of meetings or resolutions, where votes are counted. `chop` is the place
    of the body's own chop. Texts may refer to facts by record and name: <A-01.amount>.
    """

    format: Line
    id: RecordId
    of: Id
    body: Wording
    number: Stated[Line] | None = None
    title: Wording
    dated: Stated[Day]
    at: Wording | None = None
    recitals: Listing[Wording] = ()
    items: Listing[Wording]
    signatories: Listing[Signer] = ()
    chop: ChopPlaceTerms | None = None
