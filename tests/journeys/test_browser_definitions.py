"""Settings: the rules and words of the workspace are changed and given up again."""

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.workspace.definitions import define, thresholds
from tests.journeys.conftest import Site

pytestmark = pytest.mark.browser


def rules(page: Page) -> Locator:
    """The section of rules and words."""
    return page.get_by_role("region", name="Rules and words")


def opened(page: Page, site: Site, name: str) -> Locator:
    """The dialog of a document."""
    page.goto(f"{site.address}/settings")
    rules(page).get_by_role("button", name=f"Change: {name}").click()
    return page.get_by_role("dialog", name=name)


def test_a_threshold_is_changed_for_the_workspace_and_comes_back_as_it_came(site: Site, page: Page) -> None:
    dialog = opened(page, site, "Thresholds")
    dialog.get_by_label("Stale after, days").fill("ninety")
    expect(dialog.get_by_role("status")).to_contain_text("needs a number")
    expect(dialog.get_by_role("button", name="Save")).to_be_disabled()
    dialog.get_by_label("Stale after, days").fill("90")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(rules(page).get_by_role("listitem").filter(has_text="Thresholds")).to_contain_text("Changed here")
    assert site.desk.see(thresholds).stale_days == 90
    opened(page, site, "Thresholds").get_by_role("button", name="As it came").click()
    expect(rules(page).get_by_text("Changed here")).to_have_count(0)
    assert site.desk.see(thresholds).stale_days == 120


def test_what_the_rules_cannot_mean_is_refused_in_words_and_kept_in_the_form(site: Site, page: Page) -> None:
    dialog = opened(page, site, "Role templates")
    dialog.get_by_label("The document (JSON)").fill('{"usual": {')
    expect(dialog.get_by_role("status")).to_contain_text("not JSON yet")
    dialog.get_by_label("The document (JSON)").fill(
        '{"usual": {"name": {"en": "Usual"}, "roles": {"emperor": {"count": 1}}}}'
    )
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("emperor")
    expect(dialog.get_by_label("The document (JSON)")).to_have_value(
        '{"usual": {"name": {"en": "Usual"}, "roles": {"emperor": {"count": 1}}}}'
    )


def test_what_another_window_defines_is_seen_at_once(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/settings")
    expect(rules(page).get_by_role("listitem").filter(has_text="Thresholds")).to_be_visible()
    site.desk.do(define, "thresholds", {"threads": 2})
    expect(rules(page).get_by_role("listitem").filter(has_text="Thresholds")).to_contain_text("Changed here")
