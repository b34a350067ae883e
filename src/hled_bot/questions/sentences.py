"""Reads questions in plain words: what is asked for, in which of the sentences of a message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from hled_bot.language import aligned, number, plain
from hled_bot.language import sentences as split
from hled_bot.models import fold
from hled_bot.questions import vocabulary, years
from hled_bot.questions.kinds import (
    Compare,
    FoundedWhen,
    Help,
    ListDocuments,
    PillarsOf,
    Question,
    QuotesOn,
    RulesOf,
    SearchFor,
    Wants,
    WhoAttended,
)
from hled_bot.questions.vocabulary import FOR_PILLARS, FOR_WHO, OFFICE, Lexicon

ABOUT = r"(?:about|on|mentioning|containing|that\s+mention|regarding|concerning|with\s+regard\s+to|re|sobre|acerca\s+de[l]?|respecto\s+a[l]?)"
SAY = "|".join(sorted(vocabulary.SAY.split(), key=len, reverse=True))
ATTEND = "|".join(sorted(vocabulary.ATTEND.split(), key=len, reverse=True))

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
FOUNDING = re.compile(
    r"\b(?:exist(?:ed|s|ing)?|establish\w*|creat(?:ed|ion)|found(?:ed|ing)|launch(?:ed)?|began|begin|start(?:ed)?|origins?|inaugurat\w+"
    r"|first\s+(?:held|hold|meet|met|take\s+place|convened?)|creo|fundo|establecio|empezo|comenzo|lanzo|origen)\b"
)
THE_DIALOGUE = {
    "hled", "dialogue", "dialog", "economic", "high-level", "high", "level", "us-mexico", "meeting",
    "u.s.-mexico", "dialogo", "economico", "alto", "nivel", "dean", "mexico", "first", "year", "ano",
    "originally", "one", "place", "primera", "primer", "primero", "very", "vez", "back", "held", "hold", "meet", "met", "ever", "us", "exactly",
}  # fmt: skip
"""Words that name the dialogue itself."""
ATTENDED = re.compile(
    rf"\b(?:{ATTEND}|representantes?|in\s+attendance|(?:spoke|speak|behalf)\s+(?:for|of)|took\s+part|take\s+part|present\s+at|(?:was|were|been|be)\s+(?:there|at)\b"
    r"|at\s+the\s+table|in\s+the\s+room|join(?:ed)?|expected|se\s+esperaba\w*|who\s+(?:went|came|sat|is\s+supposed|was\s+supposed|showed|was\s+(?:in|on))"
    r"|estuv(?:o|ieron)|quien(?:es)?\s+(?:fue(?:ron)?|estaba\w*)\s+(?:a|en)|particip\w+|asist\w+)\b"
)
SIDES = r"(?P<side>the\s+u\.?s\.?a?|the\s+united\s+states|m[eé]xico|los\s+estados\s+unidos|estados\s+unidos|ee\.?\s?uu\.?)"
OR = re.compile(
    r"\s+(?:or|o)\s+(?:was|were|did|is|only|mandaron|solo|s[oó]lo|fue|just|not)\b", re.IGNORECASE
)
"""Before the other half of a yes-or-no question."""
ACCREDITED = (
    (re.compile(r"\bunder\s+secretary\b", re.IGNORECASE), "undersecretary"),
    (re.compile(rf"\b(?P<o>ambassador|embajadora?)\s+(?:of|de)\s+{SIDES}(?!\w)", re.IGNORECASE), r"\g<side> \g<o>"),
    (re.compile(rf"\b(?P<o>ambassador|embajadora?)\s+(?:to|in|en|a|ante)\s+{SIDES}(?!\w)", re.IGNORECASE), r"\g<o> to:\g<side>"),
)  # fmt: skip
"""How an office is written before its words are read. The ambassador of a country and the one to it are
two people: the second is marked "to:"."""
TITLE = re.compile(r"\b(?:title|office|role|job|position|rank|cargo|puesto|papel)\b")
GOING = re.compile(
    r"\b(?:at\s+(?:the|all)|showed\s+up|supposed\s+to|go|went|gone|going|come|came|there|present|sat|in\s+the\s+room|fue|estuvo)\b"
)
ROLES = (
    ("co-host", re.compile(r"\bco-?\s?host")),
    ("co-chair", re.compile(r"\bco-?\s?chair|\bcopresid")),
    ("host", re.compile(r"\bhost(?:s|ed|ing)?\b|\banfitri")),
    ("chair", re.compile(r"\bchair(?:s|ed|ing)?\b|\bpresidi[oe]")),
    ("lead", re.compile(r"\b(?:led|leads?|leading|headed)\b|\bencabez")),
)
"""The part somebody played, by the words that ask for it."""
WHO_HELD = re.compile(
    r"^(?:who|whos|who's|who’s|quien(?:es)?)\s+(?:(?:is|was|were|are|served\s+as|held|es|era|fue|fueron|son)\s+)?"
)
WHETHER = re.compile(
    r"^(?:(?:and|so|y)\s+)?(?:did|was|were|is|has|have|had|do|does|will|asistio|participo|estuvo|fue|estaban|fueron|asistieron)\b"
)
COMPARING = re.compile(
    r"\b(?:compar\w+|versus|vs\.?|differ\w*|diferencias?|changed|change|cambio|new\s+in|cambiaron)\b"
)
RULES = re.compile(r"\bground\s+rules?\b|\breglas\b|\bon\s+background\b|\battribut\w+")
EMBARGO = re.compile(r"\bembarg\w+")
MENTIONED = re.compile(
    r"^(?:do|does|did)\s+(?:the\s+|any\s+)?(?:documents?|docs|they|it|sources?|texts?)\s+(?:ever\s+)?"
    r"(?:mention|discuss|cover|include|contain|name|(?:say|talk|have)\s+(?:anything\s+|something\s+)?(?:about|on))\s+(?P<what>.+)$"
)
LINK = re.compile(r"\b(?:links?|urls?|address|enlace|where\s+can\s+i\s+(?:read|find))\b")
DOCUMENTS = re.compile(
    r"\b(?:which|what|list|que|cuales|all|how\s+many)\b.{0,30}\b(?:documents?|docs|sources?|documentos?|fuentes)\b"
)
HELP = re.compile(
    r"\b(?:what\s+can\s+(?:you|i|we)\s+(?:do|ask)|how\s+(?:do|can|does)\s+(?:i|we|this|you)\s+(?:use|work|ask)|how\s+this\s+works"
    r"|que\s+puedes\s+hacer|como\s+(?:funcionas?|te\s+uso))\b"
)
WANTS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    ("how often", re.compile(r"\bhow\s+(?:often|frequently|regularly)\b|\bcada\s+cuanto\b|\bcon\s+que\s+frecuencia\b")),
    ("how much", re.compile(r"\bhow\s+(?:much|large|big)\b|\bworth\b|\bcuant[oa]\b|\bvalue\s+of\b")),
    ("how long", re.compile(r"\bhow\s+(?:long|far)\b|\bcuant[oa]s\s+(?:millas|horas|anos|kilometros)\b")),
    ("how many", re.compile(r"\bhow\s+many\b|\bcuant[oa]s\b|\bnumber\s+of\b")),
    ("when", re.compile(r"\bwhen\b|\b(?:what|which)\s+(?:year|date|day|time)\b|\bsince\s+when\b|\bcuando\b|\ben\s+que\s+(?:ano|fecha)\b|\bdate\s+of\b")),
    ("where", re.compile(r"\bwhere\b|\bwhich\s+city\b|\bwhat\s+(?:city|place|building|venue)\b|\bdonde\b|\blocation\s+of\b")),
    ("what is", re.compile(r"^(?:what(?:'s|’s|\s+is|\s+are|\s+does)|define|que\s+(?:es|son|significa)|meaning\s+of)\b")),
    ("who", re.compile(r"^(?:who|quien(?:es)?)\b")),
)  # fmt: skip
"""What kind of thing a sentence that answers holds, by the words that ask for it."""
ASKING = re.compile(
    r"""\b(?:how\s+(?:often|frequently|regularly|much|large|big|many|long|far)|when|where|which|whose|what(?:'s|’s)?
    |did|does|do|was|were|is|are|been|has|have|had|the|a|an|exactly|mean|means|meant|stand\s+for|stands\s+for
    |worth|value|cost|money|dollars|valio|valia|vale|valen|valor|asciende|they|there|paises|los|dos|entre|tak(?:e|es|ing)\s+place|took\s+place|happen(?:ed|ing)?|held|define|meaning|year|date|day|city|tell|know
    |cuando|donde|cuant[oa]s?|que|cual(?:es)?|significa|quiere\s+decir|cada|frecuencia|se|fue|es|hubo|lugar|tuvo|ano)\b""",
    re.VERBOSE,
)


def read(text: str, lexicon: Lexicon) -> Question:
    """The question in *text*: the part of it that asks most plainly, read by its cues."""
    parts = _parts(text)
    if not parts:
        return _search(text, lexicon)
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
            return 3 if not question.words or _of_a_pillar(question.words, lexicon) else 1
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
    return _search(bare, lexicon)


def _help(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    return Help() if HELP.search(folded) else None


def _rules(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    rules, embargo = RULES.search(folded), EMBARGO.search(folded)
    if not (rules or embargo) or SAID.match(folded):
        return None
    found, rest = years.find(text, lexicon.calendar)
    asks = "?" in text or re.search(r"\b(?:when|what|until|hasta|cuando|hora|how)\b", folded)
    noise = FOR_WHO | {"call", "calls", "rules", "rule", "ground", "background", "press", "end",
        "ended", "lift", "lifted", "apply", "applied", "embargo", "embargoed", "reglas", "llamada",
        "termino", "hled", "call's", "until", "long", "briefing", "atribucion", "prensa", "conferencia", "time", "give",
        "names", "speakers", "attribution"}  # fmt: skip
    left = vocabulary.without(rest, noise).split()
    if len(left) > (3 if asks else 0):
        return None
    return RulesOf(found, embargo=bool(embargo))


def _comparison(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    if not COMPARING.search(folded):
        return None
    found = [years.read(m) for m in years.YEAR.finditer(folded)]
    found = list(dict.fromkeys(found))
    asked = re.search(r"\b(?:compar\w+|versus|vs)\b", folded)
    return Compare(*found[:2]) if len(found) > 1 or asked else None


def _founding(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """When the dialogue itself began; what else was launched when is a search."""
    wants = dict(WANTS)
    first = any(which == "first" and p.search(folded) for p, which in years.OCCASIONS)
    if not (FOUNDING.search(folded) or first) or "relaunch" in folded:
        return None
    if not (wants["when"].search(folded) or re.search(r"\bhow\s+(?:old|long)\b", folded)):
        return None
    rest = _blank(_blank(text, FOUNDING), ASKING)
    return FoundedWhen() if not vocabulary.without(rest, THE_DIALOGUE) else None


def _quotes(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    for pattern in (SAID_SPANISH, SAID, POSITION):
        if said := pattern.match(folded):
            who, rest = text[slice(*said.span("who"))], text[slice(*said.span("rest"))]
            if (of := OF.match(aligned(who))) and not speaks(who, lexicon):
                who, rest = who[: of.end("who")], f"about {who[of.start('what') :]}"
            return _quotes_by(who, rest, lexicon)
    if said := WHO_SAID.match(folded):
        return _quotes_by("", "about " + text[slice(*said.span("rest"))], lexicon)
    if QUOTES.search(folded):
        return quotes(_blank(text, QUOTES), lexicon)
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


def _mentioned(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Whether the documents mention something: a search for it."""
    if mentioned := MENTIONED.match(folded):
        found, rest = filtering(text[slice(*mentioned.span("what"))], lexicon)
        return SearchFor(topic(rest), "", found)
    return None


def _documents(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    kind = next((kind for kind in lexicon.kinds if kind in folded), "")
    if (kind and LINK.search(folded)) or (DOCUMENTS.search(folded) and not ATTENDED.search(folded)):
        found, _ = years.find(text, lexicon.calendar)
        return ListDocuments(found, kind)
    return None


def _attendance(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        return None
    asked = who(text, lexicon, whether=bool(WHETHER.match(folded)))
    named = bool(asked.words) and lexicon.is_person(asked.words)
    if ATTENDED.search(folded) and (_asks(text, folded) or named or not asked.words):
        return asked
    held = bool(asked.words) and lexicon.is_office(asked.words)
    if (named or held) and (asked.whether or GOING.search(folded)):
        return asked
    if held and (WHO_HELD.match(folded) or asked.years):
        return asked
    if asked.whether and GOING.search(folded) and re.search(r"\b[A-ZÁÉÍÓÚ]", asked.words):
        return asked  # somebody the documents may only mention
    if (held and OFFICE.search(folded)) or (named and TITLE.search(folded)):
        return asked
    if not asked.words and asked.side:
        return asked  # "Americans at the 2022 dialogue"
    is_who = re.match(r"^(?:who\s+(?:is|was)|quien\s+(?:es|era|fue))\b", folded)
    if (is_who and (named or OFFICE.search(folded))) or (named and asked.years):
        return asked
    return None


def _asks(text: str, folded: str) -> bool:
    """Whether it is a question, or names a kind of list: "delegation 2021"."""
    return bool(
        "?" in text
        or WHO_HELD.match(folded)
        or WHETHER.match(folded)
        or re.search(
            r"\b(?:which|what|how\s+many|que|cuant[oa]s|delegations?|attendees|list)\b", folded
        )
    )


def who(text: str, lexicon: Lexicon, *, whether: bool = False) -> WhoAttended:
    """What follows ``who``: years, a side, a name or an office."""
    if whether:
        text = OR.split(text, maxsplit=1)[0]
    found, rest = years.find(text, lexicon.calendar)
    for pattern, instead in ACCREDITED:
        rest = pattern.sub(instead, rest)
    side, rest = vocabulary.side(rest)
    rest = re.sub(r"(?<=\w)['’]s\b", "", rest)
    words = vocabulary.without(rest, FOR_WHO | set(vocabulary.MEANS))
    if not found and re.fullmatch(r"\d\d(?: \d\d)*", words):
        found, words = tuple(2000 + int(word) for word in words.split()), ""
    role = next((role for role, pattern in ROLES if pattern.search(aligned(text))), "")
    return WhoAttended(
        found, side, words, role if not words else "", whether=whether and bool(words)
    )


def _pillars(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        asked = pillars(text, lexicon)
        several = re.search(r"\b(?:pillars|pilares)\b", folded)
        if several and asked.words and not _of_a_pillar(asked.words, lexicon):
            asked = replace(asked, words="")  # "the pillars of 2022, for a memo"
        return asked
    return pillars_named(text, lexicon)


def pillars_named(text: str, lexicon: Lexicon) -> PillarsOf | None:
    """The pillars whose name *text* begins: "Securing the tools 2021"."""
    folded = aligned(text)
    for name in lexicon.pillars:
        if " ".join(plain(name).split()[:3]) in folded:
            found, _ = years.find(text, lexicon.calendar)
            return PillarsOf(found, None, name)
    return None


def _of_a_pillar(words: str, lexicon: Lexicon) -> bool:
    """Whether any of *words* is of a pillar's name."""
    named = {word for name in lexicon.pillars for word in plain(name).split()}
    return any(word in named for word in plain(words).split())


def pillars(text: str, lexicon: Lexicon) -> PillarsOf:
    """What follows ``pillars``: years, a number, words of a name."""
    found, rest = years.find(text, lexicon.calendar)
    position = None
    left: list[str] = []
    rest = _blank(rest, HOW_MANY)
    if last := LAST_PILLAR.search(aligned(rest)):
        position, rest = -1, rest[: last.start()] + " " + rest[last.end() :]
    for word in vocabulary.without(rest, FOR_PILLARS).split():
        value = 1 if word == "I" else None if plain(word) == "i" else number(word)
        if value is not None and value > MOST_PILLARS and not found:
            # "pillars 22": no dialogue has so many pillars; "pillars 2202" is a year, if a wrong one
            found = (2000 + value if value < 100 else value,)
        elif value is not None and position is None:
            position = value
        else:
            left.append(word)
    position = position or _ordinal(rest)
    return PillarsOf(found, position, " ".join(left))


HOW_MANY = re.compile(
    r"\b(?:two|three|four|five|six|dos|tres|cuatro|cinco|seis|[2-9])\s+"
    r"(?=(?:central|main|key|principales)?\s*(?:pillars|pilares)\b)"
)
"""Before the plural a number is a count: "the four pillars"."""
MOST_PILLARS = 12
LAST_PILLAR = re.compile(r"\b(?:last|final|ultimo)\b(?:\s+(?:pillar|pilar)\b)?")


def _ordinal(text: str) -> int | None:
    """A number in words that is a stop word or a common word elsewhere: "pillar one"."""
    if near := re.search(
        r"\b(?:pillar|pilar)\s+(?:number\s+|no\.?\s+|numero\s+)?(\w+)|\b(\w+)\s+(?:pillar|pilar)\b",
        aligned(text),
    ):
        return number(near[1] or near[2])
    return None


def _search(text: str, lexicon: Lexicon) -> SearchFor:
    folded = aligned(text)
    wants: Wants = next((kind for kind, pattern in WANTS if pattern.search(folded)), "")
    found, rest = filtering(text, lexicon)
    if not wants:
        return SearchFor(rest, "", found)
    bare = fold(_blank(rest, ASKING)).strip("?¿ ,.")
    if not bare or plain(bare) in ("taking place", "hled"):
        return (
            SearchFor("meeting", "", found, wants)
            if wants in ("when", "where")
            else SearchFor(bare or rest, "", found, wants)
        )
    specific = vocabulary.without(
        bare, THE_DIALOGUE | {"united", "states", "u.s", "unidos", "estados"}
    )
    return SearchFor(specific or bare or rest, "", found, wants)


READERS: tuple[Callable[[str, str, Lexicon], Question | None], ...] = (
    _help,
    _comparison,
    _rules,
    _founding,
    _mentioned,
    _quotes,
    _documents,
    _attendance,
    _pillars,
)
"""Each looks for the cues of one kind of question; the first that finds them reads it."""


def filtering(text: str, lexicon: Lexicon) -> tuple[tuple[int, ...], str]:
    """The years of meetings that *text* asks for, and *text* without them.

    Any other year, and one inside a quoted phrase, is a word to search for.
    """
    unquoted = re.sub(r'["“”][^"“”]*["“”]', lambda m: "\0" * len(m[0]), text)
    found, _ = years.find(unquoted, lexicon.calendar)
    named = [y for y in found if y in lexicon.calendar.meetings or _only_asked(unquoted, y)]
    if not named or any(y not in named for y in found):
        return tuple(named) if not found else (), text
    if "\0" in unquoted:
        for match in reversed(list(years.YEAR.finditer(aligned(unquoted)))):
            text = text[: match.start()] + " " + text[match.end() :]
        return tuple(named), fold(text)
    return tuple(named), years.find(text, lexicon.calendar)[1]


def _only_asked(text: str, year: int) -> bool:
    """Whether a year stands as "in 2019" or in words, not as a word to search for."""
    spelt = re.search(rf"\b{year}\b", text)
    if not spelt:
        return True
    return bool(re.search(r"\S\s+(?:in|during|year|en)\s+$", text[: spelt.start()]))


def topic(text: str) -> str:
    """*text* without the punctuation around it and the articles before it."""
    trimmed = fold(text).strip("?¿!.,:; ")
    return re.sub(r"^(?:(?:the|el|la|los|las)\s+)+(?=\S)", "", trimmed, flags=re.IGNORECASE)


def _blank(text: str, pattern: re.Pattern[str]) -> str:
    """*text* without what *pattern* matches in its folded form."""
    kept, at = [], 0
    for found in pattern.finditer(aligned(text)):
        kept += [text[at : found.start()], " "]
        at = found.end()
    return "".join([*kept, text[at:]])
