import pytest

from inroad.demo.chance import Chance
from inroad.demo.names import OF_PLACE


@pytest.mark.parametrize("place", OF_PLACE)
def test_a_name_is_made_of_names_usual_in_the_place_in_the_form_of_its_gender(place: str) -> None:
    usual = {
        f"{given} {family[form]}"
        for names in OF_PLACE[place]
        for form, givens in enumerate((names.men, names.women))
        for given in givens
        for family in names.families
    }
    chance = Chance(1)
    assert {chance.name(place) for _ in range(100)} <= usual


def test_nobody_is_named_like_somebody_before() -> None:
    chance = Chance(2)
    assert len({chance.name("Kassel") for _ in range(1000)}) == 1000


@pytest.mark.parametrize("place", [None, "Atlantis"])
def test_names_of_an_unknown_place_are_not_invented(place: str | None) -> None:
    with pytest.raises(ValueError, match="nobody knows which names are usual"):
        Chance(1).name(place)


def test_titles_are_drawn_from_the_choice_and_numbers_from_the_bounds() -> None:
    chance = Chance(3)
    assert {chance.title("Fitter | Welder") for _ in range(50)} == {"Fitter", "Welder"}
    assert {chance.many(2, 4) for _ in range(50)} == {2, 3, 4}
