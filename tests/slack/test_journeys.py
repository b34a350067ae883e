"""What a person does in Slack and what the bot does then, by either transport."""

from __future__ import annotations

import logging

import pytest
from slack_bolt import App

from hled_bot.slack.blocks import carried
from slack.fake_slack import ANN, BOT, BOT_ID, DIRECT, ELSEWHERE, GENERAL, Json, Slack, Workspace

# /hled


def test_a_command_is_answered_in_its_acknowledgement_for_the_person_alone(slack: Slack) -> None:
    answer = slack.command("quote trade")

    assert answer.to == ANN
    assert "On quote trade:" in answer.words
    assert answer.text.startswith("On quote trade:")
    assert "Share in channel" in answer.buttons
    assert slack.workspace.calls == ["auth.test", "users.info"]


def test_an_empty_command_gets_help_with_examples_to_click(slack: Slack) -> None:
    answer = slack.command("")

    assert "pillars [YEAR]" in answer.words
    (clicked,) = slack.click(answer, "quote trade")
    assert "On quote trade:" in clicked.words


def test_a_shared_answer_is_in_the_channel_under_the_persons_name(slack: Slack) -> None:
    answer = slack.command("quote trade")

    (shared,) = slack.click(answer, "Share in channel")

    assert (shared.channel, shared.to) == (GENERAL, None)
    assert f"Shared by <@{ANN}>" in shared.words
    assert "Quotation 1" in shared.words
    assert "Share in channel" not in answer.buttons
    assert "Shared in the channel." in answer.words


def test_an_answer_can_be_shared_where_the_bot_is_no_member(slack: Slack) -> None:
    (shared,) = slack.click(slack.command("quote trade", ELSEWHERE), "Share in channel")

    assert (shared.channel, shared.to) == (ELSEWHERE, None)


def test_an_old_answer_is_shared_by_posting_it(slack: Slack) -> None:
    (shared,) = slack.click(slack.command("quote trade"), "Share in channel", uses=0)

    assert (shared.channel, shared.to) == (GENERAL, None)
    assert f"Shared by <@{ANN}>" in shared.words


def test_a_person_is_told_where_an_answer_cannot_be_shared(slack: Slack) -> None:
    (told,) = slack.click(slack.command("quote trade", ELSEWHERE), "Share in channel", uses=0)

    assert told.channel == DIRECT
    assert "not_in_channel" in told.text
    assert "/invite" in told.text


def test_a_suggestion_is_answered_beside_an_answer_that_only_the_person_sees(slack: Slack) -> None:
    answer = slack.command("quote trade")

    (clicked,) = slack.click(answer, "who 2021")

    assert clicked.to == ANN
    assert "On who 2021:" in clicked.words
    assert "Share in channel" in clicked.buttons
    assert "On quote trade:" in answer.words


def test_more_shows_the_next_page(slack: Slack) -> None:
    (page,) = slack.click(slack.command("quote trade"), "More")

    assert "On quote trade page:2:" in page.words
    assert page.to == ANN


def test_more_goes_on_where_a_message_was_full(slack: Slack) -> None:
    pages = [slack.command("quote long")]
    while carried(pages[-1].buttons["More"]["value"]).question == "quote long":
        pages += slack.click(pages[-1], "More")

    assert len(pages) == 3
    assert "".join(page.words for page in pages).count("word") == 3 * 1_500


# Mentions and direct messages


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (f"<@{BOT}> quote trade", "quote trade"),
        (f"quote trade <@{BOT}>", "quote trade"),
        (f"hey <@{BOT}|hled>, R&amp;D &lt;now&gt;", "hey , R&D <now>"),
        (f"<@{BOT}> see <https://state.gov|state.gov>", "see state.gov"),
        (f"<@{BOT}> who is <@U2>", "who is @U2"),
    ],
    ids=["before", "after", "within", "a link", "somebody else"],
)
def test_a_mention_is_answered_in_its_thread(slack: Slack, typed: str, asked: str) -> None:
    answer = slack.mention(typed, ts="1.5")

    assert (answer.channel, answer.thread, answer.to) == (GENERAL, "1.5", None)
    assert f"On {asked}:" in answer.words


def test_a_mention_in_a_thread_is_answered_there(slack: Slack) -> None:
    answer = slack.mention(f"<@{BOT}> quote trade", ts="3.0", thread_ts="1.5")

    assert answer.thread == "1.5"


def test_a_mention_alone_gets_help(slack: Slack) -> None:
    assert "Ask me." in slack.mention(f"<@{BOT}>").words


def test_a_click_in_a_thread_is_answered_in_that_thread(slack: Slack) -> None:
    answer = slack.mention(f"<@{BOT}> quote trade", ts="1.5")

    (clicked,) = slack.click(answer, "More")

    assert (clicked.thread, clicked.to) == ("1.5", None)
    assert "page:2" in clicked.words


def test_a_click_on_a_shared_answer_opens_a_thread_below_it(slack: Slack) -> None:
    (shared,) = slack.click(slack.command("quote trade"), "Share in channel")

    (clicked,) = slack.click(shared, "who 2021")

    assert (clicked.thread, clicked.to) == (shared.ts, None)


def test_a_click_where_the_bot_is_no_member_is_answered_to_the_person(slack: Slack) -> None:
    (shared,) = slack.click(slack.command("quote trade", ELSEWHERE), "Share in channel")

    (clicked,) = slack.click(shared, "who 2021")

    assert clicked.to == ANN


def test_a_direct_message_is_answered_below_it(slack: Slack) -> None:
    answer = slack.message("quote trade", ts="1.5")

    assert (answer.channel, answer.thread) == (DIRECT, "1.5")
    (clicked,) = slack.click(answer, "who 2021")
    assert (clicked.channel, clicked.thread) == (DIRECT, "1.5")


def test_a_direct_message_in_a_thread_is_answered_there(slack: Slack) -> None:
    answer = slack.message("quote trade", thread_ts="1.5")

    assert answer.thread == "1.5"
    assert slack.click(answer, "More")[0].thread == "1.5"


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "bot_id": "B2", "text": "beep"},
        {"type": "message", "bot_id": BOT_ID, "user": BOT, "text": "me"},
        {"type": "message", "subtype": "bot_message", "text": "beep"},
        {"type": "message", "subtype": "message_changed", "message": {"text": "new"}},
        {"type": "message", "subtype": "message_deleted"},
        {"type": "message", "subtype": "channel_join", "text": "joined"},
        {"type": "message", "edited": {"ts": "2.0"}, "text": "new"},
        {"type": "message", "channel": GENERAL, "channel_type": "channel", "text": "chatter"},
        {"type": "app_mention", "bot_id": "B2", "text": f"<@{BOT}> beep"},
        {"type": "app_mention", "edited": {"ts": "2.0"}, "text": f"<@{BOT}> new"},
    ],
    ids=lambda event: " ".join(str(value) for key, value in event.items() if key != "text")[:40],
)
def test_nothing_is_said_to_bots_edits_and_the_bots_own_messages(slack: Slack, event: Json) -> None:
    assert slack.event(**{"channel": DIRECT, "channel_type": "im", **event}) == 200

    assert slack.workspace.messages == []


def test_an_event_that_comes_again_is_answered_once(slack: Slack) -> None:
    event: Json = {"type": "app_mention", "channel": GENERAL, "text": "hi", "ts": "1.5"}

    for attempt in ({}, {"X-Slack-Retry-Num": "1"}, {"X-Slack-Retry-Num": "2"}):
        assert slack.event(attempt, event_id="Ev", **event) == 200

    assert len(slack.workspace.messages) == 1


def test_a_message_that_is_two_events_is_answered_once(slack: Slack) -> None:
    said: Json = {
        "channel": DIRECT,
        "channel_type": "im",
        "text": f"<@{BOT}> quote trade",
        "ts": "1.5",
    }

    slack.event(type="app_mention", **said)
    slack.event(type="message", **said)

    assert len(slack.workspace.messages) == 1


def test_a_mention_that_is_two_events_is_answered_once(slack: Slack) -> None:
    said: Json = {"channel": GENERAL, "text": f"<@{BOT}> quote trade", "ts": "1.5"}

    slack.event(type="message", channel_type="channel", **said)
    slack.event(type="app_mention", **said)

    assert len(slack.workspace.messages) == 1


# When things are not as they should be


def test_markup_that_people_type_stays_dead(slack: Slack) -> None:
    answer = slack.command("&lt;!channel&gt; &lt;@U1&gt; *b* `c` &amp;amp;")

    assert answer.text.startswith("On &lt;!channel&gt; &lt;@U1&gt; ∗b∗ ˋcˋ &amp;amp;:")
    assert "On <!channel> <@U1> *b* `c` &amp;:" in answer.words


def test_a_very_long_question_is_answered(slack: Slack) -> None:
    answer = slack.command("x" * 6_000)

    assert "Quotation 1" in answer.words
    assert "too long" in answer.words


def test_blocks_that_a_workspace_does_not_take_are_sent_as_plain_text(
    slack: Slack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(workspace: Workspace, payload: Json) -> str | None:
        kinds = {block["type"] for block in payload.get("blocks", [])}
        return "invalid_blocks" if "rich_text" in kinds else None

    answer = slack.command("quote trade")
    monkeypatch.setattr(Workspace, "refuse", refuse)

    (clicked,) = slack.click(answer, "who 2021")
    mention = slack.mention(f"<@{BOT}> quote trade")

    for message in (clicked, mention):
        assert "Quotation 3" in message.words
        assert "Source: Statement" in message.words
        assert "More" in message.buttons
    assert "Share in channel" in clicked.buttons


def references(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The references in the log, with the kind of request they were."""
    return [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]


def test_a_failing_command_tells_the_person_and_is_logged_once(
    slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    told = slack.command("fail")

    (logged,) = references(caplog)
    assert logged.startswith("/hled failed, reference ")
    assert logged.split()[-1] in told.text
    assert "the index is gone" not in told.text
    assert "RuntimeError" in caplog.text


@pytest.mark.parametrize(
    ("event", "thread"),
    [
        ({"type": "app_mention", "channel": GENERAL, "ts": "1.5"}, "1.5"),
        ({"type": "message", "channel": DIRECT, "channel_type": "im", "ts": "1.5"}, "1.5"),
    ],
    ids=["mention", "direct message"],
)
def test_a_failing_event_tells_the_person_where_they_asked(
    slack: Slack, caplog: pytest.LogCaptureFixture, event: Json, thread: str | None
) -> None:
    assert slack.event(text="fail", **event) == 200

    (told,) = slack.workspace.messages
    assert (told.channel, told.thread) == (event["channel"], thread)
    (logged,) = references(caplog)
    assert logged.startswith(f"{event['type']} failed, reference ")
    assert logged.split()[-1] in told.text


@pytest.mark.parametrize("uses", [5, 0], ids=["at the message", "as a direct message"])
def test_a_failing_click_tells_the_person(
    slack: Slack, bolt: App, caplog: pytest.LogCaptureFixture, uses: int
) -> None:
    answer = slack.command("quote trade")
    answer.buttons["who 2021"]["value"] = "fail"

    (told,) = slack.click(answer, "who 2021", uses)

    assert (told.to == ANN) if uses else (told.channel == DIRECT)
    (logged,) = references(caplog)
    assert logged.startswith("click on ask:")
    assert logged.split()[-1] in told.text


def test_what_a_person_wrote_is_not_logged(slack: Slack, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        slack.command("quote secret")
        slack.mention(f"<@{BOT}> quote secret")

    assert "secret" not in caplog.text
