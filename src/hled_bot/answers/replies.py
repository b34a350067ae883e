"""Finds what belongs together in a transcript: who is called on, what is asked, what is replied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from hled_bot import names
from hled_bot.answers.draft import Row
from hled_bot.index import Hit, Hits, Index, neighbours
from hled_bot.language import plain

AHEAD = 14
"""How many passages are looked through for a reply; moderators and operators may speak before it."""
CALLS_ON = re.compile(
    r"\b(?:go|get|turn|move|next|line|(?:last|final)\s+question)\b.{0,30}\b(?:to|of|from|with|for)\b",
    re.IGNORECASE,
)
"""How a moderator calls on somebody: "let’s go to the line of …"."""
HEARD, GREETING = 40, 200
"""Shorter ones, in characters, with and without a question mark, ask nothing: "Can you hear me?"."""
SHORT = 120
"""Of a shorter passage, in characters, nothing but thanks is to be expected."""


def called_on(name: str, index: Index) -> list[Hit]:
    """What journalists asked right after a moderator had called on *name*, a person or a paper."""
    asked = []
    found = index.search(name, voices=("staff",), limit=3)
    for hit in found.hits:
        if not hit.complete:
            continue
        before = neighbours.before(index, hit.row["document"], hit.row["end"])
        following = neighbours.passages(index, hit.row["document"], first=before, most=AHEAD)
        turns = takewhile(lambda row: row["voice"] != "official" and not _calls_on(row), following)
        questions = [row for row in turns if row["voice"] == "question"]
        asking = list(dropwhile(_only_greets, questions)) or questions
        asked += [
            replace(
                hit,
                row={**hit.row, **row, "speaker": None},
                excerpt=row["text"],
                marks=(),
                twins=(),
            )
            for row in asking
        ]
    return asked


def _only_greets(row: Row) -> bool:
    """Whether *row* asks nothing yet, or whether one is heard."""
    return len(row["text"]) < (HEARD if "?" in row["text"] else GREETING)


def callers(hits: Sequence[Hit], index: Index) -> list[tuple[str, Row]]:
    """Whom a moderator had called on by name before each of *hits*, and in which passage."""
    called: dict[str, Row] = {}
    for hit in hits:
        document = hit.row["document"]
        before = neighbours.before(index, document, hit.row["start"])
        first = max(0, before - AHEAD)
        rows = neighbours.passages(index, document, first=first, most=before - first)
        for row in reversed(rows):
            name = next((m.name for m in names.find(row["text"]) if m.name), None)
            if name and row["voice"] == "staff" and _calls_on(row):
                called.setdefault(name, {**hit.row, **row})
                break
    return list(called.items())


def _calls_on(row: Row) -> bool:
    """Whether in *row* somebody else is called on: nobody answered on that line."""
    return bool(row["voice"] == "staff" and CALLS_ON.search(row["text"]))


def reply(hit: Hit, hits: Hits, index: Index, number: str = "") -> Hit | None:
    """What was replied to *hit*, a journalist's question: the passage with most of its words.

    By the official of a *number* alone, as the labels count them, where one is given. None where *hit*
    is no question, or nobody replied.
    """
    if hit.row["voice"] != "question":
        return None
    document = hit.row["document"]
    before = neighbours.before(index, document, hit.row["end"])
    said: list[Row] = []
    for row in neighbours.passages(index, document, first=before, most=AHEAD):
        if row["voice"] == "question" and said:
            break
        if row["voice"] == "official" and plain(row["label"] or "").endswith(number):
            said.append(row)
    telling = [row for row in said if len(row["text"]) > SHORT] or said
    if not telling:
        return None
    asked = hits.asked
    found = [_found(row["text"], hits) for row in telling]
    best = max(range(len(telling)), key=lambda n: (found[n], len(telling[n]["text"])))
    row = telling[best]
    text = row["text"]
    return replace(
        hit,
        row={**hit.row, **row, "speaker": None},
        excerpt=text,
        marks=asked.marks(text),
        twins=(),
    )


def _found(text: str, hits: Hits) -> int:
    """How many of the words of the search *text* has, or words that mean the same."""
    marked = {plain(text[a:b]) for a, b in hits.asked.marks(text)}
    return sum(not marked.isdisjoint((*term.forms, *term.same)) for term in hits.asked.terms)
