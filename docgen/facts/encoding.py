"""Bytes as text: UTF-8 and nothing else."""

from __future__ import annotations

import re

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import Message, message
from docgen.diagnostics.source import Source

SIZE_LIMIT = 256 * 1024
"""The most bytes that a data file may have."""

_HAN = re.compile("[\u4e00-\u9fff]")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


def decode(file: str, data: bytes) -> str | Finding:
    """Turn the bytes of a file into text with Unix line ends and no byte order mark."""
    if len(data) > SIZE_LIMIT:
        return _too_large(file, len(data))
    if _is_utf_16(data):
        return Finding(
            code="utf-16",
            source=Source(file),
            message=message("The file is saved as UTF-16."),
            observed="UTF-16",
            required="UTF-8",
            hint=_save_as_utf_8(),
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as trouble:
        return _not_utf_8(file, data, trouble.start)
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def reads_as_gbk(data: bytes) -> str:
    """Give the Chinese text that the bytes would be in GBK, or nothing."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return text if _HAN.search(text) else ""


def _is_utf_16(data: bytes) -> bool:
    """Most characters of a file in UTF-16 without a mark have a zero byte all the same."""
    if data.startswith(_UTF_16_MARKS):
        return True
    return data.count(b"\0") * 4 > len(data)


def _too_large(file: str, size: int) -> Finding:
    return Finding(
        code="file-too-large",
        source=Source(file),
        message=message("The file is too large for a file of facts."),
        observed=message("%(size)s bytes", {"size": f"{size:,}"}),
        required=message("at most %(size)s bytes", {"size": f"{SIZE_LIMIT:,}"}),
        hint=message("Divide the file into several files."),
    )


def _not_utf_8(file: str, data: bytes, start: int) -> Finding:
    before = data[:start].decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    if reads_as_gbk(data):
        said = message("This is not UTF-8; the file looks like GBK.")
    else:
        said = message("This is not UTF-8.")
    return Finding(
        code="not-utf-8",
        source=Source(file, line, column),
        message=said,
        observed=message("the byte %(byte)s", {"byte": f"0x{data[start]:02X}"}),
        required="UTF-8",
        hint=_save_as_utf_8(),
    )


def _save_as_utf_8() -> Message:
    return message("Save the file again as UTF-8; in Notepad: Save As, Encoding, UTF-8.")
