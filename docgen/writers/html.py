"""The HTML writer; its page is also what the PDF is made from."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from docgen.diagnostics.messages import LanguageCode
from docgen.document.blocks import (
    Annex,
    AnyBlock,
    ChopPlace,
    Execution,
    Face,
    Foot,
    Heading,
    Items,
    Paragraph,
    Particular,
    Particulars,
    Row,
    Signatory,
    Table,
    Unbroken,
)
from docgen.document.documents import Density, marks
from docgen.document.inlines import text_of
from docgen.document.slots import Slot
from docgen.writers.markup import (
    LANGUAGE_TAGS,
    NOTHING,
    Languages,
    element,
    in_language,
    inlines_html,
    sayings,
)
from docgen.writers.requests import WriteRequest

FACE_START = "face-start"
FACE_END = "face-end"
"""The ids of the elements in which a face begins and ends."""

_SIGNATORIES_IN_A_ROW = 2
_WHOLE_ROWS = 6
"""So many rows of signatures always stand on one page; of more, these are the last."""

_BETWEEN_SENTENCES: dict[LanguageCode, str] = {"zh": "", "en": " "}
_STOPS: dict[LanguageCode, str] = {"zh": "。", "en": "."}

_HALF_LINE = 2
"""Half the height of a line of words in a chop's place, in millimetres."""


def write_html(request: WriteRequest) -> bytes:
    """Write a complete page that needs no other file."""
    return page(request, request.document.densities_of(request.edition)[0]).encode()


def page(request: WriteRequest, density: Density) -> str:
    """Say the page; `density` names how closely the style sheet sets a face."""
    document, languages = request.document, request.edition.languages
    title = " ".join(text_of(said) for _, said in document.title.printed(languages))
    styles = (f"<style>\n{request.styles}\n</style>",) if request.styles else ()
    head = "\n".join(
        (
            '<meta charset="utf-8">',
            f"<title>{escape(title, quote=False)} {escape(document.id, quote=False)}</title>",
            _metadata("docgen-document", document.id),
            _metadata("docgen-edition", request.edition.value),
            _metadata("docgen-fingerprint", request.fingerprint),
            *styles,
        )
    )
    blocks = (_furniture(request), *(_block(block, languages) for block in document.blocks))
    body = (
        f'<body class="{escape(document.kind)} {document.arrangement.value}"'
        f' data-edition="{request.edition.value}" data-density="{density.value}">\n'
        + "\n".join(blocks)
        + "\n</body>"
    )
    tag = LANGUAGE_TAGS[languages[0]]
    return f'<!DOCTYPE html>\n<html lang="{tag}">\n<head>\n{head}\n</head>\n{body}\n</html>\n'


def _metadata(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">'


def _furniture(request: WriteRequest) -> str:
    document, languages = request.document, request.edition.languages
    borne = "".join(
        element("span", escape(mark.text, quote=False), f"mark {mark.role.value}")
        for mark in marks(document, request.edition)
    )
    return "\n".join(
        (
            element("div", borne, "marks"),
            element("div", sayings(document.furniture.header, languages), "header"),
            element("div", sayings(document.furniture.footer, languages), "footer"),
        )
    )


def _blocks(blocks: tuple[AnyBlock, ...], languages: Languages) -> str:
    return "\n".join(_block(block, languages) for block in blocks)


def _block(block: AnyBlock, languages: Languages) -> str:
    match block:
        case Heading(level=level, slot=slot):
            heads = sayings(slot, languages, f"h{level + 1}")
            return element("div", heads, f"pair heading level-{level}")
        case Paragraph():
            return _paragraph(block, languages)
        case Particulars(rows=rows):
            return element(
                "table", "".join(_particular(row, languages) for row in rows), "particulars"
            )
        case Table():
            return _table(block, languages)
        case Items():
            return _items(block, languages)
        case Execution():
            return _execution(block, languages)
        case Face(blocks=inner):
            ends = f"{_blocks(inner, languages)}\n{element('div', '', 'end', id=FACE_END)}"
            return element("section", f"\n{ends}\n", "face", id=FACE_START)
        case Foot(slots=slots):
            return _foot(slots, languages)
        case Annex(blocks=inner, is_open_points=is_open_points):
            kind = "annex open-points" if is_open_points else "annex"
            return element("section", f"\n{_blocks(inner, languages)}\n", kind)
        case Unbroken(blocks=inner):
            kind = "flowing" if any(map(_is_long, inner)) else "unbroken"
            return element("div", _blocks(inner, languages), kind)


def _foot(slots: tuple[Slot, ...], languages: Languages) -> str:
    """Say each language in one paragraph, so that the foot stays low."""
    paragraphs = (
        in_language("p", language, "".join(_foot_sentence(slot, language) for slot in slots))
        for language in languages
    )
    return element("footer", "".join(paragraphs), "foot")


def _foot_sentence(slot: Slot, language: LanguageCode) -> str:
    """Say a sentence of the foot; what ends without a stop has its line to itself."""
    said = slot.said_in(language)
    ended = text_of(said).endswith(_STOPS[language])
    return inlines_html(said) + (_BETWEEN_SENTENCES[language] if ended else "<br>")


def _paragraph(paragraph: Paragraph, languages: Languages, ordinal: Slot = NOTHING) -> str:
    if paragraph.role == "title":
        said = sayings(paragraph.slot, languages, lambda place: "p" if place else "h1")
    else:
        said = sayings(paragraph.slot, languages, "p", ordinal)
    return element("div", said, f"pair {paragraph.role}")


def _particular(particular: Particular, languages: Languages) -> str:
    label = element("th", sayings(particular.label, languages), scope="row")
    values = "".join(
        element("div", sayings(line.slot, languages), f"value {line.role}")
        for line in particular.values
    )
    return element("tr", label + element("td", values), particular.values[0].role)


def _table(table: Table, languages: Languages) -> str:
    total = sum(table.shares)
    columns = "".join(f'<col style="width: {100 * share / total:.2f}%">' for share in table.shares)
    head = "".join(
        element("th", sayings(slot, languages), alignment, scope="col")
        for slot, alignment in zip(table.head, table.alignments, strict=True)
    )
    rows = "".join(_row(row, table, languages) for row in table.rows)
    return element(
        "table",
        f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody>",
        "table",
    )


def _row(row: Row, table: Table, languages: Languages) -> str:
    cells = "".join(
        element("td", sayings(slot, languages), alignment)
        for slot, alignment in zip(row.cells, table.alignments, strict=True)
    )
    return element("tr", cells, "total" if row.is_total else "")


def _items(items: Items, languages: Languages) -> str:
    made = "".join(
        element("div", _item(ordinal, blocks, languages), "item")
        for ordinal, blocks in zip(items.ordinals, items.items, strict=True)
    )
    return element("div", made, "items")


def _item(ordinal: Slot, blocks: tuple[AnyBlock, ...], languages: Languages) -> str:
    match blocks:
        case (Paragraph() as first, *rest):
            return _paragraph(first, languages, ordinal) + _blocks(tuple(rest), languages)
        case _:
            alone = _paragraph(Paragraph(slot=NOTHING), languages, ordinal)
            return alone + _blocks(blocks, languages)


def _is_long(block: AnyBlock) -> bool:
    """Are there so many signatures that they may run on to the next page, row by row?"""
    match block:
        case Execution(signatories=signatories):
            return len(signatories) > _WHOLE_ROWS * _SIGNATORIES_IN_A_ROW
        case _:
            return False


def _execution(execution: Execution, languages: Languages) -> str:
    """Say the rows that may stand on a page before the last ones, then what stays together."""
    signatories = execution.signatories
    rows = -(-len(signatories) // _SIGNATORIES_IN_A_ROW)
    leading = max(rows - _WHOLE_ROWS, 0) * _SIGNATORIES_IN_A_ROW
    kind = "leading sealed" if execution.chops else "leading"
    before = "".join(
        element("div", _signatories(signatories[start:][:_SIGNATORIES_IN_A_ROW], languages), kind)
        for start in range(0, leading, _SIGNATORIES_IN_A_ROW)
    )
    return before + _ending(replace(execution, signatories=signatories[leading:]), languages)


def _ending(execution: Execution, languages: Languages) -> str:
    """Say signatures and chops side by side; the date goes where there is less above it.

    Where the last of several rows has one signature, the date stands beside it.
    """
    signed = _signatories(execution.signatories, languages)
    dated = "" if execution.dated is None else _dated(execution.dated, languages)
    sealing = "".join(_chop(chop, languages) for chop in execution.chops)
    below = ""
    has_rows = len(execution.signatories) > _SIGNATORIES_IN_A_ROW
    has_room = len(execution.signatories) % _SIGNATORIES_IN_A_ROW > 0
    if dated and has_room and (has_rows or not sealing):
        signed += element("div", dated, "beside")
    elif sealing and has_rows:
        sealing += dated
    else:
        below = dated
    parts = element("div", element("div", signed, "signatories") + below, "signing")
    if sealing:
        parts += element("div", sealing, "sealing")
    return element("div", parts, "execution")


def _signatories(signatories: tuple[Signatory, ...], languages: Languages) -> str:
    return "".join(_signatory(who, languages) for who in signatories)


def _signatory(signatory: Signatory, languages: Languages) -> str:
    capacity = element("div", sayings(signatory.capacity, languages), "capacity")
    name = ""
    if not signatory.name.is_empty:
        name = element("div", sayings(signatory.name, languages), "name")
    space = element("div", "", "room") + element("div", "", "line")
    return element("div", space + capacity + name, "signatory")


def _chop(chop: ChopPlace, languages: Languages) -> str:
    printed = len(chop.label.printed(languages))
    above = chop.height // 2 - printed * _HALF_LINE
    size = f"width: {chop.width}mm; height: {chop.height}mm; padding-top: {above}mm"
    label = element("div", sayings(chop.label, languages), "label")
    return element("div", label, f"chop {chop.shape}", style=size)


def _dated(dated: Particular, languages: Languages) -> str:
    label = element("div", sayings(dated.label, languages), "label")
    values = "".join(
        element("div", sayings(line.slot, languages), f"value {line.role}") for line in dated.values
    )
    return element("div", label + values, "dated")
