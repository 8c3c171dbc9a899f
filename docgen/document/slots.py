"""One text of the paper in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.diagnostics.messages import LanguageCode
from docgen.document.inlines import Inlines, text_of


@dataclass(frozen=True, kw_only=True)
class Slot:
    """The same thing said in Chinese and in English."""

    zh: Inlines = ()
    en: Inlines = ()

    def said_in(self, language: LanguageCode) -> Inlines:
        """The text in one language."""
        return self.zh if language == "zh" else self.en

    @property
    def is_same_in_both(self) -> bool:
        """Do both languages print the very same words? Then a bilingual page says them once."""
        return text_of(self.zh) == text_of(self.en)

    @property
    def is_empty(self) -> bool:
        """Is nothing said?"""
        return not self.zh and not self.en

    def printed(
        self, languages: tuple[LanguageCode, ...]
    ) -> tuple[tuple[LanguageCode, Inlines], ...]:
        """What a page in these languages prints, in their order, the same words only once."""
        if len(languages) > 1 and self.is_same_in_both:
            languages = languages[:1]
        return tuple((language, self.said_in(language)) for language in languages)
