"""Small accounts outside health care: the odd shapes that real address books have."""

from inroad.demo.chart import Contacts
from inroad.demo.fiction import HANNAH, JONAS, TOMAS, Chapter, DemoAccount, Fiction
from inroad.demo.other_deals import FERNLEIGH, TAVOLARA
from inroad.model.account import AccountStage, AccountTier, Lifecycle

_LINDENAU = Fiction(
    told_of=DemoAccount(
        key="lindenau",
        account={
            "name": "Lindenau Versicherungsverein",
            "legal_names": ("Lindenau Versicherungsverein a. G.",),
            "domains": ("lindenau-verein.example",),
            "country": "DE",
            "city": "Leipzig",
            "industry": "Insurance",
            "employees": 1_450,
            "revenue": 640_000_000,
            "currency": "EUR",
            "lifecycle": Lifecycle.NEW_PROSPECT,
            "tier": AccountTier.TIER_2,
            "stage": AccountStage.EARLY_DISCUSSION,
            "owner": HANNAH,
            "note": "We know many people and hardly anybody's superior: read it as a grid of divisions and seniority.",
        },
    ),
    contacts=Contacts(domain="lindenau-verein.example", known_of_ten=5),
    chapters=(
        Chapter(
            540,
            "Connections of our team, checked one by one",
            HANNAH,
            """
Dr. Friederike Löwenthal: Chief Executive Officer [Board] @ Leipzig
  Hartmut Bäcker: Chief Financial Officer [Finance]
Uwe Schönfelder: Chief Information Officer [IT] @ Leipzig
Gesine Dürr: Head of Application Development [IT] @ Leipzig
Matthias Kühnel: IT Architect [IT] @ Leipzig
Änne Pröll: Software Developer [IT] @ Halle
Björn Tietze: IT Security Manager [IT] @ Leipzig
Cornelia Böhme: Head of Claims [Claims] @ Leipzig
Jürgen Hänsel: Claims Manager, Motor [Claims] @ Leipzig
Katrin Möbius: Claims Adjuster [Claims] @ Dresden
Rüdiger Lößnitz: Claims Adjuster [Claims] @ Chemnitz
Silke Günther: Head of Underwriting [Underwriting] @ Leipzig
Thomas Krüger: Senior Underwriter [Underwriting] @ Leipzig
Yasemin Öztürk: Underwriter, Commercial Lines [Underwriting] @ Halle
Volker Strauß: Sales Director [Sales] @ Leipzig
Antje Grünwald: Regional Sales Manager, Saxony [Sales] @ Dresden
Detlef Röhrig: Regional Sales Manager, Thuringia [Sales] @ Erfurt
Heike Schäfer: Marketing Manager [Marketing] @ Leipzig
Norbert Weiß: Head of Controlling [Finance] @ Leipzig
Sabine Jäkel: Accountant [Finance] @ Leipzig
Ulrike Förster: Head of Human Resources [Human Resources] @ Leipzig
Wolfgang Hübner: General Counsel [Legal] @ Leipzig
""",
        ),
        Chapter(
            300,
            "Connections of our team, checked one by one",
            HANNAH,
            """
            change Änne Pröll: Senior Software Developer
            join Falk Ebersbach: Data Engineer [IT] @ Leipzig
            """,
        ),
        Chapter(
            62,
            "Business cards from the insurance fair",
            HANNAH,
            """
            leave Detlef Röhrig
            join Swantje Brüggemann: Regional Sales Manager, Thuringia [Sales] @ Erfurt
            """,
        ),
    ),
)

_TAVOLARA = Fiction(
    told_of=DemoAccount(
        key="tavolara",
        account={
            "name": "Tavolara Shipping Lines",
            "legal_names": ("Tavolara Linee Marittime S.p.A.",),
            "domains": ("tavolara-lines.example",),
            "country": "IT",
            "city": "Livorno",
            "industry": "Sea freight",
            "employees": 780,
            "revenue": 310_000_000,
            "currency": "EUR",
            "lifecycle": Lifecycle.EXISTING_CUSTOMER,
            "tier": AccountTier.TIER_2,
            "stage": AccountStage.WON,
            "owner": TOMAS,
            "tags": ("reference",),
            "note": "Customer for three years; the next step is the terminal in Bari.",
        },
    ),
    contacts=Contacts(domain="tavolara-lines.example", known_of_ten=9),
    dealings=TAVOLARA,
    chapters=(
        Chapter(
            690,
            "Contacts of the project team",
            TOMAS,
            """
Ottavio Branduardi: Managing Director [Management] @ Livorno
  Nicolò Serafini: Fleet Director [Fleet]
    Gaia Pellizzari: Port Captain
    Umberto Drago: Technical Superintendent
  Letizia Cavour: Chief Financial Officer [Finance]
    Enea Rinaldo: Treasury Manager
  Fabrizio Montanelli: Commercial Director [Commercial]
    Ludovica Sarti: Key Account Manager
    Ivan Brčić: Sales Manager, Adriatic
  Costanza Bellini: IT Manager [IT]
    Pietro Zanin: Systems Administrator
  Amedeo Fois: Terminal Manager [Terminals] @ Bari
    22 fte: Crane Operators
  Virginia Lanza: HR Manager [Human Resources]
""",
        ),
        Chapter(
            470,
            "Contacts of the project team",
            TOMAS,
            """
            change Ludovica Sarti: Head of Key Accounts
            join Samuele Orrù: Key Account Manager < Ludovica Sarti
            """,
        ),
        Chapter(
            250,
            "Customer review",
            TOMAS,
            """
            leave Enea Rinaldo
            change Pietro Zanin: Cloud Engineer
            """,
        ),
        Chapter(
            40,
            "Customer review",
            HANNAH,
            """
            vacate Umberto Drago
            join Delia Marras: Operations Manager [+ Operations] < Amedeo Fois
            """,
        ),
    ),
)

_ALTYN_DALA = Fiction(
    told_of=DemoAccount(
        key="altyn-dala",
        account={
            "name": "Алтын Дала Агро",
            "legal_names": ("ТОО «Алтын Дала Агро»", "Altyn Dala Agro LLP"),
            "domains": ("altyndala.example",),
            "country": "KZ",
            "city": "Костанай",
            "industry": "Agriculture",
            "employees": 940,
            "revenue": 41_000_000_000,
            "currency": "KZT",
            "lifecycle": Lifecycle.ENGAGED_PROSPECT,
            "tier": AccountTier.TIER_3,
            "stage": AccountStage.QUALIFICATION,
            "owner": HANNAH,
            "note": "Came to us through the Karaganda plant of Brennaker. Write in Russian.",
        },
    ),
    contacts=Contacts(domain="altyndala.example", known_of_ten=6),
    chapters=(
        Chapter(
            400,
            "Structure from the commercial director",
            HANNAH,
            """
Ерлан Сатыбалдин: Генеральный директор [Дирекция] @ Костанай
  Людмила Корнеева: Финансовый директор [Финансы]
    Динара Ахметова: Главный бухгалтер [+ Бухгалтерия]
    Павел Щукин: Экономист
  Марат Жумабеков: Коммерческий директор [Коммерция]
    Ольга Терещенко: Начальник отдела закупок [+ Закупки]
    Айгуль Нурпеисова: Менеджер по продажам
  Геннадий Фёдоров: Главный агроном [Производство]
    Тимур Оспанов: Начальник элеватора [+ Элеватор]
    Наталья Юрченко: Агроном
  Руслан Байжанов: Начальник отдела ИТ [ИТ]
    Игорь Мельник: Системный администратор
  Светлана Чен: Юрист [Правовой отдел]
""",
        ),
        Chapter(
            215,
            "Structure from the commercial director",
            HANNAH,
            """
            change Наталья Юрченко: Ведущий агроном
            leave Павел Щукин
            """,
        ),
        Chapter(
            55,
            "Participants of the call on grain logistics",
            HANNAH,
            """
            join Жанна Ибраева: Руководитель проектов < Марат Жумабеков
            change Руслан Байжанов: Директор по информационным технологиям
            """,
        ),
    ),
)

_FERNLEIGH = Fiction(
    told_of=DemoAccount(
        key="fernleigh",
        account={
            "name": "Fernleigh Foods",
            "legal_names": ("Fernleigh Foods Cooperative Society",),
            "domains": ("fernleighfoods.example",),
            "country": "NZ",
            "city": "Hamilton",
            "industry": "Food production",
            "employees": 2_600,
            "revenue": 720_000_000,
            "currency": "NZD",
            "lifecycle": Lifecycle.LOST_ACCOUNT,
            "tier": AccountTier.UNTIERED,
            "stage": AccountStage.LOST,
            "owner": JONAS,
            "note": "Lost to doing nothing. Their new operations chief may ask again.",
        },
    ),
    contacts=Contacts(domain="fernleighfoods.example", known_of_ten=6),
    dealings=FERNLEIGH,
    chapters=(
        Chapter(
            725,
            "Tender committee",
            JONAS,
            """
Hemi Paratene: Chief Executive Officer @ Hamilton
  Rowena Gilchrist: Chief Operating Officer [Operations]
    Bevan Tuck: Dairy Plant Manager
    Losa Faleolo: Supply Chain Manager
  Angus Threadgold: Chief Financial Officer [Finance]
    Priscilla Wynn: Procurement Lead
  Mereana Kingi: Head of Digital [IT]
""",
        ),
        Chapter(
            310,
            "Leadership page of the web site",
            JONAS,
            """
            vacate Rowena Gilchrist
            change Mereana Kingi: Chief Digital Officer
            """,
        ),
        Chapter(
            80,
            "Leadership page of the web site",
            JONAS,
            """
            fill Chief Operating Officer = Desmond Aroha-Bell
            """,
        ),
    ),
)

_QUILLMOOR = Fiction(
    told_of=DemoAccount(
        key="quillmoor",
        account={
            "name": "Quillmoor Robotics",
            "domains": ("quillmoor.example",),
            "country": "CA",
            "city": "Halifax",
            "industry": "Robotics",
            "employees": 35,
            "lifecycle": Lifecycle.NEW_PROSPECT,
            "tier": AccountTier.UNTIERED,
            "stage": AccountStage.PROSPECTING,
            "owner": HANNAH,
            "note": "One person, met at a fair.",
        },
    ),
    contacts=Contacts(domain="quillmoor.example", known_of_ten=10),
    chapters=(
        Chapter(
            210, "Business card from the automation fair", HANNAH, "Wren Abernathy-Cole: Product Engineer @ Halifax"
        ),
        Chapter(75, "Her new signature", HANNAH, "change Wren Abernathy-Cole: Head of Product"),
    ),
)

FIRMS = (_LINDENAU, _TAVOLARA, _ALTYN_DALA, _FERNLEIGH, _QUILLMOOR)
