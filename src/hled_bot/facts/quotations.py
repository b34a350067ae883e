"""Finds what stands in quotation marks, and whose words it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from hled_bot import names
from hled_bot.language import plain, sentences
from hled_bot.models import (
    Document,
    Paragraph,
    Quotation,
    QuoteKind,
    Source,
    Transcript,
    Turn,
    fold,
)
from hled_bot.names import Mention

FRAGMENT = 6
"""What has fewer words is part of somebody else's sentence, unless it is a sentence itself."""
REACH = 300
"""How many characters before and after the marks an attribution is looked for."""
LONGEST = 12
"""How many paragraphs a quotation can run over."""

# ---------------------------------------------------------------------------------------------
# Vocabulary

SAID = r"""
    (?:said|says|say|stated|states|noted|notes|added|adds|remarked|emphasized|emphasised|emphasizes
    |underscored|underscores|underlined|stressed|stresses|declared|declares|explained|explains|told
    |tells|wrote|writes|written|tweeted|posted|commented|concluded|concludes|continued|continues
    |observed|argued|argues|affirmed|reaffirmed|reiterated|announced|asked|asks|replied|responded
    |recalled|warned|warns|promised|pledged|vowed|testified|proclaimed|described|called|calls
    |characterized|hailed|pointed\s+out|points\s+out|shared|exclaimed|cautioned|insisted|insists
    |quipped|praised|applauded|acknowledged|put\s+it|puts\s+it|lamented|cited|shouted|cried|joked
    |expressed|highlighted|implored|urged|challenged|taught|teaches|reminded|reminds|reported
    |reports|preached|opined|mused|reflected|predicted|admitted|confirmed|welcomed|read|reads
    |answered|spoke|mentioned|intoned|sang|prayed|laid\s+out
    |ma(?:de|kes?)\s+(?:it\s+)?(?:very\s+)?clear
    |dijo|afirmó|señaló|expresó|agregó|declaró)
"""
SAYING = r"""
    (?:saying|adding|noting|stating|writing|explaining|stressing|emphasizing|underscoring|declaring
    |calling|describing|telling|remarking|concluding|asking|tweeting|warning|arguing|observing
    |pointing\s+out|announcing)
"""
VERB = re.compile(rf"(?<![\w’'-])(?P<verb>{SAID}|(?P<saying>{SAYING}))(?![\w’'-])", re.VERBOSE)
BETWEEN = r"""
    (?: \s | ,
      | (?>\b(?:also|has|have|had|then|later|once|often|further|again|always|just|did|first|in\s+turn
        |himself|herself|yesterday|today|used\s+to|to|would|both|is|was|as|so
        |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w+ly)\b)
    )*+
"""
"""What may stand between who speaks and the verb: "also", "has previously", "recently"."""
ADVERBS = re.compile(BETWEEN, re.VERBOSE)
NOT_REALLY = re.compile(
    r"""
    (?: \b(?:shall|may|must|should|will|could|can|cannot|not|never|if|would\s+have|I\s+would|I’d)
      | n[’']t
      | (?<!used)\s+to )
    (?:\s+\w+ly)? \s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the verb: something that nobody has said."""
PASSIVE = re.compile(
    r"\b(?:was|is|were|are|been|be|being|get|gets|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
PRONOUN = re.compile(r"(?P<who>[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ww]ho)\b")
ACCORDING = re.compile(
    r"""
    (?: [Aa]ccording\s+to | [Tt]o\s+quote
      | \b(?:words|conviction|dictum|wisdom|advice|call|promise|warning|message|statement|belief)\s+
        (?:of|from|by) )
    \s+
    (?: (?:\w+\s+){1,3}(?:by|from|in)\s+ )?      # "reporting by USA Today"
    """,
    re.VERBOSE,
)

NAMED = re.compile(
    r"""
    \b(?:titled|entitled|named|dubbed|nicknamed|known\s+as|so-called|labell?ed|termed|slogan|motto
       |themed?|theme\s+of|theme\s+is|phrases?|terms?|acronym|defined\s+as|striking|inserting
       |headings?|headed|paragraphs?|subparagraphs?|sections?|refer(?:red|s)?\s+to\s+as
       |(?:be|are|is|as|to)\s+a(?:n)?|means?|meaning|marked|stamped|category|song|book|film|movie
       |play|poem|album|episode|hashtag|campaign|initiative|report|program|project|plan|act)
    \s*[,:]?\s*[(\[]?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the marks: what follows is a title or a term."""
TITLE_BEHIND = re.compile(
    r"""
    ^\W{0,2}\s*(?:\d+\s+Fed\.|\d+\s+U\.S\.|Act\b|Program(?:me)?\b|Initiative\b|Report\b|Rule\b
       |Project\b|Award\b|campaign\b|initiative\b|program\b|\(\s*(?:the\s+)?[“"]|each\s+place)
    """,
    re.VERBOSE,
)
WORKS = re.compile(
    r"""
    \b(?:acts?|orders?|laws?|bills?|sections?|constitution|declaration|statutes?|clauses?|amendments?
       |provisions?|resolutions?|treaty|agreements?|accords?|communiqu[eé]|memorand(?:um|a)|rules?
       |regulations?|proclamations?|directives?|notices?|findings?|titles?|policy|guidance|plan
       |stud(?:y|ies)|reports?|articles?|editorials?|headlines?|captions?|signs?|plaques?|banners?
       |inscriptions?|mottos?|poems?|songs?|verses?|hymns?|psalms?|prayers?|scriptures?|bible|torah
       |qur[’']?an|quran|talmud|proverbs?|ecclesiastes|gospel|stickers?|cards?|labels?|texts?
       |letters?|books?|documents?|charters?|codes?|decisions?|rulings?|opinions?|definitions?
       |paragraphs?|subsections?|tweets?|emails?|e-mails?|posters?|anthem|creed|oath|saying
       |adage|expression|line|lines|words|statue|liberty|monument|preamble|protocol|website
       |chapter|vision|messages?|implications?|questions?|answers?|responses?|points?|arguments?
       |principles?|standards?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What speaks without being anybody: "the Order states", "as the Psalm says"."""
LEGAL = re.compile(r"\b(?:section|act|statute|code|rule|U\.S\.C|C\.?F\.?R)\b", re.IGNORECASE)
BODIES = re.compile(
    r"""
    \b(?:company|corporation|union|group|organi[sz]ation|agency|department|administration|government
       |court|coalition|newspaper|association|board|committee|firm|bank|council|ministry|party
       |commission|federation|institute|foundation|university|magazine|network|outlet|chamber
       |alliance|bureau|office|center|society|league|campaign|congress|senate|house|kremlin|nasa)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
ANYBODY = re.compile(
    r"""
    \b(?:you|people|folks|everyone|everybody|nobody|anyone|anybody|some|many|others|it|that|this
       |which|what|there|those|they|we|critics|experts|economists|republicans|democrats|americans
       |colleagues|friends|guys)\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the verb: nobody in particular."""
OFFICIAL = re.compile(
    r"(?P<phrase>(?:senior|former)?\s*(?:[\w.]+\s+){0,2}officials?)\b", re.IGNORECASE
)

Kind = Literal["person", "pronoun", "self", "body", "somebody", "nobody"]


# ---------------------------------------------------------------------------------------------
# Marks


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words between marks: from *start* in paragraph *first* to *end* in paragraph *last*.

    The marks themselves are at *opens* and before *closes*. *goes_on*: the next stretch, which
    opens the next paragraph, belongs to the same quotation.
    """

    first: int
    opens: int
    start: int
    last: int
    end: int
    closes: int
    goes_on: bool = False


OPENING, CLOSING = "“«„", "”»"
MARK = re.compile(r"[“”«»„\"]")


def _stretches(paragraphs: Sequence[Paragraph]) -> list[_Stretch]:
    """The outermost stretches in quotation marks, in order."""
    found: list[_Stretch] = []
    skip: dict[int, int] = {}  # up to where a paragraph belongs to an earlier one's quotation
    for index, paragraph in enumerate(paragraphs):
        spans, left_open = _spans(paragraph.text, skip.get(index, 0))
        found += [_Stretch(index, a, a + 1, index, b - 1, b) for a, b in spans]
        if left_open is None:
            continue
        found.append(_left_open(paragraphs, index, left_open, skip))
    return [
        stretch
        for stretch in found
        if stretch.last > stretch.first
        or paragraphs[stretch.first].text[stretch.start : stretch.end].strip()
    ]


def _spans(text: str, begin: int) -> tuple[list[tuple[int, int]], int | None]:
    """The stretches of *text* with their marks, and where one opens that never closes."""
    marks = [(m.start(), _side(text, m.start())) for m in MARK.finditer(text, begin)]
    spans, opened = _nested(marks)
    if opened is not None:
        flat, opened_flat = _flat(marks)
        if opened_flat is None or len(flat) > len(spans):
            return flat, opened_flat
    return spans, opened


def _side(text: str, at: int) -> int:
    """1 for a mark that opens, -1 for one that closes, 0 for inches and the like."""
    before = text[at - 1] if at else " "
    behind = text[at + 1] if at + 1 < len(text) else " "
    looks_open = (before.isspace() or before in "([{—–-/‘'*_" + OPENING) and not behind.isspace()
    looks_shut = not before.isspace() and (not behind.isalnum())
    mark = text[at]
    if mark in OPENING:
        return -1 if looks_shut and not looks_open and before not in ":,;" else 1
    if mark in CLOSING:
        return 1 if looks_open and not looks_shut else -1
    if before.isdigit() and not looks_open and behind.isalnum():
        return 0
    return 1 if looks_open and (at == 0 or not looks_shut or before in "([—") else -1


def _nested(marks: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], int | None]:
    spans: list[tuple[int, int]] = []
    open_at: list[int] = []
    for at, side in marks:
        if side > 0:
            open_at.append(at)
        elif side < 0 and open_at:
            begin = open_at.pop()
            if not open_at:
                spans.append((begin, at + 1))
    return spans, open_at[0] if open_at else None


def _flat(marks: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], int | None]:
    """As _nested, but a mark that opens while another is open belongs to the words."""
    spans: list[tuple[int, int]] = []
    begin: int | None = None
    for at, side in marks:
        if side > 0 and begin is None:
            begin = at
        elif side < 0 and begin is not None:
            spans.append((begin, at + 1))
            begin = None
    return spans, begin


def _left_open(
    paragraphs: Sequence[Paragraph], index: int, opens: int, skip: dict[int, int]
) -> _Stretch:
    """The stretch that opens at *opens* of paragraph *index*, which does not close it."""
    length = len(paragraphs[index].text)
    whole = _Stretch(index, opens, opens + 1, index, length, length)
    following = paragraphs[index + 1 : index + 1 + LONGEST]
    if following and following[0].text[:1] in OPENING + '"':
        return replace(whole, goes_on=True)
    for last, paragraph in enumerate(following, index + 1):
        mark = MARK.search(paragraph.text)
        if paragraph.kind == "heading":
            break
        if mark is None:
            continue
        if _side(paragraph.text, mark.start()) < 0:
            skip[last] = mark.end()
            return replace(whole, last=last, end=mark.start(), closes=mark.end())
        break
    return whole  # never closed: it ends with its paragraph


# ---------------------------------------------------------------------------------------------
# Who speaks


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who says something, as the words around it put it.

    A person by a *mention*, all others by *words*: a pronoun, or what a body or somebody is called.
    """

    kind: Kind
    mention: Mention | None = None
    words: str = ""


NOBODY = _Voice("nobody")


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Whose words a quotation is, in the end."""

    kind: QuoteKind
    name: str | None = None
    office: str | None = None


WRITTEN = _Speaker("written")


def find(document: Document, transcript: Transcript) -> tuple[Quotation, ...]:
    """Every stretch of *document* in quotation marks, in order, and whose words it is."""
    stretches = _stretches(document.paragraphs)
    if not stretches:
        return ()
    return tuple(_Reader(document, transcript, stretches).quotations())


class _Reader:
    """Reads the words around each stretch; what it found for one helps with the next."""

    def __init__(
        self, document: Document, transcript: Transcript, stretches: Sequence[_Stretch]
    ) -> None:
        self._document = document
        self._paragraphs = document.paragraphs
        self._stretches = stretches
        self._turns = transcript.turns
        self._begins = [turn.source.start for turn in transcript.turns]
        self._masked: dict[int, str] = {}
        self._mentioned: dict[int, list[Mention]] = {}
        self._parted: dict[int, list[tuple[int, int]]] = {}
        self._by_paragraph: dict[int, list[_Stretch]] = {}
        for stretch in stretches:
            for index in range(stretch.first, stretch.last + 1):
                self._by_paragraph.setdefault(index, []).append(stretch)
        self._plain = [self._without_label(p) for p in document.paragraphs]
        self._previous = dict(zip(stretches[1:], stretches, strict=False))
        self._people: names.People | None = None
        self._last: tuple[int, _Speaker] | None = None  # the paragraph and speaker before
        self._spoke: dict[_Stretch, _Voice] = {}
        self._surnames: dict[str, _Speaker | None] = {}
        self._captions: set[int] = set()

    def quotations(self) -> Iterator[Quotation]:
        chain: list[_Stretch] = []
        for stretch in self._stretches:
            chain.append(stretch)
            if stretch.goes_on:
                continue
            speaker = self._speaker(chain)
            for part in chain:
                yield self._quotation(part, speaker)
            chain = []
        if chain:
            speaker = self._speaker(chain)
            yield from (self._quotation(part, speaker) for part in chain)

    def _quotation(self, stretch: _Stretch, speaker: _Speaker) -> Quotation:
        paragraphs = self._paragraphs
        first, last = paragraphs[stretch.first], paragraphs[stretch.last]
        # the mark that closes can open a paragraph of its own
        end_at = (
            last.ends[stretch.end - 1] if stretch.end else paragraphs[stretch.last - 1].ends[-1]
        )
        source = Source(self._document.id, first.starts[stretch.start], end_at)
        begin, _ = self._sentence(stretch.first, stretch.opens)
        _, end = self._sentence(stretch.last, stretch.closes - 1)
        context = Source(self._document.id, first.starts[begin], last.ends[end - 1])
        return Quotation(
            source,
            self._document.shown(source),
            speaker.kind,
            context,
            speaker.name,
            speaker.office,
        )

    def _without_label(self, paragraph: Paragraph) -> str:
        """A paragraph's text with the label of a turn that begins in it as blanks."""
        number = bisect_right(self._begins, paragraph.ends[-1]) - 1
        if number < 0 or self._begins[number] < paragraph.starts[0]:
            return paragraph.text
        start = bisect_left(paragraph.starts, self._begins[number])
        line = paragraph.text.rfind("\n", 0, start) + 1
        return paragraph.text[:line] + " " * (start - line) + paragraph.text[start:]

    # --- the text around -------------------------------------------------------------------

    def _text(self, index: int) -> str:
        """A paragraph's text with all that is quoted in it replaced by x, of the same length."""
        if index not in self._masked:
            text = self._plain[index]
            parts, at = [], 0
            for stretch in self._by_paragraph.get(index, ()):
                start = stretch.start if stretch.first == index else 0
                end = stretch.end if stretch.last == index else len(text)
                if start < at or end <= start:
                    continue
                keep = 1 if text[end - 1] in ".,!?;" else 0  # ends the sentence for both
                parts += [text[at:start], "x" * (end - start - keep), text[end - keep : end]]
                at = end
            # "[Sen. Jack] Doe added"
            self._masked[index] = "".join([*parts, text[at:]]).translate(BLANKS)
        return self._masked[index]

    def _mentions(self, index: int) -> list[Mention]:
        if index not in self._mentioned:
            self._mentioned[index] = names.find(self._text(index))
        return self._mentioned[index]

    def _between(self, index: int, begin: int, end: int) -> list[Mention]:
        """The mentions from *begin* to *end* of a paragraph."""
        mentions = self._mentions(index)
        first = bisect_left(mentions, begin, key=lambda mention: mention.start)
        last = bisect_right(mentions, end, key=lambda mention: mention.end)
        return mentions[first:last]

    def _sentence(self, index: int, at: int) -> tuple[int, int]:
        """The sentence of paragraph *index* that character *at* is in, quotations kept whole."""
        if index not in self._parted:
            # a capital behind the mark, or "said X. “…”" would be one sentence
            self._parted[index] = _parted(OPENED.sub(r"\1X", self._text(index)))
        parted = self._parted[index]
        number = bisect_right(parted, (at, len(self._text(index)) + 1)) - 1
        return parted[max(number, 0)]

    def _lead(self, stretch: _Stretch) -> str:
        begin = self._sentence(stretch.first, stretch.opens)[0]
        return self._text(stretch.first)[max(begin, stretch.opens - 2 * REACH) : stretch.opens]

    def _full(self, mention: Mention) -> _Speaker:
        if self._people is None:
            # in the capitals of a headline verbs look like names
            title = self._document.title
            texts = [title, *self._plain] if AUTHORED.search(title) else self._plain
            self._people = names.People.of(texts)
        full = self._people.full(mention)
        office = full.office
        if mention.office and not (office and _is_part(mention.office, office)):
            office = mention.office  # the one it is called by here
        return _Speaker("attributed", full.name, THEN.sub("", office) if office else None)

    # --- the decision ----------------------------------------------------------------------

    def _speaker(self, chain: Sequence[_Stretch]) -> _Speaker:
        first, last = chain[0], chain[-1]
        words = fold(" ".join(self._words(part) for part in chain))
        if self._is_title(first, last, words):
            return WRITTEN
        voice = self._behind(last) if words.endswith(",") else None
        voice = voice or self._joined(first) or self._before(first) or self._behind(last)
        voice = voice or self._resumed(first) or self._around(first, last)
        if voice:
            self._spoke[last] = voice
        if voice is None or voice.kind == "nobody":
            return WRITTEN
        if len(words.split()) < FRAGMENT and not self._is_sentence(first, words):
            return WRITTEN
        speaker = self._resolved(voice, first)
        if voice.kind == "self":
            self._last = None
        elif speaker.kind != "written":
            self._last = (last.last, speaker)
        return speaker

    def _words(self, stretch: _Stretch) -> str:
        if stretch.first == stretch.last:
            return self._paragraphs[stretch.first].text[stretch.start : stretch.end]
        inner = [p.text for p in self._paragraphs[stretch.first + 1 : stretch.last]]
        return " ".join(
            [
                self._paragraphs[stretch.first].text[stretch.start :],
                *inner,
                self._paragraphs[stretch.last].text[: stretch.end],
            ]
        )

    def _is_title(self, first: _Stretch, last: _Stretch, words: str) -> bool:
        """Whether *words* are the name of something."""
        before = self._text(first.first)[max(first.opens - 60, 0) : first.opens]
        behind = self._text(last.last)[last.closes : last.closes + 30]
        if NAMED.search(before) or TITLE_BEHIND.match(behind):
            return not (words[:1].isupper() and words[-1:] in ".!?" and before.endswith(": "))
        return _in_title_case(words) and not (words[-1:] in ".!?" and len(words.split()) > 12)

    def _is_sentence(self, stretch: _Stretch, words: str) -> bool:
        """Whether a few *words* are a sentence, and not built into another."""
        before = self._text(stretch.first)[max(stretch.opens - 20, 0) : stretch.opens].rstrip(" *_")
        own = not before or before[-1] in ',:.!?”"\n—'
        return own and words[:1].isupper() and words[-1:] in ".,!?"

    # --- attributions ----------------------------------------------------------------------

    def _before(self, stretch: _Stretch) -> _Voice | None:
        """Who speaks by the words before the marks: "As X noted, “…”", "X: “…”"."""
        index, text = stretch.first, self._text(stretch.first)
        begin = max(self._sentence(index, stretch.opens)[0], stretch.opens - 2 * REACH)
        lead = text[begin : stretch.opens]
        if not lead.strip(" *_\n("):
            return self._announced(stretch, begin)
        near = max(begin, stretch.opens - REACH)
        for verb in reversed(list(VERB.finditer(text, near, stretch.opens))):
            if not _leads_to(text[verb.end() : stretch.opens]):
                break
            voice = self._subject(index, begin, verb)
            if voice and (voice.kind in CERTAIN or _is_close(text[verb.end() : stretch.opens])):
                return voice
        if according := _last(ACCORDING, text, near, stretch.opens):
            return self._noun(index, according.end(), stretch.opens)
        return self._listed(stretch, begin)

    def _joined(self, stretch: _Stretch) -> _Voice | None:
        """Who speaks in "X pledged to “…” and “…”"."""
        before = self._previous.get(stretch)
        if before is None or before.last != stretch.first or stretch.opens - before.closes > 30:
            return None
        between = self._text(stretch.first)[before.closes : stretch.opens]
        return self._spoke.get(before) if JOINED.fullmatch(between) else None

    def _resumed(self, stretch: _Stretch) -> _Voice | None:
        """Who speaks in "“…,” said X, “…”", of the second part."""
        before = self._previous.get(stretch)
        if before is None or before.last != stretch.first or stretch.opens - before.closes > REACH:
            return None
        between = self._text(stretch.first)[before.closes : stretch.opens].rstrip(" *_")
        resumed = between.endswith((",", "—", "–", ":")) and VERB.search(between)
        return self._spoke.get(before) if resumed and not re.search(r"[;.]\s", between) else None

    def _announced(self, stretch: _Stretch, begin: int) -> _Voice | None:
        """Who speaks by a sentence that ends in a colon before: "The Secretary said:⏎“…”"."""
        index, end = stretch.first, begin
        if index and not self._text(index)[max(end - 20, 0) : end].strip():
            index -= 1
            end = len(self._text(index))
        text = self._text(index)
        end -= len(text[max(end - 20, 0) : end]) - len(text[max(end - 20, 0) : end].rstrip())
        if text[end - 1 : end] != ":":
            return None
        start = max(self._sentence(index, end - 1)[0], end - 2 * REACH)
        for verb in reversed(list(VERB.finditer(text, max(start, end - REACH), end))):
            if voice := self._subject(index, start, verb):
                return voice
        return self._head(index, start, end)

    def _behind(self, stretch: _Stretch) -> _Voice | None:
        """Who speaks by the words behind the marks: "“…,” said X", "“…,” X stated"."""
        index, text = stretch.last, self._text(stretch.last)
        end = self._end_of_clause(stretch)
        at = stretch.closes
        lead = BEHIND.match(text, at, end)
        at = lead.end() if lead else at
        if at >= end:
            return None
        if according := ACCORDING.match(text, at, end):
            return self._noun(index, according.end(), end)
        if dash := CAPTION.match(text, stretch.closes, end):
            return self._head(index, dash.end(), end)
        adverbs = ADVERBS.match(text, at, end)
        inverted = VERB.match(text, adverbs.end() if adverbs else at, end)
        if inverted and not inverted["saying"]:
            return self._noun(index, inverted.end(), end)
        comma = text[stretch.end - 1 : stretch.closes + 1].rstrip(" *_")
        verb = VERB.search(text, at, min(end, at + REACH))
        if verb and not verb["saying"] and re.search(r"[,.?!—–…-]", comma):
            return self._subject(index, at, verb, nearest=True)
        return None

    def _end_of_clause(self, stretch: _Stretch) -> int:
        """Where the words end that can belong to the quotation before them."""
        index, text = stretch.last, self._text(stretch.last)
        end = min(self._sentence(index, stretch.closes - 1)[1], stretch.closes + 2 * REACH)
        if end <= stretch.closes + 1 and stretch.closes < len(text):
            # "“Why now?” Secretary X asked." and "“….” said X." are not new sentences
            following = self._sentence(index, min(stretch.closes + 1, len(text) - 1))
            clause = text[stretch.closes : min(following[1], stretch.closes + 2 * REACH)]
            asked = text[stretch.end - 1] in "?!" and len(clause.split()) <= FRAGMENT * 2
            if asked or re.match(r"[\s*_]*[a-z—–-]", clause):
                end = following[1]
        following_mark = MARK.search(text, stretch.closes, end)
        return following_mark.start() if following_mark else end

    def _subject(
        self, index: int, begin: int, verb: re.Match[str], nearest: bool = False
    ) -> _Voice | None:
        """Who does what *verb* says; *nearest*: the clause begins with the subject."""
        text = self._text(index)
        before = text[begin : verb.start()]
        if NOT_REALLY.search(before):
            return NOBODY
        if re.search(r"\b[Ii]f\b", before[-80:]):
            return NOBODY
        if PASSIVE.search(before) and not verb["saying"]:
            return NOBODY
        mentions = self._between(index, begin, verb.start())
        if nearest and mentions and mentions[0].start - begin > 30:
            mentions = []
        if mentions and _adjoins(text[mentions[-1].end : verb.start()]):
            return self._by_mention(text, begin, mentions[-1])
        if not nearest and (_trails(verb, before) or COORDINATED.search(before)):
            return self._leader(index, begin, verb, mentions)
        if CALLED.match(verb["verb"]) or verb["saying"]:
            return None  # "a group called “…”", "charged with asking “…”"
        return self._phrase(before, nearest)

    def _by_mention(self, text: str, begin: int, mention: Mention) -> _Voice | None:
        if JOINT.search(text[begin : mention.start]):
            return _Voice("somebody")
        return None if _possessive(text, mention) else _Voice("person", mention)

    def _leader(
        self, index: int, begin: int, verb: re.Match[str], mentions: Sequence[Mention]
    ) -> _Voice | None:
        """Whom a sentence begins with: "X welcomed the plan, saying “…”"."""
        text = self._text(index)
        before = text[begin : verb.start()]
        if mentions and (len(mentions) == 1 or mentions[0].start - begin <= 30):
            return self._by_mention(text, begin, mentions[0])
        if WORKS.search(before):
            return NOBODY
        if not mentions and self._quoted_before(index, begin, verb.start()):
            return _Voice("pronoun", words="who")
        return None if verb["saying"] else self._phrase(before, False)

    def _quoted_before(self, index: int, begin: int, end: int) -> bool:
        return MARK.search(self._text(index), begin, end) is not None

    def _phrase(self, before: str, nearest: bool) -> _Voice | None:
        """Who speaks by the words directly *before* a verb, where they name no known person."""
        words = ADVERB_TAIL.sub("", before[-120:]).rstrip(" ,")
        words = re.sub(r"[’'](?:d|s|ve|ll|re)$", "", words)
        if relative := WHO.search(words):
            return _described(relative["name"] or "", "person")
        pronoun = re.search(r"\b(?P<who>[Hh]e|[Ss]he|I|[Ww]ho)$", words)
        if pronoun:
            return _Voice("self" if pronoun["who"] == "I" else "pronoun", words=pronoun["who"])
        if ANYBODY.search(words):
            return NOBODY
        clause = re.split(r"[,;:.“”\"(]|\b(?:and|but|that|while|when|as|As|because)\b", words)[-1]
        clause = re.sub(r"^(?:And|But|So|Then|Now|If|When|Or|Well)(?:\s+|$)", "", clause.strip())
        if re.match(r"(?:If|When)\b", before.strip()):
            return NOBODY
        if nearest and len(clause.split()) > 12:
            return None
        return _described(clause)

    def _noun(self, index: int, at: int, end: int) -> _Voice | None:
        """Who is named from *at* on: "said the company’s president, Jane Doe, on Monday"."""
        text = self._text(index)
        clause = re.split(r"[;:“”\"\n]|\.\s", text[at:end])[0]
        stop = at + len(clause)
        if pronoun := PRONOUN.match(text, at + len(clause) - len(clause.lstrip()), stop):
            kind: Kind = "self" if pronoun["who"] == "I" else "pronoun"
            return _Voice(kind, words=pronoun["who"])
        for mention in self._between(index, at, end):
            if mention.start >= stop:
                break
            between = text[at : mention.start]
            if mention.start - at > 100 or between.count(",") > 2 or _possessive(text, mention):
                break
            if re.search(r"\b(?:in|at|to|of|for|on|with|about|that)\s+(?:the\s+)?$", between):
                break
            return _Voice("person", mention)
        return _described(
            re.split(r",|\b(?:in|at|on|about|when|after|during)\b", clause)[0].strip()
        )

    def _listed(self, stretch: _Stretch, begin: int) -> _Voice | None:
        """Who speaks by a list's "Name, office: “…”", or by the name alone before the marks."""
        index, text = stretch.first, self._text(stretch.first)
        far = max(stretch.opens - 2 * REACH, 0)
        start = max(text.rfind("\n", far, stretch.opens) + 1, far)
        if start and not text[start : stretch.opens].strip(" *_"):
            start = max(text.rfind("\n", far, start - 1) + 1, far)
        head = text[start : stretch.opens].rstrip(" *_\n[(")
        if len(head) > REACH or (start == far and far) or MARK.search(head):
            return None
        if head.endswith((":", "–", "—", "-")) or not re.search(r"[.!?,;]\s|\b[a-z]+$", head):
            return self._head(index, start, start + len(head))
        return None

    def _head(self, index: int, start: int, end: int) -> _Voice | None:
        """Who is named by a line that is nothing but a name, with or without an office."""
        text = self._text(index)[start:end].strip(" *_:–—-~\n")
        if not text or len(text.split()) > 40:
            return None
        if text[-1] in ".!?" and not NAME_END.search(text):
            return None
        for mention in self._between(index, start, end):
            if mention.name and mention.start - start <= 60:
                return _Voice("person", mention)
        name, *rest = re.split(r"\s*,\s|\s+[–—-]\s+|\s+\(", text, maxsplit=1)
        if rest and len(name.split()) > 1 and _is_name(name) and _is_office(rest[0]):
            return _Voice("person", Mention(start, start, name, rest[0].strip(" )")))
        text = STATEMENT.sub("", text)
        if person := _given(re.split(r"[,(–—]", text)[0].split()):
            return person
        if any(word.casefold() in names.HEADS for word in text.split()):
            return _Voice("somebody")
        if _capitalised(text) and not WORKS.search(text):
            return _Voice("body", words=text)
        return None

    def _around(self, first: _Stretch, last: _Stretch) -> _Voice | None:
        """Who speaks by the line above, the caption below, or the speaker before."""
        before = self._text(first.first)[max(first.opens - REACH, 0) : first.opens].strip(" *_")
        behind = self._plain[last.last][last.closes : last.closes + REACH].strip(" \xa0*_.")
        if before:
            own = self._sentence(first.first, first.opens)[0]
            alone = not self._text(first.first)[max(own, first.opens - 60) : first.opens].strip(
                " *_("
            )
            if alone and self._last and self._last[0] == first.first:
                return _Voice("pronoun", words="who")
            return None
        if behind and not behind.startswith(("[", "(", "\n")):
            return None
        return (
            self._line_below(last)
            or self._caption(last.last, dashed=True)
            or self._above(first.first)
            or self._caption(last.last, dashed=False)
            or self._neighbour(first, last)
        )

    def _neighbour(self, first: _Stretch, last: _Stretch) -> _Voice | None:
        """Who speaks in paragraphs that are quotations too: the one before, or those to come."""
        below = last.last + 1
        while below - last.last < LONGEST and self._is_bare(below):
            below += 1
        if voice := self._caption(below - 1, dashed=True):
            return voice
        if self._last and self._last[0] == first.first - 1:
            return _Voice("pronoun", words="who")
        if self._is_one_voice and self._is_bare(first.first):
            return _Voice("self")
        return None

    @cached_property
    def _is_one_voice(self) -> bool:
        """Whether the document is little more than what the author in its title is quoted with."""
        bare = sum(map(self._is_bare, self._by_paragraph))
        texts = sum(paragraph.kind == "paragraph" for paragraph in self._paragraphs)
        return not self._turns and bare * 2 > texts and self._author() is not None

    def _is_bare(self, index: int) -> bool:
        """Whether a paragraph is one quotation and nothing else."""
        stretches = self._by_paragraph.get(index, ())
        if len(stretches) != 1:
            return False
        text = self._plain[index]
        around = text[: stretches[0].opens] + SOURCE_NOTE.sub("", text[stretches[0].closes :])
        return not around.strip(" \xa0*_.")

    def _line_below(self, stretch: _Stretch) -> _Voice | None:
        """Who is named by the next line of the same paragraph."""
        text = self._text(stretch.last)
        begin = text.find("\n", stretch.closes)
        if begin < 0 or text[stretch.closes : begin].strip(" *_"):
            return None
        end = text.find("\n", begin + 1)
        return self._named_line(stretch.last, begin + 1, end if end > 0 else len(text))

    def _caption(self, index: int, dashed: bool) -> _Voice | None:
        """Who is named by the paragraph below."""
        below = index + 1
        if below >= len(self._paragraphs) or below in self._by_paragraph:
            return None
        text = self._text(below)
        if dashed and not CAPTION.match(text):
            return None
        if not dashed and below + 1 in self._by_paragraph:
            return None  # it is the name above the next quotation
        voice = self._named_line(below, 0, len(text))
        if voice:
            self._captions.add(below)
        return voice

    def _above(self, index: int) -> _Voice | None:
        """Who is named by the paragraph above."""
        above = index - 1
        if above < 0 or above in self._by_paragraph or above in self._captions:
            return None
        return self._named_line(above, 0, len(self._text(above)))

    def _named_line(self, index: int, start: int, end: int) -> _Voice | None:
        line = self._text(index)[start:end].rstrip(" *_")
        if len(line.split()) > 30 or line.endswith(("!", "?", ";", ",")):
            return None
        if line.endswith(".") and not NAME_END.search(line):
            return None
        dash = CAPTION.match(self._text(index), start, end)
        voice = self._head(index, dash.end() if dash else start, end)
        return voice if voice and voice.kind == "person" else None

    # --- names -----------------------------------------------------------------------------

    def _resolved(self, voice: _Voice, stretch: _Stretch) -> _Speaker:
        asked = self._turn(stretch)
        in_question = asked is not None and asked.voice == "question"
        if voice.kind == "person" and voice.mention:
            speaker = self._full(voice.mention)
            return WRITTEN if in_question and speaker.name is None else speaker
        if in_question:
            return WRITTEN
        if voice.kind == "body" and (named := self._by_surname(voice.words)):
            return named
        if voice.kind == "body" and _is_personal(self._words(stretch)) and _is_name(voice.words):
            return _Speaker("attributed", fold(voice.words))
        if voice.kind == "body":
            if LEGAL.search(self._lead(stretch)):
                return WRITTEN
            return _Speaker("organisation", fold(voice.words))
        if voice.kind == "self":
            return self._self(asked)
        if voice.kind == "pronoun":
            return self._antecedent(stretch, voice.words.casefold())
        if official := OFFICIAL.search(voice.words):
            phrase = fold(official["phrase"]).casefold().removesuffix("s")
            return _Speaker("attributed", ARTICLE.sub("", phrase))
        return _Speaker("attributed")

    def _by_surname(self, word: str) -> _Speaker | None:
        """The person of whom a single *word* is the surname elsewhere in the document."""
        if not re.fullmatch(r"[A-Z][a-z’-]+(?:[A-Z][a-z]+)?", word):
            return None
        if word not in self._surnames:
            self._surnames[word] = self._search(word)
        return self._surnames[word]

    def _search(self, word: str) -> _Speaker | None:
        full = self._full(Mention(0, 0, word, None))
        if full.name and " " in full.name:
            return full
        before = re.compile(rf"\b(?P<first>[A-Z][a-z’-]+)\s+(?:[A-Z]\.\s+)?{word}\b")
        known = {m["first"] for text in self._plain for m in before.finditer(text)}
        known = {first for first in known if plain(first) not in names.FUNCTION_WORDS | names.HEADS}
        if len(known) == 1:
            return _Speaker("attributed", f"{known.pop()} {word}")
        return _Speaker("attributed", word) if known else None  # of several, who knows which

    def _turn(self, stretch: _Stretch) -> Turn | None:
        at = self._paragraphs[stretch.first].starts[stretch.opens]
        number = bisect_right(self._begins, at) - 1
        return self._turns[number] if number >= 0 else None

    def _self(self, turn: Turn | None) -> _Speaker:
        """The speaker of a transcript, or the author of a statement, quoting himself."""
        if turn is not None:
            return _Speaker("attributed", turn.speaker)
        author = self._author()
        return author or _Speaker("attributed")

    def _author(self) -> _Speaker | None:
        """The one person that the title names as the author."""
        title = self._document.title
        if not AUTHORED.search(title):
            return None
        named = {self._full(m).name: m for m in names.find(title) if m.name}
        return self._full(next(iter(named.values()))) if len(named) == 1 else None

    def _antecedent(self, stretch: _Stretch, pronoun: str) -> _Speaker:
        """Whom "she" means: who spoke just before, or the only person spoken of.

        In a transcript nobody calls himself "she", and what was said before is no help.
        """
        index = stretch.first
        turn = self._turn(stretch)
        last = self._last
        if last and last[1].kind == "organisation" and pronoun in ("he", "she"):
            last = None
        if last and last[0] == index:
            return last[1]
        far = max(stretch.opens - 10 * REACH, 0)
        before = [m for m in self._between(index, far, stretch.opens) if m.name]
        people = {speaker.name: speaker for speaker in map(self._full, before)}
        author = self._author() if SPOKEN.search(self._document.title) else None
        for himself in (turn.speaker if turn else None, author.name if author else None):
            people.pop(himself, None)
        if len(people) == 1:
            return next(iter(people.values()))
        if turn is not None:
            return _Speaker("attributed")
        if people:
            return self._leading(index, stretch, before)
        if last and index - last[0] == 1:
            return last[1]
        for above in range(index - 1, max(index - 3, -1), -1):
            named = {s.name: s for s in (self._full(m) for m in self._mentions(above) if m.name)}
            if named:
                return next(iter(named.values())) if len(named) == 1 else _Speaker("attributed")
        return self._author() or _Speaker("attributed")

    def _leading(self, index: int, stretch: _Stretch, before: Sequence[Mention]) -> _Speaker:
        """Of several people the one that the sentence, or the one before it, begins with."""
        begin = self._sentence(index, stretch.opens)[0]
        for start in (begin, self._sentence(index, max(begin - 2, 0))[0]):
            leading = [m for m in before if start <= m.start <= start + 8]
            if leading:
                return self._full(leading[0])
        return _Speaker("attributed")


JOINED = re.compile(r"[\s,*_]*(?:(?:and|or|but|as\s+well\s+as|to|that)\b[\s,]*){0,3}[*_\s]*")
WHO = re.compile(r"(?P<name>(?:[A-Z][\w.’-]+\s+){1,3}[A-Z][\w.’-]+)?,?\s+who$")
CALLED = re.compile(r"call|describ|characteri|read|put|express|highlight|shared|cited|challeng")
JOINT = re.compile(r"\b(?:[A-Z]\w+,?\s+(?:and|&)\s+(?:the\s+)?)$")
STATEMENT = re.compile(r"^(?:joint\s+)?statements?\s+(?:of|by|from)\s+", re.IGNORECASE)
CERTAIN = ("person", "nobody", "self")
OPENED = re.compile(r"([“«„\"])x")
BLANKS = str.maketrans("[]\xa0", "   ")
SOURCE_NOTE = re.compile(r"[\s*_]*[\[(][^\[\]()]{1,200}[\])]")  # "[Tweet, 3/1/22]"
NEW_SUBJECT = re.compile(r"\b(?:and|I|we|you|he|she|they|it)\b", re.IGNORECASE)
SPOKEN = re.compile(r"\b(?:remarks|speech|address)\b", re.IGNORECASE)
THEN = re.compile(r"^then[-\s]+", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:an?|the|one|another|two|several|some)\s+", re.IGNORECASE)
AUTHORED = re.compile(
    r"\b(?:statement|remarks|letter|message|address|op-ed|speech)\b", re.IGNORECASE
)
BEHIND = re.compile(r"[\s,*_)\]]*(?:(?:and|as|but|while|which)\s+)?")
CAPTION = re.compile(r"[\s*_]*(?:[—–~]|--?)\s*")
COORDINATED = re.compile(r"(?:,|\band|\bbut|\band\s+then|\band\s+also)\s*$")
ADVERB_TAIL = re.compile(rf"{BETWEEN}$", re.VERBOSE)
NAME_END = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Co|Ph\.D|M\.D|U\.S|D\.C)\.$|\b[A-Z]\.$")
SMALL = {"of", "the", "and", "for", "in", "at", "on", "de", "la", "to", "a", "&", "del", "y", "by"}


def _parted(text: str) -> list[tuple[int, int]]:
    """The sentences of *text*; what is quoted in it does not end one in mid-sentence."""
    return sentences(text) or [(0, len(text))]


def _leads_to(between: str) -> bool:
    """Whether a verb reaches the marks over what stands *between*."""
    if re.search(r"[;.!?]\s", between) or MARK.search(between):
        return False
    return len(between.split()) <= 30


def _trails(verb: re.Match[str], before: str) -> bool:
    """Whether *verb* is a participle behind its clause: ", saying", but not "was saying"."""
    return bool(verb["saying"]) and not PASSIVE.search(before)


def _is_close(between: str) -> bool:
    """Whether what stands *between* a verb and the marks leads to them alone."""
    return between.rstrip(" *_").endswith((",", ":", "that")) or len(between.split()) <= FRAGMENT


def _adjoins(between: str) -> bool:
    """Whether nothing but adverbs or an apposition stands *between* a name and its verb."""
    rest = between.strip()
    if not rest or ADVERBS.fullmatch(rest):
        return True
    if rest.startswith("(") and ")" in rest:
        return _adjoins(rest[rest.index(")") + 1 :])
    if rest.startswith(",") and rest.count(",") >= 2:
        return bool(ADVERBS.fullmatch(rest[rest.rindex(",") + 1 :])) and len(rest) < 200
    if rest.startswith(",") and len(rest.split()) <= 10 and not NEW_SUBJECT.search(rest):
        return True  # "X, the group’s founder said"
    return rest in (", who", "who")


def _is_part(short: str, long: str) -> bool:
    return set(short.casefold().split()) <= set(long.casefold().split())


def _possessive(text: str, mention: Mention) -> bool:
    return text[mention.end : mention.end + 2] in ("’s", "'s") or text[
        mention.end - 2 : mention.end
    ] in ("’s", "'s")


def _described(phrase: str, kind: Kind = "body") -> _Voice | None:
    """Who speaks by a *phrase* that is no known name: a body, somebody, or a text."""
    phrase = ARTICLE.sub("", STATEMENT.sub("", phrase.strip(" ,*_")))
    phrase = phrase if NAME_END.search(phrase) else phrase.rstrip(".")
    words = phrase.split()
    if not words or len(words) > 14:
        return None
    if OFFICIAL.search(phrase):
        return _Voice("somebody", words=phrase)
    if person := _given(words):
        return person
    head = re.split(r"\s(?:of|by|from|on|for|in)\s|\s\d", phrase)[0]
    if WORKS.search(head.split()[-1]):
        return NOBODY
    if any(word.casefold() in names.HEADS for word in head.split()):
        return _Voice("somebody")
    if BODIES.search(words[-1]) and len(words) <= 5:
        return _Voice("body", words=phrase)
    if len(words) <= 8 and _capitalised(phrase):
        return (
            _Voice("person", Mention(0, 0, phrase, None))
            if kind == "person"
            else _Voice("body", words=phrase)
        )
    return _Voice("somebody", words=phrase)


def _is_personal(words: str) -> bool:
    """Whether one person says *words* of himself."""
    return bool(re.search(r"\b(?:I|my|I’[a-z]+)\b", words))


def _is_name(phrase: str) -> bool:
    """Whether *phrase* may be a person's name that is not known as one: "Seamus Heaney"."""
    words = phrase.split()
    return len(words) <= 4 and all(
        word[:1].isupper()
        and not (word.isupper() and len(word) > 2)
        and word.casefold() not in names.ORGANISATIONS
        for word in words
    )


def _given(words: Sequence[str]) -> _Voice | None:
    """A person by a first name that is known: "Law Clinical Instructor Ann Doe"."""
    for place in range(max(len(words) - 3, 0), len(words) - 1):
        rest = words[place:]
        if plain(rest[0]) in names.GIVEN_NAMES and all(
            w[:1].isupper() and w.casefold() not in names.ORGANISATIONS for w in rest
        ):
            return _Voice("person", Mention(0, 0, " ".join(rest), " ".join(words[:place]) or None))
    return None


def _capitalised(phrase: str) -> bool:
    words = [word for word in phrase.split() if word not in SMALL]
    return bool(words) and all(
        word.strip("“”\"'’(*_[&")[:1].isupper() or word[0].isdigit() or word in "&–-—|/"
        for word in words
    )


def _is_office(phrase: str) -> bool:
    return any(word.strip(".,").casefold() in names.HEADS for word in phrase.split())


def _in_title_case(words: str) -> bool:
    """Whether *words* are printed as a title: "Promoting Sustainable Economic Development"."""
    long = [word.strip("“”\"'‘’(),.:;!?") for word in words.split()]
    long = [word for word in long if len(word) > 3]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in long)
    return len(long) >= 2 and capitals >= 0.75 * len(long)


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(text, start, end), key=lambda found: found.start(), default=None)
