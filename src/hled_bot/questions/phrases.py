"""Reads the grammar, the phrases in the folder beside this file, and makes patterns of them.

Each file of the grammar has rules: a name, what it tells, and phrases; ``e.g.`` and ``but not`` show it:

    attended: somebody took part
        (took|take) part [in]
        sent <whom>
        e.g. who took part in 2021?
        but not which part of the statement is it?

    whom (words): who may be sent
        anybody somebody delegates

A phrase is compared with folded text, small letters without accents. Its notation is that of the
sentence templates of voice assistants:

    a b                 one word after the other
    (a|b), [a]          one of them; there or not. A line can be "a | b" as well
    launch[ed], american(o|a)      the same within a word
    mention*, *, #      a word that begins so; any word; a digit
    <attended>          what another rule says
    {who}, {who 3-40}   anything, to be told by this name; so many characters of it
    {verb: asked|said}  one of these, to be told by this name
    .. and ...          up to thirty characters between; any number
    !(a|b), &a, !<a     not before a or b; only before a; not behind a
    ^, $                where the question begins, where it ends
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "grammar"
HEADER = re.compile(r"(?P<name>[a-z][\w-]*)(?P<words> \(words\))?: (?P<tells>.+)")
TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | <(?P<ref>[a-z][\w-]*)>
    | \{(?P<slot>\w+)(?:\ (?P<least>\d+)-(?P<most>\d+))?(?P<ends>\}|:)
    | (?P<gap>\.\.\.?)(?!\S)
    | (?P<mark>!<|[()\[\]|}!&^$])
    | (?P<text>[^\s()\[\]|{}<>!&^$]+)
    """,
    re.VERBOSE,
)
GAPS = {"..": ".{0,30}?", "...": ".*?"}
CLOSED_BY = {"(": ")", "[": "]", ":": "}"}
SPACE, BEGIN, END = r"\s*+", r"^[¿¡\s]*+", r"\W*$"


class BadPhrase(ValueError):
    """Something in the grammar does not follow the notation; says where, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it is written: its phrases, and sentences that it is said of, or not."""

    name: str
    tells: str
    is_words: bool
    phrases: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


@cache
def rules() -> dict[str, Rule]:
    """All rules of the grammar by name."""
    found: dict[str, Rule] = {}
    for file in sorted(FOLDER.glob("*.txt")):
        for one in read(file.read_text("utf-8")):
            if one.name in found:
                raise BadPhrase(f"{one.name}: there are two rules of this name")
            found[one.name] = one
    return found


def read(text: str) -> Iterator[Rule]:
    """The rules written in *text*."""
    rule_: Rule | None = None
    for line in text.splitlines():
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        if header := HEADER.fullmatch(line):
            if rule_:
                yield rule_
            rule_ = Rule(header["name"], header["tells"], bool(header["words"]))
        elif rule_ is None or line == said:
            raise BadPhrase(f"{said!r} belongs to no rule")
        elif said.startswith("e.g. "):
            rule_.examples.append(said.removeprefix("e.g. "))
        elif said.startswith("but not "):
            rule_.others.append(said.removeprefix("but not "))
        else:
            rule_.phrases.append(said)
    if rule_:
        yield rule_


@cache
def rule(name: str) -> re.Pattern[str]:
    """The pattern of the rule *name*, to be looked for in folded text."""
    return re.compile(_expression(name))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list; another list stands in it as ``<name>``."""
    found: set[str] = set()
    for word in " ".join(_rule(name).phrases).split():
        found |= words(word[1:-1]) if word.startswith("<") else {word}
    return frozenset(found)


def _rule(name: str) -> Rule:
    if name not in rules():
        raise BadPhrase(f"<{name}>: there is no such rule")
    return rules()[name]


@cache
def _expression(name: str) -> str:
    if _rule(name).is_words:
        longest = sorted(words(name), key=lambda word: (-len(word), word))
        return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"
    return "|".join(map(expression, _rule(name).phrases))


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two spaces, or a part of it: a text, a rule, a slot, a gap, a group."""

    kind: str
    text: str = ""
    options: tuple[tuple[Word, ...], ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Pieces written together; *mark* says of what stands there no more than where it must not, or must."""

    pieces: tuple[Piece, ...] = ()
    mark: str = ""


def expression(phrase: str) -> str:
    """The regular expression that *phrase* stands for.

    >>> bool(re.search(expression("how many (time|meeting)[s]"), "and how many meetings?"))
    True
    """
    tokens, at = [], 0
    while at < len(phrase):
        token = TOKEN.match(phrase, at)
        if token is None:
            raise BadPhrase(f"{phrase!r}: {phrase[at:]!r} is no part of a phrase")
        tokens.append(token)
        at = token.end()
    options = _options(tokens, phrase, closing="")
    return _written(options, within_word=False)


def _options(
    tokens: list[re.Match[str]], phrase: str, closing: str
) -> tuple[tuple[Word, ...], ...]:
    """Takes from *tokens* what stands between bars, up to the mark that closes it."""
    options: list[list[Word]] = [[]]
    pieces: list[Piece] = []
    mark = ""
    while tokens:
        token = tokens.pop(0)
        ends_word = token["space"] or token["mark"] in (
            "|",
            "!",
            "&",
            "!<",
            "^",
            "$",
            ")",
            "]",
            "}",
        )
        if ends_word and pieces:
            options[-1].append(Word(tuple(pieces), mark))
            pieces, mark = [], ""
        if token["mark"] == "|":
            options.append([])
        elif token["mark"] in ("!", "&", "!<"):
            mark = token["mark"]
        elif token["mark"] in ("^", "$"):
            options[-1].append(Word(mark=token["mark"]))
        elif token["mark"] in (")", "]", "}"):
            if token["mark"] != closing:
                raise BadPhrase(f"{phrase!r}: {token['mark']!r} closes nothing")
            return tuple(map(tuple, options))
        elif not token["space"]:
            pieces.append(_piece(token, tokens, phrase))
    if closing:
        raise BadPhrase(f"{phrase!r}: {closing!r} is missing")
    if pieces:
        options[-1].append(Word(tuple(pieces), mark))
    return tuple(map(tuple, options))


def _piece(token: re.Match[str], tokens: list[re.Match[str]], phrase: str) -> Piece:
    if token["mark"]:
        inner = _options(tokens, phrase, CLOSED_BY[token["mark"]])
        return Piece("group", options=inner, optional=token["mark"] == "[")
    if token["slot"]:
        inner = _options(tokens, phrase, "}") if token["ends"] == ":" else ()
        length = f"{{{token['least']},{token['most']}}}?" if token["least"] else "+?"
        return Piece("slot", f"?P<{token['slot']}>{'' if inner else '.' + length}", inner)
    kind = "rule" if token["ref"] else "gap" if token["gap"] else "text"
    return Piece(kind, token["ref"] or token["gap"] or token["text"])


def _written(options: Sequence[Sequence[Word]], *, within_word: bool) -> str:
    texts = [_sequence(words_, within_word=within_word) for words_ in options]
    return texts[0] if len(texts) == 1 else f"(?:{'|'.join(texts)})"


def _sequence(words_: Sequence[Word], *, within_word: bool) -> str:
    """Words one after the other, with any space between them."""
    text, between = "", ""
    for word in words_:
        match word.mark:
            case "^":
                text += BEGIN
            case "$":
                text += END
            case "!" | "&":
                text += rf"(?{'!' if word.mark == '!' else '='}\s*{_word(word.pieces)})"
            case "!<":
                text, between = rf"{text}{between}(?<!\b{re.escape(word.pieces[0].text)}\s)", ""
            case _:
                text += between + (_raw(word.pieces) if within_word else _word(word.pieces))
                between = SPACE
    return text


def _word(pieces: Sequence[Piece]) -> str:
    """A whole word: it begins and ends where words do."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and first.kind != "text":
        return _text(first, within_word=False)
    begins = first.kind == "group" or (first.kind == "text" and first.text[0] not in "*'’\"-.,:;/?")
    ends = last.kind == "group" or (last.kind == "text" and last.text[-1] not in "*.,:;/?")
    return (r"(?<!\w)" if begins else "") + _raw(pieces) + (r"(?!\w)" if ends else "")


def _raw(pieces: Sequence[Piece]) -> str:
    return "".join(_text(piece, within_word=True) for piece in pieces)


def _text(piece: Piece, *, within_word: bool) -> str:
    match piece.kind:
        case "text" if piece.text == "*":
            return r"(?<!\w)\w+" if not within_word else r"\w*"
        case "text":
            parts = re.split(r"([*#'’])", piece.text)
            marks = {"*": r"\w*", "#": r"\d", "'": "['’]", "’": "['’]"}
            return "".join(marks.get(part, re.escape(part)) for part in parts)
        case "rule":
            return f"(?:{_expression(piece.text)})"
        case "gap":
            return GAPS[piece.text]
        case "slot":
            inner = _written(piece.options, within_word=False) if piece.options else ""
            return f"({piece.text}{inner})"
        case _:
            inner = _written(piece.options, within_word=within_word)
            return f"(?:{inner})?" if piece.optional else f"(?:{inner})"
