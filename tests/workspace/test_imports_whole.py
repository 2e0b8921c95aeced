"""Importing as a whole: counted, dated, refused, suggested, undone."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inroad.model.changeset import ChangesetStatus, Outcome
from inroad.model.errors import Forbidden, StaleSnapshot
from inroad.model.member import Actor, Role
from inroad.model.person import Position
from inroad.storage import Store
from inroad.storage.people import get_person
from inroad.storage.transaction import Act
from inroad.workspace.exports import export_workspace
from inroad.workspace.history import undo
from inroad.workspace.imports import preview_import, run_import, suggest_import
from inroad.workspace.people import update_position
from inroad.workspace.suggestions import Choice, accept, list_suggestions
from tests.workspace.importing import account_id, entities, import_text, outcomes, people, request_of

FILE = """\
    id,name,title,department,manager id
    1,Ann Lee,CEO,Board,
    2,Bob Ray,CFO,Finance,1
    3,,,,
    4,Di Kern,Accountant,Finance,9
"""
LATER = FILE.replace("2,Bob Ray,CFO", "2,Eve Fox,CFO").replace("Accountant", "Controller")


@pytest.fixture
def actor(store: Store) -> Actor:
    return store.create_workspace("ours")


def whole(store: Store, actor: Actor) -> str:
    with store.read(actor) as tx:
        return "".join(export_workspace(tx))


COMPILATION = """\
    Back to Index,Senior/Junior,Post Unique Reference,Name,Grade,Job Title,Organisation,Reports to Senior Post
    soon,Senior,9,Eve Fox,SCS4,Director,Ministry,XX
    Mar-11,Senior,1,Ann Lee,SCS4,Director,Ministry,XX
    Sep-11,Senior,1,Ann Lee,SCS4,Director,Ministry,XX
"""


def test_a_compilation_is_recorded_as_of_its_newest_day(store: Store, actor: Actor) -> None:
    report = import_text(store, actor, COMPILATION)
    assert report.changeset is not None
    assert str(report.changeset.as_of) == "2011-09-30"
    assert report.changeset.source["days"] == ["2011-03-31", "2011-09-30"]


def test_a_later_edition_of_a_compilation_adds_what_is_newer(store: Store, actor: Actor) -> None:
    import_text(store, actor, COMPILATION)
    later = COMPILATION + "    Mar-12,Senior,1,Bob Ray,SCS4,Director,Ministry,XX\n"
    for _ in range(2):
        report = import_text(store, actor, later)
        assert outcomes(report) == {"rejected": 1, "unchanged": 2, "added": 1, "left": 1}
        assert set(people(store, actor, "2012-04-01")) == {"Bob Ray"}
        assert import_text(store, actor, later).changeset is None
        with store.write(actor) as tx:
            undo(tx)


def test_a_preview_tells_the_same_and_writes_nothing(store: Store, actor: Actor) -> None:
    import_text(store, actor, FILE, "2024-01-31")
    before = whole(store, actor)
    with request_of(LATER, "2024-07-31") as request, store.read(replace(actor, role=Role.VIEWER)) as tx:
        foreseen = preview_import(tx, request)
    assert whole(store, actor) == before
    assert foreseen.changeset is None
    assert outcomes(foreseen) == outcomes(import_text(store, actor, LATER, "2024-07-31"))
    assert outcomes(foreseen) == {"rejected": 1, "unchanged": 1, "added": 1, "updated": 1, "left": 1}


def test_an_older_file_that_was_applied_before_changes_nothing_unless_it_was_undone(store: Store, actor: Actor) -> None:
    first = import_text(store, actor, FILE, "2024-01-31")
    import_text(store, actor, LATER, "2024-07-31")
    assert outcomes(import_text(store, actor, FILE, "2024-01-31")) == {"rejected": 1, "unchanged": 3}
    with store.write(actor) as tx:
        undo(tx)
    with store.write(actor) as tx:
        undo(tx)
    assert first.changeset is not None
    assert outcomes(import_text(store, actor, LATER, "2024-07-31")) == {"rejected": 1, "added": 3}
    with pytest.raises(StaleSnapshot):
        import_text(store, actor, FILE, "2024-01-31")


def test_who_may_not_edit_may_not_import_or_suggest(store: Store, actor: Actor) -> None:
    viewer = replace(actor, role=Role.VIEWER)
    with request_of(FILE) as request:
        for verb in (run_import, suggest_import):
            with pytest.raises(Forbidden), store.write(viewer) as tx:
                verb(tx, request)


def test_what_one_of_us_set_by_hand_is_asked_about_and_the_rest_is_applied(store: Store, actor: Actor) -> None:
    import_text(store, actor, FILE, "2024-01-31")
    ann = people(store, actor)["Ann Lee"]
    with store.write(actor) as tx:
        update_position(tx, account_id(tx), ann.position_id, base_version=ann.version, values={"title": "Chair"})
    report = import_text(store, actor, LATER.replace("CEO", "President"), "2024-07-31")
    assert outcomes(report) == {"rejected": 1, "conflicting": 1, "added": 1, "updated": 1, "left": 1}
    assert people(store, actor)["Ann Lee"].title == "Chair"
    assert people(store, actor)["Eve Fox"].manager_name == "Ann Lee"
    assert report.suggestion is not None
    with store.write(actor) as tx:
        [(waiting, author)] = list_suggestions(tx)
        assert (waiting.id, author) == (report.suggestion.id, "You")
        accept(tx, waiting.id, Choice(outcomes={Outcome.CONFLICTING}))
    assert people(store, actor)["Ann Lee"].title == "President"


def test_a_suggested_import_waits_and_is_the_same_when_accepted(store: Store, actor: Actor) -> None:
    import_text(store, actor, FILE, "2024-01-31")
    before = entities(store, actor)
    with request_of(LATER, "2024-07-31") as request, store.write(actor) as tx:
        kept = suggest_import(tx, request).changeset
    assert kept is not None
    assert (kept.status, str(kept.as_of)) == (ChangesetStatus.SUGGESTED, "2024-07-31")
    assert entities(store, actor) == before
    with store.write(actor) as tx:
        accepted = accept(tx, kept.id)
    assert (accepted.skipped, accepted.suggestion.status) == ({}, ChangesetStatus.ACCEPTED)
    assert outcomes(import_text(store, actor, LATER, "2024-07-31")) == {"rejected": 1, "unchanged": 3}


NAMES = st.sampled_from(["Ann Lee", "Bob Ray", "Cy Moss", "Vacant", "N/D", ""])
ROWS = st.lists(
    st.tuples(
        st.sampled_from("123456"), NAMES, st.sampled_from(["CEO", "CFO", ""]), st.sampled_from(["IT", "IT > Data", ""]),
        st.sampled_from(["", "1", "2", "3", "9"]),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda row: row[0],  # rows of one id, name and title cannot be told apart for ever
)  # fmt: skip


def file_of(rows: list[tuple[str, ...]]) -> str:
    return "".join(",".join(row) + "\n" for row in [("id", "name", "title", "department", "manager id"), *rows])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=ROWS, second=ROWS, day=st.sampled_from([None, "2024-07-31"]))
def test_through_all_layers_every_row_counts_the_same_file_is_idle_and_undo_restores_every_table(
    store: Store, first: list[tuple[str, ...]], second: list[tuple[str, ...]], day: str | None
) -> None:
    actor = store.create_workspace("another")
    states = [entities(store, actor)]
    for rows, on in ((first, "2024-01-31" if day else None), (second, day)):
        report = import_text(store, actor, file_of(rows), on)
        fates = outcomes(report)
        fates.pop("left", None)
        assert report.rows_read == len(rows) == sum(fates.values())
        if report.changeset is not None:
            states.append(entities(store, actor))
        assert import_text(store, actor, file_of(rows), on).changeset is None
    while len(states) > 1:
        assert entities(store, actor) == states.pop()
        with store.write(actor) as tx:
            undo(tx)
    assert entities(store, actor) == states[0]


SHARED = """\
    name,title,company,email
    Ann Lee,CEO,Acme,ann@acme.example
    Ann Lee,Chair,Beta,ann@beta.example
"""


def test_somebody_in_two_accounts_has_the_addresses_that_both_tell(store: Store, actor: Actor) -> None:
    import_text(store, actor, "name,title,company\nAnn Lee,CEO,Acme\nBob Ray,CEO,Beta\n", account=None)
    ann = people(store, actor, name="Acme")["Ann Lee"].person_id or ""
    with store.write(actor) as tx:
        tx.begin(Act(verb="test", summary="Ann sits in both"))
        tx.save(Position(id=tx.new_id(), account_id=account_id(tx, "Beta"), person_id=ann, title="Chair"))
    assert outcomes(import_text(store, actor, SHARED, account=None)) == {"updated": 2}
    with store.read(actor) as tx:
        assert getattr(get_person(tx, ann), "emails", None) == ("ann@acme.example", "ann@beta.example")
    assert outcomes(import_text(store, actor, SHARED, account=None)) == {"unchanged": 2}
