"""The rule that a basis names an article that the contract has."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts.wording import cite
from docgen.model.citations import Authority, Citation
from docgen.rules.rule import Breach, Case, NotApplicableError, Reading
from docgen.rules.saying import say


def articles_exist(case: Case, read: Reading) -> Iterator[Breach]:
    """Does every basis name an article that the contract has?

    The contract states under `articles` how many it has.
    """
    articles = case.contract.terms.articles
    if articles is None:
        raise NotApplicableError(message("the contract does not say how many articles it has"))
    last = read(articles)
    for citation, at in _cited(case):
        if citation.number > last:
            yield Breach(
                at=at,
                said=message("the contract has no such article"),
                observed=cite(citation),
                required=message("at most %(last)s", {"last": say(last)}),
                facts=(articles,),
                hint=message(
                    "look the article up again; how many there are stands at %(place)s",
                    {"place": str(articles.source)},
                ),
            )


def _cited(case: Case) -> Iterator[tuple[Citation, Source]]:
    """The articles that facts rest on, each once, with the place where it is named."""
    seen: set[Source] = set()
    for fact in case.contract.facts.values():
        for citation in fact.basis:
            at = citation.source
            if citation.authority is Authority.ARTICLE and at is not None and at not in seen:
                seen.add(at)
                yield citation, at
