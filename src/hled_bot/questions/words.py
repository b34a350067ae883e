"""Reads questions about somebody's words: "what did X say about Y", "quotes by X", "X on Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import aligned, plain
from hled_bot.models import fold
from hled_bot.questions import vocabulary, years
from hled_bot.questions.kinds import Question, QuotesOn, SearchFor
from hled_bot.questions.pillars import pillars, pillars_named
from hled_bot.questions.topics import ABOUT, blank, filtering, topic
from hled_bot.questions.vocabulary import OFFICE, Lexicon

SAY = "|".join(sorted(vocabulary.SAY.split(), key=len, reverse=True))
SAID = re.compile(
    rf"""
    (?:^|.*?\b)(?:what|whatever|anything|everything|all|todo|que|how(?!\s+(?:many|much|often|long))|lo\s+que|did|has|have|does|whether
        |if)\s+
    (?:(?:else|exactly|things?|all)\s+)?(?:(?:did|do|does|has|have|had)\s+)?
    (?P<who>(?:(?!\b(?:{SAY}|did|does)\b).){{2,70}}?)\s+(?:(?:ever|also|actually|have|has|to)\s+)*
    (?:{SAY})\b
    (?P<rest>.*)$
    """,
    re.VERBOSE,
)
SAID_SPANISH = re.compile(
    rf"(?:^|.*\b)(?:que|lo\s+que)\s+(?:{SAY})\s+(?P<who>.{{2,60}}?)(?P<rest>\s+{ABOUT}\s+.*|\s*\??)$"
)
WHO_SAID = re.compile(
    rf"^(?:who|quien(?:es)?)\s+(?:else\s+)?(?:(?:has|have)\s+)?(?:{SAY})\s*(?:that\s+|que\s+)?(?P<rest>.*)$"
)
QUOTES = re.compile(
    r"\b(?:quotes?|quotations?|citas?|lines?\s+(?=(?:about|on|from|by)\b)|exact\s+words|words\s+(?=of\b|by\b)|statements?\s+(?=by\b|from\b)|verbatim|soundbites?|palabras\s+(?:exactas|textuales))\b"
)
POSITION = re.compile(
    rf"""\b(?:what\s+(?:was|is|were|are)\s+)?(?P<who>[^?]{{2,50}}?)(?:'s|’s)\s+
    (?:position|view|views|stance|take|statement|statements|comments?|remarks?|words|message)\s+
    (?P<rest>{ABOUT}\s+.*)$""",
    re.VERBOSE,
)
TOPIC = re.compile(rf"^\s*(?:(?:anything|something|algo|nada|much|it)\s+)?{ABOUT}\s+(?P<what>.*)$")
BY_ABOUT = re.compile(
    rf"^(?:(?:all|any|the|todas\s+las|me|some)\s+)*(?:by|from|of|de[l]?|por)\s+(?P<who>.+?)(?:\s+{ABOUT}\s+(?P<what>.+))?$"
)
ABOUT_BY = re.compile(rf"^{ABOUT}\s+(?P<what>.+?)\s+(?:by|from|por)\s+(?P<who>.+)$")
WHOSE = re.compile(r"^(?:the\s+)?(?P<who>[^?]{2,40}?)(?:'s|’s)\s+(?P<what>.+)$")
WORDS_BY = re.compile(r"^(?P<what>.+?)\s+(?:by|from|por)\s+(?P<who>[^,]{2,40})$")
X_ON_Y = re.compile(
    rf"^(?:(?:anything|something|what|algo|words|statements?|comments?)\s+(?:from|by|de)\s+)?(?P<who>[^?]{{3,60}}?)\s+{ABOUT}\s+(?P<what>.+)$"
)
OF = re.compile(r"^(?P<who>.+?)\s+(?:del|de\s+la|de\s+los|de)\s+(?P<what>.+)$")
"""In Spanish what somebody said "del T-MEC" is about it."""
GENERIC = re.compile(
    r"""(?:anyone|anybody|they|people|everyone|everybody|we|it|he|she|alguien|was|were|is|has\ been|been
    |(?:named|other|different)?\ ?(?:people|persons?|speakers?|names?)|nombre|ellos|se)(?:\ (?:by\ )?name)?""",
    re.VERBOSE,
)
"""Speakers that are nobody in particular."""
SIDES_SPEAK = re.compile(
    r"(?:the\s+)?(?:u\.?s\.?a?|united\s+states|mexico|both\s+\w+|(?:\w+\s+)?governments?|two\s+\w+"
    r"|estados\s+unidos|ambos\s+\w+)"
)
"""A country speaks through everybody: a search, for no quotation is a country's."""
PAPERS = re.compile(
    r"\b(?:documents?|docs?|statements?|fact\s+sheets?|readout|text|calls?|hled|dialogues?|meetings?"
    r"|documentos?|declaracion|dialogo|reunion|transcripts?)\b"
)
"""What speaks itself: a search, not somebody's words."""


def read_quotes(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Somebody's words: told by a verb of saying, or the word “quote”."""
    for pattern in (SAID_SPANISH, SAID, POSITION):
        if said := pattern.match(folded):
            who, rest = text[slice(*said.span("who"))], text[slice(*said.span("rest"))]
            if (of := OF.match(aligned(who))) and not speaks(who, lexicon):
                who, rest = who[: of.end("who")], f"about {who[of.start('what') :]}"
            return _quotes_by(who, rest, lexicon)
    if said := WHO_SAID.match(folded):
        return _quotes_by("", "about " + text[slice(*said.span("rest"))], lexicon)
    if QUOTES.search(folded):
        return quotes(blank(text, QUOTES), lexicon)
    if (pair := X_ON_Y.match(folded)) and speaks(text[slice(*pair.span("who"))], lexicon):
        what = "about " + text[slice(*pair.span("what"))]
        return _quotes_by(text[slice(*pair.span("who"))], what, lexicon)
    return None


def _quotes_by(who: str, rest: str, lexicon: Lexicon) -> Question | None:
    """Somebody's words on something; a search where nobody is meant who can speak."""
    found, rest = filtering(rest, lexicon) if '"' in rest else years.find(rest, lexicon.calendar)
    more, who = years.find(who, lexicon.calendar)
    topic_ = TOPIC.match(aligned(rest))
    what = topic(rest[topic_.start("what") :] if topic_ else rest)
    who = topic(who)
    folded = plain(who)
    if re.match(r"(?:are|is|was|were)\s", folded):
        return None  # "what are the Executive Orders mentioned"
    if SIDES_SPEAK.fullmatch(folded):
        return SearchFor(what, "", found or more)
    if re.search(r"\b(?:pillar|pilar)", folded):
        return replace(pillars(f"{who} {what}", lexicon), years=found or more)
    if PAPERS.search(folded) and not speaks(who, lexicon):
        kind = next((kind for kind in lexicon.kinds if kind in folded), "")
        if not what:
            return None
        named = pillars_named(what, lexicon)
        return (named and replace(named, years=found or more)) or SearchFor(
            what, "", found or more, kind=kind
        )
    who, folded = re.sub(r"^(?:el|la|los|las|the)\s+", "", who), folded
    if GENERIC.fullmatch(folded):
        if not what:
            return None
        who = ""
    elif who.islower() and not speaks(who, lexicon) and not OFFICE.search(folded):
        return SearchFor(f"{who} {what}".strip(), "", found or more)
    return QuotesOn(what, who, found or more)


def speaks(who: str, lexicon: Lexicon) -> bool:
    """Whether *who* names a person, an office, officials or journalists."""
    if re.search(r"\b(?:is|are|was|were|has|have|our|my)\b", plain(who)):
        return False  # "our reporter is writing about …"
    if lexicon.is_person(who) or lexicon.is_office(who):
        return True
    kinds = r"\b(?:officials?|funcionarios?|journalists?|reporters?|periodistas?)\b"
    return bool(re.search(kinds, plain(who)))


def quotes(text: str, lexicon: Lexicon) -> QuotesOn:
    """What follows ``quote``: words, with "by …" and "about …" in either order."""
    found, rest = filtering(text, lexicon)
    rest = fold(rest)
    folded = aligned(rest)
    if (whose := WHOSE.match(folded)) and speaks(rest[: whose.end("who")], lexicon):
        return QuotesOn(topic(rest[whose.start("what") :]), topic(rest[: whose.end("who")]), found)
    for pattern in (ABOUT_BY, BY_ABOUT, WORDS_BY):
        if by := pattern.match(folded):
            who = topic(rest[slice(*by.span("who"))])
            who = re.sub(r"^(?:by|from|of|de|por)\s+", "", who)
            if PAPERS.search(plain(who)) and not speaks(who, lexicon):
                who = ""  # "quotes from the 2022 meeting"
            what = rest[slice(*by.span("what"))] if by["what"] else ""
            return QuotesOn(topic(what), "" if GENERIC.fullmatch(plain(who)) else who, found)
    if (split_ := X_ON_Y.match(folded)) and speaks(rest[slice(*split_.span("who"))], lexicon):
        return QuotesOn(
            topic(rest[slice(*split_.span("what"))]), topic(rest[slice(*split_.span("who"))]), found
        )
    if officials := re.match(
        rf"^(?:background|anonymous|officials?)\s+{ABOUT}\s+(?P<what>.+)$", folded
    ):
        return QuotesOn(
            topic(rest[officials.start("what") :]), "senior administration officials", found
        )
    about = re.match(rf"(?:.*?\b)?{ABOUT}\s+(?P<what>.+)$", folded)
    noise = {"me", "all", "any", "give", "some"}
    if about and not vocabulary.without(rest[: about.start("what")], noise):
        rest = topic(rest[about.start("what") :])
    return QuotesOn(rest.strip("?¿ "), "", found)
