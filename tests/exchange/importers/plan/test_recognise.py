"""Who of a snapshot is known already: the same people under other names, numbers and posts, and nobody else."""

import pytest

from inroad.exchange.importers.profiles.profile import SnapshotScope
from tests.exchange.importers.plan.notation import Company

HEAD = "id,name,title,email,department,manager id\n"


def arrivals(then: str, now: str, *, scope: SnapshotScope = SnapshotScope.ALL) -> tuple[list[str], list[str]]:
    """Who joined and who left between two files of half a year."""
    company = Company()
    company.read(HEAD + then, "2024-01-31")
    known = {p.person_id for p in company.graph().positions.values()}
    told = company.read(HEAD + now, "2024-07-31", scope=scope)
    joined = [
        company.name(p)
        for p in company.graph().positions.values()
        if p.person_id not in known and p.person_id is not None
    ]
    return joined, told.leavers()


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("1,Nick Macpherson,Permanent Secretary,,,", '9,"Macpherson, Nick",Permanent Secretary,,,'),
        ("1,Nick Macpherson,Permanent Secretary,,,", "9,NickMacpherson,Head of the Treasury,,,"),
        ("1,Bob Ray,CFO,,,", "9,Robert Ray,Adviser,,,"),
        ("1,Ann Lee,CFO,ann@a.example,,", "9,Ann Smith,Adviser,ANN@a.example,,"),
        ("1,James Richardson,Director,,,", "1,Jame Richardson,Director,,,"),
        ("1,Sam Foley,Director,,,", '9,Samantha Foley,"Director, Finance",,,'),
        ("1,Jeremy Heywood,Private Secretary,,,", "9,J Heywood,Cabinet Secretary,,,"),
        ("1,Will Cavendish,Director,,,", "9,Michael William Cavendish,Adviser,,,"),
    ],
)
def test_one_person_under_two_names(then: str, now: str) -> None:
    assert arrivals(then, now) == ([], [])


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("1,Ann Lee,CFO,,,", "1,Bob Ray,CFO,,,"),
        ("1,Ann Lee,CFO,,,", "1,Bob Lee,CFO,,,"),
        ("1,Robert John Ray,CFO,,,", "1,John Paul Ray,CFO,,,"),
        ("1,James Richardson,Director,,,", "9,Jane Richards,Clerk,,,"),
        ("1,Consultant Number 12,Clerk,,,", "9,Consultant Number 13,Clerk,,,"),
    ],
)
def test_two_people_in_one_post(then: str, now: str) -> None:
    joined, left = arrivals(then, now)
    assert (len(joined), len(left)) == (1, 1)


def test_a_shorter_name_that_may_be_two_people_is_neither() -> None:
    joined, left = arrivals("1,John Ray,CFO,,,\n2,James Ray,CIO,,,", "9,J Ray,Chair,,,")
    assert (joined, sorted(left)) == (["J Ray"], ["James Ray", "John Ray"])


def test_a_shorter_name_in_a_file_that_does_not_show_everybody_is_somebody_else() -> None:
    assert arrivals("1,John Ray,CFO,,,", "9,J Ray,Chair,,,", scope=SnapshotScope.NAMED) == (["J Ray"], [])


@pytest.mark.parametrize(("size", "strangers"), [(5, 0), (101, 101)])
def test_a_slip_in_a_name_is_seen_by_a_title_unless_more_than_a_hundred_share_it(size: int, strangers: int) -> None:
    names = [f"Konstantin Wald{chr(97 + n % 26)}{chr(97 + n // 26) * 2}" for n in range(size)]
    joined, left = arrivals(
        "".join(f"1{n},{name},Clerk,,,\n" for n, name in enumerate(names)),
        "".join(f"2{n},{name}s,Clerk,,,\n" for n, name in enumerate(names)),
    )
    assert (len(joined), len(left)) == (strangers, strangers)


def test_namesakes_are_told_apart_by_number_and_title() -> None:
    company = Company()
    company.read(HEAD + "1,Sue Gray,Director,,Ethics,\n2,Sue Gray,Director,,Finance,\n", "2024-01-31")
    company.read(HEAD + "2,Sue Gray,Director,,Finance,\n3,Sue Gray,Head of IT,,IT,\n", "2024-07-31")
    assert company.spells("Sue Gray") == [
        "Sue Gray, Director (2024-01-31–)",
        "Sue Gray, Director (2024-01-31–2024-07-31)",
        "Sue Gray, Head of IT (2024-07-31–)",
    ]
    assert company.post("Head of IT").source_key == "3"


def test_of_somebodys_two_posts_the_one_with_the_title_is_meant() -> None:
    company = Company()
    company.read(HEAD + "1,Ann Lee,Director,,,\n2,Bob Ray,Chair,,,\n", "2024-01-31")
    ann, bob = company.post("Ann Lee"), company.post("Bob Ray")
    company.entities[bob.id] = bob.with_values(person_id=ann.person_id)  # she takes the chair as well
    company.read("name,title,location\nAnn Lee,Chair,London\n")
    assert company.post("Chair").location == "London"
    assert company.post("Director").location is None


POSTS = "Post Unique Reference,Name,Grade,Job Title,Contact Email,Reports to Senior Post\n"


def test_in_a_list_of_posts_whoever_is_named_twice_holds_both() -> None:
    ministry = Company()
    ministry.read(
        POSTS + "1,Ann Lee,SCS4,Head of Policy,,XX\n2,Ann Lee,SCS4,Head of Office,ann.lee@m.example,XX\n", "2011-03-31"
    )
    assert [person.emails for person in ministry.graph().persons.values()] == [("ann.lee@m.example",)]
    told = ministry.read(
        POSTS
        + "1,Ann Lee,SCS4,Head of Policy,,XX\n2,Ann Lee,SCS4,Head of Office,,XX\n3,Ann Lee,SCS4,Head of Law,,XX\n"
        + "4,Bob Ray,SCS4,Head of IT,,XX\n5,Bob Ray,SCS4,Head of Data,,XX\n",
        "2011-09-30",
    )
    assert told.outcomes() == {"unchanged": 2, "added": 3}
    holders = {(ministry.name(p), p.person_id) for p in ministry.graph().positions.values()}
    assert sorted(name for name, _ in holders) == ["Ann Lee", "Bob Ray"]
    assert ministry.read(POSTS + "9,Ann Lee,SCS4,Head of Law,,XX\n", "2012-03-31").outcomes() == {
        "updated": 1,
        "left": 4,
    }
    assert ministry.post("Ann Lee").title == "Head of Law"


def test_open_seats_are_told_apart_by_their_place_in_the_tree() -> None:
    seats = "1,Ann Lee,CEO,,,\n2,Bob Ray,CFO,,,1\n{},Vacant,Clerk,,,1\n{},Vacant,Clerk,,,2\n"
    company = Company()
    company.read(HEAD + seats.format("", ""), "2024-01-31")
    before = {line.id: (line.position_id, line.manager_id) for line in company.graph().lines.values()}
    first, ann, bob, clerk, other = (HEAD + seats.format("", "")).splitlines()
    assert company.read(f"{first}\n{other}\n{bob}\n{clerk}\n{ann}", "2024-07-31").outcomes() == {"unchanged": 4}
    assert {line.id: (line.position_id, line.manager_id) for line in company.graph().lines.values()} == before


def test_groups_are_told_apart_by_how_many_they_are() -> None:
    company = Company()
    head = "title,headcount\n"
    company.read(head + "Clerk,3\nClerk,7\n", "2024-01-31")
    assert company.read(head + "Clerk,7\nClerk,3\n", "2024-07-31").outcomes() == {"unchanged": 2}


def test_a_seat_keeps_its_identity_when_it_is_renumbered_or_moves_to_another_unit() -> None:
    company = Company()
    company.read(HEAD + "1,Vacant,Head of Risk,,Finance,\n", "2024-01-31")
    seat = company.post("Head of Risk").id
    company.read(HEAD + "77,Vacant,Head of Risk,,Finance,\n", "2024-07-31")
    company.read(HEAD + "77,Vacant,Head of Risk,,Audit,\n", "2025-01-31")
    assert company.post("Head of Risk").id == seat
    assert company.read(HEAD + "77,Vacant,Head of Law,,Audit,\n", "2025-07-31").leavers() == ["Head of Risk"]
