"""Understands what is said after a question: a part of it put otherwise, a new question, or no question."""

from __future__ import annotations

from hled_bot.questions import parse
from hled_bot.questions.cleaning import clean
from hled_bot.questions.following.changing import changed
from hled_bot.questions.following.remarks import remark_in, with_name
from hled_bot.questions.following.standing import standing_alone
from hled_bot.questions.vocabulary import Lexicon

__all__ = ["follow_up"]

LONGEST = 200
"""The longest remark that is read, in characters; what is longer is said to the others."""


def follow_up(text: str, last: str, lexicon: Lexicon | None = None) -> str | None:
    """The question that *text* asks after the question *last*; None where it asks none.

    A year, a side, a person, a pillar or a topic changes that part of *last*; a question that can
    stand alone is as it is, with the name for a pronoun; all else was said to somebody else.

    >>> follow_up("and 2021?", "pillars 2022")
    'pillars 2021'
    >>> follow_up("only Mexico", "who attended in 2021?")
    'who attended in 2021 for Mexico?'
    >>> follow_up("thanks, will use this", "pillars 2022")
    """
    lexicon = lexicon or Lexicon()
    said = clean(text)
    if not said or len(said) > LONGEST:
        return None
    before, remark = parse(last, lexicon), remark_in(said)
    if remark is None:
        return None
    remark = with_name(remark, before, lexicon)
    otherwise = changed(remark, last, before, lexicon)
    return otherwise or standing_alone(remark, before, lexicon)
