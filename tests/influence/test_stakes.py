from datetime import timedelta

from inroad.influence.stakes import NO_CONTACT, contact_of, contacts
from inroad.model.stakeholder import BuyingRole
from tests.influence.people import TODAY, person, touches


def test_what_passed_is_summed_up_by_person() -> None:
    found = contacts(touches("Ann in30 out10 out20 met40\nBob out5"))
    ann = found["Ann"]
    assert (ann.mails_in, ann.mails_out, ann.events) == (1, 2, 1)
    assert [ann.last, ann.last_in, ann.last_out] == [TODAY - timedelta(days=ago) for ago in (10, 30, 10)]
    assert (ann.two_way, found["Bob"].two_way, NO_CONTACT.two_way) == (True, False, False)
    assert "Cyd" not in found


def test_a_meeting_is_heard_from_both_sides() -> None:
    assert contact_of(touches("Ann met3")).two_way


def test_an_unknown_role_is_none() -> None:
    unknown = person("Ann champion")
    assert unknown.known_roles == (BuyingRole.CHAMPION,)
    assert not person("Bob").has(BuyingRole.UNKNOWN)
