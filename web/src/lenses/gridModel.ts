import type { PowerGrid } from "../api/model";
import type { Drawing } from "../canvas/drawing";
import type { Point } from "../canvas/geometry";
import { clamp } from "../canvas/geometry";
import { t, tMaybe } from "../language/language";
import type { LensPerson } from "./facets";
import type { LensCard } from "./lensCard";
import { type Ratings, ratingWords } from "./useLensVerbs";

export const HIGHEST = 10;
const CHIP_HEIGHT = 28;
const PILE = 24;
const MARGIN = 16;
const FOOT = 44;

/** The grid as something to be drawn: a chip for each label, a pile where people stand for whom there is no room. */
export function gridDrawing(grid: PowerGrid, bySubject: ReadonlyMap<string, LensPerson>): Drawing<LensCard> {
  const cards: LensCard[] = [];
  const lines: Drawing["lines"][number][] = [];
  const piles = new Map<string, { dot: PowerGrid["dots"][number]; several: LensPerson[] }>();
  for (const dot of grid.dots) {
    const who = bySubject.get(dot.subject_id);
    if (who === undefined) continue;
    if (dot.label === null) {
      const key = `${String(dot.x)}/${String(dot.y)}`;
      const pile = piles.get(key) ?? { dot, several: new Array<LensPerson>() };
      pile.several.push(who);
      piles.set(key, pile);
      continue;
    }
    const { x, y, leader } = dot.label;
    cards.push({ id: who.id, x, y, width: dot.width, height: CHIP_HEIGHT, parent: null, is: "chip", who, isAssumed: dot.estimated, several: [], size: 1, weight: (who.seen.power.value ?? 0) * (who.seen.interest.value ?? 0), place: placeWords(who, dot.quadrant) });
    if (leader !== null) lines.push({ kind: who.seen.stance, from_id: who.id, to_id: who.id, points: [[dot.x, dot.y], [leader[0] ?? dot.x, leader[1] ?? dot.y]] });
  }
  for (const [key, { dot, several }] of piles) {
    const first = several[0];
    if (first === undefined) continue;
    cards.push({ id: `pile ${key}`, x: dot.x - PILE / 2, y: dot.y - PILE / 2, width: PILE, height: PILE, parent: null, is: "pile", who: null, isAssumed: false, several, size: 1, weight: 0, place: placeWords(first, dot.quadrant) });
  }
  const { frame } = grid;
  return { width: frame.right + MARGIN, height: frame.bottom + FOOT, cards: inReadingOrder(cards), lines };
}

/** From the top left: that is the order in which cards are heard. */
export function inReadingOrder(cards: readonly LensCard[]): LensCard[] {
  return [...cards].sort((a, b) => Math.round((a.y - b.y) / CHIP_HEIGHT) || a.x - b.x || (a.id < b.id ? -1 : 1));
}

function placeWords({ seen: { power, interest } }: LensPerson, quadrant: string): string {
  const estimated = power.estimated || interest.estimated ? `, ${t("rated.estimated")}` : "";
  return `${ratingWords({ power: power.value, interest: interest.value })}${estimated}, ${tMaybe(`quadrant.${quadrant}`) ?? quadrant}`;
}

/** Which ratings a point of the drawing means, to the nearest whole number; null outside of the frame. */
export function ratingsAt(at: Point, { frame, power, interest }: Pick<PowerGrid, "frame" | "power" | "interest">): Required<Ratings> | null {
  if (at.x < frame.left || at.x > frame.right || at.y < frame.top || at.y > frame.bottom) return null;
  const across = share(at.x, frame.left + frame.inset, frame.right - frame.inset);
  const up = 1 - share(at.y, frame.top + frame.inset, frame.bottom - frame.inset);
  return { power: between(power, up), interest: between(interest, across) };
}

/** Where two ratings stand in the drawing. */
export function pointOf(power: number, interest: number, grid: Pick<PowerGrid, "frame" | "power" | "interest">): Point {
  const { frame } = grid;
  const [lowPower = 0, highPower = HIGHEST] = grid.power;
  const [lowInterest = 0, highInterest = HIGHEST] = grid.interest;
  const across = (frame.right - frame.left - 2 * frame.inset) / (highInterest - lowInterest);
  const up = (frame.bottom - frame.top - 2 * frame.inset) / (highPower - lowPower);
  return { x: frame.left + frame.inset + (interest - lowInterest) * across, y: frame.bottom - frame.inset - (power - lowPower) * up };
}

/** One step in a direction: power is upwards, interest to the right; null at the edge. */
export function stepped({ power, interest }: { power: number; interest: number }, way: "up" | "down" | "left" | "right"): { power: number; interest: number } | null {
  const next = { power: power + (way === "up" ? 1 : way === "down" ? -1 : 0), interest: interest + (way === "right" ? 1 : way === "left" ? -1 : 0) };
  const inside = [next.power, next.interest].every((rating) => rating >= 0 && rating <= HIGHEST);
  return inside ? next : null;
}

/** What somebody typed as a rating: a whole number of 0 to 10, null for nothing; undefined where it is no rating. */
export function readRating(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (!/^\d{1,4}$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value <= HIGHEST ? value : undefined;
}

/** The place as carrying names it, and back. */
export function ratingPlace({ power, interest }: Required<Ratings>): string {
  return `rating:${String(power)}:${String(interest)}`;
}

export function readRatingPlace(place: string): { power: number; interest: number } | null {
  const [, power, interest] = /^rating:(\d+):(\d+)$/.exec(place) ?? [];
  return power === undefined || interest === undefined ? null : { power: Number(power), interest: Number(interest) };
}

function share(at: number, low: number, high: number): number {
  return clamp((at - low) / (high - low), 0, 1);
}

function between([low = 0, high = HIGHEST]: readonly number[], part: number): number {
  return Math.round(low + (high - low) * part);
}
