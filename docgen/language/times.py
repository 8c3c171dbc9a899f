"""Times of the day, said with the distance of their clocks from UTC."""

from __future__ import annotations

import datetime
from typing import assert_never

from docgen.language.languages import Language

_MINUTES = 60


def written_time(
    hour: int, minute: int, ahead: datetime.timedelta, language: Language
) -> str:
    """Say a time of the 24-hour day: 9:30 (UTC+8); 9时30分（UTC+8）."""
    match language:
        case Language.EN:
            return f"{hour}:{minute:02} ({_zone(ahead)})"
        case Language.ZH:
            return f"{hour}时{minute:02}分（{_zone(ahead)}）"
        case _:
            assert_never(language)


def _zone(ahead: datetime.timedelta) -> str:
    total = int(ahead.total_seconds()) // _MINUTES
    hours, minutes = divmod(abs(total), _MINUTES)
    sign = "-" if total < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
