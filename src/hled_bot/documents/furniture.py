"""Cuts what belongs to the web page and not to the document: menus, weather, advertising, marks.

The rules look at form, not at wording of one site: a title that is repeated below a menu, lines
without a sentence around the text, and the short phrases that pages put there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from hled_bot.models import Paragraph, fold

END_MARK = re.compile(r"\W*(?:#\s*){1,3}\W*|-+\s*30\s*-+|[*_=~–—-]{3,}|\W+")
"""A line that marks the end or a break: "###", "# # #", "-30-"."""

PROVENANCE = re.compile(
    r"""
    ^(?:official\s+news\s+|originally\s+|first\s+|this\s+(?:article|post|story)\s+was\s+
       |article\s+|content\s+)*
    (?:(?P<sure>published|posted|publicado)|source|fuente|retrieved|read\s+more)
    \s*(?:at|on|by|from|en|:)?\s*:?\s*
    (?P<address>https?://\S+)   # "Official news published at https://www.state.gov/…"
    """,
    re.IGNORECASE | re.VERBOSE,
)

PAGE_WORDS = re.compile(
    r"""
    (?:skip\ to\ (?:main\ )?content|(?:main\ )?menu|home(?:page)?|search|log\ ?in|sign\ (?:in|up|out)
      |subscribe(?:\ (?:now|today|to\ .*))?|newsletters?(?:\ sign-?up)?|register|my\ account
      |share(?:\ (?:this|on|via|to|it|article)\b.*)?|tweet|print|e-?mail|facebook|twitter|x|linkedin
      |whatsapp|telegram|pinterest|reddit|instagram|youtube|rss|copy\ link
      |(?:latest|top|more|related|popular|recent|trending)\ (?:stories|news|posts?|articles?|videos?)
      |most\ (?:read|popular|viewed|recent)|trending(?:\ now)?|related|recommended(?:\ for\ you)?
      |you\ (?:may|might)\ (?:also\ )?like|read\ (?:more|next|also)|see\ also|load\ more|more\ from\ .*
      |(?:leave\ a\ )?(?:comments?|reply)(?:\ \(?\d+\)?)?|\d+\ comments?|next(?:\ article)?
      |previous(?:\ article)?|back\ to\ top|advertis(?:ement|ing)|sponsored(?:\ content)?|promoted
      |privacy(?:\ policy)?|terms(?:\ (?:of|and)\ .*)?|cookies?(?:\ (?:policy|settings|preferences))?
      |accept(?:\ all)?(?:\ cookies)?|we\ use\ cookies.*|this\ (?:web)?site\ uses\ cookies.*
      |(?:copyright|©).*|all\ rights\ reserved\.?|follow\ us.*|contact(?:\ us)?|about(?:\ us)?
      |-?\d{1,3}(?:\.\d)?\s?°?\s?[CF]   # the weather
      |saltar\ al\ contenido(?:\ principal)?|men[uú]|inicio|portada|noticias|buscar|iniciar\ sesi[oó]n
      |suscr[ií]b(?:ete|ase)(?:\ .*)?|compart(?:ir|e|a)(?:\ (?:en|por|esta|este)\b.*)?|imprimir|correo
      |(?:noticias|notas|art[ií]culos)\ relacionad[ao]s|lo\ m[aá]s\ (?:le[ií]do|visto)|s[ií]guenos.*
      |aviso\ (?:de\ privacidad|legal)|todos\ los\ derechos\ reservados\.?|publicidad|contacto
      |tags?:?|etiquetas?:?|categor(?:y|ies):?.*|by\ admin|listen\ to\ this.*|\d+\ min(?:ute)?s?\ read)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What pages say around an article, each alone on its line."""

SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
CLOSING_TIME = re.compile(r"^(?:END\s+)?\d{1,2}:\d{2}\s*[AP]\.?M\.?", re.IGNORECASE)
LINE = 400
"""In characters: a line of page furniture is shorter."""
NEAR = 60
"""How many paragraphs from either end furniture is looked for."""
LONGEST_TITLE = 35
"""In words: a longer line is text."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is left of a page, and what its furniture told about it."""

    paragraphs: list[Paragraph]
    title: str | None = None
    address: str | None = None


def cut(paragraphs: list[Paragraph], title: str) -> Page:
    """*paragraphs* without page furniture; *title* is the document's, "" where it is not known."""
    address, tail = _provenance(paragraphs)
    body = paragraphs[:tail]
    heading = _repeated_title(body, title)
    found = None if heading is None else fold(body[heading].text)
    # a title that is the first line is a document's own; one under other lines is a page's
    scraped = tail < len(paragraphs) or bool(heading) or _has_menu(body)
    if heading is not None:
        body = body[heading + 1 :]
    if scraped:
        body = _trim(body)
        found = found or next((fold(p.text) for p in body[:1] if p.kind == "heading"), None)
    kept = [p for p in body if not _is_furniture(fold(p.text))]
    return Page(kept, title or found, address)


def _is_furniture(line: str) -> bool:
    return bool(END_MARK.fullmatch(line)) or _doubled(line)


def _doubled(line: str) -> bool:
    """Whether a line is one phrase twice, as link texts come out: "seo servicesseo services"."""
    half, odd = divmod(len(line), 2)
    return half >= 4 and not odd and line[:half] == line[half:]


def _provenance(paragraphs: list[Paragraph]) -> tuple[str | None, int]:
    """The address that a line near the end names as the source, and where the page's tail begins."""
    for index in range(max(len(paragraphs) - NEAR, 0), len(paragraphs)):
        if line := PROVENANCE.match(fold(paragraphs[index].text[:LINE])):
            address = line["address"].rstrip(".,;)")
            below = paragraphs[index + 1 :]
            text_goes_on = any(_is_prose(paragraph) for paragraph in below)
            if not text_goes_on or (line["sure"] and len(below) <= index):
                return address, index
    return None, len(paragraphs)


def _repeated_title(paragraphs: list[Paragraph], title: str) -> int | None:
    """Where near the top the document's title stands under a menu; None if it does not.

    With *title* unknown, a line whose beginning an earlier line holds is it: "HomeGovernmentSenior
    Officials Previewing the…" and then "Senior Officials Previewing the Dialogue".
    """
    lines: list[str] = []
    for paragraph in paragraphs[:NEAR]:
        line = fold(paragraph.text)
        if len(line.split()) > LONGEST_TITLE:
            break  # the text has begun
        lines.append(line.casefold())
    if title:
        same = [index for index, line in enumerate(lines) if line == title.casefold()]
        return same[-1] if same else None
    for index, line in enumerate(lines):
        start = line[:40]
        if len(start) >= 20 and any(start in before for before in lines[:index]):
            return index
    return None


def _has_menu(paragraphs: list[Paragraph]) -> bool:
    """Whether the lines above the text, or those below it, are those of a page."""
    first, last = _text_within(paragraphs)
    above, below = paragraphs[:first], paragraphs[last:]
    return any(sum(map(_is_page_word, edge)) >= 2 for edge in (above, below))


def _text_within(paragraphs: list[Paragraph]) -> tuple[int, int]:
    """Where the first paragraph that reads like text begins, and where the last one ends."""
    first, last = 0, len(paragraphs)
    while first < last and not _is_prose(paragraphs[first]):
        first += 1
    while last > first and not _is_prose(paragraphs[last - 1]):
        last -= 1
    return first, last


def _trim(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """*paragraphs* without the menus before the text and after it."""
    first, _ = _text_within(paragraphs)
    menu = [i for i in range(first) if _is_page_word(paragraphs[i]) or _is_mark(paragraphs[i])]
    # a page's own heading stands nearest to its text
    titles = [
        i for i in range(first) if paragraphs[i].kind == "heading" and paragraphs[i].level < 3
    ]
    start = max([0, *(i + 1 for i in menu[-1:]), *titles[-1:]])
    # a page word behind most of the text opens the tail, whatever teaser sentences follow it
    before = list(accumulate(len(paragraph.text) for paragraph in paragraphs))
    for index in range(max(len(paragraphs) - NEAR, first + 1), len(paragraphs)):
        if _is_page_word(paragraphs[index]) and before[index] * 2 > before[-1]:
            return paragraphs[start:index]
    return paragraphs[start:]


def _is_page_word(paragraph: Paragraph) -> bool:
    return bool(PAGE_WORDS.fullmatch(fold(paragraph.text[:LINE])))


def _is_mark(paragraph: Paragraph) -> bool:
    return _is_furniture(fold(paragraph.text))


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph at the edge of a page is part of its text."""
    if _is_page_word(paragraph) or _is_mark(paragraph):
        return False
    line = fold(paragraph.text)
    ends = SENTENCE_END.search(line[-5:])
    return bool(ends or len(line[:1000].split()) >= 12 or CLOSING_TIME.match(line))
