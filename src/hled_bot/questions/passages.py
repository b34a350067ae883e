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
from hled_bot.questions.people import ATTENDED, WHETHER, before_or
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.topics import (
    THE_DIALOGUE,
    filtering,
    of_a_kind,
    topic,
    without_dialogue,
)
from hled_bot.questions.verbs import without_verbs
from hled_bot.questions.vocabulary import ATTEND, FOR_WHO, Lexicon
from hled_bot.questions.wants import SCAFFOLD, WANTS, looked_for, wanted, without_asking
from hled_bot.questions.words import SAID

HOW_OLD = rule("how-old")
FOUNDING, RELAUNCH = rule("founded"), rule("relaunched")
HELD = words("held")
PLACE = re.compile(r"\b(?:in|at|en)(?:\s+[a-z]{2,3})?(?:\s+(?:de\s+|of\s+)?[A-ZÁÉÍÓÚ][\w.]*){1,4}")
"""What may be a place, by its capitals: "in Mexico City"."""
PHRASE = re.compile(r'["“][^"“”]*["”]?')
OVERVIEW, OUTCOME = words("overview"), words("outcome")
PUBLISHED = SCAFFOLD | words("published")
EVENT: tuple[Wants, ...] = ("when", "where", "what time")
"""What is asked of a meeting rather than of what was said there."""
RULES, EMBARGO = rule("ground-rules"), rule("embargo")
CALL, OF_CALLS = rule("call"), SCAFFOLD | words("of-calls")
PAPERS = words("paper")
MENTIONED = rule("mentioned")
OF_WHAT = rule("of-what")
DOCUMENTS, LINK = rule("which-documents"), rule("link")
WHOLE = rule("meetings-counted")
HELP = rule("help")
MOST_BESIDES = 3
"""So many words may stand beside those that ask about rules: "the embargo on the Tuesday call"."""


def read_help(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Whether it asks what one can ask."""
    return Help() if HELP.search(folded) else None


def read_rules(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The ground rules of a call, or when its embargo ended."""
    rules, embargo = RULES.search(folded), EMBARGO.search(folded)
    starts = [found.start() for found in (rules, embargo) if found]
    begins = any(not vocabulary.without(text[:at], words("wh-word")) for at in starts)
    if not (rules or embargo) or (SAID.search(folded) and not begins):
        return None
    found, rest = years.find(text, lexicon.calendar)
    rest = blank(blank(blank(rest, EMBARGO), RULES), CALL)
    asks = begins or "?" in text or wanted(text) or WHETHER.match(folded)
    besides = vocabulary.without(rest, OF_CALLS | FOR_WHO).split()
    if not rule("of-calls-alone").search(folded) and any(
        lexicon.has(plain(word)) for word in besides
    ):
        return None  # "when can they use the funds"
    if len(besides) > (MOST_BESIDES if asks else 0):
        return None
    return RulesOf(found, embargo=bool(embargo) and not (rules and "embarg" not in folded))


def read_hours(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """At what time of day a call began or ended."""
    if not CALL.search(folded) or EMBARGO.search(folded):
        return None
    if wanted(text) not in ("what time", "when", "how long"):
        return None
    found, rest = years.find(text, lexicon.calendar)
    rest = without_asking(blank(rest, CALL))
    if vocabulary.without(rest, OF_CALLS | THE_DIALOGUE):
        return None
    return RulesOf(found, hours=True)


def read_founding(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """When the dialogue itself began; what else was launched when is a search."""
    first = any(which == "first" and p.search(folded) for p, which in years.OCCASIONS)
    began, age = first or FOUNDING.search(folded), HOW_OLD.search(folded)
    if began and WHETHER.match(folded):
        rest = blank(blank(before_or(text), years.YEAR), RELAUNCH)
        rest = rest if first else blank(without_asking(rest), FOUNDING)
    elif "relaunch" not in folded and (age or (began and WANTS["when"].search(folded))):
        rest = blank(text, FOUNDING)
    else:
        return None
    rest = vocabulary.without(without_asking(rest), THE_DIALOGUE | SCAFFOLD | HELD)
    return FoundedWhen() if not rest else None


def read_mentioned(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Whether the documents, or those of a kind, mention something: a search for it."""
    said = MENTIONED.search(folded)
    if not said or not text[said.end() :].strip(" ?") or rule("quote").search(folded):
        return None
    found, rest = filtering(text[said.end() :], lexicon)
    kind, of = of_a_kind(text[slice(*said.span("of"))], lexicon)
    if not kind and vocabulary.without(of, PAPERS):
        return None
    when, _ = filtering(of, lexicon)
    sought = looked_for(_behind_asking(rest, lexicon), lexicon.has)
    return SearchFor(topic(sought), "", found or when, "", kind)


def read_documents(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """The documents themselves, or the address of one."""
    if rule("of-the-four").search(folded):
        return None  # "number three of the joint statement"
    kind = (
        next((kind for kind in lexicon.kinds if kind in folded), "") or of_a_kind(text, lexicon)[0]
    )
    if kind or WHOLE.search(folded):
        found, rest = years.find(blank(text, WHOLE), lexicon.calendar)
        rest = re.sub(rf"\b{kind}s?\b", " ", aligned(rest)) if kind else rest
        if not vocabulary.without(rest, THE_DIALOGUE | SCAFFOLD):
            return ListDocuments(found, kind)
    listed = DOCUMENTS.search(folded) and not (ATTENDED.search(folded) or SAID.search(folded))
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
    return text[begun[-1].end() :].strip() or text


def _without_attending(words: str, lexicon: Lexicon) -> str:
    """*words* without the verbs of "who attended the security dialogue" that no document has."""
    left = [w for w in words.split() if plain(w) not in ATTEND or lexicon.has(plain(w))]
    return " ".join(left) or words


def _of_the_dialogue(
    text: str, words: str, found: tuple[int, ...], wants: Wants, kind: str
) -> SearchFor | ListDocuments | Help | None:
    """What is asked of the dialogue as a whole, where *words* name nothing else."""
    summed_up = OVERVIEW.issuperset(plain(vocabulary.without(words, SCAFFOLD)).split() or [""])
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
    if not wants and not vocabulary.without(words, SCAFFOLD):
        return Help()  # "can anyone help?"
    return None


def _place_claimed(text: str) -> bool:
    """Whether it is asked if a meeting was in a place: where it was is the answer."""
    left = vocabulary.without(PLACE.sub(" ", text), THE_DIALOGUE | SCAFFOLD | HELD)
    return bool(WHETHER.match(aligned(text)) and PLACE.search(text)) and not left


def search(text: str, lexicon: Lexicon) -> SearchFor | ListDocuments | Help:
    """Passages with the words of *text*, and what kind of thing the sentence is to hold."""
    kind, text = of_a_kind(blank(text, rule("dormant"), "suspended "), lexicon)
    found, rest = filtering(text, lexicon)
    if phrases := PHRASE.findall(rest):
        around = vocabulary.without(PHRASE.sub(" ", rest), SCAFFOLD)
        return SearchFor(rest if around else " ".join(phrases), "", found, "", kind)
    wants = wanted(text)
    if not wants and found and _place_claimed(rest):
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
    if wants in (*EVENT, "how often"):
        bare = " ".join(word for word in bare.split() if plain(word) not in HELD)
    words = looked_for(bare, lexicon.has)
    if not (WHETHER.match(aligned(text)) or wants in ("when", "why")):  # of what was done
        left = looked_for(without_verbs(words, text, lexicon.has), lexicon.has)
        # beside a date the verb is all that tells what is asked: "published on June 18, 2024"
        dated = re.search(r"\b\d{4}\b", words)
        words = left if vocabulary.without(left, THE_DIALOGUE | SCAFFOLD) and not dated else words
    if wants == "who":
        words = _without_attending(words, lexicon)
    if kind and kind != "press call" and not vocabulary.without(words, PUBLISHED):
        return ListDocuments(found, kind)  # "when was the fact sheet published"
    if not vocabulary.without(words, THE_DIALOGUE | SCAFFOLD | OVERVIEW):
        whole = _of_the_dialogue(text, words, found, wants, kind)
        if whole:
            return whole
    return SearchFor(topic(words or rest), "", found, wants, kind)
