"""The calendars of a contract, read from the files that docgen carries."""

from __future__ import annotations

import datetime

import pytest

from docgen.facts.loading import load_contract
from docgen.facts.working_days import calendar_facts, working_days_of
from tests.smallest import FOLDER, ROOT, TEXTS, laws
from tests.unit.facts.small import CHINA, small_contract


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("day", "following"),
    [
        ("2001-04-27", "2001-04-28"),
        ("2001-12-28", "2001-12-29"),
        ("2001-12-30", "2001-12-31"),
        ("2001-12-31", "2002-01-04"),
        ("2002-04-30", "2002-05-08"),
        ("2002-12-31", "2003-01-02"),
        ("2003-01-30", "2003-01-31"),
        ("2003-01-31", "2003-02-08"),
        ("2003-02-08", "2003-02-09"),
        ("2003-02-09", "2003-02-10"),
        ("2003-03-07", "2003-03-10"),
        ("2003-04-25", "2003-04-28"),
        ("2003-04-30", "2003-05-06"),
        ("2003-09-26", "2003-09-27"),
        ("2003-09-27", "2003-09-28"),
        ("2003-09-30", "2003-10-08"),
        ("2003-12-31", "2004-01-02"),
        ("2005-12-30", "2005-12-31"),
        ("2020-01-23", "2020-02-03"),
    ],
)
def test_the_next_working_day_in_china_is_as_published(day: str, following: str) -> None:
    in_china = working_days_of(small_contract(), "CN")
    assert in_china.add_working_days(_day(day), 1) == _day(following)


@pytest.mark.parametrize("year", [2000, 2027])
def test_a_year_without_a_published_list_has_weekends_alone(year: int) -> None:
    in_china = working_days_of(small_contract(), "CN")
    start = datetime.date(year, 9, 30)
    assert (in_china.add_working_days(start, 1) - start).days <= 3
    assert calendar_facts(small_contract(), "CN", start, start)[-1].is_provisional


def test_every_year_of_the_file_follows_the_one_before() -> None:
    years = [one.year for one in small_contract().working_days["CN"].years]
    assert years == list(range(years[0], years[-1] + 1))
    assert all(one.published for one in small_contract().working_days["CN"].years)


def test_a_country_without_a_file_is_counted_by_weekends_and_rests_on_a_bracket() -> None:
    (behind,) = calendar_facts(small_contract(), "US", _day("2003-07-03"), _day("2003-07-04"))
    assert behind.is_provisional
    assert behind.path == "working_days.US.years.2003"


def test_a_count_rests_on_the_published_days_that_it_meets() -> None:
    behind = calendar_facts(small_contract(), "CN", _day("2003-04-30"), _day("2003-05-06"))
    assert [one.path for one in behind] == ["working_days.CN.years.2003.off.3"]
    assert behind[0].source.file == CHINA
    assert small_contract().facts[behind[0].path] is behind[0]
    assert calendar_facts(small_contract(), "CN", _day("2003-03-07"), _day("2003-03-10")) == ()


def test_days_in_brackets_make_a_count_provisional() -> None:
    text = (ROOT / CHINA).read_text("utf-8")
    bracketed = text.replace("2003-05-01 to 2003-05-05", "[2003-05-01 to 2003-05-05]")
    files = {FOLDER + name: one.encode() for name, one in TEXTS.items()}
    packs = {"CN": (CHINA, bracketed.encode())}
    contract = load_contract("small", files, laws(), packs).contract
    assert contract is not None
    start, following = _day("2003-04-30"), _day("2003-05-06")
    assert working_days_of(contract, "CN").add_working_days(start, 1) == following
    (behind,) = calendar_facts(contract, "CN", start, following)
    assert behind.is_provisional


def test_a_slip_in_a_calendar_is_a_finding_at_its_line() -> None:
    text = (ROOT / CHINA).read_text("utf-8").replace("2003-01-01\n", "2003-1-1\n", 1)
    files = {FOLDER + name: one.encode() for name, one in TEXTS.items()}
    loaded = load_contract("small", files, laws(), {"CN": (CHINA, text.encode())})
    assert loaded.contract is None
    (finding,) = loaded.findings
    line = text.splitlines().index("      - 2003-1-1") + 1
    assert (finding.code, finding.source.file, finding.source.line) == ("date", CHINA, line)
