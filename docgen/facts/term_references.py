"""What contract.yaml refers to by id: offices, grounds, authorities, positions, Appendices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from docgen.diagnostics.messages import Words
from docgen.diagnostics.source import Source
from docgen.facts.namings import Naming
from docgen.model.board_terms import BoardTerms
from docgen.model.capital_changes import CapitalChanges, Consents
from docgen.model.citations import Authority
from docgen.model.contract import Contract, Identified
from docgen.model.contract_terms import ContractTerms
from docgen.model.facts import Fact
from docgen.model.management import ManagementTerms
from docgen.model.termination import LiquidationTerms
from docgen.model.terms import Term
from docgen.model.written import WrittenText

T = TypeVar("T")

_OFFICE = Words(en="an office of the board", zh="董事会职务")
_PARTY = Words(en="a Party", zh="合营一方")
_GROUND = Words(en="a ground for termination", zh="终止事由")
_AUTHORITY = Words(en="an authority", zh="主管机关")
_POSITION = Words(en="a position of the management", zh="管理职位")
_NOMINATOR = Words(en="a Party or a position of the management", zh="合营一方或管理职位")
_MATTER = Words(en="a reserved matter of the board", zh="须经全体董事同意的事项")
_FORM = Words(en="a part of a subscription", zh="认缴出资的分项")
_MEANS = Words(en="a means of notice", zh="通知方式")
_APPENDIX = Words(en="an Appendix that the contract lists", zh="合同所列附件")
_ANNEXED = re.compile(r"\.annexes\.[^.]+\.appendix$")
_FILED_APPENDIX = Words(en="an Appendix that is filed", zh="已录入的附件")


def names_in_terms(contract: Contract) -> Iterator[Naming]:
    """Every id in contract.yaml that is not that of a Party's seat or subscription."""
    terms = contract.terms
    yield from _offices_named(contract)
    yield from _grounds_named(terms)
    yield from _each(_authorities_named(terms), _AUTHORITY, _ids(terms.authorities))
    yield from _matters_named(terms)
    yield from _positions_named(terms)
    yield from _parties_named(terms)
    yield from _subscribed_named(terms)
    yield from _means_named(terms)
    yield from _appendices_named(contract)
    yield from _annexed(contract)


Near = tuple[str | None, Term]
"""An id, if one is given, and the mapping in which it stands."""


def _each(named: Iterable[Near], what: Words, known: tuple[str, ...]) -> Iterator[Naming]:
    for name, near in named:
        if name is not None:
            written = name.place if isinstance(name, WrittenText) else near.place
            yield Naming(name, written.source, what, known)


def _offices_named(contract: Contract) -> Iterator[Naming]:
    board = _settled(contract.terms.board)
    if board is not None:
        yield from _each(_in_board(board), _OFFICE, _ids(contract.offices()))


def _in_board(board: BoardTerms) -> Iterator[Near]:
    second_call = _settled(board.decisions.second_call)
    if second_call is not None:
        yield second_call.called_by, second_call
    deadlock = _settled(board.decisions.deadlock)
    if deadlock is not None:
        yield from ((one, deadlock) for one in deadlock.referred_by)
    meetings = _settled(board.meetings)
    if meetings is not None:
        yield meetings.convened_by, meetings
        yield meetings.agenda_after_consulting, meetings
        yield from ((one, meetings) for one in meetings.other_venue_agreed_by)
    minutes = _settled(board.minutes)
    if minutes is not None:
        yield from ((one, minutes) for one in minutes.final_by)


def _grounds_named(terms: ContractTerms) -> Iterator[Naming]:
    termination = _settled(terms.termination)
    known = _ids(termination.grounds) if termination is not None else ()
    board = _settled(terms.board)
    deadlock = _settled(board.decisions.deadlock) if board is not None else None
    for one in (deadlock, _settled(terms.force_majeure), _settled(terms.economic_adjustment)):
        if one is not None:
            yield from _each([(one.ground, one)], _GROUND, known)


def _authorities_named(terms: ContractTerms) -> Iterator[Near]:
    for consents in _consents(_settled(terms.changes_of_capital)):
        yield from ((one, consents) for one in (*consents.approved_by, *consents.registered_by))
    duration = _settled(terms.duration)
    extension = _settled(duration.extension) if duration is not None else None
    if extension is not None:
        yield extension.applied_to, extension
    termination = _settled(terms.termination)
    negotiation = _settled(termination.negotiation) if termination is not None else None
    if negotiation is not None:
        yield negotiation.applied_to, negotiation
    liquidation = _settled(terms.liquidation)
    if liquidation is not None:
        yield liquidation.committee.reported_to, liquidation.committee
        yield liquidation.report_to, liquidation
        yield liquidation.licence_to, liquidation
    amendment, effect = _settled(terms.amendment), _settled(terms.effect)
    if amendment is not None:
        yield from ((one, amendment) for one in amendment.approved_by)
    if effect is not None:
        yield effect.approved_by, effect


def _matters_named(terms: ContractTerms) -> Iterator[Naming]:
    board = _settled(terms.board)
    reserved = _settled(board.decisions.reserved) if board is not None else None
    known = _ids(reserved.matters) if reserved is not None else ()
    named: list[Near] = [
        (one.matter, one) for one in _consents(_settled(terms.changes_of_capital))
    ]
    finance, management = _settled(terms.finance), _settled(terms.management)
    profit = _settled(finance.profit) if finance is not None else None
    if profit is not None:
        named.append((profit.matter, profit))
    if management is not None:
        named.append((management.reserved_matter, management))
    yield from _each(named, _MATTER, known)


def _positions_named(terms: ContractTerms) -> Iterator[Naming]:
    management = _settled(terms.management)
    if management is None:
        return
    positions = _ids(management.positions)
    yield from _each(_reporting(management), _POSITION, positions)
    known = (*_ids(terms.parties), *positions)
    for one in management.positions:
        nominator = one.nominated_by
        if nominator.settled is not None:
            yield Naming(nominator.settled, nominator.source, _NOMINATOR, known)


def _reporting(management: ManagementTerms) -> Iterator[Near]:
    yield management.others_nominated_by, management
    yield from ((one.reports_to, one) for one in management.positions)


def _parties_named(terms: ContractTerms) -> Iterator[Naming]:
    named: list[Near] = [(one.party, one) for one in terms.affiliates]
    disputes, liquidation = _settled(terms.disputes), _settled(terms.liquidation)
    tribunal = _settled(disputes.tribunal) if disputes is not None else None
    if tribunal is not None:
        named += [(one.party, one) for one in tribunal.appointments]
    if liquidation is not None:
        named += _liquidating(liquidation)
    yield from _each(named, _PARTY, _ids(terms.parties))


def _liquidating(liquidation: LiquidationTerms) -> list[Near]:
    return [
        *((one.party, one) for one in liquidation.committee.seats),
        (liquidation.originals_kept_by, liquidation),
        (liquidation.copies_for, liquidation),
    ]


def _subscribed_named(terms: ContractTerms) -> Iterator[Naming]:
    technology = _settled(terms.technology)
    forms = tuple(form.id for one in terms.capital.subscriptions for form in one.forms)
    if technology is not None:
        yield from _each([(technology.subscribed, technology)], _FORM, forms)


def _means_named(terms: ContractTerms) -> Iterator[Naming]:
    notices = _settled(terms.notices)
    if notices is not None:
        named: list[Near] = [(one, notices) for one in notices.confirmed_by]
        yield from _each(named, _MEANS, _ids(notices.means))


def _appendices_named(contract: Contract) -> Iterator[Naming]:
    """The Appendices referred to, and those filed; nothing while the contract lists none."""
    documents = _settled(contract.terms.documents)
    if documents is None or any(one.number.settled is None for one in documents.appendices):
        return
    known = tuple(str(one.number.settled) for one in documents.appendices)
    for number in _numbers(contract):
        if number is not None and number.settled is not None:
            yield Naming(str(number.settled), number.source, _APPENDIX, known)
    # Of one that is filed and not listed, its own file tells.
    filed = tuple(str(one.number.settled) for one in contract.appendices)
    for place, cited in _cited(contract).items():
        yield Naming(str(cited), place, _APPENDIX, tuple(dict.fromkeys((*known, *filed))))


def _annexed(contract: Contract) -> Iterator[Naming]:
    """The Appendices that records annex, which are annexed from their files."""
    filed = [one.number.settled for one in contract.appendices]
    if None in filed:
        return
    known = tuple(map(str, filed))
    for path, number in contract.facts.items():
        if _ANNEXED.search(path) and number.settled is not None:
            named = str(number.settled)
            yield Naming(named, number.source, _FILED_APPENDIX, known, "appendices")


def _cited(contract: Contract) -> dict[Source, int]:
    """The Appendices that facts rest on, each once, by the place where it is named."""
    return {
        citation.source: citation.number
        for fact in contract.facts.values()
        for citation in fact.basis
        if citation.authority is Authority.APPENDIX and citation.source is not None
    }


def _numbers(contract: Contract) -> Iterator[Fact[int] | None]:
    for subscription in contract.terms.capital.subscriptions:
        yield from (one.appendix for one in subscription.forms)
        yield from (one.appendix for one in subscription.uses)
    technology = _settled(contract.terms.technology)
    if technology is not None:
        yield technology.appendix
    yield from (one.number for one in contract.appendices)


def _consents(changes: CapitalChanges | None) -> Iterator[Consents]:
    if changes is not None:
        kinds = (changes.increase, changes.decrease, changes.transfer)
        for one in (*kinds, changes.encumbrance, changes.assignment):
            if one is not None and one.settled is not None:
                yield one.settled


def _settled(fact: Fact[T] | None) -> T | None:
    """The value of a part of the contract; none where it is open or not agreed."""
    return fact.settled if fact is not None else None


def _ids(terms: Iterable[Identified]) -> tuple[str, ...]:
    return tuple(one.id for one in terms)
