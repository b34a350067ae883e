"""Which of "he" and "she" a name goes by, where its first name leaves no doubt."""

from __future__ import annotations

from typing import Literal

from hled_bot.language import plain
from hled_bot.names.sides import FIRST_NAMES, HIGHEST

Pronoun = Literal["he", "she"]

WOMEN = set(
    """
    aaliyah abbie abby abigail ada addie adele adriana adrianna adrienne agatha agnes aileen
    aimee ainsley aisha aisling akiko alaina alana alanna alejandra alejandrina alessandra alexa
    alexandra alfonsina alice alicia alina alisa alisha alison alissa allie allyson alma alondra
    althea alvina alyce alyson alyssa amanda amara amelia amina amparo amrita amy ana anais
    anastasia andrea angela angelica angelina angelique angie anika anita anjali ann anna
    annabel annalise annamarie anne anneliese annemarie annette annie annika anthea antoinette
    antonella antonia anya aparna araceli aracely aretha ariana arianna arielle arlene ashlee
    ashleigh ashley astrid athena audrey aurelia aurora ayesha azadeh barbara barbie bea
    beatrice beatrix beatriz becky belen belinda benita bernadette bernadine bernice bertha bess
    bessie beth bethany betsy bette bettie bettina betty bettye beverley beverly bianca blanca
    bobbi bonita bonnie brandi brandy breanna brenda brenna brianna brianne bridget bridgett
    brigitte britney brittany brittney bronwyn caitlin caitlyn callie camila camilla camille
    candace candice carina carissa carla carlotta carmela carmen carol carole caroline carolyn
    carrie caryn cassandra cassie catalina catharine catherine cathie cathleen cathy catrina
    cece cecelia cecile cecilia celeste celestine celia celina celine chanda chantal charisse
    charlene charmaine chelsie cherelle cheri cherie cheryl chiara chloe chrissy christa
    christie christina christine christy chrystia ciara cindy claire clara clare clarice
    clarissa claudette claudia claudine clementine coleen colette colleen conchita condoleezza
    connie constance consuelo coretta corina corinne cornelia corrine cosima cristina cyndi
    cynthia dafna dagmar dahlia daisy dalia danica daniela daniella danielle danita daphne darcy
    daria darla darlene davina dayna deana deann deanna deanne deb debbie debby deborah debra
    deepa deidre deirdre delia delilah della deloris delphine dena denice denise desiree diana
    diane diann dianna dianne dina dinah dionne dolores donna dora doreen doris dorothea dorothy
    dottie earline ebony edie edith edna edwina eileen elaina elaine elba eleanor eleanora elena
    eleni eliana elinor elisa elisabeth elise elissa eliza elizabeth ella elle ellen ellie
    eloise elsa elsie elvira emanuela emilia emilie emily emma emmy enid erica ericka erika erin
    ernestine esmeralda esperanza estella estelle esther ethel etta eugenia eugenie eunice eva
    evangelina evangeline eve evelyn evita fabienne fabiola faith faiza fannie fanny farah
    farida fatemeh fatima faye felicia felicity felipa fernanda fiona flavia florence fran
    frances francesca francine francisca freda frederica freida freya frida frieda fumiko gabby
    gabriela gabriele gabrielle gail galina gayle gemma genevieve georgette georgina geraldine
    geri gertrude gianna gilda gillian gina ginny giorgia giovanna gisela gisele giselle gita
    gladys glenda gloria golda grace gracie graciela greta gretchen gussie gwen gwendolyn
    gwyneth hadley hailey haley halima hana hanna hannah hannelore harriet harriett harriette
    hattie hayley hazel heather hedwig heidi heike helen helena helene helga henrietta hilary
    hilda hillary holly hope hortensia ida ilana ilhan ilona ilse imani imelda imogene ina
    indira ines inez ingrid irene irina iris irma isabel isabella isabelle ivanka ivonne ivy
    jacinda jacklyn jaclyn jacqueline jacquelyn jacqui jada jaimie jamila jana jane janelle
    janet janette janice janie janina janine janis jasmin jasmine jayme jayne jazmin jeanette
    jeanie jeanine jeanne jeannette jeannie jemima jen jenelle jenifer jenna jenni jennie
    jennifer jenny jerri jessica jill jillian joan joana joanie joann joanna joanne jocelyn jodi
    jodie joelle johanna jolene joni josefina joselyn josephine josie jovita joy joyce joycelyn
    juana juanita judi judith judy juju julia juliana julianna julianne julie juliet julieta
    juliette justina justine jyoti kaitlin kaitlyn kaja kamala kandace kara karen kari karin
    karina karine karla karyn kassandra katarina kate katelyn katerina katharina katharine
    katherine katheryn kathi kathie kathleen kathrine kathryn kathy katia katie katina katja
    katrina katy kavita kay kayla keiko keisha kellie kellyanne kelsey kendra keri kerri ketanji
    khadija kiara kimberley kimberly kirsten kirstin kirstjen klara krista kristen kristi
    kristian kristie kristin kristina kristine kristy krystal kyla kylie kyra kyrsten lael
    lakeisha lakesha lalita lana lara larissa lashonda latanya latasha latonya latosha latoya
    latrice laura lauren lauretta laurie lavonne lawanda layla lea leah leann leanna leanne
    leila leilani lena lenora leona leonor leonora leora leticia letitia lia liana libby lidia
    lila lilia lilian liliana lilith lillian lillie lily lina linda lindsay lisa lisbeth lise
    lisette lissette livia liz liza lizette lizzie lizzy lois lola lorena lorene loretta lori
    lorie lorna lorraine lottie louella louisa louise lourdes luana lucia luciana lucie lucile
    lucille lucinda lucretia lucy ludmila luella luisa luz lydia lynda lynette lynne lynnette
    mabel mable mackenzie maddie madeleine madeline madelyn mae magda magdalena maggie maia
    maisie maiya maja malia mamie mandy manuela mara marcela marcella marcelle marci marcia
    marcie marcy margaret margarita marge margery margie margo margot margret marguerite maria
    mariah mariam mariana marianna marianne maribel marie mariela marietta marilyn marina marisa
    marisol marissa maritza marjorie marjory marla marlena marlene marsha marta martha martina
    marva mary maryam maryann maryanne marybeth maryellen mathilde matilda mattie maud maude
    maura maureen mavis maxine maya mayra mazie mckenna mckenzie meagan megan meghan melanie
    melba melina melinda melisa melissa melody meredith meryl mette mia micaela michaela michele
    michelle milagros mildred milena millicent millie mina mindy minerva minna minnie mira
    miranda mireille miriam mitzi moira mollie molly mona monica monika monique muriel myra
    myriam myrna myrtle nadia nadine nadja nancy nanette naomi natalia natalie natasha nathalie
    neera neha nell nellie nelly nettie nia nichole nicki nicola nicole nicolette nidia nikita
    nikki nikole nina nita noelle noemi nola nona nora norah noreen norma nuria nydia nyla
    octavia odette ofelia olena olga olive olivia omarosa opal ophelia oprah pam pamela paola
    patrice patricia patsy patti patty paula paulette paulina pauline pearl pearlie peggy
    penelope penny perla pernille petra philomena phoebe phyllis pia pilar polly portia
    priscilla priya rachael rachel rachelle rafaela raina ramona randi rania raquel rashida reba
    rebecca rebekah regina reina rema rena renata renate renee reyna rhea rhiannon rhoda rhonda
    richelle rita roberta robyn rochelle rocio ronda rosa rosalia rosalie rosalind rosalinda
    rosalyn rosalynn rosanna rosanne rosario rose roseann roseanne rosella roselyn rosemarie
    rosemary rosetta rosie rosita roslyn rowena roxana roxanne ruby ruth ruthie sabina sabine
    sabrina sadie sallie sally salma samantha sameera sana sandi sandra sara sarah saskia
    saundra selena selina selma serena shaina shalanda shalonda shana shania shanna shannon
    shari sharon sharron shauna shawna shayla shayna sheena sheila shelia shelley shelly sheree
    sheri sherri sherrie sherry sheryl shirin shirlee shirley shreya sigrid silvia simona simone
    sindy sinead siobhan sofia sofie solange soledad solveig sonal sondra sonia sonja sonya
    sophia sophie stacey staci stacie stefania stefanie stella stephane stephani stephanie
    stephany stephine sue suki susan susana susanna susannah susanne susie suzan suzanna suzanne
    suzette svetlana sybil sylvia sylvie tabatha tabitha talia tamar tamara tameka tami tamika
    tammi tammie tammy tania tanisha tanya tara taryn tasha tatiana tatyana tawanda teresa
    teresita teri terri terrie tess tessa thalia thelma theodora theresa therese thomasina tia
    tiana tiffany tilda tina tish tonia tonya traci tracie tricia trina trisha trista trudy tyra
    ulrike ursula valarie valentina valeria valerie vanessa vanita velma venus vera verna
    vernell veronica veronika vickey vicki vickie vicky victoria vilma viola violet virginia
    vittoria viviana vivica vivien vivienne wanda wendi wendy whitney wilhelmina willa wilma
    winifred winnie winona ximena xochitl yadira yael yasmin yasmine yesenia yolanda yolonda
    yvette yvonne zadie zahra zainab zara zelda zelma zena zoe zoey zoila zora
    """.split()
)
"""First names of women only; compared without accents."""

MEN = set(
    """
    aaron abdul abe abraham abram adam adan adel adolfo adrian agustin ahmad ahmed aiden al alan
    albert alberto aldo alejandro aleksey alessandro alexander alexandre alexei alexey alfonso
    alfred alfredo ali allan allen alonso alphonse alphonso alvaro alvin alwyn ambrose amos amul
    anders andre andreas andrei andres andrew andrey andrzej andy angelo angus anil anthony
    antoine anton antonio antony archie aristide arjun arlen arlo armand armando armin arnold
    arnoldo aron arthur artie arturo arun ashish ashok asif augustus aurelio avi barack barney
    barry bart bashar beau ben benito benjamin benny bernard bernardo bernie bert bertram bill
    billy bjoern bjorn blake bob bobby boris boyd brad bradley brandon brendan brent bret brett
    brian brock bruce bruno bryan bryce caleb calvin carl carlo carlos carmelo carmine cecil
    cedric cesar charles chauncey chester chet christoph christophe christopher chuck clarence
    claude claudio clem clement cletus cliff clifford clifton clint clive clyde cody colby colin
    connor conor conrad cornel cornelius craig cristian cristobal curt curtis cyril cyrus daleep
    damian damien damon dan daniel danilo danny darin dario darius darnell darrell darren darrin
    darryl darwin daryl dave david deandre deangelo deepak delbert demetrius denis dennis denny
    denzel derek derick dermot derrick deshaun deshawn desmond devin devon dewayne dexter dhruv
    dick diego dieter dimitri dirk dmitri dmitry dmytro domenic dominic dominick don donald
    donnell donny donovan dorian doug douglas duane duncan dustin dwayne dwight dwyane dylan
    earl ed eddie eddy edgar edgardo edmond edmund eduard eduardo edward edwin efrain elbert
    elgin eli elias elijah eliot elliot elliott ellsworth elmer elmo elon eloy elton elvis
    elwood emad emanuel emery emil emile emilio emmanuel emmet emmett emmitt enda enrico enrique
    eric erich erik ernest ernesto ernie errol ervin erwin esteban ethan etienne eugene eugenio
    eusebio evan everett ezekiel ezequiel ezra fabian fabio fabrice faisal farid faustino
    federico felipe felix ferdinand fergus fernand fernando fidel filiberto filip filippo finn
    florian floyd francesco francisco franco francois frank franklin franz fred freddy frederic
    frederick fredrick fritz gabe gabriel garrett garry garth gary gaston gaurav gavin genaro
    geoff geoffrey george georges gerald gerard gerardo gerhard gerry giancarlo gianni gideon
    gilbert gilberto gino giorgio giovanni giuseppe glen glenn goran gordon graham grant greg
    gregorio gregory guillermo gunnar gunther gus gustavo hakeem hamid hamza hani hank hans
    harish harlan harold harry haruki harvey hasan hector heinrich helmut henri henrik henrique
    henry herb herbert herman hermann hernan herschel hershel hillel hiram hiroshi homer horace
    horacio hosea hossein howard hubert huey hugh hugo humberto ian ibrahim ignacio igor ike
    ilan imran irvin irving irwin isaac isaiah isidro ismael ismail ivan jack jacob jacques
    jaime jair jake jamaal jamal jamar james jared jarrod jason jasper javier jay jayden jaylen
    jayson jeb jed jeff jeffery jeffrey jeffry jens jeremiah jeremie jeremy jermaine jerome
    jerrod jerry jesse jim jimmy joao joaquin joe joel johan johann johannes john johnathan
    johnathon johnny jon jonah jonas jonathan jonathon jordi jorg jorge jose josef josep joseph
    josh joshua josiah josue juan judd judson juergen jules julian julien julio julius justin
    kabir kailash kaleb kamal kareem karim karl keenan keith kelvin kemal ken kenji kenneth
    kenny kent kenton kermit kevin khaled khalid khizr kieran kirk klaus kobe konrad kristopher
    kurt kurtis kwame kyle lamar lance larry laurent lavar lawrence lazaro leandro leif leland
    lemuel lenny leo leon leonard leonardo leonel leopold leopoldo leroy lester levi lewis liam
    linus linwood lionel lloyd lonnie lorenzo lou louis lowell luc lucas luciano lucien lucius
    ludwig luigi luis luiz lukas luke luther lyle lyndon magnus mahmoud malcolm malcom malik
    manoj manuel marc marcel marcellus marcelo marcio marco marcos marcus margarito mariano
    mario marius mark markus marlon martin marty marvin mateo mateusz mathew mathias mathieu
    matt matteo matthew matthias maurice mauricio maurizio mauro max maximilian maximo maxwell
    mehmet melvin merv mervyn micah michael micheal mick mickey miguel mikael mike mikhail miles
    millard milos milton mitch mitchel mitt mohamed mohammad mohammed mohan moises monte monty
    mordecai morris moses moshe muhammad muhammadu myles myron naftali narendra nasser nate
    nathan nathanael nathaniel neal ned neil nelson nestor neville nicholas nick nickolas nico
    nicolas nigel nikhil nikolai nikolas nikolay nikos nils noah noam nolan norbert norberto
    norm norman norris octavio olaf oleg oliver olivier omar omer oren orville osama oscar
    osvaldo oswaldo otis otto owen pablo paolo patrick paul paulo pavel pedro percy perry pete
    peter phil philip philippe phillip pierre piotr porfirio prakash pranav qassem quentin
    quintin quinton rafael rafe raffaele rahm rahul raimundo raj rajesh rajiv ralph rami ramiro
    ramon randal randall randolph randy raphael rashad rashid raul ravi ray raymond raymundo
    recep reggie reginald regis reinaldo reinhard remi renaldo renato reuben rex reynaldo rhett
    rhys ricardo riccardo rich richard richie rick rickey ricky rishi rob robby robert roberto
    rocco roderic roderick rodger rodney rodolfo rodrigo rogelio roger rohan rohit roland
    rolando rolf roman ron ronald ronnie rory roscoe rosendo ross roy royce ruben rubin rudolf
    rudolph rudy rueben rufus rupert ruslan russ russell ryan saad salvador salvatore sam samir
    sammy samson samuel sandeep sandro sanjay sanjeev santiago satchel saul scott scottie seamus
    sean sebastian sebastien serge sergei sergey sergio seth seymour shad shahid shane shantanu
    shaun shawn sherrod shinzo shlomo sid siddharth sidney siegfried sigmund silas silvestre
    silvio simon sonny soren stan stanley stavros stefan stefano steffen stephan stephen steve
    steven stokely stu stuart sudhir sully sunil suresh sven sylvester tad takashi tariq ted
    teddy teodoro terence terrance terrell terrence thad thaddeus theo theodor theodore thierry
    thomas thurgood thurman tim timmy timothy tito titus tobias tobin toby tod todd tom tomas
    tommie tommy tony torsten travis trent trevor trey tristan tucker tyler tyrese tyrone tyson
    ulrich ulysses umar vaclav vadim valentin vaughn venkat vern vernon vic vicente victor vijay
    vikram viktor vince vincent vincente vincenzo virgil virgilio vito vitor vittorio vivek vlad
    vladimir volodymyr waldo waleed walid wally walter warren wayne weldon wendell werner wes
    wesley wilber wilbert wilbur wilburn wiley wilfred wilfredo wilhelm willard willem william
    wilmer winfred winston wolfgang woodrow wyatt xander xavier yaakov yair yehuda yosef yoshi
    yoshihide youssef yuri yusuf zabihullah zach zachariah zachary zachery zack zane zeke ziggy
    zoltan
    """.split()
)
"""First names of men only."""

OTHER_WORDS = set(
    """
    al athena aurora avi barbie bea bill blake boyd brock bryce chester clint cody colby conrad
    daisy dale darwin della desmond dexter dick duncan earl elba eve everett faith faye finn
    florence floyd frank franklin gabby garrett glen grace grant gus hadley hana hani heather
    hector herman holly hope huey ida iris irving ivy jack jay joy katrina kent kirk lamar lance
    lily lloyd lorena lou lourdes lowell lucia mae marina mark max melody mercedes mia miles
    mina minerva morris norris olive opal oscar otto pearl penny raj ray regina regis rex rich
    roman rose royce salvador sandy santiago seymour sonny stanley sue tish tito tod tony trent
    trey tucker tyson venus vernon vic victor victoria vincent viola violet virginia warren
    wayne zelda
    """.split()
)
"""First names that are a word, a place, a storm or a prize as well when nothing stands behind them."""


def pronoun(name: str | None, office: str | None = None) -> Pronoun | None:
    """The pronoun for somebody called *name*; None where the name leaves it open.

    >>> pronoun("Alicia Bárcena"), pronoun("Marcelo Ebrard"), pronoun("Pat Doe")
    ('she', 'he', None)
    >>> pronoun("Harris", "Vice President")
    'she'
    """
    if not name:
        return None
    if " " not in name and HIGHEST.fullmatch(office or ""):
        name = FIRST_NAMES.get(name, name)
    first = plain(name.split()[0])
    return "she" if first in WOMEN else "he" if first in MEN else None


def is_first_name(word: str) -> bool:
    """Whether *word* is a first name even where it stands alone: "Ann says"."""
    key = plain(word)
    return (key in WOMEN or key in MEN) and key not in OTHER_WORDS


def is_other_word(word: str) -> bool:
    """Whether a first name is a word of its own where it stands alone: "Grant"."""
    return plain(word) in OTHER_WORDS
