import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { PowerGrid } from "../api/model";
import { powerInterestQuery } from "../api/lensQueries";
import type { Carrier } from "../canvas/carrying";
import { NOTHING } from "../canvas/selection";
import { Scene } from "../canvas/scene";
import { t, tMaybe } from "../language/language";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import type { Item } from "../ui/ContextMenu";
import { ROLE, STANCE, RATED } from "./facets";
import { GridBackdrop } from "./GridBackdrop";
import { gridDrawing, pointOf, ratingPlace, ratingsAt, readRatingPlace } from "./gridModel";
import { GridPanel } from "./GridPanel";
import { LensCanvas } from "./LensCanvas";
import { LensGate, useLensPage } from "./LensGate";
import { LensHint } from "./LensHint";
import { LensLegend } from "./LensLegend";
import { LensMenu } from "./LensMenu";
import { LensTray } from "./LensTray";
import { type PileShown, PilePanel } from "./PilePanel";
import { RateDialog } from "./RateDialog";
import { type LensBoard, type LensGiven, useLensBoard } from "./useLensBoard";
import { deedsOnLens, useLensMarks, useLensStyle } from "./useLensCanvas";
import { ratingWords } from "./useLensVerbs";
import { useNudge } from "./useNudge";
import { leaderPens } from "./pens";

const FACETS = [STANCE, RATED] as const;
const ON_QUADRANT = [ROLE] as const;

/** The power/interest grid of the account that the address names: dragging, keys and numbers write both ratings. */
export function PowerInterest() {
  const { accountId } = useParams({ from: "/accounts/$accountId/power-interest" });
  const page = useLensPage(accountId);
  const grid = useQuery(powerInterestQuery(accountId, page.when, page.asked));
  return (
    <LensGate page={page} lens={grid}>
      {({ account, people, lens, isFixed }) => <Grid grid={lens} given={{ account, people, isFixed, seen: lens.seen }} />}
    </LensGate>
  );
}

function Grid({ grid, given }: { grid: PowerGrid; given: LensGiven }) {
  const board = useLensBoard(given);
  const { bySubject, address, canEdit, asking, ask, isBare } = board;
  const [pile, showPile] = useState<PileShown | null>(null);
  const { pending, nudge } = useNudge(board);
  const drawing = useMemo(() => gridDrawing(grid, bySubject), [grid, bySubject]);
  const scene = useMemo(() => {
    if (pending === null) return new Scene(drawing);
    const cards = drawing.cards.map((card) => {
      if (card.id !== pending.id) return card;
      const from = pointOf(pending.before.power, pending.before.interest, grid);
      const to = pointOf(pending.now.power, pending.now.interest, grid);
      return { ...card, x: card.x + to.x - from.x, y: card.y + to.y - from.y, place: ratingWords(pending.now) };
    });
    return new Scene({ ...drawing, cards, lines: drawing.lines.filter(({ from_id: from }) => from !== pending.id) });
  }, [drawing, pending, grid]);
  const style = useLensStyle(board.bright, leaderPens);
  const marks = useLensMarks(board);
  const rate = (id: string): boolean => {
    ask({ ask: "rate", ids: board.chosen.ids.has(id) ? [...board.chosen.ids] : [id] });
    return true;
  };
  const deeds = deedsOnLens(board, {
    keys: { open: () => undefined, edit: rate, nudge },
    carrier: carrierOn(board, grid),
    canCarry: true,
    pile: (card) => { showPile({ title: card.place, people: card.several }); },
  });
  const isNobodyRated = grid.dots.length === 0;
  const selected = address.search.selected;
  const more = (id: string): Item[][] => [[{ id: "rate", words: t("rate.do"), keys: "E", run: () => { rate(id); } }, ...clearing(board, id)]];
  const canvas = (
    <LensCanvas board={board} lens="power-interest" label={t("lens.grid_label", { name: board.account.name })} scene={scene} style={style} marks={marks} deeds={deeds} backdrop={<GridBackdrop grid={grid} bySubject={bySubject} bright={board.bright} />}>
      {isNobodyRated && !isBare && <LensHint title={t("lens.nobody_rated")} why={canEdit ? t("lens.nobody_rated_why") : t("lens.nobody_rated_then")} action={canEdit ? { words: t("rate.first"), run: () => { const [first] = board.people; if (first !== undefined) rate(first.id); } } : null} />}
      {!isNobodyRated && !isBare && <Zoom grid={grid} onZoom={address} />}
    </LensCanvas>
  );
  if (isBare) return canvas;
  return (
    <div className="lens-body">
      <div className="stage-area">
        <LensLegend scope="power_interest" board={board} facets={grid.only === null ? FACETS : [...FACETS, ...ON_QUADRANT]} />
        {canvas}
        <LensTray board={board} people={inTray(grid, board)} title={t("lens.not_placed")} why={canEdit ? t("lens.drag_on_grid") : t("lens.not_rated")} detail={({ seen }) => trayWords(seen.power.value, seen.interest.value)} />
      </div>
      {selected === undefined && (pile === null ? <GridPanel grid={grid} board={board} /> : <PilePanel board={board} pile={pile} onClose={() => { showPile(null); }} />)}
      <LensMenu board={board} of={more} />
      {asking?.ask === "rate" && <RateDialog board={board} ids={asking.ids} onClose={() => { ask(null); board.choose(NOTHING); }} />}
    </div>
  );
}

/** A field drawn large, and back to all four. */
function Zoom({ grid, onZoom }: { grid: PowerGrid; onZoom: LensBoard["address"] }) {
  if (grid.only !== null) return <div className="float corner"><Button small icon="left" onPress={() => { onZoom.only(undefined); }}>{t("lens.all_fields")}</Button></div>;
  return (
    <div className="float corner">
      <select className="input small" aria-label={t("lens.zoom_field")} value="" onChange={(event) => { onZoom.only(event.target.value); }}>
        <option value="" disabled hidden>{t("lens.zoom_field")}</option>
        {["manage_closely", "keep_satisfied", "keep_informed", "monitor"].map((quadrant) => <option key={quadrant} value={quadrant}>{tMaybe(`quadrant.${quadrant}`)}</option>)}
      </select>
    </div>
  );
}

function carrierOn(board: LensBoard, grid: PowerGrid): Carrier {
  return {
    spot: (at) => {
      const ratings = ratingsAt(at, grid);
      return ratings === null ? null : ratingPlace({ power: ratings.power ?? 0, interest: ratings.interest ?? 0 });
    },
    judge: (ids, place, isEstimate) => {
      const ratings = readRatingPlace(place);
      const first = board.byId.get(ids[0] ?? "");
      if (ratings === null || first === undefined) return null;
      const who = ids.length === 1 ? nameOf(first.person) : t("drop.several", { count: ids.length });
      return { is: "ok", sentence: `${who}: ${ratingWords(ratings)}${isEstimate ? `, ${t("rated.estimated")}` : ""}` };
    },
    drop: async (ids, place, isEstimate) => {
      const ratings = readRatingPlace(place);
      if (ratings === null) return false;
      board.choose(NOTHING);
      return board.verbs.rate(ids, ratings, isEstimate ? "assumed" : "confirmed");
    },
  };
}

function clearing({ byId, verbs }: LensBoard, id: string): Item[] {
  const seen = byId.get(id)?.seen;
  if (seen === undefined || (seen.power.value === null && seen.interest.value === null)) return [];
  const ratings = { ...(seen.power.value === null ? {} : { power: null }), ...(seen.interest.value === null ? {} : { interest: null }) };
  return [{ id: "clear", words: t("rate.clear"), isDanger: true, run: () => { void verbs.rate([id], ratings, "confirmed"); } }];
}

function inTray(grid: PowerGrid, { bySubject }: LensBoard) {
  return grid.tray.flatMap((id) => bySubject.get(id) ?? []);
}

function trayWords(power: number | null, interest: number | null): string {
  if (power === null && interest === null) return t("lens.both_unknown");
  return ratingWords({ power, interest });
}
