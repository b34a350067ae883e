"""Cuts what belongs to the web page and not to the document: menus, weather, advertising, marks.

The rules look at form, not at wording of one site: a title that is repeated below a menu, lines
without a sentence around the text, and the short phrases that pages put there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hled_bot.models import Paragraph, fold

END_MARK = re.compile(r"\W*(?:#\s*){1,3}\W*|-+\s*30\s*-+|[*_=~–—-]{3,}|\W+")
"""A line that marks the end or a break: "###", "# # #", "-30-"."""

PROVENANCE = re.compile(
    r"""
    ^(?:official\s+news\s+|originally\s+|first\s+|this\s+(?:article|post|story)\s+was\s+
       |article\s+|content\s+)*
    (?:published|posted|source|retrieved|read\s+more)\s*(?:at|on|by|from|:)?\s*:?\s*
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
      |tags?:?|categor(?:y|ies):?.*|by\ admin|listen\ to\ this.*|\d+\ min(?:ute)?s?\ read)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What pages say around an article, each alone on its line."""

SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
CLOSING_TIME = re.compile(r"^(?:END\s+)?\d{1,2}:\d{2}\s*[AP]\.?M\.?", re.IGNORECASE)
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
    scraped = tail < len(paragraphs) or heading is not None or _has_menu(body)
    if heading is not None:
        found = fold(body[heading].text)
        body = body[heading + 1 :]
    else:
        found = None
    if scraped:
        body = _trim(body)
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
        if line := PROVENANCE.match(fold(paragraphs[index].text)):
            return line["address"].rstrip(".,;)"), index
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
    ends = [*paragraphs[:NEAR], *paragraphs[-NEAR:]]
    return sum(bool(PAGE_WORDS.fullmatch(fold(p.text))) for p in ends) >= 2


def _trim(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """*paragraphs* without the run of menu lines before the text and after it."""
    first, last = 0, len(paragraphs)
    while first < last and _around(paragraphs[first]):
        first += 1
    while last > first and _around(paragraphs[last - 1]):
        last -= 1
    # a page word in the last lines opens the tail, whatever teaser sentences follow it
    for index in range(max(last - NEAR, first + (last - first) // 2), last):
        if PAGE_WORDS.fullmatch(fold(paragraphs[index].text)):
            return paragraphs[first:index]
    return paragraphs[first:last]


def _around(paragraph: Paragraph) -> bool:
    """Whether a line at the edge of a scraped page is not part of its text."""
    line = fold(paragraph.text)
    if PAGE_WORDS.fullmatch(line) or _is_furniture(line):
        return True
    prose = SENTENCE_END.search(line) or len(line.split()) >= 12 or CLOSING_TIME.match(line)
    return not prose
