"""Answers from the five documents, as messages that Slack takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from blockkit import elements, judge
from hled_bot.models import Answer
from hled_bot.slack.blocks import carried, message


@pytest.mark.parametrize(
    "question",
    [
        "",
        "pillars",
        "pillars 2022",
        "pillars 2021 2",
        "pillars 2023",
        "who",
        "who 2021 mexico",
        "quote supply chain",
        "quote by:Harris",
        "search the",
        "compare 2021 2022",
        "pillars 2022 in full",
        "trend supply chain",
        "documents",
        "zzz <!channel> *b*",
    ],
)
def test_slack_takes_the_pages_of_a_real_answer(
    ask: Callable[[str], Answer], question: str
) -> None:
    first = 0
    for _ in range(4):
        page = message(ask(question), first)
        judge(page["blocks"], page["text"])
        clicks = [e for e in elements(page["blocks"]) if e.get("action_id") == "more"]
        if not clicks:
            break
        onward = carried(clicks[0]["value"])
        assert (onward.question, onward.first) != (question, first)
        question, first = onward.question, onward.first


def test_the_commitments_button_of_a_pillar_shows_its_commitments(
    ask: Callable[[str], Answer],
) -> None:
    page = message(ask("pillars 2022"))
    beside = [block["accessory"]["value"] for block in page["blocks"] if "accessory" in block]

    shown = message(ask(beside[0]))

    assert beside[0] == "pillars 2022 1"
    assert any(e.get("type") == "rich_text_list" for e in elements(shown["blocks"]))
