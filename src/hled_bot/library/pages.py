"""Reads a page of the web: its text as Markdown, and what it says of itself."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

import trafilatura

from hled_bot.library.refusing import Refused
from hled_bot.library.told import Told
from hled_bot.models import fold

WHITE = re.compile(r"[ \t\r\n\f]+")
SEPARATORS = ("|", "–", "—", "-", "·", "»")
"""What stands between a title and the name of the site."""

# what it does not find is told to the person who adds the page
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read(content: bytes) -> Told:
    """What is in the page *content*: headings, paragraphs and lists, without its menus.

    Raises Refused where it has no text.
    """
    tree = trafilatura.load_html(content)
    if tree is None:
        raise Refused("it is no page that can be read")
    _unwrap(tree)
    about = trafilatura.extract_metadata(
        tree,
        date_config={
            "original_date": True,
            "extensive_search": False,
            "max_date": dt.date.today().isoformat(),
        },
        extensive=False,
    )
    text = trafilatura.extract(
        tree,
        output_format="markdown",
        include_formatting=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
    )
    if not text or not text.strip():
        raise Refused(
            "no text is found in the page: it may be made by a script; save it as PDF, and add that"
        )
    return Told(
        text=text,
        title=_bare(about.title or "", about.sitename or "") or None,
        published=dt.date.fromisoformat(about.date) if about.date else None,
        address=about.url if (about.url or "").startswith(("https://", "http://")) else None,
    )


def _unwrap(tree: Any) -> None:
    """Let each line break of the source of *tree* be a blank, as it is to a reader."""
    for element in tree.iter():
        for part in ("text", "tail"):
            if words := getattr(element, part):
                setattr(element, part, WHITE.sub(" ", words))


def _bare(title: str, site: str) -> str:
    """*title* without the name of its *site* behind it.

    >>> _bare("FACT SHEET: Bridges | The White House", "The White House")
    'FACT SHEET: Bridges'
    """
    bare = fold(title)
    before = bare.removesuffix(fold(site)).rstrip() if site else bare
    return before[:-1].rstrip() if before != bare and before.endswith(SEPARATORS) else bare
