"""How one person is told in a terminal."""

from collections.abc import Iterable

from inroad.api.portrait_answers import OriginAnswer, PortraitAnswer, TieAnswer, ValueAnswer
from inroad.cli.output import one_line, say, say_table
from inroad.cli.telling import spoken
from inroad.language import phrase, translated


def tell_portrait(portrait: PortraitAnswer) -> None:
    """All that is known, each value with its ground and its age."""
    name = one_line(portrait.name or translated("An open seat"))
    say(f"{name} on {portrait.as_of} (position {portrait.position_id})\n")
    say_table(
        ("Field", "Value", "Where from", "Known on", "Stands", "Said"),
        (
            (
                spoken(v.field),
                _shown(v),
                _from(v.origin),
                v.fresh_on,
                spoken(v.confirmation),
                "; ".join(_said(v)) or None,
            )
            for v in portrait.values
        ),
    )
    say("\nSeats")
    say_table(
        ("Account", "Title", "Division", "Under", "From", "Until"),
        ((h.account, h.title, h.division, h.manager, h.valid_from, h.valid_to) for h in portrait.held),
    )
    if portrait.lines:
        say("\nReporting lines")
        say_table(("", "Who", "Title", "From", "Until"), map(_tie, portrait.lines))
    if portrait.notes:
        say("\nNotes")
        say_table(
            ("Note", "Written", "By", "", "Text"),
            (
                (n.id, n.written_on, n.author, translated("private") if n.private else "", n.text)
                for n in portrait.notes
            ),
        )


def _shown(value: ValueAnswer) -> str:
    if value.label is not None:
        return value.label
    return ", ".join(map(str, value.value)) if isinstance(value.value, list) else _word(value)


def _word(value: ValueAnswer) -> str:
    return spoken(str(value.value)) if value.field in _WORDS else str(value.value)


def _from(origin: OriginAnswer | None) -> str | None:
    """Where a value is from: "people.csv, row 12 (imported by Priya)"."""
    if origin is None:
        return None
    if origin.file is not None:
        row = "" if origin.row is None else phrase(", row {row}", row=origin.row)
        return f"{origin.file}{row} ({_by(origin.basis, origin.actor)})"
    sure = "" if origin.confidence is None else phrase(", {share} sure", share=f"{origin.confidence:.0%}")
    return f"{_by(origin.verb, origin.actor)} ({spoken(origin.basis)}{sure})"


def _by(what: str, whom: str | None) -> str:
    return phrase("{what} by {name}", what=spoken(what), name=whom)


def _said(value: ValueAnswer) -> Iterable[str]:
    for each in value.evidence:
        ground = ": ".join(filter(None, [each.source, each.quote and f"“{each.quote}”"]))
        told = f"{_by(each.confirmation, each.author)}, {each.confirmed_on or each.asserted_on}"
        yield f"{told} ({ground})" if ground else told


def _tie(tie: TieAnswer) -> tuple[object, ...]:
    along = "reports to" if tie.direction == "up" else "leads"
    dotted = " (dotted)" if tie.kind == "dotted" else ""
    return translated(along + dotted), tie.name, tie.title, tie.valid_from, tie.valid_to


_WORDS = frozenset({"seniority", "function", "seat"})
"""Fields whose value is a word of the program's own."""
