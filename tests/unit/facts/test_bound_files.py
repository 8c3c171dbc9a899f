"""A file is read once as long as it stays as it is."""

from __future__ import annotations

from docgen.facts.bound_files import bind_file
from docgen.model.kinds import Kind
from docgen.model.working_days import WorkingCalendar

FILE = "contract_data/law/working-days/XX.yaml"
DAYS = "- {year: 2003, published: [], verified: x, off: [2003-01-01], worked: []}"
CALENDAR = f"format: 1\nyears:\n{DAYS}\n".encode()
PATH = "working_days.XX"


def test_what_is_as_it_was_is_not_read_again() -> None:
    first = bind_file(FILE, CALENDAR, WorkingCalendar, PATH)
    assert isinstance(first.term, WorkingCalendar)
    assert first.findings == ()
    assert bind_file(FILE, bytes(bytearray(CALENDAR)), WorkingCalendar, PATH) is first


def test_what_has_changed_is_read_and_what_it_was_forgotten() -> None:
    before = bind_file(FILE, CALENDAR, WorkingCalendar, PATH)
    moved = bind_file(FILE, b"# a comment\n" + CALENDAR, WorkingCalendar, PATH)
    assert isinstance(before.term, WorkingCalendar)
    assert isinstance(moved.term, WorkingCalendar)
    lines = [one.term.years[0].off[0].source.line for one in (before, moved)]  # type: ignore[union-attr]
    assert lines == [3, 4]
    again = bind_file(FILE, CALENDAR, WorkingCalendar, PATH)
    assert again is not before
    assert again == before


def test_files_with_the_same_bytes_stand_at_their_own_places() -> None:
    other = FILE.replace("XX", "YY")
    one, two = (bind_file(file, CALENDAR, WorkingCalendar, PATH) for file in (FILE, other))
    assert isinstance(two.term, WorkingCalendar)
    assert two.term.years[0].off[0].source.file == other
    assert one is not two


def test_a_file_is_read_as_the_schema_that_is_asked_for() -> None:
    assert bind_file(FILE, CALENDAR, WorkingCalendar, PATH).findings == ()
    assert bind_file(FILE, CALENDAR, Kind, PATH).term is None


def test_a_slip_is_found_each_time() -> None:
    wrong = CALENDAR.replace(b"2003-01-01", b"2003-13-01")
    found = [bind_file(FILE, wrong, WorkingCalendar, PATH).findings for _ in range(2)]
    assert found[0] == found[1]
    assert [one.source.line for one in found[0]] == [3]
