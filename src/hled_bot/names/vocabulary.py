"""The words that offices and organisations are made of, and those that are nobody's name.

In lower case and without accents, except where the case matters.
"""

HEADS = set(
    """
    secretary undersecretary under-secretary minister president vice-president ambassador
    administrator director representative envoy governor senator congressman congresswoman
    congressperson mayor chair chairman chairwoman chairperson co-chair vice-chair commissioner
    advisor adviser chancellor premier king queen prince princess emperor sultan emir amir sheikh
    taoiseach pope cardinal archbishop bishop rabbi pastor imam speaker whip coordinator counselor
    counsellor commandant chief head commander lady gentleman charge ceo cfo coo founder co-founder
    superintendent sheriff judge delegate councilmember councilman councilwoman commissar treasurer
    comptroller librarian archivist spokesperson spokesman spokeswoman assistant liaison manager
    leader officer staffer editor czar negotiator trustee secretary-general director-general consul
    dean provost professor economist scientist statistician physician surgeon strategist scholar
    lead analyst counsel secretaria secretario subsecretaria subsecretario presidente presidenta
    embajador embajadora canciller ministro ministra gobernador gobernadora directora minster member
    instructor champion assemblyman assemblywoman assemblymember
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
    vice deputy under assistant associate acting special principal senior chief first second foreign
    prime former then then-vice presidential majority minority executive managing interim designate
    permanent honorary crown lead co ranking attorney general high federal national regional global
    international d’affaires press communications legislative political policy personal outgoing
    incoming late ex
    """.split()
)
"""A word that comes before the head of an office."""

PORTFOLIOS = set(
    """
    state commerce trade treasury defense homeland security interior labor agriculture energy
    transport health human housing urban veterans affairs economy economic economics public credit
    external natural resources tourism welfare culture infrastructure digital climate cyber
    cybersecurity counterterrorism domestic gender equity racial civil rights budget
    intergovernmental staff drug control disease food water rural businesses enterprise industry
    industrial western eastern southern central refugees refugee customs nuclear arms army navy
    forces air marine marines corps revenue census tax maritime railroad product safety consumer
    financial exports export import imports strategic planning response emergency recovery covid
    vaccine vaccines supply chain chains manufacturing semiconductor semiconductors workforce women
    girls children families youth family americans native tribal latino latina hispanic asian
    islander indo-pacific east amazon joint chiefs democratic republican progressive bipartisan
    congressional supreme royal imperial cabinet social sustainable inclusive clean renewable
    electric fiscal monetary antitrust criminal legal regulatory research data statistics medical
    medicine medicaid medicare mental religious faith-based neighborhood community outreach pandemic
    biodefense humanitarian peace conflict democracy narcotics organized crime terrorism threats
    economia hacienda credito publico relaciones exteriores gobernacion bienestar turismo energia
    salud trabajo seguridad defensa marina educacion comercio exterior wildlife fisheries forest
    land lands geological survey oceans ocean oceanic atmospheric weather change space aeronautics
    broadband spectrum maternal reproductive aging artificial quantum critical minerals emerging
    clinical communist expatriates income oceanographic aid
    """.split()
)
"""What an office or an organisation is about."""

ORGANISATIONS = set(
    """
    department ministry secretariat office agency administration bureau commission committee council
    board center centers centre centres institute institution institutes association federation
    foundation fund corporation company inc llc ltd group party congress senate house parliament
    assembly court university college school academy organization organisation society alliance
    coalition league network forum summit conference convention dialogue initiative program
    programme programs partnership plan act treaty agreement accord order directive amendment
    resolution framework strategy declaration protocol compact charter building room airport base
    station museum library memorial monument cemetery synagogue hospital clinic avenue road square
    bridge highway river mountain mountains valley bay gulf sea island islands desert canyon basin
    county city town village district province region territory reservation nation nations tribe
    triangle hemisphere peninsula border palace hotel theater theatre stadium garden embassy
    consulate mission delegation command division brigade force guard service services authority
    system project team unit task working caucus chamber post times journal news radio television
    reuters bloomberg politico week month year season games cup award prize medal fellowship
    scholarship festival ceremony gala index question session agenda vision goals goal fight war
    revolution movement era age deal clubs club chapel chapter harbor hook fellow jazeera qaeda
    cooperative consortium trust exchange marketplace market markets tech pictures records orchestra
    band airlines airways motors foods technologies systems solutions industries partners holdings
    ventures capital fed conservation ministerio universidad instituto banco camara comision consejo politburo day
    """.split()
)
"""The word that makes an organisation, a place, a law, an event."""

HONORIFICS = set(
    """
    mr mrs ms miss dr sir dame lord madam honorable hon rev reverend fr father sister brother lt gen
    col maj capt adm sgt cmdr cpl pvt pfc sra sr srta dona senor senora senorita lic general
    admiral colonel captain major lieutenant sergeant corporal private commodore excellency majesty
    highness holiness specialist ensign petty marshal brigadier emeritus emerita tempore tem
    """.split()
)
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
    out over per since than through to toward towards under until up upon via with within without
    after before during following while although though because whether both either neither each
    every all any some many most more much few several other another such no not only also again
    even still just already then now here there today yesterday tomorrow tonight later earlier
    lastly finally first second third next previously recently additionally furthermore moreover
    however therefore thus meanwhile together instead similarly likewise separately specifically is
    are was were be been being am do does did has have had will would shall should can could may
    might must let thanks thank please yes well okay ok great good hi hello congratulations el la
    los las del y por para con un una one two three four five six seven eight nine ten about above
    across against along among around behind below beneath besides between beyond despite except
    inside near outside past regarding throughout unlike according including joined led hosted
    chaired co-chaired present presented participants participant members attendees guests guest
    speakers witnesses see read contact photo video image remaining others once like right look q
    aboard ahead amid en
    """.split()
)
"""Words that are nobody's name although a sentence or a heading may begin with them."""

CALENDAR = set(
    """
    january february july september october november december monday tuesday wednesday thursday
    friday saturday sunday spring summer autumn fall winter easter christmas thanksgiving ramadan
    hanukkah passover juneteenth eid diwali pm est edt et
    """.split()
)
PROGRAMME_WORDS = set(
    """
    build back better securing rescue jobs buy made chips allies affordable care dream dreamers
    promise action future prosperity people opportunity growth root causes key middle class main big
    grand low open free equal safe smart further level official officials blue red gold star heart
    way life lives line steps point part time world nationwide earth god jewish muslim catholic
    islamic oval northeast northwest southeast southwest lower rio gun sexual assault student loan
    relief prices reserve pell vote freedom liberty article title phase area pipeline gas oil coal
    solar wind vehicle flight zero carbon glasgow annual local kids child veteran worker workers
    teacher teachers students happy dear annex letter background release use agencies individuals
    sector experts providers agricultural diversity officers crimes operating commercial support
    offices advocacy claims hurricane bar master select liberties visit launch welcome extraordinary
    plenipotentiary media integrity subcommittee patrol start omicron delta test testing
    fact sheet statement remarks briefing call readout proclamation memorandum report review nominee
    nominees members pipe pipes rank elected inaugural districts ethics sheets notes route marking cancer moonshot voters
    """.split()
)
"""Words of programmes, slogans, laws and headings."""

HEADLINE_VERBS = set(
    """
    act address advance announce applaud appoint approve arrive attend award boost bring build call
    celebrate commemorate concern congratulate continue convene create deliver depart deploy
    designate detail direct discuss distribute encourage ensure establish expand expose extend greet
    help highlight hold honor host
    increase intend invest invite issue join launch lead lower make meet mourn name nominate observe
    open outline participate preview promote propose protect provide push receive recognize
    reestablish reignite relate release remind renew respond restore return screen send set sign
    speak step strengthen support survey swear tackle take thank
    tour tout travel underscore unveil urge visit vote warn welcome
    """.split()
)
"""Verbs of headlines, which stand behind names with a capital: "Biden Announces …"."""

EITHER = set(
    """
    austin jordan washington jackson houston madison lincoln georgia chad carolina dakota charlotte
    paris london sydney costa cameron troy phoenix savannah brooklyn chelsea trenton green brown
    black white gray grey young power powers rice price banks case page hope west north bush wood
    woods stone field hill hills rivers lake marshall hall church park parks street ford love
    justice law fair march august english french france german holland ireland england walker miller
    baker cook fisher hunter mason carter porter chambers castle lane small little long short best
    noble sharp strong wise freeman newman temple garland ward wall bell ball cole rubio blanco
    medina toledo guinea mali niger york chance chase barber chu fudge haines klain regan reed deese
    dunn solomon leone monaco moon
    """.split()
)
"""Surnames that are other words too: names only behind a first name, an office or an honorific."""

DOTTED = {"h.e.": "R", "a.m.": "w", "p.m.": "w", "a.k.a.": "w", "g.i.": "X", "ph.d.": "w"}
LOWER = {"of": "o", "for": "o", "to": "o", "at": "o", "on": "n", "the": "d", "our": "d", "and": "a"}
VERBS = {"lead", "chair", "delegate", "counsel", "judge", "whip", "cook", "liaison", "king", "assistant", "manager", "officer", "leader", "co-chair", "analyst", "editor", "second"}  # fmt: skip
"""Head words that in lower case are rather something else."""
LOWER_PORTFOLIOS = {"security", "trade", "climate", "finance", "economy"}
"""Portfolios that may stand in lower case before a head: "climate envoy"."""
BEFORE_GENERAL = {"attorney", "surgeon", "solicitor", "inspector", "secretary", "director", "consul", "auditor", "comptroller", "postmaster", "governor"}  # fmt: skip
STEPS = {"assistant", "chief", "executive", "lead", "associate", "lieutenant", "staff", "counsel"}
"""Words that are an office of their own only where no other head follows."""
SURNAMES_TOO = {"sheikh", "sultan", "king", "prince", "pope", "bishop", "judge", "dean", "cardinal"}
"""Head words that are a name behind another one: "Hassan Sheikh Mohamud", "Martin Luther King"."""

RANK_LIKE = set(
    """
    ambassador senator representative governor congressman congresswoman sen rep gov amb delegate
    judge professor
    """.split()
)
"""Offices that stand before a name like a rank, so that another one may follow behind it."""
