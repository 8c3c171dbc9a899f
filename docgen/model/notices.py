"""A notice as it was written and served."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.diagnostics.messages import LanguageCode
from docgen.model.facts import Stated
from docgen.model.notice_matters import (
    AddressMatter,
    AdjustmentMatter,
    ArbitrationMatter,
    BreachMatter,
    CallMatter,
    ConsentMatter,
    ConsultationMatter,
    EvidenceMatter,
    FilingMatter,
    ForceMajeureMatter,
    Matter,
    TerminationMatter,
)
from docgen.model.terms import Listing, Name, Term, Wording
from docgen.model.times import TimeOfDay
from docgen.model.values import Count, Day, Id, Line, RecordId

Sort = Literal[
    "termination",
    "breach",
    "call",
    "force_majeure",
    "evidence",
    "consultation",
    "arbitration",
    "adjustment",
    "address",
    "consent",
    "filing",
]
"""The sorts of notices, by the key under which a record states its matter."""

COMPANY = "company"
"""The Joint Venture Company as sender or recipient."""
INSTITUTION = "institution"
"""The arbitration institution as recipient."""


class Dispatch(Term):
    """One way in which a notice was sent: courier and fax are two.

    `means` is one of the contract's, or `hand` where it was handed over. `at` is the time of
    hand-over at the sender, `at_there` what the clocks of the addressee show at that moment.
    `confirmed_on` is the day of the confirmation receipt, `letter` the dispatch (by its id) that
    confirms it. `received_on` is the actual receipt, as proved. A dispatch whose `handed_over_on`
    stands in brackets, or waits for ink, is only planned.
    """

    id: Id
    to: Id
    means: Id
    handed_over_on: Stated[Day]
    at: Stated[TimeOfDay] | None = None
    at_there: Stated[TimeOfDay] | None = None
    tracking: Stated[Line] | None = None
    confirmed_on: Stated[Day] | None = None
    letter: Id | None = None
    received_on: Stated[Day] | None = None
    received_by: Name | None = None
    proof: Listing[Wording] = ()


class Governing(Term):
    """The dispatch whose receipt governs, and why.

    `by` says whether its deemed or its actual receipt counts; without it the deemed one does,
    where the contract has a rule for it.
    """

    dispatch: Id
    why: Wording
    by: Literal["deemed receipt", "actual receipt"] | None = None


class Annex(Term):
    """A paper that goes with a notice; `appendix` is the number of a contract's Appendix."""

    title: Wording
    appendix: Stated[Count] | None = None
    copies: Stated[Count] | None = None


class NoticeSigner(Term):
    """Who signs for the sender."""

    name: Name | None = None
    capacity: Wording | None = None


class Notice(Term):
    """One notice: from whom, to whom, about what, and how it was served.

    `from` and `to` are ids of Parties, of public authorities, `company` or `institution`.
    `follows` is an earlier notice that this one rests on. `sent` may hold one dispatch that is
    only planned: then the paper says when it counts as received if handed over on that day.
    """

    format: Line
    id: RecordId
    from_: Annotated[Id, Field(alias="from")]
    to: Listing[Id]
    number: Stated[Line] | None = None
    dated: Stated[Day]
    at: Wording | None = None
    languages: Listing[LanguageCode] = ()
    follows: RecordId | None = None
    termination: TerminationMatter | None = None
    breach: BreachMatter | None = None
    call: CallMatter | None = None
    force_majeure: ForceMajeureMatter | None = None
    evidence: EvidenceMatter | None = None
    consultation: ConsultationMatter | None = None
    arbitration: ArbitrationMatter | None = None
    adjustment: AdjustmentMatter | None = None
    address: AddressMatter | None = None
    consent: ConsentMatter | None = None
    filing: FilingMatter | None = None
    further: Listing[Wording] = ()
    annexes: Listing[Annex] = ()
    signed_by: NoticeSigner | None = None
    contact: Wording | None = None
    sent: Listing[Dispatch] = ()
    governs: Governing | None = None

    @model_validator(mode="after")
    def _has_one_matter(self) -> Self:
        if len(self._matters()) != 1:
            raise PydanticCustomError("one-matter", "a notice is about one matter")
        return self

    def _matters(self) -> tuple[tuple[Sort, Matter], ...]:
        stated: tuple[tuple[Sort, Matter | None], ...] = (
            ("termination", self.termination),
            ("breach", self.breach),
            ("call", self.call),
            ("force_majeure", self.force_majeure),
            ("evidence", self.evidence),
            ("consultation", self.consultation),
            ("arbitration", self.arbitration),
            ("adjustment", self.adjustment),
            ("address", self.address),
            ("consent", self.consent),
            ("filing", self.filing),
        )
        return tuple((sort, matter) for sort, matter in stated if matter is not None)

    @property
    def sort(self) -> Sort:
        """The sort of its matter."""
        return self._matters()[0][0]

    @property
    def matter(self) -> Matter:
        """What it is about."""
        return self._matters()[0][1]

    def dispatch(self, dispatch_id: str) -> Dispatch:
        """The dispatch of that id; references were checked when the contract was loaded."""
        return next(one for one in self.sent if one.id == dispatch_id)
