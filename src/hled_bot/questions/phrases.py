"""Reads the grammar, the phrases in the folder beside this file, and makes patterns of them.

Each file of the grammar has rules: a name, what it tells, and phrases; ``e.g.`` and ``but not`` show it:

    attended: somebody took part
        (took|take) part [in]
        sent <whom>
        e.g. who took part in 2021?
        but not which part of the statement is it?

    whom (words): who may be sent
        anybody somebody delegate[s]

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
from collections.abc import Iterable, Iterator, Sequence
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
    | (?P<gap>\.\.\.?)(?![^\s)\]}|])
    | (?P<mark>!<(?![\w-]+>)|[()\[\]|}!&^$])
    | (?P<text>[^\s()\[\]|{}<>!&^$]+)
    """,
    re.VERBOSE,
)
GAPS = {"..": ".{0,30}?", "...": ".*?"}
CLOSED_BY = {"(": ")", "[": "]", ":": "}"}
SPACE, BEGIN, END = r"\s*+", r"^[¿¡\s]*+", r"\W*$"
FIRST = {"#": "0123456789", "'": "'’", "’": "'’"}
NO_MIDDLE = r"(?!\B\w)"
"""Nothing that is looked for begins in the middle of a word: there no phrase need be tried."""


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
    return re.compile(f"{_where(name)}(?:{_expression(name, leads=True)})")


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, each in all its forms; another list stands in it as ``<name>``."""
    lines = (_parsed(phrase) for phrase in _rule(name).phrases)
    return frozenset(form for line in lines for word in line[0] for form in _forms(word.pieces))


def _forms(pieces: Sequence[Piece]) -> set[str]:
    """What is written as *pieces*: "american(o|a)" stands for two words."""
    forms = {""}
    for piece in pieces:
        endings = words(piece.text) if piece.kind == "rule" else {piece.text}
        if piece.kind == "group":
            endings = {form for (word,) in piece.options for form in _forms(word.pieces)}
            endings |= {""} if piece.optional else set()
        forms = {form + ending for form in forms for ending in endings}
    return forms


def _rule(name: str) -> Rule:
    if name not in rules():
        raise BadPhrase(f"<{name}>: there is no such rule")
    return rules()[name]


@cache
def _expression(name: str, *, leads: bool = False) -> str:
    """What the rule *name* says; *leads* if nothing stands before it, where NO_MIDDLE has looked."""
    if _rule(name).is_words:
        longest = sorted(words(name), key=lambda word: (-len(word), word))
        begins = "" if leads else r"(?<!\w)"
        return rf"{begins}(?:{'|'.join(map(re.escape, longest))})(?!\w)"
    parsed = map(_parsed, _rule(name).phrases)
    return "|".join(_written(options, within_word=False, leads=leads) for options in parsed)


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
    return _written(_parsed(phrase), within_word=False)


def _parsed(phrase: str) -> tuple[tuple[Word, ...], ...]:
    tokens, at = [], 0
    while at < len(phrase):
        token = TOKEN.match(phrase, at)
        if token is None:
            raise BadPhrase(f"{phrase!r}: {phrase[at:]!r} is no part of a phrase")
        tokens.append(token)
        at = token.end()
    return _options(tokens, phrase, closing="")


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


def _written(options: Sequence[Sequence[Word]], *, within_word: bool, leads: bool = False) -> str:
    texts = [_sequence(words_, within_word=within_word, leads=leads) for words_ in options]
    return texts[0] if len(texts) == 1 else f"(?:{'|'.join(texts)})"


def _sequence(words_: Sequence[Word], *, within_word: bool, leads: bool) -> str:
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
                leads = leads and not text
                text += between
                text += _raw(word.pieces) if within_word else _word(word.pieces, leads=leads)
                between = SPACE
    return text


def _word(pieces: Sequence[Piece], *, leads: bool = False) -> str:
    """A whole word: it begins and ends where words do."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and (first.kind != "text" or first.text == "*"):
        return _text(first, within_word=False, leads=leads)
    begins = first.kind == "group" or (
        first.kind == "text" and first.text[0] not in "*'’\"-–—.,:;/?¿"
    )
    begins = begins and not (leads and _begins_plainly(pieces))
    ends = last.kind == "group" or (last.kind == "text" and last.text[-1] not in "*-–—.,:;/?¿")
    return (r"(?<!\w)" if begins else "") + _raw(pieces) + (r"(?!\w)" if ends else "")


def _begins_plainly(pieces: Sequence[Piece]) -> bool:
    """Whether *pieces* begin with a letter or a digit, whichever of them is there."""
    if not pieces or pieces[0].kind not in ("text", "group"):
        return False
    first, *others = pieces
    if first.kind == "text":
        return first.text[0].isalnum()
    inner = all(option and _begins_plainly(option[0].pieces) for option in first.options)
    return inner and (not first.optional or _begins_plainly(others))


def _raw(pieces: Sequence[Piece]) -> str:
    return "".join(_text(piece, within_word=True) for piece in pieces)


def _text(piece: Piece, *, within_word: bool, leads: bool = False) -> str:
    match piece.kind:
        case "text" if piece.text == "*":
            return r"(?<!\w)\w+" if not within_word else r"\w*"
        case "text":
            parts = re.split(r"([*#'’])", piece.text)
            marks = {"*": r"\w*", "#": r"\d", "'": "['’]", "’": "['’]"}
            return "".join(marks.get(part, re.escape(part)) for part in parts)
        case "rule":
            return f"(?:{_expression(piece.text, leads=leads)})"
        case "gap":
            return GAPS[piece.text]
        case "slot":
            inner = _written(piece.options, within_word=False, leads=leads) if piece.options else ""
            return f"({piece.text}{inner})"
        case _:
            inner = _written(piece.options, within_word=within_word, leads=leads)
            return f"(?:{inner})?" if piece.optional else f"(?:{inner})"


def _where(name: str) -> str:
    """Where the rule can begin, by the character there: elsewhere none of its phrases need be tried."""
    first = _first(name)
    if first is None or "" in first:
        return NO_MIDDLE
    behind = r"(?<!\w)" if "".join(first).isalnum() else NO_MIDDLE
    leading = r"¿¡\s" if BEGIN in _expression(name) else ""
    return f"{behind}(?=[{leading}{''.join(map(re.escape, sorted(first)))}])"


@cache
def _first(name: str) -> frozenset[str] | None:
    """The characters that a rule can begin with, "" if it can be empty; None if with any."""
    if _rule(name).is_words:
        return frozenset(word[0] for word in words(name))
    return _united(_first_of(words_) for p in _rule(name).phrases for words_ in _parsed(p))


def _first_of(words_: Sequence[Word]) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for piece in (piece for word in words_ if not word.mark for piece in word.pieces):
        first = _first_of_piece(piece)
        if first is None:
            return None
        found |= first - {""}
        if "" not in first:
            return found
    return found | {""}


def _first_of_piece(piece: Piece) -> frozenset[str] | None:
    if piece.kind == "rule":
        return _first(piece.text)
    if piece.kind == "text" and not piece.text.startswith("*"):
        return frozenset(FIRST.get(piece.text[0], piece.text[0]))
    empty = frozenset({""} if piece.optional else ())
    inner = _united(map(_first_of, piece.options)) if piece.options else None
    return None if inner is None else inner | empty


def _united(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for one in sets:
        if one is None:
            return None
        found |= one
    return found
