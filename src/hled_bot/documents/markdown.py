"""Turns Markdown or plain text into paragraphs whose every character knows its place in the file.

markdown-it-py finds the structure; it gives lines, not characters, so the inline tokens are
aligned with the file here.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.token import Token

from hled_bot.documents.furniture import LINE, PAGE_WORDS
from hled_bot.models import Paragraph

PARSER = MarkdownIt("commonmark", {"maxNesting": 40}).disable(
    # indented and fenced text is prose in these documents, HTML tags are markup to drop,
    # "[Name]: …" is speech, and joined text would lose where its escapes stood
    ["code", "fence", "html_block", "reference", "text_join"]
)


def _where_closed(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """*rule* for links, tried only before a "](": each bracket would be looked for a partner."""

    def closed(state: StateInline, silent: bool) -> bool:
        if state.env.get("source") is not state.src:
            state.env.update(source=state.src, last=state.src.rfind("]("))
        return state.pos < state.env["last"] and rule(state, silent)

    return closed


PARSER.inline.ruler.at("link", _where_closed(link))
PARSER.inline.ruler.at("image", _where_closed(image))

BULLET = re.compile(r"^[ \xa0]{0,3}(?:[•●▪‣∙]|(?P<inner>◦))\s*(?=\S)")
"""A list item as it comes out of a word processor: "• First point"."""

MARKED = re.compile(r"\s*(?:[-+*>#|=]|\d+[.)]|.*(?:\*\*|__|  $|\\$))")
"""A line that Markdown makes something of."""
SHORT_LINE, SHORT_WORDS = 50, 4
"""The longest line of a column, in characters, and the mean of its lines, in words."""
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
HTML_BLOCKS = frozenset(
    "article aside blockquote caption center dd div dl dt figcaption figure footer header h1 h2 h3 h4"
    " h5 h6 hr li main nav ol p section table tbody td tfoot th thead tr ul".split()
)
"""Tags that begin or end a line."""
HTML_INLINE = frozenset(
    "a abbr b big br button cite code col colgroup del dfn em font form html i iframe img input ins"
    " kbd label link mark meta noscript path picture pre q s small source span strike strong sub sup"
    " svg time tt u var video wbr".split()
)
HTML_HIDDEN = frozenset(["head", "script", "style", "template", "title"])
"""Tags whose content is not text."""
LOOSE_BOLD = re.compile(r"\*\*")
"""Marks that Markdown leaves in the text for the blank beside them: "**Trade, **including"."""
LOOSE_ITALIC = re.compile(
    r"""
      \*[^\w\s*]{1,3}\*                                  # "goal*—*and"
    | (?<![\w)*])\*(?=[^\s*)]|\xa0)[^*\n]{1,600}\*(?!\*)  # "*Costs. *The plan"
    """,
    re.VERBOSE,
)
SETEXT_WORDS = 20
"""The longest underlined line, in words, that is a heading and not a text above a rule."""


def paragraphs(text: str, start: int = 0) -> list[Paragraph]:
    """The headings, paragraphs and list items of *text* from character *start* on."""
    lines, offsets = _lines(text, start)
    source, rows = _source(lines)
    reader = _Reader(lines, offsets, rows)
    for token in PARSER.parse("\n".join(source)):
        reader.take(token)
    return reader.paragraphs


def _source(lines: list[str]) -> tuple[list[str], list[int]]:
    """*lines* as Markdown, set apart where they are not wrapped, and which line each comes from."""
    source, rows = list[str](), list[int]()
    apart = _unwrapped(lines)
    for block in _blocks(lines):
        split = apart or _is_column([lines[row] for row in block]) or _is_menu(lines, block)
        for row in block:
            # a line of no-break spaces is a blank line to a reader, though not to Markdown
            source.append(_as_markdown(lines[row]))
            rows.append(row)
            if split:
                source.append("")
                rows.append(row)
    return source, rows


def _blocks(lines: list[str]) -> Iterator[range]:
    """The stretches of lines without a blank one between them, and the blank ones."""
    begin = 0
    for row, line in enumerate(lines):
        if not line.strip():
            if begin < row:
                yield range(begin, row)
            yield range(row, row + 1)
            begin = row + 1
    if begin < len(lines):
        yield range(begin, len(lines))


def _is_column(block: list[str]) -> bool:
    """Whether the lines of a block are short phrases one below the other, such as a menu."""
    if len(block) < 3 or any(len(line) > SHORT_LINE for line in block):
        return False
    words = sum(len(line.split()) for line in block)
    ended = sum(line.rstrip().endswith((".", ",", ";")) for line in block)
    marked = any(MARKED.match(line) for line in block)
    return words <= SHORT_WORDS * len(block) and ended * 3 <= len(block) and not marked


def _as_markdown(line: str) -> str:
    if not line.strip():
        return ""
    if bullet := BULLET.match(line):
        return f"{'  ' if bullet['inner'] else ''}- {line[bullet.end() :]}"
    return line


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


def _is_menu(lines: list[str], block: range) -> bool:
    """Whether many lines of a block are what pages say around a text."""
    said = sum(bool(PAGE_WORDS.fullmatch(lines[row][:LINE].strip())) for row in block)
    return said >= 2 and said * 3 >= len(block)


class _Reader:
    """Follows the token stream and collects paragraphs."""

    def __init__(self, lines: list[str], offsets: list[int], rows: list[int]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._lines, self._offsets, self._rows = lines, offsets, rows
        self._lists: list[int | None] = []  # the next number of each open list
        self._item_open = False
        self._number: int | None = None
        self._heading = 0
        self._underlined = False
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
                self._underlined = token.markup in ("-", "=")
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
        text = "".join(line.text)
        whole = Paragraph(
            "paragraph",
            0,
            text,
            line.starts,
            line.ends,
            strong=tuple(_merged(line.strong)),
            quoted=self._quotes > 0,
        )
        edges = [*line.blocks, _Block(len(text))]
        for block, following in pairwise(edges):
            for part in _stripped(whole, block.start, following.start):
                self.paragraphs += _by_bold_line(self._classed(part, block))

    def _classed(self, part: Paragraph, block: _Block) -> Paragraph:
        """*part* as the heading, item or paragraph that its place makes it."""
        if heading := self._heading or block.heading:
            if self._underlined and _is_prose(part.text):
                return part  # a text above a rule
            return replace(part, kind="heading", level=heading)
        if self._item_open:
            # only the first paragraph of an item is the item
            self._item_open = False
            return replace(part, kind="item", level=len(self._lists), number=self._number)
        if block.item:
            return replace(part, kind="item", level=block.item + len(self._lists))
        return part

    def _places(self, token: Token) -> array[int]:
        """For each character of an inline token's content, its offset in the file."""
        places: array[int] = array("L")
        first = (token.map or [0])[0]
        for number, content in enumerate(token.content.split("\n")):
            at = self._rows[first + number]
            raw = self._lines[at]
            # the content is the line without its indentation and list or quotation marks
            column = max(raw.rfind(content), 0)
            begin = self._offsets[at] + column
            places.extend(range(begin, begin + len(content) + 1))  # with the line's end
        return places


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a block of HTML begins in a text, its level if it is a heading, its depth as an item."""

    start: int
    heading: int = 0
    item: int = 0


class _Inline:
    """The plain text of one inline token, aligned with the file."""

    def __init__(self, token: Token, places: array[int]) -> None:
        self.text: list[str] = []
        self.starts: array[int] = array("L")
        self.ends: array[int] = array("L")
        self.strong: list[tuple[int, int]] = []
        self.blocks = [_Block(0)]
        self._depth = 0  # of HTML lists
        self._hidden = 0  # up to where the content is no text
        self._content, self._places, self._at = token.content, places, 0
        self._strong: list[int] = []
        self._strong_tags: list[int] = []
        for child in token.children or []:
            self._take(child)
        self._drop_loose_marks()

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
        if not text or at < self._hidden:
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
        if not (named := HTML_TAG.match(tag)):
            self._skip(tag)  # a comment
            return
        name, closes = named["name"].lower(), bool(named["close"])
        if name not in HTML_BLOCKS | HTML_INLINE | HTML_HIDDEN:
            self._add(tag, tag)  # "<inaudible>"
            return
        self._skip(tag)
        if name in HTML_HIDDEN and not closes:
            self._hidden = max(self._content.find(f"</{name}", self._at), self._hidden)
        elif name in HTML_BLOCKS:
            self._block(name, closes)
        elif name == "br" and self.text:
            self.text.append("\n")
            self.starts.append(self._places[self._at - len(tag)])
            self.ends.append(self._places[self._at - 1] + 1)
        elif name in ("b", "strong"):
            if not closes:
                self._strong_tags.append(len(self.text))
            elif self._strong_tags:
                self.strong.append((self._strong_tags.pop(), len(self.text)))

    def _block(self, name: str, closes: bool) -> None:
        """Begin a new block where a tag of the kind of ``<p>`` opens or closes."""
        if name in ("ul", "ol"):
            self._depth = max(self._depth + (-1 if closes else 1), 0)
        heading = int(name[1]) if re.fullmatch(r"h[1-6]", name) and not closes else 0
        item = max(self._depth, 1) if name == "li" and not closes else 0
        self.blocks.append(_Block(len(self.text), heading, item))

    def _drop_loose_marks(self) -> None:
        """Take marks of bold and italics out of the text that Markdown could not pair."""
        text = "".join(self.text)
        if "*" not in text:
            return
        bold = [m.span() for m in LOOSE_BOLD.finditer(text) if self._is_mark(*m.span())]
        bold = bold[: len(bold) // 2 * 2]
        self.strong += [(a[1], b[0]) for a, b in zip(bold[::2], bold[1::2], strict=True)]
        gone = {index for span in bold for index in range(*span)}
        for italic in LOOSE_ITALIC.finditer(text):
            first, last = italic.start(), italic.end() - 1
            if self._is_mark(first, first + 1) and self._is_mark(last, last + 1):
                gone |= {first, last}
        if gone:
            self._drop(sorted(gone))

    def _is_mark(self, first: int, last: int) -> bool:
        """Whether each asterisk takes one character of the file; an escaped one takes two."""
        return all(self.ends[index] - self.starts[index] == 1 for index in range(first, last))

    def _drop(self, gone: list[int]) -> None:
        """Take the characters *gone* out of the text and out of all that counts in it."""
        out = set(gone)
        self.text = [char for index, char in enumerate(self.text) if index not in out]
        for name in ("starts", "ends"):
            places = getattr(self, name)
            setattr(self, name, array("L", (p for i, p in enumerate(places) if i not in out)))
        self.strong = sorted(
            (a - bisect_left(gone, a), b - bisect_left(gone, b)) for a, b in self.strong
        )
        self.blocks = [replace(b, start=b.start - bisect_left(gone, b.start)) for b in self.blocks]


def _is_prose(text: str) -> bool:
    return len(text.split()) > SETEXT_WORDS or text.rstrip('”"’)').endswith((".", "!", "?"))


def _by_bold_line(whole: Paragraph) -> list[Paragraph]:
    """*whole*, with its lines that are entirely bold taken out as headings of their own.

    "**Pillar I: Building Back Together**⏎The United States and Mexico will …"
    """
    parts: list[Paragraph] = []
    begin = at = 0
    if whole.kind == "paragraph" and whole.strong:
        bold = _bold(whole)
        for line in whole.text.split("\n"):
            end = at + len(line)
            if any(map(str.isalnum, line)) and all(bold[at:end]):
                parts += _stripped(whole, begin, at)
                parts += [replace(p, kind="heading", level=7) for p in _stripped(whole, at, end)]
                begin = end
            at = end + 1
    return parts + _stripped(whole, begin, len(whole.text))


def _bold(paragraph: Paragraph) -> bytearray:
    """For each character whether it is in bold, or need not be for its line to be."""
    bold = bytearray(not char.isalnum() for char in paragraph.text)
    for first, last in paragraph.strong:
        bold[first:last] = b"\1" * (last - first)
    return bold


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """*spans* in order, those that touch or overlap as one, empty ones left out."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif start < end:
            merged.append((start, end))
    return merged


def _stripped(paragraph: Paragraph, start: int, end: int) -> list[Paragraph]:
    """Characters *start* to *end* without white space around them; nothing if that is all."""
    stretch = paragraph.text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(stretch.rstrip())
    if start >= end:
        return []
    first = bisect_right(paragraph.strong, start, key=itemgetter(1))
    last = bisect_left(paragraph.strong, end, key=itemgetter(0))
    return [replace(paragraph, strong=paragraph.strong[first:last]).cut(start, end)]
