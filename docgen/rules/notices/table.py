"""The rules of notices and dissolutions, in the order in which they are judged and explained."""

from __future__ import annotations

from docgen.rules.notices import (
    arbitrators,
    conditions,
    dates_in_order,
    deadlock_right,
    demands,
    evidence,
    senders,
    service_rules,
    waiting,
)
from docgen.rules.notices.dissolution_table import DISSOLUTION_RULES
from docgen.rules.rule import Rule, Scope, Weight

OF_NOTICES: tuple[Rule, ...] = (
    # Who gives notice, to whom, and when.
    Rule(
        code="sender-is-not-a-recipient",
        question="Does nobody give notice to itself?",
        scope=Scope.NOTICE,
        weight=Weight.FACT,
        judge=senders.sender_is_not_a_recipient,
    ),
    Rule(
        code="sender-has-standing",
        question=("Is the Party whose sphere the ground lies in named, and is it not the sender?"),
        scope=Scope.NOTICE,
        weight=Weight.FACT,
        judge=senders.sender_has_standing,
    ),
    Rule(
        code="instalment-belongs-to-the-party-concerned",
        question=(
            "Is the instalment that a notice names due from the Party that the notice is about?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.FACT,
        judge=senders.instalment_belongs_to_the_party_concerned,
    ),
    Rule(
        code="dates-of-a-notice-are-in-order",
        question=(
            "Do event, date, hand-over, confirmation and receipt of a notice follow one another?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.FACT,
        judge=dates_in_order.dates_of_a_notice_are_in_order,
    ),
    Rule(
        code="notice-goes-to-whom-it-must-reach",
        question="Is every Party that the notice must reach among its recipients?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=senders.notice_goes_to_whom_it_must_reach,
    ),
    Rule(
        code="sender-is-not-the-one-concerned",
        question=("Does another Party give notice than the one whose sphere the ground lies in?"),
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=senders.sender_is_not_the_one_concerned,
    ),
    # Calls for contributions.
    Rule(
        code="call-demands-no-more-than-is-unpaid",
        question="Does the call demand no more than was unpaid of the instalment on its day?",
        scope=Scope.NOTICE,
        weight=Weight.FACT,
        judge=demands.call_demands_no_more_than_is_unpaid,
    ),
    Rule(
        code="call-demands-all-that-is-unpaid",
        question="Does the call demand all that is unpaid of the instalment by what is recorded?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=demands.call_demands_all_that_is_unpaid,
    ),
    Rule(
        code="call-was-paid-when-recorded",
        question=(
            "Was the sum called for paid on the day of its contribution, and not before the call?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.FACT,
        judge=demands.call_was_paid_when_recorded,
    ),
    # The ground and its conditions.
    Rule(
        code="conditions-are-recorded",
        question="Is every condition of the ground recorded, each once?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=conditions.conditions_are_recorded,
    ),
    Rule(
        code="conditions-hold",
        question="Is every condition of the ground recorded as holding?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=conditions.conditions_hold,
    ),
    Rule(
        code="waiting-time-has-elapsed",
        question="Is the notice dated and handed over only after every period before it?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=waiting.waiting_time_has_elapsed,
    ),
    Rule(
        code="overdue-instalment-is-named",
        question=(
            "Where the ground runs from a due date, is the instalment named that was not paid?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=conditions.overdue_instalment_is_named,
    ),
    Rule(
        code="named-instalment-is-unpaid",
        question="Is the instalment that is said to be overdue still unpaid?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=conditions.named_instalment_is_unpaid,
    ),
    Rule(
        code="a-condition-precedent-is-unmet",
        question=(
            "Where the ground runs from signature, is a condition precedent recorded as unmet?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=conditions.a_condition_precedent_is_unmet,
    ),
    Rule(
        code="cure-period-follows-a-breach-notice",
        question=(
            "Was the breach notified before, on this ground, to the Party in breach, by the "
            "same sender?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=waiting.cure_period_follows_a_breach_notice,
    ),
    Rule(
        code="breach-is-not-cured",
        question="Is no cure of the breach recorded within its time?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=waiting.breach_is_not_cured,
    ),
    Rule(
        code="force-majeure-was-notified",
        question="Was the event notified before notice of termination is given on it?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=waiting.force_majeure_was_notified,
    ),
    Rule(
        code="event-lasted-long-enough",
        question="Had the event not ended before the period of its ground was over?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=conditions.event_lasted_long_enough,
    ),
    Rule(
        code="deadlock-rests-on-a-resolution-not-passed",
        question=(
            "Does the deadlock rest on a resolution whose procedure ended without its being passed?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=deadlock_right.deadlock_rests_on_a_resolution_not_passed,
    ),
    Rule(
        code="deadlock-concerns-management-or-finance",
        question="Does the resolution concern management or financial matters?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=deadlock_right.deadlock_concerns_management_or_finance,
    ),
    Rule(
        code="ground-is-on-the-list",
        question=(
            "Does the article on termination list the ground, and the negotiation follow it?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=deadlock_right.ground_is_on_the_list,
    ),
    Rule(
        code="adjustment-was-requested-before",
        question=(
            "Was an adjustment requested before notice is given that it cannot be implemented?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=waiting.adjustment_was_requested_before,
    ),
    # Evidence and disputes.
    Rule(
        code="evidence-names-its-notice",
        question="Does evidence of force majeure name the notice that it belongs to?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=waiting.evidence_names_its_notice,
    ),
    Rule(
        code="evidence-is-furnished-in-time",
        question="Is the evidence of force majeure sent within the agreed time of informing?",
        scope=Scope.NOTICE,
        weight=Weight.DUTY,
        judge=evidence.evidence_is_furnished_in_time,
    ),
    Rule(
        code="arbitration-follows-consultation",
        question="Is a dispute referred to arbitration only after consultations that failed?",
        scope=Scope.NOTICE,
        weight=Weight.CONDITION,
        judge=waiting.arbitration_follows_consultation,
    ),
    Rule(
        code="the-tribunal-does-not-appoint-itself",
        question="Is every arbitrator appointed by someone other than the tribunal to be formed?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=arbitrators.the_tribunal_does_not_appoint_itself,
    ),
    # Service.
    Rule(
        code="dispatches-are-confirmed-by-letter",
        question="Has every fax and e-mail its confirmation receipt and its letter?",
        scope=Scope.NOTICE,
        weight=Weight.DUTY,
        judge=service_rules.dispatches_are_confirmed_by_letter,
    ),
    Rule(
        code="confirming-letters-are-sent-by-the-receipt",
        question=(
            "Is the letter that confirms a fax or e-mail sent by the day on which that counts as "
            "received?"
        ),
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=service_rules.confirming_letters_are_sent_by_the_receipt,
    ),
    Rule(
        code="notice-is-in-the-agreed-languages",
        question="Is the notice in every agreed language?",
        scope=Scope.NOTICE,
        weight=Weight.DUTY,
        judge=service_rules.notice_is_in_the_agreed_languages,
    ),
    Rule(
        code="means-of-notice-are-listed",
        question="Is every dispatch by a means that the contract lists for notices?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=service_rules.means_of_notice_are_listed,
    ),
    Rule(
        code="receipt-can-be-told",
        question="Can it be told when every dispatch was received: by a rule, or by proof?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=service_rules.receipt_can_be_told,
    ),
    Rule(
        code="governing-dispatch-is-the-earliest",
        question="If it is recorded which dispatch governs, is it the one received first?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=service_rules.governing_dispatch_is_the_earliest,
    ),
    Rule(
        code="actual-receipt-agrees-with-the-rule",
        question="Did each dispatch come on the day on which it counts as received?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=service_rules.actual_receipt_agrees_with_the_rule,
    ),
    Rule(
        code="it-is-agreed-whose-working-days-count",
        question="Where receipt is counted in working days, is it agreed whose they are?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=service_rules.it_is_agreed_whose_working_days_count,
    ),
    Rule(
        code="both-sides-hand-over-on-one-day",
        question="Is the day of hand-over the same at the sender and at the addressee?",
        scope=Scope.NOTICE,
        weight=Weight.FLAG,
        judge=service_rules.both_sides_hand_over_on_one_day,
    ),
)

NOTICE_RULES: tuple[Rule, ...] = (*OF_NOTICES, *DISSOLUTION_RULES)
