"""Commands of saved views: list, save, change, delete."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import one_line, say, say_json, say_json_list, say_table
from inroad.cli.words import Database, Json, examples
from inroad.language import translated
from inroad.model.errors import Invalid, NotFound
from inroad.model.view import ViewScope

if TYPE_CHECKING:
    from inroad.model.view import SavedView
    from inroad.storage import Transaction

commands = typer.Typer()
View = Annotated[str, typer.Argument(metavar="VIEW", help="Its name or id: `inroad views` lists them.")]
Parts = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PART=VALUE…]", help="Parts of the address, as sort=revenue; a part may be repeated."),
]
Shared = Annotated[bool | None, typer.Option("--shared/--private", help="Whether the others see it.")]
Default = Annotated[bool | None, typer.Option("--default/--no-default", help="Whether it opens by itself.")]


@commands.command(epilog=examples("inroad views", "inroad views --json"))
def views(db: Database = None, json: Json = False) -> None:
    """List your saved views and those that are shared."""
    with reading(db) as tx:
        from inroad.api.views import view_answer
        from inroad.workspace.views import list_views

        listed = [view_answer(each) for each in list_views(tx)]
    if json:
        say_json_list(listed)
    elif listed:
        say_table(
            ("View", "Of", "By", "Shared", "Default", "Shows"),
            ((v.name, v.scope, v.owner, _yes(v.shared), _yes(v.default), " ".join(_told(v.search))) for v in listed),
        )
    else:
        say("No views yet: `inroad save-view NAME` saves one, or the web app.")


@commands.command(
    epilog=examples(
        'inroad save-view "Big ones" sort=revenue order=desc filter=tier:tier_1 filter=tier:tier_2',
        'inroad save-view "By owner" group=owner --shared --default',
        'inroad save-view "Directors" --scope people filter=seniority:director --json',
    )
)
def save_view(
    name: Annotated[str, typer.Argument(help="What it is called.")],
    parts: Parts = None,
    *,
    scope: Annotated[ViewScope, typer.Option(help="What it looks at.")] = ViewScope.PORTFOLIO,
    account: Annotated[str | None, typer.Option(help="Only of this account, where it looks at one.")] = None,
    shared: Shared = None,
    default: Default = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Save a way to look at the portfolio, or at accounts through a lens, under a name."""
    with writing(db) as tx:
        from inroad.workspace.access import Access, access_account_named
        from inroad.workspace.views import save_view

        told: dict[str, Any] = {"name": name, "scope": scope, "search": read_parts(parts or ())}
        if account is not None:
            told["account_id"] = access_account_named(tx, account, to=Access.READ).id
        told |= _flags(shared=shared, default=default)
        _tell(tx, "Saved", save_view(tx, told), json=json)


@commands.command(
    epilog=examples(
        'inroad edit-view "Big ones" --name "The biggest" sort=employees order=desc',
        'inroad edit-view "By owner" --private --no-default',
    )
)
def edit_view(
    view: View,
    parts: Parts = None,
    *,
    name: Annotated[str | None, typer.Option(help="Another name.")] = None,
    shared: Shared = None,
    default: Default = None,
    db: Database = None,
    json: Json = False,
) -> None:
    """Rename a view, let it show something else, share it or make it the default."""
    with writing(db) as tx:
        from inroad.workspace.views import update_view

        told: dict[str, Any] = {} if name is None else {"name": name}
        told |= {"search": read_parts(parts)} if parts else {}
        told |= _flags(shared=shared, default=default)
        found = view_named(tx, view)
        _tell(tx, "Changed", update_view(tx, found.id, base_version=found.version, values=told), json=json)


@commands.command(epilog=examples('inroad remove-view "Big ones"'))
def remove_view(view: View, db: Database = None, json: Json = False) -> None:
    """Delete a saved view."""
    with writing(db) as tx:
        from inroad.workspace.views import remove_view

        found = view_named(tx, view)
        remove_view(tx, found.id)
    if json:
        say_json({"removed": found.id})
    else:
        say(one_line(f"Removed the view “{found.name}”. `inroad undo` brings it back."))


def view_named(tx: "Transaction", said: str) -> "SavedView":
    """The view that is meant by a name or an id. Raises `NotFound` where there is none, or more than one."""
    from inroad.workspace.views import list_views

    views = [each.view for each in list_views(tx)]
    found = [view for view in views if said in {view.id, view.name}]
    if len(found) != 1:
        ids = ", ".join(view.id for view in found)
        several = f"{len(found)} views are called “{said}”; use an id: {ids}"
        raise NotFound(several if found else f"there is no view “{said}”; `inroad views` lists them", kind="view")
    return found[0]


def read_parts(words: Iterable[str]) -> dict[str, Any]:
    """The parts of an address from words like `sort=revenue`; `filter` and what is repeated become lists."""
    parts: dict[str, Any] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or not name:
            raise Invalid(f"“{word}” is no part of an address; write it as part=value", field=word)
        known = parts.get(name)
        if known is None and name not in _LISTS:
            parts[name] = value
        else:
            parts[name] = [*(known if isinstance(known, list) else [] if known is None else [known]), value]
    return parts


def _flags(*, shared: bool | None, default: bool | None) -> dict[str, bool]:
    said = {"shared": shared, "default": default}
    return {name: value for name, value in said.items() if value is not None}


def _told(search: dict[str, Any]) -> list[str]:
    return [
        f"{name}={one}" for name, value in search.items() for one in (value if isinstance(value, list) else [value])
    ]


def _yes(value: bool) -> str:
    return translated("yes") if value else ""


def _tell(tx: "Transaction", did: str, view: "SavedView", *, json: bool) -> None:
    from inroad.api.views import view_answer
    from inroad.workspace.views import show_view

    tx.finish()
    answer = view_answer(show_view(tx, view.id))
    if json:
        say_json(answer)
    else:
        say(
            one_line(
                f"{did} the view “{answer.name}”: {' '.join(_told(answer.search))} ({translated('view')} {answer.id})."
            )
        )


_LISTS = frozenset({"filter", "columns", "closed", "expand", "collapse"})
"""Parts that are lists even of one."""
