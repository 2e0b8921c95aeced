from inroad.influence.network import weave
from inroad.influence.reasons import Reasons
from inroad.influence.standing import standing
from inroad.influence.ties import Tie, TieKind
from tests.influence.notation import ties


def reasons(those: list[Tie], person: str) -> list[str]:
    """Why somebody stands where they stand."""
    network = weave(those)
    return [reason.sentence for reason in Reasons(network, standing(network)).of(network.place[person])]


def test_who_is_asked_hears_by_how_many_and_by_whom_of_weight() -> None:
    assert reasons(ties("Ann Boss\nBob Boss\nCyd Ann\nDan Ann"), "Boss") == [
        "2 people of 4 come to them for advice",
        "among them Ann",
    ]
    assert reasons(ties("Ann Boss"), "Ann") == ["nobody asks them for advice"]


def test_mail_to_many_is_told_apart_from_mail_to_one() -> None:
    mail = ties("Ann Boss @1\nBob Boss,Cyd,Dan @2\nBoss Ann @3", TieKind.MAIL)
    assert "only 1 of these wrote as much as one mail to them alone; the rest is mail to many" in reasons(mail, "Boss")


def test_who_only_receives_may_be_a_list() -> None:
    assert "never writes: perhaps a list or a shared mailbox" in reasons(ties("Ann all\nBob all", TieKind.MAIL), "all")


def test_a_machine_is_called_one() -> None:
    mail = ties("no-reply@x.example Ann,Bob\nAnn Bob", TieKind.MAIL)
    assert reasons(mail, "no-reply@x.example")[0].startswith("writes to many and is answered by nobody: a machine")


def test_what_a_layer_does_not_know_is_said() -> None:
    mixed = [*ties("Ann Boss"), *ties("Eve Boss", TieKind.KNOWS)]
    assert reasons(mixed, "Eve") == [
        "does not occur among the advice ties, which say nothing about them",
        "nobody names them",
    ]
