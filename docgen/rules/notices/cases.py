"""The notice or dissolution of a case, and how findings say who is in it."""

from __future__ import annotations

from docgen.diagnostics.messages import Words, message
from docgen.model.contract import Contract
from docgen.model.dissolutions import Dissolution
from docgen.model.notice_matters import TerminationMatter
from docgen.model.notices import Notice
from docgen.model.termination import Ground
from docgen.rules.notices.agreed import ground_of
from docgen.rules.rule import Case, NotApplicableError
from docgen.rules.saying import say_name, say_party

OF_THE_OTHER = "the other party"
"""What a ground concerns where only the other Party may use it."""


def notice_of(case: Case) -> Notice:
    """The notice of a case that has one."""
    assert case.notice is not None
    return case.notice


def dissolution_of(case: Case) -> Dissolution:
    """The dissolution of a case that has one."""
    assert case.dissolution is not None
    return case.dissolution


def termination_of(case: Case) -> tuple[TerminationMatter, Ground]:
    """What a notice of termination says, and its ground.

    Raises:
        NotApplicableError: the notice is about something else.
    """
    matter = notice_of(case).termination
    ground = ground_of(case.contract, matter.ground) if matter is not None else None
    if matter is None or ground is None:
        raise NotApplicableError(message("the notice is not one of termination"))
    return matter, ground


def ground_followed(case: Case) -> Ground | None:
    """The ground of the notice of termination that a dissolution follows."""
    matter = case.contract.notice(dissolution_of(case).follows).termination
    return ground_of(case.contract, matter.ground) if matter is not None else None


def say_who(contract: Contract, who: str) -> Words:
    """Say a Party as the contract calls it, anybody else by the id."""
    if any(one.id == who for one in contract.terms.parties):
        return say_party(contract, who)
    return say_name(who)


def say_all(contract: Contract, those: list[str]) -> Words:
    """Say several one after the other; nobody is said as a dash."""
    said = [say_who(contract, one) for one in those]
    if not said:
        return Words(en="-", zh="-")
    return Words(en=", ".join(one.en for one in said), zh="、".join(one.zh for one in said))
