"""The numbers that papers state, and what they were computed from."""

from __future__ import annotations

from docgen.model.facts import FactState
from docgen.rules.board.presence import presence_of
from docgen.rules.board.tallies import tally_consents, tally_meeting, tally_votes
from tests.unit.rules.board.boards import Edit, consents, contract, meeting


def test_a_meeting_is_counted_by_the_way_in_which_directors_come() -> None:
    ways = {"A2": "proxy", "A3": "telephone", "B3": "video conference", "B4": "absent"}
    loaded = contract(meeting("{for: all}", ways=ways))
    tally = tally_meeting(loaded, loaded.meetings[0])
    assert {name: getattr(tally, name).value for name in tally.__dataclass_fields__} == {
        "in_office": 7,
        "seats": 7,
        "quorum": 5,
        "in_person": 3,
        "by_proxy": 1,
        "by_telephone": 1,
        "by_video": 1,
        "represented": 6,
        "absent": 1,
        "deemed_present": 0,
    }


def test_votes_are_counted_with_those_who_did_not_vote_and_by_party() -> None:
    votes = "{for: [A1, B1, B2, B3], against: [A2], abstaining: [A3]}"
    loaded = contract(meeting(votes))
    held, _, resolution = loaded.voted()[0]
    tally = tally_votes(loaded, held, resolution)
    assert tally.in_favour.value == 4
    assert tally.against.value == 1
    assert tally.abstaining.value == 1
    assert tally.not_voting.value == 1
    assert tally.needed.value == 4
    assert [(one.party, one.assenting.value) for one in tally.by_party] == [("A", 1), ("B", 3)]


def test_all_seats_are_needed_for_a_reserved_matter() -> None:
    loaded = contract(meeting(matter="54-1", ways={"B4": "absent"}))
    held, _, resolution = loaded.voted()[0]
    assert tally_votes(loaded, held, resolution).needed.value == 7


def test_a_number_names_the_facts_that_it_was_computed_from() -> None:
    loaded = contract(meeting())
    fact = tally_meeting(loaded, loaded.meetings[0]).in_person
    assert fact.path == "meetings.M-1.in_person"
    assert fact.derivation is not None
    sources = {source.path for source in fact.derivation.sources}
    assert "meetings.M-1.attendance.A1.present" in sources
    assert "board" not in sources


def test_a_number_is_open_while_the_day_or_the_votes_are() -> None:
    loaded = contract(meeting(head="held_on: [to be fixed]\n"))
    assert tally_meeting(loaded, loaded.meetings[0]).in_office.state is FactState.OPEN
    loaded = contract(meeting("{for: [to be recorded]}"))
    held, _, resolution = loaded.voted()[0]
    assert tally_votes(loaded, held, resolution).in_favour.state is FactState.OPEN


def test_a_provisional_day_makes_the_numbers_provisional() -> None:
    loaded = contract(meeting(head="held_on: [2002-03-15]\n"))
    fact = tally_meeting(loaded, loaded.meetings[0]).represented
    assert (fact.settled, fact.state) == (7, FactState.PROVISIONAL)


def test_directors_in_office_are_counted_at_the_last_consent() -> None:
    gone = Edit(
        "board.yaml",
        "appointed_by: B, since: 2002-03-01, until: 2002-04-01}\noffices",
        "appointed_by: B, since: 2002-03-01}\noffices",
    )
    loaded = contract(written=[consents("A1", "A2")], edits=[gone])
    assert tally_consents(loaded, loaded.written_resolutions[0]).value == 6


def test_presence_says_whether_there_is_a_quorum_or_that_counsel_must() -> None:
    certain = contract(meeting())
    assert presence_of(certain, certain.meetings[0]).has_quorum is True
    few = contract(meeting(ways=dict.fromkeys(("A1", "A2", "A3"), "absent")))
    assert presence_of(few, few.meetings[0]).has_quorum is False
    calls = contract(meeting(ways=dict.fromkeys(("A1", "A2", "A3"), "telephone")))
    assert presence_of(calls, calls.meetings[0]).has_quorum is None
