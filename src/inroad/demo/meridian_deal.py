"""Our two years with Meridian: a pilot that was won, a roll-out that is not, and who decides about it."""

DEALINGS = """
722 Priya Nair
  team account_executive
  call Lucía Herrera: Request for information on ward communication (neutral) -> She sends the chart and the rules
  Lucía Herrera: roles=procurement | call with Priya “Everything above 50,000 comes across my desk.”
  Ingrid Solheim: roles=influencer
715 Tomás Zamora
  team solutions_architect
  meeting Ingrid Solheim, Stefan Novotny + Priya Nair: How alarms reach the wards today (positive) -> List of
      the systems
  Ingrid Solheim: stance=neutral; interest=6
700-420/40 Priya Nair
  email to Ingrid Solheim: Notes of our last talk
  email from Ingrid Solheim: Answers and questions
690 Priya Nair
  meeting Beatriz Lopes, Ingrid Solheim + Tomás Zamora: A day on the medical assessment unit (positive)
  Beatriz Lopes: roles=user; stance=supporter | visit of the ward “Twelve alarms in a minute, and nobody knows whose.”
  covers Ingrid Solheim: problem_solver -> trusted_advisor
660 Tomás Zamora
  meeting Rafael Duarte, Gareth Pugh: Network and interfaces (neutral)
  Gareth Pugh: roles=technical_buyer; stance=neutral; power=5
  covers Gareth Pugh: credible_source -> problem_solver
  Rafael Duarte: roles=evaluator; stance=supporter; power=3; interest=7
  covers Rafael Duarte: credible_source -> problem_solver
640 Hannah Brandt
  team executive_sponsor
  event Martin Ashdown, Eleanor Whitcombe: Dinner at the health finance congress (positive)
  Martin Ashdown: roles=economic_buyer; stance=supporter; power=9
  covers Martin Ashdown: credible_source -> trusted_advisor
620 Priya Nair
  deal Ward pilot, acute care: stage=qualification; amount=86000; currency=GBP; probability=40;
      products=CareRelay Core
  Marta Kowalczyk: roles=user; stance=supporter; interest=7
  Marta Kowalczyk in Ward pilot, acute care!: roles=decision_maker | meeting on the ward “My budget, my wards.”
600-30/45 Tomás Zamora
  call Rafael Duarte: Interfaces: what is open
580 Priya Nair
  meeting Marta Kowalczyk, Ailsa Munro, Beatriz Lopes: Which wards take part in the pilot (positive) -> Two wards
  Ailsa Munro: roles=user; stance=supporter; interest=8
  tie Beatriz Lopes > advises > Marta Kowalczyk: moderate, informal | asked before anything digital comes to a ward
540 Hannah Brandt
  Martin Ashdown: stance=unknown | note He has left; nobody knows who decides on money now
505 Priya Nair
  deal Ward pilot, acute care: stage=proposal; probability=70
  meeting Lucía Herrera, Yvonne Sartre: Terms of the pilot (neutral) -> Small contract, without a tender
  Yvonne Sartre: roles=procurement; stance=neutral; power=2
  covers Lucía Herrera: vendor -> problem_solver
478 Priya Nair
  deal Ward pilot, acute care: stage=won; probability=100; closes=-478
  Ward pilot, acute care!: meddpicc.metrics=2; meddpicc.economic_buyer=3; meddpicc.champion=3;
      meddpicc.identify_pain=3
455 Hannah Brandt
  meeting David Kessler: First meeting with the new CFO (neutral) -> He asks for figures, not for slides
  David Kessler: roles=economic_buyer; power=9; political_status=inner_circle
  covers David Kessler: vendor -> credible_source
  tie David Kessler > former_colleague > Ottoline Brandsma @ brennaker: moderate | the same audit firm, ten years ago
450 Jonas Weber
  team customer_success
  visit Ailsa Munro, Beatriz Lopes, Chidi Eze: Start of the pilot on two wards (positive)
  covers Beatriz Lopes: credible_source -> trusted_advisor
  covers Ailsa Munro: problem_solver -> trusted_advisor
440-60/38 Jonas Weber
  visit Ailsa Munro, Chidi Eze: Round of the pilot wards (positive)
430-55/50 Jonas Weber
  call Beatriz Lopes: How the pilot goes (positive)
410-20/30 Priya Nair
  meeting Ingrid Solheim: Steering of the pilot (positive)
  email from Ingrid Solheim: Figures of the month
  email to Ingrid Solheim: Comparison with the month before
400 Priya Nair
  deal CareRelay, group roll-out: stage=early_discussion; amount=900000; currency=GBP; probability=20; closes=120
  Ingrid Solheim: stance=supporter; roles=champion, influencer; power=6; interest=8 | meeting of the pilot's steering
  Marcus Oyelaran: roles=decision_maker; power=8; political_status=inner_circle; interest=5
380 Tomás Zamora
  meeting Gareth Pugh, Dominic Vale, Farida Aziz: Load on the wireless network (negative) -> He wants a study first
  Gareth Pugh: stance=non_supporter; interest=6 | meeting on the network “Not on my network before we have measured.”
  tie Ingrid Solheim > conflicts_with > Gareth Pugh: moderate, informal | who decides what runs on the wards
365 Hannah Brandt
  meeting Eleanor Whitcombe + Priya Nair: The chief executive's view of the digital wards (neutral)
  Eleanor Whitcombe: roles=executive_sponsor; power=10; political_status=inner_circle; stance=neutral; interest=3
  covers Eleanor Whitcombe: credible_source -> trusted_advisor
  tie Imogen Ash > assistant_of > Eleanor Whitcombe: strong, formal
  Imogen Ash: roles=gatekeeper; stance=neutral; power=2
350 Priya Nair
  meeting Philip Garrow, Amara Nwosu: Clinical safety of alarms (positive)
  Philip Garrow: roles=coach; stance=supporter
  Amara Nwosu: roles=influencer; stance=supporter; power=8; interest=6; political_status=inner_circle
  covers Amara Nwosu: credible_source -> problem_solver
  tie Amara Nwosu > advises > Eleanor Whitcombe: strong, formal | weekly, before the executive meeting
320 Priya Nair
  deal CareRelay, group roll-out: stage=qualification; amount=1100000; probability=35
  Marcus Oyelaran: stance=neutral | e-mail from Ingrid “He waits to see what finance says.”
  tie Ingrid Solheim > influences > David Kessler: strong, informal | her figures are the ones that he believes
  tie Owen Bright > advises > David Kessler: strong, formal
  tie Colm Hartigan > advises > Marcus Oyelaran: moderate, formal
  tie Victor Laurent > advises > Eleanor Whitcombe: strong, formal
300 Tomás Zamora
  meeting Anneke de Vries, Declan Moody, Ivo Petrov: Security and data protection (neutral) -> Questionnaire
  Anneke de Vries: roles=gatekeeper; stance=neutral; power=6; interest=5
  Declan Moody: roles=legal_compliance; stance=neutral; power=5
  tie Gareth Pugh > allied_with > Anneke de Vries: moderate, informal
  covers Anneke de Vries: credible_source -> problem_solver
280 Priya Nair
  meeting Henrik Falk, Naomi Feld, Simon Leclair: Alarms in theatres (negative) -> He prefers the vendor of the
      monitors
  Henrik Falk: roles=blocker; stance=non_supporter; power=6; interest=7
  tie Henrik Falk > influences > Amara Nwosu: moderate, informal | both from the same teaching hospital
  tie Bronagh Tully > conflicts_with > Henrik Falk: weak, informal
262-30/38 Priya Nair
  meeting Henrik Falk, Bronagh Tully: Working group of the theatres (neutral)
250 Priya Nair
  Caroline Mbeki: roles=approver; power=7; political_status=political_structure
  Tom Brannigan: roles=user; stance=supporter; power=4; interest=7
  Grace Adeyemi: roles=influencer; stance=supporter; power=7; interest=8; political_status=political_structure
  tie Beatriz Lopes > influences > Grace Adeyemi: strong, informal
  tie Grace Adeyemi > allied_with > Amara Nwosu: strong, informal
  covers Grace Adeyemi: problem_solver -> trusted_advisor
230 Hannah Brandt
  call Grace Adeyemi: What nursing expects of the roll-out (positive)
  email to Eleanor Whitcombe: Invitation to the pilot wards
  email from Imogen Ash: Dates of the chief executive
210 Priya Nair
  event Sofia Marchetti, Tom Brannigan, Marta Kowalczyk, Liam Fenwick: Open day on the pilot wards (positive)
  Sofia Marchetti: roles=user; stance=supporter; power=5; interest=7
  Liam Fenwick: roles=user; stance=neutral; power=4
  Bronagh Tully: roles=user; stance=supporter; power=4; interest=6
190 Priya Nair
  deal Theatre flow: stage=prospecting; amount=210000; currency=GBP; probability=10; closes=300;
      products=CareRelay Flow
  Bronagh Tully in Theatre flow!: roles=champion, user; stance=supporter; interest=9 | meeting of the working group
  Henrik Falk in Theatre flow: roles=decision_maker; stance=opponent; power=8
  Naomi Feld in Theatre flow: roles=technical_buyer; stance=neutral
170 Priya Nair
  meeting Kenji Watanabe + Tomás Zamora: How incidents with alarms are counted (positive)
  Kenji Watanabe: roles=evaluator; stance=supporter; power=5; interest=8
  tie Kenji Watanabe > advises > Caroline Mbeki: moderate, formal
  covers Kenji Watanabe: problem_solver -> trusted_advisor
  Yusuf Demir: roles=user; stance=neutral; power=4
150 Hannah Brandt
  meeting Marcus Oyelaran + Priya Nair: The roll-out and the three-year plan of IT (neutral) -> A paper for the board
  covers Marcus Oyelaran: credible_source -> problem_solver
  Marcus Oyelaran: stance=neutral; interest=7; engagement=neutral; engagement_desired=supportive
140 Priya Nair
  Owen Bright: roles=approver; power=5 | crm Opportunity Contact Role
  [Head of Capital Planning]: roles=approver; power=5 | crm Opportunity Contact Role
  Victor Laurent: roles=legal_compliance; stance=neutral; power=6; political_status=inner_circle | crm Contact Role
  Mei-Ling Zhou: roles=user; stance=neutral; power=3
  Noor Rahimi: roles=other | crm Opportunity Contact Role
130 Priya Nair
  deal CareRelay, group roll-out: stage=proposal; amount=1240000; probability=45; products=CareRelay Core /
      CareRelay Flow
  Ingrid Solheim!: responsibilities=All clinical applications of the group / The budget of the pilot
  Ingrid Solheim!: goals=One alarm list for every ward by next winter / A seat at the table of the executives
  Ingrid Solheim!: pain_points=Six alarm systems from four vendors / Infrastructure stops what it did not choose
  Ingrid Solheim: personal_win=The roll-out is her case for becoming deputy CIO
  Ingrid Solheim!: motivations=Being the one who ended the noise / Nurses who thank her
  Ingrid Solheim: concerns=That the board takes the cheapest offer; adaptability=visionary;
      stakeholder_profile=go_getter
  Ingrid Solheim!: channels=Teams / E-mail; contact_frequency=every week; best_times=Tue–Thu, 08:00–10:00 her
      time (CET)
  Ingrid Solheim!: communication_style=Short, numbers first, in English; topics_to_avoid=The infrastructure
      reorganisation
120 Jonas Weber
  Beatriz Lopes!: roles=champion, user; stance=mentor; interest=9; power=5 | meeting of the ward managers
  Beatriz Lopes!: goals=Two quiet hours in every shift; pain_points=Alarms nobody owns / Double entries;
      channels=WhatsApp
  Beatriz Lopes: responsibilities=Digital work on all wards; stakeholder_profile=teacher; best_times=After the
      early shift
  Ailsa Munro!: pain_points=Bank staff without log-ins; channels=Phone of the ward
110 Hannah Brandt
  David Kessler: goals=Pay-back within two years / No overrun before the refinancing
  David Kessler: pain_points=Licences that nobody uses / Three IT projects over budget; decision_orientation=financial
  David Kessler!: communication_style=One page, the table first; channels=E-mail / In person;
      contact_frequency=once a month
  David Kessler!: topics_to_avoid=His predecessor's promises
  Eleanor Whitcombe: goals=Best group of its size at the next inspection; channels=Through Imogen Ash
  Grace Adeyemi!: goals=Keep nurses / Fewer agency shifts; pain_points=Burn-out on acute wards; channels=Phone /
      E-mail
100 Tomás Zamora
  Gareth Pugh: concerns=Wireless load / Another vendor in his data centre; pain_points=No staff at night
  Gareth Pugh: channels=E-mail; communication_style=Drawings and measurements; topics_to_avoid=Clinical
      applications' budget
  Anneke de Vries!: concerns=Personal data on ward phones; channels=E-mail; communication_style=Point by point
  Rafael Duarte!: channels=Teams / Chat; goals=Interfaces without night work
90 Priya Nair
  meeting David Kessler, Owen Bright + Hannah Brandt: What the pilot saved (neutral) -> He wants the board to see it
  David Kessler in CareRelay, group roll-out!: roles=economic_buyer, approver; stance=neutral; interest=6 |
      meeting on savings
  Owen Bright in CareRelay, group roll-out: stance=unknown
  Noor Rahimi!: do_not_contact=yes | e-mail from Noor “Please take me off your lists.”
75 Hannah Brandt
  meeting Caroline Mbeki, Tom Brannigan: Beds, patient flow and alarms (neutral)
  Caroline Mbeki: stance=neutral; interest=5; coverage=brief_contact
  covers Caroline Mbeki: vendor -> credible_source
60 Tomás Zamora
  meeting Gareth Pugh, Dominic Vale: Results of the load measurement (neutral) -> He accepts the figures, not the plan
  Gareth Pugh in CareRelay, group roll-out!: stance=non_supporter; power=6; concerns=Who answers calls at night
      | meeting
  Dominic Vale: roles=evaluator; stance=neutral; power=3
  Gareth Pugh: engagement=resistant; engagement_desired=neutral; coverage=multiple_contacts
55 Jonas Weber
  call Beatriz Lopes: Slides for the ward managers (positive) -> She will send numbers of her own
  Beatriz Lopes: engagement=supportive; engagement_desired=leading; coverage=in_depth; ring=inner
48 Priya Nair
  CareRelay, group roll-out!: meddpicc.metrics=2; meddpicc.identify_pain=3; meddpicc.champion=3;
      meddpicc.economic_buyer=2
  CareRelay, group roll-out: meddpicc.decision_criteria=2; meddpicc.decision_process=1; meddpicc.competition=1
  Theatre flow: meddpicc.identify_pain=1; meddpicc.champion=1
46 Priya Nair
  Grace Adeyemi: raci.discovery=A | call with Owen Bright “Here is who usually signs what.”
  Ingrid Solheim: raci.discovery=R; raci.technical_validation=C; raci.business_case=C | call with Owen Bright
  Beatriz Lopes: raci.discovery=C
  Marcus Oyelaran!: raci.technical_validation=A; raci.signature=C | the scheme of delegation of the group
  Gareth Pugh!: raci.technical_validation=R; raci.security=C | the scheme of delegation of the group
  David Kessler!: raci.business_case=A; raci.signature=A | the scheme of delegation of the group
  Owen Bright: raci.business_case=R | call with Owen Bright
  Anneke de Vries: raci.security=R | call with Owen Bright
  Victor Laurent!: raci.legal=A; raci.signature=R | the scheme of delegation of the group
  Declan Moody: raci.legal=R; raci.security=C
  Lucía Herrera!: raci.procurement=A | the request for information
  Yvonne Sartre: raci.procurement=R
  Eleanor Whitcombe, Caroline Mbeki: raci.signature=I
45 Priya Nair
  Ingrid Solheim, Rafael Duarte in CareRelay, group roll-out!: raci.technical_validation=R | meeting of the
      pilot's steering
  Marcus Oyelaran in CareRelay, group roll-out!: raci.technical_validation=A; raci.business_case=C; raci.signature=C
  Gareth Pugh, Mei-Ling Zhou in CareRelay, group roll-out: raci.technical_validation=C
  Ingrid Solheim in CareRelay, group roll-out: raci.discovery=R; raci.business_case=R
  Grace Adeyemi in CareRelay, group roll-out: raci.discovery=A; raci.business_case=C
  Beatriz Lopes, Kenji Watanabe in CareRelay, group roll-out: raci.discovery=C
  David Kessler in CareRelay, group roll-out!: raci.business_case=A; raci.signature=A
  Owen Bright in CareRelay, group roll-out: raci.business_case=R
  Anneke de Vries in CareRelay, group roll-out!: raci.security=R
  Declan Moody in CareRelay, group roll-out: raci.security=C; raci.legal=R
  Victor Laurent in CareRelay, group roll-out: raci.legal=A; raci.signature=R
  Lucía Herrera in CareRelay, group roll-out!: raci.procurement=A
  Yvonne Sartre in CareRelay, group roll-out: raci.procurement=R
  [Head of Capital Planning] in CareRelay, group roll-out: raci.signature=C
  Caroline Mbeki, Amara Nwosu in CareRelay, group roll-out: raci.signature=I
40 Tomás Zamora
  untie Gareth Pugh > allied_with > Anneke de Vries
  meeting Anneke de Vries, Ivo Petrov: Answers to the questionnaire (positive) -> Two points are left
  Anneke de Vries!: stance=neutral; power=6; interest=6; coverage=multiple_contacts | meeting on the questionnaire
33 Hannah Brandt
  call Amara Nwosu: The clinical case (positive) -> She speaks for it in the executive meeting
  Amara Nwosu!: stance=supporter; interest=7; coverage=multiple_contacts; ring=inner | call “Surgery will come round.”
  Amara Nwosu: goals=Fewer incidents reported to the regulator; concerns=Surgeons who feel overruled; channels=Phone
25 Priya Nair
  meeting Marta Kowalczyk, Grace Adeyemi: Nursing's part in the business case (positive)
  Grace Adeyemi!: stance=supporter; ring=inner; coverage=multiple_contacts | meeting with nursing “My wards want it.”
  Marta Kowalczyk!: stance=supporter; power=5; interest=8; coverage=multiple_contacts
  Henrik Falk in CareRelay, group roll-out!: stance=opponent; power=6; interest=8 | meeting of the theatres “Not
      in my theatres.”
  Henrik Falk: engagement=resistant; engagement_desired=neutral; concerns=Monitors and alarms from two vendors
20 Hannah Brandt
  call Marcus Oyelaran: Before the board (positive) -> He asks for the slides a week ahead
  Marcus Oyelaran in CareRelay, group roll-out: stance=supporter; power=9; interest=7 | e-mail from Ingrid “He
      comes round.”
  Marcus Oyelaran: pain_points=Six vendors, six contracts; goals=A platform, not another product; ring=core
  David Kessler, Eleanor Whitcombe: ring=core
16 Priya Nair
  call Ingrid Solheim: The board's agenda (positive) -> She presents the pilot's figures herself
  Ingrid Solheim in CareRelay, group roll-out!: stance=mentor; roles=champion | call, this month “I will present
      the pilot figures to the board myself.”
  Ingrid Solheim!: power=7; interest=9; political_status=inner_circle; coverage=in_depth; ring=inner
  Ingrid Solheim: engagement=supportive; engagement_desired=leading
  Ingrid Solheim in CareRelay, group roll-out: key_messages=The board buys quiet wards, not software / Her
      figures, her name on them; planned_content=Board slides with the pilot's figures / Reference call with the
      Halvorsen laboratories; next_step=Rehearse the board slides, then ask for an introduction to David Kessler
  David Kessler in CareRelay, group roll-out: key_messages=Pays back in 17 months, measured on two wards / The
      price is fixed for three years; planned_content=One-page business case; next_step=Send the one-page case
      through Owen Bright
  Gareth Pugh in CareRelay, group roll-out: key_messages=Nothing new in his data centre / We answer at night;
      planned_content=Report of the load measurement; next_step=Let Tomás show him the operations plan
8 Tomás Zamora
  meeting Ruth Abramson, Ingrid Solheim: Welcome of the new CMIO (positive) -> She knows us from Northmoor
  Ruth Abramson!: roles=coach; stance=mentor; power=7; interest=8; political_status=political_structure | meeting
  tie Ingrid Solheim > allied_with > Ruth Abramson: moderate, informal
  covers Ruth Abramson: trusted_advisor -> trusted_advisor
  tie Ruth Abramson > former_colleague > Alistair Boyne @ northmoor: strong | five years in one team
6 Priya Nair
  meeting Lucía Herrera + Hannah Brandt: Terms of a framework contract (neutral) -> Two redlines are open
  Lucía Herrera!: stance=neutral; power=5; interest=5; coverage=multiple_contacts | meeting on the terms
  email to David Kessler: One page on the savings
  email from David Kessler: Re: One page on the savings
4 Jonas Weber
  visit Ailsa Munro, Chidi Eze: Round of the pilot wards (positive)
  email to Beatriz Lopes: Your numbers for the board
3 Priya Nair
  deal CareRelay, group roll-out: probability=55; closes=92
  meeting Ingrid Solheim, Rafael Duarte + Tomás Zamora: Rehearsal for the board (positive)
  CareRelay, group roll-out!: meddpicc.decision_criteria=2; meddpicc.paper_process=1
"""
