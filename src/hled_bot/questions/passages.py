"""Reads questions for passages: facts in passing, ground rules, beginnings, documents."""

from __future__ import annotations

import re

from hled_bot.language import aligned, plain
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import (
    FoundedWhen,
    Help,
    ListDocuments,
    Question,
    RulesOf,
    SearchFor,
    Wants,
)
from hled_bot.questions.people import ATTENDED, OR, WHETHER
from hled_bot.questions.topics import (
    ABOUT,
    THE_DIALOGUE,
    filtering,
    of_a_kind,
    topic,
    without_dialogue,
)
from hled_bot.questions.verbs import without_verbs
from hled_bot.questions.vocabulary import FOR_WHO, Lexicon
from hled_bot.questions.wants import SCAFFOLD, WANTS, looked_for, wanted, without_asking
from hled_bot.questions.words import SAID

FOUNDING = re.compile(
    r"\b(?:exist(?:ed|s|ing|en?|ia)?|establish\w*|creat(?:ed|ion)|found(?:ed|ing)|launch(?:ed)?|began|begin|start(?:ed)?|origins?|inaugurat\w+"
    r"|first\s+(?:held|hold|meet|met|take\s+place|convened?)|creo|fundo|establecio|empezo|comenzo|lanzo|origen)\b"
)
ATTENDING = frozenset([*vocabulary.ATTEND.split(), "va", "van", "iran"])
LIST_OF_PEOPLE = re.compile(
    r"^(?:attendees?|participants?|delegations?|asistentes|participantes|lista)\s+(?:of|at|in|to|for|de|del|en|a|al)\s+(?:the\s+|la\s+|el\s+)?"
)
IN_A_PLACE = re.compile(
    r"\b(?:(?:take|took|taking)\s+place|(?:be\s+)?held|happen(?:ed)?|hosted|met|meet|convened?|celebr(?:o|ó|ad[oa])|realiz(?:o|ó|ad[oa])|was|were|fue)?\s*\b(?:in|at|en)\s+(?:the\s+|la\s+|el\s+)?[A-ZÁÉÍÓÚ][\w.]*(?:\s+(?:de\s+|of\s+)?[A-Z][\w.]*){0,3}"
)
PHRASE = re.compile(r'["“][^"“”]*["”]?')
OVERVIEW = frozenset(
    "summary summarize overview recap rundown background basics meeting event happened outcome outcomes results resumen panorama resultados paso about hablaron hablo discutieron trataron trato discussed talked topics temas agenda".split()
)
"""Words for all there is about a year."""
OUTCOME = frozenset(
    """agreement agreements accord deal commitment commitments pledge pledges progress statement statements language wording
    decision decisions administration government governments officials parties new nuevo nueva position stance view views plan plans measures acuerdo acuerdos compromiso compromisos avance avances postura
    posicion declaracion declaraciones mencion referencia medidas planes""".split()
)
"""Nouns for what was said and settled on something: "any agreement on steel"."""
SUMMARY = frozenset("summary overview recap topics resumen panorama temas agenda".split())
PUBLISHED = SCAFFOLD | frozenset(
    "tiene published publish publication released release issued issue signed title titled dated date author publicada publico publicado emitio titulo fecha".split()
)
"""Words that ask for a document's day and title."""
EVENT: tuple[Wants, ...] = ("when", "where", "what time")
"""What is asked of a meeting rather than of what was said there."""
HELD = re.compile(
    r"\b(?:hosts?|hosted|gather(?:ed)?|occur(?:red)?|convened?|happens?|will|celebro|realizo)\b"
)
RELAUNCH = re.compile(r"\b(?:re-?launch(?:ed)?|relanzamiento)\b")
RULES = re.compile(
    r"\b(?:names?|identity|nombres?|identidad)\b.{0,40}\b(?:on|in|at|en)\s+(?:the\s+|la\s+)?(?:\d{4}\s+)?(?:background\s+|press\s+)*(?:call|briefing|llamada)\b|"
    r"^(?:who|quien(?:es)?)\s+(?:is|are|was|were|es|son)\s+(?:the\s+|los\s+)?(?:senior\s+)?(?:admin\w*\s+)?(?:officials?|speakers?|briefers?)\s*(?:one|two|three|four|\d)?(?=\W|$)(?!\s+(?:who|that|quoted))|"
    r"^(?:is|was|are|were)\b.{0,30}\b(?:on|off)\s+the\s+record\b|^(?:are|were|is|was)\s+(?:the\s+)?(?:senior\s+)?(?:officials?|speakers?|briefers?)\s+(?:(?:in|on|of|at)\s+(?:the\s+)?\d{4}\s+(?:call\s+)?)?(?:ever\s+)?(?:named|identified)\b|"
    r"\b(?:como|puede|puedo|podemos|debo)\b.{0,20}\b(?:citar|nombrar|identificar|atribuir)\w*\b.{0,25}\b(?:funcionari[oa]s?|ponentes?|llamada|nombre)\b|"
    r"^(?:who|quien(?:es)?)\s+(?:spoke|speaks|talked|briefed|hablo|hablaron)\s+(?:on|in|at|during|en|durante)\s+(?:the\s+|la\s+)?(?:\d{4}\s+)?(?:background\s+|press\s+)*(?:call|briefing|llamada)|"
    r"\b(?:can|may|could|allowed\s+to)\s+(?:be\s+)?(?:name[d]?|identif\w+|quote[d]?|cite[d]?)\b.{0,30}\b(?:officials?|speakers?|briefers?)\b"
    r"|^(?:can|may|could|should)\s+(?:i|we)\b.*\b(?:officials?|speakers?)\b.*\bby\s+name\b"
    r"|^(?:who|quien(?:es)?|a\s+quien(?:es)?)\s+(?:can|may|should|do|puedo|podemos|debo)\s+(?:(?:i|we)\s+)?(?:name|quote|cite|attribute|credit|citar|nombrar)\b"
    r"|\bground\s+rules?\b|\breglas\b|\bon\s+background\b|\battribut\w+"
)
ALLOWED = re.compile(r"^(?:can|may|could|should|must|are)\s+(?:i|we|you)\b")
"""Before what somebody wants to do, whatever was said."""
EMBARGO = re.compile(
    r"\bembarg\w+|\bse\s+puede\s+(?:ya\s+)?(?:publicar|difundir)\b|^(?:can|may)\s+(?:i|we)\s+(?:already\s+|now\s+)?(?:publish|run|print)\b(?!\s+that)|\b(?:when|what\s+time|how\s+soon|until\s+when)\b.{0,20}\b(?:can|could|may|might|allowed|able)\b.{0,20}\b(?:publish|report|use|run|print|release|file|air)\b"
    r"|\b(?:cuando|a\s+que\s+hora|hasta\s+cuando)\b.{0,20}\b(?:puede|podia|podian|podria)\w*\b.{0,20}\b(?:publicar|difundir|usar|reportar)\w*"
)
CALL = re.compile(
    r"\b(?:(?:press|background)\s+)*(?:calls?|briefings?|teleconferences?)\b|\bllamadas?\b(?:\s+(?:con\s+la\s+|de\s+)?prensa)?"
)
HOURS = re.compile(
    r"\b(?:start(?:ed|s)?|beg[iau]n|began|end(?:ed|s)?|finish(?:ed)?|over|held|happen(?:ed)?|took\s+place|last(?:ed)?|open(?:ed)?|run|take\s+place|empezo|comenzo|termino|acabo|duro)\b"
)
THE_DOCUMENTS = re.compile(
    r"(?:(?:the|these|those|any|your|all|el|la|los|estos|las|sus)\s+)*(?:documents?|they|it|sources?|texts?|documentos?|fuentes?|textos?|comunicados?|declaracion(?:es)?)?"
)
MENTIONED = re.compile(
    r"^(?:(?:do|does|did)\s+)?(?P<of>(?!.*\bwhat\b)[^\s?][^?]{0,40}?)\s+(?:ever\s+)?"
    r"(?:mention|discuss|cover|include|contain|name|address|menciona[n]?|incluye[n]?"
    r"|(?:say|talk|have|dice[n]?|habla[n]?|hay)\s+(?:(?:anything|something|much|algo)\s+)?(?:about|on|sobre|de))\s+(?P<what>.+)$"
)
"""Asked of the documents: "does the fact sheet mention …", "do they say anything about …"."""
WHERE_SAID = re.compile(
    r"^(?:where|donde)\s+(?:(?:does|do|did)\s+)?(?:se\s+)?(?:it|they|he|she|(?:the\s+)?(?:documents?|text|statement|sheet)|dice)?\s*(?:says?|said|mentions?|mentioned|dice[n]?|menciona[n]?|habla[n]?)\s+(?:that\s+|que\s+|about\s+|of\s+|de\s+)?(?P<what>.+)$"
)
"""Where in the documents something stands: "show me where it says annual"."""
WHICH_PAPER = re.compile(
    r"""^(?:(?:en|in)\s+)?(?:(?:que|cual(?:es)?|which|what)\s+)?(?:documents?|documentos?|sources?|fuentes?|papers?)\s+
    (?:(?:donde|where|that|que|do|does)\s+)?(?:(?:se|lo)\s+)?
    (?:esta[n]?(?:\s+lo)?|aparece[n]?|has|have|contains?|menciona[n]?|habla[n]?|dice[n]?|mentions?|says?|talks?|covers?|discuss(?:es)?|cites?
      |deals?|trata[n]?|includes?|incluye[n]?|gives?)\s+
    (?:(?:about|on|of|with|sobre|de|del|acerca|que|a)\s+)*(?P<what>.+)$""",
    re.VERBOSE,
)
"""In which of the documents something stands: "which document has the $369 billion figure"."""
LINK = re.compile(
    r"\b(?:links?|urls?|address|enlace|liga|(?:source|fuente)\s+(?:for|of|del?)|where\s+(?:can|could|do)\s+(?:i|we|one|you)\s+(?:read|find|get|see)"
    r"|donde\s+(?:(?:puedo|podemos|se\s+puede)\s+)?(?:leer|encontrar|encuentro|ver|consultar|leo))\b"
)
OF_WHAT = re.compile(
    rf"\b(?:{ABOUT}|(?:commitments?|pledges?|plans?|promises|goals?|benefits?|compromisos?|planes|promesas)\s+(?:hay\s+|were\s+|was\s+)?(?:made\s+)?(?:for|to|para|con))\s+(?!\w+\s+\d|\d)"
)
DOCUMENTS = re.compile(
    r"\b(?:which|what|list|que|cuales|all|how\s+many|cuantos)\b(?:(?!\b(?:did|do|does)\b).){0,30}\b(?:documents|docs|sources|documentos|fuentes)\b(?!\s+(?:for|say|mention|dicen))"
    r"|\b(?:list|lista|listado)\s+(?:of|de)\s+(?:(?:the|your|all|los|sus|tus|todos)\s+)*(?:documents|sources|documentos|fuentes)\b"
    r"|\b(?:which|what|latest|last|first|newest|oldest|earliest|most\s+recent|ultimo|primer)\b.{0,20}\b(?:document|source)\b(?!\s+(?:that\s+|which\s+)?(?:mention|say|cover|contain|discuss|refer|talk|cite|describe|speak)\w*)"
)
WHOLE = re.compile(
    r"^(?:links?|urls?|enlaces?|ligas?|fuentes?|sources?)\b|\b(?:how\s+many\s+(?:(?:hled|economic|high-level)\s+)*(?:times|meetings|dialogues|hleds|editions|rounds)|cuantas\s+(?:veces|reuniones|ediciones)|cuantos\s+dialogos)\b"
)
"""Asks for addresses, or for how many meetings there are documents."""
HELP = re.compile(
    r"\b(?:what\s+can\s+(?:you|i|we)\s+(?:do|ask)|how\s+(?:do|can|does)\s+(?:i|we|this|you)\s+(?:use|work|ask)|how\s+this\s+works|\bquestions?\b.{0,12}\byou\b.{0,20}\b(?:answer|take|understand)|\bwhat\s+(?:are\s+you|you\s+are)\s+(?:able|capable|for)\b"
    r"|que\s+(?:te\s+|le\s+)?(?:puedes\s+hacer|(?:puedo|podemos|se\s+puede)\s+(?:pregunt|ped|consult)\w*)|como\s+(?:funcionas?|te\s+uso))\b"
)


def read_help(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Whether it asks what one can ask."""
    return Help() if HELP.search(folded) else None


def read_rules(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The ground rules of a call, or when its embargo ended."""
    rules, embargo = RULES.search(folded), EMBARGO.search(folded)
    if not (rules or embargo) or (SAID.match(folded) and not ALLOWED.match(folded)):
        return None
    found, rest = years.find(text, lexicon.calendar)
    asks = "?" in text or re.search(
        r"\b(?:when|what|who|quien(?:es)?|until|hasta|cuando|hora|how)\b|^(?:is|was|did|does)\b",
        folded,
    )
    noise = FOR_WHO | {"deadline", "ya", "already", "now", "call", "calls", "rules", "rule", "ground", "background", "press", "end",
        "ended", "lift", "lifted", "apply", "applied", "embargo", "embargoed", "reglas", "llamada",
        "termino", "hled", "call's", "until", "long", "briefing", "atribucion", "prensa", "conferencia", "time", "give",
        "publish", "report", "use", "run", "print", "release", "file", "air", "sept", "sep", "september", "story", "could", "can", "publicar", "difundir", "usar", "hora", "podia", "podian", "podria", "puede",
        "names", "name", "identify", "identified", "allowed", "official", "officials", "quote", "quoted", "source", "sources", "speaker", "speakers", "attribution", "attribute", "attributed", "cite", "record", "named", "briefers", "nombre", "debo", "citar", "nombrar", "identificar", "atribuir", "puedo", "podemos", "spoke", "speaks", "talked", "briefed", "hablo", "hablaron", "day", "week", "zone", "senior", "administration"}  # fmt: skip
    left = vocabulary.without(rest, noise).split()
    if len(left) > (3 if asks else 0):
        return None
    return RulesOf(found, embargo=bool(embargo))


def read_hours(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """At what time of day a call began or ended."""
    if wanted(text) not in ("what time", "when", "how long") or not CALL.search(folded):
        return None
    found, rest = years.find(text, lexicon.calendar)
    rest = blank(blank(rest, CALL), HOURS)
    if vocabulary.without(
        without_asking(rest), SCAFFOLD | THE_DIALOGUE | {"background", "press", "time"}
    ):
        return None
    return RulesOf(found, hours=True)


def read_founding(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """When the dialogue itself began; what else was launched when is a search."""
    first = any(which == "first" and p.search(folded) for p, which in years.OCCASIONS)
    age = re.search(r"\bhow\s+(?:old|long)\b|\bque\s+tan\s+viej|\bcuantos\s+anos\s+tiene\b", folded)
    if (first or FOUNDING.search(folded)) and WHETHER.match(folded):
        rest = blank(blank(OR.split(text, maxsplit=1)[0], years.YEAR), RELAUNCH)
        rest = rest if first else blank(without_asking(rest), FOUNDING)
    elif (FOUNDING.search(folded) or first or age) and "relaunch" not in folded:
        if not (age or dict(WANTS)["when"].search(folded)):
            return None
        rest = blank(text, FOUNDING)
    else:
        return None
    rest = vocabulary.without(without_asking(rest), THE_DIALOGUE | SCAFFOLD)
    return FoundedWhen() if not rest else None


def read_mentioned(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Whether the documents, or those of a kind, mention something: a search for it."""
    if where := WHERE_SAID.match(folded):
        found, rest = filtering(text[slice(*where.span("what"))], lexicon)
        return SearchFor(looked_for(rest, lexicon.has), "", found)
    if paper := WHICH_PAPER.match(folded):
        found, rest = filtering(text[slice(*paper.span("what"))], lexicon)
        return SearchFor(topic(looked_for(rest, lexicon.has)), "", found)
    if mentioned := MENTIONED.match(folded):
        found, rest = filtering(text[slice(*mentioned.span("what"))], lexicon)
        kind, more = of_a_kind(text[slice(*mentioned.span("of"))], lexicon)
        if not kind and not THE_DOCUMENTS.fullmatch(mentioned["of"]):
            return None
        when, _ = filtering(more, lexicon)
        return SearchFor(looked_for(rest, lexicon.has), "", found or when, "", kind)
    return None


def read_documents(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The documents themselves, or the address of one."""
    kind = (
        next((kind for kind in lexicon.kinds if kind in folded), "") or of_a_kind(text, lexicon)[0]
    )
    if kind or WHOLE.search(folded):
        found, rest = years.find(blank(text, WHOLE), lexicon.calendar)
        rest = re.sub(rf"\b{kind}s?\b", " ", aligned(rest)) if kind else rest
        if not vocabulary.without(rest, THE_DIALOGUE | SCAFFOLD):
            return ListDocuments(found, kind)
    listed = DOCUMENTS.search(folded) and not (ATTENDED.search(folded) or SAID.match(folded))
    if (kind and LINK.search(folded)) or listed:
        found, _ = years.find(text, lexicon.calendar)
        return ListDocuments(found, kind)
    return None


def _behind_asking(text: str, lexicon: Lexicon) -> str:
    """What follows "about" in *text*, where all before it only asks: "any scoop on lithium"."""
    begun = list(OF_WHAT.finditer(aligned(text)))
    if not begun:
        return text
    noise = SCAFFOLD | THE_DIALOGUE | OUTCOME
    before = vocabulary.without(text[: begun[-1].start()], noise).split()
    told = any(lexicon.has(plain(word)) or word != word.lower() for word in before[1:])
    if told or (before and (lexicon.has(plain(before[0])) or any(map(str.isdigit, before[0])))):
        return text
    return text[begun[-1].end() :]


def _without_attending(words: str, lexicon: Lexicon) -> str:
    """*words* without the verbs of "who attended the security dialogue" that no document has."""
    left = [w for w in words.split() if plain(w) not in ATTENDING or lexicon.has(plain(w))]
    return " ".join(left) or words


def _of_the_dialogue(
    text: str, words: str, found: tuple[int, ...], wants: Wants, kind: str
) -> SearchFor | ListDocuments | Help | None:
    """What is asked of the dialogue as a whole, where *words* name nothing else."""
    summed_up = SUMMARY.issuperset(plain(vocabulary.without(words, SCAFFOLD)).split() or [""])
    if wants in EVENT:
        return SearchFor("meeting", "", found, wants, kind)
    if wants == "why" and not vocabulary.without(words, (THE_DIALOGUE - {"mexico"}) | SCAFFOLD):
        relaunched = RELAUNCH.search(aligned(text))
        return SearchFor("relaunched" if relaunched else "HLED", "", (), wants, kind)
    if wants == "how often":
        return SearchFor("meet", "", found, wants, kind)
    if found and WHETHER.match(aligned(text)):
        return SearchFor("meeting", "", found, "when", kind)  # "did they meet in 2020"
    if not wants and (found or summed_up):
        return ListDocuments(found, kind)  # "tell me about 2022"
    if not vocabulary.without(words, SCAFFOLD):
        return Help()  # "can anyone help?"
    return None


def _place_claimed(text: str, found: tuple[int, ...]) -> bool:
    """Whether it is asked if a meeting was in a place: where it was is the answer."""
    claimed = WHETHER.match(aligned(text)) and IN_A_PLACE.search(text)
    rest = years.YEAR.sub(" ", IN_A_PLACE.sub(" ", text))
    return bool(claimed and found) and not vocabulary.without(rest, THE_DIALOGUE | SCAFFOLD)


def search(text: str, lexicon: Lexicon) -> SearchFor | ListDocuments | Help:
    """Passages with the words of *text*, and what kind of thing the sentence is to hold."""
    kind, text = of_a_kind(text, lexicon)
    found, rest = filtering(text, lexicon)
    if phrases := PHRASE.findall(rest):
        around = vocabulary.without(PHRASE.sub(" ", rest), SCAFFOLD)
        return SearchFor(rest if around else " ".join(phrases), "", found, "", kind)
    wants = wanted(text)
    if not wants and _place_claimed(text, found):
        return SearchFor("meeting", "", found, "where", kind)
    behind = _behind_asking(rest, lexicon)
    if behind != rest and wants == "what is":
        wants = ""  # "what is in it about climate" asks for no definition
    rest = behind
    bare = without_dialogue(rest) or rest
    if wants:
        asked = without_asking(bare)
        # of "which countries are mentioned" the kind is all that there is to look for
        bare = bare if wants == "which" and not vocabulary.without(asked, SCAFFOLD) else asked
    if wants in EVENT:
        bare = blank(bare, HELD)
    words = looked_for(bare, lexicon.has)
    if not (WHETHER.match(aligned(text)) or wants in ("when", "why")):  # of what was done
        left = looked_for(without_verbs(words, text, lexicon.has), lexicon.has)
        # beside a date the verb is all that tells what is asked: "published on June 18, 2024"
        dated = re.search(r"\b\d{4}\b", words)
        words = left if vocabulary.without(left, THE_DIALOGUE | SCAFFOLD) and not dated else words
    if not wants and (listed := LIST_OF_PEOPLE.match(aligned(words))):
        wants, words = "who", words[listed.end() :]  # "attendees of the security dialogue"
    if wants == "who":
        words = _without_attending(words, lexicon)
    if kind and kind != "press call" and not vocabulary.without(words, PUBLISHED):
        return ListDocuments(found, kind)  # "when was the fact sheet published"
    if not vocabulary.without(words, THE_DIALOGUE | SCAFFOLD | OVERVIEW):
        whole = _of_the_dialogue(text, words, found, wants, kind)
        if whole:
            return whole
    return SearchFor(topic(words or rest), "", found, wants, kind)
