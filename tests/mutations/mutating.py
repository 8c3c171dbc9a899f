"""Files as nobody meant to save them: characters lost, doubled, swapped, or never seen before."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Mutate = Callable[[bytes, Random], bytes]
_OF_TEXT = Callable[[str, Random], str]

_WIDE = dict(zip(':,{}[]-" 01/%.(', "：，｛｝［］－“\u3000０１／％。（", strict=True))
_CONTROLS = "\0\x01\x07\x08\x0b\x0c\r\x1b\x7f\x85\xa0\xad\u200b\u2028\u2029\ufeff\ufffe"
_MARKS = "[]{}()\"'`:,#&*!|>%@?-~=\\/\n\t \u3000一é\u0301\U00020000"
_NUMBERS = ("0", "-1", "1e9", "0.1", "9" * 20, "9" * 400, "9" * 5000, "1,0,0", "1/0", "00", "٣",
            "½")  # fmt: skip
_BYTES = (b"\xff", b"\xfe\xff", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc0\xaf",
          b"\x80", "方".encode("gb18030"))  # fmt: skip
_EMPTY = ("", " []", " {}", " ~", " null", ' ""', " |", " &a *a")
_NESTED = ("[", "{a: ", "- ", "(", '"', "[not_agreed: ", "? ")
_DEEPEST = 300
_MOST_AT_ONCE = 3


def mutated(data: bytes, random: Random) -> bytes:
    """The bytes with one to three accidents; they may be the same by chance."""
    for _ in range(random.randint(1, _MOST_AT_ONCE)):
        data = random.choice(MUTATIONS)(data, random)
    return data


def _in_text(mutate: _OF_TEXT) -> Mutate:
    """Bytes that are no text lose what cannot be read."""
    return lambda data, random: mutate(data.decode("utf-8", "ignore"), random).encode()


def _at(text: str, random: Random) -> int:
    return random.randint(0, len(text))


def _deleted(text: str, random: Random) -> str:
    at = _at(text, random)
    return text[:at] + text[at + random.choice((1, 1, 1, 2, 8, 40)) :]


def _doubled(text: str, random: Random) -> str:
    at, length = _at(text, random), random.choice((1, 1, 3, 30))
    return text[: at + length] + text[at:]


def _swapped(text: str, random: Random) -> str:
    at = _at(text, random)
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _widened(text: str, random: Random) -> str:
    narrow = random.choice(tuple(_WIDE))
    places = [found.start() for found in re.finditer(re.escape(narrow), text)]
    if not places:
        return text
    at = random.choice(places)
    return f"{text[:at]}{_WIDE[narrow]}{text[at + 1 :]}"


def _inserted(characters: str) -> _OF_TEXT:
    def insert(text: str, random: Random) -> str:
        at = _at(text, random)
        return text[:at] + random.choice(characters) * random.choice((1, 1, 2)) + text[at:]

    return insert


def _line_dropped(text: str, random: Random) -> str:
    lines = text.split("\n")
    del lines[random.randrange(len(lines))]
    return "\n".join(lines)


def _line_doubled(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    return "\n".join((*lines[: at + 1], *lines[at:]))


def _line_moved(text: str, random: Random) -> str:
    lines = text.split("\n")
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randint(0, len(lines)), line)
    return "\n".join(lines)


def _line_indented(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    lines[at] = random.choice((" ", "  ", "\t", "\u3000")) + lines[at]
    return "\n".join(lines)


def _value_emptied(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    lines[at] = key + colon + random.choice(_EMPTY)
    return "\n".join(lines)


def _renumbered(text: str, random: Random) -> str:
    places = list(re.finditer(r"[0-9]+", text))
    if not places:
        return text
    place = random.choice(places)
    return text[: place.start()] + random.choice(_NUMBERS) + text[place.end() :]


def _nested(text: str, random: Random) -> str:
    at = _at(text, random)
    return text[:at] + random.choice(_NESTED) * random.randint(2, _DEEPEST) + text[at:]


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _byte_inserted(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(_BYTES) + data[at:]


def _recoded(data: bytes, random: Random) -> bytes:
    text = data.decode("utf-8", "ignore")
    return text.encode(random.choice(("utf-16", "utf-16-le", "gb18030", "utf-8-sig")))


def _with_other_line_ends(data: bytes, random: Random) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\n")))


MUTATIONS: tuple[Mutate, ...] = (
    *map(
        _in_text,
        (
            _deleted, _doubled, _swapped, _widened, _inserted("\t"), _inserted(_CONTROLS),
            _inserted(_MARKS), _line_dropped, _line_doubled, _line_moved, _line_indented,
            _value_emptied, _renumbered, _nested,
        ),
    ),
    _cut,
    _byte_inserted,
    _recoded,
    _with_other_line_ends,
)  # fmt: skip
