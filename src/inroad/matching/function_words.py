"""The words of titles that tell what kind of work somebody does; written as in `title_words`."""

from inroad.model.person import Function

FUNCTION_PHRASES: tuple[tuple[Function, float, str], ...] = (
    (
        Function.GENERAL_MANAGEMENT, 0.9,
        """ceo; chief executive; chief executive officer; managing director; md; president; founder; co founder;
        cofounder; owner; general manager; managing partner; chairman; chair; chairwoman; board member; non
        executive director; board director; permanent secretary; second permanent secretary; cabinet secretary;
        country manager; chief of staff; trustee; board; member of the board; генеральн* директор*;
        гендиректор*; исполнительн* директор*; президент; учредител*; основател*; собственник; председател*;
        совета директоров; индивидуальн* предпринимател*; директор* филиала; управляющ* директор*;
        geschäftsführer; geschäftsführerin; vorstand; vorstandsvorsitzende*; geschäftsleitung; inhaber;
        inhaberin; gründer*; aufsichtsrat; generaldirektor; directeur général; directrice générale; pdg;
        président; gérant; fondateur; director general ejecutivo; consejero delegado; gerente general;
        presidente; fundador""",
    ),
    (
        Function.GENERAL_MANAGEMENT, 0.5,
        """executive director; director general; strategy; corporate strategy; strategic planning;
        transformation; governance; стратег*; развити*; corporate services; strategie; stratégie;
        unternehmensentwicklung""",
    ),
    (
        Function.FINANCE, 0.9,
        """cfo; finance; financial; accounting; accountant; accounts; accounts payable; accounts receivable;
        controller; controlling; treasury manager; treasurer; audit; auditor; internal audit; tax; payroll;
        bookkeeper; budget; budgeting; investor relations; financial planning; fp a; revenue accounting; credit;
        billing; chief financial officer; cost; actuary; risk; underwriter; investment; investments; economic;
        pensions; финанс*; бухгалтер*; главбух; казначей*; экономист*; аудит*; налог*; бюджет*; контроллинг*;
        экономик*; finanz*; buchhalt*; rechnungswesen; steuer*; financier; financière; comptable; comptabilité;
        contable; finanzas; financiero; contabilidad; trésor*; revisor*; wirtschaftsprüf*""",
    ),
    (
        Function.IT, 0.9,
        """cio; it; ict; information technology; information systems; information services; information
        security; ciso; cyber security; cybersecurity; systems administrator; system administrator; network;
        network administrator; database administrator; dba; database; infrastructure; helpdesk; help desk;
        service desk; digital; data protection; information officer; chief information officer; chief digital
        officer; chief information security officer; enterprise architect; solutions architect; solution
        architect; systems analyst; business systems; applications; application; erp; sap; cloud; information
        management; technical support; it support; web; webmaster; clinical informatics; cmio; chief medical
        information officer; health informatics; informatics; systems; systems architect; computer; data center;
        it security; business intelligence; data warehouse; software asset; ит; айти; информацион*;
        информационн* технолог*; информационн* безопасност*; системн* администратор*; системн* аналитик*;
        цифров*; кибербезопасност*; баз* данных; сетев*; асу; 1с; техническ* поддержк*; informatik*; edv; it
        leiter*; systemadministrator; informationstechnik; digitalisierung; informationssicherheit;
        informatique; dsi; systèmes d information; numérique; informática; sistemas; tecnologías de la
        información""",
    ),
    (
        Function.OPERATIONS, 0.9,
        """coo; chef de projet; jefe de proyecto; operations; operational; operating; production; manufacturing;
        plant; plant manager; logistics; supply chain; warehouse; maintenance; facilities; facility; estates;
        quality; quality assurance; quality control; shipping; receiving; shipping and receiving; distribution;
        transport; fleet; health and safety; hse; ehs; safety; site manager; works; shift; scheduling;
        scheduler; janitor; stocker; chief operating officer; project delivery; programme delivery; delivery;
        project manager; programme manager; program manager; project; projects; programme; programmes; pmo;
        continuous improvement; lean; materials; inventory; assembly; foreman; process; store; machinist;
        operator; fitter; welder; electrician; driver; construction; property; security; real estate; document
        control; premises; emergency planning; операционн*; производств*; завод*; цех*; логист*; склад*;
        эксплуатаци*; качеств*; охран* труда; техническ* директор*; главн* инженер*; главн* механик*; главн*
        энергетик*; главн* технолог*; смены; участка; транспорт*; диспетчер*; руководител* проект*; проект*;
        слесар*; токар*; сварщик*; электрик*; безопасност*; хозяйств*; кладовщик*; водител*; мастер; бригадир;
        ахо; produktion*; fertigung*; werk*; logistik*; lager*; instandhaltung*; qualität*; betriebs*; schicht*;
        arbeitssicherheit; projektleiter*; exploitation; logistique; qualité; usine; entrepôt; opérations;
        operaciones; producción; logística; calidad; almacén; planta; mantenimiento; bauleiter*""",
    ),
    (
        Function.SALES, 0.9,
        """sales; account manager; account executive; account director; key account; key account manager;
        business development; cro; chief revenue officer; chief commercial officer; revenue; commercial;
        presales; pre sales; sales engineer; sales manager; sales operations; channel; partnerships; alliances;
        partner manager; territory; inside sales; sdr; bdr; sales representative; regional sales; relationship
        manager; client partner; new business; retail; store sales; export; bid manager; sales enablement;
        продаж*; сбыт*; коммерческ*; аккаунт*; ключев* клиент*; развити* бизнеса; торгов*; продавец*; экспорт*;
        тендер*; vertrieb*; verkauf*; verkäufer*; aussendienst*; kundenberater*; commerciale; ventes; vente;
        vendeur; comercial; ventas; vendedor*; grands comptes""",
    ),
    (
        Function.MARKETING, 0.9,
        """cmo; marketing; brand; brand manager; product marketing; product marketing manager; digital
        marketing; growth marketing; demand generation; campaign; campaigns; content; seo; social media;
        advertising; market research; chief marketing officer; field marketing; marketing operations; creative;
        art director; copywriter; merchandising; marketing communications; customer insight; community manager;
        marketer; events; event; маркетинг*; маркетолог*; реклам*; бренд*; контент*; smm; werbung; markenmanag*;
        marketingleiter*; publicité; marketing digital; mercadotecnia; publicidad; marca""",
    ),
    (
        Function.PRODUCT, 0.92,
        """product; products; product manager; product owner; product management; chief product officer; head of
        product; product design; ux; ui; user experience; user researcher; product lead; product line; category
        manager; scrum master; game designer; product analyst; продукт*; продакт*; produktmanag*; produkt*; chef
        de produit; produit; producto; jefe de producto""",
    ),
    (
        Function.ENGINEERING, 0.85,
        """cto; engineering; software; software engineer; software engineering; developer; programmer;
        technology; devops; sre; frontend; front end; tech; backend; back end; full stack; fullstack; chief
        technology officer; chief technical officer; qa; tester; test engineer; test; architect; embedded;
        hardware; mechanical; electrical; civil; design engineer; tool designer; process engineer; data
        engineer; machine learning; ml; ai engineer; platform; r d engineer; technical director; technical;
        software development; mobile; technician; chief architect; systems engineer; site reliability;
        automation; maintenance engineer; инженер*; разработчик*; разработк*; программист*; программн*;
        конструктор*; проектировщик*; тестировщик*; архитектор*; техническ*; технолог*; техник*; отдела
        разработки; тимлид; конструкторск*; entwickl*; *entwickler; *entwicklerin; *entwicklung;
        *entwicklungsleiter; softwareentwickl*; ingenieur*; *ingenieur; *ingenieurin; konstrukt*; technisch*;
        technik; *techniker; ingénieur*; développeur; développement logiciel; technique; ingenier*;
        desarrollador*; técnico; directeur technique""",
    ),
    (
        Function.ENGINEERING, 0.55,
        """engineer; designer; solutions; technician; techniker; technicien""",
    ),
    (
        Function.RESEARCH, 0.9,
        """research; researcher; research and development; r d; scientist; scientific; science; data scientist;
        data science; chief scientist; laboratory; lab; innovation; statistician; statistical; statistics;
        analytics; analysis; clinical research; research fellow; principal investigator; forecaster;
        forecasting; insight; economist; chief economist; economics; economic adviser; chief economic adviser;
        chief data officer; data analyst; data; evidence; clinical trials; chemist; physicist; biologist;
        professor; lecturer; academic; dean; biometrics; social researcher; chief scientific adviser;
        intelligence analyst; knowledge; исследов*; научн*; лаборатор*; аналитик* данных; нир; ниокр; инноваци*;
        наук*; преподавател*; декан; кафедр*; ректор; проректор*; статистик*; аналитик*; forschung*;
        wissenschaft*; labor*; innovation*; recherche; chercheur; laboratoire; investigación; investigador*;
        científic*; f e""",
    ),
    (
        Function.RESEARCH, 0.5,
        """analyst; analyste; analista; analysis; chief analyst""",
    ),
    (
        Function.HUMAN_RESOURCES, 0.92,
        """hr; human resources; human resource; chro; chief people officer; chief human resources officer;
        people; people and people operations; talent; talent acquisition; recruiter; recruiting; recruitment;
        learning and development; learning; training; compensation; benefits; compensation and benefits;
        employee relations; hr business partner; personnel; workforce; organisational development;
        organizational development; diversity; reward; capability; hrd; resourcing; culture; staffing;
        wellbeing; civil service talent; персонал*; кадр*; кадров*; рекрутер*; рекрутёр*; подбор*; обучени*;
        управлени* персонал*; оплат* труда; человеческ* ресурс*; personal*; personalleiter*; personalreferent*;
        ausbildung; ressources humaines; rh; drh; recrutement; formation; recursos humanos; rrhh; selección;
        talento; reclutamiento""",
    ),
    (
        Function.LEGAL, 0.92,
        """legal; general counsel; counsel; parliamentary counsel; lawyer; attorney; solicitor; paralegal;
        barrister; compliance; regulatory; regulatory affairs; privacy; company secretary; clo; chief legal
        officer; chief compliance officer; contracts; contract manager; legal adviser; legal advisor; ethics;
        intellectual property; patent; litigation; licensing; data protection officer; regulation; law; bill
        analyst; юрист*; юридическ*; юрисконсульт*; правов*; комплаенс*; договор*; адвокат*; нормоконтрол*;
        recht; rechts*; jurist*; syndikus*; anwalt; datenschutz*; juridique; juriste; avocat*; conformité;
        jurídic*; abogad*; legal affairs; cumplimiento""",
    ),
    (
        Function.PROCUREMENT, 0.92,
        """procurement; purchasing; buyer; sourcing; strategic sourcing; category buyer; vendor management;
        supplier management; chief procurement officer; supplier; vendor; purchasing manager; it procurement;
        buying; закуп*; снабжен*; снабженец; закупщик*; тендерн* закупк*; мто; einkauf*; *einkauf; einkäufer*;
        beschaffung*; achats; acheteur; acheteuse; approvisionnement; compras; comprador*; adquisiciones""",
    ),
    (
        Function.CLINICAL, 0.93,
        """nurse; nursing; ward; ward manager; matron; sister; clinical; clinical director; medical; medical
        director; chief medical officer; chief nursing officer; chief nurse; cno; physician; doctor; surgeon;
        surgery; surgical; anaesthetist; anesthesiologist; anaesthesia; cardiology; cardiologist; oncology;
        oncologist; paediatrics; pediatrics; radiology; radiologist; radiographer; pharmacy; pharmacist;
        therapist; therapy; physiotherapist; midwife; midwifery; maternity; paramedic; patient; patients;
        patient care; care; patient safety; emergency department; theatre; intensive care; icu; pathology;
        consultant cardiologist; consultant surgeon; dentist; dental; psychologist; dietitian; sonographer;
        phlebotomist; healthcare assistant; head of nursing; director of nursing; gp; registrar; neurology;
        orthopaedics; orthopedics; mental health; infection control; rehabilitation; vets; veterinary;
        hospitalist; chief of surgery; chief of medicine; chief pharmacist; infection prevention; perioperative;
        health information; obstetrics; врач*; медицинск*; медсестра; медсестр*; медбрат; главврач; главн*
        врач*; клиник*; отделени*; хирург*; фельдшер*; фармац*; терапевт*; педиатр*; кардиолог*; санитар*;
        реанимац*; arzt; ärztin; *arzt; *ärztin; ärztlich*; chefarzt; oberarzt; pflege*; stationsleitung;
        krankenpfleg*; krankenschwester; klinik*; medizin*; apothek*; infirmi*; médecin; médical*; soins;
        clinique; pharmacien; cadre de santé; enfermer*; médico; médica; clínic*; farmac*""",
    ),
    (
        Function.POLICY, 0.88,
        """policy; policy adviser; policy advisor; public policy; government affairs; regulatory policy;
        treasury official; public services; public spending; constitution; legislation; european; international
        policy; energy policy; fiscal policy; security and intelligence; civil service; secretariat; minister;
        ministerial; ministerial support; cabinet; reform; international; welfare; climate; migration; asylum;
        transport policy; housing; arts; sport; tourism; media policy; private office; crime; policing;
        government; public bodies; elections; democracy; social; community; defence; diplomacy; parliamentary;
        europe; eu; environment; renewables; renewable; nuclear; oil; gas; coal; energy; health policy; tax
        policy; personal tax; corporate tax; personal taxation; economic policy; fuel; olympics; olympic;
        museums; equality; drugs; borders; counter terrorism; devolution; expenditure; exchequer; spending;
        financial stability; financial services strategy; banking; growth; enterprise; broadband; political; big
        society; private secretary; foreign affairs; prime minister; prime ministers; inspection; ambassador;
        политик*; министр*; государственн*; gr; взаимодействи* с органами; politik; öffentlich* politik;
        politique; política; asuntos públicos; affaires publiques""",
    ),
    (
        Function.COMMUNICATIONS, 0.92,
        """communications; communication; corporate communications; public relations; pr; press; press officer;
        media relations; public affairs; external affairs; external relations; internal communications;
        spokesperson; spokesman; spokeswoman; journalist; editor; editorial; publishing; chief communications
        officer; stakeholder; stakeholders; news; strategic communications; multimedia; correspondence; media;
        corporate affairs; speechwriter; engagement; связ* с общественност*; пресс*; коммуникаци*; внешн* связ*;
        журналист*; редактор*; kommunikation*; *kommunikation; presse*; pressesprecher*; öffentlichkeitsarbeit;
        relations publiques; relations presse; comunicación; comunicaciones; prensa; relaciones públicas""",
    ),
    (
        Function.CUSTOMER_SERVICE, 0.92,
        """customer service; customer support; customer success; customer success manager; customer care;
        customer experience; client services; client service; call center; call centre; contact center; contact
        centre; support engineer; customer; customers; client success; client; complaints; guest services; after
        sales; aftersales; helpline; support specialist; customer operations; cxo; customer relations;
        обслуживани* клиент*; клиентск*; поддержк* клиент*; сервис*; колл центр*; контакт центр*; работ* с
        клиент*; kundendienst*; kundenservice*; kundenbetreu*; service client; relation client; atención al
        cliente; servicio al cliente""",
    ),
    (
        Function.ADMINISTRATION, 0.88,
        """executive assistant; personal assistant; administrative assistant; administration; administrative;
        office manager; secretary; receptionist; reception; pa; ea; office administrator; clerk; diary manager;
        diary secretary; assistant to; secretary to; clerical; team assistant; business support; team support;
        office; administrator; office assistant; executive secretary; director s office manager; directors
        office manager; administrative officer; registry; archivist; records; post room; business manager;
        admin; executive officer; higher executive officer; reprographics; duty clerk; секретар*; помощник*;
        ассистент*; административн*; администратор*; делопроизводител*; офис менеджер; офис*; референт;
        канцеляри*; архив*; помощник* руководител*; помощник* генеральн* директор*; sekretär*; *sekretärin;
        assistenz; assistenz der geschäftsführung; assistent*; *assistent; *assistentin; verwaltung*;
        büroleiter*; empfang; secrétaire; assistante; assistante de direction; assistant de direction;
        administratif; accueil; asistente; asistente de dirección; secretari*; administrativ*; recepción;
        auxiliar administrativo""",
    ),
    (
        Function.ADMINISTRATION, 0.45,
        """assistant; support; support officer; support staff""",
    ),
    (
        Function.UNKNOWN, 0.0,
        """vice president; executive vice president; senior vice president; assistant vice president; associate
        vice president; vice chairman; вице президент*; vice président; vizepräsident*; data owner; process
        owner; service owner; system owner; social worker; general practitioner""",
    ),
    (
        Function.POLICY, 0.5,
        """health; education; culture; police; heritage; children""",
    ),
    (
        Function.CUSTOMER_SERVICE, 0.4,
        """service; services""",
    ),
    (
        Function.OTHER, 0.5,
        """student; consultant; consulting; partner; teacher; freelancer; curator; translator; interpreter;
        librarian; chef; cook; berater; consultante; consultor; консультант*; переводчик*; trainee; apprentice;
        intern; tutor; pilot; inspector; inspectors""",
    ),
)  # fmt: skip
"""Function, confidence, phrases."""
