"""The words of the bot itself, in English and Spanish. Verbatim passages are never translated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from hled_bot.language import Language

SPANISH = {
    # years
    "No document is about an HLED of {years}; there are documents about {known}.": "Ningún documento trata de un DEAN (HLED) de {years}; hay documentos sobre {known}.",
    "no year": "ningún año",
    " of {years}": " de {years}",
    " for {side}": " por {side}",
    "the United States": "Estados Unidos",
    "Mexico": "México",
    "United States": "Estados Unidos",
    "The dialogue goes back to {first}; the meeting of {relaunch} was not the first one.": "El diálogo se remonta a {first}; la reunión de {relaunch} no fue la primera.",
    # pillars
    "The documents set out {count} for the HLED of {year}.": "Los documentos exponen {count} para el DEAN (HLED) de {year}.",
    "Pillar {number} of the HLED of {year}: {name}.": "Pilar {number} del DEAN (HLED) de {year}: {name}.",
    "One pillar of the HLED of {year}: {name}.": "Un pilar del DEAN (HLED) de {year}: {name}.",
    "That pillar, as the documents set it out for the HLED of {years}:": "Ese pilar, como lo exponen los documentos para el DEAN (HLED) de {years}:",
    "The documents set out no pillar {number} for the HLED{of}; they set out {count}.": "Los documentos no exponen un pilar {number} para el DEAN (HLED){of}; exponen {count}.",
    "The documents set out no pillars.": "Los documentos no exponen ningún pilar.",
    "The documents set out no pillar named “{words}”.": "Los documentos no exponen ningún pilar llamado «{words}».",
    "The documents set out no pillars for the HLED of {years}; they set out pillars for {known}.": "Los documentos no exponen los pilares del DEAN (HLED) de {years}; sí los de {known}.",
    "They mention pillars without naming them, in the words shown above.": "Mencionan pilares sin nombrarlos, en las palabras de arriba.",
    "(continued)": "(continuación)",
    # attendance
    "{who} attended the HLED of {year}{side}": "{who} asistió al DEAN (HLED) de {year}{side}",
    "{who} people attended the HLED of {year}{side}": "{who} asistieron al DEAN (HLED) de {year}{side}",
    "{who} all attended the HLED of {year}{side}": "{who} asistieron al DEAN (HLED) de {year}{side}",
    "{who} were expected at the HLED of {year}{side}": "se esperaba a {who} en el DEAN (HLED) de {year}{side}",
    "{who} was expected at the HLED of {year}{side}": "se esperaba a {who} en el DEAN (HLED) de {year}{side}",
    "{who} people were expected at the HLED of {year}{side}": "se esperaba a {who} en el DEAN (HLED) de {year}{side}",
    "The documents are from before the meeting and do not say who came.": "Los documentos son anteriores a la reunión y no dicen quién acudió.",
    "Yes: ": "Sí: ",
    "Expected, not confirmed: ": "Se esperaba, sin confirmar: ",
    "No, not according to the documents. ": "No, según los documentos. ",
    "Expected in {year}, but not among those the documents say attended: {names}.": "Se esperaba en {year}, pero no figura entre quienes los documentos dicen que asistieron: {names}.",
    "The documents do not say that {who} took part in the HLED{of}{side}": "Los documentos no dicen que {who} participara en el DEAN (HLED){of}{side}",
    "; they list {who} for {known}.": "; mencionan a {who} en {known}.",
    "The documents do not say who represented {side} at the HLED{of}.": "Los documentos no dicen quién representó a {side} en el DEAN (HLED){of}.",
    "The documents do not say who attended the HLED{of}; they do for {known}.": "Los documentos no dicen quién asistió al DEAN (HLED){of}; sí en {known}.",
    "The documents name {names} with that part in the HLED of {year}.": "Los documentos nombran a {names} con ese papel en el DEAN (HLED) de {year}.",
    "The documents do not say who had that part in the HLED{of}; they list people for {known}.": "Los documentos no dicen quién tuvo ese papel en el DEAN (HLED){of}; nombran personas en {known}.",
    "The documents mention the name in the passages above, which is not attendance.": "Los documentos mencionan el nombre en los pasajes de arriba, lo cual no es asistencia.",
    "chair": "preside",
    "co-chair": "copreside",
    "host": "anfitrión",
    "co-host": "coanfitrión",
    "lead": "encabeza",
    "attendee": "asistente",
    "attended": "asistió",
    "expected": "se esperaba",
    "announced as {role}": "anunciado como: {role}",
    "side not stated": "delegación no indicada",
    # quotations
    "What the documents{of} quote {name} as saying on “{words}”:": "Lo que los documentos{of} citan de {name} sobre «{words}»:",
    "What the documents{of} quote by {name}, in order of date:": "Lo que los documentos{of} citan de {name}, por fecha:",
    "The quotations in the documents{of}, in order of date:": "Las citas en los documentos{of}, por fecha:",
    "The documents quote nobody called “{name}”.": "Los documentos no citan a nadie llamado «{name}».",
    "The documents{of} have no quotations by named speakers.": "Los documentos{of} no contienen citas de personas con nombre.",
    "The documents{of} do not quote {name}.": "Los documentos{of} no citan a {name}.",
    "The documents{of} do not quote {name} on “{words}”.": "Los documentos{of} no citan a {name} sobre «{words}».",
    "They mention the name in the passages above, which are not that person’s words.": "Mencionan el nombre en los pasajes de arriba, que no son palabras de esa persona.",
    "Ground rule: {rule}": "Regla de atribución: {rule}",
    "Embargoed until {clock} {zone} on {day}.": "Embargado hasta las {clock} {zone} del {day}.",
    "In its sentence: {context}": "En su frase: {context}",
    "{speaker} (on background)": "{speaker} (sin atribución nominal)",
    "an official": "un funcionario",
    "official text": "texto oficial",
    "speaker not stated": "no se indica quién habla",
    "{kind} of {day}": "{kind} del {day}",
    "a journalist’s question": "pregunta de un periodista",
    "fact sheet": "hoja informativa",
    "press call": "llamada con la prensa",
    "joint statement": "declaración conjunta",
    "readout": "comunicado",
    "document": "documento",
    "statement": "declaración",
    "remarks": "discurso",
    "press briefing": "rueda de prensa",
    # search
    "There is nothing to look for in that question. Ask, for example:": "No hay nada que buscar en esa pregunta. Pregunte, por ejemplo:",
    "Say what to look for, for example: search supply chains.": "Diga qué buscar, por ejemplo: buscar cadenas de suministro.",
    "{words} is not in the documents.": "{words} no está en los documentos.",
    "{words} are not in the documents.": "{words} no están en los documentos.",
    "The documents{of} have no passage with “{words}”.": "Los documentos{of} no tienen ningún pasaje con «{words}».",
    "The documents{of} have no quotation with “{words}”.": "Los documentos{of} no tienen ninguna cita con «{words}».",
    "{words} is not in the documents; these passages have the other words.": "{words} no está en los documentos; estos pasajes tienen las demás palabras.",
    "{words} are not in the documents; these passages have the other words.": "{words} no están en los documentos; estos pasajes tienen las demás palabras.",
    "No passage{of} has all of “{words}”; these have most of the words.": "Ningún pasaje{of} tiene todo «{words}»; estos tienen la mayoría de las palabras.",
    "Passages{of} with “{words}”, best first:": "Pasajes{of} con «{words}», los mejores primero:",
    "Quotations{of} with “{words}”, best first:": "Citas{of} con «{words}», las mejores primero:",
    "What journalists asked{of} about “{words}”, best first:": "Lo que preguntaron los periodistas{of} sobre «{words}»:",
    "The documents have no words by anybody called “{name}”.": "Los documentos no tienen palabras de nadie llamado «{name}».",
    "“{name}” may be {names}; say which one.": "«{name}» puede ser {names}; diga cuál.",
    "The documents give no name to those who spoke on background.": "Los documentos no dan el nombre de quienes hablaron sin atribución.",
    # rules
    "The ground rules of the press calls{of}, as the documents state them:": "Las reglas de las llamadas con la prensa{of}, como las dan los documentos:",
    "When the embargoes of the press calls{of} ended:": "Cuándo terminaron los embargos de las llamadas con la prensa{of}:",
    "The embargo ended at {clock} {zone} on {day}.": "El embargo terminó a las {clock} {zone} del {day}.",
    "The documents do not say when the dialogue began.": "Los documentos no dicen cuándo empezó el diálogo.",
    "The documents say that the dialogue began in {year}:": "Los documentos dicen que el diálogo empezó en {year}:",
    "What the documents say on “{words}”, in the {kind} of {day}:": "Lo que dicen los documentos sobre «{words}», {kind} del {day}:",
    "The documents do not say that in so many words; these passages mention “{words}”:": "Los documentos no lo dicen expresamente; estos pasajes mencionan «{words}»:",
    "The documents{of} state no ground rules.": "Los documentos{of} no indican reglas.",
    # comparing
    "Say which two years to compare; there are documents about {known}.": "Diga qué dos años comparar; hay documentos sobre {known}.",
    "The HLED of {first} and of {second} in the documents: {parts}.": "El DEAN (HLED) de {first} y el de {second} en los documentos: {parts}.",
    "{year} has {pillars} and {people}": "{year} tiene {pillars} y {people}",
    "no pillars set out": "ningún pilar expuesto",
    "{count} who attended": "{count} que asistieron",
    "{count} expected": "{count} que se esperaban",
    "Pillars:": "Pilares:",
    "People:": "Personas:",
    "the same in both": "igual en ambos",
    "office not stated": "cargo no indicado",
    # documents
    "There is {count}{about}, oldest first:": "Hay {count}{about}, del más antiguo al más reciente:",
    "There are {count}{about}, oldest first:": "Hay {count}{about}, del más antiguo al más reciente:",
    " about the HLED of {years}": " sobre el DEAN (HLED) de {years}",
    # help
    "Ask about the U.S.–Mexico High-Level Economic Dialogue (HLED); every answer is verbatim and cited.": "Pregunte sobre el Diálogo Económico de Alto Nivel México–Estados Unidos (DEAN, HLED); cada respuesta es textual y lleva su fuente.",
    " Documents about the meetings of {years}.": " Hay documentos sobre las reuniones de {years}.",
    "pillars [YEAR] [NUMBER] – the pillars, and what was committed under each": "pilares [AÑO] [NÚMERO] – los pilares y los compromisos de cada uno",
    "who [YEAR] [SIDE, NAME or OFFICE] – who took part": "quién [AÑO] [PAÍS, NOMBRE o CARGO] – quién participó",
    "quote WORDS – people’s own words, with who said them; add by:NAME or year:2022": "citas PALABRAS – palabras textuales y de quién son; añada by:NOMBRE o year:2022",
    "search WORDS – every passage; \"exact words\" in quotes, -without a word": "buscar PALABRAS – todos los pasajes; \"palabras exactas\" entre comillas, -sin una palabra",
    "compare YEAR YEAR – two years side by side": "comparar AÑO AÑO – dos años lado a lado",
    "documents – what there is to ask about": "documentos – sobre qué se puede preguntar",
    # around every answer
    "Read as: {question}": "Leído como: {question}",
    "Sources:": "Fuentes:",
    "More: {question}": "Más: {question}",
    "Ask next: {questions}": "Otras preguntas: {questions}",
    "undated": "sin fecha",
    # on Slack's Home tab
    "Ask the HLED documents": "Pregunte a los documentos del DEAN (HLED)",
    "{count} documents in the index, which was built on {day}.": "{count} documentos en el índice, creado el {day}.",
    "Search the documents": "Buscar en los documentos",
    "Questions to click": "Preguntas para pulsar",
    "Documents": "Documentos",
    "Newer": "Más recientes",
    "Older": "Más antiguos",
    # in Slack's modals
    "What are you looking for?": "¿Qué busca?",
    "For example: pillars 2022, who 2021, quote supply chain": "Por ejemplo: pilares 2022, quién 2021, citas cadena de suministro",
    "Search": "Buscar",
    "Close": "Cerrar",
    "Not found": "No encontrado",
    "The documents have changed since this answer was given. Please ask again.": "Los documentos han cambiado desde esta respuesta. Pregunte otra vez.",
    "Read in context": "Leer en contexto",
    "Copy citation": "Copiar la cita",
    "In context": "En contexto",
    "Passages {first} to {last} of {total}": "Pasajes {first} a {last} de {total}",
    "The passage asked about:": "El pasaje en cuestión:",
    "Earlier": "Anteriores",
    "Later": "Siguientes",
    "Citation": "Cita y fuente",
    "Select the text below and copy it.": "Seleccione el texto y cópielo.",
    "Plain, with the link": "Simple, con el enlace",
    # on Slack's buttons
    "Pillars of {year}": "Pilares de {year}",
    "Pillar {number} of {year}": "Pilar {number} de {year}",
    "Who took part": "Quién participó",
    "Who took part in {year}": "Quién participó en {year}",
    "Who took part in {year}: {words}": "Quién participó en {year}: {words}",
    "Did {words} take part?": "¿Participó {words}?",
    "All quotes": "Todas las citas",
    "Quotes of {year}": "Citas de {year}",
    "Quotes by {name}": "Citas de {name}",
    "Quotes by {name} on {words}": "Citas de {name} sobre {words}",
    "Quotes of {year} on {words}": "Citas de {year} sobre {words}",
    "Quotes on {words}": "Citas sobre {words}",
    "Passages by {name} on {words}": "Pasajes de {name} sobre {words}",
    "Passages of {year} on {words}": "Pasajes de {year} sobre {words}",
    "Passages on {words}": "Pasajes sobre {words}",
    "Compare {year} and {other}": "Comparar {year} y {other}",
    "List the documents": "Ver los documentos",
    "List the documents of {year}": "Ver los documentos de {year}",
    "Ground rules of the press calls": "Reglas de las llamadas con la prensa",
    "Embargoes of the press calls": "Embargos de las llamadas con la prensa",
    "How to ask": "Cómo preguntar",
    # in Slack's messages
    "Source:": "Fuente:",
    "Source": "Fuente",
    "untitled": "sin título",
    "Shared by {person}": "Compartido por {person}",
    "More": "Más",
    "Share in channel": "Compartir en el canal",
    "Shared in the channel.": "Compartido en el canal.",
    "Show commitments": "Ver compromisos",
    "1 commitment": "1 compromiso",
    "{count} commitments": "{count} compromisos",
    "There is more. This question is too long for a button: ask it shorter.": "Hay más. Esta pregunta es demasiado larga para un botón: hágala más corta.",
    "This question is too long to be shared by a button: ask it shorter.": "Esta pregunta es demasiado larga para compartirla con un botón: hágala más corta.",
    "Name": "Nombre",
    "Office": "Cargo",
    "Delegation": "Delegación",
    "Role": "Papel",
    "Status": "Asistencia",
    "Meeting": "Reunión",
    "Compared": "Comparación",
    "not stated": "no se indica",
    "not in the documents": "no está en los documentos",
    "A journalist’s question": "Pregunta de un periodista",
    "Speaker not stated": "No se indica quién habla",
    ", on background": ", sin atribución nominal",
    " (official text)": " (texto oficial)",
    "Official text": "Texto oficial",
    "said by who ran the call": "dicho por quien dirigió la llamada",
    ", on the dialogue of {year}": ", sobre el diálogo de {year}",
    "Published at {url}": "Publicado en {url}",
    "Ask: {question}": "Pregunte: {question}",
    "Something went wrong here, and there is no answer. Please ask again; if it happens again, tell the people who run this bot the reference {reference}.": "Algo falló y no hay respuesta. Pregunte otra vez; si vuelve a ocurrir, dé esta referencia a quienes administran este bot: {reference}.",
    "The answer could not be shared in that channel ({reason}). Invite this bot there (/invite) and ask again.": "No se pudo compartir la respuesta en ese canal ({reason}). Invite a este bot (/invite) y pregunte otra vez.",
}  # fmt: skip
"""Each sentence of the bot with its Spanish, by its English. A test holds that none is missing."""

NUMBERS = {
    "en": "no one two three four five six seven eight nine ten eleven twelve".split(),
    "es": "ningún un dos tres cuatro cinco seis siete ocho nueve diez once doce".split(),
}
NOUNS = {
    "pillar": {"en": ("pillar", "pillars"), "es": ("pilar", "pilares")},
    "person": {"en": ("person", "people"), "es": ("persona", "personas")},
    "document": {"en": ("document", "documents"), "es": ("documento", "documentos")},
}
FEMININE = {"person": {"un": "una", "ningún": "ninguna"}}
MONTHS = """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre""".split()


@dataclass(frozen=True, slots=True)
class Wording:
    """How the bot speaks in one language."""

    language: Language = "en"

    def __call__(self, sentence: str, **values: object) -> str:
        """*sentence* in this language, with its blanks filled."""
        template = SPANISH[sentence] if self.language == "es" else sentence
        return template.format(**values) if values else template

    def known(self, word: str) -> str:
        """A word of the documents' own, such as a kind, in this language where it is known."""
        return SPANISH.get(word, word) if self.language == "es" else word

    def listed(self, things: Iterable[object]) -> str:
        """Things in a sentence: "2021, 2022 and 2023"."""
        words = [str(thing) for thing in things]
        joined = " y " if self.language == "es" else " and "
        return joined.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)

    def number(self, count: int) -> str:
        """A count in words up to twelve."""
        numbers = NUMBERS[self.language]
        return numbers[count] if count < len(numbers) else str(count)

    def counted(self, count: int, noun: str) -> str:
        """A count with its noun: "one person", "eleven people"."""
        spelt = self.number(count)
        if self.language == "es":
            spelt = FEMININE.get(noun, {}).get(spelt, spelt)
        return f"{spelt} {NOUNS[noun][self.language][count != 1]}"

    def day(self, date: dt.date | None) -> str:
        """A day as people write it: "September 9, 2021", "9 de septiembre de 2021"."""
        if date is None:
            return self("undated")
        if self.language == "es":
            return f"{date.day} de {MONTHS[date.month - 1]} de {date.year}"
        return f"{date:%B} {date.day}, {date.year}"

    def clock(self, time: dt.datetime) -> str:
        """A time of day: "11:00 a.m."."""
        if self.language == "es":
            return f"{time:%H:%M}"
        return f"{time:%I:%M}".lstrip("0") + (" a.m." if time.hour < 12 else " p.m.")


def zone(end: dt.datetime) -> str:
    """The zone of an instant, by its offset: Washington's where it is that.

    >>> zone(dt.datetime.fromisoformat("2021-09-09T11:00:00-04:00"))
    'EDT'
    """
    hours = (end.utcoffset() or dt.timedelta()).total_seconds() / 3600
    return {-4.0: "EDT", -5.0: "EST", 0.0: "UTC"}.get(hours, f"UTC{hours:+g}")
