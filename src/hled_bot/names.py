"""People and offices as texts name them: found, told apart, and matched across spellings.

Every word gets a class of one letter ("Secretary of State Antony J. Blinken" becomes "HoPFiN"), and
the patterns of naming are written over these letters. The vocabulary stands first, as tables.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from hled_bot.language import plain
from hled_bot.models import MEXICO, UNITED_STATES, fold

# --- vocabulary: in lower case and without accents, except where the case matters ---------------

HEADS = set(
    """
    secretary undersecretary under-secretary subsecretary minister vice-minister president
    vice-president ambassador administrator director representative envoy governor senator
    congressman congresswoman congressperson mayor chair chairman chairwoman chairperson co-chair
    vice-chair commissioner advisor adviser chancellor premier king queen prince princess emperor
    sultan emir amir sheikh taoiseach pope cardinal archbishop bishop rabbi pastor imam speaker whip
    coordinator counselor counsellor commandant chief head commander lady gentleman charge ceo cfo coo founder
    co-founder superintendent sheriff judge delegate councilmember councilman councilwoman
    commissar treasurer comptroller librarian archivist spokesperson spokesman spokeswoman
    assistant liaison manager leader officer staffer editor czar negotiator trustee
    secretary-general director-general attaché consul dean provost professor economist scientist
    statistician physician surgeon strategist scholar lead analyst counsel
    secretaria secretario subsecretaria subsecretario presidente presidenta embajador embajadora
    canciller ministro ministra gobernador gobernadora director-general directora
    """.split()
)
"""The word that makes an office."""

PLURAL_HEADS = {
    "secretaries": "Secretary", "undersecretaries": "Undersecretary", "ministers": "Minister",
    "presidents": "President", "ambassadors": "Ambassador", "administrators": "Administrator",
    "directors": "Director", "representatives": "Representative", "envoys": "Envoy",
    "governors": "Governor", "senators": "Senator", "congressmen": "Congressman",
    "congresswomen": "Congresswoman", "mayors": "Mayor", "chairs": "Chair", "co-chairs": "Co-Chair",
    "commissioners": "Commissioner", "advisors": "Advisor", "advisers": "Adviser",
    "leaders": "Leader", "reps.": "Rep.", "sens.": "Sen.", "govs.": "Gov.", "generals": "General",
    "attorneys": "Attorney", "judges": "Judge", "justices": "Justice", "secretarias": "Secretaria",
    "secretarios": "Secretario", "presidentes": "Presidente",
}  # fmt: skip
"""An office shared by several people, and its singular."""

QUALIFIERS = set(
    """
    vice deputy under assistant associate acting special principal senior chief first second
    foreign prime former then then-vice presidential majority minority executive managing interim
    designate permanent honorary crown lead co ranking attorney general high federal national
    regional global international assistant chargé d’affaires press communications legislative
    political policy personal outgoing incoming late ex
    """.split()
)
"""A word that comes before the head of an office."""

PORTFOLIOS = set(
    """
    state commerce trade treasury defense defence homeland security interior justice labor labour
    agriculture energy education transportation transport health human services housing urban
    development veterans affairs economy economic economics finance public credit relations external
    environment natural resources tourism welfare prevision culture science technology innovation
    infrastructure communications communication digital climate cyber cybersecurity intelligence
    counterterrorism domestic gender equity racial civil rights management budget legislative
    intergovernmental engagement partnerships staff affairs policy protection prevention drug control
    disease food water rural small business businesses enterprise industry industrial investment
    foreign national international western eastern northern southern central hemisphere global
    migration refugees refugee population immigration citizenship customs border nuclear
    nonproliferation arms munitions army navy force forces air marine marines coast guard corps
    treasury revenue census tax aviation maritime railroad highway product safety consumer financial
    exports export import imports strategy strategic planning operations response preparedness
    emergency resilience recovery covid covid-19 vaccine vaccines supply chain chains manufacturing
    semiconductor semiconductors workforce employment women girls children families youth family
    american americans native tribal indian latino latina hispanic black asian pacific islander
    african caribbean indo-pacific north south east west atlantic amazon arctic
    joint chiefs democratic republican progressive bipartisan congressional parliamentary supreme federal
    royal imperial cabinet presidential general social sustainable inclusive green clean renewable
    electric nearshoring fiscal monetary antitrust criminal law enforcement legal regulatory
    information research data statistics budgetary nutrition medical medicine medicaid medicare
    mental religious faith-based neighborhood community communities outreach
    pandemic biosecurity biodefense humanitarian peace reconstruction stabilization conflict expatriates
    democracy governance anti-corruption corruption narcotics organized crime terrorism threats
    economia hacienda credito publico relaciones exteriores gobernacion bienestar turismo energia
    salud trabajo prevision seguridad defensa marina educacion comercio exterior
    mobility wildlife fisheries forest park parks land lands reclamation mines geological survey
    oceans ocean oceanic atmospheric weather change space aeronautics broadband telecommunications spectrum
    maternal reproductive aging disability disabilities special presidential americas
    artificial machine quantum critical minerals emerging
    """.split()
)
"""What an office or an organisation is about."""

ORGANISATIONS = set(
    """
    department ministry secretariat office agency administration bureau commission committee council
    board center centers centre centres institute institution institutes association federation
    foundation fund bank corporation company inc llc ltd group party congress senate house
    parliament assembly court university college school academy union organization organisation
    society alliance coalition league network forum summit conference convention dialogue initiative
    program programme programs partnership plan act law bill treaty agreement accord order directive
    amendment resolution framework strategy declaration protocol compact charter building hall room
    tower airport base fort port station museum library memorial monument cemetery church cathedral
    temple mosque synagogue hospital clinic street avenue boulevard road square bridge highway river
    lake mountain mountains valley bay gulf sea island islands desert canyon basin county city town
    village district province region territory reservation nation nations tribe triangle hemisphere
    peninsula coast border palace castle hotel theater theatre stadium arena field garden
    embassy consulate mission delegation command division brigade force guard service services
    authority system project team unit task working group caucus chamber press post times journal
    gazette tribune herald news radio television reuters bloomberg politico day week month year
    season games cup championship award prize medal fellowship scholarship festival ceremony gala
    report review index fact sheet statement remarks briefing call readout proclamation memorandum
    question session agenda vision goals goal fight war revolution movement era age deal doctrine
    clubs club chapel chapter harbor harbour hook fellow jazeera qaeda cooperative consortium trust exchange marketplace market markets tech
    studios pictures records theatre orchestra band airlines airways motors foods pharmaceuticals
    technologies systems solutions industries partners holdings ventures capital
    secretaria ministerio universidad instituto banco camara comision consejo
    """.split()
)
"""The word that makes an organisation, a place, a law, an event."""

HONORIFICS = set(
    """
    mr mrs ms miss mx dr prof sir dame lord madam honorable hon rev reverend fr father sister
    brother lt gen col maj capt adm vadm radm brig sgt cmdr cpl pvt pfc sra sr srta don dona senor
    senora senorita lic ing general admiral colonel captain major lieutenant sergeant corporal
    private commodore excellency majesty highness holiness lieutenant-general vice-admiral
    specialist ensign petty marshal brigadier his her
    """.split()
) - {"his", "her"}
"""A form of address or a rank."""

ABBREVIATIONS = set(
    """
    Mr Mrs Ms Mx Dr Prof Hon Rev Fr Lt Gen Col Maj Capt Adm Brig Sgt Cmdr Cpl Pvt Sra Sr Srta Lic Ing
    Gov Sen Rep Amb Sec Jr St Reps Sens Govs Del Insp Supt Pres Ret
    """.split()
)
ABBREVIATED_HEADS = {"gov", "sen", "rep", "amb", "sec", "del", "pres"}
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
PARTICLES = set(
    "de del la las los da das do dos di du des van von der den ter ten bin ibn bint al el y e ben".split()
)

FUNCTION_WORDS = set(
    """
    a an the this that these those he she it they we i you his her its their our my your who whom
    whose which what when where why how and or but nor so yet if as at by for from in into of off on
    onto out over per since than through to toward towards under until up upon via with within
    without after before during following while although though because whether both either neither
    each every all any some many most more much few several other another such no not only also
    again even still just already then now here there today yesterday tomorrow tonight later earlier
    lastly finally first second third next previously recently additionally furthermore moreover
    however therefore thus meanwhile together instead similarly likewise separately specifically
    is are was were be been being am do does did has have had will would shall should can could may
    might must let lets thanks thank please yes well okay ok great good hi hello congratulations
    in el la los las del y por para con un una
    one two three four five six seven eight nine ten
    about above across against along among around behind below beneath beside besides between beyond
    despite except inside near outside past regarding throughout unlike according including
    joined led hosted chaired co-chaired attended present presented participants participant members
    member attendees attendee guests guest speakers witnesses see read contact photo video image
    remaining others once upon like right look good-bye q
    """.split()
)
"""Words that are nobody's name although a sentence or a heading may begin with them."""

CALENDAR = set(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter easter
    christmas thanksgiving ramadan hanukkah passover juneteenth eid diwali am pm est edt et
    """.split()
) - {"april", "june", "may", "august"}
PROGRAMME_WORDS = set(
    """
    build back better building together securing promoting investing advancing strengthening america
    inflation reduction rescue jobs buy made infrastructure chips inflation operation allies warp
    speed affordable care dream dreamers promise action acts future prosperity tools people our
    opportunity growth recovery shared root causes remain minimum maximum key common ground middle
    class wall main big tech new old great grand good high low open free fair just equal safe strong
    smart smarter faster further cleaner level economic dialogue hled senior official officials
    administration government governments white blue red black gold golden silver star stars stripes
    purple heart bronze way ways path road roads life lives line lines front fronts step steps point
    points part parts time times world worldwide nationwide earth planet sun moon god lord christian
    christians jewish jews muslim muslims catholic catholics protestant protestants islamic arab
    oval east west north south northern southern eastern western northeast northwest southeast
    southwest mid upper lower rio grande gun violence domestic sexual harassment assault
    student loan loans debt relief credit credits tax taxes bond bonds stock stocks price prices
    federal reserve pell voting vote votes election elections ballot rights right freedom freedoms
    justice equality liberty independence constitution article section title chapter part phase
    tier zone area areas site sites line pipeline gas oil coal solar wind lead pipes electric vehicle
    vehicles cars truck trucks rail train trains bus buses plane flight flights ship ships zero
    emission emissions net carbon paris kyoto glasgow geneva versailles climate
    quarter half annual biennial inaugural national international global regional local
    kids child children baby babies woman women man men girl girls boy boys elder elders
    veteran veterans worker workers farmer farmers teacher teachers student students
    thank happy merry dear best top fact sheets sheet note notes table figure appendix annex
    cash call calls letter letters memo note text transcript background release immediate
    use agencies individuals covered sector experts providers protecting commitments elected
    agricultural diversity officers crimes stakeholders rank awards operating commercial support
    professionals scientists offices advocacy districts claims hurricane ethics bar master portfolio
    select prosecutor liberties revolving prosecuting deposit pipe direct substance
    announces announce announcing signs sign delivers meets meet visits visit names nominates issues
    hosts outlines highlights celebrates honors launches launch releases welcomes welcome takes makes
    proposal proposals extraordinary plenipotentiary emeritus emerita media integrity subcommittee
    patrol associates start covid omicron delta variant virus vaccine vaccines test tests testing mask masks
    """.split()
)
"""Words of programmes, slogans, laws and headings."""

EITHER = set(
    """
    austin jordan washington jackson houston madison lincoln israel santiago georgia virginia chad
    carolina dakota charlotte paris london sydney florence costa cameron troy phoenix savannah
    brooklyn chelsea trenton green brown black white gray grey young power powers rice price banks
    grant case page hope west north day bush wood woods stone fields field hill hills rivers lake
    king prince bishop pope cardinal dean judge major marshall marshal hall church park parks street
    ford love justice law fair church may march august english french france german holland ireland
    england scott britt walker miller baker cook fisher hunter mason carter porter chambers castle
    cruz lane banks rich small little long short best good noble sharp strong wise freeman newman
    temple garland ward wall bell ball cole rose violet rubio blanco medina cordoba leon toledo
    guinea mali niger kent york lance chance chase case barber
    chu fudge haines klain regan reed deese dunn
    """.split()
)
"""Surnames that are other words too: names only behind a first name, an office or an honorific."""

GIVEN_NAMES = set(
    """
    aaron abby abigail adam adrian adriana agnes ahmed aileen aisha al alan albert alberto alec
    alejandra alejandro alex alexander alexandra alexandria alexis alfonso alfred alfredo ali alice
    alicia alison allan allen allison alma alvaro amanda amber amina amy ana anders andre andrea
    andreas andres andrew andrzej andy angel angela angelica angelina angus anita ann anna anne
    annette annie anthony antoine anton antonia antonio antony april aracely arlene arnold art arthur
    ashley ashton asif audrey avril barack barbara barry bart beatriz becky belinda ben benjamin
    bernard bernardo bernice beth bethany betsy betty beverly bill billy blake blanca bob bobby
    bonnie boris brad bradley brandon brenda brendan brent brett brian bridget bruce bruno bryan
    caleb calvin camila camille candice carl carla carlos carmen carol carole caroline carolyn
    carrie catalina catherine cathy cecilia cedric celeste celia cesar chanda charles charlie
    cheryl chester chiara chris christa christian christina christine christoph christopher chrystia
    chuck cindy claire clara clarence claudia claudio clay cliff clifford clint clyde colin colleen
    connie conrad constance cory courtney craig cristina cristobal cruz curt curtis cynthia daisy
    dale damian damon dan dana daniel daniela daniella danielle danny darin darren darryl dave david
    dawn dean deanne deb debbie deborah debra deirdre delia denis denise dennis derek diana diane
    dick diego dina dmitry dmytro dolores dominic don donald donna dora doreen doris dorothy doug
    douglas drew duane duncan dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin
    eileen elaine eleanor elena eli elias elijah elise elizabeth ella ellen elliott elsa emanuel
    emilia emilio emily emma emmanuel enrique eric erica erik erika erin ernest ernesto esperanza
    esteban esther ethan eugene eva evan eve evelyn fabian fatima federico felicia felipe felix
    fernanda fernando fiona florence frances francesca francis francisco francois frank franklin
    fred freddy frederick fumio gabriel gabriela gail gary gavin gene geoff geoffrey george gerald
    gerard gerardo gil gilbert gina gisele giuseppe glen glenn gloria gordon graciela graham grant
    greg gregory gretchen guadalupe guillermo gus gustavo guy gwen hakeem hannah hans harold harriet
    harris harry harvey heather hector heidi helen helena helga henrique henry herbert herman hilda
    hillary holly homer horacio howard hubert hugh hugo humberto ian ida ignacio igor ilan ilse ines
    ingrid irene iris irma irving isaac isabel isaiah ismail israel ivan jack jackie jacky jacob
    jacqueline jacques jaime jair jake james jamie jan jana jane janet janice janine jared jason
    javier jay jayme jean jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry
    jesse jessica jesus jill jim jimmy jo joan joann joanna joanne joaquin jocelyn jody joe joel
    johan johannes john johnny jon jonathan jorge jose josef joseph josep josh joshua joyce juan
    juana juanita judith judy julia julian juliana julie julien julieta julio justin jyoti kabir
    kamala karen karin karine karl karla kate katherine kathleen kathryn kathy katie kay keith kelly
    ken kendra kenneth kent kerry kevin kim kimberly kirsten kirstjen klaus kristen kristin kristina
    kurt kyle kyrsten lacy lael lana lance larry laura lauren laurie lawrence lea leah lee leila lena
    leo leon leonard leonardo leroy leslie leticia lewis lidia lila lillian lily linda lindsay
    lindsey lisa liz lloyd lois lonnie loren lorena lorenzo loretta lori lorraine louis
    louisa louise lourdes luca lucas lucia lucille lucy luigi luis luisa luiz lupe luther luz lydia
    lynn mabel mackenzie madeleine mae maggie maia malcolm malia mandy manuel manuela marc marcel
    marcela marcelo marcia marcio marco marcos marcus margaret margarita maria mariana marie marilyn
    mario marion marisa marissa marjorie mark markus marlene marsha marta martha martin martina
    marty marvin mary mateusz mathias matt matthew maureen maurice mauricio max maxine
    maya megan melanie melinda melissa mercedes meredith merrick mette michael michaela michel
    michele michelle miguel mike mikhail milagros mildred miles milton minnie miranda miriam mitch
    mohamed mohammad mohammed moises mollie molly mona monica morris moses muhammad muriel
    myra myrna nadia naftali nana nancy naomi narendra natalia natalie natasha nathan nathaniel neal
    neera neil nellie nelson nick nicholas nicola nicolas nicole nigel nikki nina noah noel nora
    norma norman octavio olaf oleg olena olga olivia oliver omar oprah oscar otto owen pablo pamela
    pat patrice patricia patrick patti patty paul paula paulina pauline paulo pearl pedro peggy penny
    percy perla pete peter phil philip philippe phillip phyllis pierre polly priscilla rachel rafael
    rahm rahul raimundo ralph ramon ramona randall randy raquel rashad raul ray raymond rebecca
    recep regina rene renee reuben rex rhonda ricardo rich richard rick ricky rita rob robert roberta
    roberto robin robyn rochelle rocio rodney rodolfo rodrigo roger rogelio roland roman ron ronald
    ronnie rosa rosalind rosario rose rosemary ross roy ruben rudy rupert russell ruth ryan sabrina
    sally salvador sam samantha sameera samir samuel sandra sandy santiago sara sarah saul scott sean
    sebastian sergei sergey sergio seth shalanda shane shannon sharon shaun shawn sheila shelley
    sherry sherrod shinzo shirley sidney silvia simon simone sofia sonia sonya sophia sophie stacey
    stacy stan stanley stefan stella stephanie stephen stephine steve steven stuart sue susan susana
    susanna suzanne sven sybil sylvia tamara tamika tammy tanya tara tatiana ted teresa terrance
    terrence terri terry thelma theodore theresa therese thomas tiffany tim timothy tina tobias todd
    tom tomas tommy toni tony tracey traci tracy travis trevor tricia tyler tyrone ulrich ursula
    valerie vanessa vanita vera verna vernon veronica vicki vicky victor victoria vilma vincent
    viola violet virginia vivek vivian vladimir volodymyr wally walter wanda warren wayne wendy
    werner wesley whitney wilhelm will willa william willie wilma winston xavier xochitl
    yaakov yair yolanda yoshihide yvette yvonne zach zachary zoe zoila
    """.split()
)
"""Common first names of the two countries and of people they meet."""

NICKNAMES = [
    set(group.split())
    for group in """
    sam samantha samuel|tony anthony antony antonio|joe joseph josef jose|bill will william billy|bob rob robert
    bobby roberto|jim james jimmy jaime|mike michael miguel|dick rick rich richard ricardo|tom thomas tomas|
    kate katie kathy katherine catherine kathryn cathy|liz beth betsy elizabeth|ken kenneth kenny|
    dan daniel danny|dave david|ed eddie edward eduardo|chuck charlie charles carlos|chris christopher christina|
    steve steven stephen|jeff jeffrey geoff geoffrey|greg gregory|matt matthew|nick nicholas|pat patrick patricia|
    pete peter|ron ronald|sue susan susana|ted theodore edward|tim timothy|vicky victoria|jake jacob|
    jen jenny jennifer|alex alexander alejandro alexandra alejandra|ben benjamin|al albert alfred|
    andy andrew andres|don donald|doug douglas|fred frederick|gabe gabriel|jack john|jon jonathan|josh joshua|
    larry lawrence|mitch mitchell|phil philip phillip|ray raymond|sandy sandra|terry terence theresa teresa|
    val valerie|walt walter|maggie margaret meg|nan nancy|deb debbie debra deborah|cindy cynthia|judy judith|
    pam pamela|barb barbara|becky rebecca|jackie jacqueline|max maxwell|drew andrew|lupe guadalupe|pepe jose|
    paco francisco|beto alberto roberto|amlo andres|manny manuel|mandy amanda|frank francis franklin francisco|
    gerry jerry gerald gerard jerome|harry harold henry|hank henry|leo leonard leonardo|marty martin|
    russ russell|stan stanley|zach zachary|abby abigail|sherri sherry cheryl
    """.replace("\n", " ").split("|")
]
"""First names that the same person may go by."""

SPANISH_SURNAMES = set(
    """
    garcia pena moctezuma barcena calderon fox salinas zedillo cardenas sheinbaum ebrard obrador
    anaya luna rocha reyes flores cruz morales ortiz castillo romero ruiz vargas medina castro rojas
    mendoza guerrero aguilar herrera guzman munoz rosas soto delgado rios nieto lazaro alcalde
    """.split()
)
"""Spanish surnames beside those in -ez, to tell the first of two surnames from a second given name."""

COUNTRIES = """
    United States: American U.S. US USA
    Mexico: Mexican México Mexicano Mexicana
    Canada: Canadian|Guatemala: Guatemalan|Honduras: Honduran|El Salvador: Salvadoran|Nicaragua: Nicaraguan
    Costa Rica: Costa Rican|Panama: Panamanian|Belize: Belizean|Colombia: Colombian|Venezuela: Venezuelan
    Ecuador: Ecuadorian|Peru: Peruvian|Bolivia: Bolivian|Brazil: Brazilian|Chile: Chilean
    Argentina: Argentine Argentinian|Uruguay: Uruguayan|Paraguay: Paraguayan|Cuba: Cuban|Haiti: Haitian
    Dominican Republic: Dominican|Jamaica: Jamaican|Guyana: Guyanese|Barbados: Barbadian|Bahamas: Bahamian
    Trinidad and Tobago: Trinidadian|United Kingdom: British UK U.K.|Northern Ireland: |Ireland: Irish
    France: French|Germany: German|Italy: Italian|Spain: Spanish|Portugal: Portuguese|Netherlands: Dutch
    Belgium: Belgian|Luxembourg: |Switzerland: Swiss|Austria: Austrian|Poland: Polish|Czech Republic: Czech
    Czechia: |Slovakia: Slovak|Slovenia: Slovenian|Hungary: Hungarian|Romania: Romanian|Bulgaria: Bulgarian
    Greece: Greek|Turkey: Turkish|Türkiye: |Cyprus: Cypriot|Malta: Maltese|Denmark: Danish|Sweden: Swedish
    Norway: Norwegian|Finland: Finnish|Iceland: Icelandic|Estonia: Estonian|Latvia: Latvian
    Lithuania: Lithuanian|Ukraine: Ukrainian|Russia: Russian|Belarus: Belarusian|Moldova: Moldovan
    Georgia: Georgian|Armenia: Armenian|Azerbaijan: Azerbaijani|Kazakhstan: Kazakh|Uzbekistan: Uzbek
    Serbia: Serbian|Croatia: Croatian|Kosovo: Kosovar|Albania: Albanian|North Macedonia: Macedonian
    Montenegro: Montenegrin|Bosnia and Herzegovina: Bosnian|Israel: Israeli|Palestine: Palestinian
    Jordan: Jordanian|Lebanon: Lebanese|Syria: Syrian|Iraq: Iraqi|Iran: Iranian|Kuwait: Kuwaiti
    Saudi Arabia: Saudi|Qatar: Qatari|United Arab Emirates: Emirati UAE|Bahrain: Bahraini|Oman: Omani
    Yemen: Yemeni|Egypt: Egyptian|Libya: Libyan|Tunisia: Tunisian|Algeria: Algerian|Morocco: Moroccan
    Sudan: Sudanese|Ethiopia: Ethiopian|Eritrea: Eritrean|Somalia: Somali|Djibouti: |Kenya: Kenyan
    Uganda: Ugandan|Tanzania: Tanzanian|Rwanda: Rwandan|Burundi: Burundian|Zambia: Zambian
    Zimbabwe: Zimbabwean|Malawi: Malawian|Mozambique: Mozambican|Botswana: |Namibia: Namibian
    South Africa: South African|Angola: Angolan|Congo: Congolese|Nigeria: Nigerian|Ghana: Ghanaian
    Ivory Coast: Ivorian|Senegal: Senegalese|Mali: Malian|Niger: Nigerien|Chad: Chadian|Liberia: Liberian
    Gabon: Gabonese|China: Chinese|Taiwan: Taiwanese|Japan: Japanese|South Korea: Korean Korea ROK
    North Korea: DPRK|Mongolia: Mongolian|India: Indian|Pakistan: Pakistani|Bangladesh: Bangladeshi
    Afghanistan: Afghan|Nepal: Nepali|Bhutan: |Sri Lanka: Sri Lankan|Maldives: Maldivian|Thailand: Thai
    Vietnam: Vietnamese|Cambodia: Cambodian|Laos: Lao|Myanmar: Burmese|Burma: |Malaysia: Malaysian
    Singapore: Singaporean|Indonesia: Indonesian|Philippines: Philippine Filipino|Brunei: |Australia: Australian
    New Zealand: |Fiji: Fijian|Papua New Guinea: |Samoa: Samoan|Tonga: Tongan|Palau: Palauan
    Micronesia: Micronesian|European Union: European EU|Holy See: Vatican|African Union: |NATO:
"""
"""Countries, and bodies that send delegations like them, with their adjectives."""

STATES = """
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
    utah vermont wisconsin wyoming
    """
PLACES = set(STATES.split()) | set(
    """
    hampshire jersey york rhode puerto rico guam samoa
    d.c. chicago boston philadelphia detroit atlanta miami dallas seattle denver pittsburgh
    baltimore cleveland milwaukee minneapolis orlando tampa
    baton rouge angeles vegas monterrey guadalajara oaxaca chiapas yucatan sonora chihuahua
    tijuana juarez sinaloa jalisco veracruz tabasco puebla queretaro cdmx brussels berlin rome madrid
    tokyo seoul beijing moscow kyiv kiev geneva vienna warsaw doha riyadh jerusalem cairo nairobi
    delhi america americas africa asia europe antarctica oceania latin caribbean mediterranean
    atlantic pacific arctic sahel balkans euro-atlantic crimea donbas gaza bank hong kong
    kingdom republic states emirates arabia
    """.split()
)
PLACE_STARTS = {"san", "santa", "santo", "los", "las", "saint", "st", "fort", "mount", "new", "port", "puerto", "camp", "cape", "lake"}  # fmt: skip
"""Words that make the next one a place: "San Diego"."""

# --- words and their classes --------------------------------------------------------------------

TOKEN = re.compile(
    r"""
      (?P<dotted>(?:(?:[A-Z]\.){2,}|U\.S\b)(?:[-–][^\W\d_]+)*)  # "U.S.", "H.R.", "U.S.-Mexico"
    | (?P<word>[^\W\d_](?:[^\W\d_]|[-‐‑'’](?=[^\W\d_]))*)    # "Thomas-Greenfield", "O’Neill"
    | (?P<number>\d[\w.,%]*)
    | (?P<break>\n)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)

Token = tuple[int, int, str]
"""Where a word begins and ends, and its class."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or an office at characters *start* to *end* of a text.

    *name* is without the office and None for an office alone; *office* stands as the text has it.
    """

    start: int
    end: int
    name: str | None
    office: str | None


def _country_words() -> tuple[dict[str, str], set[str]]:
    """Countries by their names and adjectives, and all single words of these, folded."""
    named: dict[str, str] = {}
    for entry in COUNTRIES.replace("\n", "|").split("|"):
        country, _, adjectives = (part.strip() for part in entry.partition(":"))
        if country:
            double = (
                " " in country and len(adjectives.split()) == 2 and adjectives[:5] == country[:5]
            )
            named[country] = country
            named |= dict.fromkeys([adjectives] if double else adjectives.split(), country)
    return named, {plain(word) for name in named for word in name.split()} - {"and", "new"}


COUNTRY_OF, COUNTRY_WORDS = _country_words()
MARKS = {
    "“": '"',
    "”": '"',
    '"': '"',
    ",": "c",
    "&": "a",
    "-": "-",
    "–": "-",
    "—": "-",
    "(": "(",
    "\n": "|",
}
DOTTED = {"h.e.": "R", "a.m.": "w", "p.m.": "w", "a.k.a.": "w", "g.i.": "X", "ph.d.": "w"}
LOWER = {"of": "o", "for": "o", "to": "o", "at": "o", "on": "n", "the": "d", "our": "d", "and": "a"}
VERBS = {"lead", "chair", "delegate", "counsel", "judge", "whip", "cook", "liaison", "king", "assistant", "manager", "officer", "leader", "co-chair", "analyst", "editor", "second"}  # fmt: skip
"""Head words that in lower case are rather something else."""
BEFORE_GENERAL = {"attorney", "surgeon", "solicitor", "inspector", "secretary", "director", "consul", "auditor", "comptroller", "postmaster", "governor"}  # fmt: skip
STEPS = {"assistant", "chief", "executive", "lead", "associate", "lieutenant", "staff", "counsel"}
"""Words that are an office of their own only where no other head follows."""
SURNAMES_TOO = {"sheikh", "sultan", "king", "prince", "pope", "bishop", "judge", "dean", "cardinal"}
"""Head words that between two names are a name: "Hassan Sheikh Mohamud"."""
RANK_LIKE = {"ambassador", "senator", "representative", "governor", "congressman", "congresswoman", "sen", "rep", "gov", "amb", "delegate", "judge", "professor", "mr", "ms", "secretary-free"} - {"secretary-free"}  # fmt: skip

CLASSES = (
    ("R", HONORIFICS),
    ("H", HEADS),
    ("K", set(PLURAL_HEADS)),
    ("Q", QUALIFIERS),
    ("F", GIVEN_NAMES),
    ("E", EITHER),
    ("G", COUNTRY_WORDS | PLACES),
    ("T", ORGANISATIONS),
    ("P", PORTFOLIOS),
    ("X", CALENDAR | PROGRAMME_WORDS),
)
"""Classes of capitalised words, the first that has the word. H: head of an office, K: its plural,
Q: qualifier, P: portfolio, T: organisation, G: place, R: rank or honorific, F: first name,
E: surname or something else, X: word of programmes. Besides: N any other capitalised word,
A acronym, i initial, j "Jr.", p particle, h and q lower-case head and qualifier, o "of", n "on", d "the",
a "and", c comma, s possessive, "(", "-", "#" number, "|" line break, w other word, "." other mark."""


CONTRACTION = re.compile(r"[’'](?:m|ll|re|ve|d|t)$", re.IGNORECASE)
"""“I’m”, “Don’t”."""
ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ities", "ility", "ality", "ivity", "ship", "ships", "ology", "ance", "ence")  # fmt: skip
"""Endings of words that are what an office is about, rather than names."""


class _Words:
    """The words of a text with their classes, one letter each in ``classes``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._letters: list[str] = []
        self._shouted = not any(c.islower() for c in text)
        self._opening = True
        for found in TOKEN.finditer(text):
            self._take(found)
        self._settle()
        self.classes = "".join(self._letters)

    def word(self, at: int) -> str:
        return self.text[self.starts[at] : self.ends[at]]

    def between(self, first: int, last: int) -> str:
        """The text of words *first* to *last*, the latter not included."""
        return fold(self.text[self.starts[first] : self.ends[last - 1]])

    def _add(self, start: int, end: int, letter: str) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self._letters.append(letter)

    def _take(self, found: re.Match[str]) -> None:
        start, end, piece = found.start(), found.end(), found[0]
        match found.lastgroup:
            case "number":
                self._add(start, end, "#")
            case "break" | "mark":
                self._mark(start, end, piece)
                return
            case "dotted":
                key = plain(piece)
                place = key.startswith(("u.s", "u.k.", "d.c.", "u.n.", "e.u."))
                self._add(start, end, "G" if place else DOTTED.get(key, "i"))
            case _:
                self._word(start, end, piece)
        self._opening = False

    def _mark(self, start: int, end: int, piece: str) -> None:
        if piece == "." and self._letters and self.ends[-1] == start:
            last = self.text[self.starts[-1] : start]
            if (
                self._letters[-1] == "j"
                or last in ABBREVIATIONS
                or (len(last) == 1 and last.isupper())
            ):
                self.ends[-1] = end  # "J.", "Gov.", "Jr."
                self._letters[-1] = "i" if len(last) == 1 else self._letters[-1]
                return
        self._add(start, end, MARKS.get(piece, "."))
        self._opening = piece in ".!?:\n•" or (self._opening and piece in "“\"'‘([")

    def _word(self, start: int, end: int, piece: str) -> None:
        owner = len(piece) > 2 and piece[-2] in "'’" and piece[-1] in "sS"
        stem = piece[:-2] if owner else piece
        letter = self._class(stem)
        if (
            plain(stem) in ABBREVIATED_HEADS
            and stem[0].isupper()
            and self.text[end : end + 1] == "."
        ):
            letter = "H"  # "Sen.", but not "Hun Sen"
        self._add(start, start + len(stem), letter)
        if owner:
            self._add(end - 2, end, "s")

    def _class(self, word: str) -> str:
        key = plain(word)
        if CONTRACTION.search(word):
            return "w"
        if not word[0].isupper():
            return _lower_class(word, key)
        if len(word) == 1:  # "Harry S Truman", "Ramírez de la O"
            return "i" if self._letters and self._letters[-1] in "FNEp" else "w"
        if key in SUFFIXES and word.isupper() and self._after_name():
            return "j"
        if word.isupper() and not self._shouted:
            return "A"
        return self._capitalised(word, key)

    def _capitalised(self, word: str, key: str) -> str:
        if word in ("Jr", "Sr") and self._after_name():
            return "j"
        if key in LOWER:
            return LOWER[key]
        if key in FUNCTION_WORDS and not (key in GIVEN_NAMES and not self._opening):
            return "p" if key in PARTICLES and not self._opening else "w"
        if key in PARTICLES:
            return "p" if key not in GIVEN_NAMES else "F"
        if self._letters and self.text[self.starts[-1] : self.ends[-1]].lower() in PLACE_STARTS:
            return "G"
        if key in PLACE_STARTS:
            return "G"
        if self._letters[-1:] in (["o"], ["d"]) and key in COUNTRY_WORDS:
            return "G"  # "of Israel", though a first name too
        for letter, vocabulary in CLASSES:
            if key in vocabulary:
                return letter
        if self._opening and key.endswith(("ing", "ly", "ed")):
            return "w"
        if len(key) > 6 and key.endswith(ABSTRACT):
            return "P"
        return _hyphenated(word, key)

    def _after_name(self) -> bool:
        behind = "".join(self._letters[-2:])
        return behind[-1:] in ("N", "E", "F", "P", "H") or behind in ("Nc", "Ec", "Fc")

    def _settle(self) -> None:
        """Set right what only the words around can tell."""
        letters = self._letters
        for at, letter in enumerate(letters):
            if letter == "A":
                self._settle_capitals(at)
        for at in range(len(letters) - 1, -1, -1):
            key = plain(self.word(at)).rstrip(".") if letters[at] in "HQRPTEKw" else ""
            behind = plain(self.word(at - 1)) if at else ""
            behind_name = at > 0 and letters[at - 1] in "FNE"
            if key == "general" and behind == "attorneys":
                letters[at - 1], letters[at] = "K", "P"
            elif key == "general" and behind in BEFORE_GENERAL:
                letters[at - 1], letters[at] = "Q", "H"
            elif letters[at] == "w" and re.match("[HQ]", "".join(letters[at + 1 : at + 2])):
                if self.word(at) in ("First", "Second"):  # "Second Gentleman"
                    letters[at] = "Q"
            elif (
                key in SURNAMES_TOO
                and behind_name
                and re.match("N|c?j", "".join(letters[at + 1 : at + 3]))
            ):
                letters[at] = "N"
            elif key in STEPS and re.match(r"[QPGT]{0,3}H", "".join(letters[at + 1 : at + 5])):
                letters[at] = "Q"
            elif key == "justice":
                chief = behind in ("chief", "associate")
                titled = at > 0 and letters[at - 1] in "HR"
                letters[at] = "H" if chief else "E" if titled else "P"

    def _settle_capitals(self, at: int) -> None:
        """In "PRESIDENT BIDEN" the first word tells that the second is no acronym."""
        letters = self._letters
        key = plain(self.word(at))
        if key in HEADS and len(key) > 3:
            letters[at] = "H"
        elif key in QUALIFIERS and len(key) > 3:
            letters[at] = "Q"
        elif key in HONORIFICS:
            letters[at] = "R"
        elif at and letters[at - 1] in "HRN" and self.word(at - 1).isupper() and len(key) > 2:
            letters[at] = "N"


def _lower_class(word: str, key: str) -> str:
    if key in LOWER:
        return LOWER[key]
    if key in PARTICLES:
        return "p"
    head, _, tail = word.partition("-")
    if tail[:1].isupper():  # "then-President", "al-Sisi"
        if head in ("then", "ex", "former", "non", "pre", "post", "mid", "anti", "pro"):
            letter = "H" if plain(tail) in HEADS else "Q" if plain(tail) in QUALIFIERS else "w"
            return letter if head in ("then", "ex", "former") else "w"
        return "N"
    if key in HEADS and key not in VERBS:
        return "h"
    if (key in QUALIFIERS and key != "under") or key in (
        "security",
        "trade",
        "climate",
        "finance",
        "economy",
    ):
        return "q"
    return "w"


def _hyphenated(word: str, key: str) -> str:
    """The class of "Secretary-General", "U.S.-Mexico", "Mexican-American", "Thomas-Greenfield"."""
    if "-" not in key:
        return "N"
    first, *_, last = key.split("-")
    if first in PARTICLES:
        return "N"
    if first in HEADS or (last in HEADS and len(first) < 7):
        return "H"
    if first in COUNTRY_WORDS and (last in COUNTRY_WORDS or word.rpartition("-")[2].islower()):
        return "G"
    known = PORTFOLIOS | ORGANISATIONS | PROGRAMME_WORDS | QUALIFIERS
    return "P" if first in known or last in known else "N"


# --- patterns over classes ----------------------------------------------------------------------

MORE = r"""(?:[FNEi]|p{1,3}[FNEi]|"[FNEi]"(?=[FNE]))"""  # also "“Benny” Gantz"
NAME = rf"(?:[FNEi]|p{{1,3}}(?=[FNE])){MORE}{{0,5}}+(?:c?j)?"
WHENCE = "(?:od?[GPT]{1,3}(?=[ac]))?"
FULL_NAME = rf"(?:[FN]|i(?=[FNEi])){MORE}{{1,5}}+(?:c?j)?"
BEFORE = r"""
    q{0,2} (?:[GENA]s | G(?=T))?                   # "then", "Mexico’s", "U.S."
    (?: To [PGQX]{1,4}+ (?:a[PGX]{1,3}+)? )?    # "Department of Homeland Security"
    (?: N{1,2}(?=[QPGTE]{0,3}H) )?                 # "Seattle"
    [QPGTAEX]{0,7}
"""
BODY = r"""
    (?:[GE]s)?
    [QPGTAXE] (?: [QPGTAX] | E(?=[QPGTAXEF]) ){0,6}+   # "Western Hemisphere Affairs"
    (?: (?:c[PXGQ]{1,3}+){0,3} c? a d? [QPGTAXE]{1,5}+ (?![HKsR]) ){0,2}  # "and Public Credit"
"""
NAMED_BODY = r"""
    (?: N{1,3}(?=F)                    # "of Microsoft" before "Brad Smith"
      | N(?=NN(?!N))                   # "of Seattle" before "Wxyz Abcd"
      | N{1,3}[PTAX]{1,4}+
      | [NEF]{1,4}+(?![i])
    )
"""
TAIL = rf"(?: o d [QPGTA]{{0,5}} H | o d? (?: {BODY} | {NAMED_BODY} ) | n d? [PTXGA]{{1,5}}+ )"
"""“of State”, “for Western Hemisphere Affairs”, “to the President”."""
UNIT = rf"{BEFORE} H {TAIL}{{0,4}}"
TO_SOMEBODY = rf"{BEFORE} H o d? [QG]{{0,3}} H {TAIL}{{0,2}}"
OFFICE = (
    rf"(?: {TO_SOMEBODY} (?: c?a d? {UNIT} )? | (?<![ds]) {UNIT} a {UNIT} (?=[FNEiR]) | {UNIT} )"
)
OFFICES = rf"(?: {UNIT} (?: c?a d? {UNIT} ){{0,2}} )"

SIGHT = re.compile(
    rf"""
      (?P<shared_office> [QG]{{0,3}} K P? {TAIL}? )
      (?P<shared> {NAME}{WHENCE} (?: c {NAME}{WHENCE} ){{0,8}} c? a {NAME} )   # "Secretaries Raimondo and Clouthier"
    | R{{0,2}} (?P<office> {OFFICE} ) (?: \(A\. )? (?P<rank>[RH]{{0,3}}) (?P<titled> {NAME} ) (?!T)
    | (?P<lower> q{{0,4}}h ) (?P<lower_titled> {NAME} ) (?![TPX])
    | (?P<honorific> R{{1,3}} ) (?P<honoured> {NAME} ) (?!T)
    | (?P<bare> (?<![FNiPTAGXQE]) {FULL_NAME} ) (?![TPXAGQHK])
    | (?P<alone> {OFFICE} ) (?![TPXAKFN])
    """,
    re.VERBOSE,
)
APPOSITION = re.compile(
    rf"[c(-] d? (?P<office> {OFFICES} | q{{0,4}}h{TAIL}{{0,2}} ) (?![RH]{{0,3}}[FNEi]|[TPXK])",
    re.VERBOSE,
)
NAME_BEHIND = re.compile(
    rf"c R{{0,2}} (?P<name> {FULL_NAME} ) (?=[c.)w|-]|$)(?! c d? {UNIT})", re.VERBOSE
)


def find(text: str) -> list[Mention]:
    """The people and offices that *text* names, in order.

    >>> [(m.office, m.name) for m in find("Secretary of State Antony J. Blinken met Ann Lee.")]
    [('Secretary of State', 'Antony J. Blinken'), (None, 'Ann Lee')]
    """
    words = _Words(text)
    mentions: list[Mention] = []
    at = 0
    while sight := SIGHT.search(words.classes, at):
        at = sight.end()
        for mention, end in _read(words, sight):
            mentions.append(mention)
            at = max(at, end)
    return mentions


ENTRY = re.compile(
    rf"""
    [.d#-]{{0,3}}                                    # a bullet, a number, "the"
    (?: (?P<office> {OFFICE} ) (?P<rank>[RH]{{0,3}}) | R{{0,3}} )
    (?P<name> (?:[FN]|i(?=[FNEi])|E(?=[NFEi])|p{{1,2}}N) {MORE}{{0,5}}+ (?:c?j)? )
    (?P<rest> [c(.:-].* )?$
    """,
    re.VERBOSE,
)


def entry(line: str) -> Mention | None:
    """The person that *line*, one of a list of people, names; None where it names something else.

    >>> entry("Rev. Jane Q. Waldron, President and CEO, Hope House")
    Mention(start=0, end=51, name='Jane Q. Waldron', office='President and CEO, Hope House')
    """
    words = _Words(line)
    sight = ENTRY.match(words.classes)
    if sight is None:
        return None
    a, b = sight.span("name")
    if words.classes[a] == "i" and words.ends[a] == words.starts[a + 1]:
        return None  # "C.H.Waldron", a company
    name, office, end = words.between(a, b), None, words.ends[b - 1]
    if sight["office"]:
        office = words.between(*sight.span("office"))
    rest, titled = sight["rest"] or "", sight["office"] or "R" in words.classes[:a]
    if not titled and (
        b - a < 2 or (words.classes[a] not in "Fi" and not re.search(r"[HTA]", rest))
    ):
        return None
    if "H" in rest and (office is None or plain(office).rstrip(".") in RANK_LIKE):
        skipped = re.match(r"\([^.]{1,4}\.", rest)  # "(MN), Co-Chair of the Council"
        first = b + (skipped.end() if skipped else 0) + 1
        last = (
            min(
                (i for i in (rest.find(mark, first - b) for mark in "(|") if i > 0),
                default=len(rest),
            )
            + b
        )
        while last > first and words.classes[last - 1] in "c.-":
            last -= 1
        if last > first:
            office, end = words.between(first, last), words.ends[last - 1]
    return Mention(0, end, name, office)


def _read(words: _Words, sight: re.Match[str]) -> Iterator[tuple[Mention, int]]:
    """The mentions at one place, each with the number of the word behind it."""
    if sight["shared"]:
        yield from _shared(words, sight)
    elif sight["titled"] or sight["lower_titled"]:
        yield _titled(words, sight)
    elif sight["honoured"]:
        yield _appositive(words, sight.start(), sight.span("honoured"), None)
    elif sight["bare"]:
        if _is_name(words, *sight.span("bare")):
            yield _appositive(words, sight.start(), sight.span("bare"), None)
    elif _is_office(words, *sight.span("alone")):
        yield _office(words, *sight.span("alone"))


def _shared(words: _Words, sight: re.Match[str]) -> Iterator[tuple[Mention, int]]:
    first, last = sight.span("shared_office")
    plural = next(i for i in range(first, last) if words.classes[i] == "K")
    singular = PLURAL_HEADS[plain(words.word(plural))]
    office = fold(" ".join(singular if i == plural else words.word(i) for i in range(first, last)))
    begin = first
    for part in re.finditer(NAME, sight["shared"]):
        a, b = last + part.start(), last + part.end()
        start = words.starts[begin if a == last else a]
        yield Mention(start, words.ends[b - 1], words.between(a, b), office), b


def _titled(words: _Words, sight: re.Match[str]) -> tuple[Mention, int]:
    group = "titled" if sight["titled"] else "lower_titled"
    first, last = sight.span("office" if sight["titled"] else "lower")
    office = words.between(first, last)
    name = sight.span(group)
    if plain(office).rstrip(".") in RANK_LIKE:
        return _appositive(words, sight.start(), name, office)
    return _mention(words, sight.start(), name[1], words.between(*name), office), name[1]


def _appositive(
    words: _Words, first: int, name: tuple[int, int], office: str | None
) -> tuple[Mention, int]:
    """The name at *name* with the office behind it, if there is one: "Ann Lee, Secretary of State"."""
    a, b = name
    full = words.between(a, b)
    if behind := APPOSITION.match(words.classes, b):
        c, d = behind.span("office")
        return _mention(words, first, d, full, words.between(c, d)), d
    return _mention(words, first, b, full, office), b


def _office(words: _Words, first: int, last: int) -> tuple[Mention, int]:
    """An office alone, or with the name behind it: "Ambassador to Mexico, Ken Salazar"."""
    office = words.between(first, last)
    if behind := NAME_BEHIND.match(words.classes, last):
        a, b = behind.span("name")
        return _mention(words, first, b, words.between(a, b), office), b
    return _mention(words, first, last, None, office), last


def _mention(words: _Words, first: int, last: int, name: str | None, office: str | None) -> Mention:
    if first and words.classes[first] == "R" and words.word(first - 1) in ("His", "Her", "The"):
        first -= 1  # "His Majesty"
    return Mention(words.starts[first], words.ends[last - 1], name, office)


SPEECH = set("said says told added noted stated remarked explained called wrote asked who".split())
"""Words behind a name that tell a person."""


def _is_name(words: _Words, first: int, last: int) -> bool:
    """Whether capitalised words without an office are likely to be a person."""
    letters = words.classes[first:last]
    before = words.classes[max(first - 3, 0) : first]
    if re.search(r"[TPX]od?$", before) or "#" in words.classes[last : last + 1]:
        return False
    if letters[0] == "F" or "i" in letters or "p" in letters:
        return bool(re.search(r"[NEF]$|j$", letters))
    if "N" not in letters or len(letters) > 4:
        return False
    # without a known first name something else has to tell a person
    if APPOSITION.match(words.classes, last):
        return True
    return last < len(words.classes) and words.word(last).lower() in SPEECH


def _is_office(words: _Words, first: int, last: int) -> bool:
    """Whether a head word without a name is an office somebody holds, not part of a body's name."""
    before = words.classes[max(first - 3, 0) : first]
    if re.search(r"[TPXN]od?$", before):  # "Office of the Vice President"
        return False
    return before[-1:] in ("d", "s") or last - first > 1


# --- the same person under several names ----------------------------------------------------------


def surname(name: str) -> str:
    """The surname in *name*, with particles, and both where they are surely two.

    >>> surname("Andrés Manuel López Obrador"), surname("Joseph R. Biden, Jr.")
    ('López Obrador', 'Biden')
    """
    tokens = _name_tokens(name)
    if len(tokens) < 2:
        return tokens[0] if tokens else name
    particle = next((i for i, t in enumerate(tokens) if plain(t) in PARTICLES and t.islower()), 0)
    if particle:
        given = plain(tokens[0]) in GIVEN_NAMES
        return " ".join(tokens[min(particle, 1) if given else 0 if particle == 1 else 1 :])
    if tokens[0].islower():
        return " ".join(tokens)
    return " ".join(tokens[-2:] if _double(tokens) else tokens[-1:])


def _double(tokens: list[str]) -> bool:
    """Whether the last two words are two surnames."""
    if len(tokens) == 2:
        return _spanish(tokens[0]) and plain(tokens[0]) not in GIVEN_NAMES
    return _spanish(tokens[-2]) and plain(tokens[-2]) not in GIVEN_NAMES


def _spanish(word: str) -> bool:
    key = plain(word)
    return key in SPANISH_SURNAMES or (key.endswith("ez") and len(key) > 4)


def _name_tokens(name: str) -> list[str]:
    name = re.sub(r"[“\"][^”\"]*[”\"]", " ", name)  # a nickname between the names
    words = re.findall(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*\.?", name)
    return [
        bare
        for i, word in enumerate(words)
        if (bare := word.rstrip(".")) and not (i and plain(bare) in SUFFIXES)
    ]


def same(a: str, b: str) -> bool:
    """Whether *a* and *b* may be one person: first names as far as both give them, surnames alike.

    >>> same("Sam Power", "Samantha Power"), same("Barcena", "Alicia Bárcena"), same("Jill Biden", "Joe Biden")
    (True, True, False)
    """
    left, right = _parts(a), _parts(b)
    if not left or not right:
        return False
    if len(left) > len(right):
        left, right = right, left
    if len(left) == 1:  # a surname alone
        return left[0] in _surname_keys(b if len(_parts(b)) >= len(_parts(a)) else a)
    if not _same_given(left[0], right[0]):
        # "López Obrador" / "Andrés Manuel López Obrador"
        return right[-len(left) :] == left and len(right) > len(left)
    rest = iter(right[1:])
    if all(any(_same_part(part, other) for other in rest) for part in left[1:]):
        return len(left[-1]) > 1
    return False


def _same_part(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _same_given(a: str, b: str) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return any(a in group and b in group for group in NICKNAMES)


def _parts(name: str) -> list[str]:
    """The words of a name for comparing: no accents, no middle initials."""
    tokens = [plain(t) for t in _name_tokens(name)]
    if len(tokens) < 3:
        return tokens
    return [tokens[0], *(t for t in tokens[1:-1] if len(t) > 1), tokens[-1]]


def _surname_keys(name: str) -> set[str]:
    """What the person may be called by surname alone: "Ramírez", "Ramírez de la O"."""
    parts = [plain(t) for t in _name_tokens(name)]
    whole = plain(surname(name)).split()
    keys = {parts[-1], " ".join(whole)}
    keys |= {w for w in whole[:1] if w not in PARTICLES}
    if parts[0] not in GIVEN_NAMES and len(parts[0]) > 1:
        keys.add(parts[0])  # "Xi Jinping", "Yoon Suk Yeol"
    if "-" in parts[-1]:
        keys.add(parts[-1].split("-")[-1])
    return keys


@dataclass(slots=True)
class _Person:
    """One person as the texts name them."""

    names: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return max(self.names, key=_fullness)

    def is_same(self, name: str) -> bool:
        return all(same(name, known) for known in self.names)


def _fullness(name: str) -> tuple[int, int]:
    parts = _parts(name)
    return len(parts), len("".join(parts))


class People:
    """The people that some texts name, each with their fullest name and office."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_surname: dict[str, list[_Person]] = defaultdict(list)
        self._people: list[_Person] = []
        self._resolved: dict[tuple[str | None, str | None], tuple[str | None, str | None]] = {}
        alone: list[Mention] = []
        for mention in mentions:
            if mention.name and len(_parts(mention.name)) > 1:
                self._meet(mention)
            elif mention.name:
                alone.append(mention)
        for mention in alone:
            self._meet_again(mention)

    @classmethod
    def of(cls, texts: Iterable[str]) -> People:
        """The people that *texts* name."""
        return cls(mention for text in texts for mention in find(text))

    def holds(self, office: str) -> bool:
        """Whether the texts name anybody who may hold *office*."""
        return any(_holds(o, office) for p in self._people for o in p.offices)

    def full(self, mention: Mention) -> Mention:
        """*mention* with the fullest name and office of the one person it fits, else unchanged."""
        key = (mention.name, mention.office)
        if key not in self._resolved:
            self._resolved[key] = self._full(*key)
        name, office = self._resolved[key]
        return replace(mention, name=name, office=office)

    def _meet(self, mention: Mention) -> None:
        assert mention.name
        known = [p for p in self._with(mention.name) if p.is_same(mention.name)]
        person = known[0] if len(known) == 1 else _Person()
        if not person.names:
            self._people.append(person)
        if mention.name not in person.names:
            person.names.append(mention.name)
            for key in _surname_keys(mention.name):
                if person not in self._by_surname[key]:
                    self._by_surname[key].append(person)
        if mention.office and mention.office not in person.offices:
            person.offices.append(mention.office)

    def _meet_again(self, mention: Mention) -> None:
        """Somebody by surname alone: one of those known, or somebody new."""
        assert mention.name
        known = self._fitting(mention.name, mention.office)
        if not known and not self._with(mention.name):
            person = _Person([mention.name])
            self._people.append(person)
            for key in _surname_keys(mention.name):
                self._by_surname[key].append(person)
            known = [person]
        if len(known) == 1 and mention.office and mention.office not in known[0].offices:
            known[0].offices.append(mention.office)

    def _with(self, name: str) -> list[_Person]:
        found: list[_Person] = []
        for key in _surname_keys(name):
            found += [p for p in self._by_surname.get(key, ()) if p not in found]
        return found

    def _fitting(self, name: str, office: str | None) -> list[_Person]:
        """The people whom *name* fits, by office where the name alone fits several."""
        people = [p for p in self._with(name) if p.is_same(name)]
        if len(people) > 1 and office:
            people = [p for p in people if any(_same_office(office, o) for o in p.offices)]
        return people

    def _full(self, name: str | None, office: str | None) -> tuple[str | None, str | None]:
        if name is not None:
            people = self._fitting(name, office)
        else:
            assert office
            people = [p for p in self._people if any(_holds(o, office) for o in p.offices)]
        if len(people) != 1:
            return name, office
        person = people[0]
        return person.name, _fullest_office(person.offices, office)


PAST = re.compile(r"^(?:then|former|ex)\b", re.IGNORECASE)


def _head(office: str) -> str:
    """The head word of an office: "secretary" of "Deputy Secretary of State"."""
    words = [
        plain(w)
        for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.split(r"\b(?:of|for|to)\b", office)[0])
    ]
    heads = [w.removeprefix("then-") for w in words if w.removeprefix("then-") in HEADS]
    return heads[-1] if heads else (words[-1] if words else "")


LOWER_OFFICE = re.compile(
    r"\b(?:vice|deputy|under|assistant|associate|former|then|first)\b", re.IGNORECASE
)


def _same_office(short: str, long: str) -> bool:
    """Whether *short* may stand for *long*: "Secretary" for "Secretary of Commerce"."""
    a, b = plain(short), plain(long)
    if a == b:
        return True
    if set(LOWER_OFFICE.findall(a)) != set(LOWER_OFFICE.findall(b)) or _head(short) != _head(long):
        return False
    small = set(re.findall(r"\w+", a)) - {"of", "the", "for", "to", "and", "u", "s"}
    return small <= set(re.findall(r"\w+", b))


def _holds(office: str, asked: str) -> bool:
    return not PAST.match(office) and _same_office(asked, office)


def _fullest_office(offices: list[str], own: str | None) -> str | None:
    """The most telling of *offices*; *own* where the text says that it is another one."""
    if own and PAST.match(own):
        return own
    fitting = [o for o in offices if not PAST.match(o)]
    if own and plain(own).rstrip(".") not in RANK_LIKE:
        fitting = [o for o in fitting if _same_office(own, o)]
    candidates = [*fitting, *([own] if own else [])]
    return max(candidates, key=_telling, default=own)


def _telling(office: str) -> tuple[bool, int]:
    return plain(office).rstrip(".") not in RANK_LIKE, len(office.split())


# --- sides ----------------------------------------------------------------------------------------

COUNTRY = re.compile(
    r"(?<![\w.-])(?:"
    + "|".join(sorted(map(re.escape, COUNTRY_OF), key=len, reverse=True))
    + r")(?!\w)"
)
"""A country's name or adjective, as COUNTRY_OF has it."""
IN_NAMES = re.compile(
    r"\b(?:of|for|to)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:American|Indian|Latin|European)\b"
)
"""Adjectives in the names of organisations: "President of the American Academy"."""
ELSEWHERE = re.compile(rf"\b(?:for|to|on)\s+(?:the\s+)?{COUNTRY.pattern}")
"""Where somebody is sent: "Ambassador to Mexico"."""
STATE_OFFICE = re.compile(r"Governor|Senator|Representative|Mayor|Congress", re.IGNORECASE)
STATE = re.compile(
    r"\b(?:"
    + "|".join(
        "New Mexico|New York|New Jersey|New Hampshire|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|Rhode Island|Puerto Rico".split(
            "|"
        )
    )
    + "|"
    + "|".join(state.title() for state in STATES.split())
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
        r"|\b(?:fema|epa|hud|hhs|nsc|nec|omb|usaid|ustr|nasa|fda|cdc|fbi|ostp|ondcp|dhs|dod|doj|faa|fcc)\b"
    ),
    MEXICO: re.compile(
        r"secretar(?:y|ia|io) (?:of|de) (?:foreign relations|external relations|relaciones exteriores"
        r"|(?:the )?economy|economia|finance|hacienda|labor and social|public education|governance|welfare"
        r"|tourism|environment|agriculture and rural|infrastructure)"
        r"|foreign secretary|economy secretary|public credit|canciller|ambassador to the (?:united states|u\.s\.)"
    ),
}
"""Offices that only one of the two countries has."""
BOTH_HAVE = re.compile(
    r"secretary of (?:the )?(?:labor|energy|agriculture|education|interior|health)\b"
    r"|(?:labor|energy|agriculture|education|interior|defense|transportation) secretary"
)
"""Offices that are American unless a text is about Mexico too."""

HEADS_OF_STATE = {
    UNITED_STATES: {
        "biden",
        "harris",
        "obama",
        "trump",
        "pence",
        "bush",
        "clinton",
        "vance",
        "emhoff",
    },
    MEXICO: {"lopez obrador", "pena nieto", "sheinbaum", "calderon", "fox", "zedillo"},
}
"""Presidents and vice presidents whose country goes without saying, and their spouses."""


def side(office: str | None, name: str | None = None, *, mexican: bool = True) -> str | None:
    """The country that an office or adjective tells, or the name of a president; else None.

    *mexican* is whether offices that both countries have may be Mexican.

    >>> side("Mexican Ambassador to the United States"), side("Secretary of Commerce")
    ('Mexico', 'United States')
    """
    text = ELSEWHERE.sub("", IN_NAMES.sub("", office or ""))
    # behind a comma an organisation may stand, with an adjective in its name
    if named := COUNTRY.search(text.partition(",")[0]):
        state = named[0] == "Georgia" and STATE_OFFICE.search(text)
        return UNITED_STATES if state else COUNTRY_OF[named[0]]
    if STATE.search(text) or re.search(r"\bU\.S\.|\bUnited States\b", text):
        return UNITED_STATES
    folded = plain(office or "")
    for country, offices in OFFICES_OF.items():
        if offices.search(folded):
            return country
    if not mexican and BOTH_HAVE.search(folded):
        return UNITED_STATES
    if name and re.search(r"president|first lady|second gentleman", folded):
        last = plain(surname(name))
        return next((c for c, people in HEADS_OF_STATE.items() if last in people), None)
    return None
