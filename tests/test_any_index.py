"""Whatever is asked of an index, of any size, Slack takes what the bot sends.

Over the five documents by default; `make fuzz ARCHIVE=folder` asks more, over any folder of documents.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blockkit import elements, judge, judge_view
from conftest import DOCUMENTS
from hled_bot import answers
from hled_bot.answers.wording import Wording
from hled_bot.build import build
from hled_bot.index import Index
from hled_bot.language import Language
from hled_bot.models import Answer
from hled_bot.slack import blocks, citing, context, home, showing, spots, unfurling
from hled_bot.slack.blocks import carried
from hled_bot.slack.encoding import encoded
from hled_bot.slack.forms import forms

GIVEN = os.environ.get("FUZZ_INDEX", "")
EXAMPLES = 150 if GIVEN else 15
PAGES = 4
"""How many pages of an answer are looked at."""
QUESTIONS = (
    "search {} {}",
    "{} {} {}",
    '"{} {}" -{}',
    "quote {}",
    'quote by:"{}"',
    "what did {} say about {}?",
    "who {}",
    "did {} attend in {}?",
    "pillars {}",
    "pillars {} in full",
    "compare {} {} {}",
    "trend {}",
    "tendencia de {} {}",
    "documents {} page:{}",
    "¿quién es {} y qué dijo de {}?",
    "ground rules {}",
    "help {}",
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index that is asked: the one given, or that of the five documents."""
    if GIVEN:
        return Path(GIVEN)
    built = tmp_path_factory.mktemp("any") / "hled.db"
    build(DOCUMENTS, built)
    return built


@pytest.fixture(scope="module")
def said(path: Path) -> list[str]:
    """What questions are made of: words, names, years and ids of the index, and what is none."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        columns = [
            "word FROM words ORDER BY passages DESC LIMIT 300",  # many passages have them
            "word FROM words WHERE passages < 3 ORDER BY 1",
            "name FROM spellings ORDER BY 1",
            "kind FROM documents GROUP BY 1",
            "substr(date, 1, 4) FROM documents GROUP BY 1",
            "title FROM documents ORDER BY length(title) DESC LIMIT 20",
        ]
        found = [[str(row[0]) for row in database.execute(f"SELECT {c}")] for c in columns]
    few = [some[:: len(some) // 300 + 1] for some in found]
    nothing = ["2021", "2202", "Mexico", "3", "", "<!channel>", "*_~`", "é" * 500, '"']
    return [*chain.from_iterable(few), *nothing]


def asked(words: list[str]) -> st.SearchStrategy[str]:
    shapes = st.sampled_from(QUESTIONS)
    return st.builds(
        lambda shape, some: shape.format(*some),
        shapes,
        st.lists(st.sampled_from(words), min_size=3, max_size=3),
    )


def pages(ask: Any, question: str) -> Iterator[tuple[Answer, int]]:
    """The pages of the answer to *question*, as "More" shows them."""
    first = 0
    for _ in range(PAGES):
        answer = ask(question)
        yield answer, first
        shown = [block.to_dict() for block in blocks.render(answer, first)]
        more = [e["value"] for e in elements(shown) if e.get("action_id") == blocks.MORE]
        if not more:
            return
        onward = carried(more[0])
        question, first = onward.question, onward.first


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_slack_takes_whatever_is_answered(data: st.DataObject, path: Path, said: list[str]) -> None:
    index = Index(path)
    ask = partial(_ask, index)
    question = data.draw(asked(said))
    for answer, first in pages(ask, question):
        text = blocks.text(answer, first)
        assert len(text) <= blocks.MOST_TEXT
        for form in forms(blocks.render(answer, first, shareable=True)):
            judge([block.to_dict() for block in form], text)
            assert encoded(form) == [block.to_dict() for block in form]
        assert len(blocks.in_words(answer)) <= 40_000
        judge_view(showing.view(answer, first).to_dict())
        for cited in answer.citations[:2]:
            at = spots.spot(cited, cited.passage, Wording())
            judge_view(context.view(at, index).to_dict())
            judge_view(citing.view(at, index).to_dict())


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(place=st.integers(0, 10**6))
def test_slack_takes_what_is_shown_of_any_document(place: int, path: Path) -> None:
    index = Index(path)
    (row,) = index.documents(limit=1, offset=place % index.count_documents())

    judge([block.to_dict() for block in unfurling.unfurled(index, row, Wording())])


@pytest.mark.parametrize("language", ["en", "es"])
def test_slack_takes_the_home_tab(path: Path, language: Language) -> None:
    index = Index(path)

    for first in (0, index.count_documents() // 2, index.count_documents()):
        judge_view(home.view(partial(_ask, index), index, language, first).to_dict())


def _ask(index: Index, text: str, language: Language | None = None) -> Answer:
    return answers.ask(text, index, language=language)
