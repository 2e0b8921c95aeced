"""How a chart comes about and what happens to it, told in text.

A beginning is an outline (see `outline`). What happens then is one event a line:

    join Ruth Abramson: Chief Medical Information Officer [Medical] < Amara Nwosu
    change Ingrid Solheim: Director, Clinical Applications       (title, unit, place, superior: only what is said)
    change Noor Rahimi [Operations / Estates]
    leave Peter Grange                                           (reports go up; with `< Somebody` to them)
    vacate Helen Marsh                                           (the seat stays)
    fill Head of Quality and Safety = Kenji Watanabe             (somebody new, or somebody from here)
    unknown Head of Capital Planning                             (somebody sits there now; we do not know who)
    unit Sales / Field Service = Digital and Services / Field Service
    renumber                                                     (the source issues new ids)
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from inroad.demo.chart import Chart, Post
from inroad.demo.outline import Branch, Entry, read_entry, read_outline, read_unit
from inroad.model.person import Seat


class Casting(Protocol):
    """What chance decides where an outline leaves it open."""

    def name(self, place: str | None) -> str:
        """A name, usual in that place, which nobody in the account bears yet."""

    def title(self, among: str) -> str:
        """One of the titles, parted by `|`."""

    def many(self, least: int, most: int) -> int:
        """How many."""


def begin(chart: Chart, text: str, casting: Casting | None = None) -> None:
    """Add an outline to a chart; `*` needs a casting."""
    ground = _Ground(chart, casting, [])
    for branch in read_outline(text):
        superior = chart.named(branch.entry.superior) if branch.entry.superior else None
        _plant(ground, branch, superior)
    for number, entry in ground.planted:
        if entry.dotted:
            dotted = tuple(chart.named(name).number for name in entry.dotted)
            chart.put(replace(chart.posts[number], dotted=dotted))


@dataclass(frozen=True, slots=True)
class _Ground:
    """Where branches are planted: the chart, who casts, and what has been planted, for dotted lines at the end."""

    chart: Chart
    casting: Casting | None
    planted: list[tuple[int, Entry]]


def _plant(ground: _Ground, branch: Branch, superior: Post | None) -> None:
    """Add a branch as often as it says, below the superior."""
    entry = branch.entry
    if entry.repeats is None:
        posts = [ground.chart.add(_post(entry, superior))]
    elif ground.casting is None:
        raise ValueError(f"nobody casts {entry.title!r}")
    else:
        times = ground.casting.many(*entry.repeats)
        posts = [ground.chart.add(_drawn(ground.casting, entry, superior, nth)) for nth in range(1, times + 1)]
    for post in posts:
        ground.planted.append((post.number, entry))
        for below in branch.below:
            _plant(ground, below, post)


def _post(entry: Entry, superior: Post | None) -> Post:
    """The post which an entry means, not yet numbered."""
    seat, name, headcount = _who(entry.who)
    return Post(
        number=0,
        seat=seat,
        name=name,
        headcount=headcount,
        title=entry.title,
        unit=_unit(entry, superior),
        place=entry.place or (superior.place if superior else None),
        superior=superior.number if superior else None,
    )


def _drawn(casting: Casting, entry: Entry, superior: Post | None, nth: int) -> Post:
    """The nth post of a repeated entry, its name and title drawn."""
    post = _post(entry, superior)
    return replace(
        post,
        name=casting.name(post.place),
        title=casting.title(entry.title or "").replace("{n}", str(nth)),
        unit=tuple(part.replace("{n}", str(nth)) for part in post.unit),
        drawn=True,
    )


def _who(who: str) -> tuple[Seat, str | None, float | None]:
    if who == "?":
        return Seat.UNKNOWN, None, None
    if who == "vacant":
        return Seat.VACANT, None, None
    if who.endswith(" fte"):
        return Seat.GROUP, None, float(who.removesuffix(" fte"))
    return Seat.FILLED, who, None


def _unit(entry: Entry, superior: Post | None) -> tuple[str, ...]:
    inherited = superior.unit if superior else ()
    if entry.unit is None:
        return inherited
    return inherited + entry.unit if entry.unit_inside else entry.unit


def happen(chart: Chart, text: str) -> None:
    """Let the events of a text happen, in order."""
    for line in text.splitlines():
        if stripped := line.strip():
            verb, _, rest = stripped.partition(" ")
            if verb not in _EVENTS:
                raise ValueError(f"nothing happens like this: {stripped!r}")
            _EVENTS[verb](chart, rest)


def _join(chart: Chart, rest: str) -> None:
    begin(chart, rest)


def _change(chart: Chart, rest: str) -> None:
    entry = read_entry(rest)
    post = chart.named(entry.who)
    superior = chart.named(entry.superior) if entry.superior else chart.posts.get(post.superior or 0)
    chart.put(
        replace(
            post,
            title=entry.title or post.title,
            unit=post.unit if entry.unit is None else _unit(entry, superior),
            place=entry.place or post.place,
            superior=superior.number if superior else None,
            dotted=tuple(chart.named(name).number for name in entry.dotted) or post.dotted,
        )
    )


def _leave(chart: Chart, rest: str) -> None:
    entry = read_entry(rest)
    heir = chart.named(entry.superior).number if entry.superior else None
    chart.remove(chart.named(entry.who).number, heir)


def _vacate(chart: Chart, rest: str) -> None:
    chart.vacate(chart.named(rest).number)


def _fill(chart: Chart, rest: str) -> None:
    title, _, name = rest.partition(" = ")
    seat = chart.empty_seat(title).number
    inside = [post.number for post in chart.posts.values() if post.name == name]
    if inside:
        chart.promote_into(seat, inside[0])
    else:
        chart.fill(seat, name)


def _make_unknown(chart: Chart, title: str) -> None:
    chart.put(replace(chart.empty_seat(title), seat=Seat.UNKNOWN))


def _rename_unit(chart: Chart, rest: str) -> None:
    old, _, new = rest.partition(" = ")
    chart.rename_unit(read_unit(old), read_unit(new))


def _renumber(chart: Chart, _: str) -> None:
    chart.renumber()


_EVENTS: dict[str, Callable[[Chart, str], None]] = {
    "join": _join,
    "change": _change,
    "leave": _leave,
    "vacate": _vacate,
    "fill": _fill,
    "unknown": _make_unknown,
    "unit": _rename_unit,
    "renumber": _renumber,
}
