"""The agent's pane: prompts to begin with, a status while the bot works, answers in threads."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import App

from hled_bot.language import Language
from hled_bot.models import Answer
from hled_bot.slack import app, grants, pane
from slack import fake_slack
from slack.fake_slack import (
    BOT_TOKEN,
    DIRECT,
    SIGNING_SECRET,
    Fault,
    Inline,
    Slack,
    Workspace,
    over_http,
    over_socket,
)

STATUS = "is looking in the documents…"


def test_whoever_opens_the_pane_is_offered_questions_that_have_answers(real: Slack) -> None:
    prompts = real.opens_pane()

    assert list(prompts) == [
        "Pillars of 2022",
        "Who took part in 2021",
        "Quotes on supply chain",
        "Compare 2021 and 2022",
    ]
    for asked in prompts.values():
        assert real.message(asked).buttons


def test_the_prompts_are_in_the_language_of_the_persons_slack(real: Slack) -> None:
    real.workspace.locale = "es-MX"

    prompts = real.opens_pane()

    assert "Pilares de 2022" in prompts
    assert "Los documentos exponen" in real.message(prompts["Pilares de 2022"]).words


def test_a_message_in_the_pane_is_answered_in_its_thread(real: Slack) -> None:
    answer = real.message("pillars 2022", ts="1.5")

    assert (answer.channel, answer.thread) == (DIRECT, "1.5")
    (clicked,) = real.click(answer, "Show commitments")
    assert clicked.thread == "1.5"


def test_each_thread_of_the_pane_is_a_conversation_of_its_own(real: Slack) -> None:
    real.message("pillars 2022", ts="1.5")
    real.message("who attended in 2022?", ts="2.5")

    pillars = real.message("and 2021?", thread_ts="1.5")
    people = real.message("only Mexico", thread_ts="2.5")

    assert "pillars for the HLED of 2021" in pillars.words
    assert "2022" in people.words.splitlines()[0]


def test_a_new_message_in_the_pane_may_go_on_from_the_last_one(real: Slack) -> None:
    real.message("pillars 2022", ts="1.5")

    answer = real.message("and 2021?", ts="2.5")

    assert (answer.thread, "for the HLED of 2021" in answer.words) == ("2.5", True)


# The status


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
def watched(request: pytest.FixtureRequest, workspace: Workspace) -> tuple[Slack, list[Any]]:
    """A bot that notes what the status is when it has thought long enough to see one."""
    seen: list[Any] = []

    def ask(text: str, language: Language | None = None) -> Answer:
        while not workspace.statuses:
            time.sleep(0.001)
        seen.append(dict(workspace.status))
        return fake_slack.ask(text, language)

    return Slack(workspace, request.param(_bot(workspace, ask))), seen


def _bot(workspace: Workspace, ask: Callable[..., Answer]) -> App:
    return app.create(
        ask,
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
        executor=Inline(),
    )


def test_a_status_stands_there_until_the_answer_does(watched: tuple[Slack, list[Any]]) -> None:
    slack, seen = watched

    slack.message("what of trade?", ts="1.5")

    assert seen == [{(DIRECT, "1.5"): STATUS}]
    assert slack.workspace.status == {}


def test_the_status_is_in_the_language_of_the_question(watched: tuple[Slack, list[Any]]) -> None:
    slack, seen = watched

    slack.message("¿qué hay del comercio?", ts="1.5")

    assert seen == [{(DIRECT, "1.5"): "está buscando en los documentos…"}]


def test_a_failure_takes_the_status_away_too(watched: tuple[Slack, list[Any]]) -> None:
    slack, _ = watched

    told = slack.message("what would fail", ts="1.5")

    assert (told.thread, "Something went wrong" in told.words) == ("1.5", True)
    assert slack.workspace.status == {}


def test_no_status_is_left_below_an_answer_that_came_first(
    slack: Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane, "PATIENCE", 0)

    slack.message("quote trade", ts="1.5")

    while slack.workspace.statuses[-1:] not in ([""], [STATUS]) or (
        slack.workspace.status.get((DIRECT, "1.5"), "") != ""
    ):
        time.sleep(0.001)
    assert not slack.workspace.status.get((DIRECT, "1.5"))


def test_a_status_that_slack_refuses_keeps_nobody_from_an_answer(slack: Slack) -> None:
    slack.workspace.faults["assistant.threads.setStatus"] = [Fault(error="internal_error")]

    assert "Quotation 1" in slack.message("quote trade").words


def test_in_a_channel_there_is_none(slack: Slack) -> None:
    slack.mention("quote trade")

    assert slack.workspace.statuses == []


# Without the scope


def test_without_the_scope_it_is_a_direct_conversation(
    real: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    real.workspace.granted.remove("assistant:write")

    assert [real.opens_pane(), real.opens_pane()] == [{}, {}]
    answer = real.message("pillars 2022")
    (clicked,) = real.click(answer, "Show commitments")

    assert (answer.thread, clicked.thread, real.workspace.statuses) == (None, None, [])
    assert "Pillar 1 of the HLED of 2021" in real.message("and 2021?").words
    assert real.workspace.calls.count("assistant.threads.setSuggestedPrompts") == 1
    assert [r.getMessage() for r in caplog.records if r.name == grants.__name__] == [
        "The scope assistant:write is not granted, so this is left out: the agent's pane, with"
        " questions to begin with and a status at work"
    ]


def test_prompts_that_slack_refuses_trouble_nobody(
    real: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    real.workspace.faults["assistant.threads.setSuggestedPrompts"] = [Fault(error="no_agent")]

    assert real.opens_pane() == {}
    assert (real.workspace.messages, caplog.records) == ([], [])
