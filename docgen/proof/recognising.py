"""The recogniser: what a text mentions, in whichever language it is written."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from docgen.proof.amounts_in_chinese import amounts_in_chinese
from docgen.proof.amounts_in_english import amounts_in_english
from docgen.proof.amounts_in_figures import amounts_in_figures
from docgen.proof.articles import articles
from docgen.proof.counts import counts
from docgen.proof.dates import dates
from docgen.proof.known import Known
from docgen.proof.mentions import Mention
from docgen.proof.shares import shares
from docgen.proof.spans import Finder, Found, longest_first
from docgen.proof.tidying import tidy

_FINDERS: tuple[Finder, ...] = (
    amounts_in_figures,
    amounts_in_chinese,
    amounts_in_english,
    dates,
    shares,
    articles,
    counts,
)
"""All finders; of equally long finds the earlier finder's counts."""

_REMEMBERED = 1 << 15


def recognise(text: str, known: Known) -> Counter[Mention]:
    """Count what is mentioned. Of overlapping readings the longest counts, and only it."""
    return Counter(found.mention for found in find_all(tidy(text), known))


def mentions(text: str, known: Known) -> frozenset[Mention]:
    """What is mentioned at all; a sentence of many papers is read once."""
    found = known.mentioned.get(text)
    if found is None:
        found = known.mentioned[text] = frozenset(recognise(text, known))
    return found


def find_all(tidied: str, known: Known) -> tuple[Found, ...]:
    """Find the mentions in a tidy text, in order."""
    return longest_first([*known.find(tidied), *_figures(tidied)])


@lru_cache(maxsize=_REMEMBERED)
def _figures(tidied: str) -> tuple[Found, ...]:
    """What the finders find: the same sentences stand in many papers."""
    return tuple(found for finder in _FINDERS for found in finder(tidied))
