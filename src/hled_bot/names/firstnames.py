"""First names, the short forms they go by, and Spanish surnames."""

GIVEN_NAMES = set(
    """
    aaliyah aaron abby abigail adam adele adolfo adrian adriana adrienne agnes ahmad ahmed aiden
    aileen ainsley aisha aisling akiko al alaina alan alana albert alberto alec alejandra
    alejandrina alejandro alessandra alessandro alex alexa alexander alexandra alexandre
    alexandria alexei alexey alexis alfonsina alfonso alfred alfredo ali alice alicia alina alisa
    alison alissa allan allen allison allyson alma alondra alonso althea alvaro alvin alyssa amal
    amanda amara amber amelia amina amit amos amparo amrita amy ana anais anastasia anders andre
    andrea andreas andrei andres andrew andrey andrzej andy angel angela angelica angelina
    angelique angelo angus anika anil anish anita anjali ann anna annalise annamarie anne anneliese
    annette annie annika ansel anthea anthony antoine antoinette anton antonella antonia antonio
    antony anya aparna april aracely arash ariana arianna arielle aristide arjun arlene armando
    armin arnold arnoldo art arthur arturo arun ashish ashley ashok ashton asif astrid athena
    audrey aurelia aurora avril ayesha azadeh barack barbara barry bart bashar bea beatriz beau becky
    belen belinda ben benita benito benjamin bernadette bernard bernardo bernice bernie bertha
    beth bethany betsy bette bettina betty beverley beverly bianca bill billy bjoern bjorn blake blanca
    bob bobbi bobby bonita bonnie boris brad bradley brandi brandon brandy breanna brenda brendan
    brenna brent brett brian brianna bridget brigitte brittany brittney bronwyn bruce bruno bryan
    bryce bryn caitlin caleb calvin camila camilla camille candace candice carina carissa carl
    carla carlo carlos carlotta carmela carmelo carmen carol carole caroline carolyn carrie
    cassandra cassidy catalina catherine cathleen cathy catrina cecil cecile cecilia cedric
    celeste celia celine cesar chanda chantal charlene charles charlie charmaine cherie cheryl
    chester chiara chloe chris chrissy christa christian christie christina christine christoph
    christophe christopher chrystia chuck ciara cindy claire clara clare clarence clarissa claude
    claudette claudia claudio clay clement cliff clifford clint clive clyde colette colin colleen
    conchita connie connor conor conrad constance consuelo corey coretta corinne cornelia cornelius cory
    cosima courtney craig cristian cristina cristobal cruz curt curtis cynthia cyril cyrus dafna
    dagmar dahlia daisy dale dalia damian damien damon dan dana danica daniel daniela daniella
    danielle danilo danny daphne darcy daria darin dario darius darla darlene darnell darrell
    darren darrin darryl darwin dave david davina dawn dayna dean deana deandre deanna deanne deb
    debbie deborah debra deepa deepak deidre deirdre delia deloris delphine demetre demetrius denis denise
    dennis denny derek derrick desiree devin devon dhruv diana diane dick diego dieter dimitri
    dina dinah dionne dirk dmitri dmitry dmytro dolores dominic dominique don donald donna donnell
    dora doreen dorian doris dorothea dorothy dottie doug douglas drew duane duncan dwayne dwight
    dylan earl ebony ed eddie eddy edgar edith edmund edna eduard eduardo edward edwin edwina
    efrain eileen elaina elaine elba eleanor eleanora elena eleni eli eliana elias elijah elisa
    elisabeth elise elisha elissa eliza elizabeth ella elle ellen ellie elliott elmer eloise elsa
    elsie elton elvira elvis emanuel emanuela emil emile emilia emilie emilio emily emma emmanuel
    emmett enid enrico enrique eric erica erich ericka erik erika erin ernest ernestine ernesto
    errol ervin esmeralda esperanza esteban estella estelle esther ethan etienne eugene eugenia
    eugenie eunice eva evan evangelina evangeline eve evelyn everett evita eyal ezekiel ezra fabian
    fabienne fabio fabiola fabrice faisal faiza farah farid farida fatemeh fatima faustino fay
    faye federico felicia felicity felipa felipe felix ferdinand fergus fernand fernanda fernando
    fidel filip filippo fiona flavia flora florence florian fran frances francesca francine
    francis francisca francisco franco francois frank frankie franklin franz fred freda freddy
    frederic frederick freya frida fumiko fumio gabriel gabriela gabriele gabrielle gail galina
    ganesh garrett garry garth gary gaston gaurav gavin gemma genaro gene genevieve geoff geoffrey
    george georges georgette georgina gerald geraldine gerard gerardo gerhard gerry giancarlo gianni
    gideon gil gilbert gilberto gilda gina ginny giorgia giorgio giovanna giovanni gisela gisele
    giselle gita giuseppe gladys glen glenda glenn gloria goran gordon gracie graciela graham
    grant greg gregory greta gretchen guadalupe guido guillermo gunnar gunther gus gustaf gustavo
    guy gwen gwendolyn gwyneth hakeem haley halima hamid hamza hana hani hanna hannah hannelore
    hans harish harlan harley harold harriet harris harry haruki harvey hasan hattie heather
    hector hedwig heidi heike heinrich helen helena helene helga helmut henri henrietta henrik
    henrique henry herbert herman hermann hernan hilary hilda hillary hiroshi holly homer horacio
    hortensia hossein howard hubert hugh hugo humberto ian ibrahim ida ignacio igor ilan ilana
    ilona ilse imani imelda imran ina indira indra ines ingrid ira irene irina iris irma irving
    irwin isaac isabel isabella isabelle isaiah isidro ismael ismail israel ivan ivanka ivonne
    jacinda jack jackie jacky jaclyn jacob jacqueline jacques jada jaden jaime jaimie jair jake
    jamal james jamie jamila jan jana jane janelle janet janice janie janina janine jared jasmin
    jasmine jason javier jay jayden jayme jayne jayson jazmin jean jeanette jeanie jeanine jeanne
    jeannette jeannie jed jeff jeffery jeffrey jeffry jemima jen jenna jennifer jenny jens
    jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimmy jo
    joan joana joann joanna joanne joaquin jocelyn jodi jodie jody joe joel joelle johan johann
    johanna johannes john johnathan johnnie johnny jolene jon jonah jonas jonathan jonathon joni
    jordi jorg jorge jorgen jose josef josefina joselyn josep joseph josephine josh joshua josiah
    josie jovita joyce juan juana juanita judah judd jude judi judith judson judy juergen jules
    julia julian juliana julianne julie julien juliet julieta juliette julio julius justin justine
    jyoti kabir kailash kaitlin kaitlyn kaja kamal kamala kamran kandace kara karan kareem karen
    kari karim karin karina karine karl karla karyn kasey katarina kate katelyn katerina katharina
    katharine katherine kathie kathleen kathrine kathryn kathy katia katie katina katja katrina
    katy kavita kay kayla keiko keisha keith kellie kelly kelsey kelvin kemal ken kendall kendra
    kendrick kenji kenneth kent kermit kerri kerry kevin khadija khaled khalid kiara kieran
    kiersten kim kimberley kimberly kiran kirk kirsten kirstin kirstjen klara klaus krista kristen
    kristi kristian kristie kristin kristina kristine kristy krystal kurt kyla kyle kylie kyra
    kyrsten lacey lacy lael lalita lana lance lara larissa larry lashonda latanya latasha latoya
    laura laurel lauren laurence laurent laurie lavonne lawanda lawrence lea leah leandro leanne
    lee leigh leila leland lena lenny lenora leo leon leona leonard leonardo leonel leonor leonora
    leopold leora leroy lesley leslie leticia levi lewis lia liam liana lidia lila lilia lilian
    liliana lillian lillie lily lina linda lindsay lindsey linus lionel lisa lisbeth lise lissette
    livia liz liza lizzie lloyd lois lola lonnie loren lorena lorene lorenzo loretta lori lorie
    lorna lorraine lottie louella louis louisa louise lourdes luana luc luca lucas lucia luciana
    luciano lucie lucien lucille lucinda lucretia lucy ludmila ludwig luigi luis luisa luiz lukas
    luke lupe luther luz lydia lyle lynda lyndon lynette lynn lynne mabel mable mackenzie maddie
    madeleine madeline mae magda magdalena maggie magnus mahmoud maia maisie maja malcolm malia
    malik mandy manfred manoj mansour manuel manuela mara marc marcel marcela marcella marcelle
    marcelo marci marcia marcie marcio marco marcos marcus marcy margaret margarita margery margie
    margo margot margret marguerite maria mariah mariam marian mariana marianna marianne mariano
    maribel marie mariela marietta marilyn mario marion maris marisa marisol marissa maritza
    marius marjorie mark markus marla marlena marlene marlon marsha marta martha martin martina
    marty marva marvin mary maryam maryann maryanne marybeth maryellen mateo mateusz mathew
    mathias mathieu mathilde matilda matt matteo matthew matthias maud maude maura maureen maurice
    mauricio maurizio mavis max maxim maxime maximilian maximo maxine maxwell maya mayra mazie mckenzie
    meagan megan meghan mehmet melanie melba melina melinda melisa melissa melody melvin mercedes
    meredith merle merrick mervyn mette mia micah michael michaela micheal michel michele michelle
    mick mickey miguel mika mikael mike mikhail milagros milan mildred milena miles millicent
    millie milos milton mina mindy minerva minnie mira miranda mireille miriam mitch mitzi mohamed
    mohammad mohammed mohan moira moises mollie molly mona monica monika monique monte morris
    moses muhammad muriel myles myra myriam myrna myron myrtle nadia nadine nadja naftali nan nana
    nancy nanette naomi narendra nasser natalia natalie natasha nathalie nathan nathaniel neal ned
    neera neha neil nell nellie nelson nestor nettie neville nia nicholas nichole nick nicky nico
    nicola nicolas nicole nicolette nidia nigel nikhil niki nikita nikki nikolai nikolas nikos
    nils nina nira nita noah noel noelle noemi nolan nora norah norbert noreen norma norman nuria
    nydia octavia octavio odette ofelia olaf oleg olena olga oliver olivia olivier ollie omar
    ophelia oprah oren orville osama oscar oswaldo otto owen pablo paige pam pamela paola paolo
    pascal pat patrice patricia patrick patsy patti patty paul paula paulette paulina pauline
    paulo pavel pearl pedro peggy penelope penny percy perla pernille pete peter petra phil philip
    philippe phillip phoebe phyllis pia pierre pilar piotr polly prakash pranav priscilla priya
    quentin quincy quinton rachael rachel rachelle rafael rafaela raffaele rahm rahul raimundo raj rajesh
    rajiv ralph rami ramiro ramon ramona randal randall randi randolph randy rania raphael raquel
    rashad rashid rashida raul ravi ray raymond raymundo reba rebecca rebekah recep reggie regina
    reginald reina reinaldo reinhard rema remi rena renata renate rene renee reuben rex reyna
    reynaldo rhea rhoda rhonda ricardo riccardo rich richard richelle rick rickey ricky rishi rita rob
    robbie robbin robby robert roberta roberto robin robyn rocco rochelle rocio roderick rodney
    rodolfo rodrigo rogelio roger rohan rohit roland rolando rolf roman ron ronald ronda ronnie
    rory rosa rosalia rosalie rosalind rosalinda rosalyn rosanna rosanne rosario roscoe rose
    roseann roseanne rosella rosemarie rosemary rosetta rosie roslyn ross rowena roxana roxanne
    roy ruben rubin rudolf rudolph rudy rufus rupert ruslan russ russell ruth ryan sabina sabine
    sabrina sade sadie sally salma salvador salvatore sam samantha sameera samir sammy samson
    samuel sana sandeep sandi sandra sandro sandy sanjay sanjeev santiago sara sarah saskia satya
    saul saundra scott sean sebastian sebastien selena selina selma serena serge sergei sergey
    sergio seth shahid shalanda shana shane shania shanna shannon shantanu shari sharif sharon
    shaun shauna shawn shawna shea sheena sheila shelby sheldon shelia shelley shelly sheri sherri sherrie
    sherrod sherry sheryl shinzo shirin shirley shlomo shreya shyam sian siddharth sidney
    siegfried sigmund sigrid silas silvia silvio simon simona simone sinead siobhan skylar sloane
    sofia sofie solange soledad solveig sondra sonia sonja sonya sophia sophie soren srinivas
    stacey staci stacie stacy stan stanley stanton stavros stefan stefania stefano steffen stella
    stephan stephane stephani stephanie stephany stephen stephine steve steven stuart sudhir sue
    suki sumit sunil suresh susan susana susanna susanne susie suzan suzanna suzanne suzette sven
    svetlana sybil sylvester sylvia sylvie tabatha tabitha takashi talia tamar tamara tamer tami
    tamika tammie tammy tania tanisha tanya tara tariq tasha tatiana tatyana ted teodoro terence
    teresa teresita teri terrance terrell terrence terri terrie terry tess tessa thaddeus thalia
    thea thelma theo theodor theodora theodore theresa therese thierry thomas thomasina tia tiana
    tiffany tilda tim timmy timothy tina tito tobias toby tod todd tom tomas tommie tommy toni
    tonia tony tonya tori torsten tracey traci tracie tracy travis trevor tricia trina trisha
    trista tristan trudy tyler tyrone ulrich ulrike umar ursula valentin valentina valentine
    valeria valerie vanessa vanita velma venkat venus vera verna vernon veronica veronika vicki
    vickie vicky victor victoria vijay vikram vilma vince vincent vincente vincenzo viola violet
    virgil virgilio virginia vitor vittoria vittorio vivek vivian viviana vivien vivienne vladimir
    volodymyr waleed walid wally walter wanda warren wayne wendell wendi wendy werner wesley
    whitney wilbert wilbur wilfred wilfredo wilhelm wilhelmina will willa willard willem william
    willie wilma winfred winifred winnie winston wolfgang woodrow wyatt xander xavier ximena
    xochitl yaakov yadira yael yair yasmin yasmine yesenia yolanda yosef yoshi yoshihide youssef
    yuki yuri yusuf yvette yvonne zach zachariah zachary zachery zahra zainab zane zara zelda zena
    zoe zoey zoila zoltan
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
    steve steven stephen|mohamed mohammed mohammad muhammad|jeff jeffrey geoff geoffrey|greg gregory|matt matthew|nick nicholas|pat patrick patricia|
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

BEHIND_SURNAMES = set(
    """
    jinping jiechi keqiang qiang jintao zedong xiaoping ing-wen jae-in suk-yeol yeol jong-un jong-il
    eui-yong chi-minh hsien loong minh chinh chih-wei
    """.split()
)
"""Given names that stand behind the surname: "Xi Jinping", "Yoon Suk Yeol"."""

SPANISH_SURNAMES = set(
    """
    garcia pena moctezuma barcena calderon fox salinas zedillo cardenas sheinbaum ebrard obrador
    anaya luna rocha reyes flores cruz morales ortiz castillo romero ruiz vargas medina castro rojas
    mendoza guerrero aguilar herrera guzman munoz rosas soto delgado rios nieto lazaro alcalde
    """.split()
)
"""Spanish surnames beside those in -ez, to tell the first of two surnames from a second given name."""
