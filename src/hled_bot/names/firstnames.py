"""First names, the short forms they go by, and Spanish surnames."""

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
