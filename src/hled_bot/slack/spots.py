"""What the buttons beside a passage carry, so that a click can show where the passage stands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, InteractiveElement

from hled_bot.answers.wording import Wording
from hled_bot.language import Language
from hled_bot.models import Citation, fold
from hled_bot.slack import shapes

CONTEXT, CITE = "context", "cite"
"""How the action ids of the buttons that show the neighbours and the citation begin."""
HEAD = 80
"""How much of the words is enough to find them again in their passage."""
LABEL = 75
"""The longest label for screen readers, by Slack's rules."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words as an answer shows them, within characters *start* to *end* of the file of *document*.

    *words* may be cut short to fit into a button; *length* is that of all. *who* said them, as a
    citation names them; empty for the text of a publisher.
    """

    document: str
    start: int
    end: int
    words: str
    length: int
    who: str = ""
    on_background: bool = False
    language: Language = "en"

    def packed(self) -> str:
        """As a button's value, or as what a view keeps."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @property
    def complete(self) -> bool:
        """Whether *words* are all of them."""
        return len(self.words) == self.length


def unpacked(value: str) -> Spot:
    """The spot that was packed as *value*.

    >>> unpacked(Spot("a", 3, 8, "words", 5).packed())
    Spot(document='a', start=3, end=8, words='words', length=5, who='', on_background=False, language='en')
    """
    return Spot(**json.loads(value))


def spot(
    citation: Citation, words: str, say: Wording, *, who: str = "", on_background: bool = False
) -> Spot:
    """Where *words* of an answer stand by their *citation*."""
    shown = fold(words)
    return Spot(
        citation.document,
        citation.start,
        citation.end,
        shown,
        len(shown),
        shapes.shortened(fold(who), 300),
        on_background,
        say.language,
    )


def buttons(at: Spot, number: int, say: Wording) -> list[Block]:
    """The row of buttons below a passage; *number* tells its ids from those of other rows."""
    carry = {
        CONTEXT: (say("Read in context"), [replace(at, words=at.words[:HEAD])]),
        CITE: (say("Copy citation"), [at, replace(at, words=at.words[:HEAD])]),
    }
    row: Sequence[InteractiveElement] = [
        ButtonElement(
            text=label,
            action_id=f"{action}:{number}",
            value=value,
            accessibility_label=shapes.shortened(f"{label}: {at.words}", LABEL),
        )
        for action, (label, spots) in carry.items()
        if (value := _fitting(spots)) is not None
    ]
    return [ActionsBlock(elements=row)] if row else []


def _fitting(spots: Sequence[Spot]) -> str | None:
    """The first of *spots* that a button can carry."""
    values = (one.packed() for one in spots)
    return next((v for v in values if len(v) <= ButtonElement.value_max_length), None)
