"""Days on which nobody works, as far as the week alone tells."""

from __future__ import annotations

import datetime

_SATURDAY = 5
_DAYS_OF_A_WEEK = 7


def after_weekend(day: datetime.date) -> datetime.date:
    """Find the Monday after a Saturday or Sunday; any other day is left as it is.

    Public holidays are decided each year and are not known here.
    """
    weekday = day.weekday()
    if weekday < _SATURDAY:
        return day
    return day + datetime.timedelta(days=_DAYS_OF_A_WEEK - weekday)
