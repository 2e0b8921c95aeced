import pytest

from inroad.influence.network import weave
from inroad.influence.senders import automatic_senders
from inroad.influence.ties import TieKind
from tests.influence.notation import ties

STAFF = ",".join(f"p{number}" for number in range(12))


@pytest.mark.parametrize(
    "sender", ["no-reply@acme.example", "noreply@x.example", "MAILER-DAEMON@x", "crm.notifications@acme.example"]
)
def test_a_machine_is_known_by_its_name(sender: str) -> None:
    network = weave(ties(f"{sender} Bob\nBob {sender}", TieKind.MAIL))
    assert automatic_senders(network) == {0}


def test_who_writes_to_many_and_is_never_written_to_is_a_machine() -> None:
    network = weave(ties(f"erp@acme.example {STAFF}\np1 p2", TieKind.MAIL))
    assert automatic_senders(network) == {0}


def test_who_is_answered_once_is_no_machine() -> None:
    assert automatic_senders(weave(ties(f"Ann {STAFF}\np1 Ann", TieKind.MAIL))) == frozenset()


def test_who_writes_to_few_may_just_not_have_been_answered() -> None:
    assert automatic_senders(weave(ties("Ann Bob,Cyd\nBob Cyd", TieKind.MAIL))) == frozenset()


def test_only_mail_has_machines() -> None:
    assert automatic_senders(weave(ties(f"Ann {STAFF}"))) == frozenset()
