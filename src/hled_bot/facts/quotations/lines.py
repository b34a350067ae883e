"""Who speaks by the lines around a quotation: a name before, above or below it."""

from __future__ import annotations

import re

from hled_bot import names
from hled_bot.facts.quotations.context import REACH, Context
from hled_bot.facts.quotations.marks import MARK, Stretch
from hled_bot.facts.quotations.vocabulary import VERB
from hled_bot.facts.quotations.voices import (
    BODIES,
    NAME_END,
    STATEMENT,
    Voice,
    capitalised,
    given,
    is_name,
    is_office,
)
from hled_bot.language import plain
from hled_bot.names import Mention

CAPTION = re.compile(r"[\s*_]*(?:[—–~]|--?)\s*")
SOURCE = re.compile(r"(?P<name>[^:.]{2,60}):\s+\S.*(?<!:)")  # "Daily Herald: Plan Will Help"
BILL = re.compile(
    r"\b(?:H\.\s?R|[HS])\.(?:\s?(?:Con\.\s?|J\.\s?)?Res\.)?\s?\d"
)  # "H.R. 55", "S.J.Res. 13"
NICKNAME = re.compile(r"[“\"]\w+[”\"](?=\s[A-Z])")  # "Richard “Ike” Doe"
ASKING = re.compile(r"\b(?:ask|tell|thank|remind|show|give)(?:s|ed|ing)?\b")
DEGREES = re.compile(r",?\s(?:MD|M\.D\.|MPH|Ph\.?D\.?|JD|J\.D\.|RN|DO|MBA|Esq\.?)(?=[\s,]|$)")
MEDIUM = re.compile(
    r"^\W*(?:statement|tweet|video|press\srelease|facebook|instagram|blog|op-ed)s?\b", re.IGNORECASE
)
"""In a note behind a quotation: where it was said."""
TEXTS = re.compile(
    r"(?:acts?|orders?|laws?|bills?|sections?|titles?|articles?|chapters?|clauses?|rules?|regulations?"
    r"|amendments?|resolutions?|memorandum|reports?|stud(?:y|ies)|letters?|poems?|psalms?|gospel|tweets?"
    r"|headlines?|captions?|questions?|answers?|examples?|statutes?|proverbs?|principles?|standards?"
    r"|provisions?|constitution|declaration|proclamations?|notices?|findings?|paragraphs?|subsections?"
    r"|signs?|mottos?|songs?|verses?|hymns?|prayers?|lines?|words|expression|saying|adage|message"
    r"|points?|definitions?|opinions?|rulings?|decisions?|books?|documents?|quotes?)",
    re.IGNORECASE,
)
"""The last word of a line above or before what is written, not said."""
ACCOUNTS = {"POTUS": "President", "VP": "Vice President"}
ACCOUNT = re.compile(r"[\s*_’']*[—–-]\s?@(?P<office>POTUS|VP)\b", re.IGNORECASE)
STRAY = re.compile(r"(?<=:)\s?[”\"]\s*$")  # "Ann Doe, Founder:” “…”"
OPENING = re.compile(r"^(?:So|And|But|Well|Then|Again|Now),?\s+")  # "So, Citigroup: “…”"
SAYING_I = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Ww]ell)\b")  # no name, but a sentence
DATED = re.compile(r"[\s,*_]*\d{1,2}/\d{1,2}(?:/\d{2,4})?[\s*_\])]*$")


def listed(context: Context, stretch: Stretch) -> Voice | None:
    """Who speaks by a list's "Name, office: “…”", or by the name alone before the marks."""
    index, text = stretch.first, context.text(stretch.first)
    far = max(stretch.opens - 2 * REACH, 0)
    start = max(text.rfind("\n", far, stretch.opens) + 1, far)
    on_top = start > 0 and not text[start : stretch.opens].strip(" *_")
    if on_top:
        start = max(text.rfind("\n", far, start - 1) + 1, far)
    line = STRAY.sub("", text[start : stretch.opens].rstrip(" *_\n[("))
    if len(line) > REACH or (start == far and far) or MARK.search(NICKNAME.sub("", line)):
        return None
    if (
        (on_top and not line.endswith(","))
        or line.endswith((":", "–", "—", "-"))
        or not re.search(r"[.!?,;]\s|\b[a-z]+,?$", line)
        or capitalised(line)
    ):
        return head(context, index, start, start + len(line))
    return None


def alone(context: Context, index: int, begin: int, end: int) -> Voice | None:
    """Who is named by a sentence that is nothing but a name: "X said “…” Ann Doe: “…”"."""
    line = context.text(index)[begin:end].rstrip(" *_")
    named = line.endswith((":", ",")) and len(line.split()) <= 12 and not MARK.search(line)
    voice = head(context, index, begin, begin + len(line.rstrip(","))) if named else None
    if voice is None or voice.kind != "person" or voice.mention is None:
        return None
    rest = context.text(index)[voice.mention.end : begin + len(line)]
    return voice if rest in (":", ",") or re.match(r",\s.*:$", rest) else None


def head(context: Context, index: int, start: int, end: int) -> Voice | None:
    """Who is named by a line that is nothing but a name, with or without an office."""
    source = SOURCE.match(context.text(index)[start:end].rstrip(" *_"))
    if source:
        end = start + source.end("name")
    text = context.text(index)[start:end].strip(" *_:–—-~\n")
    text = DEGREES.sub("", OPENING.sub("", text))
    nobody = BILL.search(text) or plain(text.rstrip(",")) in names.FUNCTION_WORDS
    if not text or len(text.split()) > 40 or nobody:
        return None
    if text[-1] in ".!?" and not (NAME_END.search(text) or _titled(text)):
        return None
    for mention in context.between(index, start, end):
        if ASKING.search(context.text(index), start, mention.start):
            return None  # "Many people ask President Doe, “…”"
        if mention.name and mention.start - start <= 60 and not _is_one_of_many(mention, text):
            return Voice("person", mention)
    if SAYING_I.search(text) or not re.search(r"[^\W\d]", text):
        return None
    return _unknown(text, start)


def _unknown(text: str, start: int) -> Voice | None:
    """Who is named by a line without a name that is known: a person by the office, or a body."""
    name, *rest = re.split(r"\s*,\s|\s+[–—-]\s+|\s+\(", text, maxsplit=1)
    if rest and _is_person(name) and is_office(rest[0]):
        return Voice("person", Mention(start, start, name, rest[0].strip(" )")))
    if rest and _is_member(name, rest[0]):
        return Voice("person", Mention(start, start, name, None))
    text = STATEMENT.sub("", text).rstrip(".")
    if person := given(re.split(r"[,(–—]", text)[0].split()):
        return person
    if any(word.casefold() in names.HEADS for word in text.split()):
        return Voice("somebody")
    body = text[:1].isupper() and len(text.split()) <= 6 and BODIES.search(text.split()[-1])
    if body or (capitalised(text) and not _is_text(text)):
        return Voice("body", words=text)
    return None


def _is_one_of_many(mention: Mention, line: str) -> bool:
    """Whether a *line* begins with a word that may be a first name: "Alma, Borea, and Corva"."""
    bare = not mention.office and " " not in (mention.name or "") and mention.name != line
    return bare and names.is_first_name(mention.name or "")


def _is_person(name: str) -> bool:
    """Whether what stands before an office may be a name: "Ann Quimbel", "Ann Town"."""
    words = name.split()
    known = len(words) == 2 and plain(words[0]) in names.GIVEN_NAMES and words[1][:1].isupper()
    return len(words) > 1 and (known or is_name(name))


def _is_text(line: str) -> bool:
    """Whether a *line* names something written: "Section 5", but not "Fund for Trade Policy"."""
    head = re.split(r"\s(?:of|by|from|on|for|in|and)\s|\s\d", line)[0].split()
    return bool(head) and TEXTS.fullmatch(head[-1].rstrip(":.")) is not None


def _is_member(name: str, rest: str) -> bool:
    """Whether a name is followed by nothing but a body: "Ann Doe, Fund for Fair Trade"."""
    body = "," not in rest and capitalised(rest) and len(rest) > 3
    return body and len(name.split()) in (2, 3) and is_name(name)


def _titled(text: str) -> bool:
    """Whether a line that ends in a full stop is a name and an office: "Ann Doe, Mayor."."""
    name, *rest = re.split(r"[,(–—]\s?", text.rstrip("."), maxsplit=1)
    if rest and _is_person(name) and is_office(rest[0]):
        return True
    words = name.split()
    return capitalised(text) and (given(words) is not None or bool(BODIES.search(words[-1])))


def note(context: Context, stretch: Stretch) -> Voice | None:
    """Who is named by what stands behind the marks in their line: "“…” *Daily Herald, 10/25*"."""
    text = context.text(stretch.last)
    line_end = text.find("\n", stretch.closes)
    end = line_end if line_end > 0 else len(text)
    dated = DATED.search(text, stretch.closes, end)
    end = dated.start() if dated else end
    if MEDIUM.match(text[stretch.closes : end]):
        return None
    if end - stretch.closes > REACH or VERB.search(text, stretch.closes, end):
        return None
    return head(context, stretch.last, stretch.closes, end)


def handle(context: Context, stretch: Stretch) -> Voice | None:
    """Who is named by nothing but an account behind a dash: "“…” – @POTUS"."""
    account = ACCOUNT.match(context.text(stretch.last), stretch.closes)
    office = ACCOUNTS[account["office"].upper()] if account else None
    return Voice("person", Mention(0, 0, None, office)) if office else None


def line_below(context: Context, stretch: Stretch) -> Voice | None:
    """Who is named by the next line of the same paragraph."""
    text = context.text(stretch.last)
    begin = text.find("\n", stretch.closes)
    if begin < 0 or text[stretch.closes : begin].strip(" *_"):
        return None
    end = text.find("\n", begin + 1)
    return _named_line(context, stretch.last, begin + 1, end if end > 0 else len(text))


def caption(context: Context, index: int, dashed: bool) -> Voice | None:
    """Who is named by the paragraph below."""
    below = index + 1
    if below >= len(context.paragraphs) or below in context.by_paragraph:
        return None
    text = context.text(below)
    if dashed and not CAPTION.match(text) and context.paragraphs[below].kind != "item":
        return None
    if not dashed and below + 1 in context.by_paragraph:
        return None  # it is the name above the next quotation
    voice = _named_line(context, below, 0, len(text))
    if voice:
        context.captions.add(below)
    return voice


def above(context: Context, index: int) -> Voice | None:
    """Who is named by the paragraph above."""
    above = index - 1
    if above < 0 or above in context.by_paragraph or above in context.captions:
        return None
    return _named_line(context, above, 0, len(context.text(above)))


def _named_line(context: Context, index: int, start: int, end: int) -> Voice | None:
    line = context.text(index)[start:end].rstrip(" *_")
    if len(line.split()) > 30 or line.endswith(("!", "?", ";", ",")):
        return None
    if line.endswith(".") and not NAME_END.search(line):
        return None
    dash = CAPTION.match(context.text(index), start, end)
    voice = head(context, index, dash.end() if dash else start, end)
    certain = voice and (voice.kind == "person" or STATEMENT.match(line.lstrip(" *_")))
    return voice if certain else None


def is_bare(context: Context, index: int) -> bool:
    """Whether a paragraph is one quotation and nothing else."""
    stretches = context.by_paragraph.get(index, ())
    if len(stretches) != 1:
        return False
    text = context.plain[index]
    around = text[: stretches[0].opens] + text[stretches[0].closes :]
    return not around.strip(" \xa0*_.")
