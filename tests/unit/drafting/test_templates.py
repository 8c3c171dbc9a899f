"""Block tags are stamped with their lines; sentences stay as catalogues know them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, TemplateNotFound

from docgen.drafting.environment import environment
from docgen.drafting.speaking import Speaker
from docgen.drafting.templates import StampingLoader, stamp_lines
from docgen.language import Language

TEMPLATES = Path(__file__).parents[3] / "templates"
SOURCES = {
    path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8")
    for path in sorted(TEMPLATES.rglob("*.xml"))
}
_STAMP = re.compile(r' at="([^":]+):(\d+)"')


def _sentences(source: str) -> list[str]:
    speaker = Speaker(Language.EN, lambda sentence: sentence, {})
    jinja = environment({}, speaker, lambda _: None)
    return [str(said) for _, _, said in jinja.extract_translations(source)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", SOURCES)
def test_stamping_changes_no_sentence_of_a_template(name: str) -> None:
    source = SOURCES[name]
    assert _sentences(source)
    assert _sentences(stamp_lines(name, source)) == _sentences(source)


@pytest.mark.parametrize("name", SOURCES)
def test_every_stamp_names_its_own_line_and_nothing_else_changes(name: str) -> None:
    stamped = stamp_lines(name, SOURCES[name])
    lines = stamped.split("\n")
    found = [
        (one[1], int(one[2]), number)
        for number, line in enumerate(lines, start=1)
        for one in _STAMP.finditer(line)
    ]
    assert found
    assert [(stamped, line) for _, stamped, line in found if stamped != line] == []
    assert {file for file, *_ in found} == {name}
    assert _STAMP.sub("", stamped) == SOURCES[name]


def test_only_whole_names_of_block_tags_are_stamped() -> None:
    assert stamp_lines("t", "<p>a</p><page/><pp>") == '<p at="t:1">a</p><page/><pp>'
    assert stamp_lines("t", "\n<p\n role>") == '\n<p at="t:2"\n role>'


def test_a_template_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(TemplateNotFound):
        StampingLoader({}).get_source(Environment(autoescape=True), "a.xml")
