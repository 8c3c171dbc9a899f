"""The filling of a skeleton: what stands between << and >>."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docgen.model.citations import Authority, Citation

_PLACE = re.compile(r"<<(\w+)>>")

Filling = Mapping[str, str | tuple[str, ...]]
"""What stands in each place: a text, or lines that take the place of their line."""


def fill(skeleton: str, filling: Filling) -> str:
    """Fill the places of a skeleton; a line with a place for which there is nothing is left out.

    With the line of a key go the comments right above it.

    Raises:
        KeyError: nobody has said what stands in a place.
    """
    made: list[str] = []
    for line in skeleton.splitlines():
        filled = tuple(_lines(line, filling))
        if not filled and not _is_comment(line):
            while made and _is_comment(made[-1]) and _indent(made[-1]) == _indent(line):
                made.pop()
        made.extend(filled)
    return "".join(f"{line}\n" for line in made)


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _lines(line: str, filling: Filling) -> Iterator[str]:
    """What a line of a skeleton becomes: one line, several, or none."""
    match filling.get(line.strip().removeprefix("<<").removesuffix(">>")):
        case tuple() as block:
            yield from (f"{_indent(line)}{one}".rstrip() for one in block)
        case _:
            if all(filling[name] for name in _PLACE.findall(line)):
                yield _PLACE.sub(lambda place: str(filling[place[1]]), line)


def typed(citations: tuple[Citation, ...]) -> str:
    """Citations as people type them after `basis:`; nothing where there are none."""
    texts = [_typed(one) for one in citations]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]" if texts else ""


def _typed(one: Citation) -> str:
    items = "".join(f"({item})" for item in one.items[: -1 if one.unnumbered else None])
    counted = f" item {one.items[-1]}" if one.unnumbered else ""
    match one.authority:
        case Authority.PREAMBLE | Authority.SIGNATURE_PAGE:
            return one.authority.value.capitalize()
        case Authority.STATUTE:
            return f"{one.statute} {one.number}{items}"
        case _:
            return f"{one.authority.value.capitalize()} {one.number}{items}{counted}"
