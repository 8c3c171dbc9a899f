"""Elements of Word's markup where python-docx has no call for them."""

from __future__ import annotations

import re

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

SHAPE_NAMESPACE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

_TAG = re.compile(r"^<([\w:]+)")
_DRAWING = " ".join(
    (
        nsdecls("w", "a", "wp"),
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        f'xmlns:wps="{SHAPE_NAMESPACE}"',
    )
)


def word_element(xml: str) -> BaseOxmlElement:
    """Make an element of the text from its markup, without namespaces declared."""
    return _parsed(xml, nsdecls("w"))


def drawing_element(xml: str) -> BaseOxmlElement:
    """Make an element that holds a drawing."""
    return _parsed(xml, _DRAWING)


def _parsed(xml: str, namespaces: str) -> BaseOxmlElement:
    made: BaseOxmlElement = parse_xml(_TAG.sub(rf"<\1 {namespaces}", xml))
    return made


def tag_of(element: BaseOxmlElement) -> str:
    """Give an element's tag with its usual prefix."""
    namespace, _, name = str(element.tag)[1:].partition("}")
    prefix = next(prefix for prefix, uri in nsmap.items() if uri == namespace)
    return f"{prefix}:{name}"


def put_in_order(parent: BaseOxmlElement, element: BaseOxmlElement, order: tuple[str, ...]) -> None:
    """Put an element where the schema's order of siblings has it; tags of `order` only."""
    later = order[order.index(tag_of(element)) + 1 :]
    following = [found for tag in later if (found := parent.find(qn(tag))) is not None]
    if following:
        following[0].addprevious(element)
    else:
        parent.append(element)
