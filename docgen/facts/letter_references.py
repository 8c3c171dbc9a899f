"""What letters and plain resolutions refer to, and what a plain resolution may not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Words, message
from docgen.facts.board_references import Identified, Named
from docgen.facts.indexing import index_facts
from docgen.model.contract import Contract
from docgen.model.letters import Letter
from docgen.model.notices import COMPANY
from docgen.model.plain_resolutions import PlainResolution

_WRITER = Words(en="a Party or company", zh="合营一方或 company")
_READER = Words(en="a Party, a public authority or company", zh="合营一方、主管机关或 company")

_BOARD = re.compile(r"董事会|\bboard\b", re.IGNORECASE)
_BOARD_RESOLUTION = re.compile(
    r"董事会.{0,6}决议|\bresolutions? of the board\b|\bboard resolutions?\b", re.IGNORECASE
)
_OUTCOME = re.compile(
    r"法定人数|表决|[票致](?:通过|同意)|出席(?:会议)?的?董事"
    r"|\b(?:quorum|quorate|unanimous(?:ly)?|vot(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)


def names_in_letters(contract: Contract) -> Iterator[Named]:
    """Every id that letters and plain resolutions name."""
    writers = (*(str(one.id) for one in contract.terms.parties), COMPANY)
    readers = (*writers, *(str(one.id) for one in contract.terms.authorities))
    for letter in contract.letters:
        yield Named(letter.from_, letter, _WRITER, writers)
        for recipient in (*letter.to, *letter.copies_to):
            if recipient.who is not None:
                yield Named(recipient.who, recipient, _READER, readers)
    for resolution in contract.plain_resolutions:
        yield Named(resolution.of, resolution, _WRITER, writers)


def groups_of_letters(contract: Contract) -> tuple[tuple[Identified, ...], ...]:
    """The records among which no id may stand twice."""
    records: tuple[Letter | PlainResolution, ...] = (
        *contract.letters,
        *contract.plain_resolutions,
    )
    return (records,)


def typed_outcomes(contract: Contract) -> Iterator[Finding]:
    """Find plain resolutions that pass for one of the board, or that type how a vote fell.

    The board of a Party is no concern of the contract and may resolve; how its votes fell is
    not said either, since nobody counts them.
    """
    for resolution in contract.plain_resolutions:
        if resolution.of == COMPANY:
            yield from _of_the_board(resolution)
        for fact in index_facts((resolution,)).values():
            said = _OUTCOME.search(fact.settled) if isinstance(fact.settled, str) else None
            if said is not None:
                yield Finding(
                    code="typed-outcome",
                    source=fact.source,
                    message=message("a plain resolution states no vote, quorum or outcome"),
                    observed=said[0],
                    required=message("what is resolved, and nothing about a vote"),
                    hint=message(
                        "votes of the board belong into meetings/ or resolutions/, "
                        "where they are counted"
                    ),
                )


def _of_the_board(resolution: PlainResolution) -> Iterator[Finding]:
    for wording, pattern in ((resolution.body, _BOARD), (resolution.title, _BOARD_RESOLUTION)):
        for fact in (wording.zh, wording.en):
            if fact.settled is not None and pattern.search(fact.settled):
                yield Finding(
                    code="resolution-of-the-board",
                    source=fact.source,
                    message=message("a plain resolution is not one of the company's board"),
                    observed=fact.settled,
                    required=message("another body of the company, or of a Party"),
                    hint=message(
                        "record a resolution of the board in meetings/ or resolutions/"
                    ),
                )
