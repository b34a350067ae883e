"""The labelled questions, asked by a mention in Slack: the answer is the one that `ask` gives."""

from __future__ import annotations

import json
import os
from collections.abc import Callable

from slack_bolt import App

from conftest import HOME
from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.slack import app
from hled_bot.slack.blocks import message
from hled_bot.slack.wire import typed
from slack.fake_slack import BOT, BOT_TOKEN, SIGNING_SECRET, Inline, Slack, Workspace, over_http

LABELS = HOME / "benchmarks" / "labels" / "questions.jsonl"


def test_a_mention_is_answered_as_ask_answers(
    workspace: Workspace, ask: Callable[..., Answer], index: Index
) -> None:
    slack = Slack(workspace, over_http(_over_the_documents(workspace, ask, index)))
    texts = _texts()
    different = []

    for text in texts:
        said = slack.mention(f"<@{BOT}> {text}")
        # in a terminal people type what they see of Slack's markup
        expected = message(ask(typed(text)))
        if (said.text, said.blocks) != (expected["text"], expected["blocks"]):
            different.append(text[:80])

    assert len(texts) > 50
    assert different == []


def _texts() -> list[str]:
    """Every eighth question, and the first of each kind; all with LABELS=all (make labels)."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    if os.environ.get("LABELS") == "all":
        return [label["text"] for label in labels]
    firsts = {label["about"]: label for label in reversed(labels)}
    chosen = {label["id"] for label in [*labels[::8], *firsts.values()]}
    return [label["text"] for label in labels if label["id"] in chosen]


def _over_the_documents(workspace: Workspace, ask: Callable[..., Answer], index: Index) -> App:
    return app.create(
        ask,
        index=index,
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
        executor=Inline(),
    )
