from datetime import UTC, datetime
from typing import Any

import pytest

from inroad.model.errors import Invalid
from inroad.model.interaction import MAX_TEXT, MOST_PARTICIPANTS, Interaction, InteractionKind

NOON = datetime(2025, 6, 1, 12, tzinfo=UTC)


def met(**values: Any) -> Interaction:
    return Interaction(**{"id": "i", "account_id": "acme", "at": NOON, "form": InteractionKind.MEETING, **values})


def test_a_meeting_has_a_moment_and_perhaps_nobody_whom_we_know() -> None:
    assert met().theirs == ()
    assert met(unknown=("who@acme.example",)).unknown == ("who@acme.example",)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"at": NOON.replace(tzinfo=None)}, "a moment without a time zone"),
        ({"ours": tuple(map(str, range(MOST_PARTICIPANTS + 1)))}, "1001 took part; 1000 on a side are allowed"),
        ({"theirs": ("ada", "ada")}, "somebody is named twice"),
        ({"unknown": ("a@b.example", "a@b.example")}, "somebody is named twice"),
        ({"subject": "x" * (MAX_TEXT + 1)}, "the subject has 10001 characters"),
        ({"note": "x" * (MAX_TEXT + 1)}, "the note has 10001 characters"),
    ],
)
def test_what_no_interaction_can_be_is_refused(values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        met(**values)


def test_mails_and_messages_go_one_way_at_a_time() -> None:
    assert [kind for kind in InteractionKind if kind.written] == [InteractionKind.EMAIL, InteractionKind.MESSAGE]
