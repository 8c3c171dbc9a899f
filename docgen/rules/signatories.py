"""Rules on who signs a certificate."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import Value, message
from docgen.model.board import OfficeHolder
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.records import Certificate, CertificateSignatory
from docgen.rules.certificates import certificate_of
from docgen.rules.rule import Breach, Case, ForCounselError, Reading
from docgen.rules.saying import listed, place_of, say

Times = tuple[Fact[datetime.date], Fact[datetime.date] | None]
"""The first and the last day in office."""


def the_offices_sign(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the certificate signed in each office that the contract names, and no other?

    Basis: the contract's article on certificates.
    """
    certificate = certificate_of(case)
    required = case.contract.terms.certificates.signed_by
    observed = [signatory.office for signatory in certificate.signatories]
    if not observed:
        raise ForCounselError(message("nobody is named who signs the certificate"))
    if sorted(observed) != sorted(required):
        yield Breach(
            at=place_of(observed[-1]),
            said=message("the certificate is not signed in the offices that the contract names"),
            observed=listed([str(office) for office in observed]),
            required=listed([str(office) for office in required]),
            facts=(certificate.issued_on, case.contract.terms.certificates.issued_within),
            hint=message("name one director for each of these offices under signatories"),
        )


def signatories_hold_their_offices(case: Case, read: Reading) -> Iterator[Breach]:
    """Does each signatory hold the office on the day of issue, both end days included?

    A vacant office, somebody who acts for the holder, and one person in two offices are for
    counsel: the contract asks for two signatures and names no substitute.
    Basis: the contract's articles on certificates and offices.
    """
    certificate = certificate_of(case)
    if not certificate.signatories:
        raise ForCounselError(message("nobody is named who signs the certificate"))
    read.together((certificate.issued_on, *_beginnings(case.contract, certificate)))
    day = read(certificate.issued_on)
    vacant: list[Value] = []
    breaches: list[Breach] = []
    for signatory in certificate.signatories:
        if not _is_in_time(_director_times(case.contract, signatory), day, read):
            breaches.append(_no_director(case.contract, signatory, certificate.issued_on))
        holders = [one for one in _entries(case.contract, signatory) if _holds(one, day, read)]
        if not holders:
            vacant.append(str(signatory.office))
        elif signatory.acting_for is None and not _is_among(signatory, holders):
            breaches.append(_no_holder(signatory, holders, certificate.issued_on))
    yield from breaches
    if not breaches:
        _leave_to_counsel(certificate, vacant)


def _beginnings(contract: Contract, certificate: Certificate) -> Iterator[Fact[datetime.date]]:
    """The first days in office by which the signatories are judged, whatever the day of issue."""
    for signatory in certificate.signatories:
        yield contract.director(signatory.director).since
        yield from (holder.since for holder in _entries(contract, signatory))


def _leave_to_counsel(certificate: Certificate, vacant: list[Value]) -> None:
    directors = [signatory.director for signatory in certificate.signatories]
    if vacant:
        raise ForCounselError(
            message("on the day of issue nobody holds: %(offices)s", {"offices": listed(vacant)})
        )
    if any(signatory.acting_for is not None for signatory in certificate.signatories):
        raise ForCounselError(message("somebody signs for the holder of an office"))
    if len(set(directors)) < len(directors):
        raise ForCounselError(message("one person signs in two offices"))


def _entries(contract: Contract, signatory: CertificateSignatory) -> list[OfficeHolder]:
    return [one for one in contract.board.offices if one.office == signatory.office]


def _holds(holder: OfficeHolder, day: datetime.date, read: Reading) -> bool:
    return _is_in_time((holder.since, holder.until), day, read)


def _director_times(contract: Contract, signatory: CertificateSignatory) -> Times:
    director = contract.director(signatory.director)
    return director.since, director.until


def _is_in_time(times: Times, day: datetime.date, read: Reading) -> bool:
    since, until = times
    return read(since) <= day and (until is None or day <= read(until))


def _is_among(signatory: CertificateSignatory, holders: list[OfficeHolder]) -> bool:
    return any(holder.director == signatory.director for holder in holders)


def _no_holder(
    signatory: CertificateSignatory, holders: list[OfficeHolder], issued_on: Fact[datetime.date]
) -> Breach:
    return Breach(
        at=place_of(signatory.director),
        said=message(
            "%(director)s does not hold the office of %(office)s on the day of issue",
            {"director": str(signatory.director), "office": str(signatory.office)},
        ),
        observed=str(signatory.director),
        required=listed([str(holder.director) for holder in holders]),
        facts=(issued_on, *(holder.since for holder in holders)),
        hint=message(
            "correct the signatory or board.yaml; who signs for the holder is named with acting_for"
        ),
    )


def _no_director(
    contract: Contract, signatory: CertificateSignatory, issued_on: Fact[datetime.date]
) -> Breach:
    since, until = _director_times(contract, signatory)
    times = [since] if until is None else [since, until]
    return Breach(
        at=place_of(signatory.director),
        said=message(
            "%(director)s is no director on the day of issue",
            {"director": str(signatory.director)},
        ),
        observed=say(issued_on.value),
        required=listed([say(time.value) for time in times]),
        facts=(issued_on, *times),
        hint=message("correct the signatory or board.yaml"),
    )
