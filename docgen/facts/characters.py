"""Which characters may stand in a data file, and where."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts.encoding import reads_as_gbk

WIDE_SPACES = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
SPACES_OF_TEXT = "\u00a0\u3000"
"""The wide spaces that may stand inside quoted text."""

ORDINARY = re.compile("[ -~\u4e00-\u9fff，。；：、（）《》〔〕“”—·]*")
"""Lines of these characters need no closer look."""

_ALLOWED = re.compile(
    "["
    "\t\n -~"
    "\u00a1-\u00ac\u00ae-\u017f"  # Latin-1, Latin Extended-A
    "\u0391-\u03a9\u03b1-\u03c9"  # Greek, judged again in files without Chinese
    "\u02c7\u02c9\u2010-\u2027\u2030-\u203b\u20ac"  # punctuation, per mille, euro
    "\u2070-\u2079\u2080-\u2089"  # superscripts and subscripts
    "\u2103\u2109\u2116\u2121\u2122\u2126\u2160-\u217b"  # degrees, number, mark, Roman numerals
    "\u2190-\u2199\u2200-\u22ff\u2460-\u24ff"  # arrows, mathematics, circled numbers
    "\u2500-\u257f\u25a0-\u25ff\u2605\u2606\u2610-\u2612\u2713\u2717"  # lines, shapes, boxes
    "\u3001-\u3029\u3030\u3031-\u303d"  # Chinese punctuation
    "\u3105-\u312f\u3220-\u3243\u3280-\u32b0\u338e\u338f\u339c-\u33a6\u33c4"  # numbers, units
    "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef\U00030000-\U000323af"  # Han
    "\uff01-\uff5e\uffe0-\uffe5"  # full-width forms
    "]"
)
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_SUSPECT = re.compile("[\u0391-\u03c9]")
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_INVISIBLE = {"Cf", "Cs", "Co", "Cn", "Cc", "Zl", "Zp"}
_NAMELESS = {"\r": "CARRIAGE RETURN", "\0": "NULL", "\x07": "BELL", "\x1b": "ESCAPE"}


def judge(file: str, lines: list[str]) -> Iterator[Finding]:
    """Give one finding for each run of a character that may stand nowhere."""
    has_han = any(_HAN.search(line) for line in lines)
    for number, line in enumerate(lines, start=1):
        if ORDINARY.fullmatch(line):
            continue
        column, unexpected = 0, False
        while column < len(line):
            char, end = line[column], column + 1
            while end < len(line) and line[end] == char:
                end += 1
            finding = judge_one(Source(file, number, column + 1, end - column), char, has_han)
            # A file in the wrong encoding would otherwise give a finding for each letter.
            if finding and not (unexpected and finding.code == "unexpected-character"):
                unexpected = unexpected or finding.code == "unexpected-character"
                yield finding
            column = end
        if not any(map(_is_foreign, line)) and (at := not_normal(line)) is not None:
            yield not_nfc(Source(file, number, at + 1), line[at : at + 2])


def judge_one(source: Source, char: str, has_han: bool = True) -> Finding | None:
    """Judge one character by itself."""
    if char in WIDE_SPACES or (char.isascii() and char.isprintable()):
        return None
    if char != "\t" and char != "\n" and _is_invisible(char):
        return _invisible(source, char)
    plain = unicodedata.normalize("NFKC", char)
    if _RADICALS.match(char) or _is_compatibility(char):
        return _compatibility(source, char, plain)
    if unicodedata.normalize("NFC", char) != char or unicodedata.category(char) == "Mn":
        return None
    if not _ALLOWED.match(char) or (not has_han and _SUSPECT.match(char)):
        return _unexpected(source, char)
    return None


def mended(line: str) -> str:
    """A line as the search for slips takes it: nothing invisible, every space a space."""
    if ORDINARY.fullmatch(line):
        return line
    kept = "".join(char for char in line if char == "\t" or not _is_invisible(char))
    return unicodedata.normalize("NFC", kept)


def not_normal(text: str) -> int | None:
    """The column, counted from 0, of the first letter that is typed in two parts."""
    if unicodedata.is_normalized("NFC", text) and not any(map(_is_combining, text)):
        return None
    for column in range(len(text)):
        pair = text[column : column + 2]
        if _is_combining(pair[-1]) or not unicodedata.is_normalized("NFC", pair):
            return column
    return 0


def not_nfc(source: Source, pair: str) -> Finding:
    """A letter typed in two parts."""
    whole = unicodedata.normalize("NFC", pair)
    typed = whole if len(whole) == 1 and not _is_combining(whole) else pair[0]
    return Finding(
        code="not-nfc",
        source=source,
        message=message("A letter and its accent are typed as two characters."),
        observed=" ".join(f"U+{ord(char):04X}" for char in pair),
        required=message("one character (Unicode NFC)"),
        hint=message("Delete both and type `%(form)s`.", {"form": typed}),
    )


def wide_space(source: Source, char: str) -> Finding:
    """A space that is none for YAML."""
    said = message("%(char)s is no ordinary space.", {"char": named(char)})
    if char == "\u3000":
        said = message("A full-width space stands here.")
    elif char == "\u00a0":
        said = message("A no-break space stands here.")
    return Finding(
        code="wide-space",
        source=source,
        message=said,
        observed=_point(char),
        required=message("an ordinary space"),
        hint=message("Delete it and type a space; inside a text it may stand in quotes."),
    )


def named(char: str) -> str:
    """The number and the name of a character."""
    name = unicodedata.name(char, "") or _NAMELESS.get(char, "")
    return f"{_point(char)} {name}".rstrip()


def _point(char: str) -> str:
    return f"U+{ord(char):04X}"


def _is_invisible(char: str) -> bool:
    selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return selector or unicodedata.category(char) in _INVISIBLE


def _is_combining(char: str) -> bool:
    return unicodedata.category(char) == "Mn" and not _is_invisible(char)


def _is_compatibility(char: str) -> bool:
    ideograph = "\uf900" <= char <= "\ufaff" or "\U0002f800" <= char <= "\U0002fa1f"
    return ideograph and unicodedata.normalize("NFKC", char) != char


def _is_foreign(char: str) -> bool:
    return bool(_RADICALS.match(char)) or _is_compatibility(char)


def _invisible(source: Source, char: str) -> Finding:
    return Finding(
        code="invisible-character",
        source=source,
        message=message("An invisible character stands here: %(char)s.", {"char": named(char)}),
        observed=_point(char),
        required=message("visible characters only"),
        hint=message("Delete it, or delete the word and type it again."),
    )


def _compatibility(source: Source, char: str, plain: str) -> Finding:
    if plain == char:
        hint = message("Type the ordinary character with your input method.")
    else:
        hint = message("Delete it and type `%(form)s`.", {"form": plain})
    return Finding(
        code="compatibility-character",
        source=source,
        message=message("%(char)s only looks like the Chinese character.", {"char": named(char)}),
        observed=_point(char),
        required=plain if plain != char else message("the ordinary character"),
        hint=hint,
    )


def _unexpected(source: Source, char: str) -> Finding:
    meant = reads_as_gbk(char.encode("utf-8")) if char < "\u0800" else ""
    if meant:
        hint = message(
            "If `%(meant)s` was meant, save the file as UTF-8; else type another character.",
            {"meant": meant},
        )
    else:
        hint = message("Delete it and type the character that was meant.")
    return Finding(
        code="unexpected-character",
        source=source,
        message=message("%(char)s has no place in these files.", {"char": named(char)}),
        observed=_point(char),
        required=message("Chinese, Latin letters, figures and their punctuation"),
        hint=hint,
    )


def judge_escaped(source: Source, char: str) -> Finding | None:
    """Judge a character that was written as an escape in double quotes."""
    if char in "\n\\" or char in SPACES_OF_TEXT:
        return None
    if char == "\t" or _is_invisible(char):
        return _invisible(source, char)
    return wide_space(source, char) if char in WIDE_SPACES else judge_one(source, char)
