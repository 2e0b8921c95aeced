from inroad.model.interaction import InteractionKind


def test_mails_and_messages_go_one_way_at_a_time() -> None:
    assert [kind for kind in InteractionKind if kind.written] == [InteractionKind.EMAIL, InteractionKind.MESSAGE]
