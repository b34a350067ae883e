"""Time zones by the names that prose gives them."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo, available_timezones

from hled_bot.language import plain

WASHINGTON = "America/New_York"
ZONES = {
    "et": WASHINGTON, "est": WASHINGTON, "edt": WASHINGTON, "eastern": WASHINGTON, "dc": WASHINGTON,
    "washington": WASHINGTON, "d.c": WASHINGTON,
    "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "central": "America/Chicago", "mt": "America/Denver", "mst": "America/Denver",
    "mdt": "America/Denver", "mountain": "America/Denver", "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pacific": "America/Los_Angeles",
    "gmt": "UTC", "utc": "UTC", "greenwich": "UTC", "zulu": "UTC",
    "bst": "Europe/London", "british": "Europe/London", "u.k": "Europe/London",
    "uk": "Europe/London", "cet": "Europe/Brussels", "cest": "Europe/Brussels",
    "central european": "Europe/Brussels", "european": "Europe/Brussels",
    "belgian": "Europe/Brussels", "belgium": "Europe/Brussels", "german": "Europe/Berlin",
    "germany": "Europe/Berlin", "italian": "Europe/Rome", "italy": "Europe/Rome",
    "french": "Europe/Paris", "france": "Europe/Paris", "spanish": "Europe/Madrid",
    "polish": "Europe/Warsaw", "ukrainian": "Europe/Kyiv", "kyiv": "Europe/Kyiv",
    "swiss": "Europe/Zurich", "geneva": "Europe/Zurich", "glasgow": "Europe/London",
    "mexican": "America/Mexico_City", "mexico": "America/Mexico_City",
    "japan": "Asia/Tokyo", "japanese": "Asia/Tokyo", "jst": "Asia/Tokyo", "korea": "Asia/Seoul",
    "korean": "Asia/Seoul", "kst": "Asia/Seoul", "israel": "Asia/Jerusalem",
    "israeli": "Asia/Jerusalem", "idt": "Asia/Jerusalem", "saudi": "Asia/Riyadh",
    "philippine": "Asia/Manila", "pht": "Asia/Manila", "ict": "Asia/Bangkok", "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong", "msk": "Europe/Moscow", "eet": "Europe/Kyiv", "eest": "Europe/Kyiv",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "hst": "Pacific/Honolulu",
    "akdt": "America/Anchorage", "akst": "America/Anchorage", "cit": "Asia/Makassar",
    "wita": "Asia/Makassar", "bali": "Asia/Makassar", "wib": "Asia/Jakarta",
    "east coast": WASHINGTON, "west coast": "America/Los_Angeles",
    "australian eastern": "Australia/Sydney", "australian": "Australia/Sydney",
    "china": "Asia/Shanghai", "chinese": "Asia/Shanghai", "beijing": "Asia/Shanghai",
    "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "delhi": "Asia/Kolkata",
    "munich": "Europe/Berlin", "hiroshima": "Asia/Tokyo", "hanoi": "Asia/Ho_Chi_Minh",
    "vietnam": "Asia/Ho_Chi_Minh", "cambodia": "Asia/Phnom_Penh", "egypt": "Africa/Cairo",
    "jeddah": "Asia/Riyadh", "arabian": "Asia/Riyadh", "ottawa": "America/Toronto",
    "greek": "Europe/Athens", "finnish": "Europe/Helsinki", "swedish": "Europe/Stockholm",
    "greenwich mean": "UTC", "turkish": "Europe/Istanbul", "irish": "Europe/Dublin",
    "singaporean": "Asia/Singapore", "thai": "Asia/Bangkok", "indonesian": "Asia/Jakarta",
    "indochina": "Asia/Bangkok", "rwanda": "Africa/Kigali", "ghana": "Africa/Accra",
}  # fmt: skip
"""Zones by their name in prose. "EST" in July means the clocks of Washington all the same."""
AMBIGUOUS = {
    "ast": {
        "Asia/Riyadh": r"saudi|jeddah|riyadh|arabia|middle east|gulf|bahrain|qatar|doha|kuwait|iraq",
        "America/Puerto_Rico": r"puerto rico|san juan|ponce|bermuda|virgin islands|caribbean|barbados",
    },
    "ist": {
        "Asia/Jerusalem": r"israel|jerusalem|tel aviv|west bank|bethlehem|middle east",
        "Asia/Kolkata": r"\bindia\b|delhi|mumbai|modi\b",
        "Europe/Dublin": r"ireland|irish|dublin|belfast",
    },
    "sst": {"Asia/Singapore": r"singapore", "Pacific/Pago_Pago": r"samoa|pago pago"},
}
"""Abbreviations of several zones, with the words for places that tell which is meant."""
CITIES = {
    plain(zone.rsplit("/", 1)[1].replace("_", " ")): zone
    for zone in sorted(available_timezones())
    if zone.startswith(("Africa/", "America/", "Asia/", "Australia/", "Europe/", "Pacific/"))
}
ZONE = re.compile(
    r"""
    ^[,\s(]*
    (?:(?:on|tomorrow|today|tonight|this|morning|afternoon|evening|and|
       (?:mon|tues|wednes|thurs|fri|satur|sun)day|
       (?-i:[A-Z][a-z]{2,8})\.?\s+\d{1,2}(?:st|nd|rd|th)?)[,\s]+)*   # "November 19th, in Bangkok"
    (?:in\s+)?
    (?P<zone>
        (?P<local>local\s+time (?:\s+in\s+(?P<city>(?-i:[A-Z])\w+(?:\s(?-i:[A-Z])\w+)?))?)
      | (?-i:[A-Z]{1,4}T|UTC)\b                                          # "EDT", "CEST"
      | eastern\b
      | (?P<name>[A-Z][\w.]*(?:\s[A-Z]\w+)?)\s+
        (?:standard\s+|daylight\s+|summer\s+|local\s+)?time\b           # "Rome time"
      | (?P<place>(?<=in\s)[A-Z]\w+ | (?-i:[A-Z]\w+)(?=[;,.]|$))          # "Monday in Manila"
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def stated(after: str, local: ZoneInfo | None = None, place: str = "") -> ZoneInfo | None:
    """The zone stated *after* a time, Washington's where none is; None for an unknown one.

    "Local time" without a place is that of *local*, where the call is; words about its *place* tell
    what "IST" stands for.
    """
    found = ZONE.match(after)
    if not found:
        return ZoneInfo(WASHINGTON)
    if found["local"] and not found["city"]:
        return local
    name = plain(found["name"] or found["place"] or found["city"] or found["zone"]).strip(" .")
    name = re.sub(r"\s+(?:standard|daylight|summer|local)$", "", name)
    if name in AMBIGUOUS:
        return _told(AMBIGUOUS[name], plain(place))
    for known in (name, name.split()[-1]):
        if zone := ZONES.get(known) or CITIES.get(known):
            return ZoneInfo(zone)
    # "9:00 a.m. Thanks." names no place
    return ZoneInfo(WASHINGTON) if found["place"] else None


def _told(zones: dict[str, str], place: str) -> ZoneInfo | None:
    """The one of *zones* that the words about a *place* tell; None if none or several do."""
    told = [zone for zone, words in zones.items() if re.search(words, place)]
    return ZoneInfo(told[0]) if len(told) == 1 else None
