"""Measures answers to labelled questions over the five documents: part of `make evaluate`.

An answer is judged as the person sees it: the first sentence, the first item, the first citation.
Questions are ``tune``, or ``held``: kept aside, and never looked at while the grammar is written; ``fresh``
ones came last, are kept aside as well, and tell how the reader does at first sight.
Usage: ``python -m benchmarks.questions [tune] [held] [fresh] [INDEX …]``; a split prints what fails in it, an
index, of an archive for example, has the time measured that reading the same questions takes over it.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

from hled_bot import answers
from hled_bot.build import build
from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.questions import parse

LABELS = Path(__file__).parent / "labels" / "questions.jsonl"
DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
TODAY = dt.date(2026, 11, 22)
"""The day that relative years in the labels count from."""
GOALS = {"tune": "≥ 1.0", "held": "≥ 0.95", "fresh": ""}
SPLITS = tuple(GOALS)
Label = dict[str, Any]


def faults(label: Label, answer: Answer) -> list[str]:
    """What is wrong with *answer*, by its label; nothing if it is right."""
    items = [json.dumps(asdict(item), ensure_ascii=False, default=str) for item in answer.items]
    cited = [citation.passage for citation in (*answer.citations, *answer.asides)]
    first = " ".join([answer.headline, *_shown(answer)])
    strings = [answer.text, *items, *cited]
    found = []
    if answer.intent not in label["intent"]:
        found.append(f"intent {answer.intent}, not {label['intent']}")
    found += [f"first lacks {p!r}" for p in label["first_must"] if not _in(p, first)]
    found += [f"lacks {p!r}" for p in label["must"] if not any(_in(p, s) for s in strings)]
    found += [f"has {p!r}" for p in label["must_not"] if any(_in(p, s) for s in strings)]
    if label["items"] != "any" and bool(answer.items) != (label["items"] == "some"):
        found.append(f"items: {len(answer.items)}, not {label['items']}")
    if label["count"] is not None and len(answer.items) != label["count"]:
        found.append(f"{len(answer.items)} items, not {label['count']}")
    wanted = label["first_document"]
    sources = [c.document for c in (*answer.citations, *answer.asides)]
    if wanted and (
        not sources or sources[0] not in ([wanted] if isinstance(wanted, str) else wanted)
    ):
        found.append(f"first source {sources[:1]}, not {wanted}")
    return found


def _shown(answer: Answer) -> list[str]:
    """What the eye meets after the headline: the first item, or the passage shown beside it."""
    if answer.items:
        item = asdict(answer.items[0])
        return [str(item.get(key) or "") for key in ("text", "name", "what", "title", "office")]
    return [aside.passage for aside in answer.asides[:1]]


def _in(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def main(arguments: Sequence[str]) -> None:
    console = Console(width=100)
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hled.db"
        build(DOCUMENTS, path)
        index = Index(path)
        wrong = [label for label in labels if _fails(label, index, arguments, console)]
        table = Table(title="Answers to labelled questions over the five documents")
        for column in ("", "questions", "right", "goal"):
            table.add_column(column)
        for split, goal in GOALS.items():
            count = sum(label["split"] == split for label in labels)
            failed = sum(label["split"] == split for label in wrong)
            share = f"{1 - failed / count:.3f}" if count else "–"
            table.add_row(split, str(count), share, goal)
        console.print(table)
        texts = [label["text"] for label in labels]
        console.print(f"reading a question over the five documents: {_speed(texts, index)}")
        for other in arguments:
            if other not in SPLITS:
                speed = _speed(texts, Index(Path(other)))
                console.print(f"reading a question over {other}: {speed}")
    for split in SPLITS:
        if split in arguments:
            kinds = Counter(label["about"] for label in wrong if label["split"] == split)
            console.print(split, dict(kinds))


def _fails(label: Label, index: Index, shown: Sequence[str], console: Console) -> bool:
    """Whether the answer to *label* is wrong; printed where its split is to be shown."""
    answer = answers.ask(label["text"], index, today=TODAY)
    found = faults(label, answer)
    if found and label["split"] in shown:
        console.print(f"{label['id']} [{label['about']}] {label['text'][:120]}", markup=False)
        console.print(f"   → {answer.headline[:160]}", markup=False)
        console.print(f"   {'; '.join(found)}"[:300], markup=False)
    return bool(found)


def _speed(texts: Sequence[str], index: Index) -> str:
    """How long reading one of *texts* takes, from its words to the question meant."""
    lexicon = answers.lexicon(index, TODAY)
    times = []
    for text in texts:
        begin = time.perf_counter()
        parse(text, lexicon)
        times.append((time.perf_counter() - begin) * 1000)
    worst = max(range(len(times)), key=times.__getitem__)
    return (
        f"{median(times):.2f} ms at the median, {times[worst]:.1f} at most ({texts[worst][:40]!r})"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
