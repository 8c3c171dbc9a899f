"""Rules on votes: who may vote, what comes of it, and what must be said beside it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import Value, message
from docgen.diagnostics.source import Source
from docgen.model.facts import Fact
from docgen.model.people import People
from docgen.rules.board.cases import (
    facts_of,
    meeting_of,
    resolution_of,
    resolved_of,
    say_directors,
    written_of,
)
from docgen.rules.board.counting import Verdict, View, represented
from docgen.rules.board.needs import need_of, senior_positions, statutory_matter
from docgen.rules.board.outcomes import (
    Outcome,
    decide,
    say_open,
    say_reason,
    say_reservation,
    say_verdict,
)
from docgen.rules.board.sittings import sitting_of
from docgen.rules.board.written import decide_written
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import listed, place_of


def votes_are_of_directors_there(case: Case, read: Reading) -> Iterator[Breach]:
    """Is every vote that of a director present or represented, and nobody's counted twice?

    Basis: the contract's articles on decisions and on the quorum.
    """
    meeting, resolution = meeting_of(case), resolution_of(case)
    if resolution.votes is None:
        raise ForCounselError(message("no votes are recorded"))
    sitting = sitting_of(case.contract, meeting, None, read)
    voters = represented(sitting, View(), counts_proxies=True)
    seen: set[str] = set()
    votes = resolution.votes
    lists = [one for one in (votes.in_favour, votes.against, votes.abstaining) if one is not None]
    for fact in lists:
        for director in read(fact).named:
            if str(director) not in voters:
                yield _stranger(case, fact, director, voters)
            elif str(director) in seen:
                yield _twice(fact, director)
            seen.add(str(director))
    words = [(fact, read(fact).word) for fact in lists if read(fact).word]
    is_all = any(word == "all" for _, word in words)
    if len(words) > 1 or (is_all and seen):
        yield _all_and_others(words[-1][0])


def _stranger(
    case: Case, fact: Fact[People], director: str, voters: frozenset[str]
) -> Breach:
    return Breach(
        at=place_of(director),
        said=message("this director is neither present nor represented, and cannot vote"),
        observed=str(director),
        required=say_directors(case.contract, voters),
        facts=(fact, meeting_of(case).held_on),
        hint=message("correct the vote, or the attendance"),
    )


def _twice(fact: Fact[People], director: str) -> Breach:
    return Breach(
        at=place_of(director),
        said=message("this director votes twice"),
        observed=str(director),
        required=message("one vote"),
        facts=(fact,),
        hint=message("take the id out of one of the lists"),
    )


def _all_and_others(fact: Fact[People]) -> Breach:
    return Breach(
        at=fact.source,
        said=message("all and rest leave nobody for a second list of this kind"),
        observed=fact.value.word,
        required=message("the word once; beside all, no other list"),
        facts=(fact,),
        hint=message("name the directors of one list in brackets, and write rest in the other"),
    )


def resolution_is_carried(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the resolution passed?

    Ordinary matters: the agreed part of those present, and of each Party the agreed number.
    Reserved matters: all the directors. Matters of the law: all those attending as well. What
    the contract leaves open is counted both ways.
    Basis: the contract's articles on decisions, and the law's.
    """
    resolution = resolution_of(case)
    outcome = decide(case.contract, meeting_of(case), resolution, read)
    votes = resolution.votes
    at = votes.in_favour.source if votes is not None else resolution.place.source
    yield from _carried(outcome, at=place_of(resolution) if votes is None else at, read=read)


def written_resolution_is_carried(case: Case, read: Reading) -> Iterator[Breach]:
    """Did the directors in office at the last consent consent as the contract asks?

    Basis: the contract's article on resolutions without a meeting.
    """
    resolution = written_of(case)
    outcome = decide_written(case.contract, resolution, read)
    yield from _carried(outcome, at=place_of(resolution), read=read)


def _carried(outcome: Outcome, *, at: Source, read: Reading) -> Iterator[Breach]:
    if outcome.verdict is Verdict.UNDECIDED:
        raise ForCounselError(say_open(outcome))
    if not outcome.is_passed:
        assert outcome.reason is not None
        yield Breach(
            at=at,
            said=say_reason(outcome.reason),
            observed=say_verdict(outcome.verdict),
            required=say_verdict(Verdict.PASSED),
            facts=facts_of(read),
            hint=message("the minutes say so; no resolution is made of it"),
        )


def resolution_stands_without_reservation(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the outcome of the resolution stand without a reservation?

    Basis: the contract's articles on decisions, and the law's on the board.
    """
    resolved = resolved_of(case)
    if case.written_resolution is not None:
        outcome = decide_written(case.contract, case.written_resolution, read)
    else:
        outcome = decide(case.contract, meeting_of(case), resolution_of(case), read)
    if not outcome.is_passed:
        raise NotApplicableError(message("the resolution is not passed"))
    if outcome.reservations:
        said: list[Value] = [say_reservation(one) for one in outcome.reservations]
        yield Breach(
            at=place_of(resolved.id),
            said=say_reservation(outcome.reservations[0]),
            observed=listed(said),
            required=message("no reservation"),
            facts=facts_of(read),
            hint=message("the paper must say this beside the outcome; ask counsel"),
        )


def senior_positions_are_reserved(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the matter that of the reserved list, if somebody of senior rank is engaged or dismissed?

    Basis: the contract's articles on reserved matters and on the management.
    """
    resolved = resolved_of(case)
    management = case.contract.terms.management
    matter = read(management).reserved_matter if management is not None else None
    senior = senior_positions(case.contract, resolved)
    if matter is None or not senior:
        raise NotApplicableError(message("nobody of senior rank is engaged or dismissed"))
    if resolved.matter != matter:
        yield Breach(
            at=place_of(resolved.matter),
            said=message("to engage or dismiss senior management is a reserved matter"),
            observed=str(resolved.matter),
            required=str(matter),
            facts=tuple(position.nominated_by for position in senior),
            hint=message("type matter: %(matter)s", {"matter": str(matter)}),
        )


def senior_positions_read_alike(case: Case, read: Reading) -> Iterator[Breach]:
    """Do all articles on senior management ask for the same vote?

    Where the contract also says that the board dismisses managers, without asking for all the
    directors, its articles read differently.
    Basis: the contract's articles on reserved matters and on the management.
    """
    resolved = resolved_of(case)
    management = case.contract.terms.management
    senior = senior_positions(case.contract, resolved)
    if management is None or not senior or read(management).dismissal is None:
        raise NotApplicableError(message("nobody of senior rank is engaged or dismissed"))
    dismissal = read(management).dismissal
    assert dismissal is not None
    yield Breach(
        at=place_of(resolved.matter),
        said=message("other articles on senior management read as if an ordinary vote were enough"),
        observed=str(resolved.matter),
        required=message("counted as a reserved matter"),
        facts=(dismissal.en, *(position.nominated_by for position in senior)),
        hint=message("the stricter reading is counted; ask counsel"),
    )


def law_asks_no_more_than_the_contract(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the contract itself ask for the unanimity that the law asks for?

    Basis: the law's article on unanimous matters.
    """
    resolution = resolution_of(case)
    matter = statutory_matter(case.contract, resolution)
    if not matter:
        raise NotApplicableError(message("the law asks for no unanimity in this matter"))
    need = need_of(case.contract, resolution, read)
    if need.share is not None:
        law = case.contract.law.board.unanimous_matters
        own = next(one for one in law if one.id == matter)
        yield Breach(
            at=place_of(resolution.matter),
            said=message("the contract lets this matter pass with fewer votes than the law"),
            observed=str(resolution.matter),
            required=message("all directors attending"),
            facts=(own.matter.en,),
            hint=message("both are counted: the contract's vote and the law's unanimity"),
        )
