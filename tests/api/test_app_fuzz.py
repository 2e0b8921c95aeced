"""Every operation of the description against values of every kind: no failure of ours, nothing undescribed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openapi_schema_validator import OAS31Validator

from inroad.bootstrap import Installation, install
from inroad.settings import Settings
from tests.fixtures.doors import NOBODY, Door, error_in, opened
from tests.fixtures.doubles import doubles
from tests.fixtures.stakes import ids_of, stakes
from tests.rules.project import ROOT

EXAMPLES = 30
Schema = dict[str, Any]
Strategy = st.SearchStrategy[Any]

HOSTILE_TEXT = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", " ", "\0", "a\0b", "'; DROP TABLE account; --", "../../etc/passwd", "<script>", "\u202e", "🦄", "null",
         "-1", "9" * 40, "1e309", "NaN", "%00", "=cmd()", "0001-01-01", "9999-12-31", "2024-02-30", "x" * 400,
         "Acme", NOBODY]
    ),
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(-3, 600), st.sampled_from([2**31, 2**53, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 10**40])
)
ANYTHING: Strategy = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, st.floats(allow_nan=False, allow_infinity=False), HOSTILE_TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(HOSTILE_TEXT, inner, max_size=3)),
    max_leaves=6,
)
DAYS = st.sampled_from(["0001-01-01", "1999-12-31", "2024-02-29", "2026-01-01", "9999-12-31"])
MOMENTS = st.sampled_from(
    ["0001-01-01T00:00:00+14:00", "2024-02-29T12:00:00Z", "2026-01-01T00:00:00", "9999-12-31T23:59:59-12:00"]
)
FIELDS = st.dictionaries(
    st.sampled_from(
        ["name", "title", "note", "city", "employees", "revenue", "parent_id", "division_id", "valid_from", "headcount",
         "emails", "domains", "text", "registry_ids", "tags", "seniority", "status", "tier", "country", "id", "version",
         "stance", "roles", "power", "goals", "do_not_contact", "raci.legal", "meddpicc.metrics", "probability", "at",
         "theirs", "ours", "strength", "relation", "level", "close_on", "manager_id", "division", "search", "shared",
         "default", "scope"]
    ),
    ANYTHING,
    max_size=4,
)  # fmt: skip


class World:
    """One installation that the fuzzing changes as it goes, and the identities that it holds."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.schema: Schema = json.loads(door.client.get("/api/openapi/openapi.json").content)
        account = door.account("Acme", domains=["acme.example"])
        boss = door.person(account, "Ann", "CEO", division=["Group"])
        clerk = door.person(account, "Bob", "Clerk", manager_id=boss["position_id"])
        empty = door.person(account, None, "CFO")
        place = f"/accounts/{account}/positions/{boss['position_id']}"
        note = door.ask("POST", f"{place}/notes", json={"text": "prefers the telephone"})["id"]
        told = door.ask("POST", f"{place}/assess", json={"values": {"title": "CEO"}})
        said = next(value["evidence"][0]["id"] for value in told["values"] if value["evidence"])
        people = (boss["person_id"], clerk["person_id"])
        stood = stakes(door.post, account, people, door.installation.owner.member_id)
        suggestion = door.ask("POST", "/imports", **door.upload(account="Acme"))["changeset"]["id"]
        acts = [item["id"] for item in door.ask("GET", "/history")["items"]]
        self.ids = {
            "account_id": [account],
            "position_id": [person["position_id"] for person in (boss, clerk, empty)],
            "person_id": [boss["person_id"], clerk["person_id"]],
            "changeset_id": [suggestion, *acts],
            "manager_id": [boss["position_id"]],
            "note_id": [note],
            "assessment_id": [said],
            "job_id": [door.ask("POST", "/jobs/imports", **door.upload(account="Acme"))["id"]],
            "subject_id": [boss["person_id"], empty["position_id"], stood.opportunity],
            "name": ["thresholds", "decision_steps", "fields"],
            "member_id": [stood.member],
            **{name: [each] for name, each in ids_of(stood).items()},
            "proposal_id": [doubles(door.post, door.installation, account).proposal],
            "view_id": [door.ask("POST", "/views", json={"name": "Ours", "scope": "portfolio"})["id"]],
        }

    def id_of(self, kind: str) -> Strategy:
        """Mostly an identity that exists, sometimes anything."""
        return st.one_of(st.sampled_from(self.ids[kind]), st.sampled_from([*self.ids[kind], NOBODY]), HOSTILE_TEXT)

    def value(self, schema: Schema, name: str = "") -> Strategy:
        """Values that fit a schema, mixed with some that do not."""
        meant = {
            "manager_id": "position_id", "from_id": "subject_id", "to_id": "subject_id", "one_id": "account_id",
        }.get(name, name)  # fmt: skip
        if meant in self.ids and meant != "name":
            return st.one_of(st.none(), self.id_of(meant))
        if name in {"set", "values"}:
            return FIELDS
        if name == "position_ids":
            return st.lists(self.id_of("position_id"), max_size=3)
        if name == "ids":
            return st.lists(self.id_of("account_id"), max_size=3)
        return st.one_of(self._fitting(schema), self._fitting(schema), self._fitting(schema), ANYTHING)

    def _fitting(self, schema: Schema) -> Strategy:
        if "$ref" in schema:
            return self._fitting(self.schema["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
        if "oneOf" in schema:
            return st.one_of([self._fitting(each) for each in schema["oneOf"]])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        if schema.get("type") == "object" or "properties" in schema:
            required = set(schema.get("required", ()))
            fields = {name: self.value(kind, name) for name, kind in schema.get("properties", {}).items()}
            return st.fixed_dictionaries(
                {name: kind for name, kind in fields.items() if name in required},
                optional={name: kind for name, kind in fields.items() if name not in required},
            )
        if schema.get("type") == "array":
            return st.lists(self._fitting(schema.get("items", {})), max_size=3)
        kinds: dict[str, Strategy] = {
            "integer": NUMBERS, "number": NUMBERS, "boolean": st.booleans(), "null": st.none(),
            "string": {"date": DAYS, "date-time": MOMENTS}.get(schema.get("format", ""), HOSTILE_TEXT),
        }  # fmt: skip
        return kinds.get(str(schema.get("type")), ANYTHING)

    def request(self, path: str, operation: Schema) -> Strategy:
        """Requests for an operation: (path, what the client sends)."""
        parts: dict[str, Strategy] = {
            "path": st.just(path),
            "ids": st.just({}),
            "query": st.just({}),
            "body": st.none(),
        }
        named = {p["name"]: p for p in operation.get("parameters", []) if p["in"] == "path"}
        parts["ids"] = st.fixed_dictionaries({name: self.id_of(name) for name in named})
        asked = {p["name"]: self.value(p["schema"]) for p in operation.get("parameters", []) if p["in"] == "query"}
        parts["query"] = st.fixed_dictionaries({}, optional=asked)
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" in content:
            parts["body"] = self.value(content["application/json"]["schema"])
        elif content:
            text = st.dictionaries(st.sampled_from(["account", "as_of", "profile", "mapping", "x"]), HOSTILE_TEXT)
            parts["form"], parts["file"] = text, st.one_of(st.binary(max_size=80), HOSTILE_TEXT.map(str.encode))
        return st.fixed_dictionaries(parts)

    def fits(self, body: Any, schema: Schema) -> None:
        """Refuse an answer that is not as described."""
        OAS31Validator({**schema, "components": self.schema["components"]}).validate(body)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A world for all operations: whatever one leaves behind, the next one meets."""
    files = tmp_path_factory.mktemp("files")
    installation: Installation = install(Settings(database=":memory:", files=files))
    with opened(installation) as door:
        yield World(door)
    installation.store.close()


def tried(world: World, method: str, request: dict[str, Any]) -> Any:
    quoted = {name: quote_all(value) for name, value in request["ids"].items()}
    sent: dict[str, Any] = {"params": {k: v for k, v in request["query"].items() if not isinstance(v, dict)}}
    if "file" in request:
        sent |= {"files": {"file": ("people.csv", request["file"])}, "data": request["form"]}
    elif request["body"] is not None:
        sent |= {"content": json.dumps(request["body"]), "headers": {"Content-Type": "application/json"}}
    return world.door.client.request(method, request["path"].format(**quoted), **sent)


def quote_all(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "replace")) or "%20"


DESCRIBED: Schema = json.loads((ROOT / "web" / "openapi.json").read_text(encoding="utf-8"))
OPERATIONS = [f"{method} {path}" for path, methods in DESCRIBED["paths"].items() for method in methods]
"""By the description that is kept; tests/rules/test_generated.py proves it fresh."""


@pytest.mark.parametrize("asked", OPERATIONS)
def test_an_operation_answers_anything_as_described(world: World, asked: str) -> None:
    method, path = asked.split(maxsplit=1)
    operation = world.schema["paths"][path][method]
    if path == "/api/events":
        pytest.skip("a stream never ends; tests/api/test_events.py reads it")

    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(request=world.request(path, operation))
    def answers(request: dict[str, Any]) -> None:
        answer = tried(world, method.upper(), request)
        assert answer.status_code < 500, answer.text
        if answer.status_code == 405:
            return  # an identity with a slash is another address
        described = operation["responses"].get(str(answer.status_code))
        assert described is not None, (answer.status_code, answer.text)
        if answer.is_error:
            error_in(answer.json())
        content = described.get("content") or {}
        if "application/json" in content and path != "/api/export":
            world.fits(answer.json(), content["application/json"]["schema"])

    answers()
