"""Guesses what a sentence asks that no cue decides, from what it names: people, offices, sides, years."""

from __future__ import annotations

import re

from hled_bot.language import aligned, plain
from hled_bot.models import fold
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, SearchFor, WhoAttended
from hled_bot.questions.passages import FOUNDING, RELAUNCH
from hled_bot.questions.people import IN_A_CITY, WHETHER, names, offices, titled
from hled_bot.questions.topics import ABOUT, THE_DIALOGUE
from hled_bot.questions.vocabulary import FOR_WHO, OFFICE, Lexicon, bare, without
from hled_bot.questions.wants import SCAFFOLD, wanted
from hled_bot.questions.words import SAID, speaker_in

WHO = re.compile(
    r"\b(?:who|whom|quien(?:es)?|(?:which|what|que|cuales|how\s+many|cuant[oa]s?)\s+(?:gente|personas?|funcionarios?|mexican[oa]s?|estadounidenses|americans?|mexicans?|people|persons?|officials?|(?:cabinet\s+)?(?:members?|secretaries|ministers?)))\b"
)
TOPICAL = re.compile(
    rf"\b(?:{ABOUT}|up|careers?|biograph\w+|trayectoria|before\s+(?:he|she|being|becom\w+)|antes\s+de|calls?|briefings?|llamadas?|pillars?|pilar(?:es)?|hlsd|security|seguridad)\b"
)
"""What follows is a topic, or belongs to another question."""
HAD = re.compile(r"^(?:did|do|does|will)\b.{2,40}\b(?:have|hold)\b")
"""What somebody had is not that they came: "did Ebrard have side meetings"."""
SAYS = frozenset(vocabulary.SAY.split())
BEFORE_VERBS = frozenset(
    "who which quien quienes people officials a to did does do was were meant y n and".split()
)
"""Behind these a word that no document has is a verb: "who repped", "meant to send"."""
LAST = frozenset("did to".split())
NOISE = SCAFFOLD | FOR_WHO | THE_DIALOGUE | {"v", "vs"}
MEETING = re.compile(
    r"\b(?:hleds?|dialogues?|meetings?|summit|there|ones?|mexico\s+city|washington|reunion(?:es)?|dialogo|cumbre|dean)\b"
)
REP = re.compile(
    r"\b(?:rep|reps|representatives?|representantes?|people|person|guys?|alguien|nadie|any(?:one|body)|some(?:one|body)|boss|head|chief|jef[ea])\b(?!\s+(?:tai|katherine))"
)
"""Somebody from an office: "the finance ministry rep"."""


def guess(text: str, lexicon: Lexicon) -> Question | None:
    """Who took part, where the sentence names people, an office, a side or a year, and nothing else.

    A verb that no document has says no more than that somebody was there: "who repped Mexico in '22".
    """
    folded = aligned(text)
    if (
        SAID.match(folded)
        or SAYS.intersection(folded.split())
        or TOPICAL.search(folded)
        or HAD.match(folded)
        or (WHETHER.match(folded) and (FOUNDING.search(folded) or RELAUNCH.search(folded)))
        or not (wanted(text) in ("", "who", "when") or WHO.search(folded))
    ):
        return None
    found, rest = years.find(IN_A_CITY.sub(r"\g<went> ", text), lexicon.calendar)
    name, left = _named(rest, lexicon)
    side, left = vocabulary.side(left)
    if _content(blank(left, WHO), text, lexicon):
        return None
    whether = bool(WHETHER.match(folded)) or ("¿" in text and not WHO.search(folded))
    if without(blank(left, WHO), NOISE) and not MEETING.search(folded):
        whether = False  # "was Ebrard fired": to that there is no yes
    if whether and (somebody := titled(name, lexicon)):
        name, whether = somebody, False  # "was Clouthier the foreign secretary"
    if name:
        meant = (
            found
            or WHETHER.match(folded)
            or whether
            or WHO.search(folded)
            or wanted(text) == "when"
        )
        return WhoAttended(found, side, name, whether=whether) if meant else None
    if WHO.search(folded) and (found or side):
        return WhoAttended(found, side)
    return None


def unsure(question: Question, lexicon: Lexicon) -> bool:
    """Whether *question* is what is left when no cue fits, or names somebody that nobody knows."""
    if isinstance(question, WhoAttended):
        words = question.words
        return bool(words) and not (names(words, lexicon) or offices(words, lexicon))
    return isinstance(question, SearchFor) and '"' not in question.words


def _named(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The person or the office that *text* names, and *text* without it."""
    name, left = speaker_in(text, lexicon)
    if name:
        return name, left
    said = fold(blank(text, REP)).strip(" ,.;:?¿!¡")
    tokens = vocabulary.without(said, NOISE - {"ministry", "department"}).split()
    somebody = REP.search(aligned(text))
    whole = " ".join(tokens)
    office = somebody or OFFICE.search(plain(whole))
    if whole and office and lexicon.is_office(whole):
        return whole, ""
    for token in tokens:
        if (token.isupper() or somebody) and len(token) > 2 and lexicon.is_office(token):
            return token, text.replace(token, " ", 1)
    return "", text


def _content(left: str, text: str, lexicon: Lexicon) -> bool:
    """Whether any word of *left*, what *text* does not name, is looked for rather than a mere verb."""
    order = [bare(token) for token in text.split()]
    tokens = left.split()
    named = (
        set(order) - {bare(token) for token in tokens}
        if WHETHER.match(" ".join(order)) or WHO.search(" ".join(order))
        else set()
    )
    whether = bool(WHETHER.match(plain(text)))
    for token in tokens:
        word = bare(token)
        if not word or word in NOISE or word not in order:
            continue
        at = order.index(word)
        before = order[at - 1] if at else ""
        verb = not at or before in BEFORE_VERBS or before in named
        behind = order[at + 1] if at + 1 < len(order) else ""
        if WHO.fullmatch(before) and (not behind or behind[0].isdigit()):
            return True  # "who Sheinbaum 2022"
        # of known words a verb is only the last: "how many people did the US bring"
        last = (before in LAST or before in named) and token is tokens[-1] and not whether
        if not verb or (lexicon.has(word) and not last) or (at and token != token.lower()):
            return True
    return False
