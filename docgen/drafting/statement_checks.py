"""Checks of the expressions and statements of a template."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import Environment, nodes

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.source import Source
from docgen.drafting import template_slips as slips
from docgen.drafting.template_reading import TRANSLATING, WORDS, TemplateRead
from docgen.language.typed_numbers import typed_numbers

_UNMARKED_FILTERS = ("plain", "attr")
_BYPASSES = {
    nodes.EvalContextModifier: "autoescape",
    nodes.FilterBlock: "filter",
}
_LONE_PERCENT = re.compile(r"(?<!%)(?:%%)*%(?!%|\(\w+\)s)")
_WORD = re.compile(r"[^\W\d_]")


def check_statements(template: TemplateRead, jinja: Environment) -> Iterator[Finding]:
    """Find what is printed unmarked, and names that templates do not have."""
    return _Check(template, jinja).findings()


class _Check:
    """The check of one template; places of the same text on a line are taken in turn."""

    def __init__(self, template: TemplateRead, jinja: Environment) -> None:
        self.passages = template.passages
        self.tree = template.tree
        self.jinja = jinja
        self.bound = _bound(template.tree)
        self.taken: dict[tuple[int, str], int] = {}

    def findings(self) -> Iterator[Finding]:
        for kind, typed in _BYPASSES.items():
            for node in self.tree.find_all(kind):
                yield slips.bypass(self.place(node.lineno, rf"\b{typed}\b"), typed)
        for filtering in self.tree.find_all(nodes.Filter):
            yield from self.filter(filtering)
        for testing in self.tree.find_all(nodes.Test):
            if testing.name not in self.jinja.tests:
                place = self.place(testing.lineno, rf"\b{testing.name}\b")
                yield slips.unknown(place, testing.name, ", ".join(sorted(self.jinja.tests)))
        for call in self.tree.find_all(nodes.Call):
            yield from self.call(call)
        for output in self.tree.find_all(nodes.Output):
            for printed in output.nodes:
                yield from self.printed(printed)

    def place(self, line: int, pattern: str) -> Source:
        """The next place on a line where a text stands, or the line."""
        start = self.passages.start_of_line(line)
        end = (self.passages.source + "\n").index("\n", start)
        from_here = self.taken.get((line, pattern), start)
        found = re.compile(pattern).search(self.passages.source, from_here, end)
        if found is None:
            return self.passages.place(start, end - start)
        self.taken[line, pattern] = found.end()
        return self.passages.place(found.start(), found.end() - found.start())

    def filter(self, node: nodes.Filter) -> Iterator[Finding]:
        """A filter that there is, where it may stand."""
        source = self.place(node.lineno, rf"(?<=[|\s]){node.name}\b")
        if node.name not in self.jinja.filters:
            yield slips.unknown(source, node.name, ", ".join(sorted(self.jinja.filters)))
        elif node.name == "attr" and not self._in_tag(source):
            yield slips.bypass(source, "attr")
        elif node.name == "word":
            match node.args:
                case [_, nodes.Const(value=field)] if field not in WORDS:
                    yield slips.unknown_words(source, str(field), ", ".join(sorted(WORDS)))
                case _:
                    pass

    def _in_tag(self, source: Source) -> bool:
        before = self.passages.start_of_line(source.line) + source.column - 1
        tags = self.passages.tags
        return tags.rfind("<", 0, before) > tags.rfind(">", 0, before)

    def call(self, node: nodes.Call) -> Iterator[Finding]:
        """A function that there is; a sentence that stands there for everybody to read."""
        match node.node:
            case nodes.Name(name=name) if name in TRANSLATING:
                for argument in node.args[: 2 if name == "ngettext" else 1]:
                    yield from self._sentence(argument, name)
                for given in node.kwargs:
                    yield from self._filled(given.value, node)
            case nodes.Name(name=name) if name not in {*self.jinja.globals, *self.bound}:
                known = sorted(set(self.jinja.globals) - {"gettext", "ngettext"})
                place = self.place(node.lineno, rf"\b{name}\b(?=\s*\()")
                yield slips.unknown(place, name, ", ".join(known))
            case _:
                return

    def _sentence(self, argument: nodes.Expr, name: str) -> Iterator[Finding]:
        match argument:
            case nodes.Const(value=str(sentence)):
                if _LONE_PERCENT.search(sentence):
                    yield slips.lone_percent(self.place(argument.lineno, "%"), sentence)
            case _:
                yield slips.bypass(self.place(argument.lineno, rf"\b{name}(?=\()"), name)

    def _filled(self, given: nodes.Expr, call: nodes.Call) -> Iterator[Finding]:
        """What stands in a sentence; the count of a plural is a plain number."""
        if not any(given == argument for argument in call.args[2:]):
            yield from self.printed(given)

    def printed(self, node: nodes.Expr) -> Iterator[Finding]:
        """What an expression prints."""
        match node:
            case nodes.CondExpr(expr1=one, expr2=other):
                yield from self.printed(one)
                if other is not None:
                    yield from self.printed(other)
            case nodes.Or(left=one, right=other) | nodes.And(left=one, right=other):
                yield from self.printed(one)
                yield from self.printed(other)
            case nodes.Filter(node=nodes.Const(value=value), name=name):
                yield from self._typed(node.lineno, value, name)
            case nodes.Const(value=value):
                yield from self._typed(node.lineno, value, "")
            case nodes.Concat():
                yield slips.bypass(self.place(node.lineno, "~"), "~")
            case nodes.Name(name=name) if name not in self.bound:
                yield slips.unmarked(self.place(node.lineno, rf"\b{name}\b"), name)
            case nodes.Getattr(attr=name):
                yield slips.unmarked(self.place(node.lineno, rf"(?<=\.){name}\b"), name)
            case nodes.Call(node=nodes.Getattr(node=owner, attr=name)) if not (
                isinstance(owner, nodes.Name) and owner.name in self.bound
            ):
                yield slips.bypass(self.place(node.lineno, rf"(?<=\.){name}\b"), name)
            case nodes.Getitem() | nodes.BinExpr() | nodes.UnaryExpr():
                place = self.place(node.lineno, r"(?<=\{\{)[^}]*")
                yield slips.unmarked(place, self.passages.text_at(place).strip())
            case _:
                return

    def _typed(self, line: int, value: object, name: str) -> Iterator[Finding]:
        """A value typed into an expression; numbers may be plain, and words nowhere."""
        if isinstance(value, int | float):
            if name not in _UNMARKED_FILTERS:
                place = self.place(line, rf"\b{re.escape(str(value))}\b")
                yield slips.typed_number(place, str(value), in_words=False)
            return
        typed = str(value)
        place = self.place(line, re.escape(typed))
        numbers = list(typed_numbers(typed))
        if numbers:
            in_words = all(number.is_in_words for number in numbers)
            yield slips.typed_number(place, typed, in_words=in_words)
        elif _WORD.search(typed) and not self._in_tag(place):
            yield slips.untranslated(place, typed)
        elif name not in _UNMARKED_FILTERS:
            yield slips.unmarked(place, typed)


def _bound(tree: nodes.Template) -> set[str]:
    """The names that the template itself gives to something."""
    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
    macros = {node.name for node in tree.find_all(nodes.Macro)}
    return names | macros | {"caller", "super", "loop"} | set(_imported(tree))


def _imported(tree: nodes.Template) -> Iterator[str]:
    for node in tree.find_all((nodes.Import, nodes.FromImport)):
        match node:
            case nodes.Import(target=target):
                yield target
            case nodes.FromImport(names=names):
                yield from (name if isinstance(name, str) else name[1] for name in names)
            case _:
                pass
