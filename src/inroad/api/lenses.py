"""Routes of the lenses: an account's people by influence, by power and interest, as an onion; places or a picture."""

from collections.abc import Callable, Hashable
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

import msgspec
from litestar import MediaType, Response, Router, get
from litestar.di import Provide
from litestar.handlers import HTTPRouteHandler
from litestar.params import QueryParameter
from litestar.serialization import default_serializer, encode_json

from inroad.api.errors import READ_ERRORS
from inroad.api.grid_answers import GridAnswer, OnionAnswer, grid_answer, onion_answer
from inroad.api.influence_answers import InfluenceAnswer, StandingAnswer, influence_answer, standing_answer
from inroad.api.requests import provide_when
from inroad.api.stakeholders import InDeal
from inroad.bootstrap import Installation
from inroad.model.stakeholder import Quadrant
from inroad.storage.transaction import Transaction
from inroad.workspace import influence as network
from inroad.workspace import lenses
from inroad.workspace.influence import picture_of_influence
from inroad.workspace.lenses import see_once
from inroad.workspace.roster import When

T = TypeVar("T")
Seeing: TypeAlias = Callable[[Transaction, str, When, str | None], T]
"""How a lens is seen: of an account on a day, as to one of its deals where one is named."""
LENSES = "/accounts/{account_id:str}/lenses"
"""Where every lens of an account has its address."""
InTheme: TypeAlias = Literal["light", "dark"]
OnlyField = Annotated[Quadrant | None, QueryParameter(description="Draw one of the four fields large")]
OfKinds = Annotated[
    str | None,
    QueryParameter(description="Along which kinds of ties standing is read, joined by commas; reports_to draws lines"),
]


def svg(picture: str) -> Response[str]:
    """A picture as an answer: nothing in it is run or fetched."""
    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return Response(picture, media_type="image/svg+xml", headers=headers)


def told_once(
    installation: Installation,
    asked: tuple[str, str, When, str | None],
    see: Callable[..., T],
    answer: Callable[[T], msgspec.Struct],
    *further: Hashable,
) -> Response[Any]:
    """The answer of a lens: its name, the account, the day and the deal are `asked`, `further` what `see` takes too.

    It is seen and encoded once for all who ask the same of the same state.
    """
    name, account_id, when, opportunity = asked
    with installation.store.read(installation.owner) as tx:

        def tell() -> bytes:
            return encode_json(answer(see(tx, account_id, when, opportunity, *further)), default_serializer)

        body = see_once(tx, account_id, opportunity, (name, when, *further), tell)
    return Response(body, media_type=MediaType.JSON)


def picture_route(name: str, see: Seeing[T], draw: Callable[..., str]) -> HTTPRouteHandler:
    """The route of a lens as a picture, beside the one that tells its values."""

    @get(f"{LENSES}/{name}.svg", sync_to_thread=True, responses=READ_ERRORS, media_type="image/svg+xml")
    def picture(
        installation: Installation, account_id: str, when: When, opportunity: InDeal = None, theme: InTheme = "light"
    ) -> Response[str]:
        """The same lens as a picture."""
        with installation.store.read(installation.owner) as tx:
            lens = see(tx, account_id, when, opportunity)
        return svg(draw(lens, dark=theme == "dark"))

    return picture


@get(f"{LENSES}/influence", sync_to_thread=True, responses=READ_ERRORS)
def influence(
    installation: Installation, account_id: str, when: When, opportunity: InDeal = None, kinds: OfKinds = None
) -> Response[InfluenceAnswer]:
    """Everybody on an account's map by the ties between them: their places, and how high they stand by some."""
    asked = ("influence", account_id, when, opportunity)
    return told_once(installation, asked, network.see_influence, influence_answer, _kinds(kinds))


@get(f"{LENSES}/influence.svg", sync_to_thread=True, responses=READ_ERRORS, media_type="image/svg+xml")
def influence_picture_of(
    installation: Installation,
    account_id: str,
    when: When,
    opportunity: InDeal = None,
    kinds: OfKinds = None,
    theme: InTheme = "light",
) -> Response[str]:
    """The same network as a picture."""
    with installation.store.read(installation.owner) as tx:
        lens = network.see_influence(tx, account_id, when, opportunity, _kinds(kinds))
    return svg(picture_of_influence(lens, dark=theme == "dark"))


@get(f"{LENSES}/influence/{{subject_id:str}}", sync_to_thread=True, responses=READ_ERRORS)
def standing(
    installation: Installation,
    account_id: str,
    subject_id: str,
    when: When,
    opportunity: InDeal = None,
    kinds: OfKinds = None,
) -> StandingAnswer:
    """Why somebody stands where they stand, the path from one of us to them, and what their leaving would change."""
    with installation.store.read(installation.owner) as tx:
        return standing_answer(network.see_standing(tx, account_id, subject_id, when, opportunity, _kinds(kinds)))


@get(f"{LENSES}/power-interest", sync_to_thread=True, responses=READ_ERRORS)
def power_interest(
    installation: Installation, account_id: str, when: When, opportunity: InDeal = None, only: OnlyField = None
) -> Response[GridAnswer]:
    """Everybody on an account's map by power and interest: where each dot and label stands, and who is not rated."""
    asked = ("power-interest", account_id, when, opportunity)
    return told_once(installation, asked, lenses.see_power_interest, grid_answer, only)


@get(f"{LENSES}/power-interest.svg", sync_to_thread=True, responses=READ_ERRORS, media_type="image/svg+xml")
def power_interest_picture(
    installation: Installation,
    account_id: str,
    when: When,
    opportunity: InDeal = None,
    only: OnlyField = None,
    theme: InTheme = "light",
) -> Response[str]:
    """The same grid as a picture."""
    with installation.store.read(installation.owner) as tx:
        lens = lenses.see_power_interest(tx, account_id, when, opportunity, only)
    return svg(lenses.picture_of_grid(lens, dark=theme == "dark"))


@get(f"{LENSES}/onion", sync_to_thread=True, responses=READ_ERRORS)
def onion(installation: Installation, account_id: str, when: When, opportunity: InDeal = None) -> Response[OnionAnswer]:
    """Everybody on an account's map by how close they are to the decision, in sectors by division."""
    return told_once(installation, ("onion", account_id, when, opportunity), lenses.see_onion, onion_answer)


def _kinds(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(kind for kind in text.split(",") if kind)


router = Router(
    path="/",
    route_handlers=[
        influence,
        influence_picture_of,
        standing,
        power_interest,
        power_interest_picture,
        onion,
        picture_route("onion", lenses.see_onion, lenses.picture_of_onion),
    ],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["lenses"],
)
