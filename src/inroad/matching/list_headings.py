"""Which column of a list means what, by its heading."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum


class Kind(StrEnum):
    """What a list is of."""

    ACCOUNT = "account"
    PERSON = "person"


REGISTRIES: dict[str, str] = {
    "lei": "lei; lei code; legal entity identifier; gleif id",
    "duns": "duns; duns number; d u n s; d u n s number; dunsnumber; data universal number",
    "cik": "cik; cik number; sec cik; cik str",
    "vat": "vat; vat number; vat id; vat no; ust id; ust idnr; umsatzsteuer id; tva; partita iva; p iva; nip; btw",
    "tax": "tax id; tax number; ein; tin; inn; инн; nif; cif; rfc; cnpj; abn; steuernummer; gstin; pan",
    "company": """company number; registration number; company registration number; registry number; registered number;
        crn; company no; ogrn; огрн; siren; kvk; kvk number; hrb; handelsregisternummer; cin; krs; ico; uid; org number;
        organisation number; organisasjonsnummer""",
    "siret": "siret",
    "isin": "isin",
    "ticker": "ticker; ticker symbol; stock symbol; symbol; stock ticker",
    "crunchbase": "crunchbase; crunchbase url; crunchbase profile",
    "linkedin": "company linkedin; company linkedin url; linkedin company url; linkedin company page",
}
"""Registries whose numbers identify a company, with the headings of their columns."""

_SHARED = {
    "email": """email; email address; e mail; mail; emails; work email; business email; company email; contact email;
        email 1; primary email; электронная почта; почта; эл почта; correo; correo electronico; courriel""",
    "phone": """phone; phone number; telephone; tel; main phone; company phone; business phone; work phone; mobile;
        mobile phone; phones; phone 1; телефон; telefon; telefonnummer; telephone number; telefono""",
    "country": """country; country name; country code; country region; billing country; hq country; headquarters
        country; mailing country; company country; person country; страна; land; pays; pais; paese""",
    "city": """city; town; billing city; hq city; headquarters city; headquarters location; headquarters; mailing city;
        company city; person city; location; город; stadt; ort; ville; ciudad; citta""",
}
_ACCOUNT = {
    "name": """name; company name; company; account name; account; organization name; organisation name; organization;
        organisation; legal name; business name; entity name; firm; firm name; customer name; customer; client; client
        name; vendor; vendor name; supplier; security; security name; title; member; associated company; название;
        название компании; компания; организация; наименование; firma; firmenname; unternehmen; entreprise; societe;
        empresa; azienda; razon social; ragione sociale; denominazione; nom""",
    "website": """website; web site; domain; company domain; company domain name; website url; url; homepage; homepage
        url; web; company website; company url; domain name; web address; site; www; web page; webseite; site web; сайт;
        домен; sitio web""",
    **_SHARED,
    **REGISTRIES,
}
_PERSON = {
    "name": """name; full name; fullname; person name; contact name; contact; display name; employee name; person;
        official full; фио; имя и фамилия; полное имя; сотрудник; vollstandiger name; nom complet; nombre completo""",
    "given": "first name; given name; forename; firstname; first; given names; имя; vorname; prenom; nombre",
    "middle": "middle name; middle; middle initial; отчество; patronymic",
    "family": """last name; family name; surname; lastname; last; фамилия; nachname; familienname; nom; apellido;
        apellidos""",
    "company": """company; company name; account name; organization; organisation; employer; current company; account;
        organization name; agency; компания; организация; работодатель; firma; unternehmen; entreprise; empresa""",
    "title": """title; job title; position; role; headline; current title; job; должность; позиция; position title;
        stelle; poste; cargo""",
    "profile": """linkedin; linkedin url; linkedin profile; profile url; person linkedin url; profile; url; linkedin
        profile url; public profile url; профиль""",
    **_SHARED,
}
HEADINGS: Mapping[Kind, Mapping[str, str]] = {Kind.ACCOUNT: _ACCOUNT, Kind.PERSON: _PERSON}
"""For each kind of list the fields and the headings that mean them, best first."""

_CAMEL = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_BETWEEN = re.compile(r"[\W_]+")
_ACCENTS = str.maketrans("áàâäãéèêëíìîïóòôöõúùûüçñё", "aaaaaeeeeiiiiooooouuuucne")


def plain_heading(heading: str) -> str:
    """A heading as it is compared: lower case, words parted by single blanks, without accents."""
    return " ".join(_BETWEEN.sub(" ", _CAMEL.sub(" ", heading)).casefold().translate(_ACCENTS).split())


def read_headings(headings: Sequence[str], kind: Kind) -> dict[str, tuple[str, ...]]:
    """The columns of each field that any heading means, the best heading first."""
    ranks: dict[str, list[tuple[int, int, str]]] = {}
    for place, heading in enumerate(headings):
        plain = plain_heading(heading)
        for field, words in HEADINGS[kind].items():
            known = [plain_heading(word) for word in words.split(";")]
            if plain in known:
                ranks.setdefault(field, []).append((known.index(plain), place, heading))
                break
    return {field: tuple(heading for _, _, heading in sorted(found)) for field, found in ranks.items()}
