"""Who speaks by the sentence around a quotation: "X said, “…”", "“…,” said X"."""

from __future__ import annotations

import re

from hled_bot.facts.quotations import lines, telling, verbless
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.marks import MARK, Stretch
from hled_bot.facts.quotations.sayers import QUOTE, REPORTING, leads_to, sayer
from hled_bot.facts.quotations.subjects import (
    ANYONE,
    noun,
    quoting,
    subject,
)
from hled_bot.facts.quotations.titles import FRAGMENT
from hled_bot.facts.quotations.verbless import READ_OUT
from hled_bot.facts.quotations.vocabulary import (
    ACCORDING,
    ADVERBS,
    PASSIVE,
    SAYING,
    VERB,
)
from hled_bot.facts.quotations.voices import Voice
from hled_bot.facts.quotations.writings import cited

AGENT = re.compile(r"\b(?:described|called|hailed|praised|lauded|characterized)\s+by\s+")
JOINED = re.compile(r"[\s*_]*(?:and|but)\s")  # "“…,” and X said, “…”"
OPENING_PARTICIPLE = re.compile(rf"^[\s*_]*(?i:{SAYING})\b", re.VERBOSE)
ASKED = re.compile(
    r"\bwhat\b [^?]* \b(?:(?:comment|response|answer|reply)\swas|said|says?|told|wrote|asked|used\sto\ssay)\b [^?]{0,50} \?$",
    re.IGNORECASE | re.VERBOSE,
)
QUESTION_FROM = re.compile(r"\bquestion\s(?:[^.;:]{1,60}\s)?(?:from|by)\s")
"""In the sentence before the marks: "We have a question from Ann Doe, who is here. “…?”"."""
BODY_AT_END = re.compile(
    r"^[\s*_]*(?!Here|And\b)[A-Z](?:.*\s)?[A-Z][\w’.-]*$|^[\s*_]*[A-Z][\w’.-]+$"
)
INSCRIBED = re.compile(r"\b(?:inscri|engraved|etched|emblazoned|chiseled)")


def before(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks by the words before the marks: "As X noted, “…”", "X: “…”"."""
    index, text = stretch.first, context.text(stretch.first)
    begin = max(context.sentence(index, stretch.opens)[0], stretch.opens - 2 * REACH)
    lead = text[begin : stretch.opens]
    if not lead.strip(" *_\n("):
        return _announced(context, stretch, begin) or lines.listed(context, stretch)
    near = max(begin, stretch.opens - REACH)
    if voice := verbless.before(context, index, begin, stretch.opens):
        return voice
    if INSCRIBED.search(lead[-120:]):  # "the quote from Virgil inscribed on the memorial"
        source = _last(ACCORDING, text, near, stretch.opens)
        named = source and noun(context, index, source.end(), stretch.opens)
        return named or Voice("somebody")
    if (agent := _last(AGENT, text, near, stretch.opens)) and leads_to(
        text[agent.end() : stretch.opens]
    ):
        return noun(context, index, agent.end(), stretch.opens)
    according = _last(ACCORDING, text, near, stretch.opens)
    if according and not VERB.search(text, according.end(), stretch.opens):
        author = noun(context, index, according.end(), stretch.opens)
        if author and author.kind == "person":
            return author
    if voice := sayer(context, stretch, begin) or cited(context, index, begin, lead):
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
        return named or quoting(context, index, begin, begin + len(lead)) or Voice("somebody")
    if telling.is_told(lead, context.words(stretch)):
        return Voice("somebody")
    return lines.listed(context, stretch) or lines.alone(context, index, begin, stretch.opens)


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


def broken_off(context: Context, index: int) -> Voice | None:
    """Who speaks by a paragraph that breaks off before the quotation: "She said —"."""
    text = context.text(index)
    end = len(text.rstrip())
    if not text[:end].endswith(("—", "–", ":", ",", "-")):
        return None
    start = max(context.sentence(index, end - 1)[0], end - REACH)
    for verb in reversed(list(VERB.finditer(text, start, end))):
        if len(text[verb.end() : end].split()) <= FRAGMENT:
            return subject(context, index, start, verb)
    return None


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
    if voice := verbless.behind(context, stretch, end):
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
        voice = subject(context, index, at, verb, nearest=True)
        return Voice("somebody") if voice is ANYONE and verb["verb"] == "said" else voice
    if opening.strip(" *_\n("):
        return None
    # "“…” while that is true, X said"
    voice = subject(context, index, at, verb)
    return voice if voice and voice.kind in ("person", "pronoun") else None


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


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(text, start, end), key=lambda found: found.start(), default=None)
