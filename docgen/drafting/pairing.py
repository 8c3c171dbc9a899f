"""Pairing: the two drafts of a template to one tree in which every text is in both languages."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast, get_args

from docgen.document import blocks as b
from docgen.document.documents import Furniture
from docgen.document.slots import Slot
from docgen.drafting.markup import place_of, read_inlines
from docgen.drafting.vocabulary import TEXT_BLOCKS

_WHOLE = re.compile(r"[1-9][0-9]{0,2}")


class UnequalSkeletonsError(Exception):
    """The two drafts differ in their blocks; says where."""

    def __init__(self, template: str, line: int, zh: str, en: str) -> None:
        self.template, self.line, self.zh, self.en = template, line, zh, en
        super().__init__(f"{template}:{line}")


class UnexpectedElementError(Exception):
    """An element stands where no such block can stand; says where."""

    def __init__(self, template: str, line: int, tag: str) -> None:
        self.template, self.line, self.tag = template, line, tag
        super().__init__(f"{template}:{line}: {tag}")


@dataclass(frozen=True)
class Pair:
    """The same element in the Chinese and in the English draft."""

    zh: ET.Element
    en: ET.Element
    template: str

    @property
    def tag(self) -> str:
        """The name of the element."""
        return self.zh.tag

    @property
    def at(self) -> dict[str, Any]:
        """Template and line, as blocks carry them."""
        template, line = place_of(self.zh, self.template)
        return {"template": template, "line": line}

    @property
    def slot(self) -> Slot:
        """The text of the element in both languages."""
        return Slot(zh=read_inlines(self.zh), en=read_inlines(self.en))

    def children(self) -> Iterator[Pair]:
        """The elements inside, pair by pair.

        Raises:
            UnequalSkeletonsError: one draft has other elements than the other.
        """
        zh, en = list(self.zh), list(self.en)
        tags_zh, tags_en = [one.tag for one in zh], [one.tag for one in en]
        if tags_zh != tags_en:
            template, line = place_of(self.zh, self.template)
            raise UnequalSkeletonsError(template, line, " ".join(tags_zh), " ".join(tags_en))
        for one_zh, one_en in zip(zh, en, strict=True):
            yield Pair(one_zh, one_en, self.template)

    def only(self, tag: str) -> Pair | None:
        """The first element of that name inside."""
        return next((child for child in self.children() if child.tag == tag), None)

    def all(self, tag: str) -> tuple[Pair, ...]:
        """All elements of that name directly inside."""
        return tuple(child for child in self.children() if child.tag == tag)

    def slot_of(self, tag: str) -> Slot:
        """The text of the first element of that name; nothing if there is none."""
        child = self.only(tag)
        return child.slot if child is not None else Slot()

    def attribute(self, name: str, otherwise: str) -> str:
        """An attribute, the same in both drafts."""
        value = self.zh.get(name, otherwise)
        if self.en.get(name, otherwise) != value:
            template, line = place_of(self.zh, self.template)
            raise UnequalSkeletonsError(template, line, value, self.en.get(name, otherwise))
        return value


def pair_blocks(parent: Pair) -> tuple[b.AnyBlock, ...]:
    """The blocks inside an element."""
    return tuple(_block(child) for child in parent.children())


def _block(pair: Pair) -> b.AnyBlock:
    if pair.tag in TEXT_BLOCKS:
        role = cast(b.ParagraphRole, TEXT_BLOCKS[pair.tag])
        return b.Paragraph(slot=pair.slot, role=role, **pair.at)
    match pair.tag:
        case "heading":
            return b.Heading(slot=pair.slot, level=_whole(pair, "level", "1"), **pair.at)
        case "particulars":
            rows = tuple(_particular(child) for child in pair.all("particular"))
            return b.Particulars(rows=rows, **pair.at)
        case "table":
            return _table(pair)
        case "items":
            return _items(pair)
        case "execution":
            return _execution(pair)
        case "face":
            return b.Face(blocks=pair_blocks(pair), **pair.at)
        case "foot":
            return b.Foot(slots=tuple(child.slot for child in pair.all("note")), **pair.at)
        case "annex":
            is_open_points = pair.attribute("open-points", "no") == "yes"
            return b.Annex(blocks=pair_blocks(pair), is_open_points=is_open_points, **pair.at)
        case "unbroken":
            return b.Unbroken(blocks=pair_blocks(pair), **pair.at)
        case other:
            raise UnexpectedElementError(pair.at["template"], pair.at["line"], other)


def _particular(pair: Pair) -> b.Particular:
    return b.Particular(
        label=pair.slot_of("label"),
        values=tuple(
            b.ValueLine(slot=value.slot, role=_role(value), line=value.at["line"])
            for value in pair.all("value")
        ),
        line=pair.at["line"],
    )


def _role(value: Pair) -> b.ValueRole:
    return cast(b.ValueRole, _one_of(value, "role", "plain", get_args(b.ValueRole)))


def _one_of(pair: Pair, name: str, otherwise: str, allowed: tuple[str, ...]) -> str:
    value = pair.attribute(name, otherwise)
    if value not in allowed:
        raise UnexpectedElementError(pair.at["template"], pair.at["line"], f'{name}="{value}"')
    return value


def _whole(pair: Pair, name: str, otherwise: str) -> int:
    value = pair.attribute(name, otherwise)
    if not _WHOLE.fullmatch(value):
        raise UnexpectedElementError(pair.at["template"], pair.at["line"], f'{name}="{value}"')
    return int(value)


def _table(pair: Pair) -> b.Table:
    head = pair.only("head")
    columns = tuple(cell.slot for cell in head.all("cell")) if head is not None else ()
    alignments = _for_columns(pair, "align", "start", len(columns))
    shares = _for_columns(pair, "shares", "1", len(columns))
    if not set(alignments) <= set(get_args(b.CellAlignment)):
        raise _unfit(pair, "align", alignments)
    if not all(_WHOLE.fullmatch(share) for share in shares):
        raise _unfit(pair, "shares", shares)
    return b.Table(
        head=columns,
        rows=tuple(_row(row, len(columns)) for row in pair.all("row")),
        alignments=cast(tuple[b.CellAlignment, ...], alignments),
        shares=tuple(int(share) for share in shares),
        **pair.at,
    )


def _row(row: Pair, columns: int) -> b.Row:
    cells = tuple(cell.slot for cell in row.all("cell"))
    if len(cells) != columns:
        raise UnexpectedElementError(row.at["template"], row.at["line"], "<cell>")
    is_total = row.attribute("total", "no") == "yes"
    return b.Row(cells=cells, is_total=is_total, line=row.at["line"])


def _for_columns(pair: Pair, name: str, otherwise: str, columns: int) -> tuple[str, ...]:
    words = tuple(pair.attribute(name, " ".join([otherwise] * columns)).split())
    if len(words) != columns:
        raise _unfit(pair, name, words)
    return words


def _unfit(pair: Pair, name: str, words: tuple[str, ...]) -> UnexpectedElementError:
    written = f'{name}="{" ".join(words)}"'
    return UnexpectedElementError(pair.at["template"], pair.at["line"], written)


def _items(pair: Pair) -> b.Items:
    ordinals: list[Slot] = []
    items: list[tuple[b.AnyBlock, ...]] = []
    for item in pair.all("item"):
        ordinals.append(item.slot_of("ordinal"))
        items.append(
            tuple(_block(child) for child in item.children() if child.tag != "ordinal")
        )
    return b.Items(ordinals=tuple(ordinals), items=tuple(items), **pair.at)


def _execution(pair: Pair) -> b.Execution:
    dated = pair.only("dated")
    return b.Execution(
        signatories=tuple(
            b.Signatory(capacity=one.slot_of("capacity"), name=one.slot_of("signer"))
            for one in pair.all("signatory")
        ),
        chops=tuple(_chop(chop) for chop in pair.all("chop")),
        dated=_particular(dated) if dated is not None else None,
        **pair.at,
    )


def _chop(pair: Pair) -> b.ChopPlace:
    shape = _one_of(pair, "shape", "round", ("round", "oval"))
    width = _whole(pair, "width", "42")
    return b.ChopPlace(
        shape="oval" if shape == "oval" else "round",
        width=width,
        height=_whole(pair, "height", str(width)),
        label=pair.slot,
    )


def pair_furniture(root: Pair) -> Furniture:
    """The furniture of the pages."""
    return Furniture(
        header=root.slot_of("header"),
        footer=root.slot_of("footer"),
        draft=root.slot_of("draft"),
        specimen=root.slot_of("specimen"),
        reference=root.slot_of("reference"),
        cancelled=root.slot_of("cancelled"),
    )
