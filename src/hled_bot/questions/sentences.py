"""Reads questions in plain words: what is asked for, in which of the sentences of a message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from hled_bot.language import aligned
from hled_bot.language import sentences as split
from hled_bot.questions import vocabulary, years
from hled_bot.questions.kinds import (
    Help,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    RulesOf,
    SearchFor,
    WhoAttended,
)
from hled_bot.questions.passages import (
    read_comparison,
    read_documents,
    read_founding,
    read_help,
    read_mentioned,
    read_rules,
    search,
)
from hled_bot.questions.people import read_attendance
from hled_bot.questions.pillars import of_a_pillar, read_pillars
from hled_bot.questions.topics import ABOUT
from hled_bot.questions.vocabulary import Lexicon
from hled_bot.questions.words import read_quotes, speaks

IN_THE_DOCUMENTS = re.compile(
    r"\s*\b(?:per|in|according\s+to|segun|en)\s+(?:these|the|your|los|estos)\s+(?:documents?|documentos?)\b",
    re.IGNORECASE,
)
EVERYTHING = re.compile(
    rf"^(?:everything|anything|all|info(?:rmation)?|details?|more|passages?|mentions?|todo|algo)\s+{ABOUT}\s+",
    re.IGNORECASE,
)
Dated = PillarsOf | WhoAttended | QuotesOn | SearchFor | RulesOf | ListDocuments
"""The questions that can be about certain years."""
LONG_SENTENCE = 40
ASIDE = re.compile(
    r"(?:[:;,–—-]\s+|\b(?:know|ask|asking|asks|asked|check|wondering|question)\s+)"
    r"(?P<question>(?:who|what|when|where|which|how|did|was|were|is|a\s+quien|quien|que|cuando|donde|cual|list|can\s+you)\b.*)$"
)
"""Where in a long sentence the question begins: "one thing: who was …"."""
POLITE = re.compile(
    r"""^(?:(?:can\ (?:i|we)\ (?:write|say|report|quote)\ that|need|hey|hi|hello|hola|ok|okay|so|and|also|well|team|all|everyone|folks|thanks|please|pls
    |quick\ question|question|fyi|btw|oye|buenas|buenos\ dias|por\ favor|gracias|(?:can|could)\ (?:you|anyone|someone)
    (?:\ please)?(?:\ (?:tell|show|give|remind|help)\ (?:me|us)(?:\ (?:with|of|about))?)?
    |(?:do|does)\ (?:you|anyone|anybody|we)\ (?:know|remember|have)|(?:i|we)(?:\ would|\ am|\ are|'m|'d|’m|’d)?\ (?:need|want|like|looking|wondering|trying)
    (?:\ (?:to\ know|to\ find(?:\ out)?|for|to\ see|if))?|tell\ (?:me|us)(?:\ about)?|show\ (?:me|us)|give\ (?:me|us)|remind\ (?:me|us)
    |(?:me\ )?(?:puedes|puede|podrias)\ (?:decir(?:me|nos)?|mostrar(?:me)?)|dime|dinos|muestra(?:me)?|necesito|quiero\ saber
    )\b[\s,:;.!–-]*)+""",
    re.VERBOSE,
)


def read(text: str, lexicon: Lexicon) -> Question:
    """The question in *text*: the part of it that asks most plainly, read by its cues."""
    parts = _parts(text)
    if not parts:
        return search(text, lexicon)
    questions = [_sentence(part, lexicon) for part in parts]
    rated = [
        (_plainness(question, lexicon), "?" in part, -len(part))
        for part, question in zip(parts, questions, strict=True)
    ]
    best = questions[rated.index(max(rated))]
    named, _ = years.find(text, lexicon.calendar)
    if len(parts) > 1 and len(named) == 1 and isinstance(best, Dated) and not best.years:
        return replace(best, years=named)
    return best


def _plainness(question: Question, lexicon: Lexicon) -> int:
    """How sure a reading is: 3 if all that it names is known, 0 for a greeting."""
    match question:
        case Help():
            return 0
        case SearchFor():
            return 1 + bool(question.wants)
        case QuotesOn():
            return 3 if question.by and speaks(question.by, lexicon) else 1 + (not question.by)
        case WhoAttended():
            words = question.words
            return 3 if not words or lexicon.is_person(words) or lexicon.is_office(words) else 1
        case PillarsOf():
            return 3 if not question.words or of_a_pillar(question.words, lexicon) else 1
        case _:
            return 3


def _parts(text: str) -> list[str]:
    """The sentences of *text*, and of long ones what follows a colon, comma or dash as a question."""
    parts = []
    for begin, end in split(text):
        sentence = text[begin:end]
        parts.append(sentence)
        clause = ASIDE.search(aligned(sentence))
        if clause and len(sentence) > LONG_SENTENCE:
            parts.append(sentence[clause.start("question") :])
    return parts


def _sentence(text: str, lexicon: Lexicon) -> Question:
    text = vocabulary.mended(text, lexicon)
    polite = POLITE.match(aligned(text))
    bare = text[polite.end() :] if polite else text
    bare = bare.strip(" ¿¡")
    if not bare.strip("!?. "):
        return Help()
    bare = EVERYTHING.sub("", bare) or bare
    bare = IN_THE_DOCUMENTS.sub("", bare) or bare
    for reader in READERS:
        if question := reader(bare, aligned(bare), lexicon):
            return question
    return search(bare, lexicon)


READERS: tuple[Callable[[str, str, Lexicon], Question | None], ...] = (
    read_help,
    read_comparison,
    read_rules,
    read_founding,
    read_mentioned,
    read_quotes,
    read_documents,
    read_attendance,
    read_pillars,
)
"""Each looks for the cues of one kind of question; the first that finds them reads it."""
