"""The reader of Word files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from docgen.proof.file_text import FileText, Page

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_FURNITURE = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_SMALLEST = 6
"""Half points; smaller letters nobody reads."""


def read_docx(content: bytes) -> FileText:
    """Read words and properties; what Word fills into fields is left out.

    Raises:
        zipfile.BadZipFile: the bytes are no Word file.
    """
    with ZipFile(BytesIO(content)) as archive:
        body = _root(archive, "word/document.xml")
        names = sorted(filter(_FURNITURE.fullmatch, archive.namelist()))
        furniture = tuple(_root(archive, name) for name in names)
        properties = _properties(archive)
        title = _root(archive, "docProps/core.xml").findtext(_DC_TITLE) or ""
    return FileText(
        pages=(Page(text=_words(body)),),
        furniture=tuple(_words(root) for root in furniture),
        hidden=tuple(words for root in (body, *furniture) for words in _hidden(root)),
        title=title,
        document=properties.get("docgen.document", ""),
        edition=properties.get("docgen.edition", ""),
        fingerprint=properties.get("docgen.fingerprint", ""),
    )


def _root(archive: ZipFile, name: str) -> etree._Element:
    return etree.fromstring(archive.read(name))


def _properties(archive: ZipFile) -> dict[str, str]:
    if "docProps/custom.xml" not in archive.namelist():
        return {}
    return {
        one.get("name", ""): "".join(str(text) for text in one.itertext())
        for one in _root(archive, "docProps/custom.xml")
    }


def _words(root: etree._Element) -> str:
    """The words of a part, paragraph by paragraph."""
    said: list[str] = []
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag == _FALLBACK:
            depth += 1 if event == "start" else -1
        elif depth == 0:
            said.append(_said(event, element))
    return _without_fields("".join(said))


_FIELD_START, _FIELD_RESULT, _FIELD_END = "\x11", "\x12", "\x13"
_FIELDS = {"begin": _FIELD_START, "separate": _FIELD_RESULT, "end": _FIELD_END}


def _said(event: str, element: etree._Element) -> str:
    if event == "end":
        return "\n" if element.tag == f"{_W}p" else ""
    match element.tag.removeprefix(_W):
        case "t":
            return element.text or ""
        case "tab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "fldChar":
            return _FIELDS.get(element.get(f"{_W}fldCharType", ""), "")
        case _:
            return ""


def _without_fields(text: str) -> str:
    return re.sub(f"{_FIELD_START}[^{_FIELD_START}{_FIELD_END}]*{_FIELD_END}", "", text)


def _hidden(root: etree._Element) -> Iterator[str]:
    """Words whose run says that they are hidden, white, or too small to read."""
    for run in root.iter(f"{_W}r"):
        properties = run.find(f"{_W}rPr")
        words = "".join(part.text or "" for part in run.iter(f"{_W}t"))
        if properties is not None and words.strip() and _hides(properties):
            yield words


def _hides(properties: etree._Element) -> bool:
    color, size = properties.find(f"{_W}color"), properties.find(f"{_W}sz")
    is_white = color is not None and color.get(f"{_W}val", "").upper() == "FFFFFF"
    is_tiny = size is not None and int(size.get(f"{_W}val", "0")) < _SMALLEST
    return is_white or is_tiny or properties.find(f"{_W}vanish") is not None
