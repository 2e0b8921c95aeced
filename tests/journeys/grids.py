"""A grid as a user sees it: rows by the name in front, cells by the heading above."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect


@dataclass(frozen=True)
class GridPage:
    """The grid of a page."""

    page: Page

    @property
    def grid(self) -> Locator:
        """The grid itself; it has the focus while one moves in it."""
        return self.page.get_by_role("grid")

    def row(self, name: str) -> Locator:
        """The row of an account or a person."""
        named = self.page.get_by_role("rowheader", name=name).filter(has_text=re.compile(f"^[^|]*{re.escape(name)}"))
        return self.grid.get_by_role("row").filter(has=named)

    def cell(self, name: str, heading: str) -> Locator:
        """A row's cell below a heading."""
        head = self.grid.get_by_role("columnheader", name=heading, exact=True)
        column = head.get_attribute("aria-colindex")
        return self.row(name).locator(f"[aria-colindex='{column}']")

    def go(self, name: str, heading: str) -> None:
        """Click a cell beside whatever stands in it."""
        cell = self.cell(name, heading)
        box = cell.bounding_box()
        assert box is not None
        cell.click(position={"x": box["width"] - 4, "y": 4})

    def write(self, name: str, heading: str, text: str, *, key: str = "Enter") -> None:
        """Go to a cell, type over what it says and take it."""
        self.go(name, heading)
        self.page.keyboard.press("F2")
        editor = self.page.locator(".cell-editor input")
        editor.fill(text)
        editor.press(key)

    def check(self, name: str, *, shift: bool = False) -> None:
        """Tick a row, or give it up."""
        self.row(name).get_by_role("checkbox").click(modifiers=["Shift"] if shift else [])

    def paste(self, text: str, html: str = "") -> None:
        """Paste what a spreadsheet, a page or an editor has copied."""
        self.page.evaluate(
            """([text, html]) => {
                const data = new DataTransfer();
                data.setData("text/plain", text);
                if (html !== "") data.setData("text/html", html);
                const target = document.activeElement ?? document.body;
                const event = { clipboardData: data, bubbles: true, cancelable: true };
                target.dispatchEvent(new ClipboardEvent("paste", event));
            }""",
            [text, html],
        )

    def copied(self) -> str:
        """What Ctrl-C takes along."""
        copied: str = self.page.evaluate(
            """() => {
                const data = new DataTransfer();
                const target = document.activeElement ?? document.body;
                const event = { clipboardData: data, bubbles: true, cancelable: true };
                target.dispatchEvent(new ClipboardEvent("copy", event));
                return data.getData("text/plain");
            }"""
        )
        return copied

    def names(self) -> list[str]:
        """What stands in front of the rows in sight, from above."""
        cells = self.grid.locator(".grid-row:not(.grid-group) [role=rowheader] .main")
        boxes = [(cell.bounding_box() or {"y": 0})["y"] for cell in cells.all()]
        return [name for _, name in sorted(zip(boxes, cells.all_inner_texts(), strict=True))]

    def shows(self, names: Sequence[str]) -> None:
        """Wait until exactly these rows stand there, in this order."""
        expect(self.grid.locator(".grid-row:not(.grid-group) [role=rowheader] .main")).to_have_count(len(names))
        for _ in range(40):
            if self.names() == list(names):
                return
            self.page.wait_for_timeout(50)
        assert self.names() == list(names)
