"""What is said of something that is not added or removed."""

from __future__ import annotations

TOO_LARGE = "it is too large: {most} MB are read at most"


class Refused(Exception):
    """A document that is not added or removed; the text says why, and what to do.

    *sentence* has blanks for *values*, so that it can be said in another language.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)
        self.sentence, self.values = sentence, values
