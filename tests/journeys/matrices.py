"""What one sees and does in a matrix: cells by the words of their row and column, and what stands in them."""

from playwright.sync_api import Locator, Page, expect


def grid(page: Page) -> Locator:
    """The matrix on the page."""
    return page.get_by_role("grid")


def cell(page: Page, row: str, column: str) -> Locator:
    """The cell in which a row and a column meet."""
    return grid(page).locator(f'[role="gridcell"][aria-label^="{row}, {column}: "]')


def says(page: Page, row: str, column: str, words: str) -> None:
    """Wait until a cell says something."""
    expect(cell(page, row, column)).to_have_attribute("aria-label", f"{row}, {column}: {words}")


def beside(page: Page, row: str) -> Locator:
    """What is said beside a row."""
    head = page.get_by_role("rowheader", name=row)
    return grid(page).get_by_role("row").filter(has=head).get_by_role("gridcell").last


def in_theme(page: Page, theme: str) -> None:
    """Look at the page in a theme."""
    page.evaluate("theme => localStorage.setItem('inroad.theme', theme)", theme)
    page.reload()
