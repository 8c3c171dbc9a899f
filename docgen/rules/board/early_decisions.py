"""The rule on votes carried by the Party that controls the company before it has paid in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from docgen.diagnostics.messages import message
from docgen.model.capital import Subscription
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.model.resolutions import Resolution
from docgen.model.values import Money, Share
from docgen.rules.amounts import share_of, total
from docgen.rules.board.cases import meeting_of
from docgen.rules.board.counting import Bench, Need, Verdict, View, evaluate
from docgen.rules.board.needs import bench_of, need_of
from docgen.rules.board.outcomes import decide
from docgen.rules.board.sittings import sitting_of
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import listed, place_of, say

DECISIONS_ONCE_PAID = "decisions-once-paid"
"""The number of the law that says how much a controlling Party pays before it decides."""


def a_party_decides_once_it_has_paid(case: Case, read: Reading) -> Iterator[Breach]:
    """Had the Party that controls the company paid what the law asks before it carried a vote?

    The Party with the greatest share controls. It carries a vote if the assent of its appointees
    is enough, with no more of the others' than the contract asks for from each Party; what takes
    all the directors, or all who attend, no Party carries.
    Basis: the law's supplementary rules on contributions.
    """
    meeting = meeting_of(case)
    share = _share_of_the_law(case.contract)
    subscription = _controlling(case.contract, read)
    carried = [
        one
        for one in meeting.resolutions()
        if _is_carried_by(case.contract, (meeting, one), str(subscription.party), read)
    ]
    if not carried:
        raise NotApplicableError(message("the Party that controls the company carried no vote"))
    paid = _paid(case.contract, subscription, read(meeting.held_on), read)
    part = share_of(paid, read(subscription.amount))
    if part < read(share):
        yield Breach(
            at=place_of(carried[0].id),
            said=message(
                "the Party that controls the company had not paid in its contribution when its "
                "appointees carried: %(votes)s",
                {"votes": listed([str(one.id) for one in carried])},
            ),
            observed=say(part),
            required=message("%(share)s or more", {"share": say(share.value)}),
            facts=(share, subscription.amount, meeting.held_on),
            hint=message("by law it has no power to decide yet; ask counsel"),
        )


def _share_of_the_law(contract: Contract) -> Fact[Share]:
    for number in contract.law.numbers:
        if number.id == DECISIONS_ONCE_PAID and number.share is not None:
            return number.share
    raise NotApplicableError(message("the law pack has no number for this"))


def _controlling(contract: Contract, read: Reading) -> Subscription:
    """The subscription of the Party with the greatest share.

    Raises:
        NotApplicableError: two Parties have the same.
    """
    by_share = sorted(contract.terms.capital.subscriptions, key=lambda one: read(one.share))
    if len(by_share) > 1 and read(by_share[-1].share) == read(by_share[-2].share):
        raise NotApplicableError(
            message("no Party has more than the others, so that none controls by its share")
        )
    return by_share[-1]


def _is_carried_by(
    contract: Contract, voted: tuple[Meeting, Resolution], party: str, read: Reading
) -> bool:
    """Was the resolution passed, and are the Party's appointees enough for it?"""
    meeting, resolution = voted
    if resolution.votes is None or not decide(contract, meeting, resolution, read).is_passed:
        return False
    bench = bench_of(contract, read(meeting.held_on), read)
    need = need_of(contract, resolution, read)
    sitting = sitting_of(contract, meeting, resolution, read)
    alone = replace(sitting, assenting=_enough(sitting.assenting, party, need, bench))
    return evaluate(need, bench, alone, View())[0] is Verdict.PASSED


def _enough(assenting: frozenset[str], party: str, need: Need, bench: Bench) -> frozenset[str]:
    """A Party's assents, with those of the others that the contract asks for from each Party."""
    kept: set[str] = set()
    for each in bench.parties:
        own = sorted(one for one in assenting if bench.party_of.get(one) == each)
        kept.update(own if each == party else own[: need.from_each_party])
    return frozenset(kept)


def _paid(
    contract: Contract, subscription: Subscription, day: datetime.date, read: Reading
) -> Money:
    """What a Party has contributed by a day, in the currency of its subscription."""
    own = [one for one in contract.contributions if one.party == subscription.party]
    made = [read(one.amount) for one in own if read(one.made_on) <= day]
    return total(made, read(subscription.amount).currency)
