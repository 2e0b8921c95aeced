"""How the individual account map of one stakeholder is told in a terminal."""

from collections.abc import Sequence

from inroad.api.individuals import IndividualAnswer
from inroad.cli.judging import shown
from inroad.cli.output import one_line, say, say_as_it_stands
from inroad.cli.telling import spoken
from inroad.language import phrase, translated

DECISION = ("roles", "stance", "political_status", "power", "interest", "coverage", "engagement", "engagement_desired")
WANTS = ("responsibilities", "goals", "motivations", "pain_points", "concerns", "personal_win")
APPROACH = (
    "do_not_contact", "key_messages", "planned_content", "channels", "contact_frequency", "best_times",
    "communication_style", "topics_to_avoid", "next_step",
)  # fmt: skip


def tell_individual(answer: IndividualAnswer) -> None:
    """The map for people: part in the decision, wants, approach, who of us, ties, how it went, what the rules ask."""
    person = answer.person
    place = answer.account if answer.opportunity is None else f"{answer.account}, {answer.opportunity}"
    say(one_line(f"{person.name or translated('Unknown person')}, {person.title or translated('no title')}: {place}"))
    _tell_values("In the decision", DECISION, answer)
    _tell_values("What they want", WANTS, answer)
    _tell_values("How we go about it", APPROACH, answer)
    _tell("Who of us", [_covering(each.member, each.level, each.desired) for each in answer.covered])
    ties = [
        f"{each.start.name} {spoken(each.relation)} {each.end.name}{f': {each.note}' if each.note else ''}"
        for each in answer.relationships
    ]
    _tell("Relationships", ties)
    _tell(
        "In touch",
        [f"{met.at.date()} {spoken(met.form)}: {met.subject or translated('no subject')}" for met in answer.met],
    )
    _tell("What the rules ask", [reason.sentence for reason in answer.asks])


def _tell_values(title: str, fields: Sequence[str], answer: IndividualAnswer) -> None:
    lines = []
    for name in fields:
        held = answer.portrayed.values.get(name)
        if held is not None:
            of_account = answer.opportunity_id is not None and held.opportunity_id is None and name in DECISION
            ground = f"{spoken(held.confirmation)} {held.on}{translated(', from the account') if of_account else ''}"
            lines.append(f"{spoken(name)}: {shown(held)} ({ground})")
    _tell(title, lines)


def _covering(member: str, level: str | None, desired: str | None) -> str:
    now = spoken(level) if level else translated("level unknown")
    return (
        f"{member}: {now}{phrase(', should be {level}', level=spoken(desired)) if desired and desired != level else ''}"
    )


def _tell(title: str, lines: Sequence[str]) -> None:
    if lines:
        say(f"\n{title}")
    for line in lines:
        say_as_it_stands(f"  {one_line(line)}")
