"""Tests of the terms about meetings, proxies, minutes and written resolutions."""

from __future__ import annotations

import pytest

from docgen.model.board_meetings import InterimRequest, MeetingTerms, WrittenResolutions
from docgen.model.facts import FactState
from docgen.model.values import Period, Unit
from tests.unit.model.stated_in_yaml import complaints, stated

MEETINGS = """\
first_within: 1 month
regular_a_year: 1
interim: {directors: 2, form: in writing, convened_within: 30 days}
notice: {not_agreed: no period for a first call}
convened_by: chairman
attendance: [in person, telephone, proxy]
"""


def test_meetings_are_read_with_a_notice_that_is_not_agreed() -> None:
    meetings = stated(MeetingTerms, MEETINGS)
    assert meetings.first_within.value == Period(1, Unit.MONTH)
    assert meetings.notice.state is FactState.NOT_AGREED
    assert meetings.attendance == ("in person", "telephone", "proxy")


def test_a_means_of_attendance_that_nobody_knows_is_refused() -> None:
    assert complaints(MeetingTerms, MEETINGS.replace("telephone", "by boat")) == [(6, "not-one-of")]


@pytest.mark.parametrize("who", ["directors: 2\nfraction: 1/3\n", ""])
def test_an_interim_request_is_a_number_or_a_fraction(who: str) -> None:
    text = who + "form: in writing\nconvened_within: 30 days\n"
    assert len(complaints(InterimRequest, text)) == 1


def test_a_written_resolution_needs_all_directors_in_office() -> None:
    resolutions = stated(
        WrittenResolutions,
        "assent: {needs: all, of: directors in office}\nform: in writing\ncounterparts: allowed\n",
    )
    assert resolutions.assent.of == "directors in office"
