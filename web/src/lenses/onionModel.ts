import type { Onion, Reason } from "../api/model";
import type { Drawing } from "../canvas/drawing";
import type { Point } from "../canvas/geometry";
import { t, tMaybe } from "../language/language";
import { roleWord } from "../stakes/vocabulary";
import type { LensPerson } from "./facets";
import { RINGS } from "./facets";
import { inReadingOrder } from "./gridModel";
import type { LensCard } from "./lensCard";

const FOOT = 16;
const PILE = 44;

/** The onion as something to be drawn: a face for everybody who has room, piles for the others. */
export function onionDrawing(onion: Onion, bySubject: ReadonlyMap<string, LensPerson>): Drawing<LensCard> {
  const [width = 112, height = 48] = onion.face;
  const cards: LensCard[] = [];
  for (const face of onion.faces) {
    const who = bySubject.get(face.subject_id);
    if (who === undefined) continue;
    cards.push({ id: who.id, x: face.x - width / 2, y: face.y - height / 2, width, height, parent: null, is: "face", who, isAssumed: who.seen.stance_is !== "confirmed", several: [], size: 1, weight: 9 ** -RINGS.findIndex((ring) => ring === face.ring), place: ringWords(face.ring, face.because, who) });
  }
  for (const pile of onion.piles) {
    const several = pile.subject_ids.flatMap((id) => bySubject.get(id) ?? []);
    if (several.length === 0) continue;
    const place = [tMaybe(`ring.${pile.ring}`) ?? pile.ring, pile.division].filter((part) => part !== null).join(", ");
    cards.push({ id: `pile ${pile.id}`, x: pile.x - PILE / 2, y: pile.y - PILE / 2, width: PILE, height: PILE, parent: null, is: "pile", who: null, isAssumed: false, several, size: 1, weight: 0, place });
  }
  return { width: onion.width, height: onion.height + FOOT, cards: inReadingOrder(cards), lines: [] };
}

function ringWords(ring: string, because: Reason, { seen }: LensPerson): string {
  return [tMaybe(`ring.${ring}`) ?? ring, reasonWords(because), seen.division].filter((part) => part !== null && part !== "").join(", ");
}

/** Why somebody stands in their ring, in the reader's language. */
export function reasonWords({ code, sentence, values }: Reason): string {
  const role = typeof values.role === "string" ? roleWord(values.role.replaceAll(" ", "_")) : "";
  const power = typeof values.power === "string" || typeof values.power === "number" ? String(values.power) : "";
  return tMaybe(`because.${code}`, { role, power }) ?? sentence;
}

/** In which ring a point of the drawing lies; null outside of the outer one. */
export function ringAt(at: Point, { x, y, rings }: Pick<Onion, "x" | "y" | "rings">): string | null {
  for (const ring of rings) {
    const across = (at.x - x) / ring.half_width;
    const down = (at.y - y) / ring.half_height;
    if (across * across + down * down <= 1) return ring.ring;
  }
  return null;
}

/** The next ring inwards or outwards; null beyond the last. Who has none comes in from outside. */
export function nextRing(ring: string | null, way: "in" | "out"): string | null {
  if (ring === null) return way === "in" ? "outer" : null;
  const at = RINGS.findIndex((each) => each === ring);
  return RINGS[at + (way === "in" ? -1 : 1)] ?? null;
}

/** The ring that somebody stands in now, chosen or suggested; null for who has none. */
export function ringOf(onion: Onion, who: LensPerson): { ring: string; chosen: boolean; because: Reason | null } | null {
  const { subject_id: id } = who.seen;
  const face = onion.faces.find((each) => each.subject_id === id);
  if (face !== undefined) return { ring: face.ring, chosen: face.chosen, because: face.because };
  const pile = onion.piles.find((each) => each.subject_ids.includes(id));
  return pile === undefined ? null : { ring: pile.ring, chosen: who.seen.ring !== null, because: null };
}

/** How many of each division stand in each ring, the largest division first. */
export function divisionsByRing(onion: Onion, bySubject: ReadonlyMap<string, LensPerson>): { division: string | null; counts: Map<string, number>; all: number }[] {
  const rows = new Map<string | null, Map<string, number>>();
  const add = (id: string, ring: string): void => {
    const who = bySubject.get(id);
    if (who === undefined) return;
    const division = who.person.division_path[0] ?? null;
    const row = rows.get(division) ?? new Map<string, number>();
    row.set(ring, (row.get(ring) ?? 0) + 1);
    rows.set(division, row);
  };
  for (const face of onion.faces) add(face.subject_id, face.ring);
  for (const pile of onion.piles) for (const id of pile.subject_ids) add(id, pile.ring);
  const found = [...rows].map(([division, counts]) => ({ division, counts, all: [...counts.values()].reduce((sum, count) => sum + count, 0) }));
  const name = (division: string | null): string => division ?? t("lens.no_division");
  return found.sort((a, b) => b.all - a.all || name(a.division).localeCompare(name(b.division)));
}
