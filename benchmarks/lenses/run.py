"""How long a lens takes from the click on its tab to being drawn, when it was not open before.

    uv run python -m benchmarks.lenses.run [--people 500 10000] [--dwell 0 150] [--rounds 5]

Accounts of invented people, seven to a superior: of one in five a role, a stance, power, interest, engagement and a
letter are held, and there are as many ties as people. A page shows the org chart for `--reading` milliseconds; then
the pointer comes to the tab, stays there for `--dwell` milliseconds and presses. What is measured ends with the frame
after the first card or cell of the lens. Every lens has a page of its own, so nothing was fetched for it before but
what the app itself thinks of. `--server` prints instead what the server takes for the answer of each.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from inroad.api.security import COOKIE, Doorkeeper
from inroad.bootstrap import Installation, install
from inroad.model.account import Account
from inroad.model.assessment import Assessment, Confirmation
from inroad.model.coverage import Covering, TeamMember
from inroad.model.member import Role
from inroad.model.person import Person, Position, ReportingLine
from inroad.model.relationship import RelationKind, Relationship, TieStrength
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.settings import Settings
from inroad.storage.transaction import Act
from tests.fixtures.browser import CHROMIUM_FLAGS
from tests.fixtures.doors import serving

LENSES = {
    "influence": ".on-lens.node",
    "power-interest": ".on-lens.chip",
    "onion": ".on-lens.face",
    "raci": ".matrix [role=gridcell]",
    "coverage": ".matrix [role=gridcell]",
    "engagement": ".matrix [role=gridcell]",
}
"""Each lens and what is there once it is drawn."""
SPAN = 7
"""How many report to one."""
SECRET = "a-secret-of-this-measurement-alone"

WATCH = """selector => {
  window.drawn = null;
  addEventListener("pointerdown", event => {
    const begun = event.timeStamp;
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => { window.drawn = performance.now() - begun; });
    };
    look();
  }, { capture: true, once: true });
}"""


def main() -> None:
    """Measure every lens at every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[500, 10_000])
    parser.add_argument(
        "--dwell", type=int, nargs="+", default=[0, 150], help="milliseconds on the tab before the press"
    )
    parser.add_argument("--reading", type=int, default=4000, help="milliseconds that the chart is looked at first")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--server", action="store_true", help="what the server takes, not the browser")
    given = parser.parse_args()
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    with tempfile.TemporaryDirectory(prefix="inroad-lenses-") as folder:
        installation = install(Settings(database=str(Path(folder) / "lenses.db")))
        accounts = {people: filled(installation, people) for people in given.people}
        keeper = Doorkeeper(SECRET)
        with serving(installation, keeper) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM_FLAGS))
            if given.server:
                tell_server(browser, address, accounts, given.rounds)
            else:
                tell_browser(browser, address, accounts, given)
            browser.close()
        installation.store.close()
    print(f"\nload of this machine: {os.getloadavg()[0]:.1f}")


def tell_browser(browser: Browser, address: str, accounts: dict[int, str], given: argparse.Namespace) -> None:
    """Milliseconds from click to drawn: the median of the rounds and the longest."""
    heads = [f"{people:,} people, {dwell} ms" for people in accounts for dwell in given.dwell]
    print(f"{'':<16}" + "".join(f"{head:>24}" for head in heads))
    for lens, selector in LENSES.items():
        cells = []
        for account in accounts.values():
            for dwell in given.dwell:
                waits = (given.reading, dwell)
                times = [opened(browser, address, account, (lens, selector), waits) for _ in range(given.rounds)]
                cells.append(f"{median(times):.0f} ({max(times):.0f})")
        print(f"{lens:<16}" + "".join(f"{cell:>24}" for cell in cells), flush=True)


def opened(browser: Browser, address: str, account: str, of: tuple[str, str], waits: tuple[int, int]) -> float:
    """Milliseconds from the press on a lens's tab to the frame in which it is drawn."""
    (lens, selector), (reading, dwell) = of, waits
    with browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce") as context:
        page = signed_in(context, address)
        page.goto(f"{address}/accounts/{account}/org")
        page.locator("[role=treeitem]").first.wait_for()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(reading)
        page.evaluate(WATCH, selector)
        place = page.locator(f"[role=tab][href*='/{lens}']").bounding_box()
        assert place is not None
        page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        page.wait_for_timeout(dwell)
        page.mouse.down()
        page.mouse.up()
        while page.evaluate("window.drawn") is None:
            page.wait_for_timeout(50)
        return float(page.evaluate("window.drawn"))


def tell_server(browser: Browser, address: str, accounts: dict[int, str], rounds: int) -> None:
    """Milliseconds until the whole answer of a lens is there, and how large it is on the way."""
    with browser.new_context() as context:
        page = signed_in(context, address)
        for people, account in accounts.items():
            for lens in LENSES:
                url = f"{address}/api/accounts/{account}/lenses/{lens}"
                times, size = [], 0
                for _ in range(rounds):
                    started = time.perf_counter()
                    size = len(page.request.get(url).body())
                    times.append((time.perf_counter() - started) * 1000)
                print(f"{people:>8,} {lens:<16}{median(times):>8.0f} ms{size / 1024:>10,.0f} KB", flush=True)


def signed_in(context: Any, address: str) -> Page:
    """A page of a browser that is let in."""
    context.add_cookies([{"name": COOKIE, "value": SECRET, "url": address}])
    page: Page = context.new_page()
    return page


def filled(installation: Installation, people: int, *, every: int = 5, colleagues: int = 0) -> str:
    """An account of so many people, with what is held of each fifth of them and the ties between all; returns its id.

    Of `colleagues` beside the owner each works on the account and covers a fifth of its people.
    """
    chance = Random(people)
    owner = installation.owner
    members = [
        installation.store.add_member(owner.workspace_id, name=f"Colleague {number}", role=Role.EDITOR).id
        for number in range(colleagues)
    ]
    with installation.store.write(installation.owner) as tx:
        tx.begin(Act(verb="import", summary="benchmark"))
        account = Account(id=tx.new_id(), name=f"{people:,} people")
        persons = [Person(id=tx.new_id(), account_id=account.id, name=f"Person {number}") for number in range(people)]
        seats = [
            Position(id=tx.new_id(), account_id=account.id, person_id=person.id, title=f"Title {number % 97}")
            for number, person in enumerate(persons)
        ]
        lines = [
            ReportingLine(
                id=tx.new_id(), account_id=account.id, position_id=seat.id, manager_id=seats[(n - 1) // SPAN].id
            )
            for n, seat in enumerate(seats)
            if n > 0
        ]
        pairs = {tuple(sorted(chance.sample(range(people), 2))) for _ in range(people)}
        ties = [
            Relationship(
                id=tx.new_id(), account_id=account.id, from_id=persons[one].id, to_id=persons[other].id,
                relation=chance.choice(list(RelationKind)), strength=chance.choice(list(TieStrength)),
            )
            for one, other in sorted(pairs)
        ]  # fmt: skip
        said = [
            Assessment(
                id=tx.new_id(), account_id=account.id, subject_id=person.id, field=field, value=value,
                author_id=tx.actor.member_id, asserted_on=tx.today, valid_from=tx.today,
                confirmation=(sure := chance.choice([Confirmation.ASSUMED, Confirmation.CONFIRMED])),
                confirmed_on=tx.today if sure is Confirmation.CONFIRMED else None,
            )
            for number, person in enumerate(persons)
            if number % every == 0
            for field, value in held(chance, number).items()
        ]  # fmt: skip
        team = [
            TeamMember(id=tx.new_id(), account_id=account.id, member_id=member, role=TeamRole.ACCOUNT_EXECUTIVE)
            for member in (owner.member_id or "", *members)
        ]
        covered = [
            Covering(
                id=tx.new_id(), account_id=account.id, member_id=member, person_id=person.id,
                level=chance.choice(list(RelationshipLevel)),
            )
            for member in members
            for person in persons
            if chance.randrange(5) == 0
        ]  # fmt: skip
        tx.save_many("account", [account])
        for kind, made in (
            ("person", persons), ("position", seats), ("reporting_line", lines), ("relationship", ties),
            ("assessment", said), ("team_member", team), ("covering", covered),
        ):  # fmt: skip
            tx.save_many(kind, made)
        return account.id


def held(chance: Random, number: int) -> dict[str, object]:
    """What is held of one stakeholder."""
    values: dict[str, object] = {
        "roles": [chance.choice(["champion", "influencer", "user", "technical_buyer"])],
        "stance": chance.choice(["supporter", "neutral", "non_supporter"]),
        "power": chance.randrange(11),
        "interest": chance.randrange(11),
        "engagement": chance.choice(["unaware", "neutral", "supportive"]),
        "engagement_desired": "leading",
    }
    return values | ({"raci.discovery": "C"} if number % 50 == 0 else {})


if __name__ == "__main__":
    main()
