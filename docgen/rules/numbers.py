"""Rules on the numbers of documents: each its own, and written as such numbers are."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from docgen.diagnostics.messages import message
from docgen.model.contract import Contract
from docgen.model.dissolutions import Dissolution
from docgen.model.facts import Fact
from docgen.model.meetings import Meeting
from docgen.rules.rule import Breach, Case, Reading

_COMPANY = "company"
_YEAR = r"[12]\d{3}"
_FULL = re.compile(rf"\[{_YEAR}\]")
"""A bare number with its year in brackets names its sort itself, but not who issued it."""
_BRACKETS = str.maketrans("〔【〖〕】〗()", "[[[]]][]")
_SQUARE = re.compile(r"[\[［【]\s*([12１２][0-9０-９]{3})\s*[\]］】]")
_WIDE = re.compile("[０-９]")


class _Numbered(NamedTuple):
    """A document with a number; within its series, an issuer and a sort, a number stands once.

    `day` is for pointing: of two documents the later one is accused. `paper` is the sheet of
    paper, which may be recorded in several places.
    """

    id: str
    series: tuple[str, str]
    number: Fact[str]
    day: datetime.date | None
    paper: str


def document_number_is_its_own(case: Case, read: Reading) -> Iterator[Breach]:
    """Has each resolution, notice, letter or other document a number of its own?

    A number with its year in brackets stands once in all documents that one body issues, any
    other once among those of its sort. Width, case, blanks and the form of the brackets make
    no difference. Open numbers are left out, and one letter may appoint several directors, one
    proxy serve for several meetings; certificates have a rule of their own.
    Basis: none of the contract; a number names one document.
    """
    first: dict[tuple[tuple[str, str], str], _Numbered] = {}
    documents = [one for one in _numbered(case.contract) if is_given(one.number)]
    for one in sorted(documents, key=lambda one: one.day or datetime.date.max):
        number = bare_number(read(one.number))
        series = (one.series[0], "") if _FULL.search(number) else one.series
        other = first.setdefault((series, number), one)
        if other.paper != one.paper:
            yield Breach(
                at=one.number.source,
                said=message(
                    "%(document)s and %(other)s have one number",
                    {"document": one.id, "other": other.id},
                ),
                observed=one.number.value,
                required=message("a number of its own"),
                facts=(one.number, other.number),
                hint=message("the other stands at %(place)s", {"place": str(other.number.source)}),
            )


def is_given(number: Fact[str]) -> bool:
    """Is the whole number settled, with nothing in brackets?"""
    return number.settled is not None and not number.is_provisional


def numbers_are_written_as_such(case: Case, read: Reading) -> Iterator[Breach]:
    """Does every number of a document have its year in 〔 〕, and figures of plain width?

    In square brackets the year would be open, and the paper a draft.
    Basis: none of the contract; so numbers of documents are written.
    """
    for fact in case.contract.facts.values():
        number = fact.settled
        if not isinstance(number, str) or not _is_number(fact):
            continue
        read(fact)
        squared = _SQUARE.search(number)
        if squared is None and _WIDE.search(number) is None:
            continue
        right = _WIDE.sub(_plain, _SQUARE.sub(r"〔\1〕", number))
        yield Breach(
            at=fact.source,
            said=(
                message("the figures of a number are not full-width")
                if squared is None
                else message("the year in a number stands in 〔 〕")
            ),
            observed=number,
            required=right,
            facts=(fact,),
            hint=message("type %(right)s", {"right": right}),
        )


def bare_number(number: str) -> str:
    """A number without what makes no difference: width, case, blanks, the form of brackets."""
    normal = unicodedata.normalize("NFKC", number).casefold()
    return "".join(normal.translate(_BRACKETS).split())


def _is_number(fact: Fact[Any]) -> bool:
    name = fact.path.rpartition(".")[2]
    return name == "number" or name.endswith("_number")


def _plain(figure: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", figure[0])


def _numbered(contract: Contract) -> Iterator[_Numbered]:
    for meeting in contract.meetings:
        yield from _of_meeting(contract, meeting)
    for written in contract.written_resolutions:
        circulated = written.circulated_on
        yield from _one(written.id, (_COMPANY, "resolution"), written.number, circulated)
    for director in contract.board.directors:
        letter = director.letter
        if letter is not None:
            series = (director.appointed_by, "appointment")
            paper = f"appointment {letter.dated.settled}"
            yield from _one(letter.id, series, letter.number, letter.dated, paper)
    for notice in contract.notices:
        yield from _one(notice.id, (notice.from_, "letter"), notice.number, notice.dated)
    for sent in contract.letters:
        yield from _one(sent.id, (sent.from_, "letter"), sent.number, sent.dated)
    for plain in contract.plain_resolutions:
        series = (f"{plain.of} {plain.body.zh.settled}", "resolution")
        yield from _one(plain.id, series, plain.number, plain.dated)
    for report in contract.reports:
        firm = str(report.firm.zh.settled)
        yield from _one(report.id, (firm, "report"), report.number, report.dated)
    for dissolution in contract.dissolutions:
        yield from _of_dissolution(dissolution)


def _of_meeting(contract: Contract, meeting: Meeting) -> Iterator[_Numbered]:
    held_on = meeting.held_on
    for resolution in meeting.resolutions():
        yield from _one(resolution.id, (_COMPANY, "resolution"), resolution.number, held_on)
        referral = resolution.referral
        if referral is not None:
            series = (_COMPANY, "referral")
            yield from _one(referral.id, series, referral.number, referral.made_on)
    for entry in meeting.attendance:
        if entry.proxy is not None:
            series = (contract.director(entry.director).appointed_by, "proxy")
            name, paper = f"{meeting.id}-{entry.director}", f"proxy of {entry.director}"
            yield from _one(name, series, entry.proxy.number, held_on, paper)
    if meeting.minutes is not None:
        yield from _one(meeting.id, (_COMPANY, "minutes"), meeting.minutes.number, held_on)


def _of_dissolution(dissolution: Dissolution) -> Iterator[_Numbered]:
    """What the Parties, the company and the committee write; the approval is another's."""
    agreed, asked = dissolution.continuation, dissolution.application
    if agreed is not None:
        yield from _one(agreed.id, ("", "agreement"), agreed.number, agreed.agreed_on)
    if asked is not None:
        series = (asked.applicant.settled or "", "application")
        yield from _one(asked.id, series, asked.number, asked.dated)
    committee = dissolution.committee
    reports = (
        None if committee is None else committee.report,
        dissolution.plan,
        dissolution.completion,
    )
    for paper in reports:
        if paper is not None:
            yield from _one(paper.id, ("committee", "report"), paper.number, paper.dated)


def _one(
    name: str,
    series: tuple[str, str],
    number: Fact[str] | None,
    day: Fact[datetime.date] | None,
    paper: str = "",
) -> Iterator[_Numbered]:
    if number is not None:
        dated = None if day is None else day.settled
        yield _Numbered(str(name), series, number, dated, paper or number.path)
