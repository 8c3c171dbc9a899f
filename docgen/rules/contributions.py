"""Rules on contributions: what they pay, what values them, what verifies them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docgen.diagnostics.messages import message
from docgen.model.facts import Fact
from docgen.model.records import Contribution, VerificationReport
from docgen.model.values import Money
from docgen.rules.agreement import contribution_of, valuation_of
from docgen.rules.amounts import are_settled, total
from docgen.rules.rule import Breach, Case, Reading
from docgen.rules.saying import listed, place_of, say, say_form


def instalments_are_not_overpaid(case: Case, read: Reading) -> Iterator[Breach]:
    """Is no more contributed to an instalment of the Party than it comes to?

    What is known to overpay does, whatever the open contributions turn out to pay.
    Basis: the Appendix with the schedule.
    """
    own = _contributions_of(case)
    known = [one for one in own if are_settled(one.pays, one.amount)]
    breaches = tuple(_overpaid(case, read, known))
    yield from breaches
    if not breaches:
        for contribution in own:
            read(contribution.pays)
            read(contribution.amount)


def items_are_valued_once(case: Case, read: Reading) -> Iterator[Breach]:
    """Does no item of an Appendix value two contributions of the Party?

    Basis: the valuing Appendix.
    """
    valued = [(one, one.valued_in) for one in _contributions_of(case) if one.valued_in is not None]
    first: dict[str, Contribution] = {}
    breaches = []
    for contribution, valued_in in valued:
        if not are_settled(valued_in):
            continue
        item = read(valued_in)
        if item in first:
            breaches.append(_valued_twice(case, contribution, valued_in, first[item]))
        first.setdefault(item, contribution)
    yield from breaches
    if not breaches:
        for _, valued_in in valued:
            read(valued_in)


def contribution_in_kind_is_valued(case: Case, read: Reading) -> Iterator[Breach]:
    """Has a contribution in kind an item that values it, and one in cash none?

    Basis: the part of the subscription that it pays.
    """
    contribution = contribution_of(case)
    if contribution.form.is_in_kind == (contribution.valued_in is not None):
        return
    in_kind = contribution.form.is_in_kind
    reference = contribution.amount if in_kind else contribution.valued_in
    assert reference is not None
    yield Breach(
        at=reference.source,
        said=message("a contribution in kind is valued by an item, one in cash is not"),
        observed=say_form(contribution.form),
        required=message("an item of an Appendix")
        if in_kind
        else message("no item of an Appendix"),
        facts=(reference, *_contract_amounts(case, contribution)),
        hint=message("name it under valued_in") if in_kind else message("leave valued_in out"),
    )


def contribution_equals_its_valuation(case: Case, read: Reading) -> Iterator[Breach]:
    """Is a contribution in kind credited at the value of its item, exactly?

    Basis: the valuing Appendix.
    """
    contribution = contribution_of(case)
    item = case.contract.valued_item(read(valuation_of(contribution)))
    credited, valued = contribution.amount, item.value
    if read(credited) == read(valued):
        return
    agreed = [f.settled for f in _contract_amounts(case, contribution)]
    wrong, right = (valued, credited) if credited.value in agreed else (credited, valued)
    yield Breach(
        at=wrong.source,
        said=message("the contribution is not the value of %(item)s", {"item": str(item.id)}),
        observed=say(wrong.value),
        required=say(right.value),
        facts=(wrong, right),
        hint=message("the other amount stands at %(place)s", {"place": str(right.source)}),
    )


def report_covers_contribution(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the report that the contribution names cover it, and no other report?

    Basis: the contract's article on verification.
    """
    contribution = contribution_of(case)
    named = read(contribution.report)
    basis = case.contract.terms.certificates.issued_within
    for report in case.contract.reports:
        covered = next((one for one in report.covers if one == contribution.id), None)
        if (covered is None) == (report.id == named):
            yield _one_sided(contribution, report, covered, (contribution.report, basis))


def _one_sided(
    contribution: Contribution,
    report: VerificationReport,
    covered: str | None,
    facts: tuple[Fact[Any], ...],
) -> Breach:
    names = {"contribution": str(contribution.id), "report": str(report.id)}
    if covered is None:
        said = message("%(contribution)s names %(report)s, which does not cover it", names)
        required = message("%(report)s covers %(contribution)s", names)
    else:
        said = message("%(report)s covers %(contribution)s, which does not name it", names)
        required = message("%(contribution)s names %(report)s", names)
    return Breach(
        at=contribution.report.source if covered is None else place_of(covered),
        said=said,
        observed=contribution.report.value if covered is not None else listed(report.covers),
        required=required,
        facts=(*facts, report.number),
        hint=message("add it on one side, or take it out on the other"),
    )


def _overpaid(case: Case, read: Reading, known: Sequence[Contribution]) -> Iterator[Breach]:
    for instalment in case.contract.instalments():
        paying = [one for one in known if read(one.pays) == instalment.id]
        if not paying:
            continue
        most = read(instalment.amount)
        paid = total([read(one.amount) for one in paying], most.currency)
        if paid.amount > most.amount:
            yield Breach(
                at=paying[-1].amount.source,
                said=message("%(instalment)s is overpaid", {"instalment": str(instalment.id)}),
                observed=say(paid),
                required=message("%(most)s or less", {"most": say(most)}),
                facts=(instalment.amount, *(one.amount for one in paying)),
                hint=message(
                    "it is paid by %(contributions)s",
                    {"contributions": listed([str(one.id) for one in paying])},
                ),
            )


def _valued_twice(
    case: Case, contribution: Contribution, valued_in: Fact[str], earlier: Contribution
) -> Breach:
    item = case.contract.valued_item(valued_in.value)
    assert earlier.valued_in is not None
    return Breach(
        at=valued_in.source,
        said=message("%(item)s values two contributions", {"item": str(item.id)}),
        observed=listed([str(earlier.id), str(contribution.id)]),
        required="1",
        facts=(valued_in, earlier.valued_in, item.value),
        hint=message(
            "the other is at %(place)s; divide the item if it is contributed in parts",
            {"place": str(earlier.valued_in.source)},
        ),
    )


def _contributions_of(case: Case) -> list[Contribution]:
    return [one for one in case.contract.contributions if one.party == case.party]


def _contract_amounts(case: Case, contribution: Contribution) -> Iterator[Fact[Money]]:
    """What the contract says of such a part of the Party's subscription, for the basis."""
    for subscription in case.contract.terms.capital.subscriptions:
        if subscription.party == contribution.party:
            yield from (f.amount for f in subscription.forms if f.form is contribution.form)
