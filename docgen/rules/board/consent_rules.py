"""Rules on consents: of directors in writing, and of the Parties beside the board."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.capital import Subscription
from docgen.model.capital_changes import Consents
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.values import Money
from docgen.rules.amounts import share_of, total
from docgen.rules.board.cases import meeting_of, resolution_of, resolved_of, written_of
from docgen.rules.board.needs import is_agreed, matter_of
from docgen.rules.board.office import directors_in_office
from docgen.rules.board.outcomes import decide
from docgen.rules.board.sittings import sitting_of
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import listed, place_of, say, say_party

DECISIONS_ONCE_PAID = "decisions-once-paid"
"""The number of the law that says how much a controlling Party pays before it decides."""


def consents_are_of_directors_in_office(case: Case, read: Reading) -> Iterator[Breach]:
    """Is each written consent that of another director, in office when signing?

    Basis: the contract's article on resolutions without a meeting.
    """
    resolution = written_of(case)
    seen: set[str] = set()
    for consent in resolution.consents:
        day = read(consent.signed_on)
        in_office = {str(one.id) for one in directors_in_office(case.contract, day, read)}
        if str(consent.director) in seen or str(consent.director) not in in_office:
            yield Breach(
                at=place_of(consent.director),
                said=message("this director has consented already, or is not in office that day"),
                observed=str(consent.director),
                required=listed(sorted(in_office - seen)),
                facts=(consent.signed_on,),
                hint=message("correct the entry, or the times of office in board.yaml"),
            )
        seen.add(str(consent.director))


def dates_of_consents_are_in_order(case: Case, read: Reading) -> Iterator[Breach]:
    """Do circulation, consents and filing follow one another?

    Basis: the contract's article on resolutions without a meeting.
    """
    resolution = written_of(case)
    for consent in resolution.consents:
        for first, second in (
            (resolution.circulated_on, consent.signed_on),
            (consent.signed_on, resolution.filed_on),
        ):
            if first is not None and second is not None and read(second) < read(first):
                yield Breach(
                    at=second.source,
                    said=message("this day is before one that it follows"),
                    observed=say(second.value),
                    required=message("%(day)s or later", {"day": say(first.value)}),
                    facts=(second, first),
                    hint=message(
                        "the earlier date stands at %(place)s", {"place": str(first.source)}
                    ),
                )


def the_parties_consent_where_agreed(case: Case, read: Reading) -> Iterator[Breach]:
    """Have the Parties consented in writing where the contract asks them beside the board?

    Basis: the contract's articles on changes of capital and on transfer.
    """
    resolved = resolved_of(case)
    wanted = [
        fact
        for fact in _changes(case.contract, read)
        if read(fact).matter == matter_of(case.contract, resolved)
        and read(fact).of_parties != "none"
    ]
    if not wanted:
        raise NotApplicableError(message("the contract asks no Party for its consent beside"))
    each = any(read(fact).of_parties == "each party" for fact in wanted)
    parties = [str(one.id) for one in case.contract.terms.parties]
    consenting = {str(one.party) for one in resolved.party_consents}
    missing = [one for one in parties if one not in consenting]
    if missing and (each or not consenting):
        yield Breach(
            at=place_of(resolved.matter),
            said=message("the contract also asks for the written consent of the Parties"),
            observed=listed(
                [say_party(case.contract, one) for one in parties if one in consenting]
            ),
            required=listed([say_party(case.contract, one) for one in parties]),
            facts=tuple(wanted),
            hint=message("record the consents under party_consents"),
        )


def _changes(contract: Contract, read: Reading) -> tuple[Fact[Consents], ...]:
    changes = contract.terms.changes_of_capital
    if changes is None or not is_agreed(changes):
        return ()
    agreed = read(changes)
    kinds = (agreed.increase, agreed.decrease, agreed.transfer)
    return tuple(one for one in kinds if one is not None and is_agreed(one))


def a_party_decides_once_it_has_paid(case: Case, read: Reading) -> Iterator[Breach]:
    """Had the Party that controls the company paid what the law asks before it carried a vote?

    The Party with the greatest share controls. Only passed resolutions are looked at, for which
    one of its appointees voted.
    Basis: the law's supplementary rules on contributions.
    """
    meeting, resolution = meeting_of(case), resolution_of(case)
    share = next(
        (one.share for one in case.contract.law.numbers if one.id == DECISIONS_ONCE_PAID), None
    )
    if share is None:
        raise NotApplicableError(message("the law pack has no number for this"))
    if not decide(case.contract, meeting, resolution, read).is_passed:
        raise NotApplicableError(message("the resolution is not passed"))
    subscription = _controlling(case.contract, read)
    sitting = sitting_of(case.contract, meeting, resolution, read)
    appointed = {
        str(one.id) for one in case.contract.board.directors
        if one.appointed_by == subscription.party
    }
    if not sitting.assenting & appointed:
        raise NotApplicableError(message("no appointee of the controlling Party voted for it"))
    paid = _paid(case.contract, subscription, read(meeting.held_on), read)
    part = share_of(paid, read(subscription.amount))
    if part < read(share):
        yield Breach(
            at=place_of(resolution.id),
            said=message("the Party that controls the company has not paid in its contribution"),
            observed=say(part),
            required=message("%(share)s or more", {"share": say(share.value)}),
            facts=(share, subscription.amount, meeting.held_on),
            hint=message("by law it has no power to decide yet; ask counsel"),
        )


def _controlling(contract: Contract, read: Reading) -> Subscription:
    """The subscription of the Party with the greatest share.

    Raises:
        NotApplicableError: two Parties have the same.
    """
    by_share = sorted(contract.terms.capital.subscriptions, key=lambda one: read(one.share))
    if len(by_share) > 1 and read(by_share[-1].share) == read(by_share[-2].share):
        raise NotApplicableError(message("no Party has more than the others"))
    return by_share[-1]


def _paid(
    contract: Contract, subscription: Subscription, day: datetime.date, read: Reading
) -> Money:
    """What a Party has contributed by a day, in the currency of its subscription."""
    own = [one for one in contract.contributions if one.party == subscription.party]
    made = [read(one.amount) for one in own if read(one.made_on) <= day]
    return total(made, read(subscription.amount).currency)


def removals_were_notified(case: Case, read: Reading) -> Iterator[Breach]:
    """Were the other Parties notified in writing of each removal of a director?

    Without it, whether the successor may vote is for counsel.
    Basis: the contract's article on the terms of directors.
    """
    removed = [
        one
        for one in case.contract.board.directors
        if one.departure is not None and one.departure.because == "removal"
    ]
    if not removed:
        raise NotApplicableError(message("no director was removed"))
    for one in removed:
        assert one.departure is not None
        if one.departure.notified_on is None:
            yield Breach(
                at=place_of(one.id),
                said=message("no written notice of this removal is recorded"),
                observed=message("nothing"),
                required=message("departure with notified_on"),
                facts=(one.since,),
                hint=message("record notified_on; until then counsel must say who may vote"),
            )
