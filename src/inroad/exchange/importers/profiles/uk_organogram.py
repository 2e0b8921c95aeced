"""The United Kingdom's organograms: senior posts by name, junior posts in groups, and a compilation of both."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from msgspec import structs

from inroad.exchange.importers.cells import clean, number_in
from inroad.exchange.importers.headings import Field, heading_key
from inroad.exchange.importers.mapping import ColumnMapping, meaning
from inroad.exchange.importers.people import Teller
from inroad.exchange.importers.profiles.profile import Profile, SnapshotScope, sample_of
from inroad.exchange.importers.record import PersonRecord, Rejection
from inroad.exchange.importers.said import Said
from inroad.exchange.importers.table import Sheet
from inroad.matching.names import company_key, is_abolished, name_key
from inroad.model.person import Seat

_SENIOR = frozenset({"post unique reference", "name", "reports to senior post"})
_JUNIOR = frozenset({"reporting senior post", "generic job title"})
_COLUMNS: dict[str, Field] = {
    "post unique reference": Field.KEY,
    "name": Field.NAME,
    "grade or equivalent": Field.GRADE,
    "grade": Field.GRADE,
    "job title": Field.TITLE,
    "generic job title": Field.TITLE,
    "job team function": Field.POST_NOTE,
    "parent department": Field.KEPT,
    "organisation": Field.COMPANY,
    "unit": Field.UNIT,
    "contact phone": Field.PHONE,
    "contact email": Field.EMAIL,
    "reports to senior post": Field.MANAGER_KEY,
    "reporting senior post": Field.MANAGER_KEY,
    "fte": Field.HEADCOUNT,
    "number of posts in fte": Field.HEADCOUNT,
    "professional occupational group": Field.KEPT,
    "notes": Field.POST_NOTE,
}
_NO_REFERENCE = frozenset({"0", "nd", "na", "vacant", "not in post"})


class _Organogram(Profile):
    """What the three have in common: the file is one department's, with its smaller bodies."""

    own_headings: ClassVar[Mapping[str, Field]] = _COLUMNS

    def teller(self, sheet: Sheet, mapping: ColumnMapping, company: str | None) -> Teller:
        """Tells the rows as units of the organisation which most of them name."""
        places = mapping.by_field.get(Field.COMPANY, ())
        named = Counter(clean(cells[places[0]]) for cells in sample_of(sheet)) if places else Counter[str]()
        home = next((name for name, _ in named.most_common(2) if name), None)
        return replace(super().teller(sheet, mapping, company), home=home)


class UkOrganogramSenior(_Organogram):
    """Senior posts, one person or placeholder each. Their addresses are mostly the department's."""

    name: ClassVar[str] = "uk_organogram_senior"
    title: ClassVar[str] = "UK organogram, senior posts"
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.SENIOR
    signatures: ClassVar[tuple[frozenset[str], ...]] = (_SENIOR,)

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """A senior post."""
        return _senior(said, teller)


class UkOrganogramJunior(_Organogram):
    """Junior posts: how many of a kind report to a senior post."""

    name: ClassVar[str] = "uk_organogram_junior"
    title: ClassVar[str] = "UK organogram, junior posts"
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.JUNIOR
    signatures: ClassVar[tuple[frozenset[str], ...]] = (_JUNIOR,)

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """A group of junior posts."""
        return _junior(said, teller)


class UkOrganogramCompilation(_Organogram):
    """Years of organograms in one file, as the Institute for Government collects them: each row has its date."""

    name: ClassVar[str] = "uk_organogram_compilation"
    title: ClassVar[str] = "UK organograms, compilation of dates"
    snapshot_scope: ClassVar[SnapshotScope] = SnapshotScope.PRESENT
    own_headings: ClassVar[Mapping[str, Field]] = _COLUMNS | {"back to index": Field.AS_OF}

    def matches(self, headings: Sequence[str]) -> float:
        """Headings of senior posts, and a column that says senior or junior, however it is spelt."""
        keys = {heading_key(heading) for heading in headings}
        return 1.0 if keys >= _SENIOR and any(meaning(heading) is Field.KIND for heading in headings) else 0.0

    def tell(self, said: Said, teller: Teller) -> PersonRecord | Rejection:
        """A senior post or a group of junior ones, as the row says; where it does not, one without a reference."""
        kind = said.one.get(Field.KIND, "").casefold()
        junior = kind.startswith("jun") if kind else Field.KEY not in said.one
        return _junior(said, teller) if junior else _senior(said, teller)


def _senior(said: Said, teller: Teller) -> PersonRecord | Rejection:
    reference = said.one.get(Field.KEY, "")
    if is_abolished(reference):
        return Rejection(said.line, "abolished", "the post exists no longer")
    if _words(reference) in _NO_REFERENCE:
        del said.one[Field.KEY]
    if Field.NAME not in said.one:
        said.kept += [(teller.reader.heading(Field.EMAIL), email) for email in said.many.pop(Field.EMAIL, ())]
    told = teller.record(said)
    if isinstance(told, Rejection):
        return told
    told = _at_home(told, teller)
    if told.seat is Seat.FILLED and _is_team(told):
        return _group(told, said)
    own = tuple(email for email in told.emails if _is_of(email, told.family_name))
    if own != told.emails:
        shared = tuple((teller.reader.heading(Field.EMAIL), email) for email in told.emails if email not in own)
        return structs.replace(told, emails=own, unrecorded=(*told.unrecorded, *shared))
    return told


def _junior(said: Said, teller: Teller) -> PersonRecord | Rejection:
    told = teller.record(said)
    if isinstance(told, Rejection):
        return told
    return _at_home(_group(told, said), teller)


def _group(told: PersonRecord, said: Said) -> PersonRecord:
    size = number_in(said.one.get(Field.HEADCOUNT, ""))
    return structs.replace(
        told, seat=Seat.GROUP, headcount=size, name=None, given_name=None, family_name=None, emails=()
    )


def _at_home(told: PersonRecord, teller: Teller) -> PersonRecord:
    """The post in the file's main organisation, to which a smaller body is a unit."""
    home = teller.home
    if home is None or told.company is None or company_key(told.company) == company_key(home):
        return structs.replace(told, company=home or told.company)
    return structs.replace(told, company=home, division=(told.company, *told.division))


def _is_team(told: PersonRecord) -> bool:
    """Whether the "name" is that of the team or post, once or twice over."""
    name = _words(told.name or "")
    others = {_words(text) for text in (told.title, *told.division) if text}
    return any(name in {other, f"{other} {other}"} for other in others)


def _is_of(email: str, family: str | None) -> bool:
    """Whether an address bears the family name; those of a department or an office do not."""
    return bool(family) and name_key(family or "") in name_key(email.partition("@")[0].replace(".", ""))


def _words(text: str) -> str:
    return " ".join(text.replace("/", "").casefold().split())
