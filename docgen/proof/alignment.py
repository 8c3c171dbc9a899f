"""The words of a document laid upon the words of a file, letter by letter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from docgen.diagnostics.source import Source
from docgen.proof.printing import Group
from docgen.proof.tidying import letters_of, squeeze

_MOST_CUTS = 3
"""So many ends of pages may one piece go over."""

_SURELY = 8
"""So many letters at the end of a page are not there by chance."""

_CHANCE = 4
"""So many letters may a part seem too long, because what follows it begins alike."""


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
    heads = sum(len(squeeze(piece)) for group in groups for piece in group.repeatable)
    for group in groups:
        ends = [cursor]
        text.room = heads + sum(len(squeeze(piece)) for piece in group.pieces) + _SURELY
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
    repeatable = {squeeze(piece) for group in groups for piece in group.repeatable}
    for repeated in sorted(repeatable, key=len, reverse=True):
        text.take_all(repeated)
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
    """The letters of all pages in one row, and which of them are taken."""

    def __init__(self, pages: Sequence[Letters]) -> None:
        self.letters = "".join(page.letters for page in pages)
        self.taken = bytearray(len(self.letters))
        self.room = 0
        """So many letters may stand between the parts of a piece that the end of a page cuts:
        those of its own group, and of a table's head."""
        self.origin = "".join(page.text for page in pages)
        self.places: list[int] = []
        self.breaks: list[int] = []
        offset = 0
        for page in pages:
            self.places.extend(place + offset for place in page.places)
            offset += len(page.text)
            self.breaks.append(len(self.places))

    def take(self, words: str, start: int) -> Sequence[int]:
        """Take the first free place of these letters from `start` on; give their positions."""
        positions = self._locate(words, start)
        for position in positions:
            self.taken[position] = 1
        return positions

    def take_all(self, words: str) -> None:
        """Take every free place of these letters."""
        while (found := self._find(words, 0, len(self.letters))) >= 0:
            self.taken[found : found + len(words)] = b"\1" * len(words)

    def rest(self) -> Iterator[str]:
        """Each stretch of words that is left, as it stands in the file."""
        for is_taken, run in groupby(range(len(self.letters)), self.taken.__getitem__):
            positions = tuple(run)
            if not is_taken and any(self.letters[one].isalnum() for one in positions):
                yield self.spelled(positions)

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

    def _find(self, words: str, start: int, end: int) -> int:
        found = self.letters.find(words, start, end)
        while found >= 0:
            last_taken = self.taken.rfind(1, found, found + len(words))
            if last_taken < 0:
                return found
            found = self.letters.find(words, last_taken + 1, end)
        return -1

    def _locate(self, words: str, start: int) -> Sequence[int]:
        """Page by page, whole or cut by the end of the page: the same may come again later.

        Few letters before an end of a page may stand there by chance; they are looked at last.
        """
        for least in (_SURELY, 1):
            for edge in self.breaks:
                positions = self._on_page(words, (start, edge), least) if edge > start else ()
                if positions:
                    return positions
        return ()

    def _on_page(
        self, words: str, page: tuple[int, int], least: int, cuts: int = _MOST_CUTS
    ) -> Sequence[int]:
        """Find words that begin on a page; what its end cuts off begins the next page."""
        start, edge = page
        whole = self._find(words, start, edge)
        if whole >= 0 and (cuts == _MOST_CUTS or whole - start <= self.room):
            return range(whole, whole + len(words))
        following = next((one for one in self.breaks if one > edge), None)
        if following is None or not cuts:
            return ()
        longest = self._longest_start(words, start, edge)
        for cut in range(longest, max(least - 1, longest - _CHANCE), -1):
            first = self._find(words[:cut], start, edge)
            if edge - first - cut > self.room:
                continue
            rest = self._on_page(words[cut:], (edge, following), least, cuts - 1)
            if rest:
                return (*range(first, first + cut), *rest)
        return ()

    def _longest_start(self, words: str, start: int, edge: int) -> int:
        """Of how many letters is the longest beginning that stands before the edge?"""
        lengths = range(1, len(words))
        return bisect_left(
            lengths, True, key=lambda length: self._find(words[:length], start, edge) < 0
        )
