"""Which of "he" and "she" a name goes by, where its first name leaves no doubt."""

from __future__ import annotations

from typing import Literal

from hled_bot.language import plain
from hled_bot.names.sides import FIRST_NAMES, HIGHEST

Pronoun = Literal["he", "she"]

WOMEN = set(
    """
    aaliyah abbie abby abigail addie adele adriana adrianna adrienne agnes aileen aimee ainsley
    aisha aisling akiko alaina alana alanna alejandra alejandrina alessandra alexa alexandra
    alfonsina alice alicia alisa alisha alison alissa allie allyson alma alondra althea alvina alyce
    alyson alyssa amanda amara amelia amina amparo amrita amy ana anais anastasia andrea angela
    angelica angelina angelique angie anika anita anjali ann anna annalise annamarie anne anneliese
    annemarie annette annie annika antoinette antonia anya aparna araceli aracely aretha ariana
    arianna arielle arlene ashlee ashleigh ashley astrid audrey aurelia ayesha barbara beatrice
    beatriz becky belinda benita bernadette bernadine bernice bess bessie beth bethany betsy bette
    bettie betty bettye beverley beverly bianca blanca bobbi bonita bonnie brandi brandy breanna
    brenda brenna brianna brianne bridget bridgett brigitte britney brittany brittney bronwyn
    caitlin callie camila camilla camille candace candice carina carissa carla carlotta carmela
    carmen carol carole caroline carolyn carrie caryn cassandra cassie catalina catharine catherine
    cathie cathleen cathy catrina cecelia cecile cecilia celeste celestine celina celine chantal
    charisse charlene charmaine chelsie cheri cherie cheryl chloe chrissy christa christie christina
    christine christy chrystia ciara cindy claire clara clare clarice clarissa claudette claudia
    claudine clementine coleen colette colleen conchita connie constance consuelo coretta corina
    corinne cornelia corrine cristina cynthia dafna dagmar dahlia dalia danica daniela daniella
    danielle danita daphne darcy daria darla darlene davina dayna deana deann deanna deanne deb
    debbie debby deborah debra deepa deidre deirdre delia deloris delphine dena denice denise
    desiree diana diane diann dianna dianne dina dinah dionne dolores donna dora doreen doris
    dorothea dorothy dottie earline ebony edie edith edna edwina eileen elaine eleanor eleanora
    elena eleni eliana elinor elisa elisabeth elise elissa eliza elizabeth ella ellen ellie eloise
    elsa elvira emanuela emilia emilie emily emma enid erica ericka erika erin ernestine esmeralda
    esperanza estella estelle esther ethel eugenia eugenie eunice eva evangelina evangeline evelyn
    evita fabienne fabiola farah fatemeh fatima felicia felicity felipa fernanda fiona flavia fran
    frances francesca francine francisca freda freida frida frieda fumiko gabriela gabriele
    gabrielle gail gemma genevieve georgette georgina geraldine geri gertrude gianna gilda gillian
    gina ginny giorgia giovanna gisela gisele giselle gladys glenda gloria golda gracie graciela
    greta gretchen gussie gwen gwendolyn hailey halima hannah hannelore harriet harriett harriette
    hattie hayley hazel heather hedwig heidi helen helena helene henrietta hilary hilda hillary
    holly hortensia ilana ilona ilse imani imelda imogene ina indira ines inez ingrid irene irina
    iris irma isabel isabella isabelle ivanka ivonne jacinda jacklyn jaclyn jacqueline jacquelyn
    jaimie jamila jana jane janelle janet janette janice janie janina janine janis jasmin jasmine
    jayme jayne jazmin jeanette jeanie jeanine jeanne jeannette jeannie jen jenelle jenifer jenna
    jenni jennie jennifer jenny jessica jill jillian joan joana joanie joann joanna joanne jocelyn
    jodi jodie joelle johanna jolene josefina joselyn josephine josie jovita joyce joycelyn juana
    juanita judi judith judy julia juliana julianna julianne julie juliet julieta juliette justina
    justine jyoti kaitlin kaitlyn kamala kandace kara karen karin karina karine karla karyn katarina
    kate katelyn katerina katharina katharine katherine katheryn kathi kathie kathleen kathrine
    kathryn kathy katia katie katina katja katrina katy kavita kay kayla keiko keisha kellie kendra
    keri kerri ketanji khadija kiara kimberley kimberly kirsten kirstin kirstjen klara krista
    kristen kristi kristian kristie kristin kristina kristine kristy krystal kyla kylie kyra kyrsten
    lakeisha lakesha lalita lana lara larissa lashonda latanya latasha latonya latosha latoya laura
    lauren lauretta laurie lavonne lawanda leah leann leanna leanne leila leilani lena lenora leona
    leonor leonora leora leticia letitia liana libby lidia lila lilia lilian liliana lillian lillie
    lina linda lindsay lisa lisbeth lise lisette lissette liz liza lizette lizzie lois lola lorene
    loretta lori lorie lorna lorraine lottie louella louisa louise lourdes luana lucia luciana lucie
    lucile lucille lucinda lucretia lucy ludmila luisa luz lydia lynda lynette lynne lynnette mabel
    mable mackenzie maddie madeleine madeline madelyn magdalena maggie maia maisie maiya malia mamie
    mandy manuela marcela marcella marcelle marci marcia marcie marcy margaret margarita marge
    margery margie margo margot margret marguerite maria mariah mariana marianna marianne maribel
    marie mariela marietta marilyn marina marisa marisol marissa maritza marjorie marjory marla
    marlena marlene marsha marta martha martina marva mary maryam maryann maryanne marybeth
    maryellen mathilde matilda mattie maud maude maura maureen mavis maxine maya mayra mazie
    mckenzie meagan megan meghan melanie melba melina melinda melisa melissa meredith micaela
    michaela michele michelle milagros mildred milena millicent millie mindy minnie miranda mireille
    miriam mollie molly mona monica monique muriel myra myriam myrna myrtle nadia nadine nadja nancy
    nanette naomi natalia natalie natasha nathalie neera neha nellie nelly nettie nichole nicola
    nicole nicolette nidia nikita nikki nina nita noelle noemi nona nora noreen norma nydia octavia
    odette ofelia olena olga olivia ophelia oprah pam pamela paola patrice patricia patsy patti
    patty paula paulette paulina pauline peggy penelope perla pernille philomena phoebe phyllis pia
    pilar portia priscilla priya rachael rachel rachelle rafaela ramona randi rania raquel rashida
    rebecca rebekah regina reina rema renata renate renee reyna rhea rhiannon rhoda rhonda richelle
    rita roberta robyn rochelle rocio ronda rosa rosalia rosalie rosalind rosalinda rosalyn rosanna
    rosanne rosario rose roseann roseanne rosella roselyn rosemarie rosemary rosetta rosie rosita
    roslyn rowena roxana roxanne ruby ruth ruthie sabina sabine sabrina sadie sallie sally salma
    samantha sameera sana sandi sandra sara sarah saskia saundra selena selina selma serena shalanda
    shalonda shana shania shannon shari sharon sharron shauna shawna shayla shayna sheena sheila
    shelia shelly sheree sheri sherri sherrie sherry sheryl shirin shirley sigrid silvia simona
    simone sinead siobhan sofia solange soledad solveig sondra sonia sonja sonya sophia sophie
    stacey staci stacie stefania stefanie stella stephane stephani stephanie stephany stephine sue
    susan susana susanna susannah susanne susie suzan suzanna suzanne suzette svetlana sybil sylvia
    sylvie tabatha tabitha tamara tameka tami tamika tammi tammie tammy tania tanisha tanya tara
    taryn tasha tatiana tatyana tawanda teresa teresita teri terri terrie tess tessa thalia thelma
    theresa therese thomasina tiana tiffany tina tonia tonya traci tracie tricia trisha trudy ulrike
    ursula valarie valentina valeria valerie vanessa vanita velma vera veronica veronika vickey
    vicki vickie vicky vilma viola violet vittoria viviana vivien vivienne wanda wendi wendy whitney
    wilhelmina willa wilma winifred winnie ximena xochitl yadira yael yasmin yasmine yesenia yolanda
    yolonda yvette yvonne zahra zainab zelda zoe zoey zoila
    """.split()
)
"""First names of women only; compared without accents."""

MEN = set(
    """
    aaron abdul abraham abram adam adan adolfo agustin ahmad ahmed aiden alan albert alberto aldo
    alejandro alessandro alexander alexandre alexei alexey alfonso alfred alfredo ali allan allen
    alonso alphonse alphonso alvaro alvin alwyn ambrose anders andreas andrei andres andrew andrey
    andrzej andy angelo angus anthony antoine anton antonio antony archie arlen armand armando
    arnold arnoldo aron arthur arturo ashok augustus aurelio barack barry bart bashar beau ben
    benito benjamin bernard bernardo bernie bert bertram bill billy bjorn bob bobby boris brad
    bradley brandon brendan brent brett brian bruce bruno bryan caleb calvin carl carlo carlos
    carmelo cecil cedric cesar charles chauncey chester chet christoph christophe christopher chuck
    clarence claude claudio clem clement cletus cliff clifford clifton clive colin connor conor
    cornelius craig cristian cristobal curtis cyril cyrus damian damien damon dan daniel danilo
    danny darin darius darnell darrell darren darrin darryl daryl dave david deandre deangelo
    delbert demetrius denis dennis denny denzel derek derick derrick deshawn devin devon dewayne
    diego dieter dimitri dmitri dmitry dmytro domenic dominic don donald donnell donovan doug
    douglas duane dustin dwayne dwight dylan ed eddie eddy edgar edgardo edmond edmund eduard
    eduardo edward edwin efrain elbert elgin eli elias elijah elliott ellsworth elmer eloy elwood
    emanuel emery emil emile emilio emmanuel emmett emmitt enrico enrique eric erich erik ernest
    ernesto ernie errol erwin esteban ethan etienne eugene eugenio eusebio evan ezekiel ezequiel
    ezra fabian fabio faisal farid faustino federico felipe felix ferdinand fergus fernando fidel
    filiberto filip francesco francisco franco francois frank franklin franz fred freddy frederic
    frederick fredrick fritz gabriel garry gary gaston geoff geoffrey george georges gerald gerard
    gerardo gerhard gerry gideon gilbert gilberto gino giorgio giovanni giuseppe glenn goran gordon
    graham greg gregorio gregory guillermo gunther gustavo hakeem hamid hamza hank hans harlan
    harold harry harvey hasan hector heinrich helmut henri henrik henry herb herbert herman hermann
    hernan herschel hershel hiram hiroshi homer horace horacio hosea hossein howard hubert hugh hugo
    humberto ian ibrahim ignacio igor ike imran irvin isaac isaiah isidro ismael ismail ivan jack
    jacob jacques jaime jake jamaal jamal james jared jarrod jason jasper javier jayden jayson jed
    jeff jeffery jeffrey jeffry jens jeremiah jeremy jermaine jerome jerrod jerry jesse jim jimmy
    joaquin joe joel johan johann johannes john johnathan johnathon johnny jon jonah jonas jonathan
    jonathon jordi jorge jose josef joseph josh joshua josiah josue juan juergen jules julian julio
    julius justin kamal kareem karim karl keenan keith kelvin ken kenji kenneth kenny kenton kevin
    khaled khalid kieran klaus konrad kristopher kurt kurtis kyle lance larry lawrence lazaro
    leandro leo leon leonard leonardo leonel leopold leopoldo leroy lester levi lewis liam linus
    linwood lionel lloyd lonnie lorenzo louis lucas luciano lucien lucius ludwig luigi luis luiz
    lukas luke luther lyle lyndon magnus mahmoud malcolm malcom malik manoj manuel marc marcellus
    marcelo marco marcos marcus margarito mariano mario marius mark markus martin marty marvin mateo
    mateusz mathew mathias mathieu matt matteo matthew matthias maurice mauricio maurizio mauro max
    maximilian maximo maxwell mehmet melvin michael micheal mickey miguel mike mikhail miles millard
    milton mitch mitchel mitt mohamed mohammad mohammed mohan moises monte moses moshe muhammad
    myron narendra nasser nathan nathanael nathaniel ned neil nelson nestor neville nicholas nick
    nickolas nicolas nigel nikolai nikolas noah norbert norberto norm norman octavio olaf oleg
    oliver olivier omar omer oren orville oscar osvaldo oswaldo otis otto owen pablo paolo patrick
    paul paulo pavel pedro percy perry pete peter phil philip philippe phillip pierre piotr porfirio
    prakash quentin quintin quinton rafael rahm rahul raimundo rajesh rajiv ralph rami ramiro ramon
    randal randall randolph randy raphael rashad rashid raul ravi raymond raymundo reggie reginald
    reinaldo renaldo renato reuben reynaldo rhett ricardo riccardo rich richard richie rick rickey
    ricky rishi rob robby robert roberto rocco roderic roderick rodger rodney rodolfo rodrigo
    rogelio roger rohan rohit roland rolando ron ronald ronnie rosendo ross roy ruben rudolf rudolph
    rudy rueben rufus rupert ruslan russ russell salvador salvatore sam samir sammy samson samuel
    sandeep sanjay satchel scott seamus sean sebastian serge sergei sergey sergio seth shahid shane
    shaun shawn sherrod shinzo sidney siegfried silvestre silvio simon stan stanley stefan stefano
    stephan stephen steve steven stuart sudhir sunil suresh sven sylvester takashi tariq ted teddy
    teodoro terence terrance terrell terrence thaddeus theo theodor theodore thierry thomas thurman
    tim timmy timothy tito titus tobias toby todd tom tomas tommy tony travis trevor tyler tyrone
    ulrich ulysses umar vaclav valentin vaughn vern vicente victor vijay vikram vince vincent
    vincenzo virgil virgilio vito vivek vladimir volodymyr waldo waleed walid wally walter warren
    wayne wendell werner wes wesley wilbert wilbur wilburn wilfred wilfredo wilhelm willem william
    wilmer winfred winston wolfgang woodrow wyatt xander xavier yaakov yair yosef yoshihide youssef
    yusuf zach zachariah zachary zachery zack zane zoltan
    """.split()
)
"""First names of men only."""

OTHER_WORDS = set(
    """
    bill chester frank franklin hector heather herman holly iris jack katrina lance lloyd lourdes lucia
    mark max miles oscar otto regina rich rose salvador sandy stanley sue tito tony victor vincent viola
    violet warren wayne
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
