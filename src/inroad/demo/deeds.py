"""Doing what the dealings tell: each deed is one verb, on its day and by its author."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from inroad.demo.dealings import Covers, Day, Deals, Deed, Joins, Meets, Says, Ties, Unties
from inroad.model.member import Actor
from inroad.storage import Store, Transaction
from inroad.workspace.coverage import NewCovering, cover, join_team
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.opportunities import create_opportunity, list_opportunities, update_opportunity
from inroad.workspace.relationships import NewRelationship, end_relationship, list_relationships, relate
from inroad.workspace.roster import When, list_people
from inroad.workspace.stakeholders import Judged, assess

_FIRST_HOUR = time(9, 0, tzinfo=UTC)
_APART = timedelta(minutes=45)


@dataclass(slots=True)
class Cast:
    """Who is meant by a name: people by name, open seats by title in brackets; `accounts` and `members` are ids."""

    accounts: Mapping[str, str]
    members: Mapping[str, str]
    today: date
    _known: dict[str, dict[str, str]] = field(default_factory=dict)
    _fresh: set[str] = field(default_factory=set)

    def forget(self, account: str) -> None:
        """People may have come: look again."""
        self._fresh.discard(account)

    def id_of(self, tx: Transaction, account: str, name: str) -> str:
        """The id of somebody, whether or not they are still there; KeyError where nobody of that name has come yet."""
        person, _, elsewhere = name.partition(" @ ")
        account = elsewhere or account
        if account not in self._fresh:
            rows = list_people(tx, self.accounts[account], When()).rows
            found = {row.name or f"[{row.title}]": row.person_id or row.position_id for row in rows}
            self._known.setdefault(account, {}).update(found)
            self._fresh.add(account)
        return self._known[account][person]


def do_day(store: Store, actor: Actor, cast: Cast, day: Day) -> None:
    """Every deed of a day, each in a change of its own."""
    for place, deed in enumerate(day.deeds):
        with store.write(actor) as tx:
            _do(tx, cast, day, deed, datetime.combine(day.on, _FIRST_HOUR) + place * _APART)


def _do(tx: Transaction, cast: Cast, day: Day, deed: Deed, at: datetime) -> None:
    account_id = cast.accounts[day.account]
    match deed:
        case Joins():
            join_team(tx, account_id, tx.actor.member_id, role=deed.role)
        case Covers():
            person_id = cast.id_of(tx, day.account, deed.whom)
            member_id = tx.actor.member_id
            cover(
                tx,
                account_id,
                NewCovering(member_id=member_id, person_id=person_id, level=deed.level, desired=deed.desired),
            )
        case Deals():
            _deal(tx, account_id, deed, cast.today)
        case Says():
            _say(tx, cast, day, deed)
        case Meets():
            _meet(tx, cast, day, deed, at)
        case Ties():
            start, end = (cast.id_of(tx, day.account, name) for name in (deed.start, deed.end))
            tie = NewRelationship(
                from_id=start, to_id=end, relation=deed.relation, strength=deed.strength, formal=deed.formal,
                note=deed.note, since=day.on,
            )  # fmt: skip
            relate(tx, account_id, tie)
        case Unties():
            _untie(tx, cast, day, deed)


def _deal(tx: Transaction, account_id: str, deed: Deals, today: date) -> None:
    values = dict(deed.values)
    if deed.closes is not None:
        values["close_on"] = (today + timedelta(days=deed.closes)).isoformat()
    known = {deal.name: deal for deal in list_opportunities(tx, account_id)}
    if deed.name in known:
        deal = known[deed.name]
        update_opportunity(tx, account_id, deal.id, base_version=deal.version, values=values)
    else:
        create_opportunity(tx, account_id, {"name": deed.name, **values})


def _say(tx: Transaction, cast: Cast, day: Day, deed: Says) -> None:
    account_id = cast.accounts[day.account]
    deals = {deal.name: deal.id for deal in list_opportunities(tx, account_id)}
    context_id = None if deed.deal is None else deals[deed.deal]
    meant = [deals.get(name) or cast.id_of(tx, day.account, name) for name in deed.of]
    judged = [Judged(subject_id=each, values=deed.values, context_id=context_id) for each in meant]
    assess(tx, account_id, judged, deed.statement)


def _meet(tx: Transaction, cast: Cast, day: Day, deed: Meets, at: datetime) -> None:
    log_interaction(
        tx,
        cast.accounts[day.account],
        NewInteraction(
            form=deed.form,
            at=at,
            direction=deed.direction,
            ours=(tx.actor.member_id, *(cast.members[name] for name in deed.ours)),
            theirs=tuple(cast.id_of(tx, day.account, name) for name in deed.theirs),
            subject=deed.subject,
            sentiment=deed.sentiment,
            outcome=deed.outcome,
        ),
    )


def _untie(tx: Transaction, cast: Cast, day: Day, deed: Unties) -> None:
    account_id = cast.accounts[day.account]
    meant = (cast.id_of(tx, day.account, deed.start), deed.relation, cast.id_of(tx, day.account, deed.end))
    ties = [tied.relationship for tied in list_relationships(tx, account_id, When())]
    (tie,) = [tie for tie in ties if (tie.from_id, tie.relation, tie.to_id) == meant]
    end_relationship(tx, account_id, tie.id, on=day.on)
