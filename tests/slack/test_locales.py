"""Who asks in no language in particular is answered in that of their Slack."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from hled_bot.slack import grants, locales
from hled_bot.slack.access import SCOPES
from hled_bot.slack.grants import Grants
from hled_bot.slack.locales import KEPT, Locales
from slack.fake_slack import BOT, Slack


@pytest.fixture
def spanish(real: Slack) -> Slack:
    """A person who has Slack in Spanish, at work with the five documents."""
    real.workspace.locale = "es-ES"
    return real


@pytest.mark.parametrize("command", ["pillars 2022", "who 2021", "quote supply chain", "documents"])
def test_a_command_is_answered_in_the_language_of_the_persons_slack(
    spanish: Slack, command: str
) -> None:
    assert "Compartir en el canal" in spanish.command(command).buttons


def test_an_empty_command_is_as_well(spanish: Slack) -> None:
    assert "Pregunte sobre el Diálogo" in spanish.command("").words


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("who was there in 2021?", "people attended"),
        ("what did Raimondo say?", "What the documents quote"),
        ("¿qué dijo Raimondo?", "Lo que los documentos citan"),
        ("trabajo forzoso", "Pasajes"),  # words of the glossary, and nothing else
    ],
)
@pytest.mark.parametrize("locale", ["es-LA", "en-GB", "ja-JP"])
def test_the_language_of_a_question_comes_before_that_of_the_person(
    real: Slack, locale: str, question: str, headline: str
) -> None:
    real.workspace.locale = locale

    assert headline in real.mention(f"<@{BOT}> {question}").words
    assert "users.info" not in real.workspace.calls


def test_what_is_clicked_stays_in_the_language_of_its_answer(spanish: Slack) -> None:
    answer = spanish.command("compare 2021 2022")
    spanish.workspace.locale = "en-US"
    (clicked,) = spanish.click(answer, "Pilares de 2022")
    (shared,) = spanish.click(clicked, "Compartir en el canal")
    (commitments,) = spanish.click(shared, "Ver compromisos")

    assert "Los documentos exponen" in shared.words
    assert "Pilar 1 del DEAN" in commitments.words


def test_further_pages_stay_in_the_language_of_the_first(spanish: Slack) -> None:
    page = spanish.command("search trade")

    (more,) = spanish.click(page, "Más")

    assert "Compartir en el canal" in more.buttons


def test_home_and_the_shortcuts_are_in_the_language_of_the_persons_slack(spanish: Slack) -> None:
    said = {"message": {"text": "supply chains", "ts": "1.5"}, "channel": {"id": "C1"}}

    assert "Preguntas para pulsar" in spanish.opens_home().words
    assert "¿Qué busca?" in spanish.shortcut("search_documents").words
    assert "Pasajes con" in spanish.shortcut("find_in_documents", **said).words


def test_a_follow_up_in_no_language_is_in_that_of_the_thread(real: Slack) -> None:
    real.mention(f"<@{BOT}> ¿quién asistió en 2021?", ts="1.5")

    (answer,) = real.remark("2022", "1.5")

    assert "asistieron al DEAN (HLED) de 2022" in answer.words
    assert "Quién participó en 2022: México" in answer.buttons


def test_slack_is_asked_once_for_a_person(spanish: Slack) -> None:
    for _ in range(3):
        spanish.command("pillars 2022")
        spanish.opens_home()

    assert spanish.workspace.calls.count("users.info") == 1


def test_without_the_scope_commands_are_answered_in_english_and_the_log_says_so_once(
    spanish: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    spanish.workspace.granted.remove("users:read")

    for _ in range(2):
        assert "Share in channel" in spanish.command("pillars 2022").buttons
        assert "Questions to click" in spanish.opens_home().words

    assert spanish.workspace.calls.count("users.info") == 1
    assert [r.getMessage() for r in caplog.records if r.name == grants.__name__] == [
        f"The scope users:read is not granted, so this is left out: {SCOPES['users:read']}"
    ]


# What a person does not see


class People(WebClient):
    """A Slack that tells the locale of people, when it is let to."""

    def __init__(self, locale: str, error: Exception | None = None) -> None:
        super().__init__()
        self.locale, self.error = locale, error
        self.asked: list[str] = []
        self.free = Event()
        self.free.set()

    def users_info(self, *, user: str, **_: Any) -> Any:
        self.asked.append(user)
        self.free.wait()
        if self.error:
            raise self.error
        return {"ok": True, "user": {"id": user, "locale": self.locale}}


def test_a_slow_slack_keeps_nobody_waiting_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locales, "PATIENCE", 0.01)
    slow, now = People("es-ES"), 1_000.0
    slow.free.clear()
    known = Locales(Grants(), lambda: now)

    first = [known.of("U1", slow), known.of("U1", slow), known.of("U2", slow)]
    slow.free.set()
    now += 120
    monkeypatch.setattr(locales, "PATIENCE", 60)

    assert first == ["en", "en", "en"]
    assert [known.of("U1", slow), known.of("U2", slow)] == ["es", "es"]
    assert slow.asked == ["U1", "U2"]


def test_a_person_is_asked_for_again_after_hours() -> None:
    people, now = People("en-US"), 1_000.0
    known = Locales(Grants(), lambda: now)

    before = known.of("U1", people)
    people.locale, now = "es-ES", now + KEPT + 1

    assert (before, known.of("U1", people), people.asked) == ("en", "es", ["U1", "U1"])


@pytest.mark.parametrize(
    "error",
    [OSError("unreachable"), SlackApiError("", {"ok": False, "error": "user_not_found"})],  # type: ignore[no-untyped-call]
    ids=["unreachable", "unknown"],
)
def test_who_is_not_told_of_is_answered_in_english(error: Exception) -> None:
    people = People("es-ES", error)

    assert Locales(Grants()).of("U1", people) == "en"


def test_a_failure_is_told_in_the_language_of_the_persons_slack(slack: Slack) -> None:
    slack.workspace.locale = "es-ES"

    assert "Algo falló" in slack.command("fail").text
    assert "Algo falló" in slack.mention("fail").text
    assert "Something went wrong" in slack.mention("what would fail here?").text
