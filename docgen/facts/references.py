"""References: every id that a file names must be the id of something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Words, message
from docgen.diagnostics.source import Source
from docgen.facts.board_references import Identified, groups_of_ids, names_in_board_records
from docgen.facts.doubled_ids import doubled_ids, place_of
from docgen.facts.letter_references import (
    groups_of_letters,
    names_in_letters,
    typed_outcomes,
)
from docgen.facts.namings import Naming, dangling
from docgen.facts.notice_references import groups_of_notices, names_in_notices
from docgen.facts.term_references import names_in_terms
from docgen.facts.text_references import dangling_in_texts, without_echoes
from docgen.model.appendices import Instalment, ValuedItem
from docgen.model.board_terms import BoardTerms
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.terms import Term


def dangling_references(contract: Contract) -> tuple[Finding, ...]:
    """Find the ids that name nothing, and the ids and words that name two things."""
    texts = tuple(dangling_in_texts(contract))
    twice = (*_doubled(contract), *_attending_twice(contract), *_addressed_twice(contract))
    ids = (*dangling(_namings(contract)), *twice)
    if texts:
        # Nothing else is said of that here: what follows from it is for the rules to judge.
        ids = (*ids, *_subscribed_twice(contract))
    return (
        *ids,
        *(without_echoes(contract, texts) if ids else texts),
        *called_alike(contract),
        *typed_outcomes(contract),
    )


ANY_DIRECTOR = "director"
"""Whom the contract lets stand in after the offices that it names."""

_PARTY = Words(en="a Party", zh="合营一方")
_USE = Words(en="a use of funds", zh="资金用途")
_OFFICE = Words(en="an office of the board", zh="董事会职务")
_DIRECTOR = Words(en="a director", zh="董事")
_INSTALMENT = Words(en="an instalment of an Appendix", zh="附件中的分期出资")
_ITEM = Words(en="a valued item of an Appendix", zh="附件中的作价项目")
_FORM = Words(en="a part of a subscription", zh="认缴出资的分项")
_REPORT = Words(en="a capital verification report", zh="验资报告")
_CONTRIBUTION = Words(en="a contribution", zh="出资记录")
_CERTIFICATE = Words(en="a certificate", zh="出资证明书")
_FOLDERS = {
    _INSTALMENT: "appendices",
    _ITEM: "appendices",
    _REPORT: "reports",
    _CONTRIBUTION: "contributions",
    Words(en="a meeting", zh="会议"): "meetings",
    Words(en="a notice", zh="通知"): "notices",
}
"""Where the files stand that hold such records."""


def _namings(contract: Contract) -> Iterator[Naming]:
    yield from _in_terms(contract)
    yield from _in_appendices(contract)
    yield from _in_records(contract)
    yield from _in_board(contract)
    for name, near, what, known in names_in_board_records(contract):
        yield from _known(name, near, what, list(known))
    for name, near, what, known in names_in_letters(contract):
        yield from _known(name, near, what, list(known))
    for name, near, what, known in names_in_notices(contract):
        yield from _known(name, near, what, list(known))
    yield from names_in_terms(contract)


def _in_terms(contract: Contract) -> Iterator[Naming]:
    parties = [party.id for party in contract.terms.parties]
    for subscription in contract.terms.capital.subscriptions:
        yield from _known(subscription.party, subscription, _PARTY, parties)
        for use in subscription.uses:
            if use.from_party is not None:
                yield from _known(use.from_party, use, _PARTY, parties)
    offices = _offices(contract)
    for office in contract.terms.certificates.signed_by:
        yield from _known(office, contract.terms.certificates, _OFFICE, offices)
    board = contract.terms.board
    if board is not None and board.settled is not None:
        yield from _in_board_terms(board.settled, parties, offices)


def _in_board_terms(
    board: BoardTerms, parties: list[str], offices: list[str]
) -> Iterator[Naming]:
    for seats in board.composition.seats:
        yield from _known(seats.party, seats, _PARTY, parties)
    for office in board.offices:
        if office.appointed_by is not None:
            yield from _known(office.appointed_by, office, _PARTY, parties)
    if board.representation is not None and board.representation.settled is not None:
        representation = board.representation.settled
        yield from _known(representation.legal_representative, representation, _OFFICE, offices)
        for stand_in in representation.stand_ins:
            yield from _known(stand_in, representation, _OFFICE, [*offices, ANY_DIRECTOR])


def _in_appendices(contract: Contract) -> Iterator[Naming]:
    parties = [party.id for party in contract.terms.parties]
    forms = [form.id for s in contract.terms.capital.subscriptions for form in s.forms]
    entries: tuple[Instalment | ValuedItem, ...] = (
        *contract.instalments(),
        *contract.valued_items(),
    )
    for entry in entries:
        yield from _known(entry.party, entry, _PARTY, parties)
        yield from _known(entry.subscribed, entry, _FORM, forms)
    uses = [use.id for s in contract.terms.capital.subscriptions for use in s.uses]
    for appendix in contract.appendices:
        for party in appendix.parties_to_it:
            yield from _known(party, appendix, _PARTY, parties)
        for purchase in appendix.purchases:
            yield from _known(purchase.use, purchase, _USE, uses)
            if purchase.seller is not None:
                yield from _known(purchase.seller, purchase, _PARTY, parties)



def _in_records(contract: Contract) -> Iterator[Naming]:
    instalments = [instalment.id for instalment in contract.instalments()]
    items = [item.id for item in contract.valued_items()]
    reports = [report.id for report in contract.reports]
    parties = [party.id for party in contract.terms.parties]
    for record in contract.contributions:
        yield from _known(record.party, record, _PARTY, parties)
        yield from _known_fact(record.pays, _INSTALMENT, instalments)
        yield from _known_fact(record.report, _REPORT, reports)
        if record.valued_in is not None:
            yield from _known_fact(record.valued_in, _ITEM, items)
        certificates = [certificate.id for certificate in record.certificates]
        for certificate in record.certificates:
            if certificate.replaces is not None:
                yield from _known(certificate.replaces, certificate, _CERTIFICATE, certificates)
            for signatory in certificate.signatories:
                yield from _known(signatory.office, signatory, _OFFICE, _offices(contract))
                yield from _known(signatory.director, signatory, _DIRECTOR, _directors(contract))
                if signatory.acting_for is not None:
                    known = _directors(contract)
                    yield from _known(signatory.acting_for, signatory, _DIRECTOR, known)
    contributions = [record.id for record in contract.contributions]
    for report in contract.reports:
        for covered in report.covers:
            yield from _known(covered, report, _CONTRIBUTION, contributions)


def _in_board(contract: Contract) -> Iterator[Naming]:
    parties = [party.id for party in contract.terms.parties]
    for director in contract.board.directors:
        yield from _known(director.appointed_by, director, _PARTY, parties)
        if director.replaces is not None:
            yield from _known(director.replaces, director, _DIRECTOR, _directors(contract))
    for holder in contract.board.offices:
        yield from _known(holder.office, holder, _OFFICE, _offices(contract))
        yield from _known(holder.director, holder, _DIRECTOR, _directors(contract))


def _offices(contract: Contract) -> list[str]:
    return [office.id for office in contract.offices()]


def _directors(contract: Contract) -> list[str]:
    return [director.id for director in contract.board.directors]


def _known_fact(fact: Fact[str], what: Words, known: list[str]) -> Iterator[Naming]:
    if fact.settled is not None:
        yield Naming(fact.settled, fact.source, what, tuple(known), _FOLDERS.get(what, ""))


def _known(name: str, near: Term, what: Words, known: list[str]) -> Iterator[Naming]:
    yield Naming(name, place_of(name, near), what, tuple(known), _FOLDERS.get(what, ""))


def _doubled(contract: Contract) -> Iterator[Finding]:
    groups: tuple[Iterable[Identified], ...] = (
        contract.terms.parties,
        contract.instalments(),
        contract.valued_items(),
        contract.contributions,
        contract.reports,
        contract.board.directors,
        tuple(c for record in contract.contributions for c in record.certificates),
    )
    records = (
        *groups_of_ids(contract),
        *groups_of_letters(contract),
        *groups_of_notices(contract),
    )
    yield from doubled_ids((*groups, *records))


def _attending_twice(contract: Contract) -> Iterator[Finding]:
    """Find the directors whom an attendance names twice."""
    for meeting in contract.meetings:
        named = [(one.director, place_of(one.director, one)) for one in meeting.attendance]
        attending = {str(name) for name, _ in named}
        yield from _named_twice(named, [o for o in _directors(contract) if o not in attending])


def _addressed_twice(contract: Contract) -> Iterator[Finding]:
    """Find the recipients whom a notice names twice."""
    for notice in contract.notices:
        named = [(recipient, place_of(recipient, notice)) for recipient in notice.to]
        given = {str(name) for name, _ in named}
        others = (str(party.id) for party in contract.terms.parties)
        yield from _named_twice(named, [one for one in others if one not in given])


def _named_twice(
    named: Iterable[tuple[str, Source]], others: Iterable[str]
) -> Iterator[Finding]:
    first: dict[str, Source] = {}
    for name, source in named:
        if name in first:
            yield Finding(
                code="named-twice",
                source=source,
                message=message("%(name)s is named twice in one list", {"name": name}),
                observed=name,
                required=message("each name once"),
                hint=message(
                    "the first is at %(place)s; take one out, or type who is not named yet: "
                    "%(others)s",
                    {"place": str(first[name]), "others": ", ".join(others) or "-"},
                ),
                also=(first[name],),
            )
        first.setdefault(name, source)


def _subscribed_twice(contract: Contract) -> Iterator[Finding]:
    """Find two subscriptions of one Party, of which no text can name either."""
    first: dict[str, Source] = {}
    for subscription in contract.terms.capital.subscriptions:
        source = place_of(subscription.party, subscription)
        if subscription.party in first:
            yield Finding(
                code="subscribed-twice",
                source=source,
                message=message("a Party has two subscriptions"),
                observed=subscription.party,
                required=message("one subscription for each Party"),
                hint=message(
                    "type the other Party, or take one out; the first is at %(place)s",
                    {"place": str(first[subscription.party])},
                ),
                also=(first[subscription.party],),
            )
        first.setdefault(subscription.party, source)


def called_alike(contract: Contract) -> Iterator[Finding]:
    """Find Parties that are called by the same word, in either language."""
    for language in ("zh", "en"):
        first: dict[str, Fact[str]] = {}
        for party in contract.terms.parties:
            called = party.called.said_in(language)
            word = (called.settled or "").strip().casefold()
            if word and word in first:
                yield _called_like(called, first[word])
            first.setdefault(word, called)


def _called_like(called: Fact[str], earlier: Fact[str]) -> Finding:
    return Finding(
        code="called-alike",
        source=called.source,
        message=message("two Parties are called by the same word"),
        observed=called.value,
        required=message("a word of its own for each Party"),
        hint=message(
            "type another word here; the first Party of this one is at %(place)s",
            {"place": str(earlier.source)},
        ),
        also=(earlier.source,),
    )
