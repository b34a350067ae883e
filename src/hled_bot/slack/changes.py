"""What is new and what is gone between the years of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from hled_bot.answers.wording import Wording
from hled_bot.models import CompareItem
from hled_bot.slack.shapes import Run, bold, plain

Change = Literal["both", "new", "gone"]

LABELS: dict[Change, str] = {"both": "in both", "new": "new", "gone": "gone"}
KINDS = {"pillar": "Pillar", "person": "Person", "": "Passage"}
NAMED = {
    ("pillar", "new"): "New pillars in the documents of {year}:",
    ("pillar", "gone"): "Pillars no longer in the documents of {year}:",
    ("person", "new"): "New people in the documents of {year}:",
    ("person", "gone"): "People no longer in the documents of {year}:",
}
NONE = {
    "pillar": "No pillar is new, and none is gone.",
    "person": "Nobody is new, and nobody is gone.",
}


def change(item: CompareItem) -> Change:
    """What became of *item* from the first of its years to the last.

    >>> change(CompareItem("Ann", {2022: "Minister", 2021: None}, {2022: 0}))
    'new'
    """
    said = [bool(wording) for _, wording in sorted(item.by_year.items())]
    if not said or said[0] == said[-1]:
        return "both"
    return "new" if said[-1] else "gone"


def told(items: Sequence[CompareItem], say: Wording) -> list[list[Run]]:
    """For each kind of *items* which are new and which are gone, a line each.

    Nothing of a kind that the documents of a year have none of: what they do not list need not be gone.
    """
    lines: list[list[Run]] = []
    for kind, none in NONE.items():
        here = [item for item in items if item.kind == kind]
        years = sorted({year for item in here for year in item.by_year})
        if not all(any(item.by_year.get(year) for item in here) for year in years) or not years:
            continue
        found = [_line(here, kind, which, years[-1], say) for which in ("new", "gone")]
        lines += [line for line in found if line] or [[plain(say(none))]]
    return lines


def _line(
    items: Sequence[CompareItem], kind: str, which: str, year: int, say: Wording
) -> list[Run]:
    names = [item.what for item in items if change(item) == which]
    return (
        [bold(say(NAMED[kind, which], year=year)), plain(f" {'; '.join(names)}")] if names else []
    )
