"""The plain text: the same words, one language a line."""

import pytest

from docgen.diagnostics.messages import LanguageCode
from docgen.document.documents import Edition
from docgen.document.inlines import facts_in, text_of
from docgen.writers.text import write_text
from tests.writers import sample
from tests.writers.reading import SAMPLES
from tests.writers.reading import request as ask


def _lines(name: str, edition: Edition) -> list[str]:
    return write_text(ask(SAMPLES[name](), edition)).decode().split("\n")


def _in_order(lines: list[str], *wanted: str) -> bool:
    rest = iter(lines)
    return all(line in rest for line in wanted)


def test_the_two_languages_of_a_text_follow_each_other() -> None:
    lines = _lines("certificate", Edition.ZH_EN)
    assert _in_order(
        lines,
        "SPECIMEN 样本",
        "冀远样本电池有限公司",
        "Jiyuan Specimen Battery Co., Ltd.",
        "出资证明书",
        "Investment Certificate",
        "公司成立日期",
        "Date of establishment",
        "    2002年3月18日",
        "    March 18, 2002",
        "投资总额和注册资本",
        "Total investment and registered capital",
        "    US$20,000,000 · US$10,000,000",
        "合营者",
        "________________________",
        "董事长",
        "Chairman of the Board",
        "# 附件：财产估价清单",
        "1\t样本极片配方\tUS$1,200,000",
        "1\tSpecimen electrode formula\tUS$1,200,000",
    )
    assert lines.count("    US$20,000,000 · US$10,000,000") == 1


def test_brackets_stay_and_blanks_are_underscores() -> None:
    chinese, english = _lines("draft", Edition.ZH), _lines("draft", Edition.EN)
    assert "    [日期待定]" in chinese
    assert "    ____年__月__日" in chinese
    assert "    [date to be fixed]" in english
    assert "    _______ __, ____" in english
    assert chinese[0] == "DRAFT 草稿"
    assert chinese[1] == "参阅本，不供签署 · Reference copy, not for signature"


def test_items_stand_after_their_numbers() -> None:
    lines = _lines("columns", Edition.ZH_EN)
    assert _in_order(
        lines,
        "    （一） 批准样本预算。",
        "    (a) The specimen budget is approved.",
        "    （二） 聘请样本审计师。",
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_edition_in_one_language_says_every_fact_of_that_language(
    language: LanguageCode,
) -> None:
    said = write_text(ask(sample.certificate(), Edition(language))).decode()
    slots = [line.slot for row in sample.ROWS for line in row.values]
    facts = [fact for slot in slots for fact in facts_in(slot.said_in(language))]
    assert len(facts) > 14
    assert [text_of(fact.parts) for fact in facts if text_of(fact.parts) not in said] == []


def test_the_text_ends_with_one_newline_and_no_line_ends_with_a_space() -> None:
    lines = _lines("draft", Edition.ZH_EN)
    assert lines[-1] == "" and lines[-2] != ""
    assert [line for line in lines if line != line.rstrip()] == []
