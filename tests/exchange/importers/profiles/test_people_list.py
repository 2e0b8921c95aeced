from inroad.exchange.importers.profiles.people_list import PeopleList
from tests.exchange.importers.sheets import records_of


def test_a_list_in_russian_is_read() -> None:
    head, engineer = records_of(
        "ФИО|Должность|Подразделение|Электронная почта|Руководитель\n"
        "Иванов Иван Иванович|Начальник отдела|Отдел сбыта|ivanov@x.example|\n"
        "Петрова Анна|Инженер|Отдел сбыта||Иванов Иван Иванович"
    )
    assert (head.name, head.family_name, head.title, head.division) == (
        "Иван Иванович Иванов", "Иванов", "Начальник отдела", ("Отдел сбыта",),
    )  # fmt: skip
    assert engineer.manager is not None
    assert engineer.manager.value == "Иванов Иван Иванович"


def test_a_list_in_german_is_read() -> None:
    (record,) = records_of(
        "Vorname|Nachname|Stellenbezeichnung|Abteilung|Firma\nJürgen|Groß|Leiter|Einkauf|Müller GmbH"
    )
    assert (record.name, record.title, record.division, record.company) == (
        "Jürgen Groß",
        "Leiter",
        ("Einkauf",),
        "Müller GmbH",
    )


def test_a_list_of_companies_does_not_match_unless_it_names_people() -> None:
    profile = PeopleList()
    assert profile.matches(["Name", "Email", "Annual revenue"]) == 0
    assert profile.matches(["First name", "Last name", "Annual revenue"]) > 0
    assert profile.matches(["Annual revenue"]) == 0
    assert profile.matches(["", "City"]) == 0
