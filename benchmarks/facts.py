"""Measures the facts found in documents against labels made by hand: `make evaluate`.

The labels in ``benchmarks/labels`` point into the archive sample by path and offsets; they were made
by reading the documents, not the code. Half of each file is ``tune``; ``held`` was kept aside.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from hled_bot import documents, facts, names
from hled_bot.language import plain, words
from hled_bot.models import Document, Facts, Source

LABELS = Path(__file__).parent / "labels"
GOALS = {
    "quotations found, precision": 0.97,
    "quotations found, recall": 0.97,
    "speaker's full name right": 0.95,
    "speaker wrong rather than none": 0.02,
    "transcripts with every turn and label right": 0.95,
    "questions told from answers": 0.99,
    "on background": 0.95,
    "embargo": 0.95,
    "attendance: name, side, role, F1": 0.90,
    "attendance: people who were not there": 0.0,
    "pillars: names and commitments, F1": 0.97,
    "shown text equals the source span": 1.0,
}
AT_MOST = {"speaker wrong rather than none", "attendance: people who were not there"}
Label = dict[str, Any]


@dataclass
class Score:
    """Counts for one half of the labels; *failures* say what went wrong where."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.counts.update(other.counts)
        self.failures += other.failures

    def told(self, what: str, right: bool, failure: str) -> None:
        """Count one case of *what* as right or wrong."""
        self.counts[f"{what} all"] += 1
        if right:
            self.counts[f"{what} right"] += 1
        else:
            self.failures.append(f"{what}: {failure}")

    def share(self, right: str, of: str) -> float | None:
        return self.counts[right] / self.counts[of] if self.counts[of] else None

    def f1(self, what: str) -> float | None:
        found, wanted = self.counts[f"{what} found"], self.counts[f"{what} wanted"]
        if not found + wanted:
            return None
        return 2 * self.counts[f"{what} both"] / (found + wanted)

    def figures(self) -> dict[str, float | None]:
        return {
            "quotations found, precision": self.share("quotes both", "quotes found"),
            "quotations found, recall": self.share("quotes both", "quotes wanted"),
            "speaker's full name right": self.share("speaker right", "speaker all"),
            "speaker wrong rather than none": self.share("speaker wrong", "speaker all"),
            "transcripts with every turn and label right": self.share(
                "transcript right", "transcript all"
            ),
            "questions told from answers": self.share("question right", "question all"),
            "on background": self.share("background right", "background all"),
            "embargo": self.share("embargo right", "embargo all"),
            "attendance: name, side, role, F1": self.f1("attendance"),
            "attendance: people who were not there": float(self.counts["strangers"]),
            "pillars: names and commitments, F1": self.f1("pillars"),
            "shown text equals the source span": self.share("shown right", "shown all"),
        }


def evaluate(archive: Path) -> dict[str, Score]:
    """The scores of both halves over the documents in *archive*."""
    scores = {"tune": Score(), "held": Score()}
    work = [
        (kind, label)
        for kind in JUDGES
        for label in map(json.loads, (LABELS / f"{kind}.jsonl").read_text().splitlines())
    ]
    with ProcessPoolExecutor() as pool:
        for split, score in pool.map(partial(_judge, archive), work, chunksize=4):
            scores[split].add(score)
    return scores


def _judge(archive: Path, work: tuple[str, Label]) -> tuple[str, Score]:
    kind, label = work
    document = documents.read(archive / label["path"])
    found = facts.find(document)
    score = Score()
    JUDGES[kind](score, label, document, found)
    _shown(score, document, found)
    return label["split"], score


def _quotations(score: Score, label: Label, document: Document, found: Facts) -> None:
    ignored = [tuple(span) for span in label.get("ignore", [])]
    wanted = [q for q in label["quotes"] if q["kind"] != "written"]
    nobodys = [q for q in label["quotes"] if q["kind"] == "written"]
    said = [
        q
        for q in found.quotations
        if q.kind != "written" and not any(_overlap(q.source, *span) > 0.5 for span in ignored)
    ]
    left = list(said)
    score.counts["quotes wanted"] += len(wanted)
    score.counts["quotes found"] += len(said)
    for quote in wanted:
        same = [q for q in left if _overlap(q.source, quote["start"], quote["end"]) > 0.9]
        if not same:
            words_ = document.text[quote["start"] : quote["end"]][:60]
            score.failures.append(f"missed quotation: {document.id}: {words_!r}")
            continue
        left.remove(same[0])
        score.counts["quotes both"] += 1
        if quote["speaker"]:
            _speaker(score, quote, same[0].speaker, document)
    for extra in left:
        trap = any(_overlap(extra.source, q["start"], q["end"]) > 0.5 for q in nobodys)
        kind = "nobody's words" if trap else "no such quotation"
        score.failures.append(f"{kind}: {document.id}: {extra.text[:60]!r} by {extra.speaker}")


def _speaker(score: Score, quote: Label, found: str | None, document: Document) -> None:
    wanted = quote["speaker"]
    same = found is not None and (_bare(found) == _bare(wanted) or names.same(found, wanted))
    full = found is not None and len(words(found)) >= min(len(words(wanted)), 2)
    if found and quote.get("surname_only"):
        # the document itself has nothing but this one name, a surname or a first name: whatever is
        # found with it is that person, and more of the name is no mistake
        same = same or _bare(wanted).split()[-1] in (
            _bare(found).split()[0],
            _key(found).split()[-1],
        )
    right = same and full
    score.told("speaker", right, f"{document.id}: {found!r}, not {wanted!r}")
    if found is not None and not same:
        score.counts["speaker wrong"] += 1


def _transcripts(score: Score, label: Label, document: Document, found: Facts) -> None:
    turns = [(_bare(t.label), t.voice == "question") for t in found.transcript.turns]
    wanted = [(_bare(t["label"]), t["is_question"]) for t in label["turns"]]
    place = next((n for n, (a, b) in enumerate(zip(turns, wanted, strict=False)) if a != b), None)
    detail = f"{len(turns)} turns, not {len(wanted)}"
    if place is not None:
        detail = f"turn {place}: {turns[place]}, not {wanted[place]} ({detail})"
    score.told("transcript", turns == wanted, f"{document.id}: {detail}")
    asked = {t["start"]: t["is_question"] for t in label["turns"]}
    for turn in found.transcript.turns:
        start = max((s for s in asked if s <= turn.source.start), default=None)
        if start is not None:
            right = asked[start] == (turn.voice == "question")
            score.told("question", right, f"{document.id}: {turn.label} {turn.text[:40]!r}")
    background = found.transcript.background
    if wanted:
        same = background.on_background == label["on_background"]
        score.told("background", same, f"{document.id}: {background.on_background}")
        instant = label["embargo"] and dt.datetime.fromisoformat(label["embargo"])
        score.told(
            "embargo",
            background.embargo == instant,
            f"{document.id}: {background.embargo}, not {instant}",
        )


def _meetings(score: Score, label: Label, document: Document, found: Facts) -> None:
    ignored = [tuple(span) for span in label.get("ignore", [])]
    # who is ignored at one place is ignored at all
    names_ = {_key(document.text[start:end]) for start, end in ignored}
    listed = [
        a
        for a in found.attendees
        if _key(a.name) not in names_ and not any(_overlap(a.source, *s) > 0.5 for s in ignored)
    ]
    there = {_key(a["name"] or a["office"]) for a in label["attendance"]}
    wanted = Counter(
        (_key(a["name"] or a["office"]), a["side"], a["role"]) for a in label["attendance"]
    )
    got = Counter((_key(a.name or a.office), a.delegation, a.role) for a in listed)
    score.counts["attendance wanted"] += wanted.total()
    score.counts["attendance found"] += got.total()
    score.counts["attendance both"] += (wanted & got).total()
    for missed in (wanted - got).elements():
        score.failures.append(f"attendance missed: {document.id}: {missed}")
    for extra in (got - wanted).elements():
        stranger = not any(extra[0] == name for name in there)
        score.counts["strangers"] += stranger
        kind = "was not there" if stranger else "attendance wrong"
        score.failures.append(f"{kind}: {document.id}: {extra}")


def _pillars(score: Score, label: Label, document: Document, found: Facts) -> None:
    # where a document does not let anybody tell what is committed, names alone are judged
    named = any(pillar["commitments"] is None for pillar in label["pillars"])
    wanted = Counter(
        _bare(document.shown(Source(document.id, start, end)))
        for pillar in label["pillars"]
        for start, end in [(pillar["start"], pillar["end"]), *(pillar["commitments"] or [])]
    )
    ignored = [tuple(span) for span in label.get("ignore", [])]
    got = Counter(
        _bare(document.shown(source))
        for pillar in found.pillars
        for source in [pillar.source, *(c.source for c in pillar.commitments if not named)]
        if not any(_within(source, *span) > 0.5 for span in ignored)
    )
    score.counts["pillars wanted"] += wanted.total()
    score.counts["pillars found"] += got.total()
    score.counts["pillars both"] += (wanted & got).total()
    for missed in (wanted - got).elements():
        score.failures.append(f"pillar text missed: {document.id}: {missed[:70]}")
    for extra in (got - wanted).elements():
        score.failures.append(f"no pillar text: {document.id}: {extra[:70]}")


JUDGES: dict[str, Callable[[Score, Label, Document, Facts], None]] = {
    "quotations": _quotations,
    "transcripts": _transcripts,
    "meetings": _meetings,
    "pillars": _pillars,
}


def _shown(score: Score, document: Document, found: Facts) -> None:
    for text, source in _texts(found):
        score.told("shown", document.shown(source) == text, f"{document.id}: {text[:60]!r}")


def _texts(found: Facts) -> Iterator[tuple[str, Source]]:
    yield from ((q.text, q.source) for q in found.quotations)
    yield from ((t.text, t.source) for t in found.transcript.turns)
    for pillar in found.pillars:
        yield pillar.name, pillar.source
        yield from ((c.text, c.source) for c in pillar.commitments)


def _within(source: Source, start: int, end: int) -> float:
    """The share of *source* that lies in a stretch."""
    return max(min(source.end, end) - max(source.start, start), 0) / (source.end - source.start)


def _overlap(source: Source, start: int, end: int) -> float:
    """The share of characters that two stretches have in common, of those that either has."""
    both = min(source.end, end) - max(source.start, start)
    return max(both, 0) / (max(source.end, end) - min(source.start, start))


def _key(name: str | None) -> str:
    """What a name is compared by: its first and last word, for initials and accents vary."""
    tokens = _bare(name or "").split()
    tokens = [t for t in tokens if t not in ("jr", "sr", "iii")]
    return " ".join([tokens[0], tokens[-1]] if len(tokens) > 1 else tokens)


def _bare(text: str) -> str:
    return " ".join(words(plain(text)))


def report(scores: dict[str, Score], console: Console) -> None:
    """Print the table of figures against the goals."""
    table = Table(title="Facts against labels made by hand")
    for column in ("", "goal", *scores):
        table.add_column(column)
    figures = {split: score.figures() for split, score in scores.items()}
    for what, goal in GOALS.items():
        sign = "≤" if what in AT_MOST else "≥"
        cells = [figures[split][what] for split in scores]
        table.add_row(what, f"{sign} {goal:g}", *map(_cell, cells))
    console.print(table)


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}" if value <= 1 else f"{value:g}"


def main(arguments: Sequence[str]) -> None:
    console = Console(width=100)
    if len(arguments) not in (1, 2) or not Path(arguments[0]).is_dir():
        sys.exit("usage: python -m benchmarks.facts ARCHIVE [tune|held]  (see make evaluate)")
    scores = evaluate(Path(arguments[0]))
    report(scores, console)
    for split in arguments[1:]:
        _print_failures(scores[split].failures, console)


def _print_failures(failures: Iterable[str], console: Console) -> None:
    for failure in sorted(failures):
        console.print(failure, markup=False, highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main(sys.argv[1:])
