"""What a file says of an account that is already known: who joined, left, moved, and who reports to whom since when."""

import pytest

from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.model.changeset import Outcome
from inroad.model.person import PositionStatus
from tests.exchange.importers.plan.notation import Company, tree

JANUARY = """\
    id,name,title,department,manager id
    1,Ann Lee,CEO,Board,
    2,Bob Ray,CFO,Finance,1
    3,Cy Moss,Accountant,Finance,2
    4,Di Kern,Accountant,Finance,2
"""


@pytest.fixture
def acme() -> Company:
    company = Company()
    company.read(JANUARY, "2024-01-31")
    return company


def test_the_same_file_again_changes_nothing(acme: Company) -> None:
    before = dict(acme.entities)
    assert acme.read(JANUARY, "2024-01-31").outcomes() == {"unchanged": 4}
    assert acme.entities == before


def test_the_same_people_at_a_later_day_change_nothing_but_the_accounts_day(acme: Company) -> None:
    told = acme.read(JANUARY, "2024-07-31")
    assert told.outcomes() == {"unchanged": 4}
    assert [(row.label, row.outcome) for row in told.rows if row.changes] == [("Acme", Outcome.UPDATED)]
    assert str(acme.account.snapshot_on) == "2024-07-31"


def test_joins_leaves_and_moves_are_dated_by_the_snapshot(acme: Company) -> None:
    told = acme.read(
        """\
        id,name,title,department,manager id
        1,Ann Lee,CEO,Board,
        2,Eve Fox,CFO,Finance,1
        3,Cy Moss,Chief Accountant,Finance,2
        4,Di Kern,Accountant,Finance,3
        """,
        "2024-07-31",
    )
    assert told.outcomes() == {"unchanged": 1, "added": 1, "updated": 2, "left": 1}
    assert acme.tree() == tree("""
        Ann Lee, CEO (2024-01-31–)
          Eve Fox, CFO (2024-07-31–)
            Cy Moss, Chief Accountant (2024-07-31–)
              Di Kern, Accountant (2024-01-31–)
    """)
    assert acme.tree("2024-07-30") == tree("""
        Ann Lee, CEO (2024-01-31–)
          Bob Ray, CFO (2024-01-31–2024-07-31)
            Cy Moss, Accountant (2024-01-31–2024-07-31)
            Di Kern, Accountant (2024-01-31–)
    """)


def test_who_left_is_marked_left_and_who_moved_is_not(acme: Company) -> None:
    acme.read("id,name,title\n1,Ann Lee,Chair\n", "2024-07-31")
    status = {acme.label(p): p.status for p in acme.graph().positions.values()}
    assert status["Ann Lee, CEO (2024-01-31–2024-07-31)"] is PositionStatus.INACTIVE
    assert status["Ann Lee, Chair (2024-07-31–)"] is PositionStatus.ACTIVE
    assert status["Bob Ray, CFO (2024-01-31–2024-07-31)"] is PositionStatus.LEFT


def test_reports_who_are_not_in_the_file_follow_their_superior_into_a_new_post(acme: Company) -> None:
    acme.read("id,name,title\n2,Bob Ray,Chief Operating Officer\n", "2024-07-31", scope=SnapshotScope.NAMED)
    assert acme.tree() == tree("""
        Ann Lee, CEO (2024-01-31–)
          Bob Ray, Chief Operating Officer (2024-07-31–)
            Cy Moss, Accountant (2024-01-31–)
            Di Kern, Accountant (2024-01-31–)
    """)


def test_a_superior_kept_with_a_new_post_makes_no_circle(acme: Company) -> None:
    told = acme.read(
        """\
        id,name,title,manager id
        2,Bob Ray,Adviser,
        1,Ann Lee,CEO,2
        """,
        "2024-07-31",
        scope=SnapshotScope.NAMED,
    )
    assert [code for _, code in told.remarks()] == ["cycle"]
    assert "Adviser" in acme.tree()
    assert acme.tree().count("Ann Lee") == 1


def test_a_circle_with_lines_drawn_before_is_cut_and_counted(acme: Company) -> None:
    told = acme.read("id,name,title,manager id\n1,Ann Lee,CEO,3\n", scope=SnapshotScope.NAMED)
    assert told.remarks() == [(2, "cycle")]
    assert acme.tree().splitlines()[0] == "Ann Lee, CEO (2024-01-31–)"


def test_a_superior_named_by_an_id_recorded_before_is_found(acme: Company) -> None:
    acme.read("id,name,title,manager id\n9,Flo Hart,Clerk,3\n", "2024-07-31", scope=SnapshotScope.NAMED)
    assert "      Flo Hart, Clerk (2024-07-31–)" in acme.tree()


def test_a_recorded_superior_is_named_by_what_the_file_calls_them_from_now_on(acme: Company) -> None:
    text = "id,name,title,manager id\n77,Cy Moss,Accountant,\n9,Flo Hart,Clerk,3\n"
    for _ in range(2):
        assert acme.read(text, scope=SnapshotScope.NAMED).remarks() == [(3, "unknown_manager")]


def test_an_id_that_two_rows_bear_joins_nobody_although_one_was_recorded(acme: Company) -> None:
    told = acme.read(
        """\
        id,name,title,manager id
        2,Bob Ray,CFO,
        2,Gus Hall,Deputy CFO,
        9,Flo Hart,Clerk,2
        """,
        "2024-07-31",
        scope=SnapshotScope.NAMED,
    )
    assert told.remarks() == [(4, "unknown_manager")]
    assert told.plan.remarks[0].sentence == "several rows answer to the superior it names"
    assert "Flo Hart, Clerk (2024-07-31–)" in acme.tree().splitlines()


def test_a_file_without_a_day_corrects_in_place(acme: Company) -> None:
    told = acme.read("id,name,title,department,manager id\n3,Cy Moss,Bookkeeper,Accounts,1\n")
    assert told.outcomes() == {"updated": 1}
    assert acme.tree() == tree("""
        Ann Lee, CEO (2024-01-31–)
          Bob Ray, CFO (2024-01-31–)
            Di Kern, Accountant (2024-01-31–)
          Cy Moss, Bookkeeper (2024-01-31–)
    """)


def test_a_second_file_of_the_same_day_corrects_in_place(acme: Company) -> None:
    acme.read("id,name,title,manager id\n3,Cy Moss,Bookkeeper,1\n", "2024-01-31", scope=SnapshotScope.NAMED)
    assert acme.spells("Cy Moss") == ["Cy Moss, Bookkeeper (2024-01-31–)"]


def test_what_the_file_does_not_say_stays(acme: Company) -> None:
    acme.read("name,email\nBob Ray,bob@acme.example\n")
    post = acme.post("Bob Ray")
    assert (post.title, post.source_key) == ("CFO", "2")
    assert acme.graph().persons[post.person_id or ""].emails == ("bob@acme.example",)


def test_who_set_a_title_by_hand_is_asked_and_the_rest_is_applied(acme: Company) -> None:
    acme.set_by_hand("Ann Lee", title="Chair")
    told = acme.read(
        """\
        id,name,title,department,manager id
        1,Ann Lee,President,Board,
        2,Bob Ray,CFO,Treasury,1
        3,Cy Moss,Accountant,Treasury,2
        4,Di Kern,Accountant,Treasury,2
        """,
        "2024-07-31",
    )
    assert told.outcomes() == {"conflicting": 1, "updated": 3}
    [asked] = [row for row in told.rows if row.outcome is Outcome.CONFLICTING]
    assert asked.reason == "title: you set “Chair”, the file says “President”"
    assert [change.entity.values()["title"] for change in asked.changes] == ["President"]
    assert acme.post("Ann Lee").title == "Chair"
    assert {d.name for d in acme.graph().divisions.values()} == {"Board", "Finance", "Treasury"}
    assert str(acme.account.snapshot_on) == "2024-07-31"


def test_what_was_set_by_hand_and_is_in_the_file_as_well_is_no_conflict(acme: Company) -> None:
    acme.set_by_hand("Ann Lee", title="Chair")
    assert acme.read(JANUARY.replace("CEO", "chair"), "2024-01-31").outcomes() == {"unchanged": 4}


def test_somebody_added_by_hand_does_not_leave_with_a_file_that_never_knew_them(acme: Company) -> None:
    post = acme.post("Di Kern")
    acme.entities[post.id] = post.with_values(source=None)
    assert acme.read("id,name,title\n1,Ann Lee,CEO\n", "2024-07-31").leavers() == ["Bob Ray", "Cy Moss"]


def test_who_comes_back_is_the_same_person_in_a_new_position(acme: Company) -> None:
    acme.read(JANUARY.replace("4,Di Kern,Accountant,Finance,2\n", ""), "2024-07-31")
    acme.read(JANUARY, "2025-01-31")
    assert acme.spells("Di Kern") == [
        "Di Kern, Accountant (2024-01-31–2024-07-31)",
        "Di Kern, Accountant (2025-01-31–)",
    ]
    assert len({p.person_id for p in acme.graph().positions.values() if acme.name(p) == "Di Kern"}) == 1


def test_dotted_lines_are_added_once(acme: Company) -> None:
    text = "id,name,title,manager id,dotted line manager\n1,Ann Lee,CEO,,\n4,Di Kern,Accountant,2,1\n"
    acme.read(text, scope=SnapshotScope.NAMED)
    assert acme.read(text, scope=SnapshotScope.NAMED).outcomes() == {"unchanged": 2}
    assert acme.dotted() == [("Di Kern", "Ann Lee")]


def test_dotted_lines_follow_their_superior_too(acme: Company) -> None:
    text = "id,name,title,manager id,dotted line manager\n2,Bob Ray,CFO,1,\n4,Di Kern,Accountant,3,2\n"
    acme.read(text, scope=SnapshotScope.NAMED)
    acme.read("id,name,title\n2,Bob Ray,Adviser\n", "2024-07-31", scope=SnapshotScope.NAMED)
    assert acme.dotted() == [("Di Kern", "Bob Ray")]
    assert acme.post("Bob Ray").title == "Adviser"


def test_renumbered_posts_keep_their_people_and_their_superiors(acme: Company) -> None:
    before = {acme.name(p): p.id for p in acme.graph().positions.values()}
    told = acme.read(
        """\
        id,name,title,department,manager id
        71,Ann Lee,CEO,Board,
        72,Bob Ray,CFO,Finance,71
        73,Cy Moss,Accountant,Finance,72
        1,Di Kern,Accountant,Finance,72
        """,
        "2024-07-31",
    )
    assert told.outcomes() == {"updated": 4}
    assert {acme.name(p): p.id for p in acme.graph().positions.values()} == before
    assert [line.valid_to for line in acme.graph().lines.values()] == [None] * 3


SENIOR = """\
    Post Unique Reference,Name,Grade,Job Title,Reports to Senior Post
    1,Ann Lee,SCS4,Permanent Secretary,XX
    2,N/D,SCS1,Deputy Director,1
"""
JUNIOR = """\
    Reporting Senior Post,Grade,Generic Job Title,Number of Posts in FTE
    2,AO,Clerk,12.5
    1,EO,Private Secretary,3
"""


def test_senior_and_junior_files_of_one_day_complete_each_other() -> None:
    ministry = Company()
    ministry.read(SENIOR, "2011-03-31")
    assert ministry.read(JUNIOR, "2011-03-31").leavers() == []
    assert ministry.tree() == tree("""
        Ann Lee, Permanent Secretary (2011-03-31–)
          [group], Private Secretary (2011-03-31–)
          [unknown], Deputy Director (2011-03-31–)
            [group], Clerk (2011-03-31–)
    """)


def test_neither_the_senior_nor_the_junior_file_of_a_later_day_closes_the_others_posts() -> None:
    ministry = Company()
    for day in ("2011-03-31", "2011-09-30"):
        assert ministry.read(SENIOR, day).leavers() == []
        assert ministry.read(JUNIOR, day).leavers() == []


def test_a_team_among_the_senior_posts_stays_when_the_junior_posts_come() -> None:
    ministry = Company()
    senior = SENIOR + "    3,Policy Team,SCS1,Policy Team,1\n"
    junior = JUNIOR + "    3,AO,Analyst,4\n"
    for day in ("2011-03-31", "2011-09-30"):
        ministry.read(senior, day)
        assert ministry.read(junior, day).leavers() == []
        assert ministry.read(junior, day).outcomes() == {"unchanged": 3}
    assert "    [group], Analyst (2011-03-31–)" in ministry.tree()
