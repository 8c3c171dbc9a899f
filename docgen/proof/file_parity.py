"""Whether a produced file says what its document says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Value, message
from docgen.document.inlines import text_of
from docgen.proof.alignment import Alignment, Letters, Piece, align
from docgen.proof.file_text import FileText
from docgen.proof.known import Known
from docgen.proof.mentions import Mention, said_all
from docgen.proof.printing import groups, page_footer, page_header
from docgen.proof.produced_file import ProducedFile
from docgen.proof.recognising import recognise
from docgen.proof.tidying import squeeze, tidy

_SHOWN = 5
"""So many pieces are quoted in a finding."""


def compare_file(produced: ProducedFile, text: FileText, known: Known) -> Iterator[Finding]:
    """Compare the words of a file, and what they mention, with those of its document.

    Every word of the edition stands in the file once and in order, and nothing else does, but
    for the head of a table that goes on over a page; what stands around the text is on every
    page.
    """
    pages = [Letters(page.text) for page in text.pages]
    yield from _furniture(produced, text, pages)
    aligned = align(pages, groups(produced.document, produced.edition))
    yield from _words(produced, aligned)
    yield from _mentions(produced, aligned, known)
    yield from _properties(produced, text)


def texts_in(produced: ProducedFile, text: FileText) -> tuple[str, ...]:
    """The words of a file without what stands around its pages, text by text of the document."""
    pages = [Letters(page.text) for page in text.pages]
    for _ in _furniture(produced, text, pages):
        pass
    aligned = align(pages, groups(produced.document, produced.edition))
    return (*(piece.as_found for piece in (*aligned.found, *aligned.strayed)), *aligned.besides)


def _furniture(
    produced: ProducedFile, text: FileText, pages: list[Letters]
) -> Iterator[Finding]:
    document, edition = produced.document, produced.edition
    header = page_header(document, edition)
    for number, page in enumerate(pages if not text.furniture else (), start=1):
        wanted = (*header, *page_footer(document, edition, str(number), str(len(pages))))
        missing = [words for words in wanted if not page.cut(words)]
        if missing:
            observed = message("missing on page %(page)s", {"page": str(number)})
            yield _finding(produced, "file-furniture", _quoted(missing), observed)
    if text.furniture:
        # Word counts the pages itself.
        allowed = (header, page_footer(document, edition, "", ""))
        if {_signs("".join(words)) for words in allowed} != set(map(_signs, text.furniture)):
            required = _quoted(words for around in allowed for words in around)
            yield _finding(produced, "file-furniture", required, _quoted(text.furniture))


def _signs(text: str) -> str:
    """The letters and figures of a text, without what separates its parts."""
    return "".join(filter(str.isalnum, squeeze(text)))


def _words(produced: ProducedFile, aligned: Alignment) -> Iterator[Finding]:
    misspelt = [
        piece
        for piece in (*aligned.found, *aligned.strayed)
        if _hyphens(piece.text) != _hyphens(piece.as_found)
    ]
    lacking = (*aligned.lacking, *misspelt)
    if lacking or aligned.besides:
        yield _finding(
            produced,
            "file-words",
            _quoted(piece.text for piece in lacking),
            _quoted((*aligned.besides, *(piece.as_found for piece in misspelt))),
            lacking,
        )
    if aligned.strayed:
        yield _finding(
            produced, "file-order", _quoted(piece.text for piece in aligned.strayed), "",
            aligned.strayed,
        )  # fmt: skip


def _mentions(produced: ProducedFile, aligned: Alignment, known: Known) -> Iterator[Finding]:
    """Compare what is mentioned, wherever the file is not to the letter as the document."""
    differing = [
        piece
        for piece in (*aligned.found, *aligned.strayed)
        if tidy(piece.text).strip() != tidy(piece.as_found).strip()
    ]
    missing = (*aligned.lacking, *differing)
    wanted = _mentioned((piece.text for piece in missing), known)
    read = _mentioned((*aligned.besides, *(piece.as_found for piece in differing)), known)
    if lacking := wanted - read:
        said = said_all(lacking)
        yield _finding(produced, "file-lacks", said, said_all(read - wanted), missing)
    if added := read - wanted:
        yield _finding(produced, "file-adds", said_all(wanted - read), said_all(added))


def _hyphens(text: str) -> int:
    """How many hyphens are written: laying letters upon letters passes over them."""
    return tidy(text).count("-")


def _mentioned(texts: Iterable[str], known: Known) -> Counter[Mention]:
    return sum((recognise(text, known) for text in texts), Counter[Mention]())


def _properties(produced: ProducedFile, text: FileText) -> Iterator[Finding]:
    document = produced.document
    wanted = (document.id, produced.edition.value, produced.fingerprint)
    carried = (text.document, text.edition, text.fingerprint)
    if wanted != carried:
        yield _finding(produced, "file-properties", " ".join(wanted), " ".join(carried))
    title = text_of(document.title.printed(produced.edition.languages)[0][1])
    if squeeze(title) not in squeeze(text.title):
        yield _finding(produced, "file-properties", title, text.title)


_MESSAGES = {
    "file-furniture": message("a page lacks what stands on every page"),
    "file-words": message("the file does not say what the document says"),
    "file-order": message("the file says this before what it has to follow"),
    "file-lacks": message("the file lacks figures, dates or names of the document"),
    "file-adds": message("the file has figures, dates or names that the document has not"),
    "file-properties": message("the properties of the file are not those of the document"),
}


def _finding(
    produced: ProducedFile,
    code: str,
    required: Value,
    observed: Value,
    pieces: Iterable[Piece] = (),
) -> Finding:
    return Finding(
        code=code,
        source=produced.source,
        message=_MESSAGES[code],
        observed=observed,
        required=required,
        also=tuple(dict.fromkeys(piece.source for piece in pieces)),
    )


def _quoted(texts: Iterable[str]) -> str:
    every = [" ".join(text.split()) for text in texts]
    more = f" … (+{len(every) - _SHOWN})" if len(every) > _SHOWN else ""
    return " / ".join(every[:_SHOWN]) + more
