"""How common words are in the names of companies: in so many of 100,000. Any other word counts as rare.

Read from public registers of legal entities of all countries, none of which makes up much of it, and rounded.
"""

COMMON_WORDS: tuple[tuple[int, str], ...] = (
    (
        2500,
        """energy fund global holdings investments of services technology and trust industries group management
        international the development solutions engineering""",
    ),
    (
        1300,
        """hotel trade solar de medical green power products income systems industrial partners capital
        offshore logistics metal marketing for wealth digital food software auto shipping transportation
        consulting bank financial insurance laboratories system university""",
    ),
    (
        800,
        """ii market growth beheer project infrastructure equity i distribution properties und sa value
        construction der retail trading in 1 trustee cloud communications data foundation health healthcare
        media national network pharmaceuticals resources security gold rl co home center finance com
        hospital therapeutics""",
    ),
    (
        500,
        """steel a travel electronics limited smart 2 wind air gas sale oil equipment road aviation asset
        commercial brand car america american association care general india la new van srl master
        production building iii opportunities automotive company manufacturing stichting networks real di
        portfolio maritime gmbh bond share packaging estate europe pension credit en china first germany uk
        united us usa y scheme control""",
    ),
    (
        300,
        """supply e private silver electric etf den storage quality c motor express life venture business
        factory entertainment automation european ai park iv mining hospitality material asia canada design
        east france institute italia japan north saint school south st west 3 no tool es housing societa
        alpha high diamond maintenance store s bridge one recycling series employee americas v plan as
        sustainable sociedad investor al renewable fixed mobile multi 4 aircraft standard port australia
        world stock b blue""",
    ),
    (
        180,
        """ltd plc clean szolgaltato hedge street cap promotion platform cargo farm manager assurance cayman
        computer agro component emerging part target therapeutic protection club io london online star
        studio web york kereskedelmi leasing petroleum index machinery warehouse enterprises advisor euro
        chemical esg corporate sp mobility shop unipersonal generation strategy liquidazione sicav strategic
        space acquisition pacific plus retirement geschlossene garage ge rail furniture platinum ireland
        consumer benefit societe family blackrock internet sweden ml precision process restaurant hydro
        nordic cell city plant research luxembourg strategie securities unit j dr x civil debt future it
        ucits managed red alternative 5 lux spc truck access core settlement ev m responsabilita sas long
        facility""",
    ),
    (
        110,
        """ticaret aerospace container dynamic ms public limitata ve state house spv siemens du loan feeder lng
        iron partnership advanced diversified rental shopping marine terminal vi select bancorp information
        sport airport innovation machine station well metro des fur jet fond sea opportunity owner short
        municipal ship ag t hk pcc mineral snc union leisure central water intelligence accumulation point
        yield all re funding bus direct account associates het line office special work ocean return sun est
        grade d sanayi science secondary ab luxury usd cold processing spain macro singapore h expansion
        freight inc invesco 6 vehicle mexico agency g segregated top common chain am supplie mall za bio
        jewellery l belgium maatschap realty db exploration etaireia prime enhanced harbour pro term mr sri
        del equities hill on ro grand small pensioen corp gp foreign""",
    ),
    (
        70,
        """program sc sub p pool river support black copper golden money ec class lending canadian eco learning
        poland team w active best vii concept drilling transition eur universal r shree australian vision
        advertising operation mortgage natural society inflation k produce participation spa harbor taxi 7
        swiss western worldwide land mid mill valley battery clo z dividend alliance corporation reserve ar
        forest og collective oversea recovery spol total at kbc royal cabinet deep o advisory blocker good
        lake education horizon waste hong lease vereniging delta tiger el highway import pipe polska premium
        coal hungary safety self balanced exchange ic tot vrienden performance allocation forma grid kkr sky
        stone to precious rent handel chartered impact northern doo gesellschaft two atlantic jersey robotic
        10 abbreviata anonymi gestion kong export f institutional ix mountain next selection im liquidation
        oy schneider le tax wood absolute eagle transmission espana neutral spolka risk austria dijk
        hardware ownership africa hi plastic urban viii vintage 2015 senior utilities allianz bay 2020 czech
        fidelity indonesia island middle ph berg large voor italy morgan tower great john propco rice
        structured 8 cz defense energia pimco reit ulc incentive monoprosopi net nuveen phoenix 2014
        flexible lithium premier 2018 catalyst cyber ma oaktree tran immobilien infra mine vertrieb
        community bike u facilities non art te 9 engine focus heavy jp spring surgical ssas coating depot
        german southern technical broker diagnostic link beta eaton go rock san establishment les soc 2016
        bullion mauritius q 2023 macquarie n ps""",
    ),
)

FUND_WORDS = "fund fonds fondo etf etn sicav ucits fcp"
"""Words (in the singular) that stand in names of funds alone, by the same registers: nine of ten and more are funds."""
