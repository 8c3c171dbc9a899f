"""What can be wrong with a template or a catalogue, as findings at their lines."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, Value, message
from docgen.diagnostics.source import Source
from docgen.drafting.pairing import UnequalSkeletonsError, UnexpectedElementError
from docgen.drafting.spoken import MisusedFactError, NotAgreedError
from docgen.language.catalogues import UntranslatedError
from docgen.model.facts import OpenFactError


class TemplateFaultError(Exception):
    """A template asked Python for something that it cannot do, such as adding a name to a sum."""


FAILURES = (
    TemplateError,
    MisusedFactError,
    NotAgreedError,
    OpenFactError,
    UnequalSkeletonsError,
    UnexpectedElementError,
    UntranslatedError,
    TemplateFaultError,
)
"""What drafting may meet: faults of template or catalogue, not of the machine."""

_OF_PYTHON = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@contextmanager
def faults_of_templates() -> Iterator[None]:
    """Tell what fails in a template's own line from what fails in docgen.

    Raises:
        TemplateFaultError: Python met the failure in the template or in Jinja.
    """
    try:
        yield
    except FAILURES:
        raise
    except _OF_PYTHON as error:
        *_, innermost = traceback.walk_tb(error.__traceback__)
        if _is_of_template(innermost[0].f_code.co_filename):
            raise _fault(error) from error
        raise
    except RecursionError as error:
        # What takes itself in runs out of room wherever Python happens to be.
        files = (frame.f_code.co_filename for frame, _ in traceback.walk_tb(error.__traceback__))
        if any(file.endswith(".xml") for file in files):
            raise _fault(error) from error
        raise


def _is_of_template(file: str) -> bool:
    return file.endswith(".xml") or "jinja2" in Path(file).parts


def _fault(error: Exception) -> TemplateFaultError:
    fault = TemplateFaultError(f"{type(error).__name__}: {error}")
    return fault.with_traceback(error.__traceback__)


def finding_of(error: Exception, template: str) -> Finding:
    """Make the finding of a failure; `template` is the one that was being drafted."""
    at = _line_in_template(error, template)
    match error:
        case UnequalSkeletonsError() | UnexpectedElementError():
            return _of_markup(error)
        case UntranslatedError(file=file, sentence=sentence):
            return _finding(
                "untranslated",
                at,
                message("this sentence has no Chinese in %(file)s", {"file": file}),
                sentence,
                message("add an entry with this msgid and its Chinese to the catalogue"),
            )
        case NotAgreedError() | OpenFactError():
            return _of_fact(error, at)
        case MisusedFactError():
            misused = message("a fact is used otherwise than through a formatting filter")
            return _template(at, misused, str(error))
        case TemplateError():
            return _of_jinja(error, at)
        case _:
            return _template(at, message("the template cannot be drafted"), str(error))


def _of_markup(error: UnequalSkeletonsError | UnexpectedElementError) -> Finding:
    source = Source(f"templates/{error.template}", error.line)
    match error:
        case UnequalSkeletonsError(zh=zh, en=en):
            return _finding(
                "unequal-skeletons",
                source,
                message("the two languages do not have the same blocks here"),
                message("zh: %(zh)s; en: %(en)s", {"zh": zh, "en": en}),
                message("take out what only one language has; templates know no language"),
            )
        case UnexpectedElementError(tag=tag):
            return _finding(
                "template-element",
                source,
                message("this cannot stand here"),
                tag,
                message("see the list of elements in the guide for templates"),
            )


def _of_fact(error: NotAgreedError | OpenFactError, at: Source) -> Finding:
    match error:
        case NotAgreedError(fact=fact):
            return _finding(
                "not-agreed-printed",
                fact.source,
                message("the paper states this fact, about which nothing was agreed"),
                fact.note,
                message(
                    "write the value here, or leave it out in %(place)s with: is agreed",
                    {"place": str(at)},
                ),
            )
        case OpenFactError(fact=fact):
            return _finding(
                "open-fact-read",
                at,
                message("the template reads the value of a fact that may be open"),
                fact.path,
                message("print it through a filter, or ask first: is stated"),
            )


def _of_jinja(error: TemplateError, at: Source) -> Finding:
    match error:
        case TemplateNotFound():
            return _template(at, message("this template does not exist"), str(error.name))
        case TemplateSyntaxError(lineno=line, message=said):
            source = Source(f"templates/{error.name}", line) if error.name else at
            return _template(source, message("the template cannot be read"), said or "")
        case UndefinedError():
            unknown = message("the template names something that does not exist")
            return _template(at, unknown, error.message or "")
        case _:
            return _template(at, message("the template cannot be drafted"), repr(error))


def _template(source: Source, said: Message, observed: Value) -> Finding:
    hint = message("print facts as {{ fact | filter }}; see the guide for templates")
    return _finding("template", source, said, observed, hint)


def _finding(
    code: str, source: Source, said: Message, observed: Value, hint: Message
) -> Finding:
    return Finding(code=code, source=source, message=said, observed=observed, hint=hint)


def _line_in_template(error: Exception, template: str) -> Source:
    """The innermost line of a template on the way to the failure."""
    place = Source(f"templates/{template}")
    step: TracebackType | None = error.__traceback__
    while step is not None:
        file = step.tb_frame.f_code.co_filename
        if file.endswith(".xml") and "/" in file:
            place = Source(f"templates/{file}", step.tb_lineno)
        step = step.tb_next
    return place
