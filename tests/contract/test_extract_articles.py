"""Tests of the extraction from a contract's text, on invented wording."""

import pytest

from tests.contract.article_names import bracketed_names, names, references
from tests.contract.article_numbers import amounts, dates, numbers, percentages, read_words
from tests.contract.extract_articles import (
    check_sections,
    read_sections,
    state_facts,
    without_page_breaks,
)

INVENTED = """
   CHAPTER 1 OPENING

Lime Trading Inc. meets its partner.

   CHAPTER 2 BODY

Words before the first article.

Article 1      Named Here

It pays within ten
(10) days of the Hat



                    Page 1
<PAGE>



Office and follows
Article 2, the rule below, and
Article 9.

Article 2



                    Page 2
<PAGE>

Own Heading

It rests.

IN WITNESS WHEREOF, signed on May 3, 2001.


UPPER HALF OF NAME                         OTHER COMPANY
LOWER HALF

Title: HEAD OF HATS                        Title:  MASTER OF
                                                   GLOVES

                    Page 3
"""


def test_a_cross_reference_at_the_margin_begins_no_article() -> None:
    chapters, sections = read_sections(INVENTED)
    assert [section.key for section in sections] == ["preamble", "1", "2", "signature"]
    assert [(one.chapter, one.title, one.articles) for one in chapters] == [
        (1, "OPENING", ["preamble"]),
        (2, "BODY", ["1", "2"]),
    ]


def test_a_heading_is_found_beside_the_number_and_below_it() -> None:
    _, sections = read_sections(INVENTED)
    assert [section.heading for section in sections] == ["", "Named Here", "Own Heading", ""]


def test_facts_cut_by_a_page_break_are_whole() -> None:
    _, sections = read_sections(INVENTED)
    facts = state_facts(sections[1])
    assert facts["references"] == ["Article 2", "Article 9"]
    assert [one.value for one in numbers("ten\n(10) days")] == ["10 day"]
    assert "Hat Office" in names(" ".join(sections[1].lines))


def test_the_signature_block_is_read_column_by_column() -> None:
    _, sections = read_sections(INVENTED)
    facts = state_facts(sections[-1])
    assert facts["dates"] == ["2001-05-03"]
    assert facts["names"] == [
        "UPPER HALF OF NAME LOWER HALF",
        "HEAD OF HATS",
        "OTHER COMPANY",
        "MASTER OF GLOVES",
    ]


def test_a_text_that_lacks_articles_is_refused() -> None:
    with pytest.raises(AssertionError):
        check_sections(*read_sections(INVENTED))


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("one\n\n\n     Page 7\n<PAGE>\n\n\ntwo", "one\ntwo"),
        ("one.\n\n\n     Page 7\n<PAGE>\n\n\nTwo", "one.\n\nTwo"),
        ("co-\n\n     Page 12\n<PAGE>\n\noperate", "co-operate"),
        ("end.\n\n     Page 31\n", "end.\n\n"),
        ("Page 7 of the book", "Page 7 of the book"),
    ],
)
def test_page_breaks_leave_the_text_whole(broken: str, whole: str) -> None:
    assert without_page_breaks(broken) == whole


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Nineteen", 19),
        ("forty-two", 42),
        ("One Hundred Million", 100_000_000),
        ("Three Million Four Hundred Twenty One Thousand Five", 3_421_005),
    ],
)
def test_cardinals_are_read(words: str, number: int) -> None:
    assert read_words(words) == number


def test_words_and_figures_that_disagree_are_listed_apart() -> None:
    found = amounts("Two Thousand United States Dollars (US$2,500)")
    assert [(one.value, one.written_in) for one in found] == [
        ("USD 2000", ["words"]),
        ("USD 2500", ["figures"]),
    ]


def test_an_amount_is_read_from_words_or_figures_alone() -> None:
    found = amounts("US$1,000.50 and Six Thousand United States Dollars")
    assert [one.value for one in found] == ["USD 1000.50", "USD 6000"]


def test_percentages_are_exact() -> None:
    found = percentages("twelve percent (12%), 33.30% and three percent")
    assert [one.value for one in found] == ["12%", "33.30%", "3%"]


def test_a_number_has_its_unit_or_that_of_the_number_before() -> None:
    found = numbers("nine (9) members, eight (8) of whom; [45] days; a five-year term; (2)days")
    assert [(one.value, one.bracketed) for one in found] == [
        ("9 member", False),
        ("8 member", False),
        ("45 day", True),
        ("5 year", False),
    ]


def test_a_date_without_a_year_is_a_day_of_every_year() -> None:
    assert dates("from March 5, 1999 to June 30") == ["1999-03-05", "--06-30"]


def test_bracketed_names_leave_out_placeholders_and_clauses() -> None:
    assert bracketed_names("[Lime Trading] [to be added] [**[LIME IN CHINESE] **]") == [
        "Lime Trading"
    ]


def test_a_range_of_appendices_is_every_one_of_them() -> None:
    assert references("Appendices 2 to 4, Article7") == [
        "Appendix 2",
        "Appendix 3",
        "Appendix 4",
        "Article 7",
    ]
