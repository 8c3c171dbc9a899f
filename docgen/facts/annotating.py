"""Gives every written piece its path among the facts and the basis that it inherits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.model.citations import Citation, read_citation
from docgen.model.meant_words import citation_meant, citations_meant, names_paragraph
from docgen.model.written import (
    Place,
    Written,
    WrittenMapping,
    WrittenSequence,
    WrittenText,
)

BASIS = WrittenText("basis")
INFERRED = WrittenText("inferred")
_NAMING_KEYS = tuple(WrittenText(key) for key in ("id", "party", "office", "director", "year"))


def annotate(root: WrittenMapping, path: str) -> tuple[Finding, ...]:
    """Assign paths and bases below `root`, and take the keys `basis` and `inferred` out.

    `basis` names one citation or a list; a mapping's basis holds for everything inside it
    until one inside names its own. An element of a list is called by its id, its party, its
    office, its director or its year if it has one, else by its number from 1.
    """
    return tuple(_annotate(root, Place(source=root.place.source, path=path)))


def _annotate(written: Written, inherited: Place) -> Iterator[Finding]:
    own = written.place.source
    match written:
        case WrittenText():
            written.place = inherited.at(own)
        case WrittenSequence():
            written.place = inherited.at(own)
            for name, element in _named(written):
                yield from _annotate(element, inherited.below(name))
        case WrittenMapping():
            place = inherited.at(own)
            if BASIS in written:
                basis, findings = _read_basis(written.pop(BASIS))
                yield from findings
                place = replace(place, basis=basis)
            if INFERRED in written:
                reason, findings = _read_reason(written.pop(INFERRED))
                yield from findings
                place = replace(place, inferred=reason)
            written.place = place
            for key, value in written.items():
                yield from _annotate(value, place.below(key))


def _named(sequence: WrittenSequence) -> Iterator[tuple[str, Written]]:
    names = [_name(element) for element in sequence]
    for number, (name, element) in enumerate(zip(names, sequence, strict=True), start=1):
        # Two holders of one office, one after the other, must not share a path.
        yield (name if name and names.count(name) == 1 else f"{name}{number}"), element


def _name(element: Written) -> str:
    if isinstance(element, WrittenMapping):
        for key in _NAMING_KEYS:
            if isinstance(element.get(key), WrittenText):
                return str(element[key])
    return ""


def _read_basis(written: Written) -> tuple[tuple[Citation, ...], tuple[Finding, ...]]:
    is_list = isinstance(written, WrittenSequence)
    texts = written if isinstance(written, WrittenSequence) else [written]
    citations: list[Citation] = []
    findings: list[Finding] = []
    for text in texts:
        try:
            if not isinstance(text, WrittenText):
                raise ValueError("a citation is a text")
            citations.append(replace(read_citation(str(text)), source=text.place.source))
        except ValueError:
            findings.append(_no_citation(text, is_list))
    return tuple(citations), tuple(findings)


def _read_reason(written: Written) -> tuple[str, tuple[Finding, ...]]:
    if isinstance(written, WrittenText) and written.strip():
        return str(written), ()
    return "", (_no_reason(written),)


def _no_citation(written: Written, is_in_list: bool) -> Finding:
    is_text = isinstance(written, WrittenText)
    return Finding(
        code="citation",
        source=written.place.source,
        message=message("this is not a citation"),
        observed=str(written) if is_text else "",
        required=message("an article, an appendix or a statute's article"),
        hint=_citation_hint(str(written) if is_text else "", is_in_list),
    )


def _citation_hint(typed: str, is_in_list: bool) -> Message:
    meant = citation_meant(typed)
    if several := ", ".join(citations_meant(typed)):
        meant = several if is_in_list else f"[{several}]"
    if meant and names_paragraph(typed):
        return message(
            "an unnumbered paragraph is not named, only its article: type %(meant)s",
            {"meant": meant},
        )
    if meant:
        return message("type %(meant)s", {"meant": meant})
    return message(
        "type it like one of these: %(examples)s",
        {"examples": "Article 104(1), Article 54 item 4, Appendix 2, IR 29"},
    )


def _no_reason(written: Written) -> Finding:
    return Finding(
        code="reason-missing",
        source=written.place.source,
        message=message("a reason is missing"),
        required=message("a sentence that says why"),
        hint=message("write why the contract does not state it in so many words"),
    )
