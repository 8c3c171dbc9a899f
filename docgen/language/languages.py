"""The two languages of a paper."""

from enum import StrEnum


class Language(StrEnum):
    """A language in which facts are said; the value is its BCP 47 subtag."""

    ZH = "zh"
    EN = "en"
