"""The command that asks who moves whom: influence."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inroad.cli.output import many, one_line, say, say_json, say_table
from inroad.cli.words import Json, examples, kept_in_a_file
from inroad.language import tell

if TYPE_CHECKING:
    from inroad.exchange.importers.ties import TieFile
    from inroad.influence.analysis import Analysis
    from inroad.influence.fragility import Without
    from inroad.influence.network import Network

commands = typer.Typer()
_SHOWN = 20
_SHOWN_REJECTS = 10
_MOST_REJECTS = 10_000


@commands.command(
    epilog=examples(
        "inroad influence advice.csv --kind advice",
        "inroad influence mail.csv --json",
        "inroad influence takeout.mbox",
        "inroad influence advice.csv --formal reports_to.csv",
        "inroad influence mail.csv --without ann@acme.example",
        "inroad influence knows.csv --kind knows --from jo@us.example --to ceo@acme.example",
    )
)
def influence(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="A table (source, target, weight, kind, at), mailbox or calendar.",
            callback=kept_in_a_file,
        ),
    ],
    *,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="What all ties are: advice, mail, friendship, knows, …")
    ] = None,
    formal: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Stated reporting lines, to compare standing with.", callback=kept_in_a_file),
    ] = None,
    without: Annotated[
        str | None, typer.Option(metavar="PERSON", help="Say what this person's leaving would change.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="PERSON", help="Find the strongest path to this person.")] = None,
    ours: Annotated[
        list[str] | None, typer.Option("--from", metavar="PERSON", help="One of our people; may be repeated.")
    ] = None,
    partner: Annotated[
        list[str] | None, typer.Option(metavar="PERSON", help="One of a partner's people; may be repeated.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many people in the table.")] = _SHOWN,
    json: Json = False,
) -> None:
    """Say who moves whom: people by standing with the reasons, brokers, suggested divisions, single points of failure.

    Nothing is written, least of all a reporting line: what ties suggest is for people to confirm.
    """
    from inroad.exchange.importers.interactions.correspondence import read_any_ties
    from inroad.exchange.importers.ties import read_ties
    from inroad.influence.analysis import analyse_network
    from inroad.influence.fragility import what_if_without
    from inroad.influence.network import weave
    from inroad.influence.standing import standing
    from inroad.influence.ties import TieKind, read_kind
    from inroad.model.errors import Invalid

    if to is not None and not (ours or partner):
        raise Invalid("a path begins with somebody: name our people with --from", field="from")
    read = read_any_ties(file, None if kind is None else read_kind(kind))
    lines = read_ties(formal, TieKind.REPORTS_TO) if formal is not None else None
    network = weave([*read.ties, *(lines.ties if lines else ())])
    found = standing(network)
    answer = _answer(analyse_network(network, found), read, lines)
    if without is not None:
        answer["without"] = what_if_without(network, without, found)
    if to is not None:
        answer["path"] = _path(network, to, ours or [], partner or [])
    if json:
        say_json(answer)
    else:
        _tell(answer, file.name, limit)


def _answer(analysis: "Analysis", read: "TieFile", lines: "TieFile | None") -> dict[str, Any]:
    rejected = [*read.rejected, *(lines.rejected if lines else ())]
    answer: dict[str, Any] = {
        "people": [
            {
                "id": person.id,
                "rank": person.rank,
                "score": person.score,
                "reasons": [tell(reason) for reason in person.reasons],
                "between": person.between,
                "division": person.division,
                "cuts_off": person.cuts_off,
                "reports": person.reports,
            }
            for person in analysis.people
        ],
        "measure": analysis.measure,
        "rows": {
            "read": read.rows_read + (lines.rows_read if lines else 0),
            "used": len(read.ties) + (len(lines.ties) if lines else 0),
            "rejected": len(rejected),
            "self_loops": read.self_loops + (lines.self_loops if lines else 0),
        },
        "rejected": [{"line": row.line, "code": row.code, "reason": row.reason} for row in rejected[:_MOST_REJECTS]],
        "kind": read.kind,
        "kind_because": read.kind_because,
        "ties": analysis.ties,
        "brokers": analysis.brokers,
        "brokers_exact": analysis.brokers_exact,
        "divisions": {"suggested": analysis.divisions, "modularity": analysis.modularity, "clear": analysis.clear},
        "single_points_of_failure": analysis.single_points,
        "sought_without_formal_power": analysis.sought_without_power,
        "agreement": None,
    }
    if analysis.agreement is not None:
        found = analysis.agreement
        answer["agreement"] = {"lines": found.lines, "boss_above": found.boss_above, "share": found.share}
    return answer


def _path(network: "Network", to: str, ours: list[str], partner: list[str]) -> dict[str, Any] | None:
    from inroad.influence.bonds import bonds_of
    from inroad.influence.paths import path_to_power
    from inroad.model.errors import NotFound

    for person in (to, *ours, *partner):
        if person not in network.place:
            raise NotFound(f"nobody is called “{person}” in these ties", kind="person")
    path = path_to_power(bonds_of(network), to, ours=ours, partners=partner)
    if path is None:
        return None
    return {
        "people": path.people,
        "strengths": path.strengths,
        "strength": path.strength,
        "through_partner": path.through_partner,
        "sentence": path.sentence,
    }


def _tell(answer: dict[str, Any], name: str, limit: int) -> None:
    rows, people = answer["rows"], answer["people"]
    say(f"{many(len(people), 'person', 'people')} in “{one_line(name)}”, ranked by {answer['measure']}\n")
    say_table(
        ("Rank", "Who", "Stands above", "Why"),
        ((p["rank"], p["id"], f"{p['score']:.0%}", "; ".join(p["reasons"])) for p in people[:limit]),
    )
    if len(people) > limit:
        say(f"  and {len(people) - limit:,} more (--limit, --json)")
    say()
    _tell_findings(answer)
    say(f"\n{many(rows['read'], 'row')} read, {rows['used']:,} used, {rows['rejected']:,} rejected")
    for row in answer["rejected"][:_SHOWN_REJECTS]:
        say(f"  line {row['line']}: {one_line(row['reason'])}")
    if rows["rejected"] > _SHOWN_REJECTS:
        say(f"  and {rows['rejected'] - _SHOWN_REJECTS:,} more (--json lists them)")
    if answer["kind_because"]:
        say(f"Read as {answer['kind']}, since {answer['kind_because']}; --kind says otherwise.")


def _tell_findings(answer: dict[str, Any]) -> None:
    from inroad.language import listed

    divisions, agreement = answer["divisions"], answer["agreement"]
    estimated = "" if answer["brokers_exact"] else " (estimated)"
    if answer["brokers"]:
        say(f"Brokers{estimated}: {one_line(listed(answer['brokers'], 5))}")
    for point in answer["single_points_of_failure"][:_SHOWN_REJECTS]:
        say(f"Without {one_line(point.id)} cut off: {one_line(listed(point.cut_off, 5))}")
    if answer["sought_without_formal_power"]:
        say(f"Sought after without formal power: {one_line(listed(answer['sought_without_formal_power'], 5))}")
    if agreement:
        say(f"The boss stands above the report in {agreement['share']:.0%} of {agreement['lines']:,} stated lines")
    how = "" if divisions["clear"] else ", not clearly parted"
    say(f"Suggested divisions: {len(divisions['suggested'])}{how}")
    for division in divisions["suggested"][:_SHOWN_REJECTS]:
        say(f"  {len(division.members):,}: {one_line(listed(division.members, 5))}")
    if "without" in answer:
        _tell_without(answer["without"])
    if "path" in answer:
        say(_told_path(answer["path"]))


def _told_path(path: dict[str, Any] | None) -> str:
    """The chain of people in the language spoken; in English the engine tells more."""
    from inroad.language import ENGLISH, spoken

    if path is None:
        return "No chain of ties leads there."
    if spoken() == ENGLISH:
        return one_line(str(path["sentence"]))
    return f"Path: {one_line(' → '.join(path['people']))} ({path['strength']:.0%})"


def _tell_without(without: "Without") -> None:
    say(f"Without {one_line(without.person)}: {many(without.lost_ties, 'tie')} lost, {without.cut_off_count:,} cut off")
    for person, before, after in without.heirs:
        say(f"  {one_line(person)} stands {after:,} instead of {before:,}")
