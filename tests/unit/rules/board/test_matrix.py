"""Every presence with every vote, against the articles written out a second time."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import pytest

from docgen.model.attendance import Attendance, Way
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.model.people import People
from docgen.model.resolutions import Resolution
from docgen.rules.board.counting import Bench, Need, Sitting, Verdict, View, evaluate
from docgen.rules.board.needs import bench_of, need_of
from docgen.rules.board.outcomes import outcome_of
from docgen.rules.rule import Reading
from tests.unit.rules.board.articles import (
    Seat,
    decided_under_54,
    decided_under_55,
    decided_under_62,
)
from tests.unit.rules.board.boards import (
    DIRECTORS,
    consents,
    contract,
    meeting,
    outcome,
    written_outcome,
)

VOTES = ("for", "against", "abstain", "silent")
STATES = (("absent", "silent"), *itertools.product(("in person", "proxy"), VOTES))
"""In what way a director may come, and vote."""

Seating = tuple[tuple[str, str], ...]
Decided = Callable[[tuple[Seat, ...]], bool]


def _seatings(states: tuple[tuple[str, str], ...]) -> Iterator[Seating]:
    """Every seating of three and four, up to who of a Party sits where: the rules know none."""
    for of_a in itertools.combinations_with_replacement(states, 3):
        for of_b in itertools.combinations_with_replacement(states, 4):
            yield (*of_a, *of_b)


def _seats(seating: Seating) -> tuple[Seat, ...]:
    return tuple(
        Seat(number < 3, way != "absent", vote == "for")
        for number, (way, vote) in enumerate(seating)
    )


def _rules(matter: str) -> tuple[Need, Bench]:
    loaded = contract(meeting(matter=matter))
    (held, _, resolution), read = loaded.voted()[0], Reading()
    return need_of(loaded, resolution, read), bench_of(loaded, read(held.held_on), read)


@pytest.mark.parametrize(
    ("matter", "decided"), [("ordinary", decided_under_55), ("54-1", decided_under_54)]
)
def test_every_presence_with_every_vote_agrees_with_the_articles(
    matter: str, decided: Decided
) -> None:
    need, bench = _rules(matter)
    counted = 0
    for seating in _seatings(STATES):
        sitting = Sitting(
            ways={
                name: cast("Way", way)
                for name, (way, _) in zip(DIRECTORS, seating, strict=True)
            },
            deemed=frozenset(),
            assenting=frozenset(
                name for name, (_, vote) in zip(DIRECTORS, seating, strict=True) if vote == "for"
            ),
        )
        verdict, _ = evaluate(need, bench, sitting, View())
        assert (verdict is Verdict.PASSED) is decided(_seats(seating)), seating
        counted += 1
    assert counted == 165 * 495


@pytest.mark.parametrize(
    ("matter", "decided"), [("ordinary", decided_under_55), ("54-1", decided_under_54)]
)
def test_the_records_of_meetings_agree_with_the_articles(matter: str, decided: Decided) -> None:
    loaded = contract(meeting("{for: [A1], against: rest}", matter=matter))
    simple = tuple(one for one in STATES if one[0] == "absent" or one[1] in ("for", "against"))
    passed = {True: 0, False: 0}
    for seating in _seatings(simple):
        verdict = outcome_of(loaded, *_recorded(loaded, seating)).verdict
        assert (verdict is Verdict.PASSED) is decided(_seats(seating)), seating
        passed[verdict is Verdict.PASSED] += 1
    assert min(passed.values()) > 0


def _recorded(loaded: Contract, seating: Seating) -> tuple[Meeting, Resolution]:
    """The meeting and its resolution with the seating written into them."""
    held, item, resolution = loaded.voted()[0]
    entries = tuple(
        _entry(entry, way)
        for entry, (way, _) in zip(held.attendance, seating, strict=True)
    )
    assert resolution.votes is not None
    yes, no = (
        tuple(n for n, (_, vote) in zip(DIRECTORS, seating, strict=True) if vote == wanted)
        for wanted in ("for", "against")
    )
    votes = resolution.votes.model_copy(
        update={
            "in_favour": _fact(resolution.votes.in_favour, yes),
            "against": _fact(resolution.votes.in_favour, no),
        }
    )
    voted = resolution.model_copy(update={"votes": votes})
    changed = item.model_copy(update={"resolution": voted})
    return held.model_copy(update={"attendance": entries, "agenda": (changed,)}), voted


def _entry(entry: Attendance, way: str) -> Attendance:
    return entry.model_copy(update={"present": replace(entry.present, settled=cast("Way", way))})


def _fact(fact: Fact[People], names: tuple[str, ...]) -> Fact[People]:
    return replace(fact, settled=People(named=names))


def test_written_consents_agree_with_article_62() -> None:
    """However many of each Party sign; who of them does is all the same."""
    for of_a, of_b in itertools.product(range(4), range(5)):
        signed = (*DIRECTORS[:of_a], *DIRECTORS[3 : 3 + of_b])
        if signed:
            verdict = written_outcome(contract(written=[consents(*signed)])).verdict
            expected = decided_under_62((True,) * 7, tuple(name in signed for name in DIRECTORS))
            assert (verdict is Verdict.PASSED) is expected, signed


TABLE = [
    ((3, 4), (3, 4), "passed", "passed"),
    ((3, 4), (2, 4), "passed", "lost"),
    ((3, 4), (0, 4), "lost", "lost"),
    ((3, 4), (3, 0), "lost", "lost"),
    ((3, 4), (3, 1), "passed", "lost"),
    ((1, 4), (1, 2), "passed", "lost"),
    ((1, 4), (0, 4), "lost", "lost"),
    ((0, 4), (0, 4), "no quorum", "no quorum"),
    ((3, 1), (3, 1), "no quorum", "no quorum"),
    ((3, 2), (1, 2), "passed", "lost"),
    ((3, 3), (1, 2), "lost", "lost"),
]
"""Present of each Party, assenting of each, and how an ordinary and a reserved matter end."""


@pytest.mark.parametrize(("present", "yes", "ordinary", "reserved"), TABLE)
def test_the_table_of_seven_directors(
    present: tuple[int, int], yes: tuple[int, int], ordinary: str, reserved: str
) -> None:
    of_a, of_b = DIRECTORS[:3], DIRECTORS[3:]
    there = (*of_a[: present[0]], *of_b[: present[1]])
    ways = {name: "absent" for name in DIRECTORS if name not in there}
    assenting = ", ".join((*of_a[: yes[0]], *of_b[: yes[1]]))
    votes = f"{{for: [{assenting}]}}"
    for matter, expected in (("ordinary", ordinary), ("54-1", reserved)):
        found = outcome(contract(meeting(votes, ways=ways, matter=matter)))
        assert _word(found.verdict, found.reason) == expected, matter


def _word(verdict: Verdict, reason: object) -> str:
    if reason == "there was no quorum":
        assert verdict is Verdict.NOT_PASSED
        return "no quorum"
    return "passed" if verdict is Verdict.PASSED else "lost"
