"""Which of "he" and "she" a name goes by, where its first name leaves no doubt."""

from __future__ import annotations

from typing import Literal

from hled_bot.language import plain
from hled_bot.names.sides import FIRST_NAMES, HIGHEST

Pronoun = Literal["he", "she"]

WOMEN = set(
    """
    abby abigail adele adriana adrienne agnes aileen aisha alejandra alessandra alexandra alice alicia alisa
    alison alissa alma althea alyssa amanda amara amelia amina amy ana andrea angela angelica angelina anita
    ann anna anne annette annie antoinette antonia arlene astrid audrey barbara beatriz becky belinda
    benita bernadette beth bethany betsy bette betty beverly bianca bonnie brenda brianna bridget brittany camila
    candace carina carla carmen carol carole caroline carolyn carrie cassandra catalina catherine cathleen
    cathy cecilia celeste chantal charlene cheryl chloe christa christina christine chrystia cindy claire
    clara clarissa claudia colette colleen connie constance consuelo coretta corinne cristina cynthia daniela
    danielle daphne darlene deanna deb debbie deborah debra deirdre delia denise diana diane dina dolores
    donna dora dorothy ebony edith edna eileen elaine elena eleanor elisa elise elisabeth eliza elizabeth
    ella ellen ellie eloise elsa emilia emily emma erica erika erin esther eugenia eunice evangelina evelyn
    fatima fernanda fiona francesca francine frida gabriela gabrielle gail gemma geraldine gianna gina
    giorgia gisela gladys glenda gloria greta gretchen gwen gwendolyn hannah harriet heather heidi helen
    helena henrietta hilary hilda hillary holly imelda ina ingrid irene iris irma isabel isabella jacinda
    jacqueline jamila jana jane janet janice janine jasmine jeanne jeannette jen jenna jennifer jenny
    jessica jill jillian joan joanna joanne jodie josefina josephine joyce juana juanita judith judy julia
    juliana julie juliet kaitlyn kamala karen karin karina karla kate katharine katherine kathleen kathryn
    kathy katie katrina kayla keisha kellie kendra keiko kimberly kirsten kirstjen krista kristen kristina
    kristine kyrsten lana lara larissa latasha latoya laura lauren laurie leanne leila lena leona leonor
    leonora leticia liliana lillian linda lisa liz liza lizzie lois lola loretta lori
    lorraine louisa louise lourdes lucia lucille lucinda lucy luisa lydia lynda mabel mackenzie madeleine
    madeline maggie magdalena malia mandy manuela marcela marcia margaret margarita margie marguerite maria
    mariana marianne marie marilyn marina marisa marisol marissa marjorie marla marlene marsha marta martha
    martina maryam mary matilda maura maureen mavis maxine mazie maya meagan megan meghan melanie melinda melissa
    meredith michelle mildred millicent mindy miranda miriam molly mona monica monique muriel myra myrna
    nadia nadine nancy naomi natalia natalie natasha neera nellie nicole nina noelle noemi nora norma nydia
    odette olga olivia oprah pamela patricia patsy patti patty paula pauline penelope phoebe phyllis pia
    pilar priscilla rachel rachelle raquel rashida rebecca rebekah regina renata renee rhonda rita roberta
    rochelle rosa rosalie rosalind rosalyn rosario rose roseanne rosemary rosie roxanne ruth sabina sabrina
    sadie sally samantha sandra sara sarah saundra selena serena shalanda shannon sharon sheila shelly
    sherry sheryl shirley silvia simone sinead siobhan sofia sondra sonia sonya sophia sophie stacey
    stefania stella stephanie sue susan susana susanna susanne susie suzanne svetlana sylvia tabitha tamara
    tammy tania tanya tara tatiana teresa thelma theresa tiffany tina trudy ursula valeria valerie vanessa
    vera veronica vicky viola violet viviana wanda wendy whitney wilma winifred yasmin yolanda
    yvette yvonne zoe ximena xochitl
    """.split()
)
"""First names of women only; compared without accents."""

MEN = set(
    """
    aaron adam adolfo ahmad ahmed alan albert alberto alejandro alexander alfonso alfred alfredo ali allan
    allen alvaro alvin anders andres andrew andrzej andy angelo angus anthony antoine anton antonio antony armando
    arnold arnoldo arthur arturo ashok barack barry bart bashar beau ben benjamin bernard bernardo bernie bill
    billy bjorn bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan caleb
    calvin carl carlos cecil cedric cesar charles chester christoph christophe christopher chuck clarence
    clement clifford clive colin connor conor craig curtis cyril cyrus damian dan daniel danny darius darren
    darryl dave david deandre denis dennis derek derrick devon diego dimitri dmitri dmytro dominic don
    donald doug douglas dwayne dwight dylan ed eddie edgar edmund eduardo edward edwin eli elias elijah
    elliott elmer emanuel emilio emmanuel emmett enrico enrique eric erik ernest ernesto esteban ethan
    etienne eugene evan fabian fabio federico felipe felix ferdinand fernando filip francisco franco
    francois frank franklin franz fred frederic frederick fredrick gabriel gary gaston geoff geoffrey george
    georges gerald gerard gerardo gerry gerhard gilbert giovanni giuseppe glenn gordon graham greg gregory
    guillermo gustavo hakeem hamid hank hans harlan harold harry harvey hector heinrich henri henry herbert
    herman homer horacio howard hubert hugh hugo humberto ignacio igor imran isaac isaiah ismael ivan jack
    jacob jacques jaime jake jamal james jared jason javier jed jeff jeffrey jens jeremiah jeremy jermaine
    jerome jerry jim jimmy joaquin joe joel johan john johnny jon jonah jonathan jorge jose josef joseph
    josh joshua josiah juan jules julian julio julius justin kareem karl keith ken kenneth kevin khaled
    khalid klaus konrad kurt kyle lance larry lawrence leo leon leonard leonardo leopold leroy levi lewis
    liam linus lionel lloyd lorenzo louis lucas luciano ludwig luigi luis lukas luke luther lyndon magnus
    mahmoud malcolm malik manuel marc marcelo marco marcos marcus mario mark martin marvin mateo mathias
    matt matteo matthew matthias maurice mauricio max maximilian maxwell mehmet melvin michael micheal
    miguel mike mikhail miles milton mitch mohamed mohammad mohammed mohan moises monte moses muhammad
    narendra nathan nathaniel ned neil nelson nestor neville nicholas nick nicolas nigel nikolai nikolas
    noah norman octavio olaf oliver olivier omar orville oscar oswaldo otto owen pablo paolo patrick paul
    paulo pavel pedro percy perry pete peter phil philip philippe phillip pierre piotr quentin rafael rahm
    raimundo rajesh ralph ramiro ramon randall randolph raphael rashad raul ravi raymond reggie reginald
    reinaldo ricardo rich richard rick ricky rob robert roberto roderick rodney rodolfo rodrigo rogelio
    roger rohan roland ron ronald ross roy ruben rudolf rudolph rudy rufus rupert russ russell salvador
    samir samson samuel sanjay scott sean sebastian serge sergei sergey sergio seth shahid shane
    shaun shawn sherrod shinzo siegfried silvio simon stan stanley stefan stefano stephan stephen steve
    steven stuart sylvester takashi tariq ted terrance terrence thaddeus theo theodore thierry thomas tim
    timothy tito tobias toby todd tom tomas tommy tony travis trevor tyler tyrone umar victor vijay vikram
    vince vincent vincenzo virgil vladimir volodymyr waleed wally walter warren wayne wendell werner wesley
    wilbur wilfred wilhelm willem william winston wolfgang woodrow xavier yaakov yair yosef yoshihide
    youssef yusuf zachary zoltan
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
