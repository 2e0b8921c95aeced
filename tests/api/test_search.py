"""Finding anything through the door."""

from tests.fixtures.doors import Door


def test_anything_is_found_by_a_few_letters(door: Door) -> None:
    account = door.account("Anders Steel", industry="Steel")
    person = door.person(account, "Anna Anderson", "CFO")
    found = door.ask("GET", "/find", params={"query": "ander"})
    assert found["accounts"] == [{"id": account, "name": "Anders Steel", "industry": "Steel"}]
    assert found["people"] == [
        {
            "person_id": person["person_id"], "name": "Anna Anderson", "position_id": person["position_id"],
            "title": "CFO", "account_id": account, "account_name": "Anders Steel", "valid_to": None,
        }
    ]  # fmt: skip


def test_any_text_may_be_looked_for_up_to_its_length(door: Door) -> None:
    for query in ("%25", "_", "'; DROP TABLE person; --", "🦄", "\u202e", "", "x" * 300):
        assert door.client.get("/api/find", params={"query": query}).status_code == 200, query
    for asked in ("", "?query=" + "x" * 301, "?query=x&limit=0", "?query=x&limit=51", "?query=x&limit=many"):
        assert door.refusal("GET", f"/find{asked}") == (400, "invalid"), asked
