"""Whatever docgen says or prints has its Chinese, and no Chinese is left that nobody says."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from docgen.drafting.open_words import OPEN_WORDS
from docgen.drafting.template_reading import WORDS
from tests.house.message_ids import message_ids

_ROOT = Path(__file__).parents[2]
_CATALOGUES = _ROOT / "locales/zh_CN/LC_MESSAGES"
_PLACE = re.compile(r"%\((\w+)\)s")
_SAYING = ("_", "gettext", "ngettext")
_EXTRACTION = {"trimmed": "true", "silent": "false"}
_WORD = re.compile(r"\| word\([\w.]+, \"(\w+)\"\)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")

# What is typed the same in both languages, and what Chinese says with its places and marks alone.
_WITHOUT_CHINESE = {
    "USD 29,900,000",
    "{zh: …, en: …}",
    "%(firm)s, No. %(number)s",
    "%(kind)s meeting",
    "the %(contract)s",
}


def _catalogue(name: str) -> Catalog:
    data = (_CATALOGUES / name).read_bytes()
    return read_po(io.BytesIO(data), locale="zh_CN", abort_invalid=True)


def _paper_ids() -> set[str]:
    """The sentences of the templates, of open facts and of our vocabulary."""
    found = set(OPEN_WORDS.values())
    for path in sorted((_ROOT / "templates").rglob("*.xml")):
        for field in _WORD.findall(path.read_text("utf-8")):
            found |= {word.capitalize() for word in WORDS[field]}
        template = io.BytesIO(path.read_bytes())
        extracted = babel_extract(template, _SAYING, (), _EXTRACTION)
        for _, _, said, _ in extracted:
            assert isinstance(said, str), f"{path.name}: a plural has no Chinese: {said}"
            found.add(said)
    return found


_WANTED = {"messages.po": set(message_ids()), "papers.po": _paper_ids()}
_HELD = {name: _catalogue(name) for name in _WANTED}
_ENTRIES = [
    pytest.param(name, entry, id=f"{name}: {entry.id}")
    for name, catalogue in _HELD.items()
    for entry in catalogue
    if entry.id
]


@pytest.mark.parametrize("name", _WANTED)
def test_every_sentence_has_its_chinese(name: str) -> None:
    held = {entry.id for entry in _HELD[name] if entry.string}
    assert _WANTED[name] - held == set()


@pytest.mark.parametrize("name", _WANTED)
def test_no_chinese_is_left_that_nobody_says(name: str) -> None:
    held = {entry.id for entry in _HELD[name] if entry.id}
    assert held - _WANTED[name] == set()
    assert not _HELD[name].obsolete


@pytest.mark.parametrize(("name", "entry"), _ENTRIES)
def test_an_entry_is_checked_chinese_with_the_same_places(name: str, entry: Message) -> None:
    english, chinese = str(entry.id), str(entry.string)
    assert not entry.fuzzy
    assert sorted(_PLACE.findall(chinese)) == sorted(_PLACE.findall(english))
    if re.search("[A-Za-z]", _PLACE.sub("", english)) and english not in _WITHOUT_CHINESE:
        assert _CHINESE.search(chinese), "not in Chinese"


@pytest.mark.parametrize(("name", "entry"), _ENTRIES)
def test_chinese_has_chinese_punctuation(name: str, entry: Message) -> None:
    """Beside a Chinese character the comma and its like are full-width."""
    chinese = re.sub(r"`[^`]*`", "", str(entry.string))
    assert not re.search(r"[\u4e00-\u9fff][,;:?!()]|[,;?!()][\u4e00-\u9fff]", chinese)


def test_messages_are_sorted_and_on_one_line_each() -> None:
    text = (_CATALOGUES / "messages.po").read_text("utf-8")
    entries = [entry.splitlines() for entry in text.split("\n\n")[1:]]
    shown = [entry[-2].removeprefix('msgid "').removesuffix('"') for entry in entries]
    assert shown == sorted(shown)
    marks = {"#, python-format": True, "": False}
    for *mark, english, _ in entries:
        assert marks["".join(mark)] == bool(_PLACE.search(english)), english


def test_a_sentence_put_together_at_the_call_is_not_overlooked(tmp_path: Path) -> None:
    (tmp_path / "docgen").mkdir()
    (tmp_path / "docgen/new.py").write_text('message(f"{name} is wrong")', "utf-8")
    with pytest.raises(ValueError, match=r"docgen/new\.py:1: no sentence"):
        message_ids(tmp_path)
