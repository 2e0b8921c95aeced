"""Looking for duplicates as a job: after an import by itself, with what is surely known merged, one act a merge."""

import pytest

from inroad.bootstrap import Installation
from inroad.jobs.handlers import accept, duplicates
from inroad.jobs.looking import look_for_duplicates
from inroad.model.errors import BossCycle
from inroad.model.job import Job, JobState
from inroad.storage.jobs import claim_job, get_job
from inroad.storage.proposals import ProposalPage
from inroad.workspace.duplicates import list_duplicates
from inroad.workspace.finding import Scope
from inroad.workspace.history import history, undo
from inroad.workspace.imports import ImportRequest, suggest_import
from inroad.workspace.jobs import AcceptAsked, ask_accept, ask_duplicates
from inroad.workspace.people import NewPerson, add_person
from tests.fixtures.desks import Desk


@pytest.fixture
def desk(installation: Installation) -> Desk:
    """The owner of the installation."""
    return Desk(installation.store, installation.owner)


def _unheard(_phase: str, _done: int, _total: int | None) -> None:
    """Nobody watches."""


def claimed(desk: Desk) -> Job:
    """The next job."""
    job = desk.do(claim_job)
    assert job is not None
    return job


def ended(desk: Desk, job: Job) -> Job:
    """A job as it ended."""
    found = desk.see(get_job, job.id)
    assert found is not None
    return found


def test_everything_is_compared_and_nothing_is_merged_when_somebody_looks(
    installation: Installation, desk: Desk
) -> None:
    for name in ("Quinoa Analytics", "Quinoa Analytics Ltd"):
        desk.account(name, domains=["quinoa-analytics.com"], country="GB")
    desk.do(ask_duplicates, Scope())
    job = claimed(desk)
    heard: list[str] = []
    duplicates(installation, desk.actor, job, lambda phase, *_: heard.append(phase))
    assert (heard[0], set(heard)) == ("reading", {"reading", "comparing"})
    found = ended(desk, job)
    assert (found.state, found.result) == (JobState.DONE, {"merged": 0, "proposed": 1})
    assert len(desk.see(list_duplicates, ProposalPage()).items) == 1
    assert len(desk.accounts()) == 2


def test_a_job_tells_what_it_is_about(desk: Desk) -> None:
    acme = desk.account()
    assert [desk.do(ask_duplicates, scope).name for scope in (Scope(), Scope(account_id=acme.id))] == ["", "Acme"]


def test_what_an_accepted_import_brings_is_compared_by_itself(installation: Installation, desk: Desk) -> None:
    known = desk.account("Quinoa Analytics", domains=["quinoa-analytics.com"], country="GB")
    desk.do(add_person, known.id, NewPerson(name="Jo Pfefferkorn", title="CTO", email="jo@quinoa-analytics.com"))
    path = installation.settings.folder / "people.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "Name,Title,Company,Email\n"
        "Jo Pfefferkorn,CTO,Quinoa Analytiks,jo@quinoa-analytics.com\nAnn Smith,CEO,Basalt Logistics,ann@basalt.com\n"
    )
    suggestion = desk.do(suggest_import, ImportRequest(path=path, name="people.csv")).changeset
    assert suggestion is not None
    desk.do(ask_accept, AcceptAsked(suggestion_id=suggestion.id))
    accept(installation, desk.actor, claimed(desk), _unheard)
    job = claimed(desk)
    assert job.name == "people.csv"
    duplicates(installation, desk.actor, job, _unheard)
    result = ended(desk, job).result
    assert result is not None
    assert result["merged"] + result["proposed"] > 0


def test_what_is_surely_known_is_merged_each_in_an_act_of_its_own(installation: Installation, desk: Desk) -> None:
    known = desk.account("Quinoa Analytics", domains=["quinoa-analytics.com"], country="GB")
    new = desk.account("Quinoa Analytics Ltd", domains=["quinoa-analytics.com"], country="GB")
    made = desk.see(history, new.id)[0][0].changeset
    for account in (known, new):
        jo = NewPerson(name="Jo Pfefferkorn", title="CTO", email="jo@quinoa-analytics.com")
        desk.do(add_person, account.id, jo)
    result = look_for_duplicates(installation.store, desk.actor, Scope(changeset_id=made.id), _unheard)
    assert (result.merged, [account.name for account in desk.accounts()]) == (1, ["Quinoa Analytics"])
    [entry, *_] = desk.see(history, known.id)[0]
    assert entry.changeset.verb == "merge_accounts"
    assert "same" in entry.changeset.source["found"]
    desk.do(undo, entry.changeset.id)
    assert len(desk.accounts()) == 2


def test_what_cannot_be_merged_is_left_as_a_proposal(
    installation: Installation, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.account("Quinoa Analytics", domains=["quinoa-analytics.com"], country="GB")
    new = desk.account("Quinoa Analytics Ltd", domains=["quinoa-analytics.com"], country="GB")
    made = desk.see(history, new.id)[0][0].changeset
    viewer = desk.colleague(desk.actor.role, "Other")
    monkeypatch.setattr("inroad.jobs.looking.merge_found", _refuse)
    result = look_for_duplicates(installation.store, viewer.actor, Scope(changeset_id=made.id), _unheard)
    assert (result.merged, result.proposed) == (0, 1)


def _refuse(*_: object) -> None:
    raise BossCycle("these stand above each other")
