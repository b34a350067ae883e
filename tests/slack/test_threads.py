"""In a thread that the bot is part of, and in a direct conversation, what was asked last is understood."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.slack import app
from hled_bot.slack.limits import QUESTIONS, per_person
from hled_bot.state import State
from slack.fake_slack import (
    BOT,
    BOT_ID,
    BOT_TOKEN,
    DIRECT,
    GENERAL,
    SIGNING_SECRET,
    Inline,
    Json,
    Slack,
    Workspace,
    over_http,
    over_socket,
)

COLLEAGUE = "U0BEN"


def test_a_follow_up_in_the_thread_of_a_mention_needs_no_mention(real: Slack) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    (answer,) = real.remark("and 2021?", "1.5", user=COLLEAGUE)

    assert (answer.channel, answer.thread, answer.to) == (GENERAL, "1.5", None)
    assert "for the HLED of 2021" in answer.words


def test_each_follow_up_goes_on_from_the_one_before(real: Slack) -> None:
    real.mention(f"<@{BOT}> who attended in 2021?", ts="1.5")

    (mexico,) = real.remark("only Mexico", "1.5")
    (later,) = real.remark("and 2022?", "1.5")

    assert "Tatiana Clouthier" in mexico.words
    assert "Raimondo" not in mexico.words
    assert "2022" in later.words.splitlines()[0]
    assert "Katherine Tai" not in later.words


def test_a_pronoun_is_whom_the_thread_asked_about(real: Slack) -> None:
    real.mention(f"<@{BOT}> did Raimondo attend in 2021?", ts="1.5")

    (answer,) = real.remark("what did she say?", "1.5")

    assert "seamless marketplace" in answer.words


def test_a_spanish_follow_up_is_answered_in_spanish(real: Slack) -> None:
    real.mention(f"<@{BOT}> pilares de 2022", ts="1.5")

    (answer,) = real.remark("¿y en 2021?", "1.5")

    assert "Los documentos exponen" in answer.words
    assert "2021" in answer.words.splitlines()[0]


def test_a_whole_question_in_the_thread_is_answered_too(real: Slack) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    (answer,) = real.remark("What did Raimondo say about the marketplace?", "1.5")

    assert "seamless marketplace" in answer.text


def test_a_mention_in_the_thread_is_a_follow_up_as_well(real: Slack) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    answer = real.mention(f"<@{BOT}> and 2021?", ts="2.5", thread_ts="1.5")

    assert "for the HLED of 2021" in answer.words


def test_a_mention_of_something_else_is_answered_as_it_stands(real: Slack) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    answer = real.mention(f"<@{BOT}> fentanyl", ts="2.5", thread_ts="1.5")

    assert "fentanyl" in answer.words


def test_a_private_channel_is_like_any_other(real: Slack) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    (answer,) = real.remark("and 2021?", "1.5", channel_type="group")

    assert "for the HLED of 2021" in answer.words


def test_a_thread_in_which_a_click_was_answered_goes_on_from_there(real: Slack) -> None:
    answer = real.mention(f"<@{BOT}> compare 2021 2022", ts="1.5")
    (clicked,) = real.click(answer, "pillars 2022")
    assert clicked.thread == "1.5"

    (further,) = real.remark("and 2021?", "1.5")

    assert "for the HLED of 2021" in further.words


def test_below_an_answer_that_was_shared_a_click_begins_a_thread(real: Slack) -> None:
    (shared,) = real.click(real.command("compare 2021 2022"), "Share in channel")
    real.click(shared, "pillars 2022")

    (answer,) = real.remark("and 2021?", shared.ts)

    assert (answer.thread, "for the HLED of 2021" in answer.words) == (shared.ts, True)


def test_a_mention_alone_makes_the_bot_part_of_the_thread(real: Slack) -> None:
    real.mention(f"<@{BOT}>", ts="1.5")

    (answer,) = real.remark("pillars 2022", "1.5")

    assert "for the HLED of 2022" in answer.words
    assert real.remark("thanks!", "1.5") == []


# Silence


@pytest.mark.parametrize(
    "said",
    [
        "thanks!",
        "ok will use this",
        "who will write the memo?",
        "<@U0BEN> and 2021?",
        "<!here> and 2021?",
        "<!subteam^S1|@press> and 2021?",
        f"<@{BOT}> and 2021?",
    ],
)
def test_nothing_is_said_to_what_is_not_for_the_bot(real: Slack, said: str) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    assert real.remark(said, "1.5") == []


@pytest.mark.parametrize(
    "event",
    [
        {"thread_ts": "7.7"},
        {},
        {"thread_ts": "1.5", "bot_id": "B2"},
        {"thread_ts": "1.5", "bot_id": BOT_ID, "user": BOT},
        {"thread_ts": "1.5", "edited": {"ts": "3.5"}},
        {"subtype": "message_changed", "message": {"text": "and 2021?", "thread_ts": "1.5"}},
        {"thread_ts": "1.5", "subtype": "message_deleted"},
        {"thread_ts": "1.5", "channel": "C0ELSEWHERE"},
    ],
    ids=["other thread", "no thread", "a bot", "itself", "edit", "change", "deletion", "elsewhere"],
)
def test_nothing_is_said_outside_the_threads_of_the_bot(real: Slack, event: Json) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    assert real.remark("and 2021?", **event) == []


# Once, and nothing kept of what others say


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
def kept(
    request: pytest.FixtureRequest,
    workspace: Workspace,
    ask: Callable[..., Answer],
    index: Index,
    tmp_path: Path,
) -> tuple[Slack, Path]:
    """The bot with a limit to questions, and the file of what it remembers."""
    file = tmp_path / "state.db"
    bolt = app.create(
        ask,
        index=index,
        state=State(file),
        token=BOT_TOKEN,
        signing_secret=SIGNING_SECRET,
        api_url=workspace.url + "/api",
        verify=False,
        executor=Inline(),
    )
    bolt.use(per_person(State()))
    return Slack(workspace, request.param(bolt)), file


def test_what_is_said_elsewhere_is_neither_kept_nor_counted(kept: tuple[Slack, Path]) -> None:
    slack, file = kept
    slack.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    for n in range(2 * QUESTIONS):
        assert slack.remark(f"chatter {n}", "7.7") == []
        assert slack.remark(f"chatter {n}") == []

    assert slack.remark("and 2021?", "1.5") != []
    remembered = b"".join(one.read_bytes() for one in file.parent.glob("state.db*"))
    assert (b"chatter" in remembered, b"7.7" in remembered) == (False, False)


def test_a_follow_up_that_comes_again_is_answered_once(kept: tuple[Slack, Path]) -> None:
    slack, _ = kept
    slack.mention(f"<@{BOT}> pillars 2022", ts="1.5")

    answers = [slack.remark("and 2021?", "1.5", ts="2.5", event_id="Ev9") for _ in range(3)]

    assert [len(said) for said in answers] == [1, 0, 0]


@pytest.mark.parametrize("first", ["app_mention", "message"])
def test_a_mention_in_a_thread_that_is_two_events_is_answered_once(real: Slack, first: str) -> None:
    real.mention(f"<@{BOT}> pillars 2022", ts="1.5")
    said: Json = {
        "channel": GENERAL,
        "channel_type": "channel",
        "text": f"<@{BOT}> and 2021?",
        "ts": "2.5",
        "thread_ts": "1.5",
    }
    before = len(real.workspace.messages)

    for kind in sorted(["app_mention", "message"], key=lambda kind: kind != first):
        real.event(type=kind, **said)

    (answer,) = real.workspace.messages[before:]
    assert "for the HLED of 2021" in answer.words


def test_a_thread_is_remembered_after_a_restart(
    workspace: Workspace, ask: Callable[..., Answer], index: Index, tmp_path: Path
) -> None:
    def started() -> Slack:
        bolt = app.create(
            ask,
            index=index,
            state=State(tmp_path / "state.db"),
            token=BOT_TOKEN,
            signing_secret=SIGNING_SECRET,
            api_url=workspace.url + "/api",
            verify=False,
            executor=Inline(),
        )
        return Slack(workspace, over_http(bolt))

    started().mention(f"<@{BOT}> pillars 2022", ts="1.5")

    (answer,) = started().remark("and 2021?", "1.5")

    assert "for the HLED of 2021" in answer.words


# Direct conversations


def test_a_direct_conversation_goes_on_from_its_last_question(real: Slack) -> None:
    real.message("pillars 2022")

    answer = real.message("and 2021?")

    assert answer.channel == DIRECT
    assert "for the HLED of 2021" in answer.words


def test_a_thread_of_a_direct_conversation_has_a_last_question_of_its_own(real: Slack) -> None:
    real.message("who attended in 2021?")
    real.message("pillars 2022", thread_ts="1.5")
    real.message("who attended in 2022?")

    answer = real.message("and 2021?", thread_ts="1.5")

    assert "pillars for the HLED of 2021" in answer.words


def test_every_direct_message_is_answered(real: Slack) -> None:
    real.message("pillars 2022")

    assert real.message("thanks!").words
    assert "fentanyl" in real.message("fentanyl").words
