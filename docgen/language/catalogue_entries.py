"""The entries of a .po file with the lines they stand on, doubled ones too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_QUOTED = re.compile(r'\s*"(.*)"\s*')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry that counts. Lines count from 1.

    `comments` are the lines above it that begin with #, flags among them.
    """

    msgid: str
    msgstr: str
    msgid_line: int
    msgstr_line: int
    comments: tuple[str, ...] = ()

    @property
    def is_fuzzy(self) -> bool:
        """Is the Chinese marked as not checked?"""
        return "fuzzy" in self.flags

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags of the entry, such as fuzzy."""
        return tuple(
            flag.strip()
            for comment in self.comments
            if comment.startswith("#,")
            for flag in comment[2:].split(",")
        )


@dataclass(kw_only=True)
class _Open:
    """An entry of which more lines may come."""

    comments: list[str] = field(default_factory=list)
    msgid: list[str] = field(default_factory=list)
    msgstr: list[str] = field(default_factory=list)
    msgid_line: int = 0
    msgstr_line: int = 0

    def close(self) -> Entry:
        return Entry(
            msgid="".join(self.msgid),
            msgstr="".join(self.msgstr),
            msgid_line=self.msgid_line or self.msgstr_line,
            msgstr_line=self.msgstr_line,
            comments=tuple(self.comments),
        )


def read_entries(text: str) -> Iterator[Entry]:
    """Read the entries in order, the header first; obsolete ones (#~) do not count.

    The text is one that Babel could read; plurals and contexts are not used in catalogues.
    """
    entry = _Open()
    for number, line in enumerate(text.split("\n"), start=1):
        keyword, _, rest = line.strip().partition(" ")
        if keyword == "msgid" or (line.startswith("#") and entry.msgstr_line):
            if entry.msgstr_line:
                yield entry.close()
                entry = _Open()
            if keyword == "msgid":
                entry.msgid_line = number
                entry.msgid.append(_unquoted(rest))
        elif keyword == "msgstr":
            entry.msgstr_line = number
            entry.msgstr.append(_unquoted(rest))
        elif line.startswith('"') and entry.msgid_line:
            (entry.msgstr if entry.msgstr_line else entry.msgid).append(_unquoted(line))
        if line.startswith("#") and not line.startswith("#~"):
            entry.comments.append(line.rstrip())
    if entry.msgstr_line:
        yield entry.close()


def _unquoted(written: str) -> str:
    found = _QUOTED.fullmatch(written)
    inner = found[1] if found else ""
    return _ESCAPE.sub(lambda escape: _ESCAPED.get(escape[1], escape[1]), inner)
