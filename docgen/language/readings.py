"""The failure of a reading."""


class Unreadable(ValueError):
    """The text is not a saying that this reader knows."""

    def __init__(self, text: str, expected: str) -> None:
        super().__init__(f"{text!r} cannot be read as {expected}")
        self.text = text
        self.expected = expected
