"""Rules on consents: of directors in writing, and of the Parties beside the board."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.capital_changes import Consents
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.rules.board.cases import resolved_of, written_of
from docgen.rules.board.needs import is_agreed, matter_of
from docgen.rules.board.office import directors_in_office
from docgen.rules.day_order import in_order
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import listed, place_of, say_party


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
            if first is not None and second is not None:
                said = message("this day is before one that it follows")
                yield from in_order(read, first, second, said)


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
