"""Faults in a style sheet: declarations that can take words off the page."""

from __future__ import annotations

from tests.faults.line import styles
from tests.faults.record import Caught, Edit, Fault

HOUSE = "templates/_house/house.css"
CERTIFICATES = "templates/certificates/style.css"
_RULE = ".face > .end { height: 4mm; margin: 0; }"

_HIDING = {
    "what runs over is hidden": "overflow: hidden",
    "what runs over is clipped": "overflow-x: clip",
    "an element is not displayed": "display: none",
    "an element is not visible": "visibility: hidden",
    "an element is transparent": "opacity: 0",
    "lines do not break": "white-space: nowrap",
    "the text is white": "color: #fff",
    "the text is white in words": "COLOR: White",
    "the text has the color of nothing": "color: transparent",
    "the text has no size": "font-size: 0",
    "an element is laid over others": "position: absolute; top: 0",
    "an element is turned": "transform: rotate(90deg)",
    "letters are set upon each other": "letter-spacing: -1em",
    "lines are set upon each other": "line-height: 0",
    "the first line begins off the page": "text-indent: -999mm",
    "an element is cut out": "clip-path: inset(50%)",
}

STYLE_FAULTS = tuple(
    Fault(
        name=name,
        edits=(Edit(CERTIFICATES, f"{_RULE}\n.face {{ {declaration}; }}", _RULE),),
        caught=(Caught(styles, "style-hides-text", CERTIFICATES, f".face {{ {declaration}"),),
    )
    for name, declaration in _HIDING.items()
)
