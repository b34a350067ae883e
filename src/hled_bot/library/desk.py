"""Where documents are added in two steps: one looks at what is to be added, the other adds it."""

from __future__ import annotations

import datetime as dt
import json
import re
import secrets
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from hled_bot.build import Summary, build, document_id, is_current
from hled_bot.library import shelf
from hled_bot.library.drafts import Draft
from hled_bot.library.fetching import Web
from hled_bot.library.refusing import Refused
from hled_bot.library.shelf import Addition

KEPT = 86_400
"""For how many seconds a draft waits to be confirmed."""
WAITING = ".waiting"
"""The folder of drafts among the documents, which no build looks into."""
STALE = "this was looked at too long ago: use the shortcut again"
KEY = re.compile(r"[0-9a-f]{32}")

_building = Lock()


@dataclass(frozen=True, slots=True)
class Desk:
    """The *folder* of documents, the *index* of them, and how the *web* is reached from there.

    *admins* are the ids of those who may add; without any, it is left to the place they ask in.
    """

    folder: Path
    index: Path
    admins: tuple[str, ...] = ()
    web: Web = field(default_factory=Web)

    def look(self, draft: Draft) -> Addition:
        """*draft* as it would be added, with today's date where it tells none. Raises Refused."""
        title, published = draft.title or "untitled", draft.published or dt.date.today()
        return shelf.prepare(draft, self.folder, title=title, published=published)

    def lay(self, draft: Draft) -> str:
        """Keep *draft* until it is confirmed, or for a day; what it is called meanwhile."""
        self._tidy()
        key = secrets.token_hex(16)
        self._waiting.mkdir(parents=True, exist_ok=True)
        self._write(key, {**asdict(draft), "published": draft.published and str(draft.published)})
        return key

    def confirm(self, key: str, title: str, published: dt.date, address: str | None) -> str:
        """Add the draft that is called *key*, once however often it is confirmed; the document's id.

        Raises Refused, and documents.Unreadable.
        """
        known = self._known(key)
        name, digest = known.pop("name", ""), known.pop("digest", "")
        if name and digest == _digest(self.folder / name):
            return document_id(name)
        if "text" not in known:
            raise Refused(STALE)
        draft = Draft(**{**known, "published": None, "address": address, "notes": ()})
        addition = shelf.prepare(
            draft, self.folder, title=title, published=published, address=address
        )
        # whoever confirms again when this process was killed, finds it added
        mark = {"name": addition.name, "digest": sha256(addition.content.encode()).hexdigest()}
        self._write(key, {**known, **mark})
        shelf.add(addition, self.folder)
        self._write(key, mark)
        return document_id(addition.name)

    def build(self) -> Summary:
        """Build the index until it has what is in the folder; one at a time."""
        with _building:
            summary = build(self.folder, self.index)
            if not is_current(self.folder, self.index):  # something came or went meanwhile
                summary = build(self.folder, self.index)
            return summary

    @property
    def _waiting(self) -> Path:
        return self.folder / WAITING

    def _write(self, key: str, known: Mapping[str, object]) -> None:
        file, beside = self._waiting / f"{key}.json", self._waiting / f"{key}.new"
        beside.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
        beside.replace(file)

    def _known(self, key: str) -> dict[str, Any]:
        try:
            if not KEY.fullmatch(key):
                raise FileNotFoundError(key)
            known: dict[str, Any] = json.loads((self._waiting / f"{key}.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise Refused(STALE) from error
        return known

    def _tidy(self) -> None:
        """Take away drafts that nobody confirmed."""
        for file in self._waiting.glob("*"):
            with suppress(FileNotFoundError):  # another process does the same
                if time.time() - file.stat().st_mtime > KEPT:
                    file.unlink()


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
