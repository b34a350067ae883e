"""What many tests begin with: the five documents, their facts, and an index of them."""

import logging
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from hled_bot import answers, documents, facts
from hled_bot.build import build
from hled_bot.index import Index
from hled_bot.language import Language
from hled_bot.models import Answer, Document, Facts

# a busy machine is no fault of the bot
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

HOME = Path(__file__).parent.parent
DOCUMENTS = HOME / "data" / "documents"


@pytest.fixture(autouse=True)
def log_level() -> Iterator[None]:
    """Have the log as quiet after a test as before it, whatever the command line was told in it."""
    log = logging.getLogger("hled_bot")
    before = log.level
    yield
    log.setLevel(before)


@pytest.fixture(scope="session")
def library() -> dict[str, Document]:
    """The five documents by id."""
    read = [documents.read(file) for file in sorted(DOCUMENTS.iterdir())]
    return {document.id: document for document in read}


@pytest.fixture(scope="session")
def found(library: dict[str, Document]) -> dict[str, Facts]:
    """The facts of the five documents by id."""
    return {name: facts.find(document) for name, document in library.items()}


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """An index of the five documents."""
    path = tmp_path_factory.mktemp("index") / "hled.db"
    build(DOCUMENTS, path)
    return Index(path)


@pytest.fixture(scope="session")
def ask(index: Index) -> Callable[..., Answer]:
    """The bot over the five documents."""
    return partial(_ask, index)


def _ask(index: Index, text: str, language: Language | None = None) -> Answer:
    return answers.ask(text, index, language=language)
