"""Meridian Health Partners: a hospital group in the middle of a large deal, with some eighty people on the map."""

from inroad.demo.chart import Contacts
from inroad.demo.fiction import HANNAH, PRIYA, TOMAS, Chapter, DemoAccount, Fiction
from inroad.demo.meridian_deal import DEALINGS
from inroad.model.account import AccountStage, AccountTier, Lifecycle

_BEGINNING = """
Eleanor Whitcombe: Chief Executive Officer [Executive Office] @ Bristol
  Imogen Ash: Executive Assistant to the CEO
  Victor Laurent: General Counsel [Legal]
    Sunita Rao: Senior Legal Counsel, Commercial
    Declan Moody: Data Protection Officer [+ Data Protection] ~ Eleanor Whitcombe
  Harriet Lowell: Director of Communications [Communications]
    Aaron Fisk: Communications Manager
  Martin Ashdown: Chief Financial Officer [Finance]
    Owen Bright: Financial Controller [+ Accounts]
      Petra Vance: Senior Management Accountant
      Callum Reid: Accounts Payable Manager
    Lucía Herrera: Director of Procurement [Procurement]
      Derek Holm: Category Manager, Medical Equipment
      Yvonne Sartre: Category Manager, IT and Services ~ Marcus Oyelaran
    Gillian Frost: Head of Capital Planning [+ Capital Planning]
      Ravi Chandran: Investment Analyst
    Bethan Price: Head of Financial Planning and Analysis [+ Planning]
  Marcus Oyelaran: Chief Information Officer [IT]
    Ingrid Solheim: Head of Clinical Applications [+ Clinical Applications] @ Oslo
      Rafael Duarte: Integration Specialist [+ Integration]
      Mei-Ling Zhou: IT Manager, Devices [+ Devices]
      Stefan Novotny: Application Analyst
      Keira Dolan: Application Analyst
      Hana Suzuki: Clinical Systems Trainer
    Gareth Pugh: Head of Infrastructure [+ Infrastructure]
      Dominic Vale: IT Manager, Data Centres
      Farida Aziz: Network Engineer
      Joel Tandy: Systems Engineer
      12 fte: Service Desk Agents
    Anneke de Vries: Information Security Officer [+ Security]
      Ivo Petrov: Security Analyst
    Colm Hartigan: IT Programme Manager [+ Programmes]
  Amara Nwosu: Chief Medical Officer [Medical]
    Philip Garrow: Chief Medical Information Officer [+ Informatics]
    Henrik Falk: Clinical Director, Surgery [+ Surgery]
      Adaeze Okoro: Consultant Surgeon
      Simon Leclair: Theatre Manager
      Naomi Feld: Lead Anaesthetist
    Sofia Marchetti: Clinical Director, Emergency [+ Emergency]
      Jack Thornbury: Emergency Department Manager
    Edmund Carrow: Clinical Director, Cardiology [+ Cardiology]
      Yusuf Demir: Consultant Cardiologist
      Elin Bergqvist: Cardiac Physiologist
    Rosalind Keane: Clinical Director, Diagnostics [+ Diagnostics]
      Omar Haddow: Radiology Manager
      Teresa Vidal: Laboratory Manager
      Clementine Aubry: Imaging Informatics Lead ~ Ingrid Solheim
    Priscilla Boateng: Chief Pharmacist [+ Pharmacy]
      Magnus Eide: Pharmacy Operations Manager
  Caroline Mbeki: Chief Operating Officer [Operations]
    Helen Marsh: Head of Quality and Safety [+ Quality and Safety] ~ Amara Nwosu
      Kenji Watanabe: Patient Safety Manager
      Zara Whitlow: Clinical Audit Officer
    Tom Brannigan: Patient Flow Manager [+ Patient Flow]
      Lila Ferrante: Bed Manager
      Marcus Penhale: Discharge Coordinator
    Noor Rahimi: Head of Facilities [+ Facilities]
      Hester Lockyer: Decontamination Manager
      Bryn Caddick: Estates Manager
      Wanda Sikora: Housekeeping Manager
      40 fte: Porters
  Josephine Tyler: Chief Nursing Officer [Nursing]
    Grace Adeyemi: Deputy Chief Nursing Officer
    Marta Kowalczyk: Head of Nursing, Acute Care [+ Acute Care]
      Ailsa Munro: Ward Manager, Medical Assessment
      Chidi Eze: Ward Manager, Orthopaedics
      Fiona Gallagher: Ward Manager, Stroke Unit
      Rosa Pinheiro: Ward Manager, Surgical Admissions
    Liam Fenwick: Head of Nursing, Community [+ Community]
      Siobhan Daly: District Nurse Team Lead
      Paulo Reis: District Nurse Team Lead
    Beatriz Lopes: Nursing Informatics Specialist [+ Informatics] ~ Ingrid Solheim
    Bronagh Tully: Head of Nursing, Theatres [+ Theatres] ~ Henrik Falk
      Wilf Arden: Ward Manager, Recovery
  Nadia Kouri: Chief People Officer [Human Resources]
    Evan Stroud: Head of Learning and Development [+ Learning]
    Marguerite Olsen: HR Business Partner
    Idris Vaughan: Head of Medical Staffing [+ Staffing] ~ Amara Nwosu
Samira Haddad: Project Manager, EHR
Dorothy Inman: Patient Experience Lead
Karim Bensaid: Data Analyst
"""


_QUARTERLY = "Quarterly organisation chart, received from procurement"

_CHAPTERS = (
    Chapter(735, "First organisation chart, received from procurement", PRIYA, _BEGINNING),
    Chapter(
        644,
        _QUARTERLY,
        PRIYA,
        """
        leave Keira Dolan
        join Viktor Lindahl: Application Analyst < Ingrid Solheim
        change Rafael Duarte: IT Manager, Integration
        vacate Gillian Frost
        """,
    ),
    Chapter(
        552,
        "Organisation chart with the interim finance arrangements",
        HANNAH,
        """
        vacate Martin Ashdown
        vacate Josephine Tyler
        leave Petra Vance
        join Petros Galanis: Senior Management Accountant < Owen Bright
        """,
    ),
    Chapter(
        461,
        _QUARTERLY,
        PRIYA,
        """
        fill Chief Financial Officer = David Kessler
        change Ravi Chandran < David Kessler
        unknown Head of Capital Planning
        fill Chief Nursing Officer = Grace Adeyemi
        """,
    ),
    Chapter(
        370,
        "Yearly report: appendix with the management structure",
        TOMAS,
        """
        vacate Helen Marsh
        leave Marcus Penhale
        join Tamsin Rowe: Discharge Coordinator < Tom Brannigan
        change Tom Brannigan: Head of Patient Flow
        """,
    ),
    Chapter(
        279,
        _QUARTERLY,
        PRIYA,
        """
        change Ingrid Solheim: Director, Clinical Applications
        vacate Edmund Carrow
        leave Ravi Chandran
        join Jonas Lindgren: Biomedical Engineer
        """,
    ),
    Chapter(
        188,
        _QUARTERLY,
        PRIYA,
        """
        fill Head of Quality and Safety = Kenji Watanabe
        fill Clinical Director, Cardiology = Yusuf Demir
        change Beatriz Lopes: Lead, Nursing Informatics
        """,
    ),
    Chapter(
        97,
        "Contact list of the steering committee, checked with reception",
        PRIYA,
        """
        vacate Philip Garrow
        leave Stefan Novotny
        join Oksana Hrytsenko: Application Analyst < Ingrid Solheim
        change Farida Aziz: Senior Network Engineer
        change Yvonne Sartre < Owen Bright
        """,
    ),
    Chapter(
        9,
        _QUARTERLY,
        TOMAS,
        """
        fill Chief Medical Information Officer = Ruth Abramson
        leave Simon Leclair
        join Paul Redfern: Contract Manager ~ Lucía Herrera, Victor Laurent
        join Greta Hollis: Change Manager, Digital Wards
        """,
    ),
)

MERIDIAN = Fiction(
    told_of=DemoAccount(
        key="meridian",
        account={
            "name": "Meridian Health Partners",
            "legal_names": ("Meridian Health Partners Group plc",),
            "domains": ("meridianhealth.example",),
            "country": "GB",
            "city": "Bristol",
            "industry": "Hospitals",
            "employees": 11_200,
            "revenue": 1_480_000_000,
            "currency": "GBP",
            "lifecycle": Lifecycle.ENGAGED_PROSPECT,
            "tier": AccountTier.TIER_1,
            "stage": AccountStage.PROPOSAL,
            "owner": PRIYA,
            "tags": ("focus list", "CareRelay"),
            "note": "CareRelay, group roll-out. The board meets in two weeks; the CFO wants to see pilot figures.",
        },
    ),
    contacts=Contacts(domain="meridianhealth.example", known_of_ten=8, phone="+44 1632 960"),
    chapters=_CHAPTERS,
    dealings=DEALINGS,
)
