"""What the contract agrees about the board: seats, offices and terms of office."""

from __future__ import annotations

from typing import Literal

from docgen.model.board_decisions import Decisions
from docgen.model.board_meetings import MeetingTerms, Minutes, Proxies, WrittenResolutions
from docgen.model.facts import Stated
from docgen.model.terms import Listing, Term, Wording
from docgen.model.values import Count, Id, Period


class Seats(Term):
    """How many directors a Party appoints."""

    party: Id
    count: Stated[Count]


class Composition(Term):
    """The size of the board and its seats."""

    directors: Stated[Count]
    seats: Listing[Seats]


class Office(Term):
    """An office of the board, such as chairman, and the Party that fills it."""

    id: Id
    title: Wording
    appointed_by: Id | None = None


class TermOfOffice(Term):
    """How long directors serve, and who may remove and replace them.

    `successor_serves` is for how long a director serves who replaces one that left early.
    """

    period: Stated[Period]
    reappointment: Literal["allowed", "not allowed", "not stated"]
    removed_by: Literal["appointing party", "board", "not stated"]
    vacancy_filled_by: Literal["appointing party", "board", "not stated"]
    names_notified: Literal["in writing", "not stated"]
    successor_serves: Literal["rest of the term", "full term", "not stated"] = "not stated"


class Representation(Term):
    """Who represents the company, with what authority, and who stands in.

    `stand_ins` are offices in their order; `director` stands for any other director.
    """

    legal_representative: Id
    authority: Wording | None = None
    stand_ins: Listing[Id] = ()
    liability: Wording | None = None


class BoardTerms(Term):
    """Everything that the contract agrees about the board."""

    established: Wording | None = None
    composition: Composition
    offices: Listing[Office]
    term_of_office: Stated[TermOfOffice] | None = None
    representation: Stated[Representation] | None = None
    decisions: Decisions
    meetings: Stated[MeetingTerms] | None = None
    proxies: Stated[Proxies] | None = None
    minutes: Stated[Minutes] | None = None
    written_resolutions: Stated[WrittenResolutions] | None = None
    expenses: Wording | None = None
    indemnity: Wording | None = None
