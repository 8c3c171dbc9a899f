"""The words of a document laid upon the words of a file, letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docgen.diagnostics.source import Source
from docgen.proof.printing import Group
from docgen.proof.tidying import letters_of, squeeze

_TAKEN = "\0"


@dataclass(frozen=True)
class Piece:
    """Words of a document and the line of the template that asked for them.

    `as_found` is how they stand in the file; where the file breaks a line, the document decides
    whether there is a blank or a hyphen.
    """

    text: str
    source: Source
    as_found: str = ""


@dataclass(kw_only=True)
class Alignment:
    """What of a document was found in a file.

    `strayed` was found, but before words that it has to follow. `besides` is what the file says
    and the document does not, as it stands in the file.
    """

    found: list[Piece] = field(default_factory=list)
    lacking: list[Piece] = field(default_factory=list)
    strayed: list[Piece] = field(default_factory=list)
    besides: tuple[str, ...] = ()


class Letters:
    """The letters of a page, and for each its place in the page's text."""

    def __init__(self, text: str) -> None:
        self.text = text
        made = [(letter, place) for place, sign in enumerate(text) for letter in letters_of(sign)]
        self.letters = "".join(letter for letter, _ in made)
        self.places = [place for _, place in made]

    def cut(self, words: str) -> bool:
        """Take the last place of these words out; false if there is none."""
        wanted = squeeze(words)
        start = self.letters.rfind(wanted)
        if start < 0:
            return False
        end = start + len(wanted)
        self.letters = self.letters[:start] + self.letters[end:]
        del self.places[start:end]
        return True


def align(pages: Sequence[Letters], groups: Sequence[Group]) -> Alignment:
    """Find every piece of every group in the pages, in order."""
    text = _Text(pages)
    made = Alignment()
    cursor = 0
    for group in groups:
        ends = [cursor]
        for words in sorted(group.pieces, key=len, reverse=True):
            letters = squeeze(words)
            places = text.take(letters, cursor)
            strayed = () if places else text.take(letters, 0)
            found = text.spelled(places or strayed)
            piece = Piece(words, group.source, _laid_out_as(words, found))
            if places:
                ends.append(places[-1] + 1)
                made.found.append(piece)
            elif strayed:
                made.strayed.append(piece)
            else:
                made.lacking.append(piece)
        cursor = max(ends)
    for repeated in {squeeze(piece) for group in groups for piece in group.repeatable}:
        while text.take(repeated, 0):
            pass
    made.besides = tuple(text.rest())
    return made


_BROKEN = re.compile("[\r\n\ufffe\x02]")


def _laid_out_as(words: str, found: str) -> str:
    """Spell the same letters as they were found, but with line breaks undone."""
    in_file, in_document = _gaps(found), _gaps(words)
    if len(in_file) != len(in_document):
        return found
    return "".join(
        (ours if _BROKEN.search(theirs) else theirs) + sign
        for (theirs, sign), (ours, _) in zip(in_file, in_document, strict=True)
    )


def _gaps(text: str) -> list[tuple[str, str]]:
    """Each letter of a text with what stands before it."""
    made: list[tuple[str, str]] = []
    gap = ""
    for sign in text:
        if letters_of(sign):
            made.append((gap, sign))
            gap = ""
        else:
            gap += sign
    return made


class _Text:
    """The letters of all pages in one row; what is taken out leaves its room."""

    def __init__(self, pages: Sequence[Letters]) -> None:
        self.letters = "".join(page.letters for page in pages)
        self.signs = list(self.letters)
        self.origin = "".join(page.text for page in pages)
        self.places: list[int] = []
        self.breaks: list[int] = []
        offset = 0
        for page in pages:
            self.places.extend(place + offset for place in page.places)
            offset += len(page.text)
            self.breaks.append(len(self.places))

    def take(self, words: str, start: int) -> Sequence[int]:
        """Take the first place of these letters from `start` on; give their positions."""
        found = self.letters.find(words, start)
        if found >= 0:
            return self._take(range(found, found + len(words)))
        return self._take(self._over_break(words, start))

    def rest(self) -> Iterator[str]:
        """Each stretch of words that is left, as it stands in the file."""
        start = 0
        for stretch in self.letters.split(_TAKEN):
            if any(letter.isalnum() for letter in stretch):
                yield self.spelled(range(start, start + len(stretch)))
            start += len(stretch) + 1

    def spelled(self, positions: Sequence[int]) -> str:
        """Give the characters of some letters back, with the blanks and hyphens between."""
        made: list[str] = []
        last = -1
        for place in dict.fromkeys(self.places[position] for position in positions):
            if last >= 0:
                between = self.origin[last + 1 : place]
                made.extend(sign for sign in between if not letters_of(sign))
            made.append(self.origin[place])
            last = place
        return "".join(made)

    def _take(self, positions: Sequence[int]) -> Sequence[int]:
        for position in positions:
            self.signs[position] = _TAKEN
        if positions:
            self.letters = "".join(self.signs)
        return positions

    def _over_break(self, words: str, start: int) -> Sequence[int]:
        """A paragraph or a row of a table may begin on one page and end on the next."""
        for edge in self.breaks[:-1]:
            for cut in range(len(words) - 1, 0, -1) if edge > start else ():
                first = self.letters.find(words[:cut], start, edge)
                if first < 0:
                    continue
                second = self.letters.find(words[cut:], edge)
                if second >= 0:
                    rest = len(words) - cut
                    return (*range(first, first + cut), *range(second, second + rest))
        return ()
