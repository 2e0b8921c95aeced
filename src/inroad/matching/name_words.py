"""Words around names: what stands for "nobody", titles of address, short forms of given names, legal forms."""

WITHHELD = frozenset(
    {
        "", "nd", "na", "xx", "xxx", "unknown", "not disclosed", "withheld", "name withheld", "not available",
        "not applicable", "undisclosed", "redacted", "confidential", "none", "null", "nil", "anonymous",
        "information withheld", "linkedin member", "неизвестно", "нд", "не раскрывается", "скрыто",
        "нет данных", "unbekannt", "keine angabe", "inconnu", "desconocido",
    }
)  # fmt: skip
"""Spellings of "somebody whom the source does not name", letters and single spaces only."""

VACANT = frozenset(
    {
        "vacant", "vacancy", "vacant post", "vacant position", "open position", "open", "not in post",
        "unfilled", "tbc", "tba", "tbd", "tbh", "to be appointed", "to be confirmed", "to be announced",
        "to be hired", "to be recruited", "to be determined", "recruiting", "under recruitment", "nn",
        "вакансия", "вакантно", "вакант", "вакантная должность", "свободно", "vakant", "unbesetzt", "offen",
        "vacante", "vacances", "poste vacant", "puesto vacante", "a pourvoir",
    }
)  # fmt: skip
"""Spellings of "nobody sits here", letters and single spaces only."""

ABOLISHED = frozenset(
    {"eliminated", "deleted", "abolished", "post eliminated", "post deleted", "post removed", "упразднена"}
)
"""Spellings of "this seat exists no longer"."""

HONORIFICS = frozenset(
    {
        "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lady", "lord", "baroness", "baron", "dr", "prof",
        "professor", "rev", "reverend", "hon", "honourable", "honorable", "rt", "col", "colonel", "capt",
        "captain", "lt", "sgt", "brigadier", "admiral", "herr", "frau", "dipl", "ing", "mag", "mme", "mlle",
        "monsieur", "madame", "sra", "srta", "gospodin", "gospozha", "gn", "gzha",
    }
)  # fmt: skip
"""Forms of address before a name, transliterated, letters only ("г-н" is "gn")."""

SUFFIXES = frozenset(
    {
        "cbe", "mbe", "obe", "kbe", "dbe", "gbe", "kcb", "dcb", "gcb", "cmg", "kcmg", "cvo", "kcvo", "lvo",
        "mvo", "phd", "dphil", "mba", "msc", "bsc", "bcom", "llb", "llm", "cpa", "cfa", "acca", "fcca", "cissp",
        "pmp", "frcp", "frcs", "fca", "frs", "faan", "dnp", "mph", "facs", "jr", "jnr", "snr", "iii", "esq",
    }
)  # fmt: skip
"""Honours, degrees and generations after a name, letters only."""

CAPITAL_SUFFIXES = frozenset(
    {"MA", "BA", "MP", "KC", "QC", "JP", "CB", "ACA", "RN", "MD", "JD", "II", "IV", "PE", "CIMA"}
)
"""Suffixes that are names as well ("Mary Ma") unless in capitals behind a whole name."""

PARTICLES = frozenset(
    {"de", "del", "della", "der", "den", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "zu", "zum", "ter",
     "ten", "bin", "ibn", "al", "el", "af", "av", "san", "st"}
)  # fmt: skip
"""Small words that belong to the family name after them."""

SHORT_FORMS = {
    "abby": "abigail", "al": "alan", "alec": "aleksandr", "alex": "aleksandr", "andy": "andrew",
    "angie": "angela", "barb": "barbara", "becky": "rebecca", "ben": "benjamin", "bernie": "bernard",
    "beth": "elizabeth", "betty": "elizabeth", "bill": "william", "billy": "william", "bob": "robert",
    "bobby": "robert", "brad": "bradley", "cathy": "katherine", "charlie": "charles", "chris": "christopher",
    "chuck": "charles", "cindy": "cynthia", "dan": "daniel", "danny": "daniel", "dave": "david",
    "davy": "david", "deb": "deborah", "debbie": "deborah", "dick": "richard", "don": "donald",
    "doug": "douglas", "ed": "edward", "eddie": "edward", "frank": "francis", "fred": "frederick",
    "gabe": "gabriel", "gerry": "gerald", "greg": "gregory", "gus": "augustine", "hank": "henry",
    "harry": "henry", "jack": "john", "jackie": "jacqueline", "jake": "jacob", "jamie": "james",
    "jeff": "jeffrey", "jen": "jennifer", "jenny": "jennifer", "jerry": "gerald", "jess": "jessica",
    "jim": "james", "jimmy": "james", "joe": "joseph", "johnny": "john", "jon": "jonathan", "josh": "joshua",
    "kate": "katherine", "kathy": "katherine", "katie": "katherine", "ken": "kenneth", "kim": "kimberly",
    "larry": "lawrence", "len": "leonard", "liz": "elizabeth", "lizzie": "elizabeth", "maggie": "margaret",
    "mandy": "amanda", "matt": "matthew", "max": "maximilian", "meg": "margaret", "mick": "michael",
    "mike": "michael", "mitch": "mitchell", "nick": "nicholas", "nicky": "nicholas", "nate": "nathaniel",
    "ollie": "oliver", "pam": "pamela", "pat": "patricia", "patsy": "patricia", "peg": "margaret",
    "peggy": "margaret", "pete": "peter", "phil": "philip", "philippa": "philippa", "ray": "raymond",
    "rich": "richard", "rick": "richard", "rob": "robert", "robbie": "robert", "ron": "ronald",
    "ronnie": "ronald", "russ": "russell", "sally": "sarah", "sam": "samuel", "sandy": "aleksandr",
    "steve": "stephen", "steven": "stephen", "stu": "stuart", "sue": "susan", "suzy": "susan", "ted": "edward",
    "terry": "terence", "tim": "timothy", "toby": "tobias", "tom": "thomas", "tommy": "thomas",
    "tony": "anthony", "val": "valerie", "vicky": "viktoriya", "vince": "vincent", "walt": "walter",
    "wendy": "gwendolyn", "will": "william", "zach": "zachary", "catherine": "katherine",
    "kathryn": "katherine", "cathryn": "katherine", "geoff": "jeffrey", "geoffrey": "jeffrey",
    "phillip": "philip", "jonny": "jonathan", "lawrie": "lawrence", "laurence": "lawrence",
    "sasha": "aleksandr", "aleksandr": "aleksandr", "misha": "mikhail", "dima": "dmitriy", "dmitry": "dmitriy",
    "dmitri": "dmitriy", "vova": "vladimir", "volodya": "vladimir", "kolya": "nikolay", "nikolai": "nikolay",
    "lyosha": "aleksey", "alexey": "aleksey", "alexei": "aleksey", "alyosha": "aleksey", "seryozha": "sergey",
    "sergei": "sergey", "zhenya": "evgeniy", "evgeny": "evgeniy", "eugene": "evgeniy", "masha": "mariya",
    "maria": "mariya", "katya": "ekaterina", "lena": "elena", "tanya": "tatyana", "tatiana": "tatyana",
    "natasha": "natalya", "natalia": "natalya", "nataliya": "natalya", "olya": "olga", "anya": "anna",
    "nastya": "anastasiya", "yulia": "yuliya", "julia": "yuliya", "yura": "yuriy", "yuri": "yuriy",
    "yury": "yuriy", "andrei": "andrey", "hans": "johannes", "fritz": "friedrich", "klaus": "nikolaus",
    "pepe": "jose", "paco": "francisco",
    "nikki": "nicole", "nicki": "nicole", "nicolas": "nicholas", "randy": "randall", "hal": "harold", "chuy": "jesus",
    "drew": "andrew", "marty": "martin", "manny": "manuel", "ned": "edward", "norm": "norman", "reggie": "reginald",
    "rudy": "rudolph", "sid": "sidney", "stan": "stanley", "theo": "theodore", "trish": "patricia",
    "tricia": "patricia", "vic": "viktor", "zack": "zachary", "abe": "abraham", "archie": "archibald",
    "art": "arthur", "bev": "beverly", "cal": "calvin", "carrie": "caroline", "chet": "chester", "cliff": "clifford",
    "clint": "clinton", "connie": "constance", "curt": "curtis", "dottie": "dorothy", "ellie": "eleanor",
    "ernie": "ernest", "flo": "florence", "fran": "frances", "ginny": "virginia", "gwen": "gwendolyn",
    "herb": "herbert", "howie": "howard", "izzy": "isabel", "judy": "judith", "kenny": "kenneth", "les": "leslie",
    "libby": "elizabeth", "maddie": "madeline", "millie": "mildred", "mindy": "melinda", "missy": "melissa",
    "nan": "nancy", "penny": "penelope", "ricky": "richard", "rod": "rodney", "tammy": "tamara", "tess": "theresa",
    "teresa": "theresa", "tina": "christina", "wally": "walter", "wes": "wesley", "lou": "louis", "galya": "galina",
    "sveta": "svetlana", "ira": "irina", "kostya": "konstantin", "petya": "petr", "pasha": "pavel", "vanya": "ivan",
    "slava": "vyacheslav", "stas": "stanislav", "tolya": "anatoliy", "vitya": "viktor", "grisha": "grigoriy",
    "lyonya": "leonid", "maks": "maksim", "maxim": "maksim", "yulya": "yuliya", "ksyusha": "kseniya",
    "xenia": "kseniya", "lyuda": "lyudmila", "lyuba": "lyubov", "ilia": "ilya", "aleksandra": "aleksandra",
    "alexandra": "aleksandra", "katharina": "katherine", "heinz": "heinrich", "willi": "wilhelm", "sepp": "josef",
    "jupp": "josef", "nacho": "ignacio", "pancho": "francisco", "lola": "dolores",
    "concha": "concepcion", "gigi": "luigi", "beppe": "giuseppe", "pino": "giuseppe",
    "alexander": "aleksandr", "alexandr": "aleksandr", "victor": "viktor", "oxana": "oksana", "felix": "feliks",
    "anastasia": "anastasiya", "daria": "darya", "ksenia": "kseniya", "evgenia": "evgeniya", "valeria": "valeriya",
    "lidia": "lidiya", "viktoria": "viktoriya", "victoria": "viktoriya", "artyom": "artem", "fyodor": "fedor",
    "semyon": "semen", "pyotr": "petr", "yelena": "elena", "yekaterina": "ekaterina", "yevgeny": "evgeniy",
    "yevgeniy": "evgeniy", "dmitrii": "dmitriy", "evgenii": "evgeniy", "yevgenia": "evgeniya",
}  # fmt: skip
"""Short or variant given names and the form they are compared by, transliterated."""

LEGAL_FORMS = (
    "aktiengesellschaft", "aktiebolag", "anonim sirketi", "a s", "ab", "ag", "aps", "as", "asa", "bhd", "bv",
    "b v", "co", "company", "corp", "corporation", "doo", "d o o", "eood", "ev", "e v", "gmbh", "gmbh co kg",
    "inc", "incorporated", "kg", "kgaa", "kk", "k k", "kft", "limited", "limited liability company", "llc",
    "l l c", "llp", "l l p", "lp", "ltd", "ltda", "mbh", "nv", "n v", "oy", "oyj", "plc", "p l c", "pty",
    "public limited company", "pvt", "private", "s a", "sa", "s a r l", "sarl", "sas", "s a s", "sas u", "sdn",
    "se", "s l", "sl", "s p a", "s r l", "srl", "s r o", "sro", "sp z o o", "ug", "zrt",
)  # fmt: skip
"""Legal forms behind a company's name: transliterated, casefolded, punctuation as single spaces."""

LEADING_LEGAL_FORMS = (
    "ooo", "oao", "zao", "pao", "ao", "nao", "ip", "gup", "fgup", "mup", "tov",
    "obschestvo s ogranichennoy otvetstvennostyu", "obshchestvo s ogranichennoy otvetstvennostyu",
    "aktsionernoe obschestvo", "aktsionernoe obshchestvo", "publichnoe aktsionernoe obschestvo",
    "publichnoe aktsionernoe obshchestvo",
)  # fmt: skip
"""Legal forms before a name written in Cyrillic, in the same spelling."""

UNLIKE_NAMES = """
    mario; maria marie; marta martha; marina; marian; marco mark marc; daniel; daniela danielle; petra; peter;
    paul; paula; paolo; paola; carlo; carla; karl carl; klara clara; laura; lara; maura; mauro; erik eric; erika
    erica; jana; juan; jean; joan; johan; joanna johanna; julia julie; julian; juliana; julius; luca lucas lukas;
    lucia lucy; alexander aleksandr alexandr; alexandra aleksandra; andrea; andreas; claudio; claudia; antonio; antonia;
    simon; simone simona; stefan stephan steven; stefania stephanie; roberto robert; roberta; christian; christina
    kristina; christine kristin; francesco; francesca; frances; francis; francisco; francisca; fernando; fernanda;
    gabriel; gabriela gabriella; giulio; giulia; giovanni; giovanna; henrik; henriette; ivan; ivana; leon; leonie;
    leona; michael; michele michelle; mikael; nicole; nicola nicolas; oliver; olivia; patrick; patricia; pauline;
    philip; philippa; raphael rafael; silvia sylvia; silvio; tatjana tatiana; tobias; valentin; valentina;
    valerio; valeria; victor viktor; victoria viktoria; donald; ronald; roland; harold; arnold; dennis; denise;
    louis; louise; luis; luisa; emil; emily; emilia; emilio; adrian; adriana; eugene; eugenia; jose; josef joseph;
    josefa josephine; martin; martina; hans; hana hannah hanna; lena; lina; nina; tina; rina; sara sarah; zara;
    kara cara; tara; mara; dana; lana; alan allan allen; alana; glen glenn; glenda; brenda; brent; brett; bret;
    gary; mary; larry; harry; barry; jerry; terry; kerry; perry; henry; jack; mick; nick; vincent; vincenzo; yuri;
    yuriko
"""
"""Given names that look almost like others' and are no misspelling of them; those of one group are one name."""
