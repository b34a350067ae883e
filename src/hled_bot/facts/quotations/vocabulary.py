"""The verbs of saying, and what may stand about them."""

from __future__ import annotations

import re

SAID = r"""
    (?:said|says|say|stated|states|noted|notes|added|adds|remarked|emphasized|emphasised|emphasizes
    |underscored|underscores|underlined|stressed|stresses|declared|declares|explained|explains|told
    |tells|wrote|writes|written|tweeted|posted|commented|concluded|concludes|continued|continues(?!\s+to\b)
    |observed|observes|argued|argues|affirmed|reaffirmed|reiterated|announced|asked|asks|replied|responded
    |recalled|questioned|warned|warns|promised|pledged|vowed|testified|proclaimed|described|called|calls
    |characterized|hailed|pointed\s+out|points\s+out|shared|exclaimed|cautioned|insisted|insists
    |quipped|praised|applauded|acknowledged|put\s+it|puts\s+it|lamented|cited|shouted|cried|joked
    |expressed|highlighted|implored|urged|challenged|recogniz(?:ed|es)(?=\s+(?:that|in)\b)|reminded|reminds|reported
    |reports|report(?=\s+that\b)|responds|replies|preached|opined|mused|reflected|predicted|admitted|confirmed|welcomed|read|reads
    |conveyed|communicated|(?<!I\s)believed|wants?\s+to\s+know|let\s+\w+\s+know(?=,[\s*_]*$)
    |(?<=I\s)tell(?=\s(?:\w+\s)?\w+[,:][\s*_]*$)|(?:is|was|been)\s+(?:(?:very|quite|also|so)\s+)?clear(?=\s[^.,;:“”]{0,60}$)
    |(?:gone|went|goes|go)\s+(?:even\s+)?further\s+to\s+say|(?:came|comes?)\s+out\s+to\s+say|summed\s+up|echoed|commits|committed|commit(?=\s+to\b)|(?<!was\s)(?<!were\s)(?<!been\s)taught|teach(?:es)?|identified|(?:found|finds)(?=\s+that\b)|denounced|condemned|criticized|lauded
    |commend(?:s|ed)|slammed|blasted|suggested|accused|blamed
    |deemed|claimed|claims|alleged|contends|assured|believes|concedes|recommended|encouraged|call
    |ha(?:d|s|ve)\s+an?\s+(?:\w+\s)?(?:expression|saying|refrain)
    |(?<=I\s)ask|(?<=I\s)kid|(?<=to\s)kid|(?<=always\s)kid|kidded|answered|spoke|mentioned|yell(?:s|ed)?(?:\s+back)?|shouts|screamed|hollered|whisper(?:s|ed)|texted|e-?mailed
    |(?:goes|went|go)(?=(?:\s+like\s+this)?[,:][\s*_]*$)
    |use[sd]?\s+th(?:e|is|at)\s+(?:phrase|expression|line)(?=,?[\s*_]*$)|intoned|sang|prayed|laid\s+out
    |ma(?:de|kes?)\s+(?:it\s+)?(?:very\s+)?clear
    |dijo|afirmó|señaló|expresó|agregó|declaró)
"""
SAYING = r"""
    (?:saying|adding|noting|stating|writing|explaining|stressing|emphasizing|underscoring|declaring
    |calling|describing|telling|remarking|concluding|asking|tweeting|warning|arguing|observing
    |pointing\s+out|announcing|recognizing)
"""
VERB = re.compile(
    rf"(?<![\w’'-])(?<!old\s)(?<!favorite\s)(?<!famous\s)(?<!\ba\s)(?P<verb>{SAID}|(?P<saying>{SAYING}))(?![\w’'-])",
    re.VERBOSE,
)
BETWEEN = r"""
    (?: \s | ,
      | (?>\b(?:also|has|have|had|then|later|once|often|further|again|always|just|did|first|in\s+turn
        |instead|himself|herself|yesterday|came\s+out\s+and|(?:\w+|a\s+few)\s+(?:days?|months?|years?)\s+(?=later|ago)|ago|today|used\s+to
        |(?:last|this|that)\s+(?:night|week|weekend|month|year|morning|afternoon|evening|spring|summer|fall|winter)|earlier|tonight
        |(?:in|over)\s+(?:the\s+past|the\s+weekend|recent\s+\w+)|repeatedly|even
        |likes\s+to|(?:went|goes|go)\s+on\s+to|continue[sd]?\s+to|to|would|both|is|was|been|as|so
        |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ly)\b)
    )*+
"""
"""What may stand between who speaks and the verb: "also", "has previously", "recently"."""
ADVERBS = re.compile(BETWEEN, re.VERBOSE)
ADVERB_TAIL = re.compile(rf"{BETWEEN}$", re.VERBOSE)
NOT_REALLY = re.compile(
    r"""
    (?: \b(?:shall|may|must|might|should|will|could|can|cannot|not|never|if|(?:would|might|may|could|should)\s+have)
      | n[’']t | (?<!I)[’']ll
      | (?<!used)(?<!went\son)(?<!goes\son)(?<!likes)(?<!liked)(?<!loves)(?<!loved)(?<!continue)(?<!continued)(?<!continues)(?<!was)(?<!trying)(?<!\bgo\son)\s+to )
    (?:\s+(?:\w+ly|then|now|also|just))? \s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Before the verb: something that nobody has said."""
CONDITION = re.compile(
    r"\b[Ii]f(?:,[^,]{1,20},)?\s(?:I|we|you|they|an?|some\w+|any\w+)\b(?:(?!\bwhen\b)[^.!?]){0,150}$"
)
"""Before the verb: something that nobody has said yet: "if we sat down and said"."""
PASSIVE = re.compile(
    r"(?:\b(?:was|is|were|are|been|be|being|get|gets|got)|[’'](?:m|re))\s+(?:(?:\w+ly|also|then|later|just|once)\s+)?$",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"(?P<who>[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ww]ho)\b")
ACCORDING = re.compile(
    r"""
    (?: [Aa]ccording\s+to | [Tt]o\s+quote | \bheard\s+(?:this\s+)?from
      | \b(?:words|conviction|dictum|wisdom|advice|call|promise|warning|message|statement|belief
          |inscription|quote|quotation|line)\s+(?:of|from|by) )
    \s+
    (?: (?:\w+\s+){1,3}(?:by|from|in)\s+ )?      # "reporting by USA Today"
    """,
    re.VERBOSE,
)
DIRECT = re.compile(
    r"""
    \b(?: (?:[Ss]aid|says|wrote|told|tells|asked|asks|whisper(?:s|ed)|shout(?:s|ed)|yell(?:s|ed)?)
           (?: \s(?:to\s)?(?:me|us|him|her|them|\w+elf) )?
       | (?:to\s)? (?:me|us) (?:\s\w+){0,3} \s and \s say     # "would come up to me and say, “…”"
       | (?:tell|ask) \s (?:me|us) )
    (?:\sthat)? (?: ,\s(?:and\sI\s)?quote )? , [\s*_—]* $
    """,
    re.VERBOSE,
)
"""Before the marks: somebody speaks, whoever it is."""
