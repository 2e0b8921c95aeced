"""Who was in touch with whom, out of files."""

from pathlib import Path

import pytest

from inroad.exchange.importers.interactions.placing import Aside
from inroad.model.account import Account
from inroad.model.errors import Invalid
from inroad.model.interaction import Keep
from inroad.storage.interactions import InteractionPage
from inroad.workspace.definitions import define
from inroad.workspace.history import undo
from inroad.workspace.import_interactions import (
    InteractionsReport,
    InteractionsRequest,
    import_interactions,
    ours_in,
    preview_interactions,
    read_file,
)
from inroad.workspace.interactions import list_interactions, list_strangers
from inroad.workspace.people import update_person
from inroad.workspace.roster import When, list_people
from inroad.workspace.suggestions import accept, suggestion_rows
from tests.fixtures.desks import Desk, refused

CALLS = """Date,Type,From,To
2026-10-01,call,jo@us.example,ada@acme.example
2026-10-02,email,Eve Moore <eve.moore@acme.example>,jo@us.example
2026-10-03,email,jo@us.example,eve.moore@acme.example; info@acme.example
2026-10-04,email,jo@us.example,kim@us.example
soon,call,jo@us.example,ada@acme.example
"""


@pytest.fixture
def acme(desk: Desk) -> Account:
    """An account with one person whose address is known."""
    acme = desk.account()
    ada = desk.hire(acme, "Ada Byron")
    desk.do(update_person, ada.person_id or "", base_version=100, values={"emails": ("Ada@acme.example",)})
    return acme


def said(tmp_path: Path, text: str = CALLS, **how: object) -> InteractionsRequest:
    path = tmp_path / "calls.csv"
    path.write_text(text, encoding="utf-8")
    return InteractionsRequest(path=path, name="calls.csv", **{"ours": ("us.example",), **how})  # type: ignore[arg-type]


def unheard(_phase: str, _done: int, _total: int | None) -> None:
    """Nobody watches."""


def brought_in(desk: Desk, source: InteractionsRequest) -> InteractionsReport:
    read = read_file(source, desk.see(ours_in, source), unheard)
    return desk.do(import_interactions, source, read, unheard)


def told(desk: Desk, account: Account) -> list[str]:
    found, _ = desk.see(list_interactions, account.id, InteractionPage())
    return [
        f"{each.interaction.at:%d} {each.interaction.form} {each.interaction.direction} "
        f"{', '.join(who.name for who in each.ours)} / {', '.join(who.name for who in each.theirs)}"
        for each in found
    ]


def test_interactions_are_recorded_with_those_who_took_part(desk: Desk, acme: Account, tmp_path: Path) -> None:
    report = brought_in(desk, said(tmp_path))
    assert told(desk, acme) == [
        "03 email outbound jo@us.example / eve.moore@acme.example, info@acme.example",
        "02 email inbound jo@us.example / eve.moore@acme.example",
        "01 call mutual jo@us.example / Ada Byron",
    ]
    assert (report.read, report.added, report.known, report.aside) == (4, 3, 0, {Aside.INTERNAL: 1})
    assert (report.accounts, report.people, report.strangers) == (1, 1, 2)
    assert (report.rejected_count, report.rejected[0].line) == (1, 6)


def test_what_was_recorded_before_is_recognised(desk: Desk, acme: Account, tmp_path: Path) -> None:
    source = said(tmp_path)
    brought_in(desk, source)
    before = desk.everything()
    again = brought_in(desk, source)
    assert (again.added, again.known, again.changeset, again.suggestion) == (0, 3, None, None)
    assert desk.everything() == before
    assert len(told(desk, acme)) == 3


def test_an_import_is_taken_back_whole(desk: Desk, acme: Account, tmp_path: Path) -> None:
    before = desk.present()
    report = brought_in(desk, said(tmp_path))
    assert report.changeset is not None
    assert (report.changeset.verb, report.changeset.summary, report.changeset.counts) == (
        "import_interactions", "calls.csv", {"added": 3},
    )  # fmt: skip
    desk.do(undo, report.changeset.id)
    assert desk.present() == before
    assert told(desk, acme) == []


def test_whoever_nobody_knows_is_suggested_and_once_accepted_took_part(
    desk: Desk, acme: Account, tmp_path: Path
) -> None:
    report = brought_in(desk, said(tmp_path))
    assert report.suggestion is not None
    [(_, _, row)] = desk.see(suggestion_rows, report.suggestion.id)
    assert (row.label, row.reason) == ("Eve Moore", "eve.moore@acme.example was in touch with us 2 times")
    desk.do(accept, report.suggestion.id)
    assert [row.name for row in desk.see(list_people, acme.id, When()).rows] == ["Ada Byron", "Eve Moore"]
    assert told(desk, acme)[1] == "02 email inbound jo@us.example / Eve Moore"
    assert [met.address for met in desk.see(list_strangers, acme.id)] == ["info@acme.example"]


@pytest.mark.usefixtures("acme")
def test_what_an_import_would_do_is_told_without_doing_it(desk: Desk, tmp_path: Path) -> None:
    source = said(tmp_path)
    read = read_file(source, desk.see(ours_in, source), unheard)
    before = desk.everything()
    found = desk.see(preview_interactions, source, read)
    assert desk.everything() == before
    done = desk.do(import_interactions, source, read, unheard)
    assert (found.added, found.aside, found.strangers) == (done.added, done.aside, done.strangers)


def test_a_named_account_takes_only_what_is_about_it(desk: Desk, acme: Account, tmp_path: Path) -> None:
    beta = desk.account("Beta", domains=("beta.example",))
    text = "Date,With,From\n2026-10-01,b@beta.example,jo@us.example\n2026-10-02,Ada Byron,jo@us.example\n"
    report = brought_in(desk, said(tmp_path, text, account="acme"))
    assert (report.added, report.aside) == (1, {Aside.NOBODY_HERE: 1})
    assert told(desk, acme) == ["02 meeting mutual jo@us.example / Ada Byron"]
    assert told(desk, beta) == []


def test_who_shares_a_name_is_not_guessed(desk: Desk, acme: Account, tmp_path: Path) -> None:
    desk.hire(acme, "ada byron")
    text = "Date,With,From\n2026-10-02,Ada Byron,jo@us.example\n"
    assert brought_in(desk, said(tmp_path, text, account="acme")).added == 0


@pytest.mark.usefixtures("acme")
def test_a_domain_that_two_accounts_share_is_nobodys(desk: Desk, tmp_path: Path) -> None:
    beta = desk.account("Beta")
    bob = desk.hire(beta, "Bob")
    desk.do(update_person, bob.person_id or "", base_version=100, values={"emails": ("bob@acme.example",)})
    report = brought_in(desk, said(tmp_path))
    assert (report.added, report.aside[Aside.NOBODY_HERE]) == (1, 2)


@pytest.mark.parametrize(
    ("keep", "kept"), [(Keep.NOTHING, (None, None)), (Keep.SUBJECTS, ("Hi", None)), (Keep.BODIES, ("Hi", "See you"))]
)
def test_nothing_of_what_was_said_is_kept_unless_asked_for(
    desk: Desk, acme: Account, tmp_path: Path, keep: Keep, kept: tuple[str | None, str | None]
) -> None:
    text = "Date,From,To,Subject,Body\n2026-10-01,jo@us.example,ada@acme.example,Hi,See you\n"
    brought_in(desk, said(tmp_path, text, keep=keep))
    [found], _ = desk.see(list_interactions, acme.id, InteractionPage())
    assert (found.interaction.subject, found.interaction.note) == kept


def test_who_is_ours_is_written_once_or_said_each_time(desk: Desk, tmp_path: Path) -> None:
    nobody = said(tmp_path, ours=())
    with refused(desk.store, Invalid, "nobody said who of them is ours"):
        desk.see(ours_in, nobody)
    desk.do(define, "us", {"domains": ["us.example"]})
    assert desk.see(ours_in, nobody).domains == {"us.example"}
    more = desk.see(ours_in, said(tmp_path, ours=(" @More.example", "jo@x.example", " ")))
    assert more.domains == {"us.example", "more.example"}
    assert more.addresses == {"jo@x.example"}


@pytest.mark.usefixtures("acme")
def test_progress_is_heard(desk: Desk, tmp_path: Path) -> None:
    rows = "".join(f"2026-10-01,{number}@acme.example,jo@us.example\n" for number in range(600))
    source = said(tmp_path, f"Date,From,To\n{rows}")
    heard: list[tuple[str, int, int | None]] = []
    read = read_file(source, desk.see(ours_in, source), lambda *report: heard.append(report))
    desk.do(import_interactions, source, read, lambda *report: heard.append(report))
    assert heard == [
        ("reading", 0, None), ("reading", 500, None), ("recording", 0, 600), ("recording", 500, 600),
    ]  # fmt: skip
