"""Turns Markdown or plain text into paragraphs whose every character knows its place in the file.

markdown-it-py finds the structure; it gives lines, not characters, so the inline tokens are
aligned with the file here.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hled_bot.models import Paragraph, ParagraphKind

PARSER = MarkdownIt("commonmark").disable(
    # indented and fenced text is prose in these documents, HTML tags are markup to drop,
    # "[Name]: …" is speech, and joined text would lose where its escapes stood
    ["code", "fence", "html_block", "reference", "text_join"]
)

LONG_LINES = 120
"""Where a tenth of the lines are longer, lines are not wrapped: each is a paragraph."""

LINK_TAIL = re.compile(
    r"""
    \]
    (?:
        \( [^()]* (?: \( [^()]* \) [^()]* )* \)   # "](https://example.org/a_(b))"
        | \[ [^\]]* \]
    )?
    """,
    re.VERBOSE,
)
HTML_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)", re.IGNORECASE)


def paragraphs(text: str, start: int = 0) -> list[Paragraph]:
    """The headings, paragraphs and list items of *text* from character *start* on."""
    lines, offsets = _lines(text, start)
    apart = "\n\n" if _unwrapped(lines) else "\n"
    # a line of no-break spaces is a blank line to a reader, though not to Markdown
    source = apart.join(line if line.strip() else "" for line in lines)
    reader = _Reader(lines, offsets, len(apart))
    for token in PARSER.parse(source):
        reader.take(token)
    return reader.paragraphs


def _lines(text: str, start: int) -> tuple[list[str], list[int]]:
    lines = text[start:].split("\n")
    offsets, at = [], start
    for line in lines:
        offsets.append(at)
        at += len(line) + 1
    return lines, offsets


def _unwrapped(lines: list[str]) -> bool:
    lengths = sorted(len(line) for line in lines if line.strip())
    return bool(lengths) and lengths[int(len(lengths) * 0.9)] > LONG_LINES


class _Reader:
    """Follows the token stream and collects paragraphs."""

    def __init__(self, lines: list[str], offsets: list[int], spread: int) -> None:
        self.paragraphs: list[Paragraph] = []
        self._lines, self._offsets, self._spread = lines, offsets, spread
        self._lists: list[int | None] = []  # the next number of each open list
        self._item_open = False
        self._number: int | None = None
        self._heading = 0
        self._quotes = 0

    def take(self, token: Token) -> None:
        match token.type:
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_close" | "bullet_list_close":
                self._lists.pop()
                self._item_open = False
            case "list_item_open":
                self._item_open = True
                self._number = self._lists[-1]
                if self._number is not None:
                    self._lists[-1] = self._number + 1
            case "heading_open":
                self._heading = int(token.tag[1:])
            case "heading_close":
                self._heading = 0
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1
            case "inline":
                self._inline(token)

    def _inline(self, token: Token) -> None:
        line = _Inline(token, self._places(token))
        kind: ParagraphKind = "paragraph"
        level = number = 0
        if heading := self._heading or line.heading:
            kind, level = "heading", heading
        elif self._item_open:
            # only the first paragraph of an item is the item
            kind, level, number = "item", len(self._lists), self._number or 0
            self._item_open = False
        whole = Paragraph(
            kind,
            level,
            "".join(line.text),
            line.starts,
            line.ends,
            number or None,
            tuple(line.strong),
            self._quotes > 0,
        )
        self.paragraphs += _by_bold_line(whole)

    def _places(self, token: Token) -> array[int]:
        """For each character of an inline token's content, its offset in the file."""
        places: array[int] = array("L")
        first = (token.map or [0])[0]
        for number, content in enumerate(token.content.split("\n")):
            at = (first + number) // self._spread if self._spread > 1 else first + number
            raw = self._lines[at]
            # the content is the line without its indentation and list or quotation marks
            column = max(raw.rfind(content), 0)
            begin = self._offsets[at] + column
            places.extend(range(begin, begin + len(content) + 1))  # with the line's end
        return places


class _Inline:
    """The plain text of one inline token, aligned with the file."""

    def __init__(self, token: Token, places: array[int]) -> None:
        self.text: list[str] = []
        self.starts: array[int] = array("L")
        self.ends: array[int] = array("L")
        self.strong: list[tuple[int, int]] = []
        self.heading = 0
        self._content, self._places, self._at = token.content, places, 0
        self._strong: list[int] = []
        for child in token.children or []:
            self._take(child)

    def _take(self, token: Token) -> None:
        match token.type:
            case "text" | "code_inline":
                self._add(token.content, token.content)
            case "text_special":  # "\*" or "&amp;"
                self._add(token.content, token.markup)
            case "softbreak":
                self._add(" ", "\n")
            case "hardbreak":
                self._add("\n", "\n")
            case "strong_open":
                self._skip(token.markup)
                self._strong.append(len(self.text))
            case "strong_close":
                self._skip(token.markup)
                self.strong.append((self._strong.pop(), len(self.text)))
            case "em_open" | "em_close":
                self._skip(token.markup)
            case "link_open":
                self._skip("<" if token.markup == "autolink" else "[")
            case "link_close":
                self._close_link(token)
            case "image":
                self._skip("![")
                self._skip(token.content)
                self._close_link(token)
            case "html_inline":
                self._html(token.content)

    def _add(self, text: str, raw: str) -> None:
        """Add *text*, which *raw* stands for in the content."""
        at = self._content.find(raw, self._at)
        if not text or at < 0:
            return
        whole = len(text) != len(raw) or text != raw
        for index, char in enumerate(text):
            begin = at if whole else at + index
            end = at + len(raw) if whole else begin + 1
            self.text.append(char)
            self.starts.append(self._places[begin])
            self.ends.append(self._places[end - 1] + 1)
        self._at = at + len(raw)

    def _skip(self, markup: str) -> None:
        at = self._content.find(markup, self._at)
        self._at = at + len(markup) if at >= 0 else self._at

    def _close_link(self, token: Token) -> None:
        if token.markup == "autolink":
            self._skip(">")
        elif tail := LINK_TAIL.search(self._content, self._at):
            self._at = tail.end()

    def _html(self, tag: str) -> None:
        self._skip(tag)
        if not (named := HTML_TAG.match(tag)):
            return
        name, closes = named["name"].lower(), bool(named["close"])
        if name in ("br", "p", "div", "li") and self.text:
            self.text.append("\n")
            self.starts.append(self._places[self._at - len(tag)])
            self.ends.append(self._places[self._at - 1] + 1)
        elif name in ("b", "strong"):
            if not closes:
                self._strong.append(len(self.text))
            elif self._strong:
                self.strong.append((self._strong.pop(), len(self.text)))
        elif re.fullmatch(r"h[1-6]", name) and not closes:
            self.heading = int(name[1])


def _by_bold_line(whole: Paragraph) -> list[Paragraph]:
    """*whole*, with its lines that are entirely bold taken out as headings of their own.

    "**Pillar I: Building Back Together**⏎The United States and Mexico will …"
    """
    parts: list[Paragraph] = []
    begin = at = 0
    if whole.kind == "paragraph" and whole.strong:
        for line in whole.text.split("\n"):
            end = at + len(line)
            if line.strip() and _bold(whole, at, end):
                parts += _stripped(whole, begin, at)
                parts += [replace(p, kind="heading", level=7) for p in _stripped(whole, at, end)]
                begin = end
            at = end + 1
    return parts + _stripped(whole, begin, len(whole.text))


def _bold(paragraph: Paragraph, start: int, end: int) -> bool:
    covered = set[int]()
    for first, last in paragraph.strong:
        covered.update(range(max(first, start), min(last, end)))
    return all(
        index in covered or not char.isalnum()
        for index, char in enumerate(paragraph.text[start:end], start)
    ) and bool(covered)


def _stripped(paragraph: Paragraph, start: int, end: int) -> list[Paragraph]:
    """Characters *start* to *end* without white space around them; nothing if that is all."""
    stretch = paragraph.text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(stretch.rstrip())
    return [paragraph.cut(start, end)] if start < end else []
