"""Reads questions about somebody's words: "what did X say about Y", "quotes by X", "X on Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import STOP_WORDS, aligned, plain
from hled_bot.models import fold
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, QuotesOn, SearchFor
from hled_bot.questions.phrases import rule, words
from hled_bot.questions.pillars import pillars, pillars_named
from hled_bot.questions.topics import filtering, of_a_kind, topic
from hled_bot.questions.vocabulary import AND, FOR_WHO, OFFICE, Lexicon
from hled_bot.questions.wants import looked_for

ABOUT, ON_IT, SPEAKER = rule("about"), rule("on-it"), rule("speaker")
SAID, POSITION = rule("somebody-said"), rule("position")
AROUND = words("for-quotes")
"""Words around a wish for a quotation."""
YEAR = re.compile(r"(?:19|20)\d\d")
MOST_WORDS = 40
LONGEST_NAME = 5
"""How many words are looked through for a speaker, and how many a name and title may have."""


def read_quotes(text: str, folded: str, lexicon: Lexicon) -> Question | None:
    """Somebody's words: told by a verb of saying, or the word “quote”."""
    text = blank(text, rule("how-wanted")).strip()
    folded = aligned(text)
    if paper := _of_one_paper(text, folded, lexicon):
        return paper
    if rule("asked-by-press").search(folded):
        return _questions(text, lexicon)
    if quoted := rule("who-is-quoted").match(folded):
        what = _behind(ON_IT, text[quoted.end() :])
        return QuotesOn(topic(what), "", years.find(text, lexicon.calendar)[0])
    if said := _said(text, folded, lexicon):
        return _quotes_by(*said, lexicon, asks=bool(rule("asks-it").search(folded)))
    if asked := rule("who-said").match(folded):
        questions = ("ask", "pregunt", "want", "wanna", "quer", "quis")
        by = "journalists" if (asked["verb"] or "").startswith(questions) else ""
        found = _quotes_by(by, "about " + text[asked.end() :], lexicon)
        return replace(found, who=True) if isinstance(found, QuotesOn) else found
    if rule("quote").search(folded):
        return quotes(blank(text, rule("quote")), lexicon)
    if rule("line-by").search(folded) and speaker_in(text, lexicon)[0]:
        return quotes(blank(text, rule("line-by")), lexicon)
    if pair := _name_on(text, lexicon):
        return _quotes_by(pair[0], "about " + pair[1], lexicon)
    return None


def _of_one_paper(text: str, folded: str, lexicon: Lexicon) -> QuotesOn | None:
    """What one journalist asked, told by name or by the paper: "Politico's question"."""
    if not (one := rule("of-one-paper").match(folded)):
        return None
    _, who = years.find(_part(text, one, one.lastgroup or ""), lexicon.calendar)
    who = _name_alone(blank(of_a_kind(who, lexicon)[1], rule("call")).strip(" ,"))
    meant = rule("sides").match(plain(who)) or rule("nobody").match(plain(who))
    if not who or meant or ABOUT.search(aligned(who)) or speaks(who, lexicon):
        return None
    named, _ = years.find(text, lexicon.calendar)
    return QuotesOn("", who, named, who="from" in (one.lastgroup or ""))


def _part(text: str, found: re.Match[str], name: str) -> str:
    return text[slice(*found.span(name))]


def _behind(pattern: re.Pattern[str], text: str) -> str:
    """What follows *pattern* in *text*; "" where it is not there."""
    found = pattern.search(aligned(text))
    return text[found.end() :] if found else ""


def _said(text: str, folded: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Who is said to have said something, and on what."""
    if rule("in-passing").match(folded):
        return None
    for pattern in (rule("said-in-spanish"), SAID, POSITION):
        if not (said := pattern.search(folded)):
            continue
        who, rest = _part(text, said, said.lastgroup or ""), text[said.end() :]
        unsaid = said.lastgroup != "who" or not rest.strip(" ?")
        if pattern is POSITION and unsaid and not speaks(who, lexicon):
            continue
        if rule("press-of").match(aligned(who)):
            return who, rest
        if of := _of_a_topic(who, lexicon):
            return who[: of.start()], f"about {who[of.end() :]}"
        return who, rest
    return None


def _of_a_topic(who: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The "de" in *who* behind which the topic stands, not an office: "los funcionarios del T-MEC"."""
    found = [of for of in rule("of").finditer(aligned(who)) if of.start()]
    if not found or lexicon.is_office(who) or lexicon.is_person(who):
        return None
    if speaks(who, lexicon):
        officials, what = topic(who[: found[0].start()]), who[found[0].end() :]
        told = vocabulary.side(what)[0] or rule("speaks-itself").search(plain(what))
        return found[0] if SPEAKER.fullmatch(aligned(officials)) and not told else None
    # "el secretario de comercio de los semiconductores"
    held = [of for of in found if lexicon.is_office(who[: of.start()])]
    apart = [of for of in found if not _is_of_a_country(who, of)]  # "el presidente de México"
    return held[-1] if held else next(iter(apart), None)


def _is_of_a_country(who: str, of: re.Match[str]) -> bool:
    """Whether *of* stands between an office and the country whose office it is."""
    country = rule("country").match(aligned(who[of.end() :]).strip())
    return bool(country and OFFICE.search(plain(who[: of.start()])))


def _questions(text: str, lexicon: Lexicon) -> QuotesOn:
    """What journalists asked, on a topic perhaps."""
    folded = aligned(text)
    found, rest = years.find(blank(text, rule("asked-by-press")), lexicon.calendar)
    if about := _behind(ABOUT, text):
        found, rest = years.find(about, lexicon.calendar)
        found = found or years.find(text, lexicon.calendar)[0]
    rest = of_a_kind(blank(blank(rest, rule("asked-by-press")), rule("asks-it")), lexicon)[1]
    what = topic(looked_for(topic(rest), lexicon.has))
    what = what if vocabulary.without(what, words("for-questions")) else ""
    press = rule("press").search(folded)
    names = rule("which-press").search(folded) or rule("who").match(folded.lstrip("¿ "))
    return QuotesOn(what, press[0] if press else "journalists", found, who=bool(names))


def _quotes_by(who: str, rest: str, lexicon: Lexicon, *, asks: bool = False) -> Question | None:
    """Somebody's words on something; a search where nobody is meant who can speak, or who *asks*."""
    found, rest = filtering(rest, lexicon)
    more, who = years.find(who, lexicon.calendar)
    found = found or more
    what = of_a_kind(_topic_of(rest), lexicon)[1]  # "on X at the 2021 call"
    what = topic(looked_for(topic(what), lexicon.has))
    what = "" if ABOUT.fullmatch(plain(what)) else what  # "what did they talk about in 2022"
    who = _name_alone(who)
    folded = plain(who)
    if words("no-name").intersection(folded.split()):
        return None  # "what are the Executive Orders mentioned", "in what context is it mentioned"
    if rule("sides").match(folded):
        return SearchFor(what, "", found)
    if rule("pillar").search(folded):
        return replace(pillars(f"{who} {what}", lexicon), years=found)
    kind, others = of_a_kind(f"the {who}", lexicon)
    if (kind and not others) or (rule("speaks-itself").search(folded) and not speaks(who, lexicon)):
        if named := pillars_named(what, lexicon):
            return replace(named, years=found)
        return SearchFor(what, "", found, kind=kind) if what else None
    if not who or rule("nobody").match(folded):
        return QuotesOn(what, "", found) if what else None
    if who.islower() and not (asks or speaks(who, lexicon) or OFFICE.search(folded)):
        if not what or any(lexicon.has(plain(word)) for word in who.split()):
            what = f"{who} {what}".strip()  # "the communiqué says on …"
        return SearchFor(looked_for(what, lexicon.has), "", found)
    return QuotesOn(what, who, found)


def _name_alone(who: str) -> str:
    """*who* without "the reporter from" before, and "himself" or "has" behind."""
    tokens = topic(blank(who.strip(' ,"“”'), rule("press-of"))).split()
    while tokens and plain(tokens[-1]) in words("no-name"):
        tokens.pop()
    return " ".join(tokens)


def _topic_of(rest: str) -> str:
    """What follows a verb of saying, without "about", and without where and to whom it was said."""
    rest = blank(rest, rule("how-wanted")).strip(" ?¿!.()")
    if about := ON_IT.match(aligned(rest)):
        return rest[about.end() :]
    return "" if rule("circumstance").match(aligned(rest)) else rest


def speaks(who: str, lexicon: Lexicon) -> bool:
    """Whether *who* names a person, an office, officials or journalists."""
    folded = plain(who)
    if words("no-name").intersection(folded.split()):
        return False  # "our reporter is writing about …"
    if lexicon.is_office(who) or all(map(lexicon.is_person, AND.split(who))):
        return True
    return bool(SPEAKER.search(folded))


def speaker_in(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """Who speaks, named anywhere in *text*, and *text* without the name; "" where nobody is."""
    tokens = text.split()[:MOST_WORDS]
    for size in range(min(LONGEST_NAME, len(tokens)), 0, -1):
        for at in range(len(tokens) - size + 1):
            run = " ".join(tokens[at : at + size]).strip("?¿!.,:; ")
            run = run.removesuffix("'s").removesuffix("’s")
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
    found, rest = filtering(of_a_kind(blank(text, rule("how-wanted")), lexicon)[1], lexicon)
    rest = fold(rest).strip("?¿ ")
    who, what = _split(rest, lexicon)
    if rule("nobody").match(plain(who)) or (
        rule("speaks-itself").search(plain(who)) and not speaks(who, lexicon)
    ):
        who = ""  # "quotes from the 2022 meeting"
    if not (who and speaks(who, lexicon)) and '"' not in rest:
        named, left = speaker_in(rest, lexicon)
        if named:
            about = re.split("[,;]", _behind(ABOUT, left).strip(" ,;"))[0]
            told = [part for part in re.split("[,;:]", left) if vocabulary.without(part, AROUND)]
            return QuotesOn(_words(about or " ".join(told), lexicon), named, found)
    if not who and _is_speaker(what):
        return QuotesOn("", what, found)
    about = ABOUT.search(aligned(what))
    if about and not vocabulary.without(what[: about.start()], AROUND):
        what = what[about.end() :]  # "a line on trade"
    if '"' not in what and not vocabulary.without(what, AROUND):
        what = ""  # "anything by Ebrard we can quote"
    return QuotesOn(topic(what) if who or what != rest else rest, who, found)


def _is_speaker(what: str) -> bool:
    """Whether *what* is a kind of speaker and nothing else: "senior administration official two"."""
    left, count = SPEAKER.subn(" ", plain(what))
    return bool(count) and not vocabulary.without(left, AROUND)


def _words(text: str, lexicon: Lexicon) -> str:
    """The words of a topic among what only asks for a quotation; "" if there are none."""
    what = looked_for(topic(text), lexicon.has)
    return topic(what) if vocabulary.without(what, AROUND) else ""


def _split(rest: str, lexicon: Lexicon) -> tuple[str, str]:
    """The speaker and the topic of "X's Y", "by X about Y", "Y by X", "X on Y"."""
    folded = aligned(rest)
    if by := rule("by-on").match(folded):
        return topic(_part(rest, by, "who")), rest[by.end() :]
    if by := rule("on-by").match(folded):
        return topic(_part(rest, by, "who")), _part(rest, by, "what")
    return _name_on(rest, lexicon) or ("", rest)


def _name_on(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Who may speak, named before what it is about: "Salazar on lithium"."""
    found = rule("name-on").match(aligned(text))
    if not found or not speaks(who := topic(_part(text, found, "who")), lexicon):
        return None
    return who, text[found.end() :]
