"""What a paper cites: the articles that some facts rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docgen.drafting.spoken import MisusedFactError
from docgen.model.appendices import Appendix
from docgen.model.citations import Authority, Citation
from docgen.model.facts import Fact
from docgen.model.terms import Term


@dataclass(frozen=True, kw_only=True)
class Cited:
    """The citations of some facts, each once, and the paths of the facts in one text."""

    path: str
    citations: tuple[Citation, ...]


def cited_by(facts: object) -> Cited:
    """Collect what facts and terms rest on, in the order of the contract.

    Raises:
        MisusedFactError: there is something that is neither fact nor term.
    """
    sources = list(_flat(facts))
    found = dict.fromkeys(one for source in sources for one in _citations(source))
    path = " ".join(dict.fromkeys(source.place.path for source in sources))
    return Cited(path=path, citations=tuple(sorted(found, key=_order)))


def _flat(facts: object) -> Iterator[Fact[Any] | Term]:
    """Facts and terms, also from lists; what a contract does not have counts for nothing."""
    match facts:
        case None:
            return
        case list() | tuple():
            for fact in facts:
                yield from _flat(fact)
        case Fact() | Term():
            yield facts
        case _:
            raise MisusedFactError("the filter basis takes facts")


def _citations(source: Fact[Any] | Term) -> tuple[Citation, ...]:
    """What a fact rests on; an Appendix is cited itself."""
    if isinstance(source, Appendix):
        return (Citation(authority=Authority.APPENDIX, number=source.number.value),)
    return source.place.basis


def _order(citation: Citation) -> tuple[int, int, tuple[str, ...]]:
    """Articles before appendices, the contract before statutes."""
    rank = (Authority.PREAMBLE, Authority.ARTICLE, Authority.CHAPTER, Authority.APPENDIX,
            Authority.SIGNATURE_PAGE, Authority.STATUTE).index(citation.authority)
    return rank, citation.number, citation.items
