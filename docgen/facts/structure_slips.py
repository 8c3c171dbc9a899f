"""What is said about slips of structure: indentation, markers, the signs of YAML."""

from __future__ import annotations

import re

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.diagnostics.source import Source
from docgen.facts.slips import quoted

_ANCHOR = re.compile(r"&[\w-]+(?=\s|$|[,\]}])", re.ASCII)
_ALIAS = re.compile(r"\*[\w-]+\s*(?=$|[,\]}:#])", re.ASCII)
_TAG = re.compile(r"![!\w<]\S*|!(?=\s|$)", re.ASCII)


def sign_at_start(source: Source, text: str) -> Finding:
    """Judge a text that begins with a sign of YAML's own: `&`, `*`, `!`, `@`, `%` and so on."""
    if _ANCHOR.match(text):
        return anchor(source, text)
    if _ALIAS.match(text):
        return alias(source, text)
    if _TAG.match(text):
        return tag(source, text)
    return Finding(
        code="starts-with-indicator",
        source=source,
        message=message("A text without quotes cannot begin with %(sign)s.", {"sign": text[0]}),
        observed=text,
        required=message("quotes around the text"),
        hint=message("Type `%(form)s`.", {"form": quoted(text)}),
    )


def anchor(source: Source, text: str) -> Finding:
    """`&name`."""
    return Finding(
        code="anchor",
        source=source,
        message=message("Anchors (&) are not allowed: every fact is written out."),
        observed=text,
        required=message("the value itself"),
        hint=message(
            "Delete the & and the word after it; if it is text, type `%(form)s`.",
            {"form": quoted(text)},
        ),
    )


def alias(source: Source, text: str) -> Finding:
    """`*name`."""
    return Finding(
        code="alias",
        source=source,
        message=message("Aliases (*) are not allowed: every fact is written out."),
        observed=text,
        required=message("the value itself"),
        hint=message(
            "Write the value out again; if it is text, type `%(form)s`.", {"form": quoted(text)}
        ),
    )


def tag(source: Source, text: str) -> Finding:
    """`!!int`."""
    return Finding(
        code="tag",
        source=source,
        message=message("Tags (!) are not allowed: the schema knows the type."),
        observed=text,
        required=message("the value itself"),
        hint=message(
            "Delete the ! and the word after it; if it is text, type `%(form)s`.",
            {"form": quoted(text)},
        ),
    )


def merge_key(source: Source) -> Finding:
    """`<<:`."""
    return Finding(
        code="merge-key",
        source=source,
        message=message("Merge keys (<<) are not allowed: every fact is written out."),
        observed="<<",
        required=message("the keys and values themselves"),
        hint=message("Delete the line and write its keys and values out."),
    )


def multi_line_plain(source: Source, text: str) -> Finding:
    """A text without quotes that goes on in the next line."""
    return Finding(
        code="multi-line-plain",
        source=source,
        message=message("A text without quotes goes on in this line."),
        observed=text,
        required=message("a text on one line, in quotes, or below a |"),
        hint=message(
            "Put the whole text on one line, or in quotes; "
            "for lines of its own type | after the colon."
        ),
    )


def indentation(source: Source, wanted: int) -> Finding:
    """A line that stands neither beside nor below another."""
    hint = message(
        "Leave exactly %(number)s space(s) before the text, as in the line it belongs with.",
        {"number": str(wanted)},
    )
    if wanted == 0:
        hint = message("Delete the spaces before the text.")
    return Finding(
        code="indentation",
        source=source,
        message=message("This line is indented wrongly."),
        observed=message("%(number)s space(s)", {"number": str(source.column - 1)}),
        required=message("%(number)s space(s)", {"number": str(wanted)}),
        hint=hint,
    )


def side_by_side(source: Source, text: str) -> Finding:
    """A dash beside a key."""
    trouble = message("a list and a key cannot stand side by side")
    return syntax(source, text, trouble)


def tab(source: Source) -> Finding:
    """A tab where only spaces may stand."""
    return Finding(
        code="tab",
        source=source,
        message=message("A tab stands here."),
        observed=message("tab"),
        required=message("spaces"),
        hint=message("Delete the tab and type spaces."),
    )


def several_documents(source: Source, text: str) -> Finding:
    """A second `---`."""
    return Finding(
        code="several-documents",
        source=source,
        message=message("A file holds one document; here another one begins."),
        observed=text,
        required=message("one document in a file"),
        hint=message("Delete the line, or move what follows into a file of its own."),
    )


def directive(source: Source, text: str) -> Finding:
    """`%YAML 1.1`."""
    return Finding(
        code="directive",
        source=source,
        message=message("Directives (%) are not allowed."),
        observed=text,
        required=message("facts only"),
        hint=message("Delete the line."),
    )


def key_not_text(source: Source, text: str) -> Finding:
    """`? [a, b]`, or nothing, as a key."""
    return Finding(
        code="key-not-text",
        source=source,
        message=message("The key is not a word."),
        observed=text,
        required=message("a word, a colon and a space"),
        hint=message("Type a word as the key, without ? and without brackets."),
    )


def list_on_key_line(source: Source, text: str) -> Finding:
    """`key: - item`."""
    return Finding(
        code="list-on-key-line",
        source=source,
        message=message("A list cannot begin on the line of its key."),
        observed=text,
        required=message("each - on a line of its own"),
        hint=message(
            "Begin a new line before the -; if it is text, type `%(form)s`.",
            {"form": quoted(text)},
        ),
    )


def bad_escape(source: Source, text: str) -> Finding:
    """A backslash in double quotes that means nothing."""
    return Finding(
        code="bad-escape",
        source=source,
        message=message("The backslash in double quotes has no meaning here."),
        observed=text,
        required=message("two backslashes, or single quotes"),
        hint=message("Type `%(form)s`.", {"form": "\\" + text}),
    )


def conflict_marker(source: Source, text: str) -> Finding:
    """What git leaves where two versions could not be merged."""
    return Finding(
        code="conflict-marker",
        source=source,
        message=message("Two versions of this file were not merged to the end."),
        observed=text,
        required=message("one version"),
        hint=message("Keep the right lines; delete the others and <<<<<<<, =======, >>>>>>>."),
    )


def syntax(source: Source, text: str, trouble: Message) -> Finding:
    """Whatever else YAML cannot read."""
    return Finding(
        code="yaml-syntax",
        source=source,
        message=message("YAML cannot read this line: %(trouble)s.", {"trouble": trouble}),
        observed=text,
        required="key: value",
        hint=message("Look for a missing quote mark, bracket, colon or space; quote odd texts."),
    )
