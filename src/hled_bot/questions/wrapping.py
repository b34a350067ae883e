"""Takes a question out of what people wrap it in: greetings, claims, what the answer is for."""

from __future__ import annotations

import re

from hled_bot.language import aligned
from hled_bot.questions.cleaning import blank

ABOUT_IT = r"(?:\ (?:with|of|about|up|if|whether|that|through))?"
POLITE = re.compile(
    rf"""^(?:(?:
      dear\ \w+|estimad[oa]s?\ \w+|kindly|need|wait|hmm+|um+|er|morning|afternoon|evening|good\ (?:morning|afternoon|evening)|hey|hi+|hello|ok|okay|so|and|also|well|but|then|now|team|all|everyone|folks|guys|thanks|please|pls
    | (?:quick|one|another|silly|dumb|stupid|small)\ (?:one|q|question|thing|check) | question(?!\ (?:from|by|of|about|on))
    | (?:can|could|would|will)\ (?:you|anyone|someone|anybody|somebody)(?!\ be\b)(?:\ please|\ kindly)?          # "can anyone tell me if"
      (?:\ (?:tell|show|give|remind|help|find|send|get|paste|list|pull|check|confirm|write|draft|prepare|provide|explain|walk|take|summari[sz]e|describe|outline|clarify)(?:\ (?:me|us))?{ABOUT_IT})?
    | (?:do|does)\ (?:you|anyone|anybody|we|someone)\ (?:happen\ to\ )?(?:know|remember|have|recall)
    | any(?:one|body)\ (?:know|knows|remember)
    | (?:i|we)(?:\ would|\ am|\ are|'m|'d|’m|’d)?\ (?:still\ |just\ |really\ |only\ )?      # "we'd just like to know"
      (?:need|want|like|looking|wondering|wonder|trying|have)
      (?:\ (?:to\ know|to\ find(?:\ out)?|for|to\ see|if|whether|to\ check|to\ confirm|to\ say))?
    | (?:provide|specify|state)\ (?=(?:the|an?|its)\b)
    | (?:just\ )?(?:tell|show|give|remind|find|get|send|list|confirm|check)\ (?:me|us|if|whether|that){ABOUT_IT}
    | what\ (?:i|we|they|he|she)\ (?:still\ |really\ |just\ )?(?:needs?|wants?|lacks?|am\ after)(?:\ (?:to\ know|now))?\ is | the\ question\ is
    | (?:still\ )?(?:trying\ to\ (?:find|locate|see|check|confirm|remember|verify)(?:\ out)?(?:\ (?:if|whether))?|looking\ for)
    | (?:(?:send|find|get|pull(?:\ up)?|paste|fetch|grab|dig\ up)\ (?:me\ |us\ )?)?(?:the|that|a)\ (?:exact\ )?(?:sentence|bit|part|passage|wording|paragraph|section)s?
      \ (?:with|about|on|that\ (?:says?|mentions?)|where(?:\ (?:it|they)\ (?:says?|mentions?))?|in\ which|of)(?:\ the)?
    | (?:would|could)\ you\ be\ (?:so\ kind|kind\ enough|able|willing)(?:\ as)?(?:\ to)?(?:\ (?:tell|show|give|point|direct|refer|send|help)(?:\ (?:me|us))?(?:\ (?:to|with|in))?)?
    | (?:point|direct|refer)\ (?:me|us)\ to | may\ (?:i|we)\ ask | disculp[ae]n? | perdon(?:a|e|en)? | oiga
    | wondering(?:\ if|\ whether)? | curious(?:\ if|\ about)? | remind\ me | any\ idea | any\ chance(?:\ (?:of|to))?
    | hola|y|pues|entonces|bueno|oye|oigan|si | buenas(?:\ tardes|\ noches)? | buen(?:os)?\ dias? | por\ favor | gracias
    | (?:que\ (?:onda|rollo|hay|pasa|paso)\ (?:con|de)) | (?:una\ )?pregunta(?:\ rapida)? | dime|dinos|diganme|muestra(?:me)?|dame|pasame|mandame
    | (?:me\ |nos\ )?(?:pued(?:es?|en)|podrian?|podrias)\                                # "¿me puedes decir …?"
      (?:decir|mostrar|dar|confirmar|pasar|buscar|indicar|informar|compartir|explicar|ayudar)(?:me|nos)?
    | necesit(?:o|amos)(?:\ saber)? | quier(?:o|emos)\ saber | quisiera\ saber | me\ (?:gustaria|urge)\ saber
    | sabes?|saben | alguien\ sabe
    )\b[\s,:;.!¿¡–-]*)+""",
    re.VERBOSE,
)
"""Greetings and favours that are asked before the question."""
CLAIM = re.compile(
    r"^(?:(?:so|and|y|entonces)\s+)?(?:fact[\s-]?check(?:ing)?(?:\s+this)?\s*[:–—,-]?(?:\s+that)?|true\s+or\s+false\s*[:–—,-]?|(?:verify|check|confirm)\s*[:–—,-](?:\s+that)?|are\s+(?:we|you)\s+(?:sure|certain)(?:\s+that)?|(?:cierto|verdadero)\s+o\s+falso\s*[:–—,-]?|can\s+(?:i|we)\s+(?:safely\s+)?(?:write|say|report|print|state|claim)(?:\s+that)?|(?:is\s+it|it\s+is|it\s+was|was\s+it)\s+(?:true|right|correct|accurate|fair\s+to\s+say)(?:\s+(?:that|to\s+say(?:\s+that)?))?"
    r"|(?:our|my|his|her|their|the|this)\s+(?:draft|story|copy|note|memo|intern|editor|boss|article|text|caption|footnote|colleague|reporter|deck|(?:press\s+)?release|headline|tweet|post|student|client|lawyer|slide|table|report|paper|piece)\s+(?:says?|claims?|wrote|has|insists|thinks|believes|heard)(?:\s+that)?"
    r"|(?:i|we|he|she|they)(?:['’]m|\s+am|\s+was|\s+were|['’]re|\s+are)?\s+(?:told|think|thinks|thought|believe|believes|heard|insists?|claims?)(?:\s+that)?"
    r"|if|whether|si|es\s+(?:cierto|verdad|correcto)\s+que|(?:puedo|podemos)\s+(?:decir|escribir)\s+que)\s+"
)
"""Before a claim that somebody wants to have checked."""
CHECKED = re.compile(
    r"\s*[,;–—-]\s*(?:(?:is|was)\s+(?:that|this|it)\s+(?:\w+\s+){0,3}(?:documents?|true|right|correct|so|accurate|record)|true|right|correct|(?:es\s+)?(?:cierto|correcto|verdad)|y/n|yes\s+or\s+no|true\s+or\s+false)\W*$"
)
"""Behind a claim: "…, is that right?"."""
IT_WAS = re.compile(
    r"^(?:was|is|fue|era)\s+(?:it\s+|that\s+)?(?P<who>.{3,80}?)\s+(?:the\s+one\s+)?(?:who|quien)\s+(?!is\b|was\b)"
)
"""Around whom somebody asks for: "was it Tai who attended"."""
IN_THE_DOCUMENTS = re.compile(
    r"\s*\b(?:per|in|segun|en)\s+(?:these|the|your|los|estos)\s+(?:documents?|documentos?)\b"
    r"|\s*,?\s*\b(?:according\s+to|as\s+per|segun)\s+(?:(?:these|the|your|u\.?s\.?|los|estos|las|la)\s+)*(?:documents?|documentos?|officials?(?:\s+who\s+[^,]{3,40}(?=,))?|administration|texts?|funcionarios|sources?)\b",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"\s*[,;–—-]\s*(?:it\s+is|it['’]s|this\s+is|es)\s+(?:for|para)\s+\D*$"
    r"|\s+(?:for|para)\s+(?:an?|my|our|the|un|una|mi|el|la|tomorrow['’]s)\s+(?:\w+\s+)?(?:memo|note|nota|brief\w*|report|reporte|informe|article"
    r"|articulo|slides?|deck|story|piece|speech|boss|editor|presentation|paper|desk|lawyers|minister|ministr[oa]|jef[ea]|director\w*|backgrounder|hearing|filing|footnote|caption)\b.*$",
    re.IGNORECASE,
)
"""What an answer is needed for: "…, it is for the ambassador", "… for a memo"."""
DEADLINE = re.compile(
    r"\s*[,;–—-]\s*(?:(?:i|we)\s+)?(?:need(?:ed)?|urgent|urge|es\s+urgente)\b[^,;]*$|"
    r"\s+(?:by|before|for|until)\s+(?:\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midnight|eod|cob|tonight|tomorrow|end\s+of\s+day|(?:mon|tues|wednes|thurs|fri)day)(?=\W|$)"
)
"""Until when an answer is needed; "in 2022" is no such thing, nor is "by 2030"."""
TOPIC_FIRST = re.compile(
    r"^(?P<what>(?!what|que|how|and\b)[^?]{3,60}?)\s*(?:[–—:,;]|\s-|(?<=[\"”])\s)\s*"
    r"(?P<asks>(?:what|que)\b[^,;:]{2,40}\b(?:say|said|says|dice[n]?|dijo|dijeron)|(?:who|quien)\s+(?:said|says|dijo|dice))(?:\s+(?:that|this|it|eso|esto))?\W*$"
)
"""What it is about, before what is asked of it: "Remain in Mexico - what did they say?"."""
TWICE = re.compile(
    r"^(?P<one>who|when|where|how|why|what|quien|cuando|donde|como)\s+(?:and|or|y|o)\s+(?:who|when|where|how|why|what|quien|cuando|d[oó]nde|c[oó]mo)\s+",
    re.IGNORECASE,
)
"""Two things asked of one: "when and where is it"; the first is answered."""
AND_ALSO = re.compile(
    r"(?<=\w{3})\s*,?\s+(?:and|y)\s+(?:also\s+)?(?:(?:in|from|by|at|until|for|on|en|de|por|a|hasta)\s+)?(?:whether|if|which|what|whom|how|when|where|why|(?:was|were|did|is|are|does)\s+(?:it|he|she|they|that|this|there)|si|que|cual(?:es)?|cuando|donde|como|cuant[oa]s?)\b[^,\d]*\??$"
)
"""A second question in the same sentence; the first is answered."""


def unwrapped(text: str) -> str:
    """What *text* asks, without what stands around it; a claim to be checked as a question.

    >>> unwrapped("Hi team, can we say that Kerry attended, it's for the memo")
    'did Kerry attended'
    """
    if re.match(r"(?:it\s+is|it['’]s|this\s+is|es)\s+(?:for|para)\b", aligned(text)):
        return ""  # what it is for, in a sentence of its own
    polite = POLITE.match(aligned(text))
    bare = (text[polite.end() :] if polite else text).strip(" ¿¡")
    if cleft := IT_WAS.match(aligned(bare)):
        bare = f"did {bare[cleft.start('who') : cleft.end('who')]} {bare[cleft.end() :]}"
    if claim := CLAIM.match(aligned(bare)):
        bare = f"did {bare[claim.end() :]}"
    if first := TOPIC_FIRST.match(aligned(bare)):
        bare = f"{bare[first.start('asks') : first.end('asks')]} about {bare[: first.end('what')]}"
    bare = TWICE.sub(r"\g<one> ", bare)
    for pattern in (CHECKED, IN_THE_DOCUMENTS, PURPOSE, DEADLINE, AND_ALSO):
        bare = blank(bare, pattern).strip() or bare
    return bare
