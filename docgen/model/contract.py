"""One contract with everything that belongs to it, as loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from docgen.model.appendices import Appendix, Instalment, ValuedItem
from docgen.model.board import Board, Director
from docgen.model.board_terms import Office
from docgen.model.capital import Subscription
from docgen.model.contract_terms import ContractTerms
from docgen.model.dissolutions import Dissolution
from docgen.model.facts import Fact
from docgen.model.law import Law
from docgen.model.letters import Letter
from docgen.model.meetings import Item, Meeting
from docgen.model.notices import Notice
from docgen.model.parties import Party
from docgen.model.plain_resolutions import PlainResolution
from docgen.model.records import Contribution, VerificationReport
from docgen.model.resolutions import Resolution, WrittenResolution
from docgen.model.working_days import WorkingCalendar


class Identified(Protocol):
    """Anything that data files refer to by an id."""

    @property
    def id(self) -> str:
        """The id."""


Named = TypeVar("Named", bound=Identified)


def _one(candidates: tuple[Named, ...], wanted: str) -> Named:
    return next(candidate for candidate in candidates if candidate.id == wanted)


@dataclass(frozen=True, kw_only=True)
class Contract:
    """A contract, its appendices, its records and the law it stands under.

    `id` is the name of its folder. `facts` finds every written fact by its path.
    `working_days` are the calendars known, by the code of the country.
    """

    id: str
    terms: ContractTerms
    appendices: tuple[Appendix, ...]
    board: Board
    contributions: tuple[Contribution, ...]
    reports: tuple[VerificationReport, ...]
    law: Law
    facts: Mapping[str, Fact[Any]] = field(repr=False)
    meetings: tuple[Meeting, ...] = ()
    written_resolutions: tuple[WrittenResolution, ...] = ()
    working_days: Mapping[str, WorkingCalendar] = field(default_factory=dict)
    letters: tuple[Letter, ...] = ()
    plain_resolutions: tuple[PlainResolution, ...] = ()
    notices: tuple[Notice, ...] = ()
    dissolutions: tuple[Dissolution, ...] = ()

    def party(self, party_id: str) -> Party:
        """The Party of that id; references were checked when the contract was loaded."""
        return _one(self.terms.parties, party_id)

    def subscription(self, party_id: str) -> Subscription:
        """What the Party subscribes."""
        return next(s for s in self.terms.capital.subscriptions if s.party == party_id)

    def instalments(self) -> tuple[Instalment, ...]:
        """The instalments of all Appendices."""
        return tuple(one for appendix in self.appendices for one in appendix.instalments)

    def valued_items(self) -> tuple[ValuedItem, ...]:
        """The things and rights that the Appendices value."""
        return tuple(one for appendix in self.appendices for one in appendix.items)

    def instalment(self, instalment_id: str) -> Instalment:
        """The instalment of that id."""
        return _one(self.instalments(), instalment_id)

    def valued_item(self, item_id: str) -> ValuedItem:
        """The valued item of that id."""
        return _one(self.valued_items(), item_id)

    def appendix_of(self, item: ValuedItem) -> Appendix:
        """The Appendix that values an item."""
        return next(one for one in self.appendices if item in one.items)

    def report(self, report_id: str) -> VerificationReport:
        """The capital verification report of that id."""
        return _one(self.reports, report_id)

    def director(self, director_id: str) -> Director:
        """The director of that id."""
        return _one(self.board.directors, director_id)

    def offices(self) -> tuple[Office, ...]:
        """The offices of the board; none if nothing is agreed about the board."""
        board = self.terms.board
        return board.settled.offices if board is not None and board.settled is not None else ()

    def office(self, office_id: str) -> Office:
        """The office of that id."""
        return _one(self.offices(), office_id)

    def meeting(self, meeting_id: str) -> Meeting:
        """The meeting of that id."""
        return _one(self.meetings, meeting_id)

    def notice(self, notice_id: str) -> Notice:
        """The notice of that id."""
        return _one(self.notices, notice_id)

    def voted(self) -> tuple[tuple[Meeting, Item, Resolution], ...]:
        """The resolutions put to the vote at meetings, with meeting and item."""
        return tuple(
            (meeting, item, item.resolution)
            for meeting in self.meetings
            for item in meeting.agenda
            if item.resolution is not None
        )

    @property
    def is_specimen(self) -> bool:
        """Is the data invented?"""
        return self.terms.specimen == "true"
