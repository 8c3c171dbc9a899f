"""What is said about each slip in the lines of a data file, and how it is mended."""

from __future__ import annotations

import re

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.diagnostics.source import Source

CLOSERS = {"[": "]", "{": "}"}
ASCII_FORMS = dict(zip("，：；［］｛｝【】、", ",:;[]{}[],", strict=True))


_HELD = re.compile("[“”„]([^“”„]*)[“”„]")


def quoted(text: str) -> str:
    """Put a text into quote marks as YAML wants them, in place of those of print around it."""
    if held := _HELD.fullmatch(text):
        text = held[1]
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def full_width_colon(source: Source, key: str) -> Finding:
    """`name：x`."""
    return Finding(
        code="full-width-colon",
        source=source,
        message=message("The colon after `%(key)s` is full-width.", {"key": key}),
        observed=f"{key}：",
        required=message("an ASCII colon and a space"),
        hint=message("Type `%(form)s`; put a text that is no key in quotes.", {"form": f"{key}: "}),
    )


def missing_space(source: Source, key: str, rest: str) -> Finding:
    """`amount:100`."""
    return Finding(
        code="missing-space-after-colon",
        source=source,
        message=message("A space is missing after the colon of `%(key)s`.", {"key": key}),
        observed=f"{key}:{rest}",
        required=message("a space after the colon"),
        hint=_type(f"{key}: {rest}"),
    )


def missing_space_after_hyphen(source: Source, text: str) -> Finding:
    """`-A1` for an element of a list."""
    return Finding(
        code="missing-space-after-hyphen",
        source=source,
        message=message("A space is missing after the hyphen."),
        observed=text,
        required=message("a hyphen and a space"),
        hint=_type(f"- {text[1:]}"),
    )


def dash_for_hyphen(source: Source, text: str) -> Finding:
    """`— A1` for an element of a list."""
    return Finding(
        code="dash-for-hyphen",
        source=source,
        message=message("An element of a list begins with a hyphen, not with %(mark)s.",
                        {"mark": text[0]}),
        observed=text,
        required=message("a hyphen and a space"),
        hint=_type(f"- {text.lstrip(text[0] + ' ')}"),
    )  # fmt: skip


def missing_colon_after(source: Source, key: str) -> Finding:
    """`breach` above lines that stand below it."""
    return Finding(
        code="missing-colon",
        source=source,
        message=message("The colon after `%(key)s` is missing.", {"key": key}),
        observed=key,
        required=f"{key}:",
        hint=_type(f"{key}:"),
    )


def missing_colon(source: Source, text: str, is_below_text: bool = False) -> Finding:
    """A line or an entry that is no `key: value`; it may go on with the text above it."""
    if found := _OTHER_SIGN.fullmatch(text):
        return Finding(
            code="missing-colon",
            source=source,
            message=message("The colon after `%(key)s` is missing.", {"key": found[1]}),
            observed=f"{found[1]}{found[2]}",
            required=f"{found[1]}:",
            hint=_type(f"{found[1]}: {found[3]}"),
        )
    hint = message(
        "Type a key, a colon and a space before the text; a comment begins with # and a space."
    )
    if is_below_text:
        hint = message(
            "If it goes on with the text above, put both on one line; "
            "else type a key, a colon and a space before it."
        )
    if found := _PERHAPS_KEY.fullmatch(text):
        hint = message(
            "Type `%(form)s`, if `%(key)s` is the key; a comment begins with # and a space.",
            {"form": f"{found[1]}: {found[2]}", "key": found[1]},
        )
    return Finding(
        code="missing-colon",
        source=source,
        message=message("A key and a colon are missing here."),
        observed=text,
        required="key: value",
        hint=hint,
    )


_OTHER_SIGN = re.compile("([a-z_]+) *([;；=＝∶]) *([^ ].*)")
_PERHAPS_KEY = re.compile("([a-z_]+) +([^ ].*)")


def hash_cuts_text(source: Source, form: str) -> Finding:
    """`张三 #1 室`, which would lose its end."""
    return Finding(
        code="hash-cuts-text",
        source=source,
        message=message("Everything from the # on would be lost as a comment."),
        observed="#",
        required=message("text in quotes, or a comment with a space after the #"),
        hint=message("Type `%(form)s`.", {"form": form}),
    )


def comma_cuts_text(source: Source, entry: str, form: str) -> Finding:
    """`{en: Valence Technology, Inc., zh: …}`."""
    return Finding(
        code="comma-cuts-text",
        source=source,
        message=message("A comma inside { } cuts this text in two."),
        observed=entry,
        required=message("quotes around a text with a comma"),
        hint=_type(form),
    )


def colon_in_text(source: Source, text: str) -> Finding:
    """`note: see: Article 3`."""
    return Finding(
        code="colon-in-text",
        source=source,
        message=message("A second colon stands in the value of one key."),
        observed=text,
        required=message("quotes around a text with a colon and a space"),
        hint=_type(quoted(text)),
    )


def brackets_need_quotes(source: Source, text: str) -> Finding:
    """`[a: b: c]`."""
    return Finding(
        code="brackets-need-quotes",
        source=source,
        message=message("The text in these brackets cannot be read without quotes."),
        observed=text,
        required=message("quotes inside the brackets"),
        hint=_type(f"[{quoted(text)}]"),
    )


def brackets_in_text(source: Source, text: str) -> Finding:
    """`[Fengfan] Company`."""
    return Finding(
        code="brackets-in-text",
        source=source,
        message=message("Brackets around a part of a text need quotes around the whole."),
        observed=text,
        required=message("quotes around the whole text"),
        hint=_type(quoted(text)),
    )


def text_after_quote(source: Source, text: str) -> Finding:
    """`"Valence" Technology`, or a quote mark inside a quoted text."""
    within = text[1:-1] if text[0] == text[-1] else text
    return Finding(
        code="text-after-quote",
        source=source,
        message=message("Text follows after the closing quote mark."),
        observed=text,
        required=message("quotes around the whole text"),
        hint=_type(quoted(within)),
    )


def unclosed(source: Source, opener: str) -> Finding:
    """A quote mark or bracket that is never closed."""
    closer = CLOSERS.get(opener, opener)
    return Finding(
        code="unclosed",
        source=source,
        message=message("The %(opener)s is not closed.", {"opener": opener}),
        observed=opener,
        required=closer,
        hint=message("Type %(closer)s where the text ends.", {"closer": closer}),
    )


def full_width_punctuation(source: Source, mark: str) -> Finding:
    """`{en: x， zh: y｝`."""
    ascii_form = ASCII_FORMS[mark]
    return Finding(
        code="full-width-punctuation",
        source=source,
        message=message("The %(mark)s is full-width where YAML wants ASCII.", {"mark": mark}),
        observed=mark,
        required=ascii_form,
        hint=message(
            "Type `%(ascii)s` here; put a text that holds `%(mark)s` in quotes.",
            {"ascii": ascii_form, "mark": mark},
        ),
    )


def full_width_form(source: Source, mark: str, form: str) -> Finding:
    """`[A1、A2]` or `｛zh: x｝`, which YAML takes for one text."""
    return Finding(
        code="full-width-punctuation",
        source=source,
        message=message("The %(mark)s is full-width where YAML wants ASCII.", {"mark": mark}),
        observed=mark,
        required=ASCII_FORMS.get(mark, form[0]),
        hint=_type(form),
    )


def _type(form: str) -> Message:
    return message("Type `%(form)s`.", {"form": form})
