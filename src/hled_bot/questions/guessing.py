"""Guesses what a sentence asks that no cue decides, from what it names: people, offices, sides, years."""

from __future__ import annotations

from hled_bot.language import aligned, plain
from hled_bot.models import fold
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, SearchFor, WhoAttended
from hled_bot.questions.passages import FOUNDING, RELAUNCH
from hled_bot.questions.people import (
    CALL,
    ELSEWHERE,
    OTHER_SUBJECT,
    WHETHER,
    done,
    names,
    of_another,
    offices,
    titled,
)
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.topics import THE_DIALOGUE
from hled_bot.questions.vocabulary import FOR_WHO, OFFICE, Lexicon, bare, without
from hled_bot.questions.wants import SCAFFOLD, wanted
from hled_bot.questions.words import SAID, speaker_in

WHICH_PEOPLE, PERSONS = rule("which-people"), rule("persons")
IN_THE_LISTS, BESIDES = rule("in-the-lists"), rule("besides")
MOST_NOISE = 4
"""No more words that no document has may stand around a name: they ask for something else."""
NOISE = SCAFFOLD | FOR_WHO | THE_DIALOGUE | {"v", "last", "first", "since"}


def guess(text: str, lexicon: Lexicon) -> Question | None:
    """Who took part, where the sentence names people, an office, a side or a year, and nothing else.

    A verb that no document has says no more than that somebody was there: "who repped Mexico in '22".
    """
    folded = aligned(text)
    if (
        SAID.search(folded)
        or words("say").intersection(folded.split())
        or OTHER_SUBJECT.search(folded)
        or CALL.search(folded)
        or ELSEWHERE.match(folded)
        or (WHETHER.match(folded) and (FOUNDING.search(folded) or RELAUNCH.search(folded)))
        or not (wanted(text) in ("", "who", "when") or WHICH_PEOPLE.search(folded))
    ):
        return None
    found, rest = years.find(blank(text, rule("in-a-city")), lexicon.calendar)
    name, left = _named(blank(rest, BESIDES), lexicon)
    side, left = vocabulary.side(left)
    left = blank(left, WHICH_PEOPLE)
    around = blank(left, IN_THE_LISTS)
    sought = set(without(around, NOISE).split())
    if name and sought & of_another(folded):
        return None  # "was Kerry's cook there"
    if IN_THE_LISTS.search(folded) and name and not _sought(around, lexicon):
        return WhoAttended(found, side, name)
    if _content(left, text, folded, lexicon):
        return None
    which = WHICH_PEOPLE.search(folded)
    asks = WHETHER.match(folded) or ("¿" in text and not which)
    whether = asks and (not without(left, NOISE) or rule("occasion").search(folded))
    if asks and (not whether or (name and sought & done(folded))):
        return None  # "was Ebrard fired", "was Kerry arrested at the meeting"
    if whether and (somebody := titled(name, lexicon)):
        name, whether = somebody, False  # "was Clouthier the foreign secretary"
    if name and (found or asks or which or wanted(text) == "when"):
        return WhoAttended(found, side, name, whether=bool(whether))
    return WhoAttended(found, side) if which and not name and (found or side) else None


def unsure(question: Question, lexicon: Lexicon) -> bool:
    """Whether *question* is what is left when no cue fits, or names somebody that nobody knows."""
    if isinstance(question, WhoAttended):
        named = question.words
        return bool(named) and not (names(named, lexicon) or offices(named, lexicon))
    return isinstance(question, SearchFor) and '"' not in question.words


def _named(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The person or the office that *text* names, and *text* without it."""
    name, left = speaker_in(text, lexicon)
    if name:
        return name, left
    said = fold(blank(text, PERSONS)).strip(" ,.;:?¿!¡")
    tokens = vocabulary.without(said, NOISE - {"ministry", "department"}).split()
    somebody = PERSONS.search(aligned(text))
    whole = " ".join(tokens)
    office = somebody or OFFICE.search(plain(whole))
    if whole and office and lexicon.is_office(whole):
        return whole, ""
    for token in tokens:
        if (token.isupper() or somebody) and len(token) > 2 and lexicon.is_office(token):
            return token, text.replace(token, " ", 1)
    return "", text


def _sought(left: str, lexicon: Lexicon) -> bool:
    """Whether any word of *left* is looked for: the documents have it, or it is a name."""
    words = without(left, NOISE).split()
    return len(words) > MOST_NOISE or any(w != w.lower() or lexicon.has(bare(w)) for w in words)


def _content(left: str, text: str, folded: str, lexicon: Lexicon) -> bool:
    """Whether any word of *left*, what *text* does not name, is looked for rather than a mere verb."""
    order = [bare(token) for token in text.split()]
    tokens = left.split()
    whether = WHETHER.match(folded)
    named = set(order) if whether or WHICH_PEOPLE.search(folded) else set()
    named -= {bare(token) for token in tokens}
    for token in tokens:
        word = bare(token)
        if not word or word in NOISE or word not in order:
            continue
        at = order.index(word)
        before = order[at - 1] if at else ""
        verb = not at or before in words("before-verbs") or before in named
        behind = order[at + 1] if at + 1 < len(order) else ""
        if WHICH_PEOPLE.fullmatch(before) and (not behind or behind[0].isdigit()):
            return True  # "who Sheinbaum 2022"
        # of known words a verb is only the last: "how many people did the US bring"
        asked = before in words("asked-with") or before in named
        last = asked and token is tokens[-1] and not whether
        if not verb or (lexicon.has(word) and not last) or (at and token != token.lower()):
            return True
    return False
