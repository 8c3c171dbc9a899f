"""Plain courses of notices, and for every rule about them an edit that breaks it."""

from __future__ import annotations

from typing import NamedTuple

from tests.unit.rules.board.boards import DIRECTORS, consents
from tests.unit.rules.notices.letters import (
    BREACH,
    FORCE_MAJEURE,
    LASTED,
    ONE,
    Edit,
    Texts,
    courier,
    notice,
    serving,
    termination,
)

N_1, N_2, N_3 = (f"notices/{number}.yaml" for number in (1, 2, 3))
D_1, CONTRACT, SCHEDULE = "dissolutions/1.yaml", "contract.yaml", "appendices/1.yaml"
A_TO_B = "from: A\nto: [B]"

_W_1 = consents(*DIRECTORS).replace("2002-04-02", "2003-08-04")

_ENDING = f"""\
format: 1
id: D-1
follows: N-2
resolution: W-1
application: {{id: AP-1, applicant: company, dated: 2003-08-05, submitted_on: 2003-08-06}}
approval: {{dated: 2003-09-01, received_on: 2003-09-05}}
committee:
  resolution: W-1
  appointed_on: 2003-09-08
  members:
    - {{name: {ONE}, nominated_by: A}}
    - {{name: {ONE}, nominated_by: B}}
    - {{name: {ONE}, nominated_by: B, director: B2}}
  report: {{id: F-1, dated: 2003-09-10}}
plan:
  id: P-1
  dated: 2003-10-20
  as_of: 2003-09-30
  approved_by: W-1
  assets: [{{what: {ONE}, amount: "CNY 1,000"}}, {{what: {ONE}, amount: "CNY 500"}}]
  debts: [{{what: {ONE}, amount: "CNY 300"}}]
  expenses: CNY 100
  surplus: CNY 1,100
completion:
  id: K-1
  dated: 2004-01-30
  as_of: 2004-01-20
  approved_by: W-1
  assets: [{{what: {ONE}, amount: "CNY 900"}}]
  expenses: CNY 200
  surplus: CNY 700
deregistered_on: 2004-02-10
"""

_FAX = (
    "{id: fax, to: A, means: fax, handed_over_on: 2003-03-10, confirmed_on: 2003-03-10, "
    "letter: courier}"
)

CURED: Texts = serving(
    notice(
        BREACH + f"governs: {{dispatch: courier, why: {ONE}}}\n",
        courier("2003-03-10", more=", received_on: 2003-03-24"),
        courier("2003-03-11", name="second", more=", at: 09:00 +08:00, at_there: 02:00 +01:00"),
    ),
    notice(
        termination("104-2", "material-breach", "not-cured"),
        courier("2003-05-26"),
        head="id: N-2\nfollows: N-1",
        dated="2003-05-26",
    ),
    dissolutions=_ENDING,
    resolutions=_W_1,
)
"""A breach that is not cured, notice of termination, and the whole way to the end."""

FAXED: Texts = serving(notice(BREACH + "languages: [zh, en]\n", _FAX, courier("2003-03-10")))
"""A notice of breach by fax, confirmed by courier."""

OVERDUE: Texts = serving(
    notice(
        termination("104-1a", "not-contributed", "overdue",
                    more="concerning: A\n  instalment: A-1"),
        courier("2003-05-07"),
        head="id: N-1",
        dated="2003-05-07",
    ),
)  # fmt: skip
"""Termination for an instalment that is overdue."""

LASTING: Texts = serving(
    notice(
        FORCE_MAJEURE.replace("2002-08-31}", "2002-08-31, ended_on: 2003-04-01}"),
        courier("2002-09-10", to="B"),
        between=A_TO_B,
        dated="2002-09-10",
    ),
    notice(
        f"evidence: {{shows: {ONE}}}\n",
        courier("2002-09-25", to="B"),
        head="id: N-2\nfollows: N-1",
        between=A_TO_B,
        dated="2002-09-25",
    ),
    notice(
        termination("104-6", "impairment", LASTED, "no-solution"),
        courier("2003-05-26"),
        head="id: N-3\nfollows: N-2",
        dated="2003-05-26",
    ),
    dissolutions=_ENDING.replace("follows: N-2", "follows: N-3"),
    resolutions=_W_1,
)
"""Force majeure with its evidence, and termination on its consequences."""

_OF_EVENT = LASTING["contract.yaml"].replace("start of consequences", "start of event")
LASTING_EVENT: Texts = {**LASTING, "contract.yaml": _OF_EVENT}
"""The same where the contract counts from the event itself."""

DISPUTED: Texts = serving(
    notice(f"consultation: {{dispute: {ONE}, position: {ONE}}}\n", courier("2003-03-10")),
    notice(
        f"arbitration: {{dispute: {ONE}, failed: yes, claims: [{ONE}]}}\n",
        courier("2003-05-26"),
        head="id: N-2\nfollows: N-1",
        between="from: B\nto: [A, institution]",
        dated="2003-05-26",
    ),
)
"""Consultations that failed, and arbitration."""

CHANGED_LAW: Texts = serving(
    notice(
        f"adjustment: {{change: {ONE}, changed_on: 2003-01-02, harmed: B, effect: {ONE}, "
        f"proposal: {ONE}}}\n",
        courier("2003-03-10"),
    ),
    notice(
        termination("104-7", "no-adjustment", more="concerning: A"),
        courier("2003-05-26"),
        head="id: N-2\nfollows: N-1",
        dated="2003-05-26",
    ),
)
"""A change of the law that cannot be adjusted to."""

DEADLOCKED: Texts = serving(
    notice(
        termination("55-deadlock", "not-passed", "adverse-effect", more="resolution: R-1"),
        courier("2003-05-26"),
        dated="2003-05-26",
    ),
)
"""A board that could not decide, even by its executives."""

CONTINUED: Texts = {
    **CURED,
    D_1: f"""\
format: 1
id: D-1
follows: N-2
continuation: {{id: C-1, agreed_on: 2003-07-09, terms: [{ONE}]}}
""",
}
"""An agreement to continue on the last day for it."""

UNMET: Texts = serving(
    notice(
        termination("104-1b", "condition-unmet", "waited"),
        courier("2002-05-13"),
        head="id: N-1",
        dated="2002-05-13",
    ),
)
"""Termination for a condition precedent that was not satisfied."""
UNMET = {
    **UNMET,
    CONTRACT: UNMET[CONTRACT].replace("satisfied: [not known]", "satisfied: 2002-05-10", 3)
    .replace("satisfied: [not known]", "satisfied: 2002-05-11"),
}  # fmt: skip

CALLED: Texts = serving(
    notice(
        'call: {instalment: A-1, outstanding: "USD 490,000", paid_on: 2003-03-20}\n',
        courier("2003-03-10"),
    ),
)
"""A call for an instalment of which nothing was paid."""

COURSES = (
    CALLED, UNMET, CURED, FAXED, OVERDUE, LASTING, LASTING_EVENT, DISPUTED, CHANGED_LAW,
    DEADLOCKED, CONTINUED,
)  # fmt: skip


class Change(NamedTuple):
    """An edit of a course, the rule that it breaks, and the text that is accused."""

    code: str
    course: Texts
    edit: Edit
    accused: str
    also: tuple[Edit, ...] = ()


CHANGES = (
    Change("sender-is-not-a-recipient", OVERDUE, Edit(N_1, "to: [A, B]", "to: [A]"), "B"),
    Change("sender-has-standing", CURED, Edit(N_2, "concerning: B", "concerning: A"), "B"),
    Change("sender-has-standing", CURED, Edit(N_1, "  by: B", "  by: A"), "B"),
    Change("instalment-belongs-to-the-party-concerned", OVERDUE,
           Edit(N_1, "instalment: B-1", "instalment: A-1"), "B-1"),
    Change("dates-of-a-notice-are-in-order", OVERDUE,
           Edit(N_1, "handed_over_on: 2003-05-06", "handed_over_on: 2003-05-07"), "2003-05-06"),
    Change("dates-of-a-notice-are-in-order", CURED,
           Edit(N_1, "received_on: 2003-03-09", "received_on: 2003-03-24"), "2003-03-09"),
    Change("dates-of-a-notice-are-in-order", CURED,
           Edit(N_1, "began_on: 2003-03-11", "began_on: 2003-02-01"), "2003-03-10"),
    Change("dates-of-a-notice-are-in-order", CURED,
           Edit(N_1, "at_there: 02:30 +01:00", "at_there: 02:00 +01:00"), "02:30 +01:00"),
    Change("dates-of-a-notice-are-in-order", FAXED,
           Edit(N_1, "confirmed_on: 2003-03-09", "confirmed_on: 2003-03-10"), "2003-03-09"),
    Change("call-demands-no-more-than-is-unpaid", CALLED,
           Edit(N_1, "USD 490,001", "USD 490,000"), '"USD 490,001"'),
    Change("call-demands-all-that-is-unpaid", CALLED,
           Edit(N_1, "USD 49,000", "USD 490,000"), '"USD 49,000"'),
    Change("call-was-paid-when-recorded", CALLED,
           Edit(N_1, "paid_on: 2002-03-20", "paid_on: 2003-03-20"), "2002-03-20"),
    Change("notice-goes-to-whom-it-must-reach", CHANGED_LAW,
           Edit(N_2, "to: [company]", "to: [A]"), "company",
           (Edit(N_2, "to: company,", "to: A,"),)),
    Change("sender-is-not-the-one-concerned", CHANGED_LAW,
           Edit(N_2, "concerning: B", "concerning: A"), "B"),
    Change("conditions-are-recorded", OVERDUE,
           Edit(N_1, "condition: overdue", "condition: not-contributed"), "overdue"),
    Change("conditions-hold", OVERDUE,
           Edit(N_1, "overdue, holds: no", "overdue, holds: yes"), "no"),
    Change("waiting-time-has-elapsed", CURED,
           Edit(N_2, "dated: 2003-05-23", "dated: 2003-05-26"), "2003-05-23"),
    Change("waiting-time-has-elapsed", DISPUTED,
           Edit(N_2, "handed_over_on: 2003-05-23", "handed_over_on: 2003-05-26"), "2003-05-23"),
    Change("overdue-instalment-is-named", OVERDUE,
           Edit(N_1, "A\n  conditions", "A\n  instalment: A-1\n  conditions"), "104-1a"),
    Change("a-condition-precedent-is-unmet", UNMET,
           Edit(CONTRACT, "satisfied: 2002-05-10", "satisfied: 2002-05-11"), "104-1b"),
    Change("cure-period-follows-a-breach-notice", CURED,
           Edit(N_2, "id: N-2\n", "id: N-2\nfollows: N-1\n"), "N-2"),
    Change("cure-period-follows-a-breach-notice", CURED,
           Edit(N_1, "ground: 104-4", "ground: 104-2"), "N-1"),
    Change("breach-is-not-cured", CURED,
           Edit(N_1, "governs:", "governs:"), "2003-05-23",
           (Edit(N_1, f"demand: {ONE}\n  cured_on: 2003-05-23", f"demand: {ONE}"),)),
    Change("force-majeure-was-notified", LASTING,
           Edit(N_3, "id: N-3\n", "id: N-3\nfollows: N-2\n"), "N-3"),
    Change("event-lasted-long-enough", LASTING_EVENT,
           Edit(N_1, "ended_on: 2003-02-28", "ended_on: 2003-04-01"), "2003-02-28"),
    Change("deadlock-rests-on-a-resolution-not-passed", DEADLOCKED,
           Edit(N_1, "concerning: A", "resolution: R-1"), "55-deadlock"),
    Change("deadlock-rests-on-a-resolution-not-passed", DEADLOCKED,
           Edit("meetings/M-2.yaml", "outcome: resolved\n        decided_on: 2002-04-02",
                "outcome: not resolved"), "R-1"),
    Change("deadlock-concerns-management-or-finance", DEADLOCKED,
           Edit("meetings/M-2.yaml", "concerns: neither", "concerns: management"), "R-1"),
    Change("ground-is-on-the-list", DEADLOCKED,
           Edit(N_1, "55-deadlock", "55-deadlock"), "55-deadlock"),
    Change("adjustment-was-requested-before", CHANGED_LAW,
           Edit(N_2, "id: N-2\n", "id: N-2\nfollows: N-1\n"), "104-7"),
    Change("evidence-names-its-notice", LASTING,
           Edit(N_2, "id: N-2\n", "id: N-2\nfollows: N-1\n"), "N-2"),
    Change("evidence-is-furnished-in-time", LASTING,
           Edit(N_2, "handed_over_on: 2002-09-26", "handed_over_on: 2002-09-25"), "2002-09-26"),
    Change("arbitration-follows-consultation", DISPUTED,
           Edit(N_2, "failed: no", "failed: yes"), "no"),
    Change("arbitration-follows-consultation", DISPUTED,
           Edit(N_2, "id: N-2\n", "id: N-2\nfollows: N-1\n"), "N-2"),
    Change("the-tribunal-does-not-appoint-itself", DISPUTED,
           Edit(CONTRACT, "zh: 仲裁庭, en: The arbitral tribunal",
                "zh: 仲裁庭, en: The arbitration tribunal"), "The arbitral"),
    Change("dispatches-are-confirmed-by-letter", FAXED,
           Edit(N_1, ", confirmed_on: 2003-03-10}", ", confirmed_on: 2003-03-10, letter: courier}"),
           "fax"),
    Change("dispatches-are-confirmed-by-letter", FAXED,
           Edit(N_1, ", letter: courier}", ", confirmed_on: 2003-03-10, letter: courier}"), "fax"),
    Change("confirming-letters-are-sent-by-the-receipt", FAXED,
           Edit(N_1, "courier, handed_over_on: 2003-03-12",
                "courier, handed_over_on: 2003-03-10"), "2003-03-12"),
    Change("notice-is-in-the-agreed-languages", FAXED,
           Edit(N_1, "languages: [en]", "languages: [zh, en]"), "N-1"),
    Change("means-of-notice-are-listed", FAXED, Edit(N_1, "means: e-mail", "means: fax"), "e-mail"),
    Change("receipt-can-be-told", OVERDUE,
           Edit(N_1, "means: hand", "means: courier"), "courier"),
    Change("governing-dispatch-is-the-earliest", CURED,
           Edit(N_1, "governs: {dispatch: second", "governs: {dispatch: courier"), "second"),
    Change("actual-receipt-agrees-with-the-rule", CURED,
           Edit(N_1, "received_on: 2003-03-14", "received_on: 2003-03-24"), "2003-03-14"),
    Change("it-is-agreed-whose-working-days-count", FAXED,
           Edit(CONTRACT, "working_days_of: [CN]", "working_days_of: [CN]"), "fax"),
    Change("both-sides-hand-over-on-one-day", CURED,
           Edit(N_1, "at_there: 19:00 -06:00", "at_there: 02:00 +01:00"), "2003-03-11"),
    Change("dissolution-follows-a-termination-notice", CURED,
           Edit(D_1, "follows: N-1", "follows: N-2"), "N-1"),
    Change("dates-of-a-dissolution-are-in-order", CURED,
           Edit(D_1, "approval: {dated: 2003-08-05", "approval: {dated: 2003-09-01"),
           "2003-08-05"),
    Change("dates-of-a-dissolution-are-in-order", CURED,
           Edit(D_1, "as_of: 2003-10-21", "as_of: 2003-09-30"), "2003-10-20"),
    Change("continuation-is-agreed-in-time", CONTINUED,
           Edit(D_1, "agreed_on: 2003-07-10", "agreed_on: 2003-07-09"), "2003-07-10"),
    Change("nothing-is-applied-for-after-a-continuation", CURED,
           Edit(D_1, f"resolution: W-1\ncontinuation: {{id: C-1, agreed_on: 2003-07-09, "
                f"terms: [{ONE}]}}\napplication", "resolution: W-1\napplication"), "AP-1"),
    Change("application-waits-for-the-negotiation", CURED,
           Edit(D_1, "follows: N-2\napplication", "follows: N-2\nresolution: W-1\napplication"),
           "2003-07-09",
           (Edit(D_1, "dated: 2003-07-09, submitted", "dated: 2003-08-05, submitted"),)),
    Change("applicant-fits-the-ground", LASTING,
           Edit(D_1, "applicant: B", "applicant: company"), "B"),
    Change("dissolution-was-resolved", CURED,
           Edit(D_1, "follows: N-2\nresolution: R-1", "follows: N-2\nresolution: W-1"), "R-1"),
    Change("committee-was-appointed-by-a-passed-resolution", CURED,
           Edit(D_1, "resolution: R-1\n  appointed", "resolution: W-1\n  appointed"), "R-1"),
    Change("committee-was-appointed-by-a-passed-resolution", CURED,
           Edit("resolutions/1.yaml", "director: B4, signed_on: 2003-09-09",
                "director: B4, signed_on: 2003-08-04"), "2003-09-08"),
    Change("committee-was-appointed-by-a-passed-resolution", CURED,
           Edit(D_1, "committee:\n  appointed", "committee:\n  resolution: W-1\n  appointed"),
           "a"),
    Change("committee-follows-the-application", CURED,
           Edit(D_1, "appointed_on: 2003-08-05", "appointed_on: 2003-09-08"), "2003-08-05"),
    Change("committee-has-its-agreed-members", CURED,
           Edit(D_1, "nominated_by: A, director", "nominated_by: B, director"), "r"),
    Change("committee-reaches-the-laws-number", CURED,
           Edit(D_1, "", f"    - {{name: {ONE}, nominated_by: A}}\n"), "r"),
    Change("committee-is-formed-in-the-laws-time", CURED,
           Edit(D_1, "appointed_on: 2003-09-17", "appointed_on: 2003-09-08"), "2003-09-17"),
    Change("plan-follows-the-committee", CURED,
           Edit(D_1, "dated: 2003-09-07", "dated: 2003-10-20"), "2003-09-07"),
    Change("plan-was-approved-by-a-passed-resolution", CURED,
           Edit(D_1, "as_of: 2003-09-30\n  approved_by: R-1",
                "as_of: 2003-09-30\n  approved_by: W-1"), "R-1"),
    Change("plan-adds-up", CURED, Edit(D_1, "surplus: CNY 1,101", "surplus: CNY 1,100"),
           "CNY 1,101"),
    Change("plan-adds-up", CURED, Edit(D_1, "CNY 3,000", "CNY 300"), "CNY 1,100"),
    Change("completion-follows-the-plan", CURED,
           Edit(D_1, "dated: 2003-10-19", "dated: 2004-01-30"), "2003-10-19"),
    Change("completion-was-approved-by-a-passed-resolution", CURED,
           Edit(D_1, "as_of: 2004-01-20\n  approved_by: R-1",
                "as_of: 2004-01-20\n  approved_by: W-1"), "R-1"),
    Change("completion-adds-up", CURED, Edit(D_1, "expenses: CNY 201", "expenses: CNY 200"),
           "CNY 700"),
    Change("liquidation-ends-in-the-laws-time", CURED,
           Edit(D_1, "dated: 2004-05-29", "dated: 2004-01-30"), "2004-05-29"),
)  # fmt: skip
