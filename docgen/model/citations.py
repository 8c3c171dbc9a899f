"""Where the justification of a fact or a rule is found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from docgen.diagnostics.source import Source


class Authority(StrEnum):
    """The kind of text that a citation points into."""

    ARTICLE = "article"
    CHAPTER = "chapter"
    APPENDIX = "appendix"
    PREAMBLE = "preamble"
    SIGNATURE_PAGE = "signature page"
    STATUTE = "statute"


@dataclass(frozen=True, kw_only=True)
class Citation:
    """One article, chapter or appendix of the contract, or one article of a statute.

    `items` are the numbered items below an article, outermost first: Article 104(2) has
    ("2",). `unnumbered` says that the source prints no number and the item was counted.
    `statute` is the key of the statute in the law pack. `source` is where the citation was
    typed, which makes it no other citation.
    """

    authority: Authority
    number: int = 0
    items: tuple[str, ...] = ()
    unnumbered: bool = False
    statute: str = ""
    source: Source | None = field(default=None, compare=False, repr=False)


_CONTRACT = re.compile(
    r"(?P<authority>Article|Chapter|Appendix) (?P<number>[1-9][0-9]{0,2})"
    r"(?P<items>(\([0-9a-z]{1,3}\))*)(?P<counted> item (?P<counted_number>[1-9][0-9]?))?"
)
_STATUTE = re.compile(
    r"(?P<statute>[A-Z][A-Z0-9]{0,15}) (?P<number>[1-9][0-9]{0,2})(?P<items>(\([0-9a-z]{1,3}\))*)"
)


def read_citation(text: str) -> Citation:
    """Read `Article 104(2)`, `Article 54 item 4`, `Appendix 2`, `Preamble` or `IR 29`.

    Raises:
        ValueError: the text is none of these.
    """
    if text in ("Preamble", "Signature page"):
        return Citation(authority=Authority(text.lower()))
    if found := _CONTRACT.fullmatch(text):
        items = tuple(re.findall(r"[0-9a-z]+", found["items"]))
        counted = (found["counted_number"],) if found["counted"] else ()
        return Citation(
            authority=Authority(found["authority"].lower()),
            number=int(found["number"]),
            items=items + counted,
            unnumbered=bool(counted),
        )
    if found := _STATUTE.fullmatch(text):
        return Citation(
            authority=Authority.STATUTE,
            statute=found["statute"],
            number=int(found["number"]),
            items=tuple(re.findall(r"[0-9a-z]+", found["items"])),
        )
    raise ValueError(text)
