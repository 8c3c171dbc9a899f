"""Rules on how notices are served: means, confirmation, languages, days, what governs."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.facts import Fact
from docgen.model.notice_terms import NoticeTerms
from docgen.model.values import Unit
from docgen.rules.notices.cases import notice_of
from docgen.rules.notices.counting import whose_working_days
from docgen.rules.notices.service import (
    competing,
    confirming,
    earliest,
    governing_receipt,
    is_covered,
    is_planned,
    means_of,
    receipts_of,
)
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import place_of, say


def dispatches_are_confirmed_by_letter(case: Case, read: Reading) -> Iterator[Breach]:
    """Has every fax and e-mail its confirmation receipt, and a letter to the same addressee?

    A dispatch that is only planned is left out.
    Basis: the contract's article on notices.
    """
    notice = notice_of(case)
    terms = _terms(case)
    needing = [
        one
        for one in notice.sent
        if not is_planned(one)
        and is_covered(case.contract, notice, one)
        and (means := means_of(case.contract, one)) is not None
        and means.confirmation == "needed"
    ]
    if not needing:
        raise NotApplicableError(message("nothing that was sent needs a confirmation"))
    for dispatch in needing:
        read(dispatch.handed_over_on)
        letter = confirming(case.contract, notice, dispatch)
        if dispatch.confirmed_on is not None and letter is not None:
            read(dispatch.confirmed_on)
            continue
        yield Breach(
            at=place_of(dispatch.id),
            said=(
                message("no letter confirms the dispatch")
                if letter is None
                else message("no confirmation receipt is recorded for the dispatch")
            ),
            observed=message("nothing") if letter is not None else str(dispatch.letter or "-"),
            required=message(
                "confirmed_on, and letter: a dispatch by %(means)s to the same addressee",
                {"means": ", ".join(terms.confirmed_by) or "-"},
            ),
            facts=(dispatch.handed_over_on,),
            hint=message("without both only the letter's own receipt counts"),
        )


def confirming_letters_are_sent_by_the_receipt(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the letter that confirms a fax or e-mail sent by the day on which that is received?

    Receipt is deemed if the letter is sent, and no time is agreed for it. What a letter does
    that is sent after that day is for counsel.
    Basis: the contract's article on notices.
    """
    notice = notice_of(case)
    confirmed = [
        (one, letter)
        for one in receipts_of(case.contract, notice)
        if one.deemed_on is not None and one.dispatch.confirmed_on is not None
        if not one.is_planned
        if (letter := confirming(case.contract, notice, one.dispatch)) is not None
    ]
    if not confirmed:
        raise NotApplicableError(message("no dispatch is confirmed by a letter"))
    for receipt, letter in confirmed:
        assert receipt.deemed_on is not None and receipt.means is not None
        deemed = read(receipt.deemed_on)
        if read(letter.handed_over_on) > deemed:
            yield Breach(
                at=letter.handed_over_on.source,
                said=message("the confirming letter is sent after the day of deemed receipt"),
                observed=say(letter.handed_over_on.value),
                required=message("%(last)s or earlier", {"last": say(deemed)}),
                facts=(
                    letter.handed_over_on,
                    receipt.dispatch.handed_over_on,
                    receipt.means.deemed_received,
                ),
                hint=message(
                    "no time is agreed for the letter; ask counsel whether receipt is deemed "
                    "on that day, or only with the letter"
                ),
            )


def notice_is_in_the_agreed_languages(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the notice in every agreed language?

    Where nothing is recorded it is made in both.
    Basis: the contract's article on notices.
    """
    notice = notice_of(case)
    terms = _terms(case)
    missing = [one for one in terms.languages if one not in notice.languages]
    if notice.languages and missing:
        yield Breach(
            at=place_of(notice.id),
            said=message("the notice is not in every language that the contract asks for"),
            observed=", ".join(notice.languages),
            required=", ".join(terms.languages),
            facts=(notice.dated,),
            hint=message("serve it in both; what follows from one alone is for counsel"),
        )


def means_of_notice_are_listed(case: Case, read: Reading) -> Iterator[Breach]:
    """Is every dispatch by a means that the contract lists for notices?

    Means that the contract does not know at all, such as hand delivery, have no rule of receipt
    and are asked about elsewhere.
    Basis: the contract's article on notices.
    """
    notice = notice_of(case)
    known = [one for one in notice.sent if means_of(case.contract, one) is not None]
    if not known:
        raise NotApplicableError(message("no dispatch by a means of the contract is recorded"))
    for dispatch in known:
        means = means_of(case.contract, dispatch)
        assert means is not None
        read(means.name.en)
        if means.named != "listed":
            yield Breach(
                at=place_of(dispatch.means),
                said=message("the contract does not list this means among those permitted"),
                observed=str(dispatch.means),
                required=", ".join(
                    str(one.id) for one in _terms(case).means if one.named == "listed"
                ),
                facts=(means.name.en, dispatch.handed_over_on),
                hint=message("send it by a listed means as well, and ask counsel"),
            )


def receipt_can_be_told(case: Case, read: Reading) -> Iterator[Breach]:
    """Can it be told when every dispatch was received: by a rule, or by proof?

    A dispatch that is only planned is left out.
    Basis: the contract's article on notices.
    """
    notice = notice_of(case)
    made = [one for one in receipts_of(case.contract, notice) if not one.is_planned]
    if not made:
        raise NotApplicableError(message("no dispatch is recorded as made"))
    for receipt in made:
        read(receipt.dispatch.handed_over_on)
        if receipt.how in ("no rule", "not confirmed") and receipt.received_on.settled is None:
            yield Breach(
                at=place_of(receipt.dispatch.id),
                said=message("nothing tells when this dispatch was received"),
                observed=str(receipt.dispatch.means),
                required=message("received_on, or a letter that confirms it"),
                facts=(receipt.dispatch.handed_over_on,),
                hint=message("record the actual receipt with its proof"),
            )


def governing_dispatch_is_the_earliest(case: Case, read: Reading) -> Iterator[Breach]:
    """If it is recorded which dispatch governs, is it the one received first?

    Basis: the contract's article on notices.
    """
    notice = notice_of(case)
    governing = governing_receipt(case.contract, notice)
    first = earliest(competing(case.contract, receipts_of(case.contract, notice)))
    if notice.governs is None or governing is None or first is None:
        raise NotApplicableError(message("it is not recorded which dispatch governs"))
    if read(governing.received_on) > read(first.received_on):
        yield Breach(
            at=place_of(notice.governs.dispatch),
            said=message("another dispatch was received before the one that is to govern"),
            observed=say(governing.received_on.value),
            required=message(
                "%(dispatch)s, received on %(day)s",
                {"dispatch": str(first.dispatch.id), "day": say(first.received_on.value)},
            ),
            facts=(governing.received_on, first.received_on),
            hint=message("the later day is the safer one for the sender; let counsel confirm it"),
        )


def actual_receipt_agrees_with_the_rule(case: Case, read: Reading) -> Iterator[Breach]:
    """Did each dispatch come on the day on which it counts as received?

    Where both are known the contract's rule counts, unless the record says otherwise.
    Basis: the contract's article on notices.
    """
    compared = [
        one
        for one in receipts_of(case.contract, notice_of(case))
        if one.actual_on is not None and one.deemed_on is not None
    ]
    if not compared:
        raise NotApplicableError(message("no actual receipt stands beside a deemed one"))
    for receipt in compared:
        assert receipt.actual_on is not None and receipt.deemed_on is not None
        actual, deemed = read(receipt.actual_on), read(receipt.deemed_on)
        if actual != deemed:
            yield Breach(
                at=receipt.actual_on.source,
                said=message(
                    "received on %(actual)s, deemed received on %(deemed)s",
                    {"actual": say(actual), "deemed": say(deemed)},
                ),
                observed=say(actual),
                required=say(deemed),
                facts=(receipt.actual_on, receipt.deemed_on),
                hint=message(
                    "%(day)s counts; governs says otherwise, if counsel does",
                    {"day": say(receipt.received_on.value)},
                )
                if receipt.received_on.settled is not None
                else message("say by governs which of them counts"),
            )


def it_is_agreed_whose_working_days_count(case: Case, read: Reading) -> Iterator[Breach]:
    """Where receipt is counted in working days, is it agreed whose they are?

    Basis: the contract's article on notices.
    """
    counted = [
        one
        for one in notice_of(case).sent
        if (means := means_of(case.contract, one)) is not None
        and means.deemed_received.settled is not None
        and means.deemed_received.settled.unit is Unit.WORKING_DAY
    ]
    whose = whose_working_days(case.contract)
    if not counted:
        raise NotApplicableError(message("no receipt is counted in working days"))
    if whose is None or whose.is_provisional:
        facts: tuple[Fact[str], ...] = () if whose is None else (whose,)
        for fact in facts:
            read(fact)
        yield Breach(
            at=place_of(counted[0].means),
            said=message("the contract does not say whose working days count"),
            observed=str(whose.settled) if whose is not None and whose.settled else "-",
            required=message("working_days_of without brackets"),
            facts=(*facts, counted[0].handed_over_on),
            hint=message("the addressee may count those of another country; ask counsel"),
        )
    else:
        read(whose)


def both_sides_hand_over_on_one_day(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the day of hand-over the same at the sender and at the addressee?

    The sender's day counts; judged where the clocks of both are recorded.
    Basis: the contract's article on notices.
    """
    receipts = [
        one
        for one in receipts_of(case.contract, notice_of(case))
        if one.handed_over_there is not None
    ]
    if not receipts:
        raise NotApplicableError(message("the clocks of both sides are not recorded"))
    for receipt in receipts:
        assert receipt.handed_over_there is not None
        there, here = read(receipt.handed_over_there), read(receipt.dispatch.handed_over_on)
        if there != here:
            yield Breach(
                at=receipt.dispatch.handed_over_on.source,
                said=message("at the addressee it was %(day)s", {"day": say(there)}),
                observed=say(there),
                required=say(here),
                facts=(receipt.dispatch.handed_over_on, receipt.handed_over_there),
                hint=message("periods are counted from the sender's day; let counsel confirm it"),
            )


def _terms(case: Case) -> NoticeTerms:
    terms = case.contract.terms.notices
    if terms is None or terms.settled is None:
        raise NotApplicableError(message("nothing is agreed about notices"))
    return terms.settled
