"""Understands what people type: commands and questions become one small value for each kind."""

from __future__ import annotations

import html
import re
from collections.abc import Container
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import OSA

from hled_bot.language import STOP_WORDS, aligned, number, plain
from hled_bot.models import MEXICO, UNITED_STATES, fold

LONGEST = 500
"""How much of a long message is read, in characters; the rest is not a question any more."""


@dataclass(frozen=True, slots=True)
class PillarsOf:
    """The pillars of a year, or of all; one of them by number or by words of its name."""

    year: int | None = None
    number: int | None = None
    words: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class WhoAttended:
    """Who took part; *words* is a name or an office."""

    year: int | None = None
    side: str | None = None
    words: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class QuotesOn:
    """What was said about *words*; *by* names the speaker."""

    words: str = ""
    by: str = ""
    year: int | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class SearchFor:
    """The passages with *words*."""

    words: str = ""
    by: str = ""
    year: int | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class Compare:
    """Two years side by side; None where it was not said which."""

    first: int | None = None
    second: int | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class ListDocuments:
    """The documents, of one year or all."""

    year: int | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class Help:
    """What one can ask."""


Question = PillarsOf | WhoAttended | QuotesOn | SearchFor | Compare | ListDocuments | Help


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the reader of questions knows of the documents: their words, their years."""

    words: Container[str] = field(default_factory=frozenset)
    years: Container[int] = field(default_factory=frozenset)


COMMANDS = {
    "pillars": "pillars pillar pilares pilar ejes",
    "who": """who whos attendees attendee attendance attended attend participants participant
        participated delegation delegations represented chaired chairs members
        quien quienes asistentes asistencia asistio asistieron participantes delegacion""",
    "quote": "quote quotes quotation quotations said cita citas dijo dijeron",
    "search": "search find look lookup busca buscar",
    "compare": "compare comparison comparing diff versus compara comparar",
    "documents": "documents document docs sources documentos fuentes",
    "help": "help ayuda hello hi hola start commands",
}
"""Each command with the words that mean it, compared without accents."""
MEANS = {word: command for command, words in COMMANDS.items() for word in words.split()}

SIDES = {
    UNITED_STATES: r"""united\s+states | estados\s+unidos | ee\.?\s?uu\.? | u\.s\.a?\.? | usa?
        | american?s? | washington | the\s+us""",
    MEXICO: r"mexic(?:o|ans?|ana?s?|anos?)",
}
SIDE = re.compile(
    rf"""
    (?<!\w)(?:side:|for\s+|from\s+|(?:the\s+)?)
    (?: (?P<us>{SIDES[UNITED_STATES]}) | (?P<mexico>{SIDES[MEXICO]}) )
    (?:'s)?(?:\s+(?:side|delegation|team|government|officials?))?(?!\w)
    """,
    re.VERBOSE,
)
YEAR = re.compile(
    r"""
    (?<![\w$.,:-])(?:year:)?
    (?: (?P<full>(?:19|20)\d\d) | ['’‘](?P<short>\d\d) )   # "2022", "'22"
    (?![\w%]|[.,]\d)
    """,
    re.VERBOSE,
)
FILTER = re.compile(
    r"""
    (?<!\w)(?P<name>by|year|page|side|from|speaker):\s*
    (?: ["“”](?P<quoted>[^"“”]*)["“”]? | (?P<bare>\S+) )     # by:"Ken Salazar"
    """,
    re.IGNORECASE | re.VERBOSE,
)
SAID = re.compile(
    r"""
    ^(?:what|whatever|anything|que|how)\s+
    (?:(?:did|do|does|has|have|had)\s+)?
    (?P<who>.{2,60}?)\s+
    (?:say|says|said|state|stated|remark|tell|told|comment|add|added|dijo|dicen|dijeron)\b
    (?:\s+(?:about|on|regarding|concerning|of|sobre|de|acerca\s+de))?
    (?P<what>.*)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
ATTENDED = re.compile(
    r"""
    \b(?: attend(?:s|ed|ing|ees?|ance)? | participat\w+ | took\s+part | take\s+part
      | represent(?:s|ed|ing)? | chair(?:s|ed|ing)? | co-?chair\w* | host(?:s|ed)? | co-?host\w*
      | present\s+at | was\s+there | were\s+there | at\s+the\s+(?:table|meeting|hled|dialogue)
      | delegations? | asisti\w+ | particip\w+ | represent\w+ )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
ABOUT_WHO = frozenset(
    """
    attend attended attending attendees attendee attendance participate participated participants
    took take part represent represented represents representing chair chaired chairs chairing
    co-chair co-chaired host hosted co-host co-hosted present there table meeting meetings hled
    dialogue dialog delegation delegations people side join joined sat sit members asistio
    asistieron participo participaron represento represento reunion dialogo list team
    """.split()
)
"""Words of a question about attendance that do not name anybody."""
ABOUT_PILLARS = frozenset(
    "hled dialogue dialog list set year years meeting name names called number no".split()
)
BY = re.compile(r"^by\s+(?P<who>.+?)(?:\s+(?:on|about|regarding)\s+(?P<what>.+))?$", re.IGNORECASE)
MARKUP = re.compile(
    r"""
      <[@!][^>]*>                              # "<@U1>", "<!channel>", "<!subteam^S1|@team>"
    | <(?:\#\w+|[a-z]+:[^|>]*)\|(?P<label>[^>]*)>   # "<#C1|general>", "<https://x.org|x>"
    | <(?P<bare>(?:\#\w+|[a-z]+:[^>]*))>       # "<https://x.org>"
    """,
    re.VERBOSE,
)


def parse(text: str, lexicon: Lexicon | None = None) -> Question:
    """Read *text*, typed after ``/hled`` or in a mention, as a question. Never raises.

    >>> parse("<@U0HLED> attendees '22 Mexico")
    WhoAttended(year=2022, side='Mexico', words='', page=1)
    >>> parse("quotes by:Raimondo supply chains")
    QuotesOn(words='supply chains', by='Raimondo', year=None, page=1)
    >>> parse("what is nearshoring?")
    SearchFor(words='what is nearshoring?', by='', year=None, page=1)
    """
    lexicon = lexicon or Lexicon()
    said, filters = _filters(clean(text))
    if not said and not filters:
        return Help()
    command, rest = _command(said, lexicon)
    question = _read(command, rest, lexicon)
    return _with_filters(question, filters)


def written(question: Question) -> str:
    """The plainest way to type *question*.

    >>> written(PillarsOf(2022, 3))
    'pillars 2022 3'
    """
    page = getattr(question, "page", 1)
    match question:
        case PillarsOf(year, position, words):
            parts = ["pillars", year, position, words]
        case WhoAttended(year, side, words):
            parts = ["who", year, side, words]
        case QuotesOn(words, by, year):
            parts = ["quote", words, by and f"by:{_spaced(by)}", year and f"year:{year}"]
        case SearchFor(words, by, year):
            parts = ["search", words, by and f"by:{_spaced(by)}", year and f"year:{year}"]
        case Compare(first, second):
            parts = ["compare", first, second]
        case ListDocuments(year):
            parts = ["documents", year]
        case Help():
            parts = ["help"]
    if page > 1:
        parts.append(f"page:{page}")
    return " ".join(str(part) for part in parts if part)


def clean(text: str) -> str:
    """*text* as the person sees it: Slack's markup resolved, entities and white space folded.

    >>> clean("<@U1> trade &amp; <https://example.org|investment>")
    'trade & investment'
    """
    text = MARKUP.sub(lambda m: m["label"] or m["bare"] or " ", text)
    text = html.unescape(text)
    text = "".join(c if c.isprintable() or c.isspace() else " " for c in text)
    return fold(text)[:LONGEST]


def _spaced(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _filters(text: str) -> tuple[str, dict[str, str]]:
    """*text* without its filters, and the filters by name."""
    filters = {m["name"].lower(): m["quoted"] or m["bare"] or "" for m in FILTER.finditer(text)}
    return fold(FILTER.sub(" ", text)), filters


def _with_filters(question: Question, filters: dict[str, str]) -> Question:
    if isinstance(question, Help):
        return question
    for name, value in filters.items():
        digits = re.sub(r"\D", "", value)
        match name, question:
            case "page", _ if digits:
                question = replace(question, page=max(1, min(int(digits[:6]), 100_000)))
            case "year", PillarsOf() | WhoAttended() | QuotesOn() | SearchFor() | ListDocuments():
                question = replace(question, year=_year_of(digits) or question.year)
            case "by" | "from" | "speaker", QuotesOn() | SearchFor():
                question = replace(question, by=value)
            case "side" | "from", WhoAttended():
                side, _ = _side(value)
                question = replace(question, side=side or question.side)
            case _:
                pass
    return question


def _year_of(digits: str) -> int | None:
    if len(digits) == 2:
        return 2000 + int(digits)
    return int(digits) if len(digits) == 4 else None


def _command(text: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """The command that *text* begins with, misspelt perhaps, and what follows it."""
    first, _, rest = text.partition(" ")
    word = plain(first).strip("¿?¡!.,:;/\"'“”").removesuffix("'s").removesuffix("’s")
    if word in MEANS:
        return MEANS[word], rest
    if first in ("?", "¿?"):
        return "help", rest
    if len(word) < 4 or word in STOP_WORDS or word in lexicon.words:
        return None, text
    allowed = 1 if len(word) < 8 else 2
    near = [
        (OSA.distance(word, known), known)
        for known in MEANS
        if known[0] == word[0] and len(known) > 3
    ]
    best = min(near, default=(99, ""))
    return (MEANS[best[1]], rest) if best[0] <= allowed else (None, text)


def _read(command: str | None, rest: str, lexicon: Lexicon) -> Question:
    match command:
        case "pillars":
            return _pillars(rest)
        case "who":
            return _who(rest)
        case "quote":
            return _quotes(rest, lexicon)
        case "search":
            return _search(rest, lexicon)
        case "compare":
            return _compare(rest)
        case "documents":
            return ListDocuments(_years(rest)[0])
        case "help":
            return Help()
        case _:
            return _sentence(rest, lexicon)


def _sentence(text: str, lexicon: Lexicon) -> Question:
    """A question in plain words, by what it asks for; a search where that is not plain."""
    folded = plain(text)
    if said := SAID.search(text):
        year, what = _filtering_year(said["what"], lexicon)
        return QuotesOn(_topic(what), _topic(said["who"]), year)
    asks = "?" in text or re.match(r"(?:who|did|was|were|which|what)\b", folded)
    if asks and ATTENDED.search(folded):
        return _who(text)
    if re.search(r"\b(?:compare|versus|vs)\b", folded):
        return _compare(text)
    if re.search(r"\b(?:pillars?|pilar(?:es)?)\b", folded):
        asked = _pillars(text)
        if asked.number or not asked.words:
            return asked
    return _search(text, lexicon)


def _pillars(text: str) -> PillarsOf:
    year, rest = _years(text)
    position = None
    left: list[str] = []
    for word in rest.split():
        if position is None and (value := number(word)) is not None:
            position = value
        elif plain(word).strip("?¿.,:;'\"") not in {*STOP_WORDS, *ABOUT_PILLARS, *MEANS, ""}:
            left.append(word.strip("?¿.,:;"))
    if year is None and position is not None and position > 12:
        # "pillars 22": no dialogue has so many pillars; "pillars 2202" is a year, if a wrong one
        year, position = (2000 + position if position < 100 else position), None
    return PillarsOf(year, position, " ".join(left))


def _who(text: str) -> WhoAttended:
    year, rest = _years(text)
    side, rest = _side(rest)
    words = [
        bare
        for word in rest.split()
        if (bare := word.strip('?¿!.,:;"“”'))
        and plain(bare).removesuffix("'s") not in {*STOP_WORDS, *ABOUT_WHO, *MEANS}
    ]
    if year is None and len(words) == 1 and re.fullmatch(r"\d\d", words[0]):
        year, words = 2000 + int(words[0]), []
    return WhoAttended(year, side, " ".join(words))


def _quotes(text: str, lexicon: Lexicon) -> QuotesOn:
    year, rest = _filtering_year(text, lexicon)
    if by := BY.match(rest):
        return QuotesOn(_topic(by["what"] or ""), _topic(by["who"]), year)
    rest = re.sub(r"^(?:about|on|regarding|sobre|acerca de)\s+", "", rest, flags=re.IGNORECASE)
    return QuotesOn(rest, "", year)


def _search(text: str, lexicon: Lexicon) -> SearchFor:
    year, rest = _filtering_year(text, lexicon)
    return SearchFor(rest, "", year)


def _compare(text: str) -> Compare:
    years = list(dict.fromkeys(_year_in(found) for found in YEAR.finditer(text)))
    return Compare(*years[:2])


def _years(text: str) -> tuple[int | None, str]:
    """The first year in *text*, and *text* without its years."""
    found = YEAR.search(text)
    return (_year_in(found) if found else None), fold(YEAR.sub(" ", text))


def _year_in(found: re.Match[str]) -> int:
    return int(found["full"] or f"20{found['short']}")


def _filtering_year(text: str, lexicon: Lexicon) -> tuple[int | None, str]:
    """A year of the dialogue that *text* asks for, and *text* without it.

    Any other year, and one inside a quoted phrase, is a word to search for.
    """
    unquoted = re.sub(r'["“”][^"“”]*["“”]', lambda m: " " * len(m[0]), text)
    for found in YEAR.finditer(unquoted):
        year = _year_in(found)
        before = unquoted[: found.start()]
        asked = re.search(r"\b(?:in|for|during|of|year|en|de)\s+$", before, re.IGNORECASE)
        if year in lexicon.years or (asked and before.strip()):
            start = asked.start() if asked else found.start()
            return year, fold(text[:start] + " " + text[found.end() :])
    return None, text


def _side(text: str) -> tuple[str | None, str]:
    """The side that *text* names, and *text* without it; an office of a side stays whole.

    "us" is the country only in capitals or after "the", for it is a pronoun too.
    """
    folded = aligned(text)
    for found in SIDE.finditer(folded):
        typed = text[found.start() : found.end()]
        if found["us"] == "us" and "US" not in typed and "the us" not in found[0]:
            continue
        if re.match(r"\s+(?:ambassador|secretar|trade|foreign)", folded[found.end() :]):
            continue  # "Mexican Ambassador": an office, to be looked for as such
        side = UNITED_STATES if found["us"] else MEXICO
        return side, fold(text[: found.start()] + " " + text[found.end() :])
    return None, text


def _topic(text: str) -> str:
    """*text* without the punctuation around it and the articles before it."""
    trimmed = fold(text).strip("?¿!.,:; ")
    return re.sub(r"^(?:(?:the|el|la|los|las)\s+)+(?=\S)", "", trimmed, flags=re.IGNORECASE)
