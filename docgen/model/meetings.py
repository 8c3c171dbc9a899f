"""A meeting of the board as it was called, held and recorded."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.model.attendance import Attendance, Means, MeetingNotice, Other, Request
from docgen.model.facts import Stated
from docgen.model.people import Directors
from docgen.model.resolutions import Resolution
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.times import TimeOfDay
from docgen.model.values import Count, Day, Id, Line, RecordId


class Said(Term):
    """What was said on an item; the speaker is a director, or somebody else by name."""

    director: Id | None = None
    speaker: Name | None = None
    text: Wording


class Item(Term):
    """An item of the agenda. `proposed_by` is a director; `origin` says why it is there."""

    id: Id
    title: Wording
    proposed_by: Id | None = None
    presented_by: Name | None = None
    origin: Literal["prescribed", "usual", "requested", "other"] = "other"
    paper: Wording | None = None
    discussion: Listing[Said] = ()
    noted: Wording | None = None
    resolution: Resolution | None = None


class Distributed(Term):
    """A paper handed to some directors or Parties on a day."""

    to: Directors
    on: Stated[Day]
    means: Stated[Means] | None = None


class DistributedToParty(Term):
    """A paper handed to a Party on a day."""

    party: Id
    on: Stated[Day]
    means: Stated[Means] | None = None


class Draft(Term):
    """One numbered draft of the minutes, and who got it."""

    number: Stated[Count]
    dated: Stated[Day] | None = None
    distributed: Listing[Distributed] = ()


class FinalMinutes(Term):
    """The final minutes: by whom and when completed, and who got them."""

    completed_on: Stated[Day]
    completed_by: Listing[Id] = ()
    distributed: Listing[Distributed] = ()
    to_parties: Listing[DistributedToParty] = ()


class MinutesRecord(Term):
    """The minutes of one meeting, from draft to draft to their final text."""

    number: Stated[Line] | None = None
    drafts: Listing[Draft] = ()
    final: FinalMinutes | None = None


class Presiding(Term):
    """A director who convenes or presides. `acting_for` is the office that he or she stands for."""

    director: Id
    acting_for: Id | None = None
    authorised_on: Stated[Day] | None = None


class Meeting(Term):
    """One meeting. `name` says which it is: First Meeting of the First Board of Directors.

    `follows` is the meeting without a quorum that a second call follows. A meeting called only
    to vote again, by whoever may call it, is of the kind `second vote`.
    """

    format: Line
    id: RecordId
    name: Wording
    kind: Literal["first", "regular", "interim", "second vote"]
    call: Literal["first", "second"] = "first"
    follows: RecordId | None = None
    request: Request | None = None
    notice: MeetingNotice | None = None
    convened_by: Presiding | None = None
    presided_by: Presiding | None = None
    held_on: Stated[Day]
    starts: Stated[TimeOfDay] | None = None
    ends: Stated[TimeOfDay] | None = None
    venue: Wording
    means: Literal["in person", "telephone", "video conference", "mixed"] = "in person"
    other_venue_agreed_by: Listing[Id] = ()
    attendance: Listing[Attendance] = ()
    others: Listing[Other] = ()
    secretary: Name | None = None
    agenda_settled_on: Stated[Day] | None = None
    agenda: Listing[Item]
    minutes: MinutesRecord | None = None
    enclosures: Listing[Wording] = ()

    @model_validator(mode="after")
    def _votes_again(self) -> Self:
        again = [one for one in self.resolutions() if one.second_vote_of is not None]
        if self.kind == "second vote" and not again:
            raise PydanticCustomError("second-vote", "a matter that is voted on again")
        return self

    def resolutions(self) -> tuple[Resolution, ...]:
        """The resolutions put to the vote, in the order of the agenda."""
        return tuple(one.resolution for one in self.agenda if one.resolution is not None)
