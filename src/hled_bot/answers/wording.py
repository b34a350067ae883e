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
    "{who} both attended the HLED of {year}{side}": "{who} asistieron al DEAN (HLED) de {year}{side}",
    "{who} were expected at the HLED of {year}{side}": "se esperaba a {who} en el DEAN (HLED) de {year}{side}",
    "{who} was expected at the HLED of {year}{side}": "se esperaba a {who} en el DEAN (HLED) de {year}{side}",
    "{who} people were expected at the HLED of {year}{side}": "se esperaba a {who} en el DEAN (HLED) de {year}{side}",
    "The documents are from before the meeting and do not say who came.": "Los documentos son anteriores a la reunión y no dicen quién acudió.",
    "The documents do not say who asked these questions:": "Los documentos no dicen quién hizo estas preguntas:",
    "The documents do not say who asked which question; before these they call on {names}.": "Los documentos no dicen quién hizo cada pregunta; antes de estas dan la palabra a {names}.",
    "The documents do not say which of these people are women or men:": "Los documentos no dicen quiénes de estas personas son mujeres u hombres:",
    "The passage shown above is from another year.": "El pasaje de arriba es de otro año.",
    "The questions of journalists in the documents{of}, in order of date:": "Las preguntas de los periodistas en los documentos{of}, por fecha:",
    "Officials on background in the documents{of}, in order of date:": "Funcionarios sin atribución nominal en los documentos{of}, por fecha:",
    "There is no such document{about}; there are documents about {known}.": "No hay tal documento{about}; hay documentos sobre {known}.",
    "Page {page}. ": "Página {page}. ",
    "Yes: ": "Sí: ",
    "They list {who}, but not with that part.": "Mencionan a {who}, pero no con ese papel.",
    "Expected, not confirmed: ": "Se esperaba, sin confirmar: ",
    "No, not according to the documents. ": "No, según los documentos. ",
    "Expected in {year}, but not among those the documents say attended: {names}.": "Se esperaba en {year}, pero no figura entre quienes los documentos dicen que asistieron: {names}.",
    "The documents do not say that {who} took part in the HLED{of}{side}": "Los documentos no dicen que {who} participara en el DEAN (HLED){of}{side}",
    "; they list {who} for {known}.": "; mencionan a {who} en {known}.",
    "The documents do not say who represented {side} at the HLED{of}.": "Los documentos no dicen quién representó a {side} en el DEAN (HLED){of}.",
    "The documents do not say who attended the HLED{of}; they do for {known}.": "Los documentos no dicen quién asistió al DEAN (HLED){of}; sí en {known}.",
    "The documents name {names} in the HLED of {year} ({role}).": "Los documentos nombran a {names} en el DEAN (HLED) de {year} ({role}).",
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
    "{who} said it, in the {kind}; the document withholds the name.": "Lo dijo {who}, en {kind}; el documento no da el nombre.",
    "{who} said it, in the {kind}.": "Lo dijo {who}, en {kind}.",
    "No speaker is stated: it stands in the {kind}.": "No se indica quién habla: está en {kind}.",
    "The documents do not say who said it; it stands in the {kind}.": "Los documentos no dicen quién lo dijo; está en {kind}.",
    "The documents{of} do not say at what time the call was held; its transcript is dated {day}.": "Los documentos{of} no dicen a qué hora fue la llamada; su transcripción lleva fecha del {day}.",
    "The documents{of} do not say at what time the call was held.": "Los documentos{of} no dicen a qué hora fue la llamada.",
    "The call of {day} began at {opens} and ended at {closes}.": "La llamada del {day} empezó a las {opens} y terminó a las {closes}.",
    "The call of {day} began at {opens}.": "La llamada del {day} empezó a las {opens}.",
    "The call of {day} ended at {closes}.": "La llamada del {day} terminó a las {closes}.",
    "The documents do not say so for {years}.": "Los documentos no lo dicen de {years}.",
    "The press call was held on {day}; the document does not say at what time.": "La llamada con la prensa fue el {day}; el documento no dice a qué hora.",
    "speaker not stated": "no se indica quién habla",
    "This answers one of your questions; please ask the others one by one.": "Esto responde una de sus preguntas; haga las demás una por una.",
    "What was asked after “{name}” had been called on, in the {kind} of {day}:": "Lo que se preguntó después de dar la palabra a «{name}», {kind} del {day}:",
    "A journalist asked about “{words}”; this was replied, in other words:": "Un periodista preguntó por «{words}»; se respondió, con otras palabras:",
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
    "{words} is not in the documents; these passages have other words of the question.": "{words} no está en los documentos; estos pasajes tienen otras palabras de la pregunta.",
    "{words} are not in the documents; these passages have other words of the question.": "{words} no están en los documentos; estos pasajes tienen otras palabras de la pregunta.",
    "No passage{of} has all of “{words}”; these have most of the words.": "Ningún pasaje{of} tiene todo «{words}»; estos tienen la mayoría de las palabras.",
    "No pillar has all of “{words}”; this has most.": "Ningún pilar tiene todo «{words}»; este tiene lo más.",
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
    "The documents name nobody with that part in the HLED{of}; as {role} they name {names}.": "Los documentos no nombran a nadie con ese papel en el DEAN (HLED){of}; como {role} nombran a {names}.",
    "The documents list nobody in the office of {who} later.": "Los documentos no mencionan después a nadie en el cargo de {who}.",
    "Listed later with the office of {who}:": "Después, en el cargo de {who}:",
    "In the lists of {years}: {names}.": "En las listas de {years}: {names}.",
    "Nobody is in the lists of {years}.": "Nadie está en las listas de {years}.",
    "For {years} the documents say only who was expected.": "De {years} los documentos solo dicen a quién se esperaba.",
    "Only in {year}: {names}.": "Solo en {year}: {names}.",
    "{year} has {things}": "{year} tiene {things}",
    "What the documents of {first} and of {second} say on “{words}”:": "Lo que los documentos de {first} y de {second} dicen sobre «{words}»:",
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
    # in Slack's agent pane
    "is looking in the documents…": "está buscando en los documentos…",
    # on Slack's Home tab
    "Ask the HLED documents": "Pregunte a los documentos del DEAN (HLED)",
    "{count} documents in the index, which was built on {day}.": "{count} documentos en el índice, creado el {day}.",
    "Search the documents": "Buscar en los documentos",
    "Questions to click": "Preguntas para pulsar",
    "Your recent questions": "Sus preguntas recientes",
    "Clear my recent questions": "Borrar mis preguntas recientes",
    "Only you see them here. They are forgotten after 30 days.": "Solo usted las ve aquí. Se olvidan a los 30 días.",
    "Documents": "Documentos",
    "Newer": "Más recientes",
    "Older": "Más antiguos",
    # how often words occur
    "Say which words to count. For example:": "Diga qué palabras contar. Por ejemplo:",
    "“{words}” occurs {times} in {count} of {total} documents{of}.": "«{words}» aparece {times} en {count} de {total} documentos{of}.",
    "once": "una vez",
    "{count} times": "{count} veces",
    "not once": "ni una vez",
    "By year:": "Por año:",
    "By document:": "Por documento:",
    "The year is that of the dialogue; of other documents, that of their publication.": "El año es el del diálogo; en los demás documentos, el de su publicación.",
    "trend WORDS – how often the documents say it, by year and by document": "tendencia PALABRAS – cuántas veces lo dicen los documentos, por año y por documento",
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
    # on adding a document
    "Add a document": "Añadir un documento",
    "Add": "Añadir",
    "Reading the document …": "Leyendo el documento …",
    "From {name}": "De {name}",
    "Title": "Título",
    "Published on": "Publicado el",
    "Published at (https://…)": "Publicado en (https://…)",
    "Found in it: {found}": "Contiene: {found}",
    "passages": "pasajes",
    "pillars": "pilares",
    "attendees": "asistentes",
    "quotations": "citas",
    "turns": "intervenciones",
    "It is about: {meeting}": "Trata de: {meeting}",
    "Nothing is added before you press Add.": "No se añade nada antes de pulsar Añadir.",
    "Documents are added by {people}.": "Los documentos los añade {people}.",
    "Documents are added by the admins and owners of this workspace.": "Los documentos los añaden quienes administran este espacio de trabajo.",
    "Nobody can add documents yet: whoever runs this bot has to set HLED_ADMINS.": "Todavía nadie puede añadir documentos: quien administra este bot tiene que definir HLED_ADMINS.",
    "Documents cannot be added from Slack here.": "Aquí no se pueden añadir documentos desde Slack.",
    "The date could not be found. Please enter the day of publication.": "No se encontró la fecha. Indique el día de publicación.",
    "The date is the day when the PDF was made: check it.": "La fecha es la del día en que se hizo el PDF: compruébela.",
    "Please enter the title.": "Indique el título.",
    "Please enter an address that begins with https://.": "Indique una dirección que empiece por https://.",
    "It is not added: {reason}.": "No se añade: {reason}.",
    "“{title}” is among the documents now. You get a message when it can be asked about.": "«{title}» ya está entre los documentos. Recibirá un mensaje cuando se pueda preguntar por él.",
    "“{title}” can be asked about now. There are {count} documents.": "Ya se puede preguntar por «{title}». Hay {count} documentos.",
    "“{title}” cannot be read and is left out ({reason}).": "«{title}» no se puede leer y se deja fuera ({reason}).",
    "“{title}” is among the documents, but the index could not be built ({reason}). It is tried again at the next start, or with: hled-bot index": "«{title}» está entre los documentos, pero no se pudo construir el índice ({reason}). Se intenta de nuevo en el próximo inicio, o con: hled-bot index",
    # why something is not added
    "the message has no file and no link to a page": "el mensaje no tiene ningún archivo ni enlace a una página",
    "this bot may not read files (scope files:read); a link to the page can be added": "este bot no puede leer archivos (permiso files:read); se puede añadir un enlace a la página",
    "Slack does not give the file ({reason}): invite this bot to the channel, and try again": "Slack no da el archivo ({reason}): invite a este bot al canal e inténtelo de nuevo",
    "this was looked at too long ago: use the shortcut again": "esto se leyó hace demasiado tiempo: use el acceso directo otra vez",
    "{there} is there already; to replace it: hled-bot remove {there}": "{there} ya está; para sustituirlo: hled-bot remove {there}",
    "{name} is the only document: add another one first": "{name} es el único documento: añada otro antes",
    "there is no document {name}{hint}": "no hay ningún documento {name}{hint}",
    "it does not tell when it was published: give --date YYYY-MM-DD": "no dice cuándo se publicó: indique --date AAAA-MM-DD",
    "it does not tell its title: give --title": "no dice su título: indique --title",
    "it is {what}: save it as PDF or as text, and add that": "es {what}: guárdelo como PDF o como texto y añada eso",
    "it is empty": "está vacío",
    "it is too large: {most} MB are read at most": "es demasiado grande: se leen {most} MB como máximo",
    "it is not text, and nothing else that can be read": "no es texto ni otra cosa que se pueda leer",
    "it is not UTF-8 text: save it as UTF-8, and add that": "no es texto en UTF-8: guárdelo como UTF-8 y añada eso",
    "it has no text besides menus and page furniture": "no tiene más texto que menús y adornos de página",
    "it is no page that can be read": "no es una página que se pueda leer",
    "no text is found in the page: it may be made by a script; save it as PDF, and add that": "no se encuentra texto en la página: quizá lo genera un programa; guárdela como PDF y añada eso",
    "it is a PDF locked by a password: save a copy without it, and add that": "es un PDF protegido con contraseña: guarde una copia sin ella y añada esa",
    "it has more than {most} pages: add the part that matters": "tiene más de {most} páginas: añada la parte que importa",
    "it is a damaged PDF: save it anew, and add that": "es un PDF dañado: guárdelo de nuevo y añada eso",
    "it is a PDF of images without text: have its text recognised (OCR), and add that": "es un PDF de imágenes sin texto: pase un reconocimiento de texto (OCR) y añada eso",
    "that is no address of a page": "esa no es la dirección de una página",
    "that is no address of a page: it does not begin with https://": "esa no es la dirección de una página: no empieza por https://",
    "its address has a name or password in it: give it without": "la dirección lleva un nombre o una contraseña: désela sin ellos",
    "it is not at {host}": "no está en {host}",
    "pages are fetched over https only, and {host} is asked without": "las páginas solo se leen por https, y {host} se pide sin él",
    "there is no server called {host}": "no hay ningún servidor llamado {host}",
    "{host} is not on the open network, and nothing else is asked": "{host} no está en la red abierta, y no se pregunta a ningún otro lugar",
    "{host} answers {status}": "{host} responde {status}",
    "{host} sends from one address to the next": "{host} remite de una dirección a otra",
    "{host} takes longer than {n} seconds": "{host} tarda más de {n} segundos",
    "{host} cannot be reached ({reason})": "no se llega a {host} ({reason})",
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
    "How often: {words}": "Cuántas veces: {words}",
    "How often: {words}, in {year}": "Cuántas veces: {words}, en {year}",
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
    "Show all commitments": "Ver todos los compromisos",
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
    "How often by year": "Cuántas veces por año",
    "How often by document": "Cuántas veces por documento",
    "Year": "Año",
    "Document": "Documento",
    "Times": "Veces",
    "Kind": "Clase",
    "Change": "Cambio",
    "Pillar": "Pilar",
    "Person": "Persona",
    "Passage": "Pasaje",
    "in both": "en ambos",
    "new": "nuevo",
    "gone": "ya no está",
    "New pillars in the documents of {year}:": "Pilares nuevos en los documentos de {year}:",
    "Pillars no longer in the documents of {year}:": "Pilares que ya no están en los documentos de {year}:",
    "New people in the documents of {year}:": "Personas nuevas en los documentos de {year}:",
    "People no longer in the documents of {year}:": "Personas que ya no están en los documentos de {year}:",
    "No pillar is new, and none is gone.": "Ningún pilar es nuevo y no falta ninguno.",
    "Nobody is new, and nobody is gone.": "Nadie es nuevo y no falta nadie.",
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
    "Slack broke off while the answer was sent: it may have arrived, or not. If it is not there, please ask again; if that happens again, tell the people who run this bot the reference {reference}.": "Slack se interrumpió al enviar la respuesta: puede que haya llegado o no. Si no está, pregunte otra vez; si vuelve a ocurrir, dé esta referencia a quienes administran este bot: {reference}.",
    "Slack is slow at the moment. Your answer comes in about {seconds} seconds.": "Slack está lento en este momento. Su respuesta llegará en unos {seconds} segundos.",
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
