"""The outcome of a resolution without a meeting."""

from __future__ import annotations

import datetime

from docgen.diagnostics.messages import message
from docgen.model.contract import Contract
from docgen.model.resolutions import WrittenResolution
from docgen.rules.board.counting import Bench, Reason, Verdict, needed
from docgen.rules.board.doubts import DoubtOf
from docgen.rules.board.needs import bench_of, is_agreed, need_for, reserved_matter
from docgen.rules.board.office import agreed_board, expired, replacing_unnotified
from docgen.rules.board.outcomes import Outcome, Reservation, undecided_unless
from docgen.rules.rule import ForCounselError, Reading


def written_outcome_of(contract: Contract, resolution: WrittenResolution) -> Outcome:
    """Find how a resolution without a meeting came out; it never raises for data."""
    return undecided_unless(lambda read: decide_written(contract, resolution, read))


def decided_on(resolution: WrittenResolution, read: Reading) -> datetime.date | None:
    """The day of the last consent; none if nobody has consented."""
    return max((read(one.signed_on) for one in resolution.consents), default=None)


def decide_written(contract: Contract, resolution: WrittenResolution, read: Reading) -> Outcome:
    """Decide a resolution without a meeting as of its last consent.

    Raises:
        OpenFactError: what is needed is open.
        ForCounselError: the contract knows no resolution without a meeting.
    """
    agreed = agreed_board(contract, read).written_resolutions
    if agreed is None or not is_agreed(agreed):
        raise ForCounselError(message("the contract knows no resolution without a meeting"))
    day = decided_on(resolution, read)
    if day is None:
        return Outcome(verdict=Verdict.UNDECIDED, unvoted=True, facts=tuple(read.facts))
    bench = bench_of(contract, day, read)
    matter = reserved_matter(contract, resolution, read)
    need = need_for(
        read(agreed).assent,
        read,
        is_reserved=matter is not None,
        is_statutory=False,
        is_open_when_lost=False,
    )
    in_office = frozenset(bench.party_of)
    consenting = frozenset(str(one.director) for one in resolution.consents)
    of = bench.seats if need.of == "directors" else len(in_office)
    is_enough = len(consenting & in_office) >= needed(need, of)
    doubts = _doubts(contract, day, consenting, read)
    verdict = Verdict.PASSED if is_enough else Verdict.NOT_PASSED
    if is_enough and (doubts or not consenting <= in_office):
        verdict = Verdict.UNDECIDED
    return Outcome(
        verdict=verdict,
        reason=Reason.ASSENT if is_enough else Reason.NOT_ALL,
        doubts=doubts if verdict is Verdict.UNDECIDED else (),
        reservations=_reservations(bench, is_reserved=need.is_reserved),
        facts=tuple(read.facts),
        for_counsel=message("somebody consented who was not in office at the last consent"),
    )


def _doubts(
    contract: Contract, day: datetime.date, consenting: frozenset[str], read: Reading
) -> tuple[DoubtOf, ...]:
    """Directors whose office is doubtful, and who consented."""
    found: list[DoubtOf] = []
    if consenting & {str(one.id) for one in expired(contract, day, read)}:
        found.append(DoubtOf.EXPIRED_TERM)
    if consenting & {str(one.id) for one in replacing_unnotified(contract, day, read)}:
        found.append(DoubtOf.UNNOTIFIED_REMOVAL)
    return tuple(found)


def _reservations(bench: Bench, *, is_reserved: bool) -> tuple[Reservation, ...]:
    found: list[Reservation] = []
    if is_reserved and len(bench.party_of) < bench.seats:
        found.append(Reservation.VACANCY)
    if bench.quorum is not None and len(bench.party_of) < bench.quorum:
        found.append(Reservation.FEW_IN_OFFICE)
    if set(bench.parties) - set(bench.party_of.values()):
        found.append(Reservation.PARTY_WITHOUT_DIRECTORS)
    return tuple(found)
