from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.text import text_tree
from tests.orgchart.notation import chart


def test_a_chart_as_text_shows_everybody() -> None:
    seats = chart("""
    Ann  CEO
      Tom  Assistant  assistant
      Bob  CFO
        ?  Controller
        Dan  Auditor  dotted Ann  dotted Elsewhere
      Eve
    Zoe  Clerk
    """)
    assert text_tree(seats) == (
        "Ann  CEO\n"
        "├── Tom  Assistant  (assistant)\n"
        "├── Bob  CFO\n"
        "│   ├── [Unknown person]  Controller\n"
        "│   └── Dan  Auditor  · also reports to Ann, Elsewhere\n"
        "└── Eve\n"
        "Zoe  Clerk\n"
    )


def test_names_cannot_command_a_terminal() -> None:
    assert text_tree([OrgSeat("a", label="A\x1b[31mnn\nEve", title="C\x07EO")]) == "A [31mnn Eve  C EO\n"


def test_nobody_is_no_text() -> None:
    assert text_tree([]) == ""
