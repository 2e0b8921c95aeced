"""The words of titles that tell how high somebody stands; the kind of work is in `function_words`.

Phrases are written in lower case, separated by semicolons; "*" at the end of a word stands for any ending
("директор*"), at its beginning for any beginning ("*leiter"). The longest phrase wins over those that it contains.
"""

from inroad.model.person import Seniority

SENIORITY_PHRASES: tuple[tuple[Seniority, float, str], ...] = (
    (
        Seniority.BOARD, 0.95,
        """board member; member of the board; member of the board of directors; board director; non executive
        director; independent director; nonexecutive director; non exec director; independent non executive
        director; chair; chairman; chairwoman; chairperson; chair of the board; chairman of the board; executive
        chairman; executive chair; vice chair; vice chairman; deputy chair; deputy chairman; deputy chairwoman;
        trustee; board observer; board of directors; supervisory board; ned; lead independent director; board
        advisor; член совета директоров; председател* совета директоров; председател* правления; член
        наблюдательного совета; независим* директор*; aufsichtsrat; aufsichtsratsvorsitzende*;
        aufsichtsratsmitglied; mitglied des aufsichtsrats; membre du conseil d administration; administrateur
        independant; président du conseil; miembro del consejo; consejero; presidente del consejo""",
    ),
    (
        Seniority.C_LEVEL, 0.95,
        """ceo; cfo; coo; cto; cio; cmo; cro; chro; cpo; ciso; cdo; cso; cco; clo; cno; cmio; cxo; caio; chief
        executive; chief executive officer; group chief executive; managing director; md; founder; co founder;
        cofounder; founding partner; president; owner; co owner; proprietor; president and ceo; managing
        partner; general counsel; permanent secretary; second permanent secretary; cabinet secretary; chief
        nurse; chief medical officer; chief constable; treasurer and cfo; senior partner; first parliamentary
        counsel; chancellor; vice chancellor; генеральн* директор*; гендиректор*; исполнительн* директор*;
        президент; учредител*; основател*; собственник; управляющ* партнер; управляющ* партнёр; финансов*
        директор*; техническ* директор*; операционн* директор*; коммерческ* директор*; главн* врач; главврач;
        ректор; министр; член правления; индивидуальн* предпринимател*; geschäftsführer; geschäftsführerin;
        geschaeftsfuehrer; geschäftsführend* gesellschafter*; vorstand; vorstandsvorsitzende*;
        vorstandsmitglied; mitglied des vorstands; mitglied der geschäftsleitung; mitglied der geschäftsführung;
        generaldirektor*; inhaber; inhaberin; gründer*; finanzvorstand; directeur général; directrice générale;
        président directeur général; pdg; dg; directeur general; gérant; gérante; président; présidente;
        fondateur; fondatrice; directeur général adjoint; directeur financier; directrice financière; directeur
        technique; daf; director general ejecutivo; director ejecutivo; consejero delegado; gerente general;
        director gerente; presidente; fundador; fundadora; director financiero; directora general""",
    ),
    (
        Seniority.C_LEVEL, 0.8,
        """co chief executive; chief; minister; secretary of state; governor; principal and
        chief executive; chief whip; mayor""",
    ),
    (
        Seniority.VP, 0.92,
        """vp; svp; evp; rvp; gvp; vice president; senior vice president; executive vice president; group vice
        president; vicepresident; vice president general manager; deputy ceo; deputy chief executive; deputy
        chief executive officer; deputy cfo; deputy managing director; deputy president; deputy coo; deputy cio;
        deputy cto; вице президент*; вицепрезидент*; заместител* генеральн* директор*; зам генеральн* директор*;
        первый заместител*; замгендиректор*; заместител* министра; заместител* председател*; заместител* главн*
        врача; vizepräsident*; stellvertretend* geschäftsführer*; bereichsvorstand; vice président; vice
        présidente; vicepresidente; vicepresidenta""",
    ),
    (
        Seniority.VP, 0.7,
        """director general; second in command; group executive; executive general manager; associate vice
        president; deputy permanent secretary; deputy director general""",
    ),
    (
        Seniority.DIRECTOR, 0.9,
        """director; senior director; executive director; deputy director; regional director; group director;
        clinical director; medical director; nursing director; director of nursing; finance director; sales
        director; programme director; program director; head of; head; global head of; group head of; head of
        department; deputy head of department; department head; department chair; dean; controller; financial
        controller; group controller; country manager; chief of staff; chief engineer; chief architect; chief
        scientist; chief economist; chief accountant; chief statistician; chief analyst; chief technologist;
        chief actuary; chief pharmacist; chief of service; chief of surgery; chief of cardiology; chief of
        medicine; chief physician; chief of police; company secretary; partner; divisional manager; division
        manager; plant director; works director; superintendent; parliamentary counsel; treasurer; ambassador;
        general manager; plant manager; site director; comptroller; директор*; директриса; руководител*
        департамента; начальник* департамента; руководител* дирекции; начальник управления; руководител*
        управления; главн* бухгалтер*; главбух; главн* инженер*; главн* технолог*; главн* энергетик*; главн*
        механик*; главн* архитектор*; директор* завода; директор* филиала; руководител* направления; заместител*
        директора; зам директора; заместител* главн* бухгалтер*; управляющ* директор*; декан; заведующ*
        кафедрой; проректор*; начальник производства; начальник завода; руководител* блока; руководител* службы;
        leiter; leiterin; direktor; direktorin; bereichsleiter*; hauptabteilungsleiter*; abteilungsleiter*;
        *leiter; *leiterin; werkleiter; werksleiter; prokurist; prokuristin; chefarzt; chefärztin;
        pflegedirektor*; klinikdirektor*; *direktor; *direktorin; leitung; *leitung; directeur; directrice;
        directeur adjoint; directrice adjointe; chef de département; secrétaire général; secrétaire générale;
        directora; subdirector; subdirectora; jefe de departamento; director comercial; directora comercial""",
    ),
    (
        Seniority.DIRECTOR, 0.7,
        """assistant director; associate director; assistant vice president; avp; deputy head; deputy head of;
        principal private secretary; prime ministers foreign affairs adviser; managing consultant; spokesman;
        spokesperson; spokeswoman; senior parliamentary counsel; deputy parliamentary counsel; deputy chief of
        staff""",
    ),
    (
        Seniority.MANAGER, 0.88,
        """manager; senior manager; team lead; team leader; supervisor; foreman; head nurse; charge nurse; nurse
        manager; ward manager; ward sister; sister; matron; modern matron; shift lead; shift leader; tech lead;
        technical lead; office manager; group leader; section leader; section head; unit head; project lead;
        delivery lead; practice lead; area manager; branch manager; regional manager; scrum master; superviser;
        store manager; general foreman; crew chief; charge hand; production supervisor; clinical lead; head
        chef; assistant manager; deputy manager; team manager; engineering lead; theatre manager; headteacher;
        head teacher; clinical nurse manager; practice manager; начальник* отдела; руководител* отдела;
        заведующ* отделом; заведующ* отделением; руководител* группы; начальник* цеха; начальник* смены;
        начальник* участка; начальник* сектора; руководител* проекта; руководител* проектов; тимлид; начальник*;
        руководител*; заведующ*; завед; менеджер* проектов; бригадир; мастер; старш* смены; прораб; управляющ*;
        заместител* начальника; зам начальника; заместител* начальника отдела; заместител* руководител*;
        заместитель; старшая медсестра; старш* медицинск* сестра; главн* медсестра; teamleiter; teamleiterin;
        gruppenleiter; gruppenleiterin; schichtleiter; schichtleiterin; meister; *meister; vorarbeiter;
        projektleiter; projektleiterin; filialleiter; filialleiterin; oberarzt; oberärztin; stationsleitung;
        teamleitung; stationsleiter; büroleiter; büroleiterin; bauleiter; bauleiterin; stellvertretend* leiter*;
        responsable; chef d équipe; chef de projet; chef de service; cheffe de projet; chef; cheffe;
        coordinateur; manageur; chef d atelier; contremaître; cadre de santé; jefe; jefa; gerente; coordinador;
        coordinadora; encargado; encargada; supervisora; jefe de equipo; jefe de proyecto; jefe de ventas""",
    ),
    (
        Seniority.MANAGER, 0.65,
        """lead; leader; project leader""",
    ),
    (
        Seniority.INDIVIDUAL, 0.88,
        """account director; art director; copywriter; speechwriter; publisher; trainer; custodian; film
        director; funeral director; casting director; music director; analyst; engineer; developer; programmer;
        specialist; consultant; advisor; adviser; coordinator; co ordinator; administrator; assistant;
        associate; clerk; officer; representative; rep; technician; operator; agent; designer; nurse; registered
        nurse; physician; doctor; surgeon; pharmacist; therapist; radiographer; midwife; paramedic; scientist;
        researcher; economist; statistician; accountant; auditor; bookkeeper; buyer; planner; recruiter;
        secretary; receptionist; intern; trainee; apprentice; student; graduate; writer; editor; producer;
        journalist; lawyer; attorney; solicitor; paralegal; counsel; teacher; lecturer; professor; architect;
        tester; executive assistant; personal assistant; pa; ea; executive; sales executive; account executive;
        account manager; key account manager; product manager; product owner; project manager; programme
        manager; program manager; business partner; hr business partner; customer success manager; community
        manager; senior associate; inspector; inspectors; support officer; support; support staff; professional;
        practitioner; specialists; staff nurse; driver; welder; electrician; mechanic; fitter; machinist;
        assembler; janitor; stocker; scheduler; worker; librarian; curator; forecaster; chemist; physicist;
        biologist; geologist; mathematician; translator; interpreter; cleaner; guard; cook; barista;
        cashier; expert; strategist; evangelist; freelancer; contractor; employee; member of staff; staff
        member; fellow; research fellow; principal research fellow; private secretary; assistant private
        secretary; diary manager; diary secretary; case manager; case worker; caseworker; policy manager;
        handler; merchandiser; marketer; salesman; saleswoman; salesperson; trader; broker; underwriter;
        actuary; dispatcher; higher executive officer; senior executive officer; administrative officer;
        information officer; press officer; finance officer; hr officer; policy officer; research officer;
        executive secretary; social media manager; content manager; devops; sre; qa; ux; consultants; archivist;
        captain; pilot; security officer; duty clerk; team support; business support; principal engineer;
        principal consultant; staff engineer; lead engineer; lead developer; lead designer; lead analyst; lead
        consultant; lead architect; senior engineer; official; treasury official; fast stream; fast streamer;
        team assistant; team member; team secretary; team administrator; team coordinator; tool designer; dental
        hygienist; dentist; psychologist; dietitian; sonographer; phlebotomist; porter; healthcare assistant;
        consultant cardiologist; consultant surgeon; resident; senior officer; principal officer; release
        manager; change manager; incident manager; records manager; relationship manager; event manager; events
        manager; web manager; campaign manager; assistant buyer; first officer; executive officer; специалист*;
        инженер*; аналитик*; менеджер*; менеджер* по продажам; менеджер* по персоналу; менеджер* по маркетингу;
        менеджер* по закупкам; бухгалтер*; юрист*; юрисконсульт*; экономист*; программист*; разработчик*;
        консультант*; помощник*; ассистент*; секретар*; делопроизводител*; оператор*; техник*; технолог*;
        дизайнер*; тестировщик*; администратор*; кладовщик*; водител*; слесар*; токар*; сварщик*; электрик*;
        механик*; монтажник*; рабоч*; врач*; медсестра; медицинск* сестра; медбрат; фельдшер*; лаборант*; научн*
        сотрудник*; сотрудник*; эксперт*; рекрутер*; рекрутёр*; стажер*; стажёр*; преподавател*; учител*;
        логист*; диспетчер*; продавец*; кассир*; переводчик*; редактор*; архитектор*; ведущ* инженер*; ведущ*
        специалист*; главн* специалист*; старш* инженер*; старш* специалист*; старш* менеджер*; ведущ*
        менеджер*; ведущ* экономист*; ведущ* юрисконсульт*; ведущ* программист*; ведущ* аналитик*; ведущ*
        разработчик*; маркетолог*; дизайнер; офис менеджер; продакт менеджер*; аккаунт менеджер*; референт;
        советник; архивариус; кадровик; снабженец; mitarbeiter; mitarbeiterin; sachbearbeiter; sachbearbeiterin;
        referent; referentin; ingenieur; ingenieurin; *ingenieur; *ingenieurin; entwickler; entwicklerin;
        *entwickler; *entwicklerin; berater; beraterin; *berater; *beraterin; assistent; assistentin;
        *assistent; *assistentin; assistenz; assistenz der geschäftsführung; assistent* der geschäftsführung;
        sekretär; sekretärin; *sekretärin; techniker; *techniker; einkäufer; einkäuferin; verkäufer;
        verkäuferin; buchhalter; buchhalterin; *kaufmann; *kauffrau; pflegekraft; krankenschwester;
        krankenpfleger; arzt; ärztin; praktikant; praktikantin; werkstudent; auszubildende*; fachkraft;
        *fachkraft; fachreferent; syndikus; anwalt; jurist; juristin; vertriebsmitarbeiter;
        aussendienstmitarbeiter; ingénieur; ingénieure; assistante; assistant de direction; assistante de
        direction; technicien; technicienne; développeur; développeuse; comptable; acheteur; acheteuse;
        consultante; chargé de; chargée de; commercial; infirmier; infirmière; médecin; stagiaire; secrétaire;
        juriste; conseiller; conseillère; vendeur; analyste; formateur; opérateur; ouvrier; ouvrière; chef de
        produit; attaché commercial; ingeniero; ingeniera; asistente; asistente de dirección; técnico; técnica;
        desarrollador; desarrolladora; contable; comprador; compradora; consultor; consultora; comercial;
        enfermero; enfermera; médico; becario; secretario; secretaria; abogado; abogada; analista; vendedor;
        vendedora; auxiliar; especialista; administrativo; operario""",
    ),
)  # fmt: skip
"""Seniority, confidence, phrases."""

SERVING_PHRASES = """assistant to; executive assistant to; personal assistant to; secretary to; pa to; ea to; aide
    to; special assistant to; office of; support to; помощник*; ассистент*; секретар*; референт*; assistent* der;
    assistent* des; assistenz der; assistenz des; assistante de; assistante du; assistant de; assistant du;
    asistente de; asistente del; secretaria de; secretaria del; sekretär*"""
"""Phrases behind which the boss is named, not the person: "Assistant to the CEO"."""

INDEPENDENT_PHRASES = "private secretary to"
"""Phrases that look like those but name posts of their own weight."""

DEPUTIES = frozenset({"deputy", "vice", "stellvertretender", "stellvertretende", "stv", "заместитель", "зам"})
"""Words before a title that make it the title of the one who stands in."""

JUNIORS = frozenset({"assistant", "associate"})
"""Words before a title that take a step from it."""

GRADE_SENIORITY: dict[str, tuple[Seniority, float]] = {
    "scs4": (Seniority.C_LEVEL, 0.95),
    "scs3": (Seniority.VP, 0.93),
    "scs2": (Seniority.DIRECTOR, 0.93),
    "scs1": (Seniority.DIRECTOR, 0.9),
    "scs1a": (Seniority.DIRECTOR, 0.9),
    "permanent secretary": (Seniority.C_LEVEL, 0.95),
    "grade 6": (Seniority.MANAGER, 0.7),
    "grade 7": (Seniority.MANAGER, 0.65),
    "seo": (Seniority.INDIVIDUAL, 0.6),
    "heo": (Seniority.INDIVIDUAL, 0.75),
    "eo": (Seniority.INDIVIDUAL, 0.85),
    "ao": (Seniority.INDIVIDUAL, 0.9),
    "aa": (Seniority.INDIVIDUAL, 0.9),
    "fast stream": (Seniority.INDIVIDUAL, 0.8),
    "student": (Seniority.INDIVIDUAL, 0.9),
    "senior executive officer": (Seniority.INDIVIDUAL, 0.6),
    "higher executive officer": (Seniority.INDIVIDUAL, 0.75),
    "executive officer": (Seniority.INDIVIDUAL, 0.85),
    "administrative officer": (Seniority.INDIVIDUAL, 0.9),
    "administrative assistant": (Seniority.INDIVIDUAL, 0.9),
    "support staff": (Seniority.INDIVIDUAL, 0.9),
}
"""Grades of the British civil service, with the seniority they stand for and how surely."""
