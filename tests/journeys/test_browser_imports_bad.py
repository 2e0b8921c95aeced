"""Import: what cannot be read is refused in words, at once where that can be seen at once, and nothing is lost."""

import base64
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

from tests.fixtures.doors import serving
from tests.journeys.conftest import Site
from tests.journeys.test_browser_imports import LIST, choose, drop, outcomes

pytestmark = pytest.mark.browser

DROP_A_FOLDER = """() => {
  const entry = { webkitGetAsEntry: () => ({ isDirectory: true }) };
  const transfer = { types: ["Files"], files: [new File([""], "people")], items: [entry] };
  const event = new Event("drop", { bubbles: true, cancelable: true });
  document.body.dispatchEvent(Object.defineProperty(event, "dataTransfer", { value: transfer }));
}"""
DROP_TWO_GIGABYTES = """() => {
  const file = new File(["Name,Title"], "everybody.csv");
  Object.defineProperty(file, "size", { value: 2_000_000_000 });
  for (const way of ["text", "arrayBuffer", "stream", "slice"]) file[way] = () => { throw new Error("it was read"); };
  const transfer = { types: ["Files"], files: [file], items: [{ webkitGetAsEntry: () => ({ isDirectory: false }) }] };
  const event = new Event("drop", { bubbles: true, cancelable: true });
  document.body.dispatchEvent(Object.defineProperty(event, "dataTransfer", { value: transfer }));
}"""


@pytest.fixture
def sent(page: Page) -> Iterator[list[str]]:
    """The writes that the page has asked for."""
    found: list[str] = []

    def note(request: Request) -> None:
        if request.method != "GET" and "/presence" not in request.url:
            found.append(request.url)

    page.on("request", note)
    yield found
    page.remove_listener("request", note)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (DROP_A_FOLDER, "That is a folder."),
        (DROP_TWO_GIGABYTES, "Files of 2 GB and more cannot be read."),
    ],
    ids=["a folder", "2 GB"],
)
def test_what_can_be_no_list_is_refused_before_anything_is_sent(
    site: Site, page: Page, sent: list[str], how: str, words: str
) -> None:
    page.goto(site.address)
    page.get_by_role("heading", name="Portfolio", exact=True).wait_for()
    page.evaluate(how)
    expect(page.get_by_role("status").get_by_text(words)).to_be_visible()
    expect(page).to_have_url(f"{site.address}/")
    assert sent == []


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("organigram.pdf", b"%PDF-1.7", "This kind of file cannot be read."),
        ("people.csv", b"", "The file is empty."),
    ],
)
def test_what_is_dropped_on_any_page_and_cannot_be_read_is_refused_there(
    site: Site, page: Page, sent: list[str], name: str, content: bytes, words: str
) -> None:
    page.goto(f"{site.address}/settings")
    page.get_by_role("heading", name="Workspace").wait_for()
    drop(page, content, name, "text/csv")
    expect(page.get_by_role("status").get_by_text(words)).to_be_visible()
    expect(page).to_have_url(f"{site.address}/settings")
    assert sent == []


def test_two_files_at_once_are_too_many(site: Site, page: Page, sent: list[str]) -> None:
    page.goto(site.address)
    page.get_by_role("heading", name="Portfolio", exact=True).wait_for()
    page.evaluate(
        """() => {
          const transfer = new DataTransfer();
          for (const name of ["a.csv", "b.csv"]) transfer.items.add(new File(["Name"], name));
          const event = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
        }"""
    )
    expect(page.get_by_role("status").get_by_text("One file at a time, please.")).to_be_visible()
    assert sent == []


def test_a_file_dropped_while_a_form_is_open_does_not_take_the_form_away(site: Site, page: Page) -> None:
    firm = site.firm("Acme", {"Ada": None})
    page.goto(f"{firm.at()}?selected={firm.team['Ada'].id}")
    page.get_by_role("complementary", name="Ada").get_by_role("button", name="Write a note").click()
    page.get_by_label("New note").fill("Half a thought")
    drop(page, LIST.encode(), "people.csv", "text/csv")
    expect(page.get_by_role("status").get_by_text("A form is open.")).to_be_visible()
    expect(page.get_by_label("New note")).to_have_value("Half a thought")


def test_a_list_that_is_a_pdf_in_disguise_is_refused_by_the_server_in_words(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Elbe")
    choose(page, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", "people.csv")
    expect(page.get_by_role("alert")).to_contain_text("PDF")
    page.get_by_role("button", name="Another file").click()
    expect(page.get_by_role("button", name="Choose a file")).to_be_visible()


def test_a_file_of_nothing_but_blanks_is_refused_in_words(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Elbe")
    choose(page, " \n\n \n", "people.csv")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("alert")).not_to_contain_text("unexpected")


def test_a_server_that_is_lost_on_the_way_leaves_the_file_to_be_sent_again(site: Site, page: Page) -> None:
    with serving(site.installation, site.doorkeeper) as address:
        page.goto(f"{address}/imports?account=Ferrara")
        page.get_by_role("button", name="Choose a file").wait_for()
    choose(page, LIST)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("The server cannot be reached.")
    expect(alert).to_contain_text("The file waits here.")
    with serving(site.installation, site.doorkeeper, urlsplit(address).port or 0):
        alert.get_by_role("button", name="Try again").click()
        expect(outcomes(page).get_by_role("button", name="Added")).to_have_text("3Added")
        page.get_by_role("button", name="Decline").click()
        page.goto(site.address)


def test_an_upload_that_breaks_off_in_the_middle_is_told_and_sent_again(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/imports?account=Genova")
    page.route("**/api/jobs/imports", lambda route: route.abort("connectionreset"))
    page.evaluate("window.scrollTo(0, 0)")
    rows = "".join(f"Person {number},Clerk,\n" for number in range(2000))
    drop(page, base64.b64decode(base64.b64encode(f"Name,Title,Reports to\n{rows}".encode())), "many.csv", "text/csv")
    expect(page.get_by_role("alert")).to_contain_text("The file waits here.")
    page.get_by_role("link", name="Portfolio").first.click()
    page.get_by_role("link", name="Imports").click()
    page.unroute("**/api/jobs/imports")
    page.get_by_role("alert").get_by_role("button", name="Try again").click()
    page.get_by_label("Account").wait_for()
    page.get_by_role("button", name="Another file").click()
