"""Words on a page compared with what was written, whatever the blanks and capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docgen.document.inlines import Certainty, Inline, Said, Strong, text_of

_PLACEHOLDER = re.compile(r"%\(\w+\)s")
_TAG = re.compile(r"</?\w+/?>")
_MARKED_BREAKS = "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}"


def folded(text: str) -> str:
    """The text without blanks and in small letters.

    Lines are broken and headings set in capitals where the typesetter wants it.
    """
    kept = (one for one in text if not one.isspace() and one not in _MARKED_BREAKS)
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in kept)


def literals(sentence: str) -> tuple[str, ...]:
    """The folded words of a sentence between its placeholders, the empty ones as well."""
    plain = _TAG.sub("", sentence).replace("%%", "%")
    return tuple(folded(part) for part in _PLACEHOLDER.split(plain))


def spans_of(sentence: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a sentence stand in a folded text; its placeholders match anything."""
    parts = literals(sentence)
    if not any(parts):
        return ()
    found = re.search("(?:.*?)".join(f"({re.escape(part)})" for part in parts), text)
    if found is None:
        return ()
    groups = range(1, len(parts) + 1)
    return tuple(found.span(group) for group in groups if found[group])


def marked(inlines: Iterable[Inline]) -> tuple[str, tuple[tuple[int, int, Said], ...]]:
    """The folded text of a line, and where in it each fact is said."""
    text = ""
    spans: list[tuple[int, int, Said]] = []
    for inline in inlines:
        match inline:
            case Strong(inlines=inner):
                more, inner_spans = marked(inner)
                spans.extend((a + len(text), b + len(text), said) for a, b, said in inner_spans)
            case _:
                more = folded(text_of((inline,)))
                if isinstance(inline, Said):
                    spans.append((len(text), len(text) + len(more), inline))
        text += more
    return text, tuple(spans)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Have two spans a character in common?"""
    return one[0] < other[1] and other[0] < one[1]


def is_open_to_words(span: tuple[int, int], spans: Iterable[tuple[int, int, Said]]) -> bool:
    """Can words of a catalogue stand there, outside what facts say for themselves?"""
    return not any(
        overlap(span, (start, end)) and said.certainty is Certainty.SETTLED and said.form != "word"
        for start, end, said in spans
    )
