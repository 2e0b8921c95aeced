from tests.demo.telling import newest


def test_the_newest_chart_of_meridian_shows_the_people_of_the_deal() -> None:
    by_key = {record.source_key: record for record in newest("meridian")}
    superior = {r.name: by_key[r.manager.value].name for r in by_key.values() if r.name and r.manager}
    assert superior["Ingrid Solheim"] == "Marcus Oyelaran"
    assert superior["Marcus Oyelaran"] == superior["David Kessler"] == "Eleanor Whitcombe"
    assert superior["Ruth Abramson"] == superior["Henrik Falk"] == superior["Yusuf Demir"] == "Amara Nwosu"
    assert superior["Beatriz Lopes"] == "Grace Adeyemi"
    assert any(record.dotted for record in by_key.values())
    assert len([r for r in by_key.values() if r.manager is None]) == 7
