"""The findings of slips in templates."""

from __future__ import annotations

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.diagnostics.source import Source


def untranslated(source: Source, typed: str) -> Finding:
    """Words that would stand in both languages."""
    return _slip(
        "template-untranslated",
        source,
        message("these words would stand in both languages as they are"),
        typed,
        message("put them between {% trans %} and {% endtrans %}, or into _(\"…\")"),
    )


def typed_number(source: Source, typed: str, *, in_words: bool) -> Finding:
    """A number that was typed instead of printed from a fact."""
    code, said = "template-figure", message("a figure or a date is typed into a template")
    if in_words:
        code = "template-number-words"
        said = message("a number in words is typed into a template")
    hint = message("print the fact; a number that is only a number is {{ … | plain }}")
    return _slip(code, source, said, typed, hint)


def unmarked(source: Source, typed: str) -> Finding:
    """Something printed of which nobody could tell which fact it is."""
    return _slip(
        "template-unmarked",
        source,
        message("this is printed without a formatting filter"),
        typed,
        message("print facts as {{ fact | filter }}; see the guide for templates"),
    )


def bypass(source: Source, typed: str) -> Finding:
    """A part of Jinja that would let text through unseen."""
    return _slip(
        "template-bypass",
        source,
        message("this would print what is neither marked nor translated"),
        typed,
        message("print facts through filters, and sentences through {% trans %}"),
    )


def unknown(source: Source, typed: str, known: str) -> Finding:
    """A filter, test or function that templates do not have."""
    return Finding(
        code="template",
        source=source,
        message=message("templates have no filter, test or function of this name"),
        observed=typed,
        required=known,
        hint=message("use one of those named"),
    )


def unknown_words(source: Source, field: str, known: str) -> Finding:
    """A vocabulary whose words nobody could be sure to have Chinese for."""
    return Finding(
        code="template-word",
        source=source,
        message=message("the filter word does not know the words of this field"),
        observed=field,
        required=known,
        hint=message("name the field that the word stands in"),
    )


def lone_percent(source: Source, typed: str) -> Finding:
    """A percent sign that would be taken for the beginning of a place."""
    return _slip(
        "template-percent",
        source,
        message("a single percent sign stands in a sentence in _(…)"),
        typed,
        message("type it twice (%%), or put the sentence between {% trans %} and {% endtrans %}"),
    )


def _slip(code: str, source: Source, said: Message, observed: str, hint: Message) -> Finding:
    return Finding(code=code, source=source, message=said, observed=observed, hint=hint)
