"""The words of a text with their classes, one letter each: "Secretary of State Antony J. Blinken" is "HoPFiN"."""

from __future__ import annotations

import re

from hled_bot.language import plain
from hled_bot.models import fold
from hled_bot.names.firstnames import GIVEN_NAMES
from hled_bot.names.places import COUNTRY_WORDS, PLACE_STARTS, PLACE_WORDS
from hled_bot.names.vocabulary import (
    ABBREVIATED_HEADS,
    ABBREVIATIONS,
    BEFORE_GENERAL,
    CALENDAR,
    DOTTED,
    EITHER,
    FUNCTION_WORDS,
    HEADLINE_VERBS,
    HEADS,
    HONORIFICS,
    LOWER,
    LOWER_PORTFOLIOS,
    ORGANISATIONS,
    PARTICLES,
    PLURAL_HEADS,
    PORTFOLIOS,
    PROGRAMME_WORDS,
    QUALIFIERS,
    STEPS,
    SURNAMES_TOO,
    VERBS,
)

TOKEN = re.compile(
    r"""
      (?P<dotted>(?:(?:[A-Z]\.){2,}|U\.S\b)(?:[-–][^\W\d_]+)*)  # "U.S.", "H.R.", "U.S.-Mexico"
    | (?P<word>COVID-19|[^\W\d_](?:[^\W\d_]|[-‐‑'’](?=[^\W\d_]))*)    # "Thomas-Greenfield", "O’Neill"
    | (?P<number>\d[\w.,%]*)
    | (?P<break>\n)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)

MARKS = {"“": '"', "”": '"', '"': '"', ",": "c", "&": "a", "-": "-", "–": "-", "—": "-", "(": "(", "\n": "|"}  # fmt: skip
"""Classes of marks; all others are "."."""
CLASSES = (
    ("R", HONORIFICS),
    ("H", HEADS),
    ("K", set(PLURAL_HEADS)),
    ("Q", QUALIFIERS),
    ("F", GIVEN_NAMES),
    ("E", EITHER),
    ("G", PLACE_WORDS),
    ("T", ORGANISATIONS),
    ("P", PORTFOLIOS),
    ("X", CALENDAR | PROGRAMME_WORDS),
)
"""Classes of capitalised words, the first that has the word. H: head of an office, K: its plural,
Q: qualifier, P: portfolio, T: organisation, G: place, R: rank or honorific, F: first name,
E: surname or something else, X: word of programmes. Besides: N any other capitalised word,
A acronym, i initial, j "Jr.", p particle, h and q lower-case head and qualifier, o "of", n "on", d "the",
a "and", c comma, s possessive, "(", "-", "#" number, "|" line break, w other word, "." other mark."""

CONTRACTION = re.compile(r"[’'](?:m|ll|re|ve|d|t)$", re.IGNORECASE)
"""“I’m”, “Don’t”."""
ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ities", "ility", "ality", "ivity", "ship", "ships", "ology", "ance", "ence")  # fmt: skip
"""Endings of words that are what an office is about, rather than names."""

TITLES = {"mr", "mrs", "ms", "dr", "rev", "reverend"}
"""Before what is certainly a name: "Dr. King"."""
WERE = ("then", "now", "ex", "former", "late")
"""Before an office that somebody held: "then-President"."""
CAMEL = re.compile(r"[a-z]{1,3}[A-Z][a-z]+")  # "deLaski"
INITIALS = {"AJ", "BJ", "CJ", "DJ", "EJ", "JB", "JC", "JD", "JJ", "JR", "JT", "KC", "KJ", "LJ", "MJ", "PJ", "RJ", "TJ"}  # fmt: skip
"""Two initials that somebody goes by: "JB Quimbel"."""
ROMAN = re.compile(r"[IVX]{2,5}")  # "Benedict XVI"
SURNAME = re.compile(r"\w(?:N|c?j)|[FR](?:$|[^FNEio])")
"""The class before a word that may be a surname, and those behind it, where it is one."""
JUSTICE = re.compile(r".(?:F[NEF]|i{1,2}[NE]|[NEF])(?![NTPXAGQHK])")
"""“Justice” and a name behind it."""
LONE = re.compile(r"H[NFE](?:$|[^NFEpi])")
"""A head and a single name behind it."""


class Words:
    """The words of a text with their classes, one letter each in ``classes``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._letters: list[str] = []
        self._shouted = not any(c.islower() for c in text)
        self._opening = True
        for found in TOKEN.finditer(text):
            self._take(found)
        self._settle()
        self.classes = "".join(self._letters)

    def word(self, at: int) -> str:
        """The word at place *at* as it stands."""
        return self.text[self.starts[at] : self.ends[at]]

    def between(self, first: int, last: int) -> str:
        """The text of words *first* to *last*, the latter not included."""
        return fold(self.text[self.starts[first] : self.ends[last - 1]])

    def _add(self, start: int, end: int, letter: str) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self._letters.append(letter)

    def _take(self, found: re.Match[str]) -> None:
        start, end, piece = found.start(), found.end(), found[0]
        match found.lastgroup:
            case "number":
                self._add(start, end, "#")
            case "break" | "mark":
                self._mark(start, end, piece)
                return
            case "dotted":
                key = plain(piece)
                place = key.startswith(("u.s", "u.k.", "d.c.", "u.n.", "e.u."))
                self._add(start, end, "G" if place else DOTTED.get(key, "i"))
            case _:
                self._word(start, end, piece)
        self._opening = False

    def _mark(self, start: int, end: int, piece: str) -> None:
        if piece == "." and self._letters and self.ends[-1] == start:
            last = self.text[self.starts[-1] : start]
            if (
                self._letters[-1] == "j"
                or last in ABBREVIATIONS
                or (len(last) == 1 and last.isupper())
            ):
                self.ends[-1] = end  # "J.", "Gov.", "Jr."
                self._letters[-1] = "i" if len(last) == 1 else self._letters[-1]
                return
        self._add(start, end, MARKS.get(piece, "."))
        self._opening = piece in ".!?:\n•" or (self._opening and piece in "“\"'‘([")

    def _word(self, start: int, end: int, piece: str) -> None:
        owner = len(piece) > 2 and piece[-2] in "'’" and piece[-1] in "sS"
        stem = piece[:-2] if owner else piece
        letter = self._class(stem)
        if (
            plain(stem) in ABBREVIATED_HEADS
            and stem[0].isupper()
            and self.text[end : end + 1] == "."
        ):
            letter = "H"  # "Sen.", but not "Hun Sen"
        self._add(start, start + len(stem), letter)
        if owner:
            self._add(end - 2, end, "s")

    def _class(self, word: str) -> str:
        key = plain(word)
        if CONTRACTION.search(word):
            return "w"
        if not word[0].isupper():
            behind_first = self._letters[-1:] in (["F"], ["N"])
            return "N" if behind_first and CAMEL.fullmatch(word) else _lower_class(word, key)
        if len(word) == 1:  # "Harry S Truman", "Ramírez de la O"
            return "i" if self._letters and self._letters[-1] in "FNEp" else "w"
        if ROMAN.fullmatch(word) and self._after_name():
            return "j"
        if word in INITIALS and not self._shouted:
            return "i"
        if word.isupper() and not self._shouted:
            return "A"
        return self._capitalised(word, key)

    def _capitalised(self, word: str, key: str) -> str:
        if word in ("Jr", "Sr") and self._after_name():
            return "j"
        if key in LOWER:
            return LOWER[key]
        if key in FUNCTION_WORDS and not (key in GIVEN_NAMES and not self._opening):
            return "p" if key in PARTICLES and not self._opening else "w"
        if key in PARTICLES:
            return "p" if key not in GIVEN_NAMES else "F"
        if self._letters and self.text[self.starts[-1] : self.ends[-1]].lower() in PLACE_STARTS:
            return "G"
        if key in PLACE_STARTS:
            return "G"
        if self._letters[-1:] in (["o"], ["d"]) and key in COUNTRY_WORDS:
            return "G"  # "of Israel", though a first name too
        known = next((letter for letter, vocabulary in CLASSES if key in vocabulary), None)
        if not known and self._letters[-1:] == ["F"] and key.endswith(ABSTRACT):
            return "N"  # "Andrew Holness"
        return known or _by_form(word, key, self._opening)

    def _after_name(self) -> bool:
        behind = "".join(self._letters[-2:])
        return behind[-1:] in ("N", "E", "F", "P", "H") or behind in ("Nc", "Ec", "Fc", "Hc")

    def _settle(self) -> None:
        """Set right what only the words around can tell."""
        letters = self._letters
        for at, letter in enumerate(letters):
            if letter == "A":
                self._settle_capitals(at)
        for at in range(len(letters) - 1, -1, -1):
            key = plain(self.word(at)).rstrip(".") if letters[at] in "HQRPTEKw" else ""
            behind = plain(self.word(at - 1)) if at else ""
            if key == "general" and behind == "attorneys":
                letters[at - 1], letters[at] = "K", "P"
            elif key == "general" and behind in BEFORE_GENERAL:
                letters[at - 1], letters[at] = "Q", "H"
            elif letters[at] == "w" and self._opens_office(at):
                letters[at] = "Q"
            elif key in SURNAMES_TOO and self._is_surname(at, behind):
                letters[at] = "N"
            elif key == "member" and letters[at + 1 : at + 2] == ["o"]:
                letters[at] = "w"  # "Member of the Board", which is no office to meet anybody by
            elif key in STEPS and re.match(r"[QPGTX]{0,3}H", "".join(letters[at + 1 : at + 5])):
                letters[at] = "Q"
            elif key in ("tempore", "tem") and behind == "pro":
                letters[at - 1] = letters[at] = "R"  # between office and name, like a rank
            elif key == "justice":
                chief = behind in ("chief", "associate")
                titled = at > 0 and letters[at - 1] in "HR"
                named = JUSTICE.match("".join(letters[max(at - 1, 0) : at + 4])[bool(at) :])
                called = named and (not at or letters[at - 1] not in "PTXNEQG")
                letters[at] = "H" if chief or called else "E" if titled else "P"

    def _is_surname(self, at: int, behind: str) -> bool:
        """Whether the word is "Sheikh" in "Hassan Sheikh Mohamud" or "Prime Minister Sheikh Hasina"."""
        letters = self._letters
        if at and (letters[at - 1] in "FNE" or behind.rstrip(".") in TITLES):
            return bool(SURNAME.match(letters[at - 1] + "".join(letters[at + 1 : at + 3])))
        return behind == "minister" and bool(LONE.match("".join(letters[at : at + 3])))

    def _opens_office(self, at: int) -> bool:
        """Whether the word begins an office: "First Lady", "Under Secretary", "Near Eastern Affairs"."""
        if self.word(at) == "Near":
            return self._letters[at + 1 : at + 2] == ["P"]
        if "".join(self._letters[at + 1 : at + 2]) not in ("H", "Q"):
            return False
        return self.word(at) in ("First", "Second") or self._is_under_secretary(at)

    def _is_under_secretary(self, at: int) -> bool:
        """Whether the word is part of "Under Secretary", not "Under Secretary X’s leadership"."""
        if self.word(at) != "Under" or plain(self.word(at + 1)) != "secretary":
            return False
        opening = not at or self._letters[at - 1] in ".|"
        return not opening or self._letters[at + 2 : at + 3] == ["o"]

    def _settle_capitals(self, at: int) -> None:
        """In "PRESIDENT BIDEN" the first word tells that the second is no acronym."""
        letters = self._letters
        key = plain(self.word(at))
        if key == "member":  # "AUDIENCE MEMBER"
            letters[at] = "w"
        elif key in HEADS and (len(key) > 3 or key in ("ceo", "cfo", "coo")):
            letters[at] = "H"
        elif key in QUALIFIERS and len(key) > 3:
            letters[at] = "Q"
        elif key in HONORIFICS:
            letters[at] = "R"
        elif at and letters[at - 1] in "HRN" and self.word(at - 1).isupper() and len(key) > 2:
            letters[at] = "N"


def _lower_class(word: str, key: str) -> str:
    if key in LOWER:
        return LOWER[key]
    if key in PARTICLES:
        return "p"
    head, _, tail = word.partition("-")
    if tail[:1].isupper():  # "then-President", "al-Sisi"
        if head in (*WERE, "non", "pre", "post", "mid", "anti", "pro"):
            letter = "H" if plain(tail) in HEADS else "Q" if plain(tail) in QUALIFIERS else "w"
            return letter if head in WERE else "w"
        return "N"
    if key in HEADS and key not in VERBS:
        return "h"
    if key in LOWER_PORTFOLIOS or (key in QUALIFIERS and key != "under"):
        return "q"
    return "w"


def _by_form(word: str, key: str, opening: bool) -> str:
    """The class of a capitalised word that no table has, by its endings; N where they tell nothing."""
    if opening and key.endswith(("ing", "ly", "ed")):
        return "w"
    if len(key) > 6 and key.endswith(ABSTRACT):
        return "P"
    return "X" if _of_headlines(key) else _hyphenated(word, key)


FORM = re.compile(r"(?:s|es|ed|d|ing)$")


def _of_headlines(key: str) -> bool:
    """Whether a word is a form of one of the verbs of headlines: "Announces", "Meeting"."""
    ending = FORM.search(key)
    if not ending:
        return False
    stem = key[: ending.start()]
    single = stem[:-1] if stem[-1:] == stem[-2:-1] else stem  # "Stepping"
    return bool({stem, single, f"{stem}e", key[:-1]} & HEADLINE_VERBS)


def _hyphenated(word: str, key: str) -> str:
    """The class of "Secretary-General", "U.S.-Mexico", "Mexican-American", "Thomas-Greenfield"."""
    if "-" not in key:
        return "N"
    first, *_, last = key.split("-")
    if first in PARTICLES:
        return "N"
    if first in HEADS or (last in HEADS and len(first) < 7):
        return "H"
    if first in COUNTRY_WORDS and (last in COUNTRY_WORDS or word.rpartition("-")[2].islower()):
        return "G"
    known = PORTFOLIOS | ORGANISATIONS | PROGRAMME_WORDS | QUALIFIERS
    return "P" if first in known or last in known else "N"
