"""Finds who speaks in a transcript, turn by turn, and the ground rules of a call."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, available_timezones

from dateutil import parser as dates
from rapidfuzz import fuzz, process

from hled_bot import names
from hled_bot.language import number, plain, sentences
from hled_bot.models import Background, Document, Paragraph, Source, Transcript, Turn, Voice, fold

# ---------------------------------------------------------------------------------------------
# Labels

JOURNALISTS = ("q", "question", "questions", "reporter", "journalist", "photojournalist", "press")
STAFF = (
    "moderator", "operator", "interpreter", "translator", "aide", "staff", "staffer", "announcer",
    "emcee", "audience", "member", "members", "participant", "participants", "crowd", "child",
    "children", "student", "customer", "guest", "worker", "voice",
)  # fmt: skip
"""Who runs a call, and who is in the room: nobody whose words are an official's."""
ROLES = ("moderator", "operator", "interpreter", "question", "participant", "audience", "reporter")
"""Labels of one word that are recognised in spite of a typing error: "MODEARTOR"."""

TITLES = frozenset(
    """mr mrs ms miss mx dr sir dame lord president vice first second secretary undersecretary
    under deputy assistant acting principal administrator admiral general colonel captain major
    sergeant lieutenant commander governor lieutenant mayor senator representative congressman
    congresswoman congressmember leader speaker whip chairman chairwoman chair chairperson
    commissioner director advisor adviser ambassador minister prime chancellor king queen prince
    princess amir emir sultan pope cardinal archbishop bishop rabbi reverend pastor imam father
    sister judge justice chief attorney surgeon special envoy coordinator counselor senior
    spokesperson spokesman spokeswoman official secretary-general taoiseach high foreign
    professor superintendent sheriff officer gov sen rep amb""".split()
)
"""With one of these a label names an office or is a form of address: "SECRETARY RAIMONDO"."""

NOT_SPEAKERS = frozenset(
    """who what when where why how note notes contact contacts subject from to date re cc bcc rsvp
    attn location time media update updated correction background summary overview introduction
    conclusion appendix annex title section part goal result results fact myth bonus tip source
    sources step""".split()
)
"""Words in capitals before a colon that are headings of what follows."""

SHORTENED = ("sao", "senior administration", "senior administrator", "senior official")
"""How "SENIOR ADMINISTRATION OFFICIAL" is printed when a document grows tired of it."""
SPEAKER = re.compile(
    r"""
    (?P<open>[\[(]?)
    (?P<label>
        [A-Z][^\n:;“”"?!\[\]()]{0,70}?      # "MS. PSAKI", "SENIOR ADMINISTRATION OFFICIAL ONE"
        (?:\s*\([^()\n]{1,40}\))?          # "PRESIDENT WIDODO (as interpreted)"
    )
    [\])]?
    \s*(?P<colon>[:;])
    (?=\s|$)
    """,
    re.VERBOSE,
)
ASKING = re.compile(
    r"""
    (?P<label>Q)
    (?:
        (?P<colon>\s*[:.])(?=\s)
      | (?=\s)(?!\s+(?:&|and\s+A\b))       # "Q    Hi", but not "Q & A"
    )
    """,
    re.VERBOSE,
)
WRAPPED = re.compile(
    r"""
    (?<=[ ])
    (?: Q(?=\s{2}) | [A-Z][A-Z.’' \xa0-]{2,50}(?=:\s) )   # where a line of the file may begin
    """,
    re.VERBOSE,
)
NUMBERED = re.compile(r"(?:#?\d+|one|two|three|four|five|six|seven|eight)$", re.IGNORECASE)

# ---------------------------------------------------------------------------------------------
# What is printed in a transcript and nobody says

CLOCK = r"\d{1,2}(?:[:.]\d{2})?\s*[AaPp]\.?\s?[Mm]\b\.?"
NOT_SPEECH = re.compile(
    rf"""
      \W* (?:END|ENDS|ENDED)? \W*
      {CLOCK} (?:\s+\(?[A-Z][A-Za-z]{{0,4}}\)?)? (?:\s+\(?[Ll]ocal(?:\s+[Tt]ime)?\)?)?
      (?:\s+[A-Z]{{2,5}})? [\W]*           # "5:29 P.M. EDT", "END 6:05 P.M. (Local)"
    | \W* (?:END|ENDS|THE\ END|END\ OF\ (?:TRANSCRIPT|CALL)) \W*
    | [\[(][^()\[\]]*[\])] [\W]*           # "(Laughter.)" alone
    """,
    re.VERBOSE,
)
SILENT = 200
"""How many characters such a line has at most."""
CLOSING = re.compile(rf"\W*(?:END\w*)?\W*(?P<time>{CLOCK})")
ENDING = re.compile(r"\W*(?:END|ENDS|THE END)\b")


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line of a paragraph, characters *start* to *end* of its text."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Label:
    """The label that opens a line; the speech begins at *end* of the paragraph's text."""

    text: str
    end: int
    colon: bool


def find(document: Document) -> Transcript:
    """The turns of *document* and its ground rules; an empty Transcript if it is none."""
    lines = list(_lines(document))
    labels = _labels(lines)
    if not labels:
        return Transcript()
    turns = _turns(document, lines, labels)
    if not turns:
        return Transcript()
    background = _background(document, turns, _clock(document, lines, labels))
    return Transcript(_with_speakers(document, turns, background), background)


def _lines(document: Document) -> Iterator[_Line]:
    for paragraph in document.paragraphs:
        text = paragraph.text
        cuts = [0, *(at.end() for at in re.finditer(r"\n", text))]
        # a file can wrap lines without a blank line before the next speaker
        cuts += [
            at.start()
            for at in WRAPPED.finditer(text)
            if document.text[paragraph.starts[at.start() - 1]] == "\n"
        ]
        cuts.sort()
        for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
            stretch = text[start:end]
            begin = start + len(stretch) - len(stretch.lstrip(" \xa0\t*_"))
            stop = start + len(stretch.rstrip())
            if begin < stop:
                yield _Line(paragraph, begin, stop)


def _labels(lines: Sequence[_Line]) -> dict[int, _Label]:
    """The labels of *lines* by the line's place; none at all if this is not a transcript."""
    found = {
        index: label for index, line in enumerate(lines) if (label := _label(line)) is not None
    }
    counts = Counter(label.text for label in found.values())
    spoken = _capitals(counts) | _mixed(counts)
    if not _is_transcript(spoken, counts, found):
        return {}
    known = {text for text in spoken if text.isupper() and (" " in text or _role(text))}
    found = {index: label for index, label in found.items() if label.text in spoken}
    found |= _without_colon(lines, known, found)
    return found


def _label(line: _Line) -> _Label | None:
    text, start = line.paragraph.text, line.start
    if asking := ASKING.match(text, start, line.end):
        return _Label("Q", asking.end(), asking["colon"] is not None)
    if not (speaker := SPEAKER.match(text, start, min(line.end, start + 120))):
        return None
    label = fold(speaker["label"]).rstrip(".* ")
    words = label.split()
    if not label or len(words) > 10 or words[0].casefold().strip(".") in NOT_SPEAKERS:
        return None
    return _Label(label, speaker.end(), True)


def _in_capitals(label: str) -> bool:
    """Whether *label* is printed in capitals, "GOV. DeSANTIS" and "(via video)" included."""
    letters = [c for c in re.sub(r"\([^()]*\)", "", label) if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) >= 0.75 * len(letters)


def _capitals(counts: Counter[str]) -> set[str]:
    """Labels in capitals; a single word that comes once and is no role is a word of somebody's."""
    return {
        label
        for label, count in counts.items()
        if label == "Q"
        or (_in_capitals(label) and (count > 1 or " " in label or _role(label) or "." in label))
    }


def _mixed(counts: Counter[str]) -> set[str]:
    """Labels that are not in capitals: roles, and beside them names that come again."""
    roles = {label for label in counts if not _in_capitals(label) and _is_role(label)}
    if not roles and counts["Q"] < 2:
        return set()
    named = {
        label
        for label, count in counts.items()
        if count > 1 and len(label.split()) > 1 and _names_somebody(label)
    }
    return roles | named


def _is_role(label: str) -> bool:
    if plain(label) in (*ROLES, "interviewer"):
        return True
    return _anonymous(label) and _names_somebody(label)


def _anonymous(label: str) -> bool:
    """Whether *label* withholds a name: "SENIOR ADMINISTRATION OFFICIAL TWO", typing errors too."""
    bare = NUMBERED.sub("", _bare(label)).strip()
    words = bare.split()
    if bare in SHORTENED:
        return True
    return len(words) > 1 and fuzz.ratio(words[-1].removesuffix("s"), "official") >= 80


def _bare(label: str) -> str:
    """*label* in lower case, without what stands in parentheses."""
    return plain(re.sub(r"\([^()]*\)", "", label)).strip(" .")


def _names_somebody(label: str) -> bool:
    words = [word for word in label.split() if word not in ("of", "de", "la", "the", "and")]
    return len(words) <= 5 and all(word[0].isupper() for word in words)


def _role(label: str) -> str | None:
    """Which of JOURNALISTS and STAFF a label is, typing errors forgiven."""
    bare = NUMBERED.sub("", _bare(label)).strip()
    last = bare.split()[-1] if bare else ""
    if bare in JOURNALISTS or last in STAFF:
        return last
    close = process.extractOne(bare, ROLES, scorer=fuzz.ratio, score_cutoff=84)
    return close[0] if close else None


def _is_strong(label: str) -> bool:
    """Whether *label* by itself names a speaker: a role, an office or a form of address."""
    words = [word.strip(".,") for word in plain(label).split()]
    return bool(
        _role(label)
        or _anonymous(label)
        or label in ("THE PRESIDENT", "THE VICE PRESIDENT", "THE FIRST LADY")
        or (len(words) > 1 and words[0] in TITLES)
    )


def _is_transcript(spoken: set[str], counts: Counter[str], found: dict[int, _Label]) -> bool:
    answers = counts["A"] + counts["ANSWER"]
    if answers and spoken <= {"Q", "QUESTION", "ANSWER"}:
        return False  # questions and answers that somebody wrote
    strong = sum(counts[label] for label in spoken if _is_strong(label))
    again = [label for label in spoken if counts[label] > 1]
    if strong >= 2 or (len(again) >= 2 and sum(counts[label] for label in again) >= 4):
        return True
    # a speech has one label, above all of it
    first = min(found, default=None)
    return strong == 1 and len(spoken) == 1 and first is not None and found[first].text != "Q"


def _without_colon(
    lines: Sequence[_Line], known: set[str], found: dict[int, _Label]
) -> dict[int, _Label]:
    """Labels of *known* speakers whose colon is missing: "THE PRESIDENT  Well, …"."""
    if not known:
        return {}
    alternatives = "|".join(re.escape(label) for label in sorted(known, key=len, reverse=True))
    bare = re.compile(rf"(?P<label>{alternatives})[.,]?(?=\s+[(—“]?(?:[A-Z][a-z’]|I\b|A\b))")
    return {
        index: _Label(match["label"], match.end(), False)
        for index, line in enumerate(lines)
        if index not in found and (match := bare.match(line.paragraph.text, line.start, line.end))
    }


# ---------------------------------------------------------------------------------------------
# Turns


def _turns(
    document: Document, lines: Sequence[_Line], labels: dict[int, _Label]
) -> tuple[Turn, ...]:
    turns = []
    begins = sorted(labels)
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        label = labels[begin]
        speech = _speech(lines, begin, end, label)
        if speech is None:
            continue
        first, last = speech
        source = Source(
            document.id,
            first.paragraph.starts[first.start],
            last.paragraph.ends[last.end - 1],
        )
        turns.append(Turn(source, document.shown(source), label.text, _voice(label.text)))
    return _with_interviewers(turns)


def _speech(
    lines: Sequence[_Line], begin: int, end: int, label: _Label
) -> tuple[_Line, _Line] | None:
    """The first and the last line of the turn that opens at line *begin*, without its label."""
    opening = lines[begin]
    rest = opening.paragraph.text[label.end : opening.end]
    start = label.end + len(rest) - len(rest.lstrip(" \xa0*_:;"))
    spoken = [replace(opening, start=start)] if start < opening.end else []
    for line in lines[begin + 1 : end]:
        if line.paragraph.kind == "heading" and line.paragraph.level < 7:
            break
        if _is_silent(line) and (CLOSING.match(line.text) or ENDING.match(line.text)):
            break  # what follows the closing time is no speech
        spoken.append(line)
    while len(spoken) > 1 and _is_silent(spoken[-1]):
        spoken.pop()
    return (spoken[0], spoken[-1]) if spoken else None


def _is_silent(line: _Line) -> bool:
    return line.end - line.start <= SILENT and NOT_SPEECH.fullmatch(line.text) is not None


def _voice(label: str) -> Voice:
    role = _role(label)
    if role in JOURNALISTS:
        return "question"
    return "staff" if role else "official"


def _with_interviewers(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """*turns*, those of a bare surname that mostly asks as questions: "STEPHANOPOULOS"."""
    if any(turn.voice == "question" for turn in turns):
        return tuple(turns)
    asked: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for turn in turns:
        if not _is_strong(turn.label):
            total[turn.label] += 1
            asked[turn.label] += turn.text.endswith("?")
    asking = {label for label, count in total.items() if count > 1 and asked[label] * 2 > count}
    return tuple(replace(t, voice="question") if t.label in asking else t for t in turns)


# ---------------------------------------------------------------------------------------------
# Speakers


def _with_speakers(
    document: Document, turns: Sequence[Turn], background: Background
) -> tuple[Turn, ...]:
    labels = {turn.label for turn in turns if turn.voice == "official"}
    labels = {label for label in labels if not _anonymous(label)}
    if not labels:
        return tuple(turns)
    printed = _Printed.of(document, labels)
    speakers = {label: _speaker(label, labels, document.title, printed) for label in labels}
    return tuple(replace(turn, speaker=speakers.get(turn.label)) for turn in turns)


def _speaker(label: str, labels: set[str], title: str, printed: _Printed) -> str | None:
    """The fullest name that the text *printed* gives for *label*; None where it gives none."""
    words = re.sub(r"\s*\([^()]*\)", "", label).split()
    if words[0] == "THE":
        return _holder(" ".join(words[1:]).casefold(), labels, title, printed)
    office, name = _parted(words)
    if not name:
        return None
    if not office and plain(name[0]) not in names.GIVEN_NAMES:
        return None  # "MEMBERS OF THE BAND"
    return _fullest(" ".join(name), office, printed)


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The office or form of address of a label, and the name: "SECRETARY", "RAIMONDO"."""
    bare = [plain(word).strip(".,") for word in words]
    at = next((at for at, word in enumerate(bare) if not _is_title(word)), len(words))
    return bare[:at], list(words[at:])


def _is_title(word: str) -> bool:
    if word in TITLES:
        return True
    # a short name can be like a title: "MARTIN" and "MARTIAL"
    return len(word) > 8 and bool(
        process.extractOne(word, TITLES, scorer=fuzz.ratio, score_cutoff=86)
    )


@dataclass(frozen=True, slots=True)
class _Printed:
    """A document's words, and where those stand that end a speaker's name."""

    text: str
    places: dict[str, list[int]]

    @classmethod
    def of(cls, document: Document, labels: set[str]) -> _Printed:
        title = _headline(document.title)
        text = "\n".join([title, *(p.text for p in document.paragraphs)])
        asked = {label.split()[-1] for label in labels} | set(title.split())
        places: dict[str, list[int]] = {word.casefold(): [] for word in asked}
        for word in CAPITALISED.finditer(text):
            found = places.get(word[0].casefold())
            if found is not None and len(found) < MENTIONS:
                found.append(word.end())
        return cls(text, places)


CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*")
BEFORE = re.compile(r"(?:[A-Z][\w.’'-]*[ \xa0]+){1,4}$")
MENTIONS = 200
"""How often a surname is looked at: a name is given in full long before."""


def _fullest(surname: str, office: Sequence[str], printed: _Printed) -> str | None:
    """The fullest name with *surname*; of several people the one that the text calls *office*."""
    people: dict[str, bool] = {}  # and whether it has the office before it
    alone = None
    for end in printed.places.get(surname.split()[-1].casefold(), ()):
        start = end - len(surname)
        named = printed.text[max(start, 0) : end]
        if named.casefold() != surname.casefold() or (named.isupper() and len(named) > 3):
            continue  # another name, or a label
        alone = alone or named
        lead = BEFORE.search(printed.text[max(start - 60, 0) : start])
        before = lead[0].split() if lead else []
        given = _given(before)
        if given:
            full = " ".join([*given, named])
            titled = {plain(word).strip(".,") for word in before} & set(office)
            people[full] = people.get(full, False) or bool(titled)
    same = [full for full in people if all(names.same(full, other) for other in people)]
    # families share a surname: "President Biden" need not be the Biden with a first name
    if people and (not same or {"president", "lady"} & set(office)):
        same = [full for full, titled in people.items() if titled]
        if any(not names.same(full, other) for full in same for other in same):
            return alone
    return max(same, key=len, default=alone or fold(surname).title())


def _given(before: Sequence[str]) -> list[str]:
    """The given names at the end of the capitalised words *before* a surname."""
    given: list[str] = []
    for word in reversed(before):
        bare = plain(word).strip(".,")
        initial = len(bare) == 1 and bool(given or word.endswith("."))
        known = bare in names.GIVEN_NAMES
        if (given and not (known or initial)) or not bare or bare in NO_GIVEN:
            break
        given.insert(0, word)
    return given if given and len(given[0].strip(".")) > 1 else []


NO_GIVEN = (
    TITLES | names.HEADS | names.HONORIFICS | names.FUNCTION_WORDS | names.QUALIFIERS
    | names.PORTFOLIOS | names.ORGANISATIONS | names.CALENDAR | {"q", "madam", "late", "yes", "no", "drs", "messrs"}
) - names.GIVEN_NAMES  # fmt: skip


def _holder(office: str, labels: set[str], title: str, printed: _Printed) -> str | None:
    """Who holds *office* in the title: "THE PRESIDENT" in "Remarks by President Biden"."""
    others = {plain(label.split()[-1]) for label in labels if not label.startswith("THE ")}
    held = re.compile(
        rf"(?<!Vice\ )\b(?i:{re.escape(office)})\s+(?:Dr\.\s+)?"
        r"(?P<name>[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]*)*(?:,\s(?:Jr|Sr)\.)?)"
    )
    holders = {found["name"] for found in held.finditer(_headline(title))}
    holders = {name for name in holders if plain(names.surname(name)) not in others}
    if len(holders) != 1:
        return None
    name = holders.pop()
    return name if " " in name else _fullest(name, office.split(), printed)


HEADLINE = re.compile(
    r"\b(?:Aboard|About|After|Ahead|Announces|Announcing|As|At|Before|During|En|Following|From|In"
    r"|Joins|Of|On|Previewing|Route|Signs|To|Upon|Visiting|Visits|With)\b"
)


def _headline(title: str) -> str:
    """*title* with the small words of a headline in lower case: no part of a name."""
    return HEADLINE.sub(lambda found: found[0].lower(), title)


# ---------------------------------------------------------------------------------------------
# Ground rules

OFFICIALS = r"""
    (?:(?:senior|former)\s+)?
    (?:(?:white\s+house|state\s+department|defen[sc]e|treasury|u\.?s\.?|intelligence
        |administration|ministration|government)\s+){0,2}
    officials?
"""
ON_BACKGROUND = re.compile(
    rf"""
      \bon[-\s]+(?:deep\s+)?background\b(?!\s+(?:check|investigation|screening|noise))
    | \b(?:this|today’s|our)\s+background\s+(?:press\s+)?(?:call|briefing|teleconference)\b
    | \b(?:attributable|attribut(?:ed|ion)|referred)\s+(?:is\s+)?(?:as\s+)?(?:to\s+)?(?:be\s+)?(?:only\s+)?
      (?:as\s+)?(?:an?\s+|the\s+)?[“"‘']?(?:an?\s+)?(?:{OFFICIALS}|SAOs?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
TITLED = re.compile(
    r"\bon[-\s]background\b|\bbackground\s+(?:\w+\s+)?(?:call|briefing)\b", re.IGNORECASE
)
CAPITALS = re.compile(r"\b(?:white house|state department|treasury|u\.s\.|american)")
REFERRED = re.compile(r"\b(?:attribut|referred)", re.IGNORECASE)
RULED = re.compile(
    r"""
    \b(?:call|briefing|speakers?|session|conversation|teleconference|attribut\w+|referred|remarks
       |contents?|reminder|rules|this\s+is|we\s+are|we’re|it’s|everything|discussion|today)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a sentence that sets the rules speaks of."""
NOT_NOW = re.compile(
    r"""
    \bfor\s+(?:\w+\s+){0,2}(?:own\s+)?background\b(?!.*\battribut)   # "for your own background"
    | \b(?:go|went|going|switch|move|talk|speak|get)\s+(?:\w+\s+){0,3}on\s+background\b
    | \bnot\s+on\s+(?:deep\s+)?background\b
    | \bon\s+background\s+(?:later|earlier|yesterday|last|about)\b
    | \b(?:earlier|yesterday|previous|another|later)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
ON_THE_RECORD = re.compile(
    r"""
    \b(?:call|briefing|this|we|session|contents?|everything|remarks|it)\b[^.]{0,60}
    (?<!not\ )(?<!off\ )\bon[-\s]the[-\s]record\b(?!\s+of)
    """,
    re.IGNORECASE | re.VERBOSE,
)
ATTRIBUTION = re.compile(rf"(?P<officials>{OFFICIALS}|\bSAOs?\b)", re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a transcript that is not a journalist's."""

    text: str
    source: Source


def _background(document: Document, turns: Sequence[Turn], clock: _Clock) -> Background:
    said = list(_said(document, turns))
    embargo, stated = _embargo(said, clock)
    rules = [sentence for sentence in said if _rules(sentence.text)]
    if not _withheld(document, turns, said, rules):
        return Background(embargo=embargo, embargo_source=stated)
    attribution = _attribution(document, rules, turns)
    return Background(True, attribution, _place(rules), embargo, stated)


def _place(rules: Sequence[_Sentence]) -> Source | None:
    """Where the rules stand: the first sentence on attribution, and what it goes on from."""
    if not rules:
        return None
    first = next((n for n, rule in enumerate(rules) if REFERRED.search(rule.text)), 0)
    source = rules[first].source
    before = rules[first - 1].source if first else source
    if 0 < source.start - before.end <= 3:
        source = replace(source, start=before.start)
    return source


def _withheld(
    document: Document,
    turns: Sequence[Turn],
    said: Sequence[_Sentence],
    rules: Sequence[_Sentence],
) -> bool:
    """Whether the names of those who speak are withheld."""
    officials = [turn.label for turn in turns if turn.voice == "official"]
    anonymous = sum(map(_anonymous, officials))
    if rules and (anonymous or not any(turn.speaker for turn in turns)):
        return True
    if anonymous:
        return anonymous * 2 >= len(officials)
    record = any(ON_THE_RECORD.search(s.text) and not ON_BACKGROUND.search(s.text) for s in said)
    return bool(TITLED.search(document.title)) and not record


def _said(document: Document, turns: Sequence[Turn]) -> Iterator[_Sentence]:
    """The sentences before the first turn and in the turns of officials and staff, in order."""
    begins = [turn.source.start for turn in turns]
    for paragraph in document.paragraphs:
        index = bisect_right(begins, paragraph.ends[-1]) - 1
        if index >= 0 and turns[index].voice == "question":
            continue
        for start, end in _whole(paragraph.text):
            source = document.source(paragraph, start, end)
            if index >= 0 and source.start < turns[index].source.start < source.end:
                source = replace(source, start=turns[index].source.start)  # without the label
            yield _Sentence(fold(paragraph.text[start:end]), source)


def _whole(text: str) -> list[tuple[int, int]]:
    """The sentences of *text*, not parted behind "5:00 p.m." before "Eastern"."""
    whole: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if whole and re.search(r"\b[ap]\.m\.$", text[whole[-1][0] : whole[-1][1]]):
            start = whole.pop()[0]
        whole.append((start, end))
    return whole


def _rules(sentence: str) -> bool:
    """Whether *sentence* withholds the speakers' names."""
    if sentence.endswith("?") or not ON_BACKGROUND.search(sentence):
        return False
    if REFERRED.search(sentence):
        return True
    return bool(RULED.search(sentence)) and not NOT_NOW.search(sentence)


def _attribution(
    document: Document, rules: Sequence[_Sentence], turns: Sequence[Turn]
) -> str | None:
    """How the speakers are to be called, in the singular: "senior administration official"."""
    texts = [rule.text for rule in rules]
    texts += [turn.label for turn in turns if _anonymous(turn.label)]
    for text in [*texts, document.title]:
        if named := ATTRIBUTION.search(text):
            words = fold(named["officials"]).casefold().removesuffix("s")
            if words == "sao":
                return "senior administration official"
            if words != "official":
                return CAPITALS.sub(lambda name: name[0].title(), words)
    return None


# ---------------------------------------------------------------------------------------------
# Embargo

WASHINGTON = "America/New_York"
ZONES = {
    "et": WASHINGTON, "est": WASHINGTON, "edt": WASHINGTON, "eastern": WASHINGTON, "dc": WASHINGTON,
    "washington": WASHINGTON, "d.c": WASHINGTON,
    "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "central": "America/Chicago", "mt": "America/Denver", "mst": "America/Denver",
    "mdt": "America/Denver", "mountain": "America/Denver", "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pacific": "America/Los_Angeles",
    "gmt": "UTC", "utc": "UTC", "greenwich": "UTC", "zulu": "UTC",
    "bst": "Europe/London", "british": "Europe/London", "u.k": "Europe/London",
    "uk": "Europe/London", "cet": "Europe/Brussels", "cest": "Europe/Brussels",
    "central european": "Europe/Brussels", "european": "Europe/Brussels",
    "belgian": "Europe/Brussels", "belgium": "Europe/Brussels", "german": "Europe/Berlin",
    "germany": "Europe/Berlin", "italian": "Europe/Rome", "italy": "Europe/Rome",
    "french": "Europe/Paris", "france": "Europe/Paris", "spanish": "Europe/Madrid",
    "polish": "Europe/Warsaw", "ukrainian": "Europe/Kyiv", "kyiv": "Europe/Kyiv",
    "swiss": "Europe/Zurich", "geneva": "Europe/Zurich", "glasgow": "Europe/London",
    "mexican": "America/Mexico_City", "mexico": "America/Mexico_City",
    "japan": "Asia/Tokyo", "japanese": "Asia/Tokyo", "jst": "Asia/Tokyo", "korea": "Asia/Seoul",
    "korean": "Asia/Seoul", "kst": "Asia/Seoul", "israel": "Asia/Jerusalem",
    "israeli": "Asia/Jerusalem", "saudi": "Asia/Riyadh", "philippine": "Asia/Manila",
}  # fmt: skip
"""Zones by their name in prose. "EST" in July means the clocks of Washington all the same."""
CITIES = {
    plain(zone.rsplit("/", 1)[1].replace("_", " ")): zone
    for zone in sorted(available_timezones())
    if zone.startswith(("Africa/", "America/", "Asia/", "Australia/", "Europe/", "Pacific/"))
}

EMBARGO = re.compile(r"\bembargo(?:es|ed)?\b", re.IGNORECASE)
NO_EMBARGO = re.compile(
    r"""
    \bno\s+(?:\w+\s+)?embargo | \b(?:not|n’t|n't|never)\s+(?:\w+\s+){0,2}?under\s+(?:an\s+)?embargo
    | \b(?:not|n’t|n't)\s+(?:be\s+)?embargoed
    """,
    re.IGNORECASE | re.VERBOSE,
)
END_OF_CALL = re.compile(
    r"""
      \b(?:end|conclusion|completion|close)\s+of\s+(?:(?:the|this|our|today’s)\s+)?
      (?:\w+\s+)?(?:call|briefing|conference|conversation|teleconference|session)\b
    | \bits\s+(?:conclusion|end|completion)\b | \b(?:upon|until)\s+(?:\W+until\W+)?conclusion\b
    | \b(?:call|briefing|conference)(?:’s|'s)?\s+(?:concludes?|ends|conclusion|is\s+over)\b
    | \b(?:it|we)\s+(?:concludes?|ends?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
UNTIMED = re.compile(
    r"\b(?:embargoed|under\s+embargo)\s+(?:until|till|upon|for)\b|\bembargo\b.{0,40}\blift",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"\b(?:until|till|til|for|at|upon|lifts?|lifted|moved\s+up\s+to|before)\b", re.IGNORECASE
)
HOUR = re.compile(
    r"""
      \b(?P<clock>\d{1,2}(?::\d{2})?)\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?    # "11:00 a.m."
    | \b(?P<word>noon|midnight)\b
    | \b(?P<oclock>\w+)\s+o[’']clock\b                                   # "five o’clock"
    | \b(?P<bare>\d{1,2}:\d{2})\b                                         # "11:00 tomorrow"
    """,
    re.VERBOSE | re.IGNORECASE,
)
ZONE = re.compile(
    r"""
    ^[,\s(]*
    (?:(?:on|tomorrow|today|tonight|this|morning|afternoon|evening|and|
       (?:mon|tues|wednes|thurs|fri|satur|sun)day)[,\s]+)*
    (?:in\s+)?
    (?P<zone>
        (?-i:[A-Z]{1,4}T|UTC)\b                                          # "EDT", "CEST"
      | eastern\b
      | (?P<name>[A-Z][\w.]*(?:\s[A-Z]\w+)?)\s+
        (?:standard\s+|daylight\s+|summer\s+|local\s+)?time\b           # "Rome time"
      | (?P<place>(?<=in\s)[A-Z]\w+ | (?-i:[A-Z]\w+)(?=[;,.]|$))          # "Monday in Manila"
      | (?P<local>local\s+time)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
MONTH_DAY = re.compile(
    r"""
    \b(?P<day>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2})
    (?:st|nd|rd|th)?\b (?:,?\s+(?P<year>20\d\d))?                        # "September 29th"
    """,
    re.IGNORECASE | re.VERBOSE,
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
TODAY = re.compile(r"\b(?:today|tonight|this\s+(?:morning|afternoon|evening))\b", re.IGNORECASE)
THE_CALL = re.compile(r"\b(?:call|contents?|briefing|this|it)\b", re.IGNORECASE)
NOW = re.compile(r"\b(?:now|instead|moved|changed|actually)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Clock:
    """The day of a call, and the times printed above and below it."""

    day: dt.date | None
    opens: dt.time | None = None
    closes: dt.time | None = None
    zone: ZoneInfo | None = None
    """Where it closes; None where that cannot be told."""


def _clock(document: Document, lines: Sequence[_Line], labels: dict[int, _Label]) -> _Clock:
    first = min(labels)
    opens = closes = None
    opens_in: ZoneInfo | None = None
    zone: ZoneInfo | None = None
    for index, line in enumerate(lines):
        if _is_silent(line) and (printed := CLOSING.match(line.text)):
            time = dates.parse(printed["time"].replace(".", "")).time()
            if index < first:
                opens, opens_in = time, _zone(line.text[printed.end("time") :])
            else:
                closes, zone = time, _zone(line.text[printed.end("time") :])
    return _Clock(_held(document, opens, opens_in), opens, closes, zone)


PUBLISHED = re.compile(
    r"""
    ^published_time:\s*['"]?
    (?P<day>\d{4}-\d\d-\d\d)[ T](?P<time>\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d)?)
    """,
    re.MULTILINE | re.VERBOSE,
)


def _held(document: Document, opens: dt.time | None, zone: ZoneInfo | None) -> dt.date | None:
    """The day of the call: the one it states, else that of publication or the day before.

    What was published at 11:19 a.m. was not said at 5:02 p.m. of the same day.
    """
    day = document.date
    published = PUBLISHED.search(document.text, 0, 2000)
    if document.held or day is None or not (published and opens and zone):
        return document.held or day
    if published["day"] != day.isoformat():
        return day
    at = dt.datetime.fromisoformat(f"{published['day']}T{published['time']}")
    at = at if at.tzinfo else at.replace(tzinfo=ZoneInfo(WASHINGTON))
    early = at < dt.datetime.combine(day, opens, zone)
    return day - dt.timedelta(days=early)


def _embargo(said: Sequence[_Sentence], clock: _Clock) -> tuple[dt.datetime | None, Source | None]:
    """The instant an embargo ends, and the sentence that says so.

    A change ("will now be embargoed until …") counts before the call, the call before what is
    handed out with it. A sentence that sets no instant is given only where no other sets one.
    """
    ranked = sorted(
        (s for s in said if EMBARGO.search(s.text)), key=lambda sentence: _rank(sentence.text)
    )
    silent = None
    for sentence in ranked:
        if NO_EMBARGO.search(sentence.text):
            return None, sentence.source
        instant = _instant(sentence.text, clock)
        if instant:
            return instant, sentence.source
        if silent is None and UNTIMED.search(sentence.text):
            silent = sentence.source
    return None, silent


def _rank(sentence: str) -> int:
    named = EMBARGO.search(sentence)
    if named and NOW.search(sentence) and UNTIL.search(sentence, named.end()):
        return 0
    return 1 if THE_CALL.search(sentence) else 2


def _instant(sentence: str, clock: _Clock) -> dt.datetime | None:
    """When the embargo that *sentence* sets ends; None where it does not tell the very instant.

    >>> call = _Clock(dt.date(2021, 9, 8))
    >>> _instant("It is embargoed until 11:00 a.m. tomorrow.", call).isoformat()
    '2021-09-09T11:00:00-04:00'
    """
    opening = EMBARGO.search(sentence)
    until = UNTIL.search(sentence, opening.end()) if opening else None
    if not until or re.search(r"\bnot\s+lift", sentence):
        return None
    tail = sentence[until.start() :]
    hour = HOUR.search(tail)
    if hour is None:
        return _closing(clock) if END_OF_CALL.search(tail) else None
    zone = _zone(tail[hour.end() :])
    time = _time(hour, tail, clock)
    if zone is None or time is None:
        return None
    day_after = _day(tail, time, clock)
    if day_after is None:
        return None
    if hour["word"] and hour["word"].casefold() == "midnight":
        day_after += dt.timedelta(days=1)  # midnight ends a day
    return dt.datetime.combine(day_after, time, zone)


def _closing(clock: _Clock) -> dt.datetime | None:
    if clock.day is None or clock.closes is None or clock.zone is None:
        return None
    late = clock.opens is not None and clock.closes < clock.opens  # it ran past midnight
    return dt.datetime.combine(clock.day + dt.timedelta(days=late), clock.closes, clock.zone)


def _time(hour: re.Match[str], tail: str, clock: _Clock) -> dt.time | None:
    """The time of day that *hour* states; without a.m. or p.m. only where one of them is meant."""
    if hour["word"]:
        return dt.time(12 if hour["word"].casefold() == "noon" else 0)
    if hour["oclock"]:
        hours, minutes = number(hour["oclock"]) or 0, 0
    elif not hour["bare"]:
        return dates.parse(f"{hour['clock']} {hour['half']}m").time()
    else:
        hours, minutes = map(int, hour["bare"].split(":"))
    if not 0 < hours <= 12 or minutes > 59:
        return None
    if re.search(r"\b(?:this\s+)?(?:evening|afternoon|tonight)\b", tail):
        return dt.time(hours % 12 + 12, minutes)
    if re.search(r"\bmorning\b", tail) or ("tomorrow" in tail and 6 <= hours < 12):
        return dt.time(hours, minutes)
    if "tomorrow" in tail or clock.opens is None:
        return None
    morning = dt.time(hours % 12, minutes)
    return morning if morning > clock.opens else dt.time(hours % 12 + 12, minutes)


def _zone(after: str) -> ZoneInfo | None:
    """The zone stated *after* a time, Washington's where none is; None for an unknown one."""
    stated = ZONE.match(after)
    if not stated or stated["local"]:
        return None if stated else ZoneInfo(WASHINGTON)
    name = plain(stated["name"] or stated["place"] or stated["zone"]).strip(" .")
    name = re.sub(r"\s+(?:standard|daylight|summer|local)$", "", name)
    for known in (name, name.split()[-1]):
        if zone := ZONES.get(known) or CITIES.get(known):
            return ZoneInfo(zone)
    # "9:00 a.m. Thanks." names no place
    return ZoneInfo(WASHINGTON) if stated["place"] else None


def _day(tail: str, time: dt.time, clock: _Clock) -> dt.date | None:
    """The day that *tail* names: a date, a weekday, "tomorrow", "today", or the next such hour."""
    base = clock.day
    if (dated := MONTH_DAY.search(tail)) and (base or dated["year"]):
        return _dated(dated, base)
    if base is None:
        return None
    tomorrow = re.search(r"\btomorrow\b", tail, re.IGNORECASE)
    if weekday := WEEKDAY.search(tail):
        ahead = WEEKDAYS.index(weekday["day"].casefold()) - base.weekday()
        if tomorrow:  # the publication's day may be the day after the call
            return base + dt.timedelta(days=(ahead + 2) % 7 - 2)
        return base + dt.timedelta(days=ahead % 7)
    if tomorrow:
        return base + dt.timedelta(days=1)
    past = clock.opens is not None and time < clock.opens and time != dt.time(0)
    if past and not TODAY.search(tail):
        return base + dt.timedelta(days=1)
    return base


def _dated(dated: re.Match[str], base: dt.date | None) -> dt.date | None:
    year = int(dated["year"]) if dated["year"] else base.year if base else 0
    try:
        day = dates.parse(f"{dated['day'].replace('.', '')} {year}").date()
    except ValueError:
        return None
    if base and not dated["year"] and (base - day).days > 180:
        return day.replace(year=year + 1)  # a call in December, an embargo until January
    return day
