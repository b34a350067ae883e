"""People and offices as texts name them: found, told apart, and matched across spellings."""

from hled_bot.names.firstnames import GIVEN_NAMES
from hled_bot.names.genders import is_first_name, is_other_word, pronoun
from hled_bot.names.mentions import Mention, entry, find
from hled_bot.names.persons import People, same, surname
from hled_bot.names.places import COUNTRY, COUNTRY_OF, PLACE_WORDS
from hled_bot.names.sides import incumbent, is_incumbent, predecessor, side, stated
from hled_bot.names.vocabulary import (
    CALENDAR,
    FUNCTION_WORDS,
    HEADS,
    HONORIFICS,
    ORGANISATIONS,
    PORTFOLIOS,
    QUALIFIERS,
)

__all__ = [
    "CALENDAR",
    "COUNTRY",
    "COUNTRY_OF",
    "FUNCTION_WORDS",
    "GIVEN_NAMES",
    "HEADS",
    "HONORIFICS",
    "ORGANISATIONS",
    "PLACE_WORDS",
    "PORTFOLIOS",
    "QUALIFIERS",
    "Mention",
    "People",
    "entry",
    "find",
    "incumbent",
    "is_first_name",
    "is_incumbent",
    "is_other_word",
    "predecessor",
    "pronoun",
    "same",
    "side",
    "stated",
    "surname",
]
