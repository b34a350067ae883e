"""Reads questions about who took part: by year, side, name, office or role, and yes or no."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import STOP_WORDS, aligned, plain
from hled_bot.names import GIVEN_NAMES
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, WhoAttended
from hled_bot.questions.verbs import without_verbs
from hled_bot.questions.vocabulary import AND, CUES, FOR_WHO, OFFICE, Lexicon

ATTEND = "|".join(sorted(vocabulary.ATTEND.split(), key=len, reverse=True))
ATTENDED = re.compile(
    rf"\b(?:{ATTEND}|representantes?|in\s+attendance|(?:spoke|speak|behalf)\s+(?:for|of)|ma(?:ke|de)\s+it\b(?!\s+\w+ed)|turn(?:ed)?\s+up|show(?:ed)?\s+up|took\s+part|take\s+part|present\s+at|(?:was|were|been|be)\s+(?:there|at)\b"
    r"|sen(?:d|ds|t)\s+(?:any(?:one|body)|some(?:one|body)|who|the|their|its|an?)\b|sending|(?:envi|mand)(?:ar|o|aron|aba|aria|ara)\b|(?:officials|secretaries|people|members|delegates|ministers|anyone|anybody)\s+(?:went|came|come|go)\b"
    r"|at\s+the\s+table|in\s+the\s+room|join(?:ed)?|expected|se\s+esperaba\w*|cuant[oa]s\s+(?:fueron|eran|vinieron)(?=\s+(?:en|a|al|por)\b|\W*$)|who\s+(?:is|are|was|were|will\s+be)\s+(?:coming|going|invited|due|there)|who\s+(?:\w+\s+)?(?:went|came|sat|is\s+supposed|was\s+supposed|showed|was\s+(?:in|on))"
    r"|estuv(?:o|ieron)|(?:quien(?:es)?|que\s+(?:funcionari[oa]s|personas))\s+(?:fue(?:ron)?|estaba\w*)\s+(?:a|en)|particip\w+|asist\w+)\b"
)
SIDES = r"(?P<side>the\s+u\.?s\.?a?|the\s+united\s+states|m[eé]xico|los\s+estados\s+unidos|estados\s+unidos|ee?\.?\s?uu?\.?)"
OR = re.compile(
    r"\s*,?\s+(?:or|o)\s+(?:was|were|did|do|does|is|are|should|can|only|mandaron|solo|s[oó]lo|fue|just|not|no)\b",
    re.IGNORECASE,
)
"""Before the other half of a yes-or-no question."""
EITHER = re.compile(r"\s+(?:or|o|u)\s+(?:(?:the|el|la|an?)\s+)?", re.IGNORECASE)
"""Between two of whom one is asked for."""
PAIR = 2
NAME = re.compile(r"\b[A-ZÁÉÍÓÚ]")
OFTEN = re.compile(
    r"\b(?:more\s+than\s+once|twice|(?:several|multiple|many|two|three)\s+times|mas\s+de\s+una\s+vez|(?:dos|tres|varias)\s+veces)\b"
)
"""More than a yes tells."""
ACCREDITED = (
    (re.compile(r"\bunder\s+secretary\b", re.IGNORECASE), "undersecretary"),
    (re.compile(r"\b(?:secretaría|ministerio)\s+de\b", re.IGNORECASE), "ministry of"),
    (re.compile(rf"\b(?P<o>ambassador|embajadora?)\s+(?:of|de)\s+{SIDES}(?!\w)", re.IGNORECASE), r"\g<side> \g<o>"),
    (re.compile(rf"\b(?P<o>ambassador|embajadora?)\s+(?:to|in|en|a|ante)\s+{SIDES}(?!\w)", re.IGNORECASE), r"\g<o> to:\g<side>"),
)  # fmt: skip
"""How an office is written before its words are read. The ambassador of a country and the one to it are
two people: the second is marked "to:"."""
TITLE = re.compile(
    r"\b(?:titles?|titulos?|names?|nombres?|surname|apellido|capacity|office|role|job|position|rank|involve\w*|participation|presence|cargo|puesto|papel|rol|particip\w+|se\s+dedica)\b|^what\s+does\b.*\bdo\W*$"
)
LISTED = re.compile(
    r"\b(?:lists?|names|delegates?|roster|line-?up|everyone|everybody|attendance|people|who|lista|nombres|gente|personas|quienes|todos)\b"
)
CALLED = re.compile(r"\b(?:calls?|briefings?|llamadas?)\b")
"""Has people of its own: "who moderated the call"."""
AMONG = re.compile(
    r"^(?:(?:was|were|is|are)\s+there\s+)?(?:any|algun[oa]?|hubo\s+algun[oa]?)\s+(?!(?:one|body)\b).+\b(?:among|entre)\b"
)
"""Whether one of a kind was there: "any attorney general among the attendees"."""
LIST_OF = re.compile(
    r"\b(?:delegations?|attendees|attendance|participants|roster|line-?up|delegacion(?:es)?|asistentes|participantes"
    r"|lista\s+de\s+quienes|list\s+of\s+(?:everyone|people|names|who))\b"
)
"""Nouns for all who came: what else is said in the sentence names nobody."""
IN_A_CITY = re.compile(
    r"\b(?:in|to|en|a)\s+(?:la\s+)?(?:mexico\s+city|ciudad\s+de\s+m[eé]xico|washington(?:,?\s+d\.?c\.?)?)(?!\w)"
    r"|(?P<went>\b(?:vino|viaj[oó]|lleg[oó]|fue|came|went|come|travel(?:l?ed)?|fl[ye]w?)\s+)(?:a|to)\s+m[eé]xico(?!\w|\s+city)",
    re.IGNORECASE,
)
"""Where a meeting was, which names no side."""
OTHER_SUBJECT = re.compile(
    r"\b(?:pillars?|pilar(?:es)?|hlsd|security\s+dialog\w*|dialogo\s+(?:de\s+alto\s+nivel\s+)?de\s+seguridad)\b"
)
"""Pillars, and another meeting, whose people are not the ones of this dialogue."""
SOMEBODY = (
    r"(?:any|some|no)(?:one|body)|else|people|person|officials?|represent\w+|delegat\w+|ministers?|secretar\w+|ambassador\w*|mexicans?|americans?"
    r"|alguien|nadie|gente|personas?|funcionari\w+|mexican[oa]s?|estadounidenses|embajador\w*|reps?"
)
"""Whom "was there …" may ask for; all else is a thing."""
NOT_WHO = re.compile(
    rf"^(?:(?:is|are|was|were)\s+there|hay|hubo)\s+(?:(?:any|an?|some|alg[uú]n[oa]?|un[oa]?)\s+)?(?!(?:\S+\s+){{0,4}}?(?:{SOMEBODY})\b)"
    r"|^(?:where|why|how\s+(?:much|long)|(?:in\s+)?(?:which|what)\s+(?:city|building|place|country|venue|time|day|date|month)"
    r"|donde|por\s+que|en\s+que\s+(?:ciudad|lugar|fecha)|a\s+que\s+hora)\b"
)
ASKED_OF = re.compile(
    r"^(?:asistio|participo|estuvo|viajo)\s+(?:(?!(?:a|al|el|la|los|las|en|un|una|por|para)\b)[^\W\d_]+\s*){1,3}(?:\b(?:en|a|al)\b.*)?\W*$"
)
"""In Spanish a verb and a name alone ask for one person."""
PRESENT = re.compile(
    r"^(?:(?:and|so|y)\s+)?(?:was|were|is)\s+(?P<who>(?:(?!there\b)\S+\s+){1,4}?)(?:(?:a\s+)?part\s+of|at|in|on|present\s+at|there)\b(?:\s+(?:the|that))?"
    r"(?:\s+\S+){0,2}?\s*(?:\b(?:hleds?|dialogues?|meetings?|table|room|delegation|team|(?:any|one|all|either|some)\s+of\s+(?:them|these|those))\b|\W*$)"
)
"""Whether somebody was there, whoever it is: "was Alcalde at the HLED"."""
BESIDES = re.compile(
    r"\b(?:else\s+)?(?:besides|other\s+than|apart\s+from|aside\s+from|except(?:\s+for)?|adem[aá]s\s+de|aparte\s+de)\s+(?:the\s+|el\s+|la\s+|los\s+)?\w+(?:\s+[A-Z]\w+)?",
)
"""Whom somebody knows of already: "who else besides Ebrard"."""
EACH_TIME = re.compile(
    r"\b(?:all\s+(?:three|of\s+(?:them|these)|(?:the\s+)?(?:years|meetings|hleds|dialogues))|every\s+(?:single\s+)?(?:meeting|time|year|hled|dialogue|one)|each\s+(?:year|time|meeting|one)"
    r"|both\s+(?:(?:times|years|meetings|dialogues|hleds)\b|(?:in\s+)?(?=['’]?\d\d))|las\s+(?:tres|dos)|(?:a|en)\s+todas|todas\s+las\s+(?:reuniones|veces)|todos\s+los\s+(?:dialogos|anos))\b"
)
"""Whether somebody came each time, or who did: "who attended all three"."""
SUCCESSOR = re.compile(
    r"^(?:and\s+|y\s+)?(?:who|quien)\s+(?:was\s+|is\s+|fue\s+|es\s+)?(?:\w+\s+)?(?:replaced|replaces|took\s+over\s+(?:from|for)|succeeded|came\s+after|followed|sustituyo|reemplazo|relevo|sucedio)\b"
    r"|\b(?:successor|replacement|sucesor(?:a)?|reemplazo|relevo)\s+(?:of|to|for|de)\b|(?<=\w)['’]s\s+(?:successor|replacement)\b"
)
"""Who held an office after somebody."""
UNTOLD = re.compile(r"\b(?:women|woman|men|females?|males?|mujer(?:es)?|hombres?|varones)\b")
"""What the documents tell of nobody: whether a woman came."""
WHEN_RELAUNCHED = re.compile(
    r"\b(?:when|cuando)\s+(?:(?:it|they|se|(?:the|el)\s+\w+)\s+)(?:(?:was|got|lo)\s+)?(?:re-?(?:launched|started|vived|newed)|relanz(?:o|aron)|reanud(?:o|aron))\b(?:\s+it\b)?"
)
"""The meeting by what happened there: "who was in the room when it was relaunched"."""
FULL_NAME = re.compile(r"\b(?:first|last|full|given)\s+(?=names?\b)|(?<=\bnombre\s)completo\b")
MISSED = re.compile(r"\b(?:ever\s+)?(?:miss(?:ed)?|skip(?:ped)?|absent|falto)\b")
MOST_WORDS = 12
"""No more words are looked through for a name."""
LONGEST = 6
"""No name and no office has more words."""
GOING = re.compile(
    r"\b(?:at\s+(?:the|all)|on\s+the\s+(?:list|team|delegation)|showed\s+up|supposed\s+to|been\s+(?:to|at|there)|go|went|gone|going|come|came|there|present|sat|in\s+the\s+room|(?<!cual\s)(?<!que\s)fue(?!\s+(?:el|la|los|las|un|una)\s+(?!ano\b))|estuvo|ha\s+(?:ido|asistido|estado|participado|venido)|travel(?:l?ed)?|fl(?:y|ew))\b"
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
    r"^(?:who|whos|who's|who’s|quien(?:es)?|(?:which|how\s+many|cual(?:es)?|cuant[oa]s)\s+(?:of|de)\s+(?:them|these|those|ell[oa]s))\s+(?:(?:(?:has|have|ha|han)\s+)?(?:is|was|were|are|been|served\s+as|held|es|era|fue|fueron|son|sido)\s+)?"
)
WHETHER = re.compile(
    r"^(?:(?:and|so|y)\s+)?(?:did|was|were|is|has|have|had|do|does|will|asistio|participo|hubo|iban?|viajo|viajaron|va|estuvo|fue|estaban|fueron|asistieron|vino|estuvieron|participaron|vinieron)\b"
    r"|^(?!(?:a\s+)?(?:quien|que|cual|cuando|donde|cuant|en\s+que|por\s+que))\S+(?:\s+\S+){0,3}\s+(?:estuvo|asistio|participo|fue|vino|estuvieron|asistieron|participaron|ha\s+(?:ido|asistido|estado|participado|venido))\b"
)


def read_successor(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Who held somebody's office after them."""
    if not SUCCESSOR.search(folded):
        return None
    found, rest = years.find(text, lexicon.calendar)
    name = next((w for w in re.findall(r"[^\W\d_]{3,}", rest) if _only_named(w, lexicon)), "")
    return WhoAttended(found, None, name, "successor") if name else None


def _only_named(word: str, lexicon: Lexicon) -> bool:
    folded = plain(word)
    return folded not in FOR_WHO | CUES | STOP_WORDS and lexicon.is_person(word)


def read_attendance(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Who took part: told by its verbs, or by naming a person, an office or a side."""
    if OTHER_SUBJECT.search(folded) or NOT_WHO.match(folded):
        return None
    present = any(cue.search(folded) for cue in (ATTENDED, LIST_OF, GOING, WHO_HELD))
    if present and (untold := UNTOLD.search(folded)):
        asked = who(blank(text, UNTOLD), lexicon)
        return None if asked.words else replace(asked, words=untold[0], role="")
    missed = bool(MISSED.search(folded))
    whether = bool(WHETHER.match(folded) or AMONG.match(folded)) and not (
        missed or OFTEN.search(folded)
    )
    asked = who(blank(blank(text, MISSED), FULL_NAME), lexicon, whether=whether)
    named = bool(asked.words) and names(asked.words, lexicon)
    there = ATTENDED.search(folded) or GOING.search(folded) or PRESENT.match(folded)
    there = there or AMONG.match(folded)
    if not (there or asked.role or asked.years):
        asked = replace(asked, whether=False)  # "has the ambassador changed": no yes to that
    if _tells(text, folded, asked, named=named, lexicon=lexicon):
        return asked
    if ASKED_OF.match(folded) and len(asked.words.split()) <= PAIR and not asked.side:
        return replace(asked, whether=True)  # "asistio lopez obrador"
    if _names(folded, asked, named=named, lexicon=lexicon):
        return asked
    if named and (missed or TITLE.search(folded) or asked.years):
        return asked
    going = asked.years and WHO_HELD.match(folded) and GOING.search(folded)
    if not asked.words and (asked.side or going):
        return asked  # "Americans at the 2022 dialogue", "quién fue el año pasado"
    is_who = re.match(r"^(?:who\s+(?:is|was)|quien\s+(?:es|era|fue))\b", folded)
    return asked if is_who and (named or OFFICE.search(folded)) else None


def _names(folded: str, asked: WhoAttended, *, named: bool, lexicon: Lexicon) -> bool:
    """Whether a person or an office is asked for: a known one, or one that may be there."""
    if not asked.words:
        return False
    going = GOING.search(folded)
    if AMONG.match(folded):
        return True
    if asked.whether and going and (OFFICE.search(plain(asked.words)) or NAME.search(asked.words)):
        return True  # an office that nobody holds, or somebody who is only mentioned
    held = offices(asked.words, lexicon)
    if (named or held) and (asked.whether or going):
        return True
    if held and (WHO_HELD.match(folded) or asked.years or OFFICE.search(folded)):
        return True
    present = PRESENT.match(folded)
    return bool(present and _may_name(asked.words, present, lexicon))


def _may_name(words: str, present: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether *words* may be a name: "was migration discussed at the meeting" asks of no person."""
    last = present["who"].split()[-1]
    participles = any(word.islower() and word.endswith("ed") for word in words.split())
    if participles or last.endswith(("ed", "ing")) or last in CUES | STOP_WORDS:
        return False
    if words != words.lower() or "part of" in present[0]:
        return words != words.lower()
    return len(words.split()) == 1 or not any(lexicon.has(plain(word)) for word in words.split())


def _tells(text: str, folded: str, asked: WhoAttended, *, named: bool, lexicon: Lexicon) -> bool:
    """Whether verbs or nouns tell that the people of a meeting are asked for."""
    listed = LISTED.search(folded) and not asked.words and (asked.years or asked.side)
    if listed and not CALLED.search(folded):
        return True
    if not ATTENDED.search(folded):
        return False
    if named or not asked.words:
        return True
    return _asks(text, folded) and not common(asked.words, lexicon)


def common(words: str, lexicon: Lexicon) -> bool:
    """Whether *words* are common ones that name nobody: "building", not "Sheinbaum"."""
    if re.search(r"\d", words):
        return True  # "October 5"
    return (
        words == words.lower()
        and not (lexicon.is_office(words) or OFFICE.search(plain(words)))
        and any(lexicon.has(plain(word)) for word in words.split())
    )


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
    found, rest = years.find(blank(text, WHEN_RELAUNCHED, " in the relaunch "), lexicon.calendar)
    for pattern, instead in ACCREDITED:
        rest = pattern.sub(instead, rest)
    side, rest = vocabulary.side(IN_A_CITY.sub(r"\g<went> ", rest))
    other, without_both = vocabulary.side(rest) if side else (None, rest)
    if other and other != side:
        side, rest = None, without_both  # "who represented Mexico, and who the U.S.?"
    rest = BESIDES.sub(" ", re.sub(r"(?<=\w)['’]s\b", "", rest))
    words = vocabulary.without(rest, FOR_WHO | set(vocabulary.MEANS))
    if not whether and not any(map(lexicon.is_person, words.split())):
        words = without_verbs(words, text, lambda w: lexicon.has(w) or lexicon.is_office(w))
    if not found and re.fullmatch(r"\d\d(?: \d\d)*", words):
        found, words = tuple(2000 + int(word) for word in words.split()), ""
    here = aligned(text)
    alone = whether and (ATTENDED.search(here) or GOING.search(here))
    if either := _either(rest, lexicon):
        words, whether = either, False
    whether = whether and not EITHER.search(words)
    if whether and (somebody := titled(words, lexicon)):
        words, whether = somebody, False
    words = _named_in(words, lexicon, alone=bool(alone))
    if (
        LIST_OF.search(here)
        and not AMONG.match(here)
        and words == words.lower()
        and not lexicon.is_person(words)
    ):
        words = words if lexicon.is_office(words) else ""
    if whether and not found and EACH_TIME.search(here):
        found = tuple(sorted(lexicon.calendar.meetings))
    role = next((role for role, pattern in ROLES if pattern.search(here)), "")
    if not words and not role and EACH_TIME.search(here):
        role = "every"
    if words and not (whether and (names(words, lexicon) or offices(words, lexicon))):
        role = ""
    return WhoAttended(found, side, words, role, whether=whether and bool(words))


def names(words: str, lexicon: Lexicon) -> bool:
    """Whether *words* are one person, or several: "Ebrard and Clouthier"."""
    return all(lexicon.is_person(name) for name in AND.split(words))


def offices(words: str, lexicon: Lexicon) -> bool:
    """Whether *words* are an office, or several: "Secretary Commerce and Secretary Economy"."""
    return lexicon.is_office(words) or all(map(lexicon.is_office, AND.split(words)))


def titled(words: str, lexicon: Lexicon) -> str:
    """The person before a title in *words*, "" if there is none: "was Clouthier the foreign secretary"."""
    tokens = vocabulary.without(words, ()).split()[:LONGEST]
    if not lexicon.is_person(" ".join(tokens)):
        return ""
    for end in range(1, len(tokens)):
        name = " ".join(tokens[:end])
        if lexicon.is_person(name) and not any(map(lexicon.is_person, tokens[end:])):
            return name
    return ""


def _either(text: str, lexicon: Lexicon) -> str:
    """The people or the offices of which *text* asks for one: "Tai or her deputy White"; else "".

    One of two names that nobody of the documents bears is left out.
    """
    parts = [vocabulary.without(vocabulary.side(part)[1], FOR_WHO) for part in EITHER.split(text)]
    both = " and ".join(parts)
    if len(parts) != PAIR or not all(parts):
        return ""
    if names(both, lexicon) or offices(both, lexicon):
        return both
    single = all(NAME.match(part) and len(part.split()) <= PAIR for part in parts)
    return next((part for part in parts if single and names(part, lexicon)), "")


def _named_in(words: str, lexicon: Lexicon, *, alone: bool) -> str:
    """The persons or the office among *words*; *words* where others are left, unless they name nobody.

    "Ebrard Clouthier" are two. If nothing *alone* but attendance is asked, "homeland guy Mayorkas"
    is Mayorkas; but "Jill Biden" is not Biden, and "who praised Biden" does not ask for Biden.
    """
    if not words or lexicon.is_person(words) or offices(words, lexicon):
        return words
    tokens = words.split()[:MOST_WORDS]
    people: list[str] = []
    held: list[str] = []
    left: list[str] = []
    at = 0
    while at < len(tokens):
        for end in range(min(len(tokens), at + LONGEST), at, -1):
            run = " ".join(tokens[at:end])
            if lexicon.is_person(run):
                people.append(run)
                break
            if end - at > 1 and OFFICE.search(plain(run)) and lexicon.is_office(run):
                held.append(run)
                break
        else:
            left.append(tokens[at])
            end = at + 1
        at = end
    if any(not (alone and word.islower()) or plain(word) in GIVEN_NAMES for word in left):
        return words
    return " and ".join(people) or (held[0] if len(held) == 1 else words)
