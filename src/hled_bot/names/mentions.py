"""Where a text names people and offices: patterns over the classes of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hled_bot.language import plain
from hled_bot.models import fold
from hled_bot.names.classes import Words
from hled_bot.names.firstnames import BEHIND_SURNAMES
from hled_bot.names.vocabulary import PLURAL_HEADS, RANK_LIKE


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or an office at characters *start* to *end* of a text.

    *name* is without the office and None for an office alone; *office* stands as the text has it.
    """

    start: int
    end: int
    name: str | None
    office: str | None


MORE = r"""(?:[FNEi]|p{1,3}[FNEi]|"[FNEi]"(?=[FNE]))"""  # also "“Benny” Gantz"
NAME = rf"(?:[FNEi]|p{{1,3}}(?=[FNE])){MORE}{{0,5}}+(?:c?j)?"
WHENCE = r"(?:od?[GPT]{1,3}(?=[ac])|\([ARw\#-]{1,4}\.)?"
"""“of Peru” or “(D-OH)” behind one of several names."""
FULL_NAME = rf"(?:[FN]|i(?=[FNEi])){MORE}{{1,5}}+(?:c?j)?"
BEFORE = r"""
    q{0,2} (?:G?[GENA]s | G(?=T))?                 # "then", "Northern Ireland’s", "U.S."
    (?: To [PGQX]{1,4}+ (?:a[PGX]{1,3}+)? )?    # "Department of Homeland Security"
    (?: [QPGTX]{1,5} \(A\. )?                      # "National Economic Council (NEC)"
    (?: N{1,2}(?=[QPGTE]{0,3}H) )?                 # "Seattle"
    (?: [QPGTA]{0,4} XPa (?=EG[QP]{0,2}H) )?       # "Middle East and" before "North Africa Coordinator"
    [QPGTAEX]{0,7}
"""
BODY = r"""
    (?: [GE]s | [QPGX]{2,3}+s(?=[PGXE]{0,3}T) )?    # "National Women’s Law Center"
    [QPGTAXE] (?: [QPGTAX] | E(?=[QPGTAXEF]) ){0,6}+   # "Western Hemisphere Affairs"
    (?: (?:c[PXGQ]{1,3}+){0,3} c? a d? [QPGTAXE]{1,5}+ (?:(?<=T)(?![HKs]) | (?![HKs])) ){0,2}  # "and Public Credit"
"""
NAMED_BODY = r"""
    (?: N{1,3}(?=F)                    # "of Microsoft" before "Brad Smith"
      | N(?=NN(?!N))                   # "of Seattle" before "Wxyz Abcd"
      | N{1,3}[PTAX]{1,4}+
      | [NEF]{1,4}+(?![i])
    )
"""
TAIL = rf"(?: o d [QPGTA]{{0,5}} H | o d? (?: {BODY} | {NAMED_BODY} ) | n d? [PTXGA]{{1,5}}+ )"
"""“of State”, “for Western Hemisphere Affairs”, “to the President”."""
UNIT = rf"{BEFORE} H {TAIL}{{0,4}}"
TO_SOMEBODY = rf"{BEFORE} H o d? [QG]{{0,3}} H {TAIL}{{0,2}}"
OFFICE = (
    rf"(?: {TO_SOMEBODY} (?: c?a d? {UNIT} )? | (?<![ds]) {UNIT} a {UNIT} (?=[FNEiR]) | {UNIT} )"
)
OFFICES = rf"(?: {UNIT} (?: c?a d? {UNIT} ){{0,2}} )"

SIGHT = re.compile(
    rf"""
      (?P<shared_office> [QGTPA]{{0,6}}+ K P? {TAIL}? )
      (?P<shared> {NAME}{WHENCE} (?: c {NAME}{WHENCE} ){{0,8}} c? a {NAME} )   # "Secretaries Raimondo and Clouthier"
    | R{{0,2}} (?P<office> {OFFICE} ) (?: \(A\. )? (?P<rank>[RH]{{0,3}}) (?P<titled> {NAME} ) (?!T)
    | (?P<lower> q{{0,4}}h ) (?P<lower_titled> {NAME} ) (?![TPX])
    | (?P<honorific> R{{1,3}} ) (?P<honoured> {NAME} ) (?!T)
    | (?P<bare> (?<![FNiPTAGXQE]) {FULL_NAME} ) (?![TPXAGQHK])
    | (?P<alone> {OFFICE} ) (?![TPXAKFN])
    """,
    re.VERBOSE,
)
APPOSITION = re.compile(
    rf"[c(-] d? (?P<office> {OFFICES} | q{{0,4}}h{TAIL}{{0,2}} ) (?![RH]{{0,3}}[FNEi]|[TPXK])",
    re.VERBOSE,
)
NAME_BEHIND = re.compile(
    rf"(?: \(A\. )? c R{{0,2}} (?P<name> {FULL_NAME} ) (?=[c.)w|-]|$|od?p?[GTP])(?! c d? {UNIT})",
    re.VERBOSE,
)


def find(text: str) -> list[Mention]:
    """The people and offices that *text* names, in order.

    >>> [(m.office, m.name) for m in find("Secretary of State Antony J. Blinken met Ann Lee.")]
    [('Secretary of State', 'Antony J. Blinken'), (None, 'Ann Lee')]
    """
    words = Words(text)
    mentions: list[Mention] = []
    at = 0
    while sight := SIGHT.search(words.classes, at):
        at = sight.end()
        for mention, end in _read(words, sight):
            mentions.append(mention)
            at = max(at, end)
    return mentions


ENTRY = re.compile(
    rf"""
    [.d#-]{{0,3}}                                    # a bullet, a number, "the"
    (?: (?P<office> {OFFICE} ) (?P<rank>[RH]{{0,3}}) | R{{0,3}} )
    (?P<name> (?:[FN]|i(?=[FNEi])|E(?=[NFEi])|p{{1,2}}N) {MORE}{{0,5}}+ (?:c?j)? )
    (?P<rest> [c(.:-].* )?$
    """,
    re.VERBOSE,
)

LONG_OFFICE = re.compile(
    rf"(?P<office> [NQPGTX]{{0,5}} H [^.(|HKF]* [PTX] ) (?P<name> F{MORE}{{1,3}}+ | N{{2,3}} ) c d? [QTP]? G [^.(|HK]* $",
    re.VERBOSE,
)
"""“Minister for Forests, Oceans, Trade and Climate Change Wxyz Abcd, Republic of Peru”."""
LONGEST = 60
"""How many words of a line are read as a long office."""


def entry(line: str) -> Mention | None:
    """The person that *line*, one of a list of people, names; None where it names something else.

    >>> entry("Rev. Jane Q. Waldron, President and CEO, Hope House")
    Mention(start=0, end=51, name='Jane Q. Waldron', office='President and CEO, Hope House')
    """
    words = Words(line)
    sight = ENTRY.match(words.classes)
    if sight is None:
        return _behind_office(words)
    a, b = sight.span("name")
    if words.classes[a] == "i" and words.ends[a] == words.starts[a + 1]:
        return None  # "C.H.Waldron", a company
    name, office, end = words.between(a, b), None, words.ends[b - 1]
    if sight["office"]:
        office = words.between(*sight.span("office"))
    rest, titled = sight["rest"] or "", sight["office"] or "R" in words.classes[:a]
    if not titled and (
        b - a < 2 or (words.classes[a] not in "Fi" and not re.search(r"[HTA]", rest))
    ):
        return None
    if "H" in rest and (office is None or plain(office).rstrip(".") in RANK_LIKE):
        skipped = re.match(r"\([^.]{1,4}\.", rest)  # "(MN), Co-Chair of the Council"
        first = b + (skipped.end() if skipped else 0) + 1
        last = (
            min(
                (i for i in (rest.find(mark, first - b) for mark in "(|") if i > 0),
                default=len(rest),
            )
            + b
        )
        while last > first and words.classes[first] in "c.-":
            first += 1  # "Ann Lee , President"
        while last > first and words.classes[last - 1] in "c.-":
            last -= 1
        if last > first:
            office, end = words.between(first, last), words.ends[last - 1]
    return Mention(0, end, name, office)


def _behind_office(words: Words) -> Mention | None:
    """The person of a line that begins with a long office and ends with a country."""
    sight = LONG_OFFICE.match(words.classes[:LONGEST])
    if sight is None:
        return None
    name, office = words.between(*sight.span("name")), words.between(*sight.span("office"))
    return Mention(0, words.ends[sight.end("name") - 1], name, office)


def _read(words: Words, sight: re.Match[str]) -> Iterator[tuple[Mention, int]]:
    """The mentions at one place, each with the number of the word behind it."""
    if sight["shared"]:
        yield from _shared(words, sight)
    elif sight["titled"] or sight["lower_titled"]:
        yield _titled(words, sight)
    elif sight["honoured"]:
        yield _appositive(words, sight.start(), sight.span("honoured"), None)
    elif sight["bare"]:
        if _is_name(words, *sight.span("bare")):
            yield _appositive(words, sight.start(), sight.span("bare"), None)
    elif _is_office(words, *sight.span("alone")):
        yield _office(words, *sight.span("alone"))


def _shared(words: Words, sight: re.Match[str]) -> Iterator[tuple[Mention, int]]:
    first, last = sight.span("shared_office")
    plural = next(i for i in range(first, last) if words.classes[i] == "K")
    singular = PLURAL_HEADS[plain(words.word(plural))]
    office = fold(" ".join(singular if i == plural else words.word(i) for i in range(first, last)))
    begin = first
    for part in re.finditer(NAME, sight["shared"]):
        a, b = last + part.start(), last + part.end()
        start = words.starts[begin if a == last else a]
        yield Mention(start, words.ends[b - 1], words.between(a, b), office), b


def _titled(words: Words, sight: re.Match[str]) -> tuple[Mention, int]:
    group = "titled" if sight["titled"] else "lower_titled"
    first, last = sight.span("office" if sight["titled"] else "lower")
    office = words.between(first, last)
    name = sight.span(group)
    if plain(office).rstrip(".") in RANK_LIKE:
        return _appositive(words, sight.start(), name, office)
    return _mention(words, sight.start(), name[1], words.between(*name), office), name[1]


def _appositive(
    words: Words, first: int, name: tuple[int, int], office: str | None
) -> tuple[Mention, int]:
    """The name at *name* with the office behind it, if there is one: "Ann Lee, Secretary of State"."""
    a, b = name
    full = words.between(a, b)
    if behind := APPOSITION.match(words.classes, b):
        c, d = behind.span("office")
        return _mention(words, first, d, full, words.between(c, d)), d
    return _mention(words, first, b, full, office), b


def _office(words: Words, first: int, last: int) -> tuple[Mention, int]:
    """An office alone, or with the name behind it: "Ambassador to Mexico, Ken Salazar"."""
    office = words.between(first, last)
    if behind := NAME_BEHIND.match(words.classes, last):
        a, b = behind.span("name")
        return _mention(words, first, b, words.between(a, b), office), b
    return _mention(words, first, last, None, office), last


def _mention(words: Words, first: int, last: int, name: str | None, office: str | None) -> Mention:
    if first and words.classes[first] == "R" and words.word(first - 1) in ("His", "Her", "The"):
        first -= 1  # "His Majesty"
    return Mention(words.starts[first], words.ends[last - 1], name, office)


SPEECH = set("said says told added noted stated remarked explained called wrote asked who".split())
"""Words behind a name that tell a person."""
OFTEN = set("once also often famously recently later then just himself herself".split())
"""What may stand between: "Wxyz Abcd once said"."""

HE = re.compile(r"[-c]a?(?=w)")  # "Wxyz Abcd — and he"


def _is_name(words: Words, first: int, last: int) -> bool:
    """Whether capitalised words without an office are likely to be a person."""
    letters = words.classes[first:last]
    before = words.classes[max(first - 3, 0) : first]
    if re.search(r"[TPX]od?$", before) or "#" in words.classes[last : last + 1]:
        return False
    if letters[0] == "F" or "i" in letters or "p" in letters:
        return bool(re.search(r"[NEF]$|j$", letters))
    if "N" not in letters or len(letters) > 4:
        return False
    if plain(words.word(last - 1)) in BEHIND_SURNAMES:
        return True
    # without a known first name something else has to tell a person
    if APPOSITION.match(words.classes, last):
        return True
    if spoken_of := HE.match(words.classes, last):
        if before.endswith("d"):
            return False  # "in the High Plateau, and he"
        return words.word(spoken_of.end()) in ("he", "she")
    if last < len(words.classes) and words.word(last).lower() in OFTEN:
        last += 1
    return last < len(words.classes) and words.word(last).lower() in SPEECH


def _is_office(words: Words, first: int, last: int) -> bool:
    """Whether a head word without a name is an office somebody holds, not part of a body's name."""
    before = words.classes[max(first - 3, 0) : first]
    if re.search(r"[TPXN]od?$", before):  # "Office of the Vice President"
        return False
    return before[-1:] in ("d", "s") or last - first > 1
