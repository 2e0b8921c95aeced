from inroad.demo.names import AMERICAN, DUTCH, GERMAN, KAZAKH, OF_PLACE, POLISH, RUSSIAN, SPANISH

LANGUAGES = (AMERICAN, DUTCH, GERMAN, KAZAKH, POLISH, RUSSIAN, SPANISH)


def test_every_language_names_nine_hundred_people_without_repeating_itself() -> None:
    for names in LANGUAGES:
        assert (len(names.men) + len(names.women)) * len(names.families) > 900
        for known in (names.men, names.women, names.families):
            assert len(set(known)) == len(known)


def test_family_names_have_the_form_of_their_bearer() -> None:
    assert ("Гусев", "Гусева") in RUSSIAN.families
    assert ("Шевчук", "Шевчук") in RUSSIAN.families
    assert ("Górski", "Górska") in POLISH.families
    assert ("van der Meer", "van der Meer") in DUTCH.families


def test_every_place_knows_its_names() -> None:
    assert OF_PLACE["Osnabrück"] == (GERMAN,)
    assert all(set(languages) <= set(LANGUAGES) for languages in OF_PLACE.values())
