"""The rules of dissolutions, in the order in which they are judged and explained."""

from __future__ import annotations

from docgen.rules.notices import applications, dates_in_order, liquidation, liquidation_law
from docgen.rules.rule import Rule, Scope, Weight

DISSOLUTION_RULES: tuple[Rule, ...] = (
    # From the notice to the approval.
    Rule(
        code="dissolution-follows-a-termination-notice",
        question="Does the dissolution follow a notice of termination, and no other?",
        scope=Scope.DISSOLUTION,
        weight=Weight.FACT,
        judge=applications.dissolution_follows_a_termination_notice,
    ),
    Rule(
        code="dates-of-a-dissolution-are-in-order",
        question=(
            "Do notice, application, approval, committee, reports and deregistration follow one "
            "another?"
        ),
        scope=Scope.DISSOLUTION,
        weight=Weight.FACT,
        judge=dates_in_order.dates_of_a_dissolution_are_in_order,
    ),
    Rule(
        code="continuation-is-agreed-in-time",
        question="Do the Parties agree to continue within the time for negotiation?",
        scope=Scope.DISSOLUTION,
        weight=Weight.FLAG,
        judge=applications.continuation_is_agreed_in_time,
    ),
    Rule(
        code="nothing-is-applied-for-after-a-continuation",
        question="Is no application made where the Parties agreed in time to continue?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=applications.nothing_is_applied_for_after_a_continuation,
    ),
    Rule(
        code="application-waits-for-the-negotiation",
        question="Is the application dated and submitted only after the time for negotiation?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=applications.application_waits_for_the_negotiation,
    ),
    Rule(
        code="applicant-fits-the-ground",
        question="Does the company apply where no breach is involved?",
        scope=Scope.DISSOLUTION,
        weight=Weight.FLAG,
        judge=applications.applicant_fits_the_ground,
    ),
    Rule(
        code="dissolution-was-resolved",
        question="If a resolution on dissolution is named, was it passed?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.dissolution_was_resolved,
    ),
    # The committee.
    Rule(
        code="committee-was-appointed-by-a-passed-resolution",
        question="Is a resolution named that appoints the committee, and was it passed by then?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.committee_was_appointed_by_a_passed_resolution,
    ),
    Rule(
        code="committee-follows-the-application",
        question="Is the committee appointed on the day of the application or later?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.committee_follows_the_application,
    ),
    Rule(
        code="committee-has-its-agreed-members",
        question="Has the committee as many members as agreed, and as many of each Party?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.committee_has_its_agreed_members,
    ),
    Rule(
        code="committee-reaches-the-laws-number",
        question="Has the committee at least as many members as the law asks for?",
        scope=Scope.DISSOLUTION,
        weight=Weight.DUTY,
        judge=liquidation_law.committee_reaches_the_laws_number,
    ),
    Rule(
        code="committee-is-formed-in-the-laws-time",
        question="Is the committee formed within the law's time of the approval?",
        scope=Scope.DISSOLUTION,
        weight=Weight.DUTY,
        judge=liquidation_law.committee_is_formed_in_the_laws_time,
    ),
    # The plan and the report of completion.
    Rule(
        code="plan-follows-the-committee",
        question="Is the liquidation plan made by a committee that was appointed by then?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.plan_follows_the_committee,
    ),
    Rule(
        code="plan-was-approved-by-a-passed-resolution",
        question="If a resolution that approves the liquidation plan is named, was it passed?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.plan_was_approved_by_a_passed_resolution,
    ),
    Rule(
        code="plan-adds-up",
        question="Is the surplus of the plan what the assets leave after expenses and debts?",
        scope=Scope.DISSOLUTION,
        weight=Weight.DUTY,
        judge=liquidation_law.plan_adds_up,
    ),
    Rule(
        code="completion-follows-the-plan",
        question="Is the report of completion made after the liquidation plan?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.completion_follows_the_plan,
    ),
    Rule(
        code="completion-was-approved-by-a-passed-resolution",
        question="If a resolution that approves the report of completion is named, was it passed?",
        scope=Scope.DISSOLUTION,
        weight=Weight.CONDITION,
        judge=liquidation.completion_was_approved_by_a_passed_resolution,
    ),
    Rule(
        code="completion-adds-up",
        question="Is the surplus of the report what the assets leave after expenses and debts?",
        scope=Scope.DISSOLUTION,
        weight=Weight.DUTY,
        judge=liquidation_law.completion_adds_up,
    ),
    Rule(
        code="liquidation-ends-in-the-laws-time",
        question="Is the report of completion made within the law's time of the approval?",
        scope=Scope.DISSOLUTION,
        weight=Weight.DUTY,
        judge=liquidation_law.liquidation_ends_in_the_laws_time,
    ),
)
