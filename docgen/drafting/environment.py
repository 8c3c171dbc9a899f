"""The one door of Jinja: closed, sandboxed, and silent about nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, StrictUndefined, pass_eval_context
from jinja2.bccache import Bucket
from jinja2.nodes import EvalContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from docgen.drafting.cited import cited_by
from docgen.drafting.failures import TemplateFaultError
from docgen.drafting.speaking import Speaker
from docgen.drafting.spoken import MisusedFactError, Spoken
from docgen.drafting.templates import StampingLoader
from docgen.model.facts import Fact, FactState

Translate = Callable[[str], str]


Measure = Callable[[Fact[Any]], None]
"""Told of every fact that gives something on the page its size or shape."""


def environment(
    sources: Mapping[str, str], speaker: Speaker, measure: Measure
) -> ImmutableSandboxedEnvironment:
    """Make the environment in which templates are drafted in the speaker's language.

    Templates cannot see which language it is.
    """
    made = ImmutableSandboxedEnvironment(
        loader=StampingLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
        # Folded constants would carry one language's words into the code that both share.
        optimized=False,
    )
    made.policies["ext.i18n.trimmed"] = True
    made.filters.clear()
    made.filters.update(speaker.filters())
    made.filters.update({"attr": _attribute(measure), "plain": _plain})
    made.tests["agreed"] = _is_agreed
    made.tests["stated"] = _is_stated
    made.tests["cited"] = _is_cited
    alias = made.globals["_"]
    made.globals.clear()
    made.globals.update({"_": alias, "mark": _mark})
    # Jinja's own callables would print anything that stands in a sentence.
    made.newstyle_gettext = True  # type: ignore[attr-defined]
    made.globals.update(
        {"gettext": _singular(speaker.translate), "ngettext": _plural(speaker.translate)}
    )
    return made


class _Compiled(BytecodeCache):
    """Keeps the last version of each compiled template in memory."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template whose text was compiled before."""
        checksum, code = self._last.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self._last[bucket.key] = (bucket.checksum, bucket.code)


@cache
def _compiled() -> _Compiled:
    """The templates compiled by this process: compiling one takes longer than drafting with it."""
    return _Compiled()


def _singular(translate: Translate) -> Callable[..., Markup]:
    def say(sentence: str, /, **places: Any) -> Markup:
        filled = {name: _only_marked(value) for name, value in places.items()}
        return _filled(translate(sentence), filled)

    return say


def _plural(translate: Translate) -> Callable[..., Markup]:
    def say(one: str, many: str, count: int, /, **places: Any) -> Markup:
        if type(count) is not int:
            raise MisusedFactError("the count of a plural is a plain whole number")
        filled = {
            name: value if value is count else _only_marked(value)
            for name, value in places.items()
        }
        return _filled(translate(one if count == 1 else many), filled)

    return say


def _filled(sentence: str, places: Mapping[str, Any]) -> Markup:
    """A sentence with its places filled.

    Raises:
        TemplateFaultError: the sentence has another place, or a percent sign that begins none.
    """
    try:
        return Markup(sentence) % places
    except (KeyError, ValueError, TypeError) as error:
        raise TemplateFaultError(f"{sentence}: {error}") from error


@pass_eval_context
def _finalize(_: EvalContext, value: Any) -> Any:
    """Judge what is printed, what was typed as a constant too.

    Without the context, Jinja would mark constants itself before it asks.
    """
    return _only_marked(value)


def _only_marked(value: Any) -> Any:
    """Let through what is marked or translated; anything else would be unmarked text."""
    if isinstance(value, Spoken | Markup):
        return value
    raise MisusedFactError(f"{type(value).__name__} printed without a formatting filter")


def _mark(name: str) -> Markup:
    """The markup of a page number or count, to stand inside a sentence."""
    return Markup("<{}/>").format(name)


def _attribute(measure: Measure) -> Callable[[object], Markup]:
    def give(value: object) -> Markup:
        """A size or a shape, as the value of an attribute of the markup."""
        if isinstance(value, Fact):
            measure(value)
            value = value.value
        return escape(str(value))

    return give


def _plain(value: object) -> Markup:
    """What is no fact: a number that is only a number, the name of a file."""
    if type(value) is int or isinstance(value, str):
        return escape(str(value))
    raise MisusedFactError(f"the filter plain takes no {type(value).__name__}")


def _is_agreed(fact: Fact[Any] | None) -> bool:
    """Is there anything to print, be it in brackets?"""
    return fact is not None and fact.state is not FactState.NOT_AGREED


def _is_stated(fact: Fact[Any] | None) -> bool:
    """Has the fact a value?"""
    return fact is not None and fact.settled is not None


def _is_cited(facts: object) -> bool:
    """Does any of the facts rest on an article? Else `| basis` names none."""
    return bool(cited_by(facts).citations)
