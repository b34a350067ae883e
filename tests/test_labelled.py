"""Every labelled question is answered as its label wants, judged by what the person sees first."""

from __future__ import annotations

import json
import runpy

from conftest import HOME
from hled_bot import answers
from hled_bot.index import Index

JUDGE = runpy.run_path(str(HOME / "benchmarks" / "questions.py"))


def test_every_labelled_question_is_answered_rightly(index: Index) -> None:
    labels = [json.loads(line) for line in JUDGE["LABELS"].read_text("utf-8").splitlines()]
    tuned = [one for one in labels if one["split"] == "tune"]

    wrong = {
        f"{label['id']} {label['text'][:60]}": found
        for label in tuned
        if (
            found := JUDGE["faults"](label, answers.ask(label["text"], index, today=JUDGE["TODAY"]))
        )
    }

    assert len(tuned) > 150
    assert wrong == {}
