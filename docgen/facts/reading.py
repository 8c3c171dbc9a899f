"""One data file, from its bytes to its pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docgen.diagnostics.findings import Finding, in_order
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts import blocks, characters, quotes, structure_slips
from docgen.facts.encoding import decode
from docgen.facts.events import read_events
from docgen.facts.nodes import Builder
from docgen.facts.sheet import Kind, Sheet, Spot
from docgen.model.written import WrittenFile, WrittenMapping, WrittenSequence, WrittenText

_NEVER_MISSING = ("/contract.yaml", "/board.yaml")
"""The files that every contract has."""

_CONFLICT = re.compile(r"<{7}( |$)")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a file says, or what is wrong with it: `written` is None if there are findings.

    `lines` are for excerpts; there are none when the bytes are no text.
    """

    written: WrittenFile | None
    findings: tuple[Finding, ...] = ()
    lines: tuple[str, ...] = field(default=(), repr=False)


def read_text(file: str, data: bytes) -> Reading:
    """Read the bytes of a YAML file; `file` is only the name used in places.

    Every slip is a finding; no bytes make it raise.
    """
    text = decode(file, data)
    if isinstance(text, Finding):
        return Reading(written=None, findings=(text,))
    lines = text.split("\n")
    if conflicts := _conflicts(file, lines):
        return Reading(written=None, findings=conflicts, lines=tuple(lines))
    sheet = _search(file, lines)
    root = _compose(sheet, text if not sheet.findings else "\n".join(sheet.lines))
    findings = in_order(sheet.findings)
    if findings or root is None:
        return Reading(written=None, findings=findings, lines=tuple(lines))
    written = WrittenFile(file=file, root=root, lines=tuple(lines))
    return Reading(written=written, lines=tuple(lines))


def _conflicts(file: str, lines: list[str]) -> tuple[Finding, ...]:
    """Both versions stand in such a file, so nothing else in it is worth saying."""
    return tuple(
        structure_slips.conflict_marker(Source(file, number, 1, len(line)), line)
        for number, line in enumerate(lines, start=1)
        if _CONFLICT.match(line)
    )


def _search(file: str, lines: list[str]) -> Sheet:
    """Find what can be found without YAML."""
    of_characters = tuple(characters.judge(file, lines))
    sheet = Sheet(file, [characters.mended(line) for line in lines])
    sheet.findings.extend(of_characters)
    sheet.accused.update(finding.source.line - 1 for finding in of_characters)
    blocks.search(sheet)
    sheet.accuse_spaces()
    for row in range(len(sheet.lines)):
        for column, typed, meaning in quotes.escapes(sheet, row):
            source = sheet.source(Spot(row, column), len(typed))
            for char in meaning:
                if finding := characters.judge_escaped(source, char):
                    sheet.accuse(finding)
    return sheet


def _compose(sheet: Sheet, text: str) -> WrittenMapping | None:
    """Let YAML read the text, and keep what it finds in lines that are not accused yet."""
    builder = Builder(sheet.file, text, _comments(sheet, text))
    troubles: list[Finding] = []
    for event in read_events(sheet.file, text):
        if isinstance(event, Finding):
            if sheet.unsound_from is None:
                troubles.append(event)
            break
        if not builder.take(event):
            break
    nothing = builder.root is None or (builder.root == "" and "---" in text)
    if nothing and not sheet.findings and not builder.findings + troubles:
        sheet.accuse(_empty(sheet.file))
    elif isinstance(builder.root, WrittenText | WrittenSequence) and not sheet.findings:
        sheet.accuse(_no_mapping(builder.lines, builder.root))
    else:
        for finding in builder.findings + troubles:
            if _holds(sheet, finding):
                sheet.accuse(finding)
    return builder.root if isinstance(builder.root, WrittenMapping) else None


def _holds(sheet: Sheet, finding: Finding) -> bool:
    """Is the finding more than an echo of a slip that could not be mended?"""
    if sheet.unsound_from is None:
        return True
    return finding.code != "multi-line-plain" and finding.source.line <= sheet.unsound_from


def _comments(sheet: Sheet, text: str) -> list[tuple[int, int]]:
    """The comments of a text as indexes from its start."""
    found, offset = [], 0
    for row, line in enumerate(text.split("\n")):
        for stretch in sheet.stretches.get(row, ()):
            if stretch.kind is Kind.COMMENT:
                found.append((offset + stretch.start, offset + stretch.end))
        offset += len(line) + 1
    return found


def _empty(file: str) -> Finding:
    hint = message("Write the facts as `key: value`, or delete the file.")
    if file.endswith(_NEVER_MISSING):
        hint = message("Write the facts as `key: value`; the specimen shows what it holds.")
    return Finding(
        code="empty-file",
        source=Source(file),
        message=message("The file holds no facts."),
        observed="",
        required="key: value",
        hint=hint,
    )


def _no_mapping(lines: list[str], root: WrittenText | WrittenSequence) -> Finding:
    source = root.place.source
    return Finding(
        code="not-a-mapping",
        source=source,
        message=message("The file is no list of keys and values."),
        observed=lines[source.line - 1].strip(),
        required="key: value",
        hint=message("Begin each fact with its key, a colon and a space."),
    )
