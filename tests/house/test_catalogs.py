"""`make catalogs` changes nothing that is right, and nothing besides the sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.language.catalogue_entries import read_entries
from tests.house.catalogs import catalogues, updated

_TEXTS = {path: path.read_text("utf-8") for path in catalogues()}
_CASES = [pytest.param(path, id=path.name) for path in _TEXTS]


@pytest.mark.parametrize("path", _CASES)
def test_the_catalogues_are_up_to_date(path: Path) -> None:
    assert updated(_TEXTS[path], catalogues()[path]) == _TEXTS[path]


@pytest.mark.parametrize("path", _CASES)
def test_a_new_sentence_gets_an_empty_entry_in_its_place(path: Path) -> None:
    first, *others = catalogues()[path]
    text = updated(_TEXTS[path], [first, "%(new)s of them", *others])

    _, before, new, after, *_ = read_entries(text)
    assert (before.msgid, after.msgid) == (first, others[0])
    assert (new.msgid, new.msgstr, new.flags) == ("%(new)s of them", "", ("python-format",))
    assert updated(text, catalogues()[path]) == _TEXTS[path]


@pytest.mark.parametrize("path", _CASES)
def test_updating_twice_changes_nothing_more(path: Path) -> None:
    sentences = [*catalogues()[path]][3:]
    once = updated(_TEXTS[path], sentences)

    assert once != _TEXTS[path]
    assert updated(once, sentences) == once


def test_what_people_wrote_beside_an_entry_stays() -> None:
    header = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"'
    comments = "# counsel asked for this\n#, fuzzy, python-format\n"
    entry = comments + 'msgid "%(a)s \\"b\\"\\n"\nmsgstr "甲"'
    gone = 'msgid "gone"\nmsgstr "去"'
    text = f"{header}\n\n{gone}\n\n{entry}\n"

    assert updated(text, ['%(a)s "b"\n']) == f"{header}\n\n{entry}\n"
