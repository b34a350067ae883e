"""The country that an office speaks for."""

from __future__ import annotations

import datetime as dt
import re

from hled_bot.language import plain
from hled_bot.models import MEXICO, UNITED_STATES
from hled_bot.names.persons import is_spanish, same, surname
from hled_bot.names.places import COUNTRY, COUNTRY_OF, STATES

BODIES = r"(?!\s+(?:Commission|Council|Parliament|Union)\b)"
"""What makes of "European" a body that sends delegations."""
IN_NAMES = re.compile(
    r"\b(?:of|for|to)\s+(?:the\s+)?(?:\w+\s+){0,3}?"
    rf"(?:American|Indian|Latin|European{BODIES})\b"
)
"""Adjectives in the names of organisations: "President of the American Academy"."""
ELSEWHERE = re.compile(
    rf"\b(?:for|to|on)\s+(?:the\s+)?{COUNTRY.pattern}(?!\s+(?:Commission|Council|Parliament|Chancellor|President|Prime)\b)"
)
"""Where somebody is sent: "Ambassador to Mexico"."""
PRIVATE = re.compile(
    r"\b(?:ceo|cfo|coo|(?:co-)?founder|champion|university|college|chamber of commerce|senior (?:vice[- ]president|vp)|(?:^|adjunct |visiting |assistant |associate )professor)\b"
)
"""Those who speak for no country, whatever their organisation is called."""
UNITED_NATIONS = re.compile(
    r"\b(?:UN|U\.N\.|United\sNations)\s(?:[A-Z][\w-]+\s){0,2}Secretary[-\s]General\b"
    r"|\bSecretary[-\s]General\s(?:of|for|to|at)\s(?:.*\s)?(?:UN|U\.N\.|United\sNations)\b"
)
"""Who speaks for the United Nations; their Ambassadors speak for countries."""
STATE_OFFICE = re.compile(
    r"Governor|Senat|Representative|Mayor|Congress|Attorney General|Secretary|Assembly|House\b|Leader"
    r"|Speaker|Delegate|Commissioner|Treasurer|Department|Superintendent|Justice|Judge|Council"
    r"|County|Adjutant|Auditor|Comptroller|Controller",
    re.IGNORECASE,
)
STATE = re.compile(
    r"\b(?:New\s(?:Mexico|York|Jersey|Hampshire)|(?:North|South)\s(?:Carolina|Dakota)"
    r"|West\sVirginia|Washington\sState|Rhode\sIsland|Puerto\sRico|"
    + "|".join(sorted(state.title() for state in STATES))
    + r")\b"
)
OFFICES_OF = {
    UNITED_STATES: re.compile(
        r"secretary of (?:state|commerce|homeland security|(?:the )?treasury|defense|transportation"
        r"|veterans affairs|health and human services|housing and urban development)\b"
        r"|(?:commerce|treasury|homeland security) secretary|special presidential envoy"
        r"|trade representative|attorney general|white house|\bsenator\b|\bcongress(?:man|woman)\b"
        r"|^(?:(?:principal )?deputy )?national security advis[eo]r|assistant to the (?:vice )?president"
        r"|first lady|second gentleman|ambassador to mexico\b|domestic policy|national climate advis"
        r"|national (?:economic|security) council|national intelligence|housing and urban|homeland security"
        r"|environmental protection agency|management and budget|centers for disease|surgeon general"
        r"|small business administra|science and technology policy|gender policy|cyber director"
        r"|national science foundation|national institutes? of|forest service|secret service|coast guard"
        r"|federal reserve|general services administration|personnel management|office of public engagement|environmental quality"
        r"|emergency management|council of economic advis|economic advisor$|securities and exchange"
        r"|surface transportation board|medicare (?:and|&) medicaid|federal student aid|endowment for the (?:arts|humanities)|weather service|hurricane center"
        r"|(?:urban development|human services) secretary"
        r"|\b(?:fema|epa|hud|hhs|nsc|nec|omb|usaid|ustr|nasa|fda|cdc|fbi|ostp|ondcp|dhs|dod|doj|faa|fcc)\b"
    ),
    MEXICO: re.compile(
        r"secretar(?:y|ia|io) (?:of|de) (?:foreign relations|external relations|relaciones exteriores"
        r"|(?:the )?economy|economia|finance|hacienda|labor and social|public education|governance|welfare"
        r"|tourism|environment|agriculture and rural|infrastructure)"
        r"|foreign secretary|economy secretary|public credit|canciller|ambassador to the (?:united states|u\.s\.)"
    ),
    "Ireland": re.compile(r"\b(?:taoiseach|t[aá]naiste)\b"),
}
"""Offices that only one of the two countries, or of all, has."""
BOTH_HAVE = re.compile(
    r"secretary of (?:the )?(?:labor|energy|agriculture|education|interior|health)\b"
    r"|(?:labor|energy|agriculture|education|interior|defense|transportation) secretary"
)
"""Offices that are American unless a text is about Mexico too."""
UNQUALIFIED = re.compile(
    r"""
    (?:(?:principal|senior|acting|deputy|under|assistant|associate)\s+){0,3}
    (?: (?:under-?)?secretary (?:\s+(?:of|for)\s.*|,\s+(?:u\.?s\.?\s+)?department\s+of\s.*)? | administrator | commissioner | director
      | (?:vice\s+)?chair(?:man|woman|person)? | ambassador (?:[\s-]at[\s-]large.*|\s+to\s+(?!the\s+(?:united\s+states|u\.s\.)).*)?
      | united\s+nations\s+ambassador | (?:lieutenant\s+)?governor (?:\s+of\s+washington)?
      | (?:congressional\s+|(?:[a-z]{2}\s+)?state\s+)?representative | (?:state\s+)?delegate | assembly(?:man|woman|member)
      | (?:(?:majority|minority|house|senate|state|democratic|republican|[a-z]{2})\s+){0,4}leader | speaker (?:\s+of\s+the\s+house)? | ranking\s+member
      | (?:[\w\s]+\s)?committee\s+chair(?:man|woman|person)? | (?:[\w\s]+\s)?mayor (?:-elect)?
      | (?:rep|sen|gov|amb)\.?
      | (?:chair\w*|director|administrator)\s+of\s+the\s+.*\b(?:commission|bureau|administration|agency|department)
      | .*\bto\s+the\s+(?:vice\s+)?president (?:\s+(?:for|and)\s.*)?
      | special\s+(?:envoy|representative|assistant|advis[eo]r|coordinator)\b.*
      | senior\s+(?:director|advis[eo]r)\b.* | advis[eo]r | counsel(?:or)? | press\s+secretary
      | (?:[\w-]+\s+)?response\s+coordinator | (?:[\w-]+\s+){0,3}coordinator (?:\s+(?:for|of)\s.*)? | chief\s+of\s+staff | chief\s+(?:\w+\s+)?advis[eo]r
      | director\s+of\s+(?:the\s+)?(?:white\s+house\s+)?(?:office\s+of\s+)?(?:intergovernmental|public\s+engagement)\b.*
      | director\s+of\s.*\band\s+senior\s+advis[eo]r | general | admiral | lieutenant\s+general )
    """,
    re.VERBOSE,
)
"""Offices that a document of the U.S. government names without a country where they are its own."""
HIGHEST = re.compile(r"(?:the\s+)?(?:vice[\s-])?president", re.IGNORECASE)

TERMS = (
    (dt.date(2025, 1, 20), "Trump", "Vance"),
    (dt.date(2021, 1, 20), "Biden", "Harris"),
    (dt.date(2017, 1, 20), "Trump", "Pence"),
    (dt.date(2009, 1, 20), "Obama", "Biden"),
)
"""Presidents and vice presidents of the United States, from the day they took office."""
FIRST_NAMES = {"Trump": "Donald", "Vance": "JD", "Biden": "Joe", "Harris": "Kamala", "Pence": "Mike", "Obama": "Barack"}  # fmt: skip
"""What tells them from their families."""
SON = re.compile(r"\bI{2,3}$")  # "Joseph Doe III", whose father is "Joe Doe"
HEADS_OF_STATE = {
    UNITED_STATES: {plain(name) for _, *both in TERMS for name in both}
    | {"bush", "clinton", "emhoff"},
    MEXICO: {"lopez obrador", "pena nieto", "sheinbaum", "calderon", "fox", "zedillo"},
}
"""Presidents, vice presidents and their spouses, whose country goes without saying."""
FAMILY_OF_STATE = re.compile(
    r"(?<!to the )(?<!to the vice )(?<!to )president|first lady|second gentleman"
)
"""Offices they hold, but not "Counsel to the President"."""


def side(
    office: str | None, name: str | None = None, *, mexican: bool = True, american: bool = False
) -> str | None:
    """The country that an office or adjective tells, or the name of a president; else None.

    *mexican* is whether offices that both countries have may be Mexican; *american* whether an
    office that stands without a country is American, as in documents of the U.S. government.

    >>> side("Mexican Ambassador to the United States"), side("Secretary of Commerce")
    ('Mexico', 'United States')
    >>> side("Director", "Burns"), side("Director", "Burns", american=True)
    (None, 'United States')
    """
    folded = plain(office or "")
    if PRIVATE.search(folded):
        return None
    if country := stated(office):
        return country
    for country, offices in OFFICES_OF.items():
        if offices.search(folded):
            return country
    if not mexican and BOTH_HAVE.search(folded):
        return UNITED_STATES
    if name and FAMILY_OF_STATE.search(folded):
        last = plain(surname(name))
        return next((c for c, people in HEADS_OF_STATE.items() if last in people), None)
    if american and _is_american(folded, name, mexican):
        return UNITED_STATES
    return None


def stated(office: str | None) -> str | None:
    """The country that stands in an office in so many words.

    >>> stated("Israeli National Security Advisor"), stated("National Security Advisor")
    ('Israel', None)
    """
    if PRIVATE.search(plain(office or "")):
        return None
    text = ELSEWHERE.sub("", IN_NAMES.sub("", office or ""))
    if UNITED_NATIONS.search(text):
        return "United Nations"
    # behind a comma an organisation may stand, with an adjective in its name
    if named := COUNTRY.search(text.partition(",")[0]):
        state = named[0] == "Georgia" and STATE_OFFICE.search(text)
        return UNITED_STATES if state else COUNTRY_OF[named[0]]
    of_state = STATE.search(text) and STATE_OFFICE.search(text)
    if of_state or re.search(r"\bU\.S\.|\bUnited States\b", text):
        return UNITED_STATES
    return None


def _is_american(office: str, name: str | None, mexican: bool) -> bool:
    """Whether an office without a country is American in a document of the U.S. government."""
    if name is None:
        return bool(HIGHEST.fullmatch(office))
    if mexican and is_spanish(surname(name).split()[0]):
        return False  # "Secretary Sánchez" may be of either
    return bool(UNQUALIFIED.fullmatch(office))


def incumbent(office: str, day: dt.date) -> str | None:
    """The surname of whoever was President or Vice President of the United States on *day*.

    >>> incumbent("the Vice President", dt.date(2022, 9, 12))
    'Harris'
    """
    if not HIGHEST.fullmatch(re.sub(r"\s+of\s+the\s+United\s+States$", "", office)):
        return None
    term = next((term for term in TERMS if term[0] <= day), None)
    if term is None:
        return None
    return term[2] if "vice" in office.lower() else term[1]


def predecessor(day: dt.date) -> str | None:
    """The surname of whoever was President of the United States before the one of *day*.

    >>> predecessor(dt.date(2022, 9, 12))
    'Trump'
    """
    terms = [term for term in TERMS if term[0] <= day]
    return terms[1][1] if len(terms) > 1 else None


def is_incumbent(name: str, office: str, day: dt.date) -> bool:
    """Whether *name*, in full or not, may be whoever held *office* on *day*.

    >>> is_incumbent("Jill Biden", "President", dt.date(2022, 9, 12))
    False
    """
    holder = incumbent(office, day)
    if holder is None or SON.search(name):
        return False
    return same(f"{FIRST_NAMES[holder]} {holder}", name)
