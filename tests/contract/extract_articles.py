"""Extraction of the facts that each article of the signed contract states, without its wording.

``python -m tests.contract.extract_articles CONTRACT.txt``, run at the top of the project, writes
``articles.json`` beside this script.
"""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.contract.article_names import bracketed_names, names, references
from tests.contract.article_numbers import amounts, dates, numbers, percentages

ARTICLES = 128
CHAPTERS = 25
VERSION = "2002-11-08"

PAGE_BREAK = re.compile(r"\s*\n[ \t]*Page[ \t]+\d+[ \t]*(?:\n\s*<PAGE>[ \t]*|\s*\Z)(?:\n[ \t]*)*")
# A heading stands at the margin and is followed by nothing or by a gap; a cross-reference that a
# line break has carried to the margin is followed by a comma, a full stop or one space.
HEADING = re.compile(r"Article\s+(\d+)(?:[ \t]{2,}(\S.*))?\s*$")
CHAPTER = re.compile(r"\s*CHAPTER\s+(\d+)\s+(\S.*?)\s*$")
SIGNATURE = "IN WITNESS WHEREOF"


@dataclass(frozen=True, kw_only=True)
class Section:
    """One article, or the preamble, or the signature block, with its wording."""

    key: str
    chapter: int | None
    heading: str
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter and the keys of its sections, in reading order."""

    chapter: int
    title: str
    articles: list[str] = field(default_factory=list)


def without_page_breaks(text: str) -> str:
    """Remove page footers and marks; a sentence cut by one continues on the next line."""

    def rejoined(match: re.Match[str]) -> str:
        ended = text[: match.start()].rstrip().endswith((".", ";", ":"))
        return "\n\n" if ended else "\n"

    joined = PAGE_BREAK.sub(rejoined, text)
    return re.sub(r"(?<=\w)-[ \t]*\n\s*(?=\w)", "-", joined)


def read_sections(text: str) -> tuple[list[Chapter], list[Section]]:
    """Read the chapters and the sections; an article counts only in its numerical turn."""
    chapters: list[Chapter] = []
    sections: list[Section] = []
    current: list[str] = []
    turn = 1
    for line in without_page_breaks(text).split("\n"):
        if chapter := CHAPTER.match(line):
            number = int(chapter[1])
            chapters.append(Chapter(chapter=number, title=chapter[2]))
            # What stands between a later chapter's title and its first article states no fact.
            current = []
            if number == 1:
                current = open_section(chapters, sections, ("preamble", ""))
        elif (heading := HEADING.match(line)) and int(heading[1]) == turn:
            current = open_section(chapters, sections, (str(turn), heading[2] or ""))
            turn += 1
        elif line.startswith(SIGNATURE):
            sections.append(Section(key="signature", chapter=None, heading="", lines=[line]))
            current = sections[-1].lines
        else:
            current.append(line)
    return chapters, [with_own_heading(section) for section in sections]


def open_section(
    chapters: list[Chapter], sections: list[Section], key_and_heading: tuple[str, str]
) -> list[str]:
    """Open a section of the last chapter and return the list that takes its lines."""
    key, heading = key_and_heading
    sections.append(Section(key=key, chapter=chapters[-1].chapter, heading=heading.strip()))
    chapters[-1].articles.append(key)
    return sections[-1].lines


def with_own_heading(section: Section) -> Section:
    """Take a short unpunctuated first line, set apart by blank lines, as the heading."""
    text = "\n".join(section.lines).strip("\n")
    first, _, rest = text.partition("\n\n")
    if section.heading or "\n" in first or len(first) > 40 or first.endswith((".", ":")):
        return section
    if section.key in ("preamble", "signature"):
        return section
    return Section(
        key=section.key, chapter=section.chapter, heading=first.strip(), lines=rest.split("\n")
    )


def check_sections(chapters: Iterable[Chapter], sections: Iterable[Section]) -> None:
    """Assert that every chapter and article is there once, in order."""
    assert [one.chapter for one in chapters] == list(range(1, CHAPTERS + 1))
    keys = ["preamble", *(str(number) for number in range(1, ARTICLES + 1)), "signature"]
    assert [one.key for one in sections] == keys


def state_facts(section: Section) -> dict[str, object]:
    """List the facts of a section; numbers once an occurrence, names once."""
    lines = side_by_side_apart(section.lines) if section.key == "signature" else section.lines
    text = "\n".join(lines)
    flat = " ".join(text.split())
    return {
        "chapter": section.chapter,
        "heading": section.heading,
        "amounts": [asdict(one) for one in amounts(flat)],
        "percentages": [asdict(one) for one in percentages(flat)],
        "numbers": [asdict(one) for one in numbers(flat)],
        "dates": dates(flat),
        "names": names(text),
        "bracketed_names": bracketed_names(flat),
        "references": references(flat),
    }


def side_by_side_apart(lines: list[str]) -> list[str]:
    """Put the right column of a two-column block below its left, each paragraph on one line."""
    columns = [re.match(r"(.{20,}?|\s*?)(?:\s{5,}(\S.*))?$", line) for line in lines]
    left = [match[1] if match else line for match, line in zip(columns, lines, strict=True)]
    right = [(match[2] if match else None) or "" for match in columns]
    paragraphs = re.split(r"\n\s*\n", "\n".join([*left, "", *right]))
    return [" ".join(paragraph.split()) + "\n" for paragraph in paragraphs]


def main(arguments: list[str]) -> None:
    """Write articles.json beside this script from the contract's text."""
    (path,) = arguments
    chapters, sections = read_sections(Path(path).read_text(encoding="utf-8"))
    check_sections(chapters, sections)
    stated = {
        "version": VERSION,
        "chapters": [asdict(one) for one in chapters],
        "articles": {one.key: state_facts(one) for one in sections},
    }
    target = Path(__file__).with_name("articles.json")
    target.write_text(json.dumps(stated, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
