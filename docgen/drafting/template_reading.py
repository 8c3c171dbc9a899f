"""Templates read but not drafted: their texts, their statements, and what they have translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from jinja2 import Environment, TemplateSyntaxError, nodes

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.source import Source
from docgen.drafting.environment import environment
from docgen.drafting.failures import finding_of
from docgen.drafting.open_words import OPEN_WORDS
from docgen.drafting.passages import Passages, read_passages
from docgen.drafting.speaking import Speaker
from docgen.language import Language
from docgen.model.attendance import Means, Vote, Way
from docgen.model.board import Departure
from docgen.model.board_words import OutcomeWord, QuorumWord
from docgen.model.capital import Form
from docgen.model.meetings import Meeting
from docgen.model.notice_matters import ConsentMatter

TRANSLATING = ("_", "gettext", "ngettext")
"""The functions that look a sentence up in the catalogue."""

def _words_of(*literals: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(one) for literal in literals for one in get_args(literal)))


WORDS: Mapping[str, tuple[str, ...]] = {
    "form": tuple(str(one) for one in get_args(Form)[0]),
    "kind": _words_of(Meeting.model_fields["kind"].annotation),
    "means": _words_of(Means),
    "present": _words_of(Way),
    "vote": _words_of(Vote),
    "because": _words_of(Departure.model_fields["because"].annotation),
    "outcome": _words_of(OutcomeWord),
    "quorum": _words_of(QuorumWord),
    "to": _words_of(ConsentMatter.model_fields["to"].annotation),
    "holds": ("yes", "no"),
}
"""The words that the filter `word` can say, by the name of the field they stand in."""

Sentences = Mapping[str, tuple[Source, ...]]
"""Every English sentence with the places that say it; one that any paper may say has none."""


@dataclass(frozen=True, kw_only=True)
class TemplateRead:
    """One template taken apart."""

    name: str
    passages: Passages
    tree: nodes.Template


def grammar() -> Environment:
    """The Jinja of our templates, for reading alone."""
    speaker = Speaker(Language.EN, lambda sentence: sentence, {})
    return environment({}, speaker, lambda _: None)


def read_templates(
    sources: Mapping[str, str], jinja: Environment
) -> tuple[tuple[TemplateRead, ...], tuple[Finding, ...]]:
    """Read templates by their path below the templates folder.

    Those in which Jinja finds a slip of grammar give that finding instead.
    """
    read: list[TemplateRead] = []
    findings: list[Finding] = []
    for name in sorted(sources):
        try:
            passages = read_passages(f"templates/{name}", sources[name], jinja)
            tree = jinja.parse(sources[name], name, name)
        except TemplateSyntaxError as error:
            findings.append(finding_of(error, name))
        else:
            read.append(TemplateRead(name=name, passages=passages, tree=tree))
    return tuple(read), tuple(findings)


def sentences_of(templates: Iterable[TemplateRead]) -> Sentences:
    """Every sentence for which the catalogue needs Chinese, in the order of a catalogue.

    First what the templates say, then the words that facts are said with.
    """
    found: dict[str, tuple[Source, ...]] = {}
    words: dict[str, tuple[Source, ...]] = {}
    for template in templates:
        for node in template.tree.find_all((nodes.Call, nodes.Filter)):
            place = Source(template.passages.file, node.lineno)
            for sentence in _sentences(node):
                found[sentence] = (*found.get(sentence, ()), place)
            for word in _words(node):
                words[word] = (*words.get(word, ()), place)
    return {**found, **words, **dict.fromkeys(OPEN_WORDS.values(), ())}


def _sentences(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Call(node=nodes.Name(name=name), args=said) if name in TRANSLATING:
            for argument in said[: 2 if name == "ngettext" else 1]:
                if isinstance(argument, nodes.Const):
                    yield str(argument.value)
        case _:
            return


def _words(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Filter(name="word", args=[_, nodes.Const(value=field)]):
            for word in WORDS.get(field, ()):
                yield word.capitalize()
        case _:
            return
