"""Reads questions about who took part: by year, side, name, office or role, and yes or no."""

from __future__ import annotations

import re
from dataclasses import replace

from hled_bot.language import STOP_WORDS, aligned, plain
from hled_bot.names import GIVEN_NAMES
from hled_bot.questions import vocabulary, years
from hled_bot.questions.cleaning import blank
from hled_bot.questions.kinds import Question, WhoAttended
from hled_bot.questions.phrases import rule
from hled_bot.questions.verbs import without_verbs
from hled_bot.questions.vocabulary import AND, CUES, FOR_WHO, OFFICE, Lexicon

ATTENDED, WAS_THERE, PRESENT = rule("attended"), rule("was-there"), rule("present")
WHICH_PEOPLE, WHETHER, AMONG = rule("which-people"), rule("whether"), rule("among")
PEOPLE, ALL_WHO_CAME, CALL = rule("people"), rule("all-who-came"), rule("call")
OTHER_SUBJECT, ELSEWHERE, SUCCESSOR = rule("other-subject"), rule("elsewhere"), rule("successor")
WOMAN_OR_MAN, NO_PLAIN_YES = rule("woman-or-man"), rule("no-plain-yes")
OR_ELSE, EITHER, EACH_TIME = rule("or-else"), rule("either"), rule("each-time")
IN_THE_LISTS = rule("in-the-lists")
NAME = re.compile(r"\b[A-ZÁÉÍÓÚ]")
MINISTRY = re.compile(r"\b(?:secretaría|ministerio)\s+de\b", re.IGNORECASE)
"""The accent tells the ministry from a woman who is its secretary."""
UNDER = re.compile(r"\bunder\s+secretary\b", re.IGNORECASE)
BELONGS = re.compile(r"\w['’]s\s+(\w+)|(\w+)\s+(?:of|de|del)\s")
DONE = re.compile(r"\w{3,}(?:ed|ad[oa])")
PAIR = 2
"""Of two is one asked for."""
MOST_WORDS = 12
"""No more words are looked through for a name."""
LONGEST = 6
"""No name and no office has more words."""


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
    if OTHER_SUBJECT.search(folded) or ELSEWHERE.match(folded):
        return None
    there = bool(WAS_THERE.search(folded))
    if (there or PEOPLE.search(folded)) and (untold := WOMAN_OR_MAN.search(folded)):
        asked = who(blank(text, WOMAN_OR_MAN), lexicon)
        return None if asked.words else replace(asked, words=untold[0], role="")
    whether = bool(WHETHER.match(folded) or AMONG.match(folded))
    whether = whether and not NO_PLAIN_YES.search(folded)
    asked = who(blank(text, NO_PLAIN_YES), lexicon, whether=whether)
    if not (there or asked.years):
        asked = replace(asked, whether=False)  # "has the ambassador changed": no yes to that
    if _tells(text, folded, asked, lexicon) or _names(folded, asked, lexicon, there=there):
        return asked
    return None


def _tells(text: str, folded: str, asked: WhoAttended, lexicon: Lexicon) -> bool:
    """Whether verbs or nouns tell that the people of a meeting are asked for."""
    words = asked.words
    listed = PEOPLE.search(folded) and not CALL.search(folded)
    if listed and not words and (asked.years or asked.side):
        return True
    if not ATTENDED.search(folded):
        return False
    if not words or names(words, lexicon):
        return True
    asks = "?" in text or WHICH_PEOPLE.search(folded) or WHETHER.match(folded)
    came = rule("came").match(folded)
    alone = came and folded[came.end() :].strip().startswith(plain(words))
    return bool(asks and (alone or not common(words, lexicon)))


def _names(folded: str, asked: WhoAttended, lexicon: Lexicon, *, there: bool) -> bool:
    """Whether a person, an office or a side is asked for: a known one, or one that may be there."""
    words = asked.words
    if not words:
        return bool(asked.side)  # "Americans at the 2022 dialogue"
    named, held = names(words, lexicon), offices(words, lexicon)
    of_whom, office = WHICH_PEOPLE.search(folded), OFFICE.search(folded)
    told = there or asked.whether or asked.years or of_whom or IN_THE_LISTS.search(folded)
    if ((named or held) and told) or (office and (held or of_whom)):
        return True
    if asked.whether and there and (OFFICE.search(plain(words)) or NAME.search(words)):
        return True  # an office that nobody holds, or somebody who is only mentioned
    present = PRESENT.match(folded)
    return bool(AMONG.match(folded) or (present and _may_name(words, present, lexicon)))


def _may_name(words: str, present: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether *words* may be a name: "was migration discussed at the meeting" asks of no person."""
    if any(word.islower() and word.endswith("ed") for word in words.split()):
        return False
    if words != words.lower():
        return True
    return not present["part"] and (" " not in words or not common(words, lexicon))


def common(words: str, lexicon: Lexicon) -> bool:
    """Whether *words* are common ones that name nobody: "building", not "Sheinbaum"."""
    if re.search(r"\d", words):
        return True  # "October 5"
    return (
        words == words.lower()
        and not (lexicon.is_office(words) or OFFICE.search(plain(words)))
        and any(lexicon.has(plain(word)) for word in words.split())
    )


def who(text: str, lexicon: Lexicon, *, whether: bool = False) -> WhoAttended:
    """What follows ``who``: years, a side, a name or an office."""
    if whether:
        text = before_or(text)
    text = blank(text, rule("when-relaunched"), " in the relaunch ")
    found, rest = years.find(text, lexicon.calendar)
    rest = MINISTRY.sub("ministry of", blank(rest, rule("in-a-city")))
    side, rest = vocabulary.side(_accredited(UNDER.sub("undersecretary", rest)))
    other, without_both = vocabulary.side(rest) if side else (None, rest)
    if other and other != side:
        side, rest = None, without_both  # "who represented Mexico, and who the U.S.?"
    rest = blank(re.sub(r"(?<=\w)['’]s\b", "", rest), rule("besides"))
    words = vocabulary.without(rest, FOR_WHO | set(vocabulary.MEANS))
    if not whether and not any(map(lexicon.is_person, words.split())):
        words = without_verbs(words, text, lambda w: lexicon.has(w) or lexicon.is_office(w))
    if not found and re.fullmatch(r"\d\d(?: \d\d)*", words):
        found, words = tuple(2000 + int(word) for word in words.split()), ""
    here = aligned(text)
    alone = whether and WAS_THERE.search(here)
    if either := _either(rest, lexicon):
        words, whether = either, False
    whether = whether and not EITHER.search(words)
    if whether and (somebody := titled(words, lexicon)):
        words, whether = somebody, False
    if alone or IN_THE_LISTS.search(here):
        words = _without_unknown(words, text, lexicon)
    words = _named_in(words, text, lexicon, alone=bool(alone))
    listed = ALL_WHO_CAME.search(here) and not AMONG.match(here)
    if (
        listed
        and words == words.lower()
        and not of_another(text).intersection(words.split())
        and not (names(words, lexicon) or lexicon.is_office(words))
    ):
        words = ""
    if whether and not found and EACH_TIME.search(here):
        found = tuple(sorted(lexicon.calendar.meetings))
    played = rule("role").search(here)
    role = ((played and played.lastgroup) or "").replace("_", "-")
    if not words and not role and EACH_TIME.search(here):
        role = "every"
    if words and not whether:
        role = ""
    return WhoAttended(found, side, words, role, whether=whether and bool(words))


def before_or(text: str) -> str:
    """The first half of a yes-or-no question, of "did Kerry attend or not"."""
    other = OR_ELSE.search(aligned(text))
    return text[: other.start()] if other else text


def _accredited(text: str) -> str:
    """*text* with the ambassador of a country as the country's, the one to it marked "to:"."""
    found = rule("accredited").search(aligned(text))
    if not found or not (found["of"] or found["to"]):
        return text
    of, office, to = (text[slice(*found.span(part))] for part in ("of", "office", "to"))
    said = (text[: found.start()], of, office, to and f"to:{to}", text[found.end() :])
    return " ".join(filter(None, said))


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
    """The people or the offices of which *text* asks for one: "Tai or her deputy White"; else ""."""
    parts = [vocabulary.without(vocabulary.side(part)[1], FOR_WHO) for part in EITHER.split(text)]
    both = " and ".join(parts)
    known = len(parts) == PAIR and (names(both, lexicon) or offices(both, lexicon))
    return both if known and all(parts) else ""


def _without_unknown(words: str, text: str, lexicon: Lexicon) -> str:
    """*words* without those that no document has, if the others are a person or an office."""
    others = of_another(text) | done(text)
    kept = [
        word
        for word in words.split()
        if word != word.lower()
        or lexicon.has(plain(word))
        or plain(word) in others
        or OFFICE.fullmatch(plain(word))
    ]
    known = " ".join(kept)
    return known if known and (names(known, lexicon) or offices(known, lexicon)) else words


def of_another(text: str) -> set[str]:
    """The words of *text* that make it ask of another than is named.

    "Kerry's wife", "el vocero de Ebrard", "the agriculture secretary".
    """
    folded = aligned(text)
    found = [*BELONGS.finditer(folded), *rule("office-of").finditer(folded)]
    return {word for one in found for word in one.groups() if word}


def done(text: str) -> set[str]:
    """The words of *text* that tell what was done to somebody: "was Kerry arrested at the meeting"."""
    return {word for word in aligned(text).split() if DONE.fullmatch(word)}


def _named_in(words: str, text: str, lexicon: Lexicon, *, alone: bool) -> str:
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
    kept = GIVEN_NAMES | of_another(text) | done(text)
    if any(not (alone and word.islower()) or plain(word) in kept for word in left):
        return words
    return " and ".join(people) or (held[0] if len(held) == 1 else words)
