"""What a person sees who asks how often words occur."""

from __future__ import annotations

import pytest

from slack.fake_slack import ANN, BOT, Slack


def charts(message: object) -> list[dict[str, object]]:
    blocks: list[dict[str, object]] = message.blocks  # type: ignore[attr-defined]
    return [block for block in blocks if block["type"] == "data_visualization"]


def test_a_command_shows_how_often_words_occur_as_bar_charts(real: Slack) -> None:
    answer = real.command("trend supply chain")

    assert answer.to == ANN
    assert [chart["title"] for chart in charts(answer)] == [
        "How often by year",
        "How often by document",
    ]
    assert "15 times" in answer.text
    (shared,) = real.click(answer, "Share in channel")
    assert len(charts(shared)) == 2


@pytest.mark.parametrize("known", [False, True], ids=["first", "later"])
def test_where_charts_are_refused_the_numbers_are_text(real: Slack, known: bool) -> None:
    real.workspace.refuses = {"data_visualization"}
    if known:
        real.command("trend trade")

    answer = real.command("trend semiconductor")

    assert charts(answer) == []
    assert "How often by year\n2021: 0\n2022: 3\n2023: 0" in answer.words
    assert "Share in channel" in answer.buttons


def test_a_mention_is_answered_in_spanish_charts(real: Slack) -> None:
    answer = real.mention(f"<@{BOT}> tendencia semiconductores")

    assert [chart["title"] for chart in charts(answer)] == [
        "Cuántas veces por año",
        "Cuántas veces por documento",
    ]
    assert "3 veces" in answer.words


def test_a_mention_is_answered_in_text_where_charts_are_refused(real: Slack) -> None:
    real.workspace.refuses = {"data_visualization", "rich_text", "context", "header"}

    answer = real.mention(f"<@{BOT}> trend semiconductor")

    assert "2022: 3" in answer.words
    assert "Joint Statement Following the 2022" in answer.words
