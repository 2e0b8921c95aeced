"""What words mean here, and what an administrator makes of it."""

from typing import Any

import pytest

from inroad.influence.thresholds import DEFAULT_TEMPLATE, DEFAULTS, RoleNeed
from inroad.model.errors import Forbidden, Invalid, NotFound
from inroad.model.fields import FIELDS
from inroad.model.guide import LANGUAGES
from inroad.model.member import Role
from inroad.model.stakeholder import BuyingRole, DecisionStep
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import (
    GUIDED,
    decision_steps,
    define,
    field_of,
    guides,
    import_words,
    list_definitions,
    read_definition,
    restore_definition,
    templates,
    thresholds,
    us,
)
from inroad.workspace.history import undo
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.desks import Desk, refused

STEPS = [{"key": "pilot", "name": {"en": "Pilot"}}, {"key": "contract", "name": {"en": "Contract", "ru": "Договор"}}]


def test_every_field_is_explained_in_every_language_and_so_is_each_of_its_words(desk: Desk) -> None:
    found = desk.see(guides)
    assert set(found) == set(GUIDED)
    texts = [
        *(text for guide in found.values() for text in (guide.name, guide.definition)),
        *(text for guide in found.values() for word in guide.words.values() for text in (word.name, word.definition)),
        *(question.ask for guide in found.values() for question in guide.questions),
        *(a.say for guide in found.values() for question in guide.questions for a in question.answers),
    ]
    assert [
        text for text in texts if set(text) != set(LANGUAGES) or not all(each.strip() for each in text.values())
    ] == []


@pytest.mark.parametrize("name", ["stance", "roles", "power", "interest", "political_status"])
def test_the_questions_can_suggest_every_value_that_one_may_hope_for(desk: Desk, name: str) -> None:
    guide = desk.see(guides)[name]
    assert 2 <= len(guide.questions) <= 3
    firsts = guide.suggested(FIELDS[name], [0] * len(guide.questions))
    assert firsts not in (None, [], 0)


def test_the_documents_of_the_program_say_what_the_rules_do_by_themselves(desk: Desk) -> None:
    assert desk.see(thresholds) == DEFAULTS
    assert desk.see(templates)["default"].roles == DEFAULT_TEMPLATE
    assert [step.key for step in desk.see(decision_steps)] == list(DecisionStep)
    assert {field for field, systems in desk.see(import_words).items() if "any" in systems} >= {"roles", "stance"}
    assert [(each.name, each.own, each.version) for each in desk.see(list_definitions)] == [
        (name, None, 0) for name in ("fields", "role_templates", "decision_steps", "thresholds", "import_words", "us")
    ]


def test_an_administrator_sets_other_thresholds_and_the_rest_stays_as_it_comes(desk: Desk) -> None:
    document = desk.do(define, "thresholds", {"stale_days": 90})
    assert (document.own, document.value["ageing_days"]) == ({"stale_days": 90}, 30)
    found = desk.see(thresholds)
    assert (found.stale_days, found.ageing_days, found.threads) == (90, 30, 3)
    desk.do(define, "thresholds", {"threads": 5})
    assert (desk.see(thresholds).stale_days, desk.see(thresholds).threads) == (120, 5)
    desk.do(undo)
    assert desk.see(thresholds).stale_days == 90
    desk.do(restore_definition, "thresholds")
    assert desk.see(thresholds) == DEFAULTS
    assert desk.do(restore_definition, "thresholds").own is None
    assert desk.elsewhere().see(thresholds) == DEFAULTS


def test_a_workspace_has_steps_of_its_own(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    desk.do(define, "decision_steps", STEPS)
    assert [step.key for step in desk.see(decision_steps)] == ["pilot", "contract"]
    assert desk.see(field_of, "raci.pilot").words == ("R", "A", "C", "I")
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"raci.pilot": "A"})], Statement())
    with refused(desk.store, Invalid, "there is no step “legal” in the decision; there are: pilot, contract"):
        desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"raci.legal": "A"})], Statement())


def test_a_template_of_ones_own_stands_beside_those_that_come(desk: Desk) -> None:
    mine = {"name": {"en": "Public tender"}, "roles": {"procurement": {"count": 2}}}
    desk.do(define, "role_templates", {"tender": mine})
    assert desk.see(templates).keys() >= {"default", "tender"}
    assert desk.see(thresholds, "tender").template == {BuyingRole.PROCUREMENT: RoleNeed(2, 1.0)}
    with pytest.raises(Invalid, match=r"no template “huge”; there are: default, .*tender"):
        desk.see(thresholds, "huge")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("thresholds", {"stale": 90}, "there is no threshold stale; there are: ageing_days"),
        ("thresholds", {"template": {}}, "there is no threshold template"),
        ("thresholds", {"stale_days": "soon"}, "this is no “thresholds”: .*stale_days"),
        ("thresholds", {"threads": 0}, "threads must be at least 1"),
        ("thresholds", {"stale_days": 30}, "what is stale is older"),
        ("thresholds", {"depth_bands": [30, 20, 70, 85]}, "the bands of depth begin one above the other"),
        ("decision_steps", [], "a decision has steps"),
        ("decision_steps", [STEPS[0], STEPS[0]], "each with a key of its own"),
        ("decision_steps", [{"key": "To lunch", "name": {"en": "Lunch"}}], "“To lunch” is no key"),
        ("decision_steps", [{"key": "lunch", "name": {"ru": "Обед"}}], "lunch has no text in en"),
        ("decision_steps", {"lunch": 1}, "this is no “decision_steps”"),
        ("role_templates", {"none": {"name": {"en": "None"}, "roles": {}}}, "“none” asks for some role"),
        ("role_templates", {"x": {"name": {"en": "X"}, "roles": {"user": {"count": 0}}}}, "“x” asks for some role"),
        ("role_templates", {"x": {"name": {"en": "X"}, "roles": {"emperor": {}}}}, "this is no “role_templates”"),
        ("fields", {"mood": {"name": {"en": "Mood"}, "definition": {"en": "Mood"}}}, "there is no field mood"),
        ("fields", {"stance": {"name": {"en": "Stance"}, "definition": {"en": "…"}}}, "the words of stance are"),
        ("import_words", {"mood": {"any": {}}}, "there is no field “mood”"),
        ("import_words", {"roles": {"any": {"boss": "emperor"}}}, "“boss” cannot mean “emperor” for roles; there is"),
        ("import_words", {"power": {"any": {"much": "11"}}}, "“much” cannot mean “11” for power; there is: 0 to 10"),
        ("us", {"domains": ["us.example", "nowhere"]}, "“nowhere” is neither a domain nor an address"),
        ("us", {"addresses": ["Jo@us.example"]}, "“Jo@us.example” is neither"),
        ("us", {"domains": ["gmail.com"]}, "anybody has a mailbox at gmail.com"),
        ("us", {"people": []}, "there is no people; there are: domains, addresses"),
        ("thresholds", None, "nothing is no version of “thresholds”"),
    ],
)
def test_what_would_be_no_document_is_refused(desk: Desk, name: str, value: Any, sentence: str) -> None:
    with refused(desk.store, Invalid, sentence):
        desk.do(define, name, value)


def test_members_are_ours_by_their_addresses_and_their_domains_but_for_those_of_everybody(desk: Desk) -> None:
    assert (desk.see(us).domains, desk.see(us).addresses) == (frozenset(), frozenset())
    for address in ("Priya@Us.example", "tom@gmail.com"):
        desk.store.add_member(desk.actor.workspace_id, name="X", role=Role.EDITOR, email=address)
    desk.do(define, "us", {"domains": ["more.example"], "addresses": ["jo@free.example"]})
    found = desk.see(us)
    assert found.domains == {"us.example", "more.example"}
    assert found.addresses == {"priya@us.example", "tom@gmail.com", "jo@free.example"}


def test_only_documents_that_exist_are_read_and_only_administrators_write_them(desk: Desk) -> None:
    with pytest.raises(NotFound, match="there is no definition “colours”; there are: fields"):
        desk.see(read_definition, "colours")
    editor = desk.colleague(Role.EDITOR)
    with refused(desk.store, Forbidden):
        editor.do(define, "thresholds", {})
    with refused(desk.store, Forbidden):
        editor.do(restore_definition, "thresholds")
