"""The page on how questions are read is true: each line of its table, over the five documents."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from hled_bot.answers import lexicon
from hled_bot.index import Index
from hled_bot.questions import parse, written
from hled_bot.questions.phrases import FOLDER

PAGE = Path(__file__).parents[1] / "docs" / "grammar.md"
ROWS = [
    [cell.strip() for cell in line.strip("| \n").split(" | ")]
    for line in PAGE.read_text("utf-8").split("|---|---|\n")[-1].splitlines()
]
TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(("typed", "read_as"), ROWS)
def test_a_line_of_the_page_is_read_as_it_says(typed: str, read_as: str, index: Index) -> None:
    assert written(parse(typed, lexicon(index, TODAY))) == read_as


@pytest.mark.parametrize("read_as", [row[1] for row in ROWS])
def test_the_plainest_way_to_ask_is_read_as_itself(read_as: str, index: Index) -> None:
    assert written(parse(read_as, lexicon(index, TODAY))) == read_as


def test_the_rule_that_the_page_shows_stands_in_the_grammar() -> None:
    files = "\n".join(file.read_text("utf-8") for file in FOLDER.glob("*.txt"))
    sample = re.findall(r"^    (?:    )?(\S.*)$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert len(sample) > 3
    assert not [line for line in sample if line not in files]


def test_the_page_names_each_file_of_the_grammar() -> None:
    named = set(re.findall(r"^\| `(\w+\.txt)` \|", PAGE.read_text("utf-8"), re.MULTILINE))
    assert named == {file.name for file in FOLDER.glob("*.txt")}
