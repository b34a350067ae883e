"""First names, the short forms they go by, and Spanish surnames."""

GIVEN_NAMES = set(
    """
    aaliyah aaron abbie abby abdul abe abigail abraham abram ada adam adan addie adel adele
    adolfo adrian adriana adrianna adrienne agatha agnes agustin ahmad ahmed aiden aileen aimee
    ainsley aisha aisling akiko al alaina alan alana alanna albert alberto aldo alec alejandra
    alejandrina alejandro aleksey alessandra alessandro alex alexa alexander alexandra alexandre
    alexandria alexei alexey alexis alfonsina alfonso alfred alfredo ali alice alicia alina
    alisa alisha alison alissa allan allen allie allison allyson alma alondra alonso alphonse
    alphonso althea alvaro alvin alvina alwyn alyce alyson alyssa amal amanda amara amber
    ambrose amelia amina amit amos amparo amrita amul amy ana anais anastasia anders andre
    andrea andreas andrei andres andrew andrey andrzej andy angel angela angelica angelina
    angelique angelo angie angus anika anil anish anita anjali ann anna annabel annalise
    annamarie anne anneliese annemarie annette annie annika ansel anthea anthony antoine
    antoinette anton antonella antonia antonio antony anya aparna april araceli aracely arash
    archie aretha ariana arianna arielle aristide arjun arlen arlene arlo armand armando armin
    arnold arnoldo aron art arthur artie arturo arun ashish ashlee ashleigh ashley ashok ashton
    asif astrid athena audrey augustus aurelia aurelio aurora avi avril ayesha azadeh barack
    barbara barbie barney barry bart bashar bea beatrice beatrix beatriz beau becky belen
    belinda ben benita benito benjamin benny bernadette bernadine bernard bernardo bernice
    bernie bert bertha bertram bess bessie beth bethany betsy bette bettie bettina betty bettye
    beverley beverly bianca bill billy bjoern bjorn blake blanca bob bobbi bobby bonita bonnie
    boris boyd brad bradley brandi brandon brandy breanna brenda brendan brenna brent bret brett
    brian brianna brianne bridget bridgett brigitte britney brittany brittney brock bronwyn
    bruce bruno bryan bryce bryn caitlin caitlyn caleb callie calvin camila camilla camille
    candace candice carina carissa carl carla carlo carlos carlotta carmela carmelo carmen
    carmine carol carole caroline carolyn carrie caryn cassandra cassidy cassie catalina
    catharine catherine cathie cathleen cathy catrina cece cecelia cecil cecile cecilia cedric
    celeste celestine celia celina celine cesar chanda chantal charisse charlene charles charlie
    charmaine chauncey chelsie cherelle cheri cherie cheryl chester chet chiara chloe chris
    chrissy christa christian christie christina christine christoph christophe christopher
    christy chrystia chuck ciara cindy claire clara clare clarence clarice clarissa claude
    claudette claudia claudine claudio clay clem clement clementine cletus cliff clifford
    clifton clint clive clyde cody colby coleen colette colin colleen conchita condoleezza
    connie connor conor conrad constance consuelo coretta corey corina corinne cornel cornelia
    cornelius corrine cory cosima courtney craig cristian cristina cristobal cruz curt curtis
    cyndi cynthia cyril cyrus dafna dagmar dahlia daisy dale daleep dalia damian damien damon
    dan dana danica daniel daniela daniella danielle danilo danita danny daphne darcy daria
    darin dario darius darla darlene darnell darrell darren darrin darryl darwin daryl dave
    david davina dawn dayna dean deana deandre deangelo deann deanna deanne deb debbie debby
    deborah debra deepa deepak deidre deirdre delbert delia delilah della deloris delphine
    demetre demetrius dena denice denis denise dennis denny denzel derek derick dermot derrick
    deshaun deshawn desiree desmond devin devon dewayne dexter dhruv diana diane diann dianna
    dianne dick diego dieter dimitri dina dinah dionne dirk dmitri dmitry dmytro dolores domenic
    dominic dominick dominique don donald donna donnell donny donovan dora doreen dorian doris
    dorothea dorothy dottie doug douglas drew duane duncan dustin dwayne dwight dwyane dylan
    earl earline ebony ed eddie eddy edgar edgardo edie edith edmond edmund edna eduard eduardo
    edward edwin edwina efrain eileen elaina elaine elba elbert eleanor eleanora elena eleni
    elgin eli eliana elias elijah elinor eliot elisa elisabeth elise elisha elissa eliza
    elizabeth ella elle ellen ellie elliot elliott ellsworth elmer elmo eloise elon eloy elsa
    elsie elton elvira elvis elwood emad emanuel emanuela emery emil emile emilia emilie emilio
    emily emma emmanuel emmet emmett emmitt emmy enda enid enrico enrique eric erica erich
    ericka erik erika erin ernest ernestine ernesto ernie errol ervin erwin esmeralda esperanza
    esteban estella estelle esther ethan ethel etienne etta eugene eugenia eugenie eugenio
    eunice eusebio eva evan evangelina evangeline eve evelyn everett evita eyal ezekiel ezequiel
    ezra fabian fabienne fabio fabiola fabrice faisal faiza fannie fanny farah farid farida
    fatemeh fatima faustino fay faye federico felicia felicity felipa felipe felix ferdinand
    fergus fernand fernanda fernando fidel filiberto filip filippo finn fiona flavia flora
    florence florian floyd fran frances francesca francesco francine francis francisca francisco
    franco francois frank frankie franklin franz fred freda freddy frederic frederica frederick
    fredrick freida freya frida frieda fritz fumiko fumio gabby gabe gabriel gabriela gabriele
    gabrielle gail galina ganesh garrett garry garth gary gaston gaurav gavin gayle gemma genaro
    gene genevieve geoff geoffrey george georges georgette georgina gerald geraldine gerard
    gerardo gerhard geri gerry gertrude giancarlo gianna gianni gideon gil gilbert gilberto
    gilda gillian gina ginny gino giorgia giorgio giovanna giovanni gisela gisele giselle gita
    giuseppe gladys glen glenda glenn gloria golda goran gordon gracie graciela graham grant
    greg gregorio gregory greta gretchen guadalupe guido guillermo gunnar gunther gus gussie
    gustaf gustavo guy gwen gwendolyn gwyneth hadley hailey hakeem haley halima hamid hamza hana
    hani hank hanna hannah hannelore hans harish harlan harley harold harriet harriett harriette
    harris harry haruki harvey hasan hattie hayley hazel heather hector hedwig heidi heike
    heinrich helen helena helene helga helmut henri henrietta henrik henrique henry herb herbert
    herman hermann hernan herschel hershel hilary hilda hillary hillel hiram hiroshi holly homer
    horace horacio hortensia hosea hossein howard hubert huey hugh hugo humberto ian ibrahim ida
    ignacio igor ike ilan ilana ilhan ilona ilse imani imelda imogene imran ina indira indra
    ines inez ingrid ira irene irina iris irma irvin irving irwin isaac isabel isabella isabelle
    isaiah isidro ismael ismail israel ivan ivanka ivonne ivy jacinda jack jackie jacklyn jacky
    jaclyn jacob jacqueline jacquelyn jacques jacqui jada jaden jaime jaimie jair jake jamaal
    jamal jamar james jamie jamila jan jana jane janelle janet janette janice janie janina
    janine janis jared jarrod jasmin jasmine jason jasper javier jay jayden jaylen jayme jayne
    jayson jazmin jean jeanette jeanie jeanine jeanne jeannette jeannie jeb jed jeff jeffery
    jeffrey jeffry jemima jen jenelle jenifer jenna jenni jennie jennifer jenny jens jeremiah
    jeremie jeremy jermaine jerome jerri jerrod jerry jesse jessica jessie jesus jill jillian
    jim jimmy jo joan joana joanie joann joanna joanne joao joaquin jocelyn jodi jodie jody joe
    joel joelle johan johann johanna johannes john johnathan johnathon johnnie johnny jolene jon
    jonah jonas jonathan jonathon joni jordi jorg jorge jorgen jose josef josefina joselyn josep
    joseph josephine josh joshua josiah josie josue jovita joyce joycelyn juan juana juanita
    judah judd jude judi judith judson judy juergen juju jules julia julian juliana julianna
    julianne julie julien juliet julieta juliette julio julius justin justina justine jyoti
    kabir kailash kaitlin kaitlyn kaja kaleb kamal kamala kamran kandace kara karan kareem karen
    kari karim karin karina karine karl karla karyn kasey kassandra katarina kate katelyn
    katerina katharina katharine katherine katheryn kathi kathie kathleen kathrine kathryn kathy
    katia katie katina katja katrina katy kavita kay kayla keenan keiko keisha keith kellie
    kelly kellyanne kelsey kelvin kemal ken kendall kendra kendrick kenji kenneth kenny kent
    kenton keri kermit kerri kerry ketanji kevin khadija khaled khalid khizr kiara kieran
    kiersten kim kimberley kimberly kiran kirk kirsten kirstin kirstjen klara klaus kobe konrad
    krista kristen kristi kristian kristie kristin kristina kristine kristopher kristy krystal
    kurt kurtis kwame kyla kyle kylie kyra kyrsten lacey lacy lael lakeisha lakesha lalita lamar
    lana lance lara larissa larry lashonda latanya latasha latonya latosha latoya latrice laura
    laurel lauren laurence laurent lauretta laurie lavar lavonne lawanda lawrence layla lazaro
    lea leah leandro leann leanna leanne lee leif leigh leila leilani leland lemuel lena lenny
    lenora leo leon leona leonard leonardo leonel leonor leonora leopold leopoldo leora leroy
    lesley leslie lester leticia letitia levi lewis lia liam liana libby lidia lila lilia lilian
    liliana lilith lillian lillie lily lina linda lindsay lindsey linus linwood lionel lisa
    lisbeth lise lisette lissette livia liz liza lizette lizzie lizzy lloyd lois lola lonnie
    loren lorena lorene lorenzo loretta lori lorie lorna lorraine lottie lou louella louis
    louisa louise lourdes lowell luana luc luca lucas lucia luciana luciano lucie lucien lucile
    lucille lucinda lucius lucretia lucy ludmila ludwig luella luigi luis luisa luiz lukas luke
    lupe luther luz lydia lyle lynda lyndon lynette lynn lynne lynnette mabel mable mackenzie
    maddie madeleine madeline madelyn mae magda magdalena maggie magnus mahmoud maia maisie
    maiya maja malcolm malcom malia malik mamie mandy manfred manoj mansour manuel manuela mara
    marc marcel marcela marcella marcelle marcellus marcelo marci marcia marcie marcio marco
    marcos marcus marcy margaret margarita margarito marge margery margie margo margot margret
    marguerite maria mariah mariam marian mariana marianna marianne mariano maribel marie
    mariela marietta marilyn mario marion maris marisa marisol marissa maritza marius marjorie
    marjory mark markus marla marlena marlene marlon marsha marta martha martin martina marty
    marva marvin mary maryam maryann maryanne marybeth maryellen mateo mateusz mathew mathias
    mathieu mathilde matilda matt matteo matthew matthias mattie maud maude maura maureen
    maurice mauricio maurizio mauro mavis max maxim maxime maximilian maximo maxine maxwell maya
    mayra mazie mckenna mckenzie meagan megan meghan mehmet melanie melba melina melinda melisa
    melissa melody melvin mercedes meredith merle merrick merv mervyn meryl mette mia micaela
    micah michael michaela micheal michel michele michelle mick mickey miguel mika mikael mike
    mikhail milagros milan mildred milena miles millard millicent millie milos milton mina mindy
    minerva minna minnie mira miranda mireille miriam mitch mitchel mitt mitzi mohamed mohammad
    mohammed mohan moira moises mollie molly mona monica monika monique monte monty mordecai
    morris moses moshe muhammad muhammadu muriel myles myra myriam myrna myron myrtle nadia
    nadine nadja naftali nan nana nancy nanette naomi narendra nasser natalia natalie natasha
    nate nathalie nathan nathanael nathaniel neal ned neera neha neil nell nellie nelly nelson
    nestor nettie neville nia nicholas nichole nick nicki nickolas nicky nico nicola nicolas
    nicole nicolette nidia nigel nikhil niki nikita nikki nikolai nikolas nikolay nikole nikos
    nils nina nira nita noah noam noel noelle noemi nola nolan nona nora norah norbert norberto
    noreen norm norma norman norris nuria nydia nyla octavia octavio odette ofelia olaf oleg
    olena olga olive oliver olivia olivier ollie omar omarosa omer opal ophelia oprah oren
    orville osama oscar osvaldo oswaldo otis otto owen pablo paige pam pamela paola paolo pascal
    pat patrice patricia patrick patsy patti patty paul paula paulette paulina pauline paulo
    pavel pearl pearlie pedro peggy penelope penny percy perla pernille perry pete peter petra
    phil philip philippe phillip philomena phoebe phyllis pia pierre pilar piotr polly porfirio
    portia prakash pranav priscilla priya qassem quentin quincy quintin quinton rachael rachel
    rachelle rafael rafaela rafe raffaele rahm rahul raimundo raina raj rajesh rajiv ralph rami
    ramiro ramon ramona randal randall randi randolph randy rania raphael raquel rashad rashid
    rashida raul ravi ray raymond raymundo reba rebecca rebekah recep reggie regina reginald
    regis reina reinaldo reinhard rema remi rena renaldo renata renate renato rene renee reuben
    rex reyna reynaldo rhea rhett rhiannon rhoda rhonda rhys ricardo riccardo rich richard
    richelle richie rick rickey ricky rishi rita rob robbie robbin robby robert roberta roberto
    robin robyn rocco rochelle rocio roderic roderick rodger rodney rodolfo rodrigo rogelio
    roger rohan rohit roland rolando rolf roman ron ronald ronda ronnie rory rosa rosalia
    rosalie rosalind rosalinda rosalyn rosalynn rosanna rosanne rosario roscoe rose roseann
    roseanne rosella roselyn rosemarie rosemary rosendo rosetta rosie rosita roslyn ross rowena
    roxana roxanne roy royce ruben rubin ruby rudolf rudolph rudy rueben rufus rupert ruslan
    russ russell ruth ruthie ryan saad sabina sabine sabrina sade sadie sallie sally salma
    salvador salvatore sam samantha sameera samir sammy samson samuel sana sandeep sandi sandra
    sandro sandy sanjay sanjeev santiago sara sarah saskia satchel satya saul saundra scott
    scottie seamus sean sebastian sebastien selena selina selma serena serge sergei sergey
    sergio seth seymour shad shahid shaina shalanda shalonda shana shane shania shanna shannon
    shantanu shari sharif sharon sharron shaun shauna shawn shawna shayla shayna shea sheena
    sheila shelby sheldon shelia shelley shelly sheree sheri sherri sherrie sherrod sherry
    sheryl shinzo shirin shirlee shirley shlomo shreya shyam sian sid siddharth sidney siegfried
    sigmund sigrid silas silvestre silvia silvio simon simona simone sindy sinead siobhan skylar
    sloane sofia sofie solange soledad solveig sonal sondra sonia sonja sonny sonya sophia
    sophie soren srinivas stacey staci stacie stacy stan stanley stanton stavros stefan stefania
    stefanie stefano steffen stella stephan stephane stephani stephanie stephany stephen
    stephine steve steven stokely stu stuart sudhir sue suki sully sumit sunil suresh susan
    susana susanna susannah susanne susie suzan suzanna suzanne suzette sven svetlana sybil
    sylvester sylvia sylvie tabatha tabitha tad takashi talia tamar tamara tameka tamer tami
    tamika tammi tammie tammy tania tanisha tanya tara tariq taryn tasha tatiana tatyana tawanda
    ted teddy teodoro terence teresa teresita teri terrance terrell terrence terri terrie terry
    tess tessa thad thaddeus thalia thea thelma theo theodor theodora theodore theresa therese
    thierry thomas thomasina thurgood thurman tia tiana tiffany tilda tim timmy timothy tina
    tish tito titus tobias tobin toby tod todd tom tomas tommie tommy toni tonia tony tonya tori
    torsten tracey traci tracie tracy travis trent trevor trey tricia trina trisha trista
    tristan trudy tucker tyler tyra tyrese tyrone tyson ulrich ulrike ulysses umar ursula vaclav
    vadim valarie valentin valentina valentine valeria valerie vanessa vanita vaughn velma
    venkat venus vera vern verna vernell vernon veronica veronika vic vicente vickey vicki
    vickie vicky victor victoria vijay vikram viktor vilma vince vincent vincente vincenzo viola
    violet virgil virgilio virginia vito vitor vittoria vittorio vivek vivian viviana vivica
    vivien vivienne vlad vladimir volodymyr waldo waleed walid wally walter wanda warren wayne
    weldon wendell wendi wendy werner wes wesley whitney wilber wilbert wilbur wilburn wiley
    wilfred wilfredo wilhelm wilhelmina will willa willard willem william willie wilma wilmer
    winfred winifred winnie winona winston wolfgang woodrow wyatt xander xavier ximena xochitl
    yaakov yadira yael yair yasmin yasmine yehuda yesenia yolanda yolonda yosef yoshi yoshihide
    youssef yuki yuri yusuf yvette yvonne zabihullah zach zachariah zachary zachery zack zadie
    zahra zainab zane zara zeke zelda zelma zena ziggy zoe zoey zoila zoltan zora
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
    pete peter|ron ronald|sue susan susana|ted teddy theodore edward|tim timothy|vicky victoria|jake jacob|
    jen jenny jennifer|alex alexander alejandro alexandra alejandra|ben benjamin|al albert alfred|
    andy andrew andres|don donald|doug douglas|fred frederick|gabe gabriel|jack john|jon jonathan|josh joshua|
    larry lawrence|mitch mitchell|phil philip phillip|ray raymond|sandy sandra|terry terence theresa teresa|
    val valerie|walt walter fritz|norm norman|maggie margaret meg|nan nancy|deb debbie debra deborah|cindy cynthia|judy judith|
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
