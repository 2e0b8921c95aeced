import { describe, expect, test } from "vitest";
import { clipPath } from "../../src/canvas/clip";
import { centreOf, meets } from "../../src/canvas/geometry";
import { GridIndex } from "../../src/canvas/gridIndex";
import { fitted, inSight } from "../../src/canvas/viewport";
import { walk } from "../../src/canvas/walk";
import { branchesOf } from "../../src/canvas/branches";
import { weave } from "../../src/canvas/strokes";
import { goldens } from "../goldens";

const found = goldens();

test("the engine's goldens are there to be read", () => {
  expect(found.length).toBeGreaterThan(5);
});

describe.each(found)("$name", ({ cards, lines, width, height, mode }) => {
  test("no two cards overlap, and a click in the middle of a card finds that card", () => {
    const index = new GridIndex(cards);
    for (const card of cards) {
      expect(index.within(card).map((each) => each.id)).toEqual([card.id]);
      expect(index.at(centreOf(card))?.id).toBe(card.id);
    }
  });

  test("fitting brings every card into sight", () => {
    const screen = { width: 900, height: 600 };
    const sight = inSight(fitted({ width, height }, screen), screen);
    expect(cards.filter((card) => !meets(card, sight))).toEqual([]);
  });

  test("a line clipped to the whole drawing is the whole line", () => {
    const all = { x: -100, y: -100, width: width + 200, height: height + 200 };
    for (const { points } of lines) {
      const path = points.map(([x = 0, y = 0]) => ({ x, y }));
      expect(clipPath(path, all)).toEqual([path]);
    }
  });

  test("arrow keys reach every card of a tree from the first one", () => {
    const managerOf = new Map(lines.filter((line) => line.kind !== "dotted").map((line) => [line.to_id, line.from_id]));
    const reached = new Set<string>();
    const waiting = cards.slice(0, 1).map((card) => card.id);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      for (const direction of ["up", "down", "left", "right"] as const) {
        const next = walk(cards, managerOf, at, direction);
        if (next !== null) waiting.push(next);
      }
    }
    if (mode === "tree") expect([...reached].sort()).toEqual(cards.map((card) => card.id).sort());
  });

  test("woven lines reach every card that a line reaches, and draw no piece twice", () => {
    const strokes = weave(lines);
    const ends = new Set(strokes.flatMap(({ points }) => points.map(({ x, y }) => `${String(x)}/${String(y)}`)));
    const isReached = ({ points }: { points: number[][] }): boolean => {
      const [x = 0, y = 0] = points.at(-1) ?? [];
      return ends.has(`${String(x)}/${String(y)}`);
    };
    expect(lines.filter((line) => !isReached(line))).toEqual([]);
    const pieces = strokes.filter(({ points }) => points.length === 2).map(({ kind, points }) => `${kind} ${JSON.stringify(points)}`);
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  test("the box around a branch holds all of its cards, and no card of a branch beside it", () => {
    const managerOf = new Map(lines.filter((line) => line.kind !== "dotted").map((line) => [line.to_id, line.from_id]));
    const parented = cards.map((card) => ({ ...card, parent: managerOf.get(card.id) ?? null }));
    const isBelow = (id: string, branch: string): boolean => {
      for (let at: string | undefined = id; at !== undefined; at = managerOf.get(at)) if (at === branch) return true;
      return false;
    };
    for (const { id, count, outline } of branchesOf(parented)) {
      const inside = cards.filter((card) => holdsPoint(outline, centreOf(card)));
      const below = cards.filter((card) => isBelow(card.id, id));
      expect(count).toBe(below.length);
      expect(inside.map((card) => card.id)).toEqual(expect.arrayContaining(below.map((card) => card.id)));
    }
  });
});

/** Whether a point lies within a closed shape, by the crossings of a ray to the right. */
function holdsPoint(outline: readonly { x: number; y: number }[], { x, y }: { x: number; y: number }): boolean {
  let isInside = false;
  outline.forEach((corner, index) => {
    const before = outline.at(index - 1) ?? corner;
    if (corner.y > y !== before.y > y && x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x) isInside = !isInside;
  });
  return isInside;
}
