from tests.demo.telling import newest, superiors, told


def test_the_care_homes_are_a_forest() -> None:
    """Every home has its own root; one home manager and the regional manager stand alone."""
    records = newest("greyfriars")
    roots = [record for record in records if record.manager is None]
    assert len(roots) == 6
    assert len([root for root in roots if root.source_key in superiors(records).values()]) == 4


def test_the_head_of_it_of_the_clinics_goes_to_the_laboratories() -> None:
    (before,) = [record for record in told()["calder-valley"][-2].records if record.name == "Damian Scholes"]
    (after,) = [record for record in newest("halvorsen") if record.name == "Damian Scholes"]
    assert (before.title, after.title) == ("Head of IT", "Head of IT Operations")
    assert "Head of IT" in {record.title for record in newest("calder-valley") if record.name is None}
