from tests.demo.telling import newest, superiors


def test_of_the_insurer_we_know_many_people_and_hardly_a_superior() -> None:
    assert len(newest("lindenau")) > 20
    assert len(superiors(newest("lindenau"))) == 1


def test_the_farm_writes_its_names_and_titles_in_cyrillic() -> None:
    assert not any((record.name or "").isascii() or (record.title or "").isascii() for record in newest("altyn-dala"))


def test_the_smallest_account_is_one_person_who_rose() -> None:
    (person,) = newest("quillmoor")
    assert (person.name, person.title) == ("Wren Abernathy-Cole", "Head of Product")
