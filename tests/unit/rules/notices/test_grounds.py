"""Each ground of the contract: when notice may be given on it, by whom, and with what recorded."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pytest

from docgen.diagnostics.messages import render
from docgen.rules.judging import Outcome
from docgen.rules.notices.clocks import may_be_served_from
from tests.unit.rules.notices.letters import (
    BREACH,
    FORCE_MAJEURE,
    LASTED,
    ONE,
    Edit,
    Texts,
    contract,
    courier,
    judged,
    judgements,
    notice,
    serving,
    stopped,
    termination,
)

_ADJUSTMENT = (
    f"adjustment: {{change: {ONE}, changed_on: 2003-01-02, harmed: B, effect: {ONE}, "
    f"proposal: {ONE}}}\n"
)
_EARLIER = {
    "104-2": notice(BREACH, courier("2003-03-10")),
    "104-6": notice(FORCE_MAJEURE, courier("2003-03-10", to="B"), between="from: A\nto: [B]"),
    "104-7": notice(_ADJUSTMENT, courier("2003-03-10")),
}
"""What is served before, on the grounds that need it."""


class Ground(NamedTuple):
    """A ground, its conditions, what else the notice names, and its first day if it has one."""

    id: str
    conditions: tuple[str, ...]
    first: str = ""
    more: str = "concerning: A"


GROUNDS = (
    Ground("104-1a", ("not-contributed", "overdue"), "2003-05-07",
           "concerning: A\n  instalment: A-1"),
    Ground("104-1b", ("condition-unmet", "waited"), "2002-05-11"),
    Ground("104-2", ("material-breach", "not-cured"), "2003-05-24"),
    Ground("104-3a", ("insolvency-of-company",)),
    Ground("104-3b", ("insolvency-of-party",)),
    Ground("104-4", ("wrongful-transfer",)),
    Ground("104-5", ("revision-required", "adverse-consequences")),
    Ground("104-6", ("impairment", LASTED, "no-solution"), "2003-03-12"),
    Ground("104-7", ("no-adjustment",)),
    Ground("55-deadlock", ("not-passed", "adverse-effect"), "", "resolution: R-2"),
)  # fmt: skip
WAITING = [one for one in GROUNDS if one.first]
NAMING_THE_OTHER = ("104-2", "104-3b", "104-4")
_IDS = [one.id for one in GROUNDS]


def _served(ground: Ground, day: str, *, without: str = "", dated: str = "") -> Texts:
    """A notice on a ground, dated and handed over on a day."""
    conditions = [one for one in ground.conditions if one != without]
    matter = termination(ground.id, *conditions, more=ground.more)
    earlier = [_EARLIER[ground.id]] if ground.id in _EARLIER else []
    head = "id: N-2\nfollows: N-1" if earlier else "id: N-2"
    return serving(*earlier, notice(matter, courier(day), head=head, dated=dated or day))


def _file(texts: Texts) -> str:
    return max(name for name in texts if name.startswith("notices/"))


def _before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


@pytest.mark.parametrize("ground", GROUNDS, ids=_IDS)
def test_on_its_first_day_a_notice_may_be_served(ground: Ground) -> None:
    loaded = contract(_served(ground, ground.first or "2003-05-24"))
    assert stopped(loaded, "N-2") == set()
    expected = datetime.date.fromisoformat(ground.first) if ground.first else None
    if ground.id == "104-6":
        # The event began long before; the notice of it was dated later.
        expected = datetime.date(2003, 3, 1)
    may_from = may_be_served_from(loaded, loaded.notice("N-2"))
    assert (may_from.settled if may_from is not None else None) == expected


@pytest.mark.parametrize("ground", [one for one in WAITING if one.id != "104-6"],
                         ids=lambda one: one.id)  # fmt: skip
def test_a_day_earlier_it_may_not(ground: Ground) -> None:
    day = _before(ground.first)
    texts = _served(ground, day)
    loaded = contract(texts)
    assert stopped(loaded, "N-2") == {"waiting-time-has-elapsed"}
    _assert_too_early(texts, day, ground.first)


def test_a_day_before_force_majeure_has_lasted_long_enough_no_notice_may_be_served() -> None:
    text = _EARLIER["104-6"].replace("2003-03-10", "2002-09-10")
    ground = next(one for one in GROUNDS if one.id == "104-6")
    texts = {**_served(ground, "2003-02-28"), "notices/1.yaml": text}
    assert stopped(contract(texts), "N-2") == {"waiting-time-has-elapsed"}
    _assert_too_early(texts, "2003-02-28", "2003-03-01")
    texts = {**_served(ground, "2003-03-01"), "notices/1.yaml": text}
    assert stopped(contract(texts), "N-2") == set()


def _assert_too_early(texts: Texts, day: str, first: str) -> None:
    """The finding stands at the date and at the hand-over, and names the first day."""
    judgement = judged(contract(texts), "waiting-time-has-elapsed", "N-2")
    lines = texts[_file(texts)].splitlines()
    places = [lines[one.source.line - 1][one.source.column - 1 :] for one in judgement.findings]
    assert [one[:10] for one in places] == [day, day]
    for finding in judgement.findings:
        expected = f"the notice may be served from {first}"
        assert render(finding.message, "en", str) == expected
        assert finding.basis


def test_a_notice_dated_too_early_is_stopped_although_it_is_handed_over_in_time() -> None:
    ground = next(one for one in GROUNDS if one.id == "104-1b")
    loaded = contract(_served(ground, "2002-05-11", dated="2002-05-10"))
    judgement = judged(loaded, "waiting-time-has-elapsed", "N-2")
    assert len(judgement.findings) == 1
    assert stopped(loaded, "N-2") == {"waiting-time-has-elapsed"}


@pytest.mark.parametrize("ground_id", NAMING_THE_OTHER)
def test_where_the_ground_names_the_other_party_that_party_may_not_use_it(ground_id: str) -> None:
    ground = next(one for one in GROUNDS if one.id == ground_id)
    texts = _served(ground, "2003-05-24")
    texts = {**texts, _file(texts): texts[_file(texts)].replace("from: B\nto: [A]",
             "from: A\nto: [B]").replace("to: A,", "to: B,")}  # fmt: skip
    loaded = contract(texts)
    judgement = judged(loaded, "sender-has-standing", "N-2")
    assert judgement.outcome is Outcome.BROKEN
    (finding,) = judgement.findings
    line = texts[_file(texts)].splitlines()[finding.source.line - 1]
    assert line == "from: A"


@pytest.mark.parametrize("ground_id", NAMING_THE_OTHER)
def test_where_the_ground_names_the_other_party_it_must_be_told_which(ground_id: str) -> None:
    ground = next(one for one in GROUNDS if one.id == ground_id)
    texts = _served(ground._replace(more="instalment: A-1"), "2003-05-24")
    judgement = judged(contract(texts), "sender-has-standing", "N-2")
    assert judgement.outcome is Outcome.BROKEN


@pytest.mark.parametrize(
    "ground", [one for one in GROUNDS if one.id not in NAMING_THE_OTHER and "A" in one.more],
    ids=lambda one: one.id,
)  # fmt: skip
def test_elsewhere_a_party_that_uses_a_ground_against_itself_is_only_pointed_out(
    ground: Ground,
) -> None:
    texts = _served(ground, ground.first or "2003-05-24")
    texts = {**texts, _file(texts): texts[_file(texts)].replace("from: B\nto: [A]",
             "from: A\nto: [B]").replace("to: A,", "to: B,")}  # fmt: skip
    loaded = contract(texts)
    assert judged(loaded, "sender-has-standing", "N-2").outcome is Outcome.NOT_APPLICABLE
    assert judged(loaded, "sender-is-not-the-one-concerned", "N-2").outcome is Outcome.BROKEN
    assert stopped(loaded, "N-2") == set()


@pytest.mark.parametrize(
    ("ground", "missing"),
    [(ground, missing) for ground in GROUNDS for missing in ground.conditions],
    ids=lambda one: one.id if isinstance(one, Ground) else one,
)
def test_a_condition_that_is_not_recorded_is_named(ground: Ground, missing: str) -> None:
    texts = _served(ground, ground.first or "2003-05-24", without=missing)
    judgement = judged(contract(texts), "conditions-are-recorded", "N-2")
    (finding,) = judgement.findings
    assert finding.required == missing.partition(",")[0]
    line = texts[_file(texts)].splitlines()[finding.source.line - 1].strip()
    has_others = len(ground.conditions) > 1
    assert line.startswith("- {condition:" if has_others else f"ground: {ground.id}")


@pytest.mark.parametrize("ground", GROUNDS, ids=_IDS)
def test_a_condition_that_does_not_hold_stops_the_notice(ground: Ground) -> None:
    texts = _served(ground, ground.first or "2003-05-24")
    first = ground.conditions[0]
    no = Edit(_file(texts), f"{first}, holds: no", f"{first}, holds: yes")
    assert "conditions-hold" in stopped(contract(texts, no), "N-2")
    unknown = Edit(_file(texts), f"{first}, holds: [not known]", f"{first}, holds: yes")
    judgement = judged(contract(texts, unknown), "conditions-hold", "N-2")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
    assert judgement.waiting_for is not None


def test_a_period_in_brackets_makes_the_judgement_provisional() -> None:
    ground = GROUNDS[0]
    assert judged(contract(_served(ground, ground.first)), "waiting-time-has-elapsed",
                  "N-2").is_provisional  # fmt: skip
    cure = next(one for one in GROUNDS if one.id == "104-2")
    assert not judged(contract(_served(cure, cure.first)), "waiting-time-has-elapsed",
                      "N-2").is_provisional  # fmt: skip


def test_an_open_date_leaves_the_waiting_time_unjudged() -> None:
    ground = next(one for one in GROUNDS if one.id == "104-2")
    texts = _served(ground, "2003-05-24", dated="[to be fixed]")
    judgement = judged(contract(texts), "waiting-time-has-elapsed", "N-2")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED


def test_an_open_date_leaves_nothing_unjudged_that_does_not_depend_on_it() -> None:
    ground = next(one for one in GROUNDS if one.id == "104-2")
    texts = _served(ground, "[to be fixed]")
    loaded = contract(texts)
    waiting = {
        one.rule.code
        for one in judgements(loaded)
        if one.case.subject == "N-2" and one.outcome is Outcome.CANNOT_BE_JUDGED
    }
    assert waiting == {"waiting-time-has-elapsed"}


def test_a_deadlock_notice_names_its_resolution_once_it_is_dated() -> None:
    ground = GROUNDS[-1]._replace(more="concerning: A")
    code = "deadlock-rests-on-a-resolution-not-passed"
    loaded = contract(_served(ground, "[to be fixed]"))
    assert judged(loaded, code, "N-2").outcome is Outcome.CANNOT_BE_JUDGED
    loaded = contract(_served(ground, "2003-05-24"))
    assert judged(loaded, code, "N-2").outcome is Outcome.BROKEN


def test_a_period_too_long_for_the_calendar_is_not_counted() -> None:
    ground = next(one for one in GROUNDS if one.id == "104-1b")
    loaded = contract(
        _served(ground, "2002-05-11"),
        Edit("contract.yaml", "period: 9999 years", "period: [120 days]"),
    )
    judgement = judged(loaded, "waiting-time-has-elapsed", "N-2")
    assert judgement.outcome is Outcome.CANNOT_BE_JUDGED
