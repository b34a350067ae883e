"""Cuts a transcript into turns, without what is printed in it and nobody says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hled_bot.facts.transcripts.labels import Label, Line, is_strong
from hled_bot.facts.transcripts.roles import voice
from hled_bot.models import Document, Source, Turn

CLOCK = r"\d{1,2}(?:[:.]\d{2})?\s*[AaPp]\.?\s?[Mm]\b\.?"
NOT_SPEECH = re.compile(
    rf"""
      \W* (?:END|ENDS|ENDED)? \W*
      {CLOCK} (?:\s+\(?[A-Z][A-Za-z]{{0,4}}\)?)? (?:\s+\(?[Ll]ocal(?:\s+[Tt]ime)?\)?)?
      (?:\s+[A-Z]{{2,5}})? [\W]*           # "5:29 P.M. EDT", "END 6:05 P.M. (Local)"
    | \W* (?:END|ENDS|THE\ END|END\ OF\ (?:TRANSCRIPT|CALL)) \W*
    | [\[(][^()\[\]]*[\])] [\W]*           # "(Laughter.)" alone
    """,
    re.VERBOSE,
)
TAIL = re.compile(
    rf"(?<=[.?!—”)])\s+(?:(?:END|ENDS)(?:\s+{CLOCK}(?:\s+[A-Z]{{2,5}})?)?|{CLOCK}\s+[A-Z]{{2,5}})\s*$"
)
"""The end or the closing time in the last line of speech: “… Thank you. END 12:59 P.M. EST”."""
SILENT = 200
"""How many characters such a line has at most."""
QUESTION, ANSWER = 8, 30
"""How many words a question has at least, and an answer that is told from a journalist's remark."""
ENDINGS = ("?", "—", "–", "-", "…")
CLOSING = re.compile(rf"\W*(?:END\w*)?\W*(?P<time>{CLOCK})")


def find(document: Document, lines: Sequence[Line], labels: dict[int, Label]) -> tuple[Turn, ...]:
    """The turns that *labels* open, each up to the next one."""
    turns = []
    begins = sorted(labels)
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        label = labels[begin]
        speech = _speech(lines, begin, end, label)
        if speech is None:
            continue
        first, last = speech
        source = Source(
            document.id,
            first.paragraph.starts[first.start],
            last.paragraph.ends[last.end - 1],
        )
        turns.append(Turn(source, document.shown(source), label.text, voice(label.text)))
    return _with_interviewers(_with_answers(turns))


def _speech(lines: Sequence[Line], begin: int, end: int, label: Label) -> tuple[Line, Line] | None:
    """The first and the last line of the turn that opens at line *begin*, without its label."""
    opening = lines[begin]
    rest = opening.paragraph.text[label.end : opening.end]
    start = label.end + len(rest) - len(rest.lstrip(" \xa0*_:;"))
    spoken = [replace(opening, start=start)] if start < opening.end else []
    for line in lines[begin + 1 : end]:
        if line.paragraph.kind == "heading" and line.paragraph.level < 7:
            break
        if is_silent(line) and CLOSING.match(line.text):
            break  # what follows the closing time is no speech
        spoken.append(line)
    while len(spoken) > 1 and is_silent(spoken[-1]):
        spoken.pop()
    if not spoken:
        return None
    if tail := TAIL.search(spoken[-1].text):
        spoken[-1] = replace(spoken[-1], end=spoken[-1].start + tail.start())
    return spoken[0], spoken[-1]


def is_silent(line: Line) -> bool:
    """Whether *line* is a time, an end or a noise, which nobody says."""
    return line.end - line.start <= SILENT and NOT_SPEECH.fullmatch(line.text) is not None


def _with_answers(turns: Sequence[Turn]) -> list[Turn]:
    """*turns*, an answer that is printed as a question told as what it is.

    It stands between a question and what is no answer, is long, and does not end as a question or
    broken off, as a journalist's does who goes on.
    """
    told = list(turns)
    for n, (before, turn, behind) in enumerate(zip(turns, turns[1:], turns[2:], strict=False), 1):
        asked = before.voice == turn.voice == "question" and len(before.text.split()) >= QUESTION
        answers = len(turn.text.split()) >= ANSWER and not turn.text.rstrip(' ”"').endswith(ENDINGS)
        if asked and answers and behind.voice != "official":
            told[n] = replace(turn, voice="official", misprinted=True)
    return told


def _with_interviewers(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """*turns*, those of a bare surname that mostly asks as questions: "STEPHANOPOULOS"."""
    if any(turn.voice == "question" for turn in turns):
        return tuple(turns)
    asked: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for turn in turns:
        if not is_strong(turn.label):
            total[turn.label] += 1
            asked[turn.label] += turn.text.endswith("?")
    asking = {label for label, count in total.items() if count > 1 and asked[label] * 2 > count}
    return tuple(replace(t, voice="question") if t.label in asking else t for t in turns)
