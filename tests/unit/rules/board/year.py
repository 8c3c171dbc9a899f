"""A plain year of meetings, and for every rule of the board an edit that breaks it."""

from __future__ import annotations

from typing import NamedTuple

from tests.unit.rules.board.boards import Edit

M_1, M_2, M_3, M_4, M_5 = (f"meetings/M-{number}.yaml" for number in range(1, 6))
W_1, BOARD, CONTRACT = "resolutions/W-1.yaml", "board.yaml", "contract.yaml"
LAW_PACK = "law"
ONE = "{zh: 一, en: One}"


def _present(*others: str) -> str:
    named = {line.split("director: ")[1].split(",")[0]: line for line in others}
    names = ("A1", "A2", "A3", "B1", "B2", "B3", "B4")
    plain = {name: f"{{director: {name}, present: in person}}" for name in names}
    return "".join(f"  - {named.get(name, plain[name])}\n" for name in names)


_PROXY = (
    "{director: A3, present: proxy, proxy: {holder: A1, dated: 2002-03-10, "
    "received_on: 2002-03-12, instructions: [{item: 1, vote: for}]}}"
)

_MINUTES = """\
minutes:
  drafts: [{{number: 1, distributed: [{{to: all, on: {draft}}}]}}]
  final:
    completed_on: {final}
    completed_by: [chairman, vice-chairman]
    distributed: [{{to: all, on: {final}}}]
    to_parties: [{{party: A, on: {final}}}, {{party: B, on: {final}}}]
"""

FIRST = f"""\
format: 1
id: M-1
name: {ONE}
kind: first
notice:
  given: [{{to: all, given_on: 2002-03-04, received_on: 2002-03-04, means: fax}}]
convened_by: {{director: A1}}
presided_by: {{director: B1, acting_for: chairman, authorised_on: 2002-03-14}}
held_on: 2002-03-15
starts: 09:30 +08:00
ends: 11:00 +08:00
venue: {ONE}
attendance:
{_present(_PROXY)}agenda:
  - id: 1
    title: {ONE}
    resolution:
      id: R-1
      matter: 54-6
      text: {ONE}
      appointments: [{{position: ceo, action: engages, person: {ONE}}}]
      votes: {{for: all}}
  - id: 2
    title: {ONE}
    resolution:
      id: R-2
      matter: 54-8
      statutory: IR-33-3
      text: {ONE}
      party_consents: [{{party: A, dated: 2002-03-15}}, {{party: B, dated: 2002-03-15}}]
      votes: {{for: all}}
{_MINUTES.format(draft="2002-04-14", final="2002-05-14")}"""

LOST = f"""\
format: 1
id: M-2
name: {ONE}
kind: interim
request: {{by: [B1, B2, B3], dated: 2002-05-28, received_on: 2002-06-01, matters: [{ONE}]}}
notice:
  given: [{{to: all, given_on: 2002-06-10, received_on: 2002-06-11, means: courier}}]
convened_by: {{director: A1}}
held_on: 2002-07-01
venue: {ONE}
attendance:
{_present()}agenda:
  - id: 1
    title: {ONE}
    resolution:
      id: R-3
      matter: ordinary
      text: {ONE}
      votes: {{for: rest, against: [A1, A2, A3]}}
"""

_AGAIN = f"""\
format: 1
id: M-3
name: {ONE}
kind: regular
notice:
  given: [{{to: all, given_on: 2002-07-09, received_on: 2002-07-09, means: courier}}]
convened_by: {{director: A1}}
held_on: 2002-07-23
venue: {ONE}
attendance:
{_present()}agenda:
  - id: 1
    title: {ONE}
    resolution:
      id: R-4
      matter: ordinary
      text: {ONE}
      second_vote_of: R-3
      votes: {{for: rest, against: [A1, A2, A3]}}
      referral:
        id: RF-1
        made_on: 2002-07-30
        made_by: [chairman, vice-chairman]
        received: [{{party: A, on: 2002-07-31}}, {{party: B, on: 2002-08-03}}]
        outcome: resolved
        decided_on: 2002-09-02
        decision: {ONE}
"""

_ABSENT = [f"{{director: {name}, present: absent}}" for name in ("A2", "A3", "B4")]

_NOT_QUORATE = f"""\
format: 1
id: M-4
name: {ONE}
kind: regular
notice:
  given: [{{to: all, given_on: 2003-02-20, received_on: 2003-02-20, means: courier}}]
convened_by: {{director: A1}}
held_on: 2003-03-10
venue: {ONE}
attendance:
{_present(*_ABSENT)}agenda: []
"""

_SECOND = f"""\
format: 1
id: M-5
name: {ONE}
kind: regular
call: second
follows: M-4
notice:
  given: [{{to: all, given_on: 2003-03-12, received_on: 2003-03-12, means: courier}}]
convened_by: {{director: A1}}
held_on: 2003-03-20
venue: {ONE}
attendance:
{_present()}agenda: []
"""

WRITTEN = f"""\
format: 1
id: W-1
matter: 54-8
text: {ONE}
party_consents: [{{party: A, dated: 2002-03-15}}, {{party: B, dated: 2002-03-15}}]
appointments: []
circulated_on: 2003-04-01
consents:
""" + "".join(
    f"  - {{director: {name}, signed_on: 2003-04-0{day}}}\n"
    for day, name in enumerate(("A1", "A2", "A3", "B1", "B2", "B3", "B4"), start=1)
) + "filed_on: 2003-04-08\n"

MEETINGS = (FIRST, LOST, _AGAIN, _NOT_QUORATE, _SECOND)
B4 = "{id: B4, name: {zh: 一, en: One}, appointed_by: B, since: 2002-03-01"

AS_IT_IS = {
    ("a-quorum-is-present", "M-4"),
    ("resolution-is-carried", "R-3"),
    ("resolution-is-carried", "R-4"),
    ("senior-positions-read-alike", "R-1"),
}
"""What the plain year breaks: results of votes, and flags that lie in the contract."""


class Change(NamedTuple):
    """A rule, the record it breaks for, and the edit that breaks it."""

    code: str
    subject: str
    edit: Edit


CHANGES = [
    Change("times-of-office-are-in-order", "board",
           Edit(BOARD, B4 + ", until: 2002-02-28", B4)),
    Change("times-of-office-are-in-order", "board",
           Edit(BOARD, "director: B1, since: 2002-03-01, until: 2002-02-28}",
                "director: B1, since: 2002-03-01}")),
    Change("a-seat-has-one-director", "board",
           Edit(BOARD, B4 + "}\n  - {id: B5, name: {zh: 一, en: One}, appointed_by: B, "
                "since: 2002-04-01", B4)),
    Change("a-seat-has-one-director", "board",
           Edit(BOARD, B4 + ", until: 2002-04-01}\n  - {id: B5, name: {zh: 一, en: One}, "
                "appointed_by: B, since: 2002-04-01, replaces: B4", B4)),
    Change("an-office-has-one-holder", "board",
           Edit(BOARD, "director: B1, since: 2002-03-01}\n"
                "  - {office: vice-chairman, director: B2, since: 2002-07-01}",
                "director: B1, since: 2002-03-01}")),
    Change("attendance-names-each-director-once", "M-2",
           Edit(M_2, "", "  - {director: B3, present: in person}\n")),
    Change("attendance-names-each-director-once", "M-2",
           Edit(BOARD, B4 + ", until: 2002-04-01", B4)),
    Change("proxies-stand-where-directors-send-them", "M-1",
           Edit(M_1, "director: A3, present: absent", "director: A3, present: proxy")),
    Change("proxies-stand-where-directors-send-them", "M-1",
           Edit(M_1, "director: A1, present: absent", "director: A1, present: in person")),
    Change("proxies-are-allowed", "M-1",
           Edit(CONTRACT, "{holder: nobody,", "{holder: anybody,")),
    Change("proxies-are-dated-and-in-time", "M-1",
           Edit(M_1, "on: 2002-03-16, instructions", "on: 2002-03-12, instructions")),
    Change("proxies-are-dated-and-in-time", "M-1", Edit(M_1, "", "dated: 2002-03-10, ")),
    Change("nobody-alone-makes-the-quorum", "M-1",
           Edit(CONTRACT, "{directors: 2, present: in", "{directors: 5, present: in")),
    Change("removals-were-notified", "board",
           Edit(BOARD, B4 + ", departure: {because: removal}", B4)),
    Change("a-quorum-is-present", "M-2",
           Edit(CONTRACT, "{directors: 8, present: in", "{directors: 5, present: in")),
    Change("quorum-stands-without-reservation", "M-2",
           Edit(CONTRACT, "quorum: {not_agreed: silent}",
                "quorum: {directors: 5, present: in person or by proxy, basis: Article 59}")),
    Change("dates-of-the-meeting-are-in-order", "M-1",
           Edit(M_1, "ends: 08:00 +08:00", "ends: 11:00 +08:00")),
    Change("dates-of-the-meeting-are-in-order", "M-2",
           Edit(M_2, "received_on: 2002-05-27", "received_on: 2002-06-01")),
    Change("the-office-convenes-and-presides", "M-2",
           Edit(M_2, "convened_by: {director: A2}", "convened_by: {director: A1}")),
    Change("stand-ins-are-authorised-in-their-order", "M-1",
           Edit(M_1, "director: B2, acting_for", "director: B1, acting_for")),
    Change("stand-ins-are-authorised-in-their-order", "M-1",
           Edit(M_1, "acting_for: chairman}", "acting_for: chairman, authorised_on: 2002-03-14}")),
    Change("first-meeting-is-held-in-time", "M-1",
           Edit(CONTRACT, "established_on: 2002-02-14", "established_on: 2002-03-01")),
    Change("regular-meeting-is-held-each-year", "board",
           Edit(M_5, "held_on: 2005-03-20", "held_on: 2003-03-20")),
    Change("interim-meeting-has-a-request", "M-2",
           Edit(M_2, "by: [B1]", "by: [B1, B2, B3]")),
    Change("interim-request-reaches-the-law", "M-2",
           Edit(M_2, "by: [B1, B2]", "by: [B1, B2, B3]")),
    Change("interim-meeting-is-convened-in-time", "M-2",
           Edit(M_2, "received_on: 2002-05-10", "received_on: 2002-06-01")),
    Change("notice-of-meeting-is-given-in-time", "M-2",
           Edit(M_2, "received_on: 2002-06-22", "received_on: 2002-06-11")),
    Change("notice-of-meeting-is-given-in-time", "M-2", Edit(M_2, "", ", received_on: 2002-06-11")),
    Change("second-call-follows-a-meeting-without-quorum", "M-5",
           Edit(M_5, "follows: M-2", "follows: M-4")),
    Change("second-call-follows-a-meeting-without-quorum", "M-5",
           Edit(M_5, "", "follows: M-4\n")),
    Change("notice-of-second-call-is-given-in-time", "M-5",
           Edit(M_5, "received_on: 2003-03-14", "received_on: 2003-03-12")),
    Change("votes-are-of-directors-there", "R-3",
           Edit(M_2, "{director: A1, present: absent}", "{director: A1, present: in person}")),
    Change("votes-are-of-directors-there", "R-3",
           Edit(M_2, "against: [A1, A2, A3], abstaining: [A1]", "against: [A1, A2, A3]")),
    Change("votes-are-of-directors-there", "R-3",
           Edit(M_2, "for: all, against", "for: rest, against")),
    Change("senior-positions-are-reserved", "R-1",
           Edit(M_1, "matter: ordinary", "matter: 54-6")),
    Change("resolution-is-carried", "R-2",
           Edit(M_1, "2002-03-15}]\n      votes: {for: rest, against: [B4]}",
                "2002-03-15}]\n      votes: {for: all}")),
    Change("resolution-stands-without-reservation", "R-1",
           Edit(CONTRACT, "quorum: {not_agreed: silent}",
                "quorum: {directors: 5, present: in person or by proxy, basis: Article 59}")),
    Change("senior-positions-read-alike", "R-2",
           Edit(M_1, f"      appointments: [{{position: ceo, action: engages, person: {ONE}}}]\n"
                "      party_consents", "      party_consents")),
    Change("law-asks-no-more-than-the-contract", "R-3",
           Edit(M_2, "matter: IR-33-4", "matter: ordinary")),
    Change("proxies-vote-as-instructed", "R-1",
           Edit(M_1, "{item: 1, vote: against}", "{item: 1, vote: for}")),
    Change("the-parties-consent-where-agreed", "R-2",
           Edit(M_1, "party_consents: [{party: A, dated: 2002-03-15}]",
                "party_consents: [{party: A, dated: 2002-03-15}, {party: B, dated: 2002-03-15}]")),
    Change("a-party-decides-once-it-has-paid", "M-2",
           Edit(M_2, "against: [A1, A2]}", "against: [A1, A2, A3]}")),
    Change("second-vote-follows-a-lost-vote", "R-4",
           Edit(M_2, "against: [A1, A2]}", "against: [A1, A2, A3]}")),
    Change("second-vote-waits-for-its-day", "R-4",
           Edit(M_3, "given_on: 2002-07-08", "given_on: 2002-07-09")),
    Change("referral-follows-a-second-failure", "R-4",
           Edit(M_3, "", "      second_vote_of: R-3\n")),
    Change("the-offices-refer", "R-4",
           Edit(M_3, "made_by: [chairman]", "made_by: [chairman, vice-chairman]")),
    Change("referral-is-made-in-time", "R-4",
           Edit(M_3, "made_on: 2002-07-31", "made_on: 2002-07-30")),
    Change("executives-decide-in-time", "R-4",
           Edit(M_3, "decided_on: 2002-09-03", "decided_on: 2002-09-02")),
    Change("consents-are-of-directors-in-office", "W-1",
           Edit(W_1, "A1, signed_on: 2003-04-02", "A2, signed_on: 2003-04-02")),
    Change("consents-are-of-directors-in-office", "W-1",
           Edit(BOARD, B4 + ", until: 2003-04-06", B4)),
    Change("dates-of-consents-are-in-order", "W-1",
           Edit(W_1, "circulated_on: 2003-04-02", "circulated_on: 2003-04-01")),
    Change("dates-of-consents-are-in-order", "W-1",
           Edit(W_1, "filed_on: 2003-04-06", "filed_on: 2003-04-08")),
    Change("written-resolution-is-carried", "W-1",
           Edit(W_1, "", "  - {director: B3, signed_on: 2003-04-06}\n")),
    Change("written-resolution-stands-without-reservation", "W-1",
           Edit(CONTRACT, "directors: 8\n", "directors: 7\n")),
    Change("written-senior-positions-are-reserved", "W-1",
           Edit(W_1, f"appointments: [{{position: ceo, action: dismisses, person: {ONE}}}]",
                "appointments: []")),
    Change("the-parties-consent-in-writing-where-agreed", "W-1",
           Edit(W_1, "", "party_consents: [{party: A, dated: 2002-03-15}, "
                "{party: B, dated: 2002-03-15}]\n")),
    Change("draft-minutes-reach-all-in-time", "M-1",
           Edit(M_1, "[{to: all, on: 2002-04-15}]", "[{to: all, on: 2002-04-14}]")),
    Change("draft-minutes-reach-all-in-time", "M-1",
           Edit(M_1, "[{to: [A1, A2], on: 2002-04-14}]", "[{to: all, on: 2002-04-14}]")),
    Change("final-minutes-reach-all-in-time", "M-1",
           Edit(M_1, "[{to: all, on: 2002-05-15}]", "[{to: all, on: 2002-05-14}]")),
    Change("final-minutes-reach-all-in-time", "M-1",
           Edit(M_1, "to_parties: [", "to_parties: [{party: A, on: 2002-05-14}, ")),
    Change("the-offices-complete-the-minutes", "M-1",
           Edit(M_1, "completed_by: [chairman]", "completed_by: [chairman, vice-chairman]")),
]  # fmt: skip
