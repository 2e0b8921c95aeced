"""Two accounts that are one company: everything that belongs to the other belongs to the one that stays."""

from collections.abc import Sequence
from typing import TypeVar

from inroad.model.account import Account, Division
from inroad.model.accountable import Clash, settle_accountable
from inroad.model.assessment import Assessment, AssessmentKind, SourceKind
from inroad.model.coverage import Covering, TeamMember
from inroad.model.entity import Entity
from inroad.model.errors import Forbidden, Invalid, NotFound
from inroad.model.fields import RACI
from inroad.model.interaction import Interaction, Sentiment
from inroad.model.merging import Picks, joint_note
from inroad.model.note import Note
from inroad.model.person import Position
from inroad.model.proposal import About
from inroad.model.relationship import Relationship, TieStrength
from inroad.model.stakeholder import Raci
from inroad.model.statements import contradicts
from inroad.storage.assessments import assessments_about
from inroad.storage.belongings import at_home_in, belongings, children_of, owned_kinds
from inroad.storage.people import get_person
from inroad.storage.transaction import Act, Transaction
from inroad.storage.views import known_views
from inroad.workspace.access import Access, access_account, allow_view
from inroad.workspace.settling import settle
from inroad.workspace.verdicts import follow_answers

E = TypeVar("E", bound=Entity)
_NO_PICKS = Picks()
_MOST_PARENTS = 50


def merge_accounts(
    tx: Transaction, account_id: str, *, other_id: str, picks: Picks = _NO_PICKS, found: str | None = None
) -> Account:
    """Merge another account into this one: its people, seats, divisions, lines, deals, ties, interactions and notes.

    The other's name and domains become further ones of this account. Of two values the one set by hand, then the newer
    one is held unless `picks` says otherwise, and the other is kept as evidence. What both have (a division, a tie, a
    call of the same source) is kept once. `found` is why, where no person decided on it.
    """
    kept = access_account(tx, account_id, to=Access.EDIT)
    other = access_account(tx, other_id, to=Access.EDIT)
    if kept.id == other.id:
        raise Invalid("an account cannot be merged with itself; name two", field="other_id")
    picks.require(Account.kind)
    source = {"other": other.id} | picks.told() | ({} if found is None else {"found": found})
    tx.begin(Act(verb="merge_accounts", summary=f"{other.name} → {kept.name}", source=source))
    merged = _Merging(tx, kept, other).run(picks)
    follow_answers(tx, About.ACCOUNT, other.id, kept.id)
    return merged


class _Merging:
    """Takes over one kind after the other, parents before children; what remains of the other account is nothing."""

    def __init__(self, tx: Transaction, kept: Account, other: Account) -> None:
        self._tx = tx
        self._kept = kept
        self._other = other

    def run(self, picks: Picks) -> Account:
        tx = self._tx
        self._adopt_children()
        self._unite_divisions()
        self._unite_teams()
        self._unite_coverings()
        self._unite_ties()
        self._unite_interactions()
        self._silence_contradictions()
        consulted = self._settle_parts()
        for cls in owned_kinds():
            if cls is not Note:
                tx.move_many(self._theirs(cls), account_id=self._kept.id)
        tx.move_many(self._theirs(Note), account_id=self._kept.id)
        for person in at_home_in(tx, self._other.id):
            tx.save(person.with_values(account_id=self._kept.id), before=person)
        tx.save_many(Assessment.kind, consulted)
        self._take_over_views()
        merged = settle(tx, self._kept, self._other, picks)
        merged = self._placed(merged)
        tx.remove(self._other, into=merged)
        return merged

    def _theirs(self, cls: type[E]) -> list[E]:
        return belongings(self._tx, cls, self._other.id)

    def _ours(self, cls: type[E]) -> list[E]:
        return belongings(self._tx, cls, self._kept.id)

    def _adopt_children(self) -> None:
        """The other's companies are this one's; this one itself takes the other's place in the family."""
        for child in children_of(self._tx, self._other.id):
            if child.id != self._kept.id:
                self._tx.save(child.with_values(parent_id=self._kept.id), before=child)

    def _placed(self, merged: Account) -> Account:
        """The account with a parent: its own, unless that was the other or nobody knew one."""
        parent = merged.parent_id
        if parent is None or parent == self._other.id:
            parent = self._other.parent_id
        if parent is not None and (parent == merged.id or self._is_below(parent, merged.id)):
            parent = None
        return self._tx.save(merged.with_values(parent_id=parent), before=merged)

    def _is_below(self, account_id: str, above_id: str) -> bool:
        walker: str | None = account_id
        for _ in range(_MOST_PARENTS):
            if walker is None or walker == above_id:
                break
            walker = access_account(self._tx, walker, to=Access.READ).parent_id
        return walker == above_id

    def _unite_divisions(self) -> None:
        """Divisions of one name in the same place of the tree are one."""
        tx = self._tx
        ours = {(each.parent_id, each.name.casefold()): each.id for each in self._ours(Division)}
        same: dict[str, str] = {}
        waiting = self._theirs(Division)
        level: list[str | None] = [None]
        while level:
            here = [each for each in waiting if each.parent_id in level]
            found = {each.id: ours.get((same.get(each.parent_id or ""), each.name.casefold())) for each in here}
            united = {theirs: mine for theirs, mine in found.items() if mine is not None}
            same |= united
            level = list(united)
        for division in waiting:
            if division.id not in same and division.parent_id in same:
                tx.save(division.with_values(parent_id=same[division.parent_id]), before=division)
        for position in self._theirs(Position):
            if position.division_id in same:
                tx.save(position.with_values(division_id=same[position.division_id or ""]), before=position)
        tx.remove_many([each for each in waiting if each.id in same])

    def _unite_teams(self) -> None:
        ours = {(each.member_id, each.role) for each in self._ours(TeamMember)}
        self._tx.remove_many([each for each in self._theirs(TeamMember) if (each.member_id, each.role) in ours])

    def _unite_coverings(self) -> None:
        """Whom one of us covers in both accounts they cover in one: with what only the other knew."""
        tx = self._tx
        ours = {(each.member_id, each.person_id): each for each in self._ours(Covering)}
        for each in self._theirs(Covering):
            mine = ours.get((each.member_id, each.person_id))
            if mine is None:
                continue
            filled = mine.with_values(
                level=mine.level or each.level,
                desired=mine.desired or each.desired,
                note=joint_note(mine.note, each.note),
            )
            tx.save(filled, before=mine)
            tx.remove(each)

    def _unite_ties(self) -> None:
        """A tie that both maps show is drawn once; what was said of the other is said of it."""
        tx = self._tx
        ours = self._ours(Relationship)
        for tie in self._theirs(Relationship):
            moved = tie.with_values(account_id=self._kept.id)
            mine = next((each for each in ours if moved.repeats(each)), None)
            if mine is None:
                continue
            strength = tie.strength if mine.strength is TieStrength.UNKNOWN else mine.strength
            formal = tie.formal if mine.formal is None else mine.formal
            filled = tx.save(
                mine.with_values(strength=strength, formal=formal, note=joint_note(mine.note, tie.note)), before=mine
            )
            ours[ours.index(mine)] = filled
            for said in assessments_about(tx, [tie.id]):
                tx.save(said.with_values(subject_id=mine.id), before=said)
            tx.remove(tie)

    def _unite_interactions(self) -> None:
        """What one source told both accounts of has happened once."""
        tx = self._tx
        known = [each for each in self._ours(Interaction) if each.source_key]
        ours = {(each.source, each.source_key): each for each in known}
        for each in self._theirs(Interaction):
            key = (each.source, each.source_key)
            mine = ours.get(key)
            if mine is None:
                continue
            filled = {
                name: getattr(mine, name) or getattr(each, name) for name in ("subject", "channel", "outcome")
            } | {name: tuple(dict.fromkeys([*getattr(mine, name), *getattr(each, name)])) for name in _SIDES}
            feeling = each.sentiment if mine.sentiment is Sentiment.UNKNOWN else mine.sentiment
            ours[key] = tx.save(
                mine.with_values(**filled, sentiment=feeling, note=joint_note(mine.note, each.note)), before=mine
            )
            tx.remove(each)

    def _silence_contradictions(self) -> None:
        """Nobody says two things of one value at one time: what was said earlier ends where the later begins."""
        ours = self._ours(Assessment)
        for said in self._theirs(Assessment):
            moved = said.with_values(account_id=self._kept.id)
            for other in [each for each in ours if contradicts(moved, each)]:
                older, newer = sorted((said, other), key=lambda each: (each.asserted_on, each.id))
                ours = [each for each in ours if each.id != other.id]
                self._end(older, newer)
                if older is said:
                    break

    def _settle_parts(self) -> Sequence[Assessment]:
        """Nobody shares the accountability for a step; returns what is said of those who gave it up.

        How many they are is told with the merge.
        """
        tx = self._tx
        theirs = {each.id: each for each in self._theirs(Assessment) if each.field.startswith(RACI)}
        ours = {each.id: each for each in self._ours(Assessment) if each.field.startswith(RACI)}
        moved = [each.with_values(account_id=self._kept.id) for each in theirs.values()]
        guests = {each.subject_id for each in theirs.values()}
        settled = settle_accountable([*ours.values(), *moved], since=tx.today, guests=guests, make=self._consulted)
        for said_id, after in settled.changed.items():
            before = theirs.get(said_id) or ours[said_id]
            if after is None:
                tx.remove(before)
            else:
                tx.save(before.with_values(valid_to=after.valid_to), before=before)
        if settled.made:
            tx.count("no_longer_accountable", len(settled.made))
        return settled.made

    def _consulted(self, clash: Clash, who: str, stays: str) -> Assessment:
        return Assessment(
            id=self._tx.new_id(), account_id=self._kept.id, subject_id=who, context_id=clash.context_id,
            field=clash.field, value=Raci.C, basis=AssessmentKind.INFERRED, source_kind=SourceKind.NOTE,
            source=f"merged: {self._named(stays)}", asserted_on=self._tx.today, valid_from=clash.day,
        )  # fmt: skip

    def _named(self, subject_id: str) -> str:
        person = get_person(self._tx, subject_id)
        return "" if person is None else person.name

    def _end(self, older: Assessment, newer: Assessment) -> None:
        until = newer.valid_from or newer.asserted_on
        if older.valid_from is not None and older.valid_from >= until:
            self._tx.remove(older)
        else:
            self._tx.save(older.with_values(valid_to=until), before=older)

    def _take_over_views(self) -> None:
        """Saved views of the other account are offered in this one, as far as the actor may change them."""
        for view in known_views(self._tx):
            if view.account_id != self._other.id:
                continue
            try:
                allow_view(self._tx, view, to=Access.EDIT)
            except (Forbidden, NotFound):
                continue  # its owner finds it again when the merge is taken back
            self._tx.save(view.with_values(account_id=self._kept.id), before=view)


_SIDES: Sequence[str] = ("ours", "theirs", "unknown")
