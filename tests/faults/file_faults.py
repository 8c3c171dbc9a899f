"""Faults of finished files: words lost, altered, hidden or set in another font."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

from docgen.document.blocks import AnyBlock, Face
from docgen.document.documents import Document, Edition
from docgen.document.renditions import Format
from docgen.writers.requests import WriteRequest
from docgen.writers.table import WRITERS
from tests.faults.line import (
    KIND,
    SPECIMEN,
    WRITTEN,
    fonts,
    glyphs_of_file,
    on_page,
    visible,
    words_of_file,
    writing,
)
from tests.faults.record import Caught, Check, Fault, Spoilt
from tests.unit.proof.changing import changed

Blocks = tuple[AnyBlock, ...]
Writer = Callable[[WriteRequest], bytes]
BOTH = (Format.PDF, Format.DOCX)


def _writing(format_: Format, spoil: Callable[[Document], Document]) -> Writer:
    """A writer that writes another document than it was given."""

    def write(request: WriteRequest) -> bytes:
        return WRITERS[format_](replace(request, document=spoil(request.document)))

    return write


def _respelt(right: str, wrong: str) -> Callable[[Document], Document]:
    return lambda document: changed(document, lambda text: text.replace(right, wrong))


def _rebuilt(rebuild: Callable[[Blocks], Blocks]) -> Callable[[Document], Document]:
    """Other blocks on the face of the document."""

    def spoil(document: Document) -> Document:
        (face,) = document.blocks
        assert isinstance(face, Face)
        return replace(document, blocks=(replace(face, blocks=rebuild(face.blocks)),))

    return spoil


def _styled(declarations: str) -> Writer:
    """A writer with a style sheet that nobody checked."""

    def write(request: WriteRequest) -> bytes:
        return WRITERS[Format.PDF](replace(request, styles=f"{request.styles}\n{declarations}"))

    return write


def _reworked(right: str, wrong: str) -> Writer:
    """A writer of Word files in which one spelling of the XML is another, once."""

    def write(request: WriteRequest) -> bytes:
        made = io.BytesIO()
        content = io.BytesIO(WRITERS[Format.DOCX](request))
        with zipfile.ZipFile(content) as old, zipfile.ZipFile(made, "w") as new:
            for name in old.namelist():
                part = old.read(name)
                if name == "word/document.xml":
                    assert right.encode() in part
                    part = part.replace(right.encode(), wrong.encode(), 1)
                new.writestr(name, part)
        return made.getvalue()

    return write


def _file(format_: Format, writer: Writer, *caught: tuple[Check, str], name: str) -> Fault:
    path = f"{SPECIMEN}/{KIND}/{WRITTEN}.{Edition.EN.value}.{format_.extension}"
    return Fault(
        name=f"{name} ({format_.value})",
        spoilt=Spoilt(format=format_, edition=Edition.EN, writer=writer),
        caught=tuple(Caught(check, code, path) for check, code in caught),
    )


_WORDS, _LACKS, _ADDS, _ORDER = (
    (words_of_file, "file-words"), (words_of_file, "file-lacks"), (words_of_file, "file-adds"),
    (words_of_file, "file-order"),
)  # fmt: skip
_ALTERED = {
    "an amount is altered": (_respelt("US$1,500,000", "US$1,500,001"), (_WORDS, _LACKS, _ADDS)),
    "a date is altered": (_respelt("June 20, 2003", "June 21, 2003"), (_WORDS, _LACKS, _ADDS)),
    "a name is altered": (_respelt("Fan Liyi", "Fan Lijia"), (_WORDS, _LACKS, _ADDS)),
    "a word is altered": (_respelt("venturer", "adventurer"), (_WORDS,)),
    "a paragraph is dropped": (_rebuilt(lambda blocks: blocks[:2] + blocks[3:]), (_WORDS, _LACKS)),
    "a paragraph is doubled": (_rebuilt(lambda blocks: blocks[:3] + blocks[2:]), (_WORDS, _ADDS)),
    "the marks of a specimen are missing": (
        lambda document: replace(document, is_specimen=False),
        ((words_of_file, "file-furniture"),),
    ),
    "the title in the properties is another": (
        lambda document: replace(document, title=changed(document.title, lambda _: "Paper")),
        ((words_of_file, "file-properties"),),
    ),
}
_SPOILT = tuple(
    _file(format_, _writing(format_, spoil), *caught, name=name)
    for name, (spoil, caught) in _ALTERED.items()
    for format_ in BOTH
)

_UNSEEN = {
    "the title is pushed off the page": (
        ".title { position: relative; left: -400mm }", (_ORDER, (on_page, "file-off-page"))
    ),
    "the last value hangs over the edge": (
        ".particulars { margin-right: -60mm; margin-left: 60mm }", ((on_page, "file-off-page"),)
    ),
    "the sentence that certifies is clipped": (
        ".lead { height: 1mm; overflow: hidden }", (_ORDER, (visible, "file-invisible"))
    ),
    "the title is nearly white": (".title { color: #fffffe }", ((visible, "file-invisible"),)),
    "the title is hardly opaque": (
        ".title { opacity: 0.05 }", (_ORDER, (visible, "file-invisible"))
    ),
    "the title is tiny": (
        ".title, .title * { font-size: 1pt !important }", ((visible, "file-invisible"),)
    ),
    "the title is not displayed": (".title { display: none }", (_WORDS,)),
    "words are added by the style": ('.title::after { content: "US$7" }', (_WORDS, _ADDS)),
    "the engine does not know a declaration": (
        ".title { hide: yes }", ((writing, "file-unwritable"),)
    ),
    "another font is set": (
        '.title, .title * { font-family: "Noto Serif CJK JP" !important }', ((fonts, "file-fonts"),)
    ),
}  # fmt: skip
_HIDDEN = tuple(
    _file(Format.PDF, _styled(style), *caught, name=name)
    for name, (style, caught) in _UNSEEN.items()
)

_AMOUNT = "US$1,500,000"
_RUN = "<w:rPr>"
_OTHER_FILES = (
    _file(Format.DOCX, _reworked(_AMOUNT, "US$1,500,008"), _WORDS, _LACKS, _ADDS,
          name="a digit is typed over"),
    _file(Format.DOCX, _reworked(_RUN, f"{_RUN}<w:vanish/>"), (visible, "file-invisible"),
          name="words are hidden"),
    _file(Format.DOCX, _reworked(_RUN, f'{_RUN}<w:color w:val="FFFFFF"/>'),
          (visible, "file-invisible"), name="words are white"),
    _file(Format.PDF, _writing(Format.PDF, _respelt("Fan Liyi", "\U00030106")),
          (writing, "file-unwritable"), name="a character without a glyph"),
    _file(Format.PDF, _writing(Format.PDF, _respelt("Fan Liyi", "Fan \ufffd")),
          _WORDS, _LACKS, (glyphs_of_file, "file-glyphs"), (fonts, "file-fonts"),
          name="a character that was lost"),
    _file(Format.DOCX, lambda request: WRITERS[Format.DOCX](replace(request, fingerprint="0" * 64)),
          (words_of_file, "file-properties"), name="the fingerprint is another"),
)  # fmt: skip

FILE_FAULTS = (*_SPOILT, *_HIDDEN, *_OTHER_FILES)
