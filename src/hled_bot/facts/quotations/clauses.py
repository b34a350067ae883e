"""Who speaks by the sentence around a quotation: "X said, “…”", "“…,” said X"."""

from __future__ import annotations

import re

from hled_bot.facts.quotations import lines, telling
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.humans import ANYBODY
from hled_bot.facts.quotations.marks import MARK, Stretch
from hled_bot.facts.quotations.subjects import ANYONE, ASIDE, YOU, YOU_SAID, noun, opener, subject
from hled_bot.facts.quotations.titles import FRAGMENT
from hled_bot.facts.quotations.vocabulary import (
    ACCORDING,
    ADVERBS,
    DIRECT,
    PASSIVE,
    SAYING,
    VERB,
)
from hled_bot.facts.quotations.voices import NOBODY, UNSAID, Voice, described
from hled_bot.facts.quotations.writings import IT_READS, cited

AGENT = re.compile(r"\b(?:described|called|hailed|praised|lauded|characterized)\s+by\s+")
AS_SAID = re.compile(r"[\s*_]*(?:(?:And|But|Or),?\s)?(?:[Jj]ust\s)?[Aa]s\s")  # "As X said …, “…”"
JOINED = re.compile(r"[\s*_]*(?:and|but)\s")  # "“…,” and X said, “…”"
REPORTING = ("said", "says", "told", "argued", "explained", "stated", "added", "noted", "wrote")
"""Verbs that tell in other words what may then stand in marks."""
YOURS = ("say", "said", "told", "mentioned", "stated", "wrote", "tweeted", "noted", "argued")
"""What a journalist tells the one who is asked that he did: "you said, “…”"."""
CERTAIN = ("person", "nobody", "self")
OPENING_PARTICIPLE = re.compile(rf"^[\s*_]*(?i:{SAYING})\b", re.VERBOSE)
LEADING_ON = re.compile(r"(?:[,:]|\b(?:that|where|because|whether|why))$")
"""How the words between a verb and its quotation end: "said …, where “…”"."""
STATED = re.compile(r"(?:\s[\w,.<>/]+){0,4}?\sthat\s|,\squote,\s")  # "declared on May 2 that … “…”"
POSSESSED = re.compile(
    r"""
    (?: (?<=[’']s\s) | (?<=s[’']\s) | (?P<pronoun>\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s) )
    (?:\w+\s+){0,2}?
    (?:words|desire|commitment|call|pledge|promise|vow|dream|warning|message|plea|request
      |declaration|position|view|answer|response|reply|conclusion|comments?|quotes?|expression|(?:favorite|old|famous)\s+saying)
    ,? (?:\s+[a-z]+){0,4} [\s:,*_]*$       # "X’s desire to establish “…”", "in X’s words, that is “…”"
    """,
    re.VERBOSE,
)
ANYBODYS = re.compile(rf"{ANYBODY.pattern}[’']s\s+$", re.IGNORECASE)
"""Before "expression": "my dad’s"."""
IS_WHAT = re.compile(r"[\s*_,—–]*(?:[Tt]hat[’']s|[Tt]hat\sis|[Tt]hat\swas|is|was)\swhat\s")
"""Behind the marks: "“…” — is what Ann Doe said"."""
BORROWED = re.compile(
    r"[\s,*_]*(?:to\s+borrow|to\s+use|in)\s+(?P<whose>his|her)\s+(?:own\s+)?words"
)
QUOTE = re.compile(
    r"\bquote\b[\s,:*_—–-]*$", re.IGNORECASE
)  # "He directed us to honor, and I quote, “…”"
ASKED = re.compile(
    r"\bwhat\b [^?]* \b(?:(?:comment|response|answer|reply)\swas|said|says?|told|wrote|asked|used\sto\ssay)\b [^?]{0,50} \?$",
    re.IGNORECASE | re.VERBOSE,
)
QUESTION_FROM = re.compile(r"\bquestion\s(?:[^.;:]{1,60}\s)?(?:from|by)\s")
"""In the sentence before the marks: "We have a question from Ann Doe, who is here. “…?”"."""
LAST_WORDS = re.compile(
    r"[\s*_]*(?:[Tt]hose|[Tt]hese)\s(?:are|were)\s(?P<name>[^.,;:“”]{3,40})[’']s?\s(?:\w+\s)?words\b"
)
"""Behind the marks: "“…” Those were Ann Doe’s last words."."""
THEIR_WORDS = re.compile(
    r"[\s*_]*(?:[Tt]hose|[Tt]hese)\s(?:are|were)\s(?:the\s)?(?:\w+\s)?words\s(?:\w+\s)?(?:of|from|by)\s+(?:the\s)?"
)
"""Behind the marks: "“…” Those are the words of President Doe"."""
MY_WORDS = re.compile(
    r"""
    (?: \b(?:[Mm]y|[Oo]ur) \s (?:\w+\s){0,2}?
        (?:message|advice|answer|response|reply|order|request|promise|plea|pitch) \b
      | \b(?:message|advice|answer|order|request|promise)\sI\s\w+\b )     # "the one order I gave them"
    [^.;:“”]{0,60} \b(?:is|was|has\sbeen)\b [^.;:“”]{0,25} [,:] [\s*_]*$     # "my message to you is simple: “…”"
    """,
    re.VERBOSE,
)
I_KEEP = re.compile(
    r"\bI\s(?:\w+\s)?(?:remember|recall|keep|kept|started|was|am)\s(?:telling|asking|saying)\b"
    r"(?:(?!\b(?:he|she|they|and|that|had)\b)[^.;:“”]){0,60}[,:][\s*_]*$"
)
"""Before the marks: "I remember asking my mother, “…”"."""
I_AM_HERE = re.compile(
    r"\bI(?:[’']m|\sam)?\s(?:just\s)?(?:here|want|wanted|proud|rise|came)\b[^.;“”]{0,80}\bto\ssay(?:\sto\s\w+)?(?:\sthat)?[,:][\s*_]*$"
)
"""Before the marks: "I am here to thank you, but to say that, “…”"."""
REPLY = re.compile(
    r"\b(?:[Tt]he|[Yy]our|[Tt]heir)\s(?:\w+\s)?(?:comment|response|answer|reply|reaction|question)\b[^.;:“”?!]{0,60}?"
    r"\bwas(?:\sto\s(?:say|ask))?(?:\s[—–][^“”.]{1,60})?[,:]?[\s*_—–]*$"
)
"""Before the marks: "the answer given by one of them was, “…”"."""
BODY_AT_END = re.compile(
    r"^[\s*_]*(?!Here|And\b)[A-Z](?:.*\s)?[A-Z][\w’.-]*$|^[\s*_]*[A-Z][\w’.-]+$"
)
TO_SAY = re.compile(
    r"\bto\s+say,?\s+(?:and\sI\s)?quote\b[\s,:*_—–-]*$"
)  # "wrote to say, quote, “…”"
WITH_WORDS = re.compile(r"\bwith\s+(?:the|these|those|his|her)\s+(?:\w+\s+)?words[\s,:*_]*$")
COLLOQUIAL = re.compile(
    r"\b(?P<who>I|[Hh]e|[Ss]he)(?:(?:[’'][ms]|\s(?:was|is|am))\slike|\sgoes(?:\slike\sthis)?)[,:][\s*_]*$"
)  # "And he’s like, “…”"
LINE_OF = re.compile(
    r"\b(?:phrase|saying|expression|line|quote)\s(?:of|from)\s(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)(?:[’']s)?[:,][\s*_]*$"
)
"""Before the marks: "that old phrase of Ann Doe’s: “…”"."""
READ_OUT = re.compile(
    r"\b(?:I|[Ll]et\sme)\b[^.;]{0,40}?\bread\b(?!\s(?:in|that|about)\b)[^.;“”]{0,80}[:,—–][\s*_]*$"
)
"""Before the marks: "I was going to read a part of it for you: “…”"."""
INSCRIBED = re.compile(r"\b(?:inscri|engraved|etched|emblazoned|chiseled)")


def before(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks by the words before the marks: "As X noted, “…”", "X: “…”"."""
    index, text = stretch.first, context.text(stretch.first)
    begin = max(context.sentence(index, stretch.opens)[0], stretch.opens - 2 * REACH)
    lead = text[begin : stretch.opens]
    if not lead.strip(" *_\n("):
        return _announced(context, stretch, begin) or lines.listed(context, stretch)
    near = max(begin, stretch.opens - REACH)
    if voice := _without_verb(context, index, begin, stretch.opens):
        return voice
    if INSCRIBED.search(lead[-120:]):  # "the quote from Virgil inscribed on the memorial"
        source = _last(ACCORDING, text, near, stretch.opens)
        named = source and noun(context, index, source.end(), stretch.opens)
        return named or Voice("somebody")
    if (agent := _last(AGENT, text, near, stretch.opens)) and _leads_to(
        text[agent.end() : stretch.opens]
    ):
        return noun(context, index, agent.end(), stretch.opens)
    according = _last(ACCORDING, text, near, stretch.opens)
    if according and not VERB.search(text, according.end(), stretch.opens):
        author = noun(context, index, according.end(), stretch.opens)
        if author and author.kind == "person":
            return author
    if voice := _sayer(context, stretch, begin) or cited(context, index, begin, lead):
        return voice
    if according:
        return noun(context, index, according.end(), stretch.opens)
    if quote := QUOTE.search(lead):
        lead = lead[: quote.start()].rstrip(" ,—–-")
        named = (
            lines.head(context, index, begin, begin + len(lead))
            if BODY_AT_END.search(lead)
            else None
        )
        return named or Voice("somebody")
    if telling.is_told(lead, context.words(stretch)):
        return Voice("somebody")
    return lines.listed(context, stretch)


def _without_verb(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """Who speaks by other words than a verb of saying: "he’s like, “…”", "his answer was, “…”"."""
    lead = context.text(index)[begin:end]
    if who := COLLOQUIAL.search(lead):
        return Voice("self" if who["who"] == "I" else "pronoun", words=who["who"])
    if READ_OUT.search(lead):
        return Voice("somebody")
    if MY_WORDS.search(lead) or I_KEEP.search(lead) or I_AM_HERE.search(lead):
        return Voice("self")
    if line := LINE_OF.search(lead):
        return described(line["name"], "person")
    if voice := _possessor(context, index, begin, end):
        return voice
    if reply := REPLY.search(lead):
        by = context.between(index, begin + reply.start(), end)
        return Voice("person", by[0]) if len(by) == 1 else Voice("somebody")
    return opener(context, index, begin, end) if WITH_WORDS.search(lead) else None


def _sayer(context: Context, stretch: Stretch, begin: int) -> Voice | None:
    """Who does what the last verb of saying before the marks says."""
    index, text = stretch.first, context.text(stretch.first)
    lead, near = text[begin : stretch.opens], max(begin, stretch.opens - REACH)
    turn = context.turn(stretch)
    asked = turn is not None and turn.voice == "question"
    for verb in reversed(list(VERB.finditer(text, near, stretch.opens))):
        between = text[verb.end() : stretch.opens]
        if not _leads_to(between):
            break
        yours = asked and _is_yours(text[begin : verb.start()], verb["verb"])
        voice = YOU if yours else subject(context, index, begin, verb)
        if voice is None and not between.strip(" ,:*_—"):
            break  # "I will not say who, but one of them came up and said, “…”"
        if voice is None or _is_passed_over(context, stretch, begin, verb, voice):
            continue
        if voice is ANYONE and (DIRECT.search(lead) or QUOTE.search(lead)):
            return Voice("somebody")
        if voice is UNSAID and TO_SAY.search(lead):
            return Voice("somebody")
        certain = STATED.match(between) or voice.kind in CERTAIN or AS_SAID.match(lead)
        if certain or _is_close(between):
            return voice
    return None


def _is_yours(before: str, verb: str) -> bool:
    """Whether a journalist tells what the one who is asked said: "you said", "when you say"."""
    said = YOU_SAID.search(before) if verb in YOURS else None
    if said is None:
        return False
    return verb != "say" or bool(said["when"]) or not before[: said.start()].strip(" *_")


def _is_passed_over(
    context: Context, stretch: Stretch, begin: int, verb: re.Match[str], voice: Voice
) -> bool:
    """Whether an earlier verb tells more: "As X said, if you call …, “…”"."""
    text = context.text(stretch.first)
    lead = text[begin : stretch.opens]
    if voice in (NOBODY, UNSAID) and AS_SAID.match(lead):
        return VERB.search(text, begin, verb.start()) is not None
    return voice is NOBODY and IT_READS.match(lead) is not None


def _possessor(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """Whose words they are called: "his commitment to “…”", "President X’s desire to “…”"."""
    owned = POSSESSED.search(context.text(index), max(begin, end - 120), end)
    if owned is None:
        return None
    if owned["pronoun"]:
        whose = owned["pronoun"].strip().casefold()
        if whose == "my":
            return Voice("self")
        return Voice("pronoun", words={"his": "he", "her": "she"}.get(whose, "they"))
    mentions = context.between(index, begin, owned.start())
    if mentions and owned.start() - mentions[-1].end <= 3:
        return Voice("person", mentions[-1])
    kin = ANYBODYS.search(context.text(index), max(begin, owned.start() - 40), owned.start())
    return Voice("somebody") if kin else None


def _announced(context: Context, stretch: Stretch, begin: int) -> Voice | None:
    """Who speaks by the sentence before: "The Secretary said:⏎“…”", "You know what she said? “…”"."""
    index, end = stretch.first, begin
    if index and not context.text(index)[max(end - 20, 0) : end].strip():
        index -= 1
        end = len(context.text(index))
    text = context.text(index)
    end -= len(text[max(end - 20, 0) : end]) - len(text[max(end - 20, 0) : end].rstrip())
    start = max(context.sentence(index, end - 1)[0], end - 2 * REACH)
    if context.words(stretch).rstrip().endswith("?") and (
        submitted := QUESTION_FROM.search(text, start, end)
    ):
        return noun(context, index, submitted.end(), end)
    if text[end - 1 : end] != ":" and not ASKED.search(text[start:end]):
        return None
    if READ_OUT.search(text[start:end]):
        return Voice("somebody")
    if author := cited(context, index, start, text[start:end]):
        return author
    for verb in reversed(list(VERB.finditer(text, max(start, end - REACH), end))):
        if voice := subject(context, index, start, verb):
            asked = voice is ANYONE and text[end - 1] == "?"
            return Voice("somebody") if asked else voice
    if text[end - 1] == "?":  # "You know what the answer was?"
        return Voice("somebody")
    if according := _last(ACCORDING, text, max(start, end - REACH), end):
        return noun(context, index, according.end(), end)
    return lines.head(context, index, start, end)


def reported(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks by the sentence before, which tells it in other words: "X said that it is open. “We go.”"."""
    index, text = stretch.first, context.text(stretch.first)
    begin = context.sentence(index, stretch.opens)[0]
    words = context.words(stretch).rstrip()
    if (
        text[begin : stretch.opens].strip(" *_(")
        or len(words.split()) < FRAGMENT
        or words[-1] not in ".!?"
    ):
        return None
    start = context.sentence(index, max(begin - 2, 0))[0]
    for verb in VERB.finditer(text, max(start, begin - REACH), begin):
        if verb["verb"] not in REPORTING or MARK.search(text, verb.end(), begin):
            continue
        voice = subject(context, index, start, verb)
        if voice is ANYONE:
            return Voice("somebody")
        return voice if voice and voice.kind in ("person", "pronoun", "body") else None
    return None


def acting(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks where the words are what a pronoun does: "he “would not wait another day”"."""
    pronoun = re.search(r"\b(?:[Hh]e|[Ss]he)\s+$", context.lead(stretch))
    return Voice("pronoun", words=pronoun[0].strip()) if pronoun else None


def behind(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks by the words behind the marks: "“…,” said X", "“…,” X stated"."""
    index, text = stretch.last, context.text(stretch.last)
    end = _end_of_clause(context, stretch)
    at = stretch.closes
    if at >= len(text) or JOINED.match(text, at, end):
        return None
    if voice := _without_verb_behind(context, stretch, end):
        return voice
    opening = context.text(stretch.first)[
        context.sentence(stretch.first, stretch.opens)[0] : stretch.opens
    ]
    if OPENING_PARTICIPLE.match(opening) and not MARK.search(opening[:-1]):
        voice = noun(context, index, at, end)  # "Calling it “…,” President X went on"
        return voice if voice and voice.kind == "person" else None
    adverbs = ADVERBS.match(text, at, end)
    inverted = VERB.match(text, adverbs.end() if adverbs else at, end)
    passive = adverbs and PASSIVE.search(adverbs[0])
    if inverted and not inverted["saying"] and not passive:
        return noun(context, index, inverted.end(), end)
    comma = text[stretch.end - 1 : stretch.closes + 1].rstrip(" *_")
    verb = VERB.search(text, at, min(end, at + REACH))
    if verb is None or verb["saying"]:
        return None
    if re.search(r"[,.?!—–…-]", comma):
        return subject(context, index, at, verb, nearest=True)
    if opening.strip(" *_\n("):
        return None
    # "“…” while that is true, X said"
    voice = subject(context, index, at, verb)
    return voice if voice and voice.kind in ("person", "pronoun") else None


def _without_verb_behind(context: Context, stretch: Stretch, end: int) -> Voice | None:
    """Who speaks by what is said of the words: "“…” Those are the words of X", "“…” – X"."""
    index, text, at = stretch.last, context.text(stretch.last), stretch.closes
    if borrowed := BORROWED.match(text, at, end):  # "to borrow her words"
        return Voice("pronoun", words="she" if borrowed["whose"] == "her" else "he")
    if theirs := THEIR_WORDS.match(text, at, stretch.closes + REACH):
        following = context.sentence(index, theirs.end() - 1)[1]
        return noun(context, index, theirs.end(), following)
    if theirs := LAST_WORDS.match(text, at, stretch.closes + REACH):
        owner = context.between(index, theirs.start("name"), theirs.end("name"))
        return Voice("person", owner[0]) if len(owner) == 1 else Voice("somebody")
    if (what := IS_WHAT.match(text, at)) and (verb := VERB.search(text, what.end(), at + REACH)):
        return subject(context, index, what.end(), verb, nearest=True)
    if according := ACCORDING.search(text, at, min(end, at + 40)):
        return noun(context, index, according.end(), end)
    if dash := lines.CAPTION.match(text, stretch.closes, end):
        return lines.head(context, index, dash.end(), end)
    return None


def _end_of_clause(context: Context, stretch: Stretch) -> int:
    """Where the words end that can belong to the quotation before them."""
    index, text = stretch.last, context.text(stretch.last)
    end = min(context.sentence(index, stretch.closes - 1)[1], stretch.closes + 2 * REACH)
    if end <= stretch.closes + 1 and stretch.closes < len(text):
        # "“Why now?” Secretary X asked." and "“….” said X." are not new sentences
        following = context.sentence(index, min(stretch.closes + 1, len(text) - 1))
        clause = text[stretch.closes : min(following[1], stretch.closes + 2 * REACH)]
        asked = text[stretch.end - 1] in "?!" and len(clause.split()) <= FRAGMENT * 2
        if asked or re.match(r"[\s*_]*[a-z—–-]", clause):
            end = following[1]
    following_mark = MARK.search(text, stretch.closes, end)
    return following_mark.start() if following_mark else end


ENDS = re.compile(r"[;!?]\s|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!\bMrs)\.\s")
"""The end of a sentence, not "U.S. " or "Mr. "."""


def _leads_to(between: str) -> bool:
    """Whether a verb reaches the marks over what stands *between*."""
    if ENDS.search(between) or MARK.search(between):
        return False
    return len(between.split()) <= 30


def _is_close(between: str) -> bool:
    """Whether what stands *between* a verb and the marks leads to them alone."""
    words = ASIDE.sub("", between).rstrip(" *_")
    return LEADING_ON.search(words) is not None or len(words.split()) <= FRAGMENT


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(text, start, end), key=lambda found: found.start(), default=None)
