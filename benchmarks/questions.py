"""Measures answers to labelled questions over the five documents: part of `make evaluate`.

An answer is judged as the person sees it: the first sentence, the first item, the first citation.
Two thirds of the questions are ``tune``; ``held`` was written before the code and kept aside.
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
    right: Counter[str] = Counter()
    wrong: dict[str, Counter[str]] = {"tune": Counter(), "held": Counter()}
    times = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hled.db"
        build(DOCUMENTS, path)
        index = Index(path)
        lexicon = answers.lexicon(index, TODAY)
        for label in labels:
            begin = time.perf_counter()
            parse(label["text"], lexicon)
            times.append((time.perf_counter() - begin) * 1000)
            answer = answers.ask(label["text"], index, today=TODAY)
            found = faults(label, answer)
            right[label["split"]] += not found
            if found:
                wrong[label["split"]][label["about"]] += 1
                if label["split"] in arguments:
                    console.print(
                        f"{label['id']} [{label['about']}] {label['text'][:120]}", markup=False
                    )
                    console.print(f"   → {answer.headline[:160]}", markup=False)
                    console.print(f"   {'; '.join(found)}"[:300], markup=False)
    table = Table(title="Answers to labelled questions over the five documents")
    for column in ("", "questions", "right", "goal"):
        table.add_column(column)
    for split, goal in (("tune", 1.0), ("held", 0.95)):
        count = sum(label["split"] == split for label in labels)
        table.add_row(split, str(count), f"{right[split] / count:.3f}", f"≥ {goal}")
    console.print(table)
    times.sort()
    console.print(f"parsing: {median(times):.2f} ms at the median, {times[-1]:.1f} at most")
    for split in arguments:
        console.print(split, dict(wrong[split]))


if __name__ == "__main__":
    main(sys.argv[1:])
