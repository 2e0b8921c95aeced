"""Routes of maps: the org chart as positions or as a picture, the days of change, the difference of two days."""

import subprocess
import sys
import threading
from datetime import date
from functools import cache
from typing import Annotated, Literal

import msgspec
from litestar import Response, Router, get
from litestar.di import Provide
from litestar.params import QueryParameter

from inroad.api.answers import DifferenceAnswer, MapAnswer, difference_answer, map_answer
from inroad.api.errors import READ_ERRORS
from inroad.api.requests import provide_when
from inroad.bootstrap import Installation
from inroad.model.errors import Invalid
from inroad.orgchart.fold import View
from inroad.orgchart.layout import prepare
from inroad.workspace import maps
from inroad.workspace.roster import When

MOST_LEVELS = 100
LARGE = 2_000
"""A map of so many cards in sight is large: the engine takes some milliseconds to place them."""
COMPILE = f"from {prepare.__module__} import prepare; prepare()"
EVERYBODY = "*"
"""Among the cards to open: every one of them."""


class MarkAnswer(msgspec.Struct, frozen=True):
    """A day on which something changed: people who joined or left, reporting lines that began or ended."""

    date: date
    joined: int
    left: int
    moved: int


class MarksAnswer(msgspec.Struct, frozen=True):
    """The days on which an account changed."""

    marks: list[MarkAnswer]


def _names(text: str) -> frozenset[str]:
    return frozenset(name for name in text.split(",") if name)


def provide_view(
    depth: Annotated[int | None, QueryParameter(ge=0, le=MOST_LEVELS, description="How many levels are open")] = None,
    expand: Annotated[str, QueryParameter(description="Ids of cards to open, joined by commas; * opens all")] = "",
    collapse: Annotated[str, QueryParameter(description="Ids of cards to close, joined by commas")] = "",
) -> View:
    """How much of the tree is wanted."""
    opened, closed = _names(expand), _names(collapse)
    if EVERYBODY in opened:
        return View(levels=None, closed=closed, unstacked=None)
    unstacked = frozenset(name for name in opened if name.endswith("/more"))
    levels = View().levels if depth is None else depth
    return View(levels=levels, opened=opened - unstacked, closed=closed, unstacked=unstacked)


@get("/accounts/{account_id:str}/map", sync_to_thread=True, responses=READ_ERRORS)
def draw(
    installation: Installation,
    account_id: str,
    when: When,
    view: View,
    lens: str = "org",
    *,
    people: Annotated[bool, QueryParameter(description="Whether cards carry their person; ids alone otherwise")] = True,
) -> MapAnswer:
    """The org chart of an account on a day: where every card and line stands."""
    _require_lens(lens)
    with installation.store.read(installation.owner) as tx:
        chart = maps.draw_map(tx, account_id, when, view)
    _hasten(chart)
    return map_answer(chart, people=people)


@get("/accounts/{account_id:str}/map.svg", sync_to_thread=True, responses=READ_ERRORS, media_type="image/svg+xml")
def picture(
    installation: Installation, account_id: str, when: When, view: View, theme: Literal["light", "dark"] = "light"
) -> Response[str]:
    """The same chart as a picture."""
    with installation.store.read(installation.owner) as tx:
        chart = maps.draw_map(tx, account_id, when, view)
    _hasten(chart)
    svg = maps.picture_of(chart, dark=theme == "dark")
    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return Response(svg, media_type="image/svg+xml", headers=headers)


@get("/accounts/{account_id:str}/dates", sync_to_thread=True, responses=READ_ERRORS)
def marks(installation: Installation, account_id: str) -> MarksAnswer:
    """The days on which something changed."""
    with installation.store.read(installation.owner) as tx:
        found = maps.days_of_change(tx, account_id)
    return MarksAnswer([MarkAnswer(mark.day, mark.joined, mark.left, mark.lines) for mark in found])


@get("/accounts/{account_id:str}/diff", sync_to_thread=True, responses=READ_ERRORS)
def diff(installation: Installation, account_id: str, since: date, until: date, when: When) -> DifferenceAnswer:
    """Who joined, left, was promoted, moved or got another superior between two days, as known now or at a moment."""
    with installation.store.read(installation.owner) as tx:
        return difference_answer(maps.compare(tx, account_id, since, until, as_known=when.as_known), since, until)


def _hasten(chart: maps.Chart) -> None:
    """Once a large map was drawn more will be: what lays them out faster is loaded beside the requests, once."""
    if len(chart.layout.cards) >= LARGE:
        hastening()


@cache
def hastening() -> threading.Thread:
    """The thread that makes layouts faster; it ends when they are."""
    thread = threading.Thread(target=_make_ready, name="layout", daemon=True)
    thread.start()
    return thread


def _make_ready() -> None:
    """What is compiled at the first time on an installation is compiled by another process: requests need this one."""
    command = [sys.executable, "-P", "-c", COMPILE]
    subprocess.run(command, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 - our own interpreter and sentence
    prepare()


def _require_lens(lens: str) -> None:
    if lens not in maps.LENSES:
        raise Invalid(f"there is no lens “{lens}”; there is: {', '.join(maps.LENSES)}", field="lens")


router = Router(
    path="/",
    route_handlers=[draw, picture, marks, diff],
    dependencies={
        "view": Provide(provide_view, sync_to_thread=False),
        "when": Provide(provide_when, sync_to_thread=False),
    },
    tags=["maps"],
)
