import { type Box, centreOf } from "./geometry";

export type Direction = "up" | "down" | "left" | "right";

export interface WalkCard extends Box {
  id: string;
}

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * The card one arrow key away. Down goes to the reports, the nearest first, or on in the same branch; up goes back in the
 * same branch, or to the manager. Besides: the nearest card straight ahead (in the same row or column); else the nearest
 * within 45°, a step aside costing twice a step ahead; else, left goes to the manager and right to the first report.
 */
export function walk(
  cards: readonly WalkCard[],
  managerOf: ReadonlyMap<string, string>,
  from: string,
  direction: Direction,
): string | null {
  const start = cards.find((card) => card.id === from);
  if (start === undefined) return cards[0]?.id ?? null;
  const isAcross = direction === "left" || direction === "right";
  const straight = isAcross ? start.height / 2 : start.width / 2;
  return (
    (isAcross ? null : withinTheBranch(cards, managerOf, start, direction)) ??
    nearestAhead(cards, start, direction, (aside) => aside < straight) ??
    nearestAhead(cards, start, direction, (aside, ahead) => aside <= ahead) ??
    alongTheTree(cards, managerOf, from, direction)
  );
}

/** Up and down in the branch of one manager: to the reports, along their list, back to the manager. */
function withinTheBranch(cards: readonly WalkCard[], managerOf: ReadonlyMap<string, string>, start: WalkCard, direction: Direction): string | null {
  const reports = direction === "down" ? cards.filter((card) => managerOf.get(card.id) === start.id && card.y > start.y) : [];
  if (reports.length > 0) {
    const top = Math.min(...reports.map((card) => card.y));
    const aside = (card: WalkCard): number => Math.abs(centreOf(card).x - centreOf(start).x);
    return reports.filter((card) => card.y === top).reduce((best, card) => (aside(card) < aside(best) ? card : best)).id;
  }
  const manager = managerOf.get(start.id);
  if (manager === undefined) return null;
  const kin = cards.filter((card) => card.id === start.id || isBelow(card.id, manager, managerOf));
  const next = nearestAhead(kin, start, direction, (aside) => aside < start.width / 2);
  return next ?? (direction === "up" ? manager : null);
}

function isBelow(id: string, manager: string, managerOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = managerOf.get(id); at !== undefined && !seen.has(at); at = managerOf.get(at)) {
    if (at === manager) return true;
    seen.add(at);
  }
  return false;
}

function nearestAhead(
  cards: readonly WalkCard[],
  start: WalkCard,
  direction: Direction,
  isNear: (aside: number, ahead: number) => boolean,
): string | null {
  const [across, down] = STEP[direction];
  const origin = centreOf(start);
  let best: string | null = null;
  let least = Infinity;
  for (const card of cards) {
    const centre = centreOf(card);
    const ahead = (centre.x - origin.x) * across + (centre.y - origin.y) * down;
    const aside = Math.abs((centre.x - origin.x) * down + (centre.y - origin.y) * across);
    const isBeyond = across === 0 ? ahead >= start.height / 2 : ahead >= start.width / 2;
    if (!isBeyond || !isNear(aside, ahead)) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = card.id;
    }
  }
  return best;
}

function alongTheTree(
  cards: readonly WalkCard[],
  managerOf: ReadonlyMap<string, string>,
  from: string,
  direction: Direction,
): string | null {
  if (direction === "up" || direction === "left") return managerOf.get(from) ?? null;
  return cards.find((card) => managerOf.get(card.id) === from)?.id ?? null;
}
