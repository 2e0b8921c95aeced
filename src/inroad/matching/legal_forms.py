"""Legal forms of many countries, the words that stand around company names, and variant words that mean the same.

Everything is written as a folded name is: Latin letters in lower case, single blanks, letters with dots joined:
"S.p.A." is "spa", "Sp. z o.o." is "sp zoo".
"""

from enum import IntEnum


class LegalForm(IntEnum):
    """What kind of body a legal form makes; forms of one family stand for each other when names travel."""

    NONE = 0
    LIMITED = 1
    STOCK = 2
    GENERIC = 3
    PARTNERSHIP = 4
    NONPROFIT = 5
    STATE = 6
    SOLE = 7
    FUND = 8


LEGAL_FORM_TABLE: tuple[tuple[LegalForm, str], ...] = (
    (
        LegalForm.LIMITED,
        """ltd; limited; llc; limited liability company; limited liability co; private limited; pvt ltd; pte ltd; pvt
        limited; pte limited; pty ltd; pty limited; proprietary limited; proprietary ltd; private ltd; pty; pvt; pte;
        private limited company; sdn bhd; gmbh; mbh; gesellschaft mit beschrankter haftung; gesmbh; ges mbh;
        gesellschaft mbh; ggmbh; ug; ug haftungsbeschrankt; unternehmergesellschaft; unternehmergesellschaft
        haftungsbeschrankt; sarl; sarlu; societe a responsabilite limitee; eurl; srl; srls; srlu; societa a
        responsabilita limitata; societa a responsabilita limitata semplificata; sl; slu; slp; sociedad limitada;
        sociedad limitada unipersonal; sociedad de responsabilidad limitada; s de rl; s de rl de cv; sprl; bvba; bv;
        besloten vennootschap; besloten vennootschap met beperkte aansprakelijkheid; lda; ltda; limitada; unipessoal
        lda; eireli; me; sp zoo; sp z oo; spolka zoo; spolka z oo; spolka z ograniczona odpowiedzialnoscia; sro; spol
        sro; spolecnost s rucenim omezenym; kft; korlatolt felelossegu tarsasag; doo; druzba z omejeno odgovornostjo;
        drustvo s ogranicenom odgovornoscu; eood; ood; jdoo; aps; anpartsselskab; sia; uab; ou; osauhing; oy;
        osakeyhtio; as; ooo; obshchestvo s ogranichennoi otvetstvennostyu; obschestvo s ogranichennoi
        otvetstvennostiu; obshchestvo s ogranichennoi otvetstvennostiu; obshchestvo s ogranichennoy otvetstvennostyu;
        tov; tovarystvo z obmezhenoiu vidpovidalnistiu; too; mchj; kk kaisha; yugen kaisha; yk; godo kaisha; gk; wll;
        fz llc; fze; fzco; fzc; llc fz; dmcc; ltd sti; limited sirketi; limited company; company limited; co ltd; co
        limited; co llc; co inc; ehf; gmbh and co kg; gmbh co kg; sarl au; pllc; professional limited liability
        company; pc; professional corporation; lllc; designated activity company; dac; unlimited company; uc; zhu shi
        hui she; youxiangongsi; youxian gongsi; youxianzerengongsi; gufenyouxiangongsi; zhushihuishe; yuhan hoesa;
        private company limited; limited by guarantee; cc; ltd co; limited co; ltd liability co; ltd liability
        company; nominee limited; tnhh; cong ty tnhh; cong ty trach nhiem huu han""",
    ),
    (
        LegalForm.STOCK,
        """inc; incorporated; corp; corporation; plc; public limited company; public ltd co; public limited co; public
        company limited; public joint stock company; joint stock company; open joint stock company; closed joint stock
        company; jsc; pjsc; ojsc; cjsc; ag; aktiengesellschaft; sa; sau; saca; societe anonyme; sociedad anonima;
        sociedade anonima; sa de cv; sab de cv; sapi de cv; sociedad anonima de capital variable; sas; sasu; societe
        par actions simplifiee; sociedad por acciones simplificada; spa; sapa; societa per azioni; nv; naamloze
        vennootschap; ab; aktiebolag; ab publ; publ; asa; aksjeselskap; aktieselskab; oyj; se; societas europaea;
        kgaa; kk; kabushiki kaisha; kabushiki gaisha; zhu shi hui she; joint stock; bhd; berhad; tbk; persero; zrt;
        nyrt; zartkoruen mukodo reszvenytarsasag; rt; ad; dd; dionicko drustvo; delnicka druzba; akciova spolecnost;
        akciova spolocnost; spolka akcyjna; sca; scpa; ao; oao; zao; pao; nao; aktsionernoe obshchestvo; aktsionernoe
        obschestvo; publichnoe aktsionernoe obshchestvo; zakrytoe aktsionernoe obshchestvo; otkrytoe aktsionernoe
        obshchestvo; anonim sirketi; anonim ortakligi; tas; hf; sce; saog; saoc; qpsc; psc; qsc; national association;
        na; ssa; eesti aktsiaselts; ltee; limitee; cv; gufen youxian gongsi; aktiengesellschaft und co kgaa; ae;
        anonymi etairia; epe; ike; cyf; nominees""",
    ),
    (
        LegalForm.GENERIC,
        """co; company; cie; compagnie; and co; and company; und co; et cie; y cia; cia; gongsi; hoesa; gesellschaft;
        kaisha; holding company; incorporation; firma""",
    ),
    (
        LegalForm.PARTNERSHIP,
        """lp; limited partnership; ltd partnership; llp; limited liability partnership; lllp; kg;
        kommanditgesellschaft; ohg; gbr; ohg mbh; partg; partgmbb; partnerschaft mbb; ggmbh and co kg; and co kg;
        snc; sas di; scs; scsp; slp lp; sca sicav; vof; commanditaire vennootschap; maatschap; kb; kommanditbolag;
        hb; handelsbolag; ks; ans; da; ky; spolka komandytowa; sp k; spk; spolka jawna; spolka cywilna; vos;
        komanditni spolecnost; gie; sci; scm; scea; gaec; earl; gp; general partnership; ilp; slp scotland;
        societe en commandite speciale; societe civile immobiliere; socimi; aie; cb; comunidad de bienes""",
    ),
    (
        LegalForm.NONPROFIT,
        """ev; eingetragener verein;
        asbl; aisbl; vzw; ivzw; onlus; cic; cio; community interest company;
        eg; eingetragene genossenschaft; genossenschaft; scop; scrl; scarl; societa cooperativa; soc coop; coop;
        sociedad cooperativa; ba; ua; cooperatie ua; npo; ano; anbi""",
    ),
    (
        LegalForm.STATE,
        """fgup; gup; mup; fku; fgbu; gbuz; mbou; anstalt des offentlichen rechts; aor; kdor; epic; epa; soe""",
    ),
    (LegalForm.SOLE, "ip; individualnyi predprinimatel; ek; eingetragener kaufmann; eirl; ei; prop; sole proprietor"),
    (LegalForm.FUND, "sicav; sicaf; fcp; sicav sif; sicav fis; sicav raif; raif; icav; sicav ucits"),
)
"""Families of legal forms; they count at the end of a name, and those of `LEADING` also at its beginning."""

LEADING_FORMS = frozenset(
    """ooo; oao; zao; pao; nao; gup; fgup; mup; tov; too; pt; cv; cong ty tnhh; cong ty trach nhiem huu han;
    obshchestvo s ogranichennoi otvetstvennostyu; obshchestvo s ogranichennoy otvetstvennostyu; obshchestvo s
    ogranichennoi otvetstvennostiu; aktsionernoe obshchestvo; publichnoe aktsionernoe obshchestvo; zakrytoe
    aktsionernoe obshchestvo; otkrytoe aktsionernoe obshchestvo; firma; the; individualnyi predprinimatel; sociedad
    anonima; soc coop; zhushihuishe; kabushiki kaisha; kabushiki gaisha; koninklijke; sci; sarl; sas;
    sia; uab""".replace("\n", " ").split("; ")
)
"""Legal forms and articles that also stand before a name."""

SAME_FORMS = {
    "limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co", "limited liability company": "llc",
    "public limited company": "plc", "public ltd co": "plc", "public limited co": "plc", "limited partnership": "lp",
    "limited liability partnership": "llp", "gesellschaft mit beschrankter haftung": "gmbh", "aktiengesellschaft": "ag",
    "societe anonyme": "sa", "sociedad anonima": "sa", "societa a responsabilita limitata": "srl",
    "societa per azioni": "spa", "besloten vennootschap": "bv", "naamloze vennootschap": "nv", "aktiebolag": "ab",
    "sociedad limitada": "sl", "kabushiki kaisha": "kk", "private limited": "pvt ltd", "pvt limited": "pvt ltd",
    "private ltd": "pvt ltd", "obshchestvo s ogranichennoi otvetstvennostyu": "ooo",
}  # fmt: skip
"""Legal forms in full and their short spelling: one and the same form."""

GLUED_FORMS = """
    youxiangongsi gufenyouxiangongsi youxianzerengongsi jituangufenyouxiangongsi jituanyouxiangongsi konggugongsi
    kejiyouxiangongsi jishuyouxiangongsi kongguyouxiangongsi kejigufenyouxiangongsi jishugufenyouxiangongsi jituan
    konggu zhushihuishe youxianhuishe hezihuishe jusighoesa jusikhoesa yuhanhoesa gongsi konggujituanyouxiangongsi
"""
"""Legal forms that are written without a blank before or behind a name, as their signs are spelt in Latin letters."""

ALIAS_MARKERS = """
    dba; d b a; doing business as; trading as; trades as; t a as; also known as; aka; a k a; now known as; nka;
    operating as; o a as; known as; under the name; auch bekannt als; handelnd als; opererar som; alias
"""
"""What stands between a name and another name that is borne today."""

FORMER_MARKERS = """
    formerly known as; formerly; fka; f k a; previously known as; previously; formely; vormals; ehemals;
    anciennement; anteriormente; antes; gia; ranee; byvshii; byvsh; voorheen; tidligere; frueher; fruher
"""
"""What stands before a name that was borne once."""

ASIDES = """
    member; supporter; contributor; adopter; associate; end user; sponsor; silver; gold; platinum; uk; us; usa; eu;
    emea; apac; nyse; nasdaq; lse; pvt; the; closed; inactive; active; old; new; duplicate; do not use; test;
    registered; in liquidation; in administration; i l; in liq; liquidation; acquired; customer; prospect; partner;
    reseller; hq; headquarters; head office; de; md; nv; pa; ny; nj; ca; tx; fl; oh; va; mn; wa; ma; ga; can; adr;
    publ; r; tm; c; class a; class b; class c; ads; adrs; cayman; cayman islands; bermuda; bvi; jersey; guernsey;
    luxembourg; delaware; india; china; germany; deutschland; france; italy; spain; japan; canada; australia;
    singapore; hong kong; ireland; netherlands; switzerland; europe; asia; international; private; member company;
    nonprofit; haftungsbeschrankt
"""
"""What stands in brackets behind a name and is no other name."""

SAME_WORDS = """
    international intl; technology tech technologies techn tekhnologii tekhnologiya; services svcs svc service serv;
    manufacturing mfg manufacture; association assoc assn; brothers bros; national natl; management mgmt mgt; holdings
    hldgs hldg holding holdco kholding; group grp groupe gruppe gruppo grupo gruppa jituan; companies cos; systems sys
    system systeme; solutions soln solns solution; industries inds ind industry; financial fin finl; communications comm
    comms communication; laboratories labs laboratory lab laboratoriya; insurance ins; university univ universitat
    universite universidad; hospital hosp; department dept; government govt; engineering engg engr engineers;
    electronics electronic elec; pharmaceuticals pharma pharmaceutical pharm; associates assocs; enterprises ent
    enterprise entpr; products prods product prod; development dev developments; investments inv investment invest;
    properties prop property; resources res resource; partners partner ptnrs; software sw; saint st sankt; mount mt;
    center centre ctr zentrum; bank banque banco banca trapeza; americas america american; first 1st; second 2nd; third
    3rd; and und et y; consulting consultants consultancy consult; transportation transport transports; distribution
    dist distributors; construction constr; equipment equip; marketing mktg; networks network; media medien; energy
    energies energie; logistics logistic logistik; germany deutschland; austria osterreich; internacional
    internationale; corporation corp corporacion corporations; company co kompaniya; incorporated inc; limited ltd;
    bancorporation bancorp; car cars; oil oils; art arts; toy toys; pet pets
"""
"""Words that stand for each other, the one they are compared by first."""
