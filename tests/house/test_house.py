"""The house stands as its own rules say."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import click
import pytest

from docgen.cli.program import program
from docgen.cli.translation import speech
from docgen.diagnostics.messages import LanguageCode
from docgen.rules.table import RULES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "docgen"
FILES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = sorted({path.parent for path in FILES})
TREES = {path: ast.parse(path.read_text("utf-8")) for path in FILES}
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 40
SAME_MEANING = {
    "catalogue-percent": "the percent signs of an entry are not those that it needs",
    "missing-colon": "a line has no colon, after what is its key or at all",
    "missing-file": "a contract lacks one of its files, or a kind lacks its template",
    "reason-missing": "not_agreed: and inferred: both want a reason",
    "template": "Jinja, or Python below it, could not draft the template",
    "template-element": "an element or attribute that cannot be written there",
}
"""Codes that more than one place of the source gives, and the meaning that they share."""

KEPT_FOR_GOOD = {
    "docgen/building/tasks.py _engines": "one for each format",
    "docgen/building/versions.py _font_digest": "one for each declared font",
    "docgen/building/versions.py _own": "one for each set of folders that is asked about",
    "docgen/building/versions.py engine_versions": "one for each format",
    "docgen/cluster/worker.py _kept": "one for each prepared face, while the worker lives",
    "docgen/cluster/worker.py _settle": "one for each build and format that the worker serves",
    "docgen/language/widths.py _width": "one for each character that is printed",
    "docgen/proof/tidying.py letters_of": "one for each character of the papers",
    "docgen/writers/pdf/faces.py face_digest": "one for each prepared face",
    "docgen/writers/pdf/writer.py _fetcher": "one for each set of prepared faces; a run has one",
    "docgen/writers/pdf/writer.py _fonts": "one for each set of prepared faces; a run has one",
}
"""Functions that remember every answer as long as the process runs, and why that is little."""


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("folder", FOLDERS, ids=_named)
def test_every_folder_says_in_one_sentence_what_it_is(folder: Path) -> None:
    said = ast.get_docstring(TREES[folder / "__init__.py"]) or ""
    assert said.endswith(".")
    assert "\n" not in said


def test_every_file_begins_with_one_line_that_says_what_it_is() -> None:
    said = {path: (ast.get_docstring(tree) or "").split("\n")[0] for path, tree in TREES.items()}
    assert [_named(path) for path, line in said.items() if not line.endswith((".", "`."))] == []


def test_no_file_is_long() -> None:
    lengths = {_named(path): path.read_text("utf-8").count("\n") for path in FILES}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def _functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{_named(path)}:{node.lineno} {node.name}", node


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    lines = (node.end_lineno or 0) - node.lineno + 1
    match node.body[0]:
        case ast.Expr(value=ast.Constant(value=str())) as said:
            return lines - ((said.end_lineno or 0) - said.lineno + 1)
        case _:
            return lines


def test_no_function_is_long() -> None:
    lengths = {name: _length(node) for name, node in _functions()}
    assert {name: it for name, it in lengths.items() if it > MOST_LINES_OF_A_FUNCTION} == {}


def test_nothing_is_called_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler"}
    words = {_named(path): set(re.split(r"[/_.]", _named(path))) for path in FILES}
    assert [name for name, of in words.items() if of & vague] == []


def test_no_function_processes_handles_or_manages() -> None:
    names = [name for name, _ in _functions()]
    assert [name for name in names if re.search(r" _*(process|handle|manage)(_|$)", name)] == []


def test_the_package_itself_imports_nothing() -> None:
    assert [type(node) for node in TREES[PACKAGE / "__init__.py"].body] == [ast.Expr]


def test_no_module_changes_its_globals() -> None:
    changing = [
        f"{_named(path)}:{node.lineno}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Global)
    ]
    assert changing == []


def _remembers_for_good(decorator: ast.expr) -> bool:
    said = ast.unparse(decorator).removeprefix("functools.")
    return said == "cache" or (said.startswith("lru_cache(") and "None" in said)


def test_a_module_remembers_for_good_only_what_is_known_to_be_little() -> None:
    assert _remembers_for_good(ast.parse("functools.lru_cache(maxsize=None)", mode="eval").body)
    found = {
        f"{_named(path)} {node.name}"
        for path, tree in TREES.items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any(map(_remembers_for_good, node.decorator_list))
        and ast.unparse(node.args)
    }
    assert found == set(KEPT_FOR_GOOD)


def test_only_the_command_line_knows_clock_and_environment() -> None:
    below = [path for path in FILES if path.relative_to(PACKAGE).parts[0] != "cli"]
    reading = re.compile(r"\.today\(|\.now\(|\btime\.time\(|os\.environ|\blocale\.|os\.getenv")
    assert [_named(path) for path in below if reading.search(path.read_text("utf-8"))] == []


# --- findings -------------------------------------------------------------------------------------


_MAKING_FINDINGS = ("Finding", "Complaint", "_Comparison")


def _codes() -> Mapping[str, set[str]]:
    """Every code of a finding, with the sentences that say what it means."""
    found: dict[str, set[str]] = {}
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node) in _MAKING_FINDINGS:
                keywords = {one.arg: one.value for one in node.keywords}
                said = keywords.get("message") or keywords.get("said")
                match keywords.get("code"):
                    case ast.Constant(value=str(code)) if code:
                        found.setdefault(code, set()).add(ast.unparse(said) if said else "")
                    case _:
                        pass
    return found


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_code_of_a_finding_is_in_kebab_case() -> None:
    codes = _codes()
    assert len(codes) > 20
    assert [code for code in codes if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)] == []


def test_every_code_has_one_meaning() -> None:
    several = {code for code, said in _codes().items() if len(said) > 1}
    assert several - SAME_MEANING.keys() == set()


def test_no_rule_shares_its_code_with_a_slip_or_with_another_rule() -> None:
    rules = [rule.code for rule in RULES]
    assert len(set(rules)) == len(rules)
    assert set(rules) & _codes().keys() == set()
    assert [code for code in rules if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)] == []


# --- what people are told -------------------------------------------------------------------------


def _targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))


def test_every_target_that_the_readme_names_can_be_made() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b", "\n".join(_typed(README))))
    assert {"certificates", "test"} <= named
    assert named - _targets() == set()


def test_every_target_is_phony_and_says_what_it_does() -> None:
    phony = set(re.findall(r"^\.PHONY: (\w+)$", MAKEFILE, re.MULTILINE))
    assert phony == _targets()


def _typed(text: str) -> list[str]:
    """What the text shows as something to type."""
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [*blocks, *re.findall(r"`([^`\n]+)`", text)]


def test_every_command_and_option_that_the_readme_names_exists() -> None:
    commands = program(speech("en")).commands
    for typed in re.findall(r"docgen ((?:[a-zA-Z-]+ ?)+)", "\n".join(_typed(README))):
        name, *options = typed.split()
        if name.startswith("-") or name.isupper():
            continue
        assert name in commands, typed
        known = {option for one in commands[name].params for option in one.opts}
        assert {one for one in options if one.startswith("--")} <= known | {"--help"}, typed


def test_every_folder_that_the_readme_names_is_there() -> None:
    named = re.findall(r"`(contract_data/[\w./-]+)`", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_link_and_picture_of_the_documents_is_there() -> None:
    for document in (ROOT / "README.md", PACKAGE / "ARCHITECTURE.md", ROOT / "CHANGELOG.md"):
        links = re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8"))
        assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_floors_of_the_architecture_are_the_folders_that_there_are() -> None:
    text = (PACKAGE / "ARCHITECTURE.md").read_text("utf-8")
    rows = re.findall(r"^\| \d \| `(\w+)` \| (.*?) ?\|$", text, re.MULTILINE)
    folders = [path for path in FOLDERS if path.parent == PACKAGE]
    said = {path.name: ast.get_docstring(TREES[path / "__init__.py"]) for path in folders}
    assert dict(rows) == said | {"__main__": ""}
    assert len(rows) == len(said) + 1


def test_help_is_said_in_both_languages_and_has_no_empty_line() -> None:
    for language in get_args(LanguageCode):
        group = program(speech(language))
        for command in group.commands.values():
            assert command.help
            options = [one for one in command.params if isinstance(one, click.Option)]
            assert [one.name for one in options if not one.help] == []


# --- what checks what -----------------------------------------------------------------------------


def test_lint_checks_style_types_and_floors() -> None:
    (recipe,) = re.findall(r"^lint:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
    for tool in ("ruff check", "mypy", "lint-imports"):
        assert tool in recipe


def test_every_test_runs_behind_the_linters() -> None:
    assert re.search(r"^test: .*\blint\b", MAKEFILE, re.MULTILINE)
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")


def test_an_unexpected_warning_is_a_failure() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    options = settings["tool"]["pytest"]["ini_options"]
    assert options["filterwarnings"][0] == "error"
    assert "--strict-markers" in options["addopts"]


def test_every_floor_is_checked_by_the_linter_of_imports() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    floors = next(one for one in contracts if one["type"] == "layers")
    listed = set(re.findall(r"\w+", " ".join(floors["layers"])))
    folders = {path.name for path in FOLDERS if path.parent == PACKAGE}
    assert folders <= listed
    assert floors["exhaustive"]


def test_no_file_speaks_of_the_machine_it_was_written_on() -> None:
    speaking = re.compile(r"/work/|/tmp/(?!bash)|/home/|/root/")
    texts = [path for path in ROOT.rglob("*") if _is_text(path)]
    found = [
        _named(path)
        for path in texts
        if path != Path(__file__) and speaking.search(path.read_text("utf-8", "ignore"))
    ]
    assert found == []


def _is_text(path: Path) -> bool:
    inner = path.relative_to(ROOT).parts
    if any((part.startswith(".") and part != ".ci") or part in ("out", "dist") for part in inner):
        return False
    endings = (".py", ".md", ".toml", ".yaml", ".xml", ".css", ".po", ".lock", "")
    return path.suffix in endings and path.is_file()


def test_no_number_is_followed_by_the_full_stop_of_a_sentence() -> None:
    """In Chinese, 1。 is no ordinal."""
    templates = {path: path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.xml")}
    stopped = re.compile(r'\bplain \}\}\{\{ _\("\."\) \}\}')
    assert stopped.search('{{ loop.index | plain }}{{ _(".") }}')
    assert {_named(path) for path, text in templates.items() if stopped.search(text)} == set()
