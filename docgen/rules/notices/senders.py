"""Rules on who gives a notice, to whom, and about whom."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.notices import Notice
from docgen.model.termination import Ground
from docgen.rules.notices.agreed import ground_of
from docgen.rules.notices.cases import (
    OF_THE_OTHER,
    notice_of,
    say_all,
    say_who,
    termination_of,
)
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import place_of, say_party


def sender_is_not_a_recipient(case: Case, read: Reading) -> Iterator[Breach]:
    """Does nobody give notice to itself?

    Basis: the contract's article on notices: from one to the other.
    """
    notice = notice_of(case)
    for recipient in notice.to:
        if recipient == notice.from_:
            yield Breach(
                at=place_of(recipient),
                said=message("the sender is among the recipients"),
                observed=say_who(case.contract, recipient),
                required=message("somebody else"),
                facts=(notice.dated,),
                hint=message("name the addressee under to, and the sender under from"),
            )


def sender_has_standing(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the Party whose sphere the ground lies in named, and is it not the sender?

    Judged where the ground names the other Party; elsewhere the choice is counsel's.
    Basis: the contract's article on the ground.
    """
    notice = notice_of(case)
    ground, concerned = _concerned(case)
    if ground.concerns != OF_THE_OTHER:
        raise NotApplicableError(message("the ground does not name the other Party alone"))
    if concerned is None:
        yield Breach(
            at=place_of(ground.id if notice.termination is None else notice.termination.ground),
            said=message("the ground lies with the other Party, and none is named"),
            observed=message("nothing"),
            required=message("concerning: the id of that Party"),
            facts=(notice.dated, ground.name.en),
            hint=message("add concerning beside ground"),
        )
    elif concerned == notice.from_:
        yield Breach(
            at=place_of(notice.from_),
            said=message("on this ground only the other Party may give notice"),
            observed=say_who(case.contract, notice.from_),
            required=say_all(case.contract, _others(case.contract, concerned)),
            facts=(notice.dated, ground.name.en),
            hint=message("correct from, or the Party that the ground concerns"),
        )


def instalment_belongs_to_the_party_concerned(case: Case, read: Reading) -> Iterator[Breach]:
    """Is the instalment that a notice names due from the Party that the notice is about?

    A call goes to the Party that is to pay.
    Basis: the Appendix that lists the instalment.
    """
    notice = notice_of(case)
    named, concerned = _instalment(notice)
    instalment = case.contract.instalment(read(named))
    if concerned and instalment.party not in concerned:
        yield Breach(
            at=named.source,
            said=message(
                "the instalment is due from %(party)s",
                {"party": say_party(case.contract, instalment.party)},
            ),
            observed=say_all(case.contract, list(concerned)),
            required=say_party(case.contract, instalment.party),
            facts=(named, instalment.amount),
            hint=message("name an instalment of the Party that the notice is about"),
        )


def notice_goes_to_whom_it_must_reach(case: Case, read: Reading) -> Iterator[Breach]:
    """Is every Party that the notice must reach among its recipients?

    A notice of termination or of force majeure goes to every other Party, one of breach to the
    Party in breach.
    Basis: the contract's article on the ground, on force majeure or on disputes.
    """
    notice = notice_of(case)
    wanted = _reached(case.contract, notice)
    missing = [one for one in wanted if one not in notice.to]
    if missing:
        yield Breach(
            at=place_of(notice.to[0]) if notice.to else notice.place.source,
            said=message(
                "the notice does not go to %(who)s", {"who": say_all(case.contract, missing)}
            ),
            observed=say_all(case.contract, list(notice.to)),
            required=say_all(case.contract, wanted),
            facts=(notice.dated,),
            hint=message("name every recipient under to"),
        )


def sender_is_not_the_one_concerned(case: Case, read: Reading) -> Iterator[Breach]:
    """Does another Party give notice than the one whose sphere the ground lies in?

    Where a ground names either Party, any Party or the Parties, whether that Party may use it
    is for counsel.
    Basis: the contract's article on the ground.
    """
    notice = notice_of(case)
    matter, ground = termination_of(case)
    if ground.concerns == OF_THE_OTHER:
        raise NotApplicableError(message("the ground names the other Party alone"))
    if matter.concerning is None:
        raise NotApplicableError(message("the ground lies in the sphere of no one Party"))
    if matter.concerning == notice.from_:
        yield Breach(
            at=place_of(notice.from_),
            said=message(
                "%(party)s gives notice on a ground that lies with itself",
                {"party": say_who(case.contract, notice.from_)},
            ),
            observed=say_who(case.contract, notice.from_),
            required=message("another Party, or what counsel says"),
            facts=(notice.dated, ground.name.en),
            hint=message("ask counsel whether this Party may use the ground"),
        )


def _concerned(case: Case) -> tuple[Ground, str | None]:
    """The ground of a termination or breach, and the Party in whose sphere it lies."""
    notice = notice_of(case)
    if notice.breach is not None:
        ground = ground_of(case.contract, notice.breach.ground)
        if ground is not None:
            return ground, notice.breach.by
    matter, ground = termination_of(case)
    return ground, matter.concerning


def _instalment(notice: Notice) -> tuple[Fact[str], tuple[str, ...]]:
    if notice.call is not None:
        return notice.call.instalment, notice.to
    matter = notice.termination
    if matter is None or matter.instalment is None:
        raise NotApplicableError(message("the notice names no instalment"))
    return matter.instalment, () if matter.concerning is None else (matter.concerning,)


def _reached(contract: Contract, notice: Notice) -> list[str]:
    match notice.sort:
        case "termination" | "force_majeure" | "evidence" | "consultation" | "adjustment":
            return _others(contract, notice.from_)
        case "breach" if notice.breach is not None:
            return [notice.breach.by]
        case _:
            raise NotApplicableError(message("the contract does not say whom it must reach"))


def _others(contract: Contract, party: str) -> list[str]:
    return [str(one.id) for one in contract.terms.parties if one.id != party]
