"""How fast a command is answered: at once, and the same answer is not made twice."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from hled_bot.language import Language
from hled_bot.models import Answer
from hled_bot.slack import app, blocks
from hled_bot.slack.replies import Replies
from slack import fake_slack
from slack.fake_slack import BOT_TOKEN, SIGNING_SECRET, Slack, Workspace, over_http, over_socket


@pytest.mark.parametrize("transport", [over_http, over_socket], ids=["http", "socket"])
def test_a_command_is_answered_in_the_thread_of_its_request(
    workspace: Workspace, transport: Any
) -> None:
    threads: list[str] = []

    def ask(text: str, language: Language | None = None) -> Answer:
        threads.append(threading.current_thread().name)
        return fake_slack.ask(text, language)

    bolt = app.create(
        ask,
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
    )
    Slack(workspace, transport(bolt)).command("quote trade")

    assert threads == [threading.current_thread().name]


def test_the_reply_to_an_answer_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    replies, answer = Replies(), fake_slack.ask("quote trade")
    first = replies.to(answer)
    monkeypatch.setattr(blocks, "rendered", None)

    assert replies.to(answer) is first
    assert first.text == blocks.text(answer)


def test_replies_to_other_answers_are_other_replies() -> None:
    replies = Replies(most=1)

    said = [replies.to(fake_slack.ask(f"quote {n}")).text for n in range(50)]

    assert len(set(said)) == 50
