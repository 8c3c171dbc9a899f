"""Times of the day, each with its zone: the same moment is another day elsewhere."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from docgen.model.meant import time_meant
from docgen.model.values import reader, unreadable


@dataclass(frozen=True)
class TimeOfDay:
    """A time of the day where something happens, and how far its clocks are ahead of UTC."""

    hour: int
    minute: int
    ahead: datetime.timedelta

    kind_of_value = "time"

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(reader(read_time))

    def on(self, day: datetime.date) -> datetime.datetime:
        """The moment at which the clocks of the zone show this time on a day."""
        zone = datetime.timezone(self.ahead)
        return datetime.datetime.combine(day, datetime.time(self.hour, self.minute), zone)

    def day_elsewhere(self, day: datetime.date, ahead: datetime.timedelta) -> datetime.date:
        """Find the day in a zone that is `ahead` of UTC when it is this time on `day` here."""
        return self.on(day).astimezone(datetime.timezone(ahead)).date()


_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9]) ([+-])([01][0-9]):([0-5][0-9])")


def read_time(text: str) -> TimeOfDay:
    """Read `09:30 +08:00`: the time on the spot, and its distance from UTC."""
    found = _TIME.fullmatch(text)
    if found is None:
        raise unreadable("time", text, time_meant(text))
    ahead = datetime.timedelta(hours=int(found[4]), minutes=int(found[5]))
    return TimeOfDay(int(found[1]), int(found[2]), -ahead if found[3] == "-" else ahead)
