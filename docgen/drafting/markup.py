"""Reading the markup that a template gave: elements, checked against the vocabulary."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.document.inlines import (
    Blank,
    Certainty,
    Inline,
    Inlines,
    LineBreak,
    PageCount,
    PageNumber,
    Said,
    Strong,
    Text,
)
from docgen.drafting.vocabulary import BLOCKS, INLINES

_SPACE = re.compile(r"[ \t\r\n]+")
_STAMP = re.compile(r' at="([^":]*):([0-9]+)"')


def read_markup(template: str, text: str) -> tuple[ET.Element | None, tuple[Finding, ...]]:
    """Parse what a template gave; an element that writers could not express is a finding."""
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        return None, (_malformed(template, text, error),)
    return root, tuple(_check(root, Source(f"templates/{template}")))


def place_of(element: ET.Element, template: str) -> tuple[str, int]:
    """The template and the line that asked for a block."""
    name, _, line = element.get("at", f"{template}:1").rpartition(":")
    return name, int(line)


def read_inlines(element: ET.Element) -> Inlines:
    """The text of an element, white space folded, none at its ends."""
    return _trimmed(tuple(_inlines(element)))


def _inlines(element: ET.Element) -> Iterator[Inline]:
    if element.text:
        yield Text(_SPACE.sub(" ", element.text))
    for child in element:
        yield _inline(child)
        if child.tail:
            yield Text(_SPACE.sub(" ", child.tail))


def _inline(element: ET.Element) -> Inline:
    match element.tag:
        case "fact":
            return _said(element)
        case "blank":
            return Blank(int(element.get("width", "10")))
        case "b":
            return Strong(tuple(_inlines(element)))
        case "br":
            return LineBreak()
        case "page":
            return PageNumber()
        case "pages":
            return PageCount()
        case other:
            raise ValueError(other)


def _said(element: ET.Element) -> Said:
    return Said(
        path=element.get("path", ""),
        form=element.get("form", ""),
        certainty=Certainty(element.get("certainty", "settled")),
        parts=tuple(_fact_parts(element)),
    )


def _fact_parts(element: ET.Element) -> Iterator[Text | Blank | Said]:
    # The text of a fact is left as the data have it: two blanks in a name are two blanks.
    if element.text:
        yield Text(element.text)
    for child in element:
        yield _said(child) if child.tag == "fact" else Blank(int(child.get("width", "10")))
        if child.tail:
            yield Text(child.tail)


def _trimmed(inlines: Inlines) -> Inlines:
    made = list(inlines)
    if made and isinstance(made[0], Text):
        made[0] = Text(made[0].text.lstrip(" "))
    if made and isinstance(made[-1], Text):
        made[-1] = Text(made[-1].text.rstrip(" "))
    return tuple(one for one in made if one != Text(""))


def _check(element: ET.Element, around: Source) -> Iterator[Finding]:
    """Check an element and what is in it; one without a stamp is placed where its block is."""
    known = BLOCKS.get(element.tag) or INLINES.get(element.tag)
    at = _stamped(element, around)
    if known is None:
        yield _unknown(at, f"<{element.tag}>", sorted(BLOCKS))
        return
    for attribute in sorted(set(element.attrib) - known.attributes - {"at"}):
        yield _unknown(at, attribute, sorted(known.attributes))
    if not known.has_text:
        loose = (element.text or "") + "".join(child.tail or "" for child in element)
        if loose.strip():
            yield _loose(element, at, loose.strip())
    for child in element:
        if child.tag in known.inside or not _is_known(child):
            yield from _check(child, at)
        else:
            yield _misplaced(child, element, _stamped(child, at), sorted(known.inside))


def _stamped(element: ET.Element, around: Source) -> Source:
    if "at" not in element.attrib:
        return around
    file, line = place_of(element, "")
    return Source(f"templates/{file}", line)


def _is_known(element: ET.Element) -> bool:
    return element.tag in BLOCKS or element.tag in INLINES


def _malformed(template: str, text: str, error: ET.ParseError) -> Finding:
    line, column = error.position
    lines = text.split("\n")
    near = lines[line - 1][max(0, column - 30) : column + 30]
    return Finding(
        code="template-markup",
        source=_innermost_open(text, Source(f"templates/{template}")),
        message=message("the markup of this template is not well formed"),
        observed=_STAMP.sub("", near).strip(),
        required=message("every tag closed, in the order in which it was opened"),
        hint=message("look for the tag that is not closed near the text shown"),
    )


def _innermost_open(text: str, otherwise: Source) -> Source:
    """The place of the innermost element that is open where the markup breaks."""
    places = [otherwise]
    try:
        for event, element in ET.iterparse(io.BytesIO(text.encode()), ("start", "end")):
            if event == "start":
                places.append(_stamped(element, places[-1]))
            else:
                places.pop()
    except ET.ParseError:
        pass
    return places[-1]


def _unknown(at: Source, name: str, known: list[str]) -> Finding:
    return Finding(
        code="template-element",
        source=at,
        message=message("templates have no element or attribute of this name"),
        observed=name,
        required=", ".join(known),
        hint=message("use one of those named"),
    )


def _misplaced(
    element: ET.Element, around: ET.Element, at: Source, possible: list[str]
) -> Finding:
    return Finding(
        code="template-element",
        source=at,
        message=message("this cannot stand in <%(tag)s>", {"tag": around.tag}),
        observed=f"<{element.tag}>",
        required=", ".join(possible) or message("text"),
        hint=message("use one of those named"),
    )


def _loose(element: ET.Element, at: Source, text: str) -> Finding:
    return Finding(
        code="template-loose-text",
        source=at,
        message=message("no text can stand directly in <%(tag)s>", {"tag": element.tag}),
        observed=text[:60],
        required=message("blocks"),
        hint=message("put the text into a paragraph: <p>…</p>"),
    )
