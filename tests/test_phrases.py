"""The grammar of questions: its notation, and that what its files say of their rules is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hled_bot.language import aligned
from hled_bot.questions import phrases
from hled_bot.questions.notation import BadPhrase
from hled_bot.questions.phrases import expression, read, rule, rules, words

SOURCES = Path(phrases.__file__).parent
CODE = "\n".join(file.read_text("utf-8") for file in SOURCES.rglob("*.py"))
WRITTEN = "\n".join(file.read_text("utf-8") for file in SOURCES.rglob("*.txt"))
EXAMPLES = [(name, text) for name, one in rules().items() for text in one.examples]
OTHERS = [(name, text) for name, one in rules().items() for text in one.others]
WORDS_A_MINUTE, A_SITTING = 200, 60
NESTED = re.compile(r"[(\[][^()\[\]]*[(\[][^()\[\]]*[(\[][^()\[\]]*[(\[]")

NOTATION = [
    ("how many meetings", "and how many meetings?", True),
    ("the us", "theus", False),
    ("how many (time|meeting)[s]", "how many times", True),
    ("how many (time|meeting)[s]", "how many time zones", True),
    ("mexican(o|a)[s]", "las mexicanas", True),
    ("mexican(o|a)[s]", "mexican", False),
    ("the [other] side", "the side", True),
    ("the [other] side", "the other side", True),
    ("the [other] side", "the wrong side", False),
    ("launch[ed]", "launching", False),
    ("mention*", "mentioned", True),
    ("the * pillar", "the third pillar", True),
    ("the * pillar", "the pillar", False),
    ("in ####", "in 2022", True),
    ("in ####", "in 202", False),
    ("{who}'s words", "tai’s words", True),
    ("said .. trade", "said that they want trade", True),
    ("said .. trade", f"said {'word ' * 8}trade", False),
    ("said ... trade", f"said {'word ' * 8}trade", True),
    ("^ said [in ...] $", "said in the city", True),
    ("date[s] &of", "dates of meetings", True),
    ("date[s] &of", "dates for", False),
    ("for !year", "for year", False),
    ("for !(the|a) year", "for the year", False),
    ("question !<about>", "question about trade", False),
    ("!<old saying", "an old saying", False),
    ("!<old saying", "a saying", True),
    ("^ who (was|is) there $", "¿who was there?", True),
    ("^ who", "and who", False),
    ("there $", "there in 2022", False),
    ("(took part|came) in", "who took part in it", True),
    ("co[-]host*", "co-hosted", True),
    ("<press>'s questions", "the press's questions", True),
    ("(fact check|verify)[ing]", "fact checking", True),
]


@pytest.mark.parametrize(("phrase", "text", "said"), NOTATION)
def test_a_phrase_says_what_its_notation_says(phrase: str, text: str, said: bool) -> None:
    assert bool(re.search(expression(phrase), text)) == said


def test_what_a_slot_holds_is_told_by_its_name() -> None:
    found = re.search(
        expression("^ what did {who 2-40} (say|add) [<about> {what}] $"),
        "what did tai add about trade?",
    )
    assert found
    assert found.groupdict() == {"who": "tai", "what": "trade"}


def test_a_slot_can_be_one_of_several_words() -> None:
    found = re.search(expression("who {verb: asked|wanted to know}"), "who wanted to know it")
    assert found
    assert found["verb"] == "wanted to know"


@pytest.mark.parametrize("phrase", ["(a|b", "a)", "[a", "{who", "<no such rule>", "<unknown-rule>"])
def test_a_phrase_that_does_not_follow_the_notation_is_told_of(phrase: str) -> None:
    with pytest.raises(BadPhrase, match=re.escape(phrase.strip("<>")[:5])):
        expression(phrase)


def test_words_without_a_rule_are_told_of() -> None:
    with pytest.raises(BadPhrase, match="belongs to no rule"):
        list(read("who came\n"))


def test_a_list_of_words_can_hold_another_and_forms_of_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "a (words): x\n    one two\nb (words): x\n    end[s] american(o|a) <a>\n"
    lists = {one.name: one for one in read(text)}
    monkeypatch.setattr(phrases, "rules", lambda: lists)
    words.cache_clear()
    assert words("b") == {"end", "ends", "americano", "americana", "one", "two"}
    words.cache_clear()


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_a_rule_holds_of_its_examples(name: str, text: str) -> None:
    assert rule(name).search(aligned(text))


@pytest.mark.parametrize(("name", "text"), OTHERS)
def test_a_rule_does_not_hold_of_what_it_says_it_does_not(name: str, text: str) -> None:
    assert not rule(name).search(aligned(text))


def test_a_rule_is_not_found_in_the_middle_of_a_word() -> None:
    assert rule("attended").search("they attended it")
    assert not rule("attended").search("an unattended matter")


@pytest.mark.parametrize("name", sorted(rules()))
def test_every_rule_is_used_and_shown_by_an_example(name: str) -> None:
    one = rules()[name]
    assert one.is_words or one.examples, "no example"
    assert f'"{name}"' in CODE or f"<{name}>" in WRITTEN, "nothing uses it"


def test_a_phrase_may_begin_with_a_digit() -> None:
    (one,) = read("dated: x\n    # a comment\n    #### meeting\n")
    assert one.phrases == ["#### meeting"]


def test_the_grammar_can_be_read_in_one_sitting() -> None:
    files = [file.read_text("utf-8") for file in sorted(phrases.FOLDER.glob("*.txt"))]
    lines = [line for text in files for line in text.splitlines()]
    read_in_minutes = len(re.findall(r"[^\W\d_]+", "\n".join(lines))) / WORDS_A_MINUTE
    assert read_in_minutes < A_SITTING
    assert len(lines) < 1_000
    assert max(map(len, lines)) <= 105
    assert not [line for line in lines if NESTED.search(line)], "three groups in one another"
