"""The Brennaker Group: pumps and valves, six plants, some two thousand people, and one reorganisation."""

from inroad.demo.brennaker_plants import PLANTS
from inroad.demo.chart import Contacts
from inroad.demo.fiction import HANNAH, JONAS, TOMAS, Chapter, DemoAccount, Fiction
from inroad.demo.other_deals import BRENNAKER as DEALINGS
from inroad.model.account import AccountStage, AccountTier, Lifecycle

_GROUP = """
Annelies Verhoeven: Chief Executive Officer [Executive Board] @ Eindhoven
  Mirthe Kooijman: Executive Assistant to the CEO
  Casper Hollander: Head of Strategy [Strategy]
    4 *: Strategy Analyst | Strategic Project Manager
  Pieter Langedijk: Chief Financial Officer [Finance]
    *: Group Controller [+ Controlling]
      4 *: Senior Financial Controller
        3-4 *: Financial Analyst | Management Accountant
    *: Head of Accounting [+ Accounting]
      3 *: Accounting Manager
        4-5 *: Accountant | Accounts Payable Clerk
    *: Head of Treasury [+ Treasury]
      3 *: Treasury Analyst
    *: Head of Tax [+ Tax]
      2 *: Tax Specialist
    ?: Head of Investor Relations [+ Investor Relations]
  Dirk Overbeek: Chief Operating Officer [Manufacturing]
    Renske Tolsma: Vice President, Operational Excellence [+ Operational Excellence]
      6 *: Lean Manager | Continuous Improvement Engineer
    Paulien Wessels: Chief Procurement Officer [Procurement] ~ Pieter Langedijk
      5 *: Category Manager, Castings | Category Manager, Motors | Category Manager, Indirect Spend
        3-4 *: Strategic Buyer | Supplier Quality Engineer
    *: Vice President, Global Supply Chain [Supply Chain]
      4 *: Logistics Manager
        4-5 *: Logistics Planner | Customs Specialist
  Ingmar Falkenhagen: Chief Technology Officer [Research and Development]
    4 *: Engineering Director, Pumps | Engineering Director, Valves | Engineering Director, Drives [+ Group {n}]
      4 *: Engineering Manager [+ Team {n}]
        7-9 *: Design Engineer | Simulation Engineer | Hydraulics Engineer | Test Engineer | Research Scientist
    *: Head of Product Management [+ Product Management]
      8 *: Product Manager
    *: Head of Intellectual Property [+ Intellectual Property]
      3 *: Patent Engineer
  Marisol Etxeberria: Chief Commercial Officer [Sales]
    Kerstin Dahlmann: Vice President, Sales Europe [+ Europe] @ Osnabrück
      4 *: Regional Sales Director [+ Region {n}]
        3 *: Sales Manager
          5-6 *: Sales Engineer | Key Account Manager | Inside Sales Representative
    Byron Whitaker: Vice President, Sales Americas [+ Americas] @ Dayton
      3 *: Regional Sales Director [+ Region {n}]
        3 *: Sales Manager
          5-6 *: Sales Engineer | Key Account Manager | Inside Sales Representative
    Сауле Джаксыбекова: Директор по продажам в Центральной Азии [+ Central Asia] @ Алматы
      2 *: Руководитель отдела продаж
        4-5 *: Менеджер по продажам | Инженер по продажам
    *: Head of Marketing [Marketing]
      *: Brand Manager
      *: Digital Marketing Manager
        4 *: Marketing Specialist | Content Editor
    *: Vice President, After-Sales Service [+ After-Sales Service]
      6 *: Service Manager [+ Depot {n}]
        3 *: Service Team Leader
          7-8 *: Field Service Engineer | Service Technician | Spare Parts Specialist
      *: Head of Customer Support [+ Customer Support]
        8-9 *: Customer Support Specialist
  Tobias Lindqvist: Chief Information Officer [IT]
    *: Head of Enterprise Applications [+ Applications]
      3 *: Application Manager, ERP | Application Manager, CRM | Application Manager, PLM
        4-5 *: Application Consultant | Software Developer
    *: Head of IT Infrastructure [+ Infrastructure]
      2 *: Infrastructure Manager
        5-6 *: Systems Engineer | Network Engineer | Database Administrator
    *: Head of Data and Analytics [+ Data]
      7 *: Data Engineer | Data Analyst
    *: Information Security Manager [+ Security]
      3 *: Security Analyst
    18 fte: Service Desk Contractors
  Jolanda Rietveld: Chief Human Resources Officer [Human Resources]
    *: Head of Talent [+ Talent]
      4 *: Recruiter | Learning Specialist
    *: Head of Compensation and Benefits [+ Rewards]
      4 *: Compensation Analyst | Payroll Specialist
    4 *: HR Business Partner
  Emmerich Stolz: General Counsel [Legal]
    5 *: Legal Counsel | Compliance Officer
    vacant: Head of Trade Compliance [+ Trade Compliance]
  Saskia Brouwershaven: Head of Corporate Communications [Communications]
    3 *: Communications Specialist
"""

_REORGANISATION = """
    join Saoirse Kinsella: Chief Digital Officer [Digital and Services] < Annelies Verhoeven
    join Bastian Reuß: Director, Connected Products [+ Connected Products] @ Osnabrück < Saoirse Kinsella
    join Lieve Claessens: Director, Service Transformation [+ Transformation] < Saoirse Kinsella
    unit Sales / After-Sales Service = Digital and Services / Service
    unit IT / Data = Digital and Services / Data
    change Tobias Lindqvist < Saoirse Kinsella
    leave Holger Brüning < Jürgen Großmann
    change Jürgen Großmann: Vice President, Manufacturing Germany [Manufacturing / Germany Plants]
    unit Manufacturing / Osnabrück Plant = Manufacturing / Germany Plants / Osnabrück
    unit Manufacturing / Kassel Plant = Manufacturing / Germany Plants / Kassel
    renumber
    """

_QUARTERLY = "Quarterly organisation chart from the group's HR portal"

_CHAPTERS = (
    Chapter(728, "First list of people, received from group HR", JONAS, _GROUP + PLANTS),
    Chapter(637, _QUARTERLY, JONAS, "fill Head of Trade Compliance = Milan Vondráček"),
    Chapter(546, _QUARTERLY, JONAS, "vacate Pieter Langedijk"),
    Chapter(455, _QUARTERLY, HANNAH, "fill Chief Financial Officer = Ottoline Brandsma"),
    Chapter(364, "List of people after the reorganisation (new personnel numbers)", JONAS, _REORGANISATION),
    Chapter(273, _QUARTERLY, JONAS, "vacate Виталий Ткаченко"),
    Chapter(182, _QUARTERLY, TOMAS, "change Renske Tolsma < Annelies Verhoeven"),
    Chapter(91, _QUARTERLY, JONAS, "fill Директор завода = Гульмира Сейдахметова"),
    Chapter(5, _QUARTERLY, JONAS, "leave Casper Hollander < Annelies Verhoeven"),
)

BRENNAKER = Fiction(
    told_of=DemoAccount(
        key="brennaker",
        account={
            "name": "Brennaker Group",
            "legal_names": ("Brennaker Groep N.V.", "Brennaker Deutschland GmbH", "ТОО «Бреннакер Караганда»"),
            "domains": ("brennaker.example",),
            "country": "NL",
            "city": "Eindhoven",
            "industry": "Industrial machinery",
            "employees": 2_150,
            "revenue": 690_000_000,
            "currency": "EUR",
            "lifecycle": Lifecycle.EXISTING_CUSTOMER,
            "tier": AccountTier.TIER_1,
            "stage": AccountStage.NEGOTIATION,
            "owner": JONAS,
            "tags": ("reorganised", "six plants"),
            "note": "Reorganised a year ago: service and data went to a Chief Digital Officer, Kassel to Osnabrück.",
        },
    ),
    contacts=Contacts(domain="brennaker.example", known_of_ten=7),
    chapters=_CHAPTERS,
    seed=20,
    dealings=DEALINGS,
)
