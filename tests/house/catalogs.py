"""The updating of both catalogues: every sentence that is said, and none besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from docgen.drafting.template_reading import grammar, read_templates, sentences_of
from docgen.language.catalogue_entries import Entry, read_entries
from tests.house.message_ids import message_ids

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "locales/zh_CN/LC_MESSAGES"

_PLACE = re.compile(r"%\(\w+\)s")
_FORMAT_FLAG = "#, python-format"


def updated(text: str, sentences: Iterable[str]) -> str:
    """The catalogue with an entry for each sentence, in their order.

    The header and what people wrote stay as they are; a new entry is empty, and one that
    nobody says is left out.
    """
    entries = {entry.msgid: entry for entry in reversed(tuple(read_entries(text)))}
    header = text.partition("\n\n")[0]
    kept = [_written(entries.get(sentence), sentence) for sentence in sentences]
    return "\n\n".join((header, *kept)) + "\n"


def _written(entry: Entry | None, sentence: str) -> str:
    comments = [one for one in entry.comments if one != _FORMAT_FLAG] if entry else []
    is_flagged = any(one.startswith("#,") and "python-format" in one for one in comments)
    if _PLACE.search(sentence) and not is_flagged:
        comments.append(_FORMAT_FLAG)
    msgstr = entry.msgstr if entry else ""
    return "\n".join((*comments, f"msgid {_quoted(sentence)}", f"msgstr {_quoted(msgstr)}"))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.replace("\n", "\\n").replace("\t", "\\t")


def sentences_of_papers() -> Iterable[str]:
    """What the papers say, in the order in which the templates say it.

    Raises:
        ValueError: a template cannot be read, so that its sentences would be lost.
    """
    folder = ROOT / "templates"
    sources = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*.xml")
    }
    readable, findings = read_templates(sources, grammar())
    for finding in findings:
        raise ValueError(f"{finding.source}: docgen check says what is wrong")
    return sentences_of(readable)


def catalogues() -> Mapping[Path, Iterable[str]]:
    """Each catalogue with the sentences that belong into it."""
    return {
        CATALOGUES / "papers.po": sentences_of_papers(),
        CATALOGUES / "messages.po": sorted(message_ids()),
    }


def main() -> None:
    """Update the catalogues, and say what is new and what has gone."""
    for path, sentences in catalogues().items():
        before = path.read_text("utf-8")
        after = updated(before, sentences)
        held = {entry.msgid for entry in read_entries(before)}
        wanted = {entry.msgid for entry in read_entries(after)}
        print(f"{path.name}: {len(wanted - held)} new, {len(held - wanted)} gone")
        if after != before:
            path.write_text(after, "utf-8")


if __name__ == "__main__":
    main()
