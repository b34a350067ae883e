"""What a label tells of who speaks: a journalist, who runs the call, an official without a name."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from hled_bot.language import plain
from hled_bot.models import Voice

JOURNALISTS = ("q", "question", "questions", "reporter", "journalist", "photojournalist", "press")
STAFF = (
    "moderator", "operator", "interpreter", "translator", "aide", "staff", "staffer", "announcer",
    "emcee", "audience", "member", "members", "participant", "participants", "crowd", "child",
    "children", "student", "customer", "guest", "worker", "voice",
)  # fmt: skip
"""Who runs a call, and who is in the room: nobody whose words are an official's."""
ROLES = ("moderator", "operator", "interpreter", "question", "participant", "audience", "reporter")
"""Labels of one word that are recognised in spite of a typing error: "MODEARTOR"."""
TITLES = frozenset(
    """mr mrs ms miss mx dr sir dame lord president vice first second secretary undersecretary
    under deputy assistant acting principal administrator admiral general colonel captain major
    sergeant lieutenant commander governor lieutenant mayor senator representative congressman
    congresswoman congressmember leader speaker whip chairman chairwoman chair chairperson
    commissioner director advisor adviser ambassador minister prime chancellor king queen prince
    princess amir emir sultan pope cardinal archbishop bishop rabbi reverend pastor imam father
    sister judge justice chief attorney surgeon special envoy coordinator counselor senior
    spokesperson spokesman spokeswoman official secretary-general taoiseach high foreign
    professor superintendent sheriff officer gov sen rep amb""".split()
)
"""With one of these a label names an office or is a form of address: "SECRETARY RAIMONDO"."""
SHORTENED = ("sao", "senior administration", "senior administrator", "senior official")
"""How "SENIOR ADMINISTRATION OFFICIAL" is printed when a document grows tired of it."""
NUMBERED = re.compile(r"(?:#?\d+|one|two|three|four|five|six|seven|eight)$", re.IGNORECASE)


def is_anonymous(label: str) -> bool:
    """Whether *label* withholds a name: "SENIOR ADMINISTRATION OFFICIAL TWO", typing errors too."""
    bare = NUMBERED.sub("", _bare(label)).strip()
    words = bare.split()
    if bare in SHORTENED:
        return True
    return len(words) > 1 and fuzz.ratio(words[-1].removesuffix("s"), "official") >= 80


def _bare(label: str) -> str:
    """*label* in lower case, without what stands in parentheses."""
    return plain(re.sub(r"\([^()]*\)", "", label)).strip(" .")


def role(label: str) -> str | None:
    """Which of JOURNALISTS and STAFF a label is, typing errors forgiven."""
    bare = NUMBERED.sub("", _bare(label)).strip()
    last = bare.split()[-1] if bare else ""
    if bare in JOURNALISTS or last in STAFF:
        return last
    close = process.extractOne(bare, ROLES, scorer=fuzz.ratio, score_cutoff=84)
    return close[0] if close else None


def voice(label: str) -> Voice:
    """Who speaks under *label*: "question" under "Q", "staff" under "MODERATOR"."""
    found = role(label)
    if found in JOURNALISTS:
        return "question"
    return "staff" if found else "official"
