"""Rules on the order of dates, and on the time for certificates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.diagnostics.messages import Message, message
from docgen.facts.last_days import last_day_of
from docgen.model.facts import Fact
from docgen.model.records import VerificationReport
from docgen.model.values import Period
from docgen.rules.agreement import contribution_of
from docgen.rules.certificates import certificate_of
from docgen.rules.day_order import in_order
from docgen.rules.rule import Breach, Case, ForCounselError, NotApplicableError, Reading
from docgen.rules.saying import say


def contribution_precedes_report(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the contribution made by the day of the report that verifies it?

    Basis: the contract's article on verification.
    """
    dated = _report_of(case, read).dated
    said = message("the report is dated before the contribution was made")
    yield from _in_order(case, read, (contribution_of(case).made_on, dated), said)


def report_precedes_receipt(case: Case, read: Reading) -> Iterator[Breach]:
    """Did the company receive the report on its date or later?

    Basis: the contract's article on verification.
    """
    report = _report_of(case, read)
    said = message("the report is received before its date")
    yield from _in_order(case, read, (report.dated, report.received_on), said)


def receipt_precedes_certificate(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the certificate issued on the day of receipt of the report or later?

    Basis: the contract's article on certificates.
    """
    received_on = _report_of(case, read).received_on
    said = message("the certificate is issued before the report is received")
    yield from _in_order(case, read, (received_on, certificate_of(case).issued_on), said)


def contribution_precedes_certificate(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the contribution made by the day of issue of its certificate?

    Basis: the contract's article on certificates.
    """
    made_on = contribution_of(case).made_on
    said = message("the certificate is issued before the contribution was made")
    yield from _in_order(case, read, (made_on, certificate_of(case).issued_on), said)


def establishment_precedes_certificate(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the company established by the day of issue of the certificate?

    Basis: the contract's article on certificates: the company issues them.
    """
    established_on = case.contract.terms.company.established_on
    said = message("the certificate is issued before the company is established")
    yield from _in_order(case, read, (established_on, certificate_of(case).issued_on), said)


def issue_precedes_cancellation(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the certificate cancelled on the day of its issue or later?

    Basis: the contract's article on certificates.
    """
    certificate = certificate_of(case)
    if certificate.cancelled is None:
        raise NotApplicableError(message("the certificate is not cancelled"))
    said = message("the certificate is cancelled before it is issued")
    yield from _in_order(case, read, (certificate.issued_on, certificate.cancelled.on), said)


def cancellation_precedes_replacement(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the replaced certificate cancelled by the day of issue of the new one?

    Basis: the contract's article on certificates.
    """
    certificate = certificate_of(case)
    for replaced in contribution_of(case).certificates:
        if replaced.id == certificate.replaces and replaced.cancelled is not None:
            dates = (replaced.cancelled.on, certificate.issued_on)
            said = message("the certificate is issued before the one it replaces is cancelled")
            yield from _in_order(case, read, dates, said)
            return
    raise NotApplicableError(message("the certificate replaces none that is cancelled"))


def certificate_issued_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Was the certificate issued in time after receipt of the report?

    The day of receipt is not counted, the last day is included and not moved off a rest day.
    A certificate that replaces another has no period.
    Basis: the contract's article on certificates.
    """
    certificate = certificate_of(case)
    if certificate.replaces is not None:
        raise NotApplicableError(message("the period is for the certificate that is replaced"))
    period = case.contract.terms.certificates.issued_within
    received_on = _report_of(case, read).received_on
    last = last_day(read(received_on), read(period))
    if case.as_of is not None and case.as_of > last and certificate.issued_on.settled is None:
        yield _not_issued(certificate.issued_on, last, case.as_of, (received_on, period))
    elif read(certificate.issued_on) > last:
        yield Breach(
            at=certificate.issued_on.source,
            said=message(
                "the certificate is issued after the last day, %(last)s", {"last": say(last)}
            ),
            observed=say(certificate.issued_on.value),
            required=message("%(last)s or earlier", {"last": say(last)}),
            facts=(certificate.issued_on, received_on, period),
            hint=message(
                "%(period)s from receipt of the report on %(received)s",
                {"period": say(period.value), "received": say(received_on.value)},
            ),
        )


def _not_issued(
    issued_on: Fact[datetime.date],
    last: datetime.date,
    as_of: datetime.date,
    runs_from: tuple[Fact[datetime.date], Fact[Period]],
) -> Breach:
    return Breach(
        at=issued_on.source,
        said=message("the certificate is overdue: no date of issue is recorded"),
        observed=message("nothing by %(day)s", {"day": say(as_of)}),
        required=message("%(last)s or earlier", {"last": say(last)}),
        facts=(issued_on, *runs_from),
        hint=message("issue it, or record when it was issued"),
    )


def last_day(day: datetime.date, period: Period) -> datetime.date:
    """Find the last day, inclusive, of a period from a day that is not counted.

    Raises:
        ForCounselError: the period is counted in working days, or leaves the calendar.
    """
    last = last_day_of(day, period)
    if last is None:
        raise ForCounselError(
            message("the last day of %(period)s is not computed", {"period": say(period)})
        )
    return last


def _report_of(case: Case, read: Reading) -> VerificationReport:
    return case.contract.report(read(contribution_of(case).report))


def _in_order(
    case: Case,
    read: Reading,
    dates: tuple[Fact[datetime.date], Fact[datetime.date]],
    said: Message,
) -> Iterator[Breach]:
    """A breach at the second of two dates if it is before the first."""
    first, second = dates
    agreed = case.contract.terms.certificates.issued_within
    yield from in_order(read, first, second, said, (agreed,))
