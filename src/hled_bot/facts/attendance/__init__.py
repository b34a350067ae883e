"""Who took part in the meeting that a document is about, or is expected to.

A sentence is read as groups of people ("Secretary A, Secretary B, and Ambassador C") and the words
between them. A group attends when the words before or behind it say so; being named is not enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from hled_bot import names
from hled_bot.facts.attendance import cues, journeys, lists, occasions, sentences, titles
from hled_bot.facts.attendance.delegations import Known
from hled_bot.facts.attendance.sentences import Found
from hled_bot.language import plain, words
from hled_bot.models import Attendee, Document, Meeting, Role, Status
from hled_bot.names import Mention

STRENGTH: tuple[Role, ...] = ("chair", "co-chair", "host", "co-host", "lead", "attendee")
"""Roles, the strongest first."""

COMING = re.compile(r"\b(?:will|looks?\s+forward)\b")
"""What tells that a meeting of which nothing but the title tells is to come."""
DATE = re.compile(r"\b[A-Z][a-z]+\s+\d{1,2},\s+\d{4}\b")
WHOSE = frozenset("of the to un u.n united nations u.s".split())
"""Words of an office that tell whose it is and not which."""
LAST = 3
"""How many paragraphs at the end may be signatures."""


def find(document: Document, meeting: Meeting) -> tuple[Attendee, ...]:
    """The people who attended *meeting*, or are expected to, as *document* tells; each once."""
    tellings = occasions.find(document, meeting)
    journey = not tellings and journeys.tells(document)
    if not tellings and not journey:
        return ()
    texts = [document.title, *(p.text for p in document.paragraphs)]
    mentioned = [names.find(text) for text in texts]
    listed = [] if journey else list(lists.find(document))
    known = Known(document, texts, mentioned, [each.mention for each in listed])
    if journey:
        status, found = journeys.find(document, meeting, mentioned[1:])
        return journeys.party(document, _attendees(document, meeting, status, found, known))
    titled = list(titles.find(document, mentioned, known))
    for telling in tellings:
        status, about = telling.status, mentioned[1 : telling.paragraphs + 1]
        found = [*sentences.find(document, meeting, about, status, cues.OF_MEETINGS[status])]
        if telling.named and len({each.mention.name for each in found} - {None}) < 2:
            continue
        if telling.paragraphs == len(document.paragraphs):
            found += listed
        if _attendees(document, meeting, status, found, known):
            return tuple(_attendees(document, meeting, status, [*found, *titled], known))
    open_yet = len(tellings) > 1 and COMING.search(document.paragraphs[0].text)
    status = "expected" if open_yet else tellings[0].status
    return tuple(_attendees(document, meeting, status, titled, known))


def _attendees(
    document: Document, meeting: Meeting, status: Status, found: Iterable[Found], known: Known
) -> list[Attendee]:
    attendees: dict[str, list[Attendee]] = defaultdict(list)
    # whoever is named somewhere is shown where the name stands
    for each in sorted(found, key=lambda each: each.mention.name is None):
        full = known.full(each.mention)
        if full.name is None and not _tells(full.office, each, known):
            continue
        side = each.side or known.side(each.paragraph.text, each.mention, full)
        source = document.source(each.paragraph, each.mention.start, each.mention.end)
        new = Attendee(source, full.name, full.office, side, each.role, status, meeting)
        _add(attendees[plain(full.name or "").rpartition(" ")[2]], new)
    listed = sorted((a for some in attendees.values() for a in some), key=lambda a: a.source)
    return _signed(document, [each for each in listed if not _named_too(each, listed)])


def _named_too(each: Attendee, attendees: list[Attendee]) -> bool:
    """Whether the office without a name is that of somebody whose name is told.

    "the U.N. Secretary-General" and "His Excellency A, Secretary-General of the United Nations".
    """
    if each.name or each.delegation is None:
        return False
    head = _head(each)
    return any(head == _head(a) for a in attendees if a.name and a.delegation == each.delegation)


def _head(attendee: Attendee) -> str:
    """The words of an office without those that tell whose it is."""
    bare = names.COUNTRY.sub("", attendee.office or "")
    return " ".join(word for word in words(plain(bare)) if word not in WHOSE)


def _tells(office: str | None, found: Found, known: Known) -> bool:
    """Whether an office without a name tells who it is: "Foreign Minister of Japan".

    "The President" does not in a text that names two of them.
    """
    if office is None:
        return False
    if re.search(r"\b(?:of|for|to)\b|’s\b", office):
        return True
    text, mention = found.paragraph.text, found.mention
    alone = text[: mention.start].endswith(("the ", "The ", "and ")) and not re.match(
        r"\s+[A-Z]", text[mention.end :]
    )
    return alone and not known.people.holds(office)


def _add(attendees: list[Attendee], new: Attendee) -> None:
    """Add *new*, or what it tells of somebody who is there already."""
    for index, old in enumerate(attendees):
        if _one(old, new):
            attendees[index] = replace(
                old,
                office=new.office if _tells_more(new.office, old.office) else old.office,
                delegation=old.delegation or new.delegation,
                role=min(old.role, new.role, key=STRENGTH.index),
            )
            return
    attendees.append(new)


def _tells_more(new: str | None, old: str | None) -> bool:
    return bool(new and " " in new and " " not in (old or ""))


def _one(a: Attendee, b: Attendee) -> bool:
    if a.name is None or b.name is None:
        return a.name == b.name and a.office == b.office
    return a.name == b.name or names.same(a.name, b.name)


def _signed(document: Document, attendees: list[Attendee]) -> list[Attendee]:
    """*attendees*, with the name that only the signatures give to the one who is without."""
    nameless = [a for a in attendees if a.name is None]
    if len(nameless) != 1:
        return attendees
    ends = (_signatures(paragraph.text) for paragraph in document.paragraphs[-LAST:])
    signatures = next((mentions for mentions in ends if mentions), [])
    others = [a.name for a in attendees if a.name]
    left = [m.name for m in signatures if not any(names.same(str(m.name), o) for o in others)]
    if len(left) != 1 or len(signatures) != len(attendees):
        return attendees
    return [replace(a, name=left[0]) if a is nameless[0] else a for a in attendees]


def _signatures(text: str) -> list[Mention]:
    """The people of a text that is nothing but their names, as at the end of a joint statement."""
    mentions = names.find(text) if len(text) < 300 else []
    rest = "".join(
        text[a:b]
        for a, b in zip(
            [0, *(m.end for m in mentions)], [*(m.start for m in mentions), len(text)], strict=True
        )
    )
    return mentions if all(m.name for m in mentions) and not re.sub(DATE, "", rest).strip() else []
