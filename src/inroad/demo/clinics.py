"""Clinics, care homes and care at home: small accounts of health care outside hospitals."""

from inroad.demo.chart import Contacts
from inroad.demo.fiction import HANNAH, JONAS, PRIYA, TOMAS, Chapter, DemoAccount, Fiction
from inroad.demo.other_deals import CALDER_VALLEY
from inroad.model.account import AccountStage, AccountTier, Lifecycle

_CALDER = Fiction(
    told_of=DemoAccount(
        key="calder-valley",
        account={
            "name": "Calder Valley Clinics",
            "legal_names": ("Calder Valley Clinics Ltd",),
            "domains": ("caldervalley.example",),
            "country": "GB",
            "city": "Halifax",
            "industry": "Outpatient clinics",
            "employees": 2_100,
            "revenue": 148_000_000,
            "currency": "GBP",
            "lifecycle": Lifecycle.ENGAGED_PROSPECT,
            "tier": AccountTier.TIER_2,
            "stage": AccountStage.NEGOTIATION,
            "owner": PRIYA,
            "tags": ("focus list", "closing this quarter"),
            "note": "Contract redlines are with legal; the budget is frozen from mid-December.",
        },
    ),
    contacts=Contacts(domain="caldervalley.example", known_of_ten=9, phone="+44 161 496 0"),
    dealings=CALDER_VALLEY,
    chapters=(
        Chapter(
            511,
            "People met at the first workshop",
            PRIYA,
            """
Rashid Amara: Managing Director [Management] @ Halifax
  Stella Whitlock: Finance Director [Finance]
    Colin Ferriby: Purchasing Manager
  Judith Hargreave: Clinical Director [Clinical]
    Anil Kapadia: Lead Physiotherapist
    Bridget Noonan: Clinic Manager, Hebden
    Wesley Platt: Clinic Manager, Todmorden
  Damian Scholes: Head of IT [IT]
    Erin Lockwood: IT Support Manager
  Patricia Vane: Company Secretary [Legal]
""",
        ),
        Chapter(
            240,
            "Organisation chart from the managing director's assistant",
            PRIYA,
            """
            join Phoebe Ansell: Executive Assistant < Rashid Amara
            leave Wesley Platt
            """,
        ),
        Chapter(
            26,
            "Signatories and reviewers of the contract",
            HANNAH,
            """
            vacate Damian Scholes
            join Faisal Noor: Contracts Lawyer < Patricia Vane
            """,
        ),
    ),
)

_GREYFRIARS = Fiction(
    told_of=DemoAccount(
        key="greyfriars",
        account={
            "name": "Greyfriars Care Group",
            "domains": ("greyfriarscare.example",),
            "country": "GB",
            "city": "Worcester",
            "industry": "Care homes",
            "employees": 5_000,
            "revenue": 215_000_000,
            "currency": "GBP",
            "lifecycle": Lifecycle.NEW_PROSPECT,
            "tier": AccountTier.TIER_3,
            "stage": AccountStage.PROSPECTING,
            "owner": PRIYA,
            "note": "Every home runs itself, and nobody has told us yet who leads the group.",
        },
    ),
    contacts=Contacts(domain="greyfriarscare.example", known_of_ten=4, phone="+44 20 7946 0"),
    chapters=(
        Chapter(
            610,
            "Home managers from the public register",
            PRIYA,
            """
Elsie Bramhall: Home Manager [Malvern House] @ Malvern
  Doug Prentiss: Deputy Home Manager
  Agata Wrona: Senior Carer
Terence Ollerton: Home Manager [Severn Lodge] @ Tewkesbury
  Ffion Beddoe: Clinical Lead Nurse
Hazel Duckworth: Home Manager [The Orchards] @ Evesham
  Abdul Karimi: Activities Coordinator
  Sheila Grant: Senior Carer
vacant: Home Manager [Priory Court] @ Pershore
  Lorna Tibbs: Deputy Home Manager
Nigel Cawthra: Regional Operations Manager [Operations]
""",
        ),
        Chapter(
            154,
            "Home managers from the public register",
            JONAS,
            """
            fill Home Manager = Lorna Tibbs
            vacate Terence Ollerton
            join Pauline Jessop: Home Manager [Abbey View] @ Ledbury
            join Kit Sandford: Deputy Home Manager < Pauline Jessop
            """,
        ),
    ),
)

_LAKELAND = Fiction(
    told_of=DemoAccount(
        key="lakeland",
        account={
            "name": "Lakeland Home Health",
            "legal_names": ("Lakeland Home Health, Inc.",),
            "domains": ("lakelandhomehealth.example",),
            "country": "US",
            "city": "Duluth",
            "industry": "Home care",
            "employees": 1_700,
            "revenue": 132_000_000,
            "currency": "USD",
            "lifecycle": Lifecycle.ENGAGED_PROSPECT,
            "tier": AccountTier.TIER_2,
            "stage": AccountStage.EARLY_DISCUSSION,
            "owner": JONAS,
            "note": "Works with poor signal: start with one region.",
        },
    ),
    contacts=Contacts(domain="lakelandhomehealth.example", known_of_ten=8),
    chapters=(
        Chapter(
            420,
            "Leadership page of the web site",
            JONAS,
            """
Dolores Abara: President and Chief Executive Officer @ Duluth
  Jasper Quill: Vice President, Clinical Services [Clinical]
    Renee Stockton: Director of Nursing, Northern Region
    Marvin Teller: Therapy Manager
  Heidi Larkin: Vice President, Finance [Finance]
  Trent Osgood: Director of Information Technology [IT]
""",
        ),
        Chapter(
            29,
            "Ride-along with a nurse team",
            JONAS,
            """
            join Bonnie Yarrow: Field Nurse < Renee Stockton
            join Cody Ambler: Field Nurse < Renee Stockton
            """,
        ),
    ),
)

_CASTELLAN = Fiction(
    told_of=DemoAccount(
        key="castellan",
        account={
            "name": "Castellan Rehabilitation",
            "legal_names": ("Castellan Rehabilitación, S.A.",),
            "domains": ("castellan-rehab.example",),
            "country": "ES",
            "city": "Zaragoza",
            "industry": "Rehabilitation",
            "employees": 1_200,
            "revenue": 88_000_000,
            "currency": "EUR",
            "lifecycle": Lifecycle.LOST_ACCOUNT,
            "tier": AccountTier.TIER_3,
            "stage": AccountStage.DORMANT,
            "owner": JONAS,
            "note": "Dormant until there is a new operations chief; catch up with Novak.",
        },
    ),
    contacts=Contacts(domain="castellan-rehab.example"),
    chapters=(
        Chapter(
            700,
            "Team page of the web site",
            TOMAS,
            """
Inés Valcárcel: Chief Executive Officer @ Zaragoza
  František Novák: Director of Therapy [Therapy]
    Nerea Goñi: Lead Occupational Therapist
  Álvaro Mendizábal: Chief Operating Officer [Operations]
    Rocío Peñalba: Centre Manager, Huesca
  Iñaki Larrañaga: Finance Manager [Finance]
""",
        ),
        Chapter(
            118,
            "Catch-up call with the Director of Therapy",
            JONAS,
            """
            vacate Álvaro Mendizábal
            """,
        ),
    ),
)

CLINICS = (_CALDER, _GREYFRIARS, _LAKELAND, _CASTELLAN)
