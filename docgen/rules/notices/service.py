"""Service: when each dispatch of a notice counts as received, and which receipt governs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, assert_never

from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState, computed
from docgen.model.notice_terms import Means, NoticeTerms
from docgen.model.notices import COMPANY, Dispatch, Notice
from docgen.rules.notices.counting import last_of

How = Literal["actual", "deemed", "confirmed", "not confirmed", "no rule"]
"""How a receipt is known. actual: proved. deemed: by hand-over alone. confirmed: deemed, with
confirmation receipt and letter. not confirmed: only the letter counts. no rule: the contract has
none for the means, or for a notice between these two, and nothing is proved."""

ACTUAL = "actual receipt"


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """A dispatch and the day on which it counts as received; open where nobody can say.

    `means` is none where the contract does not know the means. `received_on` counts;
    `deemed_on` is what the contract's rule gives, none where it has none, and `actual_on` what
    is proved. Where there is a rule it counts, whether the notice really came earlier or later,
    unless the record says by `governs` that the actual receipt does.
    `handed_over_there` is the day of hand-over at the addressee, where both clocks are recorded.
    """

    dispatch: Dispatch
    means: Means | None
    how: How
    received_on: Fact[datetime.date]
    deemed_on: Fact[datetime.date] | None = None
    actual_on: Fact[datetime.date] | None = None
    handed_over_there: Fact[datetime.date] | None = None

    @property
    def is_planned(self) -> bool:
        """Is the dispatch still to be made? Then its days hold if it is made on that day."""
        return is_planned(self.dispatch)


def is_planned(dispatch: Dispatch) -> bool:
    """Is a dispatch still to be made? So it is while its hand-over is in brackets or unrecorded."""
    handed = dispatch.handed_over_on
    return handed.is_provisional or handed.settled is None


def receipts_of(contract: Contract, notice: Notice) -> tuple[Receipt, ...]:
    """When each dispatch of a notice counts as received, in the order of the record."""
    return tuple(_receipt(contract, notice, one) for one in notice.sent)


def governing_receipt(contract: Contract, notice: Notice) -> Receipt | None:
    """The receipt that governs: the one recorded as such, else the earliest that is known.

    Only dispatches to Parties compete where the notice goes to one; one that is made governs
    before one that is planned, however early that may be. None known: none governs.
    """
    receipts = receipts_of(contract, notice)
    if notice.governs is not None:
        return next(one for one in receipts if one.dispatch.id == notice.governs.dispatch)
    return earliest(competing(contract, receipts))


def competing(contract: Contract, receipts: Iterable[Receipt]) -> tuple[Receipt, ...]:
    """The receipts of which one governs: those of Parties, if there are any."""
    every = tuple(receipts)
    parties = {str(one.id) for one in contract.terms.parties}
    return tuple(one for one in every if one.dispatch.to in parties) or every


def earliest(receipts: Iterable[Receipt]) -> Receipt | None:
    """The earliest known receipt of a dispatch that was made, else of one that is planned."""
    known = [one for one in receipts if one.received_on.settled is not None]
    return min(known, key=lambda one: (one.is_planned, one.received_on.value), default=None)


def means_of(contract: Contract, dispatch: Dispatch) -> Means | None:
    """The contract's means by which a dispatch was sent; none if it does not know it."""
    terms = _terms(contract)
    means = terms.means if terms is not None else ()
    return next((one for one in means if one.id == dispatch.means), None)


def confirming(contract: Contract, notice: Notice, dispatch: Dispatch) -> Dispatch | None:
    """The letter that confirms a dispatch; none if what is named cannot confirm it."""
    terms = _terms(contract)
    if dispatch.letter is None or terms is None:
        return None
    letter = notice.dispatch(dispatch.letter)
    return letter if letter.means in terms.confirmed_by and letter.to == dispatch.to else None


def is_covered(contract: Contract, notice: Notice, dispatch: Dispatch) -> bool:
    """Do the contract's terms on notices govern a dispatch between these two?"""
    terms = _terms(contract)
    if terms is None:
        return False
    parties = {str(one.id) for one in contract.terms.parties}
    match terms.between:
        case "everybody":
            return True
        case "parties and company":
            return notice.from_ in parties and dispatch.to in {*parties, COMPANY}
        case "parties":
            return notice.from_ in parties and dispatch.to in parties
        case _:
            assert_never(terms.between)


def _terms(contract: Contract) -> NoticeTerms | None:
    return contract.terms.notices.settled if contract.terms.notices is not None else None


def _receipt(contract: Contract, notice: Notice, dispatch: Dispatch) -> Receipt:
    how, deemed = _deemed(contract, notice, dispatch)
    path = f"{notice.place.path}.{dispatch.id}"
    actual = dispatch.received_on
    if how == "no rule" or _counts_actually(notice, dispatch):
        how = "actual" if actual is not None and actual.settled is not None else "no rule"
        source = actual if actual is not None else dispatch.handed_over_on
        day = actual.settled if actual is not None else None
        sources: tuple[Fact[Any], ...] = (source,)
    else:
        day = deemed.settled if deemed is not None else None
        sources = (deemed,) if deemed is not None else (dispatch.handed_over_on,)
    return Receipt(
        dispatch=dispatch,
        means=means_of(contract, dispatch),
        how=how,
        received_on=computed("receipt", f"{path}.received_on", day, sources, "date"),
        deemed_on=deemed,
        actual_on=actual,
        handed_over_there=_there(dispatch, f"{path}.handed_over_there"),
    )


def _counts_actually(notice: Notice, dispatch: Dispatch) -> bool:
    governs = notice.governs
    return governs is not None and governs.dispatch == dispatch.id and governs.by == ACTUAL


def _deemed(
    contract: Contract, notice: Notice, dispatch: Dispatch
) -> tuple[How, Fact[datetime.date] | None]:
    """How the contract's rule deems a dispatch received, and when."""
    means = means_of(contract, dispatch)
    path = f"{notice.place.path}.{dispatch.id}.deemed_on"
    if (
        means is None
        or means.deemed_received.state is FactState.NOT_AGREED
        or not is_covered(contract, notice, dispatch)
    ):
        return "no rule", None
    if means.confirmation != "needed":
        return "deemed", _counted(contract, means, dispatch, path)
    letter = confirming(contract, notice, dispatch)
    if letter is not None and dispatch.confirmed_on is not None:
        proofs = (dispatch.confirmed_on, letter.handed_over_on)
        return "confirmed", _counted(contract, means, dispatch, path, proofs)
    by_letter = means_of(contract, letter) if letter is not None else None
    if letter is None or by_letter is None:
        return "not confirmed", None
    return "not confirmed", _counted(contract, by_letter, letter, path)


def _counted(
    contract: Contract,
    means: Means,
    dispatch: Dispatch,
    path: str,
    proofs: tuple[Fact[Any], ...] = (),
) -> Fact[datetime.date]:
    """The day that a rule gives; open while hand-over, period or a proof is."""
    handed, period = dispatch.handed_over_on, means.deemed_received
    last = last_of(contract, handed.settled, period.settled)
    day = None if any(one.settled is None for one in proofs) else last.day
    sources: tuple[Fact[Any], ...] = (handed, period, *proofs, *last.rests_on)
    return computed("deemed receipt", path, day, sources, "date")


def _there(dispatch: Dispatch, path: str) -> Fact[datetime.date] | None:
    """The day of hand-over by the addressee's clocks."""
    handed, at, there = dispatch.handed_over_on, dispatch.at, dispatch.at_there
    if at is None or there is None:
        return None
    day = None
    if handed.settled is not None and at.settled is not None and there.settled is not None:
        day = at.settled.day_elsewhere(handed.settled, there.settled.ahead)
    return computed("hand-over at the addressee", path, day, (handed, at, there), "date")
