"""What opens beside a conversation: the Home tab, and the shortcuts that search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from blockkit import elements, judge_view
from hled_bot.answers.wording import Wording
from hled_bot.build import build
from hled_bot.index import Index
from hled_bot.models import Answer
from hled_bot.slack import home, showing
from slack.fake_slack import BOT, GENERAL, Slack, View

# The Home tab


def test_home_says_what_there_is_to_ask_about(real: Slack) -> None:
    tab = real.opens_home()

    assert "5 documents in the index, which was built on " in tab.words
    assert "Joint Statement Following the 2022" in tab.words
    assert "September 28, 2023" in tab.words
    assert "pillars [YEAR]" in tab.words
    assert tab.words.index("September 28, 2023") < tab.words.index("September 12, 2022")


def test_a_question_on_home_is_answered_in_a_modal(real: Slack) -> None:
    answer = real.press(real.opens_home(), "Who took part in 2021")

    assert answer.shown["type"] == "modal"
    assert "Katherine Tai" in answer.words
    follow = real.press(answer, "Who took part in 2022")
    assert follow.id == answer.id
    assert "2022" in follow.words


def test_a_quotation_in_a_modal_can_be_read_in_context(real: Slack) -> None:
    answer = real.press(real.opens_home(), "Quotes on supply chain")

    neighbours = real.press(answer, "Read in context")

    assert neighbours.title == "In context"
    assert len(real.workspace.views) == 2


def test_home_is_spanish_for_who_wants_it(real: Slack) -> None:
    tab = real.press(real.opens_home(), "Español")

    assert "Preguntas para pulsar" in tab.words
    assert "pilares [AÑO]" in tab.words
    assert "English" in tab.buttons


def test_home_can_be_drawn_for_many_documents(ask: Callable[..., Answer], tmp_path: Path) -> None:
    for n in range(40):
        front = f"---\ntitle: {'Title ' * 100}{n}\ndate: 2021-01-{n % 28 + 1:02}\n---\n"
        (tmp_path / f"{n}.md").write_text(front + "Words to be read.")
    build(tmp_path, tmp_path / "hled.db")
    index = Index(tmp_path / "hled.db")

    shelves = [home.view(ask, index, "en", first).to_dict() for first in (0, 15, 30, 99)]

    for shelf in shelves:
        judge_view(shelf)
    seen = [[e for e in elements(shelf) if "Title" in str(e.get("text"))] for shelf in shelves]
    assert [len(titles) for titles in seen] == [15, 15, 10, 1]
    days = [d["date"] for d in index.documents()]
    told = [Wording().day(dt.date.fromisoformat(day)) for day in (days[-1], days[0])]
    assert [told[0] in str(shelves[0]), told[1] in str(shelves[3])] == [True, True]


def test_nothing_is_published_when_the_messages_tab_is_opened(real: Slack) -> None:
    real.event(type="app_home_opened", channel="D1", tab="messages")

    assert real.workspace.home is None


# Shortcuts


def test_the_global_shortcut_asks_and_answers_in_one_modal(real: Slack) -> None:
    modal = real.shortcut("search_documents")

    real.submit(modal, "quote by:Raimondo")

    assert "seamless marketplace" in modal.words
    assert "Read in context" in modal.buttons


def test_home_opens_the_search_too(real: Slack) -> None:
    modal = real.press(real.opens_home(), "Search the documents")

    real.submit(modal, "pilares de 2022")

    assert "Ver compromisos" in modal.buttons


def test_a_message_is_looked_for_in_the_documents(real: Slack) -> None:
    said = {
        "text": "Has anybody heard of dinosaurs in *supply chains*?",
        "ts": "2.0",
        "thread_ts": "1.5",
    }

    modal = real.shortcut("find_in_documents", message=said, channel={"id": GENERAL})

    assert "Passages with “supply chains”" in modal.words
    assert "Read in context" in modal.buttons
    assert real.workspace.messages == []


def test_a_message_without_words_leads_to_the_search(real: Slack) -> None:
    modal = real.shortcut("find_in_documents", message={"text": ""}, channel={"id": GENERAL})

    assert "What are you looking for?" in modal.words


def test_a_failing_search_says_so_where_it_was_typed(slack: Slack) -> None:
    answer = slack.submit(slack.shortcut("search_documents"), "fail")

    assert answer["response_action"] == "errors"
    assert "Something went wrong" in answer["errors"]["words"]


@pytest.mark.parametrize(
    "question", ["pillars 2022", "who 2021", "who", "compare 2021 2022", "documents", "help"]
)
def test_any_answer_is_a_modal_that_slack_takes(ask: Callable[..., Answer], question: str) -> None:
    view = View("V", showing.view(ask(question)).to_dict())

    judge_view(view.shown)
    assert all(block["type"] != "table" for block in view.shown["blocks"])
    assert ask(question).headline[:40] in view.words


# A person's recent questions


def test_home_offers_the_persons_last_questions(real: Slack) -> None:
    real.command("who 2021 Mexico")
    real.message("what did Raimondo say?")
    real.message("and Tai?")
    real.click(real.command("compare 2021 2022"), "Pillars of 2022")

    tab = real.opens_home()

    assert "Your recent questions" in tab.words
    asked = [
        "Pillars of 2022",
        "Compare 2021 and 2022",
        "Quotes by Tai",
        "what did Raimondo say?",
        "Who took part in 2021: Mexico",
    ]
    assert [tab.words.index(one) for one in asked] == sorted(map(tab.words.index, asked))
    assert "Katherine Tai" in real.press(tab, "Quotes by Tai").words


def test_a_recent_question_is_answered_in_its_own_language(real: Slack) -> None:
    real.command("¿quién asistió en 2021?")

    answer = real.press(real.opens_home(), "¿quién asistió en 2021?")

    assert "personas asistieron" in answer.words


def test_the_person_can_clear_them(real: Slack) -> None:
    real.command("who 2021 Mexico")
    tab = real.press(real.opens_home(), "Español")
    assert "Sus preguntas recientes" in tab.words

    cleared = real.press(tab, "Borrar mis preguntas recientes")

    assert "Preguntas para pulsar" in cleared.words
    assert "recientes" not in cleared.words
    assert "Your recent questions" not in real.opens_home().words


def test_home_has_nobody_elses_questions_and_none_that_led_nowhere(real: Slack) -> None:
    real.command("help")
    real.command("")
    real.command("who 2021 " + "x" * 400)
    real.mention(f"<@{BOT}> who 2021 Mexico")
    real.event(type="message", channel="D2", channel_type="im", user="U0BEN", text="who 2022")

    assert "recent" not in real.opens_home().words
