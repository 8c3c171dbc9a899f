"""What a new record takes from its contract: directors, offices, instalments, grounds."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator

from docgen.model.appendices import Instalment
from docgen.model.board import Director
from docgen.model.board_terms import BoardTerms
from docgen.model.contract import Contract
from docgen.model.facts import Fact, FactState
from docgen.model.termination import Ground
from docgen.model.terms import Wording
from docgen.model.values import Money
from docgen.starting.filling import Filling

TO_BE_FIXED = "[to be fixed]"


def of_board(contract: Contract, as_of: datetime.date | None) -> Filling:
    """The directors in office and what is agreed about meetings."""
    serving = [str(one.id) for one in in_office(contract, as_of)]
    board = agreed_board(contract)
    meetings = board.meetings.settled if board is not None and board.meetings else None
    office = str(meetings.convened_by) if meetings is not None else ""
    venue = meetings.venue if meetings is not None else None
    return {
        "example": ", ".join(serving),
        "chair": holder(contract, office, as_of) or next(iter(serving), ""),
        "venue_zh": _text(venue, "zh"),
        "venue_en": _text(venue, "en"),
        "attendance": tuple(f"- {{director: {one}, present: [to be recorded]}}" for one in serving)
        or ("[]",),
        "consents": tuple(f"- {{director: {one}, signed_on: [to be signed]}}" for one in serving)
        or ("[]",),
        "matters": "; ".join(_reserved(board)) or "尚未录入 none recorded yet",
        "kind": "regular" if contract.meetings else "first",
    }


def agreed_board(contract: Contract) -> BoardTerms | None:
    """What is agreed about the board; none if nothing is."""
    return contract.terms.board.settled if contract.terms.board is not None else None


def in_office(contract: Contract, as_of: datetime.date | None) -> tuple[Director, ...]:
    """The directors in office on a day; without a day, those whose office nothing ends."""
    return tuple(
        one for one in contract.board.directors if _is_serving(one.since, one.until, as_of)
    )


def holder(contract: Contract, office: str, as_of: datetime.date | None) -> str:
    """The id of the director who holds an office; nothing if nobody does."""
    for one in contract.board.offices:
        if one.office == office and _is_serving(one.since, one.until, as_of):
            return str(one.director)
    return ""


def _is_serving(
    since: Fact[datetime.date], until: Fact[datetime.date] | None, as_of: datetime.date | None
) -> bool:
    last = until.settled if until is not None else None
    if as_of is None:
        return last is None
    return (since.settled is None or since.settled <= as_of) and (last is None or as_of <= last)


def _reserved(board: BoardTerms | None) -> Iterator[str]:
    reserved = board.decisions.reserved if board is not None else None
    matters = reserved.settled.matters if reserved is not None and reserved.settled else ()
    for one in matters:
        yield f"{one.id} {one.matter.zh.settled or ''} {one.matter.en.settled or ''}".rstrip()


def signatories(contract: Contract, as_of: datetime.date | None) -> str:
    """Who signs certificates, in the order of the offices that sign."""
    offices = [str(one) for one in contract.terms.certificates.signed_by]
    holders = [(office, holder(contract, office, as_of)) for office in offices]
    return ", ".join(f"{{office: {office}, director: {who}}}" for office, who in holders if who)


def unpaid(contract: Contract, party: str = "") -> Instalment | None:
    """The next instalment that no contribution names, of a Party or of any."""
    paid = {str(one.pays.settled) for one in contract.contributions if one.pays.settled}
    left = (one for one in contract.instalments() if str(one.id) not in paid)
    return next((one for one in left if party in ("", str(one.party))), None)


def unreported(contract: Contract) -> str:
    """The contributions that no report covers yet."""
    covered = {str(one) for report in contract.reports for one in report.covers}
    left = (str(one.id) for one in contract.contributions if str(one.id) not in covered)
    return ", ".join(left)


def grounds(contract: Contract) -> tuple[Ground, ...]:
    """The grounds for termination that the contract gives."""
    terms = contract.terms.termination
    return terms.settled.grounds if terms is not None and terms.settled is not None else ()


def amount(fact: Fact[Money]) -> str:
    """An amount as it is typed, in brackets if it stands in brackets."""
    if fact.settled is None:
        return TO_BE_FIXED
    money = f"{fact.settled.currency} {fact.settled.amount:,f}"
    return f"[{money}]" if fact.state is FactState.PROVISIONAL else money


def wording(of: Wording) -> str:
    """A text in both languages as it is typed; open where it is not settled."""
    return f"{{zh: {_text(of, 'zh')}, en: {_text(of, 'en')}}}"


def _text(of: Wording | None, language: str) -> str:
    fact = of.said_in(language) if of is not None else None
    if fact is None or fact.settled is None or fact.state is not FactState.KNOWN:
        return TO_BE_FIXED
    return json.dumps(str(fact.settled), ensure_ascii=False)
