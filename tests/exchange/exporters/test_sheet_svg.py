"""A matrix as SVG."""

from xml.etree import ElementTree as ET

from inroad.exchange.exporters.sheet_svg import MOST_NOTES, Look, Sheet, SheetCell, SheetHead, SheetRow, sheet_picture
from inroad.orgchart.theme import DARK, LIGHT

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*rows: SheetRow, columns: int = 2) -> ET.Element:
    heads = tuple(SheetHead(f"Column {number}", "below") for number in range(columns))
    return ET.fromstring(sheet_picture(Sheet("A <sheet>", heads, rows)))  # noqa: S314 - our own picture


def texts(picture: ET.Element) -> list[str]:
    return [each.text or "" for each in picture.iter(f"{SVG}text")]


def test_heads_cells_and_notes_are_written_and_escaped() -> None:
    cells = (SheetCell(0, ("A",), Look.LETTER, strong=True), SheetCell(1, ("vendor", "3 days ago")))
    picture = drawn(SheetRow(SheetHead("Ann & Co", "CEO"), cells, notes=("nobody <is> there",)))
    assert texts(picture) == [
        "A <sheet>", "Column 0", "below", "Column 1", "below", "Ann & Co", "CEO", "A", "vendor", "3 days ago",
        "nobody <is> there",
    ]  # fmt: skip
    assert picture.findtext(f"{SVG}title") == "A <sheet>"


def test_what_is_assumed_is_dashed_and_an_open_seat_stands_apart() -> None:
    cells = (SheetCell(0, ("R",), Look.LETTER, assumed=True), SheetCell(1, ("A",), Look.LETTER, strong=True))
    picture = drawn(SheetRow(SheetHead("CFO", open=True), cells))
    assert [each.get("class") for each in picture.iter(f"{SVG}rect")] == ["page", "box assumed", "box strong"]
    assert "name open" in {each.get("class") for each in picture.iter(f"{SVG}text")}


def test_an_arrow_leads_from_where_somebody_is_to_where_they_should_be() -> None:
    cells = (SheetCell(0, look=Look.HERE), SheetCell(1, look=Look.AIM))
    picture = drawn(SheetRow(SheetHead("Ann"), cells, (0, 1)))
    (path,) = [each.get("d") or "" for each in picture.iter(f"{SVG}path") if each.get("class") == "arrow"]
    assert path.startswith("M265 22H339M")
    both = drawn(SheetRow(SheetHead("Ann"), (SheetCell(0, look=Look.BOTH),)))
    assert [each.get("class") for each in both.iter(f"{SVG}circle")] == ["here", "aim"]


def test_rows_are_as_high_as_what_is_said_in_them_and_no_higher_than_a_few_notes() -> None:
    def height(count: int) -> float:
        row = SheetRow(SheetHead("Ann"), notes=tuple(f"note {number}" for number in range(count)))
        return float(drawn(row).get("height") or 0)

    assert height(0) == height(2) < height(3) < height(MOST_NOTES) == height(50)


def test_both_themes_differ_in_their_colours_alone() -> None:
    sheet = Sheet("Sheet", (SheetHead("One"),), (SheetRow(SheetHead("Ann")),))
    light, dark = sheet_picture(sheet, LIGHT), sheet_picture(sheet, DARK)
    assert light != dark
    assert light.partition("</style>")[2] == dark.partition("</style>")[2]
