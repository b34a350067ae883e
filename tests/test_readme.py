"""What the README shows is what the bot says."""

import re
from collections.abc import Callable

import pytest

from conftest import HOME
from hled_bot.models import Answer

README = (HOME / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ hled-bot ask (.*)\n((?s:.*?))```", README)


def test_the_readme_begins_with_a_transcript() -> None:
    assert len(SHOWN) >= 3
    assert README.index("```console") < README.index("## ")


@pytest.mark.parametrize(("question", "shown"), SHOWN)
def test_the_transcript_is_true(ask: Callable[[str], Answer], question: str, shown: str) -> None:
    assert shown.strip() == ask(question).text


def test_every_make_target_it_names_exists() -> None:
    makefile = (HOME / "Makefile").read_text()

    for target in re.findall(r"`make (?:-s )?([a-z]+)|^make ([a-z]+)", README, re.MULTILINE):
        assert re.search(rf"^{''.join(target)}:", makefile, re.MULTILINE), target
