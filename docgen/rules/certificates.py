"""Rules on certificates: numbers, lives, sums and signatures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.diagnostics.messages import message
from docgen.model.contract import Contract
from docgen.model.records import Certificate, Contribution
from docgen.rules.agreement import contribution_of
from docgen.rules.amounts import are_settled, total
from docgen.rules.capital import subscription_of
from docgen.rules.numbers import bare_number, is_given
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import listed, place_of, say, say_party


def one_certificate_lives(case: Case, read: Reading) -> Iterator[Breach]:
    """Has the contribution at most one certificate that is not cancelled?

    Basis: the contract's article on certificates.
    """
    living = [one for one in contribution_of(case).certificates if one.is_living]
    if len(living) > 1:
        yield Breach(
            at=place_of(living[-1].id),
            said=message("the contribution has more than one certificate that is not cancelled"),
            observed=listed([str(one.id) for one in living]),
            required="1",
            facts=(
                *(one.issued_on for one in living),
                case.contract.terms.certificates.issued_within,
            ),
            hint=message("state in the earlier one: cancelled: {on, why}"),
        )


def replaced_certificate_is_cancelled(case: Case, read: Reading) -> Iterator[Breach]:
    """Does the certificate replace another one, cancelled and replaced once?

    Basis: the contract's article on certificates.
    """
    certificate, contribution = certificate_of(case), contribution_of(case)
    if certificate.replaces is None:
        raise NotApplicableError(message("the certificate replaces none"))
    others = [one for one in contribution.certificates if one is not certificate]
    replaced = next((one for one in others if one.id == certificate.replaces), None)
    if replaced is None:
        said = message("a certificate replaces another one of the same contribution")
    elif replaced.is_living:
        said = message("the certificate that is replaced is not cancelled")
    elif any(one.replaces == certificate.replaces for one in others):
        said = message("two certificates replace the same one")
    else:
        return
    yield Breach(
        at=place_of(certificate.replaces),
        said=said,
        observed=str(certificate.replaces),
        required=message("another certificate, cancelled and replaced once"),
        facts=(certificate.issued_on, case.contract.terms.certificates.issued_within),
        hint=message("state in the one that is replaced: cancelled: {on, why}"),
    )


def certificates_stay_within_subscription(case: Case, read: Reading) -> Iterator[Breach]:
    """Is no more certified to the Party than it has subscribed?

    Contributions with a living certificate count, and those with none yet. What is known to be
    too much is, whatever the open amounts turn out to be.
    Basis: the contract's articles on registered capital and certificates.
    """
    counted = [
        one for one in case.contract.contributions if one.party == case.party and counts(one)
    ]
    subscribed = subscription_of(case).amount
    most = read(subscribed)
    known = [one for one in counted if are_settled(one.amount)]
    certified = total([read(one.amount) for one in known], most.currency)
    if certified.amount <= most.amount:
        for contribution in counted:
            read(contribution.amount)
        return
    doubtful = [one for one in known if _exceeds_its_instalment(case.contract, one)]
    yield Breach(
        at=(doubtful or known)[-1].amount.source,
        said=message(
            "more is contributed than %(party)s has subscribed",
            {"party": say_party(case.contract, case.party)},
        ),
        observed=say(certified),
        required=message("%(most)s or less", {"most": say(most)}),
        facts=(subscribed, *(one.amount for one in known)),
        hint=message(
            "these contributions count: %(contributions)s",
            {"contributions": listed([str(one.id) for one in known])},
        ),
    )


def certificate_number_is_its_own(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the number of the certificate that of no certificate before it?

    Width, case and blanks make no difference. Cancelled certificates keep their numbers.
    Basis: the contract's article on certificates.
    """
    certificate = certificate_of(case)
    number = bare_number(read(certificate.number))
    for other in _before(case.contract.contributions, certificate):
        if not are_settled(other.number) or bare_number(read(other.number)) != number:
            continue
        if not (is_given(certificate.number) and is_given(other.number)):
            continue
        yield Breach(
            at=certificate.number.source,
            said=message(
                "%(certificate)s and %(other)s have one number",
                {"certificate": str(certificate.id), "other": str(other.id)},
            ),
            observed=certificate.number.value,
            required=message("a number of its own"),
            facts=(
                certificate.number,
                other.number,
                case.contract.terms.certificates.issued_within,
            ),
            hint=message("the other stands at %(place)s", {"place": str(other.number.source)}),
        )


def counts(contribution: Contribution) -> bool:
    """Does a contribution count in sums: is its certificate living, or is there none yet?"""
    certificates = contribution.certificates
    return not certificates or any(one.is_living for one in certificates)


def certificate_of(case: Case) -> Certificate:
    """The certificate of a case that has one."""
    assert case.certificate is not None
    return case.certificate


def _exceeds_its_instalment(contract: Contract, contribution: Contribution) -> bool:
    """For pointing only: is the contribution more than the instalment that it pays?"""
    if not are_settled(contribution.pays):
        return False
    instalment = contract.instalment(contribution.pays.value)
    most, amount = instalment.amount.settled, contribution.amount.value
    return most is not None and most.currency == amount.currency and amount.amount > most.amount


def _before(contributions: Sequence[Contribution], own: Certificate) -> Iterator[Certificate]:
    for contribution in contributions:
        for certificate in contribution.certificates:
            if certificate is own:
                return
            yield certificate
