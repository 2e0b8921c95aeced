import type { Edge, Influence } from "../api/model";
import type { Drawing, Line } from "../canvas/drawing";
import { distance, type Point } from "../canvas/geometry";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import type { LensPerson } from "./facets";
import { inReadingOrder } from "./gridModel";
import type { LensCard } from "./lensCard";

export const REPORTS_TO = "reports_to";
export type Look = "influence" | "conflict" | "allied" | "other";

const WIDTH = 112;
const HEIGHT = 64;
/** The face stands so far above the middle of its box; lines begin and end around it, and below the name. */
const RISE = 9;
const RADIUS = 18;
const BELOW = 37;
const BESIDE = 36;
const BOW = 0.12;
const PIECES = 10;
const HEAD = 7;
const NEAR = 7;

/** How a kind of tie is drawn; the rarer kinds look alike. */
export function lookOf(relation: string): Look {
  if (relation === "influences" || relation === "advises") return "influence";
  if (relation === "conflicts_with") return "conflict";
  return relation === "allied_with" ? "allied" : "other";
}

/** The pen of a tie: by its kind, strength and whether somebody stands by it. */
export function penOf({ relation, strength, confirmation }: Pick<Edge, "relation" | "strength" | "confirmation">): string {
  return `${lookOf(relation)} ${strength === "weak" || strength === "strong" ? strength : "usual"} ${confirmation === "confirmed" ? "sure" : "assumed"}`;
}

/** What is shown of the network: which kinds of ties, by what nodes are large, whom it does without, which path. */
export interface NetworkShown {
  kinds: ReadonlySet<string>;
  size: string;
  without: string | null;
  path: readonly string[];
}

/** Where the middle of each face is, by the ids of those of whom things are said. */
export function middlesOf(lens: Influence): Map<string, Point> {
  return new Map(lens.nodes.map((node) => [node.subject_id, { x: node.x, y: node.y - RISE }]));
}

/** The network as something to be drawn. Choosing kinds takes lines away and leaves everybody where they are. */
export function networkDrawing(lens: Influence, bySubject: ReadonlyMap<string, LensPerson>, shown: NetworkShown): Drawing<LensCard> {
  const middles = middlesOf(lens);
  const idOf = (subject: string): string => bySubject.get(subject)?.id ?? subject;
  const cards = lens.nodes.map((node): LensCard => {
    const who = bySubject.get(node.subject_id) ?? null;
    const place = node.rank === null ? t("lens.no_rank") : t("lens.rank_is", { rank: formatNumber(node.rank) });
    return {
      id: idOf(node.subject_id), x: node.x - WIDTH / 2, y: node.y - HEIGHT / 2, width: WIDTH, height: HEIGHT, parent: null, is: "node", who,
      isAssumed: who !== null && who.seen.stance_is !== "confirmed", several: [], size: sizeOf(who, node.score, shown.size), weight: node.score ?? 0, place, outside: node.outside ? node.name : undefined,
    };
  });
  const isThere = (...ids: string[]): boolean => ids.every((id) => middles.has(id) && id !== shown.without);
  const lines: Line[] = [];
  if (shown.kinds.has(REPORTS_TO)) {
    for (const [one = "", other = ""] of lens.lines) {
      const from = middles.get(one);
      const to = middles.get(other);
      if (from !== undefined && to !== undefined && isThere(one, other)) lines.push({ kind: "formal", from_id: idOf(one), to_id: idOf(other), points: [from, to].map(pairOf) });
    }
  }
  for (const edge of lens.edges) {
    const curve = curveOf(edge, middles);
    if (curve === null || !shown.kinds.has(edge.relation) || !isThere(edge.from_id, edge.to_id)) continue;
    const ends = { from_id: idOf(edge.from_id), to_id: idOf(edge.to_id) };
    lines.push({ kind: penOf(edge), ...ends, points: curve.map(pairOf) });
    if (!edge.symmetric) lines.push({ kind: `${lookOf(edge.relation)} head`, ...ends, points: headOf(curve).map(pairOf) });
  }
  for (let index = 1; index < shown.path.length; index++) {
    const [one = "", other = ""] = [shown.path[index - 1], shown.path[index]];
    const from = middles.get(one);
    const to = middles.get(other);
    if (from !== undefined && to !== undefined) lines.push({ kind: "path", from_id: idOf(one), to_id: idOf(other), points: [from, to].map(pairOf) });
  }
  return { width: lens.width, height: lens.height, cards: inReadingOrder(cards), lines };
}

function pairOf({ x, y }: Point): [number, number] {
  return [x, y];
}

/** The line of a tie: bowed, so that both directions between two people are seen; null where an end is not drawn. */
export function curveOf(edge: Pick<Edge, "from_id" | "to_id">, middles: ReadonlyMap<string, Point>): Point[] | null {
  const from = middles.get(edge.from_id);
  const to = middles.get(edge.to_id);
  if (from === undefined || to === undefined) return null;
  const away = distance(from, to) || 1;
  const way = { x: (to.x - from.x) / away, y: (to.y - from.y) / away };
  const [left, reached] = [roomAround(way.x, way.y), roomAround(-way.x, -way.y) + 2];
  const begin = { x: from.x + left * way.x, y: from.y + left * way.y };
  const end = { x: to.x - reached * way.x, y: to.y - reached * way.y };
  const turn = { x: (begin.x + end.x) / 2 - way.y * away * BOW, y: (begin.y + end.y) / 2 + way.x * away * BOW };
  return Array.from({ length: PIECES + 1 }, (_, index) => {
    const part = index / PIECES;
    const rest = 1 - part;
    return { x: rest * rest * begin.x + 2 * rest * part * turn.x + part * part * end.x, y: rest * rest * begin.y + 2 * rest * part * turn.y + part * part * end.y };
  });
}

/** How far from the middle of a face a line begins in a direction: outside of the circle and of the name below it. */
function roomAround(across: number, down: number): number {
  const isThroughName = down > 0 && Math.abs(across / down) * RADIUS < BESIDE;
  return isThroughName ? Math.min(BELOW / down, BESIDE / Math.max(Math.abs(across), 1e-9)) : RADIUS;
}

/** The arrow head at the end of a curve. */
function headOf(curve: readonly Point[]): Point[] {
  const [before, tip] = curve.slice(-2);
  if (before === undefined || tip === undefined) return [];
  const away = distance(before, tip) || 1;
  const way = { x: (tip.x - before.x) / away, y: (tip.y - before.y) / away };
  const side = (by: number): Point => ({ x: tip.x - HEAD * way.x + by * way.y, y: tip.y - HEAD * way.y - by * way.x });
  return [side(4), tip, tip, side(-4)];
}

/** The tie nearest to a point of the drawing, if it is near enough to be meant. */
export function edgeAt(at: Point, lens: Influence, kinds: ReadonlySet<string>): Edge | null {
  const middles = middlesOf(lens);
  let best: Edge | null = null;
  let least = NEAR;
  for (const edge of lens.edges) {
    const curve = kinds.has(edge.relation) ? curveOf(edge, middles) : null;
    for (let index = 1; curve !== null && index < curve.length; index++) {
      const [from, to] = [curve[index - 1], curve[index]];
      if (from === undefined || to === undefined) continue;
      const away = fromSegment(at, from, to);
      if (away < least) {
        least = away;
        best = edge;
      }
    }
  }
  return best;
}

function fromSegment(at: Point, from: Point, to: Point): number {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const length = across * across + down * down;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * across + (at.y - from.y) * down) / length));
  return Math.hypot(at.x - from.x - part * across, at.y - from.y - part * down);
}

/** How large a node is drawn: by standing, power or interest; who is not known is drawn as usual, not small. */
export function sizeOf(who: LensPerson | null, score: number | null, by: string): number {
  if (by === "same") return 1;
  const part = by === "standing" ? score : by === "power" ? ratio(who?.seen.power.value) : ratio(who?.seen.interest.value);
  return part === null ? 1 : 0.8 + 0.7 * part;
}

function ratio(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : value / 10;
}
