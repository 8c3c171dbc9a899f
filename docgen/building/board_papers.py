"""Subjects beside the meetings: letters that appoint directors, and referrals."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.building.board_presence import gather, holder_of
from docgen.building.board_votes import votes_cast
from docgen.building.subject import Subject, by_path, common_names
from docgen.model.contract import Contract
from docgen.rules.rule import Case


def appointments(contract: Contract) -> Iterator[Subject]:
    """A letter for each director about whom one is recorded."""
    board = contract.terms.board
    assert board is not None
    for director in contract.board.directors:
        if director.letter is None:
            continue
        replaced = director.replaces
        names = {
            **common_names(contract),
            "agreed": board.value,
            "director": director,
            "letter": director.letter,
            "party": contract.party(director.appointed_by),
            "others": tuple(
                one for one in contract.terms.parties if one.id != director.appointed_by
            ),
            "replaced": contract.director(replaced) if replaced is not None else None,
        }
        case = Case(contract=contract, party=director.appointed_by)
        yield Subject(id=director.letter.id, case=case, names=names, conclusions={})


def referrals(contract: Contract) -> Iterator[Subject]:
    """A paper for each matter that is referred after its second vote."""
    board = contract.terms.board
    assert board is not None
    votes = {str(one.id): (meeting, one) for meeting, _, one in contract.voted()}
    for meeting, item, resolution in contract.voted():
        referral = resolution.referral
        if referral is None:
            continue
        gathering = gather(contract, meeting)
        vote = votes_cast(contract, meeting, resolution, gathering.seats)
        first = votes.get(resolution.second_vote_of or "")
        names = {
            **common_names(contract, running=meeting.name),
            "agreed": board.value,
            "meeting": meeting,
            "item": item,
            "resolution": resolution,
            "vote": vote,
            "referral": referral,
            "first_meeting": first[0] if first is not None else None,
            "made_by": tuple(
                (contract.office(one), holder_of(contract, one, referral.made_on.settled))
                for one in referral.made_by
            ),
            "received": tuple(
                (one, contract.party(one.party)) for one in referral.received
            ),
        }
        yield Subject(
            id=referral.id,
            case=Case(contract=contract, meeting=meeting, resolution=resolution),
            names=names,
            conclusions=by_path((*gathering.facts, *vote.facts)),
        )
