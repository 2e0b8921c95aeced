"""Import: a file comes in by hand or by drop, is looked at, accepted in part or whole, and taken back."""

import base64

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import Site

pytestmark = pytest.mark.browser

LIST = """Name,Title,Reports to,Desk
Ada Byron,Chief Executive Officer,,London
Bob Cole,Chief Financial Officer,Ada Byron,Leeds
Cyd Dunn,IT Director,Ada Byron,York
,,Ada Byron,Bath
"""
NEWER = """Name,Title,Reports to,Desk
Ada Byron,Chief Executive Officer,,London
Bob Cole,Finance Director,Ada Byron,Leeds
Dee Frost,Head of Procurement,Bob Cole,Hull
Eve Grant,Buyer,Dee Frost,Hull
"""
DROP = """([name, type, content]) => {
  const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name, { type }));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }
}"""


def choose(page: Page, content: str, name: str = "people.csv") -> None:
    """Choose a file in the system's dialog."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files({"name": name, "mimeType": "text/csv", "buffer": content.encode()})


def drop(page: Page, content: bytes, name: str, kind: str) -> None:
    """Drag a file from the desktop over the page and let it go."""
    page.get_by_role("heading", level=1).first.wait_for()  # the app is there, not only its document
    page.evaluate(DROP, [name, kind, base64.b64encode(content).decode()])


def outcomes(page: Page) -> Locator:
    """The counts of rows by outcome."""
    return page.get_by_role("group", name="Rows by outcome")


def people(site: Site, name: str) -> dict[str, str | None]:
    """Who reports to whom in the account of that name."""
    account = next(account for account in site.desk.accounts() if account.name == name)
    return site.desk.tree(account)


def test_a_chosen_file_is_previewed_by_outcome_accepted_and_undone_from_the_history(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Acme")
    choose(page, LIST)
    expect(outcomes(page).get_by_role("button")).to_have_text(
        ["3Added", "0Updated", "0Conflicting", "0Left", "0Unchanged", "1Rejected"]
    )
    expect(page.get_by_text("4 rows", exact=False)).to_be_visible()
    assert site.desk.accounts() == [], "a preview writes nothing"
    outcomes(page).get_by_role("button", name="Rejected").click()
    refused = page.get_by_role("region", name="Rejected").get_by_role("row").nth(1)
    expect(refused).to_contain_text("5")
    expect(refused).to_contain_text("the row names neither a person nor a post")
    page.get_by_role("button", name="Accept all 3").click()
    expect(page.get_by_text("Everything accepted is on the map now.")).to_be_visible()
    assert people(site, "Acme") == {"Ada Byron": None, "Bob Cole": "Ada Byron", "Cyd Dunn": "Ada Byron"}

    page.goto(site.address)
    page.get_by_role("link", name="Acme").click()
    page.get_by_role("tab", name="History").click()
    act = page.get_by_role("listitem").filter(has_text="Imported people.csv")
    act.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone:").first).to_be_visible()
    assert site.desk.accounts() == []


def test_the_day_in_a_files_name_is_one_click_away(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Acme")
    choose(page, LIST, "staff 31 March 2020.csv")
    expect(page.get_by_text("The file’s name says 31 Mar 2020.")).to_be_visible()
    page.get_by_role("button", name="True as of that day").click()
    expect(page.get_by_text("The file’s name says")).to_have_count(0)
    page.get_by_role("button", name="Accept all 3").click()
    expect(page.get_by_text("Everything accepted is on the map now.")).to_be_visible()
    account = next(iter(site.desk.accounts()))
    assert {str(p.valid_from) for p in site.desk.graph(account).positions.values()} == {"2020-03-31"}


def test_the_same_file_once_more_is_unchanged_and_a_newer_one_is_accepted_in_part(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Bergwerk")
    choose(page, LIST)
    page.get_by_role("button", name="Accept all 3").click()
    page.get_by_role("button", name="Done").click()
    page.goto(f"{site.address}/imports?account=Bergwerk")
    choose(page, LIST)
    expect(outcomes(page).get_by_role("button", name="Unchanged")).to_have_text("3Unchanged")
    page.get_by_role("button", name="Decline").click()

    page.goto(f"{site.address}/imports?account=Bergwerk")
    choose(page, NEWER, "newer.csv")
    expect(outcomes(page).get_by_role("button", name="Added")).to_have_text("2Added")
    expect(outcomes(page).get_by_role("button", name="Updated")).to_have_text("1Updated")
    page.get_by_role("checkbox", name="Choose Dee Frost").check()
    page.get_by_role("button", name="Accept 1 chosen row").click()
    expect(page.get_by_text("Everything accepted is on the map now.")).to_be_visible()
    assert people(site, "Bergwerk") == {
        "Ada Byron": None,
        "Bob Cole": "Ada Byron",
        "Cyd Dunn": "Ada Byron",
        "Dee Frost": "Bob Cole",
    }
    page.get_by_role("button", name="Done").click()
    page.get_by_role("link", name="Suggestions").click()
    page.get_by_role("button", name="Import of newer.csv").click()
    page.get_by_role("button", name="Accept all").click()
    expect(page.get_by_text("Everything accepted is on the map now.")).to_be_visible()
    assert people(site, "Bergwerk")["Eve Grant"] == "Dee Frost"


def test_another_meaning_of_a_column_makes_the_preview_anew(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Castello")
    choose(page, LIST)
    page.get_by_role("button", name="Change", exact=True).click()
    columns = page.get_by_role("region", name="Columns").get_by_role("row")
    expect(columns.filter(has_text="Desk")).to_contain_text("London · Leeds · York")
    page.get_by_role("combobox", name="Meaning of “Desk”").select_option(label="Location")
    expect(columns.filter(has_text="Desk")).to_contain_text("You said so")
    page.get_by_role("button", name="Preview again").last.click()
    row = page.get_by_role("region", name="Added").get_by_role("row").filter(has_text="Bob Cole")
    expect(row).to_contain_text("Location: Leeds")
    page.get_by_role("link", name="Suggestions").click()
    expect(page.get_by_role("button", name="Import of people.csv")).to_have_count(1)


def test_where_the_meaning_of_columns_is_guessed_they_are_shown_at_once(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Camargue")
    choose(page, "Full nmae,Job titel,Boss\nAda Byron,CEO,\nBob Cole,CFO,Ada Byron\n")
    columns = page.get_by_role("region", name="Columns").last
    expect(columns.get_by_role("row").filter(has_text="Full nmae")).to_contain_text("A guess")
    expect(page.get_by_text("Please check")).to_be_visible()


def test_headings_that_say_nothing_are_given_a_meaning_by_hand(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Danube")
    choose(page, "Wer,Was\nAda Byron,CEO\nBob Cole,CFO\n")
    expect(page.get_by_role("alert")).to_contain_text(
        "No heading says anything about people: “Wer”, “Was”. Say what each column means."
    )
    expect(page.get_by_role("row").filter(has_text="Wer")).to_contain_text("Ada Byron · Bob Cole")
    page.get_by_role("combobox", name="Meaning of “Wer”").select_option(label="Name")
    page.get_by_role("combobox", name="Meaning of “Was”").select_option(label="Title")
    page.get_by_role("button", name="Preview again").last.click()
    expect(outcomes(page).get_by_role("button", name="Added")).to_have_text("2Added")


def test_a_row_is_seen_side_by_side_as_it_is_and_as_it_would_be(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Edelweiss")
    choose(page, LIST)
    page.get_by_role("button", name="Accept all 3").click()
    page.get_by_role("button", name="Done").click()
    page.goto(f"{site.address}/imports?account=Edelweiss")
    choose(page, NEWER, "newer.csv")
    outcomes(page).get_by_role("button", name="Updated").click()
    detail = page.get_by_role("region", name="Bob Cole, before and after")
    title = detail.get_by_role("row").filter(has_text="Title")
    expect(title.get_by_role("cell")).to_have_text(["Title", "Chief Financial Officer", "Finance Director"])
    outcomes(page).get_by_role("button", name="Added").click()
    page.get_by_role("button", name="Eve Grant").click()
    expect(page.get_by_role("region", name="Eve Grant, before and after")).to_contain_text("Buyer")


def test_rows_that_cannot_be_used_are_downloaded_with_their_reasons(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Fjord")
    choose(page, LIST)
    outcomes(page).get_by_role("button", name="Rejected").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    assert download.value.suggested_filename == "rejected.csv"
    lines = download.value.path().read_text().splitlines()
    assert lines[0] == "line,outcome,name,reason"
    assert lines[1].startswith("5,rejected,,")


def test_a_file_dropped_on_an_account_is_about_that_account(site: Site, page: Page) -> None:
    firm = site.firm("Dockside", {"Zoe": None})
    page.goto(firm.at())
    page.get_by_role("treeitem", name="Zoe").wait_for()
    drop(page, LIST.encode(), "staff.csv", "text/csv")
    expect(page.get_by_role("heading", name="staff.csv")).to_be_visible()
    expect(page.get_by_label("Account")).to_have_value("Dockside")
    expect(outcomes(page).get_by_role("button", name="Added")).to_have_text("3Added")
    page.get_by_role("button", name="Decline").click()
    assert site.desk.tree(firm.account) == {"Zoe": None}


def test_a_list_dropped_where_an_account_asked_for_one_is_about_that_account(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Dora")
    drop(page, LIST.encode(), "people.csv", "text/csv")
    expect(page.get_by_label("Account")).to_have_value("Dora")
    expect(outcomes(page).get_by_role("button", name="Added")).to_have_text("3Added")
    page.get_by_role("button", name="Decline").click()
