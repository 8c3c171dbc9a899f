"""The proof of one produced file."""

from __future__ import annotations

from docgen.diagnostics.findings import Finding, in_order
from docgen.document.renditions import Format
from docgen.proof.boxes import find_invisible, find_off_page
from docgen.proof.file_parity import compare_file
from docgen.proof.glyphs import find_foreign_fonts, find_missing_glyphs
from docgen.proof.known import Known
from docgen.proof.produced_file import READERS, ProducedFile


def prove_file(
    produced: ProducedFile, known: Known, families: frozenset[str]
) -> tuple[Finding, ...]:
    """Read a file back and compare it with its document; nothing found means that it is right.

    `families` are the fonts that a PDF may embed. Formats that are not read back prove nothing.
    """
    reader = READERS.get(produced.format)
    if reader is None:
        return ()
    text = reader(produced.content)
    found = [*compare_file(produced, text, known), *find_invisible(text, produced.source)]
    if produced.format is Format.PDF:
        found.extend(find_off_page(text, produced.source))
        found.extend(find_foreign_fonts(text, families, produced.source))
        found.extend(find_missing_glyphs(text, produced.source))
    return in_order(found)
