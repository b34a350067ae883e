"""Who speaks by the sentence around a quotation: "X said, “…”", "“…,” said X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hled_bot.facts.quotations import lines
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.marks import MARK, Stretch
from hled_bot.facts.quotations.titles import FRAGMENT
from hled_bot.facts.quotations.vocabulary import (
    ACCORDING,
    ADVERB_TAIL,
    ADVERBS,
    NOT_REALLY,
    PASSIVE,
    PRONOUN,
    SAYING,
    VERB,
)
from hled_bot.facts.quotations.voices import (
    NOBODY,
    WORKS,
    Kind,
    Voice,
    capitalised,
    described,
)
from hled_bot.names import Mention

AGENT = re.compile(r"\b(?:described|called|hailed|praised|lauded|characterized)\s+by\s+")
CERTAIN = ("person", "nobody", "self")
OPENING_PARTICIPLE = re.compile(rf"^[\s*_]*(?i:{SAYING})\b", re.VERBOSE)
LEADING_ON = re.compile(r"(?:[,:]|\b(?:that|where|because|whether|why))$")
"""How the words between a verb and its quotation end: "said …, where “…”"."""
STATED = re.compile(r"(?:\s[\w,.<>/]+){0,4}?\sthat\s")  # "declared on May 2 that … “…”"
POSSESSED = re.compile(
    r"""
    (?: (?<=[’']s\s) | (?<=s[’']\s) | (?P<pronoun>\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s) )
    (?:\w+\s+){0,2}?
    (?:words|desire|commitment|call|pledge|promise|vow|dream|warning|message|plea|request
      |declaration|position|view|answer|conclusion)
    (?:\s+[a-z]+){0,3} [\s:,*_]*$          # "X’s desire to establish “…”"
    """,
    re.VERBOSE,
)
NAMED_PAIR = re.compile(r"(?<=[a-z]) and (?=[A-Z])")
"""Within a name: "Centers for Disease Control and Prevention"."""
COORDINATED = re.compile(r"(?:,|\b(?:and|but)(?:\s+(?:then|also|instead))?)\s*$")
HONOURED = re.compile(r"(?P<lead>.{0,20}?\b(?:Dr|Mr|Mrs|Ms)\.\s+)(?P<name>[A-Z][\w’-]+)\b")
ASIDE = re.compile(r"\s?[—–][^—–]{1,100}[—–](?:\s|\b|$)")  # "— when she came —"
APPOSITION = re.compile(r",\s(?:the|an?|who|which)\s[^,]{1,80},\s*$")  # ", the city’s mayor,"
BORROWED = re.compile(r"[\s,*_]*(?:to\s+borrow|to\s+use|in)\s+(?:his|her)\s+(?:own\s+)?words")
QUOTE = re.compile(
    r"\bquote\b[\s,:*_—–-]*$", re.IGNORECASE
)  # "He directed us to honor, and I quote, “…”"
INSCRIBED = re.compile(r"\b(?:inscri|engraved|etched|emblazoned|chiseled)")
CLAUSE_END = re.compile(r"[,;:.“”\"(—]|\b(?:and|but|that|while|when|as|As|because)\b")
NEW_SUBJECT = re.compile(r"\b(?:and|I|we|you|he|she|they|it)\b", re.IGNORECASE)
CALLED = re.compile(r"call|describ|characteri|read|put|express|highlight|shared|cited|challeng")
SOMEBODY_AT_END = re.compile(r"\b(?:who|[Hh]e|[Ss]he|I),?(?:\s+\w+ly|\s+also|\s+has)?\s*$")
WHO = re.compile(r"(?P<name>(?:[A-Z][\w.’-]+\s+){1,3}[A-Z][\w.’-]+)?,?\s+who$")
HYPOTHETICAL = re.compile(r"\b(?:if|when|would|could|will|should|can|may|every)\b", re.IGNORECASE)
ANYBODY = re.compile(
    r"""
    \b(?:you|people|folks|everyone|everybody|nobody|anyone|anybody|some|many|others|it|that|this
       |which|what|there|those|these|they|we|critics|experts|economists|republicans|democrats|americans
       |colleagues|friends|guys|communities|voters|families)\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the verb: nobody in particular."""


def before(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks by the words before the marks: "As X noted, “…”", "X: “…”"."""
    index, text = stretch.first, context.text(stretch.first)
    begin = max(context.sentence(index, stretch.opens)[0], stretch.opens - 2 * REACH)
    lead = text[begin : stretch.opens]
    if not lead.strip(" *_\n("):
        return _announced(context, stretch, begin) or lines.listed(context, stretch)
    near = max(begin, stretch.opens - REACH)
    if voice := _possessor(context, index, begin, stretch.opens):
        return voice
    if INSCRIBED.search(lead[-120:]):  # "the quote from Virgil inscribed on the memorial"
        source = _last(ACCORDING, text, near, stretch.opens)
        noun = source and _noun(context, index, source.end(), stretch.opens)
        return noun or Voice("somebody")
    if (agent := _last(AGENT, text, near, stretch.opens)) and _leads_to(
        text[agent.end() : stretch.opens]
    ):
        return _noun(context, index, agent.end(), stretch.opens)
    for verb in reversed(list(VERB.finditer(text, near, stretch.opens))):
        if not _leads_to(text[verb.end() : stretch.opens]):
            break
        voice = _subject(context, index, begin, verb)
        if voice is None:
            continue
        between = text[verb.end() : stretch.opens]
        stated = voice.kind == "body" and STATED.match(between)
        certain = stated or voice.kind in CERTAIN or lead.startswith("As ")
        if certain or _is_close(between):
            return voice
    if according := _last(ACCORDING, text, near, stretch.opens):
        return _noun(context, index, according.end(), stretch.opens)
    if QUOTE.search(lead):
        return Voice("somebody")
    return lines.listed(context, stretch)


def _possessor(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """Whose words they are called: "his commitment to “…”", "President X’s desire to “…”"."""
    owned = POSSESSED.search(context.text(index), max(begin, end - 120), end)
    if owned is None:
        return None
    if owned["pronoun"]:
        one = owned["pronoun"].strip().casefold() in ("his", "her")
        return Voice("pronoun", words="he" if one else "they")
    mentions = context.between(index, begin, owned.start())
    near = bool(mentions) and owned.start() - mentions[-1].end <= 3
    return Voice("person", mentions[-1]) if near else None


def _announced(context: Context, stretch: Stretch, begin: int) -> Voice | None:
    """Who speaks by a sentence that ends in a colon before: "The Secretary said:⏎“…”"."""
    index, end = stretch.first, begin
    if index and not context.text(index)[max(end - 20, 0) : end].strip():
        index -= 1
        end = len(context.text(index))
    text = context.text(index)
    end -= len(text[max(end - 20, 0) : end]) - len(text[max(end - 20, 0) : end].rstrip())
    if text[end - 1 : end] != ":":
        return None
    start = max(context.sentence(index, end - 1)[0], end - 2 * REACH)
    for verb in reversed(list(VERB.finditer(text, max(start, end - REACH), end))):
        if voice := _subject(context, index, start, verb):
            return voice
    if according := _last(ACCORDING, text, max(start, end - REACH), end):
        return _noun(context, index, according.end(), end)
    return lines.head(context, index, start, end)


def acting(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks where the words are what a pronoun does: "he “would not wait another day”"."""
    pronoun = re.search(r"\b(?:[Hh]e|[Ss]he)\s+$", context.lead(stretch))
    return Voice("pronoun", words=pronoun[0].strip()) if pronoun else None


def behind(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks by the words behind the marks: "“…,” said X", "“…,” X stated"."""
    index, text = stretch.last, context.text(stretch.last)
    end = _end_of_clause(context, stretch)
    at = stretch.closes
    if at >= end:
        return None
    if BORROWED.match(text, at, end):  # "to borrow her words"
        return Voice("pronoun", words="he")
    if according := ACCORDING.search(text, at, min(end, at + 40)):
        return _noun(context, index, according.end(), end)
    if dash := lines.CAPTION.match(text, stretch.closes, end):
        return lines.head(context, index, dash.end(), end)
    opening = context.text(stretch.first)[
        context.sentence(stretch.first, stretch.opens)[0] : stretch.opens
    ]
    if OPENING_PARTICIPLE.match(opening) and not MARK.search(opening[:-1]):
        voice = _noun(context, index, at, end)  # "Calling it “…,” President X went on"
        return voice if voice and voice.kind == "person" else None
    adverbs = ADVERBS.match(text, at, end)
    inverted = VERB.match(text, adverbs.end() if adverbs else at, end)
    passive = adverbs and PASSIVE.search(adverbs[0])
    if inverted and not inverted["saying"] and not passive:
        return _noun(context, index, inverted.end(), end)
    comma = text[stretch.end - 1 : stretch.closes + 1].rstrip(" *_")
    verb = VERB.search(text, at, min(end, at + REACH))
    if verb is None or verb["saying"]:
        return None
    if re.search(r"[,.?!—–…-]", comma):
        return _subject(context, index, at, verb, nearest=True)
    if opening.strip(" *_\n("):
        return None
    # "“…” while that is true, X said"
    voice = _subject(context, index, at, verb)
    return voice if voice and voice.kind == "person" else None


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


def _subject(
    context: Context, index: int, begin: int, verb: re.Match[str], nearest: bool = False
) -> Voice | None:
    """Who does what *verb* says; *nearest*: the clause begins with the subject."""
    text = context.text(index)
    before = text[begin : verb.start()]
    if NOT_REALLY.search(before):
        return NOBODY
    if re.search(r"\b[Ii]f\b", before[-80:]):
        return NOBODY
    if PASSIVE.search(before) and not verb["saying"]:
        return NOBODY
    mentions = context.between(index, begin, verb.start())
    if nearest and mentions and mentions[0].start - begin > 30:
        mentions = []
    for mention in mentions[:-3:-1]:  # "Ann Doe—Mrs. Doe to us—once said"
        if _adjoins(text[mention.end : verb.start()]):
            return Voice("person", mention)
    if not nearest and (_trails(verb, before) or COORDINATED.search(before)):
        return _leader(context, index, begin, verb, mentions)
    certain = SOMEBODY_AT_END.search(before)
    if verb["saying"] or (CALLED.match(verb["verb"]) and not certain):
        return None  # "a group called “…”", "charged with asking “…”"
    return _phrase(context, before, nearest)


def _leader(
    context: Context, index: int, begin: int, verb: re.Match[str], mentions: Sequence[Mention]
) -> Voice | None:
    """Whom a sentence begins with: "X welcomed the plan, saying “…”"."""
    text = context.text(index)
    before = text[begin : verb.start()]
    mentions = [m for m in mentions if m.start - begin <= 30 or text[m.end : m.end + 1] not in "’'"]
    if mentions and (len(mentions) == 1 or mentions[0].start - begin <= 30):
        return Voice("person", mentions[0])
    if not mentions and (honoured := HONOURED.match(before)):
        return Voice("person", Mention(begin, begin, honoured["name"], None))
    if not mentions and verb["saying"] and (body := _body(context, before)):
        return body
    if WORKS.search(before):
        return NOBODY
    if not mentions and MARK.search(before):
        return Voice("pronoun", words="who")
    if not mentions and (pronoun := re.search(r"\b(?:[Hh]e|[Ss]he)\b", before)):
        return Voice("pronoun", words=pronoun[0])
    if verb["saying"]:
        return None
    return _phrase(context, before, False) or _opening(before)


def _body(context: Context, before: str) -> Voice | None:
    """The body that the clause begins with: "The Chamber praised the bill, calling it “…”"."""
    first = VERB.search(before)
    voice = _phrase(context, before[: first.start()], False) if first else None
    return voice if voice and voice.kind == "body" else None


def _opening(before: str) -> Voice | None:
    """Somebody, where the clause *before* "and said" begins with whoever it is: "A woman came up"."""
    subject = re.match(r"[\s*_]*(?:(?:And|But|So|Then|Well),?\s+)?(?P<words>[^,;:]{3,60})", before)
    if subject is None or HYPOTHETICAL.search(before):
        return None
    words = subject["words"].split()
    return Voice("somebody") if words[0].casefold() in ("a", "an", "one", "another") else None


def _phrase(context: Context, before: str, nearest: bool) -> Voice | None:
    """Who speaks by the words directly *before* a verb, where they name no known person."""
    words = ADVERB_TAIL.sub("", before[-120:]).rstrip(" ,")
    words = re.sub(r"[’'](?:d|s|ve|ll|re)$", "", words)
    if relative := WHO.search(words):
        return described(relative["name"] or "", "person")
    pronoun = re.search(r"\b(?P<who>[Hh]e|[Ss]he|I|[Ww]ho)$", words)
    if pronoun:
        return Voice("self" if pronoun["who"] == "I" else "pronoun", words=pronoun["who"])
    if ANYBODY.search(words):
        return NOBODY
    words = ADVERB_TAIL.sub("", APPOSITION.sub("", before[-200:])).rstrip(" ,")
    clause = CLAUSE_END.split(NAMED_PAIR.sub("\x00", words))[-1].replace("\x00", " and ")
    if len(clause.split()) < 5 or not capitalised(clause.strip()):
        clause = CLAUSE_END.split(words)[-1]
    clause = re.sub(r"^(?:And|But|So|Then|Now|If|When|Or|Well)(?:\s+|$)", "", clause.strip())
    if re.match(r"If\b|When\b[^,]*$", before.strip()):
        return NOBODY
    if nearest and len(clause.split()) > 12:
        return None
    return described(clause)


def _noun(context: Context, index: int, at: int, end: int) -> Voice | None:
    """Who is named from *at* on: "said the company’s president, Jane Doe, on Monday"."""
    text = context.text(index)
    clause = re.split(r"[;:“”\"\n]|\.\s", text[at:end])[0]
    stop = at + len(clause)
    if pronoun := PRONOUN.match(text, at + len(clause) - len(clause.lstrip()), stop):
        kind: Kind = "self" if pronoun["who"] == "I" else "pronoun"
        return Voice(kind, words=pronoun["who"])
    for mention in context.between(index, at, end):
        if mention.start >= stop:
            break
        between = text[at : mention.start]
        if mention.start - at > 100 or between.count(",") > 2:
            break
        if re.search(r"\b(?:in|at|to|of|for|on|with|about|that)\s+(?:the\s+)?$", between):
            break
        return Voice("person", mention)
    return described(
        re.split(r",|\b(?:in|at|on|about|when|after|during|inscribed)\b", clause)[0].strip()
    )


def _leads_to(between: str) -> bool:
    """Whether a verb reaches the marks over what stands *between*."""
    if re.search(r"[;.!?]\s", between) or MARK.search(between):
        return False
    return len(between.split()) <= 30


def _is_close(between: str) -> bool:
    """Whether what stands *between* a verb and the marks leads to them alone."""
    words = ASIDE.sub("", between).rstrip(" *_")
    return LEADING_ON.search(words) is not None or len(words.split()) <= FRAGMENT


def _trails(verb: re.Match[str], before: str) -> bool:
    """Whether *verb* is a participle behind its clause: ", saying", but not "was saying"."""
    return bool(verb["saying"]) and not PASSIVE.search(before)


def _adjoins(between: str) -> bool:
    """Whether nothing but adverbs or an apposition stands *between* a name and its verb."""
    rest = between.strip()
    if not rest or ADVERBS.fullmatch(rest):
        return True
    if aside := ASIDE.search(rest):
        return _adjoins(rest[: aside.start()] + rest[aside.end() :])
    if rest.startswith("(") and ")" in rest:
        return _adjoins(rest[rest.index(")") + 1 :])
    if rest.startswith(",") and rest.count(",") >= 2:
        return bool(ADVERBS.fullmatch(rest[rest.rindex(",") + 1 :])) and len(rest) < 200
    if rest.startswith(",") and len(rest.split()) <= 10 and not NEW_SUBJECT.search(rest):
        return True  # "X, the group’s founder said"
    return rest in (", who", "who")


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(text, start, end), key=lambda found: found.start(), default=None)
