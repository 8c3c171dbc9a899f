"""Directors named in one go: a list of them, `all`, or `rest`."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from docgen.model.facts import Fact, FactState, ValueKind
from docgen.model.spelled_numbers import plain
from docgen.model.values import read_id, unreadable
from docgen.model.written import WrittenSequence, WrittenText

ALL = "all"
REST = "rest"


@dataclass(frozen=True, kw_only=True)
class People:
    """Directors by their ids, or the word that stands for them.

    `all` are all who can vote, `rest` all of them whom no other list of the vote names.
    """

    named: tuple[str, ...] = ()
    word: str = ""


def _read_people(written: Any) -> Fact[People]:
    match written:
        case Fact():
            return written
        case WrittenText() if written in (ALL, REST):
            people = People(word=str(written))
            return Fact(settled=people, place=written.place, kind="directors")
        case [WrittenText() as lone] if _is_note(written) and (meant := people_meant(lone)):
            raise unreadable("directors", f"[{lone}]", meant)
        case WrittenSequence(between=between) if _is_note(written):
            return Fact(
                settled=None,
                state=FactState.OPEN,
                place=written.place,
                kind="directors",
                note=between or "",
            )
        case WrittenSequence():
            people = People(named=tuple(_read_director(one) for one in written))
            return Fact(settled=people, place=written.place, kind="directors")
        case _:
            typed = str(written) if isinstance(written, WrittenText) else ""
            raise unreadable("directors", typed, people_meant(typed))


_WORDS = {
    ALL: ("all", "everybody", "everyone", "全体", "全部", "所有", "全体董事", "一致"),
    REST: ("rest", "the rest", "others", "the others", "其余", "其他", "其余董事", "其他董事"),
}
_PARTED = re.compile(r"\s*[,，、;；和及与\s]\s*(?:and\s+)?")


def people_meant(text: str) -> str:
    """`[A1, B3]` for A1、B3 or `A1 and B3`, `all` for 全体; nothing where nobody can tell."""
    typed = plain(text).strip().casefold()
    for word, alike in _WORDS.items():
        if typed in alike or difflib.get_close_matches(typed, (word,), 1, cutoff=0.75):
            return word
    ids = _PARTED.split(text.strip())
    are_ids = all(re.fullmatch("[A-Z][A-Z0-9-]*[0-9][A-Z0-9-]*", one) for one in ids)
    return f"[{', '.join(ids)}]" if are_ids else ""


def _is_note(written: WrittenSequence) -> bool:
    """Does a text such as [to be recorded] stand in the brackets, rather than directors?"""
    match written:
        case [WrittenText() as lone]:
            return " " in lone or not lone.isascii()
        case _:
            return False


def _read_director(written: Any) -> str:
    if not isinstance(written, WrittenText):
        raise unreadable("directors", "")
    try:
        read_id(str(written))
    except PydanticCustomError:
        raise unreadable("directors", str(written)) from None
    return written


Directors = Annotated[Fact[People], PlainValidator(_read_people), ValueKind("directors")]
"""A field that names directors: `[A1, B3]`, `all`, `rest`, or a note in brackets."""
