"""Reads questions in plain words: what is asked for, in which of the sentences of a message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from hled_bot.language import aligned, plain
from hled_bot.language import sentences as split
from hled_bot.questions.careers import read_career
from hled_bot.questions.cleaning import blank
from hled_bot.questions.comparing import read_comparison
from hled_bot.questions.guessing import guess, unsure
from hled_bot.questions.kinds import (
    Help,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    RulesOf,
    SearchFor,
    TrendOf,
    WhoAttended,
)
from hled_bot.questions.mending import mended
from hled_bot.questions.passages import (
    read_documents,
    read_founding,
    read_help,
    read_hours,
    read_mentioned,
    read_rules,
    search,
)
from hled_bot.questions.people import names, offices, read_attendance, read_successor
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.pillars import of_a_pillar, read_pillars
from hled_bot.questions.topics import THE_DIALOGUE, filtering, of_a_kind
from hled_bot.questions.trends import read_trend
from hled_bot.questions.vocabulary import Lexicon, without
from hled_bot.questions.wants import SCAFFOLD, wanted, without_asking
from hled_bot.questions.words import read_quotes, speaker_in, speaks
from hled_bot.questions.wrapping import unwrapped

Dated = PillarsOf | WhoAttended | QuotesOn | SearchFor | TrendOf | RulesOf | ListDocuments
"""The questions that can be about certain years."""
LONG_SENTENCE = 40
PLAIN = 1.5
"""How plain a further question has to be to be told of."""
APART = re.compile(r"[\s:;,.]+(?:\([1-4a-d]\)|(?<=[:;,.?!])\s+[1-4a-d]\))\s+|(?<=\?)\s+(?=\w)")
"""Between questions: "two things: (1) who … (2) what …", "who came? what was said?"."""
NAME = re.compile(r"\s+(?:the\s+)?(?P<what>[A-Z][\w-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w-]+)*)")
"""What a message is about, by its name: "asking about Sowing Opportunities. When did it start?"."""
CITED = re.compile(r'["“][^"“”]+(?:\s+[^"“”\s]+){2,}["”]')
"""Words that somebody quotes from a document."""
MOST_ASIDES = 4
FEW = 5
"""So few words before a pronoun tell what it stands for: "energy measures: whom do they favor"."""
LEAD_IN, INSIDE, POINTING = rule("lead-in"), rule("inside"), rule("pointing")
ABOUT, PRONOUN, THING = rule("about"), rule("named-before"), re.compile(r"\bit\b")
CLAIMING, IN_PAPERS = rule("claiming"), rule("in-papers")


def read(text: str, lexicon: Lexicon) -> Question:
    """The question in *text*: the part of it that asks most plainly, read by its cues."""
    pieces = list(enumerate(APART.split(text)))
    parts = [(place, part) for place, piece in pieces for part in _parts(piece, lexicon)]
    if not parts:
        return search(text, lexicon)
    questions = [_sentence(_named(part, text, lexicon), lexicon) for _, part in parts]
    rated = [
        (
            _plainness(question, lexicon) + ("?" in part),
            -place,  # of several questions the first
            len(_years(question)),
            bool(getattr(question, "words", "")),
            -len(part),
        )
        for (place, part), question in zip(parts, questions, strict=True)
    ]
    best = questions[rated.index(max(rated))]
    if len(parts) == 1:
        return best
    if cited := CITED.search(text):
        best = _of_the_citation(best, cited[0])
    # "when was it relaunched?" does not ask about the year that the message names elsewhere
    undated = isinstance(best, SearchFor) and best.wants == "when" and best.words != "meeting"
    named, _ = filtering(text, lexicon)
    undated |= isinstance(best, PillarsOf) and bool(best.kind)
    if len(named) == 1 and not undated and isinstance(best, Dated) and not best.years:
        return replace(best, years=named)
    return best


def further(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The questions in *text* besides the one that it is read as, as they were typed."""
    pieces = [piece.strip(" ,;") for piece in APART.split(text)]
    if len(pieces) < 2:
        return ()
    chosen = read(text, lexicon)
    asked = [(piece, read(piece, lexicon)) for piece in pieces if "?" in piece[-2:]]
    kinds = [question for _, question in asked if type(question) is type(chosen)]
    return tuple(
        piece
        for piece, question in asked
        if _plainness(question, lexicon) >= PLAIN
        and question != (chosen if chosen in kinds else next(iter(kinds), chosen))
    )


def _of_the_citation(question: Question, cited: str) -> Question:
    """*question* about the words that a message cites: "it says “…”; which document is that from?"."""
    match question:
        case QuotesOn(words) if not without(words, {"it", "that", "this"}):
            return replace(question, words=cited)
        case ListDocuments() | SearchFor() if cited not in getattr(question, "words", ""):
            return SearchFor(cited)
        case _:
            return question


def _years(question: Question) -> tuple[int, ...]:
    return question.years if isinstance(question, Dated) else ()


def _plainness(question: Question, lexicon: Lexicon) -> float:
    """How sure a reading is: 3 if all that it names is known, 0 for a greeting."""
    match question:
        case Help():
            return 0
        case SearchFor():
            sought = without(question.words, SCAFFOLD).split()
            known = all(lexicon.has(plain(word)) for word in sought)
            return 1 + bool(question.wants) + known / 2 if sought else 0
        case QuotesOn():
            return 3 if question.by and speaks(question.by, lexicon) else 1 + (not question.by)
        case WhoAttended():
            words = question.words
            return 3 if not words or names(words, lexicon) or offices(words, lexicon) else 1
        case PillarsOf():
            return 3 if not question.words or of_a_pillar(question.words, lexicon) else 1
        case _:
            return 3


def _named(part: str, text: str, lexicon: Lexicon) -> str:
    """*part* with "she" or "he" as the person, "it" as the thing, that the rest of *text* names."""
    pronoun, thing = PRONOUN.search(aligned(part)), THING.search(aligned(part))
    rest = text.replace(part, " ")
    if part == text or not (pronoun or thing):
        return part
    if pronoun:
        name, left = speaker_in(rest, lexicon)
        other, _ = speaker_in(left, lexicon) if name else ("", "")
        return _instead(name if not other else "", pronoun, part)
    told = _name(rest) or _told(part, text.partition(part)[0], lexicon)
    return _instead(told, thing, part)


def _instead(name: str, found: re.Match[str] | None, text: str) -> str:
    return f"{text[: found.start()]}{name}{text[found.end() :]}" if found and name else text


def _name(text: str) -> str:
    """What *text* is about, if it is said by its name."""
    found = (NAME.match(text, about.end()) for about in ABOUT.finditer(aligned(text)))
    return next((name["what"] for name in found if name), "")


def _told(part: str, before: str, lexicon: Lexicon) -> str:
    """What the sentence *before* is about, for *part* that asks for an amount or a reason of it alone."""
    spans = split(before)
    if not spans or wanted(part) in ("", "when", "who", "what is"):
        return ""
    if without(without_asking(part), SCAFFOLD):
        return ""
    claim = before[slice(*spans[-1])]
    claim = claim[max((said.end() for said in CLAIMING.finditer(aligned(claim))), default=0) :]
    words = without(blank(claim, IN_PAPERS), SCAFFOLD | THE_DIALOGUE).split()
    return " ".join(word for word in words if lexicon.has(plain(word)))


def _parts(text: str, lexicon: Lexicon) -> list[str]:
    """The sentences of *text*, and of long ones what in them may be a question of its own."""
    parts = []
    for begin, end in split(text):
        sentence = text[begin:end]
        parts.append(sentence)
        if len(sentence) > LONG_SENTENCE:
            parts += _asides(sentence, lexicon)
    return parts


def _asides(sentence: str, lexicon: Lexicon) -> list[str]:
    folded = aligned(sentence)
    begun = {found.end() for found in LEAD_IN.finditer(folded)}
    begun |= {found.start() for found in INSIDE.finditer(folded)}
    return [
        sentence[at:].strip()
        for at in sorted(begun)[:MOST_ASIDES]
        if at and not POINTING.match(folded[at:]) and not _adds_nothing(sentence, at, lexicon)
    ]


def _adds_nothing(sentence: str, at: int, lexicon: Lexicon) -> bool:
    """Whether *sentence* tells before *at* what it is about, and behind it only what is asked of that."""
    _, aside = filtering(of_a_kind(sentence[at:], lexicon)[1], lexicon)
    noise = SCAFFOLD | THE_DIALOGUE | words("among-us")
    told = without(unwrapped(sentence[:at]), noise).split()
    known = [lexicon.has(plain(word)) for word in told]
    if without(without_asking(aside), SCAFFOLD | words("that")):
        taken_up = words("that").intersection(plain(aside).split())
        return bool(taken_up) and 0 < len(told) < FEW and all(known)
    return any(known)


def _sentence(text: str, lexicon: Lexicon) -> Question:
    text = mended(text, lexicon)
    bare = unwrapped(text)
    if not bare.strip("!?. "):
        return Help()
    folded = aligned(bare)
    read_as = (question for reader in READERS if (question := reader(bare, folded, lexicon)))
    question = next(read_as, None) or search(bare, lexicon)
    return (unsure(question, lexicon) and guess(bare, lexicon)) or question


READERS: tuple[Callable[[str, str, Lexicon], Question | None], ...] = (
    read_help,
    read_comparison,
    read_hours,
    read_rules,
    read_founding,
    read_trend,
    read_mentioned,
    read_career,
    read_successor,
    read_quotes,
    read_documents,
    read_attendance,
    read_pillars,
)
"""Each looks for the cues of one kind of question; the first that finds them reads it."""
