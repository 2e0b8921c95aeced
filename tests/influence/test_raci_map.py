from inroad.influence.raci_map import CELL_HEIGHT, CELL_WIDTH, HEAD_HEIGHT, STEP_WIDTH, place_in_matrix
from inroad.model.stakeholder import DecisionStep, Raci
from tests.influence.test_raci import assigned


def test_steps_are_rows_and_people_columns() -> None:
    drawn = place_in_matrix(assigned("legal A:Ann R:Bob\npilot A:Bob R:Bob"), ["Cyd", "Bob"], ["legal"])
    assert [(column.person, column.x) for column in drawn.columns] == [
        ("Cyd", STEP_WIDTH), ("Bob", STEP_WIDTH + CELL_WIDTH), ("Ann", STEP_WIDTH + 2 * CELL_WIDTH),
    ]  # fmt: skip
    assert [(row.step, row.y) for row in drawn.rows] == [("legal", HEAD_HEIGHT), ("pilot", HEAD_HEIGHT + CELL_HEIGHT)]
    assert {(cell.step, cell.person): cell.letters for cell in drawn.cells} == {
        ("legal", "Ann"): (Raci.A,),
        ("legal", "Bob"): (Raci.R,),
        ("pilot", "Bob"): (Raci.R, Raci.A),
    }
    assert drawn.columns[1].letters == {Raci.R: 2, Raci.A: 1, Raci.C: 0, Raci.I: 0}


def test_no_two_cells_share_a_place() -> None:
    drawn = place_in_matrix(assigned("legal A:Ann R:Bob C:Cyd\nsecurity A:Bob R:Ann I:Cyd"))
    assert len({(cell.x, cell.y) for cell in drawn.cells}) == len(drawn.cells) == 6


def test_gaps_stand_beside_their_row() -> None:
    drawn = place_in_matrix(assigned("legal R:Bob R:Bob"))
    gaps = {row.step: [gap.code for gap in row.gaps] for row in drawn.rows}
    assert gaps["legal"] == ["nobody_accountable"]
    assert gaps["signature"] == ["nobody_assigned"]
    assert drawn.height == HEAD_HEIGHT + CELL_HEIGHT * len(DecisionStep)


def test_without_assignments_the_steps_are_still_there() -> None:
    drawn = place_in_matrix([])
    assert (drawn.cells, drawn.columns, len(drawn.rows)) == ((), (), len(DecisionStep))
