"""Checks of style sheets: nothing that is said may be hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source

_HIDING = re.compile(
    r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip|scroll|auto)"
    r"|display\s*:\s*none"
    r"|visibility\s*:\s*(?:hidden|collapse)"
    r"|opacity\s*:"
    r"|white-space\s*:\s*(?:nowrap|pre)\b"
    r"|text-overflow\s*:"
    r"|clip(?:-path)?\s*:"
    r"|(?<![-\w])position\s*:\s*(?:absolute|fixed|relative|sticky)"
    r"|(?<![-\w])(?:z-index|transform|rotate|scale|translate)\s*:"
    r"|(?:letter-spacing|word-spacing|text-indent)\s*:\s*-"
    r"|line-height\s*:\s*0(?![.\d]*[1-9])"
    r"|font-size\s*:\s*0(?![.\d]*[1-9])"
    r"|(?<![-\w])color\s*:\s*(?:white|transparent|#fff(?:f{3}|f{5})?|rgba?\([^)]*\))",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def check_styles(styles: Mapping[str, str]) -> Iterator[Finding]:
    """Find declarations that could take words off the page, by style sheet and line.

    `styles` maps paths below the templates folder to their text.
    """
    for path in sorted(styles):
        text = _COMMENT.sub(_blanked, styles[path])
        for hiding in _HIDING.finditer(text):
            before = text[: hiding.start()]
            line = before.count("\n") + 1
            column = hiding.start() - (before.rfind("\n") + 1) + 1
            said = hiding.group()
            yield Finding(
                code="style-hides-text",
                source=Source(f"templates/{path}", line, column, len(said)),
                message=message("this declaration can take words off the page"),
                observed=said,
                required=message("a page on which everything said can be seen"),
                hint=message("take the declaration out"),
            )


def _blanked(comment: re.Match[str]) -> str:
    """Blanks for a comment, so that lines and columns stay what they are."""
    return re.sub(r"[^\n]", " ", comment.group())
