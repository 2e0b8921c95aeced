import { describe, expect, test } from "vitest";
import { clipPath } from "../../src/canvas/clip";
import { centreOf, meets } from "../../src/canvas/geometry";
import { GridIndex } from "../../src/canvas/gridIndex";
import { fitted, inSight } from "../../src/canvas/viewport";
import { walk } from "../../src/canvas/walk";
import { paintedLine } from "../../src/maps/model";
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
    for (const line of lines.map(paintedLine)) {
      expect(clipPath(line.points, all)).toEqual([line.points]);
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
});
