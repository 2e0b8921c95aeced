import { useState } from "react";
import type { PowerGrid } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { stanceWord } from "../stakes/vocabulary";
import { Button } from "../ui/Button";
import { STANCES, stanceToken } from "../ui/stance";
import { StanceSign } from "../ui/StanceSign";
import type { LensPerson } from "./facets";
import { PersonRows } from "./PersonRows";
import type { LensBoard } from "./useLensBoard";

const QUADRANTS = ["manage_closely", "keep_satisfied", "keep_informed", "monitor"] as const;

/** One field at a time: what it asks of us, who stands in it, and what it lacks. */
export function GridPanel({ grid, board }: { grid: PowerGrid; board: LensBoard }) {
  const [chosen, choose] = useState<string>(grid.only ?? "manage_closely");
  const quadrant = grid.only ?? chosen;
  const people = peopleIn(grid, board, quadrant);
  const unsure = people.filter(({ seen }) => seen.power.estimated || seen.interest.estimated);
  const untouched = people.filter(({ seen }) => seen.coverage === "no_contact" || seen.coverage === "unknown");
  return (
    <aside className="panel lens-panel hide-narrow" aria-label={t("lens.grid_panel")}>
      <header>
        <h2 className="grow">{tMaybe(`quadrant.${quadrant}`)} <span className="badge">{formatNumber(people.length)}</span></h2>
        {grid.only === null && (
          <select className="input small" aria-label={t("lens.field")} value={quadrant} onChange={(event) => { choose(event.target.value); }}>
            {QUADRANTS.map((each) => <option key={each} value={each}>{tMaybe(`quadrant.${each}`)} ({formatNumber(grid.counts[each] ?? 0)})</option>)}
          </select>
        )}
      </header>
      <p className="secondary lens-why">{tMaybe(`quadrant_why.${quadrant}`)}</p>
      <StanceBar people={people} />
      <div className="panel-scroll" tabIndex={0} role="group" aria-label={tMaybe(`quadrant.${quadrant}`)}>
        <PersonRows board={board} people={people} end={({ seen }) => <span className="ratings"><Rating {...seen.power} /><Rating {...seen.interest} /></span>} />
      </div>
      {people.length > 0 && (
        <section aria-label={t("lens.lacks")}>
          <h3>{t("lens.lacks")}</h3>
          {untouched.length > 0 && <Lack words={t("lens.no_contact", { count: untouched.length })} people={untouched} board={board} />}
          {unsure.length > 0 && <Lack words={t("lens.to_check", { count: unsure.length })} people={unsure} board={board} />}
          {untouched.length === 0 && unsure.length === 0 && <p className="secondary">{t("lens.lacks_nothing")}</p>}
        </section>
      )}
      <div className="panel-foot">
        <Button isDisabled={people.length === 0} onPress={() => { board.choose({ ids: new Set(people.map(({ id }) => id)), anchor: null }); }}>{t("lens.choose_all", { count: people.length })}</Button>
        <span className="caption tertiary">{t("lens.tilde")}</span>
      </div>
    </aside>
  );
}

function Lack({ words, people, board }: { words: string; people: readonly LensPerson[]; board: LensBoard }) {
  const [first] = people;
  return (
    <button type="button" className="link lack" title={people.map(({ seen }) => seen.name).join(", ")} onClick={() => { if (first !== undefined) board.address.select(first.id); }}>
      {words}: {people.slice(0, 3).map(({ seen }) => seen.name).join(", ")}
    </button>
  );
}

function Rating({ value, estimated }: { value: number | null; estimated: boolean }) {
  if (value === null) return <span className="rating tertiary">–</span>;
  return <span className={estimated ? "rating estimated" : "rating"}>{estimated ? "~" : ""}{formatNumber(value)}</span>;
}

/** How those in a field stand towards us, as one bar with its numbers. */
function StanceBar({ people }: { people: readonly LensPerson[] }) {
  const counts = STANCES.map((stance) => ({ stance, count: people.filter(({ seen }) => seen.stance === stance).length })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <div className="stance-bar">
      <div aria-hidden="true">{counts.map(({ stance, count }) => <i key={stance} style={{ flexGrow: count, background: `var(--stance-${stanceToken(stance)}-fill)` }} />)}</div>
      <div className="row wrap">{counts.map(({ stance, count }) => <span key={stance} className="row gap-1" title={stanceWord(stance)}><StanceSign stance={stance} /><span className="visually-hidden">{stanceWord(stance)}</span>{formatNumber(count)}</span>)}</div>
    </div>
  );
}

function peopleIn(grid: PowerGrid, { bySubject }: LensBoard, quadrant: string): LensPerson[] {
  const found = grid.dots.filter((dot) => dot.quadrant === quadrant).flatMap((dot) => bySubject.get(dot.subject_id) ?? []);
  return found.sort((a, b) => (b.seen.power.value ?? 0) + (b.seen.interest.value ?? 0) - (a.seen.power.value ?? 0) - (a.seen.interest.value ?? 0));
}
