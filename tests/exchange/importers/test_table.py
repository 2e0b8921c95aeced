from collections.abc import Iterator

from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.table import Reading, Row, Sheet


def read(reading: Reading) -> Iterator[Row | Rejection]:
    reading.repaired_lines += 1
    reading.footer.append("Total")
    yield Row(2, ("Ann",))


def test_each_reading_begins_anew_and_tells_what_it_noticed() -> None:
    sheet = Sheet("people.csv", "utf-8", ",", ("Name",), 1, (), 1, read)
    for _ in range(2):
        assert list(sheet.rows()) == [Row(2, ("Ann",))]
        assert (sheet.repaired_lines, sheet.footer, sheet.reading.blank_lines) == (1, ("Total",), 0)
