"""The rule on the time for evidence of force majeure."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.notices import Notice
from docgen.rules.notices.cases import notice_of
from docgen.rules.notices.chain import after, nearest_before
from docgen.rules.notices.clocks import Clock, evidence_clock
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import place_of, say


def evidence_is_furnished_in_time(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the evidence of force majeure sent within the agreed time of informing?

    Counted from the earliest dispatch of the notice; the last day is included and not moved off
    a day of rest. Without evidence, only as of a day that somebody asks about.
    Basis: the contract's article on force majeure.
    """
    notice = notice_of(case)
    if notice.force_majeure is not None:
        yield from _overdue(case, notice, read)
        return
    earlier = nearest_before(case.contract, notice, "force_majeure")
    clock = evidence_clock(case.contract, earlier) if earlier is not None else None
    if notice.evidence is None or clock is None:
        raise NotApplicableError(message("the notice furnishes no evidence"))
    sent = [one.handed_over_on for one in notice.sent] or [notice.dated]
    first = min(read(one) for one in sent)
    last = read(clock.last)
    if first > last:
        yield Breach(
            at=sent[0].source,
            said=message("the evidence is sent after the last day, %(last)s", {"last": say(last)}),
            observed=say(first),
            required=message("%(last)s or earlier", {"last": say(last)}),
            facts=(sent[0], clock.starts_on, clock.period),
            hint=message("a date once missed stays missed; the paper is made all the same"),
        )


def _overdue(case: Case, notice: Notice, read: Reading) -> Iterator[Breach]:
    clock: Clock | None = evidence_clock(case.contract, notice)
    furnished = any(one.evidence is not None for one in after(case.contract, notice))
    if clock is None or furnished or case.as_of is None:
        raise NotApplicableError(message("the notice furnishes no evidence"))
    last = read(clock.last)
    if case.as_of > last:
        yield Breach(
            at=place_of(notice.id),
            said=message("evidence of the event is overdue"),
            observed=message("nothing by %(day)s", {"day": say(case.as_of)}),
            required=message("%(last)s or earlier", {"last": say(last)}),
            facts=(clock.starts_on, clock.period),
            hint=message("furnish it, or record when it was furnished"),
        )
