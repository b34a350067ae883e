"""Who does what a verb of saying says: the subject before it, or the noun behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hled_bot import names
from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.humans import CALLS
from hled_bot.facts.quotations.marks import MARK
from hled_bot.facts.quotations.vocabulary import (
    ADVERB_TAIL,
    ADVERBS,
    CONDITION,
    NOT_REALLY,
    PASSIVE,
    PRONOUN,
    VERB,
)
from hled_bot.facts.quotations.voices import (
    NOBODY,
    SUPPOSED,
    UNSAID,
    WORKS,
    Kind,
    Voice,
    capitalised,
    described,
)
from hled_bot.language import plain
from hled_bot.names import Mention

NAMED_PAIR = re.compile(r"(?<=[a-z]) and (?=[A-Z])")
"""Within a name: "Centers for Disease Control and Prevention"."""
COORDINATED = re.compile(r"(?:,|\b(?:and|but)(?:\s+(?:then|also|instead))?)\s*$")
HONOURED = re.compile(r"(?P<lead>.{0,20}?\b(?:Dr|Mr|Mrs|Ms)\.\s+)(?P<name>[A-Z][\w’-]+)\b")
ASIDE = re.compile(r"\s?[—–][^—–]{1,100}[—–](?:\s|\b|$)")  # "— when she came —"
APPOSITION = re.compile(
    r",\s(?:the|an?|who|which)(?:[’']s)?\s[^,]{1,80},\s*$"
)  # ", the city’s mayor,"
WHEN = re.compile(
    r"""
    (?:^|(?<=[\w—–])\s|,\s) (?:
        on\s(?:[A-Z]\w+\s(?:Day|\d{1,2})|[A-Z]\w+day) | in\s(?:\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*) | earlier(?:\sthis\s\w+)? | (?:just\s)?(?:today|yesterday|tonight|now)(?:\smorning)?
      | (?:this|last|the\sother|late\slast|earlier\slast)\s(?:morning|afternoon|evening|week|weekend|month|year|day|night|spring|summer|fall) )
    ,? $
    """,
    re.VERBOSE,
)
"""Before the verb: when it was: "on Inauguration Day", "last week"."""
ASIDE_TO_YOU = re.compile(
    r",\s(?:as\s(?:you|we|many\sof\syou)(?:\sall)?(?:\smay)?\s(?:know|noted|saw|heard)|you\sknow|by\sthe\sway|of\scourse|obviously|actually|I\s(?:think|believe|should\s(?:say|note)))(?=,|$)"
)
"""Said to those who listen: "The Mayor, as you know, said"."""
RELATED = re.compile(
    r",?\s?(?:(?:among|one\sof)\s(?:them|those),?\s)?who(?:\s[^.;:“”—]{1,100},?\sand\swho)?"
)  # "Ann Doe among them, who"
CLAUSE_END = re.compile(r"[,;:.“”\"(—]|\b(?:and|but|that|while|when|where|as|As|because|since)\b")
NEW_SUBJECT = re.compile(r"\b(?:and|I|we|you|he|she|they|it)\b", re.IGNORECASE)
CALLED = re.compile(r"call|describ|characteri|read|put|express|highlight|shared|cited|challeng")
SOMEBODY_AT_END = re.compile(
    r"\b(?:who|[Hh]e|[Ss]he|I),?(?:[’'][ms]|\s+\w+ly|\s+also|\s+has|\s+was|\s+is)?\s*$"
)
WHO = re.compile(
    r"(?P<name>(?:[A-Z][\w.’-]+\s+){1,3}[A-Z][\w.’-]+|(?<=\bwas\s)[A-Z][\w’-]+)?,?\s+who$"
)
APART = re.compile(r"[—–]\s(?:but\s)?")
HEARD = re.compile(r"\bhear[ds]?\s+me\s+(?:\w+ly\s+)?$")  # "you have heard me say"
HIM = re.compile(r"\b(him|her)\s+$")  # "you alluded to him saying"
THEY_WOULD = re.compile(r"\b[Tt]hey(?:[’']d|\swould)\s(?:always\s)?$")
I_DID = re.compile(
    r"""
    (?: ^ | [,—–] | \b(?:and|so|And|So|But) ) \s* \bI (?:[’']ve|\shave)? \s (?:(?:\w+ly|just|then|also|sort\sof|kind\sof)\s)?
    (?: \w+ed | went | gone | sat | stood | came | ran | met | gave | took | put | wrote | got | saw | brought | told )
    \b (?: (?! \b(?:me|us|he|she|they|we|you|who|that)\b | (?:,|\band|\bwhen|\buntil)\s(?:an?|one|the|my|some\w*)\s )
            [^.!?] )* $
    """,
    re.VERBOSE,
)
"""Before "and said": "I went up to her and said"."""
I_DO = re.compile(
    r"""
    [\s*_]* (?:(?:And|But|So|Well|Look|Now),?\s)? (?:[^,]{1,30},\s)? I \s
    (?! (?:want|need|have|hope|wish|would|can|could|should|might|may|will|think|know|believe|like|love|try)\b )
    [a-z]+ \b (?: (?! \b(?:to|if|who|he|she|they|we|you|would|will|could|can)\b ) [^.!?] )*
    """,
    re.VERBOSE,
)
"""Before "and say", of a habit: "I get up, look at her"."""
I_BEGAN = re.compile(
    r"\bI\b(?:(?!\b(?:he|she|they|we|you|who)\b)[^.!?]){0,80}"
    r"\b(?:start(?:ed)?(?:\soff)?|beg[ai]n|open(?:ed)?|clos(?:ed?)|end(?:ed)?|finish(?:ed)?)(?:\s\w+){0,3}?\sby\s$"
)
"""Before "saying": "I said — started off by"."""
WORK_FIRST = re.compile(
    rf"""
    [\s*_]* (?:(?:And|But|So|Then|Now|As),?\s)? (?!(?:I|we|you|he|she|they|there)\b) (?:(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at)|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|One)\s)?
    (?:[\w’-]+\s){{0,3}}? {WORKS.pattern}
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before "and said": a text is what the sentence is about: "The new sign went up and said"."""
CITES = re.compile(r"\b[Ss]ections?\s\d|§")
WHAT = re.compile(
    r"\bwhat\s(?P<name>(?:(?:Dr|Mr|Mrs|Ms)\.\s)?(?:[A-Z][\w’-]+\s){0,2}[A-Z][\w’-]+)\s(?:has\s|once\s)?$"
)
"""Before "called": whose word it is: "what Ann Doe called"."""
WE_ALL = re.compile(
    r"\b(?:[Ww]e|(?P<you>[Yy]ou))(?:[’']ve|\shave)?\s(?:(?:\w+ly|also|just|all|guys|yourself|then|both)\s)*$"
)
"""Before "said": those who are here."""
USED_TO = re.compile(r"\b(?P<who>[Hh]e|[Ss]he|[Tt]hey)(?:[’']d|\s(?:would|used\sto))\s[^.;:]*$")
"""Before "and say": "he’d knock on the window and say"."""
WOULD = re.compile(r"(?:\bwould|[’']d)\s+(?:\w+ly\s+)?$")
ISSUED = re.compile(
    r"""
    \s (?:has\s)?(?:just\s)? (?:issued|released|put\sout|made|wrote|posted|sent(?:\sout)?)
    \s an? \s (?:[\w-]+\s){0,3} (?:statement|letter|note|memo|message|op-ed)
    (?: (?:\s[a-z]\w*){0,3}? ,? (?:\s(?:that|which|in\swhich\s\w+))? | (?:\s(?!and\b|which\b|that\b)[\w’.-]+){0,14}? , ) \s* $
    """,
    re.VERBOSE,
)
"""Before "saying": whoever issued the statement says it."""
DIRECTLY = re.compile(r"(?:\s(?:the|this|a)\squestion)?[*_]*[,:]")
ABSOLUTE = re.compile(
    r"[\s*_]*(?:(?:And|But|So|Then)\s)?(?:[Tt]he\s)?(?!One\b|Another\b)(?:(?:[A-Z][\w.’-]*|of|the|for|and)\s){0,7}[A-Z][\w.’-]*\s"
)
"""Before a participle: its own subject, as journalists have it: "The Chamber of Commerce saying"."""
WITH = re.compile(r"\b(?:with|about|of)\s(?:the\s)?$")
"""Before a name: not the one who speaks: "in her interview with Ann Doe, saying"."""
IS = re.compile(r"[’'][ms]\s+$")  # "she’s saying"
WHATEVER = re.compile(r"\b(?:every|any|no)thing\s+(?:that\s+)?(?:I|we|you|he|she|they)\s+$")
HYPOTHETICAL = re.compile(r"\b(?:if|when|would|could|will|should|can|may|every)\b", re.IGNORECASE)
AND_I = re.compile(
    r"(?:^|(?<=[\s,—–]))(?:[Aa]nd\s)?I(?:\sthink\sI)?(?:[’']ll|\swill|\swant\sto|\swould)?\s*$"
)
"""Before "quote": "and I quote"."""
UNFINISHED = re.compile(
    r"\b(?:is|was|are|were|be|been|has|had|have|a|an|the|of|as|to|in|on|for|with|by|from|his|her|their)[,\s—–]*$|[’']s[,\s—–]*$"
)
LEADING = re.compile(
    r"[\s*_]*(?:(?:And|But|So|Now|Then|Well|As),?\s)?(?:[Tt]he\s)?(?:(?!of\b|to\b|for\b|in\b|on\b|by\b|with\b|from\b|about\b|and\b|that\b)[a-z-]+\s){0,3}"
)
"""Between the beginning of a sentence and whom it is about."""
GOES_ON = Voice("pronoun", words="quote")
"""Who spoke just before."""
ANYONE = Voice("nobody", words="anyone")
YOU = Voice("somebody", words="you")
"""Whom a journalist speaks to."""
YOU_SAID = re.compile(
    r"(?<!\b[Ii]f\s)\b(?P<when>[Ww]hen\s)?[Yy]ou(?:[’'](?:ve|d)|\sha(?:ve|d))?\s(?:(?:\w+ly|also|just|yourself|then|did)\s)*$"
)
ANYBODY = re.compile(
    r"""
    \b(?: (?P<anything> you|we|it|that|this|which|what|there|nobody )
       | people|folks|everyone|everybody|anyone|anybody|some|many|others|those|these|they|critics|experts
       |economists|republicans|democrats|americans|colleagues|friends|guys|communities|voters|families
    )\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the verb: nobody in particular, or *anything* that does not speak."""


def subject(
    context: Context, index: int, begin: int, verb: re.Match[str], nearest: bool = False
) -> Voice | None:
    """Who does what *verb* says; *nearest*: the clause begins with the subject."""
    text = context.text(index)
    before = text[begin : verb.start()]
    if voice := _without_subject(text, before, verb):
        return voice
    if issued := ISSUED.search(before):
        return _issuer(context, index, begin, before[: issued.start()])
    mentions = context.between(index, begin, verb.start())
    if nearest and mentions and mentions[0].start - begin > 30:
        mentions = []
    for mention in mentions[:-3:-1]:  # "Ann Doe—Mrs. Doe to us—once said"
        if _adjoins(text[mention.end : verb.start()]):
            return Voice("person", mention)
    himself = SOMEBODY_AT_END.search(before)
    coordinated = COORDINATED.search(before)
    if CONDITION.search(before) and (coordinated or WOULD.search(before)):
        return SUPPOSED
    if coordinated and verb["verb"] == "say":  # not "to look the man in the eye and say"
        used = USED_TO.search(before)
        if used is None and I_DO.fullmatch(before):
            return Voice("self")
        return Voice("pronoun", words=used["who"]) if used else None
    if I_BEGAN.search(before):
        return Voice("self")
    trails = _trails(verb, before) and not ABSOLUTE.fullmatch(before)
    if not nearest and not himself and (trails or coordinated):
        return _leader(context, index, begin, verb, mentions)
    return _next_to(context, before, verb, nearest)


def _next_to(context: Context, before: str, verb: re.Match[str], nearest: bool) -> Voice | None:
    """Who does what *verb* says by the words next to it, where they name no known person."""
    himself = SOMEBODY_AT_END.search(before)
    if CALLED.match(verb["verb"]):
        if what := WHAT.search(before):
            return described(what["name"], "person")
        if not (himself or CALLS.search(before)):
            return None  # "a group called “…”", "charged with asking “…”"
    all_of = WE_ALL.search(before) if verb["verb"] in ("said", "asked", "told") else None
    if all_of and not CONDITION.search(before):
        return YOU if all_of["you"] else Voice("somebody")
    progressive = himself and (PASSIVE.search(before) or IS.search(before))
    if verb["saying"] and not (progressive or ABSOLUTE.fullmatch(before)):
        return None
    return _phrase(context, before, nearest)


def _without_subject(text: str, before: str, verb: re.Match[str]) -> Voice | None:
    """What the words next to a verb tell by themselves: "you heard me say", "cannot say", "was told"."""
    if HEARD.search(before):
        return Voice("self")
    if verb["saying"] and (him := HIM.search(before)):
        return Voice("pronoun", words="he" if him[1] == "him" else "she")
    if NOT_REALLY.search(before) or WHATEVER.search(before):
        return UNSAID
    if re.search(r"\b[Ii]f\b(?! you (?:look|listen|go back|recall|read)\b)[^,]*$", before[-80:]):
        return NOBODY
    if THEY_WOULD.search(before) and not CONDITION.search(before):
        return Voice("somebody")
    if PASSIVE.search(before) and not verb["saying"]:
        told = verb["verb"] in ("told", "asked") and DIRECTLY.match(text, verb.end())
        return Voice("somebody") if told else NOBODY
    return None


def _issuer(context: Context, index: int, begin: int, before: str) -> Voice | None:
    """Who issues a statement: never a text, though "Order of Fair Traders" sounds like one."""
    mentions = context.between(index, begin, begin + len(before))
    if mentions and _adjoins(before[mentions[-1].end - begin :]):
        return Voice("person", mentions[-1])
    voice = _phrase(context, before, False)
    name = CLAUSE_END.split(before)[-1].strip()
    return Voice("body", words=name) if voice is NOBODY and capitalised(name) else voice


def _leader(
    context: Context, index: int, begin: int, verb: re.Match[str], mentions: Sequence[Mention]
) -> Voice | None:
    """Whom a sentence begins with: "X welcomed the plan, saying “…”"."""
    text = context.text(index)
    before = text[begin : verb.start()]
    if (
        verb["verb"] in ("said", "asked", "told")
        and I_DID.search(before)
        and not HYPOTHETICAL.search(before)
    ):
        return Voice("self")
    mentions = [m for m in mentions if m.start - begin <= 30 or _may_lead(text, m)]
    if mentions and (len(mentions) == 1 or mentions[0].start - begin <= 30):
        return Voice("person", mentions[0])
    honoured = HONOURED.match(before)
    if not mentions and honoured and plain(honoured["name"]) not in names.HEADS:
        return Voice("person", Mention(begin, begin, honoured["name"], None))
    if not mentions and verb["saying"] and (body := _body(context, before)):
        return body
    if WORK_FIRST.match(before) or CITES.search(before):
        return NOBODY
    if not mentions and MARK.search(before):
        return Voice("pronoun", words="who")
    if not mentions and (pronoun := re.search(r"\b(?:[Hh]e|[Ss]he)\b", before)):
        return Voice("pronoun", words=pronoun[0])
    if verb["saying"]:
        return None
    return _phrase(context, before, False) or _opening(before)


def _may_lead(text: str, mention: Mention) -> bool:
    """Whether somebody named in the middle of a sentence may be the one it is about."""
    return text[mention.end : mention.end + 1] not in "’'" and not WITH.search(
        text[max(mention.start - 10, 0) : mention.start]
    )


def opener(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """The person or "she" that a sentence begins with: "X opened the day with the words “…”"."""
    lead = context.text(index)[begin:end]
    if pronoun := re.match(r"[\s*_]*([Hh]e|[Ss]he)\b", lead):
        return Voice("pronoun", words=pronoun[1])
    first = [m for m in context.between(index, begin, end) if m.start - begin <= 30]
    return Voice("person", first[0]) if first else None


def quoting(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """Whom a sentence is about that ends in "quote", or whoever spoke before: "Quote, “…”"."""
    text = context.text(index)
    announced = AND_I.search(text, begin, end)
    end = announced.start() if announced else end
    if not text[begin:end].strip(" *_,"):
        return GOES_ON
    if announced is None and UNFINISHED.search(text, begin, end):
        return None  # "he is, quote, “…”"
    if pronoun := re.match(r"[\s*_]*(?:(?:And|But|So|As)\s)?([Hh]e|[Ss]he)\b", text[begin:end]):
        return Voice("pronoun", words=pronoun[1])
    mentions = context.between(index, begin, end)
    leads = mentions and LEADING.fullmatch(text, begin, mentions[0].start)
    follows = leads and re.match(r"\s[a-z]", text[mentions[0].end :])
    return Voice("person", mentions[0]) if follows else None


def _body(context: Context, before: str) -> Voice | None:
    """The body that the clause begins with: "The Chamber praised the bill, calling it “…”"."""
    first = VERB.search(before)
    voice = _phrase(context, before[: first.start()], False) if first else None
    return voice if voice and voice.kind == "body" else None


def _opening(before: str) -> Voice | None:
    """Somebody, where the clause *before* "and said" begins with whoever it is: "A woman came up"."""
    before = APART.split(before)[-1]  # "— I will not say who — but one of them came up and said"
    subject = re.match(r"[\s*_]*(?:(?:And|But|So|Then|Well),?\s+)?(?P<words>[^,;:]{3,60})", before)
    if subject is None or HYPOTHETICAL.search(before):
        return None
    words = subject["words"].split()
    return Voice("somebody") if words[0].casefold() in ("a", "an", "one", "another") else None


def spoken(context: Context, index: int, begin: int, end: int) -> Mention | None:
    """The first person of whom the words from *begin* to *end* tell that he says something."""
    text = context.text(index)
    for verb in VERB.finditer(text, begin, end):
        mentions = context.between(index, begin, verb.start())
        if mentions and _adjoins(text[mentions[-1].end : verb.start()]):
            return mentions[-1]
    return None


def _phrase(context: Context, before: str, nearest: bool) -> Voice | None:
    """Who speaks by the words directly *before* a verb, where they name no known person."""
    before = WHEN.sub("", ASIDE_TO_YOU.sub("", before.rstrip()))
    if (aside := ASIDE.search(before)) and aside.end() >= len(before.rstrip()):
        before = before[: aside.start()]  # "the Board — the national one — said"
    words = ADVERB_TAIL.sub("", before[-120:]).rstrip(" ,")
    words = re.sub(r"[’'](?:d|s|ve|ll|re|m)$", "", words)
    if relative := WHO.search(words):
        return described(relative["name"] or "", "person") or Voice("somebody")
    pronoun = re.search(r"\b(?P<who>[Hh]e|[Ss]he|I|[Ww]ho)$", words)
    if pronoun:
        return Voice("self" if pronoun["who"] == "I" else "pronoun", words=pronoun["who"])
    if anybody := ANYBODY.search(words):
        return NOBODY if anybody["anything"] else ANYONE
    words = ADVERB_TAIL.sub("", APPOSITION.sub("", before[-200:])).rstrip(" ,")
    clause = CLAUSE_END.split(NAMED_PAIR.sub("\x00", words))[-1].replace("\x00", " and ")
    if len(clause.split()) < 5 or not capitalised(clause.strip()):
        clause = CLAUSE_END.split(words)[-1]
    clause = re.sub(
        r"^(?:And|But|So|Then|Now|If|When|Or|Well|why|how)(?:\s+|$)", "", clause.strip()
    )
    if re.match(r"If\b|When\b[^,]*$", before.strip()):
        return NOBODY
    if nearest and len(clause.split()) > 12:
        return None
    return described(clause)


def noun(context: Context, index: int, at: int, end: int) -> Voice | None:
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


def _trails(verb: re.Match[str], before: str) -> bool:
    """Whether *verb* is a participle behind its clause: ", saying", but not "was saying"."""
    return bool(verb["saying"]) and not PASSIVE.search(before)


def _adjoins(between: str) -> bool:
    """Whether nothing but adverbs or an apposition stands *between* a name and its verb."""
    rest = WHEN.sub("", ASIDE_TO_YOU.sub("", between.strip()))
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
    return RELATED.fullmatch(rest) is not None
