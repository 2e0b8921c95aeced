"""The words by which files head their columns, and the field of a record each of them means."""

import re
from enum import StrEnum
from functools import lru_cache


class Field(StrEnum):
    """What a column can mean."""

    # The hash of enumerations is written in Python; with that of text a row is read twice as fast.
    __hash__ = str.__hash__

    KEY = "key"
    NAME = "name"
    GIVEN_NAME = "given_name"
    MIDDLE_NAME = "middle_name"
    FAMILY_NAME = "family_name"
    TITLE = "title"
    COMPANY = "company"
    COMPANY_KEY = "company_key"
    COMPANY_DOMAIN = "company_domain"
    DUNS = "duns"
    LEI = "lei"
    DIVISION = "division"
    DEPARTMENT = "department"
    UNIT = "unit"
    TEAM = "team"
    GRADE = "grade"
    SENIORITY = "seniority"
    FUNCTION = "function"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    LOCATION = "location"
    CITY = "city"
    COUNTRY = "country"
    LANGUAGE = "language"
    HEADCOUNT = "headcount"
    MANAGER = "manager"
    MANAGER_KEY = "manager_key"
    MANAGER_EMAIL = "manager_email"
    MANAGER_NAME = "manager_name"
    MANAGER_ROLE = "manager_role"
    DOTTED_MANAGER = "dotted_manager"
    SINCE = "since"
    UNTIL = "until"
    AS_OF = "as_of"
    KIND = "kind"
    DELETED = "deleted"
    NOTE = "note"
    POST_NOTE = "post_note"
    KEPT = "kept"
    IGNORED = "ignored"


for _member in Field:
    # Until Python 3.12 members are found through a property written in Python; a row asks for fifty of them.
    type.__setattr__(Field, _member.name, _member)

REPEATABLE = frozenset(
    {Field.EMAIL, Field.PHONE, Field.URL, Field.DIVISION, Field.DEPARTMENT, Field.UNIT, Field.TEAM, Field.NOTE,
     Field.POST_NOTE, Field.DOTTED_MANAGER, Field.KEPT, Field.IGNORED}
)  # fmt: skip
"""Fields that several columns may share; of any other the best heading is taken and the rest is ambiguous."""

DIVISION_LEVELS = (Field.DIVISION, Field.DEPARTMENT, Field.UNIT, Field.TEAM)
"""Columns that make up the path of a division, widest first."""

SYNONYMS: dict[Field, str] = {
    Field.KEY: """person id; employee id; id; employee number; employee no; emp id; staff id; staff number; user id;
        worker id; contact id; unique id; unique identifier; position id; post id; record id; personnel number;
        uuid; key; identifier; табельный номер; таб номер; таб №; ид; идентификатор; код сотрудника; id сотрудника;
        номер; personalnummer; mitarbeiternummer; mitarbeiter id; personen id; matricule; identifiant; id empleado""",
    Field.NAME: """full name; name; fullname; display name; person name; employee name; employee; contact name;
        staff name; contact; person; incumbent; incumbent name; фио; ф и о; имя и фамилия; фамилия имя отчество;
        сотрудник; работник; контакт; контактное лицо; полное имя; vollständiger name; name vorname; mitarbeiter;
        mitarbeitername; ansprechpartner; nom complet; nom et prénom; nombre completo; nombre y apellidos""",
    Field.GIVEN_NAME: """first name; given name; forename; firstname; given names; christian name; incumbent first
        name; имя; vorname; prénom; prenom; nombre; nombre de pila""",
    Field.MIDDLE_NAME: """middle name; middlename; second name; middle initial; отчество; zweiter vorname; deuxième
        prénom; segundo nombre""",
    Field.FAMILY_NAME: """last name; family name; surname; lastname; incumbent last name; фамилия; nachname;
        familienname; zuname; nom de famille; nom; apellido; apellidos""",
    Field.TITLE: """job title; position title; current job; position; title; role title; job; job position; job
        name; business title; generic job title; organization title; linkedin job title; designation; role; current
        title; post title; post; должность; позиция; наименование должности; название должности; роль; stelle;
        stellenbezeichnung; berufsbezeichnung; funktion; jobtitel; positionsbezeichnung; titel; rolle; poste;
        intitulé du poste; fonction; puesto; cargo""",
    Field.COMPANY: """company name; company; account name; account; organisation; organization; organization name;
        organisation name; employer; associated company; primary associated company; company account; legal entity;
        agency name; компания; организация; название компании; предприятие; юридическое лицо; работодатель; юрлицо;
        unternehmen; firma; firmenname; gesellschaft; entreprise; société; societe; empresa; compañía""",
    Field.COMPANY_KEY: """account id; accountid; company id; organization id; associated company ids; associated
        company id; id компании""",
    Field.COMPANY_DOMAIN: """company domain name; company domain; domain; website; company website; web site;
        company url; email domain; сайт; сайт компании; домен; webseite; webseite der firma; site web; sitio web""",
    Field.DUNS: """duns; duns number; d u n s; d u n s number; company duns; company d u n s number; account duns
        number; organization duns number""",
    Field.LEI: "lei; lei code; legal entity identifier; company lei",
    Field.DIVISION: """division; business unit; company division name; group; directorate; business area; branch;
        sector; segment; дивизион; дирекция; бизнес единица; блок; управление; филиал; geschäftsbereich; sparte;
        bereich; direction; división; division name; bu""",
    Field.DEPARTMENT: """department; dept; department name; organization department; organizational unit; org unit;
        organisational unit; job team; abteilung; подразделение; департамент; структурное подразделение; отдел;
        наименование подразделения; fachbereich; organisationseinheit; département; departement; service;
        departamento; área; area""",
    Field.UNIT: """unit; sub department; subdepartment; section; sub division; subdivision; сектор; служба; группа;
        unterabteilung; referat""",
    Field.TEAM: "team; team name; squad; crew; команда; бригада; équipe; equipo; gruppe",
    Field.GRADE: """grade; job grade; grade or equivalent; pay grade; band; pay band; job level; level; payscale;
        грейд; разряд; категория; entgeltgruppe; besoldungsgruppe; stufe; échelon; nivel""",
    Field.SENIORITY: """seniority; management level; seniority level; job title hierarchy level; уровень;
        hierarchieebene""",
    Field.FUNCTION: "function; job function; functional area; departments; функция; направление; funktionsbereich",
    Field.EMAIL: """email; email address; work email; business email; primary email; email work; mail; mail address;
        emailaddress; email 1; email 2; email 3; email 1 value; email 2 value; email 3 value; email 2 address; email
        3 address; secondary email; tertiary email; email home; email other; professional email; professional
        email1; professional email2; personal email; personal email1; contact email; user principal name; person
        email work; электронная почта; эл почта; почта; адрес электронной почты; адрес эл почты; имейл; мейл;
        рабочая почта; email adresse; mailadresse; adresse email; courriel; correo electrónico; correo""",
    Field.PHONE: """phone; phone number; work phone; mobile; mobile phone; business phone; direct phone; direct
        phone number; telephone; telephone number; tel; cell; cell phone; work direct phone; first phone; phone 1;
        phone 2; phone 1 value; phone 2 value; phone number1; phone number2; phone work; phone home; phone other;
        primary phone; business phone 2; contact phone; mobile number; office phone; телефон; мобильный; мобильный
        телефон; рабочий телефон; тел; номер телефона; telefon; telefonnummer; handy; mobiltelefon; rufnummer;
        téléphone; teléfono; móvil""",
    Field.URL: """url; linkedin; linkedin url; linkedin profile; linkedin profile url; person linkedin url; profile
        url; profile; linkedin contact profile url; public profile url; web page; социальная сеть; профиль; профиль
        linkedin; linkedin profil; profil url; perfil""",
    Field.LOCATION: """location; office; office location; site; work location; workplace; job location; linkedin job
        location; локация; офис; место работы; площадка; адрес; standort; büro; arbeitsort; lieu; site de travail;
        ubicación""",
    Field.CITY: "city; person city; town; mailing city; business city; город; stadt; ort; ville; ciudad",
    Field.COUNTRY: """country; country region; person country; mailing country; business country; страна; land;
        pays; país; nation""",
    Field.LANGUAGE: "language; preferred language; язык; sprache; langue; idioma",
    Field.HEADCOUNT: """headcount; fte; number of posts in fte; number of posts; full time equivalent; численность;
        ставка; количество ставок; количество человек; anzahl; vzä; etp""",
    Field.MANAGER: """reports to; manager; supervisor; boss; line manager; direct manager; superior; leader; parent;
        reporting to; manager or supervisor; reporting manager; руководитель; непосредственный руководитель;
        начальник; подчиняется; прямой руководитель; кому подчиняется; vorgesetzter; vorgesetzte; berichtet an;
        führungskraft; chef; responsable; supérieur; supérieur hiérarchique; rattachement; jefe; reporta a;
        supervisor directo""",
    Field.MANAGER_KEY: """manager id; supervisor id; boss id; reports to id; reportstoid; parent id; reports to
        employee id; manager employee id; manager employee number; managerid; supervisor employee id; superior id;
        leader id; reports to position id; manager number; reports to senior post; reporting senior post; id
        руководителя; табельный номер руководителя; код руководителя; vorgesetzten id; vorgesetzter id; id manager;
        id responsable""",
    Field.MANAGER_EMAIL: """manager email; supervisor email; managers email; manager email address; reports to
        email; line manager email; email менеджера; почта руководителя; email руководителя; электронная почта
        руководителя; vorgesetzter email; email vorgesetzter; email des vorgesetzten; email responsable""",
    Field.MANAGER_NAME: """manager name; managers name; reports to full name; supervisor name; reports to name; boss
        name; line manager name; reports to contact name; contact reports to full name; relation 1 value; фио
        руководителя; имя руководителя; name des vorgesetzten; vorgesetzter name; nom du responsable""",
    Field.MANAGER_ROLE: """manager title; manager role; reports to role; reports to title; manager position;
        supervisor title; reports to position; manager job title; должность руководителя; position des vorgesetzten""",
    Field.DOTTED_MANAGER: """dotted line manager; dotted line; dotted manager; matrix manager; functional manager;
        secondary manager; dotted line to; dotted line reports to; функциональный руководитель; fachlicher
        vorgesetzter; disziplinarisch""",
    Field.SINCE: """start date; position start date; job start date; hire date; date of hire; hired; valid from;
        since; from date; incumbent begin date; joined; joined on; start; дата приема; дата начала; работает с;
        принят; eintrittsdatum; eintritt; seit; date d entrée; fecha de inicio""",
    Field.UNTIL: """end date; leaving date; valid to; until; to date; termination date; incumbent vacate date; left
        on; дата увольнения; дата окончания; austrittsdatum; austritt; bis; date de sortie; fecha de fin""",
    Field.AS_OF: """as of; as of date; snapshot date; snapshot; date of snapshot; back to index; по состоянию на;
        stichtag""",
    Field.KIND: "senior junior; junior senior",
    Field.DELETED: "is deleted; isdeleted; deleted",
    Field.NOTE: """note; notes; comment; comments; remarks; description; background; примечание; примечания;
        комментарий; заметки; bemerkung; bemerkungen; notizen; kommentar; remarque; notas""",
    Field.POST_NOTE: """post note; position note; role note; job description; responsibilities; duties; job team
        function; обязанности; должностные обязанности; aufgaben; stellenbeschreibung; tâches; responsabilidades""",
    Field.KEPT: """lead status; connected on; verbunden am; дата установления контакта; дата добавления в контакты;
        дата контакта; buying role; connected date; professional occupational group; phone extension""",
    Field.IGNORED: """account owner; contact owner; company owner; owner id; ownerid; owner; last modified date;
        lastmodifieddate; create date; created; created date; created at; updated at; create time; last activity
        date; last modified; systemmodstamp; column1; salary cost of reports £; actual pay floor £; actual pay
        ceiling £; payscale minimum £; payscale maximum £; valid; uri; source file; source line; name prefix;
        salutation; suffix; name suffix; gender; photo; picture; birthday; employees; number of employees; assigned
        to; assigned; company name for emails; honorific; anrede; обращение; пол""",
}
"""For every field the headings that mean it, in the spelling of `heading_key`, best first, separated by semicolons."""

_APOSTROPHES = re.compile(r"['’`´]")
_CAMEL = re.compile(r"(?<=[a-z0-9а-яё])(?=[A-ZА-ЯЁ])|(?<=[A-Z])(?=[A-Z][a-z])")
_BETWEEN = re.compile(r"[^\w£№]+|_")
_EMAILS = re.compile(r"\be mail\b")


@lru_cache(maxsize=4096)
def heading_key(heading: str) -> str:
    """A heading as it is compared: lower case, words parted by single blanks, "E-mail" and "eMail" as "email"."""
    text = _CAMEL.sub(" ", _APOSTROPHES.sub("", heading.strip(" \t\r\n\ufeff\xa0*:#\"'")))
    words = " ".join(_BETWEEN.sub(" ", text).casefold().replace("ё", "е").split())
    return _EMAILS.sub("email", words)


def known_headings(field: Field) -> tuple[str, ...]:
    """The keys of the headings that mean the field, best first."""
    return tuple(heading_key(word) for word in SYNONYMS[field].split(";"))


WHO_HEADINGS = frozenset(
    heading for field in (Field.TITLE, Field.NAME, Field.FAMILY_NAME) for heading in known_headings(field)
)
"""The keys of the headings that tell who somebody is: where a row says one of them, it may be the headings again."""
