"""The codes of findings, with the sentences that stand where each finding is made."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docgen.diagnostics.messages import Message
from docgen.facts.complaints import COMPLAINTS, OTHER

_PACKAGE = Path(__file__).resolve().parent.parent
_MAKERS = ("Finding", "_finding")
"""Who makes findings: the value itself, and a module's own maker with the code in front."""

_PARTS = {"said": "message", "message": "message", "required": "required", "hint": "hint"}
"""The arguments that are kept, and the part of a finding that each is."""


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What the findings of one code say, each different sentence once.

    The sentences have places for what the data say there.
    """

    code: str
    said: tuple[Message, ...] = ()
    required: tuple[Message, ...] = ()
    hints: tuple[Message, ...] = ()


def meanings() -> Mapping[str, Meaning]:
    """Collect the codes of all findings that are not rules.

    The sentences are read from the program itself, so that none of them stands twice.
    """
    found: dict[str, _Gathered] = {}
    for path in sorted(_PACKAGE.rglob("*.py")):
        source = path.read_text("utf-8")
        if any(f"{maker}(" in source for maker in _MAKERS):
            _Module(ast.parse(source)).gather(found)
    for kind, complaint in (*COMPLAINTS.items(), ("", OTHER)):
        gathered = found.setdefault(complaint.code or kind, _Gathered())
        gathered.add("message", complaint.said)
        gathered.add("required", complaint.required)
        gathered.add("hint", complaint.hint)
        gathered.add("hint", complaint.hint_without)
    return {code: found[code].meaning(code) for code in sorted(found)}


@dataclass
class _Gathered:
    sentences: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, part: str, sentence: str) -> None:
        if part and sentence:
            self.sentences.setdefault(part, {})[sentence] = None

    def meaning(self, code: str) -> Meaning:
        said, required, hints = (
            tuple(Message(sentence) for sentence in self.sentences.get(part, ()))
            for part in ("message", "required", "hint")
        )
        return Meaning(code=code, said=said, required=required, hints=hints)


class _Module:
    """One module of the program: its functions, and the findings that they make."""

    def __init__(self, tree: ast.Module) -> None:
        self.functions = {
            node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
        }
        self.tables = dict(_tables(tree))

    def gather(self, found: dict[str, _Gathered]) -> None:
        """Add what the findings of this module say."""
        for function in self.functions.values():
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and _name(node.func) in _MAKERS:
                    self._finding(node, function, found)

    def _finding(
        self, call: ast.Call, function: ast.FunctionDef, found: dict[str, _Gathered]
    ) -> None:
        arguments = self._arguments(call)
        code = arguments.get("code")
        if not isinstance(code, ast.Constant) or not isinstance(code.value, str):
            return
        gathered = found.setdefault(code.value, _Gathered())
        for name in arguments:
            if name in _PARTS:
                for sentence in self._sentences(arguments[name], function):
                    gathered.add(_PARTS[name], sentence)
        for name, sentence in self._said_by_maker(_name(call.func), code.value):
            gathered.add(_PARTS.get(name, ""), sentence)

    def _said_by_maker(self, maker: str, code: str) -> Iterator[tuple[str, str]]:
        """What a module's own maker says of a code: from a table, or of every code."""
        if maker not in self.functions:
            return
        for node in ast.walk(self.functions[maker]):
            if not isinstance(node, ast.Call) or _name(node.func) != "Finding":
                continue
            for name, argument in self._arguments(node).items():
                match argument:
                    case ast.Subscript(value=ast.Name(id=table)):
                        said = self.tables.get(table, {}).get(code)
                    case ast.Call():
                        said = argument
                    case _:
                        said = None
                if said is not None:
                    for sentence in self._sentences(said, self.functions[maker]):
                        yield name, sentence

    def _arguments(self, call: ast.Call) -> dict[str, ast.expr]:
        """The arguments of a call by name; a module's own maker says how they are called."""
        maker = self.functions.get(_name(call.func))
        names = [one.arg for one in maker.args.args] if maker is not None else []
        by_name = dict(zip(names, call.args, strict=False))
        by_name.update({one.arg: one.value for one in call.keywords if one.arg})
        return by_name

    def _sentences(self, value: ast.expr, function: ast.FunctionDef) -> Iterator[str]:
        """The sentences that an expression may say, followed to where they are written."""
        match value:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=one, orelse=other):
                yield from self._sentences(one, function)
                yield from self._sentences(other, function)
            case ast.Call(func=ast.Name(id="message"), args=[first, *_]):
                yield from self._sentences(first, function)
            case ast.Call(func=ast.Name(id=name)) if name in self.functions:
                yield from self._returned(self.functions[name])
            case ast.Name(id=name):
                yield from self._named(name, function)
            case _:
                return

    def _returned(self, function: ast.FunctionDef) -> Iterator[str]:
        for node in ast.walk(function):
            if isinstance(node, ast.Return) and node.value is not None:
                yield from self._sentences(node.value, function)

    def _named(self, name: str, function: ast.FunctionDef) -> Iterator[str]:
        """A local name by what is assigned to it, a parameter by what callers hand over."""
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and any(
                isinstance(target, ast.Name) and target.id == name for target in node.targets
            ):
                yield from self._sentences(node.value, function)
        if name not in [one.arg for one in function.args.args]:
            return
        for caller in self.functions.values():
            if caller is function:
                continue
            for node in ast.walk(caller):
                if isinstance(node, ast.Call) and _name(node.func) == function.name:
                    argument = self._arguments(node).get(name)
                    if argument is not None:
                        yield from self._sentences(argument, caller)


def _tables(tree: ast.Module) -> Iterator[tuple[str, dict[str, ast.expr]]]:
    """The module's literal tables by name, with their entries by code."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict() as table):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict() as table):
                pass
            case _:
                continue
        yield name, {
            str(key.value): value
            for key, value in zip(table.keys, table.values, strict=True)
            if isinstance(key, ast.Constant)
        }


def _name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]
