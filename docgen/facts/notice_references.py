"""What notices and dissolutions refer to by id, and the ids that must be their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from docgen.diagnostics.messages import Words
from docgen.facts.board_references import Identified, Named
from docgen.model.contract import Contract
from docgen.model.dissolutions import Dissolution
from docgen.model.facts import Fact
from docgen.model.notice_matters import (
    AddressMatter,
    AdjustmentMatter,
    ArbitrationMatter,
    BreachMatter,
    CallMatter,
    ConsentMatter,
    ConsultationMatter,
    EvidenceMatter,
    FilingMatter,
    ForceMajeureMatter,
    Matter,
    TerminationMatter,
)
from docgen.model.notices import COMPANY, INSTITUTION, Dispatch, Notice
from docgen.model.termination import Ground
from docgen.model.terms import Term

HAND = "hand"
"""The means of a dispatch that was handed over; no contract needs to list it."""

_PARTY = Words(en="a Party", zh="合营一方")
_SENDER = Words(en="a Party or company", zh="合营一方或 company")
_CORRESPONDENT = Words(
    en="a Party, a public authority, company or institution",
    zh="合营一方、主管机关、company 或 institution",
)
_RECIPIENT = Words(en="a recipient of the notice", zh="该通知的收件人")
_NOTICE = Words(en="a notice", zh="通知")
_EARLIER = Words(en="an earlier notice", zh="在先的通知")
_GROUND = Words(en="a ground for termination", zh="终止事由")
_CONDITION = Words(en="a condition of the ground", zh="该终止事由的条件")
_PRECEDENT = Words(en="a condition precedent", zh="先决条件")
_INSTALMENT = Words(en="an instalment of an Appendix", zh="附件中的分期出资")
_VOTED = Words(en="a resolution put to the vote", zh="已付表决的决议")
_RESOLUTION = Words(en="a resolution", zh="决议")
_CERTIFICATE = Words(en="a certificate", zh="出资证明书")
_MEANS = Words(en="a means of notice, or hand", zh="通知方式或 hand")
_DISPATCH = Words(en="a dispatch of the notice", zh="该通知的发送记录")
_DIRECTOR = Words(en="a director", zh="董事")


def names_in_notices(contract: Contract) -> Iterator[Named]:
    """Every id that notices and dissolutions name."""
    for notice in contract.notices:
        yield from _in_notice(contract, notice)
    for dissolution in contract.dissolutions:
        yield from _in_dissolution(contract, dissolution)


def groups_of_notices(contract: Contract) -> tuple[tuple[Identified, ...], ...]:
    """The records among which no id may stand twice; dispatches within their notice."""
    ending = contract.dissolutions
    return (
        contract.notices,
        ending,
        tuple(one.continuation for one in ending if one.continuation is not None),
        tuple(one.application for one in ending if one.application is not None),
        tuple(
            one.committee.report
            for one in ending
            if one.committee is not None and one.committee.report is not None
        ),
        tuple(paper for one in ending for paper in (one.plan, one.completion) if paper is not None),
        *(notice.sent for notice in contract.notices),
    )


def _in_notice(contract: Contract, notice: Notice) -> Iterator[Named]:
    parties = _parties(contract)
    is_a_partys = notice.sort in ("termination", "breach", "call", "arbitration")
    senders = parties if is_a_partys else (*parties, COMPANY)
    yield Named(notice.from_, notice, _PARTY if is_a_partys else _SENDER, senders)
    authorities = (str(one.id) for one in contract.terms.authorities)
    everybody = (*parties, COMPANY, INSTITUTION, *authorities)
    for recipient in notice.to:
        yield Named(recipient, notice, _CORRESPONDENT, everybody)
    if notice.follows is not None:
        circular = _leads_back(contract, notice)
        every = tuple(one.id for one in contract.notices)
        others = tuple(
            one.id
            for one in contract.notices
            if one is not notice and not (circular and one.id == notice.follows)
        )
        if len(set(every)) < len(every):
            others = every
        yield Named(notice.follows, notice, _EARLIER if circular else _NOTICE, others)
    yield from _in_matter(contract, notice.matter)
    dispatches = tuple(str(one.id) for one in notice.sent)
    for dispatch in notice.sent:
        yield from _in_dispatch(contract, notice, dispatch)
    if notice.governs is not None:
        yield Named(notice.governs.dispatch, notice.governs, _DISPATCH, dispatches)


def _leads_back(contract: Contract, notice: Notice) -> bool:
    """Does what a notice follows come, through others, to the notice itself?

    Where its id stands twice nobody can say; that is told elsewhere.
    """
    if sum(one.id == notice.id for one in contract.notices) > 1:
        return False
    follows = {str(one.id): one.follows for one in contract.notices}
    met: set[str] = set()
    earlier = notice.follows
    while earlier is not None and earlier not in met:
        met.add(earlier)
        earlier = follows.get(earlier)
    return notice.id in met


def _in_dispatch(contract: Contract, notice: Notice, dispatch: Dispatch) -> Iterator[Named]:
    terms = contract.terms.notices
    means = terms.settled.means if terms is not None and terms.settled is not None else ()
    yield Named(dispatch.to, dispatch, _RECIPIENT, tuple(map(str, notice.to)))
    yield Named(dispatch.means, dispatch, _MEANS, (*(str(one.id) for one in means), HAND))
    if dispatch.letter is not None:
        every = tuple(str(one.id) for one in notice.sent)
        others = tuple(one for one in every if one != dispatch.id)
        # Where an id stands twice another one was lost, which is told elsewhere.
        known = others if len(set(every)) == len(every) else every
        yield Named(dispatch.letter, dispatch, _DISPATCH, known)


def _in_matter(contract: Contract, matter: Matter) -> Iterator[Named]:
    """The ids that a matter names, whichever it is."""
    parties = _parties(contract)
    match matter:
        case TerminationMatter():
            yield from _in_termination(contract, matter)
        case BreachMatter():
            yield Named(matter.by, matter, _PARTY, parties)
            yield Named(matter.ground, matter, _GROUND, _grounds(contract))
        case CallMatter():
            yield from _in_fact(matter.instalment, matter, _INSTALMENT, _instalments(contract))
        case AdjustmentMatter():
            yield Named(matter.harmed, matter, _PARTY, parties)
        case AddressMatter():
            yield Named(matter.of, matter, _SENDER, (*parties, COMPANY))
        case ConsentMatter():
            if matter.condition is not None:
                known = tuple(str(one.id) for one in contract.terms.conditions_precedent)
                yield Named(matter.condition, matter, _PRECEDENT, known)
        case FilingMatter():
            certificates = (one for record in contract.contributions for one in record.certificates)
            known = tuple(str(one.id) for one in certificates)
            yield Named(matter.certificate, matter, _CERTIFICATE, known)
        case ForceMajeureMatter() | EvidenceMatter() | ConsultationMatter() | ArbitrationMatter():
            pass
        case _:
            assert_never(matter)


def _in_termination(contract: Contract, matter: TerminationMatter) -> Iterator[Named]:
    yield Named(matter.ground, matter, _GROUND, _grounds(contract))
    if matter.concerning is not None:
        yield Named(matter.concerning, matter, _PARTY, _parties(contract))
    yield from _in_fact(matter.instalment, matter, _INSTALMENT, _instalments(contract))
    if matter.resolution is not None:
        yield Named(matter.resolution, matter, _VOTED, _voted(contract))
    conditions = tuple(
        str(condition.id)
        for ground in _agreed_grounds(contract)
        if ground.id == matter.ground
        for condition in ground.conditions
    )
    for recorded in matter.conditions if conditions else ():
        yield Named(recorded.condition, recorded, _CONDITION, conditions)


def _in_dissolution(contract: Contract, dissolution: Dissolution) -> Iterator[Named]:
    notices = tuple(one.id for one in contract.notices)
    yield Named(dissolution.follows, dissolution, _NOTICE, notices)
    if dissolution.application is not None:
        applicants = (*_parties(contract), COMPANY)
        applicant = dissolution.application.applicant
        yield from _in_fact(applicant, dissolution.application, _SENDER, applicants)
    resolutions = (*_voted(contract), *(one.id for one in contract.written_resolutions))
    for name, near in _resolutions(dissolution):
        yield Named(name, near, _RESOLUTION, resolutions)
    directors = tuple(str(one.id) for one in contract.board.directors)
    for member in dissolution.committee.members if dissolution.committee is not None else ():
        yield from _in_fact(member.nominated_by, member, _PARTY, _parties(contract))
        if member.director is not None:
            yield Named(member.director, member, _DIRECTOR, directors)


def _resolutions(dissolution: Dissolution) -> Iterator[tuple[str, Term]]:
    """The resolutions that a dissolution names, each with what names it."""
    committee = dissolution.committee
    if dissolution.resolution is not None:
        yield dissolution.resolution, dissolution
    if committee is not None and committee.resolution is not None:
        yield committee.resolution, committee
    for paper in (dissolution.plan, dissolution.completion):
        if paper is not None and paper.approved_by is not None:
            yield paper.approved_by, paper


def _in_fact(
    fact: Fact[str] | None, near: Term, what: Words, known: tuple[str, ...]
) -> Iterator[Named]:
    if fact is not None and fact.settled is not None:
        yield Named(fact.settled, near, what, known)


def _agreed_grounds(contract: Contract) -> tuple[Ground, ...]:
    terms = contract.terms.termination
    return terms.settled.grounds if terms is not None and terms.settled is not None else ()


def _grounds(contract: Contract) -> tuple[str, ...]:
    return tuple(str(one.id) for one in _agreed_grounds(contract))


def _instalments(contract: Contract) -> tuple[str, ...]:
    return tuple(str(one.id) for one in contract.instalments())


def _voted(contract: Contract) -> tuple[str, ...]:
    return tuple(str(one.id) for _, _, one in contract.voted())


def _parties(contract: Contract) -> tuple[str, ...]:
    return tuple(str(one.id) for one in contract.terms.parties)
