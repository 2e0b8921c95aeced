"""Every row of a file becomes a row change: new accounts, many days in one file, older files, bounded memory."""

import gc
import tracemalloc
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.exchange.importers.plan.editions import Accounts
from inroad.exchange.importers.plan.planner import Plan
from inroad.exchange.importers.plan.posts import Terms
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord, Rejection
from inroad.model.account import Account
from inroad.model.changeset import Outcome
from inroad.model.errors import StaleSnapshot
from inroad.model.graph import AccountGraph
from inroad.model.person import Person, Position
from tests.exchange.importers.plan.notation import Company, Told, new_id, tree

ACME = """
    Ann Lee, CEO
      Bob Ray, CFO
        Cy Moss, Accountant
"""


BY_EMAIL = """\
    name,title,email,manager email
    Ann Lee,CEO,ann@a.example,
    Bob Ray,CFO,bob@a.example,ANN@a.example
    Cy Moss,Accountant,,bob@a.example
"""


@pytest.mark.parametrize(
    ("by", "file"),
    [
        ("id", "id,name,title,manager id\n1,Ann Lee,CEO,\n2,Bob Ray,CFO,1\n3,Cy Moss,Accountant,2\n"),
        ("e-mail", BY_EMAIL),
        ("name", 'name,title,manager\nAnn Lee,CEO,\nBob Ray,CFO,"Lee, Ann"\nCy Moss,Accountant,bob ray\n'),
        ("role", "name,title,reports to role\nAnn Lee,CEO,\nBob Ray,CFO,ceo\nCy Moss,Accountant,cfo\n"),
    ],
)
def test_superiors_are_named_by(by: str, file: str) -> None:
    assert by
    company = Company()
    assert company.read(file).remarks() == []
    assert company.tree() == tree(ACME)


def test_forests_and_orphans_are_kept_and_orphans_counted() -> None:
    company = Company()
    told = company.read(
        "id,name,title,manager id\n1,Ann Lee,CEO,\n2,Bob Ray,CFO,1\n3,Cy Moss,Chair,\n4,Di Kern,Clerk,99\n"
    )
    assert company.tree() == tree("""
        Ann Lee, CEO
          Bob Ray, CFO
        Cy Moss, Chair
        Di Kern, Clerk
    """)
    assert told.remarks() == [(5, "unknown_manager")]


def test_an_id_of_two_rows_joins_neither_and_both_are_added() -> None:
    company = Company()
    told = company.read(
        "id,name,title,manager id\n1,Ann Lee,CEO,\n1,Bob Ray,CFO,\n3,Cy Moss,Chair,1\n",
    )
    assert told.outcomes() == {"added": 3}
    assert told.remarks() == [(4, "unknown_manager")]
    assert len(company.tree().splitlines()) == 3


def test_a_circle_is_cut_at_its_first_row_and_counted() -> None:
    company = Company()
    told = company.read("id,name,title,manager id\n1,Ann Lee,CEO,3\n2,Bob Ray,CFO,1\n3,Cy Moss,Accountant,2\n")
    assert told.remarks() == [(2, "cycle")]
    assert company.tree() == tree(ACME)


def test_who_names_themselves_as_superior_has_none_and_is_counted() -> None:
    company = Company()
    assert company.read("id,name,title,manager id\n1,Ann Lee,CEO,1\n2,Bob Ray,CFO,1\n").remarks() == [
        (2, "own_manager")
    ]
    assert company.tree() == "Ann Lee, CEO\n  Bob Ray, CFO"


def test_a_further_superior_who_is_not_in_the_file_is_counted() -> None:
    company = Company()
    told = company.read("id,name,title,manager id,dotted line manager\n1,Ann Lee,CEO,,\n2,Bob Ray,CFO,1,7\n")
    assert told.remarks() == [(3, "unknown_manager")]
    assert company.dotted() == []


def test_organograms_name_nobody_xx_and_nobody_nd() -> None:
    company = Company()
    told = company.read(
        """\
        Post Unique Reference,Name,Grade,Job Title,Reports to Senior Post
        1,"Macpherson, Nick",SCS4,Permanent Secretary,XX
        2,N/D,SCS1,Deputy Director,1
        3,Vacant,SCS1,<b>Deputy</b> Director,1
        4,Eliminated,SCS1,Director,1
        """,
        "2011-03-31",
    )
    assert told.outcomes() == {"added": 3, "rejected": 1}
    assert company.tree() == tree("""
        Nick Macpherson, Permanent Secretary (2011-03-31–)
          [unknown], Deputy Director (2011-03-31–)
          [vacant], Deputy Director (2011-03-31–)
    """)


def test_markdown_in_titles_is_plain_text_and_blank_cells_of_groups_repeat_the_cell_above() -> None:
    company = Company()
    company.read(
        "department,name,title\nFinance,Ann Lee,**CFO**\n,Bob Ray,Clerk\n,Cy Moss,Clerk\nIT,Di Kern,<i>CIO</i>\n"
        ",Eve Fox,Engineer\n,Flo Hart,Engineer\n"
    )
    graph = company.graph()
    assert company.tree().splitlines()[0] == "Ann Lee, CFO"
    assert {company.name(p): graph.division_path(p.division_id) for p in graph.positions.values()} == {
        "Ann Lee": ("Finance",), "Bob Ray": ("Finance",), "Cy Moss": ("Finance",),
        "Di Kern": ("IT",), "Eve Fox": ("IT",), "Flo Hart": ("IT",),
    }  # fmt: skip


def test_a_row_that_says_the_same_as_an_earlier_one_is_unchanged() -> None:
    company = Company()
    assert company.read("name,title\nAnn Lee,CEO\nAnn Lee,CEO\nAnn Lee,Chair\n").outcomes() == {
        "added": 2,
        "unchanged": 1,
    }


COMPILATION = """\
    Back to Index,Senior/Junior,Post Unique Reference,Name,Grade,Job Title,Organisation,Reports to Senior Post,FTE
    Mar-11,Senior,1,Ann Lee,SCS4,Permanent Secretary,Ministry,XX,1
    Mar-11,Senior,2,Bob Ray,SCS3,Director General,Ministry,1,1
    Sep-11,Senior,8,Ann Lee,SCS4,Permanent Secretary,Ministry,XX,1
    Sep-11,Senior,9,Cy Moss,SCS3,Director General,Ministry,8,1
"""


def test_a_compilation_is_taken_day_by_day() -> None:
    company = Company()
    told = company.read(COMPILATION)
    assert told.outcomes() == {"added": 3, "updated": 1, "left": 1}
    assert told.leavers() == ["Bob Ray"]
    assert company.tree() == tree("""
        Ann Lee, Permanent Secretary (2011-03-31–)
          Cy Moss, Director General (2011-09-30–)
    """)
    assert [str(day) for day in told.plan.days] == ["2011-03-31", "2011-09-30"]


def test_an_older_snapshot_is_refused_before_anything_is_written() -> None:
    company = Company()
    company.read("name,title\nAnn Lee,CEO\n", "2024-07-31")
    before = dict(company.entities)
    with pytest.raises(StaleSnapshot, match=r"2024-01-31.*2024-07-31"):
        company.read("name,title\nBob Ray,CEO\n", "2024-01-31")
    assert company.entities == before


def test_an_older_file_that_was_applied_before_changes_nothing() -> None:
    company = Company()
    january = "name,title\nAnn Lee,CEO\n,\n"
    company.read(january, "2024-01-31")
    company.read("name,title\nBob Ray,CEO\n", "2024-07-31")
    before = dict(company.entities)
    assert company.read(january, "2024-01-31", applied=True).outcomes() == {"unchanged": 1}
    assert company.entities == before


CHOICES = st.sampled_from(["Ann Lee", "Bob Ray", "Cy Moss", "Jo Lee", "Vacant", "N/D", ""])
ROWS = st.lists(
    st.tuples(
        st.sampled_from("123456"), CHOICES, st.sampled_from(["CEO", "CFO", "Clerk", ""]), st.sampled_from(["IT", ""]),
        st.sampled_from(["", "1", "2", "3", "4", "9"]),
    ),
    max_size=6,
    unique_by=lambda row: row[0],  # rows of one id, name and title cannot be told apart for ever
)  # fmt: skip


def file_of(rows: list[tuple[str, ...]]) -> str:
    return "".join(",".join(row) + "\n" for row in [("id", "name", "title", "department", "manager id"), *rows])


@settings(max_examples=60, deadline=None)
@given(ROWS, ROWS, st.booleans())
def test_every_row_is_accounted_for_and_the_same_file_again_changes_nothing(
    first: list[tuple[str, ...]], second: list[tuple[str, ...]], dated: bool
) -> None:
    company = Company()
    for rows, day in ((first, "2024-01-31"), (second, "2024-07-31")):
        told = company.read(file_of(rows), day if dated else None)
        assert sum(1 for row in told.rows if row.line is not None) == len(rows)
        before = dict(company.entities)
        again = company.read(file_of(rows), day if dated else None)
        assert set(again.outcomes()) <= {"unchanged", "rejected"}
        assert company.entities == before
        assert len(company.tree().splitlines()) == len(
            [p for p in company.graph().positions.values() if p.valid_to is None]
        )  # nobody hangs in a circle


def fates(told: Told) -> list[tuple[int | None, Outcome, str, str | None]]:
    """What became of each row and of who left, in order."""
    said = [row for row in told.rows if row.line is not None or row.outcome is Outcome.LEFT]
    return [(row.line, row.outcome, row.label, row.reason) for row in said]


@settings(max_examples=40, deadline=None)
@given(ROWS, ROWS, st.booleans(), st.booleans(), st.integers(0, 3))
def test_rows_that_were_written_down_mean_what_they_mean_in_memory(
    first: list[tuple[str, ...]], second: list[tuple[str, ...]], dated: bool, together: bool, waiting: int
) -> None:
    company, other = Company(), Company()
    for rows, day in ((first, "2024-01-31"), (second, "2024-07-31")):
        told = company.read(file_of(rows), day if dated else None)
        written = other.read(file_of(rows), day if dated else None, together=together, waiting=waiting)
        assert (written.outcomes(), written.remarks()) == (told.outcomes(), told.remarks())
        assert fates(written) == fates(told)
        assert other.tree() == company.tree()
        assert len(other.entities) == len(company.entities)


class _Several(Accounts):
    """Accounts by the companies that rows name; tells which are open."""

    def __init__(self, *names: str) -> None:
        self.opened: list[str] = []
        self.most = 0
        self.states = {name: self._recorded(Account(id=new_id(), name=name)) for name in names}

    def _recorded(self, account: Account) -> AccountState:
        ann = Person(id=new_id(), account_id=account.id, name="Ann Lee")
        post = Position(id=new_id(), account_id=account.id, person_id=ann.id, title="CEO", source="test")
        graph = AccountGraph(account=account, divisions={}, persons={ann.id: ann}, positions={post.id: post}, lines={})
        return AccountState.of(account, new_id=new_id, known=True, graph=lambda: graph, edited=frozenset)

    def state_for(self, record: PersonRecord) -> AccountState:
        return self.states[record.company or ""]

    def open(self, state: AccountState) -> None:
        state.open()
        self.opened.append(state.account.name)
        self.most = max(self.most, sum(1 for each in self.states.values() if each.persons))

    def close(self, state: AccountState, *, for_good: bool) -> None:
        if for_good:
            state.close()


def planned(accounts: Accounts, rows: Sequence[tuple[str, str, date | None]]) -> dict[Outcome, int]:
    """What becomes of people of companies, on days."""
    records = [
        PersonRecord(line=line, company=company, name=name, title="CEO", as_of=day)
        for line, (company, name, day) in enumerate(rows, 2)
    ]
    terms = Terms(source="test", dated_rows=any(record.as_of for record in records))
    plan = Plan(reading=lambda: records, accounts=accounts, terms=terms, new_id=new_id)
    return Counter(row.outcome for row in plan.rows() if row.line is not None or row.outcome is Outcome.LEFT)


def test_one_account_is_open_at_a_time_in_whichever_order_the_rows_stand() -> None:
    accounts = _Several("Acme", "Beta", "Gamma")
    rows = [(company, name, None) for name in ("Ann Lee", "Bob Ray") for company in ("Beta", "Acme", "Gamma")]
    assert planned(accounts, rows) == {Outcome.UNCHANGED: 3, Outcome.ADDED: 3}
    assert (accounts.opened, accounts.most) == (["Beta", "Acme", "Gamma"], 1)


def test_an_account_stays_open_until_the_last_of_its_days() -> None:
    accounts = _Several("Acme", "Beta", "Gamma")
    first, second = date(2024, 1, 31), date(2024, 7, 31)
    rows = [("Beta", "Ann Lee", first), ("Acme", "Bob Ray", first), ("Gamma", "Ann Lee", first)]
    told = planned(accounts, [*rows, ("Acme", "Bob Ray", second)])
    assert told == {Outcome.UNCHANGED: 3, Outcome.ADDED: 1}
    assert (accounts.opened, accounts.most) == (["Beta", "Acme", "Gamma", "Acme"], 2)
    assert not any(state.persons for state in accounts.states.values())


class _One(Accounts):
    def __init__(self) -> None:
        self.state = AccountState.fresh(Account(id=new_id(), name="Acme"), new_id=new_id)

    def state_for(self, record: PersonRecord) -> AccountState:
        del record
        return self.state


def crowd(size: int) -> Iterator[PersonRecord | Rejection]:
    """A company of so many people, each under one of the first thousand."""
    for n in range(size):
        boss = ManagerRef(ManagerBy.KEY, str(n % 1000)) if n >= 1000 else None
        yield PersonRecord(line=n + 2, name=f"Person {n:x}", title="Clerk", source_key=str(n), manager=boss)


def peak_of(size: int) -> int:
    """The most memory that planning so many rows holds at once; the rows themselves are let go."""
    terms = Terms(source="test", day=date(2024, 1, 31), ways=frozenset({ManagerBy.KEY}))
    plan = Plan(reading=lambda: crowd(size), accounts=_One(), terms=terms, new_id=new_id)
    gc.collect()
    tracemalloc.start()
    added = sum(1 for row in plan.rows() if row.outcome is Outcome.ADDED)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert added == size
    return peak


def test_a_plan_keeps_no_list_of_records() -> None:
    """An id, a signature and a dozen numbers a row; a record as an object takes 1 kB."""
    peak_of(100)
    per_row = (peak_of(6_000) - peak_of(3_000)) / 3_000
    assert per_row < 300


@pytest.mark.parametrize("together", [True, False])
def test_a_file_is_read_once(together: bool) -> None:
    readings = iter([crowd(4)])
    plan = Plan(
        reading=lambda: next(readings), accounts=_One(), terms=Terms(source="test"), new_id=new_id, together=together
    )
    assert sum(row.outcome is Outcome.ADDED for row in plan.rows() if row.line is not None) == 4
    assert plan.count == 4
