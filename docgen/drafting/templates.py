"""Template sources: their folders, and the lines stamped on their block tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from jinja2 import BaseLoader, Environment, TemplateNotFound

from docgen.drafting.vocabulary import BLOCK_TAGS

_REMEMBERED = 512
_TAKES_IN = re.compile(r"""{%[-+]?\s*(?:import|from|include|extends)\s+["']([^"']+)["']""")
_TAG = re.compile(r"<(" + "|".join(sorted(BLOCK_TAGS, key=len, reverse=True)) + r")(?=[\s>/]|$)")


@lru_cache(maxsize=_REMEMBERED)
def stamp_lines(name: str, source: str) -> str:
    """Write the template's name and line into each block tag, for findings.

    Sentences are left alone, so that catalogues see them as written.
    """
    lines = source.split("\n")
    return "\n".join(
        _stamped(line, f"{name}:{number}") for number, line in enumerate(lines, start=1)
    )


def _stamped(line: str, place: str) -> str:
    return _TAG.sub(lambda tag: f'{tag[0]} at="{place}"', line)


def taken_in(name: str, sources: Mapping[str, str]) -> frozenset[str]:
    """A template with all that it takes in, and what those take in."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        template = waiting.pop()
        if template in sources and template not in found:
            found.add(template)
            waiting.extend(match[1] for match in _TAKES_IN.finditer(sources[template]))
    return frozenset(found)


class StampingLoader(BaseLoader):
    """Gives templates from texts in memory, by their path below the templates folder."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The stamped source of a template."""
        if template not in self.sources:
            raise TemplateNotFound(template)
        return stamp_lines(template, self.sources[template]), template, lambda: True
