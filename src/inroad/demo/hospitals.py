"""Hospitals and laboratories with a handful of people on the map, in four countries."""

from inroad.demo.chart import Contacts
from inroad.demo.fiction import HANNAH, JONAS, PRIYA, TOMAS, Chapter, DemoAccount, Fiction
from inroad.demo.other_deals import HALVORSEN, NORTHMOOR
from inroad.model.account import AccountStage, AccountTier, Lifecycle

_NORTHMOOR = Fiction(
    told_of=DemoAccount(
        key="northmoor",
        account={
            "name": "Northmoor University Trust",
            "domains": ("northmoor-trust.example",),
            "country": "GB",
            "city": "Sheffield",
            "industry": "Teaching hospitals",
            "employees": 8_400,
            "revenue": 910_000_000,
            "currency": "GBP",
            "lifecycle": Lifecycle.ENGAGED_PROSPECT,
            "tier": AccountTier.TIER_1,
            "stage": AccountStage.QUALIFICATION,
            "owner": PRIYA,
            "tags": ("focus list",),
            "note": "Grow the nursing coalition: nine clinical systems today, one record tomorrow.",
        },
    ),
    contacts=Contacts(domain="northmoor-trust.example", phone="+44 113 496 0"),
    dealings=NORTHMOOR,
    chapters=(
        Chapter(
            655,
            "Management structure from the annual report",
            PRIYA,
            """
Roderick Hale: Chief Executive [Trust Office] @ Sheffield
  Harriet Osei: Director of Finance [Finance]
    Leon Marchbanks: Head of Procurement [+ Procurement]
    Abigail Stern: Financial Business Partner
  Peter Lindahl: Chief Nurse [Nursing]
    Ngozi Balogun: Head of Nursing, Surgery [+ Surgery]
    Carla Winterton: Head of Nursing, Medicine [+ Medicine]
    Deirdre Flynn: Matron, Elderly Care
    Rhys Maddox: Ward Manager, Ward 12
  Conrad Iveson: Medical Director [Medical]
    Ruth Abramson: Associate Medical Director, Informatics [+ Informatics]
    Vikram Sethi: Clinical Director, Oncology [+ Oncology]
    Joanna Petrie: Clinical Director, Paediatrics [+ Paediatrics]
  Alistair Boyne: Director of Digital [Digital]
    Megan Osterley: Head of Clinical Systems [+ Clinical Systems]
      Suresh Pillai: Systems Analyst
      Nia Cadogan: Integration Engineer
    Tobias Rusk: Infrastructure Manager [+ Infrastructure]
    vacant: Head of Information Security
  Wendy Oakes: Director of Operations [Operations]
    Bernard Quist: Bed Management Lead [+ Site Office]
    Laila Farouk: Outpatients Manager
  Miriam Castell: Director of People [People]
Professor Alan Thewlis: Dean of Clinical Education
""",
        ),
        Chapter(
            430,
            "Organisation chart from the digital team",
            PRIYA,
            """
            leave Rhys Maddox
            fill Head of Information Security = Gwen Arkwright
            change Nia Cadogan: Senior Integration Engineer
            """,
        ),
        Chapter(
            205,
            "Organisation chart from the digital team",
            TOMAS,
            """
            change Bernard Quist: Head of Site Operations
            join Isla Merrick: Bed Manager < Bernard Quist
            """,
        ),
        Chapter(
            33,
            "List of the ward walk-round, confirmed by the Chief Nurse's office",
            PRIYA,
            """
            vacate Ruth Abramson
            join Owen Tregarth: Digital Nurse Lead [+ Digital] < Peter Lindahl
            """,
        ),
    ),
)

_OSTARA = Fiction(
    told_of=DemoAccount(
        key="ostara",
        account={
            "name": "Ostara Children’s Hospital",
            "legal_names": ("Ostara Børnehospital Fonden",),
            "domains": ("ostara.example",),
            "country": "DK",
            "city": "Aarhus",
            "industry": "Children’s hospitals",
            "employees": 3_600,
            "revenue": 2_900_000_000,
            "currency": "DKK",
            "lifecycle": Lifecycle.NEW_PROSPECT,
            "tier": AccountTier.TIER_2,
            "stage": AccountStage.EARLY_DISCUSSION,
            "owner": PRIYA,
            "note": "Most of what we know is a list of attendees: names without titles. Find an economic buyer.",
        },
    ),
    contacts=Contacts(domain="ostara.example", known_of_ten=10),
    chapters=(
        Chapter(
            390,
            "Attendees of the family workshop",
            PRIYA,
            """
Lærke Fontaine: Head of Patient Experience @ Aarhus
Søren Østergaard
Birgitte Holmgaard
Anders Kjærsgaard
Mette Vang
Jens Rødkilde
Camilla Thorup: Paediatric Nurse
?: Chief Financial Officer
""",
        ),
        Chapter(
            96,
            "Attendees of the second family workshop",
            PRIYA,
            """
            leave Jens Rødkilde
            join Freja Lundby @ Aarhus
            join Nikolaj Brix @ Aarhus
            """,
        ),
    ),
)

_ST_BRANNOC = Fiction(
    told_of=DemoAccount(
        key="st-brannoc",
        account={
            "name": "St Brannoc’s Hospital",
            "domains": ("stbrannoc.example",),
            "country": "IE",
            "city": "Waterford",
            "industry": "General hospitals",
            "employees": 2_900,
            "revenue": 305_000_000,
            "currency": "EUR",
            "lifecycle": Lifecycle.ENGAGED_PROSPECT,
            "tier": AccountTier.TIER_2,
            "stage": AccountStage.QUALIFICATION,
            "owner": JONAS,
            "note": "Win over infrastructure: it fits the systems they own.",
        },
    ),
    contacts=Contacts(domain="stbrannoc.example"),
    chapters=(
        Chapter(
            480,
            "People named in the tender documents",
            JONAS,
            """
Cornelius Eastwood: General Manager [Management] @ Waterford
  Nadia Shah: ICT Manager [ICT]
    Padraig Tuohy: Network Administrator
    Grainne Molloy: Clinical Systems Manager
  Frances Devane: Director of Nursing [Nursing]
    Ciara Hennessy: Assistant Director of Nursing
  Malachy Burke: Finance Manager [Finance]
    Orla Keating: Procurement Officer
  Sean Costigan: Clinical Director, Medicine [Medical]
  Eileen Wade: Quality and Risk Manager [Quality]
  ?: Facilities Manager
""",
        ),
        Chapter(
            228,
            "Organisation chart from the ICT manager",
            JONAS,
            """
            change Orla Keating: Procurement Manager
            join Ronan Lyons: Systems Administrator < Nadia Shah
            """,
        ),
        Chapter(
            44,
            "Attendees of the architecture session",
            TOMAS,
            """
            leave Padraig Tuohy
            fill Facilities Manager = Brona Sweetman
            """,
        ),
    ),
)

_HALVORSEN = Fiction(
    told_of=DemoAccount(
        key="halvorsen",
        account={
            "name": "Halvorsen Diagnostics",
            "legal_names": ("Halvorsen Diagnostics AS",),
            "domains": ("halvorsen-dx.example", "halvorsen.example"),
            "country": "NO",
            "city": "Bergen",
            "industry": "Medical laboratories",
            "employees": 4_300,
            "revenue": 5_200_000_000,
            "currency": "NOK",
            "lifecycle": Lifecycle.ENGAGED_PROSPECT,
            "tier": AccountTier.TIER_1,
            "stage": AccountStage.PROPOSAL,
            "owner": JONAS,
            "tags": ("focus list",),
            "note": "Raised money this month. Critical results in four minutes; wants a reference from Meridian.",
        },
    ),
    contacts=Contacts(domain="halvorsen-dx.example", known_of_ten=9),
    dealings=HALVORSEN,
    chapters=(
        Chapter(
            571,
            "Leadership page and conference programme",
            JONAS,
            """
Torbjørn Halvorsen: Chief Executive Officer [Management] @ Bergen
  Thérèse Moreau: Chief Operating Officer [Laboratories]
    Attila Varga: Laboratory Director, Clinical Chemistry [+ Clinical Chemistry]
      Kjersti Nygård: Section Manager, Automation
      Piotr Zieliński: Laboratory Scientist
    Ingeborg Aasen: Laboratory Director, Microbiology [+ Microbiology]
      Håkon Brekke: Laboratory Scientist
    Lars-Erik Sunde: Logistics Manager [+ Sample Logistics]
  Sigrid Haugland: Chief Financial Officer [Finance]
    Mikkel Dahle: Procurement Manager [+ Procurement]
  Eirik Stavnes: Chief Technology Officer [Technology]
    Anita Rognstad: Head of Laboratory IT [+ Laboratory IT]
      Dag Whelan: Software Developer
    ?: Information Security Manager
  Maja Tveit: Sales Director [Sales]
  Gunnhild Fosse: Quality Director [Quality]
""",
        ),
        Chapter(
            365,
            "Organisation chart from the laboratory IT team",
            JONAS,
            """
            change Kjersti Nygård: Head of Automation
            fill Information Security Manager = Jørgen Lie
            leave Dag Whelan
            """,
        ),
        Chapter(
            180,
            "Organisation chart from the laboratory IT team",
            JONAS,
            """
            join Aisha Rahmani: Software Developer < Anita Rognstad
            vacate Ingeborg Aasen
            """,
        ),
        Chapter(
            18,
            "Attendees of the results demonstration",
            HANNAH,
            """
            fill Laboratory Director, Microbiology = Håkon Brekke
            join Damian Scholes: Head of IT Operations [+ IT Operations] < Eirik Stavnes
            """,
        ),
    ),
)

HOSPITALS = (_NORTHMOOR, _OSTARA, _ST_BRANNOC, _HALVORSEN)
