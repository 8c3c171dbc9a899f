"""The rules of meetings of the board: who sits, who came, how it is called, its minutes."""

from __future__ import annotations

from docgen.rules.board import (
    attendance_rules,
    calls,
    consent_rules,
    interim,
    minutes_rules,
    proxy_rules,
    seat_rules,
    terms_of_office,
)
from docgen.rules.rule import Rule, Scope, Weight

MEETING_RULES: tuple[Rule, ...] = (
    # Who sits.
    Rule(
        code="times-of-office-are-in-order",
        question=(
            "Does each time of office end after it began, and an office no later than the "
            "directorship?"
        ),
        scope=Scope.CONTRACT,
        weight=Weight.FACT,
        judge=terms_of_office.times_of_office_are_in_order,
    ),
    Rule(
        code="a-seat-has-one-director",
        question="Is no seat of the board filled twice on the same day?",
        scope=Scope.CONTRACT,
        weight=Weight.FACT,
        judge=seat_rules.a_seat_has_one_director,
    ),
    Rule(
        code="an-office-has-one-holder",
        question="Does each office of the board have one holder at most on a day?",
        scope=Scope.CONTRACT,
        weight=Weight.FACT,
        judge=seat_rules.an_office_has_one_holder,
    ),
    # Who came, and in whose place.
    Rule(
        code="attendance-names-each-director-once",
        question=(
            "Does the attendance name each director in office on the day once, and "
            "nobody else?"
        ),
        scope=Scope.MEETING,
        weight=Weight.FACT,
        judge=attendance_rules.attendance_names_each_director_once,
    ),
    Rule(
        code="proxies-stand-where-directors-send-them",
        question=(
            "Has each director who attends by proxy, and no other, a proxy held by "
            "somebody there?"
        ),
        scope=Scope.MEETING,
        weight=Weight.FACT,
        judge=attendance_rules.proxies_stand_where_directors_send_them,
    ),
    Rule(
        code="proxies-are-allowed",
        question="Is each proxy one that the contract allows?",
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=proxy_rules.proxies_are_allowed,
    ),
    Rule(
        code="proxies-are-dated-and-in-time",
        question="Is each proxy dated, and received by the day of the meeting?",
        scope=Scope.MEETING,
        weight=Weight.FLAG,
        judge=proxy_rules.proxies_are_dated_and_in_time,
    ),
    Rule(
        code="nobody-alone-makes-the-quorum",
        question="Does it take more than one person to make up the quorum?",
        scope=Scope.MEETING,
        weight=Weight.FLAG,
        judge=proxy_rules.nobody_alone_makes_the_quorum,
    ),
    Rule(
        code="removals-were-notified",
        question="Were the other Parties notified in writing of each removal of a director?",
        scope=Scope.CONTRACT,
        weight=Weight.FLAG,
        judge=consent_rules.removals_were_notified,
    ),
    # The quorum.
    Rule(
        code="a-quorum-is-present",
        question="Is there a quorum, counted by directors represented and not by heads?",
        scope=Scope.MEETING,
        weight=Weight.RESULT,
        judge=attendance_rules.a_quorum_is_present,
    ),
    Rule(
        code="quorum-stands-without-reservation",
        question=(
            "Does the quorum stand without reservation: by agreement, and as the law "
            "asks for?"
        ),
        scope=Scope.MEETING,
        weight=Weight.FLAG,
        judge=attendance_rules.quorum_stands_without_reservation,
    ),
    # How a meeting is called.
    Rule(
        code="dates-of-the-meeting-are-in-order",
        question="Do request, notice, meeting and minutes follow one another?",
        scope=Scope.MEETING,
        weight=Weight.FACT,
        judge=minutes_rules.dates_of_the_meeting_are_in_order,
    ),
    Rule(
        code="the-office-convenes-and-presides",
        question=(
            "Do the holder of the agreed office, or who acts for it, convene the meeting "
            "and preside?"
        ),
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=calls.the_office_convenes_and_presides,
    ),
    Rule(
        code="stand-ins-are-authorised-in-their-order",
        question="Is whoever acts for an office authorised, and next in the contract's order?",
        scope=Scope.MEETING,
        weight=Weight.FLAG,
        judge=calls.stand_ins_are_authorised_in_their_order,
    ),
    Rule(
        code="first-meeting-is-held-in-time",
        question="Is the first meeting held within the agreed time of the company's establishment?",
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=calls.first_meeting_is_held_in_time,
    ),
    Rule(
        code="regular-meeting-is-held-each-year",
        question=(
            "Has each past calendar year after that of the first meeting its regular "
            "meetings?"
        ),
        scope=Scope.CONTRACT,
        weight=Weight.DUTY,
        judge=calls.regular_meeting_is_held_each_year,
    ),
    Rule(
        code="interim-meeting-has-a-request",
        question="Did as many directors in office as agreed request the interim meeting?",
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=interim.interim_meeting_has_a_request,
    ),
    Rule(
        code="interim-request-reaches-the-law",
        question="Did the part of the directors that the law names request the interim meeting?",
        scope=Scope.MEETING,
        weight=Weight.FLAG,
        judge=interim.interim_request_reaches_the_law,
    ),
    Rule(
        code="interim-meeting-is-convened-in-time",
        question=(
            "Is the interim meeting convened within the agreed time of receipt of the "
            "request?"
        ),
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=interim.interim_meeting_is_convened_in_time,
    ),
    Rule(
        code="notice-of-meeting-is-given-in-time",
        question="Did each director get the notice as long before a first call as agreed?",
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=calls.notice_of_meeting_is_given_in_time,
    ),
    Rule(
        code="second-call-follows-a-meeting-without-quorum",
        question="Does a second call, and only it, follow an earlier meeting without a quorum?",
        scope=Scope.MEETING,
        weight=Weight.FACT,
        judge=calls.second_call_follows_a_meeting_without_quorum,
    ),
    Rule(
        code="notice-of-second-call-is-given-in-time",
        question=(
            "Did each director get the notice of the second meeting as long before it as "
            "agreed?"
        ),
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=calls.notice_of_second_call_is_given_in_time,
    ),
)

MINUTES_RULES: tuple[Rule, ...] = (
    # Minutes.
    Rule(
        code="draft-minutes-reach-all-in-time",
        question=(
            "Has each director got a draft of the minutes within the agreed time of the "
            "meeting?"
        ),
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=minutes_rules.draft_minutes_reach_all_in_time,
    ),
    Rule(
        code="final-minutes-reach-all-in-time",
        question="Have each director and, if agreed, each Party got the final minutes in time?",
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=minutes_rules.final_minutes_reach_all_in_time,
    ),
    Rule(
        code="the-offices-complete-the-minutes",
        question="Do the agreed offices complete the final minutes?",
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=minutes_rules.the_offices_complete_the_minutes,
    ),
)
