"""The rules of the board, in the order in which they are judged and explained."""

from __future__ import annotations

from docgen.rules.board import (
    attendance_rules,
    calls,
    consent_rules,
    early_decisions,
    lost_votes,
    minutes_rules,
    proxy_rules,
    seat_rules,
    vote_rules,
)
from docgen.rules.rule import Rule, Scope, Weight

BOARD_RULES: tuple[Rule, ...] = (
    # Who sits.
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
        judge=calls.interim_meeting_has_a_request,
    ),
    Rule(
        code="interim-request-reaches-the-law",
        question="Did the part of the directors that the law names request the interim meeting?",
        scope=Scope.MEETING,
        weight=Weight.FLAG,
        judge=calls.interim_request_reaches_the_law,
    ),
    Rule(
        code="interim-meeting-is-convened-in-time",
        question=(
            "Is the interim meeting convened within the agreed time of receipt of the "
            "request?"
        ),
        scope=Scope.MEETING,
        weight=Weight.DUTY,
        judge=calls.interim_meeting_is_convened_in_time,
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
    # Votes and what comes of them.
    Rule(
        code="votes-are-of-directors-there",
        question=(
            "Is every vote that of a director present or represented, and nobody's "
            "counted twice?"
        ),
        scope=Scope.RESOLUTION,
        weight=Weight.FACT,
        judge=vote_rules.votes_are_of_directors_there,
    ),
    Rule(
        code="senior-positions-are-reserved",
        question="Is the matter the reserved one if senior management is engaged or dismissed?",
        scope=Scope.RESOLUTION,
        weight=Weight.FACT,
        judge=vote_rules.senior_positions_are_reserved,
    ),
    Rule(
        code="resolution-is-carried",
        question="Was the resolution passed?",
        scope=Scope.RESOLUTION,
        weight=Weight.RESULT,
        judge=vote_rules.resolution_is_carried,
    ),
    Rule(
        code="resolution-stands-without-reservation",
        question="Does the outcome of the resolution stand without a reservation?",
        scope=Scope.RESOLUTION,
        weight=Weight.FLAG,
        judge=vote_rules.resolution_stands_without_reservation,
    ),
    Rule(
        code="senior-positions-read-alike",
        question="Do all articles on senior management ask for the same vote?",
        scope=Scope.RESOLUTION,
        weight=Weight.FLAG,
        judge=vote_rules.senior_positions_read_alike,
    ),
    Rule(
        code="law-asks-no-more-than-the-contract",
        question="Does the contract itself ask for the unanimity that the law asks for?",
        scope=Scope.RESOLUTION,
        weight=Weight.FLAG,
        judge=vote_rules.law_asks_no_more_than_the_contract,
    ),
    Rule(
        code="proxies-vote-as-instructed",
        question="Did each proxy vote as the director had instructed?",
        scope=Scope.RESOLUTION,
        weight=Weight.FLAG,
        judge=proxy_rules.proxies_vote_as_instructed,
    ),
    Rule(
        code="the-parties-consent-where-agreed",
        question=(
            "Have the Parties consented in writing where the contract asks them beside "
            "the board?"
        ),
        scope=Scope.RESOLUTION,
        weight=Weight.DUTY,
        judge=consent_rules.the_parties_consent_where_agreed,
    ),
    Rule(
        code="a-party-decides-once-it-has-paid",
        question=(
            "Had the Party that controls the company paid what the law asks before it "
            "carried a vote?"
        ),
        scope=Scope.MEETING,
        weight=Weight.FLAG,
        judge=early_decisions.a_party_decides_once_it_has_paid,
    ),
    # Lost votes.
    Rule(
        code="second-vote-follows-a-lost-vote",
        question=(
            "Does a second vote follow a vote at an earlier meeting that was lost, not "
            "passed?"
        ),
        scope=Scope.RESOLUTION,
        weight=Weight.FACT,
        judge=lost_votes.second_vote_follows_a_lost_vote,
    ),
    Rule(
        code="second-vote-waits-for-its-day",
        question="Has the agreed time elapsed between the first vote and the second?",
        scope=Scope.RESOLUTION,
        weight=Weight.DUTY,
        judge=lost_votes.second_vote_waits_for_its_day,
    ),
    Rule(
        code="referral-follows-a-second-failure",
        question="Is only a matter referred on which the second vote was lost?",
        scope=Scope.RESOLUTION,
        weight=Weight.FACT,
        judge=lost_votes.referral_follows_a_second_failure,
    ),
    Rule(
        code="the-offices-refer",
        question=(
            "Do the agreed offices refer the matter, and does it reach the executive of "
            "each Party?"
        ),
        scope=Scope.RESOLUTION,
        weight=Weight.DUTY,
        judge=lost_votes.the_offices_refer,
    ),
    Rule(
        code="referral-is-made-in-time",
        question="Is the matter referred within the agreed time of the second vote?",
        scope=Scope.RESOLUTION,
        weight=Weight.DUTY,
        judge=lost_votes.referral_is_made_in_time,
    ),
    Rule(
        code="executives-decide-in-time",
        question=(
            "Do the highest executives decide within the agreed time of receipt of the "
            "referral?"
        ),
        scope=Scope.RESOLUTION,
        weight=Weight.DUTY,
        judge=lost_votes.executives_decide_in_time,
    ),
    # Resolutions without a meeting.
    Rule(
        code="consents-are-of-directors-in-office",
        question="Is each written consent that of another director, in office when signing?",
        scope=Scope.WRITTEN_RESOLUTION,
        weight=Weight.FACT,
        judge=consent_rules.consents_are_of_directors_in_office,
    ),
    Rule(
        code="dates-of-consents-are-in-order",
        question="Do circulation, consents and filing follow one another?",
        scope=Scope.WRITTEN_RESOLUTION,
        weight=Weight.FACT,
        judge=consent_rules.dates_of_consents_are_in_order,
    ),
    Rule(
        code="written-resolution-is-carried",
        question="Did the directors in office at the last consent consent as the contract asks?",
        scope=Scope.WRITTEN_RESOLUTION,
        weight=Weight.RESULT,
        judge=vote_rules.written_resolution_is_carried,
    ),
    Rule(
        code="written-resolution-stands-without-reservation",
        question=(
            "Does the outcome of the resolution without a meeting stand without a "
            "reservation?"
        ),
        scope=Scope.WRITTEN_RESOLUTION,
        weight=Weight.FLAG,
        judge=vote_rules.resolution_stands_without_reservation,
    ),
    Rule(
        code="written-senior-positions-are-reserved",
        question=(
            "Is the matter in writing the reserved one if senior management is engaged "
            "or dismissed?"
        ),
        scope=Scope.WRITTEN_RESOLUTION,
        weight=Weight.FACT,
        judge=vote_rules.senior_positions_are_reserved,
    ),
    Rule(
        code="the-parties-consent-in-writing-where-agreed",
        question=(
            "Have the Parties consented where the contract asks them beside a written "
            "resolution?"
        ),
        scope=Scope.WRITTEN_RESOLUTION,
        weight=Weight.DUTY,
        judge=consent_rules.the_parties_consent_where_agreed,
    ),
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
