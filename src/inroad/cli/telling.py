"""How answers are told to people in a terminal."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inroad import language
from inroad.api.answers import (
    AccountAnswer,
    ChangesetAnswer,
    DifferenceAnswer,
    HappeningAnswer,
    HoldingAnswer,
    proposed_answer,
)
from inroad.api.review_answers import GlanceAnswer
from inroad.cli.output import many, one_line, say, say_as_it_stands, say_table
from inroad.language import choice, phrase, t, translated
from inroad.model.changeset import RowChange
from inroad.orgchart.text import text_tree
from inroad.orgchart.tree import grow
from inroad.workspace.maps import Chart
from inroad.workspace.roster import Roster, RosterRow

_HAPPENINGS = ("joined", "left", "promoted", "demoted", "moved", "manager_changed")


def tell_accounts(accounts: Sequence[AccountAnswer]) -> None:
    """The portfolio as a table."""
    say_table(
        ("Account", "People", "Open seats", "Superior known", "Stage", "Owner", "Changed"),
        (
            (a.name, a.people, a.placeholders, f"{a.reporting:.0%}", spoken(a.stage), a.owner, a.changed_at)
            for a in accounts
        ),
    )
    say(f"\n{many(len(accounts), 'account')}, {many(sum(a.people for a in accounts), 'person', 'people')}")


def tell_glances(accounts: Sequence[AccountAnswer], glances: Sequence[GlanceAnswer]) -> None:
    """How good the map of each account is, as a table."""
    say_table(
        ("Account", "Health", "Why", "In contact", "Next action"),
        (
            (
                account.name,
                phrase("{part} of {whole}", part=told.health.rung, whole=told.health.highest),
                told.health.because.sentence,
                phrase("{part} of {whole}", part=told.active, whole=told.known),
                "" if told.health.next_action is None else told.health.next_action.what.sentence,
            )
            for account, told in zip(accounts, glances, strict=True)
        ),
    )
    say(f"\n{many(len(accounts), 'account')}")


def tell_people(roster: Roster) -> None:
    """An account's people as a table."""
    say_table(
        ("Name", "Title", "Division", "Seniority", "Reports to", "Since", "News"),
        (
            (shown(r), r.title, r.division, spoken(r.seniority), r.manager_name, r.valid_from, spoken(r.badge or ""))
            for r in roster.rows
        ),
    )
    known = sum(row.person_id is not None for row in roster.rows)
    seats = many(len(roster.rows) - known, "open seat")
    say(f"\n{one_line(roster.account.name)} on {roster.day}: {many(known, 'person', 'people')}, {seats}")


def shown(row: RosterRow) -> str:
    """The name of who sits there, or in brackets that nobody is known."""
    return row.name or f"[{t(f'seat.{row.seat}')}]"


def text_of(chart: Chart, depth: int | None) -> str:
    """An org chart as an indented tree, so many levels deep."""
    seats = chart.roster.seats()
    names = {row.position_id: shown(row).strip("[]") for row in chart.roster.rows}
    tree = grow(seats)
    kept = [
        seat._replace(label=names[seat.id])
        for place, seat in enumerate(seats)
        if depth is None or tree.depth[place] <= depth
    ]
    inside = {seat.id for seat in kept}
    text = text_tree([seat._replace(dotted=tuple(d for d in seat.dotted if d in inside)) for seat in kept])
    for words in ("also reports to", "(assistant)"):
        text = text.replace(f" {words}", f" {translated(words)}")
    return text


def tell_difference(account: str, found: DifferenceAnswer) -> None:
    """What happened between two days, kind by kind."""
    say(phrase("{account} from {since} to {until}", account=one_line(account), since=found.since, until=found.until))
    groups: Mapping[str, Sequence[HappeningAnswer]] = {name: getattr(found, name) for name in _HAPPENINGS}
    for name, happenings in groups.items():
        if happenings:
            say(f"\n{spoken(name).capitalize()} ({len(happenings)})")
        for happening in happenings:
            say_as_it_stands(f"  {one_line(happening.name)}  {_happened(name, happening)}".rstrip())
    if not any(groups.values()):
        say("Nothing happened that we know of.")


def _happened(what: str, happening: HappeningAnswer) -> str:
    before, after = happening.before, happening.after
    if before is None or after is None:
        return _seat(after or before)
    if what == "manager_changed":
        return " → ".join(one_line(each.manager_name or translated("nobody")) for each in (before, after))
    return f"{_seat(before)} → {_seat(after)}"


def _seat(holding: HoldingAnswer | None) -> str:
    if holding is None:
        return ""
    return one_line(" · ".join(filter(None, [holding.title, holding.division])))


def tell_history(entries: Sequence[ChangesetAnswer]) -> None:
    """What was done, newest first."""
    if not entries:
        say("Nothing was done yet.")
        return
    say_table(
        ("No", "Recorded", "By", "What", "As of", "Numbers"),
        ((e.seq, e.recorded_at, e.actor, _act(e), e.as_of, counted(e.counts)) for e in entries),
    )


def _act(entry: ChangesetAnswer) -> str:
    return act_of(entry.verb, entry.summary) + (f" ({translated('undone')})" if entry.undone_by_id else "")


def tell_suggestions(waiting: Sequence[ChangesetAnswer]) -> None:
    """What waits for a decision."""
    if not waiting:
        say("Nothing waits for a decision.")
        return
    say_table(
        ("Suggestion", "Suggested", "By", "What", "Numbers"),
        ((s.id, s.recorded_at, s.actor, act_of(s.verb, s.summary), counted(s.counts)) for s in waiting),
    )
    say("\n`inroad suggestions ID` shows the rows, `inroad accept ID` applies them, `inroad decline ID` does not.")


def suggested_row(ordinal: int, accepted: bool | None, row: RowChange) -> dict[str, Any]:
    """A row of a suggestion as JSON tells it."""
    return {
        "ordinal": ordinal,
        "line": row.line,
        "outcome": row.outcome,
        "label": row.label,
        "reason": row.reason,
        "accepted": accepted,
        "changes": [proposed_answer(change) for change in row.changes],
    }


def tell_suggested_rows(rows: Iterable[Mapping[str, Any]]) -> None:
    """A suggestion's rows as a table."""
    decided = {None: "", True: "accepted", False: "declined"}
    say_table(
        ("Row", "Line", "Outcome", "Who", "Reason", "Decided"),
        (
            (
                row["ordinal"],
                row["line"],
                spoken(row["outcome"]),
                row["label"],
                translated(row["reason"] or ""),
                translated(decided[row["accepted"]]),
            )
            for row in rows
        ),
    )


def act_of(verb: str, summary: str) -> str:
    """What was done, in words: "import: people.csv"."""
    if language.spoken() != language.ENGLISH:
        return language.named("verb", verb).replace("{what}", summary)
    return f"{spoken(verb)}: {summary}" if summary else spoken(verb)


def counted(counts: Mapping[str, int]) -> str:
    """Numbers with their names: "80 added, 2 rejected"; zeros are left out."""
    return ", ".join(f"{language.number(number)} {spoken(name)}" for name, number in counts.items() if number)


def spoken(word: str) -> str:
    """A program's word as people say it, in the language spoken."""
    return choice(word)
