"""Reads questions about somebody's words: "what did X say about Y", "quotes by X", "X on Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import STOP_WORDS, aligned, plain
from hled_bot.models import fold
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, QuotesOn, SearchFor
from hled_bot.questions.pillars import pillars, pillars_named
from hled_bot.questions.topics import ABOUT, THE_DIALOGUE, filtering, of_a_kind, topic
from hled_bot.questions.vocabulary import AND, FOR_WHO, OFFICE, Lexicon
from hled_bot.questions.wants import SCAFFOLD, looked_for

ANSWERED = "confirm confirmed deny denied explain explained criticize criticized answer answered answers br(?:ing|ought)\\s+up respond responded reply replied respondio respondieron contesto"
SAY = "|".join(sorted(f"{vocabulary.SAY} {ANSWERED}".split(), key=len, reverse=True))
SAID = re.compile(
    rf"""
    (?:^|.*?\b)(?:what|whatever|anything|everything|all|todo|que|how(?!\s+(?:many|much|often|long))|lo\s+que|did|has|have|does|do|whether
        |if)\s+
    (?:(?:else|exactly|things?|all)\s+)?(?:(?:did|do|does|has|have|had|(?:is|are|was|were)(?=.{{2,60}}\b(?:saying|talking|asking)\b))\s+)?
    (?P<who>(?:(?!\b(?:{SAY}|did|does)\b).){{2,70}}?)\s+(?:(?:ever|also|actually|have|has|to)\s+)*
    (?:{SAY})\b
    (?P<rest>.*)$
    """,
    re.VERBOSE,
)
SAID_SPANISH = re.compile(
    rf"(?:^|.*\b)(?:que|lo\s+que)\s+(?:{SAY})\s+(?P<who>.{{2,60}}?)(?P<rest>\s+(?:{ABOUT}|en|durante|ante|cuando)\s+.*|\s*\??)$"
)
WHO_SAID = re.compile(
    rf"^(?:who|quien(?:es)?|(?:which|what)\s+(?:official|person|speaker|secretary|minister))\s+(?:else\s+)?(?:(?:has|have)\s+)?(?P<verb>{SAY}|brought\s+up|raised)\s*(?:(?:that|que|(?:anything\s+|something\s+|algo\s+)?{ABOUT})\s+)?(?P<rest>.*)$"
)
QUOTES = re.compile(
    r"\b(?:quotes?|quotations?|citas?(?!\s+(?:textual|literal))|citar|lines?\s+(?=(?:about|on|from|by|de|sobre)\b)|exact\s+words|(?:in\s+)?(?:his|her|their)\s+own\s+words|(?:con|en)\s+sus\s+propias\s+palabras|words\s+(?=of\b|by\b)|statements?\s+(?=by\b|from\b)|verbatim|soundbites?|quotable|citables?|palabras\s+(?:exactas|textuales|literales|(?=de\b))"
    r"|(?:citas?|frases?|texto)\s+(?:textual|literal|exact[oa])(?:es|s)?|frases?(?=\s+(?:de|sobre)\b)|(?:declaraciones|comentarios|discurso)(?=\s+(?:de|sobre)\b)|(?:que|cuales)\s+palabras\s+(?:uso|utilizo|empleo)|what\s+(?:exact\s+)?words\s+did(?=.+\buse\b))\b"
)
PRESS = r"(?:journalists?|reporters?|press|media|periodistas?|reporter[oa]s?|prensa)"
THEIR_QUESTION = re.compile(
    r"^(?:what\s+was\s+)?(?:(?P<whose>[^?]{3,40}?)['’]s\s+questions?|(?:the\s+)?questions?\s+(?:from|by|of)\s+(?P<by>[^?]{3,40}?))(?:\s+(?:in|at|on)\s+.*)?\W*$"
    r"|^(?:que|cual\s+fue\s+la)\s+pregunt[aoó]\s+(?:de\s+)?(?P<de>[^?]{3,40}?)\W*$"
    rf"|^(?:who|quien)\s+(?:is|was|es|era|fue)\s+(?:the\s+|el\s+|la\s+)?{PRESS}\s+(?:from|of|for|at|del?)\s+(?:the\s+)?(?P<from>[^?]{{3,40}}?)\W*$"
)
"""Asks for the question of one journalist, or paper, or who it was."""
WHO_QUOTED = re.compile(
    r"^(?:who(?:se)?|(?:which|what)\s+(?:\w+\s+){0,2}(?:officials?|people|persons?|speakers?|secretaries)|a\s+quien(?:es)?|que\s+funcionarios)\b"
    r"[^?]{0,20}\b(?:quoted|citad[oa]s?|citan?|cite[ds]?)\b(?:\s+(?:directly|by\s+name|verbatim|por\s+nombre))?"
)
"""Asks for all who are quoted: "which officials are quoted by name"."""
POSITION = re.compile(
    rf"""\b(?:what\s+(?:was|is|were|are)\s+)?(?P<who>[^?]{{2,50}}?)(?:'s|’s)\s+
    (?:position|views?|stance|take|statements?|comments?|remarks?|words|message|points?|opinion|reaction)
    (?P<rest>\s+{ABOUT}\s+.*|\s*\??)$""",
    re.VERBOSE,
)
FROM_A_PAPER = re.compile(
    rf"^{PRESS}\s+(?:from|of|at|de[l]?)\s+(?:the\s+|la\s+)?(?=\w)", re.IGNORECASE
)
"""Before the name of a paper, whose reporter is meant."""
HIMSELF = re.compile(
    r"(?:\s+(?:himself|herself|themselves|is|are|was|were|has|have|been))+$", re.IGNORECASE
)
QUESTIONS = re.compile(
    rf"""
      ^(?:the\s+|las\s+)?(?:questions|preguntas)\s+(?={ABOUT}\b)
    | \b(?:questions?|preguntas?)\b.{{0,40}}\b{PRESS}\b              # "questions asked by reporters"
    | \bpreguntaron\s+a\s+l[oa]s\s+funcionari[oa]s\b | \bwere\s+(?:the\s+)?officials\s+asked\b
    | \b{PRESS}(?:['’]s|['’])?\s+(?:questions?|preguntas?)\b
    | ^(?:what|which|did|que|how\s+many|cuant[oa]s)\s+(?:(?:did|was|were|the|any|a|la|los)\s+)*{PRESS}\s+(?:ask|asked|asking|pregunt\w+|want(?:ed)?\s+to\s+know)\b(?:\s+(?:any\s+)?questions)?
    | ^(?:which|what|(?:name|list)(?:\s+(?:of|the))+|que|cuales|who\s+(?:from|of|in|are|were)\s+the|quienes\s+(?:son|eran|fueron)\s+l[oa]s)\s+{PRESS}\b   # "which journalists were on the call"
    | ^(?:what|which|how\s+many|cual|cuantas)\s+(?:(?:was|were|is|fue|the|la)\s+)*(?:\w+\s+)?(?:questions?|preguntas?)\b.{{0,25}}\b(?:calls?|briefing|asked|llamada)\b
    | \bq\s?(?:&|and|\+)\s?as?\b | \bpregunt(?:o|aron)\s+(?:la\s+|los\s+|las\s+)?{PRESS}\b
    """,
    re.VERBOSE,
)
"""Asks for what journalists wanted to know."""
ABOUT_WHAT = re.compile(rf"\b{ABOUT}\s+(?P<what>.+)$")
WHICH_JOURNALIST = re.compile(
    rf"^(?:which|what|que|cuales?|whose|how\s+many|names?|list)\s+(?:(?:of|the|all|los|las)\s+)*{PRESS}\b|^(?:who|quien(?:es)?)\b"
)
"""Asks for the names of those who asked."""
FOR_QUESTIONS = frozenset(
    "question questions pregunta preguntas hicieron hizo hacen made posed put call calls press background session list lista official officials funcionarios".split()
)
ASKED = re.compile(r"\bask|\bpregunt")
TOPIC = re.compile(
    rf"^\s*(?:(?:(?:(?:to|at|a)\s+)?(?:the|a|la)\s+(?:questions?|pregunta)|anything|something|algo|nada|much|it)\s+)?{ABOUT}\s+(?P<what>.*)$"
)
CIRCUMSTANCE = re.compile(
    r"^\s*(?:in|at|during|to|when|before|after|with|back|while|en|durante|ante|cuando)\b[^?]*?(?:\b(?:about|regarding|concerning|sobre)\s+(?P<what>.*))?$"
)
"""Where and to whom it was said, which is not what it is about."""
AUDIENCE = re.compile(rf"^\s*(?:to\s+)?(?:the\s+|a\s+los\s+|a\s+la\s+)?{PRESS}\b")
"""To whom it was said: "tell reporters"."""
LINKED = re.compile(
    r",?\s*\b(?:with|plus|and|incl\w*|con|y)\s+(?:an?\s+|the\s+|its\s+|el\s+|la\s+)?(?:links?|source|citation|url|reference|page|date|fuente|enlace)\b.*$"
    r"|\b(?:on|off)[\s-]the[\s-]record\b"
)
BY_ABOUT = re.compile(
    rf"^(?:(?:all|any|the|todas\s+las|me|some)\s+)*(?:by|from|of|de[l]?|por)\s+(?P<who>.+?)(?:\s+{ABOUT}\s+(?P<what>.+))?$"
)
WHOSE = re.compile(r"^(?:the\s+)?(?P<who>[^?]{2,40}?)(?:'s|’s)\s+(?P<what>.+)$")
WORDS_BY = re.compile(r"^(?P<what>.+?)\s+(?:by|from|por)\s+(?P<who>[^,]{2,40})$")
X_ON_Y = re.compile(
    rf"^(?!(?:how|which|when|where|why|who|is|are|was|were|did|do|does|has|have|can|will)\b)(?:(?:anything|something|what|algo|words|statements?|comments?)\s+(?:from|by|de)\s+)?(?P<who>[^?]{{3,60}}?)\s+{ABOUT}\s+(?P<what>.+)$"
)
FOR_QUOTES = frozenset(
    """2 3 4 5 two three few couple several me all any exact precise passage sentence give some record line lines use used usable attributable verbatim short good best nice
    strong quotable paraphrase ready hand have own direct official attributed spoken speaker
    alguna algunas algun una unas textual textuales textualmente literal literales exacta exactas palabras frase frases""".split()
)
"""Words around a wish for a quotation."""
OF = re.compile(r"^(?P<who>.+?)\s+(?:del|de\s+la|de\s+los|de)\s+(?P<what>\D.+)$")
"""In Spanish what somebody said "del T-MEC" is about it."""
GENERIC = re.compile(
    r"""(?:anyone|anybody|they|people|everyone|everybody|we|it|he|she|alguien|was|were|is|has\ been|been
    |(?:named|other|different)?\ ?(?:people|persons?|speakers?|names?)|nombre|ellos|se)(?:\ (?:by\ )?name)?""",
    re.VERBOSE,
)
"""Speakers that are nobody in particular."""
IN_PASSING = re.compile(
    r"^(?:and\s+|so\s+|¿)?(?:when|where|why|how\s+(?:much|many|often|long)|cuando|donde|cuant[oa]s?)\b"
)
"""Asked for a date or an amount rather than for words."""
SPEAKERS = re.compile(
    r"\b(?:officials?(?!\s+(?:documents?|texts?|statements?))|funcionari[oa]s?|journalists?|reporters?|periodistas?)\b"
    r"|\b(?:mexic(?:o|an|ano|ana)|u\.?s\.?|american|estadounidense)(?:'s|’s)?\s+(?:side|delegation|team|secretaries|participants|lado|delegacion)\b"
)
YEAR = re.compile(r"(?:19|20)\d\d")
MOST_WORDS = 40
LONGEST_NAME = 5
"""How many words are looked through for a speaker, and how many a name and title may have."""
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
    if QUESTIONS.search(folded):
        return _questions(text, lexicon)
    if theirs := THEIR_QUESTION.match(folded):
        found, who = years.find(text[slice(*theirs.span(theirs.lastgroup or 0))], lexicon.calendar)
        return QuotesOn("", topic(who), found, who=theirs.lastgroup == "from")
    if quoted := WHO_QUOTED.match(folded):
        about = TOPIC.match(text[quoted.end() :])
        return QuotesOn(
            topic(about["what"]) if about else "", "", years.find(text, lexicon.calendar)[0]
        )
    for pattern in () if IN_PASSING.match(folded) else (SAID_SPANISH, SAID, POSITION):
        if said := pattern.match(folded):
            who, rest = text[slice(*said.span("who"))], text[slice(*said.span("rest"))]
            if pattern is POSITION and not speaks(who, lexicon) and not rest.strip(" ?"):
                continue
            if (of := OF.match(aligned(who))) and _of_a_topic(who, of, lexicon):
                who, rest = who[: of.end("who")], f"about {who[of.start('what') :]}"
            return _quotes_by(who, rest, lexicon)
    if said := WHO_SAID.match(folded):
        by = "journalists" if ASKED.match(said["verb"]) else ""
        asked = _quotes_by(by, "about " + text[slice(*said.span("rest"))], lexicon)
        return replace(asked, who=True) if isinstance(asked, QuotesOn) else asked
    if QUOTES.search(folded):
        return quotes(blank(text, QUOTES), lexicon)
    if (pair := X_ON_Y.match(folded)) and speaks(text[slice(*pair.span("who"))], lexicon):
        what = "about " + text[slice(*pair.span("what"))]
        return _quotes_by(text[slice(*pair.span("who"))], what, lexicon)
    return None


def _of_a_topic(who: str, of: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether "de …" in *who* names the topic rather than an office: "los funcionarios del T-MEC"."""
    if not speaks(who, lexicon):
        return True
    if lexicon.is_office(who) or lexicon.is_person(who):
        return False
    what = who[of.start("what") :]
    return bool(SPEAKERS.fullmatch(re.sub(r"^l[oa]s\s+", "", of["who"]))) and not (
        vocabulary.side(what)[0] or PAPERS.search(plain(what))
    )


def _questions(text: str, lexicon: Lexicon) -> QuotesOn:
    """What journalists asked, on a topic perhaps."""
    found, rest = years.find(blank(text, QUESTIONS), lexicon.calendar)
    if about := ABOUT_WHAT.search(aligned(text)):
        found, rest = years.find(text[about.start("what") :], lexicon.calendar)
        found = found or years.find(text, lexicon.calendar)[0]
    rest = of_a_kind(blank(rest, QUESTIONS), lexicon)[1]
    noise = SCAFFOLD | FOR_QUOTES | FOR_QUESTIONS | THE_DIALOGUE | set(vocabulary.SAY.split())
    words = topic(looked_for(topic(rest), lexicon.has))
    who = re.search(PRESS, aligned(text))
    by = who[0] if who else "journalists"
    words = words if vocabulary.without(words, noise) else ""
    return QuotesOn(words, by, found, who=bool(WHICH_JOURNALIST.match(aligned(text))))


def _quotes_by(who: str, rest: str, lexicon: Lexicon) -> Question | None:
    """Somebody's words on something; a search where nobody is meant who can speak."""
    found, rest = filtering(rest, lexicon)
    more, who = years.find(who, lexicon.calendar)
    what = of_a_kind(_topic_of(rest), lexicon)[1]  # "on X at the 2021 call"
    what = looked_for(topic(what), lexicon.has)
    what = "" if re.fullmatch(ABOUT, plain(what)) else what  # "what did they talk about in 2022"
    who = HIMSELF.sub("", FROM_A_PAPER.sub("", topic(who)))
    folded = plain(who)
    if re.search(r"\b(?:are|is|was|were)\s", folded):
        return None  # "what are the Executive Orders mentioned", "in what context is it mentioned"
    if SIDES_SPEAK.fullmatch(folded):
        return SearchFor(what, "", found or more)
    if re.search(r"\b(?:pillar|pilar)", folded):
        return replace(pillars(f"{who} {what}", lexicon), years=found or more)
    kind, others = of_a_kind(f"the {who}", lexicon)
    if (kind and not others) or (PAPERS.search(folded) and not speaks(who, lexicon)):
        if not what:
            return None
        named = pillars_named(what, lexicon)
        return (named and replace(named, years=found or more)) or SearchFor(
            what, "", found or more, kind=kind
        )
    who, folded = re.sub(r"^(?:el|la|los|las|the)\s+", "", who), folded
    if not who or GENERIC.fullmatch(folded):
        if not what:
            return None
        who = ""
    elif who.islower() and not speaks(who, lexicon) and not OFFICE.search(folded):
        known = any(lexicon.has(plain(word)) for word in who.split())
        sought = (
            f"{who} {what}".strip() if known or not what else what
        )  # "the communiqué says on …"
        return SearchFor(looked_for(sought, lexicon.has), "", found or more)
    return QuotesOn(what, who, found or more)


def _topic_of(rest: str) -> str:
    """What follows a verb of saying, without "about", and without where and to whom it was said."""
    rest = re.sub(r"^\s*as\s+(?:saying|having\s+said)\b", "", rest)
    rest = blank(blank(rest, LINKED), AUDIENCE).strip(" ?¿!.")
    folded = aligned(rest)
    about = TOPIC.match(folded) or CIRCUMSTANCE.match(folded)
    if not about:
        return rest
    return rest[about.start("what") :] if about["what"] is not None else ""


def speaks(who: str, lexicon: Lexicon) -> bool:
    """Whether *who* names a person, an office, officials or journalists."""
    if re.search(r"\b(?:is|are|was|were|has|have|our|my)\b", plain(who)):
        return False  # "our reporter is writing about …"
    if lexicon.is_office(who) or all(map(lexicon.is_person, AND.split(who))):
        return True
    return bool(SPEAKERS.search(plain(who)))


def speaker_in(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """Who speaks, named anywhere in *text*, and *text* without the name; "" where nobody is."""
    tokens = text.split()[:MOST_WORDS]
    for size in range(min(LONGEST_NAME, len(tokens)), 0, -1):
        for at in range(len(tokens) - size + 1):
            run = " ".join(tokens[at : at + size]).strip("?¿!.,:; ")
            if size == 1 and plain(run) in FOR_WHO:
                continue  # "write" is not White
            if "," in run or {plain(tokens[at]), plain(tokens[at + size - 1])} & STOP_WORDS:
                continue
            if lexicon.is_person(run) or (OFFICE.search(plain(run)) and lexicon.is_office(run)):
                more, rest = _and_others(tokens[at + size :], lexicon)
                return " and ".join([run, *more]), " ".join([*tokens[:at], ",", *rest])
    return "", text


def _and_others(tokens: list[str], lexicon: Lexicon) -> tuple[list[str], list[str]]:
    """The people whom *tokens* go on to name, "and Blinken", and what follows them."""
    others = []
    while len(tokens) > 1 and tokens[0] in ("and", "y", "e"):
        name = tokens[1].strip("?¿!.,:; ")
        if plain(name) in STOP_WORDS or not lexicon.is_person(name):
            break
        others.append(name)
        tokens = tokens[2:]
    return others, tokens


def quotes(text: str, lexicon: Lexicon) -> QuotesOn:
    """What follows ``quote``: words, with "by …" and "about …" in either order."""
    asked = _quotes(text, lexicon)
    if asked.by and YEAR.fullmatch(asked.words):
        return replace(asked, words="", years=(int(asked.words),))  # one without a meeting
    return asked


def _quotes(text: str, lexicon: Lexicon) -> QuotesOn:
    """The words and the speaker, and the years of meetings."""
    found, rest = filtering(of_a_kind(blank(text, LINKED), lexicon)[1], lexicon)
    rest = fold(rest).strip("?¿ ")
    who, what = _split(rest, lexicon)
    who = re.sub(r"^(?:(?:una?|del?|by|from|the|a|some|any|el|la)\s+)+(?=\S)", "", who)
    if GENERIC.fullmatch(plain(who)) or (PAPERS.search(plain(who)) and not speaks(who, lexicon)):
        who = ""  # "quotes from the 2022 meeting"
    if not (who and speaks(who, lexicon)) and '"' not in rest:
        named, left = speaker_in(rest, lexicon)
        if named:
            about = re.search(rf"\b{ABOUT}\s+(?P<what>[^,;]+)", aligned(left))
            what = left[slice(*about.span("what"))] if about else left.replace(",", " ")
            return QuotesOn(_words(what, lexicon), named, found)
    if not who and _is_speaker(what):
        return QuotesOn("", what, found)
    if (about := ABOUT_WHAT.search(aligned(what))) and not vocabulary.without(
        what[: about.start("what")], FOR_QUOTES | SCAFFOLD
    ):
        what = what[about.start("what") :]  # "a line on trade"
    if '"' not in what and not vocabulary.without(what, SCAFFOLD | FOR_QUOTES):
        what = ""  # "anything by Ebrard we can quote"
    return QuotesOn(topic(what) if who or what != rest else rest, who, found)


def _is_speaker(what: str) -> bool:
    """Whether *what* is a kind of speaker and nothing else: "senior administration official two"."""
    left = SPEAKERS.sub(" ", plain(what))
    kinds = "senior administration background anonymous one four mexican american"
    noise = FOR_QUOTES | set(kinds.split())
    return bool(SPEAKERS.search(plain(what))) and not vocabulary.without(left, noise)


def _words(text: str, lexicon: Lexicon) -> str:
    """The words of a topic among what only asks for a quotation; "" if there are none."""
    words = looked_for(topic(text), lexicon.has)
    return topic(words) if vocabulary.without(words, SCAFFOLD | FOR_QUOTES) else ""


def _split(rest: str, lexicon: Lexicon) -> tuple[str, str]:
    """The speaker and the topic of "X's Y", "by X about Y", "Y by X", "X on Y"."""
    folded = aligned(rest)
    if (whose := WHOSE.match(folded)) and speaks(rest[: whose.end("who")], lexicon):
        return topic(rest[: whose.end("who")]), rest[whose.start("what") :]
    for pattern in (BY_ABOUT, WORDS_BY):
        if by := pattern.match(folded):
            who = topic(rest[slice(*by.span("who"))])
            what = rest[slice(*by.span("what"))] if by["what"] else ""
            return who, what
    if (pair := X_ON_Y.match(folded)) and speaks(rest[slice(*pair.span("who"))], lexicon):
        return topic(rest[slice(*pair.span("who"))]), rest[slice(*pair.span("what"))]
    return "", rest
