"""The matrices as sheets with heads across and down: what a picture draws and a terminal prints."""

from inroad.exchange.exporters.sheet_svg import Look, Sheet, SheetCell, SheetHead, SheetRow, sheet_picture
from inroad.influence.coverage_matrix import CoverageCell
from inroad.influence.stakes import MapPerson
from inroad.language import in_words, named, t, tell, word
from inroad.model.assessment import Confirmation
from inroad.model.judgement import Held
from inroad.model.stakeholder import EngagementLevel, Raci
from inroad.orgchart.theme import DARK, LIGHT
from inroad.workspace.coverage_matrix import CoverageMatrix, Ours
from inroad.workspace.engagement import EngagementMatrix
from inroad.workspace.raci import RaciMatrix

_LEVELS = list(EngagementLevel)


def raci_sheet(found: RaciMatrix) -> Sheet:
    """Steps down, people across, a letter where somebody has a part; the accountable stand out."""
    place = {person.id: number for number, (_, person) in enumerate(found.columns)}
    names = {step.key: in_words(step.name) for step in found.steps}
    rows = []
    for step in found.check.steps:
        cells = [
            SheetCell(place[who], (held.value,), Look.LETTER, _assumed(held), held.value == Raci.A)
            for (key, who), held in found.cells.items()
            if key == step.step
        ]
        notes = tuple(tell(gap).partition(": ")[2] for gap in step.gaps)
        rows.append(SheetRow(SheetHead(names[step.step]), tuple(cells), notes=notes))
    return Sheet(
        _title(t("lens.raci"), found.seen.title), tuple(_head(person) for _, person in found.columns), tuple(rows)
    )


def coverage_sheet(found: CoverageMatrix) -> Sheet:
    """Our people across, theirs down: the level with its aim, when they were last in touch, how strong the tie is."""
    place = {one.member_id: number for number, one in enumerate(found.us)}
    rows = []
    for each in found.rows:
        cells = [
            SheetCell(place[cell.us], tuple(_lines(cell)), strong=cell.pair is not None) for cell in each.row.cells
        ]
        notes = tuple(map(tell, each.row.gaps))
        rows.append(SheetRow(_head(each.person), tuple(cells), notes=notes))
    title = _title(t("lens.coverage"), f"{found.seen.title}: {tell(found.contact.because)}")
    return Sheet(title, tuple(map(_our_head, found.us)), tuple(rows), 136.0)


def engagement_sheet(found: EngagementMatrix) -> Sheet:
    """Levels across, people down: a disc where they are, a ring where they should be, an arrow between the two."""
    rows = []
    for stakeholder, person, gap in found.rows:
        here = None if gap.current is None else _LEVELS.index(gap.current)
        aim = None if gap.desired is None else _LEVELS.index(gap.desired)
        cells = []
        if here is not None:
            look = Look.BOTH if here == aim else Look.HERE
            cells.append(SheetCell(here, look=look, assumed=_assumed(stakeholder.values.get("engagement"))))
        if aim is not None and aim != here:
            cells.append(SheetCell(aim, look=Look.AIM, assumed=_assumed(stakeholder.values.get("engagement_desired"))))
        arrow = (here, aim) if here is not None and aim is not None and here < aim else None
        rows.append(SheetRow(_head(person), tuple(cells), arrow, (tell(gap.because),)))
    heads = tuple(SheetHead(_capital(word("engagement", level))) for level in _LEVELS)
    return Sheet(_title(t("lens.engagement"), found.seen.title), heads, tuple(rows))


def raci_picture(found: RaciMatrix, *, dark: bool = False) -> str:
    """The RACI matrix as an SVG document."""
    return sheet_picture(raci_sheet(found), DARK if dark else LIGHT)


def coverage_picture(found: CoverageMatrix, *, dark: bool = False) -> str:
    """The coverage matrix as an SVG document."""
    return sheet_picture(coverage_sheet(found), DARK if dark else LIGHT)


def engagement_picture(found: EngagementMatrix, *, dark: bool = False) -> str:
    """The engagement matrix as an SVG document."""
    return sheet_picture(engagement_sheet(found), DARK if dark else LIGHT)


def _title(what: str, of: str) -> str:
    return f"{what}: {of}"


def _head(person: MapPerson) -> SheetHead:
    under = "" if person.placeholder else person.title or ""
    return SheetHead(person.name, under, open=person.placeholder)


def _our_head(one: Ours) -> SheetHead:
    return SheetHead(
        one.name, ", ".join(named("team", place.role) for place in one.places) or t("coverage.not_in_team")
    )


def _assumed(held: Held | None) -> bool:
    return held is not None and held.confirmation is Confirmation.ASSUMED


def _lines(cell: CoverageCell) -> list[str]:
    lines = []
    if cell.pair is not None:
        aim = cell.pair.desired
        lines.append(t("coverage.covers") if cell.pair.level is None else word("relationship_level", cell.pair.level))
        if aim is not None and aim != cell.pair.level:
            lines.append(f"→ {word('relationship_level', aim)}")
    if cell.age.days is not None:
        tie = "" if cell.strength is None else f", {t('picture.tie', strength=round(cell.strength.value))}"
        lines.append(t("picture.days_ago", count=cell.age.days) + tie)
    return lines or [t("coverage.never")]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
