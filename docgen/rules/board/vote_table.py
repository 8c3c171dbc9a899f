"""The rules of votes of the board, at a meeting and without one."""

from __future__ import annotations

from docgen.rules.board import (
    consent_rules,
    early_decisions,
    lost_votes,
    proxy_rules,
    vote_rules,
)
from docgen.rules.rule import Rule, Scope, Weight

VOTE_RULES: tuple[Rule, ...] = (
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
        question="Is a second vote called only after the agreed time has elapsed from the first?",
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
)
