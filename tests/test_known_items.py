"""What the benchmark of search holds engines to."""

import runpy
from pathlib import Path

import pytest

KNOWN_ITEMS = runpy.run_path(
    str(Path(__file__).parent.parent / "benchmarks" / "known_items.py"), run_name="known_items"
)
Query = KNOWN_ITEMS["Query"]


@pytest.mark.parametrize(
    ("passages", "best"),
    [
        pytest.param(["The grey zeppelin left."], 1.0, id="one passage"),
        pytest.param(
            ["The grey zeppelin left.", "A grey zeppelin left!"], 0.75, id="either of two"
        ),
        pytest.param(
            ["The grey zeppelin left.", "A grey zeppelin left.", "A grey zeppelin, left!"],
            (2 + 1 / 2) / 3,
            id="one of two that is there twice",
        ),
    ],
)
def test_no_order_can_know_which_of_several_passages_was_meant(
    passages: list[str], best: float
) -> None:
    recall, mrr = KNOWN_ITEMS["reachable"](passages, [Query("grey zeppelin")])

    assert recall == pytest.approx(1)
    assert mrr == pytest.approx(best)


def test_the_same_words_count_as_one_place() -> None:
    query = Query("zeppelin", passage="the zeppelin left")

    assert query.rank(["A zeppelin.", "A zeppelin!", "The zeppelin left."]) == 2


def test_a_name_is_found_only_whole() -> None:
    query = Query("ann lee", holds="ann lee")

    assert query.rank(["Joann Leeds spoke."]) is None
    assert query.rank(["Ann Lee spoke."]) == 1
