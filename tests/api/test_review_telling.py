from datetime import UTC, date, datetime
from typing import Any

import msgspec

from inroad.api.review_telling import review_answer
from inroad.influence.meddpicc import Element
from inroad.influence.raci import Assignment
from inroad.influence.review import Deal, SaidValue, Seen, review
from inroad.model.account import Account
from inroad.model.opportunity import Opportunity
from inroad.model.stakeholder import Meddpicc, Raci
from inroad.workspace.definitions import Template
from inroad.workspace.reviewing import Reviewed
from tests.influence.people import TODAY, people, relationship, touches

MAP = "Ann champion supporter! inner_circle power8 interest9\nBob user neutral is:neutral to:leading\nDan approver"


def told(seen: Seen) -> Any:
    names = {person.id: person.name for person in seen.people} | {"jo": "Jo", "x": "Xi"}
    template = Template({"en": "Usual", "ru": "Обычный"}, {})
    deal = Opportunity(id="d", account_id="a", name="CareRelay")
    return msgspec.to_builtins(
        review_answer(Reviewed(Account(id="a", name="Acme"), deal, template, names, review(seen)))
    )


def test_every_finding_names_whom_it_is_about_and_says_why() -> None:
    answer = told(
        Seen(
            on=TODAY,
            people=people(MAP),
            touches=touches("Ann in60 out4 met70\nBob met3"),
            relationships=[relationship("Ann influences Dan"), relationship("x knows Ann")],
            us={"jo": "Jo"},
            assignments=[Assignment("legal", "Ann", Raci.A)],
            steps=["legal"],
            deals=[Deal("d", "CareRelay", {Meddpicc.CHAMPION: Element(2)})],
            values=[SaidValue("Ann", "stance", date(2026, 1, 1)), SaidValue("Ann", "power", TODAY)],
        )
    )
    assert (answer["account"], answer["opportunity"], answer["template"]["en"]) == ("Acme", "CareRelay", "Usual")
    assert answer["contradictions"] == [
        {
            "subject_id": "Ann",
            "name": "Ann",
            "because": {
                "code": "champion_silent",
                "sentence": "Ann is a champion, yet silent for 60 days",
                "values": {"name": "Ann", "days": 60},
            },
        }
    ]
    assert [(gap["name"], gap["steps"]) for gap in answer["engagement"]] == [("Bob", 2)]
    assert [gap["code"] for gap in answer["raci"][0]["gaps"]] == ["nobody_responsible"]
    deal = answer["deals"][0]
    assert (deal["total"], deal["highest"], deal["letters"][6]["letter"]) == (2, 24, "champion")
    assert {missed["name"] for missed in answer["missed"]} == {"Ann", "Bob", "Dan"} - {"Dan"}
    assert [(held["name"], held["count"]) for held in answer["held_together"]] == [("Ann", 1)]
    way = answer["introductions"][0]
    assert (way["path"], way["names"], way["holders"]) == (["jo", "Ann", "Dan"], ["Jo", "Ann", "Dan"], ["Ann"])
    assert answer["wearing"]["counts"]["stale"] == 1
    assert answer["wearing"]["oldest"][0]["field"] == "stance"
    ann = answer["people"][0]
    assert (ann["quadrant"], ann["ring"], ann["contact"], ann["days"], ann["live"]) == (
        "manage_closely", "core", "fresh", 4, True,
    )  # fmt: skip
    assert [reason["code"] for reason in ann["strength_because"]] == ["events", "mails", "decay"]


def test_what_cannot_be_known_is_null() -> None:
    answer = told(Seen(on=datetime(2026, 11, 1, tzinfo=UTC).date(), people=people("Dan approver")))
    assert (answer["raci"], answer["depth"]["band"], answer["people"]) == (None, "shallow", [])
    [way] = answer["introductions"]
    assert (way["path"], way["strength"], way["because"]["code"]) == ([], None, "no_path")
