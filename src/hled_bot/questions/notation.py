"""The notation of the grammar's phrases, that of the sentence templates of voice assistants.

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

A phrase is parsed into words and their pieces, and those are written as a regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass

TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | <(?P<rule>[a-z][\w-]*)>
    | \{(?P<slot>\w+)(?:\ (?P<least>\d+)-(?P<most>\d+))?(?P<ends>\}|:)
    | (?P<gap>\.\.\.?)(?![^\s)\]}|])
    | (?P<mark>!<(?![\w-]+>)|[()\[\]|}!&^$])
    | (?P<text>[^\s()\[\]|{}<>!&^$]+)
    """,
    re.VERBOSE,
)
GAPS = {"..": ".{0,30}?", "...": ".*?"}
WITHIN_WORDS = {"*": r"\w*", "#": r"\d", "'": "['’]", "’": "['’]"}
CLOSED_BY = {"(": ")", "[": "]", ":": "}"}
ENDS_WORD = frozenset(["|", "!", "&", "!<", "^", "$", ")", "]", "}"])
PUNCTUATION = "-–—.,:;/?¿"
SPACE, BEGIN, END = r"\s*+", r"^[¿¡\s]*+", r"\W*$"
NO_LETTER_BEFORE, NO_LETTER_BEHIND = r"(?<!\w)", r"(?!\w)"


class BadPhrase(ValueError):
    """Something in the grammar does not follow the notation; says where, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two spaces, or a part of it: a text, a rule, a slot, a gap, a group."""

    kind: str
    text: str = ""
    options: Options = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Pieces written together; *mark* is "^" or "$", or says that they must, or must not, stand there."""

    pieces: tuple[Piece, ...] = ()
    mark: str = ""


Options = tuple[tuple[Word, ...], ...]
"""One or several rows of words, of which one is said."""
Refer = Callable[[str, bool], str]
"""Gives the expression of a rule by its name; True if nothing stands before it."""


def parsed(phrase: str) -> Options:
    """The words of *phrase*. Raises BadPhrase."""
    tokens, at = [], 0
    while at < len(phrase):
        token = TOKEN.match(phrase, at)
        if token is None:
            raise BadPhrase(f"{phrase!r}: {phrase[at:]!r} is no part of a phrase")
        tokens.append(token)
        at = token.end()
    return _options(tokens, phrase, closing="")


def _options(tokens: list[re.Match[str]], phrase: str, closing: str) -> Options:
    """Takes from *tokens* what stands between bars, up to the mark that closes it."""
    options: list[list[Word]] = [[]]
    pieces: list[Piece] = []
    mark = ""
    while tokens:
        token = tokens.pop(0)
        if pieces and (token["space"] or token["mark"] in ENDS_WORD):
            options[-1].append(Word(tuple(pieces), mark))
            pieces, mark = [], ""
        match token["mark"]:
            case "|":
                options.append([])
            case "!" | "&" | "!<" as mark:
                pass
            case "^" | "$" as edge:
                options[-1].append(Word(mark=edge))
            case ")" | "]" | "}" as end:
                if end != closing:
                    raise BadPhrase(f"{phrase!r}: {end!r} closes nothing")
                return tuple(map(tuple, options))
            case _ if not token["space"]:
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
    kind = "rule" if token["rule"] else "gap" if token["gap"] else "text"
    return Piece(kind, token["rule"] or token["gap"] or token["text"])


def written(options: Options, refer: Refer, *, leads: bool = False, within: bool = False) -> str:
    """*options* as a regular expression.

    *leads*: nothing stands before, and that no letter does has been looked at; *within* a word.
    """
    texts = [_row(words, refer, leads=leads, within=within) for words in options]
    return texts[0] if len(texts) == 1 else f"(?:{'|'.join(texts)})"


def _row(words: Sequence[Word], refer: Refer, *, leads: bool, within: bool) -> str:
    """Words one after the other, with any space between them."""
    text, between = "", ""
    for word in words:
        match word.mark:
            case "^":
                text += BEGIN
            case "$":
                text += END
            case "!" | "&":
                sign = "!" if word.mark == "!" else "="
                text += rf"(?{sign}\s*{_word(word.pieces, refer)})"
            case "!<":
                text, between = rf"{text}{between}(?<!\b{re.escape(word.pieces[0].text)}\s)", ""
            case _ if within:
                text, between = text + between + _run(word.pieces, refer), SPACE
            case _:
                text += between + _word(word.pieces, refer, leads=leads and not text)
                between = SPACE
    return text


def _word(pieces: Sequence[Piece], refer: Refer, *, leads: bool = False) -> str:
    """A whole word: it begins and ends where words do."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and (first.kind != "text" or first.text == "*"):
        return _text(first, refer, leads=leads)
    begins = _has_edge(first, first.text[:1], "*'’\"" + PUNCTUATION)
    ends = _has_edge(last, last.text[-1:], "*" + PUNCTUATION)
    before = NO_LETTER_BEFORE if begins and not (leads and _begins_plainly(pieces)) else ""
    return before + _run(pieces, refer) + (NO_LETTER_BEHIND if ends else "")


def _has_edge(piece: Piece, character: str, others: str) -> bool:
    """Whether a word that begins or ends with *piece* does so with a letter."""
    return piece.kind == "group" or (piece.kind == "text" and character not in others)


def _begins_plainly(pieces: Sequence[Piece]) -> bool:
    """Whether *pieces* begin with a letter or a digit, whichever of them is there."""
    if not pieces or pieces[0].kind not in ("text", "group"):
        return False
    first, *others = pieces
    if first.kind == "text":
        return first.text[0].isalnum()
    inner = all(words and _begins_plainly(words[0].pieces) for words in first.options)
    return inner and (not first.optional or _begins_plainly(others))


def _run(pieces: Sequence[Piece], refer: Refer) -> str:
    return "".join(_text(piece, refer, within=True) for piece in pieces)


def _text(piece: Piece, refer: Refer, *, leads: bool = False, within: bool = False) -> str:
    match piece.kind:
        case "text" if piece.text == "*" and not within:
            return rf"{NO_LETTER_BEFORE}\w+"
        case "text":
            parts = re.split(r"([*#'’])", piece.text)
            return "".join(WITHIN_WORDS.get(part, re.escape(part)) for part in parts)
        case "rule":
            return f"(?:{refer(piece.text, leads)})"
        case "gap":
            return GAPS[piece.text]
        case "slot":
            return f"({piece.text}{written(piece.options, refer, leads=leads) if piece.options else ''})"
        case _:
            inner = written(piece.options, refer, leads=leads, within=within)
            return f"(?:{inner})?" if piece.optional else f"(?:{inner})"


def forms(pieces: Sequence[Piece], words_of: Callable[[str], Set[str]]) -> set[str]:
    """All that is written as *pieces*: "american(o|a)" stands for two words."""
    found = {""}
    for piece in pieces:
        endings = words_of(piece.text) if piece.kind == "rule" else {piece.text}
        if piece.kind == "group":
            endings = {form for (word,) in piece.options for form in forms(word.pieces, words_of)}
            endings |= {""} if piece.optional else set()
        found = {form + ending for form in found for ending in endings}
    return found


def firsts(options: Options, of_rule: Callable[[str], Set[str] | None]) -> Set[str] | None:
    """The characters that *options* can begin with, "" if nothing need be there; None: with any."""
    return united(_firsts_of_row(words, of_rule) for words in options)


def _firsts_of_row(
    words: Sequence[Word], of_rule: Callable[[str], Set[str] | None]
) -> Set[str] | None:
    found: set[str] = set()
    for piece in (piece for word in words if not word.mark for piece in word.pieces):
        first = _firsts_of_piece(piece, of_rule)
        if first is None:
            return None
        found |= first - {""}
        if "" not in first:
            return found
    return found | {""}


def _firsts_of_piece(piece: Piece, of_rule: Callable[[str], Set[str] | None]) -> Set[str] | None:
    if piece.kind == "rule":
        return of_rule(piece.text)
    if piece.kind == "text" and not piece.text.startswith("*"):
        return {"#": set("0123456789"), "'": set("'’"), "’": set("'’")}.get(
            piece.text[0], {piece.text[0]}
        )
    inner = firsts(piece.options, of_rule) if piece.options else None
    return None if inner is None else inner | ({""} if piece.optional else set())


def united(sets: Iterable[Set[str] | None]) -> Set[str] | None:
    """All that is in any of *sets*; None if one of them is."""
    found: set[str] = set()
    for one in sets:
        if one is None:
            return None
        found |= one
    return found
