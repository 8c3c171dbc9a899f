"""The question whether a fact stands in the article that is named as its basis."""

from collections.abc import Mapping
from typing import Any

FIGURES = ("amounts", "percentages", "numbers")


def stands_under(articles: Mapping[str, Mapping[str, Any]], basis_article: str, said: str) -> bool:
    """Tell whether the article states the fact.

    `articles` is the mapping under "articles" in articles.json. `basis_article` is "31",
    "Article 31", "preamble" or "signature"; an article that does not exist states nothing.
    `said` is canonical: "USD 29900000", "49%", "60 day", "2002-11-08", "--12-31" (a day of
    every year), "Appendix 2", or a name. Names are compared without regard to case, commas,
    full stops and the amount of space; everything else must be the same to the letter.
    """
    article = articles.get(basis_article.removeprefix("Article").strip())
    if article is None:
        return False
    figures = {figure["value"] for kind in FIGURES for figure in article[kind]}
    if said in figures or said in article["dates"] or said in article["references"]:
        return True
    name = plain_name(said)
    return name != "" and name in {plain_name(one) for one in article["names"]}


def plain_name(name: str) -> str:
    """Reduce a name to what is compared."""
    return " ".join(name.casefold().replace(",", " ").replace(".", "").split())
