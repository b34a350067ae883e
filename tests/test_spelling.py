"""What a misspelt word is read as."""

import pytest

from hled_bot.index import query
from hled_bot.index.spelling import Vocabulary

VOCABULARY = Vocabulary(
    {
        "biden": 50,
        "chain": 40,
        "chains": 10,
        "competitive": 5,
        "entrepreneurs": 4,
        "infrastructure": 30,
        "mexico": 90,
        "raimondo": 20,
        "supply": 40,
        "usmca": 9,
        "2022": 70,
    }
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("chian", "chain", id="swapped letters"),
        pytest.param("suply", "supply", id="a missing letter"),
        pytest.param("suppply", "supply", id="a doubled letter"),
        pytest.param("raimonddo", "raimondo", id="an extra letter"),
        pytest.param("mexivo", "mexico", id="a neighbouring key"),
        pytest.param("raimundo", "raimondo", id="another vowel"),
        pytest.param("bidn", "biden", id="a missing letter of five"),
        pytest.param("infrastucure", "infrastructure", id="two slips in a long word"),
        pytest.param("ifrastructuer", "infrastructure", id="a slip at either end"),
        pytest.param("nfrastructure", "infrastructure", id="no first letter of a long word"),
        pytest.param("imfrastructuer", "infrastructure", id="a swap and a wrong letter"),
        pytest.param("MEXIVO CHAIN", "MEXICO CHAIN".lower(), id="all in capitals"),
        pytest.param("the suply chian", "the supply chain", id="the rest stays as typed"),
    ],
)
def test_a_slip_is_mended_and_said(typed: str, meant: str) -> None:
    read_as = query.read(typed, VOCABULARY).read_as

    assert read_as
    assert read_as.lower() == meant


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("chain", id="a word that exists"),
        pytest.param("chains", id="another number of it"),
        pytest.param("2023", id="a year"),
        pytest.param("20222", id="a number"),
        pytest.param("USMCX chain", id="an acronym"),
        pytest.param("nexico", id="a wrong first letter"),
        pytest.param("mezixo", id="two slips in a short word"),
        pytest.param("bid", id="a short word"),
    ],
)
def test_what_is_no_slip_is_left_alone(typed: str) -> None:
    assert query.read(typed, VOCABULARY).read_as is None


def test_the_nearest_and_then_the_most_usual_word_is_meant() -> None:
    vocabulary = Vocabulary({"curtain": 9, "curtin": 2, "curtis": 4, "certain": 80})

    assert vocabulary.corrections("curttin") == ("curtain", "curtin")
