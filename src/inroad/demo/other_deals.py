"""What we do with some of the other accounts: one in trouble of every kind, and one without any."""

BRENNAKER = """
640 Jonas Weber
  team account_executive
  meeting Dirk Overbeek, Renske Tolsma: Downtime in the Osnabrück plant (positive)
  Dirk Overbeek!: roles=decision_maker, economic_buyer; stance=supporter; power=8; political_status=inner_circle
      | meeting in the plant
  Renske Tolsma: roles=champion; stance=supporter; power=6; interest=8
  covers Dirk Overbeek: credible_source -> trusted_advisor
  covers Renske Tolsma: problem_solver -> trusted_advisor
600-12/42 Jonas Weber
  call Renske Tolsma: Figures of the plants (positive)
590-40/90 Tomás Zamora
  visit Dirk Overbeek, Jürgen Großmann: Round of the plants (positive)
450 Jonas Weber
  deal Plant monitoring, Osnabrück: stage=won; amount=310000; currency=EUR; probability=100; closes=-450
  tie Renske Tolsma > advises > Dirk Overbeek: strong, formal
  tie Paulien Wessels > allied_with > Casper Hollander: moderate, informal
350 Jonas Weber
  meeting Saoirse Kinsella, Tobias Lindqvist: The new digital organisation (neutral)
  Saoirse Kinsella: roles=decision_maker; stance=neutral; power=7; political_status=inner_circle; interest=8
  Tobias Lindqvist: roles=technical_buyer; stance=non_supporter; power=6
  tie Saoirse Kinsella > conflicts_with > Dirk Overbeek: moderate, informal | whose budget the plants' software is
330 Jonas Weber
  deal Plant monitoring, all plants: stage=negotiation; amount=1900000; currency=EUR; probability=60; closes=55
  Ottoline Brandsma: roles=economic_buyer; power=9; political_status=inner_circle; stance=unknown
  Paulien Wessels!: roles=procurement; stance=neutral; power=5; coverage=multiple_contacts
  Emmerich Stolz: roles=legal_compliance; power=5
  covers Saoirse Kinsella: vendor -> problem_solver
220 Hannah Brandt
  team executive_sponsor
  meeting Annelies Verhoeven: Review of the first plant (positive)
  Annelies Verhoeven!: roles=executive_sponsor; stance=supporter; power=10; political_status=inner_circle | meeting
  covers Annelies Verhoeven: problem_solver -> trusted_advisor
60-14/15 Jonas Weber
  meeting Paulien Wessels: Price and service levels (neutral)
  email from Paulien Wessels: Redlines
45 Tomás Zamora
  meeting Tobias Lindqvist, Bastian Reuß: Connection of the plants (negative)
  Bastian Reuß: roles=evaluator; stance=supporter; power=4; interest=8
  Tobias Lindqvist in Plant monitoring, all plants!: stance=opponent | meeting “We build this ourselves.”
20 Jonas Weber
  Plant monitoring, all plants!: meddpicc.metrics=3; meddpicc.champion=2; meddpicc.identify_pain=3;
      meddpicc.paper_process=2
  Plant monitoring, all plants: meddpicc.economic_buyer=2; meddpicc.decision_criteria=2; meddpicc.competition=1
  Renske Tolsma!: stance=mentor; coverage=in_depth | call “I have told the board what standing still costs.”
"""

CALDER_VALLEY = """
500 Priya Nair
  team account_executive
  meeting Rashid Amara, Damian Scholes: Workshop on booking (positive)
  Damian Scholes: roles=champion, technical_buyer; stance=mentor; power=5
  Rashid Amara: roles=decision_maker, economic_buyer; stance=supporter; power=9; political_status=inner_circle
  covers Rashid Amara: problem_solver -> trusted_advisor
  deal Booking and reminders: stage=qualification; amount=145000; currency=GBP; probability=50
480-40/35 Priya Nair
  call Damian Scholes: Where the project stands (positive)
240 Priya Nair
  meeting Judith Hargreave, Bridget Noonan, Stella Whitlock: Demonstration (neutral)
  Judith Hargreave: roles=user; stance=supporter; power=6; coverage=brief_contact
  Stella Whitlock: roles=approver; stance=unknown; power=7
60-12/16 Priya Nair
  call Rashid Amara: The contract (neutral)
25 Hannah Brandt
  deal Booking and reminders: stage=negotiation; probability=70; closes=18
  Patricia Vane, Faisal Noor: roles=legal_compliance; stance=neutral
  Rashid Amara!: stance=supporter | call “If legal is done by Friday I sign.”
  Booking and reminders: meddpicc.economic_buyer=3; meddpicc.champion=2; meddpicc.paper_process=1
"""

NORTHMOOR = """
630 Priya Nair
  team account_executive
  meeting Ruth Abramson, Alistair Boyne: Digital plans of the trust (positive)
  Ruth Abramson!: roles=champion; stance=mentor; power=6 | meeting “Bring it to my wards first.”
  Alistair Boyne: roles=decision_maker; stance=supporter; power=7; political_status=political_structure
600-45/40 Priya Nair
  call Ruth Abramson: Preparing the pilot (positive)
  email from Ruth Abramson: Re: preparing the pilot
210 Tomás Zamora
  deal Digital wards, phase one: stage=early_discussion; amount=420000; currency=GBP; probability=15; closes=210
  meeting Megan Osterley, Tobias Rusk: Technical basics (neutral)
  Megan Osterley: roles=technical_buyer; stance=neutral; power=4
  Harriet Osei: roles=economic_buyer; power=8; stance=unknown
"""

HALVORSEN = """
170 Jonas Weber
  team account_executive
  deal Critical results: stage=proposal; amount=95000; currency=NOK; probability=50; closes=40
  meeting Thérèse Moreau, Anita Rognstad: Critical results in four minutes (positive)
  Thérèse Moreau!: roles=decision_maker, champion; stance=supporter; power=8; political_status=inner_circle | meeting
  Sigrid Haugland: roles=economic_buyer; power=8; stance=neutral
  Anita Rognstad: roles=technical_buyer; stance=supporter; power=4
90-15/25 Jonas Weber
  call Thérèse Moreau: Questions on the offer (positive)
18 Hannah Brandt
  meeting Thérèse Moreau, Håkon Brekke, Anita Rognstad: Demonstration of results (positive)
  Håkon Brekke: roles=user; stance=supporter; power=4
  Damian Scholes: roles=coach; stance=mentor | call “I know how you work from Calder Valley.”
"""

TAVOLARA = """
680 Tomás Zamora
  team customer_success
  meeting Costanza Bellini, Ottavio Branduardi: Start of the project (positive)
  Ottavio Branduardi!: roles=decision_maker, economic_buyer; stance=supporter; power=9; political_status=inner_circle
  Costanza Bellini!: roles=champion, technical_buyer; stance=mentor; power=5; interest=8
650-160/45 Tomás Zamora
  call Costanza Bellini: How it runs (positive)
250 Tomás Zamora
  meeting Ottavio Branduardi, Letizia Cavour, Costanza Bellini: Yearly review (positive)
  deal Terminal in Bari: stage=qualification; amount=180000; currency=EUR; probability=30; closes=150
  Amedeo Fois: roles=user; stance=supporter; power=5
"""

FERNLEIGH = """
400 Hannah Brandt
  team account_manager
  deal Cold chain: stage=lost; amount=120000; currency=GBP; probability=0; closes=-320
"""
