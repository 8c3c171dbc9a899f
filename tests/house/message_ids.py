"""Every English sentence that docgen says to people, found in its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from docgen.diagnostics.findings import Severity
from docgen.document.documents import State

ROOT = Path(__file__).parents[2]

# The first argument of these is a sentence.
_SAYING_FIRST = {"message", "UsageError", "MissingError", "DiskError", "ProducedFileError"}

# So it is of the function `said` of these files; elsewhere that name means other things.
_HELP = ("docgen/cli/options.py", "docgen/cli/program.py")

# These keywords of these calls are sentences.
_SAYING_KEYWORDS = {
    "Complaint": {"said", "observed", "required", "hint", "hint_without"},
    "Rule": {"question"},
}

# A sentence that is not written at the call, and where else it comes from.
_HANDED_ON: dict[tuple[str, str], tuple[str, ...]] = {
    ("docgen/cli/listing.py", "document.state.value"): tuple(State),
    ("docgen/cli/report.py", "_SEVERITIES[finding.severity]"): tuple(Severity),
    ("docgen/cli/report.py", "one"): tuple(f"%(count)s {one}" for one in Severity),
    ("docgen/cli/report.py", "several"): tuple(f"%(count)s {one}s" for one in Severity),
    ("docgen/cli/program.py", "text"): (),
    ("docgen/diagnostics/errors.py", "template"): (),
    ("docgen/facts/binding.py", "template"): (),
}

# What the library of the command line says of itself, to be said by our own catalogue.


def message_ids(root: Path = ROOT) -> dict[str, str]:
    """Collect the sentences, each with the first file and line that says it.

    Raises:
        ValueError: a sentence is put together where it is said, so that it cannot be found.
    """
    found: dict[str, str] = {}
    for path in sorted((root / "docgen").rglob("*.py")):
        file = path.relative_to(root).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                for said, line in _sentences(node, file):
                    found.setdefault(said, f"{file}:{line}")
    return found


def _sentences(call: ast.Call, file: str) -> Iterator[tuple[str, int]]:
    name = ast.unparse(call.func).rpartition(".")[2]
    is_saying = name in _SAYING_FIRST or (name == "said" and file in _HELP)
    spoken = list(call.args[:1]) if is_saying else []
    wanted = _SAYING_KEYWORDS.get(name, set())
    spoken += [keyword.value for keyword in call.keywords if keyword.arg in wanted]
    for expression in spoken:
        for text in _texts(expression, file):
            if text:
                yield text, expression.lineno


def _texts(expression: ast.expr, file: str) -> tuple[str, ...]:
    match expression:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.IfExp(body=one, orelse=other):
            return _texts(one, file) + _texts(other, file)
        case _:
            place = file, ast.unparse(expression)
            if place not in _HANDED_ON:
                raise ValueError(f"{file}:{expression.lineno}: no sentence: {place[1]}")
            return tuple(str(text) for text in _HANDED_ON[place])
