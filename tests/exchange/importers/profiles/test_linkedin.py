from inroad.exchange.importers.profiles.linkedin import LinkedInConnections
from inroad.exchange.importers.profiles.profile import SnapshotScope
from tests.exchange.importers.sheets import records_of, rejected_in

ENGLISH = """
First Name | Last Name | URL                        | Email Address    | Company | Position     | Connected On
John       | Smith     | https://l.example/in/john  |                  | ABC Inc | CEO, Founder | 05 Mar 2024
           |           |                            |                  |         |              | 01 Jan 2020
"""


def test_a_connection_is_read_with_the_day_it_was_made() -> None:
    (record,) = records_of(ENGLISH)
    assert (record.name, record.company, record.title) == ("John Smith", "ABC Inc", "CEO, Founder")
    assert record.urls == ("https://l.example/in/john",)
    assert record.since is None
    assert record.unrecorded == (("Connected On", "05 Mar 2024"),)


def test_a_member_who_hides_the_name_is_rejected() -> None:
    assert rejected_in(ENGLISH) == [(3, "no_name")]


def test_headings_in_russian_and_german_and_the_old_order_are_read() -> None:
    russian = "Имя|Фамилия|Компания|Должность|Дата установления контакта\nИван|Петров|Ромашка|Инженер|05.03.2024"
    german = (
        "Vorname|Nachname|URL|E-Mail-Adresse|Unternehmen|Position|Verbunden am\n"
        "Hans|Beispiel|||Müller GmbH|Geschäftsführer|03 Aug 2024"
    )
    old = "First Name|Last Name|Email Address|Company|Position|Connected On\nJohn|Smith|j@x.example|ABC|CEO|05 Mar 2024"
    assert [record.name for text in (russian, german, old) for record in records_of(text)] == [
        "Иван Петров", "Hans Beispiel", "John Smith",
    ]  # fmt: skip


def test_somebody_missing_from_connections_has_not_left() -> None:
    assert LinkedInConnections().snapshot_scope is SnapshotScope.NAMED
