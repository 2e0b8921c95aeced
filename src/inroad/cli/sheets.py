"""The matrices told in a terminal: a table with a row a step or a person, and what is missing behind it."""

from inroad.cli.output import one_line, table_text
from inroad.exchange.exporters.sheet_svg import Look, Sheet, SheetCell, SheetRow
from inroad.workspace.coverage_matrix import CoverageMatrix
from inroad.workspace.engagement import EngagementMatrix
from inroad.workspace.raci import RaciMatrix
from inroad.workspace.sheets import coverage_sheet, engagement_sheet, raci_sheet

_SIGNS = {Look.HERE: "●", Look.AIM: "○", Look.BOTH: "◉"}


def text_of_raci(found: RaciMatrix) -> str:
    """The RACI matrix as text."""
    return _text(raci_sheet(found), "Step", "`inroad raci ACCOUNT STEP PERSON LETTER` gives somebody a part.")


def text_of_coverage(found: CoverageMatrix) -> str:
    """The coverage matrix as text."""
    return _text(coverage_sheet(found), "Whom", "`inroad cover ACCOUNT MEMBER PERSON` says who covers whom.")


def text_of_engagement(found: EngagementMatrix) -> str:
    """The engagement matrix as text."""
    hint = "`inroad assess ACCOUNT PERSON engagement=neutral engagement_desired=supportive` says where somebody is."
    return _text(engagement_sheet(found), "Who", f"● is, ○ should be. {hint}")


def _text(sheet: Sheet, corner: str, hint: str) -> str:
    headings = [corner, *(head.text for head in sheet.columns), "What is missing"]
    rows = [[row.head.text, *_cells(row, len(sheet.columns)), "; ".join(row.notes)] for row in sheet.rows]
    return f"{one_line(sheet.title)}\n\n{table_text(headings, rows)}\n{hint}\n"


def _cells(row: SheetRow, count: int) -> list[str]:
    by_column = {cell.column: _cell(cell) for cell in row.cells}
    return [by_column.get(number, "") for number in range(count)]


def _cell(cell: SheetCell) -> str:
    assumed = "~" if cell.assumed else ""
    return assumed + (_SIGNS.get(cell.look) or ", ".join(cell.lines))
