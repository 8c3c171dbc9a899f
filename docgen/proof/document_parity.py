"""Whether both languages of a document state the same facts and the same figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from docgen.diagnostics.findings import Finding, in_order
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.document.blocks import Annex, AnyBlock
from docgen.document.documents import Document
from docgen.document.inlines import Inline, Said, Strong, facts_in, text_of
from docgen.model.facts import Fact
from docgen.proof.known import Known
from docgen.proof.mentions import Mention, said_all
from docgen.proof.recognising import mentions
from docgen.proof.slots import LANGUAGES, PlacedSlot, slots_of

Facts = Mapping[str, Fact[Any]]
"""Facts by path: they know where they were typed."""

_IN_SEQUENCE = (
    frozenset(
        {
            "amount",
            "amount_in_full",
            "amount_in_text",
            "amount_in_words",
            "share",
            "rounded_share",
            "share_in_words",
        }
    ),
    frozenset({"date", "solemn_date"}),
    frozenset({"period", "count"}),
)
"""Forms whose facts stand in the same order in both languages: nothing else tells which
figure is which, where several stand in one sentence."""


def compare_languages(
    document: Document, known: Known, facts: Facts
) -> tuple[Finding, ...]:
    """Compare the two sides of every text: facts, their order, and what is mentioned.

    A difference inside a text that somebody typed in both languages is placed there, any other
    at the line of the template. The list of open points is left out: a note in brackets is
    typed in one language, and readers of the other get the words of its type.
    """
    found: list[Finding] = []
    blocks = tuple(block for block in document.blocks if not _lists_open_points(block))
    for placed in slots_of(replace(document, blocks=blocks)):
        found.extend(_compare_facts(placed, facts))
        found.extend(_compare_mentions(placed, known, facts))
    return in_order(found)


def _lists_open_points(block: AnyBlock) -> bool:
    match block:
        case Annex(is_open_points=is_open_points):
            return is_open_points
        case _:
            return False


def _compare_facts(placed: PlacedSlot, facts: Facts) -> Iterator[Finding]:
    zh, en = (facts_in(placed.slot.said_in(language)) for language in LANGUAGES)
    if [(one.path, one.form) for one in zh] == [(one.path, one.form) for one in en]:
        return
    only_zh, only_en = _counted(zh) - _counted(en), _counted(en) - _counted(zh)
    if only_zh or only_en:
        paths = dict.fromkeys(path for path, _ in (*only_zh, *only_en))
        yield Finding(
            code="parity-facts",
            source=placed.source,
            message=message("the two languages do not state the same facts"),
            observed=message(
                "Chinese has besides: %(zh)s; English has besides: %(en)s",
                {"zh": _named(only_zh), "en": _named(only_en)},
            ),
            required=message("the same facts, as often and in the same forms"),
            hint=message("correct the translation in papers.po, or the template"),
            also=tuple(facts[path].source for path in paths if path in facts),
        )
        return
    for forms in _IN_SEQUENCE:
        in_zh, in_en = _sequence(zh, forms), _sequence(en, forms)
        if in_zh != in_en:
            yield Finding(
                code="parity-order",
                source=placed.source,
                message=message("the two languages state figures or dates in a different order"),
                observed=message("Chinese: %(zh)s; English: %(en)s", {"zh": in_zh, "en": in_en}),
                required=message("the same order in both languages"),
                hint=message("exchange the placeholders, or word one sentence anew"),
            )


def _counted(facts: Iterable[Said]) -> Counter[tuple[str, str]]:
    return Counter((fact.path, fact.form) for fact in facts)


def _named(facts: Counter[tuple[str, str]]) -> str:
    return ", ".join(f"{path} ({form})" for path, form in sorted(facts.elements())) or "–"


def _sequence(facts: Iterable[Said], forms: frozenset[str]) -> str:
    return ", ".join(fact.path for fact in facts if fact.form in forms)


def _compare_mentions(placed: PlacedSlot, known: Known, facts: Facts) -> Iterator[Finding]:
    slot = placed.slot
    if slot.is_same_in_both:
        return
    typed = _differing_facts(placed, known)
    for path, zh, en in typed:
        typed_at = (facts[one].source for one in _written(path) if one in facts)
        place = next(typed_at, placed.source)
        yield _difference(place, zh, en, also=(placed.source,))
    aside = frozenset(path for path, _, _ in typed) | _half_open(placed)
    zh, en = (mentions(_without(slot.said_in(language), aside), known) for language in LANGUAGES)
    if zh != en:
        yield _difference(placed.source, zh, en, also=())


Differing = tuple[str, Set[Mention], Set[Mention]]


def _differing_facts(placed: PlacedSlot, known: Known) -> tuple[Differing, ...]:
    """The facts whose own words mention different things in the two languages."""
    zh, en = (
        {fact.path: fact for fact in facts_in(placed.slot.said_in(language))}
        for language in LANGUAGES
    )
    found: list[Differing] = []
    for path in zh.keys() & en.keys() - _half_open(placed):
        in_zh, in_en = (mentions(text_of((one[path],)), known) for one in (zh, en))
        if in_zh != in_en:
            found.append((path, in_zh, in_en))
    return tuple(found)


def _half_open(placed: PlacedSlot) -> frozenset[str]:
    """The facts in brackets in one language alone: they are compared once both are settled."""
    zh, en = (
        {fact.path: fact.certainty for fact in facts_in(placed.slot.said_in(language))}
        for language in LANGUAGES
    )
    return frozenset(path for path in zh.keys() & en.keys() if zh[path] != en[path])


def _written(path: str) -> tuple[str, ...]:
    return (f"{path}.zh", f"{path}.en", path)


def _without(inlines: Iterable[Inline], aside: frozenset[str]) -> str:
    return "".join(_said(inline, aside) for inline in inlines)


def _said(inline: Inline, aside: frozenset[str]) -> str:
    match inline:
        case Said(path=path) if path in aside:
            return " "
        case Strong(inlines=inner):
            return _without(inner, aside)
        case _:
            return text_of((inline,))


def _difference(
    place: Source, zh: Set[Mention], en: Set[Mention], also: tuple[Source, ...]
) -> Finding:
    only_zh, only_en = said_all(zh - en), said_all(en - zh)
    return Finding(
        code="parity-figures",
        source=place,
        message=message("the two languages do not mention the same figures, dates or names"),
        observed=message(
            "only in Chinese: %(zh)s; only in English: %(en)s",
            {"zh": only_zh, "en": only_en},
        ),
        required=message("the same in both languages"),
        hint=message("correct the one that is wrong"),
        also=also,
    )

