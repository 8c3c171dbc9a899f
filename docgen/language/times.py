"""Times of the day, said with the clocks by which they are told."""

from __future__ import annotations

import datetime
from typing import Final, assert_never

from docgen.language.languages import Language

_MINUTES = 60
_BEIJING: Final = datetime.timedelta(hours=8)


def written_time(
    hour: int, minute: int, ahead: datetime.timedelta, language: Language
) -> str:
    """Say a time of the 24-hour day with its zone: 9:30, Beijing time; 北京时间9时30分."""
    clock, zone = clock_time(hour, minute, language), written_zone(ahead, language)
    if ahead != _BEIJING:
        return f"{clock} ({zone})" if language is Language.EN else f"{clock}（{zone}）"
    return f"{clock}, {zone}" if language is Language.EN else f"{zone}{clock}"


def clock_time(hour: int, minute: int, language: Language) -> str:
    """Say a time of the 24-hour day alone: 9:30; 9时30分."""
    match language:
        case Language.EN:
            return f"{hour}:{minute:02}"
        case Language.ZH:
            return f"{hour}时{minute:02}分"
        case _:
            assert_never(language)


def written_zone(ahead: datetime.timedelta, language: Language) -> str:
    """Say by which clocks a time is told: Beijing time, 北京时间, or UTC+9."""
    if ahead == _BEIJING:
        return "Beijing time" if language is Language.EN else "北京时间"
    total = int(ahead.total_seconds()) // _MINUTES
    hours, minutes = divmod(abs(total), _MINUTES)
    sign = "-" if total < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
