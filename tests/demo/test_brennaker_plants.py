from tests.demo.telling import newest


def test_names_and_titles_come_in_cyrillic_and_with_umlauts() -> None:
    karaganda = [record for record in newest("brennaker") if record.location == "Караганда"]
    german = [record.name or "" for record in newest("brennaker") if record.location in {"Osnabrück", "Kassel"}]
    assert len([record for record in karaganda if "а" in (record.name or "") and "а" in (record.title or "")]) > 80
    assert len([name for name in german if set(name) & set("äöüßÄÖÜ")]) > 100


def test_every_plant_has_its_director_its_shifts_and_its_site_it() -> None:
    records = newest("brennaker")
    for place in ("Osnabrück", "Kassel", "Gliwice", "Dayton", "Monterrey"):
        here = [record for record in records if record.location == place]
        assert len([record for record in here if "Machin" in (record.title or "")]) > 15
        assert len({record.division[-1] for record in here if "Shift" in record.division[-1]}) >= 4
        assert any(record.dotted for record in here if record.title == "Site IT Manager")
